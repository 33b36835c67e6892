//! Reported clauses that are weighed: where they begin and end, and who is told to say them. All texts are made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::RunningText;
use quotidian::quotation::{self, QuotationKind};

/// The reported statements of an English text with the words that name who says them.
fn statements(text: &str) -> Vec<(String, String)> {
    let running = RunningText::of_lines(text);
    quotation::find(&running, Some("en"))
        .iter()
        .filter(|q| q.kind == QuotationKind::Reported)
        .map(|q| {
            let mention = q.speaker.as_ref().map(|s| running.slice(&s.mention).to_owned()).unwrap_or_default();
            (running.slice(&q.words).to_owned(), mention)
        })
        .collect()
}

#[track_caller]
fn assert_statements(text: &str, expected: &[(&str, &str)]) {
    let got = statements(text);
    let got: Vec<(&str, &str)> = got.iter().map(|(words, who)| (words.as_str(), who.as_str())).collect();
    assert_eq!(got, expected, "in {text}");
}

#[test]
fn a_statement_ends_where_the_reporter_goes_on() {
    assert_statements(
        "The company reported that it had lost nine boats in the storm, well above what insurers had expected.",
        &[("it had lost nine boats in the storm", "The company")],
    );
}

#[test]
fn the_noun_in_front_of_the_verb_speaks_whatever_it_means() {
    assert_statements(
        "Runa Tveit leads the party, and recent polls show that she will win the valley.",
        &[("she will win the valley", "recent polls")],
    );
    assert_statements(
        "Runa Tveit leads the party, but some say that she should make way for Paul Egge.",
        &[("she should make way for Paul Egge", "some")],
    );
}

#[test]
fn two_words_behind_a_conjunction_are_a_statement() {
    assert_statements("The report shows that costs doubled.", &[("costs doubled", "The report")]);
}

#[test]
fn what_nobody_says_and_two_words_alone_are_no_statement() {
    assert_statements("Nobody said that the dam would hold through the winter.", &[]);
    assert_statements(
        "The dam was closed on Sunday, Runa Tveit said, citing the police.",
        &[("The dam was closed on Sunday", "Runa Tveit")],
    );
}

#[test]
fn a_sentence_of_nothing_but_reporting_verbs_is_read_in_bounded_time() {
    let text = "said that claimed, that warned and told it ".repeat(40_000);
    let running = RunningText::of_lines(&text);
    for q in quotation::find(&running, Some("en")) {
        assert!(running.text.get(q.words.clone()).is_some(), "{:?} is no part of the text", q.words);
    }
}

#[test]
fn a_thing_without_a_verb_is_named_and_not_said() {
    assert_statements("Divers found a crack in the dyke.", &[]);
    assert_statements("Runa Tveit denied the charge.", &[("the charge", "Runa Tveit")]);
}
