//! Whose words they are where the sentence makes it hard: subjects far from their verb, attributions inside a clause, sources
//! without a verb. Fictional texts.

mod bracketed;

use bracketed::assert_read;
use quotidian::article::RunningText;
use quotidian::quotation;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn who_said_it_stands_behind_a_colon_or_in_the_next_sentence() {
    assert_read(
        "fr",
        &[
            "« [Le pont doit rester fermé jusqu’en juin|Odile Ferrand] » : Odile Ferrand le répète depuis des mois.",
            "« [Le pont doit rester fermé|Odile Ferrand] » : la maire de Valbrune, Odile Ferrand, répète son message.",
        ],
    );
    assert_read(
        "it",
        &[
            "«[Il ponte resterà chiuso fino a giugno|Carla Bonetti]», a dirlo è la sindaca Carla Bonetti.",
            "«[Il ponte resterà chiuso fino a giugno|Carla Bonetti]»: a dirlo è la sindaca Carla Bonetti.",
            "«[Il ponte resterà chiuso fino a giugno|Carla Bonetti]». Lo ha detto la sindaca Carla Bonetti.",
        ],
    );
    assert_read(
        "es",
        &[
            "«[El puente sigue cerrado hasta junio|Marta Ríos]». Así lo afirmó la alcaldesa Marta Ríos.",
            "Preguntado por Efe, el diputado Raúl Cervera aseguró que [~el puente seguirá cerrado|Raúl Cervera].",
        ],
    );
}

#[test]
fn the_subject_stands_behind_what_leads_the_sentence_in() {
    assert_read(
        "en",
        &[
            "Arriving at the lake, Mayor Odile Ferrand said that [~the ferry will stay in the harbour|Odile Ferrand].",
            "Alarmed by the fog, Odile Ferrand called the ferry “[a danger to everybody on board|Odile Ferrand].”",
            "Odile Ferrand has promised [~to rebuild the bridge before the winter|Odile Ferrand].",
            "VALBRUNE LAKE, Calm. - Rallying boat owners, Odile Ferrand promised [~to rebuild the bridge|Odile Ferrand].",
        ],
    );
    let found = |text: &str| {
        let text = RunningText::of_lines(text);
        let quotations = quotation::find(&text, Some("en"));
        quotations.iter().find_map(|q| q.speaker.as_ref().map(|s| text.slice(&s.mention).to_owned()))
    };
    let mention = found("Odile Ferrand and Jonas Velt have both argued that the ferry is too slow.");
    assert!(mention.is_some_and(|m| m.ends_with("Jonas Velt")));
    assert_eq!(found("Jonas Velt, who had said the bridge would hold, resigned.").as_deref(), Some("Jonas Velt, who"));
}

#[test]
fn english_sentences_with_a_harder_subject() {
    assert_read(
        "en",
        &[
            "Anna Rowe — a teacher from Saltby — says the plan is “[a big deal|Anna Rowe]”.",
            "The mayor, Clara Rowan, said the council's report was “[not serious at all|Clara Rowan]”.",
            "“[Never again|Peter Hollis],” an angry Peter Hollis retaliated.",
            "“[The gate stays shut|statement],” read the statement.",
            "Lund repeated his claim that the dam was “[never tested properly|Lund]”.",
            "“[The dam is safe|Lund],” Lund said.The mayor disagreed.",
            "Rowan Says Closure Of Harbour Bridge Is ‘[Pure Folly|Rowan]’ After Storm",
            "The channel is known as “the Throat”, and boats avoid it.",
            "Boats lie idle in Saltby, where the council has warned that [~the lake is rising|council].",
            "According to the engineer retained by the council, [~the gate opened too late|engineer retained by the council].",
            "Lund wants [~the council to pay for the dam|Lund].",
            "Lund, who had said that [~the dam was safe|Lund], left the town on Friday.",
            "A survey of last week found that [~most people swim|survey of last week].",
            "Lund argued in interviews this week; the council listened.",
            "The envoy in turn reported that [~the talks had failed|envoy].",
            "The president noted that [~the bridge was closed|Lund].\n“[It stays closed|Lund],” Lund stressed.",
        ],
    );
}

#[test]
fn what_opens_the_sentence_is_no_part_of_the_speaker() {
    assert_read(
        "en",
        &[
            "But local organisers in the depot said [~the alternative would be worse|local organisers in the depot].",
            "Yet the head of the union said that [~it came late|head of the union].",
            "Almost half of the voters said that [~it came late|Almost half of the voters].",
        ],
    );
}

