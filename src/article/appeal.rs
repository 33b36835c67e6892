//! Letters of the house among the paragraphs: pleas for money or membership written as prose.
//!
//! Such a letter looks like the article's own text and often stands in the same markup. What gives it away is whom it
//! speaks to: it opens with a salutation or a call, and its lines say "we" and "you" outside quotation marks, of the
//! house's own business. Between two such lines stand others that only report; they go with the letter.

use super::layout::Passage;
use super::lexicon::{Findings, Topic};
use super::words::Words;
use crate::punctuation::{DOUBLE_MARKS, has_question};

/// Topics of words by which a site speaks of its own business.
pub(super) const BUSINESS: &[Topic] = &[
    Topic::Donation,
    Topic::Newsletter,
    Topic::Paywall,
    Topic::Cookie,
    Topic::Comments,
    Topic::Login,
    Topic::Sponsored,
    Topic::Footer,
    Topic::Notice,
];

/// Share of words of address ("we", "you") from which a passage speaks to the reader.
const ADDRESS: f32 = 0.05;

/// Most passages between two that speak to the reader in one letter.
const GAP: usize = 3;

/// Most words of a salutation ("Dear readers,").
const SALUTATION_WORDS: f32 = 6.0;

/// Whether a passage speaks to the reader, outside quotation marks.
pub(super) fn is_address(passage: &Passage) -> bool {
    passage.findings.persons as f32 >= ADDRESS * passage.count && passage.findings.persons > 0 && !is_quoting(passage)
}

/// Whether somebody's words stand in quotation marks.
fn is_quoting(passage: &Passage) -> bool {
    passage.text.contains(DOUBLE_MARKS)
}

/// Whether a text is a quotation from its first letter to its last.
pub(super) fn is_in_marks(text: &str) -> bool {
    text.starts_with(DOUBLE_MARKS) && text.trim_end_matches(['.', ',', '!', '?', '…']).ends_with(DOUBLE_MARKS)
}

/// Share of a passage in quotation marks from which somebody speaks in it: less is a name or a title.
const QUOTED: f32 = 0.25;

/// Whether much of a passage stands in quotation marks.
pub(super) fn is_quotation(passage: &Passage) -> bool {
    let pieces = passage.text.split(DOUBLE_MARKS);
    let quoted: usize = pieces.skip(1).step_by(2).map(str::len).sum();
    quoted as f32 >= QUOTED * passage.text.len() as f32
}

/// Whether a passage asks the reader for something on the house's behalf.
pub(super) fn is_plea(passage: &Passage) -> bool {
    passage.findings.anywhere.has_any(BUSINESS) && is_address(passage)
}

/// Share of words of address, and number of calls, from which a plea is open: nothing but an article that is itself an
/// appeal speaks so.
const OPEN_ADDRESS: f32 = 0.08;
const OPEN_CALLS: u32 = 2;

/// Whether a passage asks for money or membership without any doubt.
pub(super) fn is_open_plea(passage: &Passage) -> bool {
    is_plea(passage)
        && passage.findings.anywhere.has(Topic::Donation)
        && passage.findings.calls >= OPEN_CALLS
        && passage.findings.persons as f32 >= OPEN_ADDRESS * passage.count
}

/// The house that made the page, by the name that the page gives it.
#[derive(Debug, Default)]
pub(super) struct House {
    name: Words,
}

/// Fewest letters of a word of the house's name that stands for it ("the Courier").
const NAME_LETTERS: usize = 4;

/// How plainly the whole name names it.
pub(super) const IN_FULL: u32 = 2;

impl House {
    pub fn named(site: Option<&str>) -> House {
        House { name: site.map(Words::of).unwrap_or_default() }
    }

    /// How plainly a passage names it: [`IN_FULL`], 1 by a word of its name, 0 not at all.
    pub fn is_named_in(&self, passage: &Passage) -> u32 {
        let (name, words) = (&self.name, &passage.words);
        if name.len() == 0 {
            return 0;
        }
        let stands_at = |at: usize| (0..name.len()).all(|n| name.letters(n) == words.letters(at + n));
        if (0..words.len()).any(stands_at) {
            return IN_FULL;
        }
        let is_telling = |n: &usize| name.len() > 1 && name.letters(*n).len() >= NAME_LETTERS;
        let is_word =
            |n: usize| (1..words.len()).any(|at| words.is_capital(at) && words.letters(at) == name.letters(n));
        u32::from((0..name.len()).filter(is_telling).any(is_word))
    }
}

/// Words of a line in which the house may speak of itself.
const HOUSE_WORDS: std::ops::RangeInclusive<f32> = 8.0..=130.0;

/// Points from which a paragraph speaks for its house: with a word to the reader, and without.
const SPEAKS: u32 = 7;
const SPEAKS_OF_ITSELF: u32 = 8;

