//! Words that make two statements that sound alike contradict each other: another number, a negation, an opposite, each in
//! the place of what the other says. A match that rests on all the other words would be the worst of errors.

use super::by_number::Numbers;
use super::terms::{Class, Term};
use super::vocabulary::{StemId, Vocabulary};

/// Terms on each side that tell what a word is said of.
const NEIGHBOURS: usize = 4;
/// Words of meaning that must stand near both of two opposites for these to say the opposite of one thing: "open" and
/// "closed" near one "box" need not ("until the box is open", "as long as the box is closed").
const SHARED_NEIGHBOURS: usize = 2;
/// Terms before a word in which a negation belongs to it: "never said that the bridge was safe".
const NEGATED_FROM: usize = 5;
/// Terms around a word in which a negation may hold for it: "not a single household will pay even one", "a cut before
/// the autumn is unlikely".
const NEGATED_FAR: usize = 12;
/// Terms that must follow a negated word on both sides alike, itself included, for it to be the same place.
const SAME_RUN: usize = 3;
/// Numbers nearer than this share are one number, rounded.
const ROUNDED: f64 = 0.1;

/// Whether a statement and a window contradict each other in one place.
pub(super) fn contradicts(own: &[Term], theirs: &[Term], vocabulary: &Vocabulary) -> bool {
    has_other_number(own, theirs, vocabulary)
        || is_negated_there(own, theirs)
        || is_negated_there(theirs, own)
        || has_antonym(own, theirs, vocabulary)
}

/// A number of the statement is missing, and another stands before the same word.
fn has_other_number(own: &[Term], theirs: &[Term], vocabulary: &Vocabulary) -> bool {
    let value = |term: &Term| vocabulary.spelling(term.word).trim_start_matches('#').parse::<f64>().unwrap_or(f64::NAN);
    let numbers = |terms: &[Term]| -> Vec<(usize, f64)> {
        terms.iter().enumerate().filter(|(_, t)| t.class == Class::Number).map(|(at, t)| (at, value(t))).collect()
    };
    let (ours, others) = (numbers(own), numbers(theirs));
    let near = |a: f64, b: f64| (a - b).abs() <= ROUNDED * a.abs().max(b.abs());
    let missing = ours.iter().filter(|(_, a)| !others.iter().any(|(_, b)| near(*a, *b)));
    let new: Vec<_> = others.iter().filter(|(_, b)| !ours.iter().any(|(_, a)| near(*a, *b))).collect();
    let counted =
        |terms: &[Term], at: usize| terms.get(at + 1..)?.iter().find(|t| t.class == Class::Content).map(|t| t.stem);
    missing
        .filter_map(|&(at, _)| counted(own, at))
        .any(|word| new.iter().any(|&&(at, _)| counted(theirs, at) == Some(word)))
}

/// A word that is negated in `a` goes on alike in `b`, where nothing negates it.
fn is_negated_there(a: &[Term], b: &[Term]) -> bool {
    let before = |terms: &'_ [Term], at: usize, most: usize| -> Vec<Class> {
        terms.get(at.saturating_sub(most)..at).unwrap_or_default().iter().rev().map(|t| t.class).collect()
    };
    // Only small words may stand between the negation and the word that it negates.
    let negated = |at: usize| {
        let classes = before(a, at, NEGATED_FROM);
        classes.iter().find(|&&class| class != Class::Stop) == Some(&Class::Negation)
    };
    // Negated twice is not negated: "there is not one that was not".
    if a.iter().filter(|t| t.class == Class::Negation).count() % 2 == 0 {
        return false;
    }
    let anywhere_near = |at: usize| {
        let around = b.get(at.saturating_sub(NEGATED_FAR)..(at + NEGATED_FAR).min(b.len())).unwrap_or_default();
        around.iter().any(|t| t.class == Class::Negation)
    };
    let mut places = (0..a.len()).filter(|&at| a.get(at).is_some_and(Term::is_content) && negated(at));
    places.any(|at| {
        let run = a.get(at..(at + SAME_RUN)).unwrap_or_default();
        let found: Vec<usize> =
            b.windows(SAME_RUN).enumerate().filter(|(_, w)| alike(w, run)).map(|(n, _)| n).collect();
        // The same words may stand there twice: negated once is negated.
        !found.is_empty() && found.iter().all(|&there| !anywhere_near(there))
    })
}

fn alike(a: &[Term], b: &[Term]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.stem == y.stem)
}

/// Whether the window has the opposite of a word where it has some of the word's neighbours too, and the statement does not have
/// both.
pub(super) fn has_antonym(own: &[Term], theirs: &[Term], vocabulary: &Vocabulary) -> bool {
    let stems = |terms: &[Term]| -> Numbers { terms.iter().map(|t| t.stem).collect() };
    let row = |stem: StemId| vocabulary.stems.get(stem as usize)?.row;
    let opposites = |t: &Term| row(t.stem).map_or(&[][..], |row| vocabulary.tables.antonyms(row));
    let mut opposed = own.iter().enumerate().filter(|(_, t)| t.class == Class::Content && !opposites(t).is_empty());
    let Some(first) = opposed.next() else { return false };
    let (ours, others) = (stems(own), stems(theirs));
    std::iter::once(first).chain(opposed).filter(|(_, t)| !others.contains(&t.stem)).any(|(here, t)| {
        let found =
            |other: &Term| !ours.contains(&other.stem) && row(other.stem).is_some_and(|r| opposites(t).contains(&r));
        let neighbours = stems(around(own, here));
        theirs.iter().enumerate().filter(|(_, other)| found(other)).any(|(there, _)| {
            let shared = |n: &&Term| n.class == Class::Content && neighbours.contains(&n.stem);
            around(theirs, there).iter().filter(shared).count() >= SHARED_NEIGHBOURS
        })
    })
}

/// Terms near one, itself included.
fn around(terms: &[Term], at: usize) -> &[Term] {
    terms.get(at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(terms.len())).unwrap_or_default()
}
