//! Names, trades and offices: which word of a capitalised run is which, and who is meant by either. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_surname_may_have_the_form_of_a_trade() {
    assert_read(
        "en",
        &[
            "Plumber Joe Gardener, 52, came first. “[It was cold in there|Joe Gardener]”, Gardener said.",
            "Nobody asked Truus Shepherd. “[I was never asked|Truus Shepherd],” said Shepherd.",
            "“[We lost everything|Porter],” Ms Porter said.",
            "The ferry’s painter spoke last. “[It will hold|painter],” the painter said.",
        ],
    );
    assert_read("nl", &["\"[Dit kan echt niet|Truus Bakker]\", zegt Truus Bakker."]);
}

#[test]
fn a_participle_that_opens_a_sentence_is_no_name_and_what_follows_no_office_of_it() {
    assert_read(
        "en",
        &[
            "Speaking on Harbour Radio, the minister insisted there was “[no second plan for us|minister]”.",
            "On Harbour Radio, the minister insisted there was “[no second plan for us|minister]”.",
            "Giving evidence on Monday, the harbour pilot told them “[it was dark by four|harbour pilot]”.",
            "Writing in the Herald, Lund said “[it was dark by four|Lund]”.",
        ],
    );
}

#[test]
fn who_is_told_is_not_who_speaks() {
    assert_read(
        "en",
        &["One resident, who has asked not to be named, told the Herald: “[The smell is unbearable|One resident].”"],
    );
    assert_read(
        "es",
        &["El fiscal, Tomás Iriarte, pidió al jurado que “[no se deje llevar por la ira|Tomás Iriarte]”."],
    );
}

#[test]
fn a_name_may_stand_behind_an_office_with_another_in_between() {
    assert_read(
        "en",
        &[
            "Its author, hydrologist Dr Anneke Vos, called the dam “[a long accident|Anneke Vos]”.",
            "Her brother, the painter Ed Moss, called it “[a sad little show|Ed Moss]”.",
        ],
    );
}

#[test]
fn somebody_new_is_whom_the_next_pronoun_means() {
    assert_read(
        "en",
        &[
            "Anna Wood, a cashier, likes the new system. Her manager was not so sure. “[It crashes every hour|Her manager],” he said.",
        ],
    );
}

#[test]
fn its_own_words_are_a_body_s() {
    assert_read(
        "en",
        &[
            "The board has denied everything. In its own words, the transfer was “[routine and lawful|board]”.",
            "Mr Orr was not amused. In his own words, it was “[a farce from start to finish|Orr]”.",
        ],
    );
}

#[test]
fn an_article_is_part_of_a_name_only_behind_another_particle() {
    assert_read(
        "de",
        &[
            "In dem Schreiben bezeichnet Harms den Vorgang als „[ziemlich beispiellos|Harms]“.",
            "„[Wir hören nicht auf|Jan van den Berg]“, sagt Jan van den Berg.",
            "Der Verband Deutscher Müller warnte vor einem „[Kahlschlag in der Fläche|Verband Deutscher Müller]“.",
            "„[Das glaubt einem doch keiner|Wirtin]“, sagt die Wirtin vom „Blauen Hirsch“.",
        ],
    );
}

#[test]
fn a_body_in_which_something_is_said_says_it() {
    assert_read("ru", &["В мэрии города сообщили, что «[ситуация под полным контролем|мэрии города]»."]);
    assert_read(
        "es",
        &[
            "El club tacha la sanción de “[injusta y cara|club]”. La edil dijo que era “[una ocurrencia de verano|edil]”.",
        ],
    );
}

#[test]
fn the_title_of_a_work_is_nobody_s_words() {
    assert_read("en", &["It all came in a post titled “The End of Things”. Her essay, entitled “What we owe”, won."]);
}

#[test]
fn particles_are_part_of_a_surname() {
    assert_read(
        "de",
        &[
            "„[Wir hören nicht auf|Ulrike von der Linde]“, sagt Ministerin Ulrike von der Linde. „[Es reicht|Ulrike von der Linde]“, sagte sie. Von der Linde sagte: „[Nun ist Schluss|Ulrike von der Linde].“",
            "„[Nie wieder|Anna Holm]“, sagt Anna Holm von der Grünen Liste.",
        ],
    );
    assert_read(
        "nl",
        &[
            "\"[Wij stoppen niet|Jan van der Berg]\", zegt Jan van der Berg. \"[Nooit|Jan van der Berg]\", zegt Van der Berg.",
            "Van den Brink vindt het \"[een goed plan voor ons|Van den Brink]\". Van Dijk noemt het \"[heel erg vreemd|Van Dijk]\".",
        ],
    );
    assert_read(
        "es",
        &[
            "«[No hay dinero|José Luis de la Torre]», dijo José Luis de la Torre. De la Torre añadió que «[ya está bien|José Luis de la Torre]».",
        ],
    );
    assert_read(
        "en",
        &[
            "“[We will not stop|Ulrike von der Linde],” said Ulrike von der Linde. Von der Linde said “[we go on|Ulrike von der Linde]”. Commissioner von der Linde added: “[Never|Ulrike von der Linde].”",
        ],
    );
    assert_read("fr", &["« [Nous ne cesserons pas|Ulrike von der Linde] », a dit Ulrike von der Linde."]);
}
