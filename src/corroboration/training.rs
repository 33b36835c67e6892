//! What the weights are fitted on: the evidence and the standing of every window, as the product itself computes them.

use super::comparison::View;
use super::evidence::Evidence;
use super::lexicon::{fold, lexicon};
use super::matching::passable;
use super::reading::Reading;
use super::relation::relation;
use super::second_pass::{Desk, MOST_STEPS, Standing, passes_gate};
use super::span::exact_span;
use super::tables::{self, Tables};
use super::terms;
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// One window of one source for one quotation of the page.
#[derive(Debug, Clone)]
pub struct Row {
    /// Number of the page's quotation.
    pub quotation: usize,
    /// Number of the source.
    pub source: usize,
    /// The window, in bytes of the source's text.
    pub window: Range<usize>,
    /// The words of it that would be shown.
    pub span: Range<usize>,
    /// Input of the first pass.
    pub evidence: Evidence,
    /// Input of the second pass, made with the given weights of the first.
    pub standing: Standing,
}

/// The windows of `sources` that pass the story gate, for the quotations of `page`.
pub fn rows(page: &Source, sources: &[Source], tables: &Tables, weights: &Weights) -> Vec<Row> {
    let mut vocabulary = Vocabulary::new(tables);
    let readings: Vec<Reading> =
        std::iter::once(page).chain(sources).map(|source| Reading::new(source, &mut vocabulary)).collect();
    let desk = Desk::new(&readings, &vocabulary, weights);
    let steps = desk.story(0, MOST_STEPS);
    let Some(own) = readings.first() else { return Vec::new() };
    let passable = passable(own, &readings, &vocabulary);
    let mut out = Vec::new();
    for (number, statement) in own.statements.iter().enumerate() {
        let Some(quotation) = statement.quotation else { continue };
        for source in (0..sources.len()).filter(|&source| passable.get(source + 1).copied().unwrap_or(false)) {
            let standings = desk.standings(0, number, source + 1, &steps, 0.0).into_iter();
            for (hit, standing) in standings.filter(|(hit, _)| passes_gate(hit)) {
                let shown = |view: View| {
                    let marks = relation(&view, number, &hit.window).1;
                    marks.unwrap_or_else(|| exact_span(&view, statement, &hit.window))
                };
                let span = desk.viewed(0, source + 1, shown).unwrap_or_default();
                out.push(Row { quotation, source, window: hit.span, span, evidence: hit.evidence, standing });
            }
        }
    }
    out
}

/// The stem of an English word, as the comparison makes it.
pub fn stem(word: &str) -> String {
    let english = lexicon(Some("en"), "");
    let word = fold(word);
    english.stem(&english.respelled(&word).unwrap_or(word))
}

/// The stem of a text that holds one content word beside words of the closed classes; `None` for any other.
pub fn single_stem(language: &str, text: &str) -> Option<String> {
    let mut stems = content_stems(language, text);
    stems.pop().filter(|_| stems.is_empty())
}

/// Stems of the content words of a text in that language.
pub fn content_stems(language: &str, text: &str) -> Vec<String> {
    let tables = Tables::none();
    let mut vocabulary = Vocabulary::new(&tables);
    let mut out = Vec::new();
    terms::terms(text, 0..text.len(), lexicon(Some(language), ""), &mut vocabulary, &mut out);
    let content = out.iter().filter(|term| term.class == terms::Class::Content);
    content.filter_map(|term| vocabulary.stems.get(term.stem as usize)).map(|stem| stem.text.clone()).collect()
}

/// Whether the word tables know a stem: words that they lack are too rare to be told in a pack.
pub fn is_known(tables: &Tables, stem: &str) -> bool {
    tables.row(stem).is_some()
}

/// Word tables that are being made.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    /// Inverse document frequency of stems.
    pub weights: BTreeMap<String, f32>,
    /// Share of the uses of stems in which they are verbs; only of stems that something else is known of.
    pub verbs: BTreeMap<String, f32>,
    /// Pairs of stems that mean alike, in hundredths.
    pub synonyms: BTreeMap<(String, String), u8>,
    /// Pairs of opposites.
    pub antonyms: BTreeSet<(String, String)>,
}

impl Pack {
    /// All stems that something is known of, sorted.
    pub fn stems(&self) -> BTreeSet<&str> {
        let pairs = self.synonyms.keys().chain(&self.antonyms).flat_map(|(a, b)| [a.as_str(), b.as_str()]);
        self.weights.keys().map(String::as_str).chain(pairs).collect()
    }

    /// The file that [`Tables::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        let stems = self.stems();
        let row: BTreeMap<&str, u32> = stems.iter().copied().zip(0..).collect();
        let rows = |(a, b): &(String, String)| Some((*row.get(a.as_str())?, *row.get(b.as_str())?));
        let names = stems.iter().map(|stem| format!("{stem}\n")).collect::<String>();
        let mut out = tables::MAGIC.to_vec();
        let counts = [stems.len(), self.synonyms.len(), self.antonyms.len(), names.len()];
        counts.iter().for_each(|&n| out.extend((n as u32).to_le_bytes()));
        out.extend(names.as_bytes());
        out.extend(stems.iter().map(|stem| {
            // The lightest of the known ones is not unknown.
            let steps = self.weights.get(*stem).map(|weight| (weight * tables::STEPS_PER_WEIGHT).round());
            steps.map_or(0.0, |steps| steps.clamp(1.0, 255.0)) as u8
        }));
        let share = |stem: &&str| self.verbs.get(*stem).map_or(0, |share| (share * 255.0).round() as u8);
        out.extend(stems.iter().map(share));
        for (pair, &value) in &self.synonyms {
            if let Some((a, b)) = rows(pair) {
                out.extend(a.to_le_bytes());
                out.extend(b.to_le_bytes());
                out.push(value);
            }
        }
        for (a, b) in self.antonyms.iter().filter_map(rows) {
            out.extend(a.to_le_bytes());
            out.extend(b.to_le_bytes());
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_word_is_light_and_not_unknown() {
        let mut pack = Pack::default();
        pack.weights.insert("make".to_owned(), 0.0);
        let tables = Tables::from_bytes(&pack.to_bytes()).unwrap_or_default();
        assert!(tables.weight("make") < 0.5);
        assert!(tables.weight("spillway") > 5.0);
    }
}
