//! The passages before and after.

use super::own::ends_as_sentence;
use super::tables::{HARD, Tables};
use super::{Columns, at_least};
use crate::article::layout::Passage;

/// Distances of the neighbours that are described.
const NEIGHBOURS: [isize; 6] = [-3, -2, -1, 1, 2, 3];

/// What a passage is to those around it: found once, and asked for by six of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    words: f32,
    link: f32,
    stop_words: f32,
    calls: f32,
    persons: f32,
    pub ends_as_sentence: bool,
    is_good: bool,
    pub begins_hard: bool,
}

impl Seen {
    pub fn of(passage: &Passage) -> Seen {
        let count = at_least(passage.count, 1.0);
        Seen {
            words: count,
            link: passage.link_words / count,
            stop_words: passage.findings.stop_words as f32 / count,
            calls: passage.findings.calls as f32 / count,
            persons: passage.findings.persons as f32 / count,
            ends_as_sentence: ends_as_sentence(&passage.text),
            is_good: passage.is_good,
            begins_hard: passage.findings.at_start.has_any(HARD),
        }
    }
}

/// Puts the columns of the neighbours.
pub(super) fn fill(tables: &Tables, index: usize, row: &mut impl Columns) {
    for distance in NEIGHBOURS {
        neighbour(tables, index, distance, row);
    }
    window(tables, index, row);
    row.put("good before", tables.good_before.get(index).copied().unwrap_or(50.0));
    row.put("good after", tables.good_after.get(index).copied().unwrap_or(50.0));
}

fn neighbour(tables: &Tables, index: usize, distance: isize, row: &mut impl Columns) {
    let group = match distance {
        -3 => "before3",
        -2 => "before2",
        -1 => "before",
        1 => "after",
        2 => "after2",
        _ => "after3",
    };
    let other = index.checked_add_signed(distance);
    let seen = other.and_then(|o| tables.seen.get(o)).copied().unwrap_or_default();
    let (mine, theirs) = (tables.places.get(index), other.and_then(|o| tables.places.get(o)));
    let same = |equal: fn(&super::tables::Place, &super::tables::Place) -> bool| {
        mine.zip(theirs).is_some_and(|(a, b)| equal(a, b))
    };
    row.put_in(group, "words", seen.words);
    row.put_in(group, "link", seen.link);
    row.flag_in(group, "ends as sentence", seen.ends_as_sentence);
    row.put_in(group, "stop words", seen.stop_words);
    row.flag_in(group, "good", seen.is_good);
    row.flag_in(group, "inside", other.is_some_and(|o| tables.is_inside(o)));
    row.flag_in(group, "begins hard", seen.begins_hard);
    row.put_in(group, "calls", seen.calls);
    row.put_in(group, "persons", seen.persons);
    row.put_in(group, "voice", other.map_or(0.0, |o| tables.voice(o)));
    row.flag_in(group, "same parent", same(|a, b| a.parent == b.parent || a.block == b.block));
    row.flag_in(group, "same form", same(|a, b| a.form == b.form));
}

/// Means over the passages within five and four of this one.
fn window(tables: &Tables, index: usize, row: &mut impl Columns) {
    let range = |reach: usize| index.saturating_sub(reach)..(index + reach + 1).min(tables.layout.passages.len());
    let mut good = 0.0;
    for i in range(5) {
        if tables.is_inside(i) && tables.passage(i).is_some_and(|p| p.is_good) {
            good += 1.0 / 11.0;
        }
    }
    let (mut good_words, mut links, mut words, mut calls, mut persons) = (0.0, 0.0, 0.0_f32, 0.0, 0.0);
    for passage in range(4).filter_map(|i| tables.passage(i)) {
        words += passage.count;
        links += passage.link_words;
        calls += passage.findings.calls as f32;
        persons += passage.findings.persons as f32;
        if passage.is_good {
            good_words += passage.count / 9.0;
        }
    }
    row.put("good around", good);
    row.put("good words around", good_words);
    row.put("links around", links / at_least(words, 1.0));
    row.put("calls around", calls / at_least(words, 1.0));
    row.put("persons around", persons / at_least(words, 1.0));
}