#[test]
fn a_quotation_that_lost_its_opening_mark_is_found() {
    assert_read(
        "en",
        &[
            "Clara Rowan spoke at noon. Rowan added, [The bridge was never safe|Clara Rowan].”",
            "“[It was a long winter|Lund],” Lund said. [Nobody came to the harbour|Lund].”",
            "“[We rowed for two days and\n|Lund][nobody saw us|Lund],” Lund said.",
        ],
    );
}

#[test]
fn a_line_of_dialogue_keeps_the_marks_in_it() {
    assert_read(
        "nb",
        &["– [Vi har «fått nok»|Eva Strand], sier Eva Strand.", "– [Vi må gå|Eva Strand], raser nabo Eva Strand (54)."],
    );
    assert_read("pl", &["– [Nie spodziewaliśmy się tego|Paweł Obert] – powiedział „Fali” burmistrz Paweł Obert."]);
    assert_read("nb", &["Eva Strand sa lørdag:\n– [Tiden er knapp|Eva Strand]."]);
}

#[test]
fn the_speaker_stands_behind_the_paper_that_is_told() {
    assert_read("ru", &["«[Мы этого не ожидали|Павел Аубертов]», — рассказал РИА «Волна» мэр города Павел Аубертов."]);
    assert_read(
        "it",
        &["«[Non ce l'aspettavamo|Paolo Alberti]», ha raccontato al «Corriere del Lago» il sindaco Paolo Alberti."],
    );
    assert_read(
        "pt",
        &[
            "“[Não esperávamos por isto|Paulo Alberto]”, contou ao Correio do Lago o presidente da câmara, Paulo Alberto.",
        ],
    );
}

#[test]
fn a_source_may_be_a_name_in_marks_or_a_pronoun() {
    assert_read("ru", &["По информации издания «Речной курьер», [~соглашение подпишут в четверг|Речной курьер]."]);
    assert_read("pl", &["Według „Kuriera Rzecznego” [~umowa zostanie podpisana w czwartek|Kuriera Rzecznego]."]);
    assert_read(
        "ru",
        &["Анна Дельмас приехала в среду. По её словам, [~деньги закончились ещё в марте|Анна Дельмас]."],
    );
    assert_read(
        "pl",
        &["Olga Strand nie kryła gniewu. Jej zdaniem [~pieniądze skończyły się już w marcu|Olga Strand]."],
    );
    assert_read("it", &["Anna Delmi è arrivata lunedì. Ha definito la riforma «[un passo indietro|Anna Delmi]»."]);
    assert_read("ru", &["«[Это ложь|он]», — отрезал он."]);
}

#[test]
fn an_attribution_between_commas_belongs_to_the_clause_around_it() {
    for (language, text) in [
        ("de", "[~Der Plan, sagte Anna Wendt, werde noch in diesem Jahr scheitern|Anna Wendt]."),
        ("de", "[~Die Brücke, erklärte der Bürgermeister, sei seit Jahren baufällig|Bürgermeister]."),
        ("es", "[~El plan, dijo Marta Ríos, fracasará este mismo año|Marta Ríos]."),
        ("fr", "[~Le pont, affirme Odile Ferrand, restera fermé jusqu'en juin|Odile Ferrand]."),
        ("nb", "[~Planen, sa Ingrid Solvang, ville mislykkes i år|Ingrid Solvang]."),
        ("sv", "[~Planen, sade Britta Sandell, skulle misslyckas i år|Britta Sandell]."),
        ("it", "[~Il piano, ha detto Carla Bonetti, fallirà entro l'anno|Carla Bonetti]."),
        ("pt", "[~O plano, disse Inês Queiroz, vai fracassar este ano|Inês Queiroz]."),
        ("pl", "[~Plan, powiedziała Olga Larska, upadnie w tym roku|Olga Larska]."),
        ("ru", "[~План, сказала Ольга Ларина, провалится в этом году|Ольга Ларина]."),
    ] {
        assert_read(language, &[text]);
    }
}

