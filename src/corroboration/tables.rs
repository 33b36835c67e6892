//! Word tables: how rare words are, which mean alike, which are opposites. Optional data, one file.
//!
//! The file (little endian): `QUOTTAB3`; counts of stems, synonym pairs, antonym pairs (u32 each); length of the stems in
//! bytes (u32) and the stems, sorted, each ended by a line feed; per stem its weight in sixteenths (0: unknown); per stem the
//! share of its uses as a verb (of 255); synonym pairs (row, row, hundredths: u32 u32 u8); antonym pairs (row, row). It is packed by the browser's or the file's gzip.

use super::language_pack::LanguagePack;
use super::lexicon::{Lexicon, lexicon};
use crate::digest::{fnv_64, fnv_64_on};
use crate::source::Source;
use std::collections::HashMap;
use std::sync::Arc;

/// What the file begins with: its name and the version of its form.
pub(super) const MAGIC: &[u8] = b"QUOTTAB3";

/// A stem that a large table does not know is rarer than all it knows.
const UNKNOWN_WEIGHT: f32 = 8.0;
/// Steps in which the file holds a weight of one: a weight is a byte there.
pub(super) const STEPS_PER_WEIGHT: f32 = 16.0;

/// Word tables: how rare words are, which mean alike, which are opposites. Optional data.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    stems: HashMap<Box<str>, u32>,
    weights: Vec<u8>,
    verbs: Vec<u8>,
    synonyms: HashMap<u32, Vec<(u32, f32)>>,
    antonyms: HashMap<u32, Vec<u32>>,
    packs: Vec<Arc<LanguagePack>>,
    /// Hash of the file.
    digest: u64,
}

/// Bytes that are no word tables.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("The word tables are damaged or of another version. Sources are compared without them.")]
pub struct TablesError;

impl Tables {
    /// No tables: words are compared by their letters alone.
    pub fn none() -> Self {
        Tables::default()
    }

