//! Titles, authors and dates as pages declare and print them.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
use quotidian::article::read_page;
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn published(head: &str, body: &str) -> Option<String> {
    read(head, body).published
}

const TITLE: &str = "<title>The ferry stays in port</title>";
const HEADLINE: &str = "<h1>The ferry stays in port</h1>";

#[test]
fn a_live_page_without_a_date_of_its_own_has_none() {
    let entry = |time: &str, text: &str| {
        format!("<div class=entry><time datetime=\"2025-03-1{time}:00+01:00\">1{time}</time><p>{text}</p></div>")
    };
    let entries: String = ["4T18:20", "4T17:05", "4T16:40", "3T09:15"]
        .iter()
        .map(|time| {
            entry(time, "The harbour board has begun its meeting, and the first speaker is the engineer of the yard, who asks for time.")
        })
        .collect();
    let body = format!("<main>{HEADLINE}<div class=live>{entries}</div></main>");
    assert_eq!(published(TITLE, &body), None);
    let dated = format!("<main>{HEADLINE}<p class=date>Published 13 March 2025, 08:00</p><div>{entries}</div></main>");
    assert_eq!(published(TITLE, &dated).as_deref(), Some("2025-03-13T08:00"));
}

#[test]
fn the_date_of_a_change_does_not_pass_for_that_of_publication() {
    let head =
        "<div class=meta><span>DECEMBER 22, 2022</span> <div class=updated>Updated: JANUARY 02, 2026</div></div>";
    let article = read(TITLE, &format!("<article>{HEADLINE}{head}{STORY}</article>"));
    assert_eq!(article.published.as_deref(), Some("2022-12-22"));
    assert_eq!(article.modified.as_deref(), Some("2026-01-02"));
    // Where a system states the last change twice, the date that the page marks as its publication is right.
    let stated = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry stays in port\",\
        \"datePublished\":\"2025-11-29T12:28:31Z\",\"dateModified\":\"2025-11-29T12:28:31Z\"}</script>";
    let foot = "<div>Published <time pubdate datetime=2025-08-13>August 13, 2025</time></div>";
    let body = format!("<article>{HEADLINE}{STORY}{STORY}{foot}</article>");
    assert_eq!(published(&format!("{TITLE}{stated}"), &body).as_deref(), Some("2025-08-13"));
}

#[test]
fn a_line_that_says_when_the_text_first_appeared_is_believed() {
    for (line, day) in [
        ("This article was originally published on 26 Sep 2019 and has been updated since.", "2019-09-26"),
        ("Dieser Text wurde zuerst veröffentlicht am 26. September 2019 und seitdem ergänzt.", "2019-09-26"),
        ("Cet article a été initialement publié le 26 septembre 2019, puis complété.", "2019-09-26"),
    ] {
        let body = format!("<article>{HEADLINE}<p>Updated 30 September 2022</p>{STORY}<p>{line}</p></article>");
        assert_eq!(published(TITLE, &body).as_deref(), Some(day), "{line}");
    }
}

#[test]
fn datelines_and_the_day_above_a_diarys_entry_tell_the_date() {
    let dateline = "<p>ORSK, Dec 20, 2025 (CNA) - The harbour board has put off the sailing of the ferry for a second time, its chairman said.</p>";
    assert_eq!(
        published(TITLE, &format!("<article>{HEADLINE}{dateline}{STORY}</article>")).as_deref(),
        Some("2025-12-20")
    );
    let diary = format!(
        "<div id=top><p>Coast Diary</p></div><div><div class=outer><h2>Monday, September 8, 2008</h2><div>{HEADLINE}{STORY}</div></div></div>"
    );
    assert_eq!(published(TITLE, &diary).as_deref(), Some("2008-09-08"));
    // The day of the visit in the masthead is none.
    let masthead = format!("<div><header><p>Monday, September 8, 2008</p></header><div>{HEADLINE}{STORY}</div></div>");
    assert_eq!(published(TITLE, &masthead), None);
}

