//! Quotation marks of all scripts: which open, which close, what lies between.
//!
//! One pass lists the marks of a block, a second pairs them by their role. A mark's role follows from its shape and
//! from what touches it, since no shape has one role in all habits: ” opens in Swedish, “ closes in German, » opens in
//! Danish books, ' is an apostrophe most of the time. A block is scanned alone, so that a lost mark costs one block.

use super::lexicon::{Lexicon, List};
use crate::punctuation::{is_quotation_mark, is_single_mark};
use std::ops::Range;

/// A stretch of text in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked {
    /// With its marks.
    pub outer: Range<usize>,
    /// Without them.
    pub inner: Range<usize>,
    /// Whether a closing mark was found.
    pub closed: bool,
    /// The mark that opens it; a dash for a line of dialogue.
    pub sign: char,
}

/// A mark and what touches it.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    end: usize,
    sign: char,
    before: char,
    after: char,
}

/// Marks that one single opening mark may look through for its closer; beyond that it is an apostrophe.
const SINGLE_REACH: usize = 40;

impl Mark {
    fn space_before(&self) -> bool {
        self.before.is_whitespace() || "([{—–-/:…¿¡>|•*".contains(self.before)
    }
    fn space_after(&self) -> bool {
        self.after.is_whitespace()
    }
    /// Touches a word on its right only.
    fn leans_right(&self) -> bool {
        self.space_before() && !self.space_after()
    }
    /// Touches a word on its left.
    fn leans_left(&self) -> bool {
        !self.before.is_whitespace() && (self.space_after() || !self.after.is_alphanumeric())
    }
    fn is_corner(&self) -> bool {
        matches!(self.sign, '「' | '」' | '『' | '』' | '《' | '》' | '〈' | '〉' | '〝' | '〞' | '〟' | '＂')
    }
}

/// The bytes that may begin a mark: an ASCII one, or the first of a character in the ranges where the others lie.
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let mut rest: &[u8] = &[b'"', b'\'', b'`', 0xc2, 0xe2, 0xe3, 0xef];
    while let [byte, behind @ ..] = rest {
        begins[*byte as usize] = true;
        rest = behind;
    }
    begins
};

/// Lists the marks of `text[from..to]`. Doubled single marks become one double mark; of three, the double one is outside.
fn list(text: &str, from: usize, to: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let Some(part) = text.get(from..to) else { return marks };
    let mut next = 0;
    let begins = |byte: &u8| BEGINS[usize::from(*byte)];
    while let Some(skip) = part.as_bytes().get(next..).and_then(|rest| rest.iter().position(begins)) {
        let at = next + skip;
        let Some(&byte) = part.as_bytes().get(at) else { break };
        next = at + 1;
        let Some(c) = part.get(at..).and_then(|rest| rest.chars().next()).filter(|c| is_quotation_mark(*c)) else {
            continue;
        };
        let mut end = at + c.len_utf8();
        let mut run = 1;
        if c == '\'' || c == '`' {
            while run < 3 && part.as_bytes().get(end) == Some(&byte) {
                run += 1;
                end += 1;
            }
        }
        next = end;
        let invisible = |c: &char| matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}');
        let before = part.get(..at).and_then(|front| front.chars().rev().find(|c| !invisible(c))).unwrap_or(' ');
        let after = part.get(end..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let mut push = |start: usize, stop: usize, sign: char, before: char, after: char| {
            marks.push(Mark { at: from + start, end: from + stop, sign, before, after });
        };
        match (c, run) {
            ('\'' | '`', 2) => push(at, end, '"', before, after),
            ('\'' | '`', 3) if before.is_whitespace() => {
                push(at, at + 2, '"', before, '\'');
                push(at + 2, end, '\'', ' ', after);
            }
            ('\'' | '`', 3) => {
                push(at, at + 1, '\'', before, ' ');
                push(at + 1, end, '"', '\'', after);
            }
            ('`', _) => push(at, end, '‘', before, after),
            ('″', _) => push(at, end, '"', before, after),
            _ => push(at, end, c, before, after),
        }
    }
    // “”Q.”: an empty pair in front of a word is an opening mark typed twice.
    marks.dedup_by(|next, mark| {
        let pair = matches!((mark.sign, next.sign), ('“', '”') | ('"', '"')) && mark.end == next.at;
        let twice = pair && mark.before.is_whitespace() && next.after.is_alphanumeric();
        if twice {
            (mark.end, mark.after) = (next.end, next.after);
        }
        twice
    });
    marks
}

