//! Articles taken out of text dumps without markup.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, read_text};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| &*b.text).collect()
}

#[test]
fn blocks_of_a_text_dump_are_slices_of_it() {
    let dump = "Harbour Post\n  • News\n  • Sport\n  • Water\nShare\n\nBoard quarrels over the sea wall\n\nBy Jo Harms\n\n\
        The harbour board met for six hours on Tuesday and could not agree who should pay for the new sea wall.\n\n\
        Its chairman, Teun Abma, said the town had paid for the last one. Two members left the room before the vote.\n\n\
        Sign up for our newsletter\n\n\
        The engineer who drew the plans told the meeting that the foundation would not last another winter.\n\n\
        Related articles\nThe wall nobody wanted\n© Harbour Post. All rights reserved.\n";
    let article = read_text(dump).expect("the dump has text");
    for block in &article.blocks {
        assert_eq!(&dump[block.bytes.clone().expect("a place")], block.text);
    }
    assert_eq!(article.title.as_deref(), Some("Board quarrels over the sea wall"));
    assert_eq!(article.byline, ["Jo Harms"]);
    let kept: Vec<&str> = texts(&article).into_iter().filter(|text| *text != "By Jo Harms").collect();
    let beginnings = ["The harbour board met", "Its chairman, Teun Abma", "The engineer who drew"];
    assert_eq!(kept.len(), beginnings.len(), "{kept:#?}");
    assert!(kept.iter().zip(beginnings).all(|(text, beginning)| text.starts_with(beginning)), "{kept:#?}");
}

#[test]
fn a_dump_begins_and_ends_with_a_short_quotation() {
    let before = "\"We were told on Friday,\" said Jo Harms.";
    let after = "“Nobody will row,” she said.";
    let dump = format!(
        "The ferry stays in port\nBy Ida Roth\n4 May 2024\n\n{before}\n\nThe ferry to the northern islands was \
         cancelled for the third day, and nobody at the pier could say why.\n\n{after}\n\nMore from the islands\n\
         Weather\nTides and times\n\n\"I like this site.\"\n"
    );
    let article = read_text(&dump).expect("the dump has text");
    let texts = texts(&article);
    assert!(texts.contains(&before) && texts.contains(&after), "{texts:#?}");
    assert!(texts.iter().any(|text| text.starts_with("The ferry to")), "{texts:#?}");
    assert!(
        !texts.iter().any(|text| ["More from", "Tides", "\"I like"].iter().any(|b| text.starts_with(b))),
        "{texts:#?}"
    );
}

#[test]
fn a_dump_that_is_an_article_alone_keeps_its_first_and_its_last_sentence() {
    let lines = [
        "The ferry stays in port.",
        "The ferry to the northern islands was cancelled for the third day, and nobody at the pier could say why.",
        "“Our partners have read the letter, and they have answered everything but the question,” Jo Harms told reporters.",
        "“They read our letter, and they replied to another one,” she said, “which we never wrote to anybody on the island.”",
        "The mayor, who was in the crowd, pledged: “We will help every one of you, and you will not have to pay for it.”",
        "The inquiry goes on in May.",
        "Two people are missing, rescuers said.",
    ];
    let article = read_text(&lines.join("\n\n")).expect("the dump has text");
    assert_eq!(texts(&article), lines);
}

#[test]
fn a_day_in_numbers_of_a_dump_is_read_in_its_language() {
    let dump = "Le bac reste au port\nPublié le 04/05/2024\n\nLe bac qui relie les îles du nord à la terre n’a pas quitté \
        le port pour le troisième jour, et personne sur la jetée ne savait dire pourquoi.\n\nLe conseil du port s’est réuni \
        mardi soir et n’a pas dit qui paiera les vivres que des pêcheurs ont portés aux habitants de l’île.\n\nLes habitants \
        de l’île ont écrit au préfet, qui leur a répondu qu’il lirait leur lettre avec attention avant la fin du mois.\n";
    let article = read_text(dump).expect("the dump has text");
    assert_eq!(article.published.as_deref(), Some("2024-05-04"));
}

#[test]
fn cells_of_a_table_that_repeat_stay_in_a_dump() {
    let mut lines = vec!["Four men are tried for the towing contract".to_owned()];
    lines.extend((1..6).map(|day| {
        format!("On day {day} the court heard the clerk of works, who said that nobody had asked him about lot {day} before the fire.")
    }));
    for count in ["Bribery of an official", "Fraud by false invoice", "Threats against a witness", "Arson of a yard"] {
        lines.extend([count.to_owned(), "Guilty on all".to_owned(), "Not charged".to_owned()]);
    }
    lines.extend((6..10).map(|day| {
        format!("On day {day} the judge sent the jury home early, because the clerk of works had lost the keys of lot {day} again.")
    }));
    let article = read_text(&lines.join("\n")).expect("the dump has text");
    let kept = |text: &str| article.blocks.iter().filter(|b| b.text == text).count();
    assert_eq!((kept("Not charged"), kept("Guilty on all")), (4, 4), "{:#?}", article.blocks);
}

const WALL: [&str; 3] = [
    "The harbour board met for six hours on Tuesday and could not agree who should pay for the new sea wall of the town.",
    "Its chairman, Teun Abma, said the town had paid for the last one. Two members left the room before the vote was taken.",
    "The engineer who drew the plans told the meeting that the foundation would not last another winter such as the one before.",
];

