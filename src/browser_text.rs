//! Texts of the browser as texts of ours.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, bytes: &mut [u8]) -> Encoded;

    type Encoded;

    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;

    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

/// Of how many characters one is expected to take a byte more than others. Pages in Latin letters have fewer such; of those in
/// other scripts what is left is written in a second step.
const BYTES_MORE: u32 = 8;

/// Bytes of a character of the browser's, at most.
const MOST_BYTES: u32 = 3;

/// A text of the browser in UTF-8, written into our memory by the browser. The glue of wasm-bindgen copies what is ASCII
/// character by character in JavaScript and makes room for three bytes each: for a page that takes twice as long, and a
/// page was a tenth of the time of its article.
pub(crate) fn text_of(text: &JsString) -> String {
    let (encoder, length) = (TextEncoder::new(), text.length());
    let mut bytes = vec![0; (length + length / BYTES_MORE + MOST_BYTES) as usize];
    let part = encoder.encode_into(text, &mut bytes);
    let mut written = part.written() as usize;
    let left = length.saturating_sub(part.read());
    if left > 0 {
        bytes.resize(written + (MOST_BYTES * left) as usize, 0);
        let rest = text.slice(part.read(), length);
        written += encoder.encode_into(&rest, bytes.get_mut(written..).unwrap_or_default()).written() as usize;
    }
    bytes.truncate(written);
    String::from_utf8(bytes).unwrap_or_default()
}
