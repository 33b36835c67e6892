//! Character references: by name (`&eacute;`), by number (`&#233;`, `&#xE9;`).

use html5ever::data::C1_REPLACEMENTS;
use memchr::memchr;
use std::sync::OnceLock;

/// The names (WHATWG HTML, 13.5), sorted, a line each: the name, `&` where it counts without a semicolon too, and its
/// one or two characters as hexadecimal numbers. html5ever has them as a map of all beginnings of names, which was
/// 75 KiB of the gzipped core.
const NAMES: &str = include_str!("references.txt");

/// Names that escape markup and keep spaces: 99 in a hundred of those on the pages at hand, told without a search.
const FREQUENT: &[(&str, Name)] = &[
    ("quot", Name { is_open: true, numbers: "22" }),
    ("amp", Name { is_open: true, numbers: "26" }),
    ("nbsp", Name { is_open: true, numbers: "A0" }),
    ("gt", Name { is_open: true, numbers: "3E" }),
    ("lt", Name { is_open: true, numbers: "3C" }),
];

/// Letters of the longest name ("CounterClockwiseContourIntegral"), and of the longest that needs no semicolon.
const LONGEST_NAME: usize = 31;
const LONGEST_OPEN: usize = 6;

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
    if bytes.get(letters) == Some(&b';')
        && let Some(name) = text.get(..letters).and_then(Name::find)
    {
        return Some((name.characters()?, letters + 1));
    }
    // Without its semicolon the longest name that stands there is meant ("&notit" is "¬it").
    let (name, length) = (1..=letters.min(LONGEST_OPEN)).rev().find_map(|length| {
        let name = text.get(..length).and_then(Name::find)?;
        name.is_open.then_some((name, length))
    })?;
    let goes_on = bytes.get(length).is_some_and(|next| *next == b'=' || next.is_ascii_alphanumeric());
    if in_attribute && goes_on {
        return None;
    }
    Some((name.characters()?, length))
}

/// What a line of [`NAMES`] says of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Name {
    is_open: bool,
    numbers: &'static str,
}

impl Name {
    fn find(name: &str) -> Option<Name> {
        let frequent = FREQUENT.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning);
        frequent.or_else(|| Name::look_up(name))
    }

    fn look_up(name: &str) -> Option<Name> {
        static LINES: OnceLock<Vec<&str>> = OnceLock::new();
        let lines = LINES.get_or_init(|| NAMES.lines().collect());
        let end = |line: &str| line.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(line.len());
        let found = lines.binary_search_by(|line| line.get(..end(line)).cmp(&Some(name))).ok()?;
        let rest = lines.get(found)?.get(name.len()..)?;
        let numbers = rest.strip_prefix('&');
        Some(Name { is_open: numbers.is_some(), numbers: numbers.unwrap_or(rest).trim_start() })
    }

    fn characters(&self) -> Option<Characters> {
        let mut characters =
            self.numbers.split_ascii_whitespace().filter_map(|n| char::from_u32(u32::from_str_radix(n, 16).ok()?));
        Some((characters.next()?, characters.next()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use html5ever::data::NAMED_ENTITIES;

    #[test]
    fn names_mean_what_they_mean_to_html5ever() {
        let mut names = 0;
        for (&name, &(first, second)) in NAMED_ENTITIES.entries().filter(|(_, (first, _))| *first != 0) {
            let characters = char::from_u32(first).map(|c| (c, char::from_u32(second).filter(|c| *c != '\0')));
            assert_eq!(named(name, false), characters.map(|c| (c, name.len())), "{name}");
            names += 1;
        }
        for (name, meaning) in FREQUENT {
            assert_eq!(Name::look_up(name), Some(*meaning), "{name}");
        }
        let ours = |line: &str| 1 + usize::from(line.contains('&'));
        assert_eq!(NAMES.lines().map(ours).sum::<usize>(), names, "a name that html5ever does not know");
    }
}
