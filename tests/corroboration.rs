//! What a reader relies on when saved sources are compared with a page.

#![allow(clippy::unwrap_used)]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::RunningText;
use quotidian::corroboration::{EditKind, Index, Match, Relation, Tables, corroborate, findings};
use quotidian::quotation;
use quotidian::source::Source;

fn source(id: &str, date: &str, text: &str) -> Source {
    let text = RunningText::of_lines(text);
    let quotations = quotation::find(&text, Some("en"));
    Source {
        id: id.to_owned(),
        date: Some(date.to_owned()),
        language: Some("en".to_owned()),
        text,
        quotations,
        ..Source::default()
    }
}

const PAGE: &str = "The council of Port Ellery closed the harbour bridge on Monday after divers found cracks in two pillars.\n\n\
    “We will not reopen the bridge until every pillar has been replaced,” Mayor Ines Calder said at a news conference.\n\n\
    “Forty lorries a day crossed a bridge that was built for horses,” said the engineer, Tobias Renn.\n\n\
    The ferry company said that it would run two more boats from Thursday.";

/// Matches of the page's quotation that holds `words`.
fn matches_of(page: &Source, sources: &[Source], words: &str) -> Vec<Match> {
    let all = corroborate(page, sources, &Tables::none());
    assert_eq!(all.len(), page.quotations.len());
    let number = page.quotations.iter().position(|q| page.text.slice(&q.words).contains(words));
    assert!(number.is_some(), "the page has no quotation with these words: {words}");
    number.and_then(|number| all.into_iter().nth(number)).unwrap_or_default()
}

#[test]
fn the_same_words_are_verbatim_and_their_place_is_given() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "Port Ellery's harbour bridge stays shut. Mayor Ines Calder was firm on Tuesday.\n\n\
         “We will not reopen the bridge until every pillar has been replaced,” she told reporters in Port Ellery.\n\n\
         Shops near the harbour complain of empty streets.",
    );
    let found = matches_of(&page, std::slice::from_ref(&other), "reopen");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].source.as_str(), found[0].relation), ("other", Relation::Verbatim));
    assert!(other.text.slice(&found[0].span).contains("until every pillar"));
    assert_eq!(found[0].same_occasion, Some(true));
    assert!(found[0].edits.iter().all(|edit| edit.kind == EditKind::Same), "{:?}", found[0].edits);
    assert!(!found[0].reason.is_empty());
}

#[test]
fn of_a_source_without_a_date_nobody_knows_whether_it_was_the_same_occasion() {
    let page = source("page", "2024-03-04", PAGE);
    let words =
        "“We will not reopen the bridge until every pillar has been replaced,” Mayor Ines Calder told reporters.";
    for (date, same) in [("2024-03-07", Some(true)), ("2024-03-20", Some(false)), ("", None)] {
        let other =
            Source { date: Some(date.to_owned()).filter(|date| !date.is_empty()), ..source("other", date, words) };
        let found = matches_of(&page, std::slice::from_ref(&other), "reopen");
        assert_eq!(found.iter().map(|found| found.same_occasion).collect::<Vec<_>>(), [same], "{date}");
        assert_eq!(found[0].reason.contains("on another day"), same == Some(false), "{}", found[0].reason);
    }
}

#[test]
fn a_statement_without_marks_is_reported() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "The harbour bridge of Port Ellery was closed after divers found cracked pillars.\n\n\
         Mayor Ines Calder said the bridge would not be reopened until every pillar had been replaced.\n\n\
         The weather was fine.",
    );
    let found = matches_of(&page, &[other], "reopen");
    assert_eq!(found.iter().map(|m| m.relation).collect::<Vec<_>>(), [Relation::Reported]);
}

#[test]
fn a_fragment_is_partial_and_what_was_left_out_is_told() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "Cracks have closed the harbour bridge of Port Ellery.\n\n\
         The engineer, Tobias Renn, said it was “a bridge that was built for horses”. Divers found cracks in two pillars.",
    );
    let found = matches_of(&page, &[other], "horses");
    assert_eq!(found.iter().map(|m| m.relation).collect::<Vec<_>>(), [Relation::Partial]);
    assert!(found[0].edits.iter().any(|edit| edit.kind == EditKind::Removed && edit.text.contains("Forty lorries")));
}

