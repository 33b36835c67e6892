//! Authors and dates in printed lines of which each says what it is: credits by role, days without a year.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

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

#[test]
fn desks_and_accounts_give_way_to_a_list_of_people_above_the_date() {
    let lines = "<div>Tove Brandt &amp; Ole Lind | Orsk</div><div>Published: July 28, 2022 09:14 PM</div>";
    let body = format!("{HEADLINE}{lines}{STORY}");
    for account in ["Online Desk", "Gazette Newsroom", "Отдел экономики", "web3"] {
        let stated = format!("{TITLE}<meta name=author content=\"{account}\">");
        assert_eq!(byline(&stated, &body), ["Tove Brandt", "Ole Lind"], "{account}");
        // Where no line names anybody the desk is believed.
        assert_eq!(byline(&stated, &format!("{HEADLINE}{STORY}")), [account]);
    }
}

fn published(stated: &str, lines: &str) -> Option<String> {
    let object = format!(
        "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"The ferry stays in port\",{stated}}}</script>"
    );
    read(&format!("{TITLE}{object}"), &format!("<main><article>{HEADLINE}{lines}{STORY}</article></main>")).published
}

#[test]
fn a_day_that_is_printed_as_that_of_publication_overrules_a_later_and_an_earlier_one() {
    let template = "\"datePublished\":\"2021-03-02T09:00:00-06:00\"";
    let build = "\"datePublished\":\"2025-06-02T03:00:00-06:00\"";
    let line = "<div>January 14, 2025 11:52 pm · Updated January 15, 2025 7:05 am</div>";
    for stated in [template, build] {
        assert_eq!(published(stated, line).as_deref(), Some("2025-01-14T23:52"), "{stated}");
    }
    // A line that says nothing of its date, or prints that of the last change, overrules no earlier day.
    let changed = "\"datePublished\":\"2021-03-02\",\"dateModified\":\"2025-01-14T20:00:00Z\"";
    assert_eq!(published(changed, "<div>Published January 14, 2025</div>").as_deref(), Some("2021-03-02"));
    let plain = "\"datePublished\":\"2021-03-02\"";
    assert_eq!(published(plain, "<div>January 14, 2025</div>").as_deref(), Some("2021-03-02"));
    assert_eq!(published(plain, "<div>Updated January 14, 2025 11:52 pm</div>").as_deref(), Some("2021-03-02"));
}

#[test]
fn a_day_without_a_year_has_that_of_the_day_that_is_stated() {
    let changed = "\"dateModified\":\"2025-10-15T07:12:00+01:00\"";
    let lines = "<div>14th October, 6:40am</div><div>Last updated 15th October, 7:12am</div>";
    assert_eq!(published(changed, lines).as_deref(), Some("2025-10-14T06:40"));
    assert_eq!(published(changed, "<div>Last updated 15th October, 7:12am</div>"), None);
    let build = "\"datePublished\":\"2026-01-02T03:00:12+01:00\"";
    assert_eq!(published(build, "<div>Orsk, 28 September</div>").as_deref(), Some("2025-09-28"));
    // More words say something else of the day.
    let event = "<div>Doors open on 28 September at the town hall of Orsk</div>";
    assert_eq!(published(build, event).as_deref(), Some("2026-01-02T03:00:12+01:00"));
}

#[test]
fn below_a_headline_that_no_declared_title_repeats_the_day_is_read_too() {
    let head = "<title>Ferry: all that is known of winter – Coast</title><meta property=article:published_time content=2026-05-23>";
    let heading = "<h1>Four islands wait for their ship until May</h1>";
    let article = read(head, &format!("<main>{heading}<div>Sunday, 17 May 2026, 22:58</div>{STORY}</main>"));
    assert_eq!(article.published.as_deref(), Some("2026-05-17T22:58"));
}

#[test]
fn a_lower_heading_with_which_the_declared_title_begins_is_the_headline() {
    let cell = |inner: &str| format!("<table><tr><td>{inner}</td></tr></table>");
    let mast = cell("Today is 24 November 2023, and rain is expected on all islands of the coast until the evening");
    let foot = cell("Copyright 24 November 2023, the newspaper of the coast, all rights reserved by the house in Orsk");
    let story = cell(&format!("<h2>The ferry stays in port</h2><center>2023-11-21 06:18:33</center>{STORY}"));
    let article = read("<title>The ferry stays in port-Coast Daily-Local</title>", &format!("{mast}{story}{foot}"));
    assert_eq!(article.title.as_deref(), Some("The ferry stays in port"));
    // The parts of an old page are tables with a date each, and none of them is an entry.
    assert_eq!(article.published.as_deref(), Some("2023-11-21T06:18"));
}

#[test]
fn names_below_the_text_sign_it_in_brackets_and_in_pairs() {
    for (line, names) in [
        ("(Anja Roth)", &["Anja Roth"][..]),
        ("— Anja Roth", &["Anja Roth"]),
        ("Anja Roth und Jan Vogt", &["Anja Roth", "Jan Vogt"]),
    ] {
        assert_eq!(byline(TITLE, &format!("{HEADLINE}{STORY}<p>{line}</p>")), names, "{line}");
    }
}

#[test]
fn a_kind_of_text_tells_its_author_where_nobody_else_is_known() {
    let line = "<p>Reportage: Anja Roth</p>";
    let desk = format!("{TITLE}<meta name=author content=\"Online Desk\">");
    assert_eq!(byline(&desk, &format!("{HEADLINE}{line}{STORY}")), ["Anja Roth"]);
    let stated = format!("{TITLE}<meta name=author content=\"Ole Lind\">");
    assert_eq!(byline(&stated, &format!("{HEADLINE}{line}{STORY}")), ["Ole Lind"]);
}
