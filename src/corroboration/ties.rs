//! What a saved text has in common with others of its story, found once, when it is saved, and kept with it. A page then
//! compares itself with the saved texts, and takes from here how these stand to one another.
//!
//! Ties hold for the texts and the rules that they were made with. Of a text the ties of which are missing or of another
//! time nothing is lost: it is compared when it is needed.

use super::bytes::{Reader, push_number, push_text};
use super::second_pass::{Desk, MOST_STEPS};
use super::tables::Tables;
use super::texts::{self, PAGE};
use super::weights::Weights;
use crate::digest::{fnv_64, fnv_64_on};
use crate::source::Source;
use std::ops::Range;

/// Version of the form and of the rules that weigh: raised when either changes.
const VERSION: u8 = 11;
/// Texts that one is tied to, the nearest first: those that paths lead over, and some more.
const MOST_TIED: usize = MOST_STEPS + 2;
/// Probabilities are kept as so many steps: two bytes each.
const STEPS: f32 = 16_383.0;

/// A place of another text that a statement may be found at.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tie {
    /// Number of the statement in its text.
    pub statement: usize,
    /// Bytes of the other text.
    pub span: Range<usize>,
    /// Probability of the first pass, both directions together.
    pub together: f32,
    /// Probability of the second pass; 0 where the place may not be shown, or the statement is nobody's.
    pub score: f32,
}

/// All that two texts have in common.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tied {
    /// Id of the other source.
    pub id: String,
    /// [`digest`] of the other source.
    pub digest: u64,
    /// From this text to the other one, and back, in the order of statements.
    pub forth: Vec<Tie>,
    pub back: Vec<Tie>,
}

/// The ties of one saved source to others of its story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ties {
    pub(super) others: Vec<Tied>,
}

impl Ties {
    /// Ties of `source` to the nearest of `others`; `kept` are those of these among one another, in their order.
    pub fn of(source: &Source, others: &[Source], kept: &[Ties], tables: &Tables) -> Self {
        texts::read(source, others, kept, tables, |desk, _| {
            let near = desk.story(PAGE, MOST_TIED);
            let others = near.iter().filter_map(|&other| {
                let read = desk.readings.get(other)?;
                let (forth, back) = (ties(desk, PAGE, other, &near), ties(desk, other, PAGE, &near));
                Some(Tied { id: read.source.id.clone(), digest: digest(read.source), forth, back })
            });
            Ties { others: others.collect() }
        })
    }

    /// What is made of [`Ties`] with other rules or weights, or with other tables and packs, has another stamp.
    pub fn stamp(tables: &Tables) -> u32 {
        let [a, b, c, d, e, f, g, h] = Weights::digest().to_le_bytes();
        fnv_64_on(tables.stamp(), &[VERSION, a, b, c, d, e, f, g, h]) as u32
    }

    /// The stamp that bytes of ties carry; 0 where there are none.
    pub fn stamp_of(bytes: &[u8]) -> u32 {
        bytes.first_chunk().map_or(0, |made| u32::from_le_bytes(*made))
    }

    /// The bytes that [`Ties::from_bytes`] reads.
    pub fn to_bytes(&self, stamp: u32) -> Vec<u8> {
        let mut out = stamp.to_le_bytes().to_vec();
        push_number(&mut out, self.others.len() as u32);
        for other in &self.others {
            push_text(&mut out, &other.id);
            out.extend(other.digest.to_le_bytes());
            push_ties(&mut out, &other.forth);
            push_ties(&mut out, &other.back);
        }
        out
    }

    /// Reads ties; none where the bytes are none, damaged, or of another stamp.
    pub fn from_bytes(bytes: &[u8], stamp: u32) -> Self {
        let rest = bytes.get(size_of::<u32>()..).filter(|_| Ties::stamp_of(bytes) == stamp);
        rest.and_then(read_others).map(|others| Ties { others }).unwrap_or_default()
    }
}

/// Equal for the same text with the same quotations.
pub(super) fn digest(source: &Source) -> u64 {
    source.quotations.iter().fold(fnv_64(source.text.text.as_bytes()), |hash, quotation| {
        let hash = fnv_64_on(hash, &(quotation.words.start as u64).to_le_bytes());
        fnv_64_on(hash, &(quotation.words.end as u64).to_le_bytes())
    })
}

fn ties(desk: &Desk, from: usize, to: usize, steps: &[usize]) -> Vec<Tie> {
    let statements = desk.readings.get(from).map_or(&[][..], |reading| reading.statements.as_slice());
    let mut out = Vec::new();
    for (number, statement) in statements.iter().enumerate() {
        let mut places = Vec::new();
        desk.each_place(from, number, to, &mut |span, together| places.push((span.clone(), together)));
        if places.is_empty() {
            continue;
        }
        let scored = if statement.quotation.is_some() { desk.scored(from, number, to, steps) } else { Vec::new() };
        out.extend(places.into_iter().map(|(span, together)| {
            let scores = scored.iter().filter(|(_, hit)| hit.span == span);
            let score = scores.map(|(score, _)| *score).fold(0.0, f32::max);
            Tie { statement: number, span, together, score }
        }));
    }
    out
}

fn push_ties(out: &mut Vec<u8>, ties: &[Tie]) {
    push_number(out, ties.len() as u32);
    for tie in ties {
        for number in [tie.statement, tie.span.start, tie.span.len()] {
            push_number(out, number as u32);
        }
        for probability in [tie.together, tie.score] {
            push_number(out, (probability * STEPS).round() as u32);
        }
    }
}

fn read_others(bytes: &[u8]) -> Option<Vec<Tied>> {
    let mut reader = Reader::new(bytes);
    let mut others = Vec::new();
    for _ in 0..reader.number().ok()? {
        let id = reader.text().ok()?;
        let digest = u64::from_le_bytes(reader.take(8).ok()?.try_into().ok()?);
        others.push(Tied { id, digest, forth: read_ties(&mut reader)?, back: read_ties(&mut reader)? });
    }
    (reader.left() == 0).then_some(others)
}

fn read_ties(reader: &mut Reader) -> Option<Vec<Tie>> {
    let mut ties = Vec::new();
    for _ in 0..reader.number().ok()? {
        let mut number = || Some(reader.number().ok()? as usize);
        let (statement, start, length) = (number()?, number()?, number()?);
        let mut probability = || Some((reader.number().ok()? as f32 / STEPS).min(1.0));
        let (together, score) = (probability()?, probability()?);
        ties.push(Tie { statement, span: start..start.checked_add(length)?, together, score });
    }
    Some(ties)
}
