//! Lines of dialogue that follow each other: two people take turns.

use super::{Found, Reading};
use crate::article::RunningText;
use crate::quotation::attribution::Route;
use crate::quotation::dialogue;
use std::ops::Range;

impl Reading {
    /// Gives lines of an exchange whose own sentence names nobody to whoever spoke two lines before or behind; of questions
    /// that nobody is said to ask the answers are of the one the text is about.
    pub(super) fn alternate(&mut self, text: &RunningText) {
        let mut start = 0;
        let mut principal = None;
        while start < self.found.len() {
            let end = self.end_of_exchange(start, text);
            let block = |at: usize| self.found.get(at).map(|f| f.block);
            let lines = block(start) < end.checked_sub(1).and_then(block);
            if let Some(first) = block(start).filter(|_| lines) {
                let asker = self.asker_in_front(first);
                let asked = asker.is_none() && dialogue::asks(text, first);
                let answers =
                    if asked { principal.get_or_insert_with(|| self.people.principal()).clone() } else { None };
                self.take_turns(start..end, first, [asker, answers]);
            }
            start = end.max(start + 1);
        }
    }

    /// Behind the last quotation of the run of lines with a dash that begins with the one at `start`.
    fn end_of_exchange(&self, start: usize, text: &RunningText) -> usize {
        let spoken = |f: &Found| dialogue::DASHES.contains(f.marked.sign);
        let dashed =
            |block: usize| text.stretches.get(block).is_some_and(|s| dialogue::opens(text.slice(&s.range)).is_some());
        let Some(mut last) = self.found.get(start).filter(|f| spoken(f)).map(|f| f.block) else { return start };
        let mut end = start + 1;
        while let Some(next) = self.found.get(end).filter(|f| spoken(f)) {
            // A line between two of them may be too short to be noted.
            if next.block > last + 2 || !(last + 1..=next.block).all(dashed) {
                break;
            }
            last = next.block;
            end += 1;
        }
        end
    }

    /// Who is said to ask in the block in front of `block`.
    fn asker_in_front(&self, block: usize) -> Option<Range<usize>> {
        let at = self.askers.binary_search_by_key(&block.checked_sub(1)?, |(asked, _)| *asked).ok()?;
        self.askers.get(at).map(|(_, speaker)| speaker.clone())
    }

    /// The speakers of the lines in `run`, which begins in block `first`; `known` are those of its first and its second line
    /// as far as the text around tells.
    fn take_turns(&mut self, run: Range<usize>, first: usize, known: [Option<Range<usize>>; 2]) {
        let told = |f: &&Found| f.told && f.route != Some(Route::CarriedWithin);
        let named = self.found.get(run.clone()).unwrap_or_default();
        let [asker, answers] = known;
        let mut voices = [asker, None];
        for found in named.iter().filter(told) {
            if let Some(voice) = voices.get_mut((found.block - first) % 2) {
                let speaker = found.speaker.clone();
                *voice = voice.take().or(speaker);
            }
        }
        let [_, second] = &mut voices;
        *second = second.take().or(answers);
        // Where nobody is known, the neighbourhood tells as much as elsewhere.
        if voices.iter().all(Option::is_none) {
            return;
        }
        for found in self.found.get_mut(run).unwrap_or_default() {
            let Some(voice) = voices.get_mut((found.block - first) % 2) else { continue };
            if found.told {
                *voice = found.speaker.clone().or(voice.take());
                continue;
            }
            found.speaker = None;
            found.unsaid = true;
            if let Some(speaker) = voice {
                found.give(speaker.clone(), Route::CarriedAcross);
            }
        }
    }
}