#[test]
fn a_label_for_the_eye_and_one_for_the_ear_stand_before_the_date() {
    let label =
        "<h4>Published</h4><h3 class=sr-only>Publish date</h3> <time datetime=2018-11-15>15 November 2018</time>";
    let entry = "<h4>Written for</h4><h3 class=sr-only>Readers</h3> <p>Islanders</p>";
    let body = format!(
        "<main>{HEADLINE}{STORY}{STORY}{STORY}{STORY}{STORY}{STORY}<div>{label}</div><div>{entry}</div></main>"
    );
    assert_eq!(published(TITLE, &body).as_deref(), Some("2018-11-15"));
}

#[test]
fn a_title_ends_before_the_sites_address_and_name() {
    for (declared, title) in [
        ("Ferry halts | Coast.example", "Ferry halts"),
        (
            "How to help islanders through the winter | Sailors' Children's Hospital Fund",
            "How to help islanders through the winter",
        ),
    ] {
        let article = read(&format!("<title>{declared}</title>"), &format!("<main>{STORY}</main>"));
        assert_eq!(article.title.as_deref(), Some(title));
    }
}

#[test]
fn where_only_the_sites_name_is_declared_the_heading_above_the_text_is_the_title() {
    let head = "<title>Coast Courier</title><meta property=og:site_name content='Coast Courier'>";
    let body = format!("<h1><a href=/>Coast Courier</a></h1><div><h2>The ferry stays in port</h2>{STORY}</div>");
    assert_eq!(read(head, &body).title.as_deref(), Some("The ferry stays in port"));
}

#[test]
fn a_date_printed_at_the_headline_that_is_earlier_than_the_stated_one_is_that_of_publication() {
    let stated = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry stays in port\",\
        \"datePublished\":\"2025-12-19T22:02:58Z\",\"dateModified\":\"2025-12-19T22:02:58Z\"}</script>";
    let head = format!("{TITLE}{stated}");
    // No clock on earth makes the evening of the 19th the 18th.
    let body = format!("<article>{HEADLINE}<div>Dec 18, 2025</div>{STORY}</article>");
    assert_eq!(published(&head, &body).as_deref(), Some("2025-12-18"));
    let above =
        format!("<main><section><time datetime=2025-03-01>March 1, 2025</time></section>{HEADLINE}{STORY}</main>");
    assert_eq!(published(&head, &above).as_deref(), Some("2025-03-01"));
    // The day of the reader's visit is never earlier.
    let masthead = format!("<header>20 December 2025</header><article>{HEADLINE}{STORY}</article>");
    assert_eq!(published(&head, &masthead).as_deref(), Some("2025-12-19T22:02:58Z"));
}

#[test]
fn a_marked_date_of_a_teaser_is_not_that_of_the_article() {
    let teaser = "<aside><h4>The yard closes</h4><p>On <time pubdate datetime=2019-09-22T07:30:29Z>22 September</time></p></aside>";
    let body = format!(
        "{teaser}<article>{HEADLINE}<p>On <time pubdate datetime=2019-06-28>28 June 2019</time></p>{STORY}</article>"
    );
    assert_eq!(published(TITLE, &body).as_deref(), Some("2019-06-28"));
    // A system that rebuilds its pages writes the day of that into the attribute.
    let line = "<div><time datetime=2019-07-03T10:18:46Z>Published 29 June 2019</time></div>";
    assert_eq!(published(TITLE, &format!("<article>{HEADLINE}{line}{STORY}</article>")).as_deref(), Some("2019-06-29"));
}

#[test]
fn a_day_in_numbers_is_read_as_the_page_names_it_elsewhere() {
    let line = "<div class=date>03/10/2023</div>";
    let foot = "<div>The harbour board - 3 October 2023</div>";
    let body = format!("<article>{HEADLINE}{line}{STORY}{foot}</article>");
    assert_eq!(published(TITLE, &body).as_deref(), Some("2023-10-03"));
    let alone = format!("<article>{HEADLINE}{line}{STORY}</article>");
    assert_eq!(published(TITLE, &alone).as_deref(), Some("2023-03-10"));
}

