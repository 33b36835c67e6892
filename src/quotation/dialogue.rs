//! Lines of dialogue: what a dash at the beginning of a line opens.

use super::enclosed::{is_initial, sentence_end};
use super::lexicon::{Class, Lexicon, List, Order, folded};
use super::marks::Marked;
use crate::article::{BlockKind, RunningText};
use crate::punctuation::is_within_word;

/// Dashes that open a line of dialogue.
pub(super) const DASHES: &str = "–—―‒-−";

/// Words from the verb of an incise within which who speaks is named.
const SPEAKER_WORDS: usize = 5;

/// Words behind the comma of an attribution within the marks up to whose stop they may describe the speaker, and one more. Set
/// by hand.
const LONGEST_DESCRIPTION: usize = 7;

/// Words behind an unlisted verb that ends a line of dialogue.
const LONGEST_TAG: usize = 12;

/// Words of a subject and its verb behind a line of dialogue at most: "kaupungin uusi pormestari Anna Virtanen sanoo". Set by hand.
const LONGEST_SUBJECT: usize = 8;

/// Bytes behind a word within which the next one ends, and most bytes of such an end of a line.
const LONGEST_WORD: usize = 64;
const LONGEST_END: usize = 400;

/// Words in front of the colon and dash of a headline at most. Set by hand.
const LONGEST_LABEL: usize = 6;

/// Words a line without a reporting verb must have to be somebody's, not an item of a list.
const FEWEST_WORDS: usize = 4;

/// Questions that make lines with a dash an exchange and no list. Set by hand.
const QUESTIONS: usize = 2;

/// Whether the block begins with a dash and a word.
pub(super) fn opens(line: &str) -> Option<usize> {
    let first = line.chars().next().filter(|c| DASHES.contains(*c))?;
    let rest = line.get(first.len_utf8()..)?;
    let body = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let begins = body.chars().next().is_some_and(|c| c.is_alphabetic() || c.is_numeric() || "¿¡…«“\"".contains(c));
    begins.then_some(line.len() - body.len())
}

/// What the dash at the beginning of a line opens where no reporting verb stands on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// Nobody's words.
    Not,
    /// Somebody's, if they are more than a few.
    Alone,
    /// Somebody's, however few: the line stands in an exchange.
    Exchanged,
}

/// For each block what its dash opens although no verb stands on the line.
///
/// A run of lines with a dash and no reporting verb on any of them is a list, unless it asks and answers. Outside languages
/// with that habit a verb must stand on some line of the text.
pub(super) fn spoken_lines(text: &RunningText, lexicon: &Lexicon) -> Vec<Spoken> {
    let lines: Vec<Option<bool>> = (text.stretches.iter())
        .map(|s| {
            let line = text.slice(&s.range);
            opens(line).filter(|_| s.kind != BlockKind::ListItem)?;
            let body = s.range.start + opens(line)?;
            Some(narration(&text.text, body, s.range.end, lexicon).is_some())
        })
        .collect();
    let habit = lexicon.dash || lines.contains(&Some(true));
    let mut spoken = vec![Spoken::Not; lines.len()];
    let mut start = 0;
    for run in lines.chunk_by(|a, b| a.is_some() == b.is_some()) {
        let narrated = run.contains(&Some(true));
        let alone = run.len() == 1;
        let questions = (start..start + run.len()).filter(|&block| asks(text, block)).count();
        let exchange = questions >= QUESTIONS && questions < run.len() || narrated && lexicon.dash;
        let answered = !alone && exchange;
        // A question and an answer are no list.
        let asked = lexicon.dash && (start..start + run.len() - 1).any(|block| asks(text, block));
        if habit && run.first().is_some_and(Option::is_some) && (narrated || alone || asked || answered) {
            let what = if answered { Spoken::Exchanged } else { Spoken::Alone };
            spoken.iter_mut().skip(start).take(run.len()).for_each(|s| *s = what);
        }
        start += run.len();
    }
    spoken
}

