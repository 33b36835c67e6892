//! What one place in a sentence tells of a name: its words, title, roles, gender, and how far it is somebody's.

use super::cue::{Cue, Side};
use super::keep::is_site;
use super::lexicon::{Class, List, Order};
use super::offices::{is_honorific, office_behind, offices_in_front};
use super::people::{Gender, bare};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

// How much a place in a sentence makes a name the one who speaks or acts. Set by hand: only the order counts, and the
// distance to what a pronoun takes off for each sentence in between.

/// “Q,” said X: nobody can stand nearer to what is said.
const SPEAKS_BEHIND: f32 = 2.2;
/// X said: the subject of a verb of speaking.
pub(super) const SPEAKS: f32 = 2.0;
/// The subject of a verb that reports among other uses, or of the main clause behind an adverbial.
const TELLS: f32 = 1.2;
/// The first subject of the sentence.
pub(super) const ACTS: f32 = 1.0;
/// The subject of a verb of several uses in a relative clause.
const IN_RELATIVE: f32 = 0.6;
/// What is taken off for somebody whose something acts: "Lund's plan".
const POSSESSIVE: f32 = 0.8;

// Evidence that a name is a person's, added up over the places where it stands; see `people::IS_PERSON` for how much is
// enough. Set by hand.

/// That a name is nobody's, whatever else speaks for it: the address of a site.
const NO_PERSON: f32 = -6.0;
/// A given name that is known.
const GIVEN_NAME: f32 = 2.0;
/// A title or role with the name.
const ROLE: f32 = 1.5;
/// Two capitalised words that act are a person more often than not.
const TWO_WORDS_ACT: f32 = 0.6;
/// The subject of a verb of speaking.
const SPEAKER: f32 = 1.5;
/// Each word that is a body's or a place's.
const ODD_WORD: f32 = -3.0;
/// A name behind a preposition that does nothing in its sentence is often a place's.
const BEHIND_PREPOSITION: f32 = -0.7;
/// A word in capitals is a body's.
const ALL_CAPITALS: f32 = -2.0;

/// Words behind a name and its comma among which its role stands: "X, the former head of". Set by hand.
const ROLE_BEHIND: usize = 5;
/// Tokens in front of a name with the comma between: "the engineer hired by the province, X". Set by hand.
const ROLE_IN_FRONT: usize = 8;
/// Words of a name whose family name stands first at most: "Szabó Nagy Péter", "Lâm Thị Thu Hà". Set by hand.
const MOST_WORDS: usize = 4;
/// Digits of the longest age.
const AGE_DIGITS: usize = 2;
/// Letters of the longest initial or particle in front of a surname: "J. Lund", "van Lund". Set by hand.
const PARTICLE: usize = 3;

/// A name where it stands.
#[derive(Debug)]
pub(super) struct Naming {
    /// Tokens of the capitalised run.
    pub run: Span,
    /// First token behind titles and roles.
    start: usize,
    /// First and last byte of the name without its titles.
    pub bytes: (usize, usize),
    /// Words of the name, given names first.
    pub words: Vec<String>,
    /// Classes of the given name; of the first word where there is none.
    given: Class,
    pub gender: Option<Gender>,
    /// Whether a title or role begins the run.
    pub titled: bool,
    /// Whether a role in small letters stands in front.
    role_in_front: bool,
    /// Tokens of the nouns that give it a role.
    pub roles: Vec<usize>,
    /// How much the sentence makes it the one who speaks or acts.
    pub prominence: f32,
    /// Whether an age stands behind it.
    pub introduced: bool,
    /// Words that are a body's or a place's.
    pub odd: usize,
    possessive: bool,
}

