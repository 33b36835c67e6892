//! What news pages say beside their articles: calls, labels and function words, one file for each language.
//!
//! A file has one topic a line: `topic: phrase, phrase`. A phrase is lower case; `^` binds it to the beginning of a
//! passage, `=` to the whole passage, `*` after a word of
//! three bytes or more stands for any ending. Phrases of all languages are looked up together, because pages mix
//! languages; which of them count is decided by the language of the passage and of the page, see [`Heard`]. Everything
//! works without these files, a little worse; a new language is a new file and one line in [`FILES`]. `months` names the
//! twelve months in order, with other forms of a name after a space and `_` in a name of two words; `in date` are words between day, month and year. `platform` names what is read elsewhere, which is
//! called the same in all languages: a name that is a plain word of some language stands behind its preposition. `verdict` labels
//! what a check of facts looks into, and what it found; `chart` names drawings of figures and places in what frames are called,
//! and begins the line that says where the figures are from.
//!
//! Words of bylines and date lines stand in the same files, see [`Wording`].
//!
//! Words of `class` and `id` attributes have a file of the same form, `class_names.txt`.

mod beginnings;
mod credits;
mod draft;
mod heard;
mod phrases;
mod wording;

pub(in crate::article) use credits::{Label, are_ideographs};
pub(in crate::article) use heard::{Findings, Heard, Met, Tongues};
pub(in crate::article) use wording::Wording;

use super::dictionary::{Dictionary, WordHash};
use super::words::Words;
use draft::Draft;
use std::ops::Range;
use std::sync::OnceLock;

/// Language and file.
const FILES: &[(&str, &str)] = &[
    ("ar", include_str!("ar.txt")),
    ("cs", include_str!("cs.txt")),
    ("da", include_str!("da.txt")),
    ("de", include_str!("de.txt")),
    ("el", include_str!("el.txt")),
    ("en", include_str!("en.txt")),
    ("es", include_str!("es.txt")),
    ("fi", include_str!("fi.txt")),
    ("fr", include_str!("fr.txt")),
    ("he", include_str!("he.txt")),
    ("hi", include_str!("hi.txt")),
    ("hu", include_str!("hu.txt")),
    ("id", include_str!("id.txt")),
    ("it", include_str!("it.txt")),
    ("ja", include_str!("ja.txt")),
    ("ko", include_str!("ko.txt")),
    ("nl", include_str!("nl.txt")),
    ("no", include_str!("no.txt")),
    ("pl", include_str!("pl.txt")),
    ("pt", include_str!("pt.txt")),
    ("ro", include_str!("ro.txt")),
    ("ru", include_str!("ru.txt")),
    ("sv", include_str!("sv.txt")),
    ("tr", include_str!("tr.txt")),
    ("uk", include_str!("uk.txt")),
    ("zh", include_str!("zh.txt")),
];

/// Words of credits in languages without a file.
const CREDITS: &str = include_str!("credits.txt");

/// Words of `class` and `id` attributes.
const CLASS_NAMES: &str = include_str!("class_names.txt");

macro_rules! topics {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// What a phrase speaks of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(in crate::article) enum Topic { $($variant),* }

        impl Topic {
            pub const ALL: &'static [(Topic, &'static str)] = &[$((Topic::$variant, $name)),*];

            fn named(name: &str) -> Option<Topic> {
                Topic::ALL.iter().find(|(_, n)| *n == name).map(|(topic, _)| *topic)
            }
        }
    };
}

