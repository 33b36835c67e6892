//! Headings in marks: what stands over a part of the text is taken from a quotation in it.

use super::{Found, Reading};
use crate::article::RunningText;
use crate::quotation::attribution::Route;
use std::ops::Range;

/// Quotations on either side among which the one is looked for that a heading repeats: a section holds fewer.
const REACH: usize = 40;

/// Words of the longest quotation that is looked through: so the cost of a heading is bounded.
const MOST_WORDS: usize = 400;

/// Words of a heading that are looked for: one alone says nothing.
const LEAST_WORDS: usize = 2;

impl Reading {
    /// Gives a heading the speaker of the quotation whose words it repeats, the nearest below first.
    pub(super) fn settle_headings(&mut self, text: &RunningText) {
        for at in 0..self.found.len() {
            let speaker = self.repeated(at, text);
            let Some(heading) = self.found.get_mut(at).filter(|f| f.heading && f.speaker.is_none()) else { continue };
            match speaker {
                Some(speaker) => heading.give(speaker, Route::CarriedAcross),
                // Nothing but words in marks: somebody's, whoever it is.
                None if !heading.narrated => heading.features.reroute(Route::CarriedAcross),
                None => {}
            }
        }
    }

    fn repeated(&self, at: usize, text: &RunningText) -> Option<Range<usize>> {
        let heading = self
            .found
            .get(at)
            .filter(|f| f.heading && f.speaker.is_none() && (LEAST_WORDS..MOST_WORDS).contains(&f.words))?;
        let words = spaced_words(text, heading);
        let holds = |f: &&Found| {
            !f.heading && f.speaker.is_some() && f.words < MOST_WORDS && spaced_words(text, f).contains(&words)
        };
        let below = self.found.iter().skip(at + 1).take(REACH);
        let above = self.found.iter().take(at).rev().take(REACH);
        below.chain(above).find(holds)?.speaker.clone()
    }
}

/// The words in small letters, each with a space on both sides.
fn spaced_words(text: &RunningText, found: &Found) -> String {
    let mut spaced = String::from(" ");
    for word in text.slice(&found.marked.inner).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        spaced.push_str(&word.to_lowercase());
        spaced.push(' ');
    }
    spaced
}
