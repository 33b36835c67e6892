//! Words that only link others are nobody, and few words are somebody's where their verb says so. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn one_word_is_said_where_its_verb_says_so() {
    assert_read(
        "de",
        &[
            "Wird es Nachzahlungen geben? „[Niemals|Petra Holm]“, sagt Petra Holm. „[Der Regen|Anwohner]“, meint ein Anwohner.",
            "„[Endlich|Rosa Blum]“, freut sich Wirtin Rosa Blum.",
            "Ihr Sprecher Max Ohm sprach von „[Zweifeln auf allen Seiten|Max Ohm]“.",
            "Die Schulleiterin Eva Kern sprach von „[Stillstand auf Raten|Eva Kern]“.",
        ],
    );
    assert_read(
        "es",
        &["«[Nada|Pablo Gil]», dijo Pablo Gil. «[Los jueces|Ana Luna]», responde la alcaldesa Ana Luna."],
    );
    assert_read("fr", &["« [Jamais|Odile Brac] », répond la maire Odile Brac."]);
    assert_read("sv", &["”[Räntan|Per Ek]”, säger Per Ek."]);
}

#[test]
fn an_adverb_or_a_preposition_that_opens_its_sentence_is_nobody() {
    assert_read(
        "it",
        &[
            "Il sindaco, Carlo Neri, ha chiuso la scuola. In un messaggio su Telegram ha scritto: \"[Riapriamo lunedì mattina|Carlo Neri]\".",
            "Rita Ferro, 51 anni, guida il bus da dieci. Davanti ai giudici ripete: \"[Ho frenato subito|Rita Ferro]\".",
        ],
    );
    assert_read(
        "pl",
        &[
            "Burmistrz Adam Wolski wrócił z urlopu. Siedzi w gabinecie i czeka.\n\n– [Nie mam czasu na plotki|Adam Wolski] – mówi.",
        ],
    );
}

#[test]
fn who_acts_is_told_behind_a_description_or_an_and() {
    assert_read(
        "pt",
        &[
            "O prefeito Ivo Rocha pediu calma. Questionado se a cidade tem verba, respondeu: “[Temos verba até o Natal|Ivo Rocha]”.",
            "Filha de um mineiro, a escritora Ana Rocha mora em Pedra Alta. “[Nunca saí daqui|Ana Rocha]”, contou.",
            "A prefeita Lia Prado pediu calma. Questionada se existe um turno C, respondeu: “[O turno C é a noite|Lia Prado]”.",
        ],
    );
    assert_read(
        "es",
        &[
            "Un grupo de vecinos cortó la avenida y Beltrán llamó a los guardias. «[Aquí no se acampa|Beltrán]», advirtió.",
            "Los comerciantes colgaron una pancarta con el lema «Basta» y Beltrán salió al balcón. «[Esto no es un mercado|Beltrán]», advirtió.",
            "Fuentes del Gobierno dicen que [~no hay dinero|Fuentes del Gobierno].\n\nMás dura fue la portavoz del grupo, Alba Reyes. A su juicio, [~la subida castiga a los barrios|Alba Reyes]. «[Nos vamos porque ya está todo votado|Alba Reyes]», anunció.",
            "«[No voy a dimitir por esto|alcalde]», respondió el alcalde al portavoz socialista, Luis Gil.",
        ],
    );
}

#[test]
fn an_attribution_within_french_marks_may_be_of_somebody_without_a_name() {
    assert_read(
        "fr",
        &[
            "« [On ne dort plus|mère de famille], souffle une mère de famille. [Il faut partir|mère de famille]. »",
            "« [Je n’y crois plus|riverain], s’agace un riverain, casquette sur la tête. [Ils mentent à tout le monde|riverain]. »",
            "« [Trois ans de travaux !|Marc Petit] s’étouffe Marc Petit, gérant du bar. [C’est bien trop long|Marc Petit]. »",
        ],
    );
}

#[test]
fn those_in_whose_house_it_is_said_speak() {
    assert_read(
        "es",
        &[
            "El ministro Luis Gil se fue. Desde el Gobierno aseguran que la medida «[llega demasiado tarde|Gobierno]».",
            "La alcaldesa Ana Luna calló. En Bruselas sostienen que el plan «[no convence a nadie|Bruselas]».",
        ],
    );
    assert_read(
        "it",
        &["Il sindaco Carlo Neri è partito. Dal Comune spiegano che la strada \"[resterà chiusa per mesi|Comune]\"."],
    );
    assert_read("pt", &["O prefeito Ivo Rocha saiu. No Planalto garantem que a medida “[não tem volta|Planalto]”."]);
}

#[test]
fn who_gives_what_is_announced_speaks() {
    assert_read(
        "de",
        &[
            "Kritik kommt von Lisa Amt (Grüne): „[So geht es nicht weiter|Lisa Amt].“",
            "Auch Jan Holt zeigt sich enttäuscht: „[Wir hätten mehr verdient|Jan Holt].“",
            "Anders sieht das Anna Horn: „[Das Dach hält noch Jahre|Anna Horn].“",
        ],
    );
    assert_read("sv", &["Planen får stöd av Eva Strand: ”[Det räcker nu|Eva Strand].”"]);
    assert_read("it", &["Duro il commento di Marta Sala: \"[Così si affonda del tutto|Marta Sala]\"."]);
}

#[test]
fn a_participle_and_what_leads_to_a_source_are_no_part_of_a_name() {
    assert_read(
        "en",
        &[
            "Joining Hallworth were council members Ann Diaz and Bob Reed. Hallworth said [~she would not reopen public comment|Hallworth]. “[Everybody’s been heard|Hallworth],” she said.",
            "[~Wells are dry|Anna Lund], according to Anna Lund, who calls the plan “[a sham from beginning to end|Anna Lund].”",
        ],
    );
    assert_read(
        "de",
        &[
            "Alle stritten: Während Ratsherr Jonas Holt das Projekt als „[längst überfällig|Jonas Holt]“ bezeichnete, schwieg Anna Lund.",
        ],
    );
}