/// Whether the block is a line of dialogue that asks something.
pub(super) fn asks(text: &RunningText, block: usize) -> bool {
    text.stretches.get(block).is_some_and(|s| is_question(text.slice(&s.range)))
}

/// Whether a line of dialogue asks something and says no more: in front of another line it is the reporter's question.
pub(super) fn is_question(line: &str) -> bool {
    opens(line).is_some() && line.trim_end().ends_with(['?', '？', '؟'])
}

/// «Ordføreren: – Q»: what a dash behind a short label and its colon opens, at the end of a line.
pub(super) fn labelled(text: &str, from: usize, to: usize) -> Option<Marked> {
    // Elsewhere it is a list of facts: "Kiosk: – Open day and night".
    let line = text.get(from..to).filter(|_| from == 0)?;
    let colon = line.find(": ")?;
    let rest = line.get(colon + 2..)?;
    let sign = rest.chars().next().filter(|c| DASHES.contains(*c))?;
    let offset = opens(rest)?;
    let words = line.get(..colon)?.split_whitespace().count();
    let spoken = rest.get(offset..)?.starts_with(char::is_uppercase);
    let (outer, inner) = (from + colon + 2, from + colon + 2 + offset);
    (words <= LONGEST_LABEL && spoken).then_some(Marked { outer: outer..to, inner: inner..to, closed: true, sign })
}

/// What is said on a line of dialogue at `text[from..to]`: up to the reporting verb, and again behind it.
///
/// `spoken` says whether the line is somebody's words even without a verb, `announced` that the block in front announces them.
pub(super) fn find(
    text: &str,
    from: usize,
    to: usize,
    lexicon: &Lexicon,
    spoken: Spoken,
    announced: bool,
) -> Vec<Marked> {
    let Some(line) = text.get(from..to) else { return Vec::new() };
    let Some(offset) = opens(line) else { return Vec::new() };
    let sign = line.chars().next().unwrap_or('–');
    let body = from + offset;
    let whole = |end: usize| Marked { outer: from..end, inner: body..end, closed: true, sign };
    if let Some((stop, verb)) = narration(text, body, to, lexicon) {
        let mut found = vec![whole(stop)];
        // — No, — said X. — And never.
        if let Some(again) = resumption(text, verb, to).or_else(|| goes_on(text, verb, to, lexicon)) {
            found.push(Marked { outer: again.0..to, inner: again.1..to, closed: true, sign });
        }
        return found;
    }
    let words = line.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
    let enough = announced || words >= FEWEST_WORDS || spoken == Spoken::Exchanged;
    if spoken != Spoken::Not && enough {
        return vec![whole(to)];
    }
    Vec::new()
}

/// «Q, — said X. — Q» with one pair of marks around all of it, «Q, a dit X. Q» likewise: what is said, in parts.
///
/// Behind a comma alone the verb must have a name, a pronoun or an office behind it.
pub(super) fn interrupted(text: &str, quote: Marked, lexicon: &Lexicon) -> Vec<Marked> {
    let inner = quote.inner.clone();
    let parts = (quote.closed && !DASHES.contains(quote.sign))
        .then(|| narration(text, inner.start, inner.end, lexicon))
        .flatten()
        .and_then(|(stop, verb)| Some((stop, verb, text.get(verb..inner.end)?, text.get(stop..verb)?)));
    let Some((stop, verb, told, between)) = parts else { return vec![quote] };
    let first = Marked { outer: quote.outer.start..stop, inner: inner.start..stop, ..quote.clone() };
    let last =
        |again: (usize, usize)| Marked { outer: again.0..quote.outer.end, inner: again.1..inner.end, ..quote.clone() };
    if between.contains(|c| DASHES.contains(c)) {
        return match resumption(text, verb, inner.end) {
            Some(again) => vec![first, last(again)],
            None => vec![first],
        };
    }
    if !names_speaker(told, lexicon) {
        return vec![quote];
    }
    match incise_end(told, lexicon).map(|at| verb + at).filter(|&at| text.get(at..inner.end).is_some_and(has_words)) {
        Some(at) => vec![first, last((at, at))],
        None => vec![first],
    }
}

