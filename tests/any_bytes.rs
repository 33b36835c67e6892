//! Bytes, tags and the values that pages declare in any order: an answer or a clear error, never a panic. Natively only, for
//! the generator's sake.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used)]

use proptest::prelude::*;
use quotidian::article::{read_page, read_text};
use quotidian::document::decode;
use quotidian::snapshot::Snapshot;

/// A piece of markup with letters, signs and numbers where values stand: bytes alone hardly ever make a tag, and never one
/// that is read for a date, a name or an address.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let value = prop_oneof![
        "[ -~]{0,24}",
        "[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{0,4}[T ]?[0-9:]{0,8}[A-Za-z+-]{0,4}",
        "\\PC{0,12}",
        "(by|von|par|Follow|“|”|—|@|:|\\?| ){0,8}",
    ];
    let form = proptest::sample::select(vec![
        ("<time datetime='", "'>"),
        ("<meta property=article:published_time content=\"", "\">"),
        ("<meta name=author content=\"", "\">"),
        ("<link rel=canonical href='", "'>"),
        ("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"", "\"}</script>"),
        ("<p class='", "'>The ferry was cancelled, and nobody at the pier could say why.</p>"),
        ("<p>", "</p>"),
        ("<h1>", "</h1>"),
        ("<title>", "</title>"),
        ("<html lang='", "'>"),
        ("&", ";"),
        ("<div style='", "'>"),
    ]);
    let markup = (form, value).prop_map(|((before, after), value)| format!("{before}{value}{after}").into_bytes());
    prop_oneof![4 => markup, 1 => proptest::collection::vec(any::<u8>(), 0..40)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_any_kind_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        // Of those that are data of a program nothing more is asked: the same is read without the signs that tell.
        let given = decode(&bytes, None);
        let text: String = given.chars().filter(|c| !c.is_ascii_control() || c.is_ascii_whitespace()).collect();
        let _ = (read_page(&Snapshot::of_html(given.clone(), "")), read_text(&given));
        let _ = read_page(&Snapshot::of_html(text.clone(), ""));
        if let Ok(article) = read_text(&text) {
            for block in article.blocks {
                let range = block.bytes.expect("blocks of a dump have a place");
                prop_assert_eq!(text.get(range), Some(&*block.text));
            }
        }
    }

    #[test]
    fn pages_that_declare_anything_are_answered(pieces in proptest::collection::vec(piece(), 0..30)) {
        let text = decode(&pieces.concat(), None);
        if let Ok(article) = read_page(&Snapshot::of_html(text, "https://ledger.example/")) {
            let day = article.published.as_deref().map(|iso| iso.get(..10).map(|day| day.replace(|c: char| c.is_ascii_digit(), "0")));
            prop_assert!(day.is_none_or(|day| day.as_deref() == Some("0000-00-00")), "{:?}", article.published);
        }
    }

    #[test]
    fn tags_in_any_order_are_answered(
        tags in proptest::collection::vec(
            proptest::sample::select(vec![
                "<p>", "</p>", "<div>", "</div>", "<a href=x>", "</a>", "<table>", "<td>", "</table>", "<b>", "</b>", "<svg>", "</svg>",
                "<template>", "</template>", "<select>", "<frameset>", "<body>", "</body>", "<h1>T</h1>", "<br>", "<li>", "<form>",
                "some words, here.", "<script>", "</script>", "<title>t", "</title>", "<math>", "<iframe srcdoc='<p>in'>", "<!--", "-->", "<pre>",
            ]),
            0..80,
        )
    ) {
        let html = tags.concat();
        if let Ok(article) = read_page(&Snapshot::of_html(html, "")) {
            prop_assert!(article.blocks.iter().all(|b| !b.text.is_empty()));
        }
    }
}
