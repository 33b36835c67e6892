//! What a fact-checker relies on: quotations that were cut, altered, or given to somebody else are found, and it is told how.

#![allow(clippy::unwrap_used)]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::RunningText;
use quotidian::corroboration::{EditKind, Ground, Match, Relation, Tables, corroborate};
use quotidian::quotation;
use quotidian::source::Source;

const LEAD: &str =
    "The council of Port Ellery closed the harbour bridge on Monday after divers found cracks in two pillars.";

fn source(id: &str, date: &str, quoted: &str) -> Source {
    let text = RunningText::of_lines(format!("{LEAD}\n\n{quoted}"));
    let quotations = quotation::find(&text, Some("en"));
    let language = Some("en".to_owned());
    Source { id: id.to_owned(), date: Some(date.to_owned()), language, text, quotations, ..Source::default() }
}

/// How `other` carries the one quotation of a page.
fn carried(page: &str, other: &str) -> Vec<Match> {
    let page = source("page", "2024-03-04", page);
    corroborate(&page, &[source("other", "2024-03-05", other)], &Tables::none()).into_iter().flatten().collect()
}

fn words(found: &Match, kind: EditKind) -> String {
    let edits = found.edits.iter().filter(|edit| edit.kind == kind);
    edits.map(|edit| edit.text.trim()).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_cut_quotation_left_out_is_shown() {
    let found = carried(
        "“We will reopen the bridge in May,” said Mayor Ines Calder.",
        "“We will reopen the bridge in May if the new pillars hold the weight of a lorry,” said Mayor Ines Calder.",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].relation, Relation::Partial);
    assert!(words(&found[0], EditKind::Added).contains("if the new pillars hold"), "{:?}", found[0].edits);
    assert_eq!(words(&found[0], EditKind::Removed), "");
}

#[test]
fn words_left_out_in_the_middle_are_shown() {
    let found = carried(
        "“We will reopen the bridge … when every pillar has been replaced,” said Mayor Ines Calder.",
        "“We will reopen the bridge to walkers, and to nobody else, when every pillar has been replaced,” said Mayor Ines Calder.",
    );
    assert_eq!(found.len(), 1);
    assert!(words(&found[0], EditKind::Added).contains("to walkers, and to nobody else"), "{:?}", found[0].edits);
}

#[test]
fn an_exchanged_word_is_shown_on_both_sides() {
    let found = carried(
        "“The council must replace every pillar before winter comes,” said Mayor Ines Calder.",
        "“The council should replace every pillar before winter comes,” said Mayor Ines Calder.",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].relation, Relation::NearVerbatim);
    assert_eq!(words(&found[0], EditKind::Removed), "must");
    assert_eq!(words(&found[0], EditKind::Added), "should");
}

#[test]
fn the_same_words_given_to_somebody_else_are_told_as_such() {
    let found = carried(
        "“The council must replace every pillar before winter comes,” said Mayor Ines Calder.",
        "“The council must replace every pillar before winter comes,” said the engineer Tobias Renn.",
    );
    assert_eq!(found.len(), 1);
    assert!(found[0].grounds.contains(&Ground::OtherSpeaker), "{:?}", found[0].grounds);
    assert!(found[0].reason.contains("another speaker is named"), "{}", found[0].reason);
}

#[test]
fn a_speaker_who_was_only_inferred_is_not_told_as_another() {
    let found = carried(
        "“The council must replace every pillar before winter comes,” said Mayor Ines Calder.",
        "The engineer Tobias Renn walked across the bridge. “The council must replace every pillar before winter comes.”",
    );
    assert_eq!(found.len(), 1);
    assert!(!found[0].grounds.contains(&Ground::OtherSpeaker), "{:?}", found[0].grounds);
}

#[test]
fn what_is_denied_or_given_another_number_is_no_match() {
    for (page, other) in [
        (
            "“We will close the ferry in May,” said Mayor Ines Calder.",
            "“We will not close the ferry in May,” said Mayor Ines Calder.",
        ),
        (
            "“We never said that the bridge was safe,” said Mayor Ines Calder.",
            "“We said that the bridge was safe,” said Mayor Ines Calder.",
        ),
        (
            "“The bridge will cost 40 million crowns,” said Mayor Ines Calder.",
            "“The bridge will cost 90 million crowns,” said Mayor Ines Calder.",
        ),
    ] {
        assert_eq!(carried(page, other), [], "{page} / {other}");
    }
}

