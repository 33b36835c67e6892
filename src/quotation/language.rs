//! The language of a text: as its page says, else as it reads.

use super::lexicon::{Class, Lexicon};
use crate::article::language_of;

/// Bytes of a text that are looked at: more text changes nothing.
const SAMPLE: usize = 2000;

/// Bytes below which a share of function words tells little; there any word of a lexicon counts.
const SHORT: usize = 300;

/// Least share of function words in a longer text. News prose has 0.2 and more in its own language; texts of languages
/// without a lexicon have at most 0.12 of another's (Dutch 0.07 of English, Catalan 0.11 of Spanish), save that Danish
/// has 0.28 of Norwegian, whose lexicon it shares. Of 1,380 texts of which the trigrams of the crate `whatlang` were
/// sure, 11 have less, catalogues and tables for the most part, and none is taken for another language.
const LEAST: f32 = 0.12;

/// One sign of so many is kana, at least, in Japanese.
const KANA: usize = 10;

/// One sign of so many is of its script, at least, in a language that has one for itself: Korean, Greek.
const LETTERS: usize = 2;

/// One sign of so many is one of its own letters, at least, in Turkish, whose endings do the work of other languages' function
/// words. Its prose has one of 16; a text that names a Turk in each sentence has fewer.
const TURKISH: usize = 40;

/// The lexicon for a text: of its tag, else of the language detected, else the empty one.
pub(super) fn lexicon(text: &str, tag: Option<&str>) -> &'static Lexicon {
    if let Some(tag) = tag.filter(|t| !t.is_empty() && *t != "und") {
        return Lexicon::of(tag).unwrap_or_else(Lexicon::empty);
    }
    let end = (0..=SAMPLE.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let sample = text.get(..end).unwrap_or_default();
    detect(sample).and_then(Lexicon::of).unwrap_or_else(Lexicon::empty)
}

fn detect(sample: &str) -> Option<&'static str> {
    // Its Chinese signs would make Japanese pass for Chinese.
    let kana = sample.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30FF}')).count();
    if KANA * kana > sample.chars().count() {
        return Some("ja");
    }
    let share = |letters: fn(&char) -> bool| LETTERS * sample.chars().filter(letters).count() > sample.chars().count();
    if share(|c| matches!(c, '\u{AC00}'..='\u{D7A3}')) {
        return Some("ko");
    }
    if share(|c| matches!(c, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}')) {
        return Some("el");
    }
    if sample.len() < SHORT {
        return by_function_words(sample);
    }
    let known = language_of(&prose_of(sample), LEAST).filter(|tag| Lexicon::of(tag).is_some());
    known.or_else(|| is_turkish(sample).then_some("tr"))
}

/// Whether the letters are those of Turkish: ı and ğ stand in no other language with a lexicon, and Azerbaijani has ə.
fn is_turkish(sample: &str) -> bool {
    let own = sample.chars().filter(|c| matches!(c, 'ı' | 'ğ')).count();
    TURKISH * own > sample.chars().count() && !sample.contains('ə')
}

/// A text without what is in no language: markup that was left in it, and what holds digits.
fn prose_of(sample: &str) -> String {
    let mut prose = String::with_capacity(sample.len());
    for (number, part) in sample.split('<').enumerate() {
        let is_markup = number > 0 && part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let shown = part.split_once('>').filter(|_| is_markup).map_or(part, |(_, behind)| behind);
        for word in shown.split_whitespace().filter(|word| !word.contains(|c: char| c.is_ascii_digit())) {
            prose.push_str(word);
            prose.push(' ');
        }
    }
    prose
}

/// Words of a short text that are looked up in every language's file.
const SHORT_TEXT_WORDS: usize = 60;

/// The language whose function words are the largest share of a short text.
fn by_function_words(sample: &str) -> Option<&'static str> {
    let words: Vec<String> = sample
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !is_initial(w))
        .take(SHORT_TEXT_WORDS)
        .map(str::to_lowercase)
        .collect();
    let known = |tag: &str| {
        let lexicon = Lexicon::of(tag).unwrap_or_else(Lexicon::empty);
        let listed =
            words.iter().map(|w| lexicon.class(w)).filter(|c| c.is(Class::FUNCTION | Class::CUE | Class::DATE));
        if lexicon.unspaced { usize::from(sample.chars().any(crate::script::is_han_or_kana)) } else { listed.count() }
    };
    Lexicon::languages()
        .map(|tag| (known(tag), tag))
        .filter(|(count, _)| *count > 0)
        .rev()
        .max_by_key(|(count, _)| *count)
        .map(|(_, tag)| tag)
}

