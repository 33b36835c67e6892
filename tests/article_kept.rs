//! What has the words or the markup of clutter and is the article's: lines of lists and tables, reports of donors, corrections,
//! captions of galleries; and what is none of its text and stays, the way to its next page.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
use quotidian::article::{Article, BlockKind, read_page};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const HEADLINE: &str = "<h1>The ferry stays in port</h1>";

fn kind_of(article: &Article, text: &str) -> Option<BlockKind> {
    article.blocks.iter().find(|block| block.text.contains(text)).map(|block| block.kind)
}

#[track_caller]
fn keeps(body: &str, lines: &[&str]) -> Article {
    let article = read("", body);
    for line in lines {
        assert!(kind_of(&article, line).is_some(), "{line}: {:#?}", article.blocks);
    }
    article
}

#[test]
fn a_sentence_that_names_a_day_is_no_line_of_a_date() {
    let sentence = "The act that the harbour board now invokes was signed into law on August 14, 1995";
    let list =
        format!("<ul><li>{sentence}</li><li>It has been used twice since, both times against a foreign yard</li></ul>");
    let article = read("", &format!("<article>{HEADLINE}{STORY}{list}</article>"));
    assert_eq!(kind_of(&article, "The act that"), Some(BlockKind::ListItem));
    let line = "<p>Orsk, Friday 3 May 2024, 18.30</p>";
    let article = read("", &format!("<article>{HEADLINE}{line}{STORY}</article>"));
    assert_eq!(kind_of(&article, "Orsk, Friday"), Some(BlockKind::Date));
}

#[test]
fn a_sentence_that_something_will_not_keep_us_from_asks_for_nothing() {
    let sentence = "<p>The board may be unpredictable, but that will not keep us from looking into our own crystal ball at what your next crossing may bring:</p>";
    let article = read("", &format!("<article>{HEADLINE}{sentence}{STORY}</article>"));
    assert!(kind_of(&article, "crystal ball").is_some());
}

#[test]
fn items_of_a_list_may_begin_as_an_advertisement_or_a_player_does() {
    let list = "<p>The board has drawn up a plan for the ten weeks until then:</p><ul>\
        <li>Ads: The office at Velde will print the times of the fishing boats in the paper of the island.</li>\
        <li>Week 1: Training of the helpers on both piers in all weathers. (2:30-3:20 hrs)</li>\
        <li>Week 2: First crossings with goods for the shop alone. (3:15-4:05 hrs)</li></ul>";
    keeps(&format!("<article>{HEADLINE}{STORY}{list}{STORY}</article>"), &["Ads: The office", "Week 1:", "Week 2:"]);
}

#[test]
fn a_table_keeps_its_head_and_the_columns_of_its_cells() {
    let table = "<table><thead><tr><th>Anúncio<th>Promised for<th>Share<th>Reason given</thead><tbody>\
        <tr><td>2021<td>June 2023<td>–<td>—<tr><td>2022<td>March 2024<td><td>Price of steel\
        <tr><td>2023<td>May 2024<td>40 %<td>Quarrel with the insurer</tbody></table>";
    let parts: Vec<&str> = STORY.split('\n').collect();
    let article = read("", &format!("<article>{HEADLINE}{}{}{table}{}</article>", parts[0], parts[1], parts[2]));
    let block = article.blocks.iter().find(|block| block.kind == BlockKind::Table).expect("the table is kept");
    assert_eq!(
        block.text,
        "Anúncio\tPromised for\tShare\tReason given\n2021\tJune 2023\t–\t—\n2022\tMarch 2024\t\tPrice of steel\n\
         2023\tMay 2024\t40 %\tQuarrel with the insurer"
    );
}

#[test]
fn who_helped_with_a_report_stays_whatever_its_element_is_called() {
    let end = "<p class=contrib><em>Priya Olsen contributed research. Maps by Otto Lang.</em></p><div class=methodology>\
        <h3>How we counted</h3><p>We compared the names of the boats with the books of the pilots from 1998 to 2023, and left out \
        those that we could not find again.</p></div><ol class=footnotes><li>The board disputes seven of the 171 crossings.</li></ol>";
    keeps(&format!("<article>{HEADLINE}{STORY}{STORY}{end}</article>"), &["Priya Olsen contributed"]);
}

