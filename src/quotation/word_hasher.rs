//! The hash of words that a lexicon is asked for.

use std::hash::Hasher;

/// Multiply and rotate, eight bytes at a time, as FxHash does: a lookup must not cost more than reading the word, and the
/// keys are the lexicon's own, so a page cannot fill the table.
#[derive(Debug, Default)]
pub(super) struct WordHasher(u64);

impl WordHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        // The low bits name the place in the table, and know only of the first letters.
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.add(u64::from_le_bytes(*word)));
        if !rest.is_empty() {
            self.add(rest.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)));
        }
    }

    /// Strings end so, which parts the words of a list; here a key is one word.
    fn write_u8(&mut self, _: u8) {}
}
