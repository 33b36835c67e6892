//! Authors and dates in printed lines of which each says what it is: credits by role, days without a year.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, read_page};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const STORY: &str = "<p>The ferry that connects Orsk with the mainland will not sail before May, the harbour board said on Friday, and the islanders will depend on fishing boats.</p>
<p>“Nobody asked us what we need,” said Tove Brandt, who runs the only shop on the island, as she unloaded flour from a trawler in the rain.</p>
<p>The yard at Velde, which had taken the order two years ago, blames the price of steel and a quarrel with its insurer that has lasted since the autumn.</p>";

fn read(head: &str, body: &str) -> Article {
    let html = format!("<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>");
    read_page(&Snapshot::of_html(&html, "https://coast.example/ferry")).expect("the page has text")
}

const TITLE: &str = "<title>The ferry stays in port</title>";
const HEADLINE: &str = "<h1>The ferry stays in port</h1>";

fn byline(head: &str, body: &str) -> Vec<String> {
    read(head, &format!("<main><article>{body}</article></main>")).byline
}

#[test]
fn a_line_of_credits_names_the_author_whoever_is_stated() {
    let stated = format!("{TITLE}<meta name=author content=\"Sports Desk\">");
    let editor = format!("{TITLE}<meta name=author content=\"Ole Lind\">");
    let credits = "<p>Words: Anja Roth · Pictures: Jan Vogt</p>";
    let foot = "<p class=note>Reporting by Anja Roth; editing by Ole Lind</p>";
    for head in [&stated, &editor] {
        assert_eq!(byline(head, &format!("{HEADLINE}{credits}{STORY}")), ["Anja Roth"]);
        assert_eq!(
            byline(head, &format!("{HEADLINE}{STORY}{foot}<p>{}</p>", "A first version gave another sum.")),
            ["Anja Roth"]
        );
    }
    let halves = "<div>Text:</div><div>Anja Roth</div><div>Fotos:</div><div>Jan Vogt</div>";
    assert_eq!(byline(&stated, &format!("{HEADLINE}{halves}{STORY}")), ["Anja Roth"]);
    // Who is stated and printed at the headline wrote it; who works below on other articles, or pictured, did not.
    let line = "<div>Ole Lind</div>";
    assert_eq!(byline(&editor, &format!("{HEADLINE}{line}{STORY}{foot}")), ["Ole Lind"]);
    let teasers = "<aside><p>Reporting by Anja Roth; pictures by Jan Vogt</p></aside>";
    assert_eq!(byline(&editor, &format!("{HEADLINE}{STORY}{teasers}")), ["Ole Lind"]);
    let caption =
        "<figure><img src=p.jpg><figcaption>Reporting by Anja Roth; pictures by Jan Vogt</figcaption></figure>";
    assert_eq!(byline(&editor, &format!("{HEADLINE}{caption}{STORY}")), ["Ole Lind"]);
}

#[test]
fn what_names_the_whole_page_says_nothing_of_a_line_in_it() {
    let stated = "<meta name=author content=\"Sports Desk\"><meta property=article:published_time content=2025-03-19>";
    let lines = "<div>Words: Anja Roth · Pictures: Jan Vogt</div><div>Tuesday 17 March 2025</div>";
    let page = |root: &str| {
        let body = format!("<div id={root}><div>{HEADLINE}{lines}{STORY}</div></div>");
        read(&format!("{TITLE}{stated}"), &body)
    };
    // A framework calls the root of its pages so, and lists of other articles are called so too.
    for root in ["page", "__next", "comments-open"] {
        let article = page(root);
        assert_eq!(article.byline, ["Anja Roth"], "{root}");
        assert_eq!(article.published.as_deref(), Some("2025-03-17"), "{root}");
    }
}
