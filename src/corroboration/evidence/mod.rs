//! What speaks for and against a window carrying a statement: how the numbers that the first pass weighs are found.

mod numbers;

use crate::corroboration::beside::Beside;
use crate::corroboration::by_number::{Listed, Numbers};
use crate::corroboration::comparison::View;
use crate::corroboration::contradiction::{contradicts, has_antonym};
use crate::corroboration::names::same_name;
use crate::corroboration::picked_word::lacks_picked_word;
use crate::corroboration::reading::{Reading, Statement};
use crate::corroboration::terms::{Class, Term};
use crate::corroboration::vocabulary::Vocabulary;
use crate::corroboration::windows::{FULL_MASS, Window, best_statement, cover_of_other, longest_run, share_covered};
use std::collections::HashSet;

pub use numbers::Evidence;

/// Full marks for a run of equal terms, in terms and in weight. The weights of the first pass are fitted to this and to the
/// bounds below: who changes one fits again.
const LONG_RUN: f32 = 8.0;
const HEAVY_RUN: f32 = 25.0;
/// Weight of a run from which the words are the same whoever is named as their speaker.
const MEDIUM_RUN: f32 = 15.0;
/// Weight of the matched words that gets full marks, and that of a statement below which it is short.
const LARGE_MASS: f32 = 30.0;
const SHORT_MASS: f32 = 9.0;
/// Weight of words in marks from which they count in full.
const MARKED_MASS: f32 = 10.0;
/// Days beyond which two articles are as far apart as can be.
const MOST_DAYS: f32 = 30.0;
/// Bytes around the matched words in which a negation belongs to them.
const BEFORE_MATCH: usize = 25;
const AFTER_MATCH: usize = 10;

/// Weight of the longest run of equal terms, as far as it is told: [`HEAVY_RUN`] at most.
pub(super) fn weight_of_run(evidence: &Evidence) -> f32 {
    evidence.run_mass * HEAVY_RUN
}

/// What is the same for all windows of one statement and one source.
pub(super) struct Question<'c, 's> {
    view: View<'c, 's>,
    statement: &'c Statement,
    /// Its number in the article.
    number: usize,
    /// Statements of its article that say the same, and for each statement of the source those there.
    echoes: (&'c [usize], &'c [Vec<usize>]),
    vocabulary: &'c Vocabulary<'c>,
    covers: Vec<Vec<f32>>,
    /// Per statement in marks of the source: its number and how much of it is covered.
    marks: Vec<(usize, f32)>,
    /// Per sentence of the source, how well it and the statement cover each other.
    mutual: Vec<f32>,
    /// Sentences of the statement's article beside its own.
    others: Vec<usize>,
    names: HashSet<&'c str>,
}

impl<'c, 's> Question<'c, 's> {
    pub fn new(
        view: View<'c, 's>,
        number: usize,
        statement: &'c Statement,
        echoes: (&'c [usize], &'c [Vec<usize>]),
        vocabulary: &'c Vocabulary<'c>,
    ) -> Self {
        let covers: Vec<Vec<f32>> = statement.parts.iter().map(|part| cover_of_other(&view, part)).collect();
        let whole = covers.first().map_or(&[][..], Vec::as_slice);
        let marks =
            view.to.statements.iter().enumerate().filter(|(_, other)| other.marked && other.content().len() >= 2);
        let marks = marks
            .map(|(number, other)| {
                let heavy = (view.far.mass(other.content()) / MARKED_MASS).min(1.0);
                (number, share_covered(&view, whole, other.content()) * heavy)
            })
            .filter(|&(_, share)| share > 0.0)
            .collect();
        let mut mutual = Vec::with_capacity(view.to.sentences.len());
        for (at, sentence) in view.to.sentences.iter().enumerate() {
            let there = statement.parts.iter().map(|part| {
                let mass = view.near.mass(&part.content);
                view.near.coverage(&part.content, at) * (mass / FULL_MASS).min(1.0)
            });
            let there = there.fold(0.0, f32::max);
            let back = if there > 0.0 {
                covers.iter().map(|cover| share_covered(&view, cover, &sentence.content)).fold(0.0, f32::max)
            } else {
                0.0
            };
            mutual.push((there * back).sqrt());
        }
        let said = |at: &usize| {
            let own = echoes.0.iter().filter_map(|&n| view.from.statements.get(n));
            statement.sentences.contains(at) || own.into_iter().any(|s| s.sentences.contains(at))
        };
        let others = (0..view.from.sentences.len()).filter(|at| !said(at)).collect();
        let surname = statement.speaker.as_ref().and_then(|s| s.surname());
        let own = view.from.terms.get(statement.parts.first().map_or(0..0, |p| p.terms.clone())).unwrap_or_default();
        let names = own
            .iter()
            .filter(|t| t.name && t.class == Class::Content)
            .map(|t| vocabulary.spelling(t.word))
            .filter(|name| Some(*name) != surname)
            .collect();
        Question { view, statement, number, echoes, vocabulary, covers, marks, mutual, others, names }
    }