topics! {
    Donation "donation", Newsletter "newsletter", Paywall "paywall", Cookie "cookie", Share "share",
    Related "related", Comments "comments", Login "login", Advertisement "advertisement", Sponsored "sponsored",
    Navigation "navigation", Footer "footer", AuthorBox "author", Tags "tags", Notice "notice",
    Credit "credit", Byline "byline", Date "date", Month "month", Action "action", Person "person", Stop "stop",
    Body "body", Main "main", Head "head", Caption "caption", Media "media", Embed "embed",
    Shop "shop", Listing "listing", Forum "forum", House "house", Patron "patron", Poll "poll",
    Channel "channel", Counter "counter", Correction "correction", Facts "facts",
    Platform "platform", Program "program", Sources "sources", Answer "answer", Podcast "podcast",
    Verdict "verdict", Chart "chart",
}

/// A set of topics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::article) struct Topics(u64);

impl Topics {
    pub fn has(self, topic: Topic) -> bool {
        self.0 >> (topic as u8) & 1 == 1
    }

    pub fn has_any(self, topics: &[Topic]) -> bool {
        topics.iter().any(|&t| self.has(t))
    }

    pub fn add(&mut self, topic: Topic) {
        self.0 |= 1 << (topic as u8);
    }

    pub fn union(self, other: Topics) -> Topics {
        Topics(self.0 | other.0)
    }
}

/// The language of which most words are function words, as a BCP 47 tag; `None` when they are less than a share of the
/// words. Running text has 0.2 and more in its own language.
pub(in crate::article) fn language_of<'w>(words: impl Iterator<Item = &'w str>, least: f32) -> Option<&'static str> {
    let lexicon = Lexicon::of_languages();
    let mut tongues = Tongues::default();
    for word in words {
        tongues.hear(lexicon.stop_words_of(word).unwrap_or(0));
    }
    FILES.get(tongues.best(least)?).map(|(language, _)| *language)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Anywhere,
    Start,
    Whole,
}

/// A phrase, without its first word.
#[derive(Debug, Clone)]
struct Phrase {
    topic: Topic,
    bound: Bound,
    /// Languages whose files hold it, a bit for each of [`FILES`].
    languages: u32,
    /// The hash of its second word, where that is whole: a text goes on with another word most of the time.
    second: Option<WordHash>,
    /// Words after the first: a range of [`Lexicon::rest`].
    rest: Range<u32>,
}

/// What is known of a word with which phrases begin. Pages look up some hundred words, each once or twice: what is known
/// of one stands in few places.
#[derive(Debug, Clone, Default)]
struct Entry {
    /// Its phrases without a second word that is whole: a range of [`Lexicon::phrases`].
    phrases: Range<u32>,
    /// Those with one, and what these words are: "the" begins some thirty phrases, and most texts go on with none of them.
    longer: Range<u32>,
    seconds: Hashes,
    /// The number of the month that it names, 1 to 12, else zero.
    month: u8,
    /// Whether it stands inside a date: "12 de junio", "June 12th".
    stands_in_dates: bool,
    /// Languages of which it is a function word, a bit for each of [`FILES`].
    stop_word_of: u32,
}

/// A set of hashes, of which a bit for each is kept: it tells of most that are not in it.
#[derive(Debug, Clone, Copy, Default)]
struct Hashes(u64);

impl Hashes {
    fn bit(hash: WordHash) -> u64 {
        // The low bits of the hash of a short word are those of its last letter.
        1 << (hash.number().wrapping_mul(0x9e37_79b1) >> 26)
    }

    fn may_have(self, hash: WordHash) -> bool {
        self.0 & Hashes::bit(hash) != 0
    }
}

impl Extend<WordHash> for Hashes {
    fn extend<I: IntoIterator<Item = WordHash>>(&mut self, hashes: I) {
        self.0 = hashes.into_iter().fold(self.0, |set, hash| set | Hashes::bit(hash));
    }
}

