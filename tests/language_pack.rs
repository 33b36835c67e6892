//! What a reader relies on when a language pack is added.

#![allow(clippy::unwrap_used)]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::RunningText;
use quotidian::corroboration::{Index, LanguagePack, Match, PackError, PackInfo, Tables, corroborate};
use quotidian::quotation;
use quotidian::source::Source;
use std::collections::BTreeMap;
use std::sync::Arc;

fn source(id: &str, language: &str, text: &str) -> Source {
    let text = RunningText::of_lines(text);
    let quotations = quotation::find(&text, Some(language));
    Source {
        id: id.to_owned(),
        date: Some("2024-06-03".to_owned()),
        language: Some(language.to_owned()),
        text,
        quotations,
        ..Source::default()
    }
}

/// Stems as the stemmers of the languages make them.
fn pack_bytes(language: &str, words: &[(&str, &str)]) -> Vec<u8> {
    let info = PackInfo {
        language: language.to_owned(),
        name: format!("{language} – English"),
        edition: "7".to_owned(),
        origin: "A list made for this test".to_owned(),
        licence: "Free to copy.".to_owned(),
        ..PackInfo::default()
    };
    let mut meanings: BTreeMap<String, Vec<(String, u8)>> = BTreeMap::new();
    for (stem, english) in words {
        meanings.insert((*stem).to_owned(), english.split(' ').map(|word| (word.to_owned(), 255)).collect());
    }
    LanguagePack::to_bytes(&info, &meanings)
}

fn german() -> Vec<u8> {
    pack_bytes(
        "de",
        &[
            ("bruck", "bridg"),
            ("geschloss", "close"),
            ("bleibt", "remain stay"),
            ("pfeil", "pillar"),
            ("erneuert", "renew replac"),
            ("wass", "water"),
            ("stand", "level"),
            ("woch", "week"),
            ("hoch", "high"),
        ],
    )
}

fn tables_with(packs: &[Vec<u8>]) -> Tables {
    let mut tables = Tables::none();
    packs.iter().for_each(|pack| tables.add_pack(Arc::new(LanguagePack::from_bytes(pack).unwrap())));
    tables
}

const ENGLISH: &str = "The harbour bridge of Ellery was closed on Monday.\n\
    “The bridge will stay closed until every pillar has been replaced,” said Mayor Ines Calder.\n\
    The ferry company hired two more boats.";

const GERMAN: &str = "In der Stadt Ellery ist die Fähre seit Montag voll.\n\
    „Die Brücke bleibt geschlossen, bis jeder Pfeiler erneuert ist“, sagte die Bürgermeisterin Ines Calder.\n\
    Der Wirt am Hafen freut sich über viele Gäste.";

fn found(page: &Source, sources: &[Source], tables: &Tables) -> Vec<Match> {
    corroborate(page, sources, tables).into_iter().flatten().collect()
}

#[test]
fn a_pack_links_a_statement_with_its_translation_and_says_so() {
    let (page, german_source) = (source("en", "en", ENGLISH), source("de", "de", GERMAN));
    let tables = tables_with(&[german()]);
    for (page, other) in [(&page, &german_source), (&german_source, &page)] {
        let matches = found(page, std::slice::from_ref(other), &tables);
        assert_eq!(matches.len(), 1, "{matches:?}");
        let span = other.text.slice(&matches[0].span);
        assert!(span.contains("Brücke") || span.contains("bridge"), "{span}");
        assert!(matches[0].reason.contains("German"), "{}", matches[0].reason);
    }
}

#[test]
fn another_statement_in_the_other_language_is_not_linked() {
    let page = source("en", "en", ENGLISH);
    let other = source(
        "de",
        "de",
        "„Der Wasserstand ist seit einer Woche hoch“, sagte die Bürgermeisterin Ines Calder.\nDie Fähre fährt.",
    );
    assert_eq!(found(&page, &[other], &tables_with(&[german()])), []);
}

