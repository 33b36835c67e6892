//! Character references: by name (`&eacute;`), by number (`&#233;`, `&#xE9;`).

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr;

/// Bytes of the longest name, its semicolon included ("CounterClockwiseContourIntegral;").
const LONGEST_NAME: usize = 32;

/// A text with its references resolved; in attributes those without a semicolon count less often.
pub(super) fn resolved(text: &str, in_attribute: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        let (plain, reference) = rest.split_at(at);
        out.push_str(plain);
        let after = reference.get(1..).unwrap_or_default();
        match read(after, in_attribute) {
            Some(((first, second), length)) => {
                out.push(first);
                out.extend(second);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// One or two characters.
type Characters = (char, Option<char>);

/// What the text behind an `&` refers to, and how many of its bytes belong to the reference; `None` where it is none.
fn read(text: &str, in_attribute: bool) -> Option<(Characters, usize)> {
    match text.strip_prefix('#') {
        Some(number) => numeric(number).map(|(c, length)| ((c, None), length + 1)),
        None => named(text, in_attribute),
    }
}

fn numeric(text: &str) -> Option<(char, usize)> {
    let (digits, base, prefix) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (text, 10, 0),
    };
    let mut number = 0_u32;
    let mut length = 0;
    for digit in digits.chars().map_while(|c| c.to_digit(base)) {
        number = number.saturating_mul(base).saturating_add(digit);
        length += 1;
    }
    let semicolon = usize::from(digits.as_bytes().get(length) == Some(&b';'));
    (length > 0).then(|| (numbered(number), prefix + length + semicolon))
}

/// The character of a number; numbers of the C1 controls are meant as Windows' letters.
fn numbered(number: u32) -> char {
    let replaced = number.checked_sub(0x80).and_then(|n| C1_REPLACEMENTS.get(n as usize).copied().flatten());
    replaced.or_else(|| char::from_u32(number).filter(|c| *c != '\0')).unwrap_or('\u{fffd}')
}

fn named(text: &str, in_attribute: bool) -> Option<(Characters, usize)> {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take(LONGEST_NAME).take_while(|b| b.is_ascii_alphanumeric()).count();
    let whole = letters + usize::from(bytes.get(letters) == Some(&b';'));
    // With its semicolon a name is whole; without, the longest that begins so is meant ("&notit" is "¬it").
    let found = (1..=whole).rev().find_map(|length| {
        let &(first, second) = NAMED_ENTITIES.get(text.get(..length)?)?;
        (first != 0).then_some((first, second, length))
    });
    let (first, second, length) = found?;
    let is_closed = bytes.get(length - 1) == Some(&b';');
    let goes_on = bytes.get(length).is_some_and(|next| *next == b'=' || next.is_ascii_alphanumeric());
    if in_attribute && !is_closed && goes_on {
        return None;
    }
    Some(((char::from_u32(first)?, char::from_u32(second).filter(|c| *c != '\0')), length))
}
