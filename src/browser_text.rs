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

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn texts_of_all_scripts_and_lengths_arrive_whole() {
        let latin = "The ferry stays in port. ".repeat(40_000);
        for text in [
            String::new(),
            "a".to_owned(),
            "é".to_owned(),
            "Die Fähre fährt wieder, “für alle”.".repeat(100),
            // More than a byte for every eighth character more: what is left is written in a second step.
            "Паром не ходит, и никто не знает почему. ".repeat(1_000),
            "渡輪停在港口，沒有人知道為什麼。".repeat(1_000),
            "a🚢".repeat(1_000),
            format!("{latin}🚢"),
            format!("🚢{latin}"),
            latin,
        ] {
            assert!(text_of(&JsString::from(text.as_str())) == text, "{}", text.chars().take(20).collect::<String>());
        }
    }

    #[test]
    fn half_a_character_becomes_the_sign_of_an_unknown_one() {
        for (units, text) in [
            (&[0xd800][..], "\u{fffd}"),
            (&[0x61, 0xdc00, 0x62][..], "a\u{fffd}b"),
            // A pair in the wrong order, and a whole one.
            (&[0xdea2, 0xd83d, 0xd83d, 0xdea2][..], "\u{fffd}\u{fffd}🚢"),
        ] {
            assert_eq!(text_of(&JsString::from_char_code(units)), text);
        }
        // Many of them, so that they fall on the end of the first step.
        let many: Vec<u16> = std::iter::repeat_n(0xd83d, 1_000).collect();
        assert_eq!(text_of(&JsString::from_char_code(&many)), "\u{fffd}".repeat(1_000));
    }
}
