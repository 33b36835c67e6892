//! Bytes of a page: decoded, taken apart as a page and as a text dump; blocks of a dump are slices of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotidian::article::{read_page, read_text};
use quotidian::document::decode;
use quotidian::snapshot::Snapshot;

fuzz_target!(|bytes: &[u8]| {
    let text = decode(bytes, None);
    if let Ok(article) = read_page(&Snapshot::of_html(text.clone(), "https://page.example/")) {
        assert!((0.0..=1.0).contains(&article.certainty));
        assert!(article.blocks.iter().all(|block| !block.text.is_empty()));
    }
    if let Ok(article) = read_text(&text) {
        for block in article.blocks {
            let range = block.bytes.expect("blocks of a dump have a place");
            assert_eq!(text.get(range), Some(&*block.text));
        }
    }
});
