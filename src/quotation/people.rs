//! Who is who in one text: short names to full ones, roles to names, pronouns to people.
//!
//! Evidence is pooled per surname over the whole text, so that a name met once as "Mr Lund" is a man wherever it
//! stands, and "Lund" is Peter Lund when the text says so anywhere.

use super::cue::{Cue, Side};
use super::lexicon::{Class, Lexicon};
use super::phrase::{Sentence, Span};
use super::sentence::is_abbreviation;
use super::token::Token;
use std::collections::HashMap;
use std::ops::Range;

/// Sentences that a pronoun may reach back.
const PRONOUN_REACH: usize = 7;

/// Evidence above which a surname is taken for a person's.
const IS_PERSON: f32 = 0.4;

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
struct Mention {
    at: usize,
    sentence: usize,
    surname: usize,
    name: String,
    /// How much the sentence makes it the one who speaks or acts.
    prominence: f32,
    gender: Option<Gender>,
}

/// What is known of a surname.
#[derive(Debug, Default)]
struct Surname {
    evidence: f32,
    male: u32,
    female: u32,
    /// Full names with this surname and how often each stands.
    full: Vec<(String, u32)>,
}

/// Names of a text, read sentence by sentence.
#[derive(Debug, Default)]
pub(super) struct People {
    mentions: Vec<Mention>,
    surnames: Vec<Surname>,
    by_surname: HashMap<String, usize>,
    /// Role noun, where it stands, number of the mention that has it.
    roles: HashMap<String, Vec<(usize, usize)>>,
    sentence_starts: Vec<usize>,
}

