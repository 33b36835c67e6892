//! Single lines between the paragraphs of an article and around its headline: notices of players, counts below posts, what a
//! content system left, whom to write to, kickers and captions.

#![allow(clippy::expect_used)]

use quotidian::article::{BlockKind, read_page};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const FERRY: [&str; 4] = [
    "The ferry that connects Orsk with the mainland will not sail before May, the harbour board said on Friday, and the islanders will depend on fishing boats.",
    "“Nobody asked us what we need,” said Tove Brandt, who runs the only shop on the island, as she unloaded flour from a trawler in the rain.",
    "The yard at Velde, which had taken the order two years ago, blames the price of steel and a quarrel with its insurer that has lasted since the autumn.",
    "A spokesman for the ministry said that 2.4 million had been set aside for a replacement, but that no ship of the right size was for hire on the coast.",
];

/// What is read of a page with this head of the article around its headline, and this behind its second paragraph and its last.
fn blocks(above: &str, below: &str, between: &str, behind: &str) -> Vec<(BlockKind, String)> {
    let [a, b, c, d] = FERRY;
    let html = format!(
        "<html lang=en><title>The ferry stays in port</title><article>{above}<h1>The ferry stays in port</h1>{below}\
         <div><p>{a}</p><p>{b}</p>{between}<p>{c}</p><p>{d}</p>{behind}</div></article>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    article.blocks.into_iter().map(|block| (block.kind, block.text)).collect()
}

fn texts(between: &str) -> Vec<String> {
    blocks("", "", between, "").into_iter().map(|(_, text)| text).collect()
}

#[test]
fn what_a_player_says_goes_with_the_title_above() {
    let between = "<span class=video-stub>VIDEO: how the pier of Velde was driven into the ice</span><br>\
                   <span class=video-stub>Loading…</span>";
    assert_eq!(texts(between), FERRY);
}

#[test]
fn the_length_of_a_recording_at_the_headline_is_no_time_of_the_article() {
    let below = "<div class=m><div>Velde - <time datetime=2025-03-14>14 March 2025</time></div></div>\
                 <div class=audio-box><button>▶</button><div>Listen to this article in a synthetic voice</div><div>07:48</div></div>";
    let read = blocks("", below, "", "");
    assert!(read.iter().any(|(kind, text)| *kind == BlockKind::Date && text.contains("14 March")), "{read:#?}");
    assert!(read.iter().all(|(_, text)| text != "07:48"), "{read:#?}");
}

#[test]
fn counts_below_a_post_go_and_a_sentence_that_counts_stays() {
    let post = "<p>The minister wrote:</p><figure><blockquote><div>Ole Stahl @stahl</div><p>The ferry is safe. Our engineers \
                are the best of the coast. Please listen to the captain.</p><div><span>1,204 replies</span> <span>88 likes</span></div>\
                </blockquote></figure>";
    let read = texts(post);
    assert!(read.iter().any(|text| text.contains("Our engineers")), "{read:#?}");
    assert!(!read.iter().any(|text| text.contains("88 likes")), "{read:#?}");
    let said = "The post had 88 likes.";
    assert!(texts(&format!("<p>{said}</p>")).iter().any(|text| text == said));
}

#[test]
fn what_a_content_system_did_not_replace_goes_and_a_note_in_brackets_stays() {
    assert_eq!(texts("<div>[Insert:Video Harbour]</div>"), FERRY);
    let note = "[Editor’s note: the harbour board has since withdrawn its statement on the ferry.]";
    assert!(texts(&format!("<p>{note}</p>")).iter().any(|text| text == note));
}

#[test]
fn the_line_of_whom_to_write_to_goes() {
    let line = "Reach Coast Post reporter Marit Holl at 555-0142 or holl@coastpost.example.";
    let read: Vec<String> =
        blocks("", "", "", &format!("<p><em>{line}</em></p>")).into_iter().map(|(_, text)| text).collect();
    assert_eq!(read, FERRY);
}

#[test]
fn a_kicker_in_an_element_of_its_own_stays() {
    let [a, b, c, d] = FERRY;
    let html = format!(
        "<html lang=en><title>The ferry stays in port</title><article><header><span class=x-kicker><div>Traffic on the coast</div>\
         </span><h1>The ferry stays in port</h1></header><div><p>{a}</p><p>{b}</p><p>{c}</p><p>{d}</p></div></article>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    assert_eq!(article.blocks.first().map(|block| &*block.text), Some("Traffic on the coast"));
}

#[test]
fn a_line_with_its_credit_below_a_picture_is_a_caption_beside_the_way_to_more_pictures() {
    let caption = "The ferry at its pier in Velde, where it has been since November. Photo: Ole Stahl";
    let gallery = format!(
        "<div class=q1><img src=pier.jpg><div class=q2>{caption}</div><div><a href=/g>See all pictures (12)</a></div></div>"
    );
    let read = blocks("", "", &gallery, "");
    assert!(read.contains(&(BlockKind::Caption, caption.to_owned())), "{read:#?}");
}

#[test]
fn a_date_above_the_menu_is_that_of_today() {
    let menu: String = (1..6).map(|n| format!("<li><a href=/{n}>Part {n}</a>")).collect();
    let above = format!("<div class=top><div>Saturday, 15 March 2025</div><ul>{menu}</ul></div>");
    let below = "<div><time>Published: Friday, 14 March 2025 16:32</time></div>";
    let read = blocks(&above, below, "", "");
    assert!(read.iter().any(|(_, text)| text.contains("14 March")), "{read:#?}");
    assert!(read.iter().all(|(_, text)| !text.contains("15 March")), "{read:#?}");
}

#[test]
fn a_question_with_its_asker_between_answers_stays() {
    let lines = [
        "Novotny: “There has been talk of a sudden event. It was not sudden. A photograph of that crack was on my desk in March.”",
        "Reporter: “Did anyone reply?”",
        "Novotny: “I received an automatic message that the mailbox was full.”",
    ];
    let read = texts(&lines.map(|line| format!("<p>{line}</p>")).concat());
    assert!(lines.iter().all(|line| read.iter().any(|text| text == line)), "{read:#?}");
}
