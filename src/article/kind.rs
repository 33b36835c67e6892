//! What kind of block a passage of the article is.

use super::block::BlockKind;
use super::caption::{is_bare_caption, is_caption};
use super::layout::{Layout, Passage, semantic_bit};
use super::lexicon::Topic;
use super::metadata::{dates, names_in};
use crate::document::Tag;
use crate::punctuation::DOUBLE_MARKS;

/// Most words of a line that names who took a picture.
const CREDIT_WORDS: f32 = 16.0;

/// Most words of a line that names authors or dates.
const BYLINE_WORDS: f32 = 20.0;

/// Those of one that begins with "By", and of one that only an element's name makes a byline.
const LED_WORDS: f32 = 12.0;
const NAMED_WORDS: f32 = 8.0;

/// Words, function words and letters beside the date from which a line tells of that day.
const SENTENCE_WORDS: f32 = 8.0;
const SENTENCE_STOP_WORDS: u32 = 3;
const SENTENCE_LETTERS: usize = 40;

/// Words within which the colon behind a label stands: "Printed: …".
const LABEL_WORDS: usize = 3;

/// Most letters before the day in numbers with which a line ends.
const DATE_LETTERS: usize = 12;

/// Probability from which a line is a paragraph though it stands in a box with a picture: captions have up to 0.7.
const SURE_PARAGRAPH: f32 = 0.75;

/// Least share of capitalised words in a line of names.
const NAMES: f32 = 0.6;

/// What kind of block passage `index` is, by its markup and its words.
pub(super) fn kind_of(layout: &Layout, index: usize) -> BlockKind {
    let Some(passage) = layout.passages.get(index) else { return BlockKind::Paragraph };
    let Some(block) = layout.elements.get(passage.block) else { return BlockKind::Paragraph };
    let is_in = |tag| block.semantics & semantic_bit(tag) != 0;
    let near = layout
        .ancestors(passage.inner)
        .take(4)
        .filter_map(|e| layout.elements.get(e))
        .fold(block.names, |names, e| names.union(e.names));
    if is_in(Tag::Pre) {
        return BlockKind::Code;
    }
    if block.tag.is_heading() {
        return BlockKind::Heading;
    }
    // The line after a caption stands second after the picture.
    let is_second = index.checked_sub(1).and_then(|i| layout.passages.get(i)).is_some_and(|p| p.after_picture);
    let is_at_picture = is_in(Tag::Figure) || passage.after_picture || is_second || near.has(Topic::Caption);
    if is_credit(passage) && is_at_picture {
        return BlockKind::Credit;
    }
    if matches!(block.tag, Tag::Figcaption | Tag::Caption) || is_in(Tag::Figcaption) || is_caption(layout, index) {
        return BlockKind::Caption;
    }
    let is_named = near.has(Topic::AuthorBox);
    if is_byline(passage, is_named) || is_named && names_several(passage) {
        return BlockKind::Byline;
    }
    if is_date_line(passage) || !is_in(Tag::Li) && is_day_in_numbers(passage) || is_marked_time(layout, passage) {
        return BlockKind::Date;
    }
    if is_in(Tag::Blockquote) {
        return if near.has(Topic::Embed) { BlockKind::Embed } else { BlockKind::Quote };
    }
    if is_in(Tag::Li) {
        return BlockKind::ListItem;
    }
    BlockKind::Paragraph
}

/// The same of a passage that belongs to the article as likely as given: where the passes doubt it, a line in a box with a
/// picture is its caption.
pub(super) fn kind_if(layout: &Layout, index: usize, probability: f32) -> BlockKind {
    match (kind_of(layout, index), layout.passages.get(index)) {
        (BlockKind::Paragraph, Some(passage)) if probability < SURE_PARAGRAPH && is_bare_caption(layout, index) => {
            if passage.after_picture || passage.count > CREDIT_WORDS {
                BlockKind::Caption
            } else {
                BlockKind::Credit
            }
        }
        (kind, _) => kind,
    }
}