impl Naming {
    /// Reads the name at `run`; `prominent` are the sentence's subjects. `None` when it names a town.
    pub fn read(sentence: &Sentence, run: Span, prominent: &[(Span, f32)]) -> Option<Naming> {
        let titles = titles(sentence, &run);
        let start = run.start + titles.len();
        if sentence.holds(start, |t| t.is_small(Class::PARTICLE)) && start > run.start {
            // "Bürgermeisterin von Talbrück" names a town.
            return None;
        }
        let core: Vec<&Token> = sentence.span(&(start..run.end)).iter().filter(|t| t.is_word()).collect();
        let (head, last) = (*core.first()?, *core.last()?);
        let (words, given) = named_words(sentence, &core)?;
        let role_in_front = role_in_front(sentence, run.start);
        let gender = titles.iter().find_map(|t| title_gender(t.class));
        let gender = gender.or_else(|| given_gender(given).filter(|_| words.len() > 1));
        let gender = gender.or_else(|| title_gender(sentence.at(role_in_front?)?.class));
        let core_start = (run.start..run.end)
            .rev()
            .filter(|&k| sentence.holds(k, Token::is_word))
            .nth(words.len().saturating_sub(1))
            .unwrap_or(run.start);
        let mut roles = role_nouns(sentence, &run, core_start, words.len());
        roles.retain(|&k| !is_honorific(sentence, k));
        // "X是商户，她说": what a sentence without spaces tells of first.
        let topic = sentence.lexicon.unspaced && sentence.holds(run.end, |t| t.is(Class::AUX));
        let introduced = topic || is_introduced(sentence, &run);
        let mut naming = Naming {
            start,
            bytes: (head.start, last.end),
            words,
            given,
            gender,
            titled: !titles.is_empty(),
            role_in_front: role_in_front.is_some(),
            roles,
            prominence: prominence(sentence, &run, start, prominent).max(if introduced { ACTS } else { 0.0 }),
            introduced,
            odd: 0,
            possessive: last.possessive,
            run,
        };
        // "Mary White": behind a given name a word that is also a place's or a thing's is a surname.
        let surnamed = naming.is_surnamed();
        let odd = |t: &&&Token| t.is(Class::ORGANISATION) || t.is(Class::PLACE) && !(surnamed && t.start == last.start);
        naming.odd = core.iter().filter(odd).count();
        Some(naming)
    }

    /// Whether a known given name begins a name of more words.
    fn is_surnamed(&self) -> bool {
        self.words.len() > 1 && self.given.is(Class::MALE | Class::FEMALE)
    }

    /// How much this place speaks for a person; below 0 against one.
    pub fn evidence(&self, sentence: &Sentence) -> f32 {
        if is_site(self.words.last().map_or("", String::as_str)) {
            return NO_PERSON;
        }
        let mut evidence = 0.0;
        if self.given.is(Class::MALE | Class::FEMALE) {
            evidence += GIVEN_NAME;
        }
        if self.titled || self.role_in_front || !self.roles.is_empty() {
            evidence += ROLE;
        } else if self.words.len() > 1 && self.prominence >= ACTS && !sentence.lexicon.capital_nouns {
            evidence += TWO_WORDS_ACT;
        }
        if self.prominence >= SPEAKS {
            evidence += SPEAKER;
        }
        evidence += ODD_WORD * self.odd as f32;
        if sentence.before(self.run.start).is_some_and(|b| b.is_small(Class::PREPOSITION)) && self.prominence == 0.0 {
            evidence += BEHIND_PREPOSITION;
        }
        if let [word] = self.words.as_slice()
            && word.chars().count() > 1
            && word.chars().all(char::is_uppercase)
        {
            evidence += ALL_CAPITALS;
        }
        evidence
    }

    /// The prominence that counts for the mention: whose something is acts less.
    pub fn standing(&self) -> f32 {
        if self.possessive { self.prominence - POSSESSIVE } else { self.prominence }
    }

    /// "the Harbour Board's letter": the token of a document that is the name's, behind it.
    pub fn document(&self, sentence: &Sentence) -> Option<usize> {
        let document = sentence.holds(self.run.end, |t| t.is_small(Class::WORK) && t.is(Class::ROLE));
        (self.possessive && document).then_some(self.run.end)
    }

    /// Whether nothing but "Mr" or the like stands with the name.
    pub fn is_honoured(&self, sentence: &Sentence) -> bool {
        let only =
            (self.run.start..self.start).all(|k| sentence.holds(k, |t| t.is_sign('.')) || is_honorific(sentence, k));
        self.titled && self.roles.is_empty() && !self.role_in_front && only
    }

