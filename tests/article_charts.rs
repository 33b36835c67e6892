//! Charts and maps of the newsroom among the paragraphs, and frames: title and source stay, and no frame is told as an
//! advertisement that does not look like one.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
use quotidian::article::{Article, ClutterKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TITLE: &str = "<title>The ferry stays in port</title>";

/// A report with something between two halves of it.
fn with(inserted: &str) -> Article {
    read(TITLE, &format!("<article><h1>The ferry stays in port</h1>{STORY}{inserted}{STORY}</article>"))
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|block| &*block.text).collect()
}

fn is_hidden(article: &Article, number: u32) -> bool {
    article.clutter.iter().any(|clutter| clutter.elements.contains(&number))
}

#[test]
fn title_and_source_of_a_chart_stay_that_stands_in_a_frame() {
    let inside = "<h3>Days without a crossing</h3><p>By month, both piers, since the winter of 2019</p>\
                  <div>2019</div><div>2020</div><p>Source: harbour office of Orsk</p>";
    let lines =
        ["Days without a crossing", "By month, both piers, since the winter of 2019", "Source: harbour office of Orsk"];
    for frame in [
        format!("<div><iframe title='Bar chart of lost days' srcdoc='{inside}'></iframe></div>"),
        format!("<div class=w3><iframe aria-label='Wykres słupkowy' srcdoc='{inside}'></iframe></div>"),
        format!("<div class=w3><iframe title='Days without a crossing' srcdoc='{inside}'></iframe></div>"),
        format!("<div class=infographic><iframe srcdoc='{inside}'></iframe></div>"),
        format!("<div class=w3><iframe srcdoc='{inside}'></iframe></div>"),
    ] {
        let article = with(&frame);
        assert!(lines.iter().all(|line| texts(&article).contains(line)), "{frame}: {:#?}", texts(&article));
    }
}

#[test]
fn title_and_source_around_a_frame_with_a_chart_stay_and_the_frame_is_not_hidden() {
    let article = with(
        "<div class='v1 drawn-embed' data-q=1><h4>Height of the ice</h4><iframe data-q=2 title='Line chart' src='https://charts.example/7'>\
         </iframe><div>Source: harbour office</div><div><a href='https://charts.example' data-q=3>Made with Chartmaker</a></div></div>",
    );
    assert!(texts(&article).contains(&"Height of the ice") && texts(&article).contains(&"Source: harbour office"));
    assert!(!texts(&article).contains(&"Made with Chartmaker"));
    assert!(!is_hidden(&article, 1) && !is_hidden(&article, 2), "{:?}", article.clutter);
}

#[test]
fn a_chart_above_the_text_is_not_hidden() {
    let body = format!(
        "<article><h1>The ferry stays in port</h1><div data-q=1><iframe data-q=2 title='Map of the crossing' src='https://charts.example/8'>\
         </iframe></div><div>{STORY}</div></article>"
    );
    let article = read(TITLE, &body);
    assert!(!is_hidden(&article, 1) && !is_hidden(&article, 2), "{:?}", article.clutter);
}

#[test]
fn a_frame_is_an_advertisement_only_where_something_says_so() {
    let offer = "<p>A quiet weekend by the lake, breakfast included, from 89 a night.</p>";
    for (frame, kind) in [
        (format!("<div><iframe srcdoc='{offer}'></iframe></div>"), ClutterKind::Other),
        (format!("<div><iframe title='Advertisement' srcdoc='{offer}'></iframe></div>"), ClutterKind::Advertisement),
        (
            format!("<div class=ad-slot><iframe title='Map' srcdoc='{offer}'></iframe></div>"),
            ClutterKind::Advertisement,
        ),
    ] {
        let article = with(&frame);
        let told =
            article.clutter.iter().find(|clutter| clutter.text.contains("quiet weekend")).map(|clutter| clutter.kind);
        assert_eq!(told, Some(kind), "{frame}");
    }
    let body = format!(
        "<article><h1>The ferry stays in port</h1>{STORY}</article><div data-q=1><iframe src='https://x.example'></iframe></div>"
    );
    let article = read(TITLE, &body);
    assert!(article.clutter.iter().all(|clutter| clutter.kind != ClutterKind::Advertisement), "{:?}", article.clutter);
}

#[test]
fn what_stands_in_for_a_frame_and_numbers_on_an_axis_are_no_lines_of_the_report() {
    let article = with(
        "<div class=chart><div>600</div><div>300</div><p>Source: harbour office</p></div>\
         <div class=chart><iframe src='https://music.example/1'>Tides by The Four Pilots</iframe></div>",
    );
    assert!(
        !texts(&article).iter().any(|text| text.contains("Four Pilots") || *text == "600"),
        "{:#?}",
        texts(&article)
    );
}
