//! Where somebody's words stand in one block: in marks, on a line of dialogue, or in a block set apart.

use super::dialogue;
use super::lexicon::{Class, Lexicon, Order, folded};
use super::marks::{self, Marked};
use crate::article::{BlockKind, RunningText};
use crate::script::is_han_or_kana;
use crate::sorting::sort_by_key;
use std::ops::Range;

/// Characters at the end of a block set apart in which a signature is looked for.
const SIGNATURE: usize = 100;

/// Words of an incise between two commas at most: "she said", "the former minister added".
const INCISE_WORDS: usize = 4;

/// Dashes in front of a signature.
const DASHES: [char; 4] = ['—', '–', '―', '-'];

/// Sign of a block that is set apart as a quotation and has no marks.
pub(super) const SET_APART: char = '>';

/// Block kinds whose text reports nobody's words.
pub(super) fn is_silent(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Credit | BlockKind::Byline | BlockKind::Date | BlockKind::Code)
}

/// Number of words in a range; every character of a script without spaces is one.
pub(super) fn source_words(text: &str, range: &Range<usize>) -> usize {
    let body = text.get(range.clone()).unwrap_or_default();
    let mut words = 0;
    let mut inside = false;
    for c in body.chars() {
        if c.is_ascii_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if is_han_or_kana(c) {
            words += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if !matches!(c, '\'' | '’' | '-' | '.') {
            inside = false;
        }
    }
    words
}

/// Marked stretches of a block, or the line of dialogue that it is; unclosed ones are cut where they may end.
///
/// `goes_on` says that the block in front ends within a quotation.
pub(super) fn quotes_of(
    text: &RunningText,
    block: usize,
    lexicon: &Lexicon,
    spoken: dialogue::Spoken,
    goes_on: bool,
) -> Vec<Marked> {
    let Some(stretch) = text.stretches.get(block).filter(|s| !is_silent(s.kind)) else { return Vec::new() };
    let (from, to) = (stretch.range.start, stretch.range.end);
    let mut quotes = marks::find(&text.text, from, to, lexicon);
    if let Some(mark) = marks::lone_closer(&text.text, from, to, &quotes, goes_on) {
        let at = quotes.partition_point(|q| q.outer.end <= mark.start);
        let last = at.checked_sub(1).and_then(|q| quotes.get(q)).map(|q| q.outer.end);
        if let Some(start) = lost_opener(text, from, last, mark.start, goes_on, lexicon) {
            let sign = text.slice(&mark).chars().next().unwrap_or('"');
            quotes.insert(at, Marked { outer: start..mark.end, inner: start..mark.start, closed: true, sign });
        }
    }
    if matches!(stretch.kind, BlockKind::Quote | BlockKind::Embed) {
        quotes = set_apart(text, from, to, quotes);
    }
    let front = block.checked_sub(1).and_then(|b| text.stretches.get(b)).map(|s| text.slice(&s.range));
    let announced =
        front.is_some_and(|f| f.trim_end().ends_with([':', '：']) || lexicon.dash && dialogue::is_question(f));
    if quotes.is_empty() {
        quotes = dialogue::find(&text.text, from, to, lexicon, spoken, announced);
        if quotes.is_empty() && lexicon.dash && lexicon.order == Order::VerbSecond {
            quotes.extend(dialogue::labelled(&text.text, from, to));
        }
    } else if lexicon.dash {
        quotes = with_dialogue(&text.text, from, to, quotes, lexicon, spoken);
    }
    if lexicon.dash {
        quotes = quotes.into_iter().flat_map(|q| dialogue::interrupted(&text.text, q, lexicon)).collect();
    }
    let next = text.stretches.get(block + 1).map(|s| text.slice(&s.range)).unwrap_or_default();
    let mut quotes = with_shared_closer(text, quotes, lexicon);
    for quote in &mut quotes {
        if !quote.closed {
            close(text, quote, from, to, next, lexicon);
        }
    }
    quotes.retain(|q| text.slice(&q.inner).contains(char::is_alphanumeric));
    quotes
}

/// “They say, “Q?” X asks: a quotation within the quotation, whose closing mark closes both.
fn with_shared_closer(text: &RunningText, quotes: Vec<Marked>, lexicon: &Lexicon) -> Vec<Marked> {
    let mut merged: Vec<Marked> = Vec::with_capacity(quotes.len());
    for quote in quotes {
        match merged.last_mut() {
            Some(outer) if !outer.closed && quote.closed && introduces(text, outer, &quote, lexicon) => {
                outer.inner.end = quote.inner.end;
                outer.outer.end = quote.outer.end;
                outer.closed = true;
            }
            _ => merged.push(quote),
        }
    }
    merged
}

/// Whether the words of `outer` lead by a verb of saying and a comma to the marks of `inner`: no stop and no incise.
fn introduces(text: &RunningText, outer: &Marked, inner: &Marked, lexicon: &Lexicon) -> bool {
    let body = text.slice(&outer.inner);
    let lead = (outer.outer.end == inner.outer.start).then(|| body.trim_end().strip_suffix([',', ':'])).flatten();
    let verb = lead.and_then(|l| l.split_whitespace().next_back()).unwrap_or_default().to_lowercase();
    lexicon.class(&verb).is(Class::STRONG) && sentence_end(body).is_none() && cut_in(body, lexicon).is_none()
}

/// "– Vi har «fått nok», sier X": a line of dialogue with marks in it; what lies inside the line belongs to it.
fn with_dialogue(
    text: &str,
    from: usize,
    to: usize,
    quotes: Vec<Marked>,
    lexicon: &Lexicon,
    spoken: dialogue::Spoken,
) -> Vec<Marked> {
    let mut lines = dialogue::find(text, from, to, lexicon, spoken, false);
    let within = lines.first().zip(quotes.first()).is_some_and(|(line, quote)| quote.outer.start > line.inner.start);
    if !within {
        return quotes;
    }
    let apart = |q: &Marked| lines.iter().all(|l| q.outer.start >= l.outer.end || q.outer.end <= l.outer.start);
    let rest: Vec<Marked> = quotes.into_iter().filter(apart).collect();
    lines.extend(rest);
    sort_by_key(&mut lines, |q| q.outer.start);
    lines
}

/// The words of a block that is set apart: all of it but a signature behind a dash. Marks around the whole stay.
fn set_apart(text: &RunningText, from: usize, to: usize, quotes: Vec<Marked>) -> Vec<Marked> {
    let block = text.slice(&(from..to));
    let marked: usize = quotes.iter().map(|q| q.outer.len()).sum();
    if marked * 2 > block.len() {
        return quotes;
    }
    if is_account(block) {
        return Vec::new();
    }
    let signature = block.char_indices().rev().take(SIGNATURE).find(|(at, c)| {
        let behind = block.get(at + c.len_utf8()..).map(str::trim_start).unwrap_or_default();
        DASHES.contains(c)
            && block.get(..*at).is_some_and(|b| b.ends_with([' ', '\n', '.', '”', '"', '!', '?']))
            && behind.starts_with(char::is_uppercase)
    });
    let end = from + signature.map_or(block.len(), |(at, _)| block.get(..at).unwrap_or_default().trim_end().len());
    vec![Marked { outer: from..end, inner: from..end, closed: true, sign: SET_APART }]
}

/// "— The Courier (@courier)": whether a block is nothing but the line that signs an embedded post.
fn is_account(block: &str) -> bool {
    let name = block.trim_start_matches(DASHES).trim_start();
    name.len() < block.len() && block.len() < SIGNATURE && name.starts_with(char::is_uppercase) && name.contains("(@")
}

/// An unclosed quotation runs on when it opens its block, follows a colon, a comma or an earlier quotation of it, or the
/// next block opens with a mark again; else its closer was lost and it ends with the sentence, or where "he said," cuts in.
fn close(text: &RunningText, quote: &mut Marked, from: usize, to: usize, next: &str, lexicon: &Lexicon) {
    let before = text.slice(&(from..quote.outer.start)).trim_end();
    let goes_on = next.starts_with(['“', '"', '„', '«', '»', '”', '‘']) || next.starts_with("''");
    let body = text.slice(&quote.inner);
    let reopened = quote.outer.end < to;
    // “Q,” said X. “Q. Q.
    let resumes = || before.ends_with('.') && before.contains(quote.sign);
    // Only the block's last quotation is not reopened, so that the search happens once a block.
    let runs_on = !reopened && (before.is_empty() || before.ends_with([':', ',']) || goes_on || resumes());
    let cut = if reopened {
        sentence_end(body).or_else(|| cut_in(body, lexicon))
    } else if runs_on && before.is_empty() {
        // “Q, said X on Monday.” without its closing mark.
        narration_in(body, lexicon)
    } else if runs_on {
        source_behind(body)
    } else {
        sentence_end(body)
    };
    if let Some(end) = cut {
        quote.inner.end = quote.inner.start + end;
        quote.outer.end = quote.inner.end;
    }
}

/// Byte in front of the source in brackets that a digest sets behind what it cites: “Q. [The Gazette.]
fn source_behind(body: &str) -> Option<usize> {
    let open = body.strip_suffix(']')?.rfind('[')?;
    let words = body.get(..open)?.trim_end();
    words.ends_with(['.', '!', '?']).then_some(words.len())
}

/// Byte of the comma behind which "he said," leads over to the next mark: “Q, he said, “Q.”
fn cut_in(body: &str, lexicon: &Lexicon) -> Option<usize> {
    let front = body.trim_end().strip_suffix(',')?;
    let at = front.rfind(',')?;
    let mut words = front.get(at + 1..)?.split_whitespace();
    let short = words.clone().nth(INCISE_WORDS).is_none();
    (short && words.any(|word| lexicon.class(&folded(word)).is(Class::STRONG))).then_some(at)
}

/// Where a quotation begins of which only the closing mark at byte `mark` is left: with the block if the one in front
/// goes on, behind “Q,” he said. else behind "she added," and its like.
fn lost_opener(
    text: &RunningText,
    from: usize,
    last: Option<usize>,
    mark: usize,
    goes_on: bool,
    lexicon: &Lexicon,
) -> Option<usize> {
    let start = last.unwrap_or(from);
    let front = text.slice(&(start..mark));
    if last.is_none() && goes_on {
        return Some(start);
    }
    let begins = |at: usize| {
        let rest = front.get(at..)?;
        let body = rest.trim_start();
        (body.len() < rest.len() && body.starts_with(char::is_uppercase)).then_some(mark - body.len())
    };
    if last.is_some() {
        let end = sentence_end(front)?;
        return begins(end);
    }
    let mut told = front.match_indices([',', ':']).filter(|(at, _)| {
        let word = front.get(..*at).and_then(|f| f.rsplit(' ').next()).unwrap_or_default();
        lexicon.class(&folded(word)).is(Class::STRONG)
    });
    told.find_map(|(at, _)| begins(at + 1))
}

/// Byte behind the first full stop that space and a capital letter follow; the stop of an initial or of U.S. is none.
pub(super) fn sentence_end(body: &str) -> Option<usize> {
    let mut stop = None;
    for (at, c) in body.char_indices() {
        match stop {
            Some((end, _)) if c.is_whitespace() => stop = Some((end, true)),
            Some((end, true)) if c.is_uppercase() => return Some(end),
            _ => stop = (matches!(c, '.' | '!' | '?') && !is_initial(body, at)).then_some((at + 1, false)),
        }
    }
    None
}

/// Whether a single capital letter stands in front of byte `at`.
pub(super) fn is_initial(body: &str, at: usize) -> bool {
    let mut front = body.get(..at).unwrap_or_default().chars().rev();
    front.next().is_some_and(char::is_uppercase) && front.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Byte of the comma behind which a reporting verb takes over.
fn narration_in(body: &str, lexicon: &Lexicon) -> Option<usize> {
    for (at, _) in body.match_indices(',') {
        let mut words = body[at + 1..].split_whitespace();
        let first = words.next()?.to_lowercase();
        if lexicon.class(&first).is(Class::STRONG)
            && words.next().is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase))
        {
            return Some(at);
        }
    }
    None
}