/// Finds what stands in marks in `text[from..to]`, in order, not overlapping; a nested quotation belongs to its outer one.
///
/// A quotation without closer ends where the same mark opens again, else with the block.
pub(super) fn find(text: &str, from: usize, to: usize, lexicon: &Lexicon) -> Vec<Marked> {
    let marks = list(text, from, to);
    let mut found = Vec::new();
    let mut open: Option<(Mark, usize)> = None;
    let mut target = None;
    let mut i = 0;
    while let Some(&mark) = marks.get(i) {
        match open {
            None => {
                if opens(&mark, from) {
                    if is_single_mark(mark.sign) {
                        target = single_closer(text, &marks, i, lexicon);
                        if target.is_some() {
                            open = Some((mark, 0));
                        }
                    } else if has_partner(&mark, &marks, i) {
                        open = Some((mark, 0));
                        target = None;
                    }
                }
            }
            Some((opener, depth)) => {
                let close = |end: usize, outer_end: usize, closed: bool| Marked {
                    outer: opener.at..outer_end,
                    inner: opener.end..end,
                    closed,
                    sign: opener.sign,
                };
                if target == Some(i) || target.is_none() && closes(&opener, &mark) {
                    if depth > 0 {
                        open = Some((opener, depth - 1));
                    } else {
                        found.push(close(mark.at, mark.end, true));
                        open = None;
                        target = None;
                    }
                } else if let Some(behind) = target.is_none().then(|| pair_inside(text, &opener, &marks, i)).flatten() {
                    i = behind;
                } else if target.is_none() && reopens(&opener, &mark) {
                    if nests(&opener, &marks, i) {
                        open = Some((opener, depth + 1));
                    } else {
                        found.push(close(mark.at, mark.at, false));
                        open = Some((mark, 0));
                    }
                }
            }
        }
        i += 1;
    }
    if let Some((opener, _)) = open {
        found.push(Marked { outer: opener.at..to, inner: opener.end..to, closed: false, sign: opener.sign });
    }
    found
}

/// A double mark behind a stop that closes nothing of `found`: its opening mark was lost. `None` when there are several.
///
/// `goes_on` says that the block in front ends within a quotation: then no stop has to stand in front of the mark.
pub(super) fn lone_closer(text: &str, from: usize, to: usize, found: &[Marked], goes_on: bool) -> Option<Range<usize>> {
    let closes = |m: &Mark| {
        let ended = ".,!?…]".contains(m.before) || goes_on && m.before.is_alphanumeric() && !m.after.is_alphanumeric();
        matches!(m.sign, '”' | '"' | '»') && (m.space_after() || goes_on) && ended && !m.before.is_whitespace()
    };
    let free = |m: &Mark| {
        let next = found.partition_point(|q| q.outer.end <= m.at);
        found.get(next).is_none_or(|q| q.outer.start > m.at)
    };
    let mut lone = list(text, from, to).into_iter().filter(|m| closes(m) && free(m));
    let only = lone.next()?;
    lone.next().is_none().then_some(only.at..only.end)
}

/// Whether a straight mark that touches words on both sides or on none has a later one to close it.
fn has_partner(mark: &Mark, marks: &[Mark], i: usize) -> bool {
    if mark.sign != '"' || mark.leans_right() {
        return true;
    }
    let mut later = marks.iter().skip(i + 1).take(SINGLE_REACH).filter(|m| m.sign == '"');
    if mark.before.is_alphanumeric() { later.next().is_some_and(Mark::leans_left) } else { later.next().is_some() }
}

/// Whether a mark opens when nothing is open.
fn opens(mark: &Mark, from: usize) -> bool {
    match mark.sign {
        '“' => mark.space_before() || !mark.space_after(),
        '„' | '‟' | '‹' | '「' | '『' | '《' | '〈' | '〝' => true,
        '”' | '»' => mark.leans_right(),
        '＂' => true,
        '"' => mark.space_before() || mark.at == from || !mark.space_after() && mark.after.is_alphanumeric(),
        // d’« une honte »: French puts a space behind the mark.
        '«' => mark.space_before() || !mark.space_after() || "'’".contains(mark.before),
        '‘' | '\'' | '‚' | '‛' | '＇' => mark.leans_right() || "\"“„«".contains(mark.before),
        '’' => mark.space_before() && mark.after.is_uppercase(),
        _ => false,
    }
}

/// Whether `mark` closes what `opener` opened.
fn closes(opener: &Mark, mark: &Mark) -> bool {
    match opener.sign {
        '“' => match mark.sign {
            '”' | '〞' => true,
            '“' => !mark.before.is_whitespace() && (mark.space_after() || ".,;:!?—–-)]".contains(mark.after)),
            '"' => !mark.before.is_whitespace() || mark.space_after(),
            _ => false,
        },
        '„' => matches!(mark.sign, '“' | '”' | '‟') || mark.sign == '"',
        '”' | '‟' => mark.sign == '”' && !mark.leans_right() || mark.sign == '"' && !mark.before.is_whitespace(),
        '"' => {
            mark.sign == '"' && (!mark.before.is_whitespace() || mark.space_after())
                || mark.sign == '”' && !mark.leans_right()
        }
        '«' => mark.sign == '»',
        '»' => mark.sign == '«',
        '‹' => mark.sign == '›',
        '「' => mark.sign == '」',
        '『' => mark.sign == '』',
        '《' => mark.sign == '》',
        '〈' => mark.sign == '〉',
        '〝' => matches!(mark.sign, '〞' | '〟'),
        '＂' => mark.sign == '＂',
        _ => false,
    }
}

