//! Polls and quizzes: a question with its answers behind it, in one line or in a small box.

use super::Settling;
use crate::article::block::BlockKind;
use crate::article::features::ends_as_sentence;
use crate::article::layout::Passage;
use crate::article::lexicon::{Lexicon, Topic};
use crate::article::words::Words;
use crate::punctuation::{around_last_question, has_question, is_question};
use std::ops::Range;

/// Most words of such a line.
const WORDS: f32 = 40.0;

/// Most words of one answer, and fewest answers.
const ANSWER_WORDS: usize = 7;
const ANSWERS: usize = 2;

/// Most words of a question in a box, most passages and words of such a box, and most words of an answer there.
const QUESTION_WORDS: f32 = 24.0;
const BOX_PASSAGES: f32 = 12.0;
const BOX_WORDS: f32 = 80.0;
const ANSWER_LINE_WORDS: f32 = 12.0;

/// Most lines of such a box in front of the question: a label.
const LABEL_LINES: usize = 1;

/// Most words of a label ("Question of the day") and of a call ("Vote now").
const LABEL_WORDS: usize = 5;

/// Signs between answers.
const BETWEEN: [&str; 9] = [" / ", " ／ ", " | ", " · ", " • ", " – ", " — ", " - ", " → "];

impl Settling<'_, '_, '_> {
    /// Drops polls and quizzes in one line.
    pub(super) fn drop_polls(&mut self) {
        let is_poll = |&index: &usize| {
            self.is_kept(index)
                && self.kind(index) != BlockKind::Heading
                && self.tables.passage(index).is_some_and(is_poll)
        };
        let mut dropped: Vec<usize> = (0..self.len()).filter(is_poll).collect();
        dropped.extend((0..self.len()).filter_map(|index| self.poll_around(index)).flatten());
        dropped.into_iter().for_each(|index| self.refuse(index));
    }

    /// The small box in which a line asks and the next ones answer with yes and with no.
    fn poll_around(&self, index: usize) -> Option<Range<usize>> {
        let asks = |p: &Passage| p.count <= QUESTION_WORDS && is_question(&p.text);
        self.tables.passage(index).filter(|p| asks(p))?;
        let is_all = |found: &Range<usize>| index - found.start <= LABEL_LINES && index + 1 < found.end;
        let found = self.boxes_around(index, BOX_PASSAGES, BOX_WORDS).filter(is_all).last()?;
        if !found.clone().any(|at| self.is_kept(at)) {
            return None;
        }
        let answers = (index + 1..found.end).filter_map(|at| self.tables.passage(at));
        let are_short = answers.clone().all(|p| p.count <= ANSWER_LINE_WORDS && !ends_as_sentence(&p.text));
        let mut words =
            answers.filter(|p| p.findings.at_start.has(Topic::Answer)).filter_map(|p| p.words.iter().next());
        let first = words.next()?;
        (are_short && words.any(|word| word != first)).then_some(found)
    }
}

/// Whether a line is a poll or a quiz with nothing around it.
fn is_poll(passage: &Passage) -> bool {
    // Most lines ask nothing.
    if passage.count > WORDS || !has_question(&passage.text) {
        return false;
    }
    let Some((question, behind)) = around_last_question(&passage.text) else { return false };
    let behind = behind.trim();
    // "Poll: Will the dam hold?", where it says so before it asks.
    let is_labelled = question.split_once([':', '：', '.', '–', '—']).is_some_and(|(label, asked)| {
        !asked.trim().is_empty() && label.split_whitespace().count() <= LABEL_WORDS && names_poll(label)
    });
    is_labelled || are_answers(behind) || is_call(behind)
}

/// "Yes / No / I slept through it", "Yes 41% No 59%".
fn are_answers(text: &str) -> bool {
    let words = |answer: &str| answer.split_whitespace().count();
    let is_one = |answer: &str| (1..=ANSWER_WORDS).contains(&words(answer)) && !answer.starts_with(char::is_lowercase);
    let parted = BETWEEN.iter().find(|sign| text.contains(**sign));
    let are_parted = parted.is_some_and(|sign| text.split(sign).all(is_one));
    let shares = text.matches('%').count();
    let are_shares = shares >= ANSWERS && words(text) <= ANSWER_WORDS * shares;
    (are_parted || are_shares) && !text.ends_with(['.', '!', '…', '”', '"', '»'])
}

fn is_call(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().count() <= LABEL_WORDS && names_poll(text)
}

/// "Poll of the week", "Vote now".
fn names_poll(text: &str) -> bool {
    let found = Lexicon::of_languages().find(&Words::of(text));
    found.at_start.union(found.whole).has(Topic::Poll)
}
