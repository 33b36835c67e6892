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

#[test]
fn who_ends_the_sentence_may_be_described_on_either_side() {
    assert_statements(
        "Those who plant oaks would get 12 crowns a tree, Runa Tveit, its forest chief, said.",
        &[("Those who plant oaks would get 12 crowns a tree", "Runa Tveit")],
    );
    assert_statements(
        "None of the boats on the list had been insured, Paul Egge, the head of the harbour's office, reported.",
        &[("None of the boats on the list had been insured", "Paul Egge")],
    );
    assert_statements(
        "Leave the quay after dark and it's a ten-crown fine, says harbour chief Runa Tveit.",
        &[("Leave the quay after dark and it's a ten-crown fine", "harbour chief Runa Tveit")],
    );
    assert_statements(
        "In 2011 the crews had given up two days of leave in exchange for a new pier, said Paul Egge, the delegate of the pilots.",
        &[("In 2011 the crews had given up two days of leave in exchange for a new pier", "Paul Egge")],
    );
    assert_statements(
        "The gulls and the terns are already leaving, warned the island's vet, Runa Tveit.",
        &[("The gulls and the terns are already leaving", "the island's vet, Runa Tveit")],
    );
    assert_statements(
        "Twice the village asked the county, twice it heard nothing, says its convener.",
        &[("Twice the village asked the county, twice it heard nothing", "its convener")],
    );
    assert_statements(
        "Nine men drowned in the storm on Monday, Commander Paul Egge, the head of the office, said.",
        &[("Nine men drowned in the storm on Monday", "Commander Paul Egge")],
    );
    assert_statements(
        "At least nine men were killed when the ferry struck the pier, harbour chief Runa Tveit said on Monday.",
        &[("At least nine men were killed when the ferry struck the pier", "harbour chief Runa Tveit")],
    );
    assert_statements(
        "Around the harbour they have counted forty gulls, the ministry there says.",
        &[("Around the harbour they have counted forty gulls", "the ministry")],
    );
    // What describes the subject is no clause, and what it announces no speaker.
    assert_statements("Egge, who had sold his boats, announced the plan.", &[("the plan", "Egge")]);
}

#[test]
fn behind_a_clause_any_verb_of_a_tag_reports() {
    assert_statements(
        "Cod of the same size, she calculates, are a third cheaper.",
        &[("Cod of the same size, she calculates, are a third cheaper", "she")],
    );
    assert_statements(
        "The new pier has nothing against it, he specified, but much in front of it.",
        &[("The new pier has nothing against it", "he")],
    );
    assert_statements(
        "The ban is costing the islands some two million a week, the chamber of fishery estimates.",
        &[("The ban is costing the islands some two million a week", "the chamber of fishery")],
    );
    assert_statements(
        "A cheap net that lets young cod out has existed for years, objects Runa Tveit, the biologist.",
        &[("A cheap net that lets young cod out has existed for years", "Runa Tveit")],
    );
    assert_statements(
        "Six men have been held, among them two pilots, the minister disclosed.",
        &[("Six men have been held, among them two pilots", "the minister")],
    );
    assert_statements(
        "There are eleven lakes with such a permit on the island, she pointed out.",
        &[("There are eleven lakes with such a permit on the island", "she")],
    );
    assert_statements(
        "An oral promise would bind the club, but Tveit would have to prove it, points out the lawyer Paul Egge.",
        &[("An oral promise would bind the club, but Tveit would have to prove it", "the lawyer Paul Egge")],
    );
    assert_statements("When he came home, she smiled.", &[]);
    assert_statements("The band was formed in May, and in the years since, he retired.", &[]);
}

#[test]
fn a_tag_reports_all_of_a_sentence_that_reports_itself() {
    assert_statements(
        "With so warm a sea, no culprit is needed to explain why cod die, harbour chief Runa Tveit told this newspaper.",
        &[("With so warm a sea, no culprit is needed to explain why cod die", "harbour chief Runa Tveit")],
    );
    assert_statements(
        "Egge had made up the story because he feared the court, Runa Tveit told parliament, denying that she had known of it.",
        &[
            ("Egge had made up the story because he feared the court", "Runa Tveit"),
            ("she had known of it", "Runa Tveit"),
        ],
    );
    assert_statements(
        "The plant only heard of it in August, the firm asserts, but a union of fishermen says that it wrote in May.",
        &[("The plant only heard of it in August", "the firm"), ("it wrote in May", "a union of fishermen")],
    );
}

