//! Words must not go to the wrong person: people whom the text does not name, phrases that are nobody, blocks set apart and
//! what announces them. Fictional texts.

mod bracketed;

use bracketed::assert_read;
use quotidian::article::{Block, BlockKind, RunningText};
use quotidian::quotation;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The words of each quotation and its speaker.
fn said(blocks: &[(BlockKind, &str)]) -> Vec<(String, String)> {
    let block = |&(kind, text): &(BlockKind, &str)| Block { kind, text: text.to_owned(), element: None, bytes: None };
    let blocks: Vec<Block> = blocks.iter().map(block).collect();
    let text = RunningText::of_blocks(&blocks);
    let found = quotation::find(&text, Some("en"));
    let marked = found.into_iter().filter(|q| q.kind.is_marked());
    marked.map(|q| (text.slice(&q.words).to_owned(), q.speaker.map(|s| s.name).unwrap_or_default())).collect()
}

/// The speaker of the last marked quotation.
fn last(blocks: &[(BlockKind, &str)]) -> String {
    said(blocks).pop().map(|(_, speaker)| speaker).unwrap_or_default()
}

#[test]
fn a_pronoun_may_stand_for_somebody_whom_nothing_names() {
    assert_read(
        "en",
        &[
            "Mayor Rune Holt won the vote. Another student cheered for Holt in the hall. “[The hall was cold|Another student],” he said.",
            "Mayor Rune Holt won the vote. “[It was a good day|Rune Holt],” Holt said.\nThis student left the town before Holt came back. “[It is getting worse|This student],” he wrote.",
            "Rune Holt won the vote. The student cheered. “[It was a good day|Rune Holt],” he said.",
            "Rune Holt won the vote. A student at the school, Mayor Jonas Velt, cheered. “[It was a good day|Jonas Velt],” he said.",
        ],
    );
}

#[test]
fn somebody_new_is_not_who_held_the_role_before() {
    assert_read(
        "en",
        &[
            "The student Jonas Velt was there. “[It was cold|another student],” another student said.",
            "The student Jonas Velt was there. “[It was cold|student],” a student said.",
            "The student Jonas Velt was there. “[It was cold|Jonas Velt],” the student said.",
        ],
    );
}

#[test]
fn an_apposition_may_end_in_marks() {
    assert_read("en", &["Rowan, a pilot who left the yard “[for good|],” said it was “[cold out there|Rowan].”"]);
}

#[test]
fn an_editor_puts_the_speaker_in_brackets() {
    let front = (BlockKind::Paragraph, "The Courier reported on the speech of Rune Holt:");
    let quote = (BlockKind::Quote, "“The gate was open all night,” [Holt] said.");
    assert_eq!(last(&[front, quote]), "Rune Holt");
}

#[test]
fn who_is_made_to_say_something_says_it() {
    assert_read(
        "en",
        &[
            "Jonas Velt began another speech that prompted Rune Holt to quip it sounded like a “[broken wheel|Rune Holt].”",
            "Jonas Velt promised Rune Holt to say it was a “[broken wheel|Jonas Velt].”",
        ],
    );
}

#[test]
fn an_opening_mark_may_be_typed_twice() {
    assert_read("en", &["Rune Holt weighed in. “”[This is very unfair. I hope they watch|Rune Holt],” he said."]);
}

#[test]
fn what_is_nobody_speaks_nowhere() {
    assert_read(
        "en",
        &[
            "[~A dissonant siren was heard|], repeated six times. “[Wanted: Rune Holt, a tall man. See the picture|].”",
            "The observers said [~the gate was open|observers].",
            "“[The gate was open|roofer],” the roofer said.",
            "Lund, who led the talks, said that they “[did not fail for lack of trying|Lund]”.",
        ],
    );
}

#[test]
fn a_place_behind_a_place_names_nobody() {
    assert_read(
        "en",
        &[
            "One student at the college in Valbrune, North Velk, said [~the gate was open|One student at the college in Valbrune].",
        ],
    );
}

#[test]
fn a_rank_of_two_words_is_no_name() {
    assert_read("en", &["“[The gate was open|Dora Finch],” Chief Inspector Dora Finch said."]);
}

#[test]
fn a_colon_announces_the_next_block_though_marks_stand_in_front() {
    let front =
        "Mayor Rune Holt came. The engineer Jonas Velt told the paper on Monday that he thought the plan was “odd”:";
    let blocks = [(BlockKind::Paragraph, front), (BlockKind::Quote, "It opens a gate that nobody has asked for.")];
    assert_eq!(last(&blocks), "Jonas Velt");
}

#[test]
fn an_embedded_post_is_its_authors() {
    let front = (BlockKind::Paragraph, "“The gate was open all night,” Rune Holt said.");
    let post = (BlockKind::Embed, "Boats are lying in the harbour and nobody knows why");
    assert_eq!(last(&[front, post]), "");
    assert_eq!(said(&[front, post, (BlockKind::Embed, "— The Courier (@courier)")]).len(), 2);
    assert_eq!(last(&[front, post, (BlockKind::Date, "— The Courier (@courier) May 2, 2031")]), "Courier");
    assert_eq!(last(&[front, post, (BlockKind::Date, "— elvan (@elvan) May 2, 2031")]), "elvan");
}

