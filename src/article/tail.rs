//! What stands after the article's end in the article's own markup: lists of links to other articles, the label above
//! such a list, and what the house says of comments, mistakes and commissions.

use super::appeal::is_address;
use super::block::BlockKind;
use super::features::{Tables, ends_as_sentence};
use super::layout::{ElementIndex, Passage};
use super::lexicon::{Topic, Wording};
use super::numbering::NumberSet;
use super::settle::LINK_LINE;

/// Topics of what the house says below an article.
const OF_THE_HOUSE: &[Topic] = &[Topic::Comments, Topic::Notice, Topic::Newsletter, Topic::Sponsored];

/// Probability from which a last line is the article's whatever it says, and from which it is unless it says so twice or
/// to the reader. At 0.9 the rule costs `mozilla` nothing with probabilities of unseen pages, at 0.97 0.0013 of F1.
const SURE: f32 = 0.9;
const LIKELY: f32 = 0.7;

/// Probability from which a link is the article's own though it follows an announcement of others.
const SURE_LINK: f32 = 0.8;

/// Most words of a label above a list of links.
const LABEL_WORDS: f32 = 4.0;

/// The passages to drop.
pub(super) fn tail(tables: &Tables, kept: &[bool], kinds: &[BlockKind], probabilities: &[f32]) -> NumberSet {
    let is_kept = |index: usize| kept.get(index) == Some(&true);
    let mut dropped = announced(tables, kept, probabilities);
    for index in (0..kept.len()).rev().filter(|&index| is_kept(index)) {
        let Some(passage) = tables.passage(index) else { break };
        let kind = kinds.get(index).copied().unwrap_or(BlockKind::Paragraph);
        let probability = probabilities.get(index).copied().unwrap_or(1.0);
        let next = tables.passage(index + 1);
        if is_label(passage, kind, next) || speaks_for_the_house(passage, probability) {
            dropped.insert(index);
        } else if !dropped.contains(&index) && !matches!(kind, BlockKind::Caption | BlockKind::Credit | BlockKind::Date)
        {
            break;
        }
    }
    dropped
}

/// The line at the last paragraph, in the same part of the page, that says who worked on the report.
pub(super) fn line_of_helpers(tables: &Tables, kept: &[bool]) -> Option<usize> {
    let last = kept.iter().rposition(|kept| *kept)?;
    let around = |index: usize| -> Vec<ElementIndex> {
        tables.passage(index).map(|p| tables.layout.ancestors(p.block).take(NEAR).collect()).unwrap_or_default()
    };
    let near = around(last);
    // A note on the house's own interest may stand below.
    (last.saturating_sub(HELPERS_WITHIN)..=last + HELPERS_WITHIN).find(|&index| {
        kept.get(index) != Some(&true)
            && tables.passage(index).is_some_and(|p| {
                p.count <= HELPERS_WORDS && p.link_density() < 0.5 && Wording::of_languages().says_who_helped(&p.text)
            })
            && around(index).iter().any(|element| near.contains(element))
    })
}

/// Lines above and below the last paragraph within which that line stands, and its most words.
const HELPERS_WITHIN: usize = 2;
const HELPERS_WORDS: f32 = 40.0;

/// Elements around two lines of which one must hold both.
const NEAR: usize = 5;

/// Links in a row after a line that announces them and was dropped.
fn announced(tables: &Tables, kept: &[bool], probabilities: &[f32]) -> NumberSet {
    let mut dropped = NumberSet::default();
    let mut in_list = false;
    for (index, is_kept) in kept.iter().enumerate() {
        let Some(passage) = tables.passage(index) else { break };
        let is_link = passage.link_density() >= LINK_LINE && !ends_as_sentence(&passage.text);
        if !is_kept {
            in_list = passage.findings.at_start.has(Topic::Related) || in_list && is_link;
        } else if in_list && is_link && probabilities.get(index).is_some_and(|p| *p < SURE_LINK) {
            dropped.insert(index);
        } else {
            in_list = false;
        }
    }
    dropped
}

/// Whether a last line names what follows it, a list of links.
fn is_label(passage: &Passage, kind: BlockKind, next: Option<&Passage>) -> bool {
    let is_open = !passage.text.ends_with([')', ']', '»', '”', '"']) && !ends_as_sentence(&passage.text);
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading)
        && passage.count <= LABEL_WORDS
        && is_open
        && next.is_some_and(|next| next.link_density() >= LINK_LINE)
}

/// Whether a last line is the house's word on comments, mistakes, letters, commissions.
fn speaks_for_the_house(passage: &Passage, probability: f32) -> bool {
    let findings = &passage.findings;
    findings.anywhere.has_any(OF_THE_HOUSE)
        && probability < SURE
        && (probability < LIKELY || findings.calls >= 2 || is_address(passage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::layout::Layout;
    use crate::article::metadata::Declared;
    use crate::document::Document;
    use crate::snapshot::Snapshot;

    #[test]
    fn the_line_of_helpers_may_stand_above_a_note() {
        let document = Document::parse(
            "<article><p>The ferry stays in port until the ice has gone, said the harbour board.\
             <p>Additional reporting by Ole Stahl in Velde\
             <p>The owners of this paper hold four per cent of the line.</article>",
        );
        let layout = Layout::of(&document, &Snapshot::default());
        let declared = Declared::of(&document);
        let tables = Tables::of(&layout, &declared);
        assert_eq!(line_of_helpers(&tables, &[true, false, true]), Some(1));
        assert_eq!(line_of_helpers(&tables, &[true, false, false]), Some(1));
        assert_eq!(line_of_helpers(&tables, &[true, true, true]), None);
    }

    #[test]
    fn the_line_of_helpers_may_begin_with_their_names() {
        for line in [
            "Staff writer Ole Stahl in Velde contributed to this report.",
            "Jana Mohr hat an diesem Bericht mitgearbeitet.",
        ] {
            let document =
                Document::parse(&format!("<article><p>The ferry stays in port.<p><em>{line}</em></article>"));
            let layout = Layout::of(&document, &Snapshot::default());
            let declared = Declared::of(&document);
            assert_eq!(line_of_helpers(&Tables::of(&layout, &declared), &[true, false]), Some(1), "{line}");
        }
    }
}