/// Whether a name, a pronoun on its verb or a definite office stands behind the verb that begins `told`: "a dit Lund", "dit-elle",
/// "a-t-elle ajouté", "assure le maire".
fn names_speaker(told: &str, lexicon: &Lexicon) -> bool {
    let words: Vec<&str> = told.split_whitespace().take(SPEAKER_WORDS).collect();
    let ends = |word: &str| word.trim_end_matches([',', '.']).len() < word.len();
    let open = words.iter().position(|w| ends(w)).map_or(words.len(), |at| at + 1);
    let within = words.get(..open).unwrap_or_default();
    let pronoun = |w: &&&str| {
        w.rsplit_once('-')
            .is_some_and(|(_, p)| lexicon.class(&folded(p.trim_end_matches([',', '.']))).is(Class::PRONOUN))
    };
    let office = within.windows(2).any(|pair| {
        let class = |at: usize| {
            pair.get(at).map_or(Class::default(), |w| lexicon.class(&folded(w.trim_end_matches([',', '.']))))
        };
        let article = class(0).is(Class::ARTICLE) && !class(0).is(Class::POSSESSIVE);
        article && class(1).is(Class::ROLE | Class::TITLE)
    });
    // "souffle une mère de famille,": whom the text does not name.
    let somebody = within.get(1).is_some_and(|w| lexicon.lists(List::Indefinite, &folded(w)))
        && lexicon.class(without_pronoun(&folded(within.first().unwrap_or(&"")), lexicon)).is(Class::STRONG)
        && within.len() > 2
        && words.iter().any(|w| ends(w));
    within.iter().skip(1).any(|w| w.starts_with(char::is_uppercase))
        || within.iter().take(2).any(|w| pronoun(&w))
        || office
        || somebody
}

/// Byte of `told` at which the speaker goes on behind "a dit Lund. " or "a-t-elle ajouté, "; an apposition ("le maire, Jan Lund,
/// 41 ans,") belongs to what is told.
fn incise_end(told: &str, lexicon: &Lexicon) -> Option<usize> {
    let closed = Class::ROLE | Class::TITLE | Class::ARTICLE | Class::RELATIVE | Class::PREPOSITION | Class::OF;
    let describes = |rest: &str| {
        let word = next_word(rest);
        word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || lexicon.class(&folded(word)).is(closed)
    };
    // "lâche Lund, délégué syndical. Ils": up to the stop nothing but nouns.
    let noun = |rest: &str| {
        let words: Vec<&str> = rest.split_whitespace().take(LONGEST_DESCRIPTION).collect();
        let end = words.iter().position(|w| w.ends_with('.')).unwrap_or(words.len());
        let verb =
            Class::PRONOUN | Class::AUX | Class::CUE | Class::OBJECT_PRONOUN | Class::SUBORDINATOR | Class::ADVERB;
        let plain = |w: &&str| {
            let class = lexicon.class(&folded(w.trim_end_matches([',', '.'])));
            class.is(Class::ARTICLE) || !class.is(verb)
        };
        end < words.len()
            && words.get(end + 1).is_some_and(|w| w.starts_with(char::is_uppercase))
            && words.iter().take(end + 1).all(plain)
    };
    let mut stops = told
        .match_indices([',', '.'])
        .filter_map(|(at, sign)| Some((at, sign, told.get(at + 1..)?.strip_prefix(' ')?)));
    stops
        .find(|(at, sign, rest)| {
            *sign == "." && !is_initial(told, *at) || *sign == "," && !describes(rest) && !noun(rest)
        })
        .map(|(at, ..)| at + 2)
}

