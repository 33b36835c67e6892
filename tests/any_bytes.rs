//! Bytes and tags in any order: an answer or a clear error, never a panic. Natively only, for the generator's sake.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used)]

use proptest::prelude::*;
use quotidian::article::{read_page, read_text};
use quotidian::document::decode;
use quotidian::snapshot::Snapshot;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_any_kind_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let text = decode(&bytes, None);
        let _ = read_page(&Snapshot::of_html(text.clone(), ""));
        if let Ok(article) = read_text(&text) {
            for block in article.blocks {
                let range = block.bytes.expect("blocks of a dump have a place");
                prop_assert_eq!(text.get(range), Some(&*block.text));
            }
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