#[test]
fn what_is_denied_twice_is_not_denied() {
    let found = carried(
        "“There is not one pillar that will not be replaced before winter,” said Mayor Ines Calder.",
        "“Every pillar will be replaced before winter,” said Mayor Ines Calder.",
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_quotation_of_five_thousand_words_is_compared_and_one_of_one_word_is_answered() {
    let long: Vec<String> = (0..5_000).map(|n| format!("word{}", n * 7 % 4_999)).collect();
    let long = format!("“{},” said Mayor Ines Calder.", long.join(" "));
    let found = carried(&long, &long);
    assert_eq!(found.iter().map(|m| m.relation).collect::<Vec<_>>(), [Relation::Verbatim]);
    assert!(carried("The mayor called it “absurd”.", &long).is_empty());
}

#[test]
fn what_is_denied_is_not_what_was_said() {
    for (page, other) in [
        ("“The old tower is dangerous,” said Piet Marsh.", "“The old tower is not dangerous,” said Piet Marsh."),
        (
            "Mayor Ines Calder said that the traders would be compensated.",
            "Mayor Ines Calder said that the traders would not be compensated.",
        ),
    ] {
        assert!(carried(page, other).is_empty(), "{page} / {other}");
    }
    let kept = carried(
        "“The old tower is not dangerous,” said Piet Marsh.",
        "“The old tower is not dangerous,” Piet Marsh told us.",
    );
    assert_eq!(kept.len(), 1);
}

#[test]
fn a_negation_at_the_end_of_its_clause_denies_it() {
    let german = |quoted: &str| {
        let lead =
            "Der Rat von Port Ellery sperrte am Montag die Hafenbrücke, nachdem Taucher Risse in zwei Pfeilern fanden.";
        let text = RunningText::of_lines(format!("{lead}\n\n{quoted}"));
        let quotations = quotation::find(&text, Some("de"));
        Source { id: quoted.to_owned(), language: Some("de".to_owned()), text, quotations, ..Source::default() }
    };
    let page = german("„Wir öffnen die Brücke am Freitag“, sagte Tom Vael.");
    let carried = |other: &str| corroborate(&page, &[german(other)], &Tables::none()).into_iter().flatten().count();
    assert_eq!(carried("„Wir öffnen die Brücke am Freitag nicht“, sagte Tom Vael."), 0);
    assert_eq!(carried("„Wir öffnen die Brücke am Freitag“, sagte Tom Vael auf Nachfrage."), 1);
}

#[test]
fn signs_that_stand_for_words_are_words() {
    for (page, other, removed, added) in [
        ("$5 million", "€5 million", "$5", "€5"),
        ("50% more", "50 more", "50%", "50"),
        ("-30 degrees more", "30 degrees more", "-30", "30"),
    ] {
        let quoted = |words: &str| {
            format!("“The new pillars of the bridge will cost us {words} than planned,” said Ines Calder.")
        };
        let found = carried(&quoted(page), &quoted(other));
        assert_eq!(found.len(), 1, "{page} / {other}");
        assert_eq!(found[0].relation, Relation::NearVerbatim, "{page} / {other}");
        assert_eq!(words(&found[0], EditKind::Removed), removed);
        assert_eq!(words(&found[0], EditKind::Added), added);
    }
}

#[test]
fn a_namesake_is_another_speaker() {
    let quoted = |who: &str| format!("“We will compensate every trader on the bridge before the summer,” said {who}.");
    let found = carried(&quoted("Lena Corbet"), &quoted("Peter Corbet"));
    assert_eq!(found.len(), 1);
    assert!(found[0].grounds.contains(&Ground::OtherSpeaker), "{:?}", found[0].grounds);
    let same = carried(&quoted("Lena Corbet"), &quoted("L. Corbet"));
    assert!(!same[0].grounds.contains(&Ground::OtherSpeaker), "{:?}", same[0].grounds);
}

#[test]
fn numbers_in_another_order_do_not_agree() {
    let quoted =
        |words: &str| format!("“The toll for the ferry rises from {words} crowns in March,” said Ines Calder.");
    let found = carried(&quoted("10 to 20"), &quoted("20 to 10"));
    assert!(found.iter().all(|m| !m.grounds.contains(&Ground::NumbersAgree)), "{found:?}");
    let same = carried(&quoted("10 to 20"), &quoted("10 to 20"));
    assert!(same[0].grounds.contains(&Ground::NumbersAgree), "{:?}", same[0].grounds);
}