/// Where what is said ends and the verb that reports it begins: behind a comma, a stop or a dash.
fn narration(text: &str, body: usize, to: usize, lexicon: &Lexicon) -> Option<(usize, usize)> {
    let part = text.get(body..to)?;
    let mut previous: Option<(usize, char)> = None;
    let mut lower = String::new();
    for (at, c) in part.char_indices() {
        if c.is_whitespace() || DASHES.contains(c) && previous.is_some_and(|(p, _)| at - p <= 2) {
            if DASHES.contains(c) && part[..at].ends_with([' ', '\u{a0}']) {
                previous = Some((at, c));
            }
            continue;
        }
        if let Some((mark_at, mark)) = previous {
            let word: &str = part[at..].split(|c: char| !is_within_word(c)).next().unwrap_or_default();
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let mut class = lexicon.class(&lower);
            let behind = &part[at + word.len()..];
            // a déclaré, har sagt, se lamentó: the verb is the second word.
            if class.is(Class::AUX | Class::OBJECT_PRONOUN) {
                class = lexicon.class(&folded(next_word(behind)));
            }
            if let Some((verb, _)) = lower.split_once('-') {
                let verb = lexicon.class(verb);
                // a-t-elle ajouté
                let told =
                    verb.is(Class::AUX).then(|| lexicon.class(&folded(next_word(behind).trim_end_matches([',', '.']))));
                class = class | verb | told.unwrap_or_default();
            }
            // « Q, s'agace un riverain, … »; « Q ! s'étrangle Lund, … »: no list has every verb that a pronoun makes one of speaking.
            let verb = without_pronoun(&lower, lexicon);
            let elided = verb.len() < lower.len();
            class = if elided { class | lexicon.class(verb) } else { class };
            let reflexive = elided && class == Class::default() && next_word(behind).starts_with(char::is_uppercase);
            let dashed = DASHES.contains(mark);
            // — Q, — серйозно відповідає X: an adverb in front of the verb.
            let adverb = class.is(Class::ADVERB) || class == Class::default() && lexicon.has_no_articles();
            // Of a name behind an unlisted verb the class tells nothing.
            let next = if dashed && adverb { lexicon.class(&folded(next_word(behind))) } else { Class::default() };
            if next.is(Class::CUE | Class::AUX) {
                class = class | next;
            }
            // – Q – wzdycha X: an unlisted verb between a dash and a name; — Q! — фыркнула она: or behind a dash that a
            // sign in front of it makes the end of what is said.
            let unlisted = class == Class::default() && dashed && word.len() > 2 && {
                let ended = || lexicon.has_no_articles() && part[..mark_at].trim_end().ends_with(['!', '?', ',', '…']);
                behind.split_whitespace().take(2).any(|w| w.starts_with(char::is_uppercase)) || ended()
            };
            // – Q, raser nabo X (54).
            let tag = class == Class::default()
                && mark == ','
                && lexicon.order == Order::VerbSecond
                && is_tag(behind, lexicon);
            // – Q, Virtanen sanoo.
            let led = lexicon.subject_in_tag && !matches!(mark, '.') && leads_tag(&part[at..], lexicon);
            if (class.is(Class::CUE) || unlisted || tag || reflexive) && !c.is_uppercase() || led {
                let stop = body + mark_at;
                let stop = if matches!(mark, '!' | '?' | '…') { stop + mark.len_utf8() } else { stop };
                let stop = body + text.get(body..stop)?.trim_end_matches(|c: char| c.is_whitespace() || c == ',').len();
                return Some((stop, body + at));
            }
        }
        let dash = DASHES.contains(c) && c != '-' && part[..at].ends_with([' ', '\u{a0}']);
        previous = (dash || ",.!?…".contains(c)).then_some((at, c));
    }
    None
}

/// "s'agace": a verb without the pronoun that is written onto it.
fn without_pronoun<'w>(word: &'w str, lexicon: &Lexicon) -> &'w str {
    let Some((pronoun, verb)) = word.split_once(['\'', '’']) else { return word };
    let elided = lexicon.class(&format!("{pronoun}'")).is(Class::OBJECT_PRONOUN);
    if elided { verb } else { word }
}

