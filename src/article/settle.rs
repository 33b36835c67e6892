//! Rules for what the model leaves open: properties of news pages that no page of the training sets shows well.
//!
//! Captions, credits, bylines and dates are missing in most references, so that a model fitted to those loses them;
//! their markup and place say what they are. Headings, lists and tables stand or fall with what they belong to.

mod bars;
mod boxes;
mod charts;
mod comments;
mod entries;
mod footnotes;
mod grids;
mod head;
mod hidden;
mod holes;
mod house;
mod invitations;
mod letters;
mod lines;
mod neighbours;
mod players;
mod polls;
mod signed;
mod verdicts;

use super::appeal::{House, is_in_marks};
use super::block::BlockKind;
use super::blocks::data_cell;
use super::caption::is_bare_caption;
use super::features::{Tables, ends_as_sentence};
use super::groups;
use super::inset::insets;
use super::kind::kind_if;
use super::layout::{ElementIndex, Passage, semantic_bit};
use super::lexicon::Topic;
use super::numbering::NumberSet;
use super::repetition::repeated;
use super::tail::{line_of_helpers, tail};
use crate::document::Tag;
use std::cell::LazyCell;
use std::collections::HashSet;

/// Probability from which a passage is kept. Losing text costs more than leaving clutter, so it is below one half: of 57
/// pages that nothing was fitted on, 0.40 loses 41 of 2,030 lines and leaves 129 beside them, 0.36 loses 34 and leaves 132.
const KEEP: f32 = 0.36;

/// Share of the kept words that style hides, from which they are the folded part of the article ("read more").
const FOLDED: f32 = 0.25;

/// Probability from which a heading is kept though no text follows it, and a name or a number alone after the text has
/// begun. Measured with probabilities of pages that the model was not fitted on: on those that it was it is surer, and
/// higher bounds seem to cost nothing.
const SURE_HEADING: f32 = 0.6;
const SURE_LINE: f32 = 0.8;

/// Probability from which a passage is kept though it asks for money: an article may be about that.
const SURE_THOUGH_PLEA: f32 = 0.9;

/// Most words of a line that says who owns the page.
const RIGHTS_WORDS: f32 = 24.0;

/// Probability from which the line below a picture is a caption, where no markup says so: on labelled pages those of
/// portraits of authors, cameras in the margin and signs of trust have less than 0.08, captions more than 0.25.
const BARE_CAPTION: f32 = 0.1;

/// Probability from which a caption above the end of the text is the article's whatever stands around it: those of galleries
/// stand beside none of its text.
const SURE_CAPTION: f32 = 0.6;

/// Elements around a line of which one is named for captions.
const CAPTION_WITHIN: usize = 2;

/// Elements around a figure, or a caption without one, of which the smallest that holds text tells whose it is.
const PICTURE_WITHIN: usize = 7;

/// Share of linked words from which a line is a link.
pub(super) const LINK_LINE: f32 = 0.75;

/// Lines of an embedded post around one of which one holds its words.
const POST_LINES: usize = 2;

/// Most words of a page that is but a note: nothing can stand beside it.
const NOTE_WORDS: f32 = 12.0;

/// Topics of whole lines that never are part of an article.
pub(super) const LABELS: &[Topic] = &[
    Topic::Share,
    Topic::Login,
    Topic::Advertisement,
    Topic::Navigation,
    Topic::Comments,
    Topic::Notice,
    Topic::Newsletter,
    Topic::Related,
    Topic::Tags,
    Topic::Sponsored,
    Topic::Paywall,
    Topic::Footer,
];

