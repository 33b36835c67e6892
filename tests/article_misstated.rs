//! Title, authors and date of pages that misstate them: the house, a desk, another article or the content system is
//! declared where the page prints the right ones.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TITLE: &str = "<title>The ferry stays in port</title>";
const HEADLINE: &str = "<h1>The ferry stays in port</h1>";

fn stated(rest: &str) -> String {
    format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",{rest}}}</script>")
}

fn byline(head: &str, body: &str) -> Vec<String> {
    read(head, body).byline
}

#[test]
fn linked_data_of_another_article_says_nothing_of_the_page() {
    let other = stated(
        "\"headline\":\"Yard at Velde lays off forty welders\",\"datePublished\":\"2025-12-19T06:00:00+01:00\",\
         \"author\":{\"@type\":\"Person\",\"name\":\"Ole Lind\"}",
    );
    let head = format!("{TITLE}<meta property=og:title content='The ferry stays in port'>{other}");
    let body = format!("<article>{HEADLINE}<p>By Jane Roe</p><p>22 December 2025</p>{STORY}</article><p>Ole Lind</p>");
    let article = read(&head, &body);
    assert_eq!((article.byline, article.published.as_deref()), (vec!["Jane Roe".to_owned()], Some("2025-12-22")));
    // A headline that is but worded otherwise is the page's.
    let same = stated("\"headline\":\"Ferry must stay in port\",\"datePublished\":\"2025-12-23T06:00:00+01:00\"");
    let article = read(&format!("{TITLE}{same}"), &format!("<article>{HEADLINE}{STORY}</article>"));
    assert_eq!(article.published.as_deref(), Some("2025-12-23T06:00:00+01:00"));
}

#[test]
fn where_the_house_stands_at_the_headline_credits_below_the_text_name_the_authors() {
    let head = format!("{TITLE}<meta property=og:site_name content='Coast Courier'>");
    let credits = "<p>Reporting by Jane Roe and Ole Lind; editing by Ruth Poe.</p>";
    let body = format!("<article>{HEADLINE}<p>by Coast Courier</p>{STORY}{credits}</article>");
    assert_eq!(byline(&head, &body), ["Jane Roe", "Ole Lind"]);
}

#[test]
fn the_date_in_one_sentence_of_a_line_of_credits_is_that_of_publication() {
    let head = format!("{TITLE}<meta property=article:published_time content='2024-01-14T03:00:09+00:00'>");
    let line = "<p>Words: Jane Roe. Pictures: Ole Lind. In the magazine that appeared on 8 September 2022.</p>";
    let article = read(&head, &format!("<article>{HEADLINE}{line}{STORY}</article>"));
    assert_eq!(article.published.as_deref(), Some("2022-09-08"));
}

#[test]
fn who_compiled_a_report_is_its_author_where_no_other_is_linked() {
    let compiled = "<p>oprac. Ewa Kos</p>";
    let alone = format!("<article>{HEADLINE}{compiled}{STORY}</article>");
    assert_eq!(byline(TITLE, &alone), ["Ewa Kos"]);
    let linked = format!("<article>{HEADLINE}<p><a href=/author/roe>Jane Roe</a></p>{compiled}{STORY}</article>");
    assert_eq!(byline(TITLE, &linked), ["Jane Roe"]);
}

const DATE: &str = "<p>22 December 2025, 18:40</p>";

#[test]
fn a_name_in_a_line_beside_the_date_that_stands_alone_elsewhere_is_the_authors() {
    let about =
        "<div><p>Jane Roe</p><p>writes about harbours and courts, and has done so since the old pier fell.</p></div>";
    let page = |line: &str| format!("<article>{HEADLINE}<p>{line}</p>{DATE}{STORY}{about}</article>");
    for line in
        ["Jane Roe reports from the pier", "Told and seen: Jane Roe, at the harbour office", "jane roe / Jane Roe"]
    {
        assert_eq!(byline(TITLE, &page(line)), ["Jane Roe"], "{line}");
    }
    // The page of another article's author, or of the editor, is declared.
    let other = format!("{TITLE}<meta name=author content='Ruth Poe'>");
    assert_eq!(byline(&other, &page("Jane Roe, harbour office")), ["Jane Roe"]);
    let printed = page("Jane Roe, harbour office").replace(about, &format!("{about}<p>Ruth Poe</p>"));
    assert_eq!(byline(&other, &printed), ["Ruth Poe"]);
    // A heading of the text may stand in a list of them too: its words are written small elsewhere.
    let contents = page("Harbour Board, fourth meeting").replace(about, "");
    assert_eq!(byline(TITLE, &format!("<div><p>Harbour Board</p></div>{contents}")), [""; 0]);
}

