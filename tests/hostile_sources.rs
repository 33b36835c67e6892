//! Sources of any length: all they quote is listed, what is compared is bounded.

use quotidian::article::RunningText;
use quotidian::corroboration::{Tables, Ties, corroborate, findings};
use quotidian::quotation;
use quotidian::source::Source;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn source(id: &str, text: &str) -> Source {
    let text = RunningText::of_lines(text);
    let quotations = quotation::find(&text, Some("en"));
    Source { id: id.to_owned(), language: Some("en".to_owned()), text, quotations, ..Source::default() }
}

/// A word of letters alone for each number.
fn word(number: usize) -> String {
    let letter = |place: u32| char::from(b'a' + (number / 26_usize.pow(place) % 26) as u8);
    (0..4).map(letter).collect()
}

const FIRST: &str = "“We will not reopen the harbour bridge until every pillar is replaced,” said Mayor Ines Calder.\n";

#[test]
fn of_endless_quotations_all_are_listed_and_the_first_are_compared() {
    let short = source("short", &format!("{FIRST}The pier was closed for good on Friday, Tom Ferris wrote.\n"));
    for (what, quoted) in [
        ("all differ", (0..24_000).map(|n| format!("“Pier {} closed,” said Tom Ferris.\n", word(n))).collect()),
        ("all are alike", "“The pier was closed for good,” said Tom Ferris.\n".repeat(24_000)),
        ("all in one sentence", (0..24_000).map(|n| format!("“pier {} closed”, ", word(n))).collect::<String>()),
    ] {
        let endless = source("endless", &format!("{FIRST}{quoted}"));
        let found = findings(&endless, std::slice::from_ref(&short), &[], &Tables::none());
        assert!(endless.quotations.len() > 20_000 && found.matches.len() == endless.quotations.len(), "{what}");
        assert!(found.matches.first().is_some_and(|first| first.len() == 1), "{what}");
        assert!(found.matches.last().is_some_and(Vec::is_empty), "{what}");
        let back = findings(&short, std::slice::from_ref(&endless), &[], &Tables::none());
        assert!(back.matches.first().is_some_and(|first| first.len() == 1), "{what}");
        assert!(
            !Ties::of(&endless, std::slice::from_ref(&short), &[], &Tables::none()).to_bytes(1).is_empty(),
            "{what}"
        );
    }
}

#[test]
fn words_of_one_beginning_are_not_all_alike() {
    let words: String = (0..20_000).map(|n| format!("Dockworkers{} slept. ", word(n))).collect();
    let texts = ["page", "other"].map(|id| source(id, &format!("{FIRST}{words}")));
    let found = corroborate(&texts[0], &texts[1..], &Tables::none());
    assert!(found.first().is_some_and(|first| first.len() == 1));
}

#[test]
fn brackets_that_never_close_part_no_quotation() {
    let texts =
        ["page", "other"].map(|id| source(id, &format!("{FIRST}“We {} go,” said Tom Ferris.", "[".repeat(1_000_000))));
    let found = corroborate(&texts[0], &texts[1..], &Tables::none());
    assert!(found.first().is_some_and(|first| first.len() == 1));
}
