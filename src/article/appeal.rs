//! Letters of the house among the paragraphs: pleas for money or membership written as prose.
//!
//! Such a letter looks like the article's own text and often stands in the same markup. What gives it away is whom it
//! speaks to: it opens with a salutation or a call, and its lines say "we" and "you" outside quotation marks, of the
//! house's own business. Between two such lines stand others that only report; they go with the letter.

use super::layout::Passage;
use super::lexicon::Topic;

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
    let quoted = passage.text.contains(['“', '”', '„', '«', '»', '"', '「', '『']);
    passage.findings.persons as f32 >= ADDRESS * passage.count && passage.findings.persons > 0 && !quoted
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
        // A line that announces the letter ("A message from the editors:") goes with it.
        let announced = index.checked_sub(1).filter(|&before| {
            passages.get(before).is_some_and(|p| p.count <= 2.0 * SALUTATION_WORDS && p.text.ends_with([':', '：']))
        });
        let from = announced.unwrap_or(index);
        if last > index {
            in_letter.iter_mut().take(last + 1).skip(from).for_each(|flag| *flag = true);
        }
        index = last + 1;
    }
    in_letter
}
