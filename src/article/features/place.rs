//! A passage's element and those around it.

use super::tables::{Tables, Tally};
use super::{Columns, at_least, at_most};
use crate::article::layout::{ElementIndex, SEMANTIC};
use crate::article::lexicon::Topic;
use crate::document::Tag;

/// Tags of the block that are told apart.
const OWN_TAGS: &[(&str, &[Tag])] = &[
    ("p", &[Tag::P]),
    ("h1", &[Tag::H1]),
    ("h2", &[Tag::H2]),
    ("h3", &[Tag::H3]),
    ("h4-6", &[Tag::H4, Tag::H5, Tag::H6]),
    ("li", &[Tag::Li]),
    ("td", &[Tag::Td, Tag::Th]),
    ("div", &[Tag::Div]),
    ("figcaption", &[Tag::Figcaption, Tag::Caption]),
    ("blockquote", &[Tag::Blockquote]),
    ("dd", &[Tag::Dd, Tag::Dt]),
    ("pre", &[Tag::Pre]),
    ("section", &[Tag::Section, Tag::Article, Tag::Main]),
];

/// Topics of class names that are put as columns.
const NAMES: &[(Topic, &str)] = &[
    (Topic::Comments, "comments"),
    (Topic::Related, "related"),
    (Topic::Newsletter, "newsletter"),
    (Topic::Donation, "donation"),
    (Topic::Paywall, "paywall"),
    (Topic::Share, "share"),
    (Topic::Tags, "tags"),
    (Topic::AuthorBox, "author"),
    (Topic::Date, "date"),
    (Topic::Embed, "embed"),
    (Topic::Media, "media"),
    (Topic::Caption, "caption"),
    (Topic::Advertisement, "advertisement"),
    (Topic::Sponsored, "sponsored"),
    (Topic::Navigation, "navigation"),
    (Topic::Footer, "footer"),
    (Topic::Cookie, "cookie"),
    (Topic::Notice, "notice"),
    (Topic::Login, "login"),
    (Topic::Head, "head"),
    (Topic::Body, "body"),
    (Topic::Main, "main"),
];

/// Puts the columns of the passage's place.
pub(super) fn fill(tables: &Tables, index: usize, row: &mut impl Columns) {
    let (Some(passage), Some(place)) = (tables.passage(index), tables.places.get(index)) else { return };
    let Some(block) = tables.element(place.block) else { return };
    for (name, tags) in OWN_TAGS {
        row.flag_in("tag", name, tags.contains(&block.tag));
    }
    for (bit, (_, name)) in SEMANTIC.iter().enumerate() {
        row.flag_in("in", name, block.semantics >> bit & 1 == 1);
    }
    row.put("depth", f32::from(block.depth));
    row.flag("hidden", block.visibility.hidden);
    row.flag("withheld", block.visibility.withheld);
    row.flag("overlay", block.visibility.overlay);
    names(tables, index, row);
    row.flag("has class", block.signature != 0);
    for (level, element) in [
        ("block", place.block),
        ("parent", place.parent),
        ("grand", place.grandparent),
        ("great", place.great_grandparent),
    ] {
        sums(tables, level, element, row);
    }
    container(tables, index, row);
    order(tables, index, row);
    tally("signature", &tables.signatures, place.signature, tables.words, row);
    tally("form", &tables.forms, place.form, tables.words, row);
    tally("path", &tables.paths, place.path, tables.words, row);
    row.flag("modal parent", Some(place.parent) == tables.modal_parent);
    row.flag("modal form", Some(place.form) == tables.modal_form);
    row.flag("modal path", Some(place.path) == tables.modal_path);
    row.put("modal depth", (f32::from(block.depth) - tables.modal_depth).clamp(-9.0, 9.0));
    let next = tables.passage(index + 1).is_some_and(|p| p.after_picture);
    let previous = index.checked_sub(1).and_then(|i| tables.passage(i)).is_some_and(|p| p.after_picture);
    row.flag("after picture", passage.after_picture);
    row.flag("before picture", next);
    row.flag("second after picture", previous);
}

fn names(tables: &Tables, index: usize, row: &mut impl Columns) {
    let (Some(passage), Some(place)) = (tables.passage(index), tables.places.get(index)) else { return };
    let of = |element: ElementIndex| tables.element(element).map(|e| e.names).unwrap_or_default();
    let near = of(passage.inner).union(of(place.block)).union(of(place.parent));
    let middle = of(place.grandparent).union(of(place.great_grandparent));
    let far = tables
        .layout
        .parent(place.great_grandparent)
        .and_then(|above| tables.element(above))
        .map(|e| e.names_around)
        .unwrap_or_default();
    let between = tables.names_between.get(place.block).copied().unwrap_or_default();
    for (group, topics) in [("near", near), ("middle", middle), ("far", far), ("between", between)] {
        row.topics_in(group, NAMES, topics);
    }
}

