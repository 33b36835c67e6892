//! The run of lines that is the article, and what inside it is not.

use super::lines::Line;
use crate::article::appeal::{BUSINESS, is_address, is_plea, letters};
use crate::article::features::ends_as_sentence;
use crate::article::kind::{is_byline, is_credit, is_date_line};
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;
use crate::article::metadata::names_in;
use std::collections::HashMap;

/// Topics that a line of the article does not begin with.
const CALLS: &[Topic] = &[
    Topic::Donation,
    Topic::Newsletter,
    Topic::Paywall,
    Topic::Cookie,
    Topic::Share,
    Topic::Related,
    Topic::Comments,
    Topic::Login,
    Topic::Advertisement,
    Topic::Sponsored,
    Topic::Footer,
    Topic::Tags,
    Topic::Notice,
    Topic::AuthorBox,
];

/// Words of a line beyond which it tells no more about the run.
const MOST_WORDS: f32 = 60.0;

/// What a line that is no sentence takes from a run: about as many stand between paragraphs as headings, captions, credits.
const SHORT_LINE: f32 = 4.0;

/// What a short line gives that is a sentence: more than one short line takes, so that the run begins or ends with it, and
/// less than two, so that it does not reach over to lines of something else. Many a report ends with one ("The trial goes
/// on in May."); the first or last line of 49 of 700 dumps of our own events was lost without.
const SENTENCE_LINE: f32 = 5.0;

/// Fewest words of such a sentence, when nobody is quoted in it: "Read more." is none.
const SENTENCE_WORDS: f32 = 4.0;

/// Words in marks from which on a line tells what somebody said, and "we" and "you" in it are not the house and its reader.
const WORDS_IN_MARKS: usize = 4;

/// What a label or a call takes.
const CALL_LINE: f32 = 14.0;

/// Lines before the text within which title, captions and byline stand.
const BEFORE: usize = 12;

/// The article's lines.
#[derive(Debug)]
pub(super) struct Span {
    /// First line of running text.
    pub first: usize,
    pub title: Option<usize>,
    pub kept: Vec<bool>,
}

impl Span {
    /// Finds the run of lines.
    pub fn of(lines: &[Line], passages: &[&Passage]) -> Span {
        let repeated = repeated_leads(passages);
        let calls: Vec<bool> =
            (0..passages.len()).map(|i| repeated.get(i) == Some(&true) || is_call(passages, i)).collect();
        let values: Vec<f32> = passages.iter().zip(&calls).map(|(p, call)| value(p, *call)).collect();
        let (first, last) = heaviest_run(&values);
        let mut kept: Vec<bool> =
            (0..passages.len()).map(|i| (first..=last).contains(&i) && calls.get(i) == Some(&false)).collect();
        drop_letters(passages, &mut kept);
        let title = title(lines, passages, first);
        let mut span = Span { first, title, kept };
        span.keep_head(passages, &calls);
        span.drop_tail(passages, last);
        span
    }

    /// Names of the byline near the beginning.
    pub fn byline(&self, passages: &[&Passage]) -> Vec<String> {
        let from = self.title.map_or(self.first.saturating_sub(BEFORE), |t| t + 1);
        let head = passages.get(from..(self.first + 4).min(passages.len())).unwrap_or_default();
        head.iter()
            .filter(|p| is_byline(p, false))
            .map(|p| names_in(&p.text))
            .find(|names| !names.is_empty())
            .unwrap_or_default()
    }

    /// Captions, credits, byline and date between title and text.
    fn keep_head(&mut self, passages: &[&Passage], calls: &[bool]) {
        let from = self.title.map_or(self.first, |t| t + 1);
        for index in from..self.first {
            let Some(passage) = passages.get(index) else { continue };
            let is_line = passage.is_good || is_byline(passage, false) || is_date_line(passage) || is_credit(passage);
            if is_line
                && calls.get(index) == Some(&false)
                && let Some(kept) = self.kept.get_mut(index)
            {
                *kept = true;
            }
        }
    }

    /// Short lines after the last sentence belong to what follows the article.
    fn drop_tail(&mut self, passages: &[&Passage], last: usize) {
        for index in (self.first..=last).rev() {
            let Some(passage) = passages.get(index) else { continue };
            let ends =
                passage.is_good || passage.count >= 5.0 && passage.text.ends_with(['.', '!', '?', '”', '"', '»', '。']);
            if ends && self.kept.get(index) == Some(&true) {
                return;
            }
            if let Some(kept) = self.kept.get_mut(index) {
                *kept = false;
            }
        }
    }
}

/// Whether a line speaks for the site: a label, or an address to the reader about the site's business.
fn is_call(passages: &[&Passage], index: usize) -> bool {
    let Some(passage) = passages.get(index) else { return false };
    let findings = &passage.findings;
    if findings.whole.has_any(CALLS) || findings.whole.has(Topic::Navigation) {
        return true;
    }
    if quotes_somebody(&passage.text) {
        return false;
    }
    if findings.at_start.has_any(CALLS) && !(passage.is_good && findings.calls == 1 && findings.persons == 0) {
        return true;
    }
    is_plea(passage)
        || !passage.is_good && findings.anywhere.has(Topic::Share)
        || findings.calls >= 2 && passage.count <= 40.0
        || findings.anywhere.has_any(&[Topic::Cookie, Topic::Newsletter])
            && passage.count <= 30.0
            && findings.anywhere.has(Topic::Action)
}

