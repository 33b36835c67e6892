//! A name that was only inferred must not look like one that the text gives. Fictional texts.

use quotidian::article::{Block, BlockKind, RunningText};
use quotidian::quotation;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Name of each speaker, with a question mark behind a doubtful one.
fn speakers(text: &str) -> Vec<String> {
    let text = RunningText::of_lines(text);
    let found = quotation::find(&text, Some("en"));
    let shown = |s: quotation::Speaker| s.name + if s.doubtful { "?" } else { "" };
    found.into_iter().map(|q| q.speaker.map(shown).unwrap_or_default()).collect()
}

#[test]
fn whom_a_verb_of_speaking_names_is_not_doubtful() {
    for text in [
        "“The gate is shut,” said Nora Lund.",
        "Nora Lund said: “The gate is shut.”",
        "The harbour master told the council that the gate was shut.",
        "According to Nora Lund, “the gate is shut for good”.",
        "“The gate is shut,” Nora Lund said. “It will stay so.”",
    ] {
        let speakers = speakers(text);
        assert!(!speakers.is_empty() && speakers.iter().all(|s| !s.ends_with('?')), "{text}: {speakers:?}");
    }
}

#[test]
fn whom_only_the_surroundings_name_is_doubtful() {
    assert_eq!(speakers("Nora Lund walked along the quay. “The gate is shut for good.”"), ["Nora Lund?"]);
    assert_eq!(
        speakers("“The gate is shut,” said Nora Lund.\n\n“Nobody asked the fishermen about it.”"),
        ["Nora Lund", "Nora Lund?"]
    );
}

#[test]
fn what_goes_on_with_a_doubtful_speaker_is_doubtful_too() {
    let text = "Nora Lund walked along the quay. “The gate is shut for good.” “Nobody asked us about it.”";
    assert_eq!(speakers(text), ["Nora Lund?", "Nora Lund?"]);
}

#[test]
fn a_pronoun_that_may_stand_for_two_is_doubtful() {
    let one = "Nora Lund left the hall. “The gate is shut,” she said.";
    assert_eq!(speakers(one), ["Nora Lund"]);
    let two =
        "Mary Lund argued with Anna Holt over the gate. Anna Holt left with Mary Lund. “The gate is shut,” she said.";
    assert!(speakers(two).iter().all(|s| s.ends_with('?')), "{:?}", speakers(two));
}

#[test]
fn a_heading_that_repeats_somebodys_words_has_that_speaker() {
    let block = |kind, text: &str| Block { kind, text: text.to_owned(), element: None, bytes: None };
    let text = RunningText::of_blocks(&[
        block(BlockKind::Heading, "“The gate is shut for good”"),
        block(BlockKind::Paragraph, "“The gate is shut for good,” said Nora Lund."),
    ]);
    let found = quotation::find(&text, Some("en"));
    let speakers: Vec<_> = found.into_iter().filter_map(|q| q.speaker).map(|s| (s.name, s.doubtful)).collect();
    assert_eq!(speakers, [("Nora Lund".to_owned(), false), ("Nora Lund".to_owned(), false)]);
}
