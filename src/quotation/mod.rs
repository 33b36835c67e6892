//! Quotations of a text and who said them.
//!
//! A text is read block by block. [`marks`] pairs quotation marks by their role, [`dialogue`] takes lines that open with
//! a dash, [`turns`] transcripts and interviews, [`enclosed`] chooses between them; from then on each quotation is one
//! token of the reporter's text. [`sentence`] cuts that text, [`cue`] finds reporting verbs and their subjects by closed
//! word classes ([`lexicon`], [`class`], [`word_list`], [`phrase`]), [`attribution`] gives each quotation the subject nearest in structure,
//! [`reported`](mod@reported) proposes the clauses without marks, [`clause`] weighs them and [`proposition`] drops what says
//! nothing. What no sentence tells, [`reading`] takes from the neighbourhood. Then [`keep`] drops what is nobody's words, [`people`] turns mentions
//! into names, and [`doubt`] says which of them were only inferred.

mod according;
mod announced;
mod antecedent;
mod apposition;
mod attribution;
mod behind_verb;
mod class;
mod clause;
mod content;
mod content_end;
mod continued;
mod conversation;
mod cue;
mod dialogue;
mod doubt;
mod enclosed;
mod epithet;
mod han_names;
mod identity;
mod in_front;
mod inserted;
mod keep;
mod language;
mod leading;
mod lexicon;
mod marked_subject;
mod marks;
mod naming;
mod offices;
mod opening;
mod particles;
mod people;
mod phrase;
mod proposition;
mod quotative;
mod read_out;
mod reading;
mod reportage;
mod reported;
mod ruling;
mod said;
mod sentence;
mod speaker;
mod stance;
mod strangers;
mod subject;
mod token;
mod turns;
mod verb;
mod verb_alone;
mod verb_final;
mod word_hasher;
mod word_list;
mod word_order;

#[cfg(feature = "training")]
pub use clause::{Row, Rows};

use crate::article::{BlockKind, RunningText};
use lexicon::Lexicon;
use reportage::Trust;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How a text gives somebody's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotationKind {
    /// In marks, a sentence of its own.
    Direct,
    /// In marks, a fragment inside the reporter's sentence.
    Partial,
    /// A block set apart as a quotation.
    Block,
    /// A line of dialogue: after a dash, or an answer in an interview.
    Dialogue,
    /// Without marks: "X said that …", "according to X".
    Reported,
}

impl QuotationKind {
    /// Whether the words themselves are claimed to be the speaker's.
    pub fn is_marked(self) -> bool {
        self != QuotationKind::Reported
    }
}

/// Words of a heading that repeats somebody's words at least, to be theirs whatever the model says: a title may be repeated too.
const FEWEST_REPEATED: usize = 3;

/// One quotation. All ranges are bytes of the [`RunningText`] it was found in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quotation {
    /// How the words are given.
    pub kind: QuotationKind,
    /// The words, without the marks around them. For a reported statement the clause.
    pub words: Range<usize>,
    /// What is stated: for a partial quotation the clause around the fragment, otherwise the same as `words`.
    pub statement: Range<usize>,
    /// Who said it; `None` when the text does not tell.
    pub speaker: Option<Speaker>,
    /// The word that reports the act of speaking ("said", "laut").
    pub cue: Option<Range<usize>>,
}

/// Who a quotation is given to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Speaker {
    /// Where the text names the speaker for this quotation ("he", "the minister").
    pub mention: Range<usize>,
    /// The name in full, where the article gives it, else the mention.
    pub name: String,
    /// The office or role the article gives the speaker.
    pub role: Option<String>,
    /// Who passed the words on, when the text says so: an outlet, an agency, a translator.
    pub relay: Option<String>,
    /// Whether the text does not say so in so many words and somebody else may be meant.
    #[serde(default)]
    pub doubtful: bool,
}

/// Finds the quotations of a text, in reading order, not overlapping.
///
/// `language` is a BCP 47 tag; without it the language is detected, and for one without a lexicon marks are found all
/// the same.
pub fn find(text: &RunningText, language: Option<&str>) -> Vec<Quotation> {
    let lexicon = language::lexicon(&text.text, language);
    let reading = reading::read(text, lexicon);
    let kept: Vec<&reading::Found> = (reading.found)
        .chunk_by(|_, next| next.listed)
        .flat_map(|list| {
            // Members of a list are of one kind.
            let repeats = |f: &reading::Found| f.words >= FEWEST_REPEATED && reading.repeats_said(f);
            let sureness = list.iter().map(|f| keep::sureness(&f.features, lexicon)).sum::<f32>();
            list.iter().filter(move |f| {
                f.set_apart || f.said || f.goes_on() || f.is_told_line() || repeats(f) || sureness > 0.0
            })
        })
        .collect();
    let told = standing(&reading, &kept, text, lexicon);
    let mut speakers = speaker::Speakers::new(text, &reading.people, lexicon);
    let mut quotations = Vec::with_capacity(kept.len() + reading.told.len());
    let mut told = told.into_iter().peekable();
    for found in &kept {
        while let Some(statement) = told.next_if(|t| t.words.start < found.marked.inner.start) {
            quotations.push(reported(statement, &mut speakers));
        }
        quotations.push(marked(found, text, &mut speakers));
    }
    quotations.extend(told.map(|t| reported(t, &mut speakers)));
    settle_repeated(&kept, &mut quotations);
    quotations
}

