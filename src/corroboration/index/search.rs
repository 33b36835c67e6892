//! Saved sources by a reader's words. A word stands for all its forms, as each language reads it: what the index keeps of a
//! text and what it is asked for go through the same reading.

use super::entry::hash;
use super::{ByNumber, Index};
use crate::corroboration::lexicon::{Lexicon, all_lexicons, fold};
use crate::corroboration::tables::Tables;
use crate::corroboration::terms::{Term, terms};
use crate::corroboration::vocabulary::Vocabulary;

impl Index {
    /// Ids of the sources that hold all words of `query`, best first, at most `limit`.
    pub fn search(&self, query: &str, limit: usize) -> Vec<String> {
        let tables = Tables::none();
        let mut vocabulary = Vocabulary::new(&tables);
        let mut found: Option<ByNumber<f32>> = None;
        for word in query.split_whitespace() {
            let asked = Asked::of(word, &mut vocabulary);
            let holders = self.holders(&asked);
            // Words that are everywhere are not indexed: a query may hold them all the same.
            if holders.is_empty() && asked.may_be_everywhere {
                continue;
            }
            found = Some(match found {
                None => holders,
                Some(found) => both(&found, &holders),
            });
        }
        self.named(self.best(found.unwrap_or_default(), limit, ""))
    }

    /// Documents that hold a word in any of its readings, with what the best of these tells there.
    fn holders(&self, asked: &Asked) -> ByNumber<f32> {
        let mut holders = ByNumber::default();
        for reading in &asked.readings {
            let each = reading.iter().map(|&stem| {
                let weight = self.weight(self.stems.count(stem));
                self.stems.documents(stem).map(|document| (document, weight)).collect::<ByNumber<f32>>()
            });
            for (document, weight) in each.reduce(|all, next| both(&all, &next)).unwrap_or_default() {
                let best: &mut f32 = holders.entry(document).or_default();
                *best = best.max(weight);
            }
        }
        holders
    }
}

/// Documents of both, with the weights of both.
fn both(one: &ByNumber<f32>, other: &ByNumber<f32>) -> ByNumber<f32> {
    one.iter().filter_map(|(document, weight)| Some((*document, weight + other.get(document)?))).collect()
}

/// A word of a query, between two spaces.
struct Asked {
    /// Hashed stems that stand for it: all of one reading.
    readings: Vec<Vec<u32>>,
    /// Whether it is no word, or one in some language that texts of it are not indexed by.
    may_be_everywhere: bool,
}

impl Asked {
    fn of(word: &str, vocabulary: &mut Vocabulary) -> Asked {
        let mut asked = Asked { readings: Vec::new(), may_be_everywhere: false };
        for lexicon in all_lexicons() {
            let stems = stems(word, lexicon, vocabulary);
            asked.may_be_everywhere |= stems.is_empty();
            asked.readings.extend(Some(stems).filter(|stems| !stems.is_empty()));
            // Of a title the index keeps words as they are spelled there.
            let plain = folded(word);
            let of_title = plain.split(' ').filter(|word| !word.is_empty() && !lexicon.stop.contains(*word));
            let of_title: Vec<u32> = of_title.map(|word| hash(&lexicon.stem(word))).collect();
            asked.readings.extend(Some(of_title).filter(|stems| !stems.is_empty()));
        }
        asked.readings.sort_unstable();
        asked.readings.dedup();
        asked
    }
}

/// The stems that a text of this language would have for the word.
fn stems(word: &str, lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Vec<u32> {
    let mut found = Vec::new();
    terms(word, 0..word.len(), lexicon, vocabulary, &mut found);
    // In scripts without spaces pairs overlap, and the last sign stands alone once more: a text may go on there.
    if let [.., before, last] = &*found
        && is_within(last, before)
    {
        found.pop();
    }
    let content = found.iter().filter(|term| term.is_content());
    content.filter_map(|term| vocabulary.stems.get(term.stem as usize)).map(|stem| hash(&stem.text)).collect()
}

fn is_within(term: &Term, other: &Term) -> bool {
    other.start < term.start && term.end <= other.end
}

/// The words of a text in lower case and without marks, one space between them: how words are compared by letters.
pub(crate) fn folded(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
