//! The texts of one comparison, each read once, whatever is then asked of them.

use super::reading::Reading;
use super::second_pass::Desk;
use super::tables::Tables;
use super::ties::{Ties, digest};
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use crate::source::Source;
use std::collections::HashMap;

/// The page among the readings.
pub(super) const PAGE: usize = 0;

/// Which text is whose: the same text under many addresses is read once.
pub(super) struct Texts<'s> {
    of_source: Vec<(&'s str, usize)>,
}

impl Texts<'_> {
    /// Ids of the sources, in order, each with the number of its text among the readings. The page is not among them.
    pub fn sources(&self) -> impl Iterator<Item = (&str, usize)> {
        self.of_source.iter().copied()
    }
}

/// Reads the page and the sources, the page itself left out of these, and lets `with` look at them. `ties` are those of the
/// sources, in their order.
pub(super) fn read<T>(
    page: &Source,
    sources: &[Source],
    ties: &[Ties],
    tables: &Tables,
    with: impl FnOnce(&Desk, &Texts) -> T,
) -> T {
    let mut vocabulary = Vocabulary::new(tables);
    let mut readings = vec![Reading::new(page, &mut vocabulary)];
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut of_source = Vec::with_capacity(sources.len());
    for source in sources.iter().filter(|source| source.id != page.id) {
        let number = *known.entry(source.text.text.as_str()).or_insert_with(|| {
            readings.push(Reading::new(source, &mut vocabulary));
            readings.len() - 1
        });
        of_source.push((source.id.as_str(), number));
    }
    let mut desk = Desk::new(&readings, &vocabulary, Weights::fitted());
    let number_of: HashMap<&str, usize> = of_source.iter().copied().collect();
    for (source, ties) in sources.iter().zip(ties) {
        let Some(&from) = number_of.get(source.id.as_str()) else { continue };
        for tied in &ties.others {
            let there = number_of.get(tied.id.as_str()).copied().filter(|&to| to != from);
            let is_same = |to: &usize| readings.get(*to).is_some_and(|other| digest(other.source) == tied.digest);
            if let Some(to) = there.filter(is_same) {
                desk.know(from, to, &tied.forth);
                desk.know(to, from, &tied.back);
            }
        }
    }
    with(&desk, &Texts { of_source })
}
