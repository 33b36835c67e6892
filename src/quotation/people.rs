//! Who is who in one text: short names to full ones, roles to names, pronouns to people.
//!
//! Evidence is pooled per surname over the whole text, so that a name met once as "Mr Lund" is a man wherever it
//! stands, and "Lund" is Peter Lund when the text says so anywhere.

use super::cue::Cue;
use super::lexicon::{Class, Lexicon, List, folded};
use super::naming::{Naming, prominent_spans};
use super::offices::{modifiers, place_behind};
use super::phrase::{Sentence, Span};
use super::sentence::is_abbreviation;
use super::strangers::{Body, NamedAgain, Stranger, unnamed_body};
use super::token::Token;
use std::collections::HashMap;
use std::ops::Range;

/// Evidence above which a surname is taken for a person's.
const IS_PERSON: f32 = 0.4;

/// Share of the names so far, one part in this many, that is noted before a text in which nobody was found is asked again
/// whom it is about: all asking together goes through its names some nine times.
const ASKED_AGAIN: usize = 8;

/// Full names kept of one surname; a text with more bearers is no article, and the cost stays bounded.
const MOST_BEARERS: usize = 64;

/// Names in front of a surname among which its bearer in full is looked for, where it has more than one: bounds the cost.
const BEARER_REACH: usize = 40;

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
    /// Whether the place tells an age, as where somebody is introduced.
    pub introduced: bool,
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
    /// Full names with this surname.
    pub full: Vec<FullName>,
}

/// A full name of a text.
#[derive(Debug)]
pub(super) struct FullName {
    pub name: String,
    /// How often it stands.
    pub count: u32,
    /// That of its given name or of a title with it.
    pub gender: Option<Gender>,
}

impl Surname {
    /// Adds what one place tells.
    fn add(&mut self, naming: &Naming, name: &str, evidence: f32, honoured: bool) {
        let words = naming.words.len();
        // "White said": once the text gives a person this surname, other uses of the word say nothing.
        let person_named_so = words == 1 && naming.odd > 0 && self.evidence > IS_PERSON && !self.full.is_empty();
        if evidence > 0.0 {
            self.evidence = self.evidence.max(evidence);
        } else if !person_named_so {
            self.evidence += 0.3 * evidence;
        }
        self.amid |= naming.run.start > 0;
        self.described |= naming.titled && !honoured || !naming.roles.is_empty();
        match naming.gender {
            Some(Gender::Male) => self.male += 1,
            Some(Gender::Female) => self.female += 1,
            None => {}
        }
        if words < 2 {
            return;
        }
        if let Some(full) = self.full.iter_mut().find(|full| full.name == name) {
            full.count += 1;
            full.gender = full.gender.or(naming.gender);
        } else if self.full.len() < MOST_BEARERS {
            self.full.push(FullName { name: name.to_owned(), count: 1, gender: naming.gender });
        }
    }
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
    /// The place or owner behind the role's noun, in small letters.
    pub place: Option<String>,
    /// Whether the role is shortened in front of the name: "Sen." does not say of which house or state.
    pub shortened: bool,
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
    /// Subjects without a name that "it" may stand for: "the panel".
    pub bodies: Vec<Body>,
    /// Subjects without a name that "he" or "she" may stand for: "one student".
    pub strangers: Vec<Stranger>,
    /// People named again by their office.
    pub again: Vec<NamedAgain>,
    pub sentence_starts: Vec<usize>,
    /// Names noted when nobody was found last.
    fruitless: Option<usize>,
}

impl People {
    /// Notes the names of a sentence. Sentences come in the order of the text.
    pub fn note(&mut self, sentence: &Sentence, cues: &[Cue]) {
        let Some(first) = sentence.at(0) else { return };
        self.sentence_starts.push(first.start);
        let prominent = prominent_spans(sentence, cues);
        if let Some(phrase) = unnamed_body(sentence)
            && let Some(bytes) = sentence.bytes(&phrase)
        {
            self.bodies.push(Body { bytes, sentence: self.sentence_starts.len() - 1 });
        }
        let again = self.again.len();
        for (span, prominence) in &prominent {
            if !self.note_again(sentence, span, *prominence) {
                self.note_stranger(sentence, span, *prominence);
            }
        }
        self.again.get_mut(again..).unwrap_or_default().sort_by_key(|a| a.at);
        let mut i = 0;
        while i < sentence.len() {
            // "Von der Leyen said": particles that open the sentence are no given name.
            if i == 0
                && sentence.holds(1, |t| !t.capital)
                && let Some(surname) = sentence.particled_surname(0, 2)
            {
                i = surname;
            }
            let Some(run) = name_run(sentence, i) else {
                i += 1;
                continue;
            };
            i = run.end;
            let run = without_participle(sentence, run);
            // "Get the data": no name stands in front of an article.
            let told = run == (0..1) && sentence.holds(1, |t| t.is_small(Class::ARTICLE));
            // "Cross-examined by Berg, he": a participle with who acted.
            let acted = run == (0..1) && sentence.holds(0, |t| t.past) && sentence.listed(1, List::Doer);
            if !(run.is_empty() || (told || acted) && sentence.lexicon.few_endings) {
                self.note_name(sentence, run, &prominent);
            }
        }
    }

