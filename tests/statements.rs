//! Which clauses are somebody's statement: those that say something, wherever the sentence names who says them. All texts
//! are made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::RunningText;
use quotidian::quotation::{self, QuotationKind};

/// Asserts the reported statements of a text, each with the name of who says it.
#[track_caller]
fn assert_statements(language: &str, text: &str, expected: &[(&str, &str)]) {
    let running = RunningText::of_lines(text);
    let found = quotation::find(&running, Some(language));
    let reported = found.iter().filter(|q| q.kind == QuotationKind::Reported);
    let got: Vec<(&str, &str)> =
        reported.map(|q| (running.slice(&q.words), q.speaker.as_ref().map_or("", |s| s.name.as_str()))).collect();
    assert_eq!(got, expected, "in {text}");
}

#[test]
fn what_says_nothing_of_its_own_is_no_statement() {
    for text in [
        "Runa Tveit tells it differently.",
        "Runa Tveit sees this differently.",
        "Runa Tveit declined to confirm this.",
        "Runa Tveit said nothing about the cost of the gate.",
        "She was warm, and then she said it again.",
        "Each side repeated its view.",
        "Paul Egge does not believe a word of it.",
        "Paul Egge said only one sentence as he left the hall.",
        "Runa Tveit declined to comment.",
    ] {
        assert_statements("en", text, &[]);
    }
    assert_statements("de", "Runa Tveit sagte, sie sehe das anders.", &[("sie sehe das anders", "Runa Tveit")]);
    assert_statements("fr", "Runa Tveit a refusé de commenter.", &[]);
}

#[test]
fn a_clause_of_form_words_and_a_noun_are_statements() {
    assert_statements("en", "The council said that they would not.", &[("they would not", "council")]);
    assert_statements("en", "Runa Tveit denied the charge.", &[("the charge", "Runa Tveit")]);
}

#[test]
fn who_a_speaker_is_is_not_said() {
    assert_statements(
        "en",
        "As metal the rings are worth little, says Paul Egge, a trader.",
        &[("As metal the rings are worth little", "Paul Egge")],
    );
}

#[test]
fn a_past_that_no_ending_tells_makes_a_clause() {
    assert_statements("en", "Runa Tveit said the team lost two games.", &[("the team lost two games", "Runa Tveit")]);
    assert_statements("en", "Runa Tveit said prices rose last year.", &[("prices rose last year", "Runa Tveit")]);
}

#[test]
fn behind_to_say_a_noun_opens_a_clause_whatever_its_verb() {
    assert_statements("en", "Runa Tveit says the line stands.", &[("the line stands", "Runa Tveit")]);
    assert_statements("en", "Runa Tveit said a prayer at the grave.", &[]);
    assert_statements("en", "“The gate leaks,” Runa Tveit said a few minutes later.", &[]);
}

#[test]
fn verbs_that_share_a_subject_report_a_statement_each() {
    assert_statements(
        "en",
        "The council said a bill was not enough and demanded that parliament look into the case.",
        &[("a bill was not enough", "council"), ("parliament look into the case", "council")],
    );
}

#[test]
fn what_a_conjunction_joins_to_a_clause_in_front_of_a_tag_is_told_too() {
    assert_statements(
        "en",
        "In two houses the wall burst, Runa Tveit says, and one of the two can no longer be saved.",
        &[("In two houses the wall burst", "Runa Tveit"), ("one of the two can no longer be saved", "Runa Tveit")],
    );
    assert_statements(
        "en",
        "The boat has left, Runa Tveit said, and walked away.",
        &[("The boat has left", "Runa Tveit")],
    );
    assert_statements("en", "“Go home,” Runa Tveit said, and the crowd left.", &[]);
}

#[test]
fn a_clause_goes_on_behind_an_attribution_that_parts_it_from_its_verb() {
    for text in [
        "What the council had asked for, Runa Tveit said, was more time",
        "It was, Runa Tveit said, a mistake that cost the town a year",
        "The parties have, according to Runa Tveit, reached an agreement",
    ] {
        assert_statements("en", &format!("{text}."), &[(text, "Runa Tveit")]);
    }
    assert_statements(
        "en",
        "For the town it was plain: the lake, Runa Tveit said, does not belong to anyone.",
        &[("the lake, Runa Tveit said, does not belong to anyone", "Runa Tveit")],
    );
}

