//! Converts text offsets: bytes of UTF-8 (Rust), UTF-16 code units (JavaScript), Unicode code points (command line).
//!
//! Everything inside the crate counts bytes. At an edge a [`Ruler`] is laid on the text once and then answers each
//! conversion in logarithmic time.

use crate::article::RunningText;
use std::collections::HashMap;
use std::ops::Range;

/// The unit in which an edge counts text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Code units of UTF-16, as JavaScript's strings count.
    Utf16,
    /// Unicode code points, as the command line counts.
    CodePoints,
}

impl Unit {
    fn width(self, c: char) -> usize {
        match self {
            Unit::Utf16 => c.len_utf16(),
            Unit::CodePoints => 1,
        }
    }
}

/// Offsets of one text in bytes and in another unit.
///
/// Only characters whose lengths differ are noted, so an ASCII text costs nothing.
#[derive(Debug, Clone)]
pub struct Ruler {
    steps: Vec<Step>,
}

/// A character whose lengths differ: where it ends in bytes, where it starts and ends in the unit.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    byte_end: usize,
    unit_start: usize,
    unit_end: usize,
}

impl Ruler {
    /// Lays a ruler on `text`.
    pub fn new(text: &str, unit: Unit) -> Self {
        let mut steps = Vec::new();
        let mut there = 0;
        for (byte, c) in text.char_indices() {
            let width = unit.width(c);
            if width != c.len_utf8() {
                let byte_end = byte + c.len_utf8();
                steps.push(Step { byte_end, unit_start: there, unit_end: there + width });
            }
            there += width;
        }
        Ruler { steps }
    }

    /// The offset in the unit of byte offset `byte`, which must lie on a character boundary.
    pub fn from_byte(&self, byte: usize) -> usize {
        let before = self.before(self.steps.partition_point(|step| step.byte_end <= byte));
        before.unit_end + (byte - before.byte_end)
    }

    /// The byte offset of offset `there` in the unit; inside a character (half a surrogate pair) its end is given.
    pub fn to_byte(&self, there: usize) -> usize {
        let next = self.steps.partition_point(|step| step.unit_end <= there);
        match self.steps.get(next) {
            Some(step) if there > step.unit_start => step.byte_end,
            _ => {
                let before = self.before(next);
                before.byte_end + (there - before.unit_end)
            }
        }
    }

    /// The last step before step number `next`, else the start of the text.
    fn before(&self, next: usize) -> Step {
        next.checked_sub(1).and_then(|i| self.steps.get(i)).copied().unwrap_or_default()
    }
}

/// Rulers of a text's blocks, each laid when the first place in its block is asked for.
#[derive(Debug)]
pub struct BlockRulers<'t> {
    text: &'t RunningText,
    unit: Unit,
    rulers: HashMap<usize, Ruler>,
}

impl<'t> BlockRulers<'t> {
    /// No ruler yet, for the blocks of `text`.
    pub fn new(text: &'t RunningText, unit: Unit) -> Self {
        BlockRulers { text, unit, rulers: HashMap::new() }
    }

    /// The block in which `words` begin, and where they stand in it; what goes on behind the block is left out.
    pub fn place(&mut self, words: &Range<usize>) -> Option<(usize, Range<usize>)> {
        let block = self.text.block_at(words.start)?;
        let range = &self.text.stretches.get(block)?.range;
        let ruler = self.rulers.entry(block).or_insert_with(|| Ruler::new(self.text.slice(range), self.unit));
        let at = |byte: usize| ruler.from_byte(byte.min(range.end) - range.start);
        Some((block, at(words.start)..at(words.end.max(words.start))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_converts_there_and_back() {
        let text = "a“Привет”\u{1F600}中b";
        for unit in [Unit::Utf16, Unit::CodePoints] {
            let ruler = Ruler::new(text, unit);
            let mut there = 0;
            for (byte, c) in text.char_indices() {
                assert_eq!(ruler.from_byte(byte), there);
                assert_eq!(ruler.to_byte(there), byte);
                there += unit.width(c);
            }
            assert_eq!(ruler.from_byte(text.len()), there);
            assert_eq!(ruler.to_byte(there), text.len());
        }
    }

    #[test]
    fn half_a_surrogate_pair_converts_to_a_character_boundary() {
        let text = "\u{1F600}x";
        let byte = Ruler::new(text, Unit::Utf16).to_byte(1);
        assert!(text.is_char_boundary(byte));
    }

    #[test]
    fn a_block_has_one_ruler_however_many_places_are_asked_for() {
        let text = RunningText::of_lines("„é“\n“b” “c” “d”");
        let mut rulers = BlockRulers::new(&text, Unit::CodePoints);
        let mut place = |words: &str| {
            let start = text.text.find(words).unwrap();
            rulers.place(&(start..start + words.len()))
        };
        assert_eq!(place("é"), Some((0, 1..2)));
        assert_eq!(["b", "c", "d"].map(place), [Some((1, 1..2)), Some((1, 5..6)), Some((1, 9..10))]);
        assert_eq!(rulers.rulers.len(), 2);
        let whole = 0..text.text.len();
        assert_eq!(rulers.place(&whole), Some((0, 0..3)), "the end of the block is that of the words");
    }
}
