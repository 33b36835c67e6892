//! Words of a text in any script.

use super::dictionary::WordHash;
use crate::ascii::ascii_length;
use crate::script::is_han_or_kana;

/// One word of a text, lower case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Where its lower-case letters stand in [`Words::lower`].
    start: u32,
    end: u32,
    hash: WordHash,
    /// Whether it began with a capital letter.
    pub capital: bool,
    /// A character of a script that sets no spaces between words.
    pub ideograph: bool,
}

impl Word {
    /// A word that begins with a character.
    fn opened(start: usize, first: char) -> Word {
        let start = start as u32;
        let (capital, ideograph) = (is_capital(first), is_ideograph(first));
        Word { start, end: start, hash: WordHash::EMPTY, capital, ideograph }
    }
}

/// The words of a text: runs of letters and digits, and single characters in scripts without spaces.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    /// The text in lower case; marks between words may be left out.
    lower: String,
    words: Vec<Word>,
}

/// Characters of such scripts that make about one word (Chinese and Japanese words have 1.5 to 2 characters on average).
const IDEOGRAPHS_A_WORD: f32 = 2.0;

/// Whether the character belongs to a script that sets no spaces between words.
pub(super) fn is_ideograph(c: char) -> bool {
    // Thai and Lao, Burmese, Khmer.
    is_han_or_kana(c) || matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

impl Words {
    /// Splits a text.
    pub fn of(text: &str) -> Words {
        let mut words =
            Words { lower: String::with_capacity(text.len()), words: Vec::with_capacity(text.len() / 5 + 1) };
        words.extend(text, false);
        words
    }

    /// Splits an attribute value: hyphens, underscores and inner capitals part words too.
    pub fn of_identifier(text: &str) -> Words {
        let mut words = Words::default();
        words.extend(text, true);
        words
    }

    /// Forgets all words.
    pub fn clear(&mut self) {
        self.lower.clear();
        self.words.clear();
    }

    /// Adds the words of an attribute value.
    pub fn add_identifier(&mut self, text: &str) {
        self.extend(text, true);
    }

    fn extend(&mut self, text: &str, is_identifier: bool) {
        let mut open: Option<Word> = None;
        let mut previous_lower = false;
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            // Most text is ASCII; a run of it is copied and put into lower case as one.
            let (ascii, after) = rest.split_at(ascii_length(rest.as_bytes()));
            let start = self.lower.len();
            self.lower.push_str(ascii);
            if let Some(copy) = self.lower.get_mut(start..) {
                copy.make_ascii_lowercase();
            }
            self.split_ascii(ascii.as_bytes(), start, is_identifier && previous_lower, is_identifier, &mut open);
            previous_lower = ascii.bytes().next_back().map_or(previous_lower, |byte| byte.is_ascii_lowercase());
            rest = after;
            if !ascii.is_empty() {
                continue;
            }
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            let is_part = is_alphanumeric(c) || (open.is_some() && is_mark(c));
            if !is_part || is_ideograph(c) || (is_identifier && previous_lower && c.is_uppercase()) {
                self.close(&mut open, self.lower.len());
            }
            previous_lower = is_identifier && c.is_lowercase();
            if !is_part {
                continue;
            }
            let start = self.lower.len();
            if is_small(c) {
                self.lower.push(c);
            } else if is_turkish_i(c) {
                self.lower.push('i');
            } else {
                self.lower.extend(c.to_lowercase());
            }
            if open.get_or_insert_with(|| Word::opened(start, c)).ideograph {
                self.close(&mut open, self.lower.len());
            }
        }
        self.close(&mut open, self.lower.len());
    }

    /// Splits a run of ASCII whose lower case stands from `start` on. A word at its end stays open. In identifiers a capital
    /// behind a small letter begins a word, which `after_small` says of the first.
    fn split_ascii(
        &mut self,
        written: &[u8],
        start: usize,
        mut after_small: bool,
        is_identifier: bool,
        open: &mut Option<Word>,
    ) {
        after_small &= open.is_some();
        // The rest of a word, and its hash.
        let mut read = |mut at: usize, mut hash: WordHash| {
            while let Some(&byte) = written.get(at) {
                let small = small_letter(byte);
                if small == 0 || after_small && byte.is_ascii_uppercase() {
                    break;
                }
                hash = hash.then(small);
                after_small = is_identifier && byte.is_ascii_lowercase();
                at += 1;
            }
            after_small = false;
            (at, hash)
        };
        let mut at = 0;
        if open.is_some() {
            (at, _) = read(0, WordHash::EMPTY);
            if at == written.len() {
                return;
            }
            self.close(open, start + at);
        }
        while let Some(skipped) = written.get(at..).and_then(|rest| rest.iter().position(|&b| small_letter(b) != 0)) {
            let from = at + skipped;
            let (end, hash) = read(from, WordHash::EMPTY);
            at = end;
            let capital = written.get(from).is_some_and(u8::is_ascii_uppercase);
            let (start, end) = ((start + from) as u32, (start + at) as u32);
            let word = Word { start, end, hash, capital, ideograph: false };
            if at == written.len() {
                *open = Some(word);
                return;
            }
            self.words.push(word);
        }
    }

    #[inline]
    fn close(&mut self, open: &mut Option<Word>, end: usize) {
        if let Some(mut word) = open.take() {
            word.end = end as u32;
            word.hash = WordHash::of(self.bytes_of(&word));
            self.words.push(word);
        }
    }

    fn letters_of(&self, word: &Word) -> &str {
        self.lower.get(word.start as usize..word.end as usize).unwrap_or_default()
    }

    #[inline]
    fn bytes_of(&self, word: &Word) -> &[u8] {
        self.lower.as_bytes().get(word.start as usize..word.end as usize).unwrap_or_default()
    }

    /// The letters and digits of all words, joined.
    pub fn joined(&self) -> String {
        let mut joined = String::with_capacity(self.lower.len());
        joined.extend(self.iter());
        joined
    }

    /// The words, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone + '_ {
        self.words.iter().map(|word| self.letters_of(word))
    }

    /// The hashes of the words, in order.
    pub fn hashes(&self) -> impl ExactSizeIterator<Item = WordHash> + Clone + '_ {
        self.words.iter().map(|word| word.hash)
    }

    /// The hash of the word at `index`; none past the end.
    #[inline]
    pub fn hash(&self, index: usize) -> Option<WordHash> {
        self.words.get(index).map(|word| word.hash)
    }

    /// The word at `index`; none past the end.
    pub fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| self.letters_of(word))
    }

    /// The bytes of the word at `index`; none past the end.
    #[inline]
    pub fn letters(&self, index: usize) -> &[u8] {
        self.words.get(index).map_or(&[], |word| self.bytes_of(word))
    }

    /// The words with their hashes, in order, as bytes: cutting a string looks for letters at both ends of each.
    pub fn hashed(&self) -> impl ExactSizeIterator<Item = (WordHash, &[u8])> + Clone + '_ {
        self.words.iter().map(|word| (word.hash, self.bytes_of(word)))
    }

    /// Whether the word at `index` begins with a capital letter.
    pub fn is_capital(&self, index: usize) -> bool {
        self.words.get(index).is_some_and(|word| word.capital)
    }

    /// Keys of the longer words, equal for most forms of one word, and whether it has a capital; of scripts without spaces
    /// pairs of characters.
    pub fn keys(&self) -> impl Iterator<Item = (u32, bool)> + '_ {
        self.words.iter().enumerate().filter_map(|(index, word)| {
            if word.ideograph {
                let next = self.words.get(index + 1).filter(|next| next.ideograph)?;
                return Some((word.hash.followed_by(next.hash).number(), false));
            }
            Some((key_of(word.hash, self.bytes_of(word))?, word.capital))
        })
    }

    /// How many entries there are; each ideograph is one.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// How many words a reader would count.
    pub fn count(&self) -> f32 {
        let ideographs = self.words.iter().filter(|w| w.ideograph).count();
        (self.words.len() - ideographs) as f32 + ideographs as f32 / IDEOGRAPHS_A_WORD
    }

    /// How many begin with a capital letter.
    pub fn capitals(&self) -> usize {
        self.words.iter().filter(|w| w.capital).count()
    }
}

