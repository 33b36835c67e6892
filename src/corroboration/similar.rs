//! Which words of two sources mean alike.

use super::by_number::ByNumber;
use super::names::one_edit;
use super::reading::Reading;
use super::vocabulary::{Stem, Vocabulary};
use std::collections::HashMap;

/// Similarity below this is none.
const LEAST_SIMILARITY: f32 = 0.4;
/// Words that differ in an ending or a letter.
const FUZZY: f32 = 0.7;
/// A meaning that a language pack is sure of: translations are not equal words.
const TRANSLATED: f32 = 0.95;
/// One that it only mentions.
pub(super) const PERHAPS_TRANSLATED: f32 = 0.55;
/// Opposites are never alike, however many neighbours in meaning they share.
const ANTONYM: f32 = 0.3;
/// Bytes in which the beginnings of two words must agree before they are looked at closer, and the shortest word that is.
const PREFIX: usize = 3;
const SHORTEST: usize = 4;
/// Least bytes of a common beginning, and of ten bytes of the longer word how many it must have, for words to differ in their
/// ending alone; also the shortest words that may differ in a letter. Set by hand.
const SHORTEST_BEGINNING: usize = 5;
const BEGINNING_OF_TEN: usize = 7;

/// Stems that one is like, at most: a text of words with one beginning would have each be like all others.
const MOST_ALIKE: usize = 64;

/// Per stem of one side the similar stems of the other, and how similar.
pub(super) type Similar = Vec<Vec<(u32, f32)>>;

/// Per stem of each side the similar stems of the other.
pub(super) fn similarities(a: &Reading, b: &Reading, vocabulary: &Vocabulary) -> (Similar, Similar) {
    let theirs = Finder::of(b, a.lexicon.number != b.lexicon.number, vocabulary);
    let mut there: Similar = Vec::with_capacity(a.stems.len());
    let mut back: Similar = vec![Vec::new(); b.stems.len()];
    let mut found: ByNumber<f32> = ByNumber::default();
    for (&id, place) in a.stems.iter().zip(0u32..) {
        found.clear();
        if let Some(stem) = theirs.stem(id) {
            theirs.find(a, place, stem, &mut found);
        }
        if let Some(other) = b.place(id) {
            found.insert(other, 1.0);
        }
        let mut row: Vec<(u32, f32)> =
            found.iter().map(|(&o, &v)| (o, v)).filter(|&(_, v)| v >= LEAST_SIMILARITY).collect();
        row.sort_unstable_by_key(|&(other, _)| other);
        for &(other, value) in &row {
            if let Some(list) = back.get_mut(other as usize) {
                list.push((place, value));
            }
        }
        there.push(row);
    }
    (there, back)
}

/// The stems of one source by what may make another like them; numbers are like nothing.
struct Finder<'v> {
    source: &'v Reading<'v>,
    vocabulary: &'v Vocabulary<'v>,
    /// Whether the other source is in another language.
    across: bool,
    by_row: ByNumber<u32>,
    by_prefix: HashMap<&'v [u8], Vec<u32>>,
    by_skeleton: HashMap<&'v str, Vec<u32>>,
    by_meaning: ByNumber<Vec<(u32, f32)>>,
}

impl<'v> Finder<'v> {
    fn of(source: &'v Reading<'v>, across: bool, vocabulary: &'v Vocabulary<'v>) -> Finder<'v> {
        let mut finder = Finder {
            source,
            vocabulary,
            across,
            by_row: ByNumber::default(),
            by_prefix: HashMap::new(),
            by_skeleton: HashMap::new(),
            by_meaning: ByNumber::default(),
        };
        for (&id, place) in source.stems.iter().zip(0u32..) {
            let Some(stem) = finder.stem(id) else { continue };
            if let Some(row) = source.row_at(place) {
                finder.by_row.insert(row, place);
            }
            if let Some(prefix) = stem.text.as_bytes().get(..PREFIX).filter(|_| stem.text.len() >= SHORTEST) {
                finder.by_prefix.entry(prefix).or_default().push(place);
            }
            if !across {
                continue;
            }
            for (meaning, sure) in source.meanings(place) {
                finder.by_meaning.entry(meaning).or_default().push((place, sure));
            }
            if !stem.skeleton().is_empty() {
                finder.by_skeleton.entry(stem.skeleton()).or_default().push(place);
            }
        }
        finder
    }

    /// A stem that is no number.
    fn stem(&self, id: u32) -> Option<&'v Stem> {
        self.vocabulary.stems.get(id as usize).filter(|stem| !stem.number)
    }

    /// Notes the stems that are like `stem`, at `place` of the other source: each by the best of its reasons, opposites by
    /// none.
    fn find(&self, other: &Reading, place: u32, stem: &Stem, found: &mut ByNumber<f32>) {
        let mut note = |theirs: u32, value: f32| {
            if found.len() < MOST_ALIKE || found.contains_key(&theirs) {
                let best = found.entry(theirs).or_insert(0.0);
                *best = best.max(value);
            }
        };
        if self.across {
            self.translations(other, place, &mut note);
            // A name in another script.
            listed(self.by_skeleton.get(stem.skeleton())).iter().for_each(|&theirs| note(theirs, FUZZY));
        }
        let row = other.row_at(place);
        for &(row, value) in row.map_or(&[][..], |row| self.vocabulary.tables.synonyms(row)) {
            if let Some(&theirs) = self.by_row.get(&row) {
                note(theirs, value);
            }
        }
        for &theirs in listed(stem.text.as_bytes().get(..PREFIX).and_then(|p| self.by_prefix.get(p))) {
            let near = self.source.stems.get(theirs as usize).and_then(|&id| self.stem(id));
            if near.is_some_and(|near| is_fuzzy(stem, near)) {
                note(theirs, FUZZY);
            }
        }
        for &row in row.map_or(&[][..], |row| self.vocabulary.tables.antonyms(row)) {
            if let Some(value) = self.by_row.get(&row).and_then(|theirs| found.get_mut(theirs)) {
                *value = value.min(ANTONYM);
            }
        }
    }

    /// The stems that share a meaning of the language packs.
    fn translations(&self, other: &Reading, place: u32, note: &mut impl FnMut(u32, f32)) {
        for (meaning, sure) in other.meanings(place) {
            for &(theirs, as_sure) in listed(self.by_meaning.get(&meaning)) {
                note(theirs, translated(sure.min(as_sure)));
            }
        }
    }
}

fn listed<T>(list: Option<&Vec<T>>) -> &[T] {
    list.map_or(&[], Vec::as_slice)
}

/// How alike a word and its translation are.
pub(super) fn translated(sure: f32) -> f32 {
    if sure >= 1.0 { 1.0 } else { PERHAPS_TRANSLATED + (TRANSLATED - PERHAPS_TRANSLATED) * sure }
}

/// One letter apart, or one long beginning.
fn is_fuzzy(a: &Stem, b: &Stem) -> bool {
    let (x, y) = (a.text.as_bytes(), b.text.as_bytes());
    let common = x.iter().zip(y).take_while(|(p, q)| p == q).count();
    let ending = common >= SHORTEST_BEGINNING && common * 10 >= x.len().max(y.len()) * BEGINNING_OF_TEN;
    ending || x.len().min(y.len()) >= SHORTEST_BEGINNING && one_edit(x, y)
}
