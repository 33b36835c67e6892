//! What stands around the headline of an article, and above the entries of a live page.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, BlockKind, read_page};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn read(html: &str) -> Article {
    read_page(&Snapshot::of_html(html, "https://harbour.example/gates")).expect("the page has text")
}

fn kinds_and_texts(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|b| (b.kind, &*b.text)).collect()
}

/// Paragraphs of an article about a ferry, each unlike the others.
fn paragraphs(days: std::ops::Range<u32>) -> String {
    days.map(|day| {
        format!("<p>On day {day} the ferry to the northern islands was cancelled again, and nobody at pier {day} could say why.</p>")
    })
    .collect()
}

const TOOLS: &str = "<ul><li><a href=/f>Facebook</a></li><li><a href=/m>Send this story by mail</a></li>\
                     <li><a href=/p>Print this article for yourself</a></li></ul>";

#[test]
fn a_standfirst_stays_as_a_heading_of_second_rank_before_the_tools() {
    let standfirst = "Islanders doubt what the company tells them and warn that winter comes early this year";
    let html = format!(
        "<title>Ferry stays in port</title><article><header><div><h1>Ferry stays in port</h1><div><h2>{standfirst}</h2></div></div>\
         <aside>{TOOLS}</aside></header><div>{}</div></article>",
        paragraphs(1..9)
    );
    let article = read(&html);
    assert_eq!(kinds_and_texts(&article).first(), Some(&(BlockKind::Heading, standfirst)), "{:?}", article.blocks);
    assert!(article.blocks.iter().all(|b| !b.text.contains("Print")));
}

#[test]
fn points_in_a_list_right_below_the_headline_stay() {
    let points = ["First strike on the islands since 2011", "Owner withdraws the money for January’s wages"];
    let html = format!(
        "<html lang=en><title>Ferry stays in port</title><main class=m1><div class=h1><h1>Ferry stays in port</h1></div>\
         <div class=s1><ul class=u1><li>{}</li><li>{}</li></ul></div><div class=b1><a href=/a>Ole Stahl</a></div>\
         <div class=t1><button>Share</button><div>417 comments</div></div><div class=x1>{}</div></main>",
        points[0],
        points[1],
        paragraphs(1..9)
    );
    let article = read(&html);
    let texts: Vec<&str> = article.blocks.iter().map(|b| &*b.text).collect();
    assert_eq!(texts.get(..2), Some(&points[..]), "{texts:?}");
}

#[test]
fn words_that_style_alone_sets_apart_are_words() {
    let html = format!(
        "<html lang=en><title>Ferry stays in port</title><article><h1>Ferry stays in port</h1>\
         <div><div><time datetime=2024-12-07>2 hours ago</time></div><div><div><button>Share</button><button>Save</button></div>\
         <div><span>Fiona Strand</span></div></div></div>{}\
         <p><span>Flour</span><span>300 g</span> and <span>i</span><span>Pods</span>, a <b>W</b><span>ave</span></p></article>",
        paragraphs(1..9)
    );
    let article = read(&html);
    assert_eq!(article.byline, ["Fiona Strand"]);
    assert!(article.blocks.iter().any(|b| b.text == "Flour 300 g and iPods, a Wave"), "{:?}", article.blocks);
}

#[test]
fn a_heading_of_a_teaser_below_the_headline_is_no_standfirst() {
    let html = format!(
        "<title>Ferry stays in port</title><main><div><div><h1>Ferry stays in port</h1></div></div>\
         <ul><li><article><div><h3><a href=/t>Council</a> argues over the colour of its new buses again</h3></div></article></li></ul>\
         {TOOLS}<div>{}</div></main>",
        paragraphs(1..9)
    );
    let article = read(&html);
    assert!(article.blocks.iter().all(|b| !b.text.contains("buses")), "{:?}", article.blocks);
}

#[test]
fn a_line_in_the_words_of_the_description_stays_wherever_it_stands_before_the_text() {
    let line = "Two ships and one crew, no word from the islands";
    let html = |description: &str| {
        format!(
            "<html lang=en><head><title>Ferry stays in port</title><meta name=description content=\"{description}\"></head>\
             <body><article><div><div><h1>Ferry stays in port</h1></div></div><div><div><div><h2>{line}</h2></div></div></div>\
             {TOOLS}<div class=body>{}</div></article></body></html>",
            paragraphs(1..9)
        )
    };
    let is_kept = |description: &str| read(&html(description)).blocks.iter().any(|b| b.text == line);
    assert!(is_kept(line));
    assert!(!is_kept("What the harbour master knows"));
}

