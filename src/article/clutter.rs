//! What stands beside the article: its kind, the evidence in plain words, and the nodes to hide.

use super::block::{Clutter, ClutterKind};
use super::charts::is_in_paid_frame;
use super::hiding::{Hiding, LEADS_ELSEWHERE, LIES_OVER};
use super::layout::{Layout, Passage, semantic_bit};
use super::lexicon::{Topic, Topics};
use super::numbering::NumberSet;
use crate::document::Tag;

/// Kinds by the words of a passage, most telling first.
const BY_WORDS: &[(Topic, ClutterKind, &str)] = &[
    (Topic::Cookie, ClutterKind::Cookie, "speaks of cookies or consent"),
    (Topic::Sponsored, ClutterKind::Sponsored, "says that it is paid for"),
    (Topic::Advertisement, ClutterKind::Advertisement, "is marked as advertising"),
    (Topic::Donation, ClutterKind::Donation, "asks for money"),
    (Topic::Paywall, ClutterKind::Paywall, "offers to pay for reading"),
    (Topic::Newsletter, ClutterKind::Newsletter, "offers to subscribe"),
    (Topic::Comments, ClutterKind::Comments, "belongs to readers' comments"),
    (Topic::Login, ClutterKind::Login, "asks to log in"),
    (Topic::Related, ClutterKind::Related, "announces other articles"),
    (Topic::Tags, ClutterKind::Tags, "lists topics"),
    (Topic::Share, ClutterKind::Share, "offers to share"),
    (Topic::Footer, ClutterKind::Footer, "is a legal or site notice"),
    (Topic::AuthorBox, ClutterKind::AuthorBox, "tells who the author is"),
    (Topic::Navigation, ClutterKind::Navigation, "names a part of the site"),
    (Topic::Notice, ClutterKind::Other, "speaks to the reader, not of the news"),
];

/// Kinds by names of elements around a passage, nearest element first.
const BY_NAMES: &[(Topic, ClutterKind, &str)] = &[
    (Topic::Cookie, ClutterKind::Cookie, "stands in an element named for consent"),
    (Topic::Comments, ClutterKind::Comments, "stands in an element named for comments"),
    (Topic::Sponsored, ClutterKind::Sponsored, "stands in an element named for sponsors"),
    (Topic::Advertisement, ClutterKind::Advertisement, "stands in an element named for advertising"),
    (Topic::Donation, ClutterKind::Donation, "stands in an element named for donations"),
    (Topic::Paywall, ClutterKind::Paywall, "stands in an element named for a paywall"),
    (Topic::Newsletter, ClutterKind::Newsletter, "stands in an element named for newsletters"),
    (Topic::Share, ClutterKind::Share, "stands in an element named for sharing"),
    (Topic::Related, ClutterKind::Related, "stands in an element named for related articles"),
    (Topic::Tags, ClutterKind::Tags, "stands in an element named for topics"),
    (Topic::Login, ClutterKind::Login, "stands in an element named for accounts"),
    (Topic::AuthorBox, ClutterKind::AuthorBox, "stands in an element named for the author"),
    (Topic::Footer, ClutterKind::Footer, "stands in an element named for the site's foot"),
    (Topic::Navigation, ClutterKind::Navigation, "stands in an element named for navigation"),
    (Topic::Notice, ClutterKind::Other, "stands in an element named for notices"),
];

/// Elements around a passage whose names count.
const NAMED_WITHIN: usize = 6;

/// Kinds that are clutter on any page. Comments are what a forum is read for, teasers and menus what a front page is.
const SURE: &[ClutterKind] = &[
    ClutterKind::Advertisement,
    ClutterKind::Sponsored,
    ClutterKind::Donation,
    ClutterKind::Newsletter,
    ClutterKind::Paywall,
    ClutterKind::Cookie,
];

/// For each passage of a page that is no article, whether it stays.
pub(super) fn unless_sure(layout: &Layout) -> Vec<bool> {
    layout.passages.iter().map(|passage| !SURE.contains(&reason(layout, passage).0)).collect()
}

/// The passages that are not kept, each with kind, evidence and the nodes to hide, without those that are spared; of a
/// page that is no article only what is clutter on any page. The flat page is not needed any more: its texts become those
/// of the clutter.
pub(super) fn clutter_of(mut layout: Layout, kept: &[bool], spared: &NumberSet, only_sure: bool) -> Vec<Clutter> {
    let hiding = Hiding::of(&layout, kept, spared);
    let is_beside = |index: usize| kept.get(index) == Some(&false) && !spared.contains(&index);
    let beside = layout.passages.iter().enumerate().filter(|(index, _)| is_beside(*index));
    let mut clutter: Vec<Clutter> = beside
        .map(|(_, passage)| {
            let (kind, evidence) = reason(&layout, passage);
            Clutter { kind, text: String::new(), evidence: evidence.into(), elements: hiding.nodes(passage) }
        })
        .collect();
    let silent = hiding.without_text();
    let beside = layout.passages.iter_mut().enumerate().filter(|(index, _)| is_beside(*index));
    for (clutter, (_, passage)) in clutter.iter_mut().zip(beside) {
        clutter.text = std::mem::take(&mut passage.text);
    }
    clutter.extend(silent.into_iter().filter(|c| !only_sure || SURE.contains(&c.kind) || c.evidence == LIES_OVER));
    clutter
}

fn first(table: &'static [(Topic, ClutterKind, &'static str)], topics: Topics) -> Option<(ClutterKind, &'static str)> {
    table.iter().find(|(topic, _, _)| topics.has(*topic)).map(|&(_, kind, evidence)| (kind, evidence))
}

/// Why a passage is not the article: kind and evidence.
pub(super) fn reason(layout: &Layout, passage: &Passage) -> (ClutterKind, &'static str) {
    let Some(block) = layout.elements.get(passage.block) else { return (ClutterKind::Other, "stands apart") };
    if block.visibility.hidden {
        return (ClutterKind::Hidden, "is hidden by style");
    }
    let clear = passage.findings.whole.union(passage.findings.at_start);
    if let Some(found) = first(BY_WORDS, clear) {
        return found;
    }
    let mut named = None;
    for element in layout.ancestors(passage.inner).take(NAMED_WITHIN).filter_map(|e| layout.elements.get(e)) {
        if named.is_none() {
            named = first(BY_NAMES, element.names);
        }
    }
    let by_words = first(BY_WORDS, passage.findings.anywhere);
    if let Some(found) = named.or(by_words) {
        return found;
    }
    let is_in = |tag| block.semantics & semantic_bit(tag) != 0;
    if is_in(Tag::Nav) {
        (ClutterKind::Navigation, "stands in the page's navigation")
    } else if is_in(Tag::Footer) {
        (ClutterKind::Footer, "stands in the page's footer")
    } else if is_in(Tag::Header) {
        (ClutterKind::Navigation, "stands in the page's header")
    } else if is_in(Tag::Iframe) && is_in_paid_frame(layout, passage.block) {
        (ClutterKind::Advertisement, "is marked as advertising")
    } else if is_in(Tag::Iframe) {
        (ClutterKind::Other, "stands in a frame of its own")
    } else if block.visibility.overlay {
        (ClutterKind::Other, LIES_OVER)
    } else if passage.link_density() > 0.6 {
        (ClutterKind::Related, LEADS_ELSEWHERE)
    } else {
        (ClutterKind::Other, "stands outside the article's text")
    }
}
