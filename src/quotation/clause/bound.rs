//! Where in a sentence a reported statement may begin and end, before anything is weighed.

use super::super::lexicon::Class;
use super::super::phrase::{Sentence, Span};
use super::super::token::{Kind, Token};
use super::features::Sight;
use super::weights::Weights;

/// Tokens behind a reporting word in which what it reports may begin: "said on Monday that".
const BEHIND_CUE: usize = 5;
/// The same behind a word that reports only now and then: "doubts about whether".
const BEHIND_OPENER: usize = 3;
/// Fewest tokens of a statement that is weighed; shorter ones of the rules stay.
pub(super) const SHORTEST: usize = 3;

/// What makes a place one where a statement may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// It opens a clause in front of a reporting word: "CLAUSE, X said".
    Front,
    /// A reporting word stands in front.
    Cue,
    /// A word that reports only now and then stands in front.
    Opener,
    /// The rules have a statement begin there.
    Rule,
}

/// A token at which a statement may begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beginning {
    /// The token.
    pub at: usize,
    /// Why.
    pub opening: Opening,
    /// The word that reports, where one stands in front or the rules name one.
    pub word: Option<usize>,
}

/// Where statements of a sentence may begin and end.
#[derive(Debug)]
pub(super) struct Bounds {
    /// By their places.
    pub beginnings: Vec<Beginning>,
    /// Tokens in front of which a statement may end, in order.
    pub ends: Vec<usize>,
}

impl Bounds {
    /// The bounds of a sentence; `None` where nothing reports.
    pub fn of(sight: &Sight, weights: &Weights) -> Option<Bounds> {
        let Sight { sentence, cues, rules, .. } = *sight;
        let mut openings: Vec<Option<Beginning>> = vec![None; sentence.len()];
        let mut open = |at: usize, opening: Opening, word: Option<usize>| {
            if let Some(slot) = openings.get_mut(at)
                && (slot.is_none() || opening == Opening::Cue)
            {
                *slot = Some(Beginning { at, opening, word });
            }
        };
        let said = || cues.iter().filter(|cue| !sentence.is_unsaid(cue));
        for cue in said() {
            // "their support is", "the ruling could": what has a verb of its own right behind it reports nothing there.
            let noun = sentence.holds(cue.at, |t| t.is(Class::NOUNLIKE) && !t.past) && !cue.strong;
            let bare = noun && !sentence.lexicon.has_number_ending(sentence.word(cue.at));
            if !bare || !sentence.holds(cue.end, |t| t.is_small(Class::AUX | Class::BE)) {
                (cue.end..cue.end + BEHIND_CUE).for_each(|at| open(at, Opening::Cue, Some(cue.at)));
            }
        }
        for word in (0..sentence.len()).filter(|&k| is_opener(sight, weights, k)) {
            (word + 1..=word + BEHIND_OPENER).for_each(|at| open(at, Opening::Opener, Some(word)));
        }
        let last = said().map(|cue| cue.at).max().unwrap_or(0);
        (0..last).filter(|&at| opens_clause(&sentence, at)).for_each(|at| open(at, Opening::Front, None));
        rules.iter().for_each(|rule| open(rule.words.start, Opening::Rule, Some(rule.cue)));
        let beginnings: Vec<Beginning> = (openings.into_iter().flatten())
            .filter(|b| {
                sentence.holds(b.at, |token| !matches!(token.kind, Kind::Sign(_))) && !sentence.opens_content(b.at)
            })
            .collect();
        let first = beginnings.first()?.at + SHORTEST;
        let ends = (first..=sentence.len())
            .filter(|&at| may_end(&sentence, at) || rules.iter().any(|rule| rule.words.end == at))
            .collect();
        Some(Bounds { beginnings, ends })
    }

    /// The words from a beginning to an end, if they can be a statement: no words in marks are among them.
    pub fn words(&self, sentence: &Sentence, beginning: usize, end: usize) -> Option<Span> {
        let words = self.beginnings.get(beginning)?.at..*self.ends.get(end)?;
        let fits = (SHORTEST..=super::LONGEST).contains(&words.len());
        (fits && !super::holds_quote(sentence, &words)).then_some(words)
    }
}

/// Whether token `k` is one of the words that report only now and then.
fn is_opener(sight: &Sight, weights: &Weights, k: usize) -> bool {
    let small = |token: &Token| token.kind == Kind::Word && !token.capital;
    weights.is_opener(sight.word(k, 0))
        && sight.sentence.holds(k, small)
        && !sight.sentence.describes_noun(k)
        && !sight.cues.iter().any(|cue| cue.at == k)
}

/// Whether token `at` opens the sentence or stands behind a sign.
fn opens_clause(sentence: &Sentence, at: usize) -> bool {
    sentence.before(at).is_none_or(|before| matches!(before.kind, Kind::Sign(_)))
}

/// Whether a clause or phrase may end in front of token `at`.
fn may_end(sentence: &Sentence, at: usize) -> bool {
    let goes_on = Class::PREPOSITION
        | Class::AND
        | Class::AUX
        | Class::BE
        | Class::ADVERB
        | Class::COORDINATOR
        | Class::SUBORDINATOR
        | Class::RELATIVE
        | Class::DATE
        | Class::THAT
        | Class::AS
        | Class::TO;
    let word = sentence.before(at).is_some_and(|before| !matches!(before.kind, Kind::Sign(_)));
    word && sentence.at(at).is_none_or(|token| !token.is_word() || token.is_small(goes_on))
}