#[test]
fn several_authors_may_stand_in_a_line_each_above_the_date() {
    let lines = "<div>Jane Roe</div><div>Ole Lind</div><div>Teun Abma</div>";
    let entries =
        "<div>Ole Lind</div><p>It rains.</p><div>Jane Roe</div><p>It snows.</p><div>Teun Abma</div><p>Fog.</p>";
    let body = format!("<main>{HEADLINE}{lines}{DATE}{STORY}<section>{entries}</section></main>");
    assert_eq!(byline(TITLE, &body), ["Jane Roe", "Ole Lind", "Teun Abma"]);
}

#[test]
fn a_name_and_a_place_beside_the_date_are_a_byline_where_the_text_speaks_of_the_place_alone() {
    let page = |line: &str| format!("<article>{HEADLINE}<div>{line}</div>{DATE}{STORY}</article>");
    let lines = [
        "Jane Roe – Orsk",
        "Jane Roe at the pier",
        "Orsk | Jane Roe",
        "From Orsk — Jane Roe",
        "Jane Roe jane.roe@coast.example",
    ];
    for line in lines {
        assert_eq!(byline(TITLE, &page(line)), ["Jane Roe"], "{line}");
    }
    assert_eq!(byline(TITLE, &page("Tove Brandt at her shop")), [""; 0], "the text speaks of her");
}

fn title(head: &str, body: &str) -> Option<String> {
    read(head, body).title
}

#[test]
fn a_line_above_the_text_that_tells_what_is_declared_is_the_headline() {
    let page = |line: &str| format!("<div><div>Coast and sea</div><div class=x1>{line}</div>{STORY}</div>");
    for (declared, line) in [
        ("Ferry stays in port", "Ferry stays in port – and the islanders wait for flour"),
        ("Ferry at Orsk stays in port until May", "Until spring, the ferry at Orsk stays in port"),
        ("Coast Courier: The ferry that nobody will sail", "The ferry that nobody will sail"),
    ] {
        assert_eq!(title(&format!("<title>{declared}</title>"), &page(line)).as_deref(), Some(line), "{declared}");
    }
    // Other words are another line's.
    let other = title("<title>Ferry stays in port</title>", &page("Yard at Velde lays off forty welders"));
    assert_eq!(other.as_deref(), Some("Ferry stays in port"));
}

#[test]
fn where_the_site_or_its_system_is_declared_the_line_called_the_headline_is_the_title() {
    let line = "Nobody asked us what we need";
    let motto = "<title>Kurier Nadmorski - portal powiatu, wiadomości, ogłoszenia</title>";
    let body = format!("<div><div class=tytul>{line}</div>{STORY}</div>");
    assert_eq!(title(motto, &body).as_deref(), Some(line));
    let cell = format!("<table><tr><td>SEA<br><span class=tit>{line}</span><br><br>{STORY}</td></tr></table>");
    assert_eq!(title(motto, &cell).as_deref(), Some(line));
    let detail = format!("<ol><li>Detail</li></ol><div><h2>{line}</h2>{STORY}</div>");
    assert_eq!(title("<title>Detail</title>", &detail).as_deref(), Some(line));
    // What the text speaks of is its title, though no line prints it.
    let declared = "<title>Ferry, island and harbour board</title>";
    assert_eq!(title(declared, &body).as_deref(), Some("Ferry, island and harbour board"));
}

#[test]
fn towns_and_labelled_offices_give_way_to_those_who_are_printed() {
    let credits = "<p>Words: Jane Roe · Pictures: Ole Lind</p>";
    let body = format!("<article><p>Saint-Orsk</p>{HEADLINE}{STORY}{credits}</article>");
    assert_eq!(byline(&format!("{TITLE}<meta name=author content='Saint-Orsk'>"), &body), ["Jane Roe"]);
    let office = format!("{TITLE}<meta name=author content='Responsible publisher: Ruth Poe'>");
    assert_eq!(byline(&office, &format!("<article>{HEADLINE}<p>By Jane Roe</p>{STORY}</article>")), ["Jane Roe"]);
    let house = "<meta property=og:site_name content='L’Estuaire'><meta name=author content='Groupe Riverain inc.'>";
    let by = "<p>Par Jane Roe, L’Estuaire</p>";
    assert_eq!(byline(&format!("{TITLE}{house}"), &format!("<article>{HEADLINE}{by}{STORY}</article>")), ["Jane Roe"]);
}

