//! How another source carries a statement, from the words in marks on both sides.

use super::Relation;
use super::comparison::View;
use super::reading::{Reading, Statement};
use super::terms::Term;
use super::windows::{Window, best_statement, cover_of_other, share_covered};
use std::collections::HashMap;
use std::ops::Range;

/// Longest common subsequence, as a share of the longer side, from which a wording is the same but for edits.
const CLOSE: f32 = 0.72;
/// The same share of the shorter side where an ellipsis or a bracket admits an edit.
const CLOSE_EDITED: f32 = 0.6;
/// A side shorter than this share of the other, and without a gap in it, is a fragment of it.
const FRAGMENT: f32 = 0.93;
/// The same where words are left out or put in between. Set by hand.
const SHORT_FRAGMENT: f32 = 0.6;
/// Share of a fragment's words that the longer side must hold in order.
const HELD: f32 = 0.8;
/// The same of sides of about one length, where more than a fragment is claimed. Set by hand.
const HELD_WHOLE: f32 = 0.85;
/// Words in common from which on an admitted edit, and a fragment, are more than a chance. Set by hand.
const FEWEST_EDITED: f32 = 3.0;
const FEWEST_HELD: f32 = 2.0;
/// Words in marks that cover less than this of the match do not carry it.
const CARRIED: f32 = 0.25;
/// Accord of words in marks, as a share of that of what is told beside them, below which they do not carry the match.
const SHARE_OF_TOLD: f32 = 0.5;
/// Marks of one utterance that "he said" cut are read as one, up to this many.
const MOST_JOINED: usize = 3;
/// Signs that stand for words.
pub(super) const UNITS: [char; 7] = ['€', '$', '£', '¥', '%', '‰', '°'];
/// Terms of one side that are compared in order.
const LONGEST: usize = 400;

/// How `window` carries the statement, and the bytes of the words in marks that do.
pub(super) fn relation(view: &View, number: usize, window: &Window) -> (Relation, Option<Range<usize>>) {
    let Some(statement) = view.from.statements.get(number).filter(|s| s.marked) else {
        return (Relation::Reported, None);
    };
    let own = Wording::new(view.from, std::slice::from_ref(&statement.words));
    let inside = view.to.statements.iter().filter(|s| s.marked);
    let inside: Vec<Range<usize>> = inside
        .filter(|s| s.sentences.start < window.end && window.first < s.sentences.end)
        .map(|s| s.words.clone())
        .collect();
    let mut best: Option<(f32, Wording, usize, f32)> = None;
    for first in 0..inside.len() {
        for joined in inside.get(first..).unwrap_or_default().iter().enumerate().take(MOST_JOINED).map(|(n, _)| n + 1) {
            let wording = Wording::new(view.to, inside.get(first..first + joined).unwrap_or_default());
            let common = common_subsequence(&own.terms, &wording.terms);
            let soft = soft_share(view, &own, &wording);
            let total = (own.terms.len() + wording.terms.len()).max(1) as f32;
            let rank = 2.0 * common as f32 / total + soft;
            if best.as_ref().is_none_or(|b| rank > b.0) {
                best = Some((rank, wording, common, soft));
            }
        }
    }
    let Some((_, other, common, soft)) = best else { return (Relation::Reported, None) };
    let shorter = own.terms.len().min(other.terms.len()).max(1) as f32;
    let carried = carries(view, statement, window, &other) && !is_told_beside(view, number, window, &other.range);
    if soft.max(common as f32 / shorter) < CARRIED || !carried {
        return (Relation::Reported, None);
    }
    (named(&own, &other, common as f32), Some(other.range))
}

/// Whether the words in marks hold their share of what matches in the window.
fn carries(view: &View, statement: &Statement, window: &Window, marks: &Wording) -> bool {
    let Some(part) = statement.parts.get(window.part) else { return false };
    let cover = cover_of_other(view, part);
    let matched = |stems: &[u32]| view.far.mass(stems) * share_covered(view, &cover, stems);
    let sentences = view.to.sentences.get(window.first..window.end).unwrap_or_default();
    // Of marks longer than what is compared in order, a later sentence is theirs all the same.
    if sentences.iter().all(|s| marks.range.start <= s.range.start && s.range.end <= marks.range.end) {
        return true;
    }
    let all: f32 = sentences.iter().map(|s| matched(&s.content)).sum();
    matched(&view.to.places_of(marks.terms.iter())) >= CARRIED * all
}

/// Whether a statement of the window without marks is in far better accord than those in marks: the source tells the
/// statement, and quotes another one in the next sentence.
fn is_told_beside(view: &View, number: usize, window: &Window, marks: &Range<usize>) -> bool {
    let Some((best, accord)) = best_statement(view, number, window) else { return false };
    let of_marks =
        view.to.statements.iter().enumerate().filter(|(_, s)| s.range.start < marks.end && marks.start < s.range.end);
    let quoted = of_marks.map(|(n, _)| view.accord(number, n)).fold(0.0, f32::max);
    view.to.statements.get(best).is_some_and(|s| !s.marked) && quoted < SHARE_OF_TOLD * accord
}

