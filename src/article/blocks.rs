//! The passages that were kept, as blocks of the article.

use super::block::{Block, BlockKind};
use super::kind::kind_if;
use super::layout::{ElementIndex, Layout, Passage, semantic_bit};
use crate::document::Tag;

/// Most words of a cell, on average, in a table of data; a table of longer cells lays out a page.
const CELL_WORDS: f32 = 25.0;

/// The blocks of the kept passages, in reading order; `probabilities` of all passages.
pub(super) fn blocks_of(layout: &Layout, kept: &[bool], probabilities: &[f32]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut table: Option<(ElementIndex, ElementIndex)> = None;
    for (index, passage) in layout.passages.iter().enumerate() {
        if !kept.get(index).copied().unwrap_or(false) {
            continue;
        }
        let cell = data_cell(layout, passage);
        if let Some((in_table, row)) = cell
            && let Some(last) = blocks.last_mut()
            && let Some((last_table, last_row)) = table
            && last_table == in_table
            && last.kind == BlockKind::Table
        {
            last.text.push(if last_row == row { '\t' } else { '\n' });
            last.text.push_str(&passage.text);
            table = cell;
            continue;
        }
        table = cell;
        let probability = probabilities.get(index).copied().unwrap_or(1.0);
        let kind = if cell.is_some() { BlockKind::Table } else { kind_if(layout, index, probability) };
        let holder = cell.map_or(passage.block, |(table, _)| table);
        let text = match (&passage.preformatted, kind) {
            (Some(written), BlockKind::Code) => written.trim_matches('\n').to_owned(),
            _ => passage.text.clone(),
        };
        blocks.push(Block {
            kind,
            text,
            element: layout.elements.get(holder).and_then(|e| layout.document.number(e.node)),
            bytes: None,
        });
    }
    blocks
}

/// Passages of running text from which on a cell is a column of a page and no datum.
const COLUMN_PASSAGES: f32 = 3.0;

/// The table and row of a passage that stands in a table of data.
pub(super) fn data_cell(layout: &Layout, passage: &Passage) -> Option<(ElementIndex, ElementIndex)> {
    if layout.elements.get(passage.block)?.semantics & semantic_bit(Tag::Table) == 0 {
        return None;
    }
    let mut row = None;
    for index in layout.ancestors(passage.block).take(12) {
        let element = layout.elements.get(index)?;
        match element.tag {
            Tag::Caption => return None,
            Tag::Td if row.is_none() && element.sums.good_passages >= COLUMN_PASSAGES => return None,
            Tag::Tr => row = row.or(Some(index)),
            Tag::Table => {
                let is_data = element.sums.passages >= 4.0
                    && element.sums.words / element.sums.passages <= CELL_WORDS
                    && element.sums.good_passages * 4.0 <= element.sums.passages;
                return row.filter(|_| is_data).map(|row| (index, row));
            }
            _ => {}
        }
    }
    None
}