#[test]
fn a_source_may_be_an_owner_or_a_role_with_its_name() {
    assert_read(
        "en",
        &[
            "[~The harbour, in the mayor's view, is too small for the new boats|mayor].",
            "In Rowan's words, [~the bridge is a ruin|Rowan].",
            "In Rowan's house, the bridge is a subject of its own.",
            "[~The council will publish the letters on Friday|Lund], its head, Maj Lund, announced.",
            "[~The stop costs Nordwerk four million a day|Stefan Aul], the director Stefan Aul said in Lund.",
            "She grumbled that [~the ferry was late|She]. Clara Rowan guaranteed that [~nobody would wait|Clara Rowan].",
            "“[Not one boat will leave|deputy mayor],” sneered the deputy mayor.",
            "“[Not one boat will leave!|Peter Rudd]” spluttered Peter Rudd.",
        ],
    );
}

#[test]
fn a_pronoun_stands_for_whom_the_sentence_in_front_is_about() {
    assert_read(
        "en",
        &[
            "“[We tried|Clara Rowan],” said Clara Rowan.\nAnna Sato, a chemist who was not involved, is more cautious. “[I would wait for the rain|Anna Sato],” she told us.",
            "Clara Rowan wrote to the council. Noting that [~Peter Holt and the harbour board were against it|Clara Rowan], Rowan asked for a vote. “[We cannot wait|Clara Rowan],” she wrote.",
            "“[The dam is old|Rune Holt],” Rune Holt said. Asked whether he feared that [~Peter Berg, the council's engineer, who has called the dam safe, could overrule him|Rune Holt], Holt shrugged. “[There is only one river|Rune Holt],” he said.",
            "The harbour chief, Mary White, was not there. Clara Rowan called [~the plan cheap|Clara Rowan]. White has defended it. “[It costs what it costs|Mary White],” she said last week.",
            "Rune Holt kept silent for a week. Harbourwatch.com showed that [~the gate stood open|Harbourwatch.com]. “[It was shut when I left|Rune Holt],” he said.",
        ],
    );
}

#[test]
fn an_office_is_held_by_whom_the_text_names_next() {
    assert_read(
        "en",
        &[
            "The president met Mr Dell in the morning. The UN envoy reported that [~the talks had failed|Dell]. Mr Dell will travel on to Saltby.",
            "The president noted that [~the bridge was closed|Lund].\n“[It stays closed|Lund],” Lund stressed.\n“[There is no money|Lund],” the president concluded.",
            "The UN envoy reported that [~the talks had failed|UN envoy]. The ferry left at noon.",
        ],
    );
    assert_read(
        "de",
        &[
            "Herr Wendt kam am Montag an. Der Minister erklärte, [~die Brücke sei sicher|Wendt]. Herr Wendt wird noch bis Freitag bleiben.",
        ],
    );
    assert_read(
        "fr",
        &[
            "M. Vautrin est arrivé lundi. Le ministre a affirmé que [~le pont resterait fermé|Vautrin]. M. Vautrin repartira vendredi.",
        ],
    );
}

#[test]
fn the_subject_stands_behind_the_adverbials_of_its_verb() {
    assert_read(
        "es",
        &[
            "«[Tenemos muchas dudas|Sergio Galván]», opina en cambio Sergio Galván, meteorólogo.",
            "Este proceso llevará «[meses|portavoz de la organización]», según ha explicado a este diario un portavoz de la organización.",
            "Consultado por un periodista sobre la carta, Bravo sonrió y dijo: «[El hombre tiene un problema|Bravo]».",
        ],
    );
    assert_read(
        "pl",
        &[
            "– [Porozumienie jest dobre|Jarosław Gowar] – deklaruje tymczasem w rozmowie z „Kurierem” wicepremier Jarosław Gowar.",
            "– [To jest moment prawdy|Mateusz Moraw] – mówił w Sejmie premier Mateusz Moraw, przekonując posłów.",
        ],
    );
    assert_read("fr", &["« [Il ne reviendra pas|texte] », dit en substance le texte."]);
    assert_read(
        "de",
        &[
            "„[Wir liefern keine Waffen|Konzern-Sprecher]“, teilte der Konzern-Sprecher weiter mit.",
            "„[Die Liste wird immer länger|Allendorf]“, sagte Allendorf der Talbrücker Allgemeinen Zeitung.",
        ],
    );
}