#[test]
fn another_statement_of_the_same_speaker_is_no_match() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "Port Ellery's harbour bridge has been closed since Monday.\n\n\
         “The ferry will cost nothing for children,” Mayor Ines Calder said at a news conference.\n\n\
         “I slept badly,” the engineer, Tobias Renn, said.",
    );
    assert_eq!(matches_of(&page, &[other], "reopen"), []);
}

#[test]
fn what_says_the_opposite_or_another_number_is_no_match() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "The harbour bridge of Port Ellery was closed after divers found cracks in two pillars.\n\n\
         “We will reopen the bridge before every pillar has been replaced,” Mayor Ines Calder told reporters.\n\n\
         “Fourteen lorries a day crossed a bridge that was built for horses,” said the engineer, Tobias Renn.",
    );
    assert_eq!(matches_of(&page, std::slice::from_ref(&other), "reopen"), []);
    assert_eq!(matches_of(&page, &[other], "horses"), []);
}

#[test]
fn what_was_promised_is_not_what_is_demanded() {
    let page = source(
        "page",
        "2024-03-04",
        "The ferry dispute in Port Ellery goes on.\n\n\
         Mayor Ines Calder said that the company had ignored the demand that the evening ferry not be cancelled.\n\n\
         The weather was fine.",
    );
    let report = |word: &str| {
        let text = format!(
            "The evening ferry of Port Ellery sails no more.\n\n\
             Mayor Ines Calder said that in May she was given the {word} that the evening ferry would not be cancelled.\n\n\
             Shops near the harbour complain of empty streets."
        );
        source("other", "2024-03-05", &text)
    };
    assert_eq!(matches_of(&page, &[report("promise")], "cancelled"), []);
    assert_eq!(matches_of(&page, &[report("request")], "cancelled").len(), 1);
}

#[test]
fn a_refusal_told_in_front_of_a_colon_negates_nothing_behind_it() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "The harbour bridge of Port Ellery was closed after divers found cracks in two pillars.\n\n\
         On Monday the engineer, Tobias Renn, had refused: forty lorries a day crossed a bridge that was built for horses, he said.",
    );
    assert_eq!(matches_of(&page, &[other], "horses").len(), 1);
}

#[test]
fn another_language_has_its_own_word_forms() {
    let german = |id: &str, text: &str| {
        let text = RunningText::of_lines(text);
        let quotations = quotation::find(&text, Some("de"));
        let (id, language) = (id.to_owned(), Some("de".to_owned()));
        Source { id, language, text, quotations, ..Source::default() }
    };
    let page = german(
        "seite",
        "Die Hafenbrücke von Port Ellery ist seit Montag gesperrt.\n\n\
         „Wir werden die Brücke erst öffnen, wenn alle Pfeiler ersetzt sind“, sagte Bürgermeisterin Ines Calder.",
    );
    let other = german(
        "andere",
        "Port Ellery sperrt seine Hafenbrücke, Taucher fanden Risse.\n\n\
         „Erst wenn alle Pfeiler ersetzt sind, werden wir die Brücken öffnen“, sagte Ines Calder vor Journalisten.",
    );
    assert_eq!(matches_of(&page, &[other], "Pfeiler").len(), 1);
}

#[test]
fn an_unrelated_article_matches_nothing() {
    let page = source("page", "2024-03-04", PAGE);
    let other = source(
        "other",
        "2024-03-05",
        "The striker scored twice in the second half.\n\n“We will not celebrate until the season is over,” the coach said.",
    );
    assert!(corroborate(&page, &[other], &Tables::none()).iter().all(Vec::is_empty));
}

