//! What other programs get of a saved source.

#![allow(clippy::unwrap_used)]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::{BlockKind, RunningText, Stretch};
use quotidian::library::Record;
use quotidian::library::exchange::{Format, write};
use quotidian::quotation::{Quotation, QuotationKind, Speaker};
use quotidian::source::Source;
use serde_json::{Value, json};

const TEXT: &str = "The dam holds.\n\n\"=Not one stone moved,\" said Iben Rask, the engineer.";

fn record() -> Record {
    let range = |words: &str| TEXT.find(words).map(|at| at..at + words.len()).unwrap();
    let words = range("=Not one stone moved,");
    let speaker = Speaker {
        mention: range("Iben Rask"),
        name: "Iben Rask".to_owned(),
        role: Some("engineer".to_owned()),
        relay: None,
        doubtful: false,
    };
    let quotation = Quotation {
        kind: QuotationKind::Direct,
        words: words.clone(),
        statement: words,
        speaker: Some(speaker),
        cue: None,
    };
    let source = Source {
        id: "https://gazette.example/dam".to_owned(),
        url: "https://gazette.example/dam".to_owned(),
        outlet: Some("Harbour & Dam Gazette".to_owned()),
        date: Some("2026-03-04T10:00:00+01:00".to_owned()),
        title: Some("Dam holds, 100% [sure]".to_owned()),
        byline: vec!["Ida Marlow".to_owned()],
        language: Some("en".to_owned()),
        extraction: 1,
        text: RunningText::of_lines(TEXT),
        quotations: vec![quotation],
    };
    Record { source, saved_at: "2026-03-05T08:00:00Z".to_owned(), ..Record::default() }
}

#[test]
fn a_spreadsheet_gets_a_row_for_each_quotation_and_runs_none_of_them() {
    let csv = write(Format::Csv, &[record()]);
    let rows: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(rows.len(), 3);
    assert!(
        rows[1].starts_with(
            "\"'=Not one stone moved,\",\"direct\",\"Iben Rask\",\"engineer\",\"\",\"Harbour & Dam Gazette\""
        ),
        "{}",
        rows[1]
    );
}

#[test]
fn a_speaker_who_was_only_inferred_is_marked() {
    let mut record = record();
    record.source.quotations[0].speaker.as_mut().unwrap().doubtful = true;
    let written = |format| write(format, &[record.clone()]);
    assert!(written(Format::Csv).contains("\"Iben Rask\",\"engineer\",\"yes\","));
    assert!(written(Format::Md).contains("— Iben Rask, engineer (?)"));
    assert!(written(Format::JsonLd).contains("\"Iben Rask, engineer (?)\""));
}

#[test]
fn an_annotation_points_to_the_words_by_themselves_and_their_surroundings() {
    let page: serde_json::Value = serde_json::from_str(&write(Format::JsonLd, &[record()])).unwrap();
    let selector = &page["items"][0]["target"]["selector"];
    assert_eq!(selector["type"], "TextQuoteSelector");
    assert_eq!(selector["exact"], "=Not one stone moved,");
    let found = format!("{}{}", selector["prefix"].as_str().unwrap(), selector["exact"].as_str().unwrap());
    assert!(TEXT.contains(&found));
    assert!(selector["suffix"].as_str().unwrap().starts_with("\" said Iben Rask"));
}

#[test]
fn citations_carry_author_outlet_date_and_address() {
    let bibtex = write(Format::Bibtex, &[record()]);
    for line in
        ["author = {{Ida Marlow}}", "organization = {Harbour \\& Dam Gazette}", "date = {2026-03-04}", "100\\% [sure]"]
    {
        assert!(bibtex.contains(line), "{line} in {bibtex}");
    }
    let ris = write(Format::Ris, &[record()]);
    assert!(ris.starts_with("TY  - NEWS\r\nAU  - Ida Marlow\r\n") && ris.contains("DA  - 2026/03/04\r\n"), "{ris}");
    let csl: serde_json::Value = serde_json::from_str(&write(Format::Csl, &[record()])).unwrap();
    assert_eq!(csl[0]["issued"]["date-parts"][0], serde_json::json!([2026, 3, 4]));
    assert_eq!(csl[0]["container-title"], "Harbour & Dam Gazette");
}

#[test]
fn an_address_in_a_citation_still_leads_to_its_page() {
    let mut record = record();
    record.source.url = "https://gazette.example/{dam}?a=\\b".to_owned();
    let bibtex = write(Format::Bibtex, &[record]);
    assert!(bibtex.contains("url = {https://gazette.example/%7Bdam%7D?a=%5Cb}"), "{bibtex}");
}

