//! Words by which a line of credits says who did what: "Words", "Bilder", "Récit", "文".
//!
//! Lines of the language files: `wrote` are words for the text, `genre` those for a kind of text, which head other lines
//! too ("Interview: …"), `crew` is all other work, `of` may stand between such a word and the names. Languages without a
//! file of their own have theirs in `credits.txt`.

use super::beginnings::Beginnings;
use super::wording::Wording;
use crate::article::words::is_ideograph;

/// What a word of credits says of the people behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    Wrote,
    Genre,
    Crew,
}

/// Words of credits.
#[derive(Debug, Default)]
pub(super) struct Shares {
    shares: Beginnings<Share>,
    /// What may stand between such a word and the names.
    of: Beginnings<()>,
}

impl Shares {
    pub fn extend(&mut self, phrases: impl Iterator<Item = &'static str>, share: Share) {
        self.shares.extend(phrases, share);
    }

    pub fn extend_of(&mut self, words: impl Iterator<Item = &'static str>) {
        self.of.extend(words, ());
    }

    pub fn order(&mut self) {
        self.shares.order();
        self.of.order();
    }

    /// The word of credits with which a text begins: its length and what it says.
    fn first_of(&self, text: &str) -> Option<(usize, Share)> {
        // "Textil" is no text; in a script without spaces a letter behind goes on with the word too.
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric) || rest.starts_with(MARKS);
        let mut whole = self.shares.of(text).filter(|(_, _, rest)| ends(rest));
        whole.next().map(|(phrase, share, _)| (phrase.len(), share))
    }
}

/// What stands before names in a line of credits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::article) struct Label {
    /// Bytes, marks and spaces behind it included.
    pub length: usize,
    /// Whether it names the text, a kind of text, and other work.
    pub wrote: bool,
    pub genre: bool,
    pub crew: bool,
    /// Whether a mark or a word like "by" parts it from the names.
    pub is_marked: bool,
}

impl Label {
    /// Whether those whom it names wrote.
    pub fn names_authors(&self) -> bool {
        self.wrote || self.genre
    }
}

/// Marks between such a label and the names.
const MARKS: &[char] = &[':', '：', '|', '｜', '・', '＝', '=', '—', '–', '/', '／', '.', 'は'];

/// Marks that join two words of a label: "Text/Foto", "Rozmawiali, pisali".
const JOINS: &[char] = &[',', '&', '+', '/', '／', '、', '・', '·', '-'];

impl Wording {
    /// The label of a line of credits with which a text begins: "Text und Fotos: ", "Reporting by ".
    pub fn credit(&self, text: &str) -> Option<Label> {
        let mut label = Label::default();
        let mut at = 0;
        let mut end = 0;
        while let Some((length, share)) = self.shares.first_of(text.get(at..)?) {
            match share {
                Share::Wrote => label.wrote = true,
                Share::Genre => label.genre = true,
                Share::Crew => label.crew = true,
            }
            end = at + length;
            let Some(next) = self.after_join(text, end) else { break };
            at = next;
        }
        let rest = text.get(end..).filter(|_| end > 0)?;
        let trimmed = rest.trim_start();
        let marked = trimmed.strip_prefix(MARKS).or_else(|| trimmed.strip_prefix("- "));
        let of = || self.after_of(trimmed).or_else(|| after_unknown(trimmed).filter(|_| label.wrote));
        let named = marked.or_else(of).map(str::trim_start);
        // "Над материалом работали Jane Roe": a phrase says plainly what the names behind it are.
        let is_phrase = label.wrote && text.get(..end).is_some_and(|label| label.trim().contains(' '));
        label.is_marked = named.is_some() || is_phrase && trimmed.starts_with(char::is_uppercase);
        label.length = text.len() - named.unwrap_or(trimmed).len();
        Some(label)
    }

    /// Where the next word of a label begins behind what joins it to the one before.
    fn after_join(&self, text: &str, end: usize) -> Option<usize> {
        let rest = text.get(end..)?;
        let trimmed = rest.trim_start();
        let joined = trimmed.strip_prefix(JOINS).or_else(|| self.after_joiner(rest))?;
        Some(text.len() - joined.trim_start().len())
    }

    /// What follows a word between a label and the names: "by Jane Roe", "de Léa Roy".
    fn after_of<'t>(&self, text: &'t str) -> Option<&'t str> {
        // "Text Di Bini": a capital begins a name.
        let mut letters = text.chars();
        if letters.next()?.is_uppercase() && letters.next().is_some_and(char::is_lowercase) {
            return None;
        }
        let led = || self.after_lead(text).map(|(rest, _)| rest).filter(|rest| !rest.is_empty());
        let ends = |word: &str, rest: &str| rest.starts_with(char::is_whitespace) || word.ends_with(['’', '\'']);
        let mut of = self.shares.of.of(text).filter(|(word, (), rest)| ends(word, rest));
        of.next().map(|(_, (), rest)| rest).or_else(led)
    }

    /// Whether what stands behind a name in brackets says what they did, and if so whether they wrote.
    pub fn share_in_brackets(&self, text: &str) -> Option<bool> {
        let label = self.credit(text.trim())?;
        (label.length == text.trim().len()).then(|| label.names_authors())
    }
}

/// What follows the words that no file knows in a label: "Tekst en pan: Jane Roe", "Reporting from Orsk: Jane Roe". None of
/// them is the first of a name.
fn after_unknown(text: &str) -> Option<&str> {
    let (words, names) = text.split_once([':', '：'])?;
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let mut words = words.split_whitespace();
    let is_part = !words.next()?.contains(|c: char| !c.is_alphabetic()) && !text.starts_with(char::is_uppercase);
    let (rest, last): (Vec<&str>, _) = (words.collect(), names.trim_start());
    let is_short = rest.len() < UNKNOWN_WORDS && rest.iter().filter(|word| is_name(word)).count() <= 1;
    (is_part && is_short && !last.is_empty() && !rest.iter().any(|word| word.ends_with(','))).then_some(last)
}

/// Most words of a label that no file knows.
const UNKNOWN_WORDS: usize = 3;

/// Whether the names of a text are in a script that sets no spaces, so that spaces part them.
pub(in crate::article) fn are_ideographs(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_whitespace()).peekable();
    letters.peek().is_some() && letters.all(is_ideograph)
}
