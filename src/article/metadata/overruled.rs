//! Dates printed at the headline that overrule the stated one.

use super::dates::{self, Found};
use super::entries::Entries;
use super::published::{BEFORE_HEADLINE, is_of_change, marked, stands_elsewhere, time_of};
use super::stand_together;
use crate::article::layout::{Layout, Passage};
use crate::article::lexicon::{Topic, Wording};
use crate::day;

/// Passages after the headline within which a printed date is that of the article, and most letters beside it.
pub(super) const AT_HEADLINE: usize = 8;
pub(super) const FEW_LETTERS: usize = 30;

/// A date printed at the headline, not as that of a change, that is earlier than the stated one: content systems state
/// the day on which the site was last built. Where they state that of the last change twice, a date that is marked as
/// that of publication is believed wherever it stands.
pub(super) fn earlier(
    layout: &Layout,
    headline: Option<usize>,
    month_first: bool,
    stated: Option<&str>,
    modified: Option<&str>,
) -> Option<String> {
    let (at, stated_day) = (headline?, day::number(stated?)?);
    let is_before = |iso: &String| day::number(iso).is_some_and(|day| day < stated_day);
    let above = (at.saturating_sub(BEFORE_HEADLINE)..at).rev().filter(|&i| stand_together(layout, i, at));
    let printed = (at + 1..at + 1 + AT_HEADLINE)
        .chain(above)
        .filter_map(|i| layout.passages.get(i))
        .filter_map(|p| Some((p, published_in(p, month_first)?)))
        .find(|(p, found)| is_before(&found.iso) && !stands_elsewhere(layout, p))
        .map(|(_, found)| found.iso);
    let built = || if stated == modified { marked(layout, month_first).into_iter().next() } else { None };
    printed.or_else(|| built().filter(is_before))
}

/// The date of a line of little else, not as that of a change: "14 March 2025 · Updated 15 March 2025".
fn published_in(passage: &Passage, month_first: bool) -> Option<Found> {
    if !dates::may_hold_a_year(&passage.text) {
        return None;
    }
    let line = Wording::of_languages().before_updated(&passage.text);
    let found = dates::find(line, month_first)?;
    if found.other_letters <= FEW_LETTERS {
        return Some(found);
    }
    // "Words: Jane Roe. Pictures: Ole Lind. In print on 8 September 2022."
    let last = sentences(line).last().filter(|_| passage.count <= DATED_LINE_WORDS)?;
    dates::find(last, month_first).filter(|found| found.other_letters <= FEW_LETTERS)
}

/// The sentences of a line: a point behind a word and before a capital ends one, in "8. September" it does not.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let ends = line.match_indices(". ").map(|(at, _)| at + 1).filter(|&at| {
        let before = line.get(..at - 1).unwrap_or_default();
        let letters = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
        letters >= SENTENCE_WORD && line.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
    });
    let ends: Vec<usize> = std::iter::once(0).chain(ends).chain([line.len()]).collect();
    ends.into_iter().scan(0, |from, to| {
        let part = line.get(*from..to);
        *from = to;
        part
    })
}

/// Most words of a line of which but one sentence prints the date, and fewest letters of the last word of a sentence.
pub(super) const DATED_LINE_WORDS: f32 = 30.0;
const SENTENCE_WORD: usize = 3;

/// A date printed below the headline that is later than the stated one: systems state when the draft was begun, or what
/// their template says. The line says what its date is, by a word, a time of day or that of a change behind it, and that
/// is none of the last change. On `wcxb/article` ten such lines print the day of the change; they say none of it.
pub(super) fn later(
    layout: &Layout,
    entries: &Entries,
    headline: Option<usize>,
    month_first: bool,
    stated: &str,
    modified: Option<&str>,
) -> Option<String> {
    let at = headline?;
    let (stated_day, modified_day) = (day::number(stated)?, modified.and_then(day::number));
    let is_default = is_default(stated);
    let fits = |p: &Passage, found: &Found| {
        let Some(printed) = day::number(&found.iso) else { return false };
        // A day more or less may be the same in another zone.
        let is_between = printed > stated_day + 1 || found.iso.len() > DAY_LETTERS && printed > stated_day;
        let says_so = is_default || found.iso.len() > DAY_LETTERS || p.findings.anywhere.has(Topic::Date);
        is_between && modified_day.is_none_or(|modified| printed + 1 < modified) && says_so
    };
    let lines = || (at + 1..at + 1 + AT_HEADLINE).filter_map(|i| layout.passages.get(i));
    let is_line = |p: &Passage| !stands_elsewhere(layout, p) && !entries.have(p);
    let printed = lines()
        .filter_map(|p| Some((p, published_in(p, month_first)?)))
        .find(|(p, found)| fits(p, found) && !dates::is_ambiguous(&p.text) && is_line(p))
        .map(|(_, found)| found.iso);
    // "Yesterday at 19.22" may be all that a `<time>` prints.
    let timed = || lines().filter(|p| is_line(p) && !is_of_change(p)).find_map(|p| time_of(layout, p, month_first));
    let timed = || timed().filter(|iso| day::number(iso).is_some_and(|day| day > stated_day));
    printed.or_else(|| if is_default { timed() } else { None })
}

/// Whether a stated date is the first of a month at a full hour: what systems state of texts of which they do not know the
/// day, as where an archive was taken over.
fn is_default(stated: &str) -> bool {
    let is_full_hour = stated
        .get(DAY_LETTERS..)
        .is_none_or(|time| time.is_empty() || time.get(3..).is_some_and(|rest| rest.starts_with(":00")));
    stated.get(..DAY_LETTERS).is_some_and(|day| day.ends_with("-01")) && is_full_hour
}

/// Letters of a day in ISO 8601.
const DAY_LETTERS: usize = "2024-06-12".len();