    /// The evidence on one of the windows `all`.
    pub fn evidence(&self, window: &Window, all: &[Window]) -> Evidence {
        let view = &self.view;
        let sentences = view.to.sentences.get(window.first..window.end).unwrap_or_default();
        let terms: Vec<Term> =
            sentences.iter().flat_map(|s| view.to.terms.get(s.terms.clone()).unwrap_or_default()).copied().collect();
        let mut content: Vec<u32> = sentences.iter().flat_map(|s| s.content.iter().copied()).collect();
        content.sort_unstable();
        content.dedup();
        let mut evidence = Evidence {
            coverage: window.coverage,
            exact: window.exact,
            mass: (window.coverage * window.mass / LARGE_MASS).min(1.0),
            short: flag(window.mass < SHORT_MASS),
            score: window.score,
            two_sentences: flag(window.end - window.first == 2),
            story: view.cosine,
            days: view.gap.map_or(0.0, |days| (days as f32).min(MOST_DAYS) / MOST_DAYS),
            cue: self.cue(window),
            marked: flag(sentences.iter().any(|s| s.marked)),
            stated: flag(sentences.iter().any(|s| self.reports(&s.statements))),
            ..Evidence::default()
        };
        self.runs(window, &terms, &mut evidence);
        self.coverages(window, &content, all, &mut evidence);
        self.contradictions(window, &terms, &content, &mut evidence);
        self.speakers(window, &terms, &mut evidence);
        self.accords(window, &mut evidence);
        self.places(window, &terms, &content, &mut evidence);
        evidence.negation_in_run *= evidence.run_mass * flag(window.exact > 0.5);
        evidence.speaker_conflict_alone =
            evidence.speaker_conflict * (1.0 - (weight_of_run(&evidence) / MEDIUM_RUN).min(1.0));
        evidence
    }

    /// Whether the window contradicts the part that it matches, or lacks the one word that was quoted.
    pub fn is_contradicted(&self, window: &Window) -> bool {
        let sentences = self.view.to.sentences.get(window.first..window.end).unwrap_or_default();
        let terms = sentences.first().map_or(0, |s| s.terms.start)..sentences.last().map_or(0, |s| s.terms.end);
        let terms = self.view.to.terms.get(terms).unwrap_or_default();
        let lexicon = self.view.from.lexicon;
        contradicts(self.part_terms(window.part), terms, lexicon, self.vocabulary)
            || self.is_word_missing(window, terms)
    }

    /// Whether one side picked a single word and the other has it not.
    fn is_word_missing(&self, window: &Window, terms: &[Term]) -> bool {
        let (from, to) = (self.view.from, self.view.to);
        let there = self.best_of(window).and_then(|(best, _)| to.statements.get(best));
        let ours = (0..self.statement.parts.len()).map(|part| self.part_terms(part)).max_by_key(|terms| terms.len());
        from.lexicon.number == to.lexicon.number
            && (lacks_picked_word(from, self.statement, terms)
                || there.is_some_and(|there| lacks_picked_word(to, there, ours.unwrap_or_default())))
    }

