//! The second pass: a match must hold backwards, against its rivals, and along a third source.

use super::by_number::ByNumbers;
use super::comparison::{Comparison, View, cosine, echoes};
use super::evidence::{Evidence, Question, weight_of_run};
use super::reading::{Reading, Statement};
use super::texts::PAGE;
use super::ties::Tie;
use super::topic::Topic;
use super::vocabulary::Vocabulary;
use super::weights::Weights;
use super::windows::{Window, windows};
use crate::sorting::sort_by;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// Share of the shorter of two spans that makes them one place.
const SAME_PLACE: f32 = 0.3;
/// A match backwards counts this much of one forwards.
const BACK_SHARE: f32 = 0.7;
/// First-pass probability from which a match may lead on to a third source.
const STEP: f32 = 0.3;
/// Third sources that are looked at, the nearest to the page first: paths cost the square of them.
pub(super) const MOST_STEPS: usize = 6;
/// A match weaker than this in both directions together is not looked for along third sources, and not judged again: of
/// 23,339 such windows the second pass gives none more than 0.05, and even a sure path lifts none over 0.2. Paths were nearly
/// all of the time beside 64 sources.
pub(super) const LEAST_LIFTED: f32 = 0.05;
/// Texts that tell what the story speaks of, the nearest to the page first.
const TEXTS_OF_TOPIC: usize = 12;
/// Agreement of two sentences from which the one's statement may be a rival for the other.
const RIVAL_AGREEMENT: f32 = 0.15;
/// Probabilities are held off 0 and 1 before log odds are taken.
const LEAST_ODDS: f32 = 0.002;
/// Cosine of two texts from which they tell one story.
pub(super) const STORY_GATE: f32 = 0.10;
/// Weight of a run of equal terms from which a source counts though it tells another story.
pub(super) const RUN_GATE: f32 = 12.0;

/// A window and what the first pass makes of it.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub window: Window,
    /// Bytes of the other source's text.
    pub span: Range<usize>,
    pub evidence: Evidence,
    /// It contradicts the statement: a match it cannot be.
    pub contradicted: bool,
    pub probability: f32,
}

/// How a match stands among all others; probabilities as log odds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing {
    first: f32,
    back: f32,
    both: f32,
    rival_window: f32,
    rival_statement: f32,
    path: f32,
    path_margin: f32,
    assigned: f32,
}

impl Standing {
    /// Names of the numbers, in order.
    pub const NAMES: &[&str] =
        &["first", "back", "both", "rival_window", "rival_statement", "path", "path_margin", "assigned"];

    /// The numbers, in the order of [`Standing::NAMES`].
    pub fn values(&self) -> Vec<f32> {
        vec![
            self.first,
            self.back,
            self.both,
            self.rival_window,
            self.rival_statement,
            self.path,
            self.path_margin,
            self.assigned,
        ]
    }
}

fn log_odds(p: f32) -> f32 {
    let p = p.clamp(LEAST_ODDS, 1.0 - LEAST_ODDS);
    (p / (1.0 - p)).ln()
}

/// Whether two spans are one place: the shorter lies in the longer by [`SAME_PLACE`].
pub(super) fn same_place(a: &Range<usize>, b: &Range<usize>) -> bool {
    let both = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let shorter = a.len().min(b.len());
    both > 0 && both as f32 >= SAME_PLACE * shorter as f32
}

/// A statement of one source (its number among the readings, the statement's number) asked of another source.
type Asked = (usize, usize, usize);
/// Answers kept: each is needed from several sides.
type Kept<T> = RefCell<ByNumbers<Asked, Rc<Vec<T>>>>;

/// All sources of one comparison, read, and what was found between them so far.
pub(super) struct Desk<'r, 's> {
    pub readings: &'r [Reading<'s>],
    pub vocabulary: &'r Vocabulary<'r>,
    pub weights: &'r Weights,
    topic: Topic,
    comparisons: RefCell<ByNumbers<(usize, usize), Rc<Comparison<'r, 's>>>>,
    hits: Kept<Hit>,
    both: Kept<(f32, f32)>,
    echoes: RefCell<ByNumbers<usize, Rc<Vec<Vec<usize>>>>>,
    /// What is known of two texts from the time when they were saved, per statement.
    known: ByNumbers<(usize, usize), ByNumbers<usize, Vec<&'r Tie>>>,
}

