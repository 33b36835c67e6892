//! The language of a text: as its page says, else as it reads.

use super::lexicon::{Class, Lexicon};
use whatlang::{Detector, Lang};

/// Bytes of a text that are looked at: trigrams of more text change nothing.
const SAMPLE: usize = 2000;

/// Bytes below which trigrams guess; there the lexicons' own function words decide.
const SHORT: usize = 300;

/// Detected language and the lexicon for it.
const DETECTED: &[(Lang, &str)] = &[
    (Lang::Eng, "en"),
    (Lang::Deu, "de"),
    (Lang::Fra, "fr"),
    (Lang::Spa, "es"),
    (Lang::Nob, "no"),
    (Lang::Swe, "sv"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Pol, "pl"),
    (Lang::Ita, "it"),
    (Lang::Por, "pt"),
    (Lang::Ara, "ar"),
    (Lang::Cmn, "zh"),
];

/// The lexicon for a text: of its tag, else of the language detected, else the empty one.
pub(super) fn lexicon(text: &str, tag: Option<&str>) -> &'static Lexicon {
    if let Some(tag) = tag.filter(|t| !t.is_empty() && *t != "und") {
        return Lexicon::of(tag).unwrap_or_else(Lexicon::empty);
    }
    let end = (0..=SAMPLE.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let sample = text.get(..end).unwrap_or_default();
    detect(sample).and_then(Lexicon::of).unwrap_or_else(Lexicon::empty)
}

fn detect(sample: &str) -> Option<&'static str> {
    let info = Detector::new().detect(sample);
    let sure = info.filter(|i| i.is_reliable() || sample.len() >= SHORT).map(|i| i.lang());
    match sure {
        Some(lang) => DETECTED.iter().find(|(l, _)| *l == lang).map(|(_, tag)| *tag),
        None => by_function_words(sample),
    }
}

/// The language whose function words are the largest share of a short text.
fn by_function_words(sample: &str) -> Option<&'static str> {
    let words: Vec<String> = sample
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .take(60)
        .map(str::to_lowercase)
        .collect();
    let known = |tag: &str| {
        let lexicon = Lexicon::of(tag).unwrap_or_else(Lexicon::empty);
        let listed =
            words.iter().map(|w| lexicon.class(w)).filter(|c| c.is(Class::FUNCTION | Class::CUE | Class::DATE));
        if lexicon.unspaced { usize::from(sample.chars().any(super::token::is_unspaced)) } else { listed.count() }
    };
    DETECTED
        .iter()
        .map(|(_, tag)| (known(tag), *tag))
        .filter(|(count, _)| *count > 0)
        .rev()
        .max_by_key(|(count, _)| *count)
        .map(|(_, tag)| tag)
}
