//! Classes that say what an entry is about, or how a label stands, and name no part of the page.

use memchr::memchr_iter;

/// Beginnings of classes by which content systems say what a whole entry is about, not what its element is for.
const SUBJECTS: &[&str] = &["tag-", "category-"];

/// What names an element that has such classes: "hentry", its last letter apart, and words on both sides of a hyphen.
const ENTRY: (&str, u8) = ("hentr", b'y');
const ENTRY_TYPES: &[(&str, &str)] = &[("type", "post"), ("type", "article")];

/// Ends of classes by which a field says how its label stands.
const LABELLED: &[&str] = &["label-hidden", "label-above", "label-inline", "label-visually_hidden"];
/// What stands in front of the hyphen in all of these.
const LABEL: &str = "label";

/// Whether one of the classes of an element may speak of its content: "post hentry tag-harbour category-shipping". It is
/// asked of most elements; few places of a text have a letter that is looked for, and those are found sixteen bytes at a time.
pub(super) fn speaks_of_content(classes: &str) -> bool {
    let around = |letter: u8| {
        let places = memchr_iter(letter, classes.as_bytes());
        places.filter_map(|at| Some((classes.get(..at)?, classes.get(at + 1..)?)))
    };
    let is_type = |before: &str, after: &str| {
        ENTRY_TYPES.iter().any(|(name, entry)| before.ends_with(name) && after.starts_with(entry))
    };
    let (entry, last) = ENTRY;
    let is_entry = || around(last).any(|(before, _)| before.ends_with(entry));
    let mut hyphens = around(b'-').peekable();
    hyphens.peek().is_some()
        && (hyphens.any(|(before, after)| before.ends_with(LABEL) || is_type(before, after)) || is_entry())
}

/// Whether a class says what its element is for.
pub(super) fn is_of_part(class: &str) -> bool {
    !SUBJECTS.iter().any(|subject| class.starts_with(subject)) && !LABELLED.iter().any(|end| class.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_that_may_speak_of_content_are_told_by_parts_of_their_names() {
        for classes in ["hentry tag-harbour", "a type-post b", "x-type-article", "label-above", "field--label-hidden"] {
            assert!(speaks_of_content(classes), "{classes}");
        }
        for classes in ["", "hentry", "entry-y", "types-post", "labels-above", "tag-harbour", "post-type"] {
            assert!(!speaks_of_content(classes), "{classes}");
        }
    }
}