#[test]
fn markdown_shows_title_text_and_quotations_and_escapes_its_own_signs() {
    let markdown = write(Format::Md, &[record()]);
    assert!(markdown.starts_with("# Dam holds, 100% \\[sure\\]\n"), "{markdown}");
    assert!(markdown.ends_with("\n- “\\=Not one stone moved” — Iben Rask, engineer\n"), "{markdown}");
}

#[test]
fn no_line_of_a_text_becomes_markup_or_leaves_its_block() {
    let mut record = record();
    record.source.quotations.clear();
    for (kind, shown) in [
        (BlockKind::Paragraph, "one\n\\# two\n3\\. \\<b\\>\n\n"),
        (BlockKind::Quote, "> one\n> \\# two\n> 3\\. \\<b\\>\n\n"),
        (BlockKind::ListItem, "- one \\# two 3. \\<b\\>\n\n"),
        (BlockKind::Code, "    one\n    # two\n    3. <b>\n\n"),
    ] {
        let text = "one\r\n# two\n\n3. <b>";
        let stretch = Stretch { kind, range: 0..text.len() };
        record.source.text = RunningText { text: text.to_owned(), stretches: vec![stretch] };
        let markdown = write(Format::Md, std::slice::from_ref(&record));
        assert!(markdown.ends_with(&format!("\n\n{shown}")), "{kind:?}: {markdown}");
    }
}

/// What the extension writes, too: `tests/extension/selection.test.mjs` reads the same file.
fn vectors() -> Value {
    serde_json::from_str(include_str!("exchange/vectors.json")).unwrap()
}

/// Pairs of strings: what is given and how it is written.
fn pairs(name: &str) -> Vec<(String, String)> {
    serde_json::from_value(vectors()[name].clone()).unwrap()
}

#[test]
fn cells_titles_and_addresses_are_written_as_the_extension_writes_them() {
    let of = |title: &str, url: &str| {
        let mut record = record();
        record.source.title = Some(title.to_owned());
        url.clone_into(&mut record.source.url);
        record
    };
    for (text, cell) in pairs("cells") {
        let csv = write(Format::Csv, &[of(&text, "https://gazette.example/")]);
        assert!(csv.ends_with(&format!(",{cell},\"https://gazette.example/\"\r\n")), "{cell}: {csv}");
    }
    for (text, title) in pairs("titles") {
        let markdown = write(Format::Md, &[of(&text, "")]);
        assert!(markdown.starts_with(&format!("# {title}\n\n")), "{title}: {markdown}");
    }
    for (url, link) in pairs("addresses") {
        let markdown = write(Format::Md, &[of("Title", &url)]);
        let line = if link.is_empty() { String::new() } else { format!("{link}\n\n") };
        assert!(markdown.contains(&format!("Ida Marlow\n\n{line}The dam")), "{link}: {markdown}");
    }
}

#[test]
fn quotations_and_references_are_written_as_the_extension_writes_them() {
    for one in vectors()["quotations"].as_array().unwrap() {
        let text = one["text"].as_str().unwrap();
        let speaker = one["name"].as_str().map(|name| Speaker {
            name: name.to_owned(),
            role: one["role"].as_str().map(str::to_owned),
            mention: 0..0,
            relay: None,
            doubtful: one["doubtful"].as_bool().unwrap_or_default(),
        });
        let mut record = record();
        record.source.text = RunningText::of_lines(text);
        let kind = serde_json::from_value(one["kind"].clone()).unwrap();
        let words = 0..text.len();
        record.source.quotations = vec![Quotation { kind, words: words.clone(), statement: words, speaker, cue: None }];
        let markdown = write(Format::Md, &[record]);
        assert_eq!(markdown.lines().last(), one["line"].as_str(), "{markdown}");
    }
    for one in vectors()["references"].as_array().unwrap() {
        let mut written = one.clone();
        for (name, value) in
            [("id", json!("a")), ("text", json!({"text": "", "stretches": []})), ("quotations", json!([]))]
        {
            written["source"][name] = value;
        }
        let record: Record = serde_json::from_value(written).unwrap();
        let csl: Value = serde_json::from_str(&write(Format::Csl, &[record])).unwrap();
        assert_eq!(csl[0], one["item"]);
    }
}

#[test]
fn what_a_source_does_not_say_is_left_out() {
    let bare =
        Record { source: Source { text: RunningText::of_lines("Words."), ..Source::default() }, ..Record::default() };
    assert_eq!(write(Format::Bibtex, std::slice::from_ref(&bare)), "@online{source1,\n}\n\n");
    assert!(!write(Format::Csl, &[bare]).contains("issued"));
}
