//! Which clauses are somebody's statement: those that say something, wherever the sentence names who says them. All texts
//! are made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod reported;

use reported::assert_statements;

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
        "Runa Tveit declined to be drawn.",
        "An official at the harbour asked not to be named.",
        "Runa Tveit proposed two months ago.",
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

#[test]
fn a_clause_goes_on_behind_an_attribution_with_what_belongs_to_it() {
    for text in [
        "The gate was sound, Runa Tveit said, and would hold until May",
        "She intends, Runa Tveit said, to sell her boat",
        "The gate would need, Runa Tveit said, another wheel",
        "It had come, Runa Tveit said, on Tuesday, nine weeks after the flood",
        "The law, Runa Tveit explained with regret, exempts the harbour",
        "The wreck, Runa Tveit went on, had gone down in the sound",
        "By the end of June, the harbour reports, nine boats had left",
    ] {
        let speaker = if text.contains("harbour reports") { "harbour" } else { "Runa Tveit" };
        assert_statements("en", &format!("{text}."), &[(text, speaker)]);
    }
    for (words, more) in [
        ("The gate was shut", "and was arrested on Friday"),
        ("The gate was not shut", "but Paul Egge left the town in May"),
        ("It was over", "in a post on Chirp"),
        ("The gate would close", "her voice breaking"),
    ] {
        assert_statements("en", &format!("{words}, Runa Tveit said, {more}."), &[(words, "Runa Tveit")]);
    }
    assert_statements("en", "On Friday, he resigns, Runa Tveit will be next.", &[]);
    assert_statements(
        "en",
        "In May one boat had sunk, Runa Tveit said, and so the others were sold.",
        &[("In May one boat had sunk", "Runa Tveit"), ("the others were sold", "Runa Tveit")],
    );
}

#[test]
fn a_tag_behind_a_clause_may_have_an_age_a_place_or_a_verb_of_two_words() {
    for (tag, speaker) in [
        ("mayor Runa Tveit, 41, revealed", "Runa Tveit"),
        ("the harbour office confirmed in writing", "harbour office"),
        ("Runa Tveit made clear after five hours in committee", "Runa Tveit"),
        ("Runa Tveit was quoted as saying", "Runa Tveit"),
        ("growls Runa Tveit", "Runa Tveit"),
        ("says her office", "her office"),
        ("as the chairman, Paul Egge, said on Tuesday", "Paul Egge"),
    ] {
        let text = format!("The gate reached the harbour on Monday and was open by noon, {tag}.");
        assert_statements("en", &text, &[("The gate reached the harbour on Monday and was open by noon", speaker)]);
    }
    assert_statements("en", "Runa Tveit went on strike.", &[]);
    assert_statements("en", "The gate was shut, the lights went on, and everybody was glad.", &[]);
    assert_statements("en", "Tea was served, poured Runa Tveit.", &[]);
    assert_statements("en", "Runa Tveit was in the lead, followed Paul Egge.", &[]);
}

#[test]
fn a_tag_reports_the_whole_of_what_reports_itself() {
    assert_statements(
        "en",
        "The council had again called for an end to the ban, the mayor reported.",
        &[("The council had again called for an end to the ban", "mayor")],
    );
}

#[test]
fn an_unlisted_verb_in_front_of_that_reports() {
    assert_statements(
        "en",
        "Runa Tveit raged that nobody had seen the letter.",
        &[("nobody had seen the letter", "Runa Tveit")],
    );
    assert_statements("en", "She frets that the gate may leak.", &[("the gate may leak", "She")]);
    assert_statements("en", "Runa Tveit shot back that the gate was shut.", &[("the gate was shut", "Runa Tveit")]);
    assert_statements("en", "Runa Tveit ensured that the gate was shut.", &[]);
    assert_statements("en", "Runa Tveit missed that boat in May.", &[]);
    assert_statements("en", "It followed that the gate was shut.", &[]);
    assert_statements("en", "Runa Tveit pretended that the gate was shut.", &[]);
    assert_statements("en", "Runa Tveit pedalled that nine miles every day.", &[]);
}

#[test]
fn every_clause_with_that_is_told() {
    assert_statements(
        "en",
        "Runa Tveit also swore that no paper had been signed, and that none would be in May.",
        &[("no paper had been signed", "Runa Tveit"), ("none would be in May", "Runa Tveit")],
    );
    assert_statements(
        "en",
        "Runa Tveit maintains that nothing from Brod arrived before May.",
        &[("nothing from Brod arrived before May", "Runa Tveit")],
    );
    assert_statements(
        "en",
        "Runa Tveit expects that prices will rise; Paul Egge, that they will fall.",
        &[("prices will rise", "Runa Tveit"), ("they will fall", "Paul Egge")],
    );
    assert_statements(
        "en",
        "The ministry, which had said in May that the gate was safe, now says that it leaks.",
        &[("the gate was safe", "ministry"), ("it leaks", "ministry")],
    );
}

