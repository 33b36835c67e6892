//! Small boxes among the paragraphs that say by their first line what they are: an advertisement, a poll, another article,
//! an offer to subscribe; and the headings of boxes that are the article's own.

use super::{LABELS, Settling};
use crate::article::block::BlockKind;
use crate::article::blocks::{cell_of, data_cell};
use crate::article::features::ends_as_sentence;
use crate::article::layout::{ElementIndex, Passage, semantic_bit};
use crate::article::lexicon::Topic;
use crate::article::metadata::dates;
use crate::document::Tag;
use crate::punctuation::is_question;
use std::ops::Range;

/// Elements around a line within which its box is looked for.
const WITHIN: usize = 5;

/// What a box may be by its first line: the topic, most words of that line, most passages of the box, and most words of one.
const LABELLED: &[(Topic, f32, f32, f32)] = &[
    (Topic::Advertisement, 4.0, 5.0, 60.0),
    (Topic::Sponsored, 6.0, 6.0, 60.0),
    (Topic::Poll, 16.0, 12.0, 16.0),
    (Topic::Newsletter, 12.0, 8.0, 60.0),
    (Topic::Paywall, 12.0, 8.0, 60.0),
    (Topic::Related, 6.0, 12.0, 60.0),
    (Topic::Notice, 6.0, 5.0, 40.0),
];

/// Most passages of an advertisement with a table, its cells among them.
const OFFERED_PASSAGES: f32 = 48.0;

/// Largest share of the kept words in such a box, and words that any may hold: a label of the whole text is no box's.
const SHARE: f32 = 0.15;
const FREE_WORDS: f32 = 40.0;

/// Fewest passages of a poll: the question and two answers.
const POLL_PASSAGES: usize = 3;

/// Most words of the label of a box of facts, most passages in it, and largest share of the page's words.
const FACTS_WORDS: f32 = 8.0;
const FACTS_PASSAGES: f32 = 40.0;
const FACTS_SHARE: f32 = 0.3;

/// Words of a correction, and most passages of its box.
const CORRECTION_WORDS: std::ops::RangeInclusive<f32> = 6.0..=90.0;
const CORRECTION_PASSAGES: f32 = 4.0;

/// Passages between such a box and the article's text.
const NEAR: usize = 5;

/// Share of linked words from which a line of such a box leads elsewhere.
const LINKED: f32 = 0.5;

/// What a box offers whose title goes with it, most words of the title, and most passages of the box.
const OFFERED: &[Topic] = &[Topic::Newsletter, Topic::Donation, Topic::Paywall];
const TITLE_WORDS: f32 = 14.0;
const TITLED_PASSAGES: f32 = 8.0;

/// Most words of a box's heading, and probability below which a heading is none of the article's, and a line no heading.
const HEADING_WORDS: f32 = 8.0;
const NO_HEADING: f32 = 0.02;
const NO_HEADING_LINE: f32 = 0.12;