#[test]
fn a_verb_is_told_from_a_noun_by_what_stands_around_it() {
    assert_statements(
        "en",
        "Harbour lawyers estimate that the council owns nine boats.",
        &[("the council owns nine boats", "Harbour lawyers")],
    );
    assert_statements(
        "en",
        "Her party wants parliament to open the harbour.",
        &[("parliament to open the harbour", "Her party")],
    );
    assert_statements("en", "Runa Tveit, whose calls were recorded for three years, stood in court.", &[]);
    assert_statements(
        "en",
        "The boat sank at Brod, Runa Tveit said at the hastily called meeting.",
        &[("The boat sank at Brod", "Runa Tveit")],
    );
    assert_statements("en", "In the front row sat Runa Tveit, 44, with tears in her eyes.", &[]);
}

#[test]
fn a_court_holds_and_a_doctor_tells() {
    assert_statements(
        "en",
        "The court held that Paul Egge had sold the gate.",
        &[("Paul Egge had sold the gate", "court")],
    );
    assert_statements("en", "Runa Tveit held that post until May.", &[]);
    assert_statements(
        "en",
        "Runa Tveit was told by doctors that she would be blind by thirty.",
        &[("she would be blind by thirty", "doctors")],
    );
}

#[test]
fn a_sentence_may_be_given_to_somebody_by_the_next_one() {
    for (language, said, source) in [
        ("en", "The harbour will be closed in May", "This was announced by the mayor, Runa Tveit, on Monday."),
        ("de", "Der Hafen wird im Mai geschlossen", "Das teilte die Bürgermeisterin Runa Tveit am Montag mit."),
        ("fr", "Le port fermera en mai", "C'est ce qu'a annoncé la maire, Runa Tveit, lundi."),
        ("es", "El puerto cerrará en mayo", "Así lo anunció la alcaldesa, Runa Tveit, el lunes."),
        ("no", "Havnen stenges i mai", "Det opplyser ordfører Runa Tveit til avisen."),
        ("ru", "Порт закроют в мае", "Об этом сообщила министр Runa Tveit."),
    ] {
        assert_statements(language, &format!("{said}. {source}"), &[(said, "Runa Tveit")]);
    }
}

#[test]
fn a_sentence_that_tells_more_takes_nothing_from_the_one_in_front() {
    assert_statements("de", "Der Hafen wird im Mai geschlossen. Das sagte man immer.", &[]);
    assert_statements("de", "Wird der Hafen im Mai geschlossen? Das sagte Runa Tveit nicht.", &[]);
    assert_statements("en", "The harbour will be closed in May. This was built by Runa Tveit.", &[]);
}

#[test]
fn a_verb_that_is_left_out_reports_for_the_next_speaker_too() {
    assert_statements(
        "en",
        "Runa Tveit says that the squad was told first; Paul Egge, the captain, that it read of it.",
        &[("the squad was told first", "Runa Tveit"), ("it read of it", "Paul Egge")],
    );
}

#[test]
fn behind_a_noun_in_the_singular_the_form_in_s_reports() {
    assert_statements(
        "en",
        "Her councillor for transport reports that nine boats have arrived.",
        &[("nine boats have arrived", "Her councillor for transport")],
    );
}

#[test]
fn a_source_between_the_parts_of_a_german_verb_leaves_the_clause_whole() {
    for (text, source) in [
        ("Der Hafen wurde nach Angaben der Polizei am Montag gesperrt", "Polizei"),
        ("Der Hafen ist Medienberichten zufolge seit Montag frei", "Medienberichten"),
        ("Heute wurden nach norwegischen Armeeangaben neun Boote gesperrt", "Armeeangaben"),
    ] {
        assert_statements("de", &format!("{text}."), &[(text, source)]);
    }
    let text = "Havna ble ifølge Runa Tveit stengt mandag";
    assert_statements("no", &format!("{text}."), &[(text, "Runa Tveit")]);
    assert_statements(
        "de",
        "Nach Polizeiangaben sind neun Menschen ertrunken.",
        &[("sind neun Menschen ertrunken", "Polizeiangaben")],
    );
}