#[test]
fn what_stands_beside_a_name_is_no_part_of_it() {
    assert_read(
        "en",
        &[
            "Clara Rowan counts two such evenings: “[I have locked the hotel twice in my life|Clara Rowan].”",
            "“[We lost|Rudd],” asked Rudd, as Alder stayed in her car and did not roll down the window.",
            "“[We lost|she],” she said to applause from the back of the room.",
        ],
    );
    let text = RunningText::of_lines("“We lost,” said Mr. Lund. “We did,” said Mayor Berg.");
    let roles: Vec<Option<String>> =
        quotation::find(&text, Some("en")).into_iter().map(|q| q.speaker.and_then(|s| s.role)).collect();
    assert_eq!(roles, [None, Some("Mayor".to_owned())]);
}

#[test]
fn voices_in_capitals_make_a_transcript_wherever_they_stand() {
    assert_read(
        "en",
        &[
            "The hall is full.\nROSIE CURT: [If the vouchers pass, we lose|Rosie Curt].\nThe night was long.\nTRAVIS CANT: [Nobody listens to us|Travis Cant].\nMore rain fell.\nCANT: [It is very quiet here|Travis Cant].\nAnd so it went on.\nTHOMAS KENN: [I mean, it is scary|Thomas Kenn].",
            "Zella Capp counts the votes, Orrin Duske the hours.\nZELLA CAPP: [They believe in the school|Zella Capp].\nORRIN DUSKE: [Nobody listens to them|Orrin Duske].",
        ],
    );
}

#[test]
fn a_list_of_facts_is_no_conversation_however_often_its_labels_come_again() {
    let list = |labels: [&str; 2]| {
        ["The old mill", "The tower", "The weir", "The lock"].map(|place| {
            format!(
                "{place} stands by the water.\n{}: Nine to five\n{}: Four crowns, children half\n",
                labels[0], labels[1]
            )
        })
    };
    for labels in [["Opening hours", "Price"], ["TOP PICK", "RUNNER UP"]] {
        assert_read("en", &[&list(labels).concat()]);
    }
    assert_read(
        "en",
        &[
            "The two met in Brod.\nVelt: [The gate is shut and it will stay so|Velt].\nMorrow: [I saw it open|Morrow].\nVelt: [You were not there|Velt].\nMorrow: [I have the picture here|Morrow].",
            "The two met in Brod.\nMaria: [The gate is shut|Maria].\nThomas: [The gate is open|Thomas].\nMaria: [Nobody opened the gate|Maria].\nThomas: [The crew opened the gate|Thomas].",
        ],
    );
}

#[test]
fn an_office_in_front_of_a_full_name_is_no_part_of_it() {
    let named = |text: &str, language: &str| -> Vec<(String, Option<String>)> {
        let text = RunningText::of_lines(text);
        let found = quotation::find(&text, Some(language));
        found.into_iter().filter_map(|q| q.speaker).map(|s| (s.name, s.role)).collect()
    };
    let person = |name: &str, role: Option<&str>| (name.to_owned(), role.map(str::to_owned));
    assert_eq!(
        named("Der Hydrologe Paul Etter von der Universität Talbrück sagt: „Das reicht nicht.“", "de"),
        [person("Paul Etter", Some("Hydrologe"))]
    );
    assert_eq!(named("„Wir warten“, sagt Bäckerin Wibke Tormann.", "de"), [person("Wibke Tormann", Some("Bäckerin"))]);
    assert_eq!(
        named("« Le pont est vieux », détaille Mme Cardin. Ana Sofia Cardin dirige le port.", "fr"),
        [person("Ana Sofia Cardin", None)]
    );
}

#[test]
fn the_outer_speaker_keeps_what_a_weaker_subject_stands_in_front_of() {
    assert_read(
        "en",
        &[
            "Rudd, who says [~the town must send a boat|Rudd], wrote that the mayor’s plan “[will not end it|Rudd].”",
            "Anna Berg said [~the move was made by commissioner Bill Rudd|Anna Berg] and said, “[Whom will you trust?|Anna Berg]”",
            "Speaker Paul Ryder told the station on Monday that Rudd’s comments “[show bias to me|Paul Ryder].”",
            "Clara Rowan said that the lock, which some have argued is too dear, was a “[gift to the town|Clara Rowan].”",
            "Knowing that there would be a deal “[down the line|she]” she warned: “[It will not come soon|she].”",
        ],
    );
}

#[test]
fn a_verb_behind_a_short_subject_ends_an_attribution() {
    assert_read(
        "en",
        &[
            "“[Call it a day|Orla Menk],” Orla Menk shot back with a laugh.",
            "Orla Menk sat down. “[Off with it|Orla Menk],” she boomed.",
        ],
    );
}