#[test]
fn caption_byline_and_date_in_the_header_of_the_article_stay() {
    let caption =
        "A mechanic looks into the engine room of the older of the two ships, which has not moved since Friday.";
    let html = format!(
        "<title>Ferry stays in port</title><main><article><header><h1>Ferry stays in port</h1>\
         <div><p>By Ansa Rowntree</p><ul><li><time>Feb. 21, 2019</time></li></ul></div>\
         <figure><img src=/f.jpg><figcaption>{caption}</figcaption></figure></header><section>{}</section></article></main>",
        paragraphs(1..9)
    );
    let article = read(&html);
    let kinds: Vec<BlockKind> = article.blocks.iter().take(3).map(|b| b.kind).collect();
    assert_eq!(kinds, [BlockKind::Byline, BlockKind::Date, BlockKind::Caption], "{:?}", article.blocks);
}

#[test]
fn a_byline_with_a_word_on_each_author_stays() {
    let line = "Ansa Rowntree (now) and Ole Lind (earlier)";
    let html = format!(
        "<title>Ferry stays in port</title><main><article><h1>Ferry stays in port</h1><div class=byline><a href=/a>{line}</a></div>\
         <div>{}</div></article></main>",
        paragraphs(1..9)
    );
    let article = read(&html);
    assert_eq!(kinds_and_texts(&article).first(), Some(&(BlockKind::Byline, line)), "{:?}", article.blocks);
}

#[test]
fn dates_stay_right_above_the_headline_and_in_numbers() {
    let html = format!(
        "<title>Ferry stays in port</title><main><article><header><div class=d>Published: 4 May 2021</div>\
         <h1>Ferry stays in port</h1><div class=a>red. 27.04.2021 14:51</div></header><div>{}</div></article></main>",
        paragraphs(1..9)
    );
    let article = read(&html);
    let dates: Vec<&str> = article.blocks.iter().filter(|b| b.kind == BlockKind::Date).map(|b| &*b.text).collect();
    assert_eq!(dates, ["Published: 4 May 2021", "red. 27.04.2021 14:51"], "{:?}", article.blocks);
}

#[test]
fn times_and_authors_of_a_live_pages_entries_stay_and_its_key_events_go() {
    let entries: String = (1..8)
        .map(|n| {
            format!(
                "<div class=entry><p class=t><time>1{n}.06</time></p><p class=author>Ansa Rowntree</p><h2>Pier {n} is closed</h2>\
                 <p>The harbour master said at pier {n} that no ship would leave before the wind had turned, and went home.</p></div>"
            )
        })
        .collect();
    let events: String =
        (1..5).map(|n| format!("<li><a href=#e{n}><time>1{n}.06</time>Pier {n} is closed</a></li>")).collect();
    let html = format!(
        "<title>Ferry stays in port</title><main><article><h1>Ferry stays in port</h1>\
         <p>The two ships to the northern islands stay in port, and the harbour master will not say for how long.</p>\
         <div class=events><h2>Key events</h2><ul>{events}</ul></div><div class=feed>{entries}</div></article></main>"
    );
    let article = read(&html);
    let texts: Vec<&str> = article.blocks.iter().map(|b| &*b.text).collect();
    for n in 1..8 {
        assert!(texts.contains(&&*format!("1{n}.06")), "{n}: {texts:#?}");
    }
    assert_eq!(article.blocks.iter().filter(|b| b.kind == BlockKind::Byline).count(), 7, "{texts:#?}");
    assert!(!texts.iter().any(|text| text.starts_with("11.06Pier")), "{texts:#?}");
}

#[test]
fn a_kicker_stays_where_it_is_of_the_story_and_goes_where_it_names_a_section() {
    let page = |above: &str| {
        read(&format!(
            "<title>Ferry stays in port</title><article><div><div>{above}</div><h1>Ferry stays in port</h1></div><div>{}</div></article>",
            paragraphs(1..9)
        ))
    };
    let keeps = |above: &str| page(above).blocks.iter().any(|b| b.text == above);
    assert!(keeps("Quarrel over the winter timetable"));
    assert!(
        ["Islands", "Ship traffic", "Economy / Ship traffic", "The islands | Ships and ports"]
            .iter()
            .all(|k| !keeps(k))
    );
}

