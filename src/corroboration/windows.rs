//! Places of another source that may carry a statement: sentences, pairs of neighbours, words in marks.

use super::comparison::View;
use super::names::same_name;
use super::reading::{Part, Statement};
use super::terms::Term;
use super::vocabulary::Vocabulary;
use crate::sorting::sort_by;

/// Windows kept for one statement and source.
pub(super) const MOST_WINDOWS: usize = 4;
/// A window must match this weight of words, or this share of a light statement.
const LEAST_MASS: f32 = 1.0;
const ENOUGH_MASS: f32 = 2.5;
const SHARE_OF_MASS: f32 = 0.6;
/// Or these many terms in a row, small words included, and this share of the part.
const RUN_OF_TERMS: usize = 3;
const SHARE_OF_RUN: f32 = 0.6;
/// Weight from which a part is as heavy as a statement needs to be.
pub(super) const FULL_MASS: f32 = 12.0;
/// Two sentences must cover this much more than each alone, and what their score counts of that of one which covers as much.
const GAIN_OF_PAIR: f32 = 0.12;
const COST_OF_PAIR: f32 = 0.97;
/// Content words that a statement without marks needs to be found in another language: a dictionary finds a description
/// of a person ("the president of the union") wherever the person is named.
const LEAST_CONTENT_ACROSS: usize = 4;
/// Words in marks that the statement covers by half, of this weight, are looked at whatever else matches.
const SHARE_OF_MARKS: f32 = 0.5;
const MASS_OF_MARKS: f32 = 6.0;
/// Least score of a window that is found by its run of terms alone, and what a term of a run adds to its weight where the heaviest
/// run is looked for: small words have no weight.
const SCORE_OF_RUN: f32 = 0.1;
/// Accord of two statements that makes one a candidate for the other; how many such are looked at. With four of them instead of
/// two from 0.06 on, which logistic models could make nothing of, trees that were not fitted on them have F1 up by 0.02 and 0.04
/// (marked and reported queries) on the labelled events, by 0.00 and 0.01 on events written blind, by 0.03 and 0.01 on the hardest.
const LEAST_ACCORD: f32 = 0.03;
const MOST_ACCORDS: usize = 4;
/// Sentences of the longest statement that is such a candidate: a window has two at most, too.
const SENTENCES_OF_ACCORD: usize = 2;

/// A place that may carry a statement.
#[derive(Debug, Clone)]
pub(super) struct Window {
    /// Sentences of the other source.
    pub first: usize,
    pub end: usize,
    /// The part of the statement that matches best.
    pub part: usize,
    pub score: f32,
    /// Share of the part's weight that the window covers, with similar and with equal words.
    pub coverage: f32,
    pub exact: f32,
    /// Weight of the part.
    pub mass: f32,
}

impl Window {
    pub fn overlaps(&self, other: &Window) -> bool {
        self.first < other.end && other.first < self.end
    }
}

/// A run of equal terms: how many, and the weight of those that tell something.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Run {
    pub length: usize,
    pub mass: f32,
}

impl Run {
    fn rank(self) -> f32 {
        self.mass + SCORE_OF_RUN * self.length as f32
    }
}

/// The heaviest run of equal terms in two stretches.
pub(super) fn longest_run(a: &[Term], b: &[Term], vocabulary: &Vocabulary) -> Run {
    let mut best = Run::default();
    let mut above = vec![Run::default(); b.len() + 1];
    let mut row = above.clone();
    for x in a {
        let weight = if x.is_content() { vocabulary.stem_weight(x.stem) } else { 0.0 };
        for (j, y) in b.iter().enumerate() {
            let run = if x.stem == y.stem {
                let before = above.get(j).copied().unwrap_or_default();
                Run { length: before.length + 1, mass: before.mass + weight }
            } else {
                Run::default()
            };
            if run.rank() > best.rank() {
                best = run;
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = run;
            }
        }
        std::mem::swap(&mut above, &mut row);
    }
    best
}

/// The statement of a window that is most in accord with statement `number` of this side, and the accord.
pub(super) fn best_statement(view: &View, number: usize, window: &Window) -> Option<(usize, f32)> {
    let inside = |s: &Statement| s.sentences.start < window.end && window.first < s.sentences.end;
    let statements = view.to.statements.iter().enumerate().filter(|(_, s)| inside(s));
    statements.map(|(n, _)| (n, view.accord(number, n))).max_by(|x, y| x.1.total_cmp(&y.1))
}

