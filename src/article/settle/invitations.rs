//! Invitations to follow the house on a platform, to use its program, or to write to it.
//!
//! Reports call too ("Follow the line of poplars"), speak of platforms and podcasts, and quote who invites. An
//! invitation is the house's: it stands outside quotation marks, and speaks to the reader, names the house, offers a link
//! or labels itself; what does neither needs the passes' word.

use super::{KEEP, SURE_THOUGH_PLEA, Settling};
use crate::article::appeal::is_quotation;
use crate::article::features::ends_as_sentence;
use crate::article::layout::Passage;
use crate::article::lexicon::{Lexicon, Topic};
use crate::article::words::Words;

/// Most words of an invitation.
const INVITATION_WORDS: f32 = 40.0;

/// Fewest words of a call that the report itself makes, and probability from which what stands around it is the report.
const CALL_OF_REPORT_WORDS: f32 = 8.0;
const SURE_NEIGHBOUR: f32 = 0.9;

/// Most words of the label of an invitation ("Podcast tip: …").
const LABEL_WORDS: usize = 4;

impl Settling<'_, '_, '_> {
    /// Whether a line invites the reader elsewhere.
    pub(super) fn invites(&self, index: usize, passage: &Passage) -> bool {
        if passage.count > INVITATION_WORDS || !calls_elsewhere(passage) || is_quotation(passage) {
            return false;
        }
        let probability = self.probability(index);
        probability < KEEP || probability < SURE_THOUGH_PLEA && self.is_of_house(passage)
    }

    /// A sentence between two paragraphs of which the passes are sure stays though it begins as an invitation does, where it
    /// has nothing else of one: the passes see its first word ("Follow the line of poplars east from the mill").
    pub(super) fn keep_calls_of_the_report(&mut self) {
        let parent = |at: usize| self.tables.places.get(at).map(|place| place.parent);
        let is_of_report = |at: usize| self.is_kept(at) && self.probability(at) >= SURE_NEIGHBOUR;
        let is_between = |&at: &usize| {
            let (before, after) = (at - 1, at + 1);
            !self.is_kept(at)
                && is_of_report(before)
                && is_of_report(after)
                && parent(before) == parent(at)
                && parent(after) == parent(at)
                && self.tables.passage(at).is_some_and(calls_without_house)
        };
        let kept: Vec<usize> = (1..self.len().saturating_sub(1)).filter(is_between).collect();
        for index in kept {
            self.set(index, true);
        }
    }

    /// Whether something tells that it is the house that speaks.
    fn is_of_house(&self, passage: &Passage) -> bool {
        let findings = &passage.findings;
        findings.persons > 0
            || findings.anywhere.has(Topic::Action)
            || passage.link_words > 0.0
            || is_labelled(&passage.text)
            || self.house.is_named_in(passage) > 0
    }
}

/// Whether a line has the words of an invitation: a call and a platform or a program, or an address and a call to write.
fn calls_elsewhere(passage: &Passage) -> bool {
    let findings = &passage.findings;
    let calls = findings.at_start.has(Topic::Channel);
    let speaks = findings.anywhere.has(Topic::Channel);
    let asks = speaks && (findings.persons > 0 || findings.anywhere.has(Topic::Action));
    (calls || asks) && findings.anywhere.has(Topic::Platform)
        || calls && findings.anywhere.has(Topic::Program)
        || speaks && findings.persons > 0 && passage.text.contains('@')
        || calls && findings.house > 0 && passage.text.contains('@')
}

/// Whether a sentence begins with the word of an invitation and leads nowhere: somebody is quoted, or it says nothing to the
/// reader, of the house, or of a platform.
fn calls_without_house(passage: &Passage) -> bool {
    let findings = &passage.findings;
    // The call itself may count as one to share.
    let is_bare = findings.calls <= 1
        && findings.persons + findings.house + findings.patron == 0
        && !findings.anywhere.has_any(&[Topic::Platform, Topic::Program])
        && !passage.text.contains('@');
    findings.at_start.has(Topic::Channel)
        && passage.count >= CALL_OF_REPORT_WORDS
        && passage.link_words == 0.0
        && ends_as_sentence(&passage.text)
        && (is_bare || is_quotation(passage))
}

/// Whether a line begins with a label that names a channel.
fn is_labelled(text: &str) -> bool {
    let Some((label, _)) = text.split_once([':', '：']) else { return false };
    let words = Words::of(label);
    words.len() <= LABEL_WORDS && Lexicon::of_languages().find(&words).at_start.has(Topic::Channel)
}
