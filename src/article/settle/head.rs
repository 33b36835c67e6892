//! What stands around the headline: the kicker above it, standfirst, byline and date below.

use super::{LINK_LINE, Settling};
use crate::article::block::BlockKind;
use crate::article::kind::is_credit;
use crate::article::layout::{ElementIndex, Passage, semantic_bit};
use crate::article::lexicon::{Topic, Topics, Wording};
use crate::article::metadata::{dates, names_in};
use crate::document::Tag;

/// Probability below which a line after the headline is no standfirst, and below which it is none though it stands beside
/// the headline.
const NO_STANDFIRST: f32 = 0.1;
const NO_STANDFIRST_BESIDE: f32 = 0.02;

/// Fewest words of a standfirst, and share of them that the page's description has when it is that line.
const STANDFIRST_WORDS: f32 = 6.0;

/// The same where its element is named for that and stands beside the headline: "—— from the canteens of Linlan".
const SUBTITLE_WORDS: f32 = 4.0;
const DESCRIBED: f32 = 0.9;

/// Links between the head of the site and the headline from which a menu parts them.
const MENU_LINKS: usize = 4;

/// Fewest words of a linked heading below the headline that is another article's.
const LINK_WORDS: f32 = 4.0;

/// Lines above the headline in which date and authors may stand.
const LINES_ABOVE: usize = 3;

/// Fewest and most words of a kicker, the line above the headline that is the story's: shorter ones name a section or a topic,
/// and so do lines with a sign between two names.
const KICKER_LEAST: f32 = 3.0;
const KICKER_WORDS: f32 = 8.0;
const SECTION_SIGNS: [char; 6] = ['/', '|', '›', '>', '·', '•'];

/// Most words of the line that says who paid for the article, most passages of an advertisement's box, and elements around its
/// label of which one may be that.
const SPONSOR_WORDS: f32 = 12.0;
const SLOT_PASSAGES: usize = 6;
const SLOT_WITHIN: usize = 4;

/// Passages after the headline within which a standfirst, a byline or a date line stands.
const HEAD_PASSAGES: usize = 12;

/// Passages after a standfirst within which the text begins: byline, date, and a bar of tools, one line each.
const TOOL_PASSAGES: usize = 24;

/// Elements around a caption of which none is a teaser's.
const LEAD_WITHIN: usize = 4;