/// Phrases by their first word.
#[derive(Debug, Default)]
pub(in crate::article) struct Lexicon {
    words: Dictionary,
    /// By the number of the word.
    entries: Vec<Entry>,
    /// Phrases whose first word is a beginning.
    beginnings: Dictionary,
    of_beginnings: Vec<Entry>,
    /// The phrases of all entries, one entry's behind the other's.
    phrases: Vec<Phrase>,
    /// Words of phrases behind their first, and whether each is a beginning only.
    rest: Vec<(String, bool)>,
    /// Lengths of beginnings in bytes, ascending.
    beginning_lengths: Vec<usize>,
    /// A bit for each hash of the first bytes of a beginning: few words have such bytes.
    first_bytes: [u64; 16],
}

/// A slice of a list, none where the range does not lie in it.
fn part<'s, T>(list: &'s [T], range: &Range<u32>) -> &'s [T] {
    list.get(range.start as usize..range.end as usize).unwrap_or_default()
}

/// First bytes of a word that are looked at before its beginnings are: as many as the shortest beginning has.
const FIRST_BYTES: usize = 3;

/// Word and bit of [`Lexicon::first_bytes`]; `None` for a word too short to have a beginning.
fn place_of_first_bytes(word: &[u8]) -> Option<(usize, u32)> {
    let first = word.get(..FIRST_BYTES)?;
    let hash = first.iter().fold(WordHash::EMPTY, |hash, byte| hash.then(*byte)).number();
    Some((hash as usize >> 6 & 15, hash & 63))
}

