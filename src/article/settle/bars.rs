//! Controls of the page among the article: bars of buttons, counts of readers, the way to the page.

use super::{LABELS, Settling};
use crate::article::appeal::IN_FULL;
use crate::article::block::BlockKind;
use crate::article::blocks::data_cell;
use crate::article::features::ends_as_sentence;
use crate::article::layout::{Passage, semantic_bit};
use crate::article::lexicon::{Lexicon, Topic};
use crate::article::metadata::dates;
use crate::article::words::Words;
use crate::ascii::has_byte;
use crate::document::Tag;
use crate::punctuation::DOUBLE_MARKS;

/// Most words of a control, and most controls in a bar.
const CONTROL_WORDS: f32 = 6.0;
const BAR_PASSAGES: f32 = 12.0;

/// Words of kept text that a bar may hold, and probability from which one of its lines is the article's.
const BAR_WORDS: f32 = 40.0;
const SURE_LINE: f32 = 0.9;

/// Most words of a line that counts readers or minutes, function words from which it is a sentence of the article's where it
/// ends as one ("The post had 88 likes."), and most words of a row of controls.
const COUNTER_WORDS: f32 = 7.0;
const COUNTER_STOP_WORDS: u32 = 2;
const ROW_WORDS: f32 = 12.0;

/// Most words of a line that only calls, and its fewest calls.
const CALL_WORDS: f32 = 20.0;
const CALLS: u32 = 3;

/// Signs between the parts of the site that lead to a page.
const WAY_SIGNS: [char; 4] = ['»', '›', '>', '→'];

impl Settling<'_, '_, '_> {
    /// Drops bars of controls, counts of readers, invitations and the way to the page.
    pub(super) fn drop_bars(&mut self) {
        let mut dropped = Vec::new();
        for index in 0..self.len() {
            let Some(passage) = self.tables.passage(index) else { continue };
            let is_call = self.kind(index) != BlockKind::Heading && is_call(passage);
            // Sure items of a list begin so too: "Ads: …", "Week 9: … (5:30–6:25 hrs)".
            let is_item = self.probability(index) >= SURE_LINE && self.semantics(index) & semantic_bit(Tag::Li) != 0;
            let is_told = self.invites(index, passage)
                || is_counter(passage)
                || !is_item && (is_player(passage) || names_sponsor(passage))
                || is_row_of_controls(passage)
                || is_placeholder(&passage.text)
                || self.shares_house(passage)
                || is_call;
            if is_told || self.is_way_to_page(index) {
                dropped.push(index);
            }
            // The time of an entry stands in an element of its own too.
            let is_button = passage.button_words >= passage.count && self.kind(index) != BlockKind::Date;
            let is_label = passage.count <= CONTROL_WORDS
                && passage.count > 0.0
                && (passage.findings.whole.has_any(LABELS) || is_button);
            if is_label
                && data_cell(self.tables.layout, passage).is_none()
                && let Some(bar) = self.small_box(index, BAR_PASSAGES, BAR_WORDS)
            {
                let is_bar = bar.clone().all(|at| self.may_be_control(at));
                dropped.extend(bar.filter(|&at| is_bar && !self.is_line_of_head(at)));
            }
        }
        for index in dropped {
            self.refuse(index);
        }
    }

    /// Whether a link is a label with the name of the house behind it: "Share Harbour Courier".
    fn shares_house(&self, passage: &Passage) -> bool {
        let label = || Words::of(passage.text.split_whitespace().next().unwrap_or_default());
        passage.link_words.max(passage.button_words) >= passage.count
            && self.house.is_named_in(passage) == IN_FULL
            && Lexicon::of_languages().find(&label()).whole.has_any(LABELS)
    }

    /// Whether a line above the headline names the parts of the site that lead to the page.
    fn is_way_to_page(&self, index: usize) -> bool {
        self.headline.is_some_and(|headline| index < headline)
            && self.tables.passage(index).is_some_and(|p| {
                p.link_words > 0.0 && (p.text.contains(WAY_SIGNS) || p.findings.at_start.has(Topic::Navigation))
            })
    }

    /// Whether a passage has the form of a control, or stands beside controls as authors and dates do.
    fn may_be_control(&self, index: usize) -> bool {
        let is_control = |p: &Passage| p.count <= CONTROL_WORDS && !ends_as_sentence(&p.text);
        self.is_line_of_head(index)
            || self.probability(index) < SURE_LINE && self.tables.passage(index).is_some_and(is_control)
    }

    fn is_line_of_head(&self, index: usize) -> bool {
        matches!(self.kind(index), BlockKind::Byline | BlockKind::Date | BlockKind::Caption | BlockKind::Credit)
    }
}

