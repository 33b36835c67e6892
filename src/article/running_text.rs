//! The article's blocks as one text: what quotations are found in and offsets are counted in.

use super::{Block, BlockKind};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What stands between two blocks.
const SEPARATOR: &str = "\n\n";

/// Where one block stands in a [`RunningText`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stretch {
    /// What the block is.
    pub kind: BlockKind,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// A text and the blocks in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunningText {
    /// The text.
    pub text: String,
    /// Its blocks, in order, not overlapping, each on character boundaries.
    pub stretches: Vec<Stretch>,
}

impl RunningText {
    /// Joins blocks by a blank line.
    pub fn of_blocks(blocks: &[Block]) -> Self {
        let mut text = String::with_capacity(blocks.iter().map(|b| b.text.len() + SEPARATOR.len()).sum());
        let mut stretches = Vec::with_capacity(blocks.len());
        for block in blocks {
            if !text.is_empty() {
                text.push_str(SEPARATOR);
            }
            let start = text.len();
            text.push_str(&block.text);
            stretches.push(Stretch { kind: block.kind, range: start..text.len() });
        }
        RunningText { text, stretches }
    }

    /// Takes a text as it is: each line that is not blank is a paragraph, without the white space around it.
    pub fn of_lines(text: impl Into<String>) -> Self {
        let text = text.into();
        let mut stretches = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let body = line.trim();
            if !body.is_empty() {
                let at = start + (line.len() - line.trim_start().len());
                stretches.push(Stretch { kind: BlockKind::Paragraph, range: at..at + body.len() });
            }
            start += line.len();
        }
        RunningText { text, stretches }
    }

    /// A text dump as it is, with the blocks that were found in it: offsets count in the dump.
    pub fn of_dump(dump: impl Into<String>, blocks: &[Block]) -> Self {
        let stretches = blocks.iter().filter_map(|b| Some(Stretch { kind: b.kind, range: b.bytes.clone()? })).collect();
        RunningText { text: dump.into(), stretches }
    }

    /// Whether the blocks lie in the text, in order, on character boundaries: to be asked of what comes from outside.
    pub fn is_sound(&self) -> bool {
        let mut end = 0;
        self.stretches.iter().all(|stretch| {
            let follows = stretch.range.start >= end && stretch.range.start <= stretch.range.end;
            end = stretch.range.end;
            follows && self.text.get(stretch.range.clone()).is_some()
        })
    }

    /// The words of `range`; empty when the range does not lie on the text's character boundaries.
    pub fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Number of the block in which byte offset `at` lies.
    pub fn block_at(&self, at: usize) -> Option<usize> {
        let next = self.stretches.partition_point(|s| s.range.start <= at);
        let index = next.checked_sub(1)?;
        (at <= self.stretches.get(index)?.range.end).then_some(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_place_in_the_text() {
        let text = RunningText::of_lines("  One. \n\n\tTwo\r\nThree");
        let lines: Vec<_> = text.stretches.iter().map(|s| text.slice(&s.range)).collect();
        assert_eq!(lines, ["One.", "Two", "Three"]);
        assert_eq!(text.block_at(text.text.find("Two").unwrap()), Some(1));
    }
}
