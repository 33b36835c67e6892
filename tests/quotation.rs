//! Quotations and their speakers, as a reader relies on them. All texts are made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use quotidian::article::{Block, BlockKind, RunningText};
use quotidian::quotation::{self, Quotation, QuotationKind};

/// What was found: (words, name of the speaker).
fn named(text: &RunningText, quotations: &[Quotation]) -> Vec<(String, String)> {
    let name = |q: &Quotation| q.speaker.as_ref().map(|s| s.name.clone()).unwrap_or_default();
    quotations.iter().map(|q| (text.slice(&q.words).to_owned(), name(q))).collect()
}

/// Asserts words and speakers of all quotations in lines of text.
#[track_caller]
fn assert_found(language: &str, text: &str, expected: &[(&str, &str)]) {
    let running = RunningText::of_lines(text);
    let got = named(&running, &quotation::find(&running, Some(language)));
    let got: Vec<(&str, &str)> = got.iter().map(|(words, name)| (words.as_str(), name.as_str())).collect();
    assert_eq!(got, expected, "in {text}");
}

/// The only quotation of a text.
#[track_caller]
fn only(language: &str, text: &str) -> (RunningText, Quotation) {
    let running = RunningText::of_lines(text);
    let mut found = quotation::find(&running, Some(language));
    assert_eq!(found.len(), 1, "in {text}: {found:?}");
    (running, found.remove(0))
}

/// Text with blocks of given kinds.
fn blocks(blocks: &[(BlockKind, &str)]) -> RunningText {
    let block = |&(kind, text): &(BlockKind, &str)| Block { kind, text: text.to_owned(), element: None, bytes: None };
    RunningText::of_blocks(&blocks.iter().map(block).collect::<Vec<_>>())
}

#[test]
fn the_speaker_stands_behind_the_words_or_in_front_of_them() {
    let words = "The lock gate will open in May";
    for text in [
        "“The lock gate will open in May,” said Runa Tveit, the harbour engineer.",
        "“The lock gate will open in May,” Runa Tveit said on Monday.",
        "“The lock gate will open in May,” Runa Tveit, who built it, told the council.",
        "Runa Tveit told reporters: “The lock gate will open in May.”",
        "In a letter to the council, Runa Tveit wrote, “The lock gate will open in May.”",
        "As Runa Tveit, the harbour engineer, put it: “The lock gate will open in May.”",
        "“The lock gate will open in May.” — Runa Tveit",
    ] {
        let (running, found) = only("en", text);
        assert_eq!(running.slice(&found.words).trim_end_matches([',', '.']), words, "in {text}");
        assert_eq!(found.speaker.map(|s| s.name).as_deref(), Some("Runa Tveit"), "in {text}");
    }
}

#[test]
fn a_remark_in_brackets_gives_the_words_before_it_to_nobody() {
    let text = "“The gate is a risk to the town,” Runa Tveit writes. “Nobody has measured the sill.” \
        (Older reports say that the sill was measured twice.)";
    let running = RunningText::of_lines(text);
    let found = quotation::find(&running, Some("en"));
    let named = named(&running, &found);
    assert_eq!(named.get(1).map(|(_, name)| name.as_str()), Some("Runa Tveit"), "{named:?}");
}

#[test]
fn a_description_ends_before_the_marks_that_go_on_with_it() {
    let text = "El instructor del ‘sumario 12’ respondió: «No lo sé todavía».";
    let running = RunningText::of_lines(text);
    let named = named(&running, &quotation::find(&running, Some("es")));
    assert!(named.last().is_some_and(|(_, name)| !name.ends_with("del")), "{named:?}");
}

#[test]
fn marks_of_every_habit_open_and_close() {
    for (open, close) in [
        ("“", "”"),
        ("\"", "\""),
        ("‘", "’"),
        ("'", "'"),
        ("''", "''"),
        ("``", "''"),
        ("„", "“"),
        ("„", "”"),
        ("«", "»"),
        ("»", "«"),
        ("«\u{a0}", "\u{a0}»"),
        ("”", "”"),
        ("“", "\""),
        ("‹", "›"),
        ("「", "」"),
        ("『", "』"),
    ] {
        let text = format!("{open}We shall not sell the old mill{close}, said Runa Tveit.");
        let (running, found) = only("en", &text);
        assert_eq!(running.slice(&found.words), "We shall not sell the old mill", "in {text}");
    }
}

