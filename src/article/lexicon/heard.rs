//! What the words of a passage say, and in which languages.
//!
//! A phrase of one language may be a plain word of another: English "gift" is Norwegian for poison, English "i" for in.
//! So a phrase counts in the languages of its passage and of its page, told by their function words. One that stands in
//! the files of several languages, or of more than one word, or is all that a line says, is hardly a plain word of yet
//! another: buttons and banners are often in a language that the page is not written in.

use super::{Bound, FILES, Phrase, Topic, Topics};
use crate::article::words::Words;
use std::ops::Range;

/// What the words of a passage say.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::article) struct Findings {
    /// Topics of phrases anywhere.
    pub anywhere: Topics,
    /// Topics of phrases with which the passage begins (within its first words).
    pub at_start: Topics,
    /// Topics of phrases that are the whole passage.
    pub whole: Topics,
    /// How many phrases of calls (donation to notice) were found.
    pub calls: u32,
    /// How many function words.
    pub stop_words: u32,
    /// How many words of address: we, you, our.
    pub persons: u32,
    /// How many words of the house and its work: newsroom, readers, "this story".
    pub house: u32,
    /// How many words of support and its price: donate, member, "a month".
    pub patron: u32,
}

/// Words of a passage before which a phrase counts as standing at its start ("» Read also").
const START_WITHIN: usize = 1;

/// Languages whose files hold a phrase, from which it counts in all: "newsletter", "cookies".
const INTERNATIONAL: u32 = 3;

/// Least share of function words, and how many, from which a text has a language.
const SPOKEN_SHARE: f32 = 0.1;
const SPOKEN_WORDS: f32 = 2.0;

/// Share of the most spoken language's function words from which another may be meant: Norwegian and Swedish,
/// Russian and Ukrainian share many.
const AS_SPOKEN: f32 = 0.7;

/// How many function words of each language a text has.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::article) struct Tongues {
    counts: [f32; FILES.len()],
    words: f32,
}

impl Tongues {
    /// Counts a word that is a function word of some languages, a bit for each of [`FILES`]; of several it tells less.
    #[inline]
    pub fn hear(&mut self, languages: u32) {
        self.words += 1.0;
        if languages == 0 {
            return;
        }
        let share = 1.0 / languages.count_ones() as f32;
        // Most are of one language or two.
        let mut left = languages;
        while left != 0 {
            if let Some(count) = self.counts.get_mut(left.trailing_zeros() as usize) {
                *count += share;
            }
            left &= left - 1;
        }
    }

    /// Counts the words of another text too.
    pub fn add(&mut self, other: &Tongues) {
        self.words += other.words;
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// The most spoken language, where its function words are at least a share of all words.
    pub fn best(&self, least: f32) -> Option<usize> {
        let counts = self.counts.iter().enumerate();
        let (best, count) = counts.fold((0, 0.0), |best, (n, &c)| if c > best.1 { (n, c) } else { best });
        (count > 0.0 && count >= least * self.words).then_some(best)
    }

    /// The languages that may be meant, a bit for each.
    pub fn spoken(&self) -> u32 {
        // Not `f32::max`, which is a call in wasm.
        let most = self.counts.iter().fold(0.0, |most, &count| if count > most { count } else { most });
        if most < SPOKEN_WORDS || most < SPOKEN_SHARE * self.words {
            return 0;
        }
        let meant = self.counts.iter().enumerate().filter(|(_, count)| **count >= AS_SPOKEN * most);
        meant.fold(0, |languages, (bit, _)| languages | 1 << bit)
    }
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy)]
struct Mark {
    topic: Topic,
    languages: u32,
    is_start: bool,
    is_whole: bool,
    is_long: bool,
}

/// Phrases that were found in some passages, one passage's behind the other's: a list for each would be one more to make.
#[derive(Debug, Default)]
pub(in crate::article) struct Met(Vec<Mark>);

