//! Numbers that describe a passage to the model: its words, its place, its neighbours.
//!
//! One implementation serves training and use: the developer command `article_features` writes these rows beside
//! labels, `training/articles` fits the model, and the weights come back as a data file. The order of the columns is
//! the order in which they are put; [`names`] lists them.
//!
//! * `tables`: what is known of the whole page, computed once.
//! * `gate`: the few numbers by which most passages are settled before the others are made.
//! * `own`: the passage's words, by themselves.
//! * `place`: its element and those around it, against the page's modal place of running text.
//! * `around`: the passages before and after.
//! * `cohesion`: the words that it shares with what surely is text.
//! * `second`: for the second pass, what the first pass said of the page.

mod around;
mod cohesion;
mod gate;
mod own;
mod place;
mod second;
mod tables;

pub(super) use own::ends_as_sentence;
pub(super) use second::Second;
pub(super) use tables::{HARD, Tables};

use super::lexicon::{Topic, Topics};
use crate::trees::{Batch, Numbers};

/// Takes the numbers of a row in order. Names are given with them, for those who ask; nobody else pays for them.
pub(super) trait Columns {
    fn put_in(&mut self, group: &str, name: &str, value: f32);

    fn put(&mut self, name: &str, value: f32) {
        self.put_in("", name, value);
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.put(name, f32::from(u8::from(value)));
    }

    fn flag_in(&mut self, group: &str, name: &str, value: bool) {
        self.put_in(group, name, f32::from(u8::from(value)));
    }

    /// A flag for each of some topics.
    fn topics_in(&mut self, group: &str, topics: &[(Topic, &str)], given: Topics) {
        for &(topic, name) in topics {
            self.flag_in(group, name, given.has(topic));
        }
    }
}

/// Numbers alone.
impl Columns for Vec<f32> {
    fn put_in(&mut self, _: &str, _: &str, value: f32) {
        self.push(value);
    }
}

/// Names alone.
impl Columns for Vec<String> {
    fn put_in(&mut self, group: &str, name: &str, _: f32) {
        self.push(if group.is_empty() { name.to_owned() } else { format!("{group}.{name}") });
    }
}

/// One row of a batch, from some column on. The batch is cleared: flags that are not set are left alone.
#[derive(Debug)]
pub(super) struct Lane<'b> {
    columns: std::slice::IterMut<'b, Numbers>,
    lane: usize,
    column: usize,
}

impl<'b> Lane<'b> {
    pub fn new(batch: &'b mut Batch, lane: usize, column: usize) -> Self {
        Lane { columns: batch.columns_from(column), lane, column }
    }

    /// The column that is put next.
    pub fn column(&self) -> usize {
        self.column
    }
}

impl Columns for Lane<'_> {
    #[inline]
    fn put_in(&mut self, _: &str, _: &str, value: f32) {
        if let Some(column) = self.columns.next() {
            column.put(self.lane, value);
        }
        self.column += 1;
    }

    #[inline]
    fn flag(&mut self, name: &str, value: bool) {
        self.flag_in("", name, value);
    }

    #[inline]
    fn flag_in(&mut self, _: &str, _: &str, value: bool) {
        let column = self.columns.next().filter(|_| value);
        if let Some(column) = column {
            column.put(self.lane, 1.0);
        }
        self.column += 1;
    }

    fn topics_in(&mut self, group: &str, topics: &[(Topic, &str)], given: Topics) {
        if given == Topics::default() {
            self.column += topics.len();
            if let Some(last) = topics.len().checked_sub(1) {
                self.columns.nth(last);
            }
        } else {
            topics.iter().for_each(|&(topic, name)| self.flag_in(group, name, given.has(topic)));
        }
    }
}

/// The greater of two numbers, both known to be some: one instruction, where `f32::max` is a call in wasm, and a row asks
/// some sixty times.
#[inline]
pub(super) fn at_least(value: f32, least: f32) -> f32 {
    if value < least { least } else { value }
}

/// The smaller of two such numbers.
#[inline]
pub(super) fn at_most(value: f32, most: f32) -> f32 {
    if value > most { most } else { value }
}

/// Puts the numbers of passage `index` for the first pass.
pub(super) fn fill(tables: &Tables, index: usize, row: &mut impl Columns) {
    own::fill(tables, index, row);
    place::fill(tables, index, row);
    around::fill(tables, index, row);
}

/// Puts the few numbers of passage `index` by which most passages are settled.
pub(super) fn fill_gate(tables: &Tables, index: usize, row: &mut impl Columns) {
    gate::fill(tables, index, row);
}

/// Names of the columns of [`fill_gate`].
pub(super) fn gate_names(tables: &Tables) -> Vec<String> {
    let mut names = Vec::<String>::new();
    gate::fill(tables, 0, &mut names);
    names
}

/// Names of the columns of the first pass, then of those that the second pass adds.
pub(super) fn names(tables: &Tables) -> (Vec<String>, Vec<String>) {
    let (mut first, mut second) = (Vec::<String>::new(), Vec::<String>::new());
    fill(tables, 0, &mut first);
    Second::of(tables, &vec![0.0; tables.layout.passages.len()]).fill(0, &mut second);
    (first, second)
}