fn sums(tables: &Tables, level: &str, element: ElementIndex, row: &mut impl Columns) {
    let sums = tables.element(element).map(|e| e.sums).unwrap_or_default();
    let words = at_least(sums.words, 1.0);
    row.put_in(level, "words", tables.logs_of_words.get(element).copied().unwrap_or(0.0));
    row.put_in(level, "links", sums.link_words / words);
    row.put_in(level, "share", sums.words / tables.words);
    row.put_in(level, "good", sums.good_words / words);
    row.put_in(level, "good share", sums.good_words / tables.good_words);
    row.put_in(level, "words a passage", sums.words / at_least(sums.passages, 1.0));
    row.put_in(level, "words an element", sums.words / at_least(sums.elements, 1.0));
    row.put_in(level, "good passages", at_most(sums.good_passages, 30.0));
    row.put_in(level, "calls a word", sums.calls / words);
    row.put_in(level, "persons a word", sums.persons / words);
    row.put_in(level, "pictures", at_most(sums.pictures, 20.0));
    row.put_in(level, "inputs", at_most(sums.inputs, 20.0));
    row.put_in(level, "icons", at_most(sums.icons, 20.0));
    row.put_in(level, "frames", at_most(sums.frames, 9.0));
    row.put_in(level, "anchors a word", sums.anchors / words);
    row.put_in(level, "buttons", at_most(sums.buttons, 20.0));
}

fn container(tables: &Tables, index: usize, row: &mut impl Columns) {
    let Some(place) = tables.places.get(index) else { return };
    let mass = |element: ElementIndex| tables.container.mass.get(element).copied().unwrap_or(0.0);
    let best = tables.container.best;
    let best_sums = tables.element(best).map(|e| e.sums).unwrap_or_default();
    let parent_words = tables.element(place.parent).map_or(0.0, |e| e.sums.words);
    row.flag("inside", tables.is_inside(index));
    row.put("steps up", f32::from(tables.steps_up.get(place.block).copied().unwrap_or(99).min(20)));
    row.put("steps down", tables.steps_down.get(place.block).copied().flatten().map_or(-1.0, f32::from));
    row.put("parent mass", mass(place.parent) / at_least(mass(best), 1e-6));
    row.put("grand mass", mass(place.grandparent) / at_least(mass(best), 1e-6));
    row.put("parent of best", parent_words / at_least(best_sums.words, 1.0));
    row.put("best share", best_sums.words / tables.words);
    row.put("best good", best_sums.good_words / at_least(best_sums.words, 1.0));
    row.put("best words", tables.logs.best_words);
}

fn order(tables: &Tables, index: usize, row: &mut impl Columns) {
    let total = tables.layout.passages.len() as f32;
    let (at, first, last) = (index as f32, tables.first_good as f32, tables.last_good as f32);
    row.put("after first good", (at - first).clamp(-40.0, 40.0));
    row.put("before last good", (last - at).clamp(-40.0, 40.0));
    row.flag("within good", first <= at && at <= last);
    row.put("place in good", if last > first { (at - first) / (last - first) } else { at - first });
    row.put("place", at / at_least(total, 1.0));
    row.put("words before", tables.words_before.get(index).copied().unwrap_or(0.0) / tables.words);
    row.put("after headline", tables.headline.map_or(50.0, |h| (at - h as f32).clamp(-40.0, 40.0)));
    row.put("passages", tables.logs.passages);
    row.put("page words", tables.logs.words);
    row.put("page good", tables.good_words / tables.words);
    let (since, hard) = tables.headings.get(index).copied().unwrap_or((30.0, false));
    row.put("since heading", since);
    row.flag("hard heading", hard);
}

fn tally(group: &str, tallies: &[Tally], kind: usize, page_words: f32, row: &mut impl Columns) {
    let tally = tallies.get(kind).copied().unwrap_or_default();
    let passages = at_least(tally.passages, 1.0);
    row.put_in(group, "passages", at_most(tally.passages, 50.0));
    row.put_in(group, "words", tally.words / passages);
    row.put_in(group, "links", tally.links / at_least(tally.words, 1.0));
    row.put_in(group, "good", tally.good / passages);
    row.put_in(group, "inside", tally.inside / passages);
    row.put_in(group, "share", tally.words / page_words);
}