impl<'r, 's> Desk<'r, 's> {
    pub fn new(readings: &'r [Reading<'s>], vocabulary: &'r Vocabulary<'r>, weights: &'r Weights) -> Self {
        let (comparisons, hits, both, echoes, known) = Default::default();
        let story = nearest(readings, PAGE, TEXTS_OF_TOPIC).into_iter().chain([PAGE]);
        let story: Vec<&Reading> = story.filter_map(|text| readings.get(text)).collect();
        let topic = Topic::of(&story, vocabulary.stems.len());
        Desk { readings, vocabulary, weights, topic, comparisons, hits, both, echoes, known }
    }

    /// Takes the ties of one text to another for what a comparison would find.
    pub fn know(&mut self, from: usize, to: usize, ties: &'r [Tie]) {
        let statements = self.known.entry((from, to)).or_default();
        statements.clear();
        ties.iter().for_each(|tie| statements.entry(tie.statement).or_default().push(tie));
    }

    /// The ties of a statement to another text; `None` when it is not known how the two texts stand.
    pub fn ties(&self, from: usize, statement: usize, to: usize) -> Option<&[&'r Tie]> {
        let statements = self.known.get(&(from, to))?;
        Some(statements.get(&statement).map_or(&[], Vec::as_slice))
    }

    /// Lets `with` see every place of `to` where a statement may be, with how probable it is in both directions together.
    pub fn each_place(&self, from: usize, statement: usize, to: usize, with: &mut dyn FnMut(&Range<usize>, f32)) {
        if let Some(ties) = self.ties(from, statement, to) {
            ties.iter().for_each(|tie| with(&tie.span, tie.together));
            return;
        }
        let (hits, both) = (self.hits(from, statement, to), self.both_ways(from, statement, to));
        let places = hits.iter().zip(both.iter()).filter(|(_, both)| both.1 >= LEAST_LIFTED);
        places.for_each(|(hit, both)| with(&hit.span, both.1));
    }

    /// Per statement of a source the others of it that say the same, itself included, in order: no rivals of one another.
    fn echoes(&self, source: usize) -> Rc<Vec<Vec<usize>>> {
        if let Some(known) = self.echoes.borrow().get(&source) {
            return Rc::clone(known);
        }
        let own = self.readings.get(source);
        let made = Rc::new(own.map(|own| echoes(own, self.vocabulary)).unwrap_or_default());
        self.echoes.borrow_mut().insert(source, Rc::clone(&made));
        made
    }

    fn comparison(&self, a: usize, b: usize) -> Option<Rc<Comparison<'r, 's>>> {
        let key = (a.min(b), a.max(b));
        if let Some(known) = self.comparisons.borrow().get(&key) {
            return Some(Rc::clone(known));
        }
        let made = Rc::new(Comparison::new(
            self.readings.get(key.0)?,
            self.readings.get(key.1)?,
            &self.topic,
            self.vocabulary,
        ));
        self.comparisons.borrow_mut().insert(key, Rc::clone(&made));
        Some(made)
    }

    /// Lets `with` look at the pair from `from`.
    pub fn viewed<T>(&self, from: usize, to: usize, with: impl FnOnce(View<'_, 's>) -> T) -> Option<T> {
        let comparison = self.comparison(from, to)?;
        Some(with(if from < to { comparison.view() } else { comparison.turned() }))
    }

    fn statement(&self, from: usize, statement: usize) -> Option<&'r Statement> {
        self.readings.get(from)?.statements.get(statement)
    }

    /// The first pass: windows of `to` for a statement of `from`.
    pub fn hits(&self, from: usize, statement: usize, to: usize) -> Rc<Vec<Hit>> {
        let key = (from, statement, to);
        if let Some(known) = self.hits.borrow().get(&key) {
            return Rc::clone(known);
        }
        let found = self.find(from, statement, to).unwrap_or_default();
        let found = Rc::new(found);
        self.hits.borrow_mut().insert(key, Rc::clone(&found));
        found
    }

    fn find(&self, from: usize, number: usize, to: usize) -> Option<Vec<Hit>> {
        let statement = self.statement(from, number)?;
        let (here, there) = (self.echoes(from), self.echoes(to));
        let echoes = (here.get(number).map_or(&[][..], Vec::as_slice), there.as_slice());
        self.viewed(from, to, |view| {
            let all = windows(&view, number, statement, self.vocabulary);
            if all.is_empty() {
                return Vec::new();
            }
            let question = Question::new(view, number, statement, echoes, self.vocabulary);
            let hit = |window: &Window| {
                let sentences = view.to.sentences.get(window.first..window.end)?;
                let span = sentences.first()?.range.start..sentences.last()?.range.end;
                let evidence = question.evidence(window, &all);
                let contradicted = question.is_contradicted(window);
                Some(Hit { window: window.clone(), span, evidence, contradicted, probability: 0.0 })
            };
            let mut hits: Vec<Hit> = all.iter().filter_map(hit).collect();
            let judged = self.weights.first_pass(hits.iter().map(|hit| &hit.evidence));
            for (hit, probability) in hits.iter_mut().zip(judged) {
                hit.probability = if hit.contradicted { 0.0 } else { probability };
            }
            hits
        })
    }

    /// Per window of [`Desk::hits`] the best match backwards, and both directions taken together.
    fn both_ways(&self, from: usize, statement: usize, to: usize) -> Rc<Vec<(f32, f32)>> {
        let key = (from, statement, to);
        if let Some(known) = self.both.borrow().get(&key) {
            return Rc::clone(known);
        }
        let hits = self.hits(from, statement, to);
        let place = self.statement(from, statement).map_or(0..0, |s| s.range.clone());
        let found = hits.iter().map(|hit| {
            let back = self.statements_at(to, &hit.span).map(|other| {
                let hits = self.hits(to, other, from);
                hits.iter().filter(|h| same_place(&h.span, &place)).map(|h| h.probability).fold(0.0, f32::max)
            });
            let back = back.fold(0.0, f32::max);
            (back, 1.0 - (1.0 - hit.probability) * (1.0 - BACK_SHARE * back))
        });
        let found = Rc::new(found.collect::<Vec<_>>());
        self.both.borrow_mut().insert(key, Rc::clone(&found));
        found
    }

    /// Numbers of the statements of a source that lie at `span`.
    pub fn statements_at<'d>(&'d self, source: usize, span: &'d Range<usize>) -> impl Iterator<Item = usize> + 'd {
        let statements = self.readings.get(source).map_or(&[][..], |r| r.statements.as_slice());
        statements.iter().enumerate().filter(|(_, s)| same_place(&s.range, span)).map(|(number, _)| number)
    }

    /// What the second pass sees of the windows of `to` for a statement of `from` that are at least so probable in both
    /// directions together; `steps` are third sources.
    pub fn standings(
        &self,
        from: usize,
        statement: usize,
        to: usize,
        steps: &[usize],
        least: f32,
    ) -> Vec<(Hit, Standing)> {
        let Some(own) = self.statement(from, statement) else { return Vec::new() };
        let hits = self.hits(from, statement, to);
        let both = self.both_ways(from, statement, to);
        let lifted = hits.iter().zip(both.iter()).map(|(hit, &(_, together))| {
            if together < LEAST_LIFTED { 0.0 } else { self.path(from, statement, to, hit, steps) }
        });
        let paths: Vec<f32> = lifted.collect();
        let mut out = Vec::with_capacity(hits.len());
        let strong = hits.iter().zip(both.iter()).enumerate().filter(|(_, (_, both))| both.1 >= least);
        for (number, (hit, &(back, together))) in strong {
            let same = |other: &Hit| other.window.overlaps(&hit.window) || self.echo(to, hit, other);
            let elsewhere = |values: &dyn Fn(usize) -> f32| {
                let apart = hits.iter().enumerate().filter(|(_, other)| !same(other));
                apart.map(|(other, _)| values(other)).fold(0.0, f32::max)
            };
            let rival_window = elsewhere(&|other| both.get(other).map_or(0.0, |b| b.1));
            let path = paths.get(number).copied().unwrap_or(0.0);
            let rival_statement = self.rival(from, statement, own, to, hit);
            let standing = Standing {
                first: log_odds(hit.probability),
                back: log_odds(back),
                both: log_odds(together),
                rival_window: log_odds(rival_window),
                rival_statement: log_odds(rival_statement),
                path,
                path_margin: path - elsewhere(&|other| paths.get(other).copied().unwrap_or(0.0)),
                assigned: f32::from(u8::from(together >= rival_window && together >= rival_statement)),
            };
            out.push((hit.clone(), standing));
        }
        out
    }

    /// The windows that may be shown, and how probable both passes find them.
    pub fn scored(&self, from: usize, statement: usize, to: usize, steps: &[usize]) -> Vec<(f32, Hit)> {
        let mut standings = self.standings(from, statement, to, steps, LEAST_LIFTED);
        standings.retain(|(hit, _)| passes_gate(hit));
        let scores = self.weights.second_pass(standings.iter().map(|(hit, standing)| (&hit.evidence, standing)));
        scores.into_iter().zip(standings).map(|(score, (hit, _))| (score, hit)).collect()
    }

    /// Whether two windows of a source hold statements that say the same.
    fn echo(&self, source: usize, a: &Hit, b: &Hit) -> bool {
        let echoes = self.echoes(source);
        self.statements_at(source, &a.span).any(|one| {
            self.statements_at(source, &b.span)
                .any(|other| echoes.get(one).is_some_and(|e| e.binary_search(&other).is_ok()))
        })
    }

    /// The best match of another statement of the same article with the window.
    fn rival(&self, from: usize, number: usize, own: &Statement, to: usize, hit: &Hit) -> f32 {
        let echoes = self.echoes(from);
        let echo = |other: usize| echoes.get(number).is_some_and(|same| same.binary_search(&other).is_ok());
        let near = |view: View| -> Vec<usize> {
            let window = hit.window.first..hit.window.end;
            let agrees = |other: &Statement| {
                let mut sentences = other.sentences.clone();
                sentences.any(|s| window.clone().any(|w| view.agreement(s, w) >= RIVAL_AGREEMENT))
            };
            let apart = |other: &Statement| other.range.end <= own.range.start || own.range.end <= other.range.start;
            let rivals = view.from.statements.iter().enumerate().filter(|(n, s)| apart(s) && !echo(*n) && agrees(s));
            rivals.map(|(number, _)| number).collect()
        };
        let mut best = 0.0f32;
        for number in self.viewed(from, to, near).unwrap_or_default() {
            let hits = self.hits(from, number, to);
            let both = self.both_ways(from, number, to);
            let at = hits.iter().zip(both.iter()).filter(|(h, _)| same_place(&h.span, &hit.span));
            best = at.map(|(_, b)| b.1).fold(best, f32::max);
        }
        best
    }

    /// The best way to the window over a third source: as strong as its weaker step.
    fn path(&self, from: usize, statement: usize, to: usize, hit: &Hit, steps: &[usize]) -> f32 {
        let mut best = 0.0f32;
        for &third in steps.iter().filter(|&&third| third != from && third != to) {
            self.each_place(from, statement, third, &mut |step, reached| {
                if reached < STEP || reached <= best {
                    return;
                }
                for other in self.statements_at(third, step) {
                    self.each_place(third, other, to, &mut |place, there| {
                        if same_place(place, &hit.span) {
                            best = best.max(there.min(reached));
                        }
                    });
                }
            });
        }
        best
    }

    /// Sources of the page's story, nearest first, at most `most`.
    pub fn story(&self, page: usize, most: usize) -> Vec<usize> {
        nearest(self.readings, page, most)
    }
}

fn nearest(readings: &[Reading], page: usize, most: usize) -> Vec<usize> {
    let Some(own) = readings.get(page) else { return Vec::new() };
    let others = readings.iter().enumerate().filter(|&(other, _)| other != page);
    let near = others.map(|(number, other)| (cosine(own, other), number));
    let mut near: Vec<(f32, usize)> = near.filter(|&(cosine, _)| cosine >= STORY_GATE).collect();
    sort_by(&mut near, |x, y| y.0.total_cmp(&x.0));
    near.into_iter().map(|(_, other)| other).take(most).collect()
}

/// Whether a window may be shown at all: no contradiction, and the same story or a long run of equal words.
pub(super) fn passes_gate(hit: &Hit) -> bool {
    let evidence = &hit.evidence;
    !hit.contradicted && (evidence.story >= STORY_GATE || weight_of_run(evidence) >= RUN_GATE)
}