    /// Reads the tables' file, unpacked.
    ///
    /// # Errors
    /// When the bytes are no such file, or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TablesError> {
        let tables = Reader { rest: bytes }.tables().ok_or(TablesError)?;
        Ok(Tables { digest: fnv_64(bytes), ..tables })
    }

    /// The same tables without synonyms or antonyms: to measure what each earns.
    pub fn without(mut self, synonyms: bool, antonyms: bool) -> Self {
        if synonyms {
            self.synonyms.clear();
        }
        if antonyms {
            self.antonyms.clear();
        }
        self
    }

    /// Adds a pack; another one of its language gives way.
    pub fn add_pack(&mut self, pack: Arc<LanguagePack>) {
        self.packs.retain(|other| other.language() != pack.language());
        self.packs.push(pack);
    }

    /// Leaves out the pack of a language.
    pub fn remove_pack(&mut self, language: &str) {
        self.packs.retain(|pack| pack.info().language != language);
    }

    /// The packs, in the order in which they were added.
    pub fn packs(&self) -> &[Arc<LanguagePack>] {
        &self.packs
    }

    /// The same tables with the packs of `other`.
    pub fn with_packs_of(mut self, other: &Tables) -> Self {
        self.packs.clone_from(&other.packs);
        self
    }

    /// Another one for other tables or packs.
    pub(super) fn stamp(&self) -> u64 {
        self.packs.iter().fold(self.digest, |hash, pack| fnv_64_on(hash, pack.info().checksum.as_bytes()))
    }

    /// The pack of a lexicon.
    pub(super) fn pack(&self, lexicon: u8) -> Option<&LanguagePack> {
        self.packs.iter().find(|pack| pack.language() == lexicon).map(Arc::as_ref)
    }

    /// Whether the words of two sources can be compared: they are in one language, or the packs lead both into English.
    /// Others are linked by names, numbers and words that look alike only, so that finding nothing tells nothing.
    pub fn can_compare(&self, a: &Source, b: &Source) -> bool {
        self.are_comparable(
            (a, a.language.as_deref()),
            (lexicon(b.language.as_deref(), &b.text.text), b.language.as_deref()),
        )
    }

    /// The same of a source of which only the language is known.
    pub fn can_compare_with(&self, source: &Source, tag: &str) -> bool {
        self.are_comparable((source, source.language.as_deref()), (lexicon(Some(tag), ""), Some(tag)))
    }

    fn are_comparable(&self, (source, tag): (&Source, Option<&str>), (there, other): (&Lexicon, Option<&str>)) -> bool {
        let here = lexicon(tag, &source.text.text);
        let is_led = |lexicon: &Lexicon| lexicon.has_tables || self.pack(lexicon.number).is_some();
        if here.number != there.number {
            return is_led(here) && is_led(there);
        }
        // Languages without a lexicon have the same number, and are told apart by their tags.
        here.number != u8::MAX || primary_tag(tag) == primary_tag(other)
    }

    pub(super) fn row(&self, stem: &str) -> Option<u32> {
        self.stems.get(stem).copied()
    }

    /// How much a stem tells: its inverse document frequency, or a guess from its length.
    pub(super) fn weight(&self, stem: &str) -> f32 {
        if self.weights.is_empty() {
            return guessed_weight(stem);
        }
        match self.row(stem).and_then(|row| self.weights.get(row as usize)) {
            Some(&steps) if steps > 0 => (f32::from(steps) / STEPS_PER_WEIGHT).min(UNKNOWN_WEIGHT),
            _ => UNKNOWN_WEIGHT,
        }
    }

    /// How often the stem of a row is a verb, 0 to 1.
    pub(super) fn verb_share(&self, row: u32) -> f32 {
        self.verbs.get(row as usize).map_or(0.0, |&share| f32::from(share) / 255.0)
    }

    pub(super) fn synonyms(&self, row: u32) -> &[(u32, f32)] {
        self.synonyms.get(&row).map_or(&[], Vec::as_slice)
    }

    pub(super) fn antonyms(&self, row: u32) -> &[u32] {
        self.antonyms.get(&row).map_or(&[], Vec::as_slice)
    }
}

/// A language without script and region.
fn primary_tag(tag: Option<&str>) -> Option<String> {
    tag.and_then(|tag| tag.split(['-', '_']).next()).map(str::to_ascii_lowercase)
}

/// How much a stem tells where nothing is known of it: long words are rarer (Zipf's law of abbreviation).
pub(super) fn guessed_weight(stem: &str) -> f32 {
    match stem.chars().count() {
        0..=2 => 3.0,
        3 => 4.0,
        4 => 4.5,
        5 => 5.0,
        _ => 5.5,
    }
}

struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn tables(mut self) -> Option<Tables> {
        if self.take(MAGIC.len())? != MAGIC {
            return None;
        }
        let [stems, synonyms, antonyms, length] = [self.number()?, self.number()?, self.number()?, self.number()?];
        let names = std::str::from_utf8(self.take(length as usize)?).ok()?;
        let mut tables = Tables {
            stems: names.lines().zip(0..).map(|(stem, row)| (stem.into(), row)).collect(),
            ..Tables::default()
        };
        if tables.stems.len() != stems as usize {
            return None;
        }
        tables.weights = self.take(stems as usize)?.to_vec();
        tables.verbs = self.take(stems as usize)?.to_vec();
        for _ in 0..synonyms {
            let (a, b, value) = (self.number()?, self.number()?, f32::from(*self.take(1)?.first()?) / 100.0);
            tables.synonyms.entry(a).or_default().push((b, value));
            tables.synonyms.entry(b).or_default().push((a, value));
        }
        for _ in 0..antonyms {
            let (a, b) = (self.number()?, self.number()?);
            tables.antonyms.entry(a).or_default().push(b);
            tables.antonyms.entry(b).or_default().push(a);
        }
        self.rest.is_empty().then_some(tables)
    }
}