#[test]
fn phrases_report_as_verbs_do() {
    assert_statements(
        "Ms Tveit holds that in a storm no permit is needed.",
        &[("in a storm no permit is needed", "Ms Tveit")],
    );
    assert_statements(
        "The minister has since let it be known that he still trusts Ms Tveit.",
        &[("he still trusts Ms Tveit", "The minister")],
    );
    assert_statements(
        "The ferry will be sold next month, she let it be known.",
        &[("The ferry will be sold next month", "she")],
    );
    assert_statements(
        "The mayor speaks of a pair of buyers known to the bank.",
        &[("a pair of buyers known to the bank", "The mayor")],
    );
    assert_statements("The minister ruled out any quota.", &[("any quota", "The minister")]);
}

#[test]
fn whose_position_or_answer_it_is_says_so() {
    assert_statements(
        "The president's position is that Norland will not join any league.",
        &[("Norland will not join any league", "The president's")],
    );
    assert_statements(
        "The mayor stands by her version, which is that a plane was over the town on Monday.",
        &[("a plane was over the town on Monday", "her")],
    );
    assert_statements(
        "His rejoinder was that the quay had been closed for years.",
        &[("the quay had been closed for years", "His")],
    );
    assert_statements(
        "The union's reading, as put by Runa Tveit, is that he was beaten.",
        &[("he was beaten", "The union's")],
    );
    assert_statements(
        "That seems to bear out the firm's claim that all rules have been kept.",
        &[("all rules have been kept", "the firm's")],
    );
}

#[test]
fn a_figure_that_somebody_puts_is_said() {
    assert_statements(
        "The head of the office, Paul Egge, put the catch of the coming year at 90,000 tonnes.",
        &[("the catch of the coming year at 90,000 tonnes", "The head of the office, Paul Egge")],
    );
    assert_statements("He put the number of dead at eleven.", &[("the number of dead at eleven", "He")]);
    assert_statements("He put the lamp at the window.", &[]);
}

#[test]
fn who_is_asked_stands_behind_to() {
    assert_statements(
        "He appealed to his crews not to be provoked and to stay on board.",
        &[("not to be provoked and to stay on board", "He")],
    );
    assert_statements(
        "The firm has undertaken to repair every lock by May.",
        &[("to repair every lock by May", "The firm")],
    );
    assert_statements(
        "Paul Egge, who had sworn not to talk to the pilots, smiled.",
        &[("not to talk to the pilots", "Paul Egge, who")],
    );
    assert_statements("The firm promised a key for every door by May.", &[("a key for every door by May", "The firm")]);
}

#[test]
fn reported_words_go_on_behind_a_semicolon() {
    assert_statements(
        "The making of nets would move to Norland, she said; ropes would go on being made on the island.",
        &[("The making of nets would move to Norland", "she"), ("ropes would go on being made on the island", "she")],
    );
    assert_statements(
        "The pier, she announced, would close in May; three of its cranes were to go to Norland.",
        &[("The pier, she announced, would close in May", "she"), ("three of its cranes were to go to Norland", "she")],
    );
    assert_statements(
        "According to her, the first plane had been over the town by Monday; the buses would be there at three.",
        &[("the first plane had been over the town by Monday", "her"), ("the buses would be there at three", "her")],
    );
    assert_statements(
        "The dam is safe, says the office; the farmers hotly deny it.",
        &[("The dam is safe", "the office")],
    );
    assert_statements(
        "Egge insisted again that his letters had not been answered; Tveit said once more that all of them had been.",
        &[("his letters had not been answered", "Egge"), ("once more that all of them had been", "Tveit")],
    );
}

#[test]
fn behind_a_sure_verb_that_opens_a_clause_whose_verb_no_list_has() {
    assert_statements(
        "She added that boats from five islands stood ready to go.",
        &[("boats from five islands stood ready to go", "She")],
    );
}
