//! Every word and stem that a comparison meets, once: ids to compare, and what the tables know of them.

use super::by_number::{ByNumber, ByNumbers};
use super::lexicon::Lexicon;
use super::names::skeleton;
use super::tables::{Tables, guessed_weight};
use super::terms::{Class, expand};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

pub(super) type WordId = u32;
pub(super) type StemId = u32;

/// Weight of a number: it tells a statement, yet less than a rare word (four digits may be a year).
const NUMBER_WEIGHT: f32 = 4.5;

/// Stands for a language where numbers are kept.
const NUMBERS: u32 = u32::MAX;

/// Share of its uses from which a word is taken for a verb.
const VERB: f32 = 0.3;

/// Weight of a word that a pack translates with small words only.
const SMALL_WORD_WEIGHT: f32 = 0.3;

/// What a stem means in English, each with how surely, 0 to 1.
pub(super) type Meanings = Rc<[(StemId, f32)]>;

/// What is known of a stem.
pub(super) struct Stem {
    pub text: String,
    /// How much the stem tells: inverse document frequency.
    pub weight: f32,
    /// Its row in the tables.
    pub row: Option<u32>,
    pub number: bool,
    /// Made when a text of another language is met.
    skeleton: OnceCell<String>,
}

impl Stem {
    /// Consonants of a transliterated name; see [`super::names::skeleton`].
    pub fn skeleton(&self) -> &str {
        self.skeleton.get_or_init(|| if self.number { String::new() } else { skeleton(&self.text) })
    }
}

/// Ids and class of a word.
type Known = (WordId, StemId, Class);

/// Words and stems of the texts that are compared with one another.
pub(super) struct Vocabulary<'t> {
    pub tables: &'t Tables,
    /// Per language what its words are; numbers stand under a number that no language has.
    words: ByNumber<HashMap<String, Known>>,
    /// Per language what its words stand for.
    expansions: ByNumber<HashMap<String, Rc<[Rc<str>]>>>,
    pub spelled: Vec<String>,
    ids: HashMap<String, StemId>,
    pub stems: Vec<Stem>,
    /// Per language and stem what its pack says.
    meanings: ByNumbers<(u32, StemId), Meanings>,
}

impl<'t> Vocabulary<'t> {
    pub fn new(tables: &'t Tables) -> Self {
        let (words, expansions, ids, meanings) = Default::default();
        Vocabulary { tables, words, expansions, spelled: Vec::new(), ids, stems: Vec::new(), meanings }
    }

    /// The words that a folded word stands for, each spelled one way.
    pub fn expanded(&mut self, word: &str, lexicon: &Lexicon) -> Rc<[Rc<str>]> {
        let known = self.expansions.entry(u32::from(lexicon.number)).or_default();
        if let Some(words) = known.get(word) {
            return Rc::clone(words);
        }
        let words: Rc<[Rc<str>]> = expand(word, lexicon).into_iter().map(Rc::from).collect();
        known.insert(word.to_owned(), Rc::clone(&words));
        words
    }

    /// Ids and class of a folded word.
    pub fn word(&mut self, word: &str, lexicon: &Lexicon) -> Known {
        let language = u32::from(lexicon.number);
        if let Some(&known) = self.words.get(&language).and_then(|words| words.get(word)) {
            return known;
        }
        let class = if lexicon.negation.contains(word) {
            Class::Negation
        } else if lexicon.stop.contains(word) {
            Class::Stop
        } else {
            Class::Content
        };
        let stem = self.stem(lexicon.stem(word), false, lexicon.has_tables);
        if class == Class::Content {
            self.translate(word, stem, lexicon);
        }
        let id = self.spell(word);
        self.words.entry(language).or_default().insert(word.to_owned(), (id, stem, class));
        (id, stem, class)
    }

