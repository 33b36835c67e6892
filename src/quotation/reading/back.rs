//! Statements that the next sentence gives to somebody: "The harbour will close. This was announced by Lund."

use super::{Read, Reading, told};
use crate::quotation::cue::Cue;
use crate::quotation::lexicon::{Class, folded};
use crate::quotation::token::Token;

/// Tokens of the longest sentence that only says who said the one in front: longer ones tell more.
const LONGEST: usize = 28;
/// Words of the shortest sentence that is taken for a statement.
const SHORTEST: usize = 4;

impl Reading {
    /// Gives the sentence in front of `reads[number]` to whom this one names, where neither holds words in marks or another
    /// statement: `fresh` is the number of statements of the two.
    pub(super) fn told_in_front(&mut self, reads: &[Read], number: usize, fresh: usize) {
        let Some((front, behind)) = number.checked_sub(1).and_then(|k| reads.get(k)).zip(reads.get(number)) else {
            return;
        };
        let quoted = |read: &Read| read.sentence.tokens.iter().any(Token::is_quote);
        if fresh > 0 || quoted(front) || quoted(behind) || front.cues.iter().any(|c| c.strong || c.according) {
            return;
        }
        let Some(cue) = behind.points_back() else { return };
        let tokens = front.sentence.tokens;
        let stated =
            tokens.iter().filter(|t| t.is_word()).count() >= SHORTEST && tokens.last().is_some_and(|t| t.is_sign('.'));
        let last = tokens.iter().rposition(|t| t.is_word() || t.is_one_of(")%"));
        let Some(words) = last.filter(|_| stated).and_then(|k| front.sentence.bytes(&(0..k + 1))) else { return };
        // Who says it, and by which word, stands in the sentence behind.
        let source = behind.sentence.statement_of(0..1, cue, &behind.cues);
        self.told.extend(told(&behind.sentence, &source).map(|told| super::Told { words, ..told }));
    }
}

impl Read<'_> {
    /// "This was announced by Lund.", "Das teilte Lund mit.", "Об этом сообщил Лунд": the verb of speaking behind a word that
    /// stands for the sentence in front.
    fn points_back(&self) -> Option<&Cue> {
        let sentence = &self.sentence;
        if sentence.len() > LONGEST {
            return None;
        }
        let word = |k: usize| folded(sentence.word(k));
        let pointer = (sentence.lexicon.pointers())
            .filter(|pointer| pointer.iter().enumerate().all(|(k, w)| word(k) == *w))
            .map(<[_]>::len)
            .max()?;
        let between =
            |k: usize| sentence.holds(k, |t| t.is_small(Class::AUX | Class::BE | Class::ADVERB | Class::PASSIVE));
        let mut reports = self.cues.iter().filter(|c| c.strong && !c.according);
        let cue = reports.next().filter(|c| c.at >= pointer && (pointer..c.at).all(between))?;
        let alone = reports.next().is_none() && !sentence.is_unsaid(cue);
        let behind = cue.subject.as_ref().is_some_and(|s| s.start > cue.at && sentence.speaks(s));
        (alone && behind && !sentence.tokens.iter().any(|t| t.is_sign(':'))).then_some(cue)
    }
}
