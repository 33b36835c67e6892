//! Bytes of a saved file to text, as browsers read them.
//!
//! The order is that of the HTML standard's encoding sniffing: byte order mark, encoding from the transport, `<meta>`
//! in the first kilobytes, and, where nothing is said, a guess: UTF-8 where the bytes are valid, else windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far a declaration is looked for. The standard says 1,024 bytes; saved files put licences and scripts before.
const DECLARATION_WITHIN: usize = 8192;

/// Text of a file. `declared` is the label that the transport gave (`charset` of a content type), if any. Bytes that
/// the encoding does not know become U+FFFD; nothing fails.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // Valid UTF-8 with letters beyond ASCII is UTF-8 whatever a stale declaration says; escapes of ISO-2022-JP
        // and the zero bytes of UTF-16 are ASCII, so that those are looked at first.
        let told = bytes.is_ascii().then(|| label(bytes, declared)).flatten();
        match told {
            Some(encoding) if encoding != UTF_8 => {}
            _ if utf_16_by_its_zeros(bytes).is_some() => {}
            _ => return text.to_owned(),
        }
    }
    let encoding = utf_16_by_its_zeros(bytes).or_else(|| label(bytes, declared)).unwrap_or(WINDOWS_1252);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 without a mark: its markup has a zero in every second byte.
fn utf_16_by_its_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes.get(..4)? {
        [0, b'<', 0, _] => Some(UTF_16BE),
        [b'<', 0, _, 0] => Some(UTF_16LE),
        _ => None,
    }
}

/// The encoding that transport or markup names.
fn label(bytes: &[u8], declared: Option<&str>) -> Option<&'static Encoding> {
    if let Some(encoding) = declared.and_then(|name| Encoding::for_label(name.as_bytes())) {
        return Some(encoding);
    }
    let head = bytes.get(..DECLARATION_WITHIN.min(bytes.len())).unwrap_or_default();
    let lower = head.to_ascii_lowercase();
    let mut from = 0;
    while let Some(place) = find(lower.get(from..)?, b"charset") {
        from += place + b"charset".len();
        let value = lower.get(from..)?;
        let value = value.trim_ascii_start();
        let Some(value) = value.strip_prefix(b"=") else { continue };
        let value: Vec<u8> = value
            .iter()
            .copied()
            .skip_while(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b'\\'))
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'.'))
            .collect();
        match Encoding::for_label(&value) {
            // Markup that could be read to this point is not UTF-16.
            Some(encoding) if encoding == UTF_16BE || encoding == UTF_16LE => return Some(UTF_8),
            Some(encoding) => return Some(encoding),
            None => {}
        }
    }
    None
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}
