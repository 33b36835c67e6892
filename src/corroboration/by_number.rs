//! Maps keyed by numbers that this program gives: hashes, documents, stems, places. These are spread already, or few: one
//! multiplication mixes them well enough, and a page looks up some hundred thousand. What a page says (its words) is looked
//! up in the standard library's maps, which nobody can fill with collisions; the words of a language's file are ours too.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Odd number near 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, section 6.4).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

type Build = BuildHasherDefault<NumberHasher>;
pub(super) type ByNumber<V> = HashMap<u32, V, Build>;
pub(super) type ByNumbers<K, V> = HashMap<K, V, Build>;
pub(super) type Numbers<K = u32> = HashSet<K, Build>;
/// Words of the language files, and what they are worth.
pub(super) type Listed = HashSet<&'static str, Build>;
pub(super) type Values<V> = HashMap<&'static str, V, Build>;

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(size_of::<u64>()) {
            let mut word = [0; size_of::<u64>()];
            word.iter_mut().zip(chunk).for_each(|(place, byte)| *place = *byte);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0.rotate_left(5) ^ number).wrapping_mul(GOLDEN);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn write_u32(&mut self, number: u32) {
        let mixed = (self.0 ^ u64::from(number)).wrapping_mul(GOLDEN);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u32(number as u32);
    }
}
