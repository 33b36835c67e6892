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
    /// The mean of what the counted passages share.
    mean: f32,
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

impl Cohesion {
    /// Counts the words of the passages that surely are text.
    pub fn of<'p>(text: impl Iterator<Item = &'p Passage> + Clone) -> Cohesion {
        let mut cohesion = Cohesion { passages: vec![0; PLACES], mean: 0.0 };
        let mut keys = Vec::new();
        for passage in text.clone() {
            keys_of(passage, &mut keys);
            for (key, _) in &keys {
                if let Some(count) = cohesion.passages.get_mut(*key) {
                    *count = count.saturating_add(1);
                }
            }
        }
        let (sum, counted) = text.fold((0.0, 0.0_f32), |(sum, counted), passage| {
            (sum + cohesion.shared(passage, true, &mut keys).words, counted + 1.0)
        });
        cohesion.mean = sum / counted.max(1.0);
        cohesion
    }

    /// What a passage shares with the counted ones; `is_counted` when it is one of them.
    fn shared(&self, passage: &Passage, is_counted: bool, keys: &mut Vec<(usize, bool)>) -> Shared {
        keys_of(passage, keys);
        let (mut all, mut met, mut capitals, mut capitals_met) = (0.0, 0.0, 0.0, 0.0);
        for &(key, is_capital) in keys.iter() {
            let others = self.passages.get(key).map_or(0, |count| count.saturating_sub(u8::from(is_counted)));
            // Words that many passages have tell nothing of what one speaks of.
            let weight = 1.0 / (1.0 + f32::from(others));
            all += weight;
            met += if others > 0 { weight } else { 0.0 };
            if is_capital {
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

    /// Puts the columns of a passage.
    pub fn fill(&self, passage: &Passage, is_counted: bool, row: &mut impl Columns) {
        let shared = self.shared(passage, is_counted, &mut Vec::new());
        row.put("shared words", shared.words);
        row.put("shared words apart", shared.words - self.mean);
        row.put("shared capitals", shared.capitals);
        row.put("own capitals", shared.own_capitals);
    }
}

/// The keys of a passage's words, each once, and whether it has a capital wherever it stands.
fn keys_of(passage: &Passage, keys: &mut Vec<(usize, bool)>) {
    keys.clear();
    keys.extend(passage.words.keys().map(|(key, is_capital)| (key as usize % PLACES, is_capital)));
    keys.sort_unstable();
    keys.dedup_by_key(|(key, _)| *key);
}
