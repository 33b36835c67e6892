//! Replies: what the core found, in the words and units of the browser side.

use super::failure::Failure;
use crate::article::{Article, EXTRACTION};
use crate::corroboration::{Carrier, Edit, Ground, Match, Missing, Relation, Tables};
use crate::library::{Corroborated, Heading, Record};
use crate::offsets::{BlockRulers, Unit};
use crate::plain_object::plain_object;
use crate::quotation::{Quotation, QuotationKind};
use crate::source::Source;
use crate::text_fragment;
use serde::Serialize;
use std::collections::HashMap;
use wasm_bindgen::JsValue;

/// A reply as a plain object.
pub fn to_js(reply: &impl Serialize) -> Result<JsValue, Failure> {
    plain_object(reply).map_err(|error| Failure::new("badReply", &format!("{error:?}")))
}

/// Answer to `page.read` and `page.weigh`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    article: Article,
    quotations: Vec<QuotationReply>,
    saved: Option<SavedReply>,
    wants_second_opinion: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SavedReply {
    id: String,
    saved_at: String,
}

impl SavedReply {
    fn of(heading: Heading) -> Self {
        SavedReply { id: heading.id, saved_at: heading.saved_at }
    }
}

/// A quotation with offsets in UTF-16 code units of its block.
#[derive(Serialize)]
pub struct QuotationReply {
    text: String,
    kind: QuotationKind,
    speaker: Option<SpeakerReply>,
    block: usize,
    start: usize,
    end: usize,
    element: Option<u32>,
}

#[derive(Serialize)]
struct SpeakerReply {
    name: String,
    mention: String,
    role: Option<String>,
    relay: Option<String>,
    /// Whether somebody else may be meant.
    doubtful: bool,
}

impl Reading {
    /// The reply for an article and the source that it makes.
    pub fn of(article: Article, source: &Source, saved: Option<Heading>, wants_second_opinion: bool) -> Self {
        let mut quotations = quotations(source);
        for quotation in &mut quotations {
            quotation.element = article.blocks.get(quotation.block).and_then(|block| block.element);
        }
        Reading { article, quotations, saved: saved.map(SavedReply::of), wants_second_opinion }
    }
}

/// All quotations, in order: lists beside this one (matches) count on it.
fn quotations(source: &Source) -> Vec<QuotationReply> {
    let mut rulers = BlockRulers::new(&source.text, Unit::Utf16);
    source
        .quotations
        .iter()
        .map(|quotation| {
            let (block, place) = rulers.place(&quotation.words).unwrap_or_default();
            QuotationReply {
                text: source.text.slice(&quotation.words).to_owned(),
                kind: quotation.kind,
                speaker: speaker(source, quotation),
                block,
                start: place.start,
                end: place.end,
                element: None,
            }
        })
        .collect()
}

fn speaker(source: &Source, quotation: &Quotation) -> Option<SpeakerReply> {
    let speaker = quotation.speaker.as_ref()?;
    Some(SpeakerReply {
        name: speaker.name.clone(),
        mention: source.text.slice(&speaker.mention).to_owned(),
        role: speaker.role.clone(),
        relay: speaker.relay.clone(),
        doubtful: speaker.doubtful,
    })
}