#[test]
fn apostrophes_and_measures_are_no_marks() {
    for text in [
        "The '60s and ’70s were good to the town, and the bargees' union grew.",
        "The beam is 4'9\" long and 8\" wide.",
        "And how ‘bout the farmers’ plans, and the ‘90s?",
        "It's the dogs' dinner, isn't it, and the O'Neills' too.",
        "<img alt=\"A lock at night\" src=\"x\"> The lock is old.",
    ] {
        assert_found("en", text, &[]);
    }
    assert_found(
        "en",
        "‘We’ll mend the bargees’ quay, and that’s final,’ Runa Tveit said.",
        &[("We’ll mend the bargees’ quay, and that’s final,", "Runa Tveit")],
    );
}

#[test]
fn words_that_begin_with_a_number_stand_in_single_marks_too() {
    assert_found("en", "‘2nd bridge is too costly,’ says Runa Tveit.", &[("2nd bridge is too costly,", "Runa Tveit")]);
}

#[test]
fn interrupted_and_nested_words_belong_together() {
    assert_found(
        "en",
        "“We will mend it,” Runa Tveit said, “because nobody else will.” “Ask anybody.”",
        &[
            ("We will mend it,", "Runa Tveit"),
            ("because nobody else will.", "Runa Tveit"),
            ("Ask anybody.", "Runa Tveit"),
        ],
    );
    assert_found(
        "en",
        "“He told me ‘go home’ and I went,” Runa Tveit said.",
        &[("He told me ‘go home’ and I went,", "Runa Tveit")],
    );
}

#[test]
fn a_quotation_goes_on_over_several_paragraphs() {
    assert_found(
        "en",
        "Runa Tveit said: “The gate opens in May. We have waited for years.\n\n“Nobody will wait again.”",
        &[
            ("The gate opens in May. We have waited for years.", "Runa Tveit"),
            ("Nobody will wait again.", "Runa Tveit"),
        ],
    );
}

#[test]
fn a_lost_mark_costs_one_paragraph() {
    assert_found(
        "en",
        "“The gate opens in May, said Runa Tveit on Monday.\n\n“It was never closed,” Paul Egge replied.",
        &[("The gate opens in May", "Runa Tveit"), ("It was never closed,", "Paul Egge")],
    );
}

#[test]
fn an_unclosed_quotation_ends_where_the_paragraph_the_incise_or_its_source_ends_it() {
    let goes_on =
        "“The gate opens in May,” said Runa Tveit. “Nobody closed it. It was left to rust.\n\nHe left at noon.";
    assert_found(
        "en",
        goes_on,
        &[("The gate opens in May,", "Runa Tveit"), ("Nobody closed it. It was left to rust.", "Runa Tveit")],
    );
    assert_found(
        "en",
        "Runa Tveit spoke at noon.\n\n“Without the U.S.[ money, she added, “the gate would have stayed shut.”",
        &[("Without the U.S.[ money", "Runa Tveit"), ("the gate would have stayed shut.", "Runa Tveit")],
    );
    assert_found(
        "en",
        "Runa Tveit: “The gate opens in May. It was left to rust. [Harbour Gazette.]",
        &[("The gate opens in May. It was left to rust.", "Runa Tveit")],
    );
}

#[test]
fn a_fragment_is_partial_and_its_statement_is_the_clause() {
    let (text, found) = only("en", "Runa Tveit said that the council had “ignored” every warning about the gate.");
    assert_eq!(found.kind, QuotationKind::Partial);
    assert_eq!(text.slice(&found.words), "ignored");
    assert_eq!(text.slice(&found.statement), "the council had “ignored” every warning about the gate");
    assert_eq!(only("en", "“The gate opens in May,” said Runa Tveit.").1.kind, QuotationKind::Direct);
}

#[test]
fn titles_and_terms_in_marks_are_nobodys_words() {
    assert_found("en", "They sang “Silver Harbour” before the match.", &[]);
    assert_found("en", "Her novel, “The Slow Tide,” won a prize.", &[]);
    assert_found("de", "Das Schiff „Möwe“ lief am Montag aus. Die Zeitung „Talbote“ erscheint seit 1920.", &[]);
}