#[test]
fn a_pulled_quotation_is_whose_words_it_repeats() {
    let blocks = [
        (BlockKind::Paragraph, "“It was a good day for us all,” Rune Holt said."),
        (BlockKind::Quote, "“The gate was open all night.”"),
        (BlockKind::Paragraph, "“The gate was open all night,” Jonas Velt said."),
    ];
    assert!(said(&blocks).contains(&("The gate was open all night.".to_owned(), "Jonas Velt".to_owned())));
}

#[test]
fn what_a_verb_acts_on_is_a_thing() {
    let texts: [(&str, &[&str]); 3] = [
        ("sv", &["Hon räknar ”får” innan hon somnar.", "”[Det blir två miljoner|maja ek]”, räknar Maja Ek."]),
        (
            "ru",
            &[
                "Ребёнок подхватил «ветрянку» в детском саду.",
                "Мастер отрезал «хвост» кабеля.",
                "«[Денег не будет|иван седов]», — отрезал мэр Иван Седов.",
            ],
        ),
        ("zh", &["博物馆讲述“丝绸之路”的故事。", "“[我们走了三天三夜|林秋岚]”，林秋岚讲述。"]),
    ];
    for (language, texts) in texts {
        assert_read(language, texts);
    }
    // What the couple wanted is in nobody else's words.
    let text = RunningText::of_lines("Parret ville »ud i det fri« og købte en gård.");
    assert!(quotation::find(&text, Some("da")).iter().all(|q| q.speaker.is_none()));
}

#[test]
fn what_is_called_so_is_a_term_whoever_judges_it() {
    for (language, text) in [
        ("cs", "Starosta Jan Dub kritizoval takzvaný „malý okruh“ kolem města."),
        ("fr", "Le maire dénonce le soi-disant « plan de relance » du conseil."),
        ("es", "La alcaldesa criticó la llamada «ley mordaza del fútbol»."),
        ("de", "Die Ministerin kritisierte die sogenannte „kalte Enteignung der Bauern“."),
        ("ru", "Мэр раскритиковал так называемый «план спасения города»."),
        ("pl", "Burmistrz skrytykował tak zwany „mały objazd miasta”."),
        ("it", "Il sindaco ha criticato il cosiddetto «piano della vergogna»."),
        ("nl", "De wethouder bekritiseerde het zogenoemde ‘rondje om de kerk’."),
        ("pt", "O prefeito criticou a chamada “lei do silêncio das praças”."),
        ("en", "The mayor criticised the so-called “plan for the poor”."),
    ] {
        assert_read(language, &[text]);
    }
}

#[test]
fn common_words_that_begin_like_a_surname_are_nobody() {
    for text in ["左边说，“请往这边走”。", "温度称“会继续下降”。"] {
        let text = RunningText::of_lines(text);
        let found = quotation::find(&text, Some("zh"));
        assert!(found.iter().all(|q| q.speaker.is_none()), "{}: {found:?}", text.text);
    }
}

#[test]
fn what_is_said_to_be_said_is_nobodys() {
    assert_read(
        "de",
        &["„[Es roch nach Gas|nachbarin]“, berichtet eine Nachbarin. Man suche „[in alle Richtungen|]“, hieß es."],
    );
}

#[test]
fn many_are_nobody_who_is_named_later() {
    assert_read(
        "en",
        &[
            "Ten barges lie in the dock. Their owners said “[the dues are far too high|Their owners].”\n“[We wrote in May|Rune Holt],” said Rune Holt.",
            "Ten barges lie in the dock. The actress said “[the dues are far too high|Ada Lund].”\n“[We wrote in May|Ada Lund],” said Ada Lund.",
        ],
    );
}

#[test]
fn a_demonstrative_alone_names_nobody() {
    assert_read("nl", &["Hij doet het voor zijn zus van 80. “[Je hebt toch een fiets|]?”, zei die."]);
    assert_read(
        "de",
        &[
            "Ralf Maurer sagt, [~er habe gewarnt|Ralf Maurer]. Schon im Mai habe er dem Kämmerer geschrieben. Der habe geantwortet: „[Frag nicht, unterschreib einfach|].“",
        ],
    );
}

#[test]
fn a_verb_of_many_without_a_subject_gives_the_words_to_nobody() {
    assert_read(
        "uk",
        &["Директор Павло Гнатюк прийшов пізно. Із зали йому відповіли вигуком: \"[То йди собі додому!|]\""],
    );
}

#[test]
fn the_form_of_an_object_is_no_source() {
    assert_read(
        "pl",
        &["Urząd przesłał oświadczenie. Czytamy w nim, że gmina „[rozważa montaż trzech nowych barierek|]”."],
    );
}
