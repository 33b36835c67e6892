//! Quotations and their speakers, as a reader relies on them. All texts are made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::RunningText;
use quotidian::quotation::{self, Quotation, QuotationKind};

/// What was found in lines of text: (words, name of the speaker, kind).
fn found(text: &str, language: &str) -> Vec<(String, String, QuotationKind)> {
    let running = RunningText::of_lines(text);
    let show = |q: &Quotation| {
        let name = q.speaker.as_ref().map(|s| s.name.clone()).unwrap_or_default();
        (running.slice(&q.words).to_owned(), name, q.kind)
    };
    quotation::find(&running, Some(language)).iter().map(show).collect()
}

/// Asserts the words and speakers found, whatever their kind.
fn assert_found(language: &str, text: &str, expected: &[(&str, &str)]) {
    let got = found(text, language);
    let got: Vec<(&str, &str)> = got.iter().map(|(words, name, _)| (words.as_str(), name.as_str())).collect();
    assert_eq!(got, expected, "in {text}");
}

#[test]
fn the_speaker_stands_behind_the_words_or_in_front_of_them() {
    assert_found(
        "en",
        "“The lock gate will open in May,” said Runa Tveit, the harbour engineer.",
        &[("The lock gate will open in May,", "Runa Tveit")],
    );
    assert_found(
        "en",
        "“The lock gate will open in May,” Runa Tveit said on Monday.",
        &[("The lock gate will open in May,", "Runa Tveit")],
    );
    assert_found(
        "en",
        "Runa Tveit told reporters: “The lock gate will open in May.”",
        &[("The lock gate will open in May.", "Runa Tveit")],
    );
}

#[test]
fn reported_statements_are_found_with_their_speaker() {
    assert_found(
        "en",
        "Runa Tveit said that the lock gate would open in May.",
        &[("the lock gate would open in May", "Runa Tveit")],
    );
    assert_found(
        "en",
        "According to the ministry, the lock gate opens in May.",
        &[("the lock gate opens in May", "ministry")],
    );
    assert_found(
        "en",
        "The lock gate will open in May, the engineer said.",
        &[("The lock gate will open in May", "engineer")],
    );
}

#[test]
fn titles_and_terms_in_marks_are_nobodys_words() {
    assert_found("en", "They sang “Silver Harbour” before the match.", &[]);
    assert_found("en", "Her novel, “The Slow Tide,” won a prize.", &[]);
}

#[test]
fn pronouns_stand_for_the_person_named_before() {
    assert_found(
        "en",
        "Martin Oakes met Runa Tveit on Monday. “It was a good meeting for the town,” he said.",
        &[("It was a good meeting for the town,", "Martin Oakes")],
    );
}
