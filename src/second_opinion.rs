//! What the crate `readability` makes of a page: asked when our own extractor is unsure.

#[cfg(feature = "second-opinion")]
use crate::document::Document;
use serde::{Deserialize, Serialize};

/// Deepest nesting for which the crate is asked: its own walk is recursive and quadratic in depth.
pub const DEEPEST: usize = 256;

/// Largest page, in bytes of HTML, for which it is asked.
pub const LARGEST: usize = 2 << 20;

/// The crate's answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Opinion {
    /// Title it found.
    pub title: String,
    /// Text of the content it chose, lines as it gave them.
    pub text: String,
}

/// Asks the crate; `None` when it finds nothing, or when the page is larger or deeper than it may be given.
#[cfg(feature = "second-opinion")]
pub fn ask(html: &str, url: &str) -> Option<Opinion> {
    if html.len() > LARGEST || Document::parse(html).depth() > DEEPEST {
        return None;
    }
    let address = url::Url::parse(url).or_else(|_| url::Url::parse("https://page.invalid/")).ok()?;
    let found = readability::extractor::extract(&mut html.as_bytes(), &address).ok()?;
    Some(Opinion { title: found.title, text: found.text })
}

/// The edge of the wasm file of its own: the crate's answer as a plain object, `null` when it finds nothing.
#[cfg(all(target_arch = "wasm32", feature = "second-opinion"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn second_opinion(html: &str, url: &str) -> wasm_bindgen::JsValue {
    ask(html, url)
        .and_then(|opinion| serde_wasm_bindgen::to_value(&opinion).ok())
        .unwrap_or(wasm_bindgen::JsValue::NULL)
}

#[cfg(all(test, feature = "second-opinion"))]
mod tests {
    use super::*;

    /// A page with an article, markup of some bytes that says nothing, and elements so deep.
    fn page(bytes: usize, depth: usize) -> String {
        let article =
            "<p>The ferry to the northern islands was cancelled for the third day, and nobody could say why.</p>";
        let html = format!("<body><article>{}</article>{}</body>", article.repeat(9), "<div>".repeat(depth));
        let comment = bytes.saturating_sub(html.len() + "<!---->".len());
        format!("{html}<!--{}-->", "-".repeat(comment))
    }

    #[test]
    fn a_page_is_given_to_the_crate_up_to_a_size_and_no_larger() {
        assert_eq!(page(LARGEST, 0).len(), LARGEST);
        assert!(ask(&page(LARGEST, 0), "").is_some_and(|opinion| opinion.text.contains("northern islands")));
        assert_eq!(ask(&page(LARGEST + 1, 0), ""), None);
    }

    #[test]
    fn a_page_is_given_to_the_crate_up_to_a_depth_and_no_deeper() {
        // Around them are the document, `<html>` and `<body>`.
        let deepest = page(0, DEEPEST - 3);
        assert_eq!(Document::parse(&deepest).depth(), DEEPEST);
        assert!(ask(&deepest, "").is_some_and(|opinion| opinion.text.contains("northern islands")));
        assert_eq!(ask(&page(0, DEEPEST - 2), ""), None);
    }
}
