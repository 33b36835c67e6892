//! From readings to the matches that are shown.

use super::by_number::ByNumbers;
use super::common_run::QuotedPairs;
use super::comparison::{View, cosine};
use super::edits::edits;
use super::enclosed::{enclosed, is_in_marks};
use super::event::originals;
use super::reading::{Reading, Statement};
use super::reason::{grounds, reason};
use super::relation::relation;
use super::second_pass::{Desk, Hit, MOST_STEPS, RUN_GATE, STORY_GATE};
use super::span::exact_span;
use super::texts::{PAGE, Texts};
use super::vocabulary::Vocabulary;
use super::weights::SHOWN;
use super::{Match, Relation};
use crate::sorting::sort_by;

/// Days between two articles up to which the same words are taken for the same utterance.
const DAYS_OF_ONE_OCCASION: u32 = 4;

/// The page's quotations in the other texts; see [`super::corroborate`].
pub(super) fn matches(desk: &Desk, texts: &Texts) -> Vec<Vec<Match>> {
    let readings = desk.readings;
    let Some(page) = readings.get(PAGE) else { return Vec::new() };
    let steps = desk.story(PAGE, MOST_STEPS);
    let original = originals(readings);
    let passable = passable(page, readings, desk.vocabulary);
    let mut out = vec![Vec::new(); page.source.quotations.len()];
    for (number, statement) in page.statements.iter().enumerate() {
        let Some(found) = statement.quotation.and_then(|q| out.get_mut(q)) else { continue };
        let mut by_reading: ByNumbers<usize, Option<Match>> = ByNumbers::default();
        let mut first_copy: ByNumbers<usize, &str> = ByNumbers::default();
        let mut carriers: Vec<(usize, Match)> = Vec::new();
        for (id, reading) in texts.sources() {
            let best = by_reading.entry(reading).or_insert_with(|| {
                let may = passable.get(reading).copied().unwrap_or(false);
                if may { best_match(desk, number, statement, reading, &steps) } else { None }
            });
            if let Some(best) = best.clone() {
                let carrier = original.get(reading).copied().unwrap_or(reading);
                let first = *first_copy.entry(carrier).or_insert(id);
                let copy_of = Some(first.to_owned()).filter(|first| first != id);
                carriers.push((carrier, Match { source: id.to_owned(), copy_of, ..best }));
            }
        }
        *found = ranked(carriers);
    }
    out
}

/// Per reading whether a window of it can pass the gate: it is of the page's story or runs along with a quotation.
pub(super) fn passable(page: &Reading, readings: &[Reading], vocabulary: &Vocabulary) -> Vec<bool> {
    let pairs = QuotedPairs::new(page);
    let may = |other: &Reading| cosine(page, other) >= STORY_GATE || pairs.run_along(other, RUN_GATE, vocabulary);
    readings.iter().map(may).collect()
}

/// Matches by the best score of their carrier, each carrier's copies right behind it.
fn ranked(mut carriers: Vec<(usize, Match)>) -> Vec<Match> {
    let mut best: ByNumbers<usize, f32> = ByNumbers::default();
    for (carrier, found) in &carriers {
        let score = best.entry(*carrier).or_insert(found.score);
        *score = score.max(found.score);
    }
    let score = |carrier: &usize| best.get(carrier).copied().unwrap_or(0.0);
    let rank = |found: &Match| (found.copy_of.is_some(), std::cmp::Reverse(found.score.to_bits()));
    sort_by(&mut carriers, |(a, x), (b, y)| score(b).total_cmp(&score(a)).then(a.cmp(b)).then(rank(x).cmp(&rank(y))));
    carriers.into_iter().map(|(_, found)| found).collect()
}

fn best_match(desk: &Desk, number: usize, statement: &Statement, reading: usize, steps: &[usize]) -> Option<Match> {
    let scored = desk.scored(PAGE, number, reading, steps).into_iter();
    // Of two windows that are as sure the shorter says it.
    let sooner = |x: &(f32, Hit), y: &(f32, Hit)| x.0.total_cmp(&y.0).then(y.1.span.len().cmp(&x.1.span.len()));
    let (score, hit) = scored.max_by(sooner).filter(|(score, _)| *score >= SHOWN)?;
    desk.viewed(PAGE, reading, |view| described(&view, (number, statement), &hit, score, desk.vocabulary))
}

fn described(
    view: &View,
    (number, statement): (usize, &Statement),
    hit: &Hit,
    score: f32,
    vocabulary: &Vocabulary,
) -> Match {
    let (relation, marks) = relation(view, number, &hit.window);
    let source = view.to.source;
    let span = enclosed(source, marks.unwrap_or_else(|| exact_span(view, statement, &hit.window)));
    // Words in marks on both sides are no report, however little of the match the marks carry.
    let quoted = relation == Relation::Reported && statement.marked && is_in_marks(source, &span);
    let relation = if quoted { Relation::Variant } else { relation };
    let same_occasion = view.gap.map(|days| days <= DAYS_OF_ONE_OCCASION);
    let page_words = view.from.source.text.slice(&statement.words);
    let grounds = grounds(view, statement, &hit.window, &hit.evidence, relation, vocabulary);
    Match {
        source: String::new(),
        copy_of: None,
        in_marks: is_in_marks(source, &span),
        relation,
        score,
        same_occasion,
        edits: edits(page_words, source.text.slice(&span)),
        reason: reason(relation, &grounds, same_occasion),
        grounds,
        span,
    }
}
