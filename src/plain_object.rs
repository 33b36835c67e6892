//! Answers as plain JavaScript objects.

use crate::ascii::json_in_ascii;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// An answer as a plain object: written as one JSON text, which the browser parses. Handing over each string and each
/// property by itself is a call across the edge for every one of them, a twentieth of an article's time.
///
/// # Errors
/// What cannot be said in JSON: a map whose keys are no strings.
pub fn plain_object(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    let text = serde_json::to_string(answer).map_err(|error| JsValue::from_str(&error.to_string()))?;
    js_sys::JSON::parse(&json_in_ascii(text))
}
