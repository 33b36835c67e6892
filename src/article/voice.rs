//! Whose voice a text speaks in, by its words alone: the article's, or that of the house, which asks, sells, labels and
//! links beside it.
//!
//! Phrases of a lexicon are sure but few. Editors plead in ever new words, without any of those that say "donate", and
//! what they plead with (months of work, no owner, a reader who paid for you) is learnt from lines: a linear model over
//! hashed words, their beginnings and pairs of them (Weinberger et al., "Feature Hashing for Large Scale Multitask
//! Learning", 2009). `training/articles/fit_voice.py` fits it; the passes of the article model take its answer as one
//! number beside the others, so that place and structure can overrule it.

use super::dictionary::WordHash;
use super::words::{Words, begins_letter};
use std::sync::OnceLock;

/// Weights of the model: for the step of a weight a little-endian float, for the constant another, then one signed byte
/// for each bucket.
const WEIGHTS: &[u8] = include_bytes!("weights/voice.bin");

/// Words of a text that are looked at: who speaks is plain by then.
const WORDS: usize = 60;

/// Letters that stand for a word whatever its ending, and those that stand for a long one.
const STEM: usize = 4;
const LONG_STEM: usize = 7;

/// What a bucket is for: of one hash each use has a bucket of its own. Odd numbers without a pattern (parts of the golden
/// ratio and of square roots, as in other hashes).
#[derive(Debug, Clone, Copy)]
#[repr(u32)]
enum Use {
    Word = 0x9e37_79b1,
    Stem = 0x85eb_ca6b,
    LongStem = 0xc2b2_ae35,
    Pair = 0x27d4_eb2f,
}

/// The weights.
#[derive(Debug, Default)]
struct Voices {
    step: f32,
    constant: f32,
    buckets: &'static [u8],
}

impl Voices {
    fn read() -> Option<Voices> {
        let (step, rest) = WEIGHTS.split_first_chunk()?;
        let (constant, buckets) = rest.split_first_chunk()?;
        Some(Voices { step: f32::from_le_bytes(*step), constant: f32::from_le_bytes(*constant), buckets })
    }
}

/// How much the words of a text speak for the article, as a logarithm of odds: below zero the house speaks, at zero nothing
/// is known.
pub(super) fn voice(words: &Words) -> f32 {
    static VOICES: OnceLock<Voices> = OnceLock::new();
    let voices = VOICES.get_or_init(|| Voices::read().unwrap_or_default());
    let mut places = [0; MOST_PLACES];
    let (mut met, mut count, mut sum) = (Met::of(words, &mut places), 0, 0);
    each_bucket(words, |bucket| {
        if met.is_new(bucket) {
            count += 1;
            sum += voices.buckets.get(usize::from(bucket)).map_or(0, |weight| i32::from(weight.cast_signed()));
        }
    });
    if count == 0 {
        return 0.0;
    }
    voices.constant + voices.step * sum as f32 / (count as f32).sqrt()
}

/// The buckets of a text's words, each once, in ascending order: the model's features.
pub(super) fn buckets(words: &Words) -> Vec<u16> {
    let mut met = Vec::new();
    each_bucket(words, |bucket| met.push(bucket));
    met.sort_unstable();
    met.dedup();
    met
}

/// Buckets of a word, at most.
const USES: usize = 4;

/// The buckets of a text's words, some more than once.
fn each_bucket(words: &Words, mut take: impl FnMut(u16)) {
    let mut before = WordHash::EMPTY;
    for (hash, letters) in words.hashed().take(WORDS) {
        // All numbers are one word.
        let word = if letters.iter().all(u8::is_ascii_digit) { WordHash::EMPTY.then(b'0') } else { hash };
        let (stem, long_stem) = beginnings(letters);
        take(bucket(word, Use::Word));
        stem.into_iter().for_each(|stem| take(bucket(stem, Use::Stem)));
        long_stem.into_iter().for_each(|stem| take(bucket(stem, Use::LongStem)));
        let last = stem.unwrap_or(word);
        take(bucket(before.followed_by(last), Use::Pair));
        before = last;
    }
}

/// Places for the buckets of a text, at most: half of them are taken.
const MOST_PLACES: usize = (2 * USES * WORDS).next_power_of_two();

