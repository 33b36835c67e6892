//! Charts, maps and other drawings of a newsroom, and frames that hold them: their titles and sources are the article's.
//!
//! Most frames among the paragraphs hold advertisements. What a frame holds tells its accessible title, the name of the box
//! around it, or the line below the drawing that says where its figures are from.

use super::layout::{Element, ElementIndex, Layout, Passage, semantic_bit};
use super::lexicon::{Lexicon, Topic, Topics};
use super::numbering::NumberSet;
use super::words::Words;
use crate::document::{Attribute, Tag};

/// Elements around a frame whose names may say that it holds a drawing, and such as may say that it is paid for. A list of songs
/// is called a chart too, and holds players.
const NAMED_WITHIN: usize = 1;
const PAID_WITHIN: usize = 3;

/// Elements around a line of which one is its frame.
const FRAME_WITHIN: usize = 16;

/// Elements around a frame of which the smallest with text of its own is the box that holds title and source.
const BOX_WITHIN: usize = 4;

/// Most passages and words of a chart, the numbers on its axes among them.
const PASSAGES: f32 = 40.0;
const WORDS: f32 = 160.0;

/// Fewest words of the title that a document in a frame prints itself.
const TITLE_WORDS: usize = 3;

/// Most words of the line that says where figures are from, and elements around it of which one is the drawing's.
const SOURCE_WORDS: f32 = 30.0;
const SOURCE_WITHIN: usize = 5;

/// What names a box that is no newsroom's.
const PAID: &[Topic] = &[Topic::Advertisement, Topic::Sponsored];

/// The boxes of charts: for each the element that holds drawing, title and source.
pub(super) fn charts(layout: &Layout) -> NumberSet {
    let (mut printed, mut sourced) = (None, None);
    let mut found = NumberSet::default();
    for (index, element) in layout.elements.iter().enumerate() {
        let is_frame = is_frame(element);
        let is_named = element.names.has(Topic::Chart);
        if !is_frame && !is_named || is_paid(layout, index) {
            continue;
        }
        let is_chart = if is_frame {
            is_named_for_chart(layout, index)
                || said_of(layout, index).has(Topic::Chart)
                || printed.get_or_insert_with(|| in_frames(layout)).contains(&index)
        } else {
            sourced.get_or_insert_with(|| with_source(layout)).contains(&index)
        };
        let holder = is_chart.then(|| box_around(layout, index)).flatten();
        found.extend(holder.filter(|_| element.sums.inputs == 0.0));
    }
    found
}

/// Whether an element is a frame.
fn is_frame(element: &Element) -> bool {
    matches!(element.tag, Tag::Iframe | Tag::Frame)
}

/// The frame in which an element stands, where it is near.
fn frame_around(layout: &Layout, index: ElementIndex) -> Option<ElementIndex> {
    let is_in_frame = layout.elements.get(index)?.semantics & semantic_bit(Tag::Iframe) != 0;
    let mut around = layout.ancestors(index).take(if is_in_frame { FRAME_WITHIN } else { 0 });
    around.find(|&e| layout.elements.get(e).is_some_and(is_frame))
}

/// Whether a frame around an element says that it holds an advertisement.
pub(super) fn is_in_paid_frame(layout: &Layout, index: ElementIndex) -> bool {
    frame_around(layout, index).is_some_and(|frame| is_paid(layout, frame))
}

/// Whether an element stands in a frame that is loaded from elsewhere: its text is for browsers without frames, and nobody sees it.
pub(super) fn stands_in_for_frame(layout: &Layout, index: ElementIndex) -> bool {
    let frame = frame_around(layout, index).and_then(|frame| layout.elements.get(frame));
    frame.is_some_and(|frame| layout.document.attribute(frame.node, Attribute::Srcdoc).is_none())
}

/// What title and label of an element say, which are for those who do not see it.
fn said_of(layout: &Layout, index: ElementIndex) -> Topics {
    let Some(element) = layout.elements.get(index) else { return Topics::default() };
    [Attribute::Title, Attribute::AriaLabel].into_iter().fold(Topics::default(), |said, name| {
        let text = layout.document.attribute(element.node, name).unwrap_or_default();
        if text.is_empty() { said } else { said.union(Lexicon::of_languages().find(&Words::of(text)).anywhere) }
    })
}

/// Whether an element, or one right around it, is named for advertising, or its title says so.
fn is_paid(layout: &Layout, index: ElementIndex) -> bool {
    let mut around = layout.ancestors(index).take(PAID_WITHIN + 1).filter_map(|e| layout.elements.get(e));
    around.any(|e| e.names.has_any(PAID)) || said_of(layout, index).has_any(PAID)
}

fn is_named_for_chart(layout: &Layout, index: ElementIndex) -> bool {
    let mut around = layout.ancestors(index).take(NAMED_WITHIN + 1).filter_map(|e| layout.elements.get(e));
    around.any(|e| e.names.has(Topic::Chart) && e.sums.passages <= PASSAGES)
}

/// Frames that hold a document which prints the frame's own title, or says where its figures are from.
fn in_frames(layout: &Layout) -> NumberSet {
    let in_frame = semantic_bit(Tag::Iframe);
    let is_inside = |p: &&Passage| layout.elements.get(p.block).is_some_and(|e| e.semantics & in_frame != 0);
    let mut found = NumberSet::default();
    for passage in layout.passages.iter().filter(is_inside) {
        let Some(frame) = frame_around(layout, passage.block) else { continue };
        let title = layout.elements.get(frame).and_then(|e| layout.document.attribute(e.node, Attribute::Title));
        let is_title =
            || title.map(Words::of).is_some_and(|t| t.len() >= TITLE_WORDS && t.joined() == passage.words.joined());
        if says_source(passage) || is_title() {
            found.insert(frame);
        }
    }
    found
}

/// Whether a line says where the figures of a drawing are from: "Source: port office".
fn says_source(passage: &Passage) -> bool {
    passage.count <= SOURCE_WORDS
        && passage.findings.at_start.has(Topic::Chart)
        && passage.text.split_once([':', '：']).is_some_and(|(label, _)| label.split_whitespace().count() <= 2)
}

/// Elements in which a line says so.
fn with_source(layout: &Layout) -> NumberSet {
    let lines = layout.passages.iter().filter(|p| says_source(p));
    lines.flat_map(|line| layout.ancestors(line.block).take(SOURCE_WITHIN)).collect()
}

/// The smallest element from one on outwards that holds text of its own and is no larger than a chart.
fn box_around(layout: &Layout, index: ElementIndex) -> Option<ElementIndex> {
    let mut around = layout.ancestors(index).take(BOX_WITHIN);
    let holder = around.find(|&e| layout.elements.get(e).is_some_and(|e| e.sums.passages > 0.0));
    let is_small = |e: &Element| e.sums.passages <= PASSAGES && e.sums.words <= WORDS && e.sums.good_passages <= 1.0;
    match holder.filter(|&e| layout.elements.get(e).is_some_and(is_small)) {
        Some(holder) => Some(holder),
        None => Some(index),
    }
}
