//! The weights of a language's clauses: data, fitted by `training/quotations/fit_clauses.py` on the sets named there.
//!
//! A file has one entry a line: `opener WORD`, `least PROBABILITY`, or the template of a feature, its key and its weight.

use super::super::word_hasher::WordHasher;
use super::features::{Feature, key_of_word};
use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

/// Weights for English.
const ENGLISH: &str = include_str!("en.txt");

/// Words of 64 bits for the upper halves of keys.
const SEEN: usize = 1024;

/// Places for each weight: most keys then stand where they belong.
const SPACING: usize = 2;

/// What one language's clauses are weighed with.
#[derive(Debug, Default)]
pub(super) struct Weights {
    /// Keys and their weights, each as near behind the place that its lower bits name as there was room (open addressing,
    /// Knuth, The Art of Computer Programming, 6.4); a weight of 0 is an empty place.
    weights: Vec<(u32, f32)>,
    /// A bit for the upper half of each key: most features have no weight, and one look tells. (Bloom, Space/Time Trade-offs
    /// in Hash Coding, 1970, with one hash.)
    seen: Vec<u64>,
    openers: HashSet<u32, BuildHasherDefault<WordHasher>>,
    /// Probability above which a clause is taken.
    pub least: f32,
}

impl Weights {
    /// The weights of a language by its primary subtag, if there are any.
    pub fn of_language(language: &str) -> Option<&'static Weights> {
        static READ: OnceLock<Weights> = OnceLock::new();
        (language == "en").then(|| READ.get_or_init(|| Weights::read(ENGLISH)))
    }

    fn read(file: &str) -> Weights {
        let mut read = Weights { seen: vec![0; SEEN], ..Weights::default() };
        let mut weights = Vec::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.rsplitn(3, ' ');
            let (Some(value), key, template) = (parts.next(), parts.next(), parts.next()) else { continue };
            match (key, template, value.parse::<f32>()) {
                (Some("opener"), None, _) => {
                    read.note(key_of_word(value));
                    read.openers.insert(key_of_word(value));
                }
                (Some("least"), None, Ok(least)) => read.least = least,
                (Some(key), Some(_), Ok(weight)) => {
                    let Ok(key) = u32::from_str_radix(key, 16) else { continue };
                    read.note(key);
                    weights.push((key, weight));
                }
                _ => {}
            }
        }
        read.place_all(&weights);
        read
    }

    fn place_all(&mut self, weights: &[(u32, f32)]) {
        self.weights = vec![(0, 0.0); (weights.len() * SPACING).next_power_of_two()];
        for &(key, weight) in weights {
            let free = self.run(key).find(|&at| self.weights.get(at).is_none_or(|slot| slot.1 == 0.0));
            if let Some(slot) = free.and_then(|at| self.weights.get_mut(at)) {
                *slot = (key, weight);
            }
        }
    }

    /// The places at which a key may stand, in order.
    fn run(&self, key: u32) -> impl Iterator<Item = usize> + use<> {
        let last = self.weights.len().wrapping_sub(1);
        (0..=last).map(move |step| (key as usize + step) & last)
    }

    /// Whether a word, given by its key, is one that reports only now and then.
    pub fn is_opener(&self, word: u32) -> bool {
        self.may_have(word) && self.openers.contains(&word)
    }

    /// The weight of a feature, multiplied by its value.
    pub fn of(&self, feature: Feature) -> f32 {
        if self.may_have(feature.key) { self.look_up(feature) } else { 0.0 }
    }

    /// Seldom called, from each of some seventy places: not worth its bytes there.
    #[inline(never)]
    fn look_up(&self, feature: Feature) -> f32 {
        for at in self.run(feature.key) {
            match self.weights.get(at) {
                Some(&(key, weight)) if key == feature.key => return weight * feature.value,
                Some(&(_, weight)) if weight != 0.0 => {}
                _ => return 0.0,
            }
        }
        0.0
    }

    /// Whether a key may be one of the file; where it is not, nearly always the answer is no.
    fn may_have(&self, key: u32) -> bool {
        let (word, bit) = Weights::place(key);
        self.seen.get(word).is_some_and(|seen| seen & bit != 0)
    }

    fn note(&mut self, key: u32) {
        let (word, bit) = Weights::place(key);
        self.seen.get_mut(word).into_iter().for_each(|seen| *seen |= bit);
    }

    /// Where `seen` has a key.
    fn place(key: u32) -> (usize, u64) {
        ((key >> 16) as usize / 64, 1 << (key >> 16 & 63))
    }
}
