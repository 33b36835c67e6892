//! The few numbers by which most passages are seen to be beside the article, before all others are made.
//!
//! They are columns of the first pass, of those that lie at hand the ones that tell most: where the passage stands against
//! the best container, the headline and running text, and how much of what stands in places like its own is links.

use super::tables::{Tables, Tally};
use super::{Columns, at_least, at_most};
use crate::article::layout::{ElementIndex, semantic_bit};
use crate::article::lexicon::Topic;
use crate::document::Tag;

/// Puts the columns of passage `index`.
pub(super) fn fill(tables: &Tables, index: usize, row: &mut impl Columns) {
    let (Some(passage), Some(place)) = (tables.passage(index), tables.places.get(index)) else { return };
    let Some(block) = tables.element(place.block) else { return };
    let count = at_least(passage.count, 1.0);
    row.put("words", count);
    row.put("link", passage.link_words / count);
    row.put("calls", passage.findings.calls as f32);
    row.flag("inside", tables.is_inside(index));
    row.put("steps up", f32::from(tables.steps_up.get(place.block).copied().unwrap_or(99).min(20)));
    row.put("good before", tables.good_before.get(index).copied().unwrap_or(50.0));
    row.put("good after", tables.good_after.get(index).copied().unwrap_or(50.0));
    let (at, first, last) = (index as f32, tables.first_good as f32, tables.last_good as f32);
    row.put("after first good", (at - first).clamp(-40.0, 40.0));
    row.put("before last good", (last - at).clamp(-40.0, 40.0));
    row.put("after headline", tables.headline.map_or(50.0, |h| (at - h as f32).clamp(-40.0, 40.0)));
    row.put("words before", tables.words_before.get(index).copied().unwrap_or(0.0) / tables.words);
    row.put("passages", tables.logs.passages);
    row.put("best words", tables.logs.best_words);
    row.flag("hard heading", tables.headings.get(index).is_some_and(|(_, is_hard)| *is_hard));
    row.put("modal depth", (f32::from(block.depth) - tables.modal_depth).clamp(-9.0, 9.0));
    for (name, tag) in [
        ("main", Tag::Main),
        ("article", Tag::Article),
        ("footer", Tag::Footer),
        ("aside", Tag::Aside),
        ("nav", Tag::Nav),
    ] {
        row.flag_in("in", name, block.semantics & semantic_bit(tag) != 0);
    }
    let names = |element: ElementIndex| tables.element(element).map(|e| e.names).unwrap_or_default();
    let near = names(passage.inner).union(names(place.block)).union(names(place.parent));
    row.flag_in("near", "comments", near.has(Topic::Comments));
    for (level, element) in [("parent", place.parent), ("grand", place.grandparent), ("great", place.great_grandparent)]
    {
        row.put_in(level, "links", tables.element(element).map_or(0.0, |e| e.sums.link_density()));
    }
    let mass = |element: ElementIndex| tables.container.mass.get(element).copied().unwrap_or(0.0);
    let best = at_least(mass(tables.container.best), 1e-6);
    row.put("parent mass", mass(place.parent) / best);
    row.put("grand mass", mass(place.grandparent) / best);
    let of = |tallies: &[Tally], kind: usize| tallies.get(kind).copied().unwrap_or_default();
    let (signature, form, path) =
        (of(&tables.signatures, place.signature), of(&tables.forms, place.form), of(&tables.paths, place.path));
    row.put_in("signature", "passages", at_most(signature.passages, 50.0));
    row.put_in("signature", "links", signature.links / at_least(signature.words, 1.0));
    row.put_in("signature", "inside", signature.inside / at_least(signature.passages, 1.0));
    row.put_in("form", "links", form.links / at_least(form.words, 1.0));
    row.put_in("path", "inside", path.inside / at_least(path.passages, 1.0));
    row.put_in("path", "share", path.words / tables.words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::features;
    use crate::article::layout::Layout;
    use crate::article::metadata::Declared;
    use crate::document::Document;
    use crate::snapshot::Snapshot;

    #[test]
    fn they_are_columns_of_the_first_pass() {
        let document = Document::parse(
            "<body><nav class=menu><ul><li><a href=/a>The harbour</a><li><a href=/b>The town</a></ul></nav>
            <main><article><h1>The pier is shut</h1><p>The pier was shut on Monday, and nobody on the boats knew why it was, \
            or who had done it.<p>It will open when the ice is gone, the harbour master said, and not a day before then.\
            </article><section class=comments><h2>Comments</h2><p>I was there, and it was not like that at all, \
            whatever they may tell you.</section></main><footer><p>Write to us</footer>",
        );
        let layout = Layout::of(&document, &Snapshot::default());
        let tables = Tables::of(&layout, &Declared::of(&document));
        let (names, _) = features::names(&tables);
        let mut own = Vec::<String>::new();
        fill(&tables, 0, &mut own);
        for index in 0..layout.passages.len() {
            let (mut few, mut all) = (Vec::<f32>::new(), Vec::<f32>::new());
            fill(&tables, index, &mut few);
            features::fill(&tables, index, &mut all);
            for (name, value) in own.iter().zip(few) {
                let column = names.iter().position(|n| n == name).expect(name);
                assert_eq!(all[column], value, "{name} of passage {index}");
            }
        }
    }
}