/// Number of the closer of a pair of the other double kind that mark `i` opens inside "…" or “…”: it is embedded in the
/// sentence, or what closes the outer pair follows.
fn pair_inside(text: &str, opener: &Mark, marks: &[Mark], i: usize) -> Option<usize> {
    let mark = marks.get(i).filter(|m| m.leans_right())?;
    let (inner, outer) = match (opener.sign, mark.sign) {
        ('"', '“') => ('”', '"'),
        ('“', '"') => ('"', '”'),
        _ => return None,
    };
    let mut later = marks.iter().enumerate().skip(i + 1).take(SINGLE_REACH).filter(|(_, m)| !is_single_mark(m.sign));
    let (closer, _) = later.next().filter(|(_, m)| m.sign == inner && !m.leans_right())?;
    let front = text.get(..mark.at).unwrap_or_default().trim_end();
    let embedded = inner == '”' && front.ends_with(char::is_alphanumeric);
    let follows = later.next().is_some_and(|(_, m)| m.sign == outer && m.leans_left());
    (embedded || follows).then_some(closer)
}

/// Whether `mark` opens the same kind once more.
fn reopens(opener: &Mark, mark: &Mark) -> bool {
    match opener.sign {
        '“' => mark.sign == '“' && mark.before.is_whitespace() && !mark.space_after(),
        '„' | '«' | '「' | '『' | '《' => mark.sign == opener.sign,
        '"' => mark.sign == '"',
        '”' => mark.sign == '”',
        _ => false,
    }
}

/// Whether the opener at `i` is nested: two closers follow before the next opener.
fn nests(opener: &Mark, marks: &[Mark], i: usize) -> bool {
    if matches!(opener.sign, '"' | '”') {
        return false;
    }
    let mut closers = 0;
    for mark in marks.iter().skip(i + 1).take(SINGLE_REACH) {
        if closes(opener, mark) {
            closers += 1;
            if closers == 2 {
                return true;
            }
        } else if reopens(opener, mark) {
            return false;
        }
    }
    false
}

/// Number of the mark that closes the single mark at `i`, if one does.
///
/// Candidates lie before the next opener. A mark behind s with a word after it may be a possessive, so one that
/// punctuation confirms goes first.
fn single_closer(text: &str, marks: &[Mark], i: usize, lexicon: &Lexicon) -> Option<usize> {
    let opener = marks.get(i)?;
    let elided = elides(text.get(opener.end..).unwrap_or_default(), lexicon);
    if elided == Elision::Year {
        return None;
    }
    let mut first = None;
    for (j, mark) in marks.iter().enumerate().skip(i + 1).take(SINGLE_REACH) {
        if mark.at == opener.end {
            return None;
        }
        if mark.is_corner() {
            continue;
        }
        if !is_single_mark(mark.sign) {
            if closes_mixed(opener, mark) && first.is_none() {
                return Some(j);
            }
            // A double mark inside single ones is a nested quotation; in front of its closer it would be the outer one.
            if mark.leans_right() || first.is_none() {
                continue;
            }
            break;
        }
        if first.is_some() && mark.leans_right() {
            break;
        }
        if mark.sign == '‘' && opener.sign == '‘' && mark.leans_right() {
            break;
        }
        let glued = !mark.before.is_whitespace() && !mark.after.is_alphanumeric();
        if !glued || mark.sign == '‚' {
            continue;
        }
        let confirmed = ".,!?…;".contains(mark.before) || ".,;:!?)—–".contains(mark.after) && mark.before != 's';
        if confirmed {
            return Some(j);
        }
        if mark.before != 's' && first.is_none() {
            return Some(j);
        }
        first = first.or(Some(j));
    }
    // ‘bout the residents’ routines
    let j = first.filter(|_| elided == Elision::None)?;
    // 'the '70s and the farmers' union': a closer after a single letter or nothing is none.
    let inside = text.get(opener.end..marks.get(j)?.at)?;
    (inside.chars().filter(|c| c.is_alphanumeric()).count() > 1).then_some(j)
}

/// What an apostrophe in front of a word may have left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Elision {
    None,
    /// The beginning of a word: ’bout.
    Syllable,
    /// The century: ’70s, ’08.
    Year,
}

/// What an apostrophe in front of `rest` would leave out.
fn elides(rest: &str, lexicon: &Lexicon) -> Elision {
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or_default();
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    if digits == 2 && matches!(word.get(digits..), Some("" | "s")) {
        Elision::Year
    } else if lexicon.lists(List::Elided, word) {
        Elision::Syllable
    } else {
        Elision::None
    }
}

/// ‘ … ”: a slip that newspapers make; the double mark must lean on the words and nothing else may open it.
fn closes_mixed(opener: &Mark, mark: &Mark) -> bool {
    opener.sign == '‘' && mark.sign == '”' && mark.leans_left() && ".,!?…".contains(mark.before)
}