/// Fewest letters of a word with a key, and most that count: shorter ones say little, and what follows is mostly an ending.
const KEY_LETTERS: std::ops::RangeInclusive<usize> = 4..=6;

/// The hash of a word without its last letter, six letters of it at most and four at least.
fn key_of(hash: WordHash, word: &[u8]) -> Option<u32> {
    // A letter has a byte at least: many words are told by their length to be short.
    if word.len() < *KEY_LETTERS.start() {
        return None;
    }
    let letters = word.iter().filter(|&&byte| begins_letter(byte)).count();
    if letters < *KEY_LETTERS.start() {
        return None;
    }
    let kept = (letters - 1).clamp(*KEY_LETTERS.start(), *KEY_LETTERS.end());
    if kept == letters {
        return Some(hash.number());
    }
    let is_ascii = letters == word.len();
    let beginnings = || word.iter().enumerate().filter(|(_, byte)| begins_letter(**byte)).map(|(at, _)| at);
    let end = if is_ascii { kept } else { beginnings().nth(kept)? };
    word.get(..end).map(|beginning| WordHash::of(beginning).number())
}

/// Whether a byte is the first one of a letter.
pub(super) fn begins_letter(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

/// A letter or digit of ASCII in lower case; zero for what parts words.
fn small_letter(byte: u8) -> u8 {
    const SMALL: [u8; 256] = {
        let mut small = [0; 256];
        let mut byte = 0_u8;
        while byte < 128 {
            if byte.is_ascii_alphanumeric() {
                small[byte as usize] = byte.to_ascii_lowercase();
            }
            byte += 1;
        }
        small
    };
    SMALL.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Whether a character is a letter or a digit. Those of news are told without a search in the tables of Unicode: quotation
/// marks and dashes, Latin, Greek, Cyrillic, Hindi, Chinese, Korean.
pub(super) fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{d7}' | '\u{f7}' | '\u{2000}'..='\u{206f}' => false,
        '\u{c0}'..='\u{24f}' | '\u{3a3}'..='\u{3f5}' | '\u{400}'..='\u{481}' => true,
        '\u{904}'..='\u{939}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Whether a character is a capital letter.
pub(super) fn is_capital(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_uppercase();
    }
    !is_small(c) && !matches!(c, '\u{2000}'..='\u{206f}') && c.is_uppercase()
}

/// Whether a character beyond ASCII is one of the small letters that are told at once.
fn is_small(c: char) -> bool {
    matches!(c, '\u{df}'..='\u{f6}' | '\u{f8}'..='\u{ff}' | '\u{3ac}'..='\u{3ce}' | '\u{430}'..='\u{45f}'
        | '\u{904}'..='\u{939}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Letters of Turkish that other languages have one letter for: the capital of `ı` is `I`, that of `i` is `İ`, and which one
/// a page in capitals means is not told by its letters.
fn is_turkish_i(c: char) -> bool {
    matches!(c, 'ı' | 'İ')
}

/// Accents and vowel signs that belong to the letter before; the sign that ends a sentence of Hindi is none.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0900}'..='\u{0963}' | '\u{0966}'..='\u{0DFF}' | '\u{200C}'..='\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_key() {
        let keys = |text: &str| Words::of(text).keys().collect::<Vec<_>>();
        for (one, other) in [("ship", "ships"), ("Harbour", "Harbours"), ("школа", "школы"), ("declared", "declares")]
        {
            assert_eq!(keys(one), keys(other), "{one} {other}");
        }
        assert_ne!(keys("ship"), keys("shop"));
        assert_eq!(keys("the sea is up"), []);
        assert_eq!(keys("海港").len(), 1);
    }

    #[test]
    fn turkish_in_capitals_has_the_words_of_its_small_letters() {
        let words = |text: &str| Words::of(text).iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words("HABERİN DEVAMI, İlgili yazılar"), words("haberin devamı, ilgili yazılar"));
    }

    #[test]
    fn letters_that_are_told_at_once_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_capital(c), c.is_uppercase(), "{c:?}");
            assert!(!is_small(c) || c.to_lowercase().eq([c]), "{c:?}");
        }
    }
}