impl Settling<'_, '_, '_> {
    /// Where the text begins: behind a standfirst, which stands in another element than the paragraphs or has the byline
    /// below it.
    pub(super) fn text_begin(&self) -> Option<usize> {
        let first = self.first_text()?;
        if !self.headline.is_some_and(|h| h < first && first <= h + HEAD_PASSAGES) {
            return Some(first);
        }
        let is_text = |&i: &usize| {
            // A standfirst may be a list, and the text behind it begin with one.
            let is_running = self.kind(i) == BlockKind::Paragraph
                || self.kind(i) == BlockKind::ListItem && self.kind(first) != BlockKind::ListItem;
            self.is_kept(i) && is_running && self.tables.passage(i).is_some_and(|p| p.is_good)
        };
        let next = (first + 1..self.len().min(first + 1 + TOOL_PASSAGES)).find(is_text);
        let is_standfirst = |&next: &usize| {
            self.parent(first) != self.parent(next) || (first + 1..next).any(|i| self.kind(i) == BlockKind::Byline)
        };
        Some(next.filter(is_standfirst).unwrap_or(first))
    }

    /// What stands between headline and text: standfirst, byline, date; and the lines right above the headline.
    pub(super) fn keep_head(&mut self) {
        let Some(headline) = self.headline else { return };
        let first = self.text_begin().unwrap_or(self.len());
        for index in headline + 1..first.min(headline + 1 + HEAD_PASSAGES) {
            let Some(passage) = self.tables.passage(index) else { continue };
            if passage.findings.calls > 0 {
                continue;
            }
            // "— The other story": in a list of points below the headline a linked one leads to another article.
            let is_point = self.kind(index) == BlockKind::Heading && self.semantics(index) & semantic_bit(Tag::Li) != 0;
            if is_point && passage.link_density() >= LINK_LINE && passage.count >= LINK_WORDS {
                self.set(index, false);
                continue;
            }
            if self.is_standfirst(index, headline) {
                self.set(index, true);
                if self.is_beside(index, headline) {
                    self.standfirsts.push(index);
                }
            }
            let is_line = match self.kind(index) {
                BlockKind::Byline => true,
                BlockKind::Date => !self.leads_to_entry(index) && !self.is_length_of_recording(index),
                // Bylines say whose the pictures are: "Photographs: Jane Roe".
                BlockKind::Paragraph => is_credit(passage) && passage.text.contains([':', '：']),
                _ => false,
            };
            if is_line {
                self.set(index, true);
            }
        }
        for index in (headline.saturating_sub(LINES_ABOVE)..headline).rev() {
            let is_line = self.tables.passage(index).is_some_and(|passage| match self.kind(index) {
                BlockKind::Date => true,
                BlockKind::Byline => names_in(&passage.text).iter().any(|name| name.contains(' ')),
                _ => false,
            });
            if !is_line || self.parent(index) != self.parent(headline) {
                break;
            }
            self.set(index, true);
        }
    }

    /// A date in the head of the site, in front of its menu, is that of today, where the article has its own at the headline.
    pub(super) fn drop_date_of_today(&mut self) {
        let Some(headline) = self.headline else { return };
        let is_date = |&index: &usize| self.is_kept(index) && self.kind(index) == BlockKind::Date;
        if !(headline + 1..self.len().min(headline + 1 + HEAD_PASSAGES)).any(|index| is_date(&index)) {
            return;
        }
        let is_link = |&index: &usize| self.tables.passage(index).is_some_and(|p| p.link_density() >= LINK_LINE);
        let Some(menu) = (0..headline).rev().filter(is_link).nth(MENU_LINKS - 1) else { return };
        let dropped: Vec<usize> = (0..menu).filter(is_date).collect();
        dropped.into_iter().for_each(|index| self.refuse(index));
    }

    /// The line at the headline that says who paid for the article. Without it an advertisement reads as a report.
    pub(super) fn keep_sponsor_of_page(&mut self) {
        let Some(headline) = self.headline else { return };
        let first = self.text_begin().unwrap_or(self.len()).min(headline + 1 + HEAD_PASSAGES);
        for index in headline.saturating_sub(LINES_ABOVE)..first {
            let Some(passage) = self.tables.passage(index) else { continue };
            let apart = semantic_bit(Tag::Aside) | semantic_bit(Tag::Nav) | semantic_bit(Tag::Li);
            if passage.count <= SPONSOR_WORDS
                && passage.link_density() < LINK_LINE
                && self.semantics(index) & apart == 0
                && Wording::of_languages().says_who_paid(&passage.text)
                && self.is_beside(index, headline)
                && !self.is_in_slot(index)
                && self.leads_into_text(index)
            {
                self.refused.remove(&index);
                self.set(index, true);
            }
        }
    }

    /// Whether a line stands in a box with a picture, a frame or other lines than those of a headline: the label of a slot.
    fn is_in_slot(&self, index: usize) -> bool {
        let is_of_head = |at: usize| matches!(self.kind(at), BlockKind::Byline | BlockKind::Date);
        let block = self.tables.passage(index).map(|passage| passage.block);
        let mut around = block.into_iter().flat_map(|block| self.tables.layout.ancestors(block).take(SLOT_WITHIN));
        around
            .by_ref()
            .map_while(|element| {
                let range = self.passages_of(element, index);
                let is_of_text = range.len() > SLOT_PASSAGES || self.headline.is_some_and(|at| range.contains(&at));
                (!is_of_text).then_some((element, range))
            })
            .any(|(element, mut range)| {
                let sums = self.tables.element(element).map(|e| e.sums);
                sums.is_some_and(|sums| sums.pictures + sums.frames > 0.0)
                    || range.any(|at| at != index && !is_of_head(at))
            })
    }

    /// Whether what follows a line is the headline, its byline, or text, and no clutter.
    fn leads_into_text(&self, index: usize) -> bool {
        self.headline == Some(index + 1) || self.is_kept(index + 1)
    }

    /// Whether a caption stands between headline and text: the lead picture has an element of its own, and the part of the
    /// page around both may hold more clutter than text.
    pub(super) fn is_of_lead_picture(&self, index: usize) -> bool {
        let is_below = self.headline.is_some_and(|headline| headline < index && index <= headline + TOOL_PASSAGES);
        let is_teaser = |e: ElementIndex| self.tables.element(e).is_some_and(|e| e.names.has(Topic::Related));
        let around = || {
            self.tables.passage(index).into_iter().flat_map(|p| self.tables.layout.ancestors(p.inner).take(LEAD_WITHIN))
        };
        // A standfirst may stand above the picture.
        let is_text = |&at: &usize| {
            let is_caption = matches!(self.kind(at), BlockKind::Caption | BlockKind::Credit);
            self.is_kept(at) && !is_caption && self.tables.passage(at).is_some_and(|p| p.is_good)
        };
        is_below
            && (self.headline.unwrap_or_default() + 1..index).filter(is_text).count() <= 1
            && self.semantics(index) & (semantic_bit(Tag::Li) | semantic_bit(Tag::Aside) | semantic_bit(Tag::Nav)) == 0
            && !around().any(is_teaser)
    }

    /// Whether a line with a time of day leads to an entry of a live page, as its key events do.
    fn leads_to_entry(&self, index: usize) -> bool {
        let is_listed = self.semantics(index) & semantic_bit(Tag::Li) != 0;
        is_listed
            && self
                .tables
                .passage(index)
                .is_some_and(|p| p.link_density() >= LINK_LINE && dates::find(&p.text, true).is_none())
    }

    fn parent(&self, index: usize) -> Option<usize> {
        self.tables.places.get(index).map(|place| place.parent)
    }

    /// The line above the headline, in the same element, that is no link to a section and no date.
    pub(super) fn keep_kicker(&mut self) {
        let Some(index) = self.headline.and_then(|h| h.checked_sub(1)) else { return };
        let Some(passage) = self.tables.passage(index) else { return };
        let stands_beside = self.parent(index) == self.parent(index + 1)
            || self.is_named_for_head(passage) && self.is_beside(index, index + 1);
        let is_beside = stands_beside && self.semantics(index) & semantic_bit(Tag::Nav) == 0;
        let is_words = passage.link_words == 0.0
            && (KICKER_LEAST..=KICKER_WORDS).contains(&passage.count)
            && !passage.text.contains(SECTION_SIGNS);
        let is_plain = passage.findings.calls == 0
            && passage.findings.whole == Topics::default()
            && !passage.findings.anywhere.has(Topic::Counter);
        let is_line =
            matches!(self.kind(index), BlockKind::Byline | BlockKind::Date | BlockKind::Caption | BlockKind::Credit);
        if is_beside && is_words && is_plain && !is_line {
            self.set(index, true);
        }
    }

    /// Whether a line below the headline tells the article in a few words. The model doubts most of them, because they
    /// are missing in most references: what stands beside the headline, or describes the page, needs little of it.
    fn is_standfirst(&self, index: usize, headline: usize) -> bool {
        let Some(passage) = self.tables.passage(index) else { return false };
        let Some(element) = self.tables.element(passage.block) else { return false };
        let is_named = self.is_named_for_head(passage);
        let is_box = self.semantics(index)
            & (semantic_bit(Tag::Aside) | semantic_bit(Tag::Nav) | semantic_bit(Tag::Figure))
            != 0;
        let is_beside = self.is_beside(index, headline);
        // Points of the story, in a list right below the headline.
        let is_point = (headline + 1..=index).all(|at| self.kind(at) == BlockKind::ListItem);
        let is_plain = passage.is_good || is_point || matches!(element.tag, Tag::H2 | Tag::H3 | Tag::P);
        // The title once more, alone or at the end of the way to the page, and the label of a list.
        let repeats = self.tables.passage(headline).is_some_and(|title| passage.text.ends_with(&title.text));
        let is_label = repeats || passage.text.ends_with([':', '：']);
        let least = if is_named && is_beside { SUBTITLE_WORDS } else { STANDFIRST_WORDS };
        passage.count >= least
            && passage.link_density() < 0.3
            && !is_box
            && !is_label
            && !element.visibility.overlay
            && self.probability(index) >= if is_beside { NO_STANDFIRST_BESIDE } else { NO_STANDFIRST }
            && (is_named || is_plain)
    }

    /// Whether an element right around a line is named for what stands at a headline.
    fn is_named_for_head(&self, passage: &Passage) -> bool {
        let mut around = self.tables.layout.ancestors(passage.inner).take(3).filter_map(|e| self.tables.element(e));
        around.any(|e| e.names.has(Topic::Head))
    }

    /// Whether a line stands in the small part of the page that the headline stands in, or is what the page's description
    /// says.
    fn is_beside(&self, index: usize, headline: usize) -> bool {
        let layout = self.tables.layout;
        if self.tables.passage(index).is_some_and(|passage| self.is_described(passage)) {
            return true;
        }
        // Points below a headline stand in a list of their own.
        let is_listed = |index: usize| self.semantics(index) & semantic_bit(Tag::Li) != 0;
        let around = |index: usize| {
            let block = self.tables.passage(index).map(|p| p.block);
            let within = if is_listed(index) { 4 } else { 2 };
            block.into_iter().flat_map(move |block| layout.ancestors(block).skip(1).take(within))
        };
        around(index).any(|element| {
            let is_page = self.tables.element(element).is_none_or(|e| matches!(e.tag, Tag::Body | Tag::Html));
            !is_page && around(headline).any(|e| e == element)
        })
    }

    /// Whether a line is what the page's description says.
    fn is_described(&self, passage: &Passage) -> bool {
        let held = passage.words.iter().filter(|word| self.tables.description.get(word).is_some()).count();
        held as f32 >= DESCRIBED * passage.words.len() as f32
    }
}
