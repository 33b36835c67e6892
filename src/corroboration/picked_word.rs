//! A single word in marks inside a clause that says little beside it was picked for itself: whoever calls a wall a “bulwark”
//! is not quoted where somebody speaks of walls. Without the very word, in marks or not, another text does not carry it.
//! Of a longer clause ("the council had “ignored” all demands for a second lock") the rest says it in other words too.

use super::reading::{Reading, Statement};
use super::terms::{Class, Term};
use super::vocabulary::WordId;

/// Content stems of a clause from which it says something without the word, this one included.
const TELLING_CLAUSE: usize = 4;

/// The word, when a statement is a fragment of one word, in a clause that says little else.
fn picked_word(reading: &Reading, statement: &Statement) -> Option<WordId> {
    let is_fragment = statement.marked && statement.range != statement.words;
    if !is_fragment || statement.whole().len() >= TELLING_CLAUSE {
        return None;
    }
    let words = reading.terms.get(statement.terms.clone()).unwrap_or_default();
    let mut telling = words.iter().filter(|term| term.class != Class::Stop);
    let picked = telling.next()?;
    telling.next().is_none().then_some(picked.word)
}

/// Whether `terms` of another text lack the word that a statement picked. Another form of the stem ("defence" for
/// "defensive") is another word; a translation is not told from one, so the texts must be in one language.
pub(super) fn lacks_picked_word(reading: &Reading, statement: &Statement, terms: &[Term]) -> bool {
    picked_word(reading, statement).is_some_and(|word| !terms.iter().any(|term| term.word == word))
}
