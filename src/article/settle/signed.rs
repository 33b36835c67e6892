//! Teasers of other articles that are told by a signature: paragraphs that begin or end with who wrote it, and when, and
//! small boxes of a linked title that end with such a line, or with a day.

use super::{LINK_LINE, Settling};
use crate::article::block::BlockKind;
use crate::article::layout::Passage;
use crate::article::lexicon::Lexicon;
use crate::article::metadata::dates;
use crate::ascii::has_byte;
use crate::punctuation::is_within_word;
use std::ops::Range;

/// Fewest words of such a paragraph, and most of the words that name its author and day.
const WORDS: f32 = 12.0;
const SIGNATURE_WORDS: usize = 9;

/// Most bytes of the signature.
const SIGNATURE_BYTES: usize = 90;

/// Most letters of a small word in it ("by", "von", "par"), and most of such words.
const SMALL_LETTERS: usize = 3;
const SMALL_WORDS: usize = 3;

/// Letters of a month's short form.
const SHORT_MONTH: usize = 3;

/// Largest share of the kept words in such paragraphs: letters to the editor are signed and dated one by one.
const SHARE: f32 = 0.2;

/// Most passages and words of a box that announces one other article.
const BOX_PASSAGES: f32 = 5.0;
const BOX_WORDS: f32 = 90.0;

/// Lines and words of the label above the link in such a box.
const LABEL_LINES: usize = 1;
const LABEL_WORDS: f32 = 4.0;

/// Most cards that end with a day alone.
const CARDS: usize = 2;

/// What parts the signature at the beginning from the text.
const PARTS: [&str; 7] = [": ", ". ", " – ", " — ", " - ", " | ", "："];

impl Settling<'_, '_, '_> {
    /// Drops paragraphs that begin or end with a name and a day. The first of the text may begin so, as agencies write
    /// ("PORT HALE, May 3 —").
    pub(super) fn drop_signed_teasers(&mut self) {
        let Some(first) = self.first_text() else { return };
        let words = |index: usize| self.tables.passage(index).map_or(0.0, |p| p.count);
        let all: f32 = (0..self.len()).filter(|&i| self.is_kept(i)).map(words).sum();
        let is_one = |&index: &usize| {
            self.is_kept(index)
                && self.kind(index) == BlockKind::Paragraph
                && self.tables.passage(index).is_some_and(is_signed)
        };
        let signed: Vec<usize> = (first + 1..self.len()).filter(is_one).collect();
        if signed.iter().map(|&index| words(index)).sum::<f32>() <= SHARE * all {
            signed.into_iter().for_each(|index| self.refuse(index));
        }
        let begin = self.text_begin().unwrap_or(first);
        let boxes = (begin + 1..self.len()).filter_map(|index| self.signed_box(index));
        let dated: Vec<Range<usize>> = (begin + 1..self.len()).filter_map(|index| self.dated_card(index)).collect();
        // Several are a chronology, or the entries of a live page.
        let cards = if dated.len() <= CARDS { dated } else { Vec::new() };
        let dropped: Vec<usize> = boxes.chain(cards).flatten().collect();
        dropped.into_iter().for_each(|index| self.refuse(index));
    }

    /// The small box that begins with a link and ends with a name and a day in a line of its own.
    fn signed_box(&self, last: usize) -> Option<Range<usize>> {
        self.line_with_digit(last).filter(|p| is_signature(&p.text))?;
        self.boxes_ending(last).find(|found| self.is_link(found.start))
    }

    /// The small box that begins with a heading that is a link, below a label at most, and ends with a day in a line of its own.
    fn dated_card(&self, last: usize) -> Option<Range<usize>> {
        let is_day = |text: &str| dates::find(text, true).is_some_and(|found| found.other_letters == 0);
        self.line_with_digit(last).filter(|p| is_day(&p.text))?;
        let leads = |index: usize| self.kind(index) == BlockKind::Heading && self.is_link(index);
        let is_label = |index: usize| self.tables.passage(index).is_some_and(|p| p.count <= LABEL_WORDS);
        let begins = |at: usize| leads(at) || is_label(at) && leads(at + LABEL_LINES);
        self.boxes_ending(last).find(|found| last - found.start > LABEL_LINES && begins(found.start))
    }

    /// A short line that may hold a day.
    fn line_with_digit(&self, index: usize) -> Option<&Passage> {
        let may = |p: &&Passage| p.count <= SIGNATURE_WORDS as f32 && has_digit(&p.text);
        self.tables.passage(index).filter(may)
    }

    /// The small boxes around a passage that end with it.
    fn boxes_ending(&self, last: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        self.boxes_around(last, BOX_PASSAGES, BOX_WORDS).filter(move |found| found.end == last + 1)
    }

    fn is_link(&self, index: usize) -> bool {
        self.tables.passage(index).is_some_and(|p| p.link_density() >= LINK_LINE)
    }
}

fn has_digit(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_digit())
}

/// Whether a paragraph begins or ends with a signature.
fn is_signed(passage: &Passage) -> bool {
    let text = passage.text.trim();
    if passage.count < WORDS {
        return false;
    }
    let head = text.get(..text.floor_char_boundary(SIGNATURE_BYTES)).unwrap_or_default();
    let ends = text.trim_end_matches(['.', ')']);
    let tail = ends.get(ends.ceil_char_boundary(ends.len().saturating_sub(SIGNATURE_BYTES))..).unwrap_or_default();
    let heads = || PARTS.iter().flat_map(|part| head.match_indices(part)).filter_map(|(at, _)| head.get(..at));
    let tails = || {
        let marks = tail.match_indices(['.', '!', '?', '…', '(']);
        marks.filter_map(|(at, mark)| tail.get(at + mark.len()..))
    };
    // Most texts neither begin nor end with a digit: where they part is not looked for.
    has_digit(head) && heads().any(is_signature) || has_digit(tail) && tails().any(is_signature)
}

/// Whether a few words are a name and a day, with nothing but small words between: "By Ole Rand, 3 May".
fn is_signature(text: &str) -> bool {
    // A day has a digit.
    if !has_digit(text) {
        return false;
    }
    let words = text.split(|c: char| !is_within_word(c)).filter(|w| !w.is_empty());
    let (mut names, mut days, mut months, mut small, mut all) = (0, 0, 0, 0, 0);
    let mut is_ordinal = false;
    for word in words {
        all += 1;
        if all > SIGNATURE_WORDS {
            return false;
        }
        let number = word.trim_end_matches(char::is_alphabetic);
        if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
            days += usize::from(number.len() <= 2);
            is_ordinal |= number.len() < word.len();
        } else if Lexicon::of_languages().month(&word.to_lowercase()).is_some() {
            // "2nd Gen" is a make of things; Italian writes January so.
            months += usize::from(!is_ordinal || word.chars().count() > SHORT_MONTH);
        } else if word.starts_with(char::is_uppercase) {
            names += usize::from(!is_shouted(word));
        } else if word.chars().count() <= SMALL_LETTERS {
            small += 1;
        } else {
            return false;
        }
    }
    names >= 2 && days == 1 && months == 1 && small <= SMALL_WORDS
}

/// Whether a word of several letters is all capitals, as places in datelines are.
fn is_shouted(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase())
}