#[test]
fn reported_statements_are_found_with_their_speaker() {
    for text in [
        "Runa Tveit said that the lock gate would open in May.",
        "Runa Tveit said on Tuesday that the lock gate would open in May.",
        "Runa Tveit told reporters in Egge the lock gate would open in May.",
        "The lock gate would open in May, Runa Tveit said.",
        "The lock gate would open in May, said Runa Tveit.",
        "According to Runa Tveit, the lock gate would open in May.",
        "The lock gate would open in May, according to Runa Tveit.",
        "Runa Tveit, the engineer who built it, insisted the lock gate would open in May.",
    ] {
        let (running, found) = only("en", text);
        assert_eq!(found.kind, QuotationKind::Reported);
        assert_eq!(running.slice(&found.words).to_lowercase(), "the lock gate would open in may", "in {text}");
        assert_eq!(found.speaker.map(|s| s.name).as_deref(), Some("Runa Tveit"), "in {text}");
    }
}

#[test]
fn an_attribution_behind_or_inside_a_clause_gives_it_to_whoever_stands_there() {
    assert_found("en", "Two boats are missing, rescuers said.", &[("Two boats are missing", "rescuers")]);
    assert_found(
        "en",
        "The quay will be shut for a week, Runa Tveit threatened.",
        &[("The quay will be shut for a week", "Runa Tveit")],
    );
    let assured = "At no moment did oil get out of the dock, Runa Tveit assured.";
    assert_found("en", assured, &[("At no moment did oil get out of the dock", "Runa Tveit")]);
    for whole in [
        "The plan, Runa Tveit said, would fail",
        "The signal, according to Runa Tveit, stood at red for two minutes",
        "Some of the boats, Runa Tveit said, had no radio",
    ] {
        assert_found("en", &format!("{whole}."), &[(whole, "Runa Tveit")]);
    }
    assert_found("en", "Gloves, she said, were short.", &[("Gloves, she said, were short", "she")]);
    assert_found(
        "en",
        "The boats were in Lund on Monday, his lawyer Ines Bo told the court.",
        &[("The boats were in Lund on Monday", "Ines Bo")],
    );
    assert_found(
        "en",
        "The bridge was closed for two days, local media reported, citing the police.",
        &[("The bridge was closed for two days", "local media")],
    );
    assert_found("en", "Officials fear that the dyke will break.", &[("the dyke will break", "Officials")]);
    assert_found("en", "Tveit is convinced that the dyke holds.", &[("the dyke holds", "Tveit")]);
    assert_found("en", "When the bell rang, she laughed.", &[]);
    assert_found("en", "However, counsel for the families went on.", &[]);
}

#[test]
fn headlines_report_too() {
    let text = blocks(&[(BlockKind::Heading, "Tveit Says Gate Will Open Before Summer")]);
    let found = named(&text, &quotation::find(&text, Some("en")));
    assert_eq!(found, [("Gate Will Open Before Summer".into(), "Tveit".into())]);
}

#[test]
fn a_heading_in_marks_has_the_speaker_of_the_words_it_repeats() {
    let text = blocks(&[
        (BlockKind::Paragraph, "“The road stays shut,” said Runa Tveit. “We have no choice.”"),
        (BlockKind::Heading, "“Once for my mother’s funeral”"),
        (
            BlockKind::Paragraph,
            "“I closed the inn twice, once for my mother’s funeral and once tonight,” said Odile Perner.",
        ),
        (BlockKind::Heading, "“Nobody told us anything”"),
        (BlockKind::Paragraph, "The valley was without power for two days, and the train did not run."),
    ]);
    let found: Vec<(String, Option<String>)> = quotation::find(&text, Some("en"))
        .into_iter()
        .filter(|q| q.kind.is_marked())
        .map(|q| (text.slice(&q.words).to_owned(), q.speaker.map(|s| s.name)))
        .collect();
    let heading = |words: &str| found.iter().find(|(w, _)| w == words).map(|(_, speaker)| speaker.as_deref());
    assert_eq!(heading("Once for my mother’s funeral"), Some(Some("Odile Perner")));
    assert_eq!(heading("Nobody told us anything"), Some(None));
}

