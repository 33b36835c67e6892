//! Numbers for keys, in the order in which the keys come: what is counted for each key then stands in a plain list.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Maps and sets of the places of a page's elements or passages in their lists. Nobody chooses those, so that a hash need not
/// be one that nobody can foresee; numbers that a page gives have no place here.
pub(super) type NumberMap<V> = HashMap<usize, V, BuildHasherDefault<NumberHasher>>;
pub(super) type NumberSet = HashSet<usize, BuildHasherDefault<NumberHasher>>;

/// Hashes a number by [`mix`].
#[derive(Debug, Default)]
pub(super) struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = mix(self.0, hash(bytes));
    }

    fn write_usize(&mut self, number: usize) {
        self.0 = mix(self.0, number as u64);
    }
}

/// Keys with their numbers. Keys are hashes already and are taken as they are.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    keys: Vec<u64>,
    /// Number of a key plus one, zero where free; a power of two of places, at most half of them taken.
    places: Vec<u32>,
}

impl Numbering {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// The number of a key, which is added when it is new.
    pub fn add(&mut self, key: u64) -> usize {
        if self.places.len() <= 2 * self.keys.len() {
            self.grow();
        }
        match self.look(key) {
            Ok(number) => number,
            Err(place) => {
                self.keys.push(key);
                if let Some(taken) = self.places.get_mut(place) {
                    *taken = self.keys.len() as u32;
                }
                self.keys.len() - 1
            }
        }
    }

    /// The number of a key.
    pub fn get(&self, key: u64) -> Option<usize> {
        self.look(key).ok()
    }

    /// Where a key is, else the free place where it belongs.
    fn look(&self, key: u64) -> Result<usize, usize> {
        let mask = self.places.len().wrapping_sub(1);
        let mut place = first_place(key, mask);
        while let Some(number) = self.places.get(place).and_then(|&taken| (taken as usize).checked_sub(1)) {
            if self.keys.get(number) == Some(&key) {
                return Ok(number);
            }
            place = (place + 1) & mask;
        }
        Err(place)
    }

    fn grow(&mut self) {
        let size = (2 * self.places.len()).max(16);
        self.places = vec![0; size];
        for (index, &key) in self.keys.iter().enumerate() {
            let mut place = first_place(key, size - 1);
            while self.places.get(place).is_some_and(|&taken| taken != 0) {
                place = (place + 1) & (size - 1);
            }
            if let Some(taken) = self.places.get_mut(place) {
                *taken = index as u32 + 1;
            }
        }
    }
}

/// Multiplication by the golden ratio spreads keys whose low bits are alike (Knuth, TAOCP 3, 6.4).
fn first_place(key: u64, mask: usize) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask
}

/// A hash of bytes, eight at a time: enough to tell the texts and attribute values of one page apart.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    // The length is odd here, so that nothing at all has a hash other than zero.
    let all = words.iter().fold(2 * bytes.len() as u64 + 1, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    let rest = rest.iter().fold(0, |rest, &byte| rest << 8 | u64::from(byte));
    mix(all, rest)
}

/// One hash of two, by rotation and multiplication (after FxHash, Firefox); the high half goes into the low one.
pub(super) fn mix(one: u64, other: u64) -> u64 {
    let product = (one.rotate_left(23) ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    product ^ product >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_numbered_as_they_come() {
        let mut numbering = Numbering::default();
        assert!(numbering.get(0).is_none());
        for round in 0..2 {
            for key in 0..300_u64 {
                assert_eq!(numbering.add(key << 40), key as usize, "round {round}");
            }
        }
        assert_eq!(numbering.len(), 300);
        assert_eq!((numbering.get(299 << 40), numbering.get(300 << 40)), (Some(299), None));
    }

    #[test]
    fn a_hash_tells_lengths_and_places_apart() {
        let hashes: Vec<u64> =
            ["", "\0", "a", "a\0", "aaaaaaaa", "aaaaaaaaa", "baaaaaaaa"].map(|s| hash(s.as_bytes())).to_vec();
        let mut sorted = hashes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), hashes.len());
    }
}
