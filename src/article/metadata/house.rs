//! What a page calls its house, where it declares no name of its site.

use super::fold;
use super::title::separators_in;
use crate::article::lexicon::{Lexicon, Topic};
use crate::article::words::Words;

/// Most words of a house's name, and fewest letters of one.
const NAME_WORDS: f32 = 4.0;
const NAME_LETTERS: usize = 5;

/// The name behind the last sign in the title of the document, where the article's own title stands before it: "The quay is
/// shut – Harbour Courier". Sections and authors stand there, too: the first are labels of menus, the others known.
pub(super) fn behind_title(document: Option<&str>, title: &str, authors: &[String]) -> Option<String> {
    let document = document?.trim();
    let (at, sign) = separators_in(document).filter_map(|sign| document.rfind(sign).map(|at| (at, sign))).max()?;
    let (before, name) = (document.get(..at)?, document.get(at + sign.len()..)?.trim());
    let words = Words::of(name);
    let folded = fold(name);
    let is_section = Lexicon::of_languages().find(&words).whole.has(Topic::Navigation);
    let is_author = authors.iter().any(|author| fold(author) == folded);
    let is_name = words.count() <= NAME_WORDS && folded.chars().count() >= NAME_LETTERS && !is_section && !is_author;
    let title = fold(title);
    (is_name && !title.is_empty() && fold(before).contains(&title) && !title.contains(&folded)).then(|| name.to_owned())
}
