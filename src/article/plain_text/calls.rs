//! Lines that speak for the site, whatever the passes say: labels, calls to the reader, teasers of a series.

use crate::article::appeal::is_plea;
use crate::article::features::{HARD, Tables};
use crate::article::layout::Passage;
use crate::article::lexicon::{Topic, Topics};
use crate::punctuation::{PAIRS, within_marks};
use std::collections::HashMap;

/// Whether some topics are such as a line of the article does not begin with: what announces something else, and notices.
pub(super) fn are_calls(topics: Topics) -> bool {
    topics.has_any(HARD) || topics.has(Topic::Notice)
}

/// Words in marks from which on a line tells what somebody said, and "we" and "you" in it are not the house and its reader.
const WORDS_IN_MARKS: usize = 4;

/// Lines between kept ones that tell what somebody said, whatever words of a site's business they hold.
pub(super) fn keep_quotations(passages: &[&Passage], kept: &mut [bool]) {
    for index in 1..passages.len().saturating_sub(1) {
        let is_between = kept.get(index - 1) == Some(&true) && kept.get(index + 1) == Some(&true);
        let quotes = |p: &&Passage| p.is_good && quotes_somebody(&p.text);
        if is_between
            && passages.get(index).is_some_and(quotes)
            && let Some(kept) = kept.get_mut(index)
        {
            *kept = true;
        }
    }
}

/// The kept lines without those that speak for the site.
pub(super) fn drop_calls(passages: &[&Passage], kept: &mut [bool]) {
    let repeated = repeated_leads(passages);
    for (index, kept) in kept.iter_mut().enumerate() {
        let speaks_for_site = || passages.get(index).is_some_and(|p| is_call(p));
        *kept = *kept && repeated.get(index) != Some(&true) && !speaks_for_site();
    }
}

/// Drops what is offered in the house's voice above the button to take it: "Every Friday we send you …", "Your address", "Sign
/// me up". Without a field between them the offer speaks of what it is; "Sign up" may head a part of the article.
pub(super) fn drop_offers(tables: &Tables, passages: &[&Passage], kept: &mut [bool]) {
    let is_button = |p: &Passage| p.count <= BUTTON_WORDS && p.findings.whole.has_any(OFFERED);
    for index in 0..kept.len() {
        let is_field = |below: usize| passages.get(below).is_some_and(|p| p.count <= FIELD_WORDS);
        let is_button = |below: usize| passages.get(below).is_some_and(|p| is_button(p));
        let speaks_of_it = |p: &&Passage| p.findings.anywhere.has_any(OFFERED);
        let is_offer = kept.get(index) == Some(&true)
            && (is_button(index + 1) && passages.get(index).is_some_and(speaks_of_it)
                || is_field(index + 1) && is_button(index + 2))
            && tables.voice(index) < 0.0
            && passages.get(index).is_some_and(|p| !quotes_somebody(&p.text));
        if let Some(kept) = kept.get_mut(index).filter(|_| is_offer) {
            *kept = false;
        }
    }
}

/// What buttons are for, their most words, and those of the field for an address that may stand above one.
const OFFERED: &[Topic] = &[Topic::Newsletter, Topic::Donation, Topic::Paywall];
const BUTTON_WORDS: f32 = 5.0;
const FIELD_WORDS: f32 = 4.0;

/// Fewest calls of a line that is told by them, and most words of one.
const CALLS: u32 = 2;
const CALLING_WORDS: f32 = 40.0;

/// Most words of a line that asks for consent or offers a newsletter: longer ones tell of such.
const ASKING_WORDS: f32 = 30.0;

/// Whether a line speaks for the site: a label, or an address to the reader about the site's business.
fn is_call(passage: &Passage) -> bool {
    let findings = &passage.findings;
    if are_calls(findings.whole) || findings.whole.has(Topic::Navigation) {
        return true;
    }
    if quotes_somebody(&passage.text) {
        return false;
    }
    if are_calls(findings.at_start) && !(passage.is_good && findings.calls == 1 && findings.persons == 0) {
        return true;
    }
    is_plea(passage)
        || !passage.is_good && findings.anywhere.has(Topic::Share)
        || findings.calls >= CALLS && passage.count <= CALLING_WORDS
        || findings.anywhere.has_any(&[Topic::Cookie, Topic::Newsletter])
            && passage.count <= ASKING_WORDS
            && findings.anywhere.has(Topic::Action)
}

/// Whether words stand in marks within a line, more than a name or a title has.
fn quotes_somebody(text: &str) -> bool {
    // In scripts without spaces two signs are a word.
    let signs = |words: &str| words.chars().filter(|c| ('\u{3040}'..='\u{9fff}').contains(c)).count() / 2;
    let mut quoted = PAIRS.iter().flat_map(|pair| within_marks(text, *pair));
    quoted.any(|words| words.split_whitespace().count().max(signs(words)) >= WORDS_IN_MARKS)
}

/// Most words of the lead of a teaser, and fewest behind its colon.
const LEAD_WORDS: usize = 2;
const LED_WORDS: usize = 4;

/// Lines that share a short lead before a colon with other lines that are no sentences: teasers of a series.
fn repeated_leads(passages: &[&Passage]) -> Vec<bool> {
    let lead = |p: &Passage| -> Option<String> {
        let (lead, rest) = p.text.split_once(':')?;
        let is_teaser = lead.split_whitespace().count() <= LEAD_WORDS
            && rest.split_whitespace().count() >= LED_WORDS
            && !p.text.ends_with(['.', '!', '?', '”', '"', '»', '。'])
            && !p.findings.at_start.has_any(&[Topic::Credit, Topic::Date, Topic::Byline]);
        is_teaser.then(|| lead.to_lowercase())
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    for lead in passages.iter().filter_map(|p| lead(p)) {
        *counts.entry(lead).or_default() += 1;
    }
    passages.iter().map(|p| lead(p).is_some_and(|lead| counts.get(&lead).is_some_and(|n| *n >= 2))).collect()
}
