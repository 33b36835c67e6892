//! Who is who in one text: short names to full ones, roles to names, pronouns to people.
//!
//! Evidence is pooled per surname over the whole text, so that a name met once as "Mr Lund" is a man wherever it
//! stands, and "Lund" is Peter Lund when the text says so anywhere.

use super::cue::{Cue, Side};
use super::identity::modifiers;
use super::keep::is_site;
use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::sentence::is_abbreviation;
use super::token::Token;
use std::collections::HashMap;
use std::ops::Range;

/// Evidence above which a surname is taken for a person's.
const IS_PERSON: f32 = 0.4;

/// Evidence that a name is nobody's.
const NO_PERSON: f32 = -6.0;

/// Prominence of the subject of a weak verb in a relative clause.
const IN_RELATIVE: f32 = 0.6;

/// Full names kept of one surname; a text with more bearers is no article, and the cost stays bounded.
const MOST_BEARERS: usize = 64;

/// Grammatical gender that a text gives a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// One place where a name stands.
#[derive(Debug)]
pub(super) struct Mention {
    pub at: usize,
    pub end: usize,
    pub sentence: usize,
    pub surname: usize,
    pub name: String,
    /// How much the sentence makes it the one who speaks or acts.
    pub prominence: f32,
    pub gender: Option<Gender>,
    /// Whether the place gives an office or role with the name.
    pub described: bool,
    /// Whether nothing but "Mr" or the like stands with the name.
    pub honoured: bool,
    /// Whether an article stands in front, as before names of bodies and teams where people have none.
    pub thing: bool,
}

/// What is known of a surname.
#[derive(Debug, Default)]
pub(super) struct Surname {
    pub evidence: f32,
    pub male: u32,
    pub female: u32,
    /// Number of the first mention.
    pub first: usize,
    /// Whether some place gives an office or role with it.
    pub described: bool,
    /// Whether it stands anywhere with its capital letter within a sentence.
    pub amid: bool,
    /// Full names with this surname and how often each stands.
    pub full: Vec<(String, u32)>,
}

/// A role given to a person at one place.
#[derive(Debug)]
pub(super) struct Holder {
    /// Where the name stands.
    pub at: usize,
    /// Number of the mention.
    pub mention: usize,
    /// Words in front of the role's noun, in small letters.
    pub modifiers: Vec<String>,
}

/// Names of a text, read sentence by sentence.
#[derive(Debug, Default)]
pub(super) struct People {
    pub mentions: Vec<Mention>,
    pub surnames: Vec<Surname>,
    pub by_surname: HashMap<String, usize>,
    /// Who holds a role, by its noun.
    pub roles: HashMap<String, Vec<Holder>>,
    /// Mentions by the words in front of their role: Russian president, union secretary.
    pub modifiers: HashMap<String, Vec<usize>>,
    pub sentence_starts: Vec<usize>,
}

impl People {
    /// Notes the names of a sentence. Sentences come in the order of the text.
    pub fn note(&mut self, sentence: &Sentence, cues: &[Cue]) {
        let Some(first) = sentence.at(0) else { return };
        self.sentence_starts.push(first.start);
        let prominent = prominent_spans(sentence, cues);
        let mut i = 0;
        while i < sentence.len() {
            let Some(run) = name_run(sentence, i) else {
                i += 1;
                continue;
            };
            i = run.end;
            self.note_name(sentence, run, &prominent);
        }
    }

