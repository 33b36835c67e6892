//! Polls in a dump: no box stands around them, but a question, a few short answers and how many voted.

use crate::article::features::ends_as_sentence;
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;
use crate::punctuation::{QUESTION_MARKS, is_question};
use std::ops::Range;

/// Most words of the question, of an answer, of the label above ("Question of the week") and of the line that counts.
const QUESTION_WORDS: f32 = 24.0;
const ANSWER_WORDS: f32 = 12.0;
const LABEL_WORDS: f32 = 5.0;
const VOTES_WORDS: f32 = 9.0;

/// Fewest lines between the question and the count, and most behind the question.
const ANSWERS: usize = 2;
const LINES: usize = 10;

/// Drops the lines of polls.
pub(super) fn drop_polls(passages: &[&Passage], kept: &mut [bool]) {
    for poll in (0..passages.len()).filter_map(|index| poll_at(passages, index)) {
        kept.iter_mut().take(poll.end).skip(poll.start).for_each(|kept| *kept = false);
    }
}

/// The poll whose question is a line, with the label above. Results of an election have shares and names with colons
/// behind such a question, and steps and answers of an interview are no count of votes.
fn poll_at(passages: &[&Passage], index: usize) -> Option<Range<usize>> {
    let question = passages.get(index)?;
    if question.count > QUESTION_WORDS || !is_question(&question.text) {
        return None;
    }
    let label = index.checked_sub(1).filter(|&above| passages.get(above).is_some_and(|p| is_label(p)));
    let behind = passages.get(index + 1..)?.iter().take(LINES).take_while(|p| p.count <= ANSWER_WORDS);
    // Who voted, and that it proves nothing, may be said in a sentence; an answer is none.
    let votes = behind.clone().position(|p| counts_votes(p));
    let answers = behind.take_while(|p| is_answer(p) && !counts_votes(p)).count();
    let votes = votes.filter(|&votes| votes >= ANSWERS && votes <= answers)?;
    Some(label.unwrap_or(index)..index + 2 + votes)
}

/// Whether a line is the label of a poll and nothing else: a vote has a day, a table a colon.
fn is_label(passage: &Passage) -> bool {
    passage.count <= LABEL_WORDS
        && passage.findings.at_start.union(passage.findings.whole).has(Topic::Poll)
        && !passage.text.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '：'))
        && !ends_as_sentence(&passage.text)
}

/// Whether a line may be one of the answers.
fn is_answer(passage: &Passage) -> bool {
    !ends_as_sentence(&passage.text)
        && !passage.text.contains([':', '：', '%'])
        && !passage.text.contains(QUESTION_MARKS)
}

/// Whether a line tells how many voted, or that it proves nothing: "4,812 votes cast", "Voted so far: 1 167". Parliaments vote
/// too; their number stands within a sentence.
fn counts_votes(passage: &Passage) -> bool {
    let text = passage.text.trim_end_matches(['.', ')', ' ']);
    let is_counted = text.starts_with(|c: char| c.is_ascii_digit()) || text.ends_with(|c: char| c.is_ascii_digit());
    passage.count <= VOTES_WORDS
        && passage.findings.anywhere.has(Topic::Poll)
        && (is_counted || passage.text.ends_with('.'))
        && !passage.text.contains('%')
}