#[test]
fn the_line_that_says_whose_the_pictures_are_stays_with_the_byline() {
    let article = read(&format!(
        "<title>Ferry stays in port</title><article><h1>Ferry stays in port</h1><div><div>By <a href=/r>Ole Lind</a></div>\
         <div>Photographs: Anja Roth</div></div><div>{}</div></article>",
        paragraphs(1..9)
    ));
    assert!(article.blocks.iter().any(|b| b.text == "Photographs: Anja Roth"), "{:?}", article.blocks);
}

#[test]
fn footnotes_stay_by_the_address_or_the_number_of_their_signs() {
    let notes = [
        ("<sup><a href=\"#n1\">1</a></sup>", "<p id=n1>1. Those of the year before are kept at Velde.</p>"),
        ("<sup>1</sup>", "<p><sup>1</sup> The ministry disputes this and speaks of two.</p>"),
    ];
    for (sign, note) in notes {
        let article = read(&format!(
            "<title>Ferry stays in port</title><article><h1>Ferry stays in port</h1><div>{}<p>Three of the ships{sign} are for sale, and \
             nobody has asked what they cost or who built them.</p></div><div class=notes><small>{note}</small></div></article>",
            paragraphs(1..9)
        ));
        let last = article.blocks.last().map(|b| &*b.text);
        assert!(last.is_some_and(|text| text.contains("Velde") || text.contains("ministry")), "{:?}", article.blocks);
    }
}

#[test]
fn the_last_sentence_of_an_entry_stays() {
    let entry =
        |hour: u32, text: &str| format!("<div><time>{hour}.30</time>{text}<div><a href=/s>Share</a></div></div>");
    let list = "<ul><li>The ferry to the northern islands stays in port until the morning.</li>\
                <li>Nobody at the pier could say on Tuesday why that is so.</li></ul>";
    let article = read(&format!(
        "<title>Ferry stays in port</title><article><h1>Ferry stays in port</h1>{}{}{}</article>",
        entry(
            21,
            &format!(
                "<p>We are closing this page for the night. This is what we know:</p>{list}<p>Thank you for reading.</p>"
            )
        ),
        entry(20, &paragraphs(1..4)),
        entry(19, &paragraphs(4..9)),
    ));
    assert!(article.blocks.iter().any(|b| b.text == "Thank you for reading."), "{:?}", article.blocks);
}

#[test]
fn the_caption_of_a_lead_picture_stays_though_more_stands_beside_the_text_than_in_it() {
    let comments: String = (0..40)
        .map(|n| {
            format!(
                "<div class=comment><p>I waited {n} hours on that pier and nobody told me anything at all.</p></div>"
            )
        })
        .collect();
    let article = read(&format!(
        "<title>Ferry stays in port</title><article><h1>Ferry stays in port</h1><div><a href=/s>Share</a></div>\
         <div class=media><img src=a.jpg width=640 height=360><div class=media-didascalia>The ferry at its pier on Friday</div>\
         <div class=media-credit>© Anja Roth / Coast Kurier</div></div><div>{}</div><section class=comments>{comments}</section></article>",
        paragraphs(1..6)
    ));
    let texts: Vec<&str> = article.blocks.iter().map(|b| &*b.text).collect();
    assert!(texts.contains(&"The ferry at its pier on Friday"), "{texts:#?}");
    assert!(texts.contains(&"© Anja Roth / Coast Kurier"), "{texts:#?}");
    assert!(!texts.iter().any(|text| text.contains("I waited")), "{texts:#?}");
}

#[test]
fn greetings_that_head_entries_of_a_live_page_stay() {
    let entry = |hour: u32, heading: &str, text: &str| {
        format!("<article><time datetime=\"2025-03-14T{hour}:30\">{hour}.30</time><h2>{heading}</h2>{text}</article>")
    };
    let article = read(&format!(
        "<title>Ferry stays in port</title><main><h1>Ferry stays in port</h1>{}{}{}{}</main>",
        entry(22, "Join us again tomorrow", "<p>The pier is shut for the night.</p><div><a href=/s>Share</a></div>"),
        entry(21, "The board goes home", &paragraphs(2..4)),
        entry(20, "From your messages", &paragraphs(4..6)),
        entry(19, "Good evening and welcome", &paragraphs(6..8)),
    ));
    let texts: Vec<&str> = article.blocks.iter().map(|b| &*b.text).collect();
    for heading in ["Join us again tomorrow", "From your messages", "Good evening and welcome"] {
        assert!(texts.contains(&heading), "{heading}: {texts:#?}");
    }
}