#[test]
fn the_index_names_sources_in_the_language_of_a_pack() {
    let (page, german_source) = (source("en", "en", ENGLISH), source("de", "de", GERMAN));
    let mut index = Index::default();
    index.insert("de", &Index::entry(&german_source)).unwrap();
    for n in 0..40 {
        let text = format!(
            "The ferry company of harbour {n} hired boats.\nThe mayor of Ellery said on Monday that two boats sail."
        );
        index.insert(&format!("other {n}"), &Index::entry(&source("other", "en", &text))).unwrap();
    }
    let tables = tables_with(&[german()]);
    assert!(index.candidates(&page, &tables, 6).contains(&"de".to_owned()));
}

#[test]
fn a_pack_says_what_it_is() {
    let bytes = german();
    let pack = LanguagePack::from_bytes(&bytes).unwrap();
    let info = pack.info();
    assert_eq!((info.language.as_str(), info.words, info.size), ("de", 9, bytes.len()));
    assert_eq!(info.licence, "Free to copy.");
}

#[test]
fn the_same_words_give_the_same_bytes() {
    assert_eq!(german(), german());
}

#[test]
fn a_pack_cut_anywhere_is_refused_with_its_reason() {
    let bytes = german();
    for end in 0..bytes.len() {
        let error = LanguagePack::from_bytes(&bytes[..end]).unwrap_err();
        assert!(matches!(error, PackError::NotAPack | PackError::Truncated), "{end}: {error:?}");
    }
}

#[test]
fn a_pack_with_any_byte_changed_is_refused() {
    let bytes = german();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x41;
        assert!(LanguagePack::from_bytes(&changed).is_err(), "byte {at}");
    }
}

#[test]
fn packs_of_another_version_or_language_and_other_files_are_told_apart() {
    let mut newer = german();
    newer[8] = 9;
    assert_eq!(LanguagePack::from_bytes(&newer).unwrap_err(), PackError::Version(9));
    let klingon = pack_bytes("tlh", &[("maj", "good")]);
    assert_eq!(LanguagePack::from_bytes(&klingon).unwrap_err(), PackError::Language("tlh".to_owned()));
    assert_eq!(LanguagePack::from_bytes(b"PK\x03\x04 a zip file").unwrap_err(), PackError::NotAPack);
}

#[test]
fn sizes_that_the_file_cannot_hold_cost_nothing() {
    // Right magic, version and checksum; then four hundred million words are promised.
    let body = [&[0u8; 5][..], &[0xff, 0xff, 0xff, 0xbf, 0x01]].concat();
    let checksum = body
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let bytes = [b"QUOTPACK\x01".as_slice(), &checksum.to_le_bytes(), &[body.len() as u8], &body].concat();
    assert!(matches!(LanguagePack::from_bytes(&bytes).unwrap_err(), PackError::Damaged(_)));
}

#[test]
fn a_second_pack_of_a_language_takes_the_place_of_the_first() {
    let tables = tables_with(&[german(), pack_bytes("de", &[("haus", "hous")])]);
    assert_eq!(tables.packs().len(), 1);
    assert_eq!(tables.packs()[0].info().words, 1);
}

#[test]
fn sources_can_be_compared_in_one_language_or_by_packs_that_lead_both_into_english() {
    let text = |language: &str| source(language, language, "“Yes,” she said.");
    let (english, german, french) = (text("en-GB"), text("de"), text("fr"));
    let (none, pack) = (Tables::none(), pack_bytes("de", &[("bruck", "bridg")]));
    assert!(none.can_compare(&german, &text("de-AT")) && none.can_compare(&english, &text("en")));
    assert!(!none.can_compare(&english, &german) && !none.can_compare(&german, &english));
    let with_german = tables_with(&[pack]);
    assert!(with_german.can_compare(&english, &german) && with_german.can_compare(&german, &english));
    assert!(!with_german.can_compare(&german, &french));
    assert!(with_german.can_compare(&text("ja"), &text("ja")) && !with_german.can_compare(&text("ja"), &text("ko")));
}
