//! What the index keeps of one source: hashed stems with their counts, and pairs of neighbours inside its quotations.

use crate::corroboration::lexicon::fold;
use crate::corroboration::reading::Reading;
use crate::corroboration::tables::Tables;
use crate::corroboration::vocabulary::Vocabulary;
use crate::source::Source;
use std::collections::BTreeMap;

/// Version of the entry's form.
const MAGIC: u8 = 0xC1;

/// An entry, unpacked: ascending hashes, the stems' with their counts.
pub(super) struct Entry {
    pub stems: Vec<(u32, u8)>,
    pub pairs: Vec<u32>,
}

impl Entry {
    pub fn of(source: &Source) -> Self {
        let tables = Tables::none();
        let mut vocabulary = Vocabulary::new(&tables);
        let reading = Reading::new(source, &mut vocabulary);
        Entry::of_reading(&reading, &vocabulary)
    }

    pub fn of_reading(reading: &Reading, vocabulary: &Vocabulary) -> Self {
        let mut counts: BTreeMap<u32, u8> = BTreeMap::new();
        let mut count = |stem: &str| {
            let n = counts.entry(hash(stem)).or_default();
            *n = n.saturating_add(1);
        };
        let text = |stem: u32| vocabulary.stems.get(stem as usize).map_or("", |s| s.text.as_str());
        reading.terms.iter().filter(|t| t.is_content()).for_each(|t| count(text(t.stem)));
        let title = reading.source.title.as_deref().unwrap_or_default();
        for word in title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = fold(word);
            if !reading.lexicon.stop.contains(word.as_str()) {
                count(&reading.lexicon.stem(&word));
            }
        }
        let mut pairs = Vec::new();
        for statement in reading.statements.iter().filter(|s| s.quotation.is_some()) {
            let terms = reading.terms.get(statement.terms.clone()).unwrap_or_default();
            let content: Vec<u32> = terms.iter().filter(|t| t.is_content()).map(|t| hash(text(t.stem))).collect();
            pairs.extend(content.windows(2).map(|pair| pair[0].rotate_left(7) ^ pair[1]));
        }
        pairs.sort_unstable();
        pairs.dedup();
        Entry { stems: counts.into_iter().collect(), pairs }
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![MAGIC];
        push_number(&mut out, self.stems.len() as u32);
        let mut last = 0;
        for &(hash, count) in &self.stems {
            push_number(&mut out, hash - last);
            out.push(count);
            last = hash;
        }
        push_number(&mut out, self.pairs.len() as u32);
        last = 0;
        for &hash in &self.pairs {
            push_number(&mut out, hash - last);
            last = hash;
        }
        out
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (&magic, mut rest) = bytes.split_first()?;
        if magic != MAGIC {
            return None;
        }
        let mut entry = Entry { stems: Vec::new(), pairs: Vec::new() };
        let mut last = 0u32;
        for _ in 0..take_number(&mut rest)? {
            last = last.checked_add(take_number(&mut rest)?)?;
            let (&count, after) = rest.split_first()?;
            rest = after;
            entry.stems.push((last, count.max(1)));
        }
        last = 0;
        for _ in 0..take_number(&mut rest)? {
            last = last.checked_add(take_number(&mut rest)?)?;
            entry.pairs.push(last);
        }
        rest.is_empty().then_some(entry)
    }
}

/// A number in groups of seven bits, the lowest first (LEB128).
fn push_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take_number(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0u32;
    for shift in (0..35).step_by(7) {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        number |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// FNV-1a: the hash is stored, so it must be the same on every machine and in every version.
pub(super) fn hash(stem: &str) -> u32 {
    stem.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
