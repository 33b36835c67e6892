//! What a page of every language is made of.

/// A story and what a newsroom puts between its lines.
pub struct Story {
    pub lang: &'static str,
    pub title: &'static str,
    pub byline: &'static str,
    pub author: &'static str,
    pub date: &'static str,
    pub standfirst: &'static str,
    pub lines: [&'static str; 5],
    pub heading: &'static str,
    pub caption: &'static str,
    pub credit: &'static str,
    pub table: [[&'static str; 2]; 3],
    pub plea: &'static str,
    pub read_also: &'static str,
    pub other: &'static str,
    pub newsletter: &'static str,
    pub cookies: [&'static str; 2],
    pub share: &'static str,
    pub comments: [&'static str; 2],
    pub rights: &'static str,
}
