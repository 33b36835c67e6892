//! Words that make two statements that sound alike contradict each other: another number, a negation, an opposite, each in
//! the place of what the other says. A match that rests on all the other words would be the worst of errors.

use super::by_number::Numbers;
use super::lexicon::Lexicon;
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
/// Terms of a clause behind "that" that tell what it is about.
const CLAUSE: usize = 8;
/// Numbers nearer than this share are one number, rounded.
const ROUNDED: f64 = 0.1;

/// Whether a statement and a window of a text in the same language contradict each other in one place.
pub(super) fn contradicts(own: &[Term], theirs: &[Term], lexicon: &Lexicon, vocabulary: &Vocabulary) -> bool {
    has_other_attitude(own, theirs, lexicon, vocabulary)
        || has_other_number(own, theirs, vocabulary)
        || is_negated_there(own, theirs)
        || is_negated_there(theirs, own)
        || is_denied(own, theirs)
        || has_antonym(own, theirs, vocabulary)
}

/// What is promised there is demanded here: "a promise that the fleet would not grow", "a demand that the fleet not grow".
fn has_other_attitude(own: &[Term], theirs: &[Term], lexicon: &Lexicon, vocabulary: &Vocabulary) -> bool {
    let attitude = |term: &Term| lexicon.attitude.get(vocabulary.spelling(term.word)).copied();
    let held = |terms: &[Term]| -> Vec<&str> { terms.iter().filter_map(attitude).collect() };
    let (ours, others) = (held(own), held(theirs));
    if ours.is_empty() || others.is_empty() || ours.iter().any(|a| others.contains(a)) {
        return false;
    }
    // Each clause that such a word governs.
    let clauses = |terms: &'_ [Term]| -> Vec<Numbers> {
        let governs = |pair: &[Term]| {
            let [word, next] = pair else { return false };
            attitude(word).is_some() && vocabulary.spelling(next.word) == "that"
        };
        let starts = terms.windows(2).enumerate().filter(|(_, pair)| governs(pair)).map(|(at, _)| at + 2);
        let clause = |at: usize| terms.get(at..(at + CLAUSE).min(terms.len())).unwrap_or_default();
        let content = |clause: &[Term]| clause.iter().filter(|t| t.is_content()).map(|t| t.stem).collect();
        starts.map(|at| content(clause(at))).collect()
    };
    let there = clauses(theirs);
    let alike = |a: &Numbers| there.iter().any(|b| a.intersection(b).count() >= SHARED_NEIGHBOURS);
    clauses(own).iter().any(alike)
}

/// A number of the statement is missing, and another stands before the same word. Where a sentence beside it tells what the
/// statement is about and the number's own nothing of it, the number is said of something else.
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
    let said: Numbers = own.iter().filter(|t| t.class == Class::Content).map(|t| t.stem).collect();
    let shares = |terms: &[Term], but: StemId| {
        terms.iter().any(|t| t.class == Class::Content && t.stem != but && said.contains(&t.stem))
    };
    let is_spoken_of = |word: StemId, at: usize| {
        let (before, sentence, behind) = uncut(theirs, at);
        shares(sentence, word) || !shares(before, word) && !shares(behind, word)
    };
    missing
        .filter_map(|&(at, _)| counted(own, at))
        .any(|word| new.iter().any(|&&(at, _)| counted(theirs, at) == Some(word) && is_spoken_of(word, at)))
}

/// A word that is negated in `a` goes on alike in `b`, where nothing negates it.
fn is_negated_there(a: &[Term], b: &[Term]) -> bool {
    let negated = |at: usize| is_negated(a, at);
    // Negated twice is not negated: "there is not one that was not".
    if a.iter().filter(|t| t.class == Class::Negation).count() % 2 == 0 {
        return false;
    }
    let anywhere_near = |at: usize| within(b, at, NEGATED_FAR).iter().any(|t| t.class == Class::Negation);
    let mut places = (0..a.len()).filter(|&at| a.get(at).is_some_and(Term::is_content) && negated(at));
    places.any(|at| {
        let run = a.get(at..(at + SAME_RUN)).unwrap_or_default();
        let found: Vec<usize> =
            b.windows(SAME_RUN).enumerate().filter(|(_, w)| alike(w, run)).map(|(n, _)| n).collect();
        // The same words may stand there twice: negated once is negated.
        !found.is_empty() && found.iter().all(|&there| !anywhere_near(there))
    })
}