#[test]
fn copies_of_one_text_are_all_named() {
    let page = source("page", "2024-03-04", PAGE);
    let copies: Vec<Source> = (0..500).map(|n| source(&format!("copy {n}"), "2024-03-04", PAGE)).collect();
    assert_eq!(matches_of(&page, &copies, "reopen").len(), 500);
}

#[test]
fn a_copy_of_another_match_is_told_as_one() {
    let page = source("page", "2024-03-04", PAGE);
    let report = "The harbour bridge of Port Ellery is closed, and divers found cracks in two pillars of it.\n\n\
        “We will not reopen the bridge until every pillar has been replaced,” said Mayor Ines Calder.\n\n\
        The council meets again on Friday to speak about the money that new pillars will cost.";
    let copy = format!("{report}\n\nThis report came from an agency.");
    let sources = [source("agency", "2024-03-04", report), source("paper", "2024-03-05", &copy)];
    let found = matches_of(&page, &sources, "reopen");
    assert_eq!(found.iter().map(|m| m.copy_of.as_deref()).collect::<Vec<_>>(), [None, Some("agency")]);
}

#[test]
fn who_quotes_what_a_note_in_brief_quotes_is_no_copy_of_it() {
    let page = source("page", "2024-03-04", PAGE);
    let quoted = "“We will not reopen the bridge until every pillar has been replaced,” said Mayor Ines Calder.";
    let brief = format!("Bridge shut\n\n{quoted}");
    let own = format!(
        "The harbour bridge of Port Ellery is closed, and divers found cracks in two pillars of it.\n\n{quoted}\n\n\
         The council meets again on Friday to speak about the money that new pillars will cost."
    );
    let sources = [source("brief", "2024-03-04", &brief), source("paper", "2024-03-05", &own)];
    let found = matches_of(&page, &sources, "reopen");
    assert_eq!(found.iter().map(|m| m.copy_of.as_deref()).collect::<Vec<_>>(), [None, None]);
    let again = [source("brief", "2024-03-04", &brief), source("again", "2024-03-05", &brief)];
    let found = matches_of(&page, &again, "reopen");
    assert_eq!(found.iter().map(|m| m.copy_of.as_deref()).collect::<Vec<_>>(), [None, Some("brief")]);
}

/// An event of the training material, read as four saved sources: its labels are taken out.
fn fishing_dispute() -> Vec<Source> {
    let bare = |text: &str| {
        let parts = text.split("[[").map(|part| match part.split_once(": ") {
            Some((label, rest)) if label.len() < 4 => rest,
            _ => part,
        });
        parts.collect::<String>().replace("]]", "")
    };
    let articles = include_str!("../training/corroboration/events/fishing_dispute.txt").split("== ").skip(1);
    articles
        .filter_map(|article| article.split_once('\n'))
        .map(|(head, text)| source(head.split(' ').next().unwrap(), "2024-03-04", &bare(text)))
        .collect()
}

#[test]
fn what_a_source_is_shown_to_carry_is_not_told_as_missing() {
    let sources = fishing_dispute();
    let mut told = 0;
    for page in &sources {
        for other in sources.iter().filter(|other| other.id != page.id) {
            let findings = findings(page, std::slice::from_ref(other), &[], &Tables::none());
            for missing in &findings.missing {
                let Some(at) = other.text.text.find(&missing.text) else { continue };
                told += 1;
                let holds = |m: &&Match| m.span.start <= at && at + missing.text.len() <= m.span.end;
                assert!(!findings.matches.iter().flatten().any(|m| holds(&m)), "{}", missing.text);
            }
        }
    }
    assert!(told > 0);
}

