//! A name that was only inferred must not look like one that the text gives. Fictional texts.

use quotidian::article::{Block, BlockKind, RunningText};
use quotidian::quotation;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Name of each speaker, with a question mark behind a doubtful one.
fn speakers(text: &str) -> Vec<String> {
    speakers_in("en", text)
}

fn speakers_in(language: &str, text: &str) -> Vec<String> {
    let text = RunningText::of_lines(text);
    let found = quotation::find(&text, Some(language));
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

#[test]
fn whom_an_office_only_may_mean_is_doubtful() {
    let text = "Der Sprecher schwieg lange. „Das Tor ist zu“, sagte der Sprecher.\n\n„Es bleibt zu“, sagte Nora Lund.";
    assert_eq!(speakers_in("de", text).first().map(String::as_str), Some("Nora Lund?"));
    // A body is nobody who is named later.
    let text = "„Das Tor ist zu“, teilte die Polizei mit.\n\n„Es bleibt zu“, sagte Nora Lund.";
    assert_eq!(speakers_in("de", text), ["Polizei", "Nora Lund"]);
}

#[test]
fn a_heading_that_repeats_a_doubtful_quotation_is_doubtful() {
    let block = |kind, text: &str| Block { kind, text: text.to_owned(), element: None, bytes: None };
    let text = RunningText::of_blocks(&[
        block(BlockKind::Heading, "“The gate is shut for good”"),
        block(BlockKind::Paragraph, "Nora Lund walked along the quay. “The gate is shut for good.”"),
    ]);
    let found = quotation::find(&text, Some("en"));
    let speakers: Vec<_> = found.into_iter().filter_map(|q| q.speaker).map(|s| (s.name, s.doubtful)).collect();
    assert_eq!(speakers, [("Nora Lund".to_owned(), true), ("Nora Lund".to_owned(), true)]);
}

#[test]
fn an_apposition_however_long_leaves_no_doubt() {
    let text = "Nora Lund, the head of the office that runs the old harbour and its two bridges, said the gate would stay shut.";
    assert_eq!(speakers(text), ["Nora Lund"]);
}

#[test]
fn behind_a_short_adverbial_a_subject_opens_its_sentence() {
    for text in [
        "When asked, Lund said “it is not what we planned for”.",
        "The boats left. Asked on Monday about the gate, Lund said “it is not what we planned for”.",
    ] {
        assert_eq!(speakers(text), ["Lund"], "{text}");
    }
    let other = "When Berg had left the quay, Lund said “it is not what we planned for”.";
    assert!(speakers(other).iter().all(|s| s.ends_with('?')), "{:?}", speakers(other));
}
