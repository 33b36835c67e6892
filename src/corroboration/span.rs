//! Which words of a window are shown for a match: as few as carry it.

use super::comparison::View;
use super::reading::Statement;
use super::windows::{Window, cover_of_other, share_covered};
use crate::sorting::sort_by_key;
use std::ops::Range;

/// Share of the matched weight that a statement or a sentence must hold to stand for its window.
const SHARE_OF_WINDOW: f32 = 0.7;
/// A window longer than this many bytes is shown by its best sentence.
const LONGEST_SPAN: usize = 400;

/// Bytes of the other source that carry the statement: of its own statements, its sentences and the whole window the
/// shortest that holds nearly all of the match.
pub(super) fn exact_span(view: &View, statement: &Statement, window: &Window) -> Range<usize> {
    let sentences = view.to.sentences.get(window.first..window.end).unwrap_or_default();
    let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return 0..0 };
    let whole = first.range.start..last.range.end;
    let Some(part) = statement.parts.get(window.part) else { return whole };
    let cover = cover_of_other(view, part);
    let matched = |stems: &[u32]| view.far.mass(stems) * share_covered(view, &cover, stems);
    let all: f32 = sentences.iter().map(|s| matched(&s.content)).sum();
    let statements = sentences.iter().flat_map(|s| &s.statements).filter_map(|&n| view.to.statements.get(n));
    let stated = statements.map(|s| (s.range.clone(), matched(s.whole())));
    let told = sentences.iter().map(|s| (s.range.clone(), matched(&s.content)));
    let mut choices: Vec<(Range<usize>, f32)> = stated.chain(told).collect();
    sort_by_key(&mut choices, |(range, _)| range.len());
    if let Some((range, _)) = choices.iter().find(|(_, mass)| *mass >= SHARE_OF_WINDOW * all) {
        return range.clone();
    }
    let best = choices.into_iter().max_by(|x, y| x.1.total_cmp(&y.1));
    match best {
        Some((range, _)) if whole.len() > LONGEST_SPAN => range,
        _ => whole,
    }
}