/// Whether a paragraph asks for the house though it does so as its reporters write: it names the house or speaks to the
/// reader, of its work, and of support or what that costs. `lines` are the paragraph's, parted by line breaks. With
/// this rule and the passes together, 24 of the 129 lines of pleas that have eight words or more on our 126 labelled pages are
/// left in the text: most of these have no word of the house or of support.
pub(super) fn speaks_for_house(lines: &[&Passage], house: &House) -> bool {
    let count: f32 = lines.iter().map(|line| line.count).sum();
    let sum = |number: fn(&Findings) -> u32| lines.iter().map(|line| number(&line.findings)).sum::<u32>();
    let speaks_of = |topic: Topic| lines.iter().any(|line| line.findings.anywhere.has(topic));
    let (patron, work, persons) = (sum(|f| f.patron), sum(|f| f.house), sum(|f| f.persons));
    let is_donation = speaks_of(Topic::Donation);
    // Few come so far; whether somebody is quoted or the house named takes reading the text.
    let may_be_of_house = work > 0 || is_donation && persons > 0;
    if !HOUSE_WORDS.contains(&count) || patron == 0 || !may_be_of_house || lines.iter().any(|line| is_quotation(line)) {
        return false;
    }
    let named = lines.iter().map(|line| house.is_named_in(line)).max().unwrap_or(0);
    let is_of_house = work > 0 || is_donation && persons > 0 && named > 0;
    if !is_of_house || named + persons == 0 && !is_donation {
        return false;
    }
    let is_business = speaks_of(Topic::Newsletter) || speaks_of(Topic::Paywall);
    let points = named
        + work.min(2)
        + patron.min(3)
        + u32::from(persons > 0)
        + u32::from(persons > 0 && persons as f32 >= ADDRESS * count)
        + 2 * u32::from(is_donation)
        + u32::from(is_business)
        + u32::from(lines.iter().any(|line| line.link_words > 0.0));
    points >= if persons > 0 { SPEAKS } else { SPEAKS_OF_ITSELF }
}

/// Most words of a paragraph that asks readers to write.
const INVITATION_WORDS: f32 = 60.0;

/// Whether a paragraph asks its readers to tell the house what they know: an address to write to, a word to them, and a
/// question. Pages end or interrupt reports with it ("Were you there? Write to us at …").
pub(super) fn asks_to_write(passage: &Passage) -> bool {
    let findings = &passage.findings;
    passage.count <= INVITATION_WORDS
        && findings.persons > 0
        && has_question(&passage.text)
        && has_mail_address(&passage.text)
        && !is_quotation(passage)
}

/// Whether an e-mail address stands in a text.
fn has_mail_address(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        let after = text.get(at + 1..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
        let host = after.trim_end_matches(|c: char| !c.is_alphanumeric());
        before.is_some_and(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric) && host.contains('.')
    })
}

/// Whether a short passage quotes a supporter and ends in the call to join: words of giving, an "I" or "you", a link.
pub(super) fn is_testimonial(passage: &Passage) -> bool {
    passage.findings.anywhere.has(Topic::Donation)
        && passage.findings.persons as f32 >= ADDRESS * passage.count
        && passage.link_words > 0.0
        && passage.count <= TESTIMONIAL_WORDS
}

/// Most words of a supporter's quotation.
const TESTIMONIAL_WORDS: f32 = 40.0;

fn is_salutation(passage: &Passage) -> bool {
    passage.count <= SALUTATION_WORDS
        && passage.findings.at_start.has(Topic::Donation)
        && passage.text.ends_with([',', ':', '!', '،', '，', '：'])
}

/// Whether a passage has a word of the house's business, or speaks of its work and of support.
fn is_of_business(passage: &Passage) -> bool {
    let findings = &passage.findings;
    findings.anywhere.has_any(BUSINESS) || findings.house > 0 && findings.patron > 0
}

/// For each passage, whether it belongs to a letter of the house.
pub(super) fn letters(passages: &[&Passage]) -> Vec<bool> {
    let mut in_letter = vec![false; passages.len()];
    let mut index = 0;
    while index < passages.len() {
        let Some(passage) = passages.get(index) else { break };
        if !is_salutation(passage) {
            index += 1;
            continue;
        }
        let mut last = index;
        let mut next = index + 1;
        while next < passages.len() && next <= last + 1 + GAP {
            if passages.get(next).is_some_and(|p| is_address(p)) {
                last = next;
            }
            next += 1;
        }
        // A post that is itself a letter greets its readers, too, and asks for nothing.
        let asks = passages.get(index + 1..=last).unwrap_or_default().iter().any(|p| is_of_business(p));
        // A line that announces the letter ("A message from the editors:") goes with it.
        let announced = index.checked_sub(1).filter(|&before| {
            passages.get(before).is_some_and(|p| p.count <= 2.0 * SALUTATION_WORDS && p.text.ends_with([':', '：']))
        });
        let from = announced.unwrap_or(index);
        if asks {
            in_letter.iter_mut().take(last + 1).skip(from).for_each(|flag| *flag = true);
        }
        index = last + 1;
    }
    in_letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_marks_of_any_script_are_a_quotation() {
        for text in [
            "“The pier is shut.”",
            "„Die Mole ist zu“.",
            "”Bryggan är stängd.”",
            "「桟橋は閉まっている」",
            "«Мол закрыт»!",
        ] {
            assert!(is_in_marks(text), "{text}");
        }
        assert!(!is_in_marks("“The pier is shut,” she said"));
    }
}
