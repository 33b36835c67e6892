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