    /// Whether an article stands in front, as before names of bodies and teams where people have none: "the Signal Works",
    /// "the Medland programme".
    pub fn is_thing(&self, sentence: &Sentence) -> bool {
        let closed = Class::FUNCTION | Class::CUE | Class::OF | Class::ROLE | Class::DATE;
        let describes =
            || sentence.holds(self.run.end, |t| t.kind == Kind::Word && !t.capital && !t.past && !t.is(closed));
        let owned = sentence.before(self.run.start).is_some_and(|b| b.possessive);
        sentence.lexicon.few_endings
            && !self.titled
            && !self.is_surnamed()
            && (self.words.len() > 1 || describes())
            && (owned && describes() || sentence.before(self.run.start).is_some_and(|b| b.is_small(Class::ARTICLE)))
    }
}

/// The titles and roles that begin a run of capitalised words.
fn titles<'a>(sentence: &Sentence<'a>, run: &Span) -> &'a [Token] {
    // "Ansicht von Lund": whose it is, not a name.
    let hollow = if sentence.lexicon.capital_nouns { Class::REPORT_NOUN } else { Class::default() };
    let titles = Class::TITLE | Class::TITLE_MALE | Class::TITLE_FEMALE | Class::ROLE | hollow;
    sentence.span(&(run.start..run.start + offices_in_front(sentence, run, titles)))
}

fn words_of(sentence: &Sentence, core: &[&Token]) -> Vec<String> {
    core.iter().map(|t| bare(sentence.text.get(t.start..t.end).unwrap_or_default())).collect()
}

/// The words of a name and the classes of its given name, or of its first word.
fn named_words(sentence: &Sentence, core: &[&Token]) -> Option<(Vec<String>, Class)> {
    let words = words_of(sentence, core);
    if sentence.lexicon.surname_first || sentence.lexicon.long_names {
        let name = words.get(words.len().saturating_sub(MOST_WORDS)..)?.to_vec();
        return Some((name, core.last()?.class));
    }
    let given = core.iter().rposition(|t| t.is(Class::MALE | Class::FEMALE)).filter(|n| n + 1 < core.len());
    // "Ana Sofia Cardin": all her given names; "St. Paul Mayor Chris Berg": only those that touch.
    let is_given = |n: usize| core.get(n).is_some_and(|t| t.is(Class::MALE | Class::FEMALE));
    let first = given.map(|n| (0..n).rev().take_while(|&k| is_given(k)).last().unwrap_or(n));
    let more = first.and_then(|first| words.get(first..given?)).unwrap_or_default();
    let mut words = [more, core_name(words.get(given.unwrap_or(0)..).unwrap_or_default())].concat();
    // "Helmi Autio Selkämeren yliopistosta": behind a surname its case makes a place another word.
    if sentence.lexicon.governs_sources()
        && let (Some(given), Some(first)) = (given, first)
    {
        words = words_of(sentence, core.get(first..given + 2).unwrap_or(core));
    }
    // "Anna Virtasen mukaan"
    if let Some(last) = words.last_mut()
        && let Some(name) = sentence.lexicon.name_of_case(last)
    {
        *last = name;
    }
    let class = given.and_then(|n| core.get(n)).or(core.first())?.class;
    (!words.is_empty()).then_some((words, class))
}

/// A role in small letters in front: "energy minister Marta Zawadzka".
fn role_in_front(sentence: &Sentence, start: usize) -> Option<usize> {
    let parts = Class::PREPOSITION | Class::SUBORDINATOR | Class::AND | Class::OF;
    let verb = |t: &Token| t.is_small(Class::CUE | Class::AUX) && !t.is(Class::ROLE);
    (start.saturating_sub(role_reach(sentence))..start)
        .rev()
        .take_while(|&k| sentence.holds(k, |t| t.is_word() && !t.is(parts) && !verb(t)))
        .find(|&k| sentence.holds(k, |t| t.is(Class::ROLE)))
}