#[test]
fn statements_of_other_sources_that_the_page_lacks_are_told_once() {
    let page = source("page", "2024-03-04", PAGE);
    let sources = [
        source(
            "late",
            "2024-03-05T23:30:00-05:00",
            "The harbour bridge of Port Ellery is closed, and divers found cracks in its pillars.\n\n\
             “The ferry must carry schoolchildren without charge while we repair the bridge,” said Mayor Ines Calder.",
        ),
        source(
            "early",
            "2024-03-06T06:00:00+09:00",
            "Divers found cracks in the pillars of the harbour bridge of Port Ellery.\n\n\
             “We will not reopen the bridge until every pillar has been replaced,” said Mayor Ines Calder.\n\n\
             “The ferry must carry schoolchildren without charge while we repair the bridge,” Mayor Calder said.",
        ),
    ];
    let lacking = findings(&page, &sources, &[], &Tables::none()).missing;
    assert_eq!(lacking.len(), 1, "{lacking:?}");
    assert!(lacking[0].text.contains("schoolchildren"));
    assert!(lacking[0].speaker.as_deref().is_some_and(|name| name.contains("Calder")));
    assert_eq!(lacking[0].carriers.iter().map(|c| c.source.as_str()).collect::<Vec<_>>(), ["early", "late"]);
}

#[test]
fn a_later_story_of_the_same_place_is_no_part_of_the_event() {
    let page = source("page", "2024-03-04", PAGE);
    let later = source(
        "later",
        "2024-05-20",
        "The harbour bridge of Port Ellery is closed again, and divers inspected its pillars for cracks.\n\n\
         “The fireworks on the water cost this town more than any of us had planned,” said Mayor Ines Calder.",
    );
    assert_eq!(findings(&page, &[later], &[], &Tables::none()).missing, []);
}

#[test]
fn a_short_report_is_a_candidate_beside_many_long_texts_that_share_small_talk() {
    let page = source("page", "2024-03-04", PAGE);
    let mut index = Index::default();
    // Each long text has every word of the page, among a thousand of its own.
    let words: Vec<&str> = PAGE.split_whitespace().collect();
    for n in 0..300 {
        let own = (0..1_000).map(|w| format!("w{}x{n}", w % 700));
        let mixed: Vec<String> = own
            .enumerate()
            .map(|(at, w)| if at % 10 == 0 { words[at / 10 % words.len()].to_owned() } else { w })
            .collect();
        let text = source(&format!("long {n}"), "2024-03-04", &mixed.join(" "));
        index.insert(&text.id, &Index::entry(&text)).unwrap();
    }
    let short = source(
        "short",
        "2024-03-04",
        "Mayor Ines Calder of Port Ellery keeps the harbour bridge closed until its pillars are replaced.",
    );
    index.insert(&short.id, &Index::entry(&short)).unwrap();
    assert!(index.candidates(&page, &Tables::none(), 20).contains(&"short".to_owned()));
}

#[test]
fn a_source_does_not_match_itself() {
    let page = source("page", "2024-03-04", PAGE);
    assert!(corroborate(&page, std::slice::from_ref(&page), &Tables::none()).iter().all(Vec::is_empty));
}

#[test]
fn strange_texts_are_answered() {
    let page = source("page", "2024-03-04", PAGE);
    for text in [
        "",
        "“Yes,” he said.",
        "“It is what it is, and so it was to be with them,” she said.",
        "“ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺ ᚾᛁᛃ,” ᛇᛈᛉᛊ said.",
        "“………… [ [ [ ] ...”",
        "“桥在周一关闭。”市长说。",
        &format!("“{},” said the mayor.", "bridge pillar replaced ".repeat(1700)),
    ] {
        let strange = source("strange", "not a date", text);
        assert_eq!(corroborate(&strange, std::slice::from_ref(&page), &Tables::none()).len(), strange.quotations.len());
        assert_eq!(corroborate(&page, &[strange], &Tables::none()).len(), page.quotations.len());
    }
}

#[test]
fn the_index_names_the_sources_of_the_story_first() {
    let mut index = Index::default();
    for n in 0..200 {
        let text = format!("Article {n} is about cabbages, kings and ships {n}. “We sold {n} ships,” said a king.");
        index.insert(&format!("unrelated {n}"), &Index::entry(&source("", "2024-03-04", &text))).unwrap();
    }
    let story = "The harbour bridge of Port Ellery is closed; Mayor Ines Calder wants every pillar replaced.";
    index.insert("story", &Index::entry(&source("", "2024-03-05", story))).unwrap();
    let page = source("page", "2024-03-04", PAGE);
    assert_eq!(index.candidates(&page, &Tables::none(), 5).first().map(String::as_str), Some("story"));
    index.remove("story");
    assert!(!index.candidates(&page, &Tables::none(), 5).iter().any(|id| id == "story"));
}