    fn part_terms(&self, number: usize) -> &'c [Term] {
        let range = self.statement.parts.get(number).map_or(0..0, |part| part.terms.clone());
        self.view.from.terms.get(range).unwrap_or_default()
    }

    fn reports(&self, statements: &[usize]) -> bool {
        statements.iter().any(|&n| self.view.to.statements.get(n).is_some_and(|s| s.quotation.is_some()))
    }

    fn cue(&self, window: &Window) -> f32 {
        let sentence = |at: usize| self.view.to.sentences.get(at);
        let told = |at: usize| sentence(at).is_some_and(|s| s.cue);
        if (window.first..window.end).any(|at| told(at) || sentence(at).is_some_and(|s| s.marked)) {
            1.0
        } else if window.first.checked_sub(1).is_some_and(told) || told(window.end) {
            0.4
        } else {
            0.0
        }
    }

    fn runs(&self, window: &Window, terms: &[Term], evidence: &mut Evidence) {
        let runs = (0..self.statement.parts.len()).map(|n| longest_run(self.part_terms(n), terms, self.vocabulary));
        let best = runs.max_by(|x, y| x.mass.total_cmp(&y.mass)).unwrap_or_default();
        let (part, whole) = (self.part_terms(window.part).len(), self.part_terms(0).len());
        evidence.run = (best.length as f32 / LONG_RUN).min(1.0);
        evidence.run_mass = (best.mass / HEAVY_RUN).min(1.0);
        evidence.run_share = (best.length as f32 / part.max(1) as f32).min(1.0);
        evidence.run_whole = flag(best.length >= whole);
    }

    fn coverages(&self, window: &Window, content: &[u32], all: &[Window], evidence: &mut Evidence) {
        let view = &self.view;
        let inside = |n: &usize| {
            view.to.statements.get(*n).is_some_and(|s| s.sentences.start < window.end && window.first < s.sentences.end)
        };
        evidence.marks_covered =
            self.marks.iter().filter(|(n, _)| inside(n)).map(|(_, share)| *share).fold(0.0, f32::max);
        let echoes = self.echoes_of(window);
        let rival = |w: &&Window| !w.overlaps(window) && !(w.first..w.end).any(|at| echoes.contains(&at));
        let rest = all.iter().filter(rival).map(|w| w.score).fold(0.0, f32::max);
        evidence.margin = window.score - rest;
        evidence.window_covered =
            self.covers.iter().map(|cover| share_covered(view, cover, content)).fold(0.0, f32::max);
        let others = self.others.iter().map(|&at| view.far.coverage(content, at));
        evidence.reciprocity = evidence.window_covered - others.fold(0.0, f32::max);
        let whole = self.statement.content();
        let mass = view.near.mass(whole).max(1e-6);
        let best = |&s: &u32| (window.first..window.end).map(|at| view.near.reach(s, at)).fold(0.0, f32::max);
        evidence.whole = whole.iter().map(|s| view.near.weight(*s) * best(s)).sum::<f32>() / mass;
        let (here, elsewhere) = here_and_elsewhere(&self.mutual, window, &echoes);
        evidence.mutual_margin = here - elsewhere;
        let own = |at: usize| self.others.iter().map(move |&o| view.agreement(o, at)).fold(0.0, f32::max);
        evidence.mutual_reciprocity = here - (window.first..window.end).map(own).fold(0.0, f32::max);
    }

    fn best_of(&self, window: &Window) -> Option<(usize, f32)> {
        best_statement(&self.view, self.number, window)
    }

    /// Where the best statement of the window stands: a negation at its head is its own, however far from what matches.
    fn stated_in(&self, window: &Window) -> std::ops::Range<usize> {
        let best = self.best_of(window).and_then(|(best, _)| self.view.to.statements.get(best));
        best.map_or(0..0, |statement| statement.range.clone())
    }

    /// Sentences beside the window that say the same as its best statement.
    fn echoes_of(&self, window: &Window) -> Numbers<usize> {
        let best = self.best_of(window).and_then(|(best, _)| self.echoes.1.get(best));
        let statements = best.into_iter().flatten().filter_map(|&n| self.view.to.statements.get(n));
        statements.flat_map(|s| s.sentences.clone()).filter(|at| !(window.first..window.end).contains(at)).collect()
    }

    fn accords(&self, window: &Window, evidence: &mut Evidence) {
        let (view, here) = (&self.view, &self.statement.range);
        let Some((best, accord)) = self.best_of(window) else { return };
        let Some(there) = view.to.statements.get(best) else { return };
        let echoes = self.echoes.1.get(best).map_or(&[][..], Vec::as_slice);
        let outside = |s: &Statement| s.sentences.end <= window.first || window.end <= s.sentences.start;
        let rivals =
            view.to.statements.iter().enumerate().filter(|(n, s)| outside(s) && echoes.binary_search(n).is_err());
        let apart = |s: &Statement| s.range.end <= here.start || here.end <= s.range.start;
        let own = view
            .from
            .statements
            .iter()
            .enumerate()
            .filter(|(n, s)| apart(s) && self.echoes.0.binary_search(n).is_err());
        evidence.accord = accord;
        evidence.accord_margin = accord - rivals.map(|(n, _)| view.accord(self.number, n)).fold(0.0, f32::max);
        evidence.accord_reciprocity = accord - own.map(|(n, _)| view.accord(n, best)).fold(0.0, f32::max);
        let beside = Beside::new(view, self.statement, there, self.vocabulary);
        let (words_met, one_word) = beside.words_met();
        (evidence.words_met, evidence.one_word) = (words_met, flag(one_word));
        (evidence.verbs, evidence.verbs_apart) = beside.verbs();
        evidence.predicate = beside.predicate();
        let voices = (self.statement.speaker.as_ref(), there.speaker.as_ref());
        if let (Some(ours), Some(theirs)) = voices
            && let (Some(a), Some(b)) = (ours.surname(), theirs.surname())
        {
            let same = same_name(a, b) || ours.name.iter().any(|n| n == b) || theirs.name.iter().any(|n| n == a);
            evidence.speaker_same = flag(same);
            evidence.speaker_other = flag(!same);
            evidence.person_other = flag(ours.is_in_full() && theirs.is_in_full() && !ours.shares_name(theirs));
        }
    }

    fn contradictions(&self, window: &Window, terms: &[Term], content: &[u32], evidence: &mut Evidence) {
        let own = self.part_terms(window.part);
        let numbers =
            |terms: &[Term]| -> Numbers { terms.iter().filter(|t| t.class == Class::Number).map(|t| t.stem).collect() };
        let (ours, theirs) = (numbers(own), numbers(terms));
        if !ours.is_empty() {
            let shared = ours.intersection(&theirs).count();
            evidence.numbers_shared = shared as f32 / ours.len() as f32;
            evidence.numbers_conflict = flag(shared == 0 && !theirs.is_empty());
            evidence.numbers_missing = flag(theirs.is_empty());
        }
        let hits = self.matched(window, content);
        let matched = terms.iter().filter(|t| self.view.to.place(t.stem).is_some_and(|p| hits.contains(&p)));
        let (start, end) = matched.fold((usize::MAX, 0), |(s, e), t| (s.min(t.range().start), e.max(t.range().end)));
        let near = |t: &Term| t.range().start + BEFORE_MATCH >= start && t.range().start <= end + AFTER_MATCH;
        let stated = self.stated_in(window);
        let belongs = |t: &&Term| t.class == Class::Negation && (near(t) || stated.contains(&t.range().start));
        let negated = own.iter().filter(|t| t.class == Class::Negation).count();
        let negated_there = terms.iter().filter(belongs).count();
        evidence.negation = flag((negated > 0) != (negated_there > 0));
        evidence.negated_both = flag(negated > 0 && negated_there > 0);
        evidence.negation_in_run = flag(negated % 2 != negated_there % 2);
        let says = |reading: &Reading, terms: &[Term]| {
            let any = |words: &Listed| terms.iter().any(|t| words.contains(self.vocabulary.spelling(t.word)));
            (any(&reading.lexicon.possible), any(&reading.lexicon.certain))
        };
        let near_terms: Vec<Term> = terms.iter().filter(|t| near(t)).copied().collect();
        let ((may, will), (may_there, will_there)) = (says(self.view.from, own), says(self.view.to, &near_terms));
        evidence.modality = flag(may && !will && will_there && !may_there || will && !may && may_there && !will_there);
        evidence.antonym = flag(has_antonym(own, terms, self.vocabulary));
    }

    /// Stems of the window that a word of the part matches best.
    fn matched(&self, window: &Window, content: &[u32]) -> HashSet<u32> {
        let part = self.statement.parts.get(window.part).map_or(&[][..], |p| p.content.as_slice());
        part.iter().filter_map(|&stem| self.best_match(stem, content)).collect()
    }

    fn best_match(&self, stem: u32, content: &[u32]) -> Option<u32> {
        let similar = self.view.near.similar.get(stem as usize)?;
        let inside = similar.iter().filter(|(other, _)| content.binary_search(other).is_ok());
        inside.max_by(|x, y| x.1.total_cmp(&y.1)).map(|(other, _)| *other)
    }

    fn speakers(&self, window: &Window, terms: &[Term], evidence: &mut Evidence) {
        let (from, to) = (self.view.from, self.view.to);
        let range = window.first..window.end;
        let names_in = |range: std::ops::Range<usize>, name: &str| {
            to.sentences.get(range).unwrap_or_default().iter().any(|s| Reading::names_hold(&s.names, name))
        };
        let shared = self.names.iter().filter(|name| names_in(range.clone(), name)).count();
        let others = to.sentences.get(range.clone()).unwrap_or_default().iter().any(|s| !s.names.is_empty());
        if !self.names.is_empty() {
            evidence.names_shared = shared as f32 / self.names.len() as f32;
            evidence.names_conflict = flag(shared == 0 && others);
        }
        let Some(voice) = &self.statement.speaker else { return };
        let voices: Vec<_> = to
            .sentences
            .get(range.clone())
            .unwrap_or_default()
            .iter()
            .flat_map(|s| &s.statements)
            .filter_map(|&n| to.statements.get(n)?.speaker.as_ref())
            .collect();
        let Some(surname) = voice.surname() else {
            let same = voices.iter().any(|v| v.role.iter().any(|r| voice.role.contains(r)));
            evidence.role = flag(same && evidence.cue > 0.5);
            return;
        };
        let is_same = |name: &str| same_name(name, surname) || voice.name.iter().any(|n| n == name);
        let named = names_in(range.clone(), surname);
        evidence.speaker = if voices.iter().any(|v| v.name.iter().any(|n| same_name(n, surname))) {
            1.0
        } else if named {
            0.9
        } else if names_in(window.first.saturating_sub(1)..(window.end + 1).min(to.sentences.len()), surname) {
            0.6
        } else if Reading::names_hold(&to.names, surname) {
            0.2
        } else {
            -0.6
        };
        evidence.speaker_conflict =
            flag(!named && evidence.speaker < 1.0 && voices.iter().filter_map(|v| v.surname()).any(|s| !is_same(s)));
        if evidence.speaker < 0.9 && evidence.speaker_conflict == 0.0 {
            let known = |reading: &Reading| -> Numbers {
                let all = reading.statements.iter().filter_map(|s| s.speaker.as_ref());
                let same = all.filter(|v| v.surname().is_some_and(|s| same_name(s, surname)));
                same.flat_map(|v| v.role.iter().copied()).collect()
            };
            let roles: Numbers = known(from).union(&known(to)).copied().collect();
            evidence.role = flag(evidence.cue >= 1.0 && terms.iter().any(|t| roles.contains(&t.stem)));
        }
    }

    fn places(&self, window: &Window, terms: &[Term], content: &[u32], evidence: &mut Evidence) {
        let view = &self.view;
        let (own, there) = (&self.statement.sentences, view.to.sentences.len());
        if let (Some(a), Some(b)) = (own.start.checked_sub(1), window.first.checked_sub(1)) {
            evidence.neighbours = view.agreement(a, b);
        }
        if own.end < view.from.sentences.len() && window.end < there {
            evidence.neighbours = evidence.neighbours.max(view.agreement(own.end, window.end));
        }
        let place = |at: usize, of: usize| at as f32 / of.max(1) as f32;
        evidence.position = (place(own.start, view.from.sentences.len()) - place(window.first, there)).abs();
        let first_at = |stem: u32| terms.iter().position(|t| view.to.place(t.stem) == Some(stem));
        let part = self.part_terms(window.part).iter().filter(|t| t.is_content());
        let sequence: Vec<usize> = part
            .filter_map(|t| view.from.place(t.stem))
            .filter_map(|stem| self.best_match(stem, content))
            .filter_map(first_at)
            .collect();
        if sequence.len() >= 3 {
            let rising = sequence.windows(2).filter(|pair| pair[1] > pair[0]).count();
            evidence.order = rising as f32 / (sequence.len() - 1) as f32 - 0.5;
        }
    }
}

