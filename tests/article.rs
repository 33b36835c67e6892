//! What a reader relies on when a page is taken apart.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, BlockKind, ClutterKind, read_page, read_text};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn read(html: &str) -> Article {
    read_page(&Snapshot::of_html(html, "https://ledger.example/dam")).expect("the page has text")
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| &*b.text).collect()
}

const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>Dam opens | The Ledger</title></head><body>
<nav data-q="1"><ul><li><a href="/">Home</a></li><li><a href="/water">Water</a></li></ul></nav>
<main data-q="2"><article data-q="3"><h1 data-q="4">Dam opens</h1>
<p data-q="5">The gates of the old dam at Veldt were opened on Monday, the first time in eleven years, and the town came to look.</p>
<div class="np-donate" data-q="6"><p data-q="7">Donate today and become a member: our journalism is paid for by readers like you.</p></div>
<p data-q="8">“We waited long enough,” said Mara Onz, who has kept the lock since she was a girl, and nobody in the crowd disagreed.</p>
<p data-q="9">Water reached the lower meadows at noon. Farmers had moved their cattle a week before, on the advice of the board.</p>
</article></main>
<footer data-q="10"><p data-q="11">© The Ledger. All rights reserved.</p></footer></body></html>"#;

#[test]
fn paragraphs_stay_and_what_stands_beside_them_goes() {
    let article = read(PAGE);
    let kept = texts(&article);
    assert_eq!(kept.len(), 3, "{kept:?}");
    assert!(article.blocks.iter().all(|b| b.kind == BlockKind::Paragraph));
    let donation = article.clutter.iter().find(|c| c.text.starts_with("Donate")).expect("the plea is clutter");
    assert_eq!((donation.kind, &donation.elements[..]), (ClutterKind::Donation, &[6][..]));
}

#[test]
fn hiding_the_clutter_hides_nothing_of_the_article() {
    let article = read(PAGE);
    let numbers: Vec<u32> = article.clutter.iter().flat_map(|c| c.elements.clone()).collect();
    assert!(numbers.contains(&1) && numbers.contains(&10), "{numbers:?}");
    assert!(!numbers.iter().any(|n| [2, 3, 5, 8, 9].contains(n)), "{numbers:?}");
}

#[test]
fn blocks_of_a_text_dump_are_slices_of_it() {
    let dump = "Dam opens\n\nThe gates were opened on Monday, and the town came to look at the water.\n";
    let article = read_text(dump).expect("the dump has text");
    for block in &article.blocks {
        assert_eq!(&dump[block.bytes.clone().expect("a place")], block.text);
    }
}
