//! The text of a table of data: a line for each row, a tab between columns.
//!
//! Every cell stands in its column, also beside cells that are empty, dropped, or span several rows: a number under another
//! year misleads.

use crate::document::{Attribute, Document, NodeId, Step, Tag, Walk};
use std::collections::HashMap;
use std::ops::Range;

/// Most columns that are told apart; cells further on share the last. Browsers stop a cell's span at 1,000, tables of news
/// have a dozen.
const MOST_COLUMNS: usize = 100;

/// Most rows that a cell spans (HTML, "attributes common to td and th elements", allows 65,534).
const MOST_ROWS: u32 = 1000;

/// Signs that stand for a value ("n/a" has words and is a passage), and most letters of one.
const SIGNS: &str = "-–—−―*.…✓✔✗✘×★☆●○•+=~?!▲▼△▽";
const SIGN_LETTERS: usize = 6;

/// The text of one table, made cell by cell in reading order.
#[derive(Debug)]
pub(super) struct TableText<'d> {
    document: &'d Document,
    /// Cells of the table in reading order with their row and column.
    cells: Vec<(NodeId, usize, usize)>,
    /// Place of each cell in that list.
    places: HashMap<NodeId, usize>,
    /// The cells that are not written yet.
    next: usize,
    /// Row and column of what was written last.
    at: Option<(usize, usize)>,
}

