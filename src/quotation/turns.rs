//! Turns of a conversation printed without marks: transcripts (`NAME: words`), interviews (`Q: … A: …`, or questions
//! and answers in blocks of their own).

use super::conversation::is_conversation;
use super::enclosed::{is_silent, source_words};
use super::lexicon::{Class, Lexicon, folded};
use super::marks::Marked;
use crate::article::RunningText;
use crate::punctuation::{is_mark_but_no_apostrophe, is_question, is_quotation_mark};
use std::collections::{HashMap, HashSet};

/// Sign of a turn.
pub(super) const TURN: char = ':';

/// Bytes in which a label must end.
const LONGEST_LABEL: usize = 60;

/// Words of a label: a name with its office.
const LABEL_WORDS: usize = 5;

/// Letters of a label that stands for question or answer.
const LETTERS: usize = 2;

/// Questions that make a text an interview.
const QUESTIONS: usize = 3;

/// Names in capitals that make a text a transcript.
const VOICES: usize = 3;

/// Lines of a question behind a label.
const QUESTION_LINES: usize = 4;

/// Words of a question in a block of its own.
const QUESTION_WORDS: usize = 60;

/// Blocks of one answer.
const ANSWER_BLOCKS: usize = 6;

/// What a block is in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Somebody's words behind a label: where they begin.
    Labelled(usize),
    /// An answer, from here on, without a name.
    Answer(usize),
}

/// A label at the beginning of a block.
struct Label<'a> {
    name: &'a str,
    body: usize,
}

/// For each block the turn that it is, if the text is a conversation.
pub(super) fn turns(text: &RunningText, lexicon: &Lexicon) -> Vec<Option<Turn>> {
    let labels: Vec<Option<Label>> = (0..text.stretches.len()).map(|block| label(text, block, lexicon)).collect();
    let mut turns = labelled(text, &labels, lexicon);
    if turns.iter().all(Option::is_none) {
        mark_lettered(text, &labels, &mut turns);
    }
    if turns.iter().all(Option::is_none) {
        mark_answers(text, lexicon, &mut turns);
    }
    turns
}

/// The words of a turn.
pub(super) fn words_of(turn: Turn, from: usize, to: usize) -> Marked {
    match turn {
        Turn::Labelled(body) => Marked { outer: body..to, inner: body..to, closed: true, sign: TURN },
        Turn::Answer(body) => Marked { outer: from..to, inner: body..to, closed: true, sign: TURN },
    }
}

fn label<'a>(text: &'a RunningText, block: usize, lexicon: &Lexicon) -> Option<Label<'a>> {
    let stretch = text.stretches.get(block).filter(|s| !is_silent(s.kind))?;
    let line = text.slice(&stretch.range);
    let (at, sign) =
        line.char_indices().take(LONGEST_LABEL).find(|(_, c)| matches!(c, ':' | '：' | '.' | '?' | '!' | ','))?;
    // Bold type of a wiki or of a mail stays around the name in plain text.
    let wrapper = |c: char| c == '*' || is_quotation_mark(c);
    let wrapped = line.get(..at)?.trim();
    if wrapped.starts_with(wrapper) != wrapped.ends_with(wrapper) {
        return None;
    }
    let name = wrapped.trim_matches(wrapper).trim();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let lettered = letters == name.chars().count() && (1..=LETTERS).contains(&letters);
    if !(matches!(sign, ':' | '：') || sign == '.' && lettered) {
        return None;
    }
    let body = line.get(at + sign.len_utf8()..)?;
    let words = body.trim_start();
    let begins = name.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let clean = !name.contains(|c: char| is_mark_but_no_apostrophe(c) || "–—;[]".contains(c));
    let spoken =
        words.chars().any(char::is_alphanumeric) && !words.starts_with(|c: char| is_quotation_mark(c) || c == '/');
    let short = name.split_whitespace().count() <= LABEL_WORDS;
    // "Hinzu kommt:": where nouns have a capital letter, a label ends in one.
    let noun =
        !lexicon.capital_nouns || name.split_whitespace().last().is_some_and(|w| !w.starts_with(char::is_lowercase));
    (begins && clean && spoken && short && noun).then_some(Label { name, body: stretch.range.end - words.len() })
}