impl Met {
    /// Forgets all phrases.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn of(&self, heard: &Heard) -> &[Mark] {
        self.0.get(heard.marks.clone()).unwrap_or_default()
    }
}

/// What was found in a passage, before it is known which languages count.
#[derive(Debug, Clone, Default)]
pub(in crate::article) struct Heard {
    /// Function words of the passage.
    pub tongues: Tongues,
    pub stop_words: u32,
    /// Its phrases among those [`Met`].
    marks: Range<usize>,
}

impl Heard {
    /// Nothing yet; what is noted next is found behind what was met.
    pub(super) fn behind(met: &Met) -> Heard {
        Heard { marks: met.0.len()..met.0.len(), ..Heard::default() }
    }

    /// Notes a phrase that may begin at a word; `rest` are its words behind that.
    #[inline]
    pub(super) fn note(&mut self, met: &mut Met, phrase: &Phrase, rest: &[(String, bool)], words: &Words, at: usize) {
        let length = 1 + rest.len();
        let is_whole = at == 0 && length == words.len();
        let is_start = at <= START_WITHIN;
        let is_in_place = match phrase.bound {
            Bound::Anywhere => true,
            Bound::Start => is_start,
            Bound::Whole => is_whole,
        };
        // Most phrases that begin with a word do not go on as the text does: their place and the hash of its next word
        // tell that faster than its letters.
        if !is_in_place || phrase.second.is_some_and(|second| words.hash(at + 1) != Some(second)) {
            return;
        }
        let stands_here = rest.iter().enumerate().all(|(n, (word, is_beginning))| {
            let found = words.letters(at + 1 + n);
            if *is_beginning { found.starts_with(word.as_bytes()) } else { found == word.as_bytes() }
        });
        if !stands_here {
            return;
        }
        if phrase.topic == Topic::Stop {
            self.stop_words += 1;
            return;
        }
        let (topic, languages) = (phrase.topic, phrase.languages);
        met.0.push(Mark { topic, languages, is_start, is_whole, is_long: length > 1 });
        self.marks.end = met.0.len();
    }

    /// What counts on a page of some languages (a bit for each; none where nothing is known of it).
    pub fn on_page(&self, page: u32, met: &Met) -> Findings {
        let own = self.tongues.spoken();
        self.counting(met, |mark| {
            mark.languages & (own | page) != 0
                || mark.languages.count_ones() >= INTERNATIONAL && mark.topic != Topic::Person
                || own == 0 && mark.topic != Topic::Person && (mark.is_whole || mark.is_long)
        })
    }

    /// What the passage says, if it may say it in any language.
    pub fn in_any(&self, met: &Met) -> Findings {
        self.counting(met, |_| true)
    }

    fn counting(&self, met: &Met, counts: impl Fn(&Mark) -> bool) -> Findings {
        let mut findings = Findings { stop_words: self.stop_words, ..Findings::default() };
        for mark in met.of(self) {
            let is_call = mark.topic as u8 <= Topic::Notice as u8;
            let is_of_speech = is_call
                || matches!(
                    mark.topic,
                    Topic::Person
                        | Topic::Action
                        | Topic::House
                        | Topic::Patron
                        | Topic::Poll
                        | Topic::Channel
                        | Topic::Counter
                        | Topic::Correction
                        | Topic::Facts
                        | Topic::Program
                        | Topic::Verdict
                );
            if is_of_speech && !counts(mark) {
                continue;
            }
            match mark.topic {
                Topic::Person => findings.persons += 1,
                Topic::House => findings.house += 1,
                Topic::Patron => findings.patron += 1,
                _ => {}
            }
            if matches!(mark.topic, Topic::Person | Topic::House | Topic::Patron) {
                continue;
            }
            findings.anywhere.add(mark.topic);
            if mark.is_start {
                findings.at_start.add(mark.topic);
            }
            if mark.is_whole {
                findings.whole.add(mark.topic);
            }
            findings.calls += u32::from(is_call);
        }
        findings
    }
}
