//! Tables and lists, which stand or fall as a whole: a reader who finds half of a table is misled.

use super::blocks::{cell_of, data_cell};
use super::features::Tables;
use super::layout::{ElementIndex, Passage, semantic_bit};
use super::lexicon::Topic;
use super::numbering::{NumberMap, NumberSet};
use super::settle::LABELS;
use crate::document::Tag;

/// Probability below which a cell or item does not go with the others.
const ALIEN: f32 = 0.02;

/// All cells of a table of data, and all items of a list, go the way of most of their words: passages, and whether each
/// is kept.
pub(super) fn settled(tables: &Tables, kept: &[bool], probabilities: &[f32]) -> Vec<(usize, bool)> {
    let mut groups: NumberMap<(f32, f32, Vec<usize>)> = NumberMap::default();
    for (index, is_kept) in kept.iter().enumerate() {
        let Some(passage) = tables.passage(index) else { continue };
        let group = data_cell(tables.layout, passage).map(|(table, _)| table).or_else(|| list_of(tables, index));
        let Some(group) = group else { continue };
        let (kept, all, members) = groups.entry(group).or_default();
        *all += passage.count;
        *kept += if *is_kept { passage.count } else { 0.0 };
        members.push(index);
    }
    let mut settled = Vec::new();
    for (kept, all, members) in groups.into_values() {
        let keep = kept >= 0.5 * all;
        for index in members {
            let is_label = tables.passage(index).is_some_and(|p| is_label(tables, index, p));
            if !keep || !is_label && probabilities.get(index).is_some_and(|p| *p > ALIEN) {
                settled.push((index, keep));
            }
        }
    }
    settled
}

/// Whether a cell or item is a label of the page and none of the article's. Heads of columns are the article's whatever they
/// say ("Share", "Announcement") unless the next says such a thing too, and so are most cells ("Home", "Yes").
fn is_label(tables: &Tables, index: usize, passage: &Passage) -> bool {
    let cell = data_cell(tables.layout, passage).and_then(|_| cell_of(tables.layout, passage));
    let is_control = |at: usize| tables.passage(at).is_some_and(|p| p.findings.whole.has_any(NO_CELL));
    match cell.and_then(|cell| tables.element(cell)).map(|cell| cell.tag) {
        Some(Tag::Th) => is_control(index) && (is_control(index + 1) || index > 0 && is_control(index - 1)),
        Some(_) => passage.findings.whole.has_any(NO_CELL),
        None => passage.findings.whole.has_any(LABELS),
    }
}

/// The list whose direct item a passage is.
pub(super) fn list_of(tables: &Tables, index: usize) -> Option<ElementIndex> {
    let place = tables.places.get(index)?;
    let is_item = |&e: &ElementIndex| tables.element(e).is_some_and(|e| e.tag == Tag::Li);
    let item = tables.layout.ancestors(place.block).take(2).find(is_item)?;
    let list = tables.layout.parent(item)?;
    let is_short = tables.element(item).is_some_and(|e| e.sums.passages <= 2.0);
    is_short.then_some(list)
}

/// Fewest rows of a table of text, most words of a row, and share of its rows that the article holds.
const ROWS: usize = 4;
const ROW_WORDS: f32 = 250.0;
const ROWS_KEPT: f32 = 0.6;

/// Topics of cells that no table of the article holds.
const NO_CELL: &[Topic] = &[Topic::Share, Topic::Login, Topic::Advertisement, Topic::Newsletter, Topic::Paywall];

/// The cells, of however few words, in tables whose rows the article mostly holds: names and years beside descriptions.
pub(super) fn cells_of_kept_rows(tables: &Tables, kept: &[bool]) -> Vec<usize> {
    let mut rows: NumberMap<Row> = NumberMap::default();
    for (index, is_kept) in kept.iter().enumerate() {
        let Some(passage) = tables.passage(index) else { continue };
        if tables.element(passage.block).is_none_or(|e| e.semantics & semantic_bit(Tag::Table) == 0) {
            continue;
        }
        let mut cell = None;
        for element in tables.layout.ancestors(passage.block).take(WITHIN) {
            match tables.element(element).map(|e| e.tag) {
                Some(Tag::Td | Tag::Th) => cell = cell.or(Some(element)),
                Some(Tag::Tr) if cell.is_some() => {
                    let row = rows.entry(element).or_default();
                    row.cells.extend(cell);
                    row.words += passage.count;
                    row.kept += if *is_kept { passage.count } else { 0.0 };
                    row.members.push(index);
                    break;
                }
                Some(Tag::Table) => break,
                _ => {}
            }
        }
    }
    let mut of_table: NumberMap<Vec<Row>> = NumberMap::default();
    for (element, row) in rows {
        let is_table = |&e: &ElementIndex| tables.element(e).is_some_and(|e| e.tag == Tag::Table);
        if let Some(table) = tables.layout.ancestors(element).take(WITHIN).find(is_table) {
            of_table.entry(table).or_default().push(row);
        }
    }
    let is_of_text = |rows: &Vec<Row>| {
        let held = rows.iter().filter(|row| row.kept >= 0.5 * row.words).count();
        let is_table = rows.iter().all(|row| row.words <= ROW_WORDS) && rows.iter().any(|row| row.cells.len() > 1);
        rows.len() >= ROWS && is_table && held as f32 >= ROWS_KEPT * rows.len() as f32
    };
    let members = of_table.into_values().filter(is_of_text).flatten().flat_map(|row| row.members);
    members.filter(|&index| tables.passage(index).is_some_and(|p| !p.findings.whole.has_any(NO_CELL))).collect()
}

/// Most words of a line in a list that line breaks make.
const LINE_WORDS: f32 = 12.0;

/// Short lines after a kept one in the same paragraph, parted by line breaks: a list of the article's. Those that speak to
/// the reader or lead elsewhere are none.
pub(super) fn lines_of_kept_paragraphs(tables: &Tables, kept: &[bool]) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut before = None;
    for (index, is_kept) in kept.iter().enumerate() {
        let Some(passage) = tables.passage(index) else { break };
        let is_paragraph = tables.element(passage.block).is_some_and(|e| e.tag == Tag::P);
        let findings = &passage.findings;
        let is_line = is_paragraph
            && before == Some(passage.block)
            && passage.count <= LINE_WORDS
            && passage.link_density() < 0.5
            && findings.calls == 0
            && findings.persons == 0;
        if !is_kept && is_line {
            lines.push(index);
        }
        before = (*is_kept || is_line).then_some(passage.block);
    }
    lines
}

/// Elements around a passage within which its row is looked for, and around a row its table.
const WITHIN: usize = 8;

/// A row of a table.
#[derive(Debug, Default)]
struct Row {
    cells: NumberSet,
    words: f32,
    kept: f32,
    members: Vec<usize>,
}