#[test]
fn the_order_of_a_day_in_numbers_is_that_of_the_pages_english() {
    let day = |language: &str, url: &str| {
        let html = format!(
            "<html lang={language}><head>{TITLE}</head><body><article>{HEADLINE}<div class=date>04/05/2024</div>\
             {STORY}</article></body></html>"
        );
        read_page(&Snapshot::of_html(html, url)).expect("the page has text").published
    };
    assert_eq!(day("en-AU", "https://coast.example/ferry").as_deref(), Some("2024-05-04"));
    assert_eq!(day("en", "https://coast.example.ie/ferry").as_deref(), Some("2024-05-04"));
    assert_eq!(day("en-US", "https://coast.example/ferry").as_deref(), Some("2024-04-05"));
    let time = "<time datetime=\"04/05/2024 10:00\">04/05/2024</time>";
    let html = format!(
        "<html lang=en-IE><head>{TITLE}</head><body><article>{HEADLINE}{STORY}<p>{time}</p></article></body></html>"
    );
    let article = read_page(&Snapshot::of_html(html, "https://coast.example/ferry")).expect("the page has text");
    assert_eq!(article.published.as_deref().and_then(|iso| iso.get(..10)), Some("2024-05-04"));
}

#[test]
fn a_date_right_behind_a_word_of_another_element_is_read() {
    let line =
        "<div><a href=/health>Health</a><span>DECEMBER 22, 2022</span><span>Updated: JANUARY 02, 2026</span></div>";
    let body = format!("<article>{HEADLINE}{line}{STORY}</article>");
    assert_eq!(published(TITLE, &body).as_deref(), Some("2022-12-22"));
}

#[test]
fn the_date_of_a_comment_is_not_that_of_a_diarys_entry() {
    let comments = "<div class=comments><div class=comment><cite>Amy</cite><span>September 11, 2008 at 2:06 PM</span><p>Well said.</p></div></div>";
    let entry = format!(
        "<div class=outer><h2>Monday, September 8, 2008</h2><div>{HEADLINE}<p>A short note.</p>{comments}</div></div>"
    );
    assert_eq!(published(TITLE, &entry).as_deref(), Some("2008-09-08"));
}

#[test]
fn a_label_in_the_headline_is_no_part_of_the_title() {
    let title = |head: &str, headline: &str| {
        read(&format!("<title>{head}</title>"), &format!("<article>{headline}{STORY}</article>")).title
    };
    let head = "La sœur du maire souhaite la santé à tous | Chroniques | Le Quai";
    let headline = "<h1>La sœur du maire souhaite la santé à tous <span class=label>Abonnés</span></h1>";
    assert_eq!(title(head, headline).as_deref(), Some("La sœur du maire souhaite la santé à tous"));
    let plain = "<h1>La sœur du maire souhaite la santé à tous demain</h1>";
    assert_eq!(title(head, plain).as_deref(), Some("La sœur du maire souhaite la santé à tous demain"));
}

#[test]
fn a_heading_that_shares_only_function_words_with_the_sites_title_is_no_headline() {
    let head = "<title>Das Magazin für Leute auf Inseln und für Gäste</title><meta property=og:title content=\"Das schönste Ende der Welt\">";
    let body = format!("<article>{STORY}<h1>Meine Tipps für Frühstück und Abendessen:</h1>{STORY}</article>");
    assert_eq!(read(head, &body).title.as_deref(), Some("Das schönste Ende der Welt"));
}

#[test]
fn linked_data_in_a_meta_element_is_read() {
    let head = "<meta name=\"script:ld+json\" content='{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"headline\":\"The ferry stays in port\",\"datePublished\":\"2025-11-17T09:00:00-05:00\"}'>";
    assert_eq!(
        published(&format!("{TITLE}{head}"), &format!("<article>{HEADLINE}{STORY}</article>")).as_deref(),
        Some("2025-11-17T09:00:00-05:00")
    );
}

#[test]
fn the_sign_of_a_headings_own_link_and_a_site_in_brackets_are_no_part_of_the_title() {
    let body = format!("<article><h1>The ferry stays in port<a href=#ferry>¶</a></h1>{STORY}</article>");
    assert_eq!(read(TITLE, &body).title.as_deref(), Some("The ferry stays in port"));
    let head = "<title>The ferry stays in port [Harbour Weekly]</title><meta property=og:site_name content=\"Harbour Weekly\">";
    assert_eq!(read(head, &format!("<article>{STORY}</article>")).title.as_deref(), Some("The ferry stays in port"));
}

