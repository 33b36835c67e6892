//! What the index keeps of one source: hashed stems with their counts, and pairs of neighbours inside its quotations.

use crate::corroboration::bytes::{Reader, push_number};
use crate::corroboration::lexicon::fold;
use crate::corroboration::reading::Reading;
use crate::corroboration::vocabulary::Vocabulary;
use crate::digest::fnv_32;
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
    pub fn of(source: &Source, vocabulary: &mut Vocabulary) -> Self {
        let reading = Reading::new(source, vocabulary);
        Entry::of_reading(&reading, vocabulary)
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
        let mut reader = Reader::new(bytes);
        if reader.byte().ok()? != MAGIC {
            return None;
        }
        let mut entry = Entry { stems: Vec::new(), pairs: Vec::new() };
        let mut last = 0u32;
        for _ in 0..reader.number().ok()? {
            last = last.checked_add(reader.number().ok()?)?;
            entry.stems.push((last, reader.byte().ok()?.max(1)));
        }
        last = 0;
        for _ in 0..reader.number().ok()? {
            last = last.checked_add(reader.number().ok()?)?;
            entry.pairs.push(last);
        }
        (reader.left() == 0).then_some(entry)
    }
}

/// The hash by which a stem is kept.
pub(super) fn hash(stem: &str) -> u32 {
    fnv_32(stem.as_bytes())
}