    fn note_name(&mut self, sentence: &Sentence, run: Span, prominent: &[(Span, f32)]) {
        let Some(naming) = Naming::read(sentence, run, prominent) else { return };
        // 김 시장: who that is only other places tell.
        let alone = |word: &String| sentence.lexicon.names.surnames.contains(word.as_str());
        if sentence.lexicon.marks_subjects() && naming.words.len() == 1 && naming.words.iter().all(alone) {
            return;
        }
        let family = if sentence.lexicon.surname_first { naming.words.first() } else { naming.words.last() };
        let Some(surname) = family.map(|w| w.to_lowercase()) else { return };
        // "der Arzt Lunds": of Lund, who was named.
        let owner = surname.strip_suffix('s').filter(|_| sentence.lexicon.capital_nouns && naming.words.len() == 1);
        if owner.is_some_and(|owner| self.by_surname.contains_key(owner)) && !naming.roles.is_empty() {
            return;
        }
        let evidence = naming.evidence(sentence);
        let honoured = naming.is_honoured(sentence);
        let name = naming.words.join(" ");
        let number = self.surname(&surname);
        if let Some(pool) = self.surnames.get_mut(number) {
            pool.add(&naming, &name, evidence, honoured);
        }
        let (at, end) = naming.bytes;
        let mention = self.mentions.len();
        self.mentions.push(Mention {
            at,
            end,
            sentence: self.sentence_starts.len() - 1,
            surname: number,
            name,
            prominence: naming.standing(),
            gender: naming.gender,
            described: naming.titled && !honoured,
            honoured,
            introduced: naming.introduced,
            thing: naming.is_thing(sentence),
        });
        // "the letter stated": whose letter it is speaks.
        if let Some(noun) = naming.document(sentence) {
            let document = bare(sentence.word(noun)).to_lowercase();
            self.roles.entry(document).or_default().push(Holder {
                at,
                mention,
                modifiers: Vec::new(),
                place: None,
                shortened: false,
            });
        }
        if evidence > -1.0 {
            for noun in naming.roles {
                self.note_role(sentence, noun, &naming.run, mention);
            }
        }
    }

