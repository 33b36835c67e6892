//! Letters of the house among the paragraphs and calls at their ends: the call goes, no sentence of the article with it.

#![allow(clippy::expect_used)]

use quotidian::article::read_page;
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const FERRY: [&str; 4] = [
    "The ferry that connects Orsk with the mainland will not sail before May, the harbour board said on Friday, and the islanders will depend on fishing boats.",
    "“Nobody asked us what we need,” said Tove Brandt, who runs the only shop on the island, as she unloaded flour from a trawler in the rain.",
    "The yard at Velde, which had taken the order two years ago, blames the price of steel and a quarrel with its insurer that has lasted since the autumn.",
    "A spokesman for the ministry said that 2.4 million had been set aside for a replacement, but that no ship of the right size was for hire on the coast.",
];

/// What is read of a page with these paragraphs behind its second.
fn texts(between: &str, behind: &str) -> Vec<String> {
    let [a, b, c, d] = FERRY;
    let html = format!(
        "<html lang=en><title>The ferry stays in port - The Orsk Courier</title><meta property=og:site_name content='The Orsk Courier'>\
         <article><h1>The ferry stays in port</h1><div><p>{a}</p><p>{b}</p>{between}<p>{c}</p><p>{d}</p>{behind}</div></article>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    article.blocks.into_iter().map(|block| block.text).collect()
}

const CLERK: &str =
    "Ida Moen, the clerk of the board, said that the lifeboats had been counted twice and the ropes three times.";

#[test]
fn a_call_at_the_end_of_a_paragraph_goes_alone() {
    let call = "<em>Reporting like this takes weeks. If it matters to you, <a href=/give>please give what you can today</a>.</em>";
    let [a, b, c, d] = FERRY;
    assert_eq!(texts(&format!("<p>{CLERK} {call}</p>"), ""), [a, b, CLERK, c, d]);
    let channel = "<span>Subscribe to our <a href=/t>Telegram channel</a> for news without noise.</span>";
    assert_eq!(texts(&format!("<p>{CLERK}<br>{channel}</p>"), ""), [a, b, CLERK, c, d]);
}

#[test]
fn words_in_an_element_of_their_own_are_no_call() {
    let told = "<em>She had written it all down, <a href=/log>in a log</a> that nobody has read since.</em>";
    let read = texts(&format!("<p>{CLERK} {told}</p>"), "");
    assert!(read.iter().any(|text| text.ends_with("that nobody has read since.")), "{read:#?}");
}

#[test]
fn a_letter_goes_with_its_first_lines_and_its_signature() {
    let letter = "<p>I’m Ruth Vollan, the editor of The Orsk Courier, and I’ll be brief.</p>\
                  <p>When Jon first sailed out to the island, he had a notebook and one source who gave us no name. It took us nine weeks, and no advertiser paid for that. You did.</p>\
                  <p>If you can, please join our 3,200 members and donate before Friday: your support keeps our reporters on the quay.</p>\
                  <p>Ruth Vollan, editor</p>";
    assert_eq!(texts(letter, ""), FERRY);
}

#[test]
fn who_speaks_of_you_in_front_of_a_plea_may_be_a_witness() {
    let witness =
        "“You learn to count your flour,” said Tove Brandt. “You count it every night, and you thank your neighbours.”";
    let plea = "If you can, please join our 3,200 members and donate before Friday: your support keeps our reporters on the quay.";
    let read = texts(&format!("<p>{witness}</p><p>{plea}</p>"), "");
    assert!(read.iter().any(|text| text == witness), "{read:#?}");
    assert!(!read.iter().any(|text| text == plea), "{read:#?}");
}

#[test]
fn a_post_that_ends_the_text_stays() {
    let post = "<blockquote class=twitter-tweet><p>The ferry will sail. We promise it to all who live on the island.</p></blockquote>";
    let read = texts("", post);
    assert!(read.iter().any(|text| text.starts_with("The ferry will sail")), "{read:#?}");
}

/// What is read of a page that is itself a letter, a post to those who receive it.
fn texts_of_post(body: &str) -> Vec<String> {
    let html = format!(
        "<html lang=en><title>Nets and numbers - Tidewater Notes</title><article><h1>Nets and numbers</h1>{body}</article>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    article.blocks.into_iter().map(|block| block.text).collect()
}

#[test]
fn an_article_that_is_a_letter_keeps_its_greeting_and_its_first_lines() {
    let [a, b, c, d] = FERRY;
    let lines = ["I went to Velde in March to ask one thing.", "Nobody at the yard would tell me.", a, b, c, d];
    let letter: String = lines.iter().map(|line| format!("<p>{line}</p>")).collect();
    for greeting in ["Dear readers,", "Dear Halvard,"] {
        let read = texts_of_post(&format!("<p>{greeting}</p>{letter}<p>I will write again in June.</p>"));
        let expected = [&[greeting][..], &lines, &["I will write again in June."]].concat();
        assert_eq!(read, expected, "{greeting}");
    }
}

#[test]
fn what_a_post_says_of_itself_goes() {
    let text = [
        "I went to Velde in March to ask one thing.",
        "Nobody at the yard would tell me.",
        "What I asked",
        "The clerk said: “We have no such list.”",
        "So I counted the nets myself, 41 in the shed and nine on the wall.",
        "More when the harbour board replies.",
    ];
    let [a, b, heading, c, d, e] = text;
    let welcome = "This is Tidewater Notes, a newsletter about harbours. If somebody forwarded this to you, you can subscribe here:";
    let read = texts_of_post(&format!(
        "<p><em>{welcome}</em></p><p>{a}</p><p>{b}</p><h2>{heading}</h2><p>{c}</p><p>{d}</p>\
         <p><a href=/share>Share Tidewater Notes</a></p><p>{e}</p>"
    ));
    assert_eq!(read, text);
}
