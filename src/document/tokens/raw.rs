//! Where the text of an element ends that holds no markup: at its own end tag, in scripts not at each of them.

use html5ever::tokenizer::states::RawKind;
use memchr::{memchr, memchr2};

/// Bytes of such a text, up to the end tag of `name` (lower case) or to the end of the page.
pub(super) fn length(text: &str, kind: RawKind, name: &str) -> usize {
    let bytes = text.as_bytes();
    match kind {
        RawKind::ScriptData => script(bytes, name.as_bytes()),
        _ => {
            let mut from = 0;
            while let Some(at) = bytes.get(from..).and_then(|rest| memchr(b'<', rest)).map(|found| from + found) {
                if closes(bytes.get(at..).unwrap_or_default(), name.as_bytes()) {
                    return at;
                }
                from = at + 1;
            }
            bytes.len()
        }
    }
}

/// Whether bytes begin with the end tag of a name.
fn closes(bytes: &[u8], name: &[u8]) -> bool {
    bytes.starts_with(b"</") && names(bytes.get(2..).unwrap_or_default(), name)
}

/// Whether bytes begin with a name and what ends names.
fn names(bytes: &[u8], name: &[u8]) -> bool {
    bytes.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && matches!(bytes.get(name.len()), Some(b'\t' | b'\n' | 0x0C | b' ' | b'/' | b'>'))
}

/// What of a script is escaped by a comment's marks.
#[derive(Clone, Copy, PartialEq)]
enum Escape {
    None,
    /// Between `<!--` and `-->`.
    Comment,
    /// In there, between `<script` and `</script`: that end tag is none.
    Script,
}

fn script(bytes: &[u8], name: &[u8]) -> usize {
    let mut escape = Escape::None;
    let mut from = 0;
    loop {
        let rest = bytes.get(from..).unwrap_or_default();
        let found = if escape == Escape::None { memchr(b'<', rest) } else { memchr2(b'<', b'-', rest) };
        let Some(found) = found else { return bytes.len() };
        let at = from + found;
        let here = bytes.get(at..).unwrap_or_default();
        from = at + 1;
        if here.starts_with(b"-->") {
            escape = Escape::None;
        } else if escape != Escape::Script && closes(here, name) {
            return at;
        } else if escape == Escape::None && here.starts_with(b"<!--") {
            // Its dashes may be those of the end: `<!-->`.
            (escape, from) = (Escape::Comment, at + 2);
        } else if escape == Escape::Comment
            && here.first() == Some(&b'<')
            && names(here.get(1..).unwrap_or_default(), b"script")
        {
            escape = Escape::Script;
        } else if escape == Escape::Script && closes(here, b"script") {
            escape = Escape::Comment;
        }
    }
}