/// Most words of the label of a player.
const PLAYER_WORDS: f32 = 14.0;

/// Whether a line is the label of a player, with the length of what it plays: "Listen • 4:12", "Video (2:05)". A time of day or
/// a score has no such sign in front of it.
fn is_player(passage: &Passage) -> bool {
    // Most lines have no such sign, whose first byte is told without its others.
    let may_have_sign = || has_byte(&passage.text, |byte| matches!(byte, b'(' | b'|' | 0xc2 | 0xe2));
    if passage.count > PLAYER_WORDS || !may_have_sign() || ends_as_sentence(&passage.text) {
        return false;
    }
    let signs = passage.text.match_indices(['•', '·', '|', '(']);
    let mut behind = signs.filter_map(|(at, sign)| passage.text.get(at + sign.len()..)).map(str::trim_start);
    behind.any(|rest| {
        let minutes = rest.bytes().take_while(u8::is_ascii_digit).count();
        let seconds = rest.get(minutes..).and_then(|rest| rest.strip_prefix(':')).unwrap_or_default();
        let ends = |digits: &str| !digits.starts_with(|c: char| c.is_ascii_digit());
        (1..=2).contains(&minutes)
            && seconds.bytes().take(2).filter(u8::is_ascii_digit).count() == 2
            && seconds.get(2..).is_some_and(ends)
    }) && passage.text.chars().any(char::is_alphabetic)
}

/// Words in front of a colon within which a paragraph names itself an advertisement, and bytes of so many words.
const SPONSOR_LEAD: usize = 5;
const SPONSOR_LEAD_BYTES: usize = 96;

/// Whether a paragraph begins by telling that somebody paid for it: "Sponsored: …", "Presented by Harbour Insurance: …".
fn names_sponsor(passage: &Passage) -> bool {
    let begin = passage.text.get(..passage.text.floor_char_boundary(SPONSOR_LEAD_BYTES)).unwrap_or_default();
    // Few have a colon, the wide one of three bytes included.
    if !has_byte(begin, |byte| matches!(byte, b':' | 0xef)) {
        return false;
    }
    let Some((lead, _)) = begin.split_once([':', '：']) else { return false };
    lead.split_whitespace().count() <= SPONSOR_LEAD
        && Lexicon::of_languages().find(&Words::of(lead)).at_start.has_any(&[Topic::Sponsored, Topic::Advertisement])
}

/// Whether a short line is made of phrases by which a site speaks to its reader.
fn is_call(passage: &Passage) -> bool {
    passage.count <= CALL_WORDS && passage.findings.calls >= CALLS && !passage.text.contains(DOUBLE_MARKS)
}

/// Whether a line is what a content system would have replaced by a film or a picture: "[Insert:Video 12]". Notes in brackets
/// have a space behind their colon.
fn is_placeholder(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) else { return false };
    inner.split_once(':').is_some_and(|(name, rest)| {
        !name.is_empty() && name.chars().all(char::is_alphabetic) && rest.starts_with(char::is_alphabetic)
    })
}

/// Whether a line counts readers, or the minutes that reading takes.
fn is_counter(passage: &Passage) -> bool {
    passage.count <= COUNTER_WORDS
        && passage.findings.anywhere.has(Topic::Counter)
        && !(ends_as_sentence(&passage.text) && passage.findings.stop_words >= COUNTER_STOP_WORDS)
        && dates::find(&passage.text, true).is_none()
        && passage.words.iter().any(|word| word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a line is controls side by side ("Views: 4117 | Print | Send").
fn is_row_of_controls(passage: &Passage) -> bool {
    // Most passages are longer or have no such sign, whose first byte is told without its others.
    let may_be_parted = || has_byte(&passage.text, |byte| matches!(byte, b'|' | 0xc2 | 0xe2));
    if passage.count > ROW_WORDS || !may_be_parted() {
        return false;
    }
    let parts: Vec<&str> = passage.text.split(['|', '·', '•']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return false;
    }
    let labels = parts.iter().filter(|part| {
        let findings = Lexicon::of_languages().find(&Words::of(part));
        findings.whole.has_any(LABELS) || findings.anywhere.has(Topic::Counter)
    });
    2 * labels.count() > parts.len()
}