#[test]
fn a_teaser_near_the_headline_that_tells_of_somebody_does_not_print_an_author() {
    let teaser = "<div>Ruth Poe has sailed on the old ferry every day since she was a girl of nine, and keeps all of her tickets in a tin for the museum.</div>";
    let head = format!("{TITLE}<meta name=author content='Ruth Poe'>");
    let body = format!("<article>{HEADLINE}<p>By Jane Roe and Ole Lind (pictures)</p>{DATE}{teaser}{STORY}</article>");
    assert_eq!(byline(&head, &body), ["Jane Roe"]);
}

#[test]
fn whom_the_headline_names_is_not_its_author() {
    let headline = "<h1>Tove Holm sails the ferry</h1>";
    let place = "<p>Tove Holm, at the pier</p>";
    let body = format!("<div><p>Tove Holm</p></div><article>{headline}{place}{DATE}{STORY}</article>");
    assert_eq!(byline("<title>Tove Holm sails the ferry</title>", &body), [""; 0]);
}

#[test]
fn a_name_with_what_the_person_is_signs_an_opinion() {
    let signature = "<p>Jane Roe, engineer and member of the board</p>";
    assert_eq!(byline(TITLE, &format!("<article>{HEADLINE}{STORY}{signature}</article>")), ["Jane Roe"]);
}

#[test]
fn the_first_of_a_month_at_a_full_hour_is_no_day_of_publication_where_another_is_printed() {
    let read_with = |stated: &str, line: &str| {
        let head = format!("{TITLE}<meta property=article:published_time content='{stated}'>");
        read(&head, &format!("<article>{HEADLINE}{line}{STORY}</article>")).published
    };
    let day = "<p>Sunday, 11th of February 2024</p>";
    assert_eq!(read_with("2021-09-01T00:00:00Z", day).as_deref(), Some("2024-02-11"));
    let yesterday = "<p><time datetime=2024-02-11T19:22>Yesterday at 19.22</time></p>";
    assert_eq!(read_with("2021-09-01", yesterday).as_deref(), Some("2024-02-11T19:22:00"));
    // Of another day, the line may be that of the last change.
    assert_eq!(read_with("2021-09-03T10:12:00Z", day).as_deref(), Some("2021-09-03T10:12:00Z"));
}

#[test]
fn the_name_in_the_masthead_is_no_title() {
    let line = "Nobody asked us what the island needs";
    let masthead = "<table><tr><td><a href=index.asp>Islanders on the ferry</a></td></tr></table>";
    let body = format!("{masthead}<div><span class=tit>{line}</span><br>{STORY}</div>");
    assert_eq!(title("<title>Islanders on the ferry</title>", &body).as_deref(), Some(line));
}

#[test]
fn the_date_below_the_authors_is_that_of_publication() {
    let teaser = |day: &str| format!("<div><div>The yard at Velde</div><div>Teun Abma, {day} 2023</div></div>");
    let foot = format!("<div>{}{}</div>", teaser("26 August"), teaser("11 August"));
    let signed = "<div><div>Told and written down: Jane Roe</div><div>2 September 2023</div></div>";
    let body = format!("{foot}<main>{HEADLINE}{STORY}{STORY}{STORY}{STORY}{STORY}{STORY}{signed}</main>{foot}");
    assert_eq!(read(TITLE, &body).published.as_deref(), Some("2023-09-02"));
}

#[test]
fn what_a_check_of_facts_states_of_a_claim_is_not_said_of_the_page() {
    let check = "<script type=application/ld+json>{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The ferry was sold\",\
                 \"author\":{\"@type\":\"Organization\",\"name\":\"Coast Courier\"},\"itemReviewed\":{\"@type\":\"Claim\",\
                 \"appearance\":{\"@type\":\"NewsArticle\",\"headline\":\"Sold for a song\",\"datePublished\":\"2025-11-02\",\
                 \"author\":{\"@type\":\"Person\",\"name\":\"Rolf Crank\"}}},\
                 \"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"False\"}}</script>";
    let own = stated(
        "\"headline\":\"The ferry stays in port\",\"datePublished\":\"2025-11-09\",\
         \"author\":{\"@type\":\"Person\",\"name\":\"Jane Roe\"}",
    );
    let body = format!("<article>{HEADLINE}{STORY}</article>");
    let article = read(&format!("{TITLE}{check}{own}"), &body);
    assert_eq!((article.byline, article.published.as_deref()), (vec!["Jane Roe".to_owned()], Some("2025-11-09")));
    let article = read(&format!("{TITLE}{check}"), &body);
    assert_eq!((article.byline, article.published), (vec!["Coast Courier".to_owned()], None));
    assert!(article.is_article);
}