impl<'d> TableText<'d> {
    /// Of the table at a node, before its first cell.
    pub fn of(document: &'d Document, table: NodeId) -> TableText<'d> {
        let cells = cells_of(document, table);
        let places = cells.iter().enumerate().map(|(place, (cell, _, _))| (*cell, place)).collect();
        TableText { document, cells, places, next: 0, at: None }
    }

    /// Goes on in a text of its own, behind something that was no cell.
    pub fn resume(&mut self) {
        self.at = None;
    }

    /// Adds what a cell says to the text of the table.
    pub fn add(&mut self, text: &mut String, cell: Option<NodeId>, said: &str) {
        let place = cell.and_then(|cell| self.places.get(&cell)).copied().filter(|place| *place >= self.next);
        let Some(place) = place else {
            // The next paragraph of the last cell, or one that stands in no row.
            text.push(' ');
            text.push_str(said);
            return;
        };
        let Some(&(_, row, _)) = self.cells.get(place) else { return };
        // Behind its last cell the row before may have signs, and this one in front of the cell.
        if self.at.is_some_and(|(last, _)| last != row) {
            self.finish(text);
        }
        let begin = self.cells.partition_point(|(_, of, _)| *of < row).max(self.next);
        self.signs(text, begin..place);
        self.go_to(text, place);
        self.next = place + 1;
        text.push_str(said);
    }

    /// Adds the signs with which the row of the last cell ends.
    pub fn finish(&mut self, text: &mut String) {
        let Some((row, _)) = self.at else { return };
        let end = self.cells.partition_point(|(_, r, _)| *r <= row);
        self.signs(text, self.next..end);
    }

    /// Cells that hold a sign and no word are no passages.
    fn signs(&mut self, text: &mut String, places: Range<usize>) {
        for place in places {
            let Some(&(cell, _, _)) = self.cells.get(place) else { return };
            let said = self.document.text_below(cell);
            let sign = said.trim();
            let is_sign = sign.chars().nth(SIGN_LETTERS).is_none() && sign.chars().all(|c| SIGNS.contains(c));
            if !sign.is_empty() && is_sign && !self.is_unseen(cell) {
                self.go_to(text, place);
                text.push_str(sign);
                self.next = place + 1;
            }
        }
    }

    /// Whether a cell is marked as one that nobody sees.
    fn is_unseen(&self, cell: NodeId) -> bool {
        let value = |name| self.document.attribute(cell, name);
        value(Attribute::Hidden).is_some()
            || value(Attribute::AriaHidden) == Some("true")
            || value(Attribute::Style).is_some_and(|style| style.replace(' ', "").contains("display:none"))
    }

    /// Parts a cell from what was written before.
    fn go_to(&mut self, text: &mut String, place: usize) {
        let Some(&(_, row, column)) = self.cells.get(place) else { return };
        let from = match self.at {
            Some((last, from)) if last == row => from,
            Some(_) => {
                text.push('\n');
                0
            }
            None => 0,
        };
        let is_next = self.at.is_some_and(|(last, _)| last == row);
        // Cells further on share the last column, and are parted all the same.
        text.extend(std::iter::repeat_n('\t', column.saturating_sub(from).max(usize::from(is_next))));
        self.at = Some((row, column));
    }
}

/// The cells of a table with row and column, without those of tables inside it (HTML, "forming a table", without overlaps).
fn cells_of(document: &Document, table: NodeId) -> Vec<(NodeId, usize, usize)> {
    let mut cells = Vec::new();
    // Rows for which a cell from above still holds each column.
    let mut held: Vec<u32> = Vec::new();
    let mut row = 0;
    let mut walk = Walk::new(document, table);
    while let Some(step) = walk.next() {
        let Step::Enter(node) = step else { continue };
        match document.tag(node) {
            Some(Tag::Table) if node != table => walk.skip_children(),
            // No cell spans beyond the part of the table that it stands in.
            Some(Tag::Thead | Tag::Tbody | Tag::Tfoot) => held.clear(),
            Some(Tag::Tr) => {
                cells.extend(cells_of_row(document, node, &mut held).map(|(cell, column)| (cell, row, column)));
                row += 1;
            }
            _ => {}
        }
    }
    cells
}

/// The cells of a row with their columns; `held` counts for each column the rows that cells span from here on.
fn cells_of_row(document: &Document, row: NodeId, held: &mut Vec<u32>) -> impl Iterator<Item = (NodeId, usize)> {
    let mut spans = vec![0; held.len()];
    let mut cells = Vec::new();
    let mut column = 0;
    for cell in document.children(row).filter(|&node| matches!(document.tag(node), Some(Tag::Td | Tag::Th))) {
        let span = |name| document.attribute(cell, name).and_then(number_of).unwrap_or(1);
        while held.get(column).is_some_and(|rows| *rows > 0) {
            column += 1;
        }
        column = column.min(MOST_COLUMNS);
        cells.push((cell, column));
        let wide = (span(Attribute::Colspan) as usize).clamp(1, MOST_COLUMNS);
        // Zero is to the end of the part.
        let high = match span(Attribute::Rowspan) {
            0 => MOST_ROWS,
            rows => rows.min(MOST_ROWS),
        };
        let end = (column + wide).min(MOST_COLUMNS);
        spans.resize(spans.len().max(end), 0);
        held.resize(held.len().max(end), 0);
        spans.iter_mut().take(end).skip(column).for_each(|rows| *rows = high);
        column += wide;
    }
    for (rows, span) in held.iter_mut().zip(spans) {
        *rows = rows.max(&mut { span }).saturating_sub(1);
    }
    cells.into_iter()
}

/// The number with which the value of an attribute begins (HTML, "rules for parsing non-negative integers").
fn number_of(value: &str) -> Option<u32> {
    let digits = value.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end).filter(|digits| !digits.is_empty()).map(|digits| digits.parse().unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of the first table of a page, each cell with words added.
    fn text_of(html: &str) -> String {
        let document = Document::parse(html);
        let nodes = |wanted: fn(Tag) -> bool| {
            let entered = Walk::new(&document, NodeId::ROOT).filter_map(|step| match step {
                Step::Enter(node) => document.tag(node).filter(|tag| wanted(*tag)).map(|_| node),
                Step::Leave(_) => None,
            });
            entered.collect::<Vec<_>>()
        };
        let table = nodes(|tag| tag == Tag::Table)[0];
        let mut text = String::new();
        let mut cells = TableText::of(&document, table);
        for cell in nodes(|tag| matches!(tag, Tag::Td | Tag::Th)) {
            let said = document.text_below(cell);
            if said.contains(char::is_alphanumeric) {
                cells.add(&mut text, Some(cell), said.trim());
            }
        }
        cells.finish(&mut text);
        text
    }

    #[test]
    fn an_empty_cell_moves_no_other_from_its_column() {
        let table = "<table><tr><th></th><th>2022<th>2023<tr><td>Cod<td>–<td>31<tr><td>Herring<td>12<td>—<tr><td>Eel<td><td>4</table>";
        assert_eq!(text_of(table), "\t2022\t2023\nCod\t–\t31\nHerring\t12\t—\nEel\t\t4");
    }

    #[test]
    fn cells_that_span_rows_and_columns_hold_their_place() {
        let table =
            "<table><tr><th rowspan=2>Port<th colspan=2>Boats<tr><th>2022<th>2023<tr><td>Orsk<td>11<td>9</table>";
        assert_eq!(text_of(table), "Port\tBoats\n\t2022\t2023\nOrsk\t11\t9");
    }

    #[test]
    fn a_span_ends_with_its_part_of_the_table() {
        let head = "<thead><tr><th rowspan=3>Port<th>2022</thead>";
        let table =
            format!("<table>{head}<tbody><tr><td rowspan=0>Orsk<td>11<tr><td>12<tbody><tr><td>Velde<td>4px</table>");
        assert_eq!(text_of(&table), "Port\t2022\nOrsk\t11\n\t12\nVelde\t4px");
    }

    #[test]
    fn cells_beyond_the_last_column_are_parted() {
        let row = "<td>1".repeat(MOST_COLUMNS + 4);
        assert_eq!(text_of(&format!("<table><tr>{row}</table>")).matches('\t').count(), MOST_COLUMNS + 3);
    }

    #[test]
    fn spans_without_end_cost_no_more_than_others() {
        let cell = "<td colspan=4000000000 rowspan=4000000000>Orsk";
        let text = text_of(&format!("<table>{}</table>", format!("<tr>{cell}{cell}").repeat(2000)));
        assert_eq!(text.matches("Orsk").count(), 4000);
    }
}