    /// The verb of a participle that its first syllable negates: "unanswered" is "not answered". A verb that begins so
    /// of its own, as "unveiled", is none.
    pub fn negated_verb<'w>(&self, word: &'w str, lexicon: &Lexicon) -> Option<&'w str> {
        let rest = word.strip_prefix("un").filter(|rest| lexicon.has_tables && rest.ends_with("ed"))?;
        let share = |word: &str| self.tables.row(&lexicon.stem(word)).map(|row| self.tables.verb_share(row));
        (share(rest)? >= VERB && share(word).is_none_or(|share| share < VERB)).then_some(rest)
    }

    fn translate(&mut self, word: &str, stem: StemId, lexicon: &Lexicon) {
        let key = (u32::from(lexicon.number), stem);
        if self.meanings.contains_key(&key) {
            return;
        }
        let tables = self.tables;
        let Some(found) = tables.pack(lexicon.number).and_then(|pack| pack.meanings(word)) else { return };
        let found = found.into_iter().map(|(english, sure)| (self.stem(english.to_owned(), false, true), sure));
        let found: Meanings = found.collect();
        self.meanings.insert(key, found);
    }

    /// What the pack of a language says of a stem; `None` when it does not know the stem, or there is no pack.
    pub fn meanings(&self, lexicon: &Lexicon, stem: StemId) -> Option<&Meanings> {
        self.meanings.get(&(u32::from(lexicon.number), stem))
    }

    /// Whether a pack is at hand that does not know the stem: a name, rather than a word.
    pub fn is_foreign_to_pack(&self, lexicon: &Lexicon, stem: StemId) -> bool {
        self.tables.pack(lexicon.number).is_some() && self.meanings(lexicon, stem).is_none()
    }

    /// Ids of a value.
    pub fn number(&mut self, value: f64) -> (WordId, StemId) {
        let text = format!("#{value}");
        if let Some(&(word, stem, _)) = self.words.get(&NUMBERS).and_then(|words| words.get(&text)) {
            return (word, stem);
        }
        let (word, stem) = (self.spell(&text), self.stem(text.clone(), true, false));
        self.words.entry(NUMBERS).or_default().insert(text, (word, stem, Class::Number));
        (word, stem)
    }

    fn spell(&mut self, word: &str) -> WordId {
        self.spelled.push(word.to_owned());
        self.spelled.len() as WordId - 1
    }

    fn stem(&mut self, text: String, number: bool, has_tables: bool) -> StemId {
        if let Some(&id) = self.ids.get(&text) {
            return id;
        }
        let row = self.tables.row(&text);
        let weight = match (number, has_tables) {
            (true, _) => NUMBER_WEIGHT,
            (_, true) => self.tables.weight(&text),
            _ => guessed_weight(&text),
        };
        let id = self.stems.len() as StemId;
        self.stems.push(Stem { text: text.clone(), weight, row, number, skeleton: OnceCell::new() });
        self.ids.insert(text, id);
        id
    }
}

impl Vocabulary<'_> {
    /// How much a stem tells in a text of that language: as much as what it means.
    pub fn weight_in(&self, lexicon: &Lexicon, stem: StemId) -> f32 {
        match self.meanings(lexicon, stem) {
            None => self.stem_weight(stem),
            Some(meanings) if meanings.is_empty() => SMALL_WORD_WEIGHT,
            Some(meanings) => {
                let sum = meanings.iter().map(|&(_, sure)| sure).sum::<f32>().max(1e-6);
                meanings.iter().map(|&(meaning, sure)| self.stem_weight(meaning) * sure).sum::<f32>() / sum
            }
        }
    }

    /// The row in the tables of what a stem means most surely in that language.
    pub fn row_in(&self, lexicon: &Lexicon, stem: StemId) -> Option<u32> {
        let meaning = match self.meanings(lexicon, stem) {
            None => stem,
            Some(meanings) => meanings.iter().max_by(|x, y| x.1.total_cmp(&y.1))?.0,
        };
        self.stems.get(meaning as usize)?.row
    }

    /// How much a stem tells.
    pub fn stem_weight(&self, stem: StemId) -> f32 {
        self.stems.get(stem as usize).map_or(0.0, |s| s.weight)
    }

    /// The folded spelling of a word.
    pub fn spelling(&self, word: WordId) -> &str {
        self.spelled.get(word as usize).map_or("", String::as_str)
    }
}