#[test]
fn a_line_of_many_authors_is_a_byline() {
    let line = "By Dana A. Ford, Jaap S. Corey, Chien-Ming Wang, Lise Roorda, and Tom Watkins, Coast News";
    let article = read(TITLE, &format!("<article>{HEADLINE}<p>{line}</p>{STORY}</article>"));
    let kinds: Vec<_> = article.blocks.iter().filter(|b| b.text == line).map(|b| b.kind).collect();
    assert!(kinds.iter().all(|kind| *kind == quotidian::article::BlockKind::Byline), "{kinds:?}");
    assert!(!kinds.is_empty());
}

fn byline(head: &str, body: &str) -> Vec<String> {
    read(head, &format!("<main><article>{body}</article></main>")).byline
}

#[test]
fn a_printed_line_that_names_more_authors_than_are_stated_names_them_all() {
    let stated = format!("{TITLE}<meta name=author content=\"Anja Roth\">");
    let line = "<p>Von Anja Roth, Jan Lukas Vogt und Ole Lind, VDR</p>";
    assert_eq!(byline(&stated, &format!("{HEADLINE}{line}{STORY}")), ["Anja Roth", "Jan Lukas Vogt", "Ole Lind"]);
    // Who read it over is named first, and stands in the line of the author.
    let line = "<p>Reviewed by Jan Vogt \u{2014} Written by Anja Roth</p>";
    assert_eq!(byline(&stated, &format!("{HEADLINE}{line}{STORY}")), ["Anja Roth"]);
}

#[test]
fn a_stated_account_gives_way_to_the_name_that_is_printed() {
    let stated = format!("{TITLE}<meta name=author content=anja.roth_2>");
    let line = "<div class=author-info><span>Anja Roth</span></div>";
    assert_eq!(byline(&stated, &format!("{HEADLINE}{line}{STORY}")), ["Anja Roth"]);
    assert_eq!(byline(&stated, &format!("{HEADLINE}{STORY}")), ["anja.roth_2"]);
    let stated = format!("{TITLE}<meta name=author content=webdesk>");
    assert_eq!(byline(&stated, &format!("{HEADLINE}{line}{STORY}")), ["Anja Roth"]);
}

#[test]
fn a_page_that_is_called_by_its_authors_name_has_that_author() {
    let head =
        format!("{TITLE}<meta property=og:site_name content=\"Anja Roth\"><meta name=author content=\"Anja Roth\">");
    let liked = "<section><a href=/profile/9>Ole Lind</a></section>";
    let line = "<div><a href=/a>Anja Roth</a></div>";
    assert_eq!(byline(&head, &format!("{HEADLINE}{line}{STORY}{STORY}{STORY}{STORY}{STORY}{liked}")), ["Anja Roth"]);
}

#[test]
fn names_stand_behind_dates_before_headlines_and_above_who_the_author_is() {
    let about = "<p>Anja Roth is a reporter for the coast and lives on the island.</p>";
    for body in [
        format!("{HEADLINE}<div><span>Dec 17, 2025</span><span>Anja Roth</span></div>{STORY}"),
        format!("{HEADLINE}<div class=author-name>Anja Roth July 3, 2025</div>{STORY}"),
        format!(
            "<div><div><div><div><p class=author>Anja Roth</p></div></div></div></div><div><div><div><div>{HEADLINE}</div></div></div></div>{STORY}"
        ),
        format!("{HEADLINE}<p>Anja Roth</p>{STORY}{STORY}{about}"),
    ] {
        assert_eq!(byline(TITLE, &body), ["Anja Roth"], "{body}");
    }
    assert_eq!(byline(TITLE, &format!("{HEADLINE}<p>by aroth | 2 May 2024</p>{STORY}")), ["aroth"]);
}

#[test]
fn the_headline_that_is_printed_is_the_title_though_the_page_declares_another() {
    let head = "<title>What we know of the ferry</title><meta property=og:title content=\"What we know of the ferry\">";
    let title = |heading: &str| read(head, &format!("<main><article><h1>{heading}</h1>{STORY}</article></main>")).title;
    let printed = "\u{2018}Nobody told us\u{2019}: a night on the pier at Velde";
    assert_eq!(title(printed).as_deref(), Some(printed));
    assert_eq!(title("Ships and ports").as_deref(), Some("What we know of the ferry"), "a short one names a section");
}