/// A short line that says whose a picture is.
pub(super) fn is_credit(passage: &Passage) -> bool {
    passage.count <= CREDIT_WORDS
        && passage.findings.anywhere.has(Topic::Credit)
        && (passage.findings.at_start.has(Topic::Credit)
            || passage.count <= 0.5 * CREDIT_WORDS && passage.text.contains(['/', '©', ':', '(']))
}

/// A short line that begins with "By", or stands in an element named for the author. It is no sentence, nor is one said in it
/// ("Reporter: “Did anyone reply?”").
pub(super) fn is_byline(passage: &Passage, is_named: bool) -> bool {
    // Four authors fill more than a line's usual words, with little else than names.
    let are_names = || passage.words.capitals() as f32 >= NAMES * passage.count || is_name_with_address(&passage.text);
    passage.count <= BYLINE_WORDS
        && !passage.text.trim_end_matches(DOUBLE_MARKS).ends_with(['.', '!', '?'])
        && (passage.findings.at_start.has(Topic::Byline) && (passage.count <= LED_WORDS || are_names())
            || is_named && passage.count <= NAMED_WORDS && are_names())
}

/// Whether a line is a name and the address to write to: "Jane Roe - jane@coast.example".
fn is_name_with_address(text: &str) -> bool {
    let Some((before, _)) = text.split_once('@') else { return false };
    let name = before.rsplit_once(char::is_whitespace).map_or("", |(name, _)| name);
    let mut words = name.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(char::is_uppercase))
}

/// A short line with names of several people and a word on each: "Jane Roe (now) and Ole Lind (earlier)".
fn names_several(passage: &Passage) -> bool {
    passage.count <= NAMED_WORDS
        && passage.text.contains('(')
        && names_in(&passage.text).iter().filter(|name| name.contains(' ')).count() > 1
}

/// A short line that ends in a day in numbers, behind a word or two: "red. 27.04.2021 14:51".
fn is_day_in_numbers(passage: &Passage) -> bool {
    let is_short = passage.count <= NAMED_WORDS && passage.text.contains(|c: char| c.is_ascii_digit());
    is_short
        && dates::find(&passage.text, false)
            .is_some_and(|found| found.other_letters == found.letters_before && found.letters_before <= DATE_LETTERS)
}

/// A short line with digits that begins in a `<time>`, as above the entries of a live page.
fn is_marked_time(layout: &Layout, passage: &Passage) -> bool {
    passage.count <= NAMED_WORDS
        && layout.elements.get(passage.inner).is_some_and(|e| e.tag == Tag::Time)
        && passage.text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a line tells what happened on a day, or when something will: "The act was signed into law on August 14, 1935".
pub(super) fn tells_of_day(passage: &Passage) -> bool {
    passage.count >= SENTENCE_WORDS
        && passage.findings.stop_words >= SENTENCE_STOP_WORDS
        && !passage.findings.at_start.has_any(&[Topic::Date, Topic::Byline])
        && !passage.text.split_whitespace().take(LABEL_WORDS).any(|word| word.ends_with([':', '：']))
        && letters_beside_date(passage) >= SENTENCE_LETTERS
}

/// Letters of a line that belong to no date in it; none where a time of day stands beside the date, as where systems print
/// when something was published, in however many words.
fn letters_beside_date(passage: &Passage) -> usize {
    match dates::find(&passage.text, false) {
        Some(found) if found.iso.contains('T') => 0,
        Some(found) => found.other_letters,
        None => passage.text.chars().filter(|c| c.is_alphabetic()).count(),
    }
}

/// A short line that holds little but a date or a time.
pub(super) fn is_date_line(passage: &Passage) -> bool {
    if passage.count > BYLINE_WORDS {
        return false;
    }
    let dated = passage.findings.anywhere.has(Topic::Month) || passage.findings.anywhere.has(Topic::Date);
    let may_be_clock = passage.count <= 3.0;
    if !dated && !may_be_clock {
        return false;
    }
    let digits = passage.text.bytes().filter(u8::is_ascii_digit).count();
    let is_clock = may_be_clock && digits >= 3 && passage.text.contains([':', '.']);
    is_clock || digits >= 3 && dated && digits as f32 >= 0.35 * passage.count && !tells_of_day(passage)
}
