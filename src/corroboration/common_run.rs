//! Whether two texts share a run of equal words heavy enough to be compared at all though they tell different stories. Most
//! candidates of a large library end here, before the comparison, which takes a thousand times as long.

use super::by_number::ByNumbers;
use super::reading::Reading;
use super::terms::Term;
use super::vocabulary::{StemId, Vocabulary};

/// Places of one pair of words that are looked at: a text may say one thing a thousand times.
const MOST_PLACES: usize = 16;
/// Terms that a run is followed for; it is heavy long before.
const LONGEST: usize = 64;

/// Pairs of content stems, one after the other but for small words, in what a page quotes.
pub(super) struct QuotedPairs<'r> {
    terms: &'r [Term],
    /// Per pair the terms of its first word.
    places: ByNumbers<(StemId, StemId), Vec<usize>>,
}

impl<'r> QuotedPairs<'r> {
    pub fn new(page: &'r Reading) -> Self {
        let mut places: ByNumbers<_, Vec<usize>> = ByNumbers::default();
        let quoted = page.statements.iter().filter(|statement| statement.quotation.is_some());
        for part in quoted.flat_map(|statement| &statement.parts) {
            for (pair, at) in pairs(page.terms.get(part.terms.clone()).unwrap_or_default()) {
                let known = places.entry(pair).or_default();
                let at = part.terms.start + at;
                if known.len() < MOST_PLACES && !known.contains(&at) {
                    known.push(at);
                }
            }
        }
        QuotedPairs { terms: &page.terms, places }
    }

    /// Whether `other` runs along with a quotation for a weight of `least`.
    pub fn run_along(&self, other: &Reading, least: f32, vocabulary: &Vocabulary) -> bool {
        let weight = |term: &Term| if term.is_content() { vocabulary.stem_weight(term.stem) } else { 0.0 };
        pairs(&other.terms).any(|(pair, there)| {
            let places = self.places.get(&pair).map_or(&[][..], Vec::as_slice);
            places.iter().any(|&here| {
                let run = self.terms.iter().skip(here).zip(other.terms.iter().skip(there)).take(LONGEST);
                let alike = run.take_while(|(a, b)| a.stem == b.stem);
                let mut mass = 0.0;
                alike.map(|(a, _)| weight(a)).any(|more| {
                    mass += more;
                    mass >= least
                })
            })
        })
    }
}

/// Content stems that follow one another but for small words, each pair with the place of its first.
fn pairs(terms: &[Term]) -> impl Iterator<Item = ((StemId, StemId), usize)> {
    let mut last: Option<(StemId, usize)> = None;
    terms.iter().enumerate().filter(|(_, term)| term.is_content()).filter_map(move |(at, term)| {
        let before = last.replace((term.stem, at));
        before.map(|(stem, place)| ((stem, term.stem), place))
    })
}