/// How well the stems of the other source are covered by a part of the statement: only those covered at all.
pub(super) fn cover_of_other(view: &View, part: &Part) -> Vec<f32> {
    let mut cover = vec![0.0f32; view.to.stems.len()];
    for &stem in &part.content {
        for &(other, value) in view.near.similar.get(stem as usize).map_or(&[][..], Vec::as_slice) {
            if let Some(best) = cover.get_mut(other as usize) {
                *best = best.max(value);
            }
        }
    }
    cover
}

/// Weighted share of `stems` of the other source under `cover`.
pub(super) fn share_covered(view: &View, cover: &[f32], stems: &[u32]) -> f32 {
    let mass = view.far.mass(stems);
    if mass <= 0.0 {
        return 0.0;
    }
    let covered = |&s: &u32| view.far.weight(s) * cover.get(s as usize).copied().unwrap_or(0.0);
    stems.iter().map(covered).sum::<f32>() / mass
}

/// The best windows of the other source for a statement, best first.
pub(super) fn windows(view: &View, number: usize, statement: &Statement, vocabulary: &Vocabulary) -> Vec<Window> {
    let across = view.from.lexicon.number != view.to.lexicon.number;
    if across && !statement.marked && statement.whole().len() < LEAST_CONTENT_ACROSS {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (which, part) in statement.parts.iter().enumerate() {
        add_sentences(view, which, part, vocabulary, &mut found);
    }
    sort_by(&mut found, |x, y| y.score.total_cmp(&x.score));
    let mut best: Vec<Window> = Vec::new();
    for window in found {
        if best.len() < MOST_WINDOWS && !best.iter().any(|w| (w.first, w.end) == (window.first, window.end)) {
            best.push(window);
        }
    }
    add_marks(view, statement, &mut best);
    add_accords(view, number, statement, &mut best);
    best
}

fn add_sentences(view: &View, number: usize, part: &Part, vocabulary: &Vocabulary, found: &mut Vec<Window>) {
    let terms = view.from.terms.get(part.terms.clone()).unwrap_or_default();
    let mass = view.near.mass(&part.content);
    let need = (SHARE_OF_MASS * mass).clamp(LEAST_MASS, ENOUGH_MASS);
    let heavy = (mass / FULL_MASS).min(1.0);
    let (mut single, mut single_exact) = (Vec::new(), Vec::new());
    for sentence in 0..view.to.sentences.len() {
        let (coverage, exact) = covered(view, part, mass, |stem| view.near.reach(stem, sentence));
        single.push(coverage);
        single_exact.push(exact);
    }
    for (at, sentence) in view.to.sentences.iter().enumerate() {
        let (coverage, exact) = (single[at], single_exact[at]);
        let window =
            |score, coverage, exact, end| Window { first: at, end, part: number, score, coverage, exact, mass };
        if coverage * mass >= need {
            found.push(window(coverage * heavy, coverage, exact, at + 1));
        } else {
            let theirs = view.to.terms.get(sentence.terms.clone()).unwrap_or_default();
            // A run needs words in common; only an empty part (small words alone) is compared with every sentence.
            if (coverage > 0.0 || part.content.is_empty()) && runs_along(terms, theirs, vocabulary) {
                found.push(window((coverage * heavy).max(SCORE_OF_RUN), coverage, exact, at + 1));
            }
        }
        if let Some(&next) = single.get(at + 1)
            && coverage > 0.0
            && next > 0.0
        {
            let (both, exact) = covered(view, part, mass, |s| view.near.reach(s, at).max(view.near.reach(s, at + 1)));
            if both * mass >= need && both > coverage + GAIN_OF_PAIR && both > next + GAIN_OF_PAIR {
                found.push(window(both * heavy * COST_OF_PAIR, both, exact, at + 2));
            }
        }
    }
}

fn runs_along(part: &[Term], sentence: &[Term], vocabulary: &Vocabulary) -> bool {
    let run = longest_run(part, sentence, vocabulary).length;
    run >= RUN_OF_TERMS && run as f32 >= SHARE_OF_RUN * part.len() as f32
}

fn covered(view: &View, part: &Part, mass: f32, reach: impl Fn(u32) -> f32) -> (f32, f32) {
    let (mut all, mut equal) = (0.0, 0.0);
    for &stem in &part.content {
        let (weight, value) = (view.near.weight(stem), reach(stem));
        all += weight * value;
        equal += if value >= 0.999 { weight } else { 0.0 };
    }
    let mass = mass.max(1e-6);
    (all / mass, equal / mass)
}

/// Words in marks of the other source that the statement covers: it may be longer than they are.
fn add_marks(view: &View, statement: &Statement, best: &mut Vec<Window>) {
    let Some(whole) = statement.parts.first() else { return };
    let cover = cover_of_other(view, whole);
    let mass = view.near.mass(&whole.content);
    for other in view.to.statements.iter().filter(|s| s.marked) {
        let content = other.content();
        let weight = view.far.mass(content);
        let share = share_covered(view, &cover, content);
        if share < SHARE_OF_MARKS || share * weight < MASS_OF_MARKS {
            continue;
        }
        let (first, end) = (other.sentences.start, other.sentences.start + 1);
        if best.iter().any(|w| (w.first, w.end) == (first, end)) || first >= view.to.sentences.len() {
            continue;
        }
        let (coverage, exact) = covered(view, whole, mass, |stem| view.near.reach(stem, first));
        best.push(Window { first, end, part: 0, score: coverage, coverage, exact, mass });
        if best.len() >= 2 * MOST_WINDOWS {
            return;
        }
    }
}

/// Statements of the other source that are in accord with this one, be it in few words: the best, and the best of the
/// same speaker.
fn add_accords(view: &View, number: usize, statement: &Statement, best: &mut Vec<Window>) {
    let all = view.to.statements.iter().enumerate().filter(|(_, s)| s.sentences.len() <= SENTENCES_OF_ACCORD);
    let mut found: Vec<(f32, &Statement)> =
        all.map(|(n, s)| (view.accord(number, n), s)).filter(|(accord, _)| *accord >= LEAST_ACCORD).collect();
    sort_by(&mut found, |x, y| y.0.total_cmp(&x.0));
    let surname = statement.speaker.as_ref().and_then(|s| s.surname());
    let same = |other: &Statement| {
        let name = other.speaker.as_ref().and_then(|s| s.surname());
        surname.zip(name).is_some_and(|(a, b)| same_name(a, b))
    };
    let chosen = found.iter().take(MOST_ACCORDS).chain(found.iter().filter(|(_, s)| same(s)).take(MOST_ACCORDS));
    for (_, other) in chosen {
        let sentences = other.sentences.clone();
        if sentences.is_empty() || best.iter().any(|w| (w.first, w.end) == (sentences.start, sentences.end)) {
            continue;
        }
        let parts = statement.parts.iter().enumerate().map(|(part, p)| {
            let mass = view.near.mass(&p.content);
            let reach = |stem| sentences.clone().map(|s| view.near.reach(stem, s)).fold(0.0, f32::max);
            let (coverage, exact) = covered(view, p, mass, reach);
            let score = coverage * (mass / FULL_MASS).min(1.0);
            Window { first: sentences.start, end: sentences.end, part, score, coverage, exact, mass }
        });
        best.extend(parts.max_by(|x, y| x.score.total_cmp(&y.score)));
    }
}

#[cfg(test)]
mod tests {
    use crate::corroboration::{Tables, Weights, training};
    use crate::source::Source;
    use std::collections::HashSet;

    #[test]
    fn four_short_statements_in_accord_are_looked_at_beside_long_sentences_that_cover_more() {
        let page = Source::of_english(
            "page",
            "“The harbour wall will be rebuilt in granite by local masons before winter storms threaten the cathedral, the \
             museum and the market,” said Ada Morrow.",
        );
        let long = [
            "The harbour, rebuilt after gulls, ropes, crates, barrels, nets, anchors, lamps, painters, buckets and hooks",
            "Some local masons, with dancers, fiddles, candles, ribbons, horses, saddles, aprons, kettles, spoons and jars",
            "Clouds threaten the cathedral, pigeons, bells, organs, choirs, tourists, tickets, guides, maps, benches and doves",
            "A museum and a market of coins, stamps, fossils, feathers, buttons, baskets, lemons, garlic, butter and eels",
        ];
        let long: String = long.iter().map(|said| format!("{said} filled the page.\n")).collect();
        let short = ["Granite lasts", "Winter is near", "The wall moves", "Storms come"];
        let short: String = short.iter().map(|said| format!("“{said},” said Tom Ferris.\n")).collect();
        let other = Source::of_english("other", &format!("{long}{short}"));
        let rows = training::rows(&page, &[other], &Tables::none(), Weights::fitted());
        let windows: HashSet<_> = rows.iter().map(|row| row.window.clone()).collect();
        assert_eq!(windows.len(), 8);
    }
}
