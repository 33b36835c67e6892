//! The event around a page: what other sources carry and the page lacks, and which sources are copies of one text.

use super::by_number::{ByNumbers, Numbers};
use super::comparison::{cosine, days_between};
use super::enclosed::{enclosed, is_in_marks};
use super::reading::Reading;
use super::second_pass::{Desk, same_place};
use super::texts::{PAGE, Texts};
use super::weights::SHOWN;
use super::{Carrier, Match, Missing};
use crate::day;
use crate::sorting::sort_by_key;
use std::collections::HashSet;
use std::ops::Range;

/// Sources of an event that are compared with one another, the nearest to the page first.
const MOST_SOURCES: usize = 10;
/// Cosine from which a text tells of the page's event though it carries none of its quotations. Of 106 articles on 33 events
/// four have no other of their event above it; the next of 2,000 unrelated articles reaches 0.16.
const EVENT_COSINE: f32 = 0.22;
/// Days between two texts beyond which likeness alone does not make them tell one event (`training/corroboration/NOTES.md`).
const DAYS_OF_EVENT: u32 = 7;
/// Content stems that a statement needs to be worth telling.
const LEAST_CONTENT: usize = 4;
/// Share of the sentences of the shorter text that the longer must hold to be a copy.
const COPIED: f32 = 0.8;
/// Terms that make a sentence long enough to tell a copy.
const TELLING_SENTENCE: usize = 6;
/// So many such sentences make a copy of a text that is longer or shorter: a note in brief may hold one sentence, the quotation
/// that all others carry. Set by hand.
const LEAST_OF_COPY: usize = 3;

/// A statement of a source that the page lacks: the source among the readings, the statement's number.
type Lacking = (usize, usize);

/// Statements that other texts on the page's event carry and the page lacks, the most carried first; `matches` are those
/// of the page's quotations.
pub(super) fn missing(desk: &Desk, texts: &Texts, matches: &[Vec<Match>]) -> Vec<Missing> {
    let readings = desk.readings;
    let original = originals(readings);
    let carrying: HashSet<&str> = matches.iter().flatten().map(|found| found.source.as_str()).collect();
    let carriers: Numbers<usize> = texts.sources().filter(|(id, _)| carrying.contains(id)).map(|(_, n)| n).collect();
    let mut story = desk.story(PAGE, readings.len());
    story.retain(|&n| original.get(n) == Some(&n) && (carriers.contains(&n) || is_of_event(desk, n)));
    story.truncate(MOST_SOURCES);
    let shown = shown_places(texts, matches);
    let is_shown = |source: usize, range: &Range<usize>| {
        shown.iter().any(|(carrier, span)| *carrier == source && same_place(span, range))
    };
    let lacking: Vec<Lacking> = story
        .iter()
        .flat_map(|&source| readings.get(source).map(|r| (source, r)))
        .flat_map(|(source, r)| r.statements.iter().enumerate().map(move |(number, s)| (source, number, s)))
        .filter(|(_, _, s)| s.quotation.is_some() && s.whole().len() >= LEAST_CONTENT)
        .filter(|&(source, _, s)| !is_shown(source, &s.range))
        .filter(|&(source, number, _)| best(desk, source, number, PAGE, &story).is_none_or(|(score, _)| score < SHOWN))
        .map(|(source, number, _)| (source, number))
        .collect();
    let mut out: Vec<Missing> =
        grouped(desk, &lacking, &story).iter().map(|group| told(desk, texts, group, &original)).collect();
    sort_by_key(&mut out, |missing| std::cmp::Reverse(missing.carriers.len()));
    out
}

/// Where sources are said to carry what the page quotes: what is shown as carried is not told as missing too.
fn shown_places(texts: &Texts, matches: &[Vec<Match>]) -> Vec<(usize, Range<usize>)> {
    let place = |found: &Match| {
        let (_, number) = texts.sources().find(|(id, _)| *id == found.source)?;
        Some((number, found.span.clone()))
    };
    matches.iter().flatten().filter_map(place).collect()
}

/// Whether a text tells of the page's event, going by its words and its day.
fn is_of_event(desk: &Desk, number: usize) -> bool {
    let (Some(page), Some(other)) = (desk.readings.get(PAGE), desk.readings.get(number)) else { return false };
    let days = days_between(page.source.date.as_deref(), other.source.date.as_deref());
    cosine(page, other) >= EVENT_COSINE && days.is_none_or(|days| days <= DAYS_OF_EVENT)
}