#[test]
fn a_name_alone_below_the_last_paragraph_signs_and_one_that_a_teaser_marks_does_not() {
    let teaser = "<div class=correlati><div><p>The mayor of Velde wants a bridge</p><a rel=author href=/l>Ole Lind</a></div></div>";
    let story = STORY.repeat(5);
    for signed in [
        format!("<div>{story}<p><strong>Anja Roth</strong></p></div>{teaser}"),
        format!(
            "<div>{}<br><br><span>Anja Roth</span></div>{teaser}",
            story.replace("<p>", "").replace("</p>", "<br><br>")
        ),
    ] {
        assert_eq!(byline(TITLE, &format!("{HEADLINE}{signed}")), ["Anja Roth"], "{signed}");
    }
    assert!(byline(TITLE, &format!("{HEADLINE}<div>{story}</div>{teaser}")).is_empty());
}

#[test]
fn a_section_of_two_words_gives_way_to_the_printed_name() {
    let head = format!("{TITLE}<meta property=article:author content=\"Faits divers\">");
    let menu = "<nav><ul><li><a href=/u>À la une</a></li><li><a href=/f>Faits divers</a></li></ul></nav>";
    let line = "<div><span>Coast Kurier</span> <span itemprop=author>Anja Roth</span></div>";
    let article = read(&head, &format!("{menu}<main><article>{HEADLINE}{line}{STORY}</article></main>"));
    assert_eq!(article.byline, ["Anja Roth"]);
}

#[test]
fn a_linked_name_beside_the_date_is_a_byline_where_it_is_a_persons() {
    let date = "<div>5 June 2024</div>";
    for (link, after) in [
        ("<a href=\"mailto:roth@kurier.example\">Anja Roth</a>", ""),
        ("<a href=/x/17>Anja Roth</a>", "<div><div>Anja Roth</div><div>covers the coast</div></div>"),
    ] {
        let body = format!("{HEADLINE}<div><div>{link}</div>{date}</div>{STORY}{after}");
        assert_eq!(byline(TITLE, &body), ["Anja Roth"], "{link}");
    }
    let section = "<a href=/x/17>Premier League</a>";
    assert!(byline(TITLE, &format!("{HEADLINE}<div><div>{section}</div>{date}</div>{STORY}")).is_empty());
}

#[test]
fn labels_of_controls_and_authors_of_teasers_wrote_nothing() {
    for line in ["Insights from", "設定"] {
        let body = format!("{HEADLINE}<p class=author>{line}</p>{STORY}");
        assert_eq!(byline(TITLE, &body), Vec::<String>::new(), "{line}");
    }
    let teasers = "<aside class=related><ul><li><a href=/t>Exodus of the islanders</a> <span>By Ole Lind</span></li>\
                   <li><a href=/u>What the yard has to say</a></li><li><a href=/v>All ships</a></li></ul></aside>";
    let agency = "<span class=author><a>VPA 30 April 2015, 07:19</a></span>";
    assert_eq!(byline(TITLE, &format!("<header>{HEADLINE}{agency}</header>{teasers}{STORY}")), ["VPA"]);
}

#[test]
fn values_are_read_as_they_were_meant() {
    let escaped = format!("{TITLE}<meta name=author content=\"Jos&amp;eacute; Roth\">");
    assert_eq!(byline(&escaped, &format!("{HEADLINE}{STORY}")), ["José Roth"]);
    let cut = "<title>The ferry is called \"unfit\"</title><meta property=og:title content=\"The ferry is called \"unfit\"\">";
    assert_eq!(read(cut, STORY).title.as_deref(), Some("The ferry is called \"unfit\""));
    let kicker = "<h1><span>Ships in trouble</span> <span>The ferry stays in port</span></h1>";
    let joined = "<title>Ships in trouble: The ferry stays in port | Coast</title>";
    let title = |head: &str| read(head, &format!("{kicker}{STORY}")).title;
    assert_eq!(title(joined).as_deref(), Some("Ships in trouble: The ferry stays in port"));
    let subtitle =
        "<h1><span>The ferry stays in port</span> <span>Islanders of the north depend on fishing boats</span></h1>";
    assert_eq!(read(TITLE, &format!("{subtitle}{STORY}")).title.as_deref(), Some("The ferry stays in port"));
    let day = format!("{HEADLINE}<p>الجمعة 8 فيفري 2019</p>{STORY}");
    assert_eq!(published(TITLE, &day).as_deref(), Some("2019-02-08"));
}

