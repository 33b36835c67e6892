//! The passages that were kept, as blocks of the article.

use super::block::{Block, BlockKind};
use super::kind::kind_if;
use super::layout::{ElementIndex, Layout, Passage, semantic_bit};
use super::numbering::NumberMap;
use super::table::TableText;
use crate::document::Tag;

/// Most words of a cell, on average, in a table of data; a table of longer cells lays out a page.
const CELL_WORDS: f32 = 25.0;

/// The blocks of the kept passages, in reading order; `probabilities` of all passages.
pub(super) fn blocks_of(layout: &Layout, kept: &[bool], probabilities: &[f32]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // Tables that were begun: what is no cell may stand between two parts of one.
    let mut tables: NumberMap<TableText> = NumberMap::default();
    let mut last_table = None;
    for (index, passage) in layout.passages.iter().enumerate() {
        if !kept.get(index).copied().unwrap_or(false) {
            continue;
        }
        let cell = data_cell(layout, passage).zip(cell_of(layout, passage));
        let in_table = cell.map(|((table, _), _)| table);
        if in_table.is_none() || last_table != in_table {
            finish(&mut blocks, last_table.and_then(|table| tables.get_mut(&table)));
            let holder = in_table.unwrap_or(passage.block);
            let kind = match in_table {
                Some(_) => BlockKind::Table,
                None => kind_if(layout, index, probabilities.get(index).copied().unwrap_or(1.0)),
            };
            let text = match &passage.preformatted {
                _ if in_table.is_some() => String::new(),
                Some(written) if kind == BlockKind::Code => written.trim_matches('\n').to_owned(),
                _ => passage.text.clone(),
            };
            let element = layout.elements.get(holder);
            let number = element.and_then(|e| layout.document.number(e.node));
            blocks.push(Block { kind, text, element: number, bytes: None });
            if let Some((table, element)) = in_table.zip(element) {
                tables.entry(table).or_insert_with(|| TableText::of(layout.document, element.node)).resume();
            }
            last_table = in_table;
        }
        if let Some(((table, _), cell)) = cell
            && let Some((block, cells)) = blocks.last_mut().zip(tables.get_mut(&table))
        {
            cells.add(&mut block.text, layout.elements.get(cell).map(|e| e.node), &passage.text);
        }
    }
    finish(&mut blocks, last_table.and_then(|table| tables.get_mut(&table)));
    blocks
}

/// Ends the table that is the last block.
fn finish(blocks: &mut [Block], table: Option<&mut TableText>) {
    if let Some((cells, block)) = table.zip(blocks.last_mut()) {
        cells.finish(&mut block.text);
    }
}

/// The cell that a passage stands in.
pub(super) fn cell_of(layout: &Layout, passage: &Passage) -> Option<ElementIndex> {
    let is_cell = |&e: &ElementIndex| layout.elements.get(e).is_some_and(|e| matches!(e.tag, Tag::Td | Tag::Th));
    layout.ancestors(passage.block).find(is_cell)
}

/// Passages of running text from which on a cell is a column of a page and no datum.
const COLUMN_PASSAGES: f32 = 3.0;

/// Elements around a cell within which its table is looked for, fewest passages of a table of data, and the share of them
/// that may be running text.
const TABLE_WITHIN: usize = 12;
const TABLE_PASSAGES: f32 = 4.0;
const TEXT_SHARE: f32 = 0.25;

/// The table and row of a passage that stands in a table of data.
pub(super) fn data_cell(layout: &Layout, passage: &Passage) -> Option<(ElementIndex, ElementIndex)> {
    if layout.elements.get(passage.block)?.semantics & semantic_bit(Tag::Table) == 0 {
        return None;
    }
    let mut row = None;
    for index in layout.ancestors(passage.block).take(TABLE_WITHIN) {
        let element = layout.elements.get(index)?;
        match element.tag {
            Tag::Caption => return None,
            Tag::Td if row.is_none() && element.sums.good_passages >= COLUMN_PASSAGES => return None,
            Tag::Tr => row = row.or(Some(index)),
            Tag::Table => {
                let is_data = element.sums.passages >= TABLE_PASSAGES
                    && element.sums.words / element.sums.passages <= CELL_WORDS
                    && element.sums.good_passages <= TEXT_SHARE * element.sums.passages;
                return row.filter(|_| is_data).map(|row| (index, row));
            }
            _ => {}
        }
    }
    None
}