impl Settling<'_, '_, '_> {
    /// Drops boxes whose first line is the label of something else.
    pub(super) fn drop_labelled_boxes(&mut self) {
        let kept: f32 =
            (0..self.len()).filter(|&i| self.is_kept(i)).filter_map(|i| self.tables.passage(i)).map(|p| p.count).sum();
        let mut dropped = Vec::new();
        for index in 0..self.len() {
            let Some(label) = self.tables.passage(index) else { continue };
            let Some(&(topic, _, passages, words)) = LABELLED.iter().find(|row| is_label(label, row)) else { continue };
            // The head of a column may be such a word ("Announcement" is an advertisement in Portuguese).
            if self.is_of_table(index, label) {
                continue;
            }
            let most = (SHARE * kept).max(FREE_WORDS);
            let with_table = || self.box_with_table(index, topic, passages, most);
            let Some(found) = with_table().or_else(|| self.small_box(index, passages, most)) else { continue };
            let lines = found.clone().filter_map(|at| self.tables.passage(at));
            let are_short = lines.clone().all(|line| line.count <= words);
            let is_whole = match topic {
                Topic::Poll => found.len() >= POLL_PASSAGES,
                Topic::Related => lines.clone().any(|line| line.link_words > 0.0),
                // A control of a picture ("Enlarge this image") stands with its caption.
                Topic::Notice => !found.clone().any(|at| self.is_of_picture(at)),
                _ => true,
            };
            if found.start == index && are_short && is_whole {
                dropped.extend(found);
            }
        }
        for index in dropped {
            self.refuse(index);
        }
    }

    /// The box of an advertisement that offers things in a table: it has few passages beside the cells, of which there may be many.
    fn box_with_table(&self, label: usize, topic: Topic, passages: f32, words: f32) -> Option<Range<usize>> {
        if !matches!(topic, Topic::Advertisement | Topic::Sponsored) {
            return None;
        }
        let is_cell = |at: &usize| self.tables.passage(*at).is_some_and(|p| data_cell(self.tables.layout, p).is_some());
        let is_offer = |found: &Range<usize>| {
            let cells = found.clone().filter(is_cell).count();
            cells > 0 && (found.len() - cells) as f32 <= passages
        };
        self.boxes_around(label, OFFERED_PASSAGES, words).filter(is_offer).last()
    }

    /// Keeps what a newsroom sets beside its text and is part of it: boxes of facts, dates and names by their label, and
    /// corrections, above the text or below.
    pub(super) fn keep_own_boxes(&mut self) {
        let all: f32 = self.tables.layout.passages.iter().map(|p| p.count).sum();
        let mut kept = Vec::new();
        for index in (0..self.len()).filter(|&index| self.is_near_text(index)) {
            let Some(passage) = self.tables.passage(index) else { continue };
            let findings = &passage.findings;
            if findings.anywhere.has(Topic::Correction) && CORRECTION_WORDS.contains(&passage.count) {
                kept.push(index);
            } else if self.is_label_of_correction(index, passage) {
                let found = self.boxes_around(index, CORRECTION_PASSAGES, *CORRECTION_WORDS.end()).next();
                kept.extend(found.filter(|found| found.start == index).into_iter().flatten());
            }
            if passage.count > FACTS_WORDS || !findings.at_start.has(Topic::Facts) || passage.link_words > 0.0 {
                continue;
            }
            // The smallest, because a poll may stand right below it.
            let found = self.boxes_around(index, FACTS_PASSAGES, FACTS_SHARE * all).next();
            kept.extend(found.filter(|found| found.start == index).into_iter().flatten());
        }
        for index in kept {
            let may_stay = |p: &Passage| p.link_density() < LINKED && p.findings.calls == 0 && p.button_words == 0.0;
            if self.tables.passage(index).is_some_and(may_stay) {
                self.set(index, true);
            }
        }
    }

    /// Whether a passage is the head of a column, or a cell behind another: what begins a table may label all of it.
    fn is_of_table(&self, index: usize, passage: &Passage) -> bool {
        let layout = self.tables.layout;
        let table = |passage: &Passage| data_cell(layout, passage).map(|(table, _)| table);
        let Some(own) = table(passage) else { return false };
        let is_head =
            cell_of(layout, passage).and_then(|cell| self.tables.element(cell)).is_some_and(|e| e.tag == Tag::Th);
        let before = index.checked_sub(1).and_then(|before| self.tables.passage(before));
        is_head || before.and_then(table) == Some(own)
    }

    /// Whether a line is the label of a correction with its day, and a sentence stands below it: boxes beside the text have
    /// corrections of other articles, and what the house says of corrections has no day.
    fn is_label_of_correction(&self, index: usize, passage: &Passage) -> bool {
        let apart =
            semantic_bit(Tag::Aside) | semantic_bit(Tag::Nav) | semantic_bit(Tag::Footer) | semantic_bit(Tag::Li);
        passage.findings.at_start.has(Topic::Correction)
            && passage.count < *CORRECTION_WORDS.start()
            && self.semantics(index) & apart == 0
            && dates::find(&passage.text, true).is_some()
            && self.tables.passage(index + 1).is_some_and(|next| next.is_good && ends_as_sentence(&next.text))
    }

    /// Whether text of the article stands right before a passage or behind it.
    pub(super) fn is_near_text(&self, index: usize) -> bool {
        (index.saturating_sub(NEAR)..index + NEAR + 1).any(|at| self.is_kept(at))
    }

    /// Whether a passage belongs to a picture: its caption, its credit, or what else stands in the figure.
    fn is_of_picture(&self, index: usize) -> bool {
        matches!(self.kind(index), BlockKind::Caption | BlockKind::Credit)
            || self.semantics(index) & semantic_bit(Tag::Figure) != 0
    }

    /// The passages of the largest box around one that has at most so many of them and so many kept words, and more than
    /// one; none where the box holds the headline.
    pub(super) fn small_box(&self, index: usize, passages: f32, words: f32) -> Option<Range<usize>> {
        self.boxes_around(index, passages, words).last()
    }

    /// The passages of each such box, from the smallest on.
    pub(super) fn boxes_around(
        &self,
        index: usize,
        passages: f32,
        words: f32,
    ) -> impl Iterator<Item = Range<usize>> + '_ {
        let fits = move |range: &Range<usize>| {
            let held = range.clone().filter(|&i| self.is_kept(i)).filter_map(|i| self.tables.passage(i));
            held.map(|p| p.count).sum::<f32>() <= words && !self.headline.is_some_and(|h| range.contains(&h))
        };
        let layout = self.tables.layout;
        let block = self.tables.passage(index).map(|passage| passage.block);
        let around = block.into_iter().flat_map(|block| layout.ancestors(block).take(WITHIN)).filter(move |&e| {
            self.tables.element(e).is_some_and(|e| e.sums.passages > 1.0 && e.sums.passages <= passages)
        });
        around.map(move |element| self.passages_of(element, index)).take_while(fits)
    }

    /// The passages below an element, of which one is `index`.
    pub(super) fn passages_of(&self, element: ElementIndex, index: usize) -> Range<usize> {
        let layout = self.tables.layout;
        let depth = self.tables.element(element).map_or(0, |e| e.depth);
        let is_below = |at: &usize| {
            let block = self.tables.passage(*at).map(|p| p.block);
            let mut around = block.into_iter().flat_map(|block| layout.ancestors(block));
            around.find(|&e| self.tables.element(e).is_none_or(|e| e.depth <= depth)) == Some(element)
        };
        let before = (0..index).rev().take_while(is_below).count();
        let after = (index + 1..self.len()).take_while(is_below).count();
        index - before..index + after + 1
    }

    /// The first line of a box whose other lines are the article's is its heading, and stays.
    pub(super) fn keep_box_headings(&mut self) {
        for index in 0..self.len().saturating_sub(1) {
            let least = if self.kind(index) == BlockKind::Heading { NO_HEADING } else { NO_HEADING_LINE };
            let is_unlikely = self.probability(index) < least;
            if is_unlikely || self.is_kept(index) || !self.is_kept(index + 1) || !self.may_head(index) {
                continue;
            }
            let Some(block) = self.tables.passage(index).map(|p| p.block) else { continue };
            let layout = self.tables.layout;
            let around = layout.ancestors(block).skip(1).take(WITHIN);
            let heads = around
                .map(|element| self.passages_of(element, index))
                .find(|range| range.len() > 1)
                .is_some_and(|range| range.start == index && range.clone().skip(1).all(|at| self.is_kept(at)));
            if heads {
                self.set(index, true);
            }
        }
    }

    /// The first line of a box that takes an address or offers something goes where all other lines of the box went: it is the name
    /// of a newsletter ("Before the tide"), which says nothing of one.
    pub(super) fn drop_box_titles(&mut self) {
        let mut dropped = Vec::new();
        for index in (0..self.len()).filter(|&index| self.is_kept(index)) {
            let Some(passage) = self.tables.passage(index).filter(|p| p.count <= TITLE_WORDS) else { continue };
            let layout = self.tables.layout;
            let mut around =
                layout.ancestors(passage.block).take(WITHIN).filter_map(|at| Some((at, self.tables.element(at)?)));
            let found = around.find(|(_, e)| e.sums.passages > 1.0).filter(|(_, e)| e.sums.passages <= TITLED_PASSAGES);
            let Some((element, sums)) = found.map(|(at, e)| (at, &e.sums)) else { continue };
            let lines = self.passages_of(element, index);
            let offers = |at: usize| self.tables.passage(at).is_some_and(|p| p.findings.anywhere.has_any(OFFERED));
            let may_be_title = matches!(self.kind(index), BlockKind::Heading | BlockKind::Paragraph)
                && (!ends_as_sentence(&passage.text) || is_question(&passage.text));
            let is_titled = may_be_title
                && lines.start == index
                && self.headline != Some(index)
                && lines.clone().skip(1).all(|at| !self.is_kept(at))
                && (sums.inputs > 0.0 || lines.clone().skip(1).any(offers));
            if is_titled {
                dropped.push(index);
            }
        }
        dropped.into_iter().for_each(|index| self.set(index, false));
    }

    /// Whether a line may be the heading of a box: a few words, no label and no call.
    fn may_head(&self, index: usize) -> bool {
        let Some(passage) = self.tables.passage(index) else { return false };
        let is_plain = match self.kind(index) {
            // A heading may begin as a label does ("Comments from the yard").
            BlockKind::Heading => !passage.findings.whole.has_any(LABELS),
            BlockKind::Paragraph => passage.findings.calls == 0,
            _ => false,
        };
        is_plain
            && self.headline.is_some_and(|headline| headline < index)
            && passage.count <= HEADING_WORDS
            && passage.link_words == 0.0
            && !passage.findings.at_start.has(Topic::Poll)
    }
}

/// Whether a line labels a box so.
fn is_label(line: &Passage, &(topic, words, _, _): &(Topic, f32, f32, f32)) -> bool {
    // What begins as a notice to the reader may go on as news.
    let said = if topic == Topic::Notice { line.findings.whole } else { line.findings.at_start };
    // "Background" may head a list of links, and a box of facts with a link in it.
    let is_own = matches!(topic, Topic::Related | Topic::Notice) && line.findings.at_start.has(Topic::Facts);
    line.count <= words && said.has(topic) && !is_own
}