#[test]
fn a_word_that_only_opens_its_sentence_is_nobody() {
    let named = |text: &str, language: &str| -> Vec<Option<String>> {
        let text = RunningText::of_lines(text);
        quotation::find(&text, Some(language)).into_iter().map(|q| q.speaker.map(|s| s.name)).collect()
    };
    assert_eq!(named("Anyway, “the harbour is closed” until May.", "en"), [None]);
    assert_eq!(named("Niewskazane jest pytanie: „czy pan mnie widzi”.", "pl"), [None]);
    assert_eq!(named("Tveit: “We have no choice.”", "en"), [Some("Tveit".to_owned())]);
}

#[test]
fn two_clauses_with_that_are_two_statements() {
    assert_found(
        "en",
        "Runa Tveit said that the gate would open in May and that nobody would pay for it.",
        &[("the gate would open in May", "Runa Tveit"), ("nobody would pay for it", "Runa Tveit")],
    );
}

#[test]
fn what_somebody_is_said_to_have_told_is_the_inner_speakers() {
    assert_found(
        "en",
        "Runa Tveit told Paul Egge that the gate leaks, the council said on Friday.",
        &[("the gate leaks", "Runa Tveit")],
    );
}

#[test]
fn pronouns_and_short_names_stand_for_the_person_named_before() {
    assert_found(
        "en",
        "Martin Oakes met Runa Tveit on Monday. “It was a good meeting for the town,” he said.",
        &[("It was a good meeting for the town,", "Martin Oakes")],
    );
    assert_found(
        "en",
        "Ms Runa Tveit opened the gate.\n\n“It took years,” Tveit said.\n\n“We are proud,” she added.",
        &[("It took years,", "Runa Tveit"), ("We are proud,", "Runa Tveit")],
    );
}

#[test]
fn a_role_stands_for_its_holder() {
    assert_found(
        "en",
        "Vardish President Ilmar Toren met Sarmian President Pavel Orda.\n\nThe Vardish leader said that talks would go on.\n\n“We are ready,” the Sarmian president said.",
        &[("talks would go on", "Ilmar Toren"), ("We are ready,", "Pavel Orda")],
    );
}

#[test]
fn roles_and_relays_are_kept_beside_the_name() {
    let (_, found) = only("en", "“We will mend it,” harbour engineer Runa Tveit told the Egge Gazette.");
    let speaker = found.speaker.expect("a speaker");
    assert_eq!((speaker.name.as_str(), speaker.role.as_deref()), ("Runa Tveit", Some("harbour engineer")));
    assert_eq!(speaker.relay.as_deref(), Some("Egge Gazette"));
    let (_, found) = only("en", "The Egge Gazette quoted Runa Tveit as saying that the gate leaks.");
    let speaker = found.speaker.expect("a speaker");
    assert_eq!((speaker.name.as_str(), speaker.relay.as_deref()), ("Runa Tveit", Some("Egge Gazette")));
}

#[test]
fn institutions_speak() {
    assert_found(
        "en",
        "“There will be no comment,” the ministry said later.",
        &[("There will be no comment,", "ministry")],
    );
}

#[test]
fn lines_with_a_dash_are_dialogue_and_lists_are_not() {
    assert_found(
        "no",
        "– Sluseporten åpner i mai, sier Runa Tveit.\n\n– Vi har ventet i mange år på dette.",
        &[("Sluseporten åpner i mai", "Runa Tveit"), ("Vi har ventet i mange år på dette.", "Runa Tveit")],
    );
    assert_found("no", "– Egge kommune og havnevesenet\n\n– Tveit kommune og fylket\n\n– Moen kommune og staten", &[]);
    assert_found("en", "Prices rose – sharply, in some towns – and fell again.", &[]);
    let (_, found) = only("es", "—No vamos a vender el molino —dijo Ana Robledo—.");
    assert_eq!(found.kind, QuotationKind::Dialogue);
}

#[test]
fn a_block_set_apart_is_a_quotation_with_its_signature() {
    let text = blocks(&[
        (BlockKind::Paragraph, "The engineer wrote to the council."),
        (BlockKind::Quote, "The lock gate will open in May and never close again. — Runa Tveit"),
    ]);
    let found = quotation::find(&text, Some("en"));
    assert_eq!(
        named(&text, &found),
        [("The lock gate will open in May and never close again.".into(), "Runa Tveit".into())]
    );
    assert_eq!(found.first().map(|q| q.kind), Some(QuotationKind::Block));
}