/// What a speaker's mention comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    /// Name in full.
    pub name: String,
    /// Office or role given with it.
    pub role: Option<String>,
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
        while sentence.holds(start, |t| {
            t.is(Class::TITLE | Class::TITLE_MALE | Class::TITLE_FEMALE | Class::ROLE) || t.is_sign('.')
        }) && start < run.end
        {
            titled = true;
            gender = gender.or(title_gender(sentence.at(start)));
            start += 1;
        }
        let core: Vec<&Token> = sentence.span(&(start..run.end)).iter().filter(|t| t.is_word()).collect();
        let words: Vec<String> =
            core.iter().map(|t| bare(sentence.text.get(t.start..t.end).unwrap_or_default())).collect();
        let (Some(head), Some(last)) = (core.first(), core.last()) else { return };
        let words = core_name(&words);
        let Some(surname) = words.last().map(|w| w.to_lowercase()) else { return };
        let given = head.class;
        if words.len() > 1 && gender.is_none() {
            gender = given_gender(given);
        }
        // A role in small letters in front: "energy minister Marta Zawadzka".
        let role_in_front = (run.start.saturating_sub(3)..run.start)
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
            if span.contains(&start) && !crossed {
                prominence = prominence.max(*weight);
            }
        }
        let odd = core.iter().filter(|t| t.is(Class::PLACE | Class::ORGANISATION)).count() as f32;
        let mut evidence = 0.0;
        if given.is(Class::MALE | Class::FEMALE) {
            evidence += 2.0;
        }
        if titled || role_in_front.is_some() {
            evidence += 1.5;
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
        if last.possessive {
            prominence -= 0.8;
        }
        let name = words.join(" ");
        let number = self.surname(&surname);
        if let Some(pool) = self.surnames.get_mut(number) {
            pool.evidence = if evidence > 0.0 { pool.evidence.max(evidence) } else { pool.evidence + 0.3 * evidence };
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
        self.mentions.push(Mention {
            at,
            sentence: self.sentence_starts.len() - 1,
            surname: number,
            name,
            prominence,
            gender,
        });
        if evidence > -1.0 {
            for k in (run.start.saturating_sub(3)..start).rev() {
                if sentence.holds(k, |t| t.is(Class::ROLE | Class::TITLE) && t.is_word()) {
                    self.note_role(sentence.word(k), at, mention);
                } else if !sentence.holds(k, |t| t.is_word() && !t.is_small(Class::FUNCTION | Class::OF)) {
                    break;
                }
            }
            // "X, head of the association," and "its spokeswoman, X".
            if sentence.holds(run.end, |t| t.is_sign(','))
                && words.len() > 1
                && let Some(role) = (run.end + 1..run.end + 6)
                    .take_while(|&k| {
                        sentence
                            .holds(k, |t| t.is_word() && !t.is(Class::AUX | Class::CUE | Class::RELATIVE | Class::OF))
                    })
                    .find(|&k| sentence.holds(k, |t| t.is(Class::ROLE) && !t.capital))
            {
                self.note_role(sentence.word(role), at, mention);
            }
            if words.len() > 1
                && run.start > 0
                && sentence.before(run.start).is_some_and(|b| b.is_sign(','))
                && let Some(role) = (run.start.saturating_sub(8)..run.start - 1)
                    .rev()
                    .take_while(|&k| sentence.holds(k, Token::is_word))
                    .find(|&k| sentence.holds(k, |t| t.is(Class::ROLE)))
            {
                self.note_role(sentence.word(role), at, mention);
            }
        }
    }

    fn note_role(&mut self, role: &str, at: usize, mention: usize) {
        self.roles.entry(role.to_lowercase()).or_default().push((at, mention));
    }

    fn surname(&mut self, surname: &str) -> usize {
        if let Some(&known) = self.by_surname.get(surname) {
            return known;
        }
        let number = self.surnames.len();
        self.surnames.push(Surname::default());
        self.by_surname.insert(surname.to_owned(), number);
        number
    }

    fn full(&self, mention: &Mention) -> String {
        if mention.name.contains(' ') {
            return mention.name.clone();
        }
        let pool = self.surnames.get(mention.surname);
        pool.and_then(|p| p.full.iter().max_by_key(|(_, count)| *count))
            .map_or_else(|| mention.name.clone(), |(full, _)| full.clone())
    }

    fn gender(&self, mention: &Mention) -> Option<Gender> {
        mention.gender.or_else(|| {
            let pool = self.surnames.get(mention.surname)?;
            match pool.male.cmp(&pool.female) {
                std::cmp::Ordering::Greater => Some(Gender::Male),
                std::cmp::Ordering::Less => Some(Gender::Female),
                std::cmp::Ordering::Equal => None,
            }
        })
    }

    fn is_person(&self, mention: &Mention) -> bool {
        self.surnames.get(mention.surname).is_some_and(|p| p.evidence > IS_PERSON)
    }

    /// Who the pronoun at byte `at` stands for. `previous` is the last speaker and where it was named.
    pub fn resolve_pronoun(&self, gender: Gender, at: usize, previous: Option<(&str, usize)>) -> Option<String> {
        let sentence = self.sentence_starts.partition_point(|&s| s <= at).saturating_sub(1);
        let end = self.mentions.partition_point(|m| m.at < at);
        let last_word = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let mut best: Option<(f32, &Mention)> = None;
        // Once somebody else has spoken the previous speaker is no nearer than others.
        let interrupted = previous.is_some_and(|(name, since)| {
            let from = self.mentions.partition_point(|m| m.at <= since);
            self.mentions.get(from.max(end.saturating_sub(400))..end).unwrap_or_default().iter().any(|m| {
                m.prominence >= 1.9
                    && self.is_person(m)
                    && self.gender(m).is_none_or(|g| g == gender)
                    && last_word(&m.name) != last_word(name)
            })
        });
        for mention in self.mentions.get(..end)?.iter().rev() {
            let distance = sentence - mention.sentence.min(sentence);
            if distance > PRONOUN_REACH {
                break;
            }
            if !self.is_person(mention) {
                continue;
            }
            let known = self.gender(mention);
            if known.is_some_and(|g| g != gender) {
                continue;
            }
            let evidence = self.surnames.get(mention.surname).map_or(0.0, |p| p.evidence);
            let mut score = mention.prominence - 0.55 * distance as f32 + 0.25 * evidence.min(2.0);
            if known == Some(gender) {
                score += 1.2;
            }
            if let Some((name, _)) = previous
                && last_word(name) == last_word(&mention.name)
            {
                score += if interrupted { 0.2 } else { 1.3 };
            }
            if best.is_none_or(|(s, _)| score > s) {
                best = Some((score, mention));
            }
        }
        best.map(|(_, m)| self.full(m)).or_else(|| previous.map(|(name, _)| name.to_owned()))
    }

    /// Name and role of a mention that is no pronoun.
    pub fn identify(&self, text: &str, mention: &Range<usize>, tokens: &Sentence) -> Identity {
        // "Angaben des Sprechers", "Ansicht von Kritikern": the source is what hangs on the noun.
        let hollow = tokens.lexicon.capital_nouns
            && tokens.holds(0, |t| t.is(Class::REPORT_NOUN) && t.capital)
            && tokens.len() > 1;
        if hollow {
            let inner = Sentence { tokens: tokens.span(&(1..tokens.len())), ..*tokens };
            let skip = usize::from(inner.holds(0, |t| t.is_small(Class::PREPOSITION)));
            let inner = Sentence { tokens: inner.span(&(skip..inner.len())), ..inner };
            if let Some(bytes) = inner.bytes(&(0..inner.len())) {
                return self.identify(text, &bytes, &inner);
            }
        }
        let whole = text.get(mention.clone()).unwrap_or_default();
        let plain = strip_article(whole, tokens);
        let all = 0..tokens.len();
        let last_run = name_runs(tokens, &all).into_iter().rev().find(|run| {
            let possessed = run.end < tokens.len()
                && tokens.holds(run.end - 1, |t| t.possessive)
                && tokens.holds(run.end, |t| t.is_word() && !t.is(Class::RELATIVE));
            let hangs = tokens.before(run.start).is_some_and(|b| b.is(Class::OF | Class::PREPOSITION));
            !possessed && !hangs
        });
        let role_noun = |tokens: &Sentence| {
            tokens
                .tokens
                .iter()
                .enumerate()
                .find(|(i, t)| {
                    t.is(Class::ROLE | Class::TITLE)
                        && t.is_word()
                        && !tokens.before(*i).is_some_and(|b| b.is(Class::OF))
                })
                .map(|(i, _)| i)
        };
        if let Some(run) = last_run {
            let mut start = run.start;
            while start < run.end && tokens.holds(start, |t| t.is(Class::TITLE | Class::ROLE) || t.is_sign('.')) {
                start += 1;
            }
            if start < run.end {
                let words: Vec<String> = tokens
                    .span(&(start..run.end))
                    .iter()
                    .filter(|t| t.is_word())
                    .map(|t| bare(text.get(t.start..t.end).unwrap_or_default()))
                    .collect();
                let name = self.lengthened(&words);
                let before = tokens.bytes(&(0..start)).and_then(|b| text.get(b)).map(str::trim).unwrap_or_default();
                let role = strip_article(before, tokens).trim_end_matches([',', ' ']).to_owned();
                let has_role = role_noun(&Sentence { tokens: tokens.span(&(0..start)), ..*tokens }).is_some();
                return Identity { name, role: (has_role && !role.is_empty()).then_some(role) };
            }
        }
        // Only a role: the one person in the text who has it, nearest in front, else behind.
        if let Some(i) = role_noun(tokens)
            && let Some(holders) = self.roles.get(&tokens.word(i).to_lowercase())
        {
            let next = holders.partition_point(|(at, _)| *at < mention.start);
            let holder = next.checked_sub(1).and_then(|n| holders.get(n)).or(holders.first());
            if let Some(person) = holder.and_then(|(_, m)| self.mentions.get(*m)) {
                return Identity { name: self.full(person), role: Some(plain.to_owned()) };
            }
        }
        Identity { name: plain.to_owned(), role: None }
    }

    /// A short name in full.
    fn lengthened(&self, words: &[String]) -> String {
        let name = words.join(" ");
        let [only] = words else { return name };
        let pool = self.by_surname.get(&only.to_lowercase()).and_then(|&n| self.surnames.get(n));
        pool.and_then(|p| p.full.iter().max_by_key(|(_, count)| *count)).map_or(name, |(full, _)| full.clone())
    }
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
        spans.push((sentence.with_name(subject.clone()), weight));
    }
    if let Some(first) = sentence.first_subject(0, sentence.len()) {
        spans.push((first, 1.0));
    }
    spans
}

