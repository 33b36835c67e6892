//! Who is meant where a text does not repeat the name: an office, an age, a pronoun, whoever took the turn before. Fictional
//! reports in French, Spanish, Italian, Portuguese and German.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn an_epithet_stands_for_whoever_was_named() {
    let texts: [(&str, &[&str]); 4] = [
        (
            "es",
            &[
                "El alcalde de Valbrún, Rodrigo Salcedo, presentó el plan. “[No hay dinero|Rodrigo Salcedo]”, aseguró el regidor en una rueda de prensa.",
            ],
        ),
        ("it", &["Marco Rivalta ha perso la finale. «[Sono stanco|Marco Rivalta]», ha ammesso il quarantenne."]),
        ("pt", &["Duarte Lemos apresentou o plano. «[Não há dinheiro|Duarte Lemos]», garantiu o autarca."]),
        (
            "de",
            &[
                "Markus Rehlein stand lange im Regen. „[Das war nichts|Markus Rehlein]“, schimpfte der 49-Jährige.",
                "Markus Rehlein stand lange im Regen. „[Das war nichts|Markus Rehlein]“, sagte der Mittelfeldspieler.",
            ],
        ),
    ];
    for (language, texts) in texts {
        assert_read(language, texts);
    }
}

#[test]
fn a_name_may_follow_its_office_behind_a_bracket_or_another_title() {
    assert_read(
        "es",
        &[
            "El gobernador regional, ingeniero Pablo Orduña, pidió paciencia. “[Llegaremos mañana|Pablo Orduña]”, insistió.",
        ],
    );
    assert_read("fr", &["Un projet critiqué par le maire (Verts), Paul Ferran : « [C'est trop cher|Paul Ferran]. »"]);
}

#[test]
fn of_two_with_one_surname_whoever_was_named_last_is_meant() {
    assert_read(
        "de",
        &[
            "Helga Quandt, Vorsitzende des Vereins, ist verärgert. „[Das ist falsch|Helga Quandt]“, sagte Quandt. Ihr Sohn, der Stadtrat Volker Quandt, schwieg zuerst. „[Heute nicht|Volker Quandt]“, sagte Quandt später.",
        ],
    );
}

#[test]
fn a_participle_that_opens_the_sentence_is_nobody() {
    assert_read("pt", &["Procurada, a prefeitura informou que [~a obra está parada|prefeitura]."]);
    assert_read("fr", &["Sollicitée, la préfecture affirme que [~le pont est sûr|préfecture]."]);
}

#[test]
fn two_take_turns_on_lines_with_a_dash() {
    assert_read(
        "fr",
        &[
            "La présidente, Odile Marchand, interroge Régis Lambert.\n— [Aviez-vous signalé la panne ?|Odile Marchand]\n— [Deux fois, madame.|Régis Lambert]\n— [Par écrit ?|Odile Marchand]\n— [Oui, bien sûr|Régis Lambert], répond Régis Lambert.",
        ],
    );
}

#[test]
fn an_office_of_another_place_is_somebody_else() {
    let texts: [(&str, &[&str]); 5] = [
        (
            "no",
            &[
                "Ordfører Kari Nes i Lesund er lettet. «[Det er galskap|ordføreren i bergen]», sier ordføreren i Bergen. «[Vi får se|kari nes]», sier ordføreren i Lesund.",
            ],
        ),
        (
            "sv",
            &[
                "Anna Ek, borgmästare i Lund, är nöjd. ”[Det blir dyrt|borgmästaren i malmö]”, säger borgmästaren i Malmö.",
            ],
        ),
        (
            "da",
            &[
                "Anna Ek, borgmester i Lund, er tilfreds. »[Det bliver dyrt|borgmesteren i aarhus],« siger borgmesteren i Aarhus.",
            ],
        ),
        (
            "de",
            &[
                "Jörg Wiese, Bürgermeister von Altenhagen, ist zufrieden. „[Das wird teuer|bürgermeister von neustadt]“, sagt der Bürgermeister von Neustadt.",
            ],
        ),
        (
            "es",
            &[
                "Juan Peral, alcalde de Olmeda, está contento. «[Saldrá caro|alcalde de cuenca]», dice el alcalde de Cuenca. «[Ya veremos|juan peral]», dice el alcalde de Olmeda.",
            ],
        ),
    ];
    for (language, texts) in texts {
        assert_read(language, texts);
    }
}

#[test]
fn a_source_may_be_a_pronoun() {
    let texts: [(&str, &[&str]); 6] = [
        ("nl", &["Kamerlid Joost van Dalen was boos. Volgens hem [~is de brug te duur|joost van dalen]."]),
        (
            "de",
            &[
                "Georg Thalen war enttäuscht. Laut ihm [~ist die Brücke zu teuer|georg thalen]. Ihm zufolge [~wird sie nie fertig|georg thalen].",
            ],
        ),
        ("fr", &["Le député Yves Talon a réagi. Selon lui, [~le pont est trop cher|yves talon]."]),
        ("sv", &["Johan Tal var besviken. Enligt honom [~är bron för dyr|johan tal]."]),
        ("da", &["Politikeren Anna Dal var skuffet. Ifølge hende [~er broen for dyr|anna dal]."]),
        ("pl", &["Poseł Jan Talik był zawiedziony. Według niego [~most jest za drogi|jan talik]."]),
    ];
    for (language, texts) in texts {
        assert_read(language, texts);
    }
}

#[test]
fn whom_an_office_or_a_possessive_brings_in_takes_the_next_pronoun() {
    assert_read(
        "de",
        &[
            "„[Ich fahre Rad|gisela brandt]“, sagt Gisela Brandt. Ihr Nachbar ist wütend. „[Jetzt brauche ich länger|ihr nachbar]“, schimpft er.",
        ],
    );
    assert_read(
        "nl",
        &[
            "Wethouder Fatima Bakker opent de brug. „[Zo komen er geen klanten|ton vermeer]”, zegt voorzitter Ton Vermeer. De wethouder reageert laconiek. „[We deden al een proef|fatima bakker]”, zegt ze.",
        ],
    );
}

#[test]
fn a_noun_with_where_it_was_said_still_names_somebody_again() {
    assert_read(
        "es",
        &[
            "El alcalde Tomás Herrero pidió calma. «[La presa está en orden|tomás herrero]», afirmó el regidor en rueda de prensa. «[Vemos grietas|pilar ordóñez]», cuenta Pilar Ordóñez.",
        ],
    );
    assert_read(
        "it",
        &[
            "«[Le scuole restano chiuse|carla bonfanti]», ha detto la sindaca Carla Bonfanti. «[Riapriranno lunedì|carla bonfanti]», ha aggiunto la prima cittadina.",
        ],
    );
    assert_read(
        "tr",
        &["Hoca Fikret Balcı kızgındı. Deneyimli çalıştırıcı, “[Böyle oynarsak ligde kalırız|fikret balcı]” dedi."],
    );
}

#[test]
fn whoever_no_text_names_before_takes_the_next_pronoun_all_the_same() {
    assert_read(
        "fr",
        &[
            "« [Je préfère attendre|aurélie martin] », dit Aurélie Martin. Le directeur se veut prudent. « [Nous suivons les consignes|directeur] », explique-t-il.",
        ],
    );
}
