//! Headings in marks and pulled quotations: what stands over a part of the text is taken from a quotation in it.

use super::{Found, Reading};
use crate::article::{BlockKind, RunningText};
use crate::quotation::attribution::Route;
use crate::quotation::lexicon::Lexicon;
use std::ops::Range;

/// Quotations on either side among which the one is looked for that a heading repeats: a section holds fewer.
const REACH: usize = 40;

/// Words of the longest quotation that is looked through: so the cost of a heading is bounded.
const MOST_WORDS: usize = 400;

/// Words of a heading that are looked for: one alone says nothing.
const LEAST_WORDS: usize = 2;

impl Reading {
    /// Gives a heading, or a quotation pulled out of the text, the speaker of the quotation whose words it repeats, the nearest
    /// below first.
    pub(super) fn settle_headings(&mut self, text: &RunningText, lexicon: &Lexicon) {
        for at in 0..self.found.len() {
            let repeated = self.repeated(at, text, lexicon);
            let Some(heading) = self.found.get_mut(at).filter(|f| is_taken_over(f, text, lexicon)) else { continue };
            match repeated {
                Some((begins, speaker)) => {
                    heading.give(speaker, Route::CarriedAcross);
                    heading.repeats = Some(begins);
                }
                // Nothing but words in marks: somebody's, whoever it is.
                None if heading.heading && !heading.narrated => heading.features.reroute(Route::CarriedAcross),
                None => {}
            }
        }
    }

    /// Whether it repeats words that a verb gives to somebody.
    pub fn repeats_said(&self, found: &Found) -> bool {
        let at = |begins: usize| self.found.partition_point(|f| f.marked.inner.start < begins);
        found.repeats.and_then(|begins| self.found.get(at(begins))).is_some_and(|f| f.cue.is_some() && f.told)
    }

    /// Where the quotation begins that the heading at `at` repeats, and its speaker.
    fn repeated(&self, at: usize, text: &RunningText, lexicon: &Lexicon) -> Option<(usize, Range<usize>)> {
        let heading = self
            .found
            .get(at)
            .filter(|f| is_taken_over(f, text, lexicon) && (LEAST_WORDS..MOST_WORDS).contains(&f.words))?;
        let words = spaced_words(text, heading);
        let holds = |f: &&Found| {
            !is_taken_over(f, text, lexicon)
                && f.speaker.is_some()
                && f.words < MOST_WORDS
                && spaced_words(text, f).contains(&words)
        };
        let below = self.found.iter().skip(at + 1).take(REACH);
        let above = self.found.iter().take(at).rev().take(REACH);
        let repeated = below.chain(above).find(holds)?;
        Some((repeated.marked.inner.start, repeated.speaker.clone()?))
    }
}

/// Whether it is a heading, or a quotation set apart, or alone in its block, to whom nothing but the blocks in front gives a
/// speaker, or the words of a caption: it may repeat what the text says elsewhere.
fn is_taken_over(found: &Found, text: &RunningText, lexicon: &Lexicon) -> bool {
    let fills = || text.stretches.get(found.block).is_some_and(|s| s.range == found.marked.outer);
    let pulled = || {
        let quote = text.stretches.get(found.block).is_some_and(|s| s.kind == BlockKind::Quote);
        let carried = found.route.is_none_or(|r| r == Route::CarriedAcross);
        (quote || fills()) && !found.narrated && carried
    };
    // "Der Bahnhof: „Q“": a caption labels its picture.
    let caption = || text.stretches.get(found.block).is_some_and(|s| s.kind == BlockKind::Caption);
    let labelled = || caption() && found.cue.is_none();
    // The headline of a text without markup is its first line, which no full stop ends; what stands there beside the words
    // is nobody.
    let first = text.stretches.first().filter(|_| found.block == 0 && !lexicon.few_endings);
    let loose = || match found.route {
        None | Some(Route::Subject | Route::CarriedWithin | Route::CarriedAcross) => true,
        Some(Route::Colon) => found.cue.is_none(),
        _ => false,
    };
    let headline = || first.is_some_and(|s| !text.slice(&s.range).trim_end().ends_with(['.', '。'])) && loose();
    found.heading && found.speaker.is_none() || headline() || pulled() || labelled()
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