#[test]
fn captions_and_list_items_hold_quotations_and_credits_do_not() {
    let text = blocks(&[
        (BlockKind::Caption, "“We waited for years,” says Runa Tveit at the lock."),
        (BlockKind::ListItem, "“The gate leaks,” Paul Egge said."),
        (BlockKind::Credit, "Photo: “Lock at Night” by M. Oakes"),
    ]);
    let found = named(&text, &quotation::find(&text, Some("en")));
    assert_eq!(
        found,
        [("We waited for years,".into(), "Runa Tveit".into()), ("The gate leaks,".into(), "Paul Egge".into())]
    );
}

#[test]
fn a_picture_between_two_paragraphs_takes_no_speaker_further_away() {
    let text = blocks(&[
        (BlockKind::Paragraph, "Runa Tveit, the harbour master, spoke to reporters on Monday."),
        (BlockKind::Caption, "The lower gate in May."),
        (BlockKind::Credit, "Photo: M. Oakes"),
        (BlockKind::Paragraph, "“We have waited for this day for many years.”"),
    ]);
    let found = named(&text, &quotation::find(&text, Some("en")));
    assert_eq!(found, [("We have waited for this day for many years.".into(), "Runa Tveit".into())]);
}

#[test]
fn the_language_is_detected_when_the_page_does_not_tell() {
    let text = RunningText::of_lines("« Le pont est trop vieux pour les camions », a déclaré Odile Ferrand lundi.");
    let found = named(&text, &quotation::find(&text, None));
    assert_eq!(found, [("Le pont est trop vieux pour les camions".into(), "Odile Ferrand".into())]);
}

#[test]
fn an_unknown_language_still_has_its_marks() {
    let text = RunningText::of_lines("”Emme myy vanhaa myllyä kenellekään”, sanoi Aino Salmela.");
    let found = named(&text, &quotation::find(&text, Some("fi")));
    assert_eq!(found.len(), 1);
    assert_eq!(found.first().map(|(words, _)| words.as_str()), Some("Emme myy vanhaa myllyä kenellekään"));
}

#[test]
fn quotations_do_not_overlap_and_stay_inside_the_text() {
    let hostile = [
        "“‘«„\"'“‘«„\"'".repeat(50),
        "said said said “said” said, said: \"said".repeat(40),
        "– – – — — ,,, ''' ``` said X said that that that".repeat(40),
        "according to according to laut X, “".repeat(60),
        "\u{feff}\u{200b}“\u{301}”\u{0}\u{1f}‘\u{10ffff}’ said \u{202e}X".repeat(20),
        "(((((((((((((((((( said (".repeat(60),
    ];
    for text in hostile {
        for language in [Some("en"), Some("de"), Some("ar"), Some("zh"), Some("xx"), None] {
            let running = RunningText::of_lines(text.clone());
            let mut end = 0;
            for found in quotation::find(&running, language) {
                assert!(found.words.start >= end && found.words.end <= running.text.len(), "in {text}");
                assert!(running.text.get(found.words.clone()).is_some());
                assert!(running.text.get(found.statement.clone()).is_some());
                end = found.words.end;
            }
        }
    }
}

#[test]
fn what_nobody_says_is_no_statement() {
    assert_found("en", "Nobody said that the bridge was safe.", &[]);
    assert_found("de", "Niemand sagte, dass die Brücke sicher sei.", &[]);
    assert_found("en", "Officials said that the bridge was safe.", &[("the bridge was safe", "Officials")]);
}

#[test]
fn a_list_by_places_is_no_conversation() {
    let text = "New rules begin today.\nValbrune: Dogs must be on a lead in the park.\nTessmar: The ferry is free on Sundays.\n\
        Brenitz: Fires are forbidden on the beach.\nNorthgate: Shops may open at six.\n\
        Valbrune: The harbour closes at night.\nCalm: Bees need a permit.";
    let text = RunningText::of_lines(text);
    assert!(quotation::find(&text, Some("en")).iter().all(|q| !q.kind.is_marked()));
}
