//! Where the content of a reporting verb ends.

use super::cue::{Cue, Side};
use super::lexicon::Class;
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Tokens in front of another verb or its subject among which a comma or "and" parts it from the content: ", and also has
/// said". Set by hand.
const BREAK_REACH: usize = 4;

impl Sentence<'_> {
    /// The content from token `from` to where it ends. Each rule looks at what the ones before it left.
    pub fn content_from(&self, from: usize, cue: &Cue, cues: &[Cue], number: usize) -> Option<Span> {
        let mut end = self.len();
        end = self.end_of_adverbial(cue, from, end).unwrap_or(end);
        end = self.start_of_main_clause(from).unwrap_or(end);
        end = self.end_of_dashed_report(cue, from, end).unwrap_or(end);
        end = self.end_of_relative_clause(cue, from, end).unwrap_or(end);
        end = self.start_of_anothers(from, cues, number).map_or(end, |other| end.min(other));
        end = (from..end).find(|&k| self.holds(k, |t| t.is_sign(';'))).unwrap_or(end);
        (end > from).then_some(from..end)
    }

    /// "Despite saying that A, X": the verb stands in an adverbial that the next comma ends.
    fn end_of_adverbial(&self, cue: &Cue, from: usize, end: usize) -> Option<usize> {
        let leads = self.holds(cue.at, |t| t.is(Class::GERUND)) && cue.at <= 1;
        (from..end).find(|&k| leads && self.holds(k, |t| t.is_sign(',')))
    }

    /// "Asked whether he feared that A, Lund shrugged": the comma in front of the main clause.
    fn start_of_main_clause(&self, from: usize) -> Option<usize> {
        self.main_subject_behind_adverbial().filter(|m| m.start > from + 1).map(|main| main.start - 1)
    }

    /// "– powiedział, że A – i wrócił": dashes part the report from the sentence.
    fn end_of_dashed_report(&self, cue: &Cue, from: usize, end: usize) -> Option<usize> {
        let dash = |k: usize| self.holds(k, |t| t.is_one_of("–—"));
        let opened = self.group_start(cue.at, 0).checked_sub(1).is_some_and(dash);
        (from..end).find(|&k| opened && dash(k))
    }

    /// "Lund, who had said A, did B": the comma with a verb behind it ends the relative clause.
    fn end_of_relative_clause(&self, cue: &Cue, from: usize, end: usize) -> Option<usize> {
        let group = self.group_start(cue.at, 0);
        let relative = self.lexicon.few_endings
            && self.before(group).is_some_and(|b| b.is_small(Class::RELATIVE))
            && group.checked_sub(2).is_some_and(|k| self.holds(k, |t| t.is_sign(',')));
        (from..end).find(|&k| relative && self.holds(k, |t| t.is_sign(',')) && self.resumes(self.behind_adverbs(k + 1)))
    }

    /// ", now says": the token behind the adverbs at `k`.
    fn behind_adverbs(&self, k: usize) -> usize {
        let adverb = |t: &Token| t.is_small(Class::ADVERB) && !t.is(Class::DETERMINER | Class::PREPOSITION);
        (k..self.len()).find(|&j| !self.holds(j, adverb)).unwrap_or(k)
    }

    /// Whether a sentence goes on with its verb at token `k`: one that is listed, or an unknown word with an object behind it.
    pub fn resumes(&self, k: usize) -> bool {
        let object = || self.holds(k + 1, |n| n.is_small(Class::DETERMINER | Class::PREPOSITION) || n.capital);
        let unknown = || !self.lexicon.looks_participle(self.word(k)) && object();
        self.holds(k, |t| {
            let listed = t.is(Class::AUX | Class::BE | Class::CUE) && !t.is(Class::GERUND);
            t.kind == Kind::Word && !t.capital && (t.past || listed || t.class == Class::default() && unknown())
        })
    }

    /// ", X said", ", according to X", ", adding that" behind the content belong to others.
    fn start_of_anothers(&self, from: usize, cues: &[Cue], number: usize) -> Option<usize> {
        cues.iter().skip(number + 1).filter(|c| c.at > from && !self.is_own_view(c)).find_map(|later| {
            let begins = match (&later.subject, later.side) {
                (Some(s), Side::Before) if !later.according => s.start,
                _ => later.at,
            };
            let break_at = (begins > from).then(|| self.break_in_front(begins, from)).flatten()?;
            let own = later.side == Side::Inherited || later.strong || later.according || self.is_sure_tag(later);
            (own && (self.is_tail(later) || self.is_coordinated(later, break_at))).then_some(break_at)
        })
    }

    /// Whether nothing of its own stands behind a verb: ", X said.", ", said X".
    fn is_tail(&self, later: &Cue) -> bool {
        let closes = self
            .at(later.end)
            .is_none_or(|t| t.is_one_of(".,;") || t.is(Class::DATE | Class::PREPOSITION) && !t.is(Class::TO));
        later.according || closes || later.side == Side::After && self.before(later.at).is_some_and(|b| b.is_sign(','))
    }

    /// Whether a verb is joined to the one in front: ", and added that".
    fn is_coordinated(&self, later: &Cue, break_at: usize) -> bool {
        self.holds(break_at, |t| t.is_sign(',') || t.is_small(Class::AND | Class::SUBORDINATOR))
            && matches!(later.side, Side::Inherited | Side::Before)
    }

    /// The comma, dash or coordinator right in front of token `i`, if one stands there.
    fn break_in_front(&self, i: usize, floor: usize) -> Option<usize> {
        let mut k = i;
        let mut found = None;
        while k > floor + 1 && i - k < BREAK_REACH {
            let before = self.before(k)?;
            if before.is_one_of(",—–") {
                return Some(k - 1);
            }
            if before.is_small(Class::AND | Class::SUBORDINATOR) {
                found = Some(k - 1);
            } else if !before.is_small(Class::ADVERB | Class::AUX) {
                break;
            }
            k -= 1;
        }
        found
    }
}