/// Whether a word is one capital letter: those of "U.S." are words in Czech.
fn is_initial(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().nth(1).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_told_by_their_function_words() {
        let german = "Die Ministerin sagte am Montag, dass die Regierung die Pläne für den Hafen nicht unterstützen wird, \
            weil die Kosten zu hoch sind und weil es auf die Frage, wer dafür zahlen soll, noch keine Antwort gibt. Nach \
            Angaben der Bürgermeisterin ist das unverständlich: Sie hatte mit mehr Hilfe aus dem Land gerechnet. Darauf \
            haben wir seit Jahren gewartet, sagte sie.";
        assert_eq!(detect(german), Some("de"));
        let danish = "Ministeren sagde mandag, at regeringen ikke vil støtte planerne for havnen, fordi udgifterne er for store, \
            og fordi der endnu ikke er noget svar på, hvem der skal betale for det. Ifølge borgmesteren er det ikke til at \
            forstå: Han havde regnet med mere hjælp fra staten. Det har vi ventet på i årevis, sagde han, og nu får vi at \
            vide, at det er forbi.";
        assert_eq!(detect(danish), Some("da"));
    }

    #[test]
    fn languages_without_a_lexicon_are_not_taken_for_others() {
        let catalan = "La ministra va dir dilluns que el govern no donarà suport als plans per al port, perquè els costos són massa \
            alts i perquè encara no hi ha resposta a la pregunta de qui ho ha de pagar. Segons l'alcaldessa, això no s'entén: \
            havia comptat amb més ajuda de la província. Fa anys que ho esperem, va dir, i ara ens diuen que s'ha acabat, que \
            no hi ha res a fer i que ja ens ho explicaran quan sigui l'hora.";
        assert_eq!(detect(catalan), None);
        let finnish = "Ministeri sanoi maanantaina, ettei hallitus tue sataman suunnitelmia, koska kustannukset ovat liian suuret ja \
            koska vielä ei tiedetä, kuka maksaa. Pormestarin mukaan se on käsittämätöntä: hän oli odottanut enemmän apua \
            maakunnalta. Olemme odottaneet tätä vuosia, hän sanoi, ja nyt saamme kuulla, että kaikki on ohi eikä asialle voi \
            enää tehdä mitään.";
        assert_eq!(detect(finnish), Some("fi"));
        let estonian = "Minister ütles esmaspäeval, et valitsus ei toeta sadama plaane, sest kulud on liiga suured ja sest veel ei \
            teata, kes maksab. Linnapea sõnul on see arusaamatu: ta oli lootnud rohkem abi maakonnalt. Oleme seda aastaid \
            oodanud, ütles ta, ja nüüd kuuleme, et kõik on läbi ega asja saa enam muuta. Homme räägitakse sellest jälle \
            volikogus, kuhu on kutsutud ka elanikud.";
        assert_eq!(detect(estonian), None);
    }

    #[test]
    fn languages_near_others_are_told_from_them() {
        let dutch = "De minister zei maandag dat het kabinet de plannen voor de haven niet zal steunen, omdat de kosten te \
            hoog zijn en omdat er nog geen antwoord is op de vraag wie daarvoor moet betalen. Volgens de burgemeester is \
            dat onbegrijpelijk: hij had op meer steun van de provincie gerekend. Wij hebben hier jaren op gewacht, zei hij, \
            en nu krijgen we te horen dat het over is.";
        assert_eq!(detect(dutch), Some("nl"));
        let czech = "Ministryně v pondělí řekla, že vláda plány na přístav nepodpoří, protože náklady jsou příliš vysoké a protože \
            na otázku, kdo to má zaplatit, zatím není odpověď. Podle starostky je to nepochopitelné: počítala s větší pomocí od \
            kraje. Na to jsme čekali celé roky, řekla, a teď se dozvídáme, že je konec a že se s tím nedá nic dělat.";
        assert_eq!(detect(czech), Some("cs"));
        assert_eq!(detect("시장은 월요일 “비용이 너무 많다”고 말했다."), Some("ko"));
        assert_eq!(detect("Ο δήμαρχος είπε ότι το κόστος είναι μεγάλο."), Some("el"));
        assert_eq!(detect("मेयर ने सोमवार को कहा कि खर्च बहुत ज्यादा है।"), Some("hi"));
        assert_eq!(detect("市長は月曜日、費用が高すぎると述べた。"), Some("ja"));
        assert_eq!(detect("市长星期一说，这项计划的费用太高。"), Some("zh"));
    }

    #[test]
    fn markup_numbers_and_initials_are_in_no_language() {
        let posts = "Mayor Maj Lund and Ole Brandt wore caps that said “Save Harbour Ost” on Friday night.\n\n<post id=\"4471820\" \
            author=\"@kronbydesk\" datetime=\"2031-05-02\">Ole Brandt wears his cap at the rally. (@kronbydesk) May 2, 2031\
            </post>\n\n<post id=\"4471822\" author=\"@idaruud\" datetime=\"2031-05-02\">Mayor Lund now wearing her cap, folks. Why \
            not Nils Aune? (@idaruud) May 2, 2031</post>\n\n<post id=\"4471829\" author=\"@pervik\" datetime=\"2031-05-02\">Caps \
            everywhere, says who? (@pervik) May 2, 2031</post>";
        assert_eq!(detect(posts), Some("en"));
        assert_eq!(detect("Lund walked onto the stage, chanting “U-S-A! U-S-A!”"), Some("en"));
    }
}
