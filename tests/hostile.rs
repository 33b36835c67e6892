//! Page bytes of any kind: an answer or a clear error, bounded, never a panic.

#![allow(clippy::expect_used)]

use quotidian::article::{ReadError, RunningText, read_page, read_text};
use quotidian::quotation;
use quotidian::snapshot::{Hint, Snapshot};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const SENTENCE: &str =
    "The ferry to the northern islands was cancelled for the third day, and nobody at the pier could say why. ";

fn page(html: String) -> Result<String, ReadError> {
    read_page(&Snapshot::of_html(html, "https://ledger.example/"))
        .map(|a| a.blocks.iter().map(|b| b.text.clone()).collect::<Vec<_>>().join("\n"))
}

/// Every word that went in, in the article or beside it.
fn words_of(html: &str) -> usize {
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    let texts = article.blocks.iter().map(|b| &b.text).chain(article.clutter.iter().map(|c| &c.text));
    texts.map(|t| t.split_whitespace().count()).sum::<usize>()
        + article.title.map_or(0, |t| t.split_whitespace().count())
}

#[test]
fn a_hundred_thousand_nested_elements_keep_their_text() {
    let html = format!("{}<p>{SENTENCE}</p>{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert_eq!(words_of(&html), SENTENCE.split_whitespace().count());
}

#[test]
fn a_hundred_thousand_open_formatting_elements_are_bounded() {
    let html = format!("<p>{}{SENTENCE}", "<b><i>".repeat(50_000));
    assert_eq!(words_of(&html), SENTENCE.split_whitespace().count());
}

#[test]
fn many_siblings_are_answered() {
    let html = format!("<p>{SENTENCE}</p>{}", "<i></i>".repeat(200_000));
    assert_eq!(words_of(&html), SENTENCE.split_whitespace().count());
}

#[test]
fn many_names_of_a_property_many_classes_and_many_hidden_figures_are_answered() {
    let names = format!("<meta itemprop=\"{}\" content=\"{}\">", "a ".repeat(20_000), "x".repeat(50_000));
    assert!(page(format!("{names}<p>{}</p>", SENTENCE.repeat(9))).is_ok());
    let article = format!("<article class=\"{}\"><h1>The ferry</h1><p>{SENTENCE}</p></article>", "a1 ".repeat(20_000));
    assert!(page(article.repeat(3)).is_ok());
    let figure = "<div style=display:none><figure><figcaption>The hull of the ferry</figcaption></figure></div>";
    assert!(page(format!("<p>{}</p>{}", SENTENCE.repeat(9), figure.repeat(20_000))).is_ok());
}

#[test]
fn a_label_of_comments_in_the_middle_of_a_paragraph_is_answered() {
    let html =
        format!("<h1>Ferry stays in port</h1><p>{SENTENCE}</p><p>{SENTENCE}<br>Comments<br>{SENTENCE}</p>").repeat(3);
    assert!(page(html).expect("the page has text").contains("northern islands"));
}

#[test]
fn pages_without_text_are_said_to_be_empty() {
    for html in [
        "",
        " \n",
        "<!doctype html>",
        "<p></p>",
        "<script>var a = 1</script>",
        "<style>p{}</style>",
        "\u{0}\u{1}",
        "<svg><text>x</text></svg>",
    ] {
        assert_eq!(page(html.to_owned()), Err(ReadError::Empty), "{html:?}");
    }
    assert_eq!(read_text(" \n\n * \n"), Err(ReadError::Empty));
}

#[test]
fn a_file_whose_text_is_for_readers_without_scripts_is_read() {
    let paragraph = format!("<p>{}</p>", SENTENCE.repeat(3));
    let html = format!(
        "<head><noscript><link rel=stylesheet href=plain.css></noscript><title>The ferry</title></head>\
         <body><div id=app></div><noscript><main><h1>The ferry</h1>{paragraph}{paragraph}</main></noscript></body>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    assert_eq!(article.title.as_deref(), Some("The ferry"));
    assert_eq!(article.blocks.iter().filter(|block| block.text.contains("ferry")).count(), 2);
    // In a tab the scripts run: what they have not shown yet is not there.
    let tab = Snapshot { viewport: [1200.0, 800.0], ..Snapshot::of_html(html, "") };
    assert_eq!(read_page(&tab), Err(ReadError::Empty));
}

#[test]
fn odd_documents_are_answered() {
    let body = SENTENCE.repeat(3);
    for html in [
        format!("<template><p>{SENTENCE}</template><p>{body}"),
        format!("<noscript><p>{SENTENCE}</noscript><p>{body}"),
        format!("<svg><foreignObject><p>{SENTENCE}</foreignObject></svg><p>{body}"),
        format!("<math><mtext>{SENTENCE}</mtext></math><p>{body}"),
        format!("<p>{body}"),
        format!("<body><p>{body}</body><body class=x><p>{body}</body>"),
        format!("<html><head></head></html><p>{body}"),
        format!("<table><tr><td><table><tr><td>{body}"),
        format!("<select><option>{SENTENCE}</select><p>{body}"),
        format!("<plaintext><p>{body}"),
        format!("<p>{body}<!-- {SENTENCE}"),
    ] {
        let text = page(html.clone()).expect("the page has text");
        assert!(text.contains("ferry"), "{html}");
    }
}

#[test]
fn an_article_in_a_frame_is_found() {
    let inner: String = (0..6).map(|n| format!("<p>Day {n}. {SENTENCE}{SENTENCE}</p>")).collect();
    let text = page(format!("<body><iframe srcdoc=\"{inner}\"></iframe></body>")).expect("the frame has text");
    assert!(text.contains("Day 0.") && text.contains("Day 5."), "{text}");
}

#[test]
fn a_page_above_the_limit_is_refused_with_its_size() {
    let size = quotidian::article::LARGEST_PAGE + 1;
    let error = page(" ".repeat(size)).expect_err("too large");
    assert!(matches!(error, ReadError::TooLarge { size: given, .. } if given == size));
}

#[test]
fn numbers_and_hints_that_fit_nothing_do_no_harm() {
    let html =
        format!("<p data-q=7>{SENTENCE}<p data-q=7>{SENTENCE}<p data-q=x>{SENTENCE}<p data-q=99999999999>{SENTENCE}");
    let hints = [0, 7, u32::MAX]
        .map(|element| Hint { element, hidden: element == 0, overlay: element == u32::MAX, ..Hint::default() })
        .to_vec();
    let snapshot = Snapshot { html, hints, viewport: [f32::NAN, -1.0], ..Snapshot::default() };
    let article = read_page(&snapshot).expect("the page has text");
    assert_eq!(article.blocks.iter().filter(|block| block.text == SENTENCE.trim()).count(), 4);
}

/// Pages of which some part was compared with every other: each was answered after minutes, or never.
#[test]
fn what_is_compared_with_every_line_is_bounded() {
    let text = format!("<h1>The ferry stays in port</h1><p>{}</p>", SENTENCE.repeat(3)).repeat(3);
    let stated = |json: &str| format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",{json}}}</script>");
    let authors: String = (0..350_000).map(|n| format!("\"A {n}\",")).collect();
    let title = "boats go up – ".repeat(30_000);
    let lines = format!("{}<p>{}</p>", "<p>Ferry stays here again</p>".repeat(9), SENTENCE.repeat(2)).repeat(5_000);
    let headings = "<h1>Ferry stays here again</h1>".repeat(60_000);
    let classes = "a1 ".repeat(200_000);
    for (what, html) in [
        ("authors", format!("{}{text}", stated(&format!("\"author\":[{authors}\"Jane Roe\"]")))),
        ("lines", format!("<meta property=og:title content='{title}'>{lines}")),
        ("main headings", format!("<meta property=og:title content='{title}'>{headings}<p>{SENTENCE}</p>")),
        (
            "a stated headline",
            format!("<title>Port</title>{}<h1>Port</h1>{headings}", stated(&format!("\"headline\":\"{title}\""))),
        ),
        ("pieces", format!("{text}<p>{}", "<i>1</i>".repeat(1_000_000))),
        ("lines of a caption", format!("{text}<p><span class=caption>{}", "a b<br>".repeat(200_000))),
        (
            "classes",
            format!(
                "<article class='{classes}'>{text}</article><article class='{classes}'>{}",
                "<h1>a</h1>".repeat(200_000)
            ),
        ),
        ("elements", format!("{text}{}<p>{}", "<div>".repeat(500), "a b<p>".repeat(200_000))),
    ] {
        assert!(page(html).is_ok_and(|text| !text.is_empty()), "{what}");
    }
    let marks = format!("{SENTENCE}\n\nthe and of, {}\n\n{SENTENCE}", "“ ".repeat(1_000_000));
    assert!(read_text(&marks).is_ok());
}

#[test]
fn quotations_without_end_are_looked_through_once() {
    for (language, line) in [
        ("nb", format!("– Vi, {}", "raser Eva, ".repeat(200_000))),
        ("nb", format!("– Vi{}", ",har".repeat(400_000))),
        ("fi", format!("– a{}", ",a".repeat(200_000))),
        ("id", format!("{}{}", "“Kami lelah sekali,” kata sopir ".repeat(2_000), "x".repeat(1_000_000))),
        ("ko", "시장은".repeat(100_000)),
        ("ja", "「あ」と".repeat(400_000)),
        ("ja", "は『あ』と".repeat(400_000)),
    ] {
        let text = RunningText::of_lines(&line);
        assert!(quotation::find(&text, Some(language)).iter().all(|found| found.words.end <= line.len()));
    }
}
