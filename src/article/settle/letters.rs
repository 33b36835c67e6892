//! What opens and closes a letter of the house around its plea, and pleas that only their voice gives away.
//!
//! A letter to the readers tells a story before it asks: who writes, what the report took. Its first lines speak to the reader
//! and of no support, and its last is a signature. The passes take both for the report's; the plea between tells whose they are.

use super::{KEEP, SURE_THOUGH_PLEA, Settling};
use crate::article::appeal::{is_address, is_quotation};
use crate::article::block::BlockKind;
use crate::article::features::ends_as_sentence;
use crate::article::layout::Passage;
use crate::article::lexicon::{Topic, Wording};
use crate::article::numbering::NumberSet;

/// Most paragraphs of a letter in front of its plea that speak to the reader.
const OPENING: usize = 3;

/// Largest share of the running text in paragraphs that speak to the reader: columns and interviews speak so throughout.
const ADDRESSES: f32 = 0.2;

/// Words of support, and words to the reader or of giving, that a plea has at least.
const PATRON: u32 = 2;

/// Most words of a signature: "Your Courier", "Ada Lund, editor".
const SIGNATURE_WORDS: f32 = 7.0;

/// Voice below which a paragraph that names the house and has words of a plea is one, and one that names nobody.
const VOICE_OF_HOUSE: f32 = -1.0;
const VOICE_OF_ANY: f32 = -2.0;

/// How far below the voice of the page's text it lies, too: guides and reviews speak as houses do.
const VOICE_APART: f32 = -1.5;

/// Words of a plea that its voice tells.
const VOICED_WORDS: std::ops::RangeInclusive<f32> = 8.0..=60.0;

/// Most words of a greeting, and probability from which the paragraph behind it is the article's.
const GREETING_WORDS: f32 = 6.0;
const SURE_BEHIND: f32 = 0.9;

impl Settling<'_, '_, '_> {
    /// Keeps the greeting with which an article that is a letter begins ("Dear Maud,"): it stands right above a paragraph of
    /// which the passes are sure.
    pub(super) fn keep_greetings(&mut self) {
        let parent = |at: usize| self.tables.places.get(at).map(|place| place.parent);
        let is_greeting = |p: &Passage| {
            p.count <= GREETING_WORDS
                && p.link_words + p.button_words == 0.0
                && p.text.ends_with([',', '،', '，', '、'])
        };
        let stays = |&at: &usize| {
            let behind = at + 1;
            !self.is_kept(at)
                && self.is_kept(behind)
                && self.probability(behind) >= SURE_BEHIND
                && parent(at) == parent(behind)
                && self.tables.passage(at).is_some_and(is_greeting)
                && self.tables.passage(behind).is_some_and(|p| p.findings.calls == 0)
        };
        for greeting in (0..self.len()).filter(stays).collect::<Vec<_>>() {
            self.set(greeting, true);
        }
    }

    /// Drops what belongs to pleas among the paragraphs.
    pub(super) fn drop_around_pleas(&mut self) {
        let mut beside: NumberSet = (0..self.len()).filter(|&at| self.is_voiced_plea(at)).collect();
        for plea in (1..self.len()).filter(|&at| self.is_dropped_plea(at) || beside.contains(&at)).collect::<Vec<_>>() {
            beside.extend(self.opening(plea));
            let behind = plea + 1 + usize::from(!self.is_kept(plea + 1));
            beside.extend(Some(behind).filter(|&at| self.is_signature(at)));
        }
        if !self.speaks_throughout(&beside) {
            beside.into_iter().for_each(|at| self.refuse(at));
        }
    }

    /// Whether a kept paragraph has a word of giving, or speaks to the reader of the house, in the voice of none that reports.
    fn is_voiced_plea(&self, index: usize) -> bool {
        let Some(passage) = self.tables.passage(index).filter(|_| self.is_kept(index)) else { return false };
        let findings = &passage.findings;
        let named = self.house.is_named_in(passage) > 0;
        let most = if named { VOICE_OF_HOUSE } else { VOICE_OF_ANY };
        let gives = findings.anywhere.has(Topic::Donation) && findings.patron > 0 && (named || findings.persons > 0);
        let tells = findings.persons > 0 && named && findings.house + findings.patron > 0;
        (gives || tells)
            && VOICED_WORDS.contains(&passage.count)
            && self.kind(index) == BlockKind::Paragraph
            && self.probability(index) < SURE_THOUGH_PLEA
            && !is_quotation(passage)
            && self.tables.voice(index) <= most
            && self.tables.voice_apart(index) <= VOICE_APART
    }

    /// Whether so much of the text beside some passages speaks to the reader that an address tells nothing: a column, questions and
    /// answers.
    fn speaks_throughout(&self, but: &NumberSet) -> bool {
        let kept = (0..self.len()).filter(|at| self.is_kept(*at) && !but.contains(at));
        let words = |(all, addressed): (f32, f32), p: &Passage| {
            (all + p.count, addressed + if is_address(p) { p.count } else { 0.0 })
        };
        let (all, addressed) =
            kept.filter_map(|at| self.tables.passage(at)).filter(|p| p.is_good).fold((0.0, 0.0), words);
        addressed > ADDRESSES * all
    }

    /// Whether a dropped paragraph asks readers for their support.
    fn is_dropped_plea(&self, index: usize) -> bool {
        let Some(passage) = self.tables.passage(index).filter(|_| !self.is_kept(index)) else { return false };
        let findings = &passage.findings;
        let asks = findings.persons > 0 || findings.anywhere.has(Topic::Donation);
        self.probability(index) < KEEP && passage.is_good && findings.patron >= PATRON && asks
    }

    /// The kept paragraphs right in front of a plea that speak to the reader; among them and the plea stand words of the house.
    fn opening(&self, plea: usize) -> Vec<usize> {
        let parent = |at: usize| self.tables.places.get(at).map(|place| place.parent);
        let begins = |at: &usize| {
            parent(*at) == parent(plea) && self.kind(*at) == BlockKind::Paragraph && self.is_opening(*at, plea)
        };
        (0..plea).rev().take(OPENING).take_while(begins).filter(|&at| self.is_kept(at)).collect()
    }

    /// Whether a paragraph speaks to the reader, or is a dropped one of the same letter.
    fn is_opening(&self, index: usize, plea: usize) -> bool {
        let Some(passage) = self.tables.passage(index) else { return false };
        let findings = &passage.findings;
        if !self.is_kept(index) {
            return findings.house + findings.patron > 0;
        }
        let of_house = |p: &Passage| p.findings.house + p.findings.patron > 0 || self.house.is_named_in(p) > 0;
        // "‘I drove with a broken finger,’ says the driver."
        let is_quoting = passage.text.contains(['‘', '‚', '‹']);
        is_address(passage) && !is_quoting && (of_house(passage) || self.tables.passage(plea).is_some_and(of_house))
    }

    /// Whether a short line behind a plea signs it: it names the house, or somebody with an office.
    fn is_signature(&self, index: usize) -> bool {
        let Some(passage) = self.tables.passage(index).filter(|_| self.is_kept(index)) else { return false };
        let office = |text: &str| {
            text.split_once([',', '،', '，']).is_some_and(|(_, rest)| Wording::of_languages().is_role(rest))
        };
        passage.count <= SIGNATURE_WORDS
            && self.kind(index) != BlockKind::Heading
            && !ends_as_sentence(&passage.text)
            && (self.house.is_named_in(passage) > 0 || office(&passage.text))
    }
}