/// Labels that come again, pairs of question and answer, and runs of full names in capitals are turns; a list of facts
/// has each label once, or is no conversation.
fn labelled(text: &RunningText, labels: &[Option<Label>], lexicon: &Lexicon) -> Vec<Option<Turn>> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for label in labels.iter().flatten() {
        *counts.entry(label.name).or_default() += 1;
    }
    // A list by states or years has most labels once, however often one of them comes again.
    let (all, again) = counts.values().fold((0, 0), |(all, again), c| (all + c, again + if *c > 1 { *c } else { 0 }));
    let repeated = again * 2 > all && counts.len() > 1;
    let asks = |block: usize| text.stretches.get(block).is_some_and(|s| is_question(text.slice(&s.range)));
    let at = |block: usize| labels.get(block).and_then(Option::as_ref);
    let capitals =
        |label: &Label| label.name.chars().any(char::is_uppercase) && !label.name.chars().any(char::is_lowercase);
    let shouted = |label: &Label| label.name.contains(' ') && capitals(label);
    // A broadcast in words: the narrator's lines stand between the voices, later ones are named by the surname.
    let voices: HashSet<&str> =
        labels.iter().flatten().filter(|label| shouted(label)).map(|label| label.name).collect();
    let broadcast = voices.len() >= VOICES;
    let surnames: HashSet<&str> = voices.iter().filter_map(|full| full.split(' ').next_back()).collect();
    let surname = |label: &Label| surnames.contains(label.name);
    let is_said =
        |is_one: &dyn Fn(&Label) -> bool| is_conversation(&lines_of(text, labels, is_one), &text.text, lexicon);
    let is_again = |label: &Label| repeated && counts.get(label.name).is_some_and(|c| *c > 1);
    let (again_said, shouts_said) = (is_said(&|label| is_again(label)), is_said(&|label| shouted(label)));
    let interviewer = interviewer(labels, &asks);
    let single = |label: &Label| !label.name.contains(char::is_whitespace);
    let letters = |label: &Label| label.name.chars().count() <= LETTERS;
    let answering = lettered_voices(labels, &asks);
    let asking = answering.map(|voices| voices.question);
    let before = |block: usize| block.checked_sub(1).and_then(at).map(|label| label.name);
    let mut turns = vec![None; labels.len()];
    for (block, slot) in turns.iter_mut().enumerate() {
        let Some(this) = at(block) else {
            *slot = answering.and_then(|voices| first_answer(text, block, voices));
            continue;
        };
        let neighbours = [block.checked_sub(1).and_then(at), at(block + 1)];
        let others = || neighbours.iter().flatten().filter(|n| n.name != this.name);
        let answers =
            block.checked_sub(1).is_some_and(|b| asks(b) && at(b).is_some_and(|l| single(l) && l.name != this.name))
                && single(this);
        let again = |label: &Label| again_said && is_again(label);
        let shouts = shouted(this) && (broadcast || others().any(|n| shouted(n))) || broadcast && surname(this);
        // A voice heard once stands between two that come again.
        let comes_again = others().next().is_some() && (again(this) || neighbours.iter().all(|n| n.is_some_and(again)));
        if letters(this) {
            // "P. The minister denies it." needs no sign of a question.
            let replies = || answering.is_some_and(|voices| voices.answer == this.name) && before(block) == asking;
            *slot = (answers || replies()).then_some(Turn::Answer(this.body));
        } else if interviewer == Some(this.name) {
            continue;
        } else if shouts && shouts_said || comes_again {
            *slot = Some(Turn::Labelled(this.body));
        } else if answers && !asks(block) {
            *slot = Some(Turn::Answer(this.body));
        }
    }
    turns
}

/// The lines behind the labels that are asked for, each with its label.
fn lines_of<'a>(
    text: &'a RunningText,
    labels: &[Option<Label<'a>>],
    is_one: &dyn Fn(&Label) -> bool,
) -> Vec<(&'a str, &'a str)> {
    let lines = labels.iter().zip(&text.stretches).filter_map(|(label, stretch)| Some((label.as_ref()?, stretch)));
    let asked = lines.filter(|(label, _)| is_one(label));
    asked.map(|(label, stretch)| (label.name, text.slice(&(label.body..stretch.range.end)))).collect()
}

/// The letters of an interview.
#[derive(Clone, Copy)]
struct Letters<'a> {
    question: &'a str,
    answer: &'a str,
}

/// The two letters of an interview, of which one answers the questions of the other most of the time.
fn lettered_voices<'a>(labels: &[Option<Label<'a>>], asks: &impl Fn(usize) -> bool) -> Option<Letters<'a>> {
    let letter = |block: usize| {
        let label = labels.get(block).and_then(Option::as_ref)?;
        (label.name.chars().count() <= LETTERS).then_some(label.name)
    };
    let mut pairs: HashMap<(&str, &str), usize> = HashMap::new();
    for block in 1..labels.len() {
        if let (Some(question), Some(answer)) = (letter(block - 1).filter(|_| asks(block - 1)), letter(block)) {
            *pairs.entry((question, answer)).or_default() += usize::from(question != answer);
        }
    }
    let (&(question, answer), &most) = pairs.iter().max_by_key(|(names, count)| (**count, **names))?;
    (most >= QUESTIONS).then_some(Letters { question, answer })
}

/// "Pregunta. Q?" "Respuesta. A": the first pair of an interview has the words that the letters stand for.
fn first_answer(text: &RunningText, block: usize, voices: Letters) -> Option<Turn> {
    let word = |block: usize| {
        let stretch = text.stretches.get(block)?;
        let (word, rest) = text.slice(&stretch.range).split_once(". ")?;
        let single = word.len() < LONGEST_LABEL && word.chars().all(char::is_alphabetic);
        single.then_some((word, stretch.range.end - rest.len()))
    };
    let (asked, _) = word(block.checked_sub(1)?)?;
    let (answered, body) = word(block)?;
    let both = asked.starts_with(voices.question) && answered.starts_with(voices.answer);
    both.then_some(Turn::Answer(body))
}