#[test]
fn a_search_finds_all_forms_of_a_word() {
    let mut index = Index::default();
    index.insert("bridges", &Index::entry(&source("", "", "Two bridges were closed."))).unwrap();
    index.insert("boats", &Index::entry(&source("", "", "Two boats were closed."))).unwrap();
    assert_eq!(index.search("bridge", 10), ["bridges"]);
    assert_eq!(index.search("closed boat", 10), ["boats"]);
    assert_eq!(index.search("closed", 10).len(), 2);
    assert_eq!(index.search("boat cathedral", 10), Vec::<String>::new());
}

#[test]
fn damaged_entries_and_tables_are_told() {
    let entry = Index::entry(&source("", "2024-03-04", PAGE));
    for length in 0..entry.len() {
        assert!(Index::default().insert("cut", &entry[..length]).is_err(), "cut at {length}");
    }
    for bytes in
        [&b""[..], b"QUOTTAB2", b"QUOTTAB2\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", &[0; 64]]
    {
        assert!(Tables::from_bytes(bytes).is_err());
    }
}

#[test]
fn a_search_reads_numbers_in_any_spelling_and_passes_over_small_words() {
    let mut index = Index::default();
    index.insert("ferry", &Index::entry(&source("", "", "Two of the ferries sank off 11 islands."))).unwrap();
    index.insert("bridge", &Index::entry(&source("", "", "The bridge held."))).unwrap();
    for query in ["two ferries", "2 ferries", "eleven", "11", "the ferries of the islands"] {
        assert_eq!(index.search(query, 10), ["ferry"], "{query}");
    }
    assert!(index.search("zeppelin the", 10).is_empty());
}

#[test]
fn a_single_word_in_marks_is_not_carried_by_a_source_that_lacks_it() {
    let page = source(
        "page",
        "2024-03-04",
        "Port Ellery builds a second harbour wall, which the village of Hask across the bay fears.\n\n\
         The council has long said it is a “protective” barrier, and that every harbour town has the right to build one.",
    );
    let told = |text: &str| {
        let first =
            "Port Ellery is building a second harbour wall, and the village of Hask across the bay fears it.\n\n";
        source("other", "2024-03-05", &format!("{first}{text}"))
    };
    let other = told("The council of Hask said the harbour could become the next link of the protection barrier.");
    assert_eq!(matches_of(&page, &[other], "protective"), []);
    let same =
        told("The council said that it was a protective barrier and that any harbour town had the right to build one.");
    assert_eq!(matches_of(&page, &[same], "protective").len(), 1);
}

#[test]
fn a_shown_span_leaves_no_mark_open_and_tells_whether_it_stands_in_marks() {
    let page = source(
        "page",
        "2024-03-04",
        "The harbour bridge of Port Ellery was closed after divers found cracked pillars.\n\n\
         Mayor Ines Calder said the bridge would not be reopened until every pillar had been replaced.",
    );
    let found = |text: &str| {
        let first = "Port Ellery's harbour bridge stays shut. Divers found cracks in two pillars.\n\n";
        let other = source("other", "2024-03-05", &format!("{first}{text}"));
        let found = matches_of(&page, std::slice::from_ref(&other), "reopened");
        found.first().map(|found| (other.text.slice(&found.span).to_owned(), found.in_marks))
    };
    let sentence = "We will not reopen the bridge until every pillar has been replaced.";
    let two = format!("“{sentence} Nobody has to swim, there are boats enough,” Mayor Ines Calder said on Tuesday.");
    assert_eq!(found(&two), Some((sentence.to_owned(), true)));
    let told = "Mayor Ines Calder said that the bridge would not reopen until every pillar had been replaced.";
    assert_eq!(found(told).map(|(_, in_marks)| in_marks), Some(false));
}
