//! The passages of a page that are worth judging: most are seen to be beside the article by a few numbers, and some are
//! like those before them.
//!
//! Half of the passages of a page stand in menus, lists of links, comments, footers, with a probability below a hundredth
//! in both passes. A small model on few numbers knows them. On 40 pages of `wcxb` judging takes two thirds of the
//! instructions since, an article as a whole a twentieth less.

use super::crowd::Crowds;
use super::features::{self, Lane, Tables};
use crate::trees::{Batch, LANES, Model};
use std::sync::OnceLock;

/// Weights of that model, fitted by `training/articles/fit_gate.py` to what both passes say.
const WEIGHTS: &[u8] = include_bytes!("weights/gate.bin");

/// What it says of passages that are settled, at most. Of pages that it was not fitted on these are 50.9 % of all passages,
/// and 14 of the 146,045 to which both passes give a probability of 0.1 or more (`training/articles/fit_gate.py`).
const BESIDE: f32 = 0.0262;

/// The model that settles.
#[derive(Debug)]
pub(super) struct Gate<'m> {
    model: &'m Model,
    batch: Batch,
}

impl Gate<'_> {
    /// The model of pages.
    pub fn of_pages() -> Gate<'static> {
        static MODEL: OnceLock<Model> = OnceLock::new();
        let read = || Model::read_all(WEIGHTS).and_then(|models| models.into_iter().next()).unwrap_or_default();
        let model = MODEL.get_or_init(read);
        Gate { model, batch: Batch::new(model.columns()) }
    }

    /// Those of at most [`LANES`] passages that are not settled.
    fn left_of(&mut self, tables: &Tables, passages: &[usize]) -> Vec<usize> {
        self.batch.clear();
        for (lane, &index) in passages.iter().enumerate() {
            features::fill_gate(tables, index, &mut Lane::new(&mut self.batch, lane, 0));
        }
        let said = self.model.probabilities(self.batch.measured(..));
        passages.iter().zip(said).filter(|(_, probability)| *probability >= BESIDE).map(|(&index, _)| index).collect()
    }
}

/// The passages of a page that are still to be judged, in order.
#[derive(Debug)]
pub(super) struct Candidates<'t, 'l, 'd> {
    tables: &'t Tables<'l, 'd>,
    gate: Option<Gate<'t>>,
    crowds: Crowds,
    next: usize,
    waiting: Vec<usize>,
    /// Passages that are not judged, and those whose probability they take.
    pub alike: Vec<(usize, usize)>,
}

impl<'t, 'l, 'd> Candidates<'t, 'l, 'd> {
    /// All passages of a page; without a gate none is settled before it is judged.
    pub fn of(tables: &'t Tables<'l, 'd>, gate: Option<Gate<'t>>) -> Self {
        Candidates { tables, gate, crowds: Crowds::of(tables), next: 0, waiting: Vec::new(), alike: Vec::new() }
    }

    /// The next passages, [`LANES`] of them or the last ones.
    pub fn take(&mut self) -> Option<Vec<usize>> {
        while self.waiting.len() < LANES && self.next < self.tables.layout.passages.len() {
            let mut some = Vec::with_capacity(LANES);
            while some.len() < LANES && self.next < self.tables.layout.passages.len() {
                match self.crowds.stands_for(self.next) {
                    Some(other) => self.alike.push((self.next, other)),
                    None => some.push(self.next),
                }
                self.next += 1;
            }
            match &mut self.gate {
                Some(gate) => self.waiting.extend(gate.left_of(self.tables, &some)),
                None => self.waiting.append(&mut some),
            }
        }
        let later = self.waiting.split_off(self.waiting.len().min(LANES));
        let taken = std::mem::replace(&mut self.waiting, later);
        (!taken.is_empty()).then_some(taken)
    }

    /// Notes what a passage was judged to be.
    pub fn note(&mut self, index: usize, probability: f32) {
        self.crowds.note(index, probability);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::layout::Layout;
    use crate::article::metadata::Declared;
    use crate::document::Document;
    use crate::snapshot::Snapshot;

    fn page() -> Document {
        let links: String = (0..40).map(|n| format!("<li><a href=/s{n}>Section {n} of the paper</a>")).collect();
        let text =
            "<p>The pier was shut on Monday, and nobody on the boats knew why it was, or who had done it.".repeat(8);
        let comment = "<div class=comment><p>I was there, and it was not like that, whatever they tell you.</div>";
        Document::parse(&format!(
            "<body><nav><ul>{links}</ul></nav><main><article><h1>The pier is shut</h1>{text}</article></main>
            <section class=comments>{}</section>",
            comment.repeat(300)
        ))
    }

    /// The passages that are taken when all are judged to be of one probability.
    fn taken(candidates: &mut Candidates, probability: f32) -> Vec<usize> {
        let mut all = Vec::new();
        while let Some(some) = candidates.take() {
            some.iter().for_each(|&index| candidates.note(index, probability));
            all.extend(some);
        }
        all
    }

    #[test]
    fn what_is_surely_beside_the_article_is_not_judged() {
        let (document, snapshot) = (page(), Snapshot::default());
        let layout = Layout::of(&document, &snapshot);
        let tables = Tables::of(&layout, &Declared::of(&document));
        let all = taken(&mut Candidates::of(&tables, Some(Gate::of_pages())), 1.0);
        let (menu, article) = (0..40, 40..49);
        assert!(menu.clone().filter(|index| all.contains(index)).count() < 10, "most lines of the menu are settled");
        assert!(article.clone().all(|index| all.contains(&index)), "no line of the article is");
        let all = taken(&mut Candidates::of(&tables, None), 1.0);
        assert_eq!(all, (0..layout.passages.len()).collect::<Vec<_>>(), "without the gate all are judged");
    }

    #[test]
    fn a_long_run_of_like_passages_is_judged_by_its_first() {
        let (document, snapshot) = (page(), Snapshot::default());
        let layout = Layout::of(&document, &snapshot);
        let tables = Tables::of(&layout, &Declared::of(&document));
        let mut candidates = Candidates::of(&tables, None);
        let all = taken(&mut candidates, 0.01);
        assert!(all.len() < 49 + 100, "most comments take what was said of the first");
        assert!(candidates.alike.iter().all(|(index, other)| all.contains(other) && *index > 49 + 60));
        assert_eq!(all.len() + candidates.alike.len(), layout.passages.len());
    }
}