/// Decides each passage by its probability and the rules.
pub(super) fn settle(tables: &Tables, probabilities: &[f32], headline: Option<usize>, house: &House) -> Vec<bool> {
    let mut settling = Settling {
        tables,
        house,
        kinds: probabilities.iter().enumerate().map(|(index, &p)| kind_if(tables.layout, index, p)).collect(),
        kept: probabilities.iter().map(|p| *p >= KEEP).collect(),
        probabilities,
        headline,
        standfirsts: Vec::new(),
        refused: NumberSet::default(),
        gridded: NumberSet::default(),
    };
    settling.keep_something();
    settling.drop_playing_times();
    settling.fill_holes();
    settling.keep_calls_of_the_report();
    settling.keep_answers();
    settling.keep_bold_lines();
    settling.drop_labels();
    settling.drop_letters();
    settling.drop_around_pleas();
    settling.keep_greetings();
    settling.drop_insets();
    settling.drop_labelled_boxes();
    settling.drop_bars();
    settling.drop_polls();
    settling.drop_playlists();
    settling.drop_link_lines();
    settling.drop_signed_teasers();
    settling.drop_comments();
    settling.drop_next_articles();
    settling.keep_embeds();
    settling.drop_pull_quotes();
    settling.settle_tables_and_lists();
    settling.keep_grids();
    settling.keep_head();
    settling.drop_date_of_today();
    settling.settle_captions();
    settling.keep_own_boxes();
    settling.keep_box_headings();
    settling.drop_box_titles();
    settling.settle_headings();
    settling.drop_stray_lines();
    settling.drop_tail();
    settling.keep_verdicts();
    settling.keep_charts();
    settling.keep_footnotes();
    settling.keep_sources();
    settling.keep_lines_of_entries();
    settling.keep_kicker();
    settling.keep_sponsor_of_page();
    settling.drop_title();
    settling.drop_refused();
    settling.kept
}

struct Settling<'t, 'l, 'd> {
    tables: &'t Tables<'l, 'd>,
    house: &'t House,
    kinds: Vec<BlockKind>,
    kept: Vec<bool>,
    probabilities: &'t [f32],
    headline: Option<usize>,
    /// Lines below the headline that tell the article in a few words.
    standfirsts: Vec<usize>,
    /// What is told by its words: no table or list around it brings it back.
    refused: NumberSet,
    /// Lines of grids, which stand or fall together: no rule for single lines drops one.
    gridded: NumberSet,
}

impl<'l> Settling<'_, 'l, '_> {
    fn is_kept(&self, index: usize) -> bool {
        self.kept.get(index).copied().unwrap_or(false)
    }

    fn set(&mut self, index: usize, keep: bool) {
        if let Some(kept) = self.kept.get_mut(index) {
            *kept = keep;
        }
    }

    /// Drops a passage for good.
    fn refuse(&mut self, index: usize) {
        self.refused.insert(index);
        self.set(index, false);
    }

    fn drop_refused(&mut self) {
        for index in std::mem::take(&mut self.refused) {
            self.set(index, false);
        }
    }

    fn kind(&self, index: usize) -> BlockKind {
        self.kinds.get(index).copied().unwrap_or(BlockKind::Paragraph)
    }

    fn probability(&self, index: usize) -> f32 {
        self.probabilities.get(index).copied().unwrap_or(0.0)
    }

    fn len(&self) -> usize {
        self.kept.len()
    }

    fn semantics(&self, index: usize) -> u32 {
        self.tables.places.get(index).and_then(|p| self.tables.element(p.block)).map_or(0, |e| e.semantics)
    }

    /// Where the model is sure of nothing, what it finds most likely is kept.
    fn keep_something(&mut self) {
        if self.tables.words <= NOTE_WORDS {
            self.kept.fill(true);
        }
        if self.kept.contains(&true) {
            return;
        }
        let most = self.probabilities.iter().copied().fold(0.0, f32::max);
        for index in 0..self.len() {
            self.set(index, self.probability(index) >= 0.5 * most);
        }
    }

