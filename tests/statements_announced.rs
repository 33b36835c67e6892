//! Statements that a colon announces. All texts are made up.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod reported;

use reported::assert_statements;

#[test]
fn a_colon_announces_what_somebody_says() {
    for (front, speaker) in [
        ("Runa Tveit gave a short answer", "Runa Tveit"),
        ("Runa Tveit’s answer came in one sentence", "Runa Tveit"),
        ("Not so, replied the harbour master, Runa Tveit", "Runa Tveit"),
    ] {
        let text = format!("{front}: the gate would open in May.");
        assert_statements("en", &text, &[("the gate would open in May", speaker)]);
    }
    assert_statements(
        "de",
        "Runa Tveit wurde deutlich: Das Tor werde im Mai geöffnet.",
        &[("Das Tor werde im Mai geöffnet", "Runa Tveit")],
    );
    for (language, front, words, speaker) in [
        ("no", "Runa Tveit var ikke i tvil. Svaret hennes var kort: ", "porten stenges i mai", "Runa Tveit"),
        ("ru", "Ольга Ларина молчала. Её ответ был коротким: ", "ворота закроют в мае", "Ольга Ларина"),
        ("it", "La sua risposta è breve: ", "la diga resterà chiusa fino a giugno", "sua"),
        ("fr", "Odile Ferrand est maire. Sa réponse fut brève : ", "le port est fermé jusqu’en juin", "Odile Ferrand"),
    ] {
        assert_statements(language, &format!("{front}{words}."), &[(words, speaker)]);
    }
    for (language, text) in [
        ("en", "Runa Tveit was tired: she had worked all night."),
        ("en", "Runa Tveit was in luck: the ferry would not leave before noon."),
        ("de", "Runa Tveit fuhr zu schnell: Der Wagen wäre fast in den Fluss gestürzt."),
        ("fr", "Notre réponse est simple : le port est fermé jusqu’en juin."),
        ("it", "La sua versione della torta è semplice: la pasta è senza uova."),
        ("ru", "Её слова тронули всех: зал плакал до утра."),
    ] {
        assert_statements(language, text, &[]);
    }
    assert_statements("en", "Runa Tveit owns two boats: a ferry that would need a new wheel and a tug.", &[]);
}

#[test]
fn a_person_in_front_of_a_colon_says_what_stands_behind() {
    assert_statements(
        "en",
        "Dr Runa Tveit: one of the two boats has been found.",
        &[("one of the two boats has been found", "Runa Tveit")],
    );
    assert_statements(
        "de",
        "Bürgermeisterin Runa Tveit: Das Tor wird im Mai geöffnet.",
        &[("Das Tor wird im Mai geöffnet", "Runa Tveit")],
    );
    for (language, label, words) in [
        ("fr", "La maire Runa Tveit : ", "le port est fermé jusqu’en juin"),
        ("es", "La alcaldesa Runa Tveit: ", "el puerto está cerrado hasta junio"),
        ("no", "Ordfører Runa Tveit: ", "porten blir stengt i mai"),
    ] {
        assert_statements(language, &format!("{label}{words}."), &[(words, "Runa Tveit")]);
    }
    assert_statements("fr", "La maire Runa Tveit : une vie au service du port.", &[]);
    for text in [
        "Editor's Note: the gate was shut in May.",
        "Nurse: you will be paid nine crowns an hour.",
        "Chairman: Runa Tveit has been elected.",
        "Coach Runa Tveit: she was born in Brod.",
        "President Runa Tveit: what has she done?",
    ] {
        assert_statements("en", text, &[]);
    }
    assert_statements("fr", "Le maire Paul Egge : un homme qui est né à Brod.", &[]);
    assert_statements("en", "Brod: the mood is bitter on the quay.", &[]);
}