fn value(passage: &Passage, is_call: bool) -> f32 {
    if is_call {
        -CALL_LINE
    } else if passage.is_good {
        let weight = if is_address(passage) { 0.3 } else { 1.0 };
        weight * passage.count.min(MOST_WORDS)
    } else if is_sentence(passage) {
        SENTENCE_LINE
    } else {
        -SHORT_LINE
    }
}

/// Whether a line too short to be running text by itself is a sentence.
fn is_sentence(passage: &Passage) -> bool {
    ends_as_sentence(&passage.text) && (passage.count >= SENTENCE_WORDS || passage.text.contains(is_mark))
}

fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '«' | '»' | '"' | '「' | '『')
}

/// Whether words stand in marks within a line, more than a name or a title has.
fn quotes_somebody(text: &str) -> bool {
    let closing = |c: char| match c {
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        '»' => Some('«'),
        '‘' => Some('’'),
        '"' => Some('"'),
        '「' => Some('」'),
        '『' => Some('』'),
        _ => None,
    };
    let opens =
        text.char_indices().filter(|&(at, _)| !text.get(..at).unwrap_or_default().ends_with(char::is_alphanumeric));
    let mut quoted =
        opens.filter_map(|(at, c)| text.get(at + c.len_utf8()..)?.split_once(closing(c)?)).map(|(words, _)| words);
    // In scripts without spaces two signs are a word.
    let signs = |words: &str| words.chars().filter(|c| ('\u{3040}'..='\u{9fff}').contains(c)).count() / 2;
    quoted.any(|words| words.split_whitespace().count().max(signs(words)) >= WORDS_IN_MARKS)
}

/// First and last line of the run with the greatest sum (Kadane).
fn heaviest_run(values: &[f32]) -> (usize, usize) {
    let (mut best, mut range) = (f32::MIN, (0, 0));
    let (mut sum, mut from) = (0.0_f32, 0);
    for (index, value) in values.iter().enumerate() {
        if sum <= 0.0 {
            (sum, from) = (0.0, index);
        }
        sum += value;
        if sum > best {
            (best, range) = (sum, (from, index));
        }
    }
    range
}

/// Lines that share a short lead before a colon with other lines that are no sentences: teasers of a series.
fn repeated_leads(passages: &[&Passage]) -> Vec<bool> {
    let lead = |p: &Passage| -> Option<String> {
        let (lead, rest) = p.text.split_once(':')?;
        let is_teaser = lead.split_whitespace().count() <= 2
            && rest.split_whitespace().count() >= 4
            && !p.text.ends_with(['.', '!', '?', '”', '"', '»', '。'])
            && !p.findings.at_start.has_any(&[Topic::Credit, Topic::Date, Topic::Byline]);
        is_teaser.then(|| lead.to_lowercase())
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    for lead in passages.iter().filter_map(|p| lead(p)) {
        *counts.entry(lead).or_default() += 1;
    }
    passages.iter().map(|p| lead(p).is_some_and(|lead| counts.get(&lead).is_some_and(|n| *n >= 2))).collect()
}

/// Letters of the house among the paragraphs, and pleas with the lines around them.
fn drop_letters(passages: &[&Passage], kept: &mut [bool]) {
    let letters = letters(passages);
    let mut in_plea = false;
    for (index, passage) in passages.iter().enumerate() {
        let is_opening = passage.findings.anywhere.has(Topic::Donation)
            && (is_address(passage) || passage.count <= 6.0)
            && !quotes_somebody(&passage.text);
        let goes_on =
            in_plea && (is_address(passage) || !passage.is_good || passage.findings.anywhere.has_any(BUSINESS));
        in_plea = is_opening || goes_on;
        if (in_plea || letters.get(index) == Some(&true))
            && let Some(kept) = kept.get_mut(index)
        {
            *kept = false;
        }
    }
}

/// The line that is the title: one that is printed twice above the text, else the nearest line that can be one.
fn title(lines: &[Line], passages: &[&Passage], first: usize) -> Option<usize> {
    let can_be = |index: usize| {
        passages.get(index).is_some_and(|p| {
            p.count >= 4.0
                && p.count <= 30.0
                && !p.text.ends_with(['.', ':', ';', ',', '。'])
                && !p.findings.at_start.has_any(CALLS)
                && !is_credit(p)
                && !is_byline(p, false)
                && !is_date_line(p)
                && !lines.get(index).is_some_and(|l| l.is_item)
        })
    };
    let above: Vec<usize> = (first.saturating_sub(BEFORE)..first).filter(|&i| can_be(i)).collect();
    let repeated = above.iter().copied().find(|&i| {
        let text = passages.get(i).map(|p| &*p.text).unwrap_or_default();
        above.iter().any(|&j| j != i && passages.get(j).is_some_and(|p| p.text == text))
    });
    let alone = above.iter().copied().rev().find(|&i| lines.get(i).is_some_and(|l| l.after_blank));
    repeated.or(alone).or_else(|| above.last().copied()).or_else(|| (first == 0 && can_be(0)).then_some(0))
}
