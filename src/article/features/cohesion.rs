//! How much a passage speaks of what the article speaks of: the words that it shares with the passages that surely are
//! text. An advertisement in the article's own markup, a teaser and a plea have words of their own.

use super::{Columns, at_most};
use crate::article::layout::Passage;

/// Places for the keys of words. An article has a thousand, so that one in sixteen strange words passes for one of its own.
const PLACES: usize = 1 << 14;

/// Most capital words of its own that are counted.
const MOST_OWN: f32 = 10.0;

/// In how many passages of the text each key of a word stands, counted to 255.
#[derive(Debug)]
pub(super) struct Cohesion {
    passages: Vec<u8>,
    /// What each passage of the text shares with the others, by its index; of those beside it nothing is known yet.
    of_text: Vec<Option<Shared>>,
    /// The mean of what they share.
    mean: f32,
    /// The keys of a passage while it is looked at.
    keys: Vec<Key>,
}

/// What one passage shares with the others.
#[derive(Debug, Clone, Copy, Default)]
struct Shared {
    /// Share of its keys that stand in others, each by how few passages have it.
    words: f32,
    /// The same of words with a capital, each counting one; zero where there are none.
    capitals: f32,
    /// Words with a capital that no other passage has.
    own_capitals: f32,
}

/// A word: its place of [`PLACES`], and in the last bit whether it has a capital. Small, because the keys of each passage
/// are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key(u16);

const _: () = assert!(PLACES <= 1 << 15, "a place and a bit fill a key");

impl Key {
    fn of((word, is_capital): (u32, bool)) -> Key {
        Key(((word as usize % PLACES) << 1) as u16 | u16::from(is_capital))
    }

    fn place(self) -> usize {
        usize::from(self.0 >> 1)
    }

    fn is_capital(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Cohesion {
    /// Counts the words of the passages that surely are text.
    pub fn of(passages: &[Passage], is_text: &[bool]) -> Cohesion {
        let mut cohesion =
            Cohesion { passages: vec![0; PLACES], of_text: vec![None; passages.len()], mean: 0.0, keys: Vec::new() };
        let text = || passages.iter().zip(is_text).enumerate().filter(|(_, (_, is_text))| **is_text);
        // The keys of all of them, one passage's behind the other's.
        let (mut all, mut ends) = (Vec::new(), Vec::new());
        for (_, (passage, _)) in text() {
            keys_of(passage, &mut cohesion.keys);
            for key in &cohesion.keys {
                if let Some(count) = cohesion.passages.get_mut(key.place()) {
                    *count = count.saturating_add(1);
                }
            }
            all.extend_from_slice(&cohesion.keys);
            ends.push(all.len());
        }
        let (mut sum, mut from) = (0.0, 0);
        for ((index, _), &end) in text().zip(&ends) {
            let shared = cohesion.shared(all.get(from..end).unwrap_or_default(), true);
            sum += shared.words;
            from = end;
            if let Some(known) = cohesion.of_text.get_mut(index) {
                *known = Some(shared);
            }
        }
        cohesion.mean = sum / (ends.len() as f32).max(1.0);
        cohesion
    }

    /// What a passage of some keys shares with the counted ones; `is_counted` when it is one of them.
    fn shared(&self, keys: &[Key], is_counted: bool) -> Shared {
        let (mut all, mut met, mut capitals, mut capitals_met) = (0.0, 0.0, 0.0, 0.0);
        for key in keys {
            let others = self.passages.get(key.place()).map_or(0, |count| count.saturating_sub(u8::from(is_counted)));
            // Words that many passages have tell nothing of what one speaks of.
            let weight = 1.0 / (1.0 + f32::from(others));
            all += weight;
            met += if others > 0 { weight } else { 0.0 };
            if key.is_capital() {
                capitals += 1.0;
                capitals_met += if others > 0 { 1.0 } else { 0.0 };
            }
        }
        let share = |part: f32, whole: f32| if whole > 0.0 { part / whole } else { 0.0 };
        Shared {
            words: share(met, all),
            capitals: share(capitals_met, capitals),
            own_capitals: at_most(capitals - capitals_met, MOST_OWN),
        }
    }

    /// Puts the columns of the passage at `index`.
    pub fn fill(&mut self, index: usize, passage: &Passage, row: &mut impl Columns) {
        let shared = self.of_text.get(index).copied().flatten().unwrap_or_else(|| {
            let mut keys = std::mem::take(&mut self.keys);
            keys_of(passage, &mut keys);
            let shared = self.shared(&keys, false);
            self.keys = keys;
            shared
        });
        row.put("shared words", shared.words);
        row.put("shared words apart", shared.words - self.mean);
        row.put("shared capitals", shared.capitals);
        row.put("own capitals", shared.own_capitals);
    }
}

/// The keys of a passage's words, each place once, with a capital where the word has one wherever it stands.
fn keys_of(passage: &Passage, keys: &mut Vec<Key>) {
    keys.clear();
    keys.extend(passage.words.keys().map(Key::of));
    keys.sort_unstable();
    keys.dedup_by_key(|key| key.place());
}