fn here_and_elsewhere(per_sentence: &[f32], window: &Window, echoes: &Numbers<usize>) -> (f32, f32) {
    let (mut here, mut elsewhere) = (0.0f32, 0.0f32);
    for (at, &value) in per_sentence.iter().enumerate() {
        if (window.first..window.end).contains(&at) {
            here = here.max(value);
        } else if !echoes.contains(&at) {
            elsewhere = elsewhere.max(value);
        }
    }
    (here, elsewhere)
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}

#[cfg(test)]
mod tests {
    use crate::corroboration::{Tables, Weights, training};
    use crate::source::Source;

    #[test]
    fn a_negation_at_the_head_of_a_statement_is_its_own() {
        let page =
            Source::of_english("page", "“Nobody sails before the storm has passed over the islands,” said Ada Morrow.");
        let other = Source::of_english(
            "other",
            "Ada Morrow said that nobody among the forty owners who had waited on the quay since dawn would go out before the \
             storm had passed over the islands.",
        );
        let rows = training::rows(&page, &[other], &Tables::none(), Weights::fitted());
        let told: Vec<(f32, f32)> = rows.iter().map(|row| (row.evidence.negation, row.evidence.negated_both)).collect();
        assert!(!told.is_empty() && told.iter().all(|&both| both == (0.0, 1.0)), "{told:?}");
    }
}