    /// Lines that are a label of the site as a whole ("Share", "Advertisement"), and what lies over the page.
    fn drop_labels(&mut self) {
        let hides_much = self.hidden_share() >= FOLDED;
        let seen = LazyCell::new(|| self.seen_texts());
        let mut dropped = Vec::new();
        for index in (0..self.len()).filter(|&index| self.is_kept(index)) {
            let Some(passage) = self.tables.passage(index) else { continue };
            let visibility = self.tables.element(passage.block).map(|e| e.visibility).unwrap_or_default();
            let is_copy = (visibility.hidden || visibility.withheld) && seen.contains(&*passage.text);
            let is_unseen = visibility.hidden && !hides_much || is_copy;
            // An answer ("Yes.") has the words of a button, and ends as a sentence.
            let is_label = passage.findings.whole.has_any(LABELS)
                && self.kind(index) != BlockKind::Heading
                && !ends_as_sentence(&passage.text);
            let is_out_of_flow = (visibility.overlay || is_unseen) && self.best_is_in_flow();
            if is_label || self.is_of_rights(index, passage) || is_out_of_flow {
                dropped.push(index);
            }
        }
        let copies = self.hidden_copies(|| &*seen);
        // First, while hidden text that later rules bring back is kept.
        if !hides_much && self.best_is_in_flow() {
            self.drop_hidden_figures();
        }
        dropped.into_iter().for_each(|index| self.set(index, false));
        // For good: in front of the text they look like its head.
        copies.into_iter().for_each(|index| self.refuse(index));
    }

    /// A line that says whose the page is; whose a picture is says its figure.
    fn is_of_rights(&self, index: usize, passage: &Passage) -> bool {
        passage.count <= RIGHTS_WORDS
            && passage.findings.anywhere.has(Topic::Footer)
            && passage.text.contains('©')
            && self.semantics(index) & semantic_bit(Tag::Figure) == 0
            && !self.is_named_for_caption(passage)
    }

    /// Whether one of the elements right around a passage is named for captions or credits.
    fn is_named_for_caption(&self, passage: &Passage) -> bool {
        let around = self.tables.layout.ancestors(passage.inner).take(CAPTION_WITHIN);
        around.filter_map(|e| self.tables.element(e)).any(|e| e.names.has(Topic::Caption))
    }