#[test]
fn under_a_masthead_as_main_heading_the_headline_is_what_microdata_calls_so() {
    let html = "<html><head><title>The Harbour Post - Courts - Six guilty over green oil</title>\
        <meta property=\"og:title\" content=\"The Harbour Post\"></head><body>\
        <h1><a href=\"/\">The Harbour Post</a></h1>\
        <div itemprop=\"headline\"><font>Six guilty over green oil: “Only the label was olive”</font></div>\
        <div>The court at Northpier read its verdict for twenty minutes, and then somebody in the last row began to laugh.</div>\
        <div>The highest sentence, four years and two months, went to the owner of the mill, who was not in the room.</div>\
        <div itemprop=\"headline\">Ferry stays in port</div></body></html>";
    let article = read_page(&Snapshot::of_html(html, "https://post.example/1")).expect("the page has text");
    assert_eq!(article.title.as_deref(), Some("Six guilty over green oil: “Only the label was olive”"));
}

#[test]
fn a_desk_a_section_and_an_organisation_give_way_to_the_name_at_the_headline() {
    let printed = format!(
        "<nav><a href=/s>Sport</a></nav>{HEADLINE}<p class=by>By <a href=/author/tove>Tove Brandt</a> / HPA</p>{STORY}"
    );
    let of = |head: &str| byline(head, &printed);
    let organization = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Coastwire\"}}</script>";
    for stated in [
        "<meta name=author content=Sport>",
        "<meta name=author content=\"Redaktion Sport\">",
        "<meta property=og:site_name content=\"The Daily Clarion\"><meta name=author content=\"Clarion News\">",
        organization,
    ] {
        assert_eq!(of(&format!("{TITLE}{stated}")), ["Tove Brandt"], "{stated}");
    }
    // Where no line names anybody the organisation is believed.
    assert_eq!(byline(&format!("{TITLE}{organization}"), &format!("{HEADLINE}{STORY}")), ["Coastwire"]);
}

#[test]
fn a_page_is_kept_under_the_address_that_it_states_only_where_that_can_be_its_own() {
    let url = |stated: &str| {
        let head = format!("{TITLE}<link rel=canonical href=\"{stated}\"><meta property=og:url content=\"{stated}\">");
        read(&head, &format!("<article>{HEADLINE}{STORY}</article>")).url
    };
    assert_eq!(url("https://www.coast.example/ferry-stays").as_deref(), Some("https://www.coast.example/ferry-stays"));
    for other in ["https://ledger.example/dam", "https://coast.example/", "javascript:void(0)"] {
        assert_eq!(url(other).as_deref(), Some("https://coast.example/ferry"), "{other}");
    }
}

#[test]
fn names_end_where_their_element_or_the_day_of_the_week_begins() {
    for (line, names) in [
        ("<div>By <a href=/authors/jane-roe/>Jane Roe</a> <span>Senior Harbour Editor</span></div>", &["Jane Roe"][..]),
        ("<div>By <span>Jane Roe</span> <span>Senior Harbour Editor, The Ledger</span></div>", &["Jane Roe"]),
        (
            "<div>Por <a rel=author href=/autor/roe>Juana Roe</a> / <a rel=author href=/autor/lind>Olga Lind</a> <span>Orsk</span></div>",
            &["Juana Roe", "Olga Lind"],
        ),
        ("<div>By <span>Jane Roe</span> <span>Tuesday, Aug. 17, 2010</span></div>", &["Jane Roe"]),
        (
            "<div>By <a href=/authors/jane-roe/>Jane Roe</a> <span>Reporter</span> and Ole Lind</div>",
            &["Jane Roe", "Ole Lind"],
        ),
        ("<div>By <a href=/authors/jane-roe/>Jane Roe</a> <span>Editor and Master Mariner</span></div>", &["Jane Roe"]),
        ("<div>By <a rel=author>Jane Roe</a> <a rel=author>Ole Lind</a></div>", &["Jane Roe", "Ole Lind"]),
        ("<div>Por <a href=/autor/roe>Ana Roe</a> Lind</div>", &["Ana Roe Lind"]),
        ("<div>Text Size</div><div>By Jane Roe</div>", &["Jane Roe"]),
        ("<div>By Jane&nbsp;Roe</div>", &["Jane Roe"]),
    ] {
        assert_eq!(byline(TITLE, &format!("<article>{HEADLINE}{line}{STORY}</article>")), names, "{line}");
    }
}