    fn note_name(&mut self, sentence: &Sentence, run: Span, prominent: &[(Span, f32)]) {
        let mut start = run.start;
        let mut gender = None;
        let mut titled = false;
        // "Ansicht von Lund": whose it is, not a name.
        let hollow = if sentence.lexicon.capital_nouns { Class::REPORT_NOUN } else { Class::default() };
        let titles = Class::TITLE | Class::TITLE_MALE | Class::TITLE_FEMALE | Class::ROLE | hollow;
        while sentence.holds(start, |t| t.is(titles) || t.is_sign('.')) && start < run.end {
            titled = true;
            gender = gender.or(title_gender(sentence.at(start)));
            start += 1;
        }
        if sentence.holds(start, |t| t.is_small(Class::PARTICLE)) && start > run.start {
            // "Bürgermeisterin von Talbrück" names a town.
            return;
        }
        let core: Vec<&Token> = sentence.span(&(start..run.end)).iter().filter(|t| t.is_word()).collect();
        let words: Vec<String> =
            core.iter().map(|t| bare(sentence.text.get(t.start..t.end).unwrap_or_default())).collect();
        let (Some(head), Some(last)) = (core.first(), core.last()) else { return };
        let given = core.iter().rposition(|t| t.is(Class::MALE | Class::FEMALE)).filter(|n| n + 1 < core.len());
        // "Ana Sofia Cardin": all her given names; "St. Paul Mayor Chris Berg": only those that touch.
        let is_given = |n: usize| core.get(n).is_some_and(|t| t.is(Class::MALE | Class::FEMALE));
        let first = given.map(|n| (0..n).rev().take_while(|&k| is_given(k)).last().unwrap_or(n));
        let more = first.and_then(|first| words.get(first..given?)).unwrap_or_default();
        let words = [more, core_name(words.get(given.unwrap_or(0)..).unwrap_or_default())].concat();
        let Some(surname) = words.last().map(|w| w.to_lowercase()) else { return };
        let given = given.and_then(|n| core.get(n)).unwrap_or(head).class;
        if words.len() > 1 && gender.is_none() {
            gender = given_gender(given);
        }
        // A role in small letters in front: "energy minister Marta Zawadzka".
        let role_in_front = (run.start.saturating_sub(role_reach(sentence))..run.start)
            .rev()
            .take_while(|&k| {
                sentence.holds(k, |t| {
                    t.is_word() && !t.is(Class::PREPOSITION | Class::SUBORDINATOR | Class::AND | Class::OF)
                })
            })
            .find(|&k| sentence.holds(k, |t| t.is(Class::ROLE)));
        if let Some(k) = role_in_front {
            gender = gender.or(title_gender(sentence.at(k)));
        }
        let mut prominence = 0.0_f32;
        for (span, weight) in prominent {
            let crossed = sentence.span(&(span.start..run.start.max(span.start))).iter().any(|t| t.is_sign(','));
            // "the mayor of Valbrune": the town does not speak.
            let hangs = run.start > span.start
                && sentence.before(run.start).is_some_and(|b| b.is_small(Class::OF | Class::PREPOSITION));
            if span.contains(&start) && !crossed && !hangs {
                prominence = prominence.max(*weight);
            }
        }
        // "Mary White": behind a given name a word that is also a place's or a thing's is a surname.
        let surnamed = words.len() > 1 && given.is(Class::MALE | Class::FEMALE);
        let odd = |t: &&&Token| t.is(Class::ORGANISATION) || t.is(Class::PLACE) && !(surnamed && t.start == last.start);
        let odd = core.iter().filter(odd).count() as f32;
        let mut evidence = 0.0;
        if given.is(Class::MALE | Class::FEMALE) {
            evidence += 2.0;
        }
        let core_start = (run.start..run.end)
            .rev()
            .filter(|&k| sentence.holds(k, Token::is_word))
            .nth(words.len().saturating_sub(1))
            .unwrap_or(run.start);
        let roles: Vec<usize> = role_nouns(sentence, &run, core_start, words.len())
            .into_iter()
            .filter(|&k| !is_honorific(sentence, k))
            .collect();
        if titled || role_in_front.is_some() || !roles.is_empty() {
            evidence += 1.5;
        } else if words.len() > 1 && prominence >= 1.0 && !sentence.lexicon.capital_nouns {
            // Two capitalised words that act are a person more often than not.
            evidence += 0.6;
        }
        if prominence >= 2.0 {
            evidence += 1.5;
        }
        evidence -= 3.0 * odd;
        if sentence.before(run.start).is_some_and(|b| b.is_small(Class::PREPOSITION)) && prominence == 0.0 {
            evidence -= 0.7;
        }
        let word = words.first().map_or("", String::as_str);
        if words.len() == 1 && word.chars().count() > 1 && word.chars().all(char::is_uppercase) {
            evidence -= 2.0;
        }
        if is_site(words.last().map_or("", String::as_str)) {
            evidence = NO_PERSON;
        }
        if last.possessive {
            prominence -= 0.8;
        }
        let only = (run.start..start).all(|k| sentence.holds(k, |t| t.is_sign('.')) || is_honorific(sentence, k));
        let honoured = titled && roles.is_empty() && role_in_front.is_none() && only;
        let name = words.join(" ");
        let number = self.surname(&surname);
        if let Some(pool) = self.surnames.get_mut(number) {
            // "White said": once the text gives a person this surname, other uses of the word say nothing.
            let person_named_so = words.len() == 1 && odd > 0.0 && pool.evidence > IS_PERSON && !pool.full.is_empty();
            if evidence > 0.0 {
                pool.evidence = pool.evidence.max(evidence);
            } else if !person_named_so {
                pool.evidence += 0.3 * evidence;
            }
            pool.amid |= run.start > 0;
            pool.described |= titled && !honoured || !roles.is_empty();
            match gender {
                Some(Gender::Male) => pool.male += 1,
                Some(Gender::Female) => pool.female += 1,
                None => {}
            }
            if words.len() > 1 {
                if let Some((_, count)) = pool.full.iter_mut().find(|(full, _)| *full == name) {
                    *count += 1;
                } else if pool.full.len() < MOST_BEARERS {
                    pool.full.push((name.clone(), 1));
                }
            }
        }
        let at = head.start;
        let mention = self.mentions.len();
        let thing = sentence.lexicon.order == Order::SubjectFirst
            && !titled
            && words.len() > 1
            && !surnamed
            && sentence.before(run.start).is_some_and(|b| b.is_small(Class::ARTICLE));
        self.mentions.push(Mention {
            at,
            end: last.end,
            sentence: self.sentence_starts.len() - 1,
            surname: number,
            name,
            prominence,
            gender,
            described: titled && !honoured,
            honoured,
            thing,
        });
        if evidence > -1.0 {
            for noun in roles {
                self.note_role(sentence, noun, at, mention);
            }
        }
    }