    /// Texts of kept passages that can be seen: a hidden copy is that of another kind of screen.
    fn seen_texts(&self) -> HashSet<&'l str> {
        let is_seen =
            |p: &&Passage| self.tables.element(p.block).is_some_and(|e| !e.visibility.hidden && !e.visibility.withheld);
        let kept = (0..self.len()).filter(|&i| self.is_kept(i)).filter_map(|i| self.tables.passage(i));
        kept.filter(is_seen).map(|p| &*p.text).collect()
    }

    /// Share of the kept words that style hides.
    fn hidden_share(&self) -> f32 {
        let (mut hidden, mut all) = (0.0, 1.0_f32);
        for index in (0..self.len()).filter(|&i| self.is_kept(i)) {
            let Some(passage) = self.tables.passage(index) else { continue };
            all += passage.count;
            if self.tables.element(passage.block).is_some_and(|e| e.visibility.hidden) {
                hidden += passage.count;
            }
        }
        hidden / all
    }

    fn best_is_in_flow(&self) -> bool {
        self.tables.element(self.tables.container.best).is_some_and(|e| !e.visibility.overlay && !e.visibility.hidden)
    }

    /// Small boxes that are named for something else.
    fn drop_insets(&mut self) {
        for index in insets(self.tables.layout, &self.kept, self.probabilities) {
            let is_cell = self.tables.passage(index).is_some_and(|p| data_cell(self.tables.layout, p).is_some());
            // A table is no grid of the article's then.
            if is_cell { self.refuse(index) } else { self.set(index, false) }
        }
    }

    /// What stands after the article's end.
    fn drop_tail(&mut self) {
        for index in tail(self.tables, &self.kept, &self.kinds, self.probabilities) {
            self.set(index, false);
        }
        if let Some(index) = line_of_helpers(self.tables, &self.kept) {
            self.set(index, true);
        }
    }

    /// Posts and quotations set apart between kept passages are the article's, whatever they say.
    fn keep_embeds(&mut self) {
        let reach = |mut range: std::ops::Range<usize>, kept: &[bool]| range.any(|i| kept.get(i) == Some(&true));
        let before = self.kept.clone();
        for index in 0..self.len() {
            let Some(passage) = self.tables.passage(index) else { continue };
            let is_apart = self.semantics(index) & semantic_bit(Tag::Blockquote) != 0;
            // A post may call for something, and beside its words its line of addresses is kept.
            let is_post = |at: usize| self.kind(at) == BlockKind::Embed;
            let is_text = |p: &Passage| p.link_density() < 0.5;
            let beside = index.saturating_sub(POST_LINES)..index + POST_LINES + 1;
            let has_text = || beside.filter(|&at| is_post(at)).filter_map(|at| self.tables.passage(at)).any(is_text);
            let is_told = is_text(passage) && (passage.findings.calls == 0 || is_in_marks(&passage.text));
            let is_words = (is_told || is_post(index) && has_text()) && !passage.findings.whole.has_any(LABELS);
            let is_among = reach(index.saturating_sub(4)..index, &before) && reach(index + 1..index + 20, &before);
            // One that ends the text stands beside its last paragraph.
            let around = |at: usize| self.tables.places.get(at).map(|place| [place.parent, place.grandparent]);
            let is_last = || {
                let front = (index.saturating_sub(4)..index).rev().find(|&at| before.get(at) == Some(&true));
                let text = front.and_then(around).map(|[parent, _]| parent);
                text.is_some() && around(index).is_some_and(|places| places.map(Some).contains(&text))
            };
            if is_apart && is_words && (is_among || is_post(index) && is_last()) {
                self.set(index, true);
            }
        }
    }

    /// A sentence of a paragraph that stands once more, set apart, is given once.
    fn drop_pull_quotes(&mut self) {
        let form = |index: usize| self.tables.places.get(index).map(|p| p.form);
        let apart = semantic_bit(Tag::Blockquote) | semantic_bit(Tag::Aside) | semantic_bit(Tag::Figure);
        let may_be_one = |index: &usize| {
            let is_apart = self.semantics(*index) & apart != 0 || form(*index) != self.tables.modal_form;
            let kind = self.kind(*index);
            let is_caption = matches!(kind, BlockKind::Caption | BlockKind::Credit | BlockKind::Heading);
            // What a list or a table repeats of the text belongs to the list.
            let is_cell = |p| data_cell(self.tables.layout, p).is_some();
            let is_listed = kind == BlockKind::ListItem || self.tables.passage(*index).is_some_and(is_cell);
            self.is_kept(*index) && is_apart && !is_caption && !is_listed
        };
        let wanted: Vec<usize> = (0..self.len()).filter(may_be_one).collect();
        if wanted.is_empty() {
            return;
        }
        let joined =
            |index: usize| self.tables.passage(index).filter(|_| self.is_kept(index)).map(|p| p.words.joined());
        let texts: Vec<String> = (0..self.len()).map(|index| joined(index).unwrap_or_default()).collect();
        for index in repeated(&texts, &wanted, |index, holder| form(index) != form(holder)) {
            self.set(index, false);
        }
    }

    /// Tables and lists stand or fall as a whole.
    fn settle_tables_and_lists(&mut self) {
        for (index, keep) in groups::settled(self.tables, &self.kept, self.probabilities) {
            self.set(index, keep);
        }
        let cells = groups::cells_of_kept_rows(self.tables, &self.kept);
        for index in cells.into_iter().chain(groups::lines_of_kept_paragraphs(self.tables, &self.kept)) {
            self.set(index, true);
        }
    }

    fn list_of(&self, index: usize) -> Option<ElementIndex> {
        groups::list_of(self.tables, index)
    }

    /// The first kept passage of running text.
    fn first_text(&self) -> Option<usize> {
        let is_beside = |i| matches!(self.kind(i), BlockKind::Heading | BlockKind::Caption | BlockKind::Credit);
        (0..self.len()).find(|&i| self.is_kept(i) && !is_beside(i) && self.tables.passage(i).is_some_and(|p| p.is_good))
    }

    /// Captions and credits stay where their picture stands among the article's text, or beside its headline.
    fn settle_captions(&mut self) {
        let marked = |is_marked: &dyn Fn(usize) -> bool| -> Vec<bool> { (0..self.len()).map(is_marked).collect() };
        let is_of_picture = |i: usize| matches!(self.kind(i), BlockKind::Caption | BlockKind::Credit);
        let of_pictures = marked(&is_of_picture);
        let shown = self.words_below(&of_pictures);
        let last_text = (0..self.len()).rev().find(|&i| self.is_kept(i) && !is_of_picture(i));
        let texts = self.words_below(&marked(&|i| self.is_kept(i) && !is_of_picture(i)));
        let headline = self.words_below(&marked(&|i| self.headline == Some(i) && !self.is_kept(i)));
        let below = |words: &[f32], element: ElementIndex| words.get(element).copied().unwrap_or(0.0);
        for index in (0..self.len()).filter(|&index| of_pictures.get(index) == Some(&true)) {
            let Some(passage) = self.tables.passage(index) else { continue };
            let is_call = passage.findings.whole.has_any(LABELS)
                || passage.link_density() > 0.8
                || self.is_of_rights(index, passage);
            // Up to the smallest part of the page that holds text, however deep the figure is.
            let is_in_figure = |e: &ElementIndex| {
                self.tables.element(*e).is_some_and(|e| e.semantics & semantic_bit(Tag::Figure) != 0)
            };
            let above = self.tables.layout.ancestors(passage.block).skip_while(is_in_figure);
            let mut around = above.take(PICTURE_WITHIN).scan(false, |is_above, e| {
                let part = (!*is_above).then_some(e);
                *is_above |= below(&texts, e) > 0.0;
                part
            });
            let belongs = around.any(|e| {
                let kept = below(&texts, e) + below(&headline, e);
                let all = self.tables.element(e).map_or(1.0, |e| e.sums.words) - below(&shown, e);
                kept > 0.0 && kept >= 0.5 * all
            });
            let is_bare = is_bare_caption(self.tables.layout, index);
            let is_likely = !is_bare || self.probability(index) >= BARE_CAPTION;
            let is_sure =
                !is_bare && self.probability(index) >= SURE_CAPTION && last_text.is_some_and(|last| index < last);
            let is_in_text = belongs || is_sure || self.is_of_lead_picture(index);
            self.set(index, (is_in_text && is_likely || is_bare && self.is_kept(index)) && !is_call);
        }
    }

    /// Kept words of running text below each element.
    fn words_below(&self, texts: &[bool]) -> Vec<f32> {
        let mut below = vec![0.0; self.tables.layout.elements.len()];
        for (index, _) in texts.iter().enumerate().filter(|(_, is_text)| **is_text) {
            let Some(passage) = self.tables.passage(index) else { continue };
            if let Some(words) = below.get_mut(passage.block) {
                *words += passage.count;
            }
        }
        self.tables.layout.add_up(&mut below);
        below
    }

    /// A heading stays when text of the article, or a picture, follows before the next heading.
    fn settle_headings(&mut self) {
        let mut followed = false;
        for index in (0..self.len()).rev() {
            match self.kind(index) {
                BlockKind::Heading => {
                    let next = self.tables.passage(index + 1);
                    followed |= next.map_or(self.tables.layout.ends_with_picture, |p| p.after_picture);
                    let is_sure = self.probability(index) >= SURE_HEADING || self.standfirsts.contains(&index);
                    if self.is_kept(index) && !followed && !is_sure {
                        self.set(index, false);
                    }
                    followed = false;
                }
                BlockKind::Caption | BlockKind::Credit | BlockKind::Date | BlockKind::Byline => {}
                _ => {
                    let words = self.tables.passage(index).map_or(0.0, |p| p.count);
                    if self.is_kept(index) {
                        followed = true;
                    } else if words > 3.0 {
                        followed = false;
                    }
                }
            }
        }
    }

    /// The title is no block.
    fn drop_title(&mut self) {
        let Some(headline) = self.headline else { return };
        let Some(title) = self.tables.passage(headline).map(|p| p.text.clone()) else { return };
        let first = self.first_text().unwrap_or(0);
        for index in 0..self.len() {
            let is_title = self.tables.passage(index).is_some_and(|p| p.text == title);
            if index == headline || is_title && index < first {
                self.set(index, false);
            }
        }
    }
}
