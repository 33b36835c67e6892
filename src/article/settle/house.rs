//! Letters and pleas of the house among the paragraphs.

use super::{SURE_THOUGH_PLEA, Settling};
use crate::article::appeal::{
    IN_FULL, asks_to_write, is_open_plea, is_plea, is_quotation, is_testimonial, letters, speaks_for_house,
};
use crate::article::layout::{Passage, semantic_bit};
use crate::article::lexicon::Topic;
use crate::document::Tag;
use std::ops::Range;

/// Largest share of the kept words that pleas hold on a page that is not itself one.
const PLEAS: f32 = 0.25;

/// Largest share of the kept words that letters hold: a page with more of them is itself a letter to its readers.
const LETTERS: f32 = 0.5;

/// Most lines of one paragraph, parted by line breaks: more are a text without paragraphs.
const LINES: usize = 4;

/// Most passages of a box that one plea among them speaks for, and largest share of the kept words in it.
const BOX_PASSAGES: f32 = 6.0;
const BOX_SHARE: f32 = 0.15;

/// Probability from which an aside is the article's though it speaks of the house and of support, and words of both that it has at
/// least: boxes on how a report was made speak of the house alone.
const SURE_ASIDE: f32 = 0.7;
const ASIDE_POINTS: u32 = 2;

/// Most words of the button with which to give.
const BUTTON_WORDS: f32 = 5.0;

impl Settling<'_, '_, '_> {
    /// Letters of the house among the paragraphs, single pleas of which the model was not sure, and those that speak for
    /// the house in so many words.
    pub(super) fn drop_letters(&mut self) {
        let passages: Vec<&Passage> = self.tables.layout.passages.iter().collect();
        let letters = letters(&passages);
        let words = |is_counted: &dyn Fn(usize, &Passage) -> bool| -> f32 {
            let counted = passages.iter().enumerate().filter(|(i, p)| self.is_kept(*i) && is_counted(*i, p));
            counted.map(|(_, p)| p.count).sum()
        };
        let are_aside = words(&|index, _| letters.get(index) == Some(&true)) <= LETTERS * words(&|_, _| true);
        // An appeal that is the page's own text stays.
        let most = PLEAS * words(&|_, _| true);
        let are_few = words(&|_, p| is_open_plea(p)) <= most;
        let for_house = self.for_house(&passages);
        let is_for_house = words(&|index, _| for_house.get(index) == Some(&true)) <= most;
        for (index, passage) in passages.iter().enumerate() {
            // Reports of donors and members have the same words; pleas never come so far.
            let is_sure = self.probability(index) >= SURE_THOUGH_PLEA;
            if for_house.get(index) == Some(&true) && is_for_house && !is_sure {
                self.refuse(index);
            } else if self.is_kept(index) {
                let asks = passage.findings.anywhere.has(Topic::Donation)
                    || passage.findings.at_start.has(Topic::Newsletter) && passage.findings.calls > 1;
                let invites = passage.findings.anywhere.has(Topic::Newsletter)
                    && passage.findings.calls > 1
                    && self.house.is_named_in(passage) == IN_FULL;
                let is_single = (asks || invites)
                    && is_plea(passage)
                    && (self.probability(index) < SURE_THOUGH_PLEA || are_few && is_open_plea(passage));
                let is_told = are_aside && letters.get(index) == Some(&true) || is_single || is_testimonial(passage);
                self.set(index, !is_told && !self.is_plea_set_apart(index, passage));
            }
        }
    }

    /// For each passage, whether it stands in a paragraph that speaks for the house, or in the small box around one.
    fn for_house(&self, passages: &[&Passage]) -> Vec<bool> {
        let kept: f32 = passages.iter().enumerate().filter(|(i, _)| self.is_kept(*i)).map(|(_, p)| p.count).sum();
        let mut marked = vec![false; passages.len()];
        for lines in paragraphs(passages) {
            let Some(paragraph) = passages.get(lines.clone()) else { continue };
            for (at, line) in lines.clone().zip(paragraph) {
                if let Some(flag) = marked.get_mut(at).filter(|_| asks_to_write(line)) {
                    *flag = true;
                }
            }
            if !speaks_for_house(paragraph, self.house) && !paragraph.iter().any(|line| is_button(line)) {
                continue;
            }
            let may_ask = |at: usize| lines.contains(&at) || passages.get(at).is_some_and(|p| may_ask(p));
            let around = self.small_box(lines.start, BOX_PASSAGES, BOX_SHARE * kept);
            let around = around.filter(|range| range.clone().all(may_ask)).unwrap_or(lines.clone());
            // A plea may be set between two lines of the article in one paragraph.
            let tells = |at: usize| lines.len() > 1 && passages.get(at).is_some_and(|p| self.is_telling(at, p));
            for (at, flag) in marked.iter_mut().enumerate().take(around.end).skip(around.start) {
                *flag |= !tells(at);
            }
        }
        marked
    }

    /// Whether a line set apart from the paragraphs speaks of the house and of support, and to nobody: a plea without a word to the
    /// reader, a button or an address ("What you have read took five weeks. Supporters made them possible").
    fn is_plea_set_apart(&self, index: usize, passage: &Passage) -> bool {
        let findings = &passage.findings;
        self.semantics(index) & semantic_bit(Tag::Aside) != 0
            && self.probability(index) < SURE_ASIDE
            && findings.house >= 1
            && findings.patron >= 1
            && findings.house + findings.patron >= ASIDE_POINTS
            && !is_quotation(passage)
    }

    /// Whether a line beside a plea is one of the article's: sentences in its voice that speak of no support and to nobody.
    fn is_telling(&self, index: usize, passage: &Passage) -> bool {
        passage.is_good && !may_ask(passage) && self.tables.voice(index) > 0.0
    }
}

/// Whether a line is but the button with which to give.
fn is_button(line: &Passage) -> bool {
    line.count <= BUTTON_WORDS
        && line.findings.at_start.has(Topic::Donation)
        && line.link_words.max(line.button_words) >= line.count
}

/// Whether a passage beside a plea may be part of it: a line, or a paragraph that speaks of support or to the reader.
fn may_ask(passage: &Passage) -> bool {
    let findings = &passage.findings;
    !passage.is_good || findings.patron + findings.house + findings.persons > 0
}

/// The paragraphs of a page: passages of one block, where they are few, else each by itself.
fn paragraphs(passages: &[&Passage]) -> Vec<Range<usize>> {
    let mut paragraphs = Vec::new();
    let mut from = 0;
    for run in passages.chunk_by(|a, b| a.block == b.block) {
        let to = from + run.len();
        if run.len() <= LINES {
            paragraphs.push(from..to);
        } else {
            paragraphs.extend((from..to).map(|at| at..at + 1));
        }
        from = to;
    }
    paragraphs
}
