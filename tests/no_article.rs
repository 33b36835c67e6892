//! Which pages are no article, and what goes on them all the same.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, ClutterKind, read_as_article, read_page, read_text};
use quotidian::document::decode;
use quotidian::snapshot::Snapshot;
use std::collections::BTreeSet;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn read(html: &str) -> Article {
    read_page(&Snapshot::of_html(html, "https://ledger.example/dam")).expect("the page has text")
}

#[test]
fn a_listing_is_no_article_and_says_why() {
    let cards: String = (0..40)
        .map(|n| format!("<div class=card><h3><a href=/a{n}>Headline number {n} of the day</a></h3><span>{n} June</span><p><a href=/a{n}>What happened at pier {n}…</a></p></div>"))
        .collect();
    let article = read(&format!(
        "<html><head><title>Harbour Post</title><meta property=og:type content=website></head><body>{cards}</body></html>"
    ));
    assert!(!article.is_article);
    assert!(article.reason.is_some_and(|reason| reason.ends_with('.')));
}

#[test]
fn posts_of_several_members_are_no_article() {
    let posts: String = ["tide_jon", "mole22", "ann_k", "tide_jon"]
        .iter()
        .enumerate()
        .map(|(n, member)| {
            format!(
                "<div class=post-row id=p{n}><div class=user-info><img class=avatar src=/{n}.png><a href=/u/{member}>{member}</a>\
                <span>Posts: {n}41</span></div><div class=post-text><p>I moored at the north pier last week, and the cleats \
                there are loose in {n} places, so tie up at the quay instead if you can.</p></div><a class=quote href=#q{n}>Quote</a></div>"
            )
        })
        .collect();
    let article = read(&format!(
        "<html><head><title>Loose cleats - Harbour forum</title></head><body><div class=forum-nav><a href=/f>Forum</a></div>\
        <h1>Loose cleats</h1><div class=thread>{posts}</div><div class=pagination><a href=?2>2</a></div></body></html>"
    ));
    assert!(!article.is_article);
}

#[test]
fn a_short_report_in_bare_markup_is_an_article_in_any_language() {
    let article = read(
        "<html><head><title>Fähre bleibt im Hafen</title></head><body><div><a href=/>Start</a> <a href=/see>See</a> \
        <a href=/land>Land</a> <a href=/wetter>Wetter</a></div><div><h2>Fähre bleibt im Hafen</h2>\
        <div>Die Fähre ist am Montag nicht ausgelaufen, weil der Wind zu stark war. Das teilte die Reederei am Abend mit.<br><br>\
        Wer schon eine Karte hat, kann sie bis Ende Juni umtauschen, sagte eine Sprecherin. Am Dienstag soll es \
        weitergehen.<br><br>Die Gemeinde hatte schon im März vor dem Pfahl an der Nordseite gewarnt, auf den das Schiff bei \
        starkem Wind gedrückt wird. Repariert wurde er bisher nicht, weil niemand dafür zahlen will.</div>\
        </div><div><a href=/1>Neuer Kran am Kai</a><br><a href=/2>Das Museum öffnet wieder</a><br><a href=/3>Mehr Möwen als \
        im Vorjahr</a></div></body></html>",
    );
    assert!(article.is_article, "{:?}", article.reason);
}

#[test]
fn of_a_listing_only_sure_clutter_goes_unless_the_reader_takes_it_for_an_article() {
    let cards: String = (0..40)
        .map(|n| format!("<div class=card data-n={n}><h3><a href=/a{n}>Headline number {n} of the day</a></h3><span>{n} June</span><p><a href=/a{n}>What happened at pier {n}…</a></p></div>"))
        .collect();
    let snapshot = Snapshot::of_html(
        format!(
            "<html><head><title>Harbour Post</title><meta property=og:type content=website></head><body>\
            <nav><a href=/>Home</a> <a href=/sea>Sea</a></nav><main>{cards}\
            <div class=cookie-banner>We use cookies. <button>Accept all</button></div>\
            <div class=donation-box>Donate five a month to keep our newsroom free. <a href=/give>Donate now</a></div></main></body></html>"
        ),
        "https://post.example/",
    );
    let kinds = |article: &Article| -> BTreeSet<ClutterKind> { article.clutter.iter().map(|c| c.kind).collect() };
    let found = read_page(&snapshot).expect("the page has text");
    assert!(!found.is_article);
    assert_eq!(kinds(&found), BTreeSet::from([ClutterKind::Donation, ClutterKind::Cookie]));
    let taken = read_as_article(&snapshot).expect("the page has text");
    assert!(!taken.is_article);
    assert!(kinds(&taken).contains(&ClutterKind::Navigation), "{:?}", kinds(&taken));
}

#[test]
fn a_page_that_is_no_article_keeps_its_pictures_and_buttons() {
    let cards: String = (1..25)
        .map(|n| format!("<section class=card><div class=tools data-q={}><button>Save</button><svg></svg></div><h2><a href=/s{n}>Story number {n} of the day from the coast</a></h2><p>A line of what it tells.</p></section>", n + 10))
        .collect();
    let html = format!(
        "<title>The Gazette</title><nav data-q=1><button></button><a href=/></a></nav><main>{cards}</main><div class=ad-slot data-q=2><iframe></iframe></div>"
    );
    let article = read(&html);
    assert!(!article.is_article);
    let hidden: Vec<u32> = article.clutter.iter().flat_map(|c| c.elements.clone()).collect();
    assert_eq!(hidden, [2], "{:?}", article.clutter);
}

#[test]
fn a_name_that_begins_like_a_call_for_money_is_none() {
    for (language, teaser) in [
        ("es", "Donald Kolbe sigue dominando el partido de la costa, dicen sus rivales."),
        ("it", "Donatella Rossi apre il museo del porto dopo dieci anni di lavori."),
    ] {
        let cards: String = (0..40)
            .map(|n| format!("<div class=card><h3><a href=/a{n}>Número {n}</a></h3><p>{teaser}</p></div>"))
            .collect();
        let article =
            read(&format!("<html lang={language}><title>El Faro</title><body><main>{cards}</main></body></html>"));
        assert!(article.clutter.iter().all(|c| c.kind != ClutterKind::Donation), "{language}: {:?}", article.clutter);
    }
}

#[test]
fn data_of_a_program_is_no_article_and_says_why() {
    // Each number follows from the last; nothing in them is text.
    let mut number = 1_u32;
    let drawn = std::iter::repeat_with(|| {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (number >> 24) as u8
    });
    let drawn: Vec<u8> = drawn.take(10_240).collect();
    let of = |beginning: &[u8]| [beginning, &drawn].concat();
    let printed =
        format!("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n{}", "The ferry stays in port. ".repeat(40));
    for bytes in [of(b""), of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), of(b"PK\x03\x04"), of(b"<p>"), printed.into_bytes()] {
        let text = decode(&bytes, None);
        let snapshot = Snapshot::of_html(text.clone(), "https://ledger.example/dam");
        for article in [read_page(&snapshot), read_as_article(&snapshot), read_text(&text)] {
            let article = article.expect("data is answered");
            assert!(!article.is_article && article.blocks.is_empty());
            assert!(article.reason.is_some_and(|reason| reason.ends_with('.')));
        }
    }
}
