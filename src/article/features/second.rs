//! What the first pass said of a passage's neighbours, container and kin, and the words that it shares with what that
//! takes for text: the columns of the second pass.

use super::cohesion::Cohesion;
use super::tables::{Place, Tables};
use super::{Columns, at_least, at_most};

/// Probability from which a passage of some length counts as surely article.
const STRONG: f32 = 0.5;

/// Its fewest words.
const STRONG_WORDS: f32 = 10.0;

#[derive(Debug, Clone, Copy, Default)]
struct Group {
    weighed: f32,
    words: f32,
    passages: f32,
    sum: f32,
}

/// The first pass's probabilities of a page, summed where the second pass looks.
#[derive(Debug)]
pub(in crate::article) struct Second<'t, 'l, 'd> {
    tables: &'t Tables<'l, 'd>,
    first: Vec<f32>,
    /// Running sums: probability, words, words times probability.
    sums: Vec<(f32, f32, f32)>,
    /// By the key of each of [`GROUPS`].
    groups: [Vec<Group>; 4],
    strong_before: Vec<f32>,
    strong_after: Vec<f32>,
    cohesion: Cohesion,
    first_strong: f32,
    last_strong: f32,
    most: f32,
    unsure: f32,
}

/// The name of a way to group passages, and the number of the group in which a place is.
type Key = (&'static str, fn(&Place) -> usize);

/// Passages that are likely to stand or go together.
const GROUPS: [Key; 4] = [
    ("same block", |p| p.block),
    ("same parent", |p| p.parent),
    ("same grandparent", |p| p.grandparent),
    ("same form", |p| p.form),
];

impl<'t, 'l, 'd> Second<'t, 'l, 'd> {
    /// Sums the probabilities of the first pass.
    pub fn of(tables: &'t Tables<'l, 'd>, first: &[f32]) -> Self {
        let mut sums = vec![(0.0, 0.0, 0.0)];
        let empty = |count: usize| vec![Group::default(); count];
        let elements = tables.layout.elements.len();
        let mut groups = [empty(elements), empty(elements), empty(elements), empty(tables.forms.len())];
        let (mut running, mut unsure) = ((0.0, 0.0, 0.0), 0.0);
        for ((passage, place), &p) in tables.layout.passages.iter().zip(&tables.places).zip(first) {
            running = (running.0 + p, running.1 + passage.count, running.2 + p * passage.count);
            sums.push(running);
            unsure += passage.count * at_most(p, 1.0 - p);
            for (groups, (_, key)) in groups.iter_mut().zip(GROUPS) {
                let Some(group) = groups.get_mut(key(place)) else { continue };
                group.weighed += p * passage.count;
                group.words += passage.count;
                group.passages += 1.0;
                group.sum += p;
            }
        }
        let strong: Vec<bool> = tables
            .layout
            .passages
            .iter()
            .zip(first)
            .map(|(passage, &p)| p >= STRONG && passage.count >= STRONG_WORDS)
            .collect();
        let mut strong_after = distances(strong.iter().rev());
        strong_after.reverse();
        Second {
            tables,
            cohesion: Cohesion::of(&tables.layout.passages, &strong),
            first: first.to_vec(),
            strong_before: distances(strong.iter()),
            strong_after,
            first_strong: strong.iter().position(|s| *s).unwrap_or(0) as f32,
            last_strong: strong.iter().rposition(|s| *s).unwrap_or(strong.len().saturating_sub(1)) as f32,
            most: first.iter().copied().fold(0.0, f32::max),
            unsure: unsure / running.2.max(1e-6),
            sums,
            groups,
        }
    }

    /// How much of what seems to be the article is in doubt: words with the smaller of both probabilities, by words kept.
    pub fn unsure(&self) -> f32 {
        self.unsure
    }

    fn total(&self) -> (f32, f32, f32) {
        self.sums.last().copied().unwrap_or_default()
    }

    /// Sums over the passages `from..to`.
    fn between(&self, from: usize, to: usize) -> (f32, f32, f32) {
        let at = |i: usize| self.sums.get(i.min(self.sums.len() - 1)).copied().unwrap_or_default();
        let (a, b) = (at(from), at(to));
        (b.0 - a.0, b.1 - a.1, b.2 - a.2)
    }

    /// Puts the columns of passage `index`; they follow those of the first pass.
    pub fn fill(&mut self, index: usize, row: &mut impl Columns) {
        let count = self.first.len();
        let p = self.first.get(index).copied().unwrap_or(0.0);
        row.put("p", p);
        for distance in [-4_isize, -3, -2, -1, 1, 2, 3, 4] {
            let other = index.checked_add_signed(distance).and_then(|i| self.first.get(i)).copied().unwrap_or(0.0);
            row.put(NEIGHBOUR_NAMES[(distance + 4) as usize], other);
        }
        for (reach, weighed, mean) in [(2, "weighed2", "mean2"), (5, "weighed5", "mean5"), (12, "weighed12", "mean12")]
        {
            let (from, to) = (index.saturating_sub(reach), (index + reach + 1).min(count));
            let sums = self.between(from, to);
            row.put(weighed, sums.2 / at_least(sums.1, 1.0));
            row.put(mean, sums.0 / (to - from).max(1) as f32);
        }
        let before = self.between(index.saturating_sub(6), index);
        let after = self.between(index + 1, (index + 7).min(count).max(index + 1));
        row.put("weighed before", before.2 / at_least(before.1, 1.0));
        row.put("weighed after", after.2 / at_least(after.1, 1.0));
        let total = self.total().2.max(1e-6);
        row.put("share before", self.between(0, index).2 / total);
        row.put("share after", self.between(index + 1, count.max(index + 1)).2 / total);
        if let Some(place) = self.tables.places.get(index) {
            for (groups, (name, key)) in self.groups.iter().zip(GROUPS) {
                let group = groups.get(key(place)).copied().unwrap_or_default();
                let others = group.passages - 1.0;
                row.put_in(name, "weighed", group.weighed / at_least(group.words, 1.0));
                row.put_in(name, "share", group.weighed / total);
                row.put_in(name, "others", if others > 0.0 { (group.sum - p) / others } else { -1.0 });
            }
        }
        row.put("strong before", self.strong_before.get(index).copied().unwrap_or(40.0));
        row.put("strong after", self.strong_after.get(index).copied().unwrap_or(40.0));
        row.put("most", self.most);
        row.put("kept words", total.ln_1p());
        row.put("kept share", total / at_least(self.total().1, 1.0));
        row.put("after first strong", (index as f32 - self.first_strong).clamp(-30.0, 30.0));
        row.put("before last strong", (self.last_strong - index as f32).clamp(-30.0, 30.0));
        row.put("unsure", self.unsure);
        if let Some(passage) = self.tables.passage(index) {
            self.cohesion.fill(index, passage, row);
        }
    }
}

/// Names of the columns that hold the probability of a passage and of those around it, by how far they are.
const NEIGHBOUR_NAMES: [&str; 9] = ["p-4", "p-3", "p-2", "p-1", "p", "p+1", "p+2", "p+3", "p+4"];

fn distances<'a>(strong: impl Iterator<Item = &'a bool>) -> Vec<f32> {
    let mut since = 40.0_f32;
    strong
        .map(|&is_strong| {
            let distance = since;
            since = if is_strong { 1.0 } else { at_most(since + 1.0, 40.0) };
            distance
        })
        .collect()
}
