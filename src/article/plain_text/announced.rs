//! What a label announces in a dump, where no link and no box says what stands below it: headlines of other articles, and what
//! readers wrote.

use crate::article::features::{Tables, ends_as_sentence};
use crate::article::kind::{is_byline, is_credit, is_date_line};
use crate::article::layout::{Passage, semantic_bit};
use crate::article::lexicon::Topic;
use crate::document::Tag;

/// Most words of a label, fewest and most of a headline: headings of parts have fewer.
const LABEL_WORDS: f32 = 6.0;
const HEADLINE_WORDS: std::ops::RangeInclusive<f32> = 6.0..=25.0;

/// Most headlines below one label, and probability from which a further one is the heading of what follows.
const HEADLINES: usize = 4;
const SURE: f32 = 0.9;

/// Share of the kept words above the label of comments, and most words of that: such a word may also stand beside the headline.
const ABOVE_COMMENTS: f32 = 0.6;
const COMMENTS_WORDS: f32 = 8.0;

/// Probability from which a paragraph below that label surely is the article's.
const SURE_TEXT: f32 = 0.7;

/// Drops headlines below a label that announces other articles and is dropped itself ("Read also"). The passes see of the first
/// of them that such a label stands above, and take it for a heading all the same.
pub(super) fn drop_announced(tables: &Tables, probabilities: &[f32], kept: &mut [bool]) {
    let passages = &tables.layout.passages;
    let mut below: Option<usize> = None;
    for (index, passage) in passages.iter().enumerate() {
        if kept.get(index) == Some(&false) && announces(passage) {
            below = Some(0);
            continue;
        }
        let is_sure = probabilities.get(index).is_some_and(|p| *p >= SURE);
        below = below.filter(|&count| count < HEADLINES && is_headline(tables, passage) && (count == 0 || !is_sure));
        if let Some(count) = &mut below {
            *count += 1;
            if let Some(kept) = kept.get_mut(index) {
                *kept = false;
            }
        }
    }
}

/// Drops all below the label of comments where most of the article stands above it: a dump ends with them, or with what stands
/// below them on every page. A label without a number may be the heading of a part ("Reactions"), in which sure text stands.
pub(super) fn drop_comments(passages: &[&Passage], probabilities: &[f32], kept: &mut [bool]) {
    let words =
        |kept: &[bool]| -> f32 { passages.iter().zip(kept).filter(|(_, kept)| **kept).map(|(p, _)| p.count).sum() };
    let least = ABOVE_COMMENTS * words(kept);
    let mut above = 0.0;
    let label = passages.iter().zip(kept.iter()).position(|(passage, kept)| {
        above += if *kept { passage.count } else { 0.0 };
        above >= least && is_label_of_comments(passage)
    });
    let Some(label) = label else { return };
    let is_counted = passages.get(label).is_some_and(|p| has_number(p));
    let holds_text = || {
        let below = passages.iter().zip(probabilities).skip(label + 1);
        below.into_iter().any(|(passage, p)| passage.is_good && *p >= SURE_TEXT)
    };
    if is_counted || !holds_text() {
        kept.iter_mut().skip(label).for_each(|kept| *kept = false);
    }
}

fn announces(passage: &Passage) -> bool {
    passage.count <= LABEL_WORDS
        && passage.findings.at_start.has(Topic::Related)
        && !passage.findings.at_start.has(Topic::Facts)
        && !ends_as_sentence(&passage.text)
}

/// Whether a line is a headline by its shape. Items of lists below such a word may be what is new in a report.
fn is_headline(tables: &Tables, passage: &Passage) -> bool {
    HEADLINE_WORDS.contains(&passage.count)
        && !passage.is_good
        && tables.element(passage.block).is_none_or(|e| e.semantics & semantic_bit(Tag::Li) == 0)
        && !(is_credit(passage) || is_byline(passage, false) || is_date_line(passage))
        && !passage.text.ends_with(['.', '!', '。', '।', ';', ':', '：'])
        && !passage.text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line labels comments: it says nothing else, or how many there are.
fn is_label_of_comments(passage: &Passage) -> bool {
    passage.count <= COMMENTS_WORDS
        && (passage.findings.whole.has(Topic::Comments)
            || passage.findings.anywhere.has(Topic::Comments) && has_number(passage))
}

fn has_number(passage: &Passage) -> bool {
    passage.text.contains(|c: char| c.is_numeric())
}