/// What is kept of a dump with these lines between its second and third paragraph.
fn kept_with(lines: &str) -> String {
    let dump = format!("Board quarrels over the sea wall\n\n{}\n\n{}\n\n{lines}\n\n{}\n", WALL[0], WALL[1], WALL[2]);
    let kept = texts(&read_text(&dump).expect("the dump has text")).join("\n");
    assert!(WALL.iter().all(|paragraph| kept.contains(paragraph)), "{kept}");
    kept
}

#[test]
fn a_poll_among_the_lines_of_a_dump_goes_and_an_interview_stays() {
    let poll = "Would you walk along a wall that nobody has tested?\nOf course, I do so every morning\n\
                I would rather watch it from my window\nI do not like walls\n4,812 votes cast";
    let kept = kept_with(poll);
    assert!(!poll.lines().any(|line| kept.contains(line)), "{kept}");
    let kept =
        kept_with("Will the wall hold?\n\nNot one of them would say so. They have all seen the quay of Ostrand.");
    assert!(kept.contains("Not one of them"), "{kept}");
    let kept = kept_with("Who voted how?\n\nYes: Abma, Brandt, Lind\n\nNo: Roe, Vogt, Roth");
    assert!(kept.contains("No: Roe, Vogt, Roth"), "{kept}");
}

#[test]
fn what_is_offered_above_a_button_goes_from_a_dump() {
    let kept = kept_with(
        "Every Friday we send you one letter on how this town moves, and it costs you nothing.\nYour address\nSign me up",
    );
    assert!(!kept.contains("Every Friday"), "{kept}");
}

#[test]
fn what_somebody_says_in_the_marks_of_any_language_is_no_call() {
    for (report, line) in [
        (
            [
                "Zarząd portu zdecydował we wtorek, że mur nad nabrzeżem zostanie podniesiony o półtora metra, bo woda dwa razy doszła do rynku.",
                "Inżynier, który narysował plan, powiedział na zebraniu, że fundament nie przetrwa kolejnej zimy, jeśli nikt go nie naprawi.",
                "Przewodnicząca Greta Sund powiedziała, że biuro portu sporządzi listę, i że sama nie spodziewa się na niej znaleźć.",
            ],
            "Na tablicy stało: „Zapisz się do newslettera i dowiedz się, kiedy zamkniemy bramę”. Nikt się nie zapisał.",
        ),
        (
            [
                "Hamnstyrelsen beslutade på tisdagen att muren vid kajen ska höjas med en och en halv meter, eftersom vattnet två gånger har nått torget.",
                "Ingenjören som ritade planen sade på mötet att grunden inte klarar en vinter till om ingen lagar den före hösten.",
                "Ordföranden Greta Sund sade att hamnkontoret ska göra en lista och att hon inte väntar sig att själv stå på den.",
            ],
            "På tavlan stod det: ”Prenumerera på vårt nyhetsbrev och få veta när vi stänger porten”. Ingen gjorde det.",
        ),
        (
            [
                "Havnens bestyrelse besluttede tirsdag, at muren ved kajen skal hæves med halvanden meter, fordi vandet to gange har nået torvet.",
                "Ingeniøren, der tegnede planen, sagde på mødet, at fundamentet ikke holder en vinter til, hvis ingen reparerer det.",
                "Formanden Greta Sund sagde, at havnekontoret vil lave en liste, og at hun ikke venter selv at stå på den.",
            ],
            "På tavlen stod der: »Tilmeld dig vores nyhedsbrev, og få besked, når vi lukker porten«. Det gjorde ingen.",
        ),
    ] {
        let dump = format!("{}\n\n{}\n\n{line}\n\n{}\n", report[0], report[1], report[2]);
        let article = read_text(&dump).expect("the dump has text");
        assert!(texts(&article).contains(&line), "{:#?}", texts(&article));
    }
}

#[test]
fn headlines_below_a_label_go_from_a_dump_and_a_heading_stays() {
    let kept = kept_with(
        "Read also\n\nMan who painted the lighthouse purple is told to paint it back\nFerry to Ostrand will not sail before May, says yard\n\n\
         What the engineer saw",
    );
    assert!(!kept.contains("purple") && !kept.contains("Ostrand"), "{kept}");
    assert!(kept.contains("What the engineer saw"), "{kept}");
}

#[test]
fn what_readers_wrote_below_a_dump_goes_with_its_label() {
    let readers = "It is not true that the wall was never paid for. I stood on it as a child, and my father carried the stones for it, \
                   eleven of them a day, until the money was gone and the council with it.";
    let report = WALL.join("\n\n");
    let read = |label: &str, name: &str| {
        let dump = format!(
            "Board quarrels over the sea wall\n\n{report}\n\n{label}\n\n{name} (11.3.2026 14:02)\n\n{readers}\n\nReply +214\n"
        );
        texts(&read_text(&dump).expect("the dump has text")).join("\n")
    };
    let kept = read("89 comments. Top comments:", "Old Skipper");
    assert!(WALL.iter().all(|line| kept.contains(line)) && !kept.contains("eleven of them"), "{kept}");
    // A part of a report may be called so, too.
    let part = format!(
        "Board quarrels over the sea wall\n\n{report}\n\nReactions\n\n{}\n",
        WALL[1].replace("Teun Abma", "Ole Lind")
    );
    assert!(texts(&read_text(&part).expect("the dump has text")).join("\n").contains("Ole Lind"));
}
