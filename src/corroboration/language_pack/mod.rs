//! A language pack: what words of one language mean in English, as stems. Optional data, one file a language, that the
//! reader adds; its licence is its own and lies within.
//!
//! Words of two languages meet in English: a pack each for French and German also matches French with German. A word
//! that the pack lacks is looked for by its beginning (forms that the stemmer keeps apart) and, in languages that write
//! compounds as one word, by its parts.
//!
//! The file: `QUOTPACK`, a version, a checksum of the rest (FNV-1a, 64 bits, little endian); tag of the language, name,
//! edition, origin, licence as texts; the English stems; the language's stems, each with the numbers of its English stems
//! and how surely they are its meaning, in 255ths. Numbers are LEB128, words are written as what they share with the
//! word before and the rest.

mod words;

use super::bytes::{BytesError, Reader, push_number, push_text};
use super::lexicon::{Lexicon, lexicon};
use crate::digest::fnv_64;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::Words;

/// What the file begins with, and the version of its form.
const MAGIC: &[u8] = b"QUOTPACK";
const VERSION: u8 = 1;
/// A larger file is no pack: the largest, of German, has three million bytes.
const LARGEST: usize = 32 << 20;
/// Meanings of one stem.
const MOST_MEANINGS: usize = 16;
/// A form and the stem that stands for it share this many letters, and neither goes on longer than this.
const SHARED_BEGINNING: usize = 5;
const LONGEST_ENDING: usize = 3;
/// What a meaning found by the beginning, or by parts, counts of one found at once.
const BY_BEGINNING: f32 = 0.85;
const BY_PARTS: f32 = 0.9;
/// Letters of the shortest part of a compound, and its parts at most.
const SHORTEST_PART: usize = 4;
const MOST_PARTS: usize = 3;
/// Most letters of a compound: the longest in German print have some eighty. A longer run of letters is none, and would be
/// cut at each of them, and each tail again.
const LONGEST_COMPOUND: usize = 80;

/// Why bytes are no pack that can be used. Nothing was changed by them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Another file.
    #[error("This is no language pack of Quotidian. Choose a file that ends in .quotpack.")]
    NotAPack,
    /// Made by a newer or older program.
    #[error("This pack has format {0}, which this version does not read. Make it again, or update Quotidian.")]
    Version(u8),
    /// It ends too early.
    #[error("This pack is not complete: it was cut short while it was copied. Copy it again.")]
    Truncated,
    /// Its bytes are not those that were written.
    #[error("This pack is damaged ({0}). Copy it again, or make it again.")]
    Damaged(&'static str),
    /// Too large to be one.
    #[error("This file is too large for a language pack.")]
    TooLarge,
    /// A language that sources cannot be compared in.
    #[error("There are no rules for the language “{0}” of this pack.")]
    Language(String),
}

impl From<BytesError> for PackError {
    fn from(error: BytesError) -> Self {
        match error {
            BytesError::Truncated => PackError::Truncated,
            BytesError::Damaged(what) => PackError::Damaged(what),
        }
    }
}

impl PackError {
    /// Stable name of the cause.
    pub fn name(&self) -> &'static str {
        match self {
            PackError::NotAPack => "packUnknown",
            PackError::Version(_) => "packVersion",
            PackError::Truncated => "packTruncated",
            PackError::Damaged(_) => "packDamaged",
            PackError::TooLarge => "packTooLarge",
            PackError::Language(_) => "packLanguage",
        }
    }
}

/// What a pack says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PackInfo {
    /// BCP 47 tag of the language that it explains in English.
    pub language: String,
    /// What a reader sees: "French – English".
    pub name: String,
    /// Edition of the dictionaries.
    pub edition: String,
    /// Where the words come from.
    pub origin: String,
    /// The licence, in full.
    pub licence: String,
    /// Number of stems that it explains.
    pub words: usize,
    /// Size of the file in bytes.
    pub size: usize,
    /// Checksum of the file, in hexadecimal digits.
    pub checksum: String,
}

/// What words of one language mean in English.
#[derive(Debug, Clone)]
pub struct LanguagePack {
    info: PackInfo,
    lexicon: &'static Lexicon,
    english: Words,
    stems: Words,
    /// Per stem where its meanings end.
    ends: Vec<u32>,
    /// Number of the English stem, and how sure it is in 255ths.
    meanings: Vec<(u32, u8)>,
    /// English stem and stem, ascending.
    back: Vec<(u32, u32)>,
}