    /// Notes that the noun at `noun` is what the name at `run` is.
    fn note_role(&mut self, sentence: &Sentence, noun: usize, run: &Span, mention: usize) {
        let modifiers = modifiers(sentence, noun);
        for modifier in &modifiers {
            self.modifiers.entry(modifier.clone()).or_default().push(mention);
        }
        let role = bare(sentence.word(noun)).to_lowercase();
        let shortened = sentence.lexicon.is_short_office(&role);
        let role = sentence.lexicon.office(&role).to_owned();
        // "ordfører Kari Nes i Os"
        let behind = if noun < run.end { run.end - 1 } else { noun };
        let place = place_behind(sentence, noun).or_else(|| place_behind(sentence, behind));
        let Some(named) = self.mentions.get_mut(mention) else { return };
        named.described = true;
        let at = named.at;
        self.roles.entry(role).or_default().push(Holder { at, mention, modifiers, place, shortened });
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

    /// [`People::principal`], as often as it may be asked while nobody is found: after the first names again and again, later
    /// when some more were noted, so that a long text without anybody is not gone through at each answer.
    pub fn principal_so_far(&mut self) -> Option<Range<usize>> {
        let noted = self.mentions.len();
        let is_due = self.fruitless.is_none_or(|before| noted - before > before / ASKED_AGAIN);
        if !is_due {
            return None;
        }
        let found = self.principal();
        self.fruitless = if found.is_none() { Some(noted) } else { None };
        found
    }

    /// Whether nothing but the beginning of a sentence gives the word at `at` its capital letter: "Anyway, “Q”".
    pub fn only_opens(&self, word: &str, at: usize) -> bool {
        let pool = self.by_surname.get(&word.to_lowercase()).and_then(|&n| self.surnames.get(n));
        self.sentence_starts.binary_search(&at).is_ok() && !pool.is_some_and(|p| p.amid || !p.full.is_empty())
    }

    /// Whether a word at `at` is somebody's by its capital letter alone, and has that from the beginning of its sentence.
    pub fn is_opener(&self, word: &str, at: usize, lexicon: &Lexicon) -> bool {
        let known = Class::PRONOUN
            | Class::ROLE
            | Class::TITLE
            | Class::ORGANISATION
            | Class::MALE
            | Class::FEMALE
            | Class::RELAY;
        word.chars().all(char::is_alphabetic)
            && word.chars().any(char::is_lowercase)
            && word.starts_with(char::is_uppercase)
            && !lexicon.class(&folded(word)).is(known)
            && self.only_opens(word, at)
    }

    pub fn full(&self, mention: &Mention) -> String {
        if mention.name.contains(' ') {
            return mention.name.clone();
        }
        self.bearer(mention.surname, mention.at, mention.gender).unwrap_or_else(|| mention.name.clone())
    }

    /// The full name that a surname alone stands for at byte `at`: of a mother and her son with one surname whoever was
    /// named last, else whom the text names in full most often; of "Ms Lund" nobody whose given name is a man's.
    pub fn bearer(&self, surname: usize, at: usize, gender: Option<Gender>) -> Option<String> {
        let pool = self.surnames.get(surname)?;
        let fits = |full: &&FullName| gender.is_none() || full.gender.is_none() || full.gender == gender;
        let bearers = || pool.full.iter().filter(fits);
        if bearers().nth(1).is_some() {
            let end = self.mentions.partition_point(|m| m.at < at);
            let mut near = self.mentions.get(end.saturating_sub(BEARER_REACH)..end)?.iter().rev();
            let most = bearers().map(|full| full.count).max().unwrap_or_default();
            let often = |name: &str| bearers().any(|full| full.name == name && full.count * 2 > most);
            if let Some(last) = near.find(|m| m.surname == surname && m.name.contains(' ') && often(&m.name)) {
                return Some(last.name.clone());
            }
        }
        bearers().max_by_key(|full| full.count).map(|full| full.name.clone())
    }

    pub fn gender(&self, mention: &Mention) -> Option<Gender> {
        mention.gender.or_else(|| {
            // Of a wife and her husband with one surname what tells her gender says nothing of his.
            let shared = |pool: &&Surname| mention.name.contains(' ') && pool.full.len() > 1;
            let pool = self.surnames.get(mention.surname).filter(|pool| !shared(pool))?;
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
        if let Some(surname) = sentence.behind_particles(end) {
            end = surname + 1;
            continue;
        }
        let initial = token.is_sign('.')
            && sentence.before(end).is_some_and(|b| is_abbreviation(sentence.text, b))
            && sentence.holds(end + 1, Token::is_name);
        let goes_on = token.is_name() || initial;
        if !goes_on {
            break;
        }
        end += 1;
    }
    Some(i..end)
}

/// "Joining Lund were two others": a name without the participle that opens its sentence, which is no given name that is known;
/// nothing of "Writing in the Herald, the minister said".
fn without_participle(sentence: &Sentence, run: Span) -> Span {
    let participle = |t: &Token| !t.is(Class::MALE | Class::FEMALE | Class::ROLE | Class::TITLE);
    let names = run.len() > 1
        && sentence.lexicon.few_endings
        && sentence.lexicon.looks_participle(sentence.word(0))
        && sentence.holds(0, participle);
    let opens = run.start == 0 && (names || run.len() == 1 && sentence.leads_with_participle());
    run.start + usize::from(opens)..run.end
}

/// A word without possessive ending.
pub(super) fn bare(word: &str) -> String {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word).to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn mention(at: usize) -> Mention {
        let name = "Dam".to_owned();
        let (prominence, gender) = (0.0, None);
        Mention {
            at,
            end: at + 3,
            sentence: at,
            surname: 0,
            name,
            prominence,
            gender,
            described: false,
            honoured: false,
            introduced: false,
            thing: false,
        }
    }

    #[test]
    fn a_text_without_anybody_is_not_gone_through_at_each_answer() {
        let mut people = People { surnames: vec![Surname::default()], ..People::default() };
        let (answers, mut looked_at) = (10_000, 0);
        for at in 0..answers {
            people.mentions.push(mention(at));
            let before = people.fruitless;
            assert_eq!(people.principal_so_far(), None);
            looked_at += if people.fruitless == before { 0 } else { people.mentions.len() };
        }
        assert!(looked_at < 10 * answers, "{looked_at} names were looked at");
        people.surnames.first_mut().unwrap().evidence = 1.0;
        people.mentions.extend((answers..2 * answers).map(mention));
        assert_eq!(people.principal_so_far(), Some(2 * answers - 1..2 * answers + 2));
    }
}