/// Tokens of the name that begins at `i`: capitalised words, initials, particles between them.
fn name_run(sentence: &Sentence, i: usize) -> Option<Span> {
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
            || token.is_small(Class::PARTICLE) && next_is_name
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

fn name_runs(sentence: &Sentence, within: &Span) -> Vec<Span> {
    let mut runs = Vec::new();
    let mut i = within.start;
    while i < within.end {
        match name_run(sentence, i) {
            Some(run) => {
                i = run.end;
                runs.push(run);
            }
            None => i += 1,
        }
    }
    runs
}

/// A word without possessive ending.
fn bare(word: &str) -> String {
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

/// The phrase without its article.
fn strip_article<'t>(phrase: &'t str, tokens: &Sentence) -> &'t str {
    match phrase.split_once(' ') {
        Some((first, rest)) if tokens.lexicon.class(&first.to_lowercase()).is(Class::ARTICLE) => rest,
        _ => phrase,
    }
}

/// Gender that a subject pronoun asks for.
pub(super) fn pronoun_gender(word: &str, lexicon: &Lexicon) -> Option<Gender> {
    let class = lexicon.class(&word.to_lowercase());
    if class.is(Class::HE | Class::HIS) {
        Some(Gender::Male)
    } else if class.is(Class::SHE | Class::HER) {
        Some(Gender::Female)
    } else {
        None
    }
}