/// Buckets that were met: a table of at least twice as many places, each free or taken by a bucket. Sorting the buckets of
/// each passage to count them once took a fiftieth of an article's instructions.
struct Met<'p> {
    /// The bucket, zero where free.
    places: &'p mut [u16],
    /// Whether bucket zero was met.
    has_zero: bool,
}

impl Met<'_> {
    /// As many free places as the buckets of a text need.
    fn of<'p>(words: &Words, places: &'p mut [u16; MOST_PLACES]) -> Met<'p> {
        let needed = (2 * USES * words.len().clamp(1, WORDS)).next_power_of_two();
        Met { places: places.get_mut(..needed).unwrap_or_default(), has_zero: false }
    }

    /// Notes a bucket; whether it was not met before.
    fn is_new(&mut self, bucket: u16) -> bool {
        if bucket == 0 {
            return !std::mem::replace(&mut self.has_zero, true);
        }
        let mask = self.places.len() - 1;
        // Buckets are the high bits of a product: any of them name a place.
        let mut at = usize::from(bucket) & mask;
        while let Some(place) = self.places.get_mut(at).filter(|place| **place != bucket) {
            if *place == 0 {
                *place = bucket;
                return true;
            }
            at = (at + 1) & mask;
        }
        false
    }
}

/// The hashes of the first letters of a word, [`STEM`] and [`LONG_STEM`] of them, where it has more.
fn beginnings(word: &[u8]) -> (Option<WordHash>, Option<WordHash>) {
    // A letter has a byte at least: half of all words are told by their length to have none.
    if word.len() <= STEM {
        return (None, None);
    }
    let (mut hash, mut letters, mut stem) = (WordHash::EMPTY, 0, None);
    for &byte in word {
        if begins_letter(byte) {
            if letters == STEM {
                stem = Some(hash);
                if word.len() <= LONG_STEM {
                    break;
                }
            } else if letters == LONG_STEM {
                return (stem, Some(hash));
            }
            letters += 1;
        }
        hash = hash.then(byte);
    }
    (stem, None)
}

/// The upper half of a product, which all bits of the hash have a part in (Knuth's multiplicative hash).
fn bucket(hash: WordHash, of: Use) -> u16 {
    ((hash.number() ^ of as u32).wrapping_mul(0x9e37_79b1) >> 16) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(text: &str) -> Vec<u16> {
        buckets(&Words::of(text))
    }

    #[test]
    fn words_of_one_stem_share_a_bucket_and_numbers_are_one_word() {
        let shared = |one: &str, other: &str| met(one).iter().filter(|bucket| met(other).contains(bucket)).count();
        assert_eq!(met("1904"), met("12"));
        assert_eq!(shared("unterstützen", "unterstützung"), 3, "both beginnings, and the first word of a text");
        assert_eq!(shared("ferry", "harbour"), 0);
        assert!(met("").is_empty() && met("… — !").is_empty());
        assert!(met(&"word ".repeat(5_000)).len() <= 8, "the same words fall into the same buckets");
    }

    #[test]
    fn a_house_that_pleads_without_a_word_of_giving_is_heard() {
        let voice = |text: &str| voice(&Words::of(text));
        for (house, article) in [
            (
                "Nobody tells us what to print, because nobody but our readers pays the rent of this office.",
                "Nobody told the ferry's crew what to do, because nobody but the captain had seen the rocks.",
            ),
            (
                "Damit wir auch morgen noch nachfragen können, brauchen wir Leserinnen und Leser wie Sie.",
                "Damit die Fähre auch morgen noch fahren kann, braucht die Reederei einen neuen Motor.",
            ),
            (
                "Cette enquête nous a pris quatre mois et n’a été lue avant vous par aucun actionnaire.",
                "Cette traversée leur a pris quatre heures et n’avait été tentée avant eux par aucun équipage.",
            ),
            (
                "Мы готовили этот текст три месяца, и никто, кроме читателей, за него не заплатил.",
                "Они строили этот причал три месяца, и никто, кроме рыбаков, туда не приходил.",
            ),
        ] {
            assert!(voice(house) < 0.0, "{house}: {}", voice(house));
            assert!(voice(article) > 0.0, "{article}: {}", voice(article));
        }
        assert_eq!(voice(""), 0.0);
    }
}
