//! Captions: lines under a picture or in a player, by their markup, by the name of an element, or by their place alone.

use super::layout::{Element, ElementIndex, Layout, Passage, semantic_bit};
use super::lexicon::Topic;
use crate::document::{NodeId, Tag};

/// Most words of a caption outside `<figure>`.
const CAPTION_WORDS: f32 = 80.0;

/// Most elements in one within a line: lines broken inside it are no passages of its own, and each is measured with all of it.
const CAPTION_ELEMENTS: f32 = 200.0;

/// Elements of a caption and around it of which one may be a player, and most lines of one: its buttons, times, notices.
const PLAYER_WITHIN: usize = 3;
const PLAYER_PASSAGES: f32 = 8.0;

/// A line under a picture: in a figure, or in an element named for captions with a picture before it.
pub(super) fn is_caption(layout: &Layout, index: usize) -> bool {
    let Some(passage) = layout.passages.get(index) else { return false };
    let Some(block) = layout.elements.get(passage.block) else { return false };
    if passage.count > CAPTION_WORDS || block.tag.is_heading() {
        return false;
    }
    if block.semantics & semantic_bit(Tag::Figure) != 0 && block.semantics & semantic_bit(Tag::Table) == 0 {
        return true;
    }
    let around = layout.ancestors(passage.inner).take(3);
    let holder = around
        .filter_map(|index| Some((index, layout.elements.get(index)?)))
        .find(|(_, e)| e.names.has(Topic::Caption) && e.sums.passages <= 3.0 && e.sums.words <= CAPTION_WORDS);
    // A paragraph may begin with a caption in an element of the line.
    let is_all = |index: ElementIndex, node: NodeId| {
        layout.ancestors(passage.block).any(|e| e == index)
            || layout.elements.get(index).is_some_and(|e| e.sums.elements <= CAPTION_ELEMENTS)
                && 2 * layout.document.text_below(node).trim().len() >= passage.text.len()
    };
    holder.filter(|&(index, e)| is_all(index, e.node)).is_some_and(|(index, e)| {
        passage.after_picture
            || e.sums.pictures > 0.0
            || layout.elements.get(e.parent).is_some_and(|p| p.sums.pictures > 0.0 && p.sums.passages <= 4.0)
            || is_in_player(layout, index)
    })
}

/// Most lines of a box in which a caption stands that no name of an element tells, and fewest and most words of them.
const BARE_PASSAGES: f32 = 3.0;
const BARE_WORDS: std::ops::RangeInclusive<f32> = 3.0..=45.0;

/// Words with which a line says more than whose its picture is, and most words of the way to more pictures.
const CREDIT_WORDS: f32 = 6.0;
const GALLERY_WORDS: f32 = 5.0;

/// Whether a line stands below a picture in a box that holds nothing else: no link, as teasers have, no button, no field; the
/// way to more pictures may stand beside one that says whose its picture is. Steps of a list and cells have pictures too.
fn in_bare_box(layout: &Layout, passage: &Passage) -> bool {
    let apart = semantic_bit(Tag::Li) | semantic_bit(Tag::Table);
    let is_credited =
        passage.count > CREDIT_WORDS && passage.link_words == 0.0 && passage.findings.anywhere.has(Topic::Credit);
    let mut around = layout.ancestors(passage.block).skip(1).take(2).filter_map(|e| layout.elements.get(e));
    around.any(|e| {
        let sums = &e.sums;
        sums.pictures > 0.0
            && e.semantics & apart == 0
            && sums.pictures <= sums.passages
            && sums.passages <= BARE_PASSAGES
            && BARE_WORDS.contains(&sums.words)
            && (sums.link_words + sums.buttons + sums.inputs + sums.calls == 0.0
                || is_credited && sums.link_words <= GALLERY_WORDS && sums.inputs == 0.0)
    })
}

/// Fewest words of a caption in a player that no name of an element tells, most lines of the player, and elements around the
/// line of which one is the player.
const BARE_PLAYER_WORDS: f32 = 5.0;
const BARE_PLAYER_PASSAGES: usize = 5;
const BARE_PLAYER_WITHIN: usize = 2;

/// Whether a line stands in a box without links that shows how long it plays: "▶ 0:00 / 0:48".
fn in_bare_player(layout: &Layout, index: usize) -> bool {
    let Some(passage) = layout.passages.get(index).filter(|p| p.count >= BARE_PLAYER_WORDS) else { return false };
    let around: Vec<ElementIndex> = layout.ancestors(passage.block).skip(1).take(BARE_PLAYER_WITHIN).collect();
    let is_bare = |element: &Element| {
        let sums = &element.sums;
        sums.passages <= BARE_PLAYER_PASSAGES as f32
            && sums.words <= CAPTION_WORDS
            && sums.link_words + sums.inputs + sums.calls == 0.0
    };
    let near = index.saturating_sub(BARE_PLAYER_PASSAGES)..index + BARE_PLAYER_PASSAGES;
    let clocks = near.filter_map(|at| layout.passages.get(at)).filter(|p| is_playing_time(&p.text));
    let player = |clock: &Passage| {
        let shared = layout.ancestors(clock.block).find(|e| around.contains(e));
        shared.and_then(|e| layout.elements.get(e)).is_some_and(is_bare)
    };
    clocks.into_iter().any(player)
}

/// Bytes of the longest line of playing times: "▶ 00:12:40 / 01:02:37".
const TIME_BYTES: usize = 24;

/// Elements around a line of which one is named for an author.
const AUTHOR_WITHIN: usize = 4;

/// Whether a line is how long something plays, or how far it has played.
pub(super) fn is_playing_time(text: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ':' | '/' | '▶' | '►' | '⏵' | '-');
    text.len() <= TIME_BYTES && text.contains(':') && text.chars().all(is_sign)
}

/// Whether a passage is a caption by its place alone: a portrait has a line below it too.
pub(super) fn is_bare_caption(layout: &Layout, index: usize) -> bool {
    let Some(passage) = layout.passages.get(index) else { return false };
    let is_in_figure = |e: &Element| e.semantics & (semantic_bit(Tag::Figure) | semantic_bit(Tag::Figcaption)) != 0;
    let mut around = layout.ancestors(passage.inner).take(AUTHOR_WITHIN).filter_map(|e| layout.elements.get(e));
    layout.elements.get(passage.block).is_some_and(|e| !is_in_figure(e))
        && !around.any(|e| e.names.has(Topic::AuthorBox))
        && !is_caption(layout, index)
        && (in_bare_box(layout, passage) || in_bare_player(layout, index))
}

/// Whether a line's element, or one right around it, is named for a video or the like: scripts put the picture in.
fn is_in_player(layout: &Layout, element: ElementIndex) -> bool {
    let mut around = layout.ancestors(element).take(PLAYER_WITHIN).filter_map(|e| layout.elements.get(e));
    around.any(|e| e.names.has(Topic::Media) && e.sums.passages <= PLAYER_PASSAGES)
}
