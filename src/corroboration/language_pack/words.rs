//! A sorted list of words in one string.

use super::PackError;
use crate::corroboration::bytes::{Reader, push_number};

/// Words of one list at most, and bytes of one word: a pack that claims more is none.
const MOST_WORDS: usize = 400_000;
const LONGEST_WORD: usize = 64;

/// A sorted list of words in one string, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    text: String,
    ends: Vec<u32>,
}

impl Words {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, number: usize) -> &str {
        let end = self.ends.get(number).map_or(0, |&end| end as usize);
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The number of a word, or of the first word after it.
    pub fn find(&self, word: &str) -> Result<usize, usize> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.get(middle).cmp(word) {
                std::cmp::Ordering::Equal => return Ok(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        Err(low)
    }

    fn push(&mut self, word: &str) -> Result<(), PackError> {
        let last = self.len().checked_sub(1).map(|last| self.get(last));
        if word.is_empty() || last.is_some_and(|last| last >= word) {
            return Err(PackError::Damaged("words out of order"));
        }
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        Ok(())
    }

    /// Reads words that are written as what they share with the word before (a length) and what they do not.
    /// `after` reads what belongs to each word.
    pub fn read<'b>(
        reader: &mut Reader<'b>,
        mut after: impl FnMut(&mut Reader<'b>) -> Result<(), PackError>,
    ) -> Result<Self, PackError> {
        let count = reader.number()? as usize;
        // A word takes two bytes at least: a count beyond that would only make room for nothing.
        if count > MOST_WORDS || count > reader.left() / 2 {
            return Err(PackError::Damaged("more words than the file can hold"));
        }
        let mut words = Words::default();
        let mut word = Vec::new();
        for _ in 0..count {
            let shared = reader.number()? as usize;
            let rest = reader.run()?;
            if shared > word.len() || shared + rest.len() > LONGEST_WORD {
                return Err(PackError::Damaged("a word too long"));
            }
            word.truncate(shared);
            word.extend_from_slice(rest);
            words.push(std::str::from_utf8(&word).map_err(|_| PackError::Damaged("a word that is no text"))?)?;
            after(reader)?;
        }
        Ok(words)
    }

    /// Whether a word is one that [`Words::read`] takes.
    pub fn takes(word: &str) -> bool {
        !word.is_empty() && word.len() <= LONGEST_WORD
    }

    /// Appends a word to `out` after `last`.
    pub fn write(word: &str, last: &str, out: &mut Vec<u8>) {
        let shared = word.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        let rest = word.as_bytes().get(shared..).unwrap_or_default();
        push_number(out, shared as u32);
        push_number(out, rest.len() as u32);
        out.extend_from_slice(rest);
    }
}
