//! Tags: their names and attributes.

use super::reference::resolved;
use crate::document::Attribute;
use crate::document::sink::Spare;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind};
use html5ever::{LocalName, QualName, local_name, ns};
use memchr::{memchr, memchr2};
use std::borrow::Cow;

/// Most attributes of a tag that are kept. Each is held against those before it; pages have a dozen.
const MOST_ATTRIBUTES: usize = 64;

/// A name of a tag or an attribute, and whether the attribute is read.
#[derive(Debug, Clone)]
struct Known {
    name: LocalName,
    is_read: bool,
}

/// Names of a page as they are written there: a page has few, and html5ever takes long to look one up.
#[derive(Debug)]
pub(super) struct Names<'h> {
    known: Vec<Option<(&'h str, Known)>>,
}

/// Places for names; two of a page's names seldom share one.
const PLACES: usize = 512;

impl Default for Names<'_> {
    fn default() -> Self {
        Names { known: vec![None; PLACES] }
    }
}

impl<'h> Names<'h> {
    /// What is known of a name, as it is written. Its lower case is made only when it is not known.
    fn of(&mut self, written: &'h str) -> Known {
        match self.known.get_mut(place_of(written.as_bytes())) {
            Some(Some((known, found))) if *known == written => found.clone(),
            place => {
                let name = LocalName::from(lower(written));
                let known = Known { is_read: is_read(&name), name };
                if let Some(place) = place {
                    *place = Some((written, known.clone()));
                }
                known
            }
        }
    }
}

/// The place of a name, by its length and the letters at its beginning, in its middle and at its end.
fn place_of(name: &[u8]) -> usize {
    let four = |letters: Option<&[u8; 4]>| letters.map_or(0, |four| u32::from_le_bytes(*four));
    let middle = name.get((name.len() / 2).saturating_sub(2)..).unwrap_or_default();
    let letters = match name.first_chunk() {
        Some(first) => [four(Some(first)), four(middle.first_chunk()), four(name.last_chunk())],
        None => [name.iter().fold(0, |all, &byte| all << 8 | u32::from(byte)), 0, 0],
    };
    let hash =
        letters.iter().fold(name.len() as u32, |hash, four| (hash.rotate_left(5) ^ four).wrapping_mul(0x9e37_79b1));
    (hash >> 16) as usize % PLACES
}

/// Whether we or the tree builder read an attribute. In drawings `xlink:href` becomes a `href`.
fn is_read(name: &LocalName) -> bool {
    Attribute::of(name).is_some() || matches!(*name, local_name!("encoding")) || name.contains(':')
}

/// Elements that the tree builder opens anew in the next paragraph, three alike at most: it compares all attributes.
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b' ')
}

/// A name as it counts: in lower case.
fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b == 0 || b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase().replace('\0', "\u{fffd}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// Where a name ends that begins at `from`.
fn name_end(bytes: &[u8], from: usize, ends: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().position(|&b| ends(b)).unwrap_or(rest.len())
}

/// The tag with which `text` begins, and its bytes; `None` for one that the page's end cuts off. `text` stands at byte
/// `offset` of `page`.
pub(super) fn read<'h>(
    text: &'h str,
    offset: usize,
    page: &StrTendril,
    kind: TagKind,
    names: &mut Names<'h>,
    spare: &Spare,
) -> (Option<Tag>, usize) {
    let bytes = text.as_bytes();
    let from = if kind == TagKind::StartTag { 1 } else { 2 };
    let mut at = name_end(bytes, from, |b| is_space(b) || matches!(b, b'/' | b'>'));
    let name = names.of(text.get(from..at).unwrap_or_default()).name;
    let keeps_all = is_formatting(&name);
    let attrs = if kind == TagKind::StartTag { spare.take() } else { Vec::new() };
    let mut tag = Tag { kind, name, self_closing: false, attrs, had_duplicate_attributes: false };
    loop {
        let Some(&byte) = bytes.get(at) else { return (None, text.len()) };
        if byte == b'>' {
            return (Some(tag), at + 1);
        }
        tag.self_closing = byte == b'/';
        if is_space(byte) || byte == b'/' {
            at += 1;
            continue;
        }
        let found = Given::read(text, at);
        at = found.end;
        if kind == TagKind::StartTag && tag.attrs.len() < MOST_ATTRIBUTES {
            let known = names.of(found.name);
            if (known.is_read || keeps_all) && !tag.attrs.iter().any(|a| a.name.local == known.name) {
                let value = value(found.value, offset + found.value_at, page);
                tag.attrs.push(html5ever::Attribute { name: QualName::new(None, ns!(), known.name), value });
            }
        }
    }
}

/// An attribute as it is written.
struct Given<'t> {
    name: &'t str,
    value: &'t str,
    /// Where its value stands, and where it ends, its quotation marks included.
    value_at: usize,
    end: usize,
}

impl<'t> Given<'t> {
    /// Reads the attribute that begins at `from`; cut off, it ends with the text.
    fn read(text: &'t str, from: usize) -> Given<'t> {
        let bytes = text.as_bytes();
        let spaces = |at: usize| name_end(bytes, at, |b| !is_space(b));
        let slice = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let name_end = name_end(bytes, from + 1, |b| is_space(b) || matches!(b, b'/' | b'>' | b'='));
        let name = slice(from, name_end);
        let sign = spaces(name_end);
        if bytes.get(sign) != Some(&b'=') {
            return Given { name, value: "", value_at: sign, end: sign };
        }
        let at = spaces(sign + 1);
        match bytes.get(at) {
            Some(&mark @ (b'"' | b'\'')) => {
                let length = memchr(mark, bytes.get(at + 1..).unwrap_or_default());
                let end = length.map_or(bytes.len(), |length| at + 1 + length);
                Given { name, value: slice(at + 1, end), value_at: at + 1, end: (end + 1).min(bytes.len()) }
            }
            _ => {
                let end = self::name_end(bytes, at, |b| is_space(b) || b == b'>');
                Given { name, value: slice(at, end), value_at: at, end }
            }
        }
    }
}

/// A value with its references resolved: a slice of the page where it has none.
fn value(value: &str, at: usize, page: &StrTendril) -> StrTendril {
    if memchr2(b'&', 0, value.as_bytes()).is_some() {
        return StrTendril::from_slice(&resolved(value, true).replace('\0', "\u{fffd}"));
    }
    page.try_subtendril(at as u32, value.len() as u32).unwrap_or_default()
}