impl Lexicon {
    /// The phrases of all languages.
    pub fn of_languages() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read(FILES.iter().map(|(_, file)| *file)))
    }

    /// The words of class and id attributes.
    pub fn of_class_names() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read([CLASS_NAMES]))
    }

    fn read<'a>(files: impl IntoIterator<Item = &'a str>) -> Lexicon {
        let mut draft = Draft::default();
        for (language, file) in files.into_iter().enumerate() {
            draft.take(file, language);
        }
        draft.finished()
    }

    fn entry(&self, word: &str) -> Option<&Entry> {
        self.entries.get(self.words.get(word)?)
    }

    /// The number of a month by its lower-case name in any language.
    pub fn month(&self, name: &str) -> Option<u8> {
        // Most words of a line are ASCII, and are what `Words` makes of them. Lower case leaves a dot behind `İ`.
        let entry = if name.is_ascii() {
            self.entry(name)
        } else {
            self.entry(Words::of(&name.replace("i\u{307}", "i")).word(0))
        };
        entry.map(|entry| entry.month).filter(|month| *month > 0)
    }

    /// The number of a month whose lower-case name has two words.
    pub fn month_of_two(&self, first: &str, second: &str) -> Option<u8> {
        let (first, second) = (Words::of(first), Words::of(second));
        let entry = self.entry(&format!("{} {}", first.word(0), second.word(0)));
        entry.map(|entry| entry.month).filter(|month| *month > 0)
    }

    /// Whether a lower-case word stands inside dates of any language.
    pub fn stands_in_dates(&self, word: &str) -> bool {
        self.entry(word).is_some_and(|entry| entry.stands_in_dates)
    }

    /// The languages of which a word is a function word.
    fn stop_words_of(&self, word: &str) -> Option<u32> {
        self.entry(word).map(|entry| entry.stop_word_of).filter(|languages| *languages > 0)
    }

    /// What the words of a passage say in any language.
    pub fn find(&self, words: &Words) -> Findings {
        let mut met = Met::default();
        self.hear(words, &mut met).in_any(&met)
    }

    /// Looks up the words of a passage; what is found goes behind what was met before.
    pub fn hear(&self, words: &Words, met: &mut Met) -> Heard {
        let mut heard = Heard::behind(met);
        for (at, hash) in words.hashes().enumerate() {
            // Most words are in no file, which their hash tells.
            let found = || self.words.find(hash, words.letters(at)).and_then(|number| self.entries.get(number));
            match self.words.may_have(hash).then(found).flatten() {
                Some(entry) => {
                    heard.tongues.hear(entry.stop_word_of);
                    self.note(entry, words, at, &mut heard, met);
                }
                None => heard.tongues.hear(0),
            }
            if self.may_begin(words.letters(at)) {
                self.note_beginnings(words.letters(at), words, at, &mut heard, met);
            }
        }
        heard
    }

    #[inline]
    fn may_begin(&self, word: &[u8]) -> bool {
        let bits = place_of_first_bytes(word).and_then(|(place, bit)| Some(self.first_bytes.get(place)? >> bit & 1));
        bits == Some(1)
    }

    fn note_beginnings(&self, word: &[u8], words: &Words, at: usize, heard: &mut Heard, met: &mut Met) {
        let (mut hash, mut hashed) = (WordHash::EMPTY, 0);
        for &length in self.beginning_lengths.iter().take_while(|&&length| length <= word.len()) {
            let more = word.get(hashed..length).unwrap_or_default();
            (hash, hashed) = (more.iter().fold(hash, |hash, &byte| hash.then(byte)), length);
            let number = word.get(..length).and_then(|beginning| self.beginnings.find(hash, beginning));
            if let Some(entry) = number.and_then(|number| self.of_beginnings.get(number)) {
                self.note(entry, words, at, heard, met);
            }
        }
    }

    /// Notes the phrases of an entry that begin at a word.
    #[inline]
    fn note(&self, entry: &Entry, words: &Words, at: usize, heard: &mut Heard, met: &mut Met) {
        let goes_on = words.hash(at + 1).is_some_and(|next| entry.seconds.may_have(next));
        let longer = if goes_on { part(&self.phrases, &entry.longer) } else { &[] };
        for phrase in part(&self.phrases, &entry.phrases).iter().chain(longer) {
            heard.note(met, phrase, part(&self.rest, &phrase.rest), words, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_files_has_a_name_that_is_read() {
        let files = FILES.iter().copied().chain([("class names", CLASS_NAMES), ("credits", CREDITS)]);
        for (language, file) in files {
            for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let (name, phrases) = line.split_once(": ").unwrap_or((line, ""));
                let is_known =
                    Draft::default().take_line(name, phrases, 0) || Wording::default().take_line(name, phrases);
                assert!(is_known, "{language}: {name}");
            }
        }
        assert!(!Draft::default().take_line("chanel", "follow us", 0));
    }

    #[test]
    fn words_of_content_systems_do_not_name_advertisements_or_consent() {
        let names = |class: &str| Lexicon::of_class_names().find(&Words::of_identifier(class)).anywhere;
        assert!(!names("post type-post status-publish hentry").has(Topic::Advertisement));
        assert!(!names("cmp-title__text").has(Topic::Cookie));
        assert!(names("bloc-publicite").has(Topic::Advertisement));
        assert!(names("consent-box").has(Topic::Cookie));
    }

    #[test]
    fn words_of_address_of_related_languages_are_none_of_another() {
        let persons = |text: &str| {
            let mut met = Met::default();
            let heard = Lexicon::of_languages().hear(&Words::of(text), &mut met);
            heard.on_page(0, &met).persons
        };
        // "Du" is you in German and three Nordic languages.
        assert_eq!(persons("Le prix du poisson et celui du sel ont doublé dans les ports de la côte"), 0);
        assert_eq!(persons("Har du set prisen på fisk og på salt i havnen, da du var her"), 2);
    }

    /// The language of a text as it is told for a page that states none.
    fn told(text: &str) -> Option<&'static str> {
        language_of(Words::of(text).iter(), 0.08)
    }

    #[test]
    fn languages_are_told_by_short_texts() {
        for (language, text) in [
            ("fi", "Satamajohtaja kertoi, että laituri on korjattu, mutta lautta ei vielä kulje."),
            ("id", "Kepala pelabuhan mengatakan bahwa dermaga itu sudah diperbaiki, tetapi feri belum berlayar."),
            ("id", "Ketua pelabuhan berkata jeti itu telah dibaiki tetapi feri masih belum boleh belayar."),
            ("ja", "港の責任者によると、桟橋は修理されたが、フェリーはまだ運航していない。"),
            (
                "el",
                "Ο διευθυντής του λιμανιού είπε ότι η αποβάθρα έχει επισκευαστεί, αλλά το πλοίο δεν ταξιδεύει ακόμη.",
            ),
            ("hi", "बंदरगाह के प्रमुख ने कहा कि घाट की मरम्मत हो गई है, लेकिन नौका अभी नहीं चल रही है।"),
            ("hu", "A kikötő igazgatója közölte, hogy a móló elkészült, de a komp még nem indul el."),
            ("ko", "항만 책임자는 부두가 수리됐지만 여객선은 아직 운항하지 않는다고 말했다."),
            ("ro", "Directorul portului a spus că debarcaderul a fost reparat, dar feribotul nu circulă încă."),
            ("zh", "港口负责人说，码头已经修好了，但是渡轮还没有开航。"),
            ("zh", "港務局長表示，碼頭已經修好了，但是渡輪還沒有開航。"),
        ] {
            assert_eq!(told(text), Some(language), "{text}");
        }
    }

    #[test]
    fn languages_without_a_file_are_not_taken_for_their_kin() {
        for (kin, text) in [
            (
                "hi",
                "बंदर प्रमुखांनी सोमवारी सांगितले की धक्का दुरुस्त झाला आहे, पण फेरी अजून सुरू झालेली नाही, कारण खलाशी चांगल्या हवामानाची वाट पाहत आहेत.",
            ),
            (
                "ro",
                "El director del puerto dijo el lunes que el muelle está reparado, pero que el transbordador no sale aún porque la tripulación espera mejor tiempo.",
            ),
            (
                "fi",
                "Sadama juhataja ütles esmaspäeval, et kai on nüüd korras, aga praam ei sõida veel, sest meeskond ja kapten ootavad, et ilm läheks paremaks ning tuul vaibuks.",
            ),
            (
                "id",
                "Sinabi ng pinuno ng daungan noong Lunes na naayos na ang pantalan, ngunit hindi pa bumibiyahe ang lantsa dahil hinihintay pa ng mga tripulante ang magandang panahon.",
            ),
            (
                "id",
                "Mkuu wa bandari alisema Jumatatu kwamba gati limekarabatiwa, lakini kivuko bado hakijaanza safari kwa sababu mabaharia wanasubiri hali ya hewa iwe nzuri.",
            ),
        ] {
            assert_ne!(told(text), Some(kin), "{text}");
        }
    }

    #[test]
    fn every_language_labels_claims_and_verdicts() {
        for labels in [
            ["Claim", "Our verdict"],
            ["Alegação", "Nosso veredito"],
            ["Påstand", "Vår vurdering"],
            ["Твердження", "Наш вердикт"],
            ["الادعاء", "حكمنا"],
            ["网传", "我们的结论"],
            ["İddia", "Değerlendirmemiz"],
            ["주장", "검증 결과"],
            ["Állítás", "Értékelésünk"],
            ["Ισχυρισμός", "Η κρίση μας"],
        ] {
            for label in labels {
                let found = Lexicon::of_languages().find(&Words::of(label));
                assert!(found.at_start.has(Topic::Verdict), "{label}");
            }
        }
        assert!(FILES.iter().all(|(_, file)| file.contains("\nverdict: ")));
    }

    #[test]
    fn months_are_known_in_capitals_and_with_dotless_letters() {
        let lexicon = Lexicon::of_languages();
        for (name, month) in [
            ("kasım", 11),
            ("KASIM", 11),
            ("NİSAN", 4),
            ("března", 3),
            ("maart", 3),
            ("marts", 3),
            ("maaliskuuta", 3),
            ("agustus", 8),
        ] {
            assert_eq!(lexicon.month(&name.to_lowercase()), Some(month), "{name}");
        }
    }
}
