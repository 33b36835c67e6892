//! Calls of the house at the end of a paragraph of the article, in an element of their own: "… said Lund. <em>Reporting like
//! this takes weeks: <a>give</a>.</em>"
//!
//! Such a paragraph would go or stay as a whole. Parted, its call goes alone.

use super::features::ends_as_sentence;
use super::layout::{Element, ElementIndex};
use super::lexicon::{Lexicon, Met, Topic};
use super::words::Words;

/// Words that stand in links, in bold, in italics and on buttons.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Styled([f32; 4]);

impl Styled {
    /// Adds words of a piece that has some of these styles.
    pub fn add(&mut self, count: f32, styles: [bool; 4]) {
        for (words, has_style) in self.0.iter_mut().zip(styles) {
            *words += if has_style { count } else { 0.0 };
        }
    }

    /// What is left without the words of another.
    pub fn without(&self, other: &Styled) -> Styled {
        let mut left = *self;
        left.0.iter_mut().zip(other.0).for_each(|(words, others)| *words -= others);
        left
    }

    /// Words in links.
    pub fn links(&self) -> f32 {
        self.0.first().copied().unwrap_or_default()
    }

    /// The numbers of a passage of so many words.
    pub fn of(&self, count: f32) -> [f32; 4] {
        self.0.map(|words| words.min(count))
    }
}

/// What may end a passage in an element of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trailing {
    /// The outermost element below the passage's block.
    pub element: ElementIndex,
    /// First byte of it in the passage's text, as it stands in the page.
    pub at: usize,
    /// Its first piece.
    pub piece: usize,
    /// What is counted of the passage in front of it.
    pub words: Styled,
}

/// Fewest words of the article in front of a call, and words of one.
const TOLD_WORDS: f32 = 8.0;
const CALL_WORDS: std::ops::RangeInclusive<f32> = 3.0..=60.0;

/// With what a call begins.
const BEGINS: &[Topic] = &[Topic::Donation, Topic::Newsletter, Topic::Channel, Topic::Related, Topic::Paywall];

/// What it speaks of to the reader.
const SPEAKS_OF: &[Topic] = &[Topic::Donation, Topic::Newsletter, Topic::Channel];

impl Trailing {
    /// Whether it is a call of the house behind a sentence of the article; `all` are the words of the whole passage.
    pub fn is_call(&self, text: &str, all: &Styled) -> bool {
        let Some((told, call)) = text.split_at_checked(self.at) else { return false };
        let told = told.trim_end();
        if call.trim().is_empty() || !ends_as_sentence(told) {
            return false;
        }
        let words = Words::of(call);
        if !CALL_WORDS.contains(&words.count()) || Words::of(told).count() < TOLD_WORDS {
            return false;
        }
        let mut met = Met::default();
        let findings = Lexicon::of_languages().hear(&words, &mut met).in_any(&met);
        let speaks = findings.persons > 0 || findings.anywhere.has(Topic::Action);
        let leads = all.without(&self.words).links() > 0.0;
        let gives = findings.patron + findings.house > 0 && findings.persons > 0 && leads;
        findings.at_start.has_any(BEGINS) || speaks && findings.anywhere.has_any(SPEAKS_OF) || gives
    }
}

/// Elements of a line between a piece of text and its block at most: deeper ones are no sentence set apart.
const WITHIN: usize = 6;

/// The outermost element around `inner` below `block`; none where the text stands right in the block.
pub(super) fn outermost(elements: &[Element], inner: ElementIndex, block: ElementIndex) -> Option<ElementIndex> {
    let mut element = inner;
    for _ in 0..WITHIN {
        let parent = elements.get(element)?.parent;
        if element == block || parent == element {
            return None;
        }
        if parent == block {
            return Some(element);
        }
        element = parent;
    }
    None
}
