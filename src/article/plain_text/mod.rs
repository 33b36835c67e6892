//! Text dumps without markup: lines in, the same blocks and kinds out.
//!
//! A dump is what a browser gives as a page's text: one line for each block, list items after a bullet, blank lines
//! around paragraphs. It becomes a small document of that shape, so that words, phrases and kinds are found as on pages,
//! and the same passes, fitted to dumps, and the same rules decide. Links, names and semantics are missing.

mod announced;
mod calls;
mod head;
mod lines;
mod polls;

use super::appeal::House;
use super::block::{Block, BlockKind, Clutter};
use super::body::Passes;
use super::clutter::reason;
use super::features::Tables;
use super::kind::{is_byline, is_credit, is_date_line};
use super::layout::{Layout, Passage};
use super::metadata::{Declared, dates, day_order};
use super::{Article, Direction, settle};
use crate::document::Document;
use crate::snapshot::Snapshot;
use head::Head;
use lines::{Line, lines};

/// Words from which what is kept counts as an article.
const ARTICLE_WORDS: f32 = 60.0;

/// What probabilities are multiplied by before the rules: fewer things tell lines of a dump apart, and the passes are less sure
/// of them. Of 1,398 lines of articles in 42 dumps that nothing was fitted on 1,350 are kept without it, 1,360 with it and
/// 1,365 with 1.3; of 2,550 beside them 192, 210 and 226 are left.
const LIFT: f32 = 1.15;

/// Most words of a heading.
const HEADING_WORDS: f32 = 14.0;

/// Most words of a caption.
const CAPTION_WORDS: f32 = 60.0;

/// Lines around the beginning of the text in which byline and date are looked for.
const HEAD_LINES: usize = 12;

/// Takes a dump apart line by line.
pub(super) fn read(dump: &str) -> Article {
    let lines = lines(dump);
    let document = lines::document(dump, &lines);
    let layout = Layout::of(&document, &Snapshot::default());
    let passages: Vec<&Passage> = layout.passages.iter().collect();
    if passages.len() != lines.len() {
        // Cannot happen: each line holds a word and becomes one block. Rather all lines than a wrong slice.
        return Article {
            is_article: true,
            blocks: lines.iter().map(|l| block(dump, l, BlockKind::Paragraph)).collect(),
            ..Article::default()
        };
    }
    let tables = Tables::of(&layout, &Declared::default());
    let (probabilities, _) = Passes::of_dumps().judge(&tables, None);
    let mut kept = kept(&tables, &probabilities);
    let head = Head::of(&lines, &passages, &kept);
    // What stands above the title belongs to the site.
    kept.iter_mut().take(head.title.unwrap_or_default()).for_each(|kept| *kept = false);
    let mut article = Article {
        title: head.title.and_then(|t| passages.get(t)).map(|p| p.text.clone()),
        direction: direction(&passages),
        language: super::metadata::spoken(&layout),
        ..Article::default()
    };
    let mut words = 0.0;
    for (index, (line, passage)) in lines.iter().zip(&passages).enumerate() {
        if Some(index) == head.title {
            continue;
        }
        if kept.get(index) == Some(&true) {
            words += passage.count;
            article.blocks.push(block(dump, line, kind(&head, &lines, &passages, index)));
        } else {
            let (kind, evidence) = reason(&layout, passage);
            article.clutter.push(Clutter {
                kind,
                text: passage.text.clone(),
                evidence: evidence.into(),
                elements: Vec::new(),
            });
        }
    }
    article.byline = head.byline(&passages);
    article.published = published(&head, &passages, article.language.as_deref());
    article.is_article = words >= ARTICLE_WORDS;
    article.reason = (!article.is_article).then(|| "The text holds no longer run of sentences.".to_owned());
    article.certainty = if article.is_article { 1.0 } else { 0.5 };
    article
}

/// A dump as a document, one block for each line.
pub(super) fn document(dump: &str) -> Document {
    lines::document(dump, &lines(dump))
}

/// The lines that are kept, by the probability of each and the rules.
pub(super) fn kept(tables: &Tables, probabilities: &[f32]) -> Vec<bool> {
    let lifted: Vec<f32> = probabilities.iter().map(|p| (LIFT * p).min(1.0)).collect();
    let passages: Vec<&Passage> = tables.layout.passages.iter().collect();
    let mut kept = settle::settle(tables, &lifted, None, &House::default());
    calls::keep_quotations(&passages, &mut kept);
    calls::drop_calls(&passages, &mut kept);
    calls::drop_offers(tables, &passages, &mut kept);
    announced::drop_announced(tables, &lifted, &mut kept);
    announced::drop_comments(&passages, &lifted, &mut kept);
    polls::drop_polls(&passages, &mut kept);
    kept
}

fn block(dump: &str, line: &Line, kind: BlockKind) -> Block {
    Block {
        kind,
        text: dump.get(line.bytes.clone()).unwrap_or_default().to_owned(),
        element: None,
        bytes: Some(line.bytes.clone()),
    }
}

/// What kind of block a kept line is, by its words and its place.
fn kind(head: &Head, lines: &[Line], passages: &[&Passage], index: usize) -> BlockKind {
    let (Some(line), Some(passage)) = (lines.get(index), passages.get(index)) else { return BlockKind::Paragraph };
    let is_credit_at = |i: usize| passages.get(i).is_some_and(|p| is_credit(p) && !p.is_good);
    if index <= head.first + HEAD_LINES && is_byline(passage, false) {
        BlockKind::Byline
    } else if is_date_line(passage) {
        BlockKind::Date
    } else if is_credit_at(index) {
        BlockKind::Credit
    } else if passage.count <= CAPTION_WORDS && (is_credit_at(index + 1) || index < head.first) {
        BlockKind::Caption
    } else if line.is_item {
        BlockKind::ListItem
    } else if is_heading(passage) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

fn is_heading(passage: &Passage) -> bool {
    passage.count <= HEADING_WORDS && !passage.text.ends_with(['.', '!', ':', ',', ';', '…', '。', '”', '"', '»'])
}

/// Most words of a line that prints the date.
const DATE_WORDS: f32 = 16.0;

/// Lines above the text, where it has no title, from which on its date is looked for.
const LINES_ABOVE: usize = 3;

/// A date printed near the beginning of the text; a line alone at the top of the dump is the masthead's.
fn published(head: &Head, passages: &[&Passage], language: Option<&str>) -> Option<String> {
    let month_first = day_order::writes_month_first(language, "");
    let from = head.title.map_or(head.first.saturating_sub(LINES_ABOVE), |t| t + 1);
    passages
        .get(from..(from + HEAD_LINES).min(passages.len()))?
        .iter()
        .filter(|p| p.count <= DATE_WORDS && is_date_line(p))
        .find_map(|p| dates::find(&p.text, month_first))
        .map(|found| found.iso)
}

fn direction(passages: &[&Passage]) -> Direction {
    let (mut right, mut left) = (0, 0);
    for c in passages.iter().flat_map(|p| p.text.chars()).filter(|c| c.is_alphabetic()) {
        if super::metadata::is_right_to_left(c) { right += 1 } else { left += 1 }
    }
    if right > left { Direction::Rtl } else { Direction::Ltr }
}