/// The first word of a text, or as much of it as a listed word may have: texts without spaces have no end.
fn next_word(text: &str) -> &str {
    let end = (0..=LONGEST_WORD.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.get(..end).and_then(|head| head.split_whitespace().next()).unwrap_or_default()
}

/// Whether what is left of a line names somebody and ends: " nabo Eva Strand (54)."
fn is_tag(rest: &str, lexicon: &Lexicon) -> bool {
    if rest.len() > LONGEST_END {
        return false;
    }
    let mut words = rest.split_whitespace();
    let Some(first) = words.next() else { return false };
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let role = lexicon.class(&folded(first)).is(Class::ROLE | Class::TITLE);
    let named = capital(first) || role && words.next().is_some_and(capital);
    named && rest.split_whitespace().count() <= LONGEST_TAG
}

/// Whether a text begins with somebody and a verb of speaking behind it: "Virtanen sanoo.", "hän jatkaa ja huokaa."
fn leads_tag(rest: &str, lexicon: &Lexicon) -> bool {
    let somebody = Class::HE | Class::SHE | Class::THEY | Class::ROLE | Class::TITLE;
    let closed = Class::SUBORDINATOR | Class::AUX | Class::AND | Class::THAT | Class::FIRST | Class::YOU;
    let mut named = false;
    // A word without end would be gone through at each comma in it.
    let end = (0..=LONGEST_END.min(rest.len())).rev().find(|&at| rest.is_char_boundary(at)).unwrap_or(0);
    for word in rest.get(..end).unwrap_or_default().split_whitespace().take(LONGEST_SUBJECT) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let class = lexicon.class(&folded(bare));
        let capital = bare.starts_with(char::is_uppercase);
        if named && !capital && class.is(Class::CUE) {
            return true;
        }
        named |= capital && !class.is(Class::FUNCTION) || class.is(somebody);
        if bare.len() < word.len() || !capital && class.is(closed) {
            return false;
        }
    }
    false
}

/// Where the speaker goes on behind the narration: a stop or comma and a dash.
fn resumption(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let part = text.get(from..to)?;
    for (at, c) in part.char_indices() {
        if !DASHES.contains(c) || c == '-' {
            continue;
        }
        let before = part[..at].trim_end();
        let rest = &part[at + c.len_utf8()..];
        let body = rest.trim_start();
        let glued = rest.len() == body.len() && before.len() == at;
        if before.ends_with(['.', ',', ':']) && !glued && has_words(body) {
            let start = from + at;
            return Some((start, to - body.len()));
        }
        // —dijo Ana—. Y nunca.
        if let Some(after) = rest.strip_prefix(['.', ',', ':']) {
            let body = after.trim_start();
            if has_words(body) {
                return Some((to - body.len(), to - body.len()));
            }
        }
    }
    None
}

/// "– Q, sier X. Jeg har ventet lenge.": in languages whose verb is second the speaker goes on behind the sentence that tells who
/// it is, without another dash, where "I" or "we" stands in what follows.
fn goes_on(text: &str, verb: usize, to: usize, lexicon: &Lexicon) -> Option<(usize, usize)> {
    let rest = text.get(verb..to).filter(|_| lexicon.order == Order::VerbSecond && lexicon.dash)?;
    let end = sentence_end(rest)?;
    let words = rest.get(end..)?;
    let at = verb + end + (words.len() - words.trim_start().len());
    let mut each = words.split(|c: char| !is_within_word(c)).filter(|w| !w.is_empty());
    each.any(|w| lexicon.class(&folded(w)).is(Class::FIRST)).then_some((at, at))
}

/// Whether the text begins with words, signs aside.
fn has_words(body: &str) -> bool {
    body.chars().take(20).filter(|c| c.is_alphanumeric()).count() > 1
}