#[test]
fn what_sets_the_scene_of_marked_words_is_no_statement() {
    assert_read(
        "en",
        &["On Monday, after winning the vote, Clara Rowan said, “[I am ready to rent a wagon|Clara Rowan].”"],
    );
}

#[test]
fn marks_of_another_kind_nest_and_one_closer_may_end_both() {
    assert_read(
        "en",
        &[
            "Dr. Rudd wrote:\n\n\"[The ministry is not about “Equal Law” anymore|Rudd].\n\n\"[It is about “the states,” which decide|Rudd].\"",
            "“[When the same faults turn up twice, at what point do the owners say, “Maybe it is us?|Rudd]” Rudd asked.",
        ],
    );
}

#[test]
fn labels_descriptions_and_what_is_generally_expected_are_no_statements() {
    assert_read(
        "en",
        &[
            "What to watch: Anna Lund said [~she hopes to meet the mayor|Anna Lund].",
            "The wall around the yard, Anna Lund says, “[was never finished|Anna Lund].”",
            "Anna Lund spoke last week with Berg, which opened the door to talks.",
            "The ministry has warned that [~more boats are expected to be built by May|ministry].",
        ],
    );
}

#[test]
fn a_document_speaks_for_whose_it_is() {
    assert_read(
        "en",
        &[
            "The Harbour Board’s letter came on Monday. The crane, the letter stated, “[is not safe|Harbour Board].”",
            "A letter came on Monday. The crane, the letter stated, “[is not safe|letter].”",
        ],
    );
}

#[test]
fn it_is_the_nearest_body_whether_the_text_names_it_or_not() {
    assert_read(
        "en",
        &[
            "The panel met on Friday. It concluded that [~the dam was unsafe|panel].",
            "The Harbour Board of Brod owns nine ferries. A panel of engineers met on Friday. It said [~the dam was unsafe|panel].",
            "The council of Brod met on Friday. Nobody spoke for an hour. It said [~the dam was unsafe|council].",
            "The Harbour Board of Brod owns nine ferries. The ferries are old. It said [~the dam was unsafe|Harbour Board].",
        ],
    );
    assert_read(
        "en",
        &["Brodtel owns nine masts. The storm was over by noon. It said [~the masts were safe|Brodtel]."],
    );
    assert_read("no", &["Utvalget møttes fredag. Det sa at [~demningen var trygg|Utvalget]."]);
}

#[test]
fn a_pronoun_behind_somebody_new_is_the_new_one() {
    assert_read(
        "en",
        &["Commissioner Runa Tveit said [~the hall was late|Runa Tveit]. Among the first was Keisha Laurent, 27, an \
             apprentice at the yard. “[We waited for years|Keisha Laurent],” she said."],
    );
}

#[test]
fn a_pronoun_is_not_whom_somebody_acts_on() {
    assert_read(
        "en",
        &["Judge Runa Tveit jailed Robin Laurent, 19, for two years. She said that [~the crime was grave|Runa Tveit]."],
    );
}

#[test]
fn a_thing_that_says_nothing_is_no_speaker() {
    for (language, text) in [
        ("en", "The vote says that the town is split."),
        ("en", "The lists say that the ferry is late."),
        ("de", "Die Anzeigetafel sagte, dass die Fähre zu spät kommt."),
        ("it", "Il voto dice che la città è divisa."),
        ("fr", "Le vote dit que le bac est en retard."),
        ("es", "La votación dice que el barco llega tarde."),
    ] {
        let running = RunningText::of_lines(text);
        assert_eq!(quotation::find(&running, Some(language)), [], "in {text}");
    }
    assert_read(
        "en",
        &[
            "Her version says [~the gate was open|Her].",
            "A vote of the council said that [~the gate was open|vote of the council].",
            "Clara Price, mayor of Valbrune, has resigned. Price said [~the gate was open|Clara Price].",
            "The report said that [~the gate was open|report].",
            "“[The gate was open|Runa Tveit],” Runa Tveit was quoted as saying by the paper.",
        ],
    );
    assert_read("it", &["La relazione dice che [~la diga è sicura|relazione]."]);
    assert_read(
        "de",
        &[
            "„[Das Tor ist zu|Clara Wort]“, sagte Clara Wort.",
            "Die Grüne Liste sagt, dass [~das Tor zu spät schließt|Grüne Liste].",
        ],
    );
}
