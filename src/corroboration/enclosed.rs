//! Where a shown span begins and ends among the quotation marks of its source: none is left open.

use crate::punctuation::is_quotation_mark;
use crate::quotation::Quotation;
use crate::source::Source;
use std::ops::Range;

/// Bytes up to which a span grows so that a quotation in it is whole.
const LONGEST_GROWN: usize = 400;

/// What may stand between words and a mark.
const LOOSE: &[char] = &[' ', '\u{a0}', '\u{202f}', '.', ',', '!', '?', ';', ':', '…'];

/// Whether the words of `span` stand in quotation marks in their source.
pub(super) fn is_in_marks(source: &Source, span: &Range<usize>) -> bool {
    marked(source).any(|words| words.start <= span.start && span.end <= outer_end(source, words))
}

/// The span without a mark that opens or closes something beyond it: a mark at its edge is left outside, and a quotation
/// that it cuts in two is taken whole where that is short.
pub(super) fn enclosed(source: &Source, span: Range<usize>) -> Range<usize> {
    let mut out = span.clone();
    for words in marked(source) {
        let (begins, ends) = (outer_start(source, words), outer_end(source, words));
        let is_whole = span.start <= begins && ends <= span.end;
        if is_whole || words.end <= span.start || span.end <= words.start {
            continue;
        }
        if span.start < words.start && is_blank(source, span.start..words.start) {
            out.start = words.start;
        } else if span.start < words.start {
            out.end = grown(&out, out.start..ends).end;
        } else if span.end > words.end && is_blank(source, words.end..span.end) {
            out.end = words.end.max(out.start);
        } else if span.end > words.end {
            out.start = grown(&out, begins..out.end).start;
        }
    }
    out
}

fn grown(span: &Range<usize>, whole: Range<usize>) -> Range<usize> {
    if whole.len() <= LONGEST_GROWN { whole } else { span.clone() }
}

fn marked(source: &Source) -> impl Iterator<Item = &Range<usize>> {
    source.quotations.iter().filter(|quotation| quotation.kind.is_marked()).map(|Quotation { words, .. }| words)
}

/// Whether nothing but marks and stops stands there.
fn is_blank(source: &Source, range: Range<usize>) -> bool {
    source.text.slice(&range).chars().all(|c| is_quotation_mark(c) || LOOSE.contains(&c))
}

/// Where the mark in front of quoted words begins.
fn outer_start(source: &Source, words: &Range<usize>) -> usize {
    let before = source.text.text.get(..words.start).unwrap_or_default().trim_end_matches(LOOSE);
    before.strip_suffix(is_quotation_mark).map_or(words.start, str::len)
}

/// Where the mark behind quoted words ends.
fn outer_end(source: &Source, words: &Range<usize>) -> usize {
    let behind = source.text.text.get(words.end..).unwrap_or_default();
    let rest = behind.trim_start_matches(LOOSE);
    rest.strip_prefix(is_quotation_mark).map_or(words.end, |rest| words.end + behind.len() - rest.len())
}