/// Per reading the first one of which it is a copy: itself for an original.
pub(super) fn originals(readings: &[Reading]) -> Vec<usize> {
    let sentences: Vec<HashSet<Vec<u32>>> = readings
        .iter()
        .map(|r| {
            let terms = r.sentences.iter().map(|s| r.terms.get(s.terms.clone()).unwrap_or_default());
            terms.filter(|t| t.len() >= TELLING_SENTENCE).map(|t| t.iter().map(|t| t.stem).collect()).collect()
        })
        .collect();
    let is_copy = |a: &HashSet<Vec<u32>>, b: &HashSet<Vec<u32>>| {
        let shorter = a.len().min(b.len());
        let shared = || a.intersection(b).count();
        shorter > 0 && a == b || shorter >= LEAST_OF_COPY && shared() as f32 >= COPIED * shorter as f32
    };
    let mut out: Vec<usize> = Vec::with_capacity(readings.len());
    for (number, own) in sentences.iter().enumerate() {
        // The page itself is nobody's original: a copy of the page is still a source that carries its words.
        let earlier =
            (1..number).find(|&e| out.get(e) == Some(&e) && sentences.get(e).is_some_and(|s| is_copy(s, own)));
        out.push(earlier.unwrap_or(number));
    }
    out
}

/// The best place of `to` for a statement: its probability and its span.
fn best(
    desk: &Desk,
    from: usize,
    statement: usize,
    to: usize,
    steps: &[usize],
) -> Option<(f32, std::ops::Range<usize>)> {
    if let Some(ties) = desk.ties(from, statement, to) {
        return ties.iter().map(|tie| (tie.score, tie.span.clone())).max_by(|x, y| x.0.total_cmp(&y.0));
    }
    let scored = desk.scored(from, statement, to, steps).into_iter().map(|(score, hit)| (score, hit.span));
    scored.max_by(|x, y| x.0.total_cmp(&y.0))
}

/// Statements that say the same, together: each group is led by its first.
fn grouped(desk: &Desk, lacking: &[Lacking], story: &[usize]) -> Vec<Vec<Lacking>> {
    let mut groups: Vec<Vec<Lacking>> = Vec::new();
    for &(source, number) in lacking {
        // Asked once of a source, however many of its statements the page lacks.
        let mut found: ByNumbers<usize, Option<(f32, Range<usize>)>> = ByNumbers::default();
        let mut carried = |&(other, statement): &Lacking| {
            let place = desk.readings.get(other).and_then(|r| r.statements.get(statement));
            let ask = || best(desk, source, number, other, story).filter(|(score, _)| *score >= SHOWN);
            other != source
                && found
                    .entry(other)
                    .or_insert_with(ask)
                    .as_ref()
                    .zip(place)
                    .is_some_and(|((_, span), other)| same_place(&other.range, span))
        };
        match groups.iter_mut().find(|group| group.iter().any(&mut carried)) {
            Some(group) => group.push((source, number)),
            None => groups.push(vec![(source, number)]),
        }
    }
    groups
}

fn told(desk: &Desk, texts: &Texts, group: &[Lacking], original: &[usize]) -> Missing {
    let mut carriers: Vec<(Option<i64>, usize, &Reading, usize)> = group
        .iter()
        .filter_map(|&(source, number)| {
            let reading = desk.readings.get(source)?;
            Some((reading.source.date.as_deref().and_then(day::beginning), source, reading, number))
        })
        .collect();
    // Undated ones last: nothing says that they were first.
    sort_by_key(&mut carriers, |&(date, source, _, number)| (date.is_none(), date, source, number));
    carriers.dedup_by_key(|carrier| carrier.1);
    let quoted = |reading: &Reading, number: usize| {
        reading.statements.get(number)?.quotation.and_then(|q| reading.source.quotations.get(q).cloned())
    };
    let text = carriers.first().map(|(_, _, r, number)| {
        let range = r.statements.get(*number).map_or(0..0, |s| s.range.clone());
        r.source.text.slice(&range).to_owned()
    });
    // A name that was only inferred is not told.
    let mut speakers = carriers.iter().filter_map(|(_, _, r, number)| quoted(r, *number)?.speaker);
    let speaker = speakers.find(|s| !s.doubtful).map(|s| s.name);
    let copies_of = |number: usize, id: &str| {
        let copies = texts.sources().filter(|&(copy, reading)| original.get(reading) == Some(&number) && copy != id);
        copies.map(|(copy, _)| copy.to_owned()).collect()
    };
    let carriers = carriers
        .iter()
        .map(|&(_, source, r, number)| {
            let span = r.statements.get(number).map_or(0..0, |s| s.range.clone());
            let span = enclosed(r.source, span);
            let in_marks = is_in_marks(r.source, &span);
            Carrier { source: r.source.id.clone(), span, in_marks, copies: copies_of(source, &r.source.id) }
        })
        .collect();
    Missing { text: text.unwrap_or_default(), speaker, carriers }
}
