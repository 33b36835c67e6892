//! What stands above the text of a dump: its title and its byline.

use super::calls::are_calls;
use super::lines::Line;
use crate::article::kind::{is_byline, is_credit, is_date_line};
use crate::article::layout::Passage;
use crate::article::metadata::names_in;

/// Lines before the text within which title and byline stand.
const BEFORE: usize = 12;

/// Lines of the text among which a byline may stand.
const WITHIN: usize = 4;

/// Where a dump's text begins.
#[derive(Debug)]
pub(super) struct Head {
    /// First kept line of running text.
    pub first: usize,
    pub title: Option<usize>,
}

impl Head {
    pub fn of(lines: &[Line], passages: &[&Passage], kept: &[bool]) -> Head {
        let first = beginning(passages, kept);
        Head { first, title: title(lines, passages, kept, first) }
    }

    /// Names of the byline near the beginning.
    pub fn byline(&self, passages: &[&Passage]) -> Vec<String> {
        let from = self.title.map_or(self.first.saturating_sub(BEFORE), |t| t + 1);
        let head = passages.get(from..(self.first + WITHIN).min(passages.len())).unwrap_or_default();
        head.iter()
            .filter(|p| is_byline(p, false))
            .map(|p| names_in(&p.text))
            .find(|names| !names.is_empty())
            .unwrap_or_default()
    }
}

/// Lines that part a kept line above the title from the text, and the share of the kept words that it has at most.
const APART: usize = 3;
const SHARE_APART: f32 = 0.1;

/// The first kept line of running text that no gap parts from the most of it.
fn beginning(passages: &[&Passage], kept: &[bool]) -> usize {
    let words = |index: usize| passages.get(index).map_or(0.0, |p| p.count);
    let lines: Vec<usize> = (0..kept.len()).filter(|&index| kept.get(index) == Some(&true)).collect();
    let total: f32 = lines.iter().map(|&index| words(index)).sum();
    let mut before = 0.0;
    for (place, &index) in lines.iter().enumerate() {
        before += words(index);
        let gap = lines.get(place + 1).map_or(0, |next| next - index - 1);
        let is_apart = gap >= APART && before <= SHARE_APART * total;
        let goes_on = !is_apart && passages.get(index).is_some_and(|p| p.is_good);
        if goes_on {
            return index;
        }
    }
    lines.first().copied().unwrap_or_default()
}

/// Words of a title: fewer are a label's, more a paragraph's.
const TITLE_WORDS: std::ops::RangeInclusive<f32> = 4.0..=30.0;

/// The line that is the title: one that is printed twice above the text, else the nearest line that can be one, of those that
/// are no part of the text (a standfirst) if there are any.
fn title(lines: &[Line], passages: &[&Passage], kept: &[bool], first: usize) -> Option<usize> {
    let can_be = |index: usize| {
        passages.get(index).is_some_and(|p| {
            TITLE_WORDS.contains(&p.count)
                && !p.text.ends_with(['.', ':', ';', ',', '。'])
                && !are_calls(p.findings.at_start)
                && !is_credit(p)
                && !is_byline(p, false)
                && !is_date_line(p)
                && !lines.get(index).is_some_and(|l| l.is_item)
        })
    };
    let all: Vec<usize> = (first.saturating_sub(BEFORE)..first).filter(|&i| can_be(i)).collect();
    let is_kept = |i: usize| kept.get(i) == Some(&true);
    let lines_between = |i: usize| (i + 1..first).filter(|&between| !is_kept(between)).count();
    let apart: Vec<usize> = all.iter().copied().filter(|&i| !is_kept(i) && lines_between(i) < APART).collect();
    let above = if apart.is_empty() { all } else { apart };
    let repeated = above.iter().copied().find(|&i| {
        let text = passages.get(i).map(|p| &*p.text).unwrap_or_default();
        above.iter().any(|&j| j != i && passages.get(j).is_some_and(|p| p.text == text))
    });
    let alone = above.iter().copied().rev().find(|&i| lines.get(i).is_some_and(|l| l.after_blank));
    repeated.or(alone).or_else(|| above.last().copied()).or_else(|| (first == 0 && can_be(0)).then_some(0))
}
