//! A set of words with a number for each: one allocation for their letters, one look at a filter for most words that are
//! not in it.

/// FNV-1a (Fowler, Noll, Vo), 32 bits. Words are short, so that a hash of one byte at a time is as fast as any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WordHash(u32);

impl WordHash {
    /// The hash of the empty word.
    pub const EMPTY: WordHash = WordHash(0x811c_9dc5);

    /// The hash of a word.
    pub fn of(word: &[u8]) -> WordHash {
        word.iter().fold(WordHash::EMPTY, |hash, &byte| hash.then(byte))
    }

    /// The hash of a word that is one byte longer.
    #[inline]
    pub fn then(self, byte: u8) -> WordHash {
        WordHash((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// The hash of two words of which `next` is the second.
    pub fn followed_by(self, next: WordHash) -> WordHash {
        WordHash(self.0.rotate_left(13).wrapping_mul(0x0100_0193) ^ next.0)
    }

    /// The hash as a number.
    pub fn number(self) -> u32 {
        self.0
    }
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    hash: u32,
    start: u32,
    end: u32,
}

/// Bits of the filter for each place of the table.
const FILTER_BITS: usize = 8;

/// Words by number, in the order in which they were added.
#[derive(Debug, Clone, Default)]
pub(super) struct Dictionary {
    letters: String,
    entries: Vec<Entry>,
    /// Number of an entry plus one, zero where free; a power of two of places, at most half of them taken.
    places: Vec<u32>,
    filter: Vec<u8>,
}

impl Dictionary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The word of a number.
    pub fn word(&self, number: usize) -> Option<&str> {
        let entry = self.entries.get(number)?;
        self.letters.get(entry.start as usize..entry.end as usize)
    }

    /// The number of a word.
    pub fn get(&self, word: &str) -> Option<usize> {
        self.find(WordHash::of(word.as_bytes()), word.as_bytes())
    }

    /// The number of a word whose hash is known, given as bytes.
    #[inline]
    pub fn find(&self, hash: WordHash, word: &[u8]) -> Option<usize> {
        if !self.may_have(hash) {
            return None;
        }
        self.look(hash.0, word).ok()
    }

    /// Whether a word of a hash may be there; of most words that are not it is known at once.
    #[inline]
    pub fn may_have(&self, hash: WordHash) -> bool {
        let byte = self.bit(hash.0).and_then(|bit| Some(self.filter.get(bit / 8)? >> (bit % 8) & 1));
        byte == Some(1)
    }

    /// The number of a word, which is added when it is new.
    pub fn add(&mut self, word: &str) -> usize {
        let hash = WordHash::of(word.as_bytes()).0;
        if self.places.len() <= 2 * self.entries.len() {
            self.grow();
        }
        match self.look(hash, word.as_bytes()) {
            Ok(number) => number,
            Err(place) => {
                let start = self.letters.len() as u32;
                self.letters.push_str(word);
                self.entries.push(Entry { hash, start, end: self.letters.len() as u32 });
                self.take(hash, place, self.entries.len() as u32);
                self.entries.len() - 1
            }
        }
    }

    /// The bit of the filter for a hash; `None` when nothing was ever added.
    #[inline]
    fn bit(&self, hash: u32) -> Option<usize> {
        // The low bits name the place in the table; the filter has more bits than the table has places.
        let bits = self.filter.len() * 8;
        (bits > 0).then(|| (hash ^ hash >> 15) as usize & (bits - 1))
    }

    /// Where a word is, else the free place where it belongs.
    fn look(&self, hash: u32, word: &[u8]) -> Result<usize, usize> {
        let mask = self.places.len().wrapping_sub(1);
        let mut place = hash as usize & mask;
        while let Some(number) = self.places.get(place).and_then(|&taken| (taken as usize).checked_sub(1)) {
            if self.entries.get(number).is_some_and(|e| e.hash == hash && self.letters_of(e) == word) {
                return Ok(number);
            }
            place = (place + 1) & mask;
        }
        Err(place)
    }

    fn letters_of(&self, entry: &Entry) -> &[u8] {
        self.letters.as_bytes().get(entry.start as usize..entry.end as usize).unwrap_or_default()
    }

    fn take(&mut self, hash: u32, place: usize, number: u32) {
        if let Some(taken) = self.places.get_mut(place) {
            *taken = number;
        }
        if let Some(bit) = self.bit(hash)
            && let Some(byte) = self.filter.get_mut(bit / 8)
        {
            *byte |= 1 << (bit % 8);
        }
    }

    fn grow(&mut self) {
        let size = (2 * self.places.len()).max(16);
        self.places = vec![0; size];
        self.filter = vec![0; size * FILTER_BITS / 8];
        for index in 0..self.entries.len() {
            let Some(hash) = self.entries.get(index).map(|e| e.hash) else { continue };
            let mut place = hash as usize & (size - 1);
            while self.places.get(place).is_some_and(|&taken| taken != 0) {
                place = (place + 1) & (size - 1);
            }
            self.take(hash, place, index as u32 + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers_while_it_grows() {
        let mut dictionary = Dictionary::default();
        assert_eq!(dictionary.get("pier"), None);
        let words: Vec<String> = (0..500).map(|n| format!("word{n}")).collect();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(dictionary.add(word), number);
        }
        for (number, word) in words.iter().enumerate() {
            assert_eq!(dictionary.get(word), Some(number));
            assert_eq!(dictionary.add(word), number);
        }
        assert_eq!(dictionary.len(), 500);
        assert_eq!(dictionary.get("word500"), None);
        assert_eq!(dictionary.get(""), None);
    }
}