#[test]
fn every_correction_below_a_report_stays_with_its_day() {
    let correction = |day: &str, text: &str| {
        format!("<div class=c7><strong>Correction:</strong> <time>{day}</time><p class=c8>{text}</p></div>")
    };
    let below = [
        correction(
            "Sept. 19, 2023",
            "An earlier version of this article misstated the number of crossings on Saturday.",
        ),
        correction(
            "Sept. 21, 2023",
            "Because of an error at the press, two columns of type changed places in some copies.",
        ),
    ]
    .concat();
    let end = format!(
        "<div class=bottom><div>{below}</div><div><p>Reporting was contributed by Ole Lind and Ragna Holm.</p></div></div>"
    );
    let page = format!("<article>{HEADLINE}<section>{STORY}{STORY}</section>{end}</article>");
    keeps(&page, &["Sept. 19", "misstated", "Sept. 21", "two columns of type", "Ole Lind and Ragna Holm"]);
}

#[test]
fn captions_of_pictures_side_by_side_stay() {
    let picture = |caption: &str| {
        format!(
            "<div class=tsingle><div class=thumbimage><a href=/f><img src=a.jpg></a></div><div class=thumbcaption>{caption}</div></div>"
        )
    };
    let pair = [
        picture("<a href=/r>Ragna Holm</a>, head of the board since 2019"),
        picture("<a href=/s>Ole Lind</a>, her predecessor"),
    ]
    .concat();
    let pictures = format!("<div class='thumb tmulti'><div class=thumbinner><div class=trow>{pair}</div></div></div>");
    let parts: Vec<&str> = STORY.split('\n').collect();
    let page =
        format!("<main>{HEADLINE}<div>{}{}{pictures}{}{STORY}{STORY}</div></main>", parts[0], parts[1], parts[2]);
    let article = keeps(&page, &["Ragna Holm", "Ole Lind"]);
    assert_eq!(kind_of(&article, "Ole Lind"), Some(BlockKind::Caption));
}

#[test]
fn a_report_of_donors_has_the_words_of_a_plea() {
    let report = "<p>On 24 March 2014 the shipping line promoted Ole Lind, its chief engineer, to the head of the company. This led to \
        protests from the union and its supporters, as Lind had previously donated 1,000 crowns to a campaign in support of the bridge \
        to the mainland. Nine captains of the line, among them two members of its board, called for him to resign, and reporters of the \
        Coast Herald found that the line had paid for the leaflets.</p>";
    keeps(&format!("<article>{HEADLINE}{STORY}{STORY}{report}{STORY}{STORY}</article>"), &["promoted Ole Lind"]);
}

#[test]
fn what_asks_for_comments_below_a_report_goes() {
    let end = "<p>What do you think? Have your say in the comments below.</p>";
    let article = keeps(&format!("<article>{HEADLINE}{STORY}{STORY}{end}</article>"), &["Nobody asked us"]);
    assert_eq!(kind_of(&article, "Have your say"), None);
}

#[test]
fn the_line_that_says_who_paid_for_an_article_stays_and_that_of_a_slot_goes() {
    for label in
        ["<p class=label>Paid for and presented by Holme Cement</p>", "<div class=sponsor>Sponsored content</div>"]
    {
        let line = label.split(['<', '>']).nth(2).expect("the label has a text");
        keeps(
            &format!("<article><header>{label}{HEADLINE}<p>By Anna Marsh</p></header>{STORY}{STORY}</article>"),
            &[line],
        );
        keeps(&format!("<article>{HEADLINE}<p>By Anna Marsh</p>{label}{STORY}{STORY}</article>"), &[line]);
    }
    let slot = "<div class=slot><span>Sponsored</span><p>Open an account at the Bank of Velm in four minutes, and pay nothing for a \
        year.</p><a href=https://bank.example>Open it</a></div>";
    let article = read("", &format!("<article>{HEADLINE}<p>By Anna Marsh</p>{slot}{STORY}{STORY}</article>"));
    assert_eq!(kind_of(&article, "Sponsored"), None);
}