#[test]
fn a_contraction_is_a_subject_and_its_verb() {
    assert_statements(
        "en",
        "Paul Egge is the mayor. He's promised a ferry for everybody on the island.",
        &[("a ferry for everybody on the island", "Paul Egge")],
    );
    assert_statements("en", "Paul Egge reckons that's it for the year.", &[("that's it for the year", "Paul Egge")]);
}

#[test]
fn who_is_told_not_to_do_something_is_told() {
    assert_statements(
        "en",
        "Runa Tveit asked people not to come to the harbour.",
        &[("not to come to the harbour", "Runa Tveit")],
    );
}

#[test]
fn a_source_may_stand_in_a_relative_clause_or_own_a_view() {
    assert_statements(
        "en",
        "Runa Tveit, according to whom the gate was shut at noon, has resigned.",
        &[("the gate was shut at noon", "Runa Tveit")],
    );
    for (language, text, words) in [
        ("it", "Runa Tveit, secondo cui la diga è sicura.", "la diga è sicura"),
        ("fr", "Runa Tveit, selon qui le pont est sûr, a démissionné.", "le pont est sûr"),
        ("es", "Runa Tveit, según quien la presa es segura, ha dimitido.", "la presa es segura"),
    ] {
        assert_statements(language, text, &[(words, "Runa Tveit")]);
    }
    assert_statements("fr", "La thèse selon laquelle le pont serait sûr est abandonnée.", &[]);
    assert_statements(
        "en",
        "The gate would last for five days, by the harbour's own estimate.",
        &[("The gate would last for five days", "harbour")],
    );
    assert_statements("en", "Paul Egge found nine million crowns in her account.", &[]);
    assert_statements(
        "en",
        "Runa Tveit stressed that the ban was voluntary and, in her judgment, right.",
        &[("the ban was voluntary and, in her judgment, right", "Runa Tveit")],
    );
}

#[test]
fn a_noun_that_stands_for_words_reports_whatever_its_verb() {
    assert_statements(
        "en",
        "Paul Egge, whose complaint had been that the gate leaked, now pays for it.",
        &[("the gate leaked", "Paul Egge")],
    );
    assert_statements(
        "en",
        "Runa Tveit gave an assurance that nobody would drown.",
        &[("nobody would drown", "Runa Tveit")],
    );
    assert_statements(
        "en",
        "Runa Tveit gave Paul Egge an assurance that nobody would drown.",
        &[("nobody would drown", "Runa Tveit")],
    );
    assert_statements("en", "Runa Tveit got an assurance that nobody would drown.", &[("nobody would drown", "")]);
    assert_statements("en", "Runa Tveit found the answer: the key was in the boat.", &[]);
    assert_statements(
        "en",
        "The union had put the number of jobs at risk at 300.",
        &[("the number of jobs at risk at 300", "union")],
    );
}

#[test]
fn a_number_in_front_of_a_stop_ends_its_sentence() {
    assert_statements(
        "en",
        "Runa Tveit said the harbour had been informed on May 2. “The letter held no figure,” Paul Egge said.",
        &[("the harbour had been informed on May 2", "Runa Tveit")],
    );
}

#[test]
fn what_corrects_or_explains_a_clause_belongs_to_it() {
    for text in [
        "Low wages had not been decisive, Runa Tveit insisted, but the short way to the harbour",
        "Nobody sells a gate, Runa Tveit said, because it leaks",
    ] {
        assert_statements("en", &format!("{text}."), &[(text, "Runa Tveit")]);
    }
    assert_statements(
        "en",
        "But in May, Runa Tveit said, the gate was shut.",
        &[("in May, Runa Tveit said, the gate was shut", "Runa Tveit")],
    );
}

#[test]
fn that_may_be_a_pronoun() {
    assert_statements(
        "en",
        "The number of ferries has risen to nine and that of tugs to four, according to the mayor.",
        &[("The number of ferries has risen to nine and that of tugs to four", "mayor")],
    );
}

#[test]
fn who_is_told_may_be_a_plural_without_an_article() {
    assert_statements(
        "en",
        "Runa Tveit told shareholders that the gate was shut.",
        &[("the gate was shut", "Runa Tveit")],
    );
    assert_statements(
        "en",
        "The gate must open by June, its own finance director, Runa Tveit, told shareholders in May.",
        &[("The gate must open by June", "Runa Tveit")],
    );
}

#[test]
fn an_office_of_capitals_may_stand_in_front_of_its_holder() {
    assert_statements(
        "en",
        "Rice and nuts are being sent through the pipe, the District Magistrate, Runa Tveit, said.",
        &[("Rice and nuts are being sent through the pipe", "Runa Tveit")],
    );
}

#[test]
fn an_aside_has_its_subject_in_front() {
    assert_statements(
        "en",
        "As the council had passed the law, its head must answer too, the party says.",
        &[("As the council had passed the law, its head must answer too", "party")],
    );
}