/// The weight of the heaviest subject that holds the name.
fn prominence(sentence: &Sentence, run: &Span, start: usize, prominent: &[(Span, f32)]) -> f32 {
    let acts = |span: &Span| {
        let front = sentence.span(&(span.start..run.start.max(span.start)));
        // "son avocat, Paul Lund": the role in front of the comma is the name's.
        let other = |t: &Token| sentence.lexicon.few_endings || sentence.lexicon.capital_nouns || t.is_name();
        let crossed = front.iter().any(|t| t.is_sign(',')) && front.iter().any(other);
        // "the mayor of Valbrune", "la présidente de la République": the town does not speak.
        let article =
            usize::from(run.start > span.start + 1 && sentence.holds(run.start - 1, |t| t.is_small(Class::ARTICLE)));
        let hangs = run.start > span.start
            && (sentence.before(run.start - article)).is_some_and(|b| b.is_small(Class::OF | Class::PREPOSITION));
        span.contains(&start) && !crossed && !hangs
    };
    prominent.iter().filter(|(span, _)| acts(span)).map(|(_, weight)| *weight).fold(0.0, f32::max)
}

/// "Among the first was Maj Lund, 27, a welder": whom a sentence introduces with an age it is about. In "Berg jailed Maj Lund, 27,"
/// it is about somebody else, and in "Berg beat Maj Lund, 6, 4" it tells no age.
fn is_introduced(sentence: &Sentence, run: &Span) -> bool {
    let comma = |k: usize| sentence.at(k).is_none_or(|t| t.is_one_of(",.;"));
    let age = sentence.holds(run.end, |t| t.is_sign(',')) && sentence.holds(run.end + 1, is_age) && comma(run.end + 2);
    let score = sentence.holds(run.end + 3, |t| t.kind == Kind::Number);
    let presented = sentence.before(run.start).is_none_or(|b| b.is_small(Class::BE));
    let other =
        sentence.span(&(0..run.start)).iter().any(|t| t.is_name() && !t.is(Class::PLACE) || t.is(Class::PRONOUN));
    age && run.len() > 1 && !score && presented && !other
}

/// Whether a token is a number that an age has.
fn is_age(token: &Token) -> bool {
    token.kind == Kind::Number && (1..=AGE_DIGITS).contains(&(token.end - token.start))
}

/// Tokens in front of a name among which its role stands: where nouns are joined by cases, "мэр города Павел Обертов"; an
/// English role touches the name, and in "the president met Lund" a verb stands between.
fn role_reach(sentence: &Sentence) -> usize {
    if sentence.lexicon.order == Order::SubjectFirst && !sentence.lexicon.uncased { 1 } else { 3 }
}