#[test]
fn the_way_to_the_next_page_of_an_article_is_not_hidden() {
    let clutter = |end: &str| -> Vec<String> {
        let article = read("", &format!("<article>{HEADLINE}{STORY}{STORY}</article>{end}"));
        article.clutter.into_iter().map(|clutter| clutter.text).collect()
    };
    let ways = "<ul class=pagination><li>1</li><li><a href=/ferry?page=2>2</a></li><li><a href=/ferry?page=2>Next</a></li></ul>";
    assert_eq!(clutter(ways), [""; 0]);
    let others = "<ul class=pagination><li><a href=/crane>Previous</a></li><li><a href=/lighthouse>Next</a></li></ul>";
    assert_eq!(clutter(others), ["Previous", "Next"]);
}

#[test]
fn an_author_may_stand_with_an_address_to_write_to() {
    let line = "<div class=meta><div class=author><span><a href=/author/jane-roe>Jane Roe</a> - jane@coast.example</span></div></div>";
    let article = keeps(&format!("<article>{HEADLINE}{line}{STORY}</article>"), &["jane@coast.example"]);
    assert_eq!(kind_of(&article, "jane@coast.example"), Some(BlockKind::Byline));
}

#[test]
fn entries_of_a_live_page_keep_headings_that_name_the_house_elsewhere() {
    let entry = |time: &str, heading: &str, text: &str| {
        format!(
            "<article class=\"Block_block__a9K\"><header><div class=\"Block_time__1\"><time datetime=\"2024-05-03T{time}:00Z\">{time} AEDT</time></div><h2 class=\"Block_title__2\">{heading}</h2>\
             <div class=\"Block_contrib__3\"><div>Anand Pillai</div></div></header><div class=\"Block_text__4\">{text}</div><div class=\"Block_share__5\"><button>Share</button></div></article>"
        )
    };
    let list = [
        entry(
            "15:52",
            "Board: no sailing before Monday",
            "<p>The board told the hall that no ferry would sail before Monday, whatever the weather did.</p>",
        ),
        entry(
            "15:41",
            "The captain has left the hall",
            "<p>The captain left by the side door, and two members of the board went after her at once.</p>",
        ),
        entry(
            "15:24",
            "Meeting begins",
            "<p>We are under way, ten minutes late, with about two hundred people in the hall of the school.</p>",
        ),
        entry(
            "14:05",
            "Welcome",
            "<p>Good afternoon from Velde, where it has rained since noon and nobody has left the pier yet.</p>",
        ),
    ];
    let body = format!(
        "<main class=\"Live_grid__Yt6\"><div class=\"Live_head__u77\"><h1>The ferry stays in port: live</h1></div><aside>\
         <div class=\"KeyEvents_box__3u\"><h2>Key events</h2><ol><li><a href=\"#e3\"><time>48m ago</time> <span>Meeting begins\
         </span></a></li></ol></div></aside><div class=\"Live_body__Q0w\">{}</div></main>",
        list.concat()
    );
    keeps(&body, &["Board: no sailing", "The captain has left", "Meeting begins", "Welcome"]);
}

#[test]
fn the_name_of_a_gazette_among_the_sources_is_no_call_to_subscribe() {
    let lines = [
        "La junta del puerto se reunió el martes durante seis horas y no logró decidir quién pagará el nuevo dique.",
        "El presidente, Teo Abma, recordó que el anterior lo pagó la ciudad, y dos miembros salieron antes de votar.",
        "La ingeniera Lisa Rueda advirtió de que los cimientos no aguantarán otro invierno si nadie actúa.",
    ];
    let sources = ["Boletín Oficial de la Provincia, n.º 19", "Entrevista con Teo Abma, 3 de mayo"];
    let html = format!(
        "<html lang=es><title>El dique</title><article><h1>El dique</h1>{}<h2>Fuentes</h2>\
         <ul><li><a href=/19>{}</a></li><li>{}</li></ul></article>",
        lines.map(|line| format!("<p>{line}</p>")).concat(),
        sources[0],
        sources[1]
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    for source in sources {
        assert_eq!(kind_of(&article, source), Some(BlockKind::ListItem), "{:#?}", article.blocks);
    }
}
