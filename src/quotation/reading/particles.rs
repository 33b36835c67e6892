//! Speakers in a language whose particles tell them, and what is left where no lexicon tells anything.

use super::{Reading, Route, Told};
use crate::article::RunningText;
use crate::quotation::enclosed::is_silent;
use crate::quotation::lexicon::Lexicon;
use crate::quotation::quotative::Quotatives;
use crate::quotation::reportage::Trust;
use crate::quotation::turns::TURN;
use std::ops::Range;

impl Reading {
    /// Gives quotations and statements to whom the particles around them name, instead of whoever stands near.
    pub(super) fn attribute_by_particles(&mut self, text: &RunningText, lexicon: &'static Lexicon) {
        let mut particles = Quotatives::new(&text.text, lexicon);
        let mut found = self.found.iter_mut().peekable();
        for (block, stretch) in text.stretches.iter().enumerate().filter(|(_, s)| !is_silent(s.kind)) {
            particles.enter(&stretch.range);
            while let Some(this) = found.next_if(|f| f.block <= block) {
                if this.marked.sign == TURN {
                    continue;
                }
                let source = particles.source(&stretch.range, &this.marked.outer);
                this.route = source.speaker.is_some().then_some(Route::Behind);
                this.features.settle(source.named, source.speaker.is_some() || source.verb.is_some());
                (this.speaker, this.cue) = (source.speaker, source.verb);
            }
            let told = particles.told().iter().cloned();
            self.told.extend(told.map(|(words, speaker)| Told {
                words,
                speaker: Some(speaker),
                cue: None,
                relay: None,
                trust: Trust::Sure,
            }));
        }
    }

    /// Where no word is known, a capital letter tells no subject, and whoever stands near need not speak: a signature, a label
    /// in front of a colon, a turn and a full name that touches the marks tell a speaker.
    pub(super) fn drop_guesses(&mut self, text: &RunningText) {
        for found in &mut self.found {
            let sure = match (found.route, &found.speaker) {
                (Some(Route::Subject), Some(speaker)) => is_full_name_at(text, speaker, found.marked.outer.start),
                (Some(Route::CarriedWithin | Route::CarriedAcross), _) => false,
                _ => true,
            };
            if !sure {
                found.speaker = None;
            }
        }
    }
}

/// "… Maj Lund, “Q”": whether two words with capital letters and a sign stand in front of the marks that open at `at`.
fn is_full_name_at(text: &RunningText, speaker: &Range<usize>, at: usize) -> bool {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let words = text.slice(speaker).split_whitespace().rev();
    let between = text.text.get(speaker.end..at).unwrap_or("?");
    words.take_while(capital).count() > 1 && matches!(between.trim(), "," | ":")
}