/// Of two voices the one that asks where the other answers: its questions are no statements, as little as those that
/// stand without a label.
fn interviewer<'a>(labels: &[Option<Label<'a>>], asks: &impl Fn(usize) -> bool) -> Option<&'a str> {
    let turns: Vec<(usize, &str)> =
        labels.iter().enumerate().filter_map(|(block, label)| Some((block, label.as_ref()?.name))).collect();
    let &(_, first) = turns.first()?;
    let second = turns.iter().map(|(_, name)| *name).find(|name| *name != first)?;
    if turns.iter().any(|(_, name)| *name != first && *name != second) {
        return None;
    }
    // A question may be printed in several lines.
    let end = |turn: usize| turns.get(turn + 1).map_or(labels.len(), |(block, _)| *block);
    let inquires =
        |(turn, (block, _)): (usize, &(usize, &str))| end(turn) - block <= QUESTION_LINES && asks(end(turn) - 1);
    let mostly = |voice: &str| {
        let of_voice = || turns.iter().enumerate().filter(|(_, (_, name))| *name == voice);
        let questions = of_voice().filter(|turn| inquires(*turn)).count();
        questions >= QUESTIONS && questions * 2 > of_voice().count()
    };
    match (mostly(first), mostly(second)) {
        (true, false) => Some(first),
        (false, true) => Some(second),
        _ => None,
    }
}

/// Answers behind a letter (`A: …`) whose questions have no label, or one that lost its sign in a page's markup
/// ("QWhat …"): a letter comes again, and a question stands in front of it more often than not.
fn mark_lettered(text: &RunningText, labels: &[Option<Label>], turns: &mut [Option<Turn>]) {
    let asks = |block: usize| text.stretches.get(block).is_some_and(|s| is_question(text.slice(&s.range)));
    let letter = |block: usize| {
        let label = labels.get(block).and_then(Option::as_ref)?;
        (label.name.chars().count() <= LETTERS).then_some(label.name)
    };
    let lettered: Vec<usize> = (0..labels.len()).filter(|&block| letter(block).is_some()).collect();
    let Some(first) = lettered.first().and_then(|&block| letter(block)) else { return };
    let alike = lettered.iter().all(|&block| letter(block) == Some(first));
    let answers = lettered.iter().filter(|&&block| !asks(block) && block > 0 && asks(block - 1)).count();
    if !alike || answers < QUESTIONS || answers * 2 < lettered.len() {
        return;
    }
    for (slot, label) in turns.iter_mut().zip(labels) {
        *slot = label.as_ref().filter(|l| l.name == first).map(|l| Turn::Answer(l.body));
    }
}

/// Answers of an interview whose questions are blocks of their own: most of the answers say "I" or "we".
fn mark_answers(text: &RunningText, lexicon: &Lexicon, turns: &mut [Option<Turn>]) {
    let plain = |block: usize| {
        let stretch = text.stretches.get(block).filter(|s| !is_silent(s.kind))?;
        let line = text.slice(&stretch.range).trim();
        (!line.contains(is_mark_but_no_apostrophe)).then_some(line)
    };
    let is_question = |block: usize| {
        text.stretches.get(block).is_some_and(|s| {
            is_question(text.slice(&s.range))
                && plain(block).is_some()
                && source_words(&text.text, &s.range) <= QUESTION_WORDS
        })
    };
    let questions: Vec<usize> = (0..turns.len()).filter(|&block| is_question(block)).collect();
    if questions.len() < QUESTIONS {
        return;
    }
    let end_of = |n: usize| {
        let begin = questions.get(n).map_or(turns.len(), |q| q + 1);
        let next = questions.get(n + 1).copied().unwrap_or(begin + 1);
        next.min(turns.len())
    };
    let answers: Vec<std::ops::Range<usize>> = (questions.iter().enumerate())
        .map(|(n, q)| q + 1..end_of(n))
        .filter(|a| !a.is_empty() && a.len() <= ANSWER_BLOCKS)
        .collect();
    let personal = |answer: &&std::ops::Range<usize>| {
        (*answer).clone().filter_map(plain).any(|line| {
            let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
            words.any(|w| lexicon.class(&folded(w)).is(Class::FIRST))
        })
    };
    let close = answers.len() * 4 >= questions.len() * 3;
    if !close || answers.len() < QUESTIONS || answers.iter().filter(personal).count() * 2 <= answers.len() {
        return;
    }
    for block in answers.into_iter().flatten().filter(|&block| plain(block).is_some()) {
        if let (Some(slot), Some(stretch)) = (turns.get_mut(block), text.stretches.get(block)) {
            *slot = Some(Turn::Answer(stretch.range.start));
        }
    }
}