    fn note_role(&mut self, sentence: &Sentence, noun: usize, at: usize, mention: usize) {
        let modifiers = modifiers(sentence, noun);
        for modifier in &modifiers {
            self.modifiers.entry(modifier.clone()).or_default().push(mention);
        }
        let role = bare(sentence.word(noun)).to_lowercase();
        self.roles.entry(role).or_default().push(Holder { at, mention, modifiers });
        if let Some(mention) = self.mentions.get_mut(mention) {
            mention.described = true;
        }
    }

    fn surname(&mut self, surname: &str) -> usize {
        if let Some(&known) = self.by_surname.get(surname) {
            return known;
        }
        let number = self.surnames.len();
        self.surnames.push(Surname { first: self.mentions.len(), ..Surname::default() });
        self.by_surname.insert(surname.to_owned(), number);
        number
    }

    /// Whom the text so far is about: the person named most often, where named last.
    pub fn principal(&self) -> Option<Range<usize>> {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        let people = || self.mentions.iter().filter(|m| self.is_person(m));
        for mention in people() {
            *counts.entry(mention.surname).or_default() += 1;
        }
        let most = people().max_by_key(|m| (counts.get(&m.surname), std::cmp::Reverse(m.at)))?.surname;
        people().rfind(|m| m.surname == most).map(|m| m.at..m.end)
    }

    /// Whether nothing but the beginning of a sentence gives the word at `at` its capital letter: "Anyway, “Q”".
    pub fn only_opens(&self, word: &str, at: usize) -> bool {
        let pool = self.by_surname.get(&word.to_lowercase()).and_then(|&n| self.surnames.get(n));
        self.sentence_starts.binary_search(&at).is_ok() && !pool.is_some_and(|p| p.amid || !p.full.is_empty())
    }

    pub fn full(&self, mention: &Mention) -> String {
        if mention.name.contains(' ') {
            return mention.name.clone();
        }
        let pool = self.surnames.get(mention.surname);
        pool.and_then(|p| p.full.iter().max_by_key(|(_, count)| *count))
            .map_or_else(|| mention.name.clone(), |(full, _)| full.clone())
    }

    pub fn gender(&self, mention: &Mention) -> Option<Gender> {
        mention.gender.or_else(|| {
            let pool = self.surnames.get(mention.surname)?;
            match pool.male.cmp(&pool.female) {
                std::cmp::Ordering::Greater => Some(Gender::Male),
                std::cmp::Ordering::Less => Some(Gender::Female),
                std::cmp::Ordering::Equal => None,
            }
        })
    }

    pub fn is_person(&self, mention: &Mention) -> bool {
        self.surnames.get(mention.surname).is_some_and(|p| p.evidence > IS_PERSON)
    }
}

/// Tokens in front of a name among which its role stands: where nouns are joined by cases, "мэр города Павел Обертов"; an
/// English role touches the name, and in "the president met Lund" a verb stands between.
fn role_reach(sentence: &Sentence) -> usize {
    if sentence.lexicon.order == Order::SubjectFirst && !sentence.lexicon.uncased { 1 } else { 3 }
}