/// Answer to `page.corroborate`.
#[derive(Serialize)]
pub struct Corroboration {
    /// Whether the page is in the library by now: it may have been saved, or removed, from elsewhere since it was read.
    saved: Option<SavedReply>,
    matches: Vec<Vec<MatchReply>>,
    missing: Vec<MissingReply>,
    sharing: usize,
    /// Saved sources that can be compared with the page, and the others.
    sources: usize,
    incomparable: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MatchReply {
    source: SourceReply,
    /// Id of the source of an earlier match whose text this one copies.
    copy_of: Option<String>,
    relation: Relation,
    span_text: String,
    /// Whether the source has it in quotation marks.
    in_marks: bool,
    score: f32,
    /// Whether it is as good as sure; else it is shown as a perhaps.
    sure: bool,
    /// `None` where it is not known.
    same_occasion: Option<bool>,
    edits: Vec<Edit>,
    grounds: Vec<Ground>,
    href: Option<String>,
}

#[derive(Serialize)]
struct MissingReply {
    text: String,
    speaker: Option<String>,
    carriers: Vec<CarrierReply>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CarrierReply {
    source: SourceReply,
    /// Sources whose text is the same.
    copies: Vec<SourceReply>,
    span_text: String,
    /// Whether the source has it in quotation marks.
    in_marks: bool,
    href: Option<String>,
}

#[derive(Serialize)]
struct SourceReply {
    id: String,
    url: String,
    outlet: Option<String>,
    date: Option<String>,
    title: Option<String>,
    language: Option<String>,
    /// Whether its words can be compared with the page's: if not, finding nothing in it tells nothing.
    comparable: bool,
}

/// A source beside the page.
type Beside<'s> = (&'s Source, bool);

impl Corroboration {
    /// The reply for what was found with these tables.
    pub fn of(page: &Source, found: &Corroborated, tables: &Tables) -> Self {
        debug_assert_eq!(page.quotations.len(), found.matches.len());
        let beside = |source| (source, tables.can_compare(page, source));
        let by_id: HashMap<&str, Beside> = found.sources.iter().map(|s| (s.id.as_str(), beside(s))).collect();
        let matches = found
            .matches
            .iter()
            .map(|matches| {
                matches.iter().filter_map(|m| Some(match_reply(m, *by_id.get(m.source.as_str())?))).collect()
            })
            .collect();
        let missing = found.missing.iter().map(|m| missing_reply(m, &by_id)).collect();
        Corroboration {
            saved: found.saved.clone().map(SavedReply::of),
            matches,
            missing,
            sharing: found.sharing(),
            sources: found.comparable,
            incomparable: found.incomparable,
        }
    }
}

fn match_reply(found: &Match, (source, comparable): Beside) -> MatchReply {
    let span_text = source.text.slice(&found.span).to_owned();
    MatchReply {
        source: source_reply(source, comparable),
        copy_of: found.copy_of.clone(),
        relation: found.relation,
        in_marks: found.in_marks,
        score: found.score,
        sure: found.is_sure(),
        same_occasion: found.same_occasion,
        edits: found.edits.clone(),
        grounds: found.grounds.clone(),
        href: text_fragment::link(&source.url, &span_text),
        span_text,
    }
}

fn missing_reply(missing: &Missing, by_id: &HashMap<&str, Beside>) -> MissingReply {
    MissingReply {
        text: missing.text.clone(),
        speaker: missing.speaker.clone(),
        carriers: missing
            .carriers
            .iter()
            .filter_map(|carrier| Some(carrier_reply(carrier, *by_id.get(carrier.source.as_str())?, by_id)))
            .collect(),
    }
}

fn carrier_reply(carrier: &Carrier, (source, comparable): Beside, by_id: &HashMap<&str, Beside>) -> CarrierReply {
    let span_text = source.text.slice(&carrier.span).to_owned();
    let copies = carrier.copies.iter().filter_map(|id| by_id.get(id.as_str()));
    CarrierReply {
        source: source_reply(source, comparable),
        copies: copies.map(|&(copy, comparable)| source_reply(copy, comparable)).collect(),
        href: text_fragment::link(&source.url, &span_text),
        span_text,
        in_marks: carrier.in_marks,
    }
}

fn source_reply(source: &Source, comparable: bool) -> SourceReply {
    SourceReply {
        id: source.id.clone(),
        url: source.url.clone(),
        outlet: source.outlet.clone(),
        date: source.date.clone(),
        title: source.title.clone(),
        language: source.language.clone(),
        comparable,
    }
}

/// Answer to `library.get`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordReply {
    record: Record,
    /// Whether its text was told from the rest of its page as a page is today.
    same_extraction: bool,
    quotations: Vec<QuotationReply>,
}

impl RecordReply {
    /// A record with its quotations as the browser side counts them.
    pub fn of(record: Record) -> Self {
        let quotations = quotations(&record.source);
        RecordReply { same_extraction: record.source.extraction == EXTRACTION, record, quotations }
    }
}

/// Answer to `library.corroborate`: a saved source seen as a page.
#[derive(Serialize)]
pub struct EventReply {
    source: SourceReply,
    quotations: Vec<QuotationReply>,
    corroborated: Corroboration,
}

impl EventReply {
    /// The reply for a saved source and what was found for it with these tables.
    pub fn of(source: &Source, found: &Corroborated, tables: &Tables) -> Self {
        EventReply {
            source: source_reply(source, true),
            quotations: quotations(source),
            corroborated: Corroboration::of(source, found, tables),
        }
    }
}

/// Answer to `library.remove`.
#[derive(Serialize)]
pub struct Removed {
    /// What was removed, to be put back by undo; `None` when it was not there.
    pub removed: Option<Record>,
}

/// Answer to `library.put`.
#[derive(Serialize)]
pub struct Put {
    /// Key of what was stored.
    pub id: String,
}
