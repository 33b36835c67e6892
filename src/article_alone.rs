//! The article alone as a wasm file of its own: what the benchmark measures beside Readability.js. It is not shipped.

use crate::article;
use crate::browser_text::text_of;
use crate::plain_object::plain_object;
use crate::snapshot::Snapshot;
use js_sys::JsString;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The article of a page as a plain object, `null` for an empty page.
#[wasm_bindgen]
pub fn article_alone(html: &JsString, url: String) -> JsValue {
    article::read_page(&Snapshot::of_html(text_of(html), url))
        .ok()
        .and_then(|article| plain_object(&article).ok())
        .unwrap_or(JsValue::NULL)
}