/// The nouns that give the name at `run` a role: in front of it, or in an apposition on either side.
fn role_nouns(sentence: &Sentence, run: &Span, core_start: usize, words: usize) -> Vec<usize> {
    let role = |k: usize| sentence.holds(k, |t| t.is_word() && t.is(Class::ROLE | Class::TITLE));
    let mut nouns: Vec<usize> = (run.start.saturating_sub(role_reach(sentence))..core_start)
        .rev()
        .take_while(|&k| {
            k >= run.start || sentence.holds(k, |t| t.is_word() && !t.is_small(Class::FUNCTION | Class::OF))
        })
        .filter(|&k| role(k))
        .collect();
    if words < 2 {
        return nouns;
    }
    // "X, head of the association,"
    if sentence.holds(run.end, |t| t.is_sign(',')) {
        let closed = Class::AUX | Class::CUE | Class::RELATIVE | Class::OF;
        let behind = (run.end + 1..run.end + 6).take_while(|&k| sentence.holds(k, |t| t.is_word() && !t.is(closed)));
        nouns.extend(behind.filter(|&k| role(k) && sentence.holds(k, |t| !t.capital)).last());
    }
    // "its spokeswoman, X", "the engineer hired by the province, X"
    if run.start > 1 && sentence.before(run.start).is_some_and(|b| b.is_sign(',')) {
        let front =
            (run.start.saturating_sub(8)..run.start - 1).rev().take_while(|&k| sentence.holds(k, Token::is_word));
        nouns.extend(front.filter(|&k| role(k)).last());
    }
    nouns
}

/// Subjects of a sentence and how prominent each is.
fn prominent_spans(sentence: &Sentence, cues: &[Cue]) -> Vec<(Span, f32)> {
    let mut spans: Vec<(Span, f32)> = Vec::new();
    for cue in cues {
        let Some(subject) = &cue.subject else { continue };
        let weight = match (cue.strong, cue.side) {
            (true, Side::After) => 2.2,
            (true, _) => 2.0,
            _ => 1.2,
        };
        // "that Lund, who has called it a hoax, could win": whom a relative clause is about need not act.
        let relative = !cue.strong && sentence.with_relative(subject.clone(), cue.at) != *subject;
        spans.push((sentence.with_name(subject.clone()), if relative { IN_RELATIVE } else { weight }));
    }
    if let Some(main) = sentence.main_subject_behind_adverbial() {
        spans.push((main, 1.2));
    } else if let Some(first) = sentence.first_subject(0, sentence.len()) {
        spans.push((first, 1.0));
    }
    spans
}

/// Whether the word at `k` stands in front of anybody's name: "Mr", "Dr".
fn is_honorific(sentence: &Sentence, k: usize) -> bool {
    sentence.holds(k, |t| t.is(Class::TITLE | Class::TITLE_MALE | Class::TITLE_FEMALE))
        && sentence.lexicon.is_honorific(sentence.word(k))
}

/// Tokens of the name that begins at `i`: capitalised words, initials, particles between them.
pub(super) fn name_run(sentence: &Sentence, i: usize) -> Option<Span> {
    if !sentence.holds(i, Token::is_name) {
        return None;
    }
    let mut end = i + 1;
    while end < sentence.len() && end < i + 12 {
        if sentence.before(end).is_some_and(|b| b.possessive) {
            break;
        }
        let Some(token) = sentence.at(end) else { break };
        let next_is_name = sentence.holds(end + 1, Token::is_name);
        let goes_on = token.is_name()
            || token.is(Class::PARTICLE) && next_is_name
            || token.is_sign('.')
                && sentence.before(end).is_some_and(|b| is_abbreviation(sentence.text, b))
                && next_is_name;
        if !goes_on {
            break;
        }
        end += 1;
    }
    Some(i..end)
}

/// A word without possessive ending.
pub(super) fn bare(word: &str) -> String {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word).to_owned()
}

/// The last two words of a capitalised run, three with an initial or a particle; "Jr" is no surname.
fn core_name(words: &[String]) -> &[String] {
    let mut end = words.len();
    if end > 1 && words.last().is_some_and(|w| matches!(w.to_lowercase().as_str(), "jr" | "sr" | "ii" | "iii")) {
        end -= 1;
    }
    let short = |i: usize| words.get(i).is_some_and(|w| w.chars().count() <= 3);
    let take = if end > 2 && short(end - 2) { 3 } else { 2 };
    words.get(end.saturating_sub(take)..end).unwrap_or_default()
}

fn title_gender(token: Option<&Token>) -> Option<Gender> {
    let class = token?.class;
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