#[test]
fn a_link_for_each_author_below_the_byline_names_one_more() {
    let lines = "<div>By <a href=/authors/jane-roe/>Jane Roe</a></div><div><a href=/authors/ole-lind/>Ole Lind</a></div>\
        <div><a href=/authors/>Full Profile</a></div><div class=tags><a href=/authors/tove-brandt>Tove Brandt</a></div>";
    assert_eq!(byline(TITLE, &format!("<article>{HEADLINE}{lines}{STORY}</article>")), ["Jane Roe", "Ole Lind"]);
}

#[test]
fn a_company_is_no_author_beside_a_person() {
    let metas = "<meta name=author content=\"Picture House Inc.\"><meta name=author content=\"Jane Roe\">";
    assert_eq!(byline(&format!("{TITLE}{metas}"), &format!("<article>{HEADLINE}{STORY}</article>")), ["Jane Roe"]);
}

#[test]
fn what_microdata_says_of_a_picture_is_not_said_of_the_article() {
    let picture = "<figure itemscope itemtype=https://schema.org/ImageObject><meta itemprop=author content=\"Ole Lind\">\
        <meta itemprop=datePublished content=2019-02-03><img src=a.jpg></figure>";
    let article = read(TITLE, &format!("<article>{HEADLINE}<div>By Jane Roe</div>{picture}{STORY}</article>"));
    assert_eq!((article.byline, article.published), (vec!["Jane Roe".to_owned()], None));
    // What is no property of something else is what the page is about, or the house around it.
    let house = format!(
        "<div itemscope itemtype=https://schema.org/NewsMediaOrganization><meta itemprop=datePublished content=2024-06-12>{STORY}</div>"
    );
    assert_eq!(published(TITLE, &house).as_deref(), Some("2024-06-12"));
    let several = "<meta itemprop=\"datePublished dateCreated\" content=2024-06-12>";
    assert_eq!(published(&format!("{TITLE}{several}"), STORY).as_deref(), Some("2024-06-12"));
}

#[test]
fn the_day_of_an_embedded_post_is_not_the_articles() {
    let post = "<blockquote class=post><p>The ferry is late again.</p>— Ole Lind <time datetime=2024-06-02T10:00:00Z>2 June 2024</time></blockquote>";
    let head = |date: &str| format!("<article>{HEADLINE}{date}{post}{STORY}</article>");
    assert_eq!(published(TITLE, &head("<time>June 12, 2024 @ 3:53 PM</time>")).as_deref(), Some("2024-06-12T15:53"));
    assert_eq!(published(TITLE, &head("")), None);
    let old = format!("<blockquote>{HEADLINE}<p>Published May 3, 2024</p>{STORY}</blockquote>");
    assert_eq!(published(TITLE, &old).as_deref(), Some("2024-05-03"));
    let stated = format!("{TITLE}<meta property=article:published_time content=2024-06-12T15:53:00Z>");
    assert_eq!(published(&stated, &head("")).as_deref(), Some("2024-06-12T15:53:00Z"));
}

#[test]
fn a_reading_time_behind_the_date_in_an_element_of_its_own_is_no_part_of_the_year() {
    let line = "<div><span>Mar 4, 2026</span><span>4 mins</span></div>";
    let stated = format!("{TITLE}<meta property=article:published_time content=2026-03-04T22:26:57-08:00>");
    let body = format!("<article>{HEADLINE}{line}{STORY}</article>");
    assert_eq!(published(&stated, &body).as_deref(), Some("2026-03-04T22:26:57-08:00"));
    assert_eq!(published(TITLE, &body).as_deref(), Some("2026-03-04"));
}