/// The reported statements that are somebody's; one with marked words in it is carried by them.
fn standing<'r>(
    reading: &'r reading::Reading,
    kept: &[&reading::Found],
    text: &RunningText,
    lexicon: &Lexicon,
) -> Vec<&'r reading::Told> {
    let alone = |told: &&reading::Told| {
        let next = kept.partition_point(|f| f.marked.outer.end <= told.words.start);
        kept.get(next).is_none_or(|f| f.marked.outer.start >= told.words.end)
    };
    let sure = reading.told.iter().filter(|t| t.trust == Trust::Sure).count();
    let given = kept.iter().filter(|f| f.speaker.is_some() && f.cue.is_some()).count();
    let words = || text.text.split_ascii_whitespace().count();
    let reports = !clause::is_weighed(lexicon) || reportage::reports(words(), sure + given);
    let stays = |told: &&reading::Told| match told.trust {
        Trust::Sure => true,
        Trust::Loose => reports,
        Trust::Nobody => false,
    };
    reading.told.iter().filter(alone).filter(stays).collect()
}

/// Gives what repeats another quotation its speaker, as doubtful as there.
fn settle_repeated(kept: &[&reading::Found], quotations: &mut [Quotation]) {
    let at = |quotations: &[Quotation], inner: usize| {
        let next = quotations.partition_point(|q| q.words.start < inner);
        quotations.get(next).filter(|q| q.kind.is_marked()).map(|_| next)
    };
    for (found, begins) in kept.iter().filter_map(|f| Some((f, f.repeats?))) {
        let speaker = at(quotations, begins).and_then(|n| quotations.get(n)?.speaker.clone());
        let heading = at(quotations, found.marked.inner.start).and_then(|n| quotations.get_mut(n));
        if let (Some(heading), Some(speaker)) = (heading, speaker) {
            heading.speaker = Some(speaker);
        }
    }
}

fn marked(found: &reading::Found, text: &RunningText, speakers: &mut speaker::Speakers) -> Quotation {
    let kind = kind_of(found, text);
    let words = trimmed(text, found.marked.inner.clone());
    let around = found.statement.clone().filter(|s| s.start <= words.start && words.end <= s.end);
    Quotation {
        kind,
        statement: around.filter(|_| kind == QuotationKind::Partial).unwrap_or_else(|| words.clone()),
        words,
        speaker: (found.speaker.clone())
            .filter(|mention| !speakers.is_anybody(mention))
            .filter(|mention| found.cue.is_some() || !speakers.is_nobody(mention))
            .filter(|mention| speakers.is_somebody(mention, found.cue.as_ref()))
            .and_then(|mention| match speakers.is_verb(&mention) {
                true => speakers.again(mention),
                false => Some(speakers.of_marked(found, mention)),
            }),
        cue: found.cue.clone(),
    }
}

fn reported(told: &reading::Told, speakers: &mut speaker::Speakers) -> Quotation {
    Quotation {
        kind: QuotationKind::Reported,
        words: told.words.clone(),
        statement: told.words.clone(),
        speaker: (told.speaker.clone())
            .filter(|mention| !speakers.is_count(mention))
            // "The bridge was closed, local media reported": who stands behind the words speaks.
            .map(|mention| speakers.of_told(told, mention)),
        cue: told.cue.clone(),
    }
}

/// The bytes of a marked stretch and the values of its features.
#[cfg(feature = "training")]
pub type MarkedStretch = (Range<usize>, Vec<f32>);

/// Every marked stretch of a text with its features, whether kept or not: what [`keep`]'s weights are fitted on.
///
/// For each the bytes between the marks and the values in the order of the names.
#[cfg(feature = "training")]
pub fn marked_stretches(text: &RunningText, language: Option<&str>) -> (&'static [&'static str], Vec<MarkedStretch>) {
    let reading = reading::read(text, language::lexicon(&text.text, language));
    // What is set apart, and what stands behind a name in a transcript, stays without being weighed.
    let weighed = reading.found.iter().filter(|f| !f.set_apart);
    let rows = weighed.map(|f| (trimmed(text, f.marked.inner.clone()), f.features.values())).collect();
    (keep::NAMES, rows)
}

/// Where the clauses of a text may begin and end, with their features: what the weights of reported clauses are fitted on.
#[cfg(feature = "training")]
pub fn clauses(text: &RunningText, language: Option<&str>) -> Vec<clause::Rows> {
    reading::read(text, language::lexicon(&text.text, language)).rows
}

fn kind_of(found: &reading::Found, text: &RunningText) -> QuotationKind {
    if text.stretches.get(found.block).is_some_and(|s| matches!(s.kind, BlockKind::Quote | BlockKind::Embed)) {
        return QuotationKind::Block;
    }
    if dialogue::DASHES.contains(found.marked.sign) || found.marked.sign == turns::TURN {
        return QuotationKind::Dialogue;
    }
    let body = text.slice(&found.marked.inner).trim();
    let begins = body.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let ends = body.ends_with(['.', ',', '!', '?', '…', '。', '，', '！', '？']);
    let behind =
        text.text.get(found.marked.outer.end..).and_then(|t| t.trim_start_matches([' ', '\u{a0}']).chars().next());
    let front = text.text.get(..found.marked.outer.start).map(str::trim_end).unwrap_or_default();
    let ended = ends || behind.is_none_or(|c| ".,!?\n，。–—".contains(c)) || front.ends_with([':', '：']);
    if begins && ended && found.words > 2 { QuotationKind::Direct } else { QuotationKind::Partial }
}

/// The range without white space at its ends.
fn trimmed(text: &RunningText, range: Range<usize>) -> Range<usize> {
    let body = text.slice(&range);
    let start = range.start + (body.len() - body.trim_start().len());
    start..start + body.trim().len()
}
