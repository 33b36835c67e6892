//! What a story speaks of. Words that stand in many sentences of all its texts are its topic, and tell none of its statements
//! from another: where a summit ignores, answers and repeats demands, "demands" says little and "ignores" much.

use super::reading::Reading;
use super::vocabulary::StemId;

/// Share of a frequent word's weight that always stays.
const LEAST_DAMPING: f32 = 0.2;
/// Texts that tell a story's topic; of two the pair itself tells as much.
const LEAST_TEXTS: usize = 3;

/// In how many sentences of a story each stem stands.
#[derive(Debug, Default)]
pub(super) struct Topic {
    /// By stem.
    frequency: Vec<u32>,
    sentences: usize,
}

impl Topic {
    /// The topic of the texts of a story, of a vocabulary of `stems`; of too few texts it is unknown.
    pub fn of(story: &[&Reading], stems: usize) -> Self {
        if story.len() < LEAST_TEXTS {
            return Topic::default();
        }
        let mut frequency = vec![0; stems];
        for reading in story {
            for (&stem, &count) in reading.stems.iter().zip(&reading.frequency) {
                if let Some(all) = frequency.get_mut(stem as usize) {
                    *all += count;
                }
            }
        }
        Topic { frequency, sentences: story.iter().map(|reading| reading.sentences.len()).sum() }
    }

    /// Share of a stem's weight that counts; `None` where the topic is unknown.
    pub fn damping(&self, stem: StemId) -> Option<f32> {
        let frequency = self.frequency.get(stem as usize)?;
        Some(damping(*frequency, self.sentences))
    }
}

/// Share of the weight that counts of a word that stands in `frequency` of `sentences`.
pub(super) fn damping(frequency: u32, sentences: usize) -> f32 {
    let all = (sentences as f32 + 1.0).ln().max(1e-6);
    let rare = ((sentences as f32 + 1.0) / frequency.max(1) as f32).ln();
    if frequency > 1 { (rare / all).max(LEAST_DAMPING) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_everywhere_keeps_a_fifth_and_what_stands_once_all() {
        assert_eq!([damping(0, 40), damping(1, 40), damping(40, 40)], [1.0, 1.0, LEAST_DAMPING]);
        assert!(damping(3, 40) > damping(8, 40));
    }
}
