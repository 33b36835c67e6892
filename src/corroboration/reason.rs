//! Why a match is shown.

use super::Relation;
use super::comparison::View;
use super::evidence::Evidence;
use super::ground::{Ground, Pair};
use super::reading::{Reading, Statement};
use super::terms::{Class, Term};
use super::vocabulary::Vocabulary;
use super::windows::{Window, longest_run};
use crate::sorting::sort_by;

/// Words in a row that are worth telling.
const TOLD_RUN: usize = 3;
/// Pairs of similar words that are told.
const TOLD_PAIRS: usize = 3;
/// Weight of a pair from which it tells something.
const TOLD_WEIGHT: f32 = 2.5;

/// What speaks for a match, the strongest evidence first, then what speaks against it.
pub(super) fn grounds(
    view: &View,
    statement: &Statement,
    window: &Window,
    evidence: &Evidence,
    relation: Relation,
    vocabulary: &Vocabulary,
) -> Vec<Ground> {
    let mut found = Vec::new();
    if let Some((page, source)) = languages(view) {
        found.push(Ground::Translated { source: source.to_owned(), page: page.to_owned() });
    }
    let own = statement.parts.get(window.part).map_or(0..0, |part| part.terms.clone());
    let own = view.from.terms.get(own).unwrap_or_default();
    let sentences = view.to.sentences.get(window.first..window.end).unwrap_or_default();
    let theirs: Vec<Term> =
        sentences.iter().flat_map(|s| view.to.terms.get(s.terms.clone()).unwrap_or_default()).copied().collect();
    let run = longest_run(own, &theirs, vocabulary).length;
    if relation != Relation::Verbatim && run >= TOLD_RUN {
        found.push(Ground::Run { words: run });
    }
    let pairs = pairs(view, own, &theirs);
    if !pairs.is_empty() {
        let pairs = pairs.iter().map(|&(page, source)| Pair { source: source.to_owned(), page: page.to_owned() });
        found.push(Ground::Pairs { pairs: pairs.collect() });
    }
    if evidence.numbers_shared > 0.0 && are_in_order(own, &theirs) {
        found.push(Ground::NumbersAgree);
    }
    // "Lena Corbet" and "Peter Corbet" have one surname and are two people.
    let speakers =
        || sentences.iter().flat_map(|s| &s.statements).filter_map(|&n| view.to.statements.get(n)?.speaker.as_ref());
    let other_person = statement.speaker.as_ref().is_some_and(|ours| {
        let mut named = speakers().filter(|voice| voice.is_in_full()).peekable();
        named.peek().is_some() && named.all(|voice| ours.is_namesake(voice))
    });
    let is_named = evidence.speaker >= 0.6 && !other_person;
    if let Some(name) = statement.speaker.as_ref().and_then(|s| s.surname()).filter(|_| is_named) {
        let name = spelled_in(view.to, name).unwrap_or(name).to_owned();
        found.push(if evidence.speaker >= 1.0 { Ground::SaidBy { name } } else { Ground::Named { name } });
    } else if evidence.role > 0.0 {
        found.push(Ground::RoleNamed);
    }
    if evidence.numbers_conflict > 0.0 {
        found.push(Ground::NumbersDiffer);
    }
    // That others said it is too grave to be told of speakers who were only inferred.
    let named =
        statement.speaker.as_ref().is_some_and(|voice| !voice.doubtful) && speakers().any(|voice| !voice.doubtful);
    if (evidence.speaker_conflict > 0.0 || other_person) && named {
        found.push(Ground::OtherSpeaker);
    }
    found
}

/// Whether all numbers of one list stand in another in the same order: "from 10 to 20" does not agree with "from 20 to 10".
fn are_in_order(own: &[Term], theirs: &[Term]) -> bool {
    let numbers =
        |terms: &'_ [Term]| -> Vec<_> { terms.iter().filter(|t| t.class == Class::Number).map(|t| t.stem).collect() };
    let there = numbers(theirs);
    let mut left = there.iter();
    numbers(own).iter().all(|number| left.any(|other| other == number))
}

/// All of it in one line of plain English.
pub(super) fn reason(relation: Relation, grounds: &[Ground], same_occasion: Option<bool>) -> String {
    let verdict = match relation {
        Relation::Verbatim => "The same words",
        Relation::NearVerbatim => "The same words with small changes",
        Relation::Partial => "One quotes a part of the other",
        Relation::Variant => "The same statement in other words",
        Relation::Reported => "The same statement, reported without quotation marks",
    };
    let mut told = vec![verdict.to_owned()];
    told.extend(grounds.iter().map(Ground::to_string));
    if same_occasion == Some(false) {
        told.push("but on another day: related, perhaps not the same utterance".to_owned());
    }
    let mut reason = told.join("; ");
    reason.push('.');
    reason
}

/// The languages of page and source, when they differ and have names.
fn languages<'r>(view: &View<'r, '_>) -> Option<(&'r str, &'r str)> {
    let (here, there) = (view.from.lexicon, view.to.lexicon);
    (here.number != there.number && !here.name.is_empty() && !there.name.is_empty()).then_some((here.name, there.name))
}

/// A name as the source writes it.
fn spelled_in<'r>(reading: &'r Reading, name: &str) -> Option<&'r str> {
    let speakers = reading.source.quotations.iter().filter_map(|q| q.speaker.as_ref());
    speakers.map(|s| s.name.as_str()).find(|full| super::names::name_words(full).iter().any(|w| w == name))
}

/// Words of the two that stand for one another without being equal, heaviest first.
fn pairs<'v>(view: &'v View, own: &[Term], theirs: &[Term]) -> Vec<(&'v str, &'v str)> {
    let mut found: Vec<(f32, &str, &str)> = Vec::new();
    for term in own.iter().filter(|t| t.is_content()) {
        let Some(place) = view.from.place(term.stem) else { continue };
        let best = theirs
            .iter()
            .filter(|t| t.is_content())
            .filter_map(|t| Some((view.near.similarity(place, view.to.place(t.stem)?), t)))
            .max_by(|x, y| x.0.total_cmp(&y.0));
        let Some((value, other)) = best.filter(|(value, _)| (0.4..0.999).contains(value)) else { continue };
        let weight = view.near.weight(place) * value;
        let here = view.from.source.text.slice(&term.range());
        let there = view.to.source.text.slice(&other.range());
        if weight >= TOLD_WEIGHT && here != there {
            found.push((weight, here, there));
        }
    }
    sort_by(&mut found, |x, y| y.0.total_cmp(&x.0));
    found.dedup_by(|x, y| (x.1, x.2) == (y.1, y.2));
    found.into_iter().take(TOLD_PAIRS).map(|(_, here, there)| (here, there)).collect()
}