/// What the wordings are to each other, `common` words of both being the same in order.
fn named(own: &Wording, other: &Wording, common: f32) -> Relation {
    if own.raw == other.raw {
        return Relation::Verbatim;
    }
    let (shorter, longer) =
        (own.terms.len().min(other.terms.len()) as f32, own.terms.len().max(other.terms.len()) as f32);
    let words = |w: &Wording| w.terms.iter().map(|t| t.stem).collect::<Vec<_>>();
    if words(own) == words(other) {
        return Relation::NearVerbatim;
    }
    if own.raw.len().min(other.raw.len()) > 0 && held_together(&own.raw, &other.raw) && shorter < FRAGMENT * longer {
        return Relation::Partial;
    }
    if (own.edited || other.edited) && common >= CLOSE_EDITED * shorter && common >= FEWEST_EDITED {
        return Relation::NearVerbatim;
    }
    if common >= CLOSE * longer || shorter >= SHORT_FRAGMENT * longer && common >= HELD_WHOLE * shorter {
        return Relation::NearVerbatim;
    }
    if shorter < SHORT_FRAGMENT * longer && common >= HELD * shorter && common >= FEWEST_HELD {
        return Relation::Partial;
    }
    Relation::Variant
}

/// Words in marks, neighbouring marks joined.
struct Wording {
    range: Range<usize>,
    terms: Vec<Term>,
    /// Folded words as written, numbers and spelling untouched.
    raw: Vec<String>,
    /// An ellipsis or a bracket admits that words were left out or put in.
    edited: bool,
}

impl Wording {
    fn new(reading: &Reading, marks: &[Range<usize>]) -> Self {
        let mut wording = Wording { range: 0..0, terms: Vec::new(), raw: Vec::new(), edited: false };
        for range in marks {
            let terms = reading.terms.get(reading.terms_in(range)).unwrap_or_default();
            wording.terms.extend_from_slice(terms);
            let text = reading.source.text.slice(range);
            wording.raw.extend(raw_words(text));
            wording.edited |= text.contains(['…', '[']) || text.contains("...");
        }
        wording.terms.truncate(LONGEST);
        if let (Some(first), Some(last)) = (marks.first(), marks.last()) {
            wording.range = first.start..last.end;
        }
        wording
    }
}

/// The words as written, and the signs that change what they say: units of money, "%", a sign in front of a number, the mark of a
/// question at the end. An apostrophe is part of its word: "we're" is not "were".
fn raw_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let folded = super::lexicon::fold(text);
    let chars: Vec<char> = folded.chars().collect();
    let at = |n: Option<usize>| n.and_then(|n| chars.get(n)).copied().unwrap_or(' ');
    let (mut words, mut word) = (Vec::new(), String::new());
    for (n, &sign) in chars.iter().enumerate() {
        let (before, after) = (at(n.checked_sub(1)), at(Some(n + 1)));
        let is_inner = sign == '\'' && before.is_alphanumeric() && after.is_alphanumeric();
        if sign.is_alphanumeric() || is_inner {
            word.push(sign);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        let is_minus = matches!(sign, '-' | '−' | '–') && after.is_ascii_digit() && !before.is_alphanumeric();
        if UNITS.contains(&sign) || is_minus {
            words.push(if is_minus { '-' } else { sign }.to_string());
        }
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    let asks = folded.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?');
    words.extend(asks.then(|| "?".to_owned()));
    words.into_iter()
}

fn common_subsequence(a: &[Term], b: &[Term]) -> usize {
    let mut above = vec![0usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let up = above[j + 1];
            above[j + 1] = if x.stem == y.stem { diagonal + 1 } else { up.max(above[j]) };
            diagonal = up;
        }
    }
    above.last().copied().unwrap_or(0)
}

/// Whether the shorter list of words stands in the longer without a gap.
fn held_together(a: &[String], b: &[String]) -> bool {
    let (shorter, longer) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    longer.windows(shorter.len().max(1)).any(|w| w == shorter)
}

/// Share of the meaning that the two have in common, of the side that is covered better.
fn soft_share(view: &View, own: &Wording, other: &Wording) -> f32 {
    let (ours, theirs) = (view.from.places_of(own.terms.iter()), view.to.places_of(other.terms.iter()));
    let mut covered: HashMap<u32, f32> = HashMap::new();
    let (mut sum, mut sum_there) = (0.0, 0.0);
    for &stem in &ours {
        let mut best = 0.0f32;
        for &(there, value) in view.near.similar.get(stem as usize).map_or(&[][..], Vec::as_slice) {
            if theirs.binary_search(&there).is_ok() {
                best = best.max(value);
                let known = covered.entry(there).or_insert(0.0);
                *known = known.max(value);
            }
        }
        sum += view.near.weight(stem) * best;
    }
    for (&stem, &value) in &covered {
        sum_there += view.far.weight(stem) * value;
    }
    (sum / view.near.mass(&ours).max(1e-6)).max(sum_there / view.far.mass(&theirs).max(1e-6))
}
