//! Polls in a dump: no box stands around them, but a question, a few short answers and how many voted.

use crate::article::features::ends_as_sentence;
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;
use std::ops::Range;

/// Most words of the question, of an answer, and of the label above ("Question of the week").
const QUESTION_WORDS: f32 = 24.0;
const ANSWER_WORDS: f32 = 12.0;
const LABEL_WORDS: f32 = 5.0;

/// Fewest and most lines behind the question.
const ANSWERS: usize = 2;
const LINES: usize = 10;

/// Question marks.
const ASKS: [char; 3] = ['?', '？', '؟'];

/// Drops the lines of polls.
pub(super) fn drop_polls(passages: &[&Passage], kept: &mut [bool]) {
    for poll in (0..passages.len()).filter_map(|index| poll_at(passages, index)) {
        kept.iter_mut().take(poll.end).skip(poll.start).for_each(|kept| *kept = false);
    }
}

/// The poll whose question is a line, with the label above.
fn poll_at(passages: &[&Passage], index: usize) -> Option<Range<usize>> {
    let question = passages.get(index)?;
    if question.count > QUESTION_WORDS || !question.text.trim_end().ends_with(ASKS) {
        return None;
    }
    let names_poll = |p: &Passage| p.findings.at_start.union(p.findings.whole).has(Topic::Poll);
    let label = index.checked_sub(1).filter(|&above| {
        passages.get(above).is_some_and(|p| p.count <= LABEL_WORDS && names_poll(p) && !ends_as_sentence(&p.text))
    });
    let is_short = |p: &Passage| p.count <= ANSWER_WORDS && !p.text.trim_end().ends_with(ASKS);
    let behind = passages.get(index + 1..)?.iter().take(LINES).take_while(|p| is_short(p));
    // Who voted, and that it proves nothing, may be said in a sentence; an answer is none.
    let votes = behind.clone().position(|p| p.findings.anywhere.has(Topic::Poll));
    let answers = behind.take_while(|p| !ends_as_sentence(&p.text) && !p.findings.anywhere.has(Topic::Poll));
    let mut count = answers.clone().count();
    let said = last_answer(answers);
    let end = match (votes, label, said) {
        (Some(votes), ..) if votes >= ANSWERS && votes <= count => index + 2 + votes,
        (_, _, Some(last)) => index + 2 + last,
        (_, Some(_), _) => {
            // The last short line may head what follows.
            let heads = passages.get(index + 1 + count).is_some_and(|p| p.is_good);
            count -= usize::from(heads && count > 0);
            (count >= ANSWERS).then_some(index + 1 + count)?
        }
        _ => return None,
    };
    Some(label.unwrap_or(index)..end)
}

/// The place of the last line that says yes or no, where one says another than the first.
fn last_answer<'p>(lines: impl Iterator<Item = &'p &'p Passage>) -> Option<usize> {
    let is_said = |(_, p): &(usize, &&Passage)| p.findings.at_start.has(Topic::Answer);
    let said: Vec<(usize, String)> =
        lines.enumerate().filter(is_said).filter_map(|(at, p)| Some((at, p.words.iter().next()?.to_owned()))).collect();
    let (_, first) = said.first()?;
    said.iter().any(|(_, word)| word != first).then(|| said.last().map(|(at, _)| *at))?
}