impl LanguagePack {
    /// Reads a pack's file.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes; reading them takes memory in proportion to their number.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackError> {
        if bytes.len() > LARGEST {
            return Err(PackError::TooLarge);
        }
        let mut reader = Reader::new(bytes);
        let head = reader.take(MAGIC.len()).map_err(|_| PackError::NotAPack)?;
        if head != MAGIC {
            return Err(PackError::NotAPack);
        }
        match reader.byte()? {
            VERSION => {}
            other => return Err(PackError::Version(other)),
        }
        let said = u64::from_le_bytes(reader.take(8)?.try_into().map_err(|_| PackError::Truncated)?);
        let length = reader.number()? as usize;
        if reader.left() < length {
            return Err(PackError::Truncated);
        }
        let body = reader.take(length)?;
        if reader.left() > 0 || fnv_64(body) != said {
            return Err(PackError::Damaged("its checksum is another one"));
        }
        let mut pack = LanguagePack::read(&mut Reader::new(body))?;
        pack.info.size = bytes.len();
        pack.info.checksum = format!("{said:016x}");
        Ok(pack)
    }

    fn read(reader: &mut Reader) -> Result<Self, PackError> {
        let mut text = || reader.text();
        let (language, name, edition, origin, licence) = (text()?, text()?, text()?, text()?, text()?);
        let english = Words::read(reader, |_| Ok(()))?;
        let (mut ends, mut meanings) = (Vec::new(), Vec::new());
        let stems = Words::read(reader, |reader| {
            let count = reader.number()? as usize;
            if count > MOST_MEANINGS {
                return Err(PackError::Damaged("a word with too many meanings"));
            }
            for _ in 0..count {
                let (meaning, sure) = (reader.number()?, reader.byte()?);
                if meaning as usize >= english.len() {
                    return Err(PackError::Damaged("a meaning that is none"));
                }
                meanings.push((meaning, sure));
            }
            ends.push(meanings.len() as u32);
            Ok(())
        })?;
        if reader.left() > 0 {
            return Err(PackError::Damaged("more than was written"));
        }
        let known = lexicon(Some(&language), "");
        if language.is_empty() || known.number == u8::MAX || known.has_tables {
            return Err(PackError::Language(language));
        }
        let mut back: Vec<(u32, u32)> = Vec::with_capacity(meanings.len());
        let mut start = 0;
        for (number, &end) in (0u32..).zip(&ends) {
            back.extend(meanings.get(start..end as usize).unwrap_or_default().iter().map(|&(word, _)| (word, number)));
            start = end as usize;
        }
        back.sort_unstable();
        let info = PackInfo { language, name, edition, origin, licence, words: stems.len(), ..PackInfo::default() };
        Ok(LanguagePack { info, lexicon: known, english, stems, ends, meanings, back })
    }

    /// The file that [`LanguagePack::from_bytes`] reads: `words` are stems with their English stems, surest first.
    /// Words and meanings beyond the format's bounds are left out. The same words give the same bytes.
    pub fn to_bytes(info: &PackInfo, words: &BTreeMap<String, Vec<(String, u8)>>) -> Vec<u8> {
        let words: Vec<(&String, &Vec<(String, u8)>)> = words.iter().filter(|(stem, _)| Words::takes(stem)).collect();
        let kept = |meanings: &'_ Vec<(String, u8)>| -> Vec<(String, u8)> {
            meanings.iter().filter(|(word, _)| Words::takes(word)).take(MOST_MEANINGS).cloned().collect()
        };
        let mut english: BTreeMap<String, u32> =
            words.iter().flat_map(|(_, meanings)| kept(meanings)).map(|(word, _)| (word, 0)).collect();
        english.values_mut().zip(0..).for_each(|(number, n)| *number = n);
        let mut body = Vec::new();
        for text in [&info.language, &info.name, &info.edition, &info.origin, &info.licence] {
            push_text(&mut body, text);
        }
        push_number(&mut body, english.len() as u32);
        let mut last = "";
        for word in english.keys() {
            Words::write(word, last, &mut body);
            last = word;
        }
        push_number(&mut body, words.len() as u32);
        last = "";
        for (stem, meanings) in words {
            Words::write(stem, last, &mut body);
            last = stem;
            let meanings = kept(meanings);
            push_number(&mut body, meanings.len() as u32);
            for (word, sure) in meanings {
                push_number(&mut body, english.get(&word).copied().unwrap_or_default());
                body.push(sure);
            }
        }
        let mut out = MAGIC.to_vec();
        out.push(VERSION);
        out.extend(fnv_64(&body).to_le_bytes());
        push_number(&mut out, body.len() as u32);
        out.append(&mut body);
        out
    }

    /// What the pack says of itself.
    pub fn info(&self) -> &PackInfo {
        &self.info
    }

    /// The number of the language's lexicon.
    pub(super) fn language(&self) -> u8 {
        self.lexicon.number
    }

    /// English stems that a folded word may mean, each with how surely, 0 to 1; `None` for a word that the pack does
    /// not know. A word whose meanings are all small words has none.
    pub(super) fn meanings(&self, word: &str) -> Option<Vec<(&str, f32)>> {
        let stem = self.lexicon.stem(word);
        if let Ok(number) = self.stems.find(&stem) {
            return Some(self.meanings_of(number, 1.0));
        }
        if self.lexicon.writes_compounds
            && word.chars().nth(LONGEST_COMPOUND).is_none()
            && let Some(parts) = self.parts(word, MOST_PARTS)
        {
            return Some(parts.into_iter().flat_map(|number| self.meanings_of(number, BY_PARTS)).collect());
        }
        self.nearest(&stem).map(|number| self.meanings_of(number, BY_BEGINNING))
    }

    fn meanings_of(&self, number: usize, share: f32) -> Vec<(&str, f32)> {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |&end| end as usize);
        let end = self.ends.get(number).map_or(0, |&end| end as usize);
        let meanings = self.meanings.get(start..end).unwrap_or_default();
        meanings
            .iter()
            .map(|&(word, sure)| (self.english.get(word as usize), f32::from(sure) / 255.0 * share))
            .collect()
    }

    /// The stem that shares the longest beginning with a form that is not in the pack.
    fn nearest(&self, stem: &str) -> Option<usize> {
        let Err(at) = self.stems.find(stem) else { return None };
        let near = [at.checked_sub(1), Some(at).filter(|&at| at < self.stems.len())];
        let shared = |number: &usize| {
            let other = self.stems.get(*number);
            let same = stem.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
            let ending = stem.chars().count().max(other.chars().count()) - same;
            (same >= SHARED_BEGINNING && ending <= LONGEST_ENDING).then_some((same, *number))
        };
        near.iter().flatten().filter_map(shared).max_by_key(|&(same, _)| same).map(|(_, number)| number)
    }

    /// The parts of a compound, as numbers of stems: as few as can be, the last as long as can be.
    fn parts(&self, word: &str, most: usize) -> Option<Vec<usize>> {
        let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        if most < 2 || letters.len() < 2 * SHORTEST_PART {
            return None;
        }
        let cuts = letters.get(SHORTEST_PART..=letters.len() - SHORTEST_PART).unwrap_or_default();
        let known = |part: &str| self.stems.find(&self.lexicon.stem(part)).ok();
        // Between parts German and its neighbours put letters that belong to neither.
        let first = |head: &str| {
            known(head).or_else(|| {
                let bare = self.lexicon.joints.iter().filter_map(|joint| head.strip_suffix(joint));
                bare.filter(|bare| bare.chars().count() >= SHORTEST_PART - 1).find_map(known)
            })
        };
        let split = |&cut: &usize| Some((word.get(..cut)?, word.get(cut..)?));
        for (head, tail) in cuts.iter().filter_map(split) {
            if let (Some(head), Some(tail)) = (first(head), known(tail)) {
                return Some(vec![head, tail]);
            }
        }
        cuts.iter().filter_map(split).find_map(|(head, tail)| {
            let mut parts = vec![first(head)?];
            parts.append(&mut self.parts(tail, most - 1)?);
            Some(parts)
        })
    }

    /// Stems of the language that may mean an English stem.
    pub(super) fn stems_for(&self, english: &str) -> impl Iterator<Item = &str> {
        let word = self.english.find(english).map_or(u32::MAX, |word| word as u32);
        let start = self.back.partition_point(|&(w, _)| w < word);
        let of_word = self.back.get(start..).unwrap_or_default().iter().take_while(move |&&(w, _)| w == word);
        of_word.map(|&(_, stem)| self.stems.get(stem as usize))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_letters_longer_than_any_word_is_no_compound() {
        let pack = |letters: usize| {
            let stems = ["w".repeat(letters), "stand".to_owned()].map(|stem| (stem, vec![("level".to_owned(), 255)]));
            let info =
                PackInfo { language: "de".to_owned(), licence: "Free to copy.".to_owned(), ..PackInfo::default() };
            LanguagePack::from_bytes(&LanguagePack::to_bytes(&info, &stems.into_iter().collect())).unwrap()
        };
        let joined = |letters: usize| format!("{}stand", "w".repeat(letters));
        assert!(pack(20).meanings(&joined(20)).is_some());
        assert!(pack(LONGEST_COMPOUND).meanings(&joined(LONGEST_COMPOUND)).is_none());
    }
}