/// The nouns that give the name at `run` a role: in front of it, or in an apposition on either side.
fn role_nouns(sentence: &Sentence, run: &Span, core_start: usize, words: usize) -> Vec<usize> {
    let role = |k: usize| sentence.holds(k, |t| t.is_word() && t.is(Class::ROLE | Class::TITLE));
    // "rzecznik poinformował Agencję": a verb stands between.
    let verb = |t: &Token| t.is_small(Class::CUE | Class::AUX) && !t.is(Class::ROLE);
    let mut nouns: Vec<usize> = (run.start.saturating_sub(role_reach(sentence))..core_start)
        .rev()
        .take_while(|&k| {
            k >= run.start || sentence.holds(k, |t| t.is_word() && !verb(t) && !t.is_small(Class::FUNCTION | Class::OF))
        })
        .filter(|&k| role(k))
        .collect();
    // "Kovács Anna polgármester"
    nouns.extend(office_behind(sentence, run).map(|office| office.end - 1));
    if words < 2 {
        return nouns;
    }
    // "X, head of the association,"
    if sentence.holds(run.end, |t| t.is_sign(',')) {
        let closed = Class::AUX | Class::CUE | Class::RELATIVE | Class::OF;
        // "em Valbrune, um homem": behind a place begins somebody new.
        let new = sentence.listed(run.end + 1, List::Indefinite)
            && sentence.before(run.start).is_some_and(|b| b.is_small(Class::PREPOSITION));
        // "On Radio Harbour, the minister said", "Joining Lund, the minister said": the phrase is a subject of its own.
        let acts = || {
            let phrase =
                sentence.phrase_after(run.end + 1).filter(|_| sentence.holds(run.end + 1, |t| t.is(Class::ARTICLE)));
            phrase.is_some_and(|p| sentence.holds(p.end, |t| t.is_small(Class::CUE | Class::AUX)))
        };
        if new && !sentence.lexicon.few_endings || acts() {
            return nouns;
        }
        let behind =
            (run.end + 1..=run.end + ROLE_BEHIND).take_while(|&k| sentence.holds(k, |t| t.is_word() && !t.is(closed)));
        nouns.extend(behind.filter(|&k| role(k) && sentence.holds(k, |t| !t.capital)).last());
    }
    // "its spokeswoman, X", "the engineer hired by the province, X"
    if run.start > 1 && sentence.before(run.start).is_some_and(|b| b.is_sign(',')) {
        let front = (run.start.saturating_sub(ROLE_IN_FRONT)..run.start - 1)
            .rev()
            .take_while(|&k| sentence.holds(k, Token::is_word));
        // "dijo el alcalde a la portavoz del grupo, X": behind the preposition it is somebody else's.
        let leads = |k: usize| {
            sentence.holds(k, |t| t.is_small(Class::PREPOSITION) && !t.is(Class::OF | Class::AGENT))
                && !sentence.lexicon.few_endings
        };
        let own = front.scan(false, |met, k| {
            let other = *met && leads(k);
            *met |= role(k);
            (!other).then_some(k)
        });
        nouns.extend(own.filter(|&k| role(k)).last());
    }
    nouns
}

/// Subjects of a sentence and how prominent each is.
pub(super) fn prominent_spans(sentence: &Sentence, cues: &[Cue]) -> Vec<(Span, f32)> {
    let mut spans: Vec<(Span, f32)> = Vec::new();
    for cue in cues {
        let Some(subject) = &cue.subject else { continue };
        let weight = match (cue.strong, cue.side) {
            (true, Side::After) => SPEAKS_BEHIND,
            (true, _) => SPEAKS,
            _ => TELLS,
        };
        // "that Lund, who has called it a hoax, could win": whom a relative clause is about need not act.
        let relative = !cue.strong && sentence.with_relative(subject.clone(), cue.at) != *subject;
        spans.push((sentence.with_name(subject.clone()), if relative { IN_RELATIVE } else { weight }));
    }
    if let Some(main) = sentence.main_subject_behind_adverbial() {
        spans.push((main, TELLS));
    } else if let Some(first) = sentence.first_subject(0, sentence.len()) {
        // "A mãe da vítima, dona Zuleide Barros, acompanhou tudo"
        let whole = if sentence.lexicon.few_endings { first } else { sentence.with_name(first) };
        spans.push((whole, ACTS));
    }
    spans
}

/// The last two words of a capitalised run, more with an initial or particles: "J. R. Lund", "Ada van den Lund"; "Jr" is no
/// surname.
fn core_name(words: &[String]) -> &[String] {
    let mut end = words.len();
    if end > 1 && words.last().is_some_and(|w| matches!(w.to_lowercase().as_str(), "jr" | "sr" | "ii" | "iii")) {
        end -= 1;
    }
    let short = |i: &usize| words.get(*i).is_some_and(|w| w.chars().count() <= PARTICLE);
    let particles = (1..end.saturating_sub(1)).rev().take_while(short).count();
    words.get(end.saturating_sub(2 + particles)..end).unwrap_or_default()
}

pub(super) fn title_gender(class: Class) -> Option<Gender> {
    if class.is(Class::TITLE_FEMALE) {
        Some(Gender::Female)
    } else if class.is(Class::TITLE_MALE) {
        Some(Gender::Male)
    } else {
        None
    }
}

fn given_gender(class: Class) -> Option<Gender> {
    match (class.is(Class::MALE), class.is(Class::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
