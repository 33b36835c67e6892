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