/// The same words with a negation and without: "the bridge is safe", "the bridge is not safe"; „Wir öffnen am Freitag“, „Wir öffnen
/// am Freitag nicht“. Where a language puts the negation matters not, since nothing else is told.
fn is_denied(own: &[Term], theirs: &[Term]) -> bool {
    let parts =
        |terms: &'_ [Term]| -> Vec<Vec<Term>> { terms.chunk_by(|_, next| !next.cut).map(<[Term]>::to_vec).collect() };
    let there = parts(theirs);
    parts(own).iter().any(|part| {
        let said: Numbers = part.iter().filter(|t| t.is_content()).map(|t| t.stem).collect();
        let negated = is_odd(part);
        let mut same = there.iter().filter_map(|other| ending_in(other, &said)).map(is_odd).peekable();
        said.len() >= SHARED_NEIGHBOURS && same.peek().is_some() && same.all(|other| other != negated)
    })
}

/// Whether words are negated: twice is not.
fn is_odd(terms: &[Term]) -> bool {
    terms.iter().filter(|t| t.class == Class::Negation).count() % 2 == 1
}

/// The end of a clause whose words of meaning are these, behind who says it: "Lund said that the bridge is not safe".
fn ending_in<'t>(clause: &'t [Term], said: &Numbers) -> Option<&'t [Term]> {
    let content: Vec<usize> = (0..clause.len()).filter(|&at| clause.get(at).is_some_and(Term::is_content)).collect();
    let first = content.len().checked_sub(said.len())?;
    let from = first.checked_sub(1).and_then(|before| content.get(before)).map_or(0, |before| before + 1);
    let end = clause.get(from..)?;
    let words: Numbers = end.iter().filter(|t| t.is_content()).map(|t| t.stem).collect();
    (words == *said).then_some(end)
}

/// What stands before the stops and marks around a term, between them, and behind.
fn uncut(terms: &[Term], at: usize) -> (&[Term], &[Term], &[Term]) {
    let cut = |n: &usize| terms.get(*n).is_some_and(|t| t.cut);
    let start = (0..=at).rfind(cut).unwrap_or(0);
    let end = (at + 1..terms.len()).find(cut).unwrap_or(terms.len());
    let part = |range: std::ops::Range<usize>| terms.get(range).unwrap_or_default();
    (part(0..start), part(start..end), part(end..terms.len()))
}

/// Whether a negation stands before a term with small words alone between them, and no stop or mark.
fn is_negated(terms: &[Term], at: usize) -> bool {
    uncut_before(terms, at).iter().rev().find(|t| t.class != Class::Stop).is_some_and(|t| t.class == Class::Negation)
}

/// Whether a negation stands near in front of a term, over whatever words: "not opened in good time".
fn is_negated_over(terms: &[Term], at: usize) -> bool {
    uncut_before(terms, at).iter().any(|t| t.class == Class::Negation)
}

/// The few terms in front of one, back to a stop or mark.
fn uncut_before(terms: &[Term], at: usize) -> &[Term] {
    let from = at.saturating_sub(NEGATED_FROM);
    let cut = (from..=at).rfind(|&n| terms.get(n).is_some_and(|t| t.cut)).unwrap_or(from);
    terms.get(cut..at).unwrap_or_default()
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
        let neighbours = stems(within(own, here, NEIGHBOURS));
        theirs.iter().enumerate().filter(|(_, other)| found(other)).any(|(there, _)| {
            // "Will not be opened" is "will stay closed".
            if is_negated_over(own, here) != is_negated_over(theirs, there) {
                return false;
            }
            let shared = |n: &&Term| n.class == Class::Content && neighbours.contains(&n.stem);
            within(theirs, there, NEIGHBOURS).iter().filter(shared).count() >= SHARED_NEIGHBOURS
        })
    })
}

/// Terms near one, itself included.
fn within(terms: &[Term], at: usize, reach: usize) -> &[Term] {
    terms.get(at.saturating_sub(reach)..(at + reach + 1).min(terms.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corroboration::lexicon::lexicon;
    use crate::corroboration::tables::Tables;
    use crate::corroboration::terms::terms;
    use crate::corroboration::training::Pack;

    fn are_opposed(a: &str, b: &str) -> bool {
        let mut pack = Pack::default();
        pack.antonyms.insert(("earli".to_owned(), "late".to_owned()));
        let tables = Tables::from_bytes(&pack.to_bytes()).unwrap_or_default();
        let mut vocabulary = Vocabulary::new(&tables);
        let [a, b] = [a, b].map(|text| {
            let mut out = Vec::new();
            terms(text, 0..text.len(), lexicon(Some("en"), text), &mut vocabulary, &mut out);
            out
        });
        has_antonym(&a, &b, &vocabulary)
    }

    #[test]
    fn a_phrase_is_the_opposite_of_a_word() {
        assert!(are_opposed("the pumps were started too late", "the pumps were started in good time"));
        assert!(are_opposed("the pumps were started on time", "they started the pumps late"));
        assert!(!are_opposed("the pumps were started too late", "the pumps were not started in good time"));
        assert!(!are_opposed("the pumps were started too late", "the pumps were started late, at a good price"));
    }
}
