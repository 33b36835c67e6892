//! From the place where a speaker is mentioned to a name.

use super::Speaker;
use super::antecedent::{Antecedent, pronoun_gender};
use super::attribution::Route;
use super::doubt::LEAST_LEAD;
use super::identity::Identity;
use super::lexicon::{Class, Lexicon, List, folded};
use super::people::People;
use super::phrase::Sentence;
use super::reading::{Found, Told};
use super::token::{self, Token};
use crate::article::RunningText;
use crate::punctuation::is_quotation_mark;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Bytes within which a pronoun or a verb without subject may go on with the previous speaker.
pub(super) const PREVIOUS_REACH: usize = 1500;

/// Bytes of the longest line that may announce what stands below it: so the cost of a text that is one line is bounded.
const LONGEST_LINE: usize = 400;

/// Names speakers in reading order.
pub(super) struct Speakers<'a> {
    pub(super) text: &'a RunningText,
    pub(super) people: &'a People,
    pub(super) lexicon: &'static Lexicon,
    previous: Option<(String, usize)>,
    /// Who holds an office that the text names alone: once told, it is told.
    offices: HashMap<String, Identity>,
    /// Nouns by which somebody was named again.
    pub(super) renamed: HashSet<String>,
    /// Where mentions begin that were doubtful: what is carried from there is so too.
    doubted: HashSet<usize>,
}

impl<'a> Speakers<'a> {
    /// Begins at the top of a text.
    pub fn new(text: &'a RunningText, people: &'a People, lexicon: &'static Lexicon) -> Self {
        Speakers {
            text,
            people,
            lexicon,
            previous: None,
            offices: HashMap::new(),
            renamed: HashSet::new(),
            doubted: HashSet::new(),
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text.text
    }

    /// The lexicon of its language.
    pub fn lexicon(&self) -> &'static Lexicon {
        self.lexicon
    }

    /// The speaker of words in marks, mentioned at `mention`.
    pub fn of_marked(&mut self, found: &Found, mention: Range<usize>) -> Speaker {
        let speaker = self.of(mention, found.relay.as_ref());
        let goes_on = found.route == Some(Route::CarriedWithin) && self.doubted.contains(&speaker.mention.start);
        let doubtful = goes_on || self.doubts(found, &speaker);
        self.remembered(speaker, doubtful)
    }

    /// The speaker of a statement without marks, mentioned at `mention`.
    pub fn of_told(&mut self, told: &Told, mention: Range<usize>) -> Speaker {
        let speaker = self.of(mention, told.relay.as_ref());
        let doubtful = self.doubts_told(told, &speaker);
        self.remembered(speaker, doubtful)
    }

    fn remembered(&mut self, mut speaker: Speaker, doubtful: bool) -> Speaker {
        speaker.doubtful |= doubtful;
        if speaker.doubtful {
            self.doubted.insert(speaker.mention.start);
        }
        speaker
    }

    /// The speaker mentioned at `mention`; `relay` is where somebody is named who may have passed the words on.
    fn of(&mut self, mention: Range<usize>, relay: Option<&Range<usize>>) -> Speaker {
        let relay = relay.filter(|r| **r != mention).and_then(|r| self.relay(r));
        if let Some(name) = self.name_in_marks(&mention) {
            self.previous = Some((name.clone(), mention.start));
            return Speaker { mention, name, role: None, relay, doubtful: false };
        }
        let class = self.lexicon.class(&folded(self.text.slice(&mention)));
        let pronouns =
            Class::PRONOUN | Class::OBJECT_PRONOUN | Class::RELATIVE | Class::HIS | Class::HER | Class::POSSESSIVE;
        if class.is(pronouns) {
            return Speaker { relay, ..self.pronoun(mention) };
        }
        let identity = self.known_by_office(self.identity(&mention));
        if (identity.role.is_none() || identity.guessed || self.is_pointed_at(&mention))
            && let Some(speaker) = self.named_again(&mention)
        {
            self.previous = Some((speaker.name.clone(), mention.start));
            return Speaker { relay, ..speaker };
        }
        self.previous = Some((identity.name.clone(), mention.start));
        Speaker { mention, name: identity.name, role: identity.role, relay, doubtful: identity.guessed }
    }

    /// Who spoke last and where, seen from byte `at`; nobody where that is too far away.
    pub(super) fn previous(&self, at: usize) -> Option<(&str, usize)> {
        let (name, place) = self.previous.as_ref().filter(|(_, place)| at.abs_diff(*place) < PREVIOUS_REACH)?;
        Some((name, *place))
    }

    /// Whether what a sentence without a verb of speaking has for its subject is a word that only the beginning of the
    /// sentence capitalises: an adverb, an imperative, a participle. "Lund: “Q”" and "Transcript as follows:" name a source.
    pub fn is_nobody(&self, mention: &Range<usize>) -> bool {
        let word = self.text.slice(mention);
        let rest = self.text.text.get(mention.end..).unwrap_or_default();
        !rest.starts_with('.') && self.people.is_opener(word, mention.start, self.lexicon) && !self.is_label(mention)
    }

    /// "on m'a dit", "man sagte": a pronoun for anybody names nobody.
    pub fn is_anybody(&self, mention: &Range<usize>) -> bool {
        let word = self.text.slice(mention);
        // "Czytamy w nim": where cases tell it, the form of an object names nobody.
        let class = self.lexicon.class(word);
        let other = Class::PRONOUN | Class::POSSESSIVE | Class::HIS | Class::HER | Class::DETERMINER;
        let object = self.lexicon.has_no_articles() && class.is(Class::OBJECT_PRONOUN) && !class.is(other);
        object || self.lexicon.lists(List::Anybody, word)
    }

    /// Whether a mention can be somebody's: it has a name or a noun of persons, bodies or documents, labels what it stands in
    /// front of, or touches its verb. "six times", "high winds", "their candidate won" are nobody: the words stay without a
    /// speaker. For words in marks: of those without, "the report", "figures" and "efforts" are sources that a reader wants
    /// named (asked of them too, 87.0 instead of 88.5 % of the speakers of reported statements are right).
    pub fn is_somebody(&mut self, mention: &Range<usize>, cue: Option<&Range<usize>>) -> bool {
        let is = !self.lexicon.few_endings
            || match cue {
                None => self.is_label(mention) || self.acts(mention),
                Some(cue) => self.touches(mention, cue) || self.names_somebody(mention),
            };
        if !is {
            // Whoever it was, it was not the one in front.
            self.previous = None;
        }
        is
    }

    /// "Lund: “Q”", "Transcript as follows:", "— elvan (@elvan)"
    fn is_label(&self, mention: &Range<usize>) -> bool {
        let rest = self.text.text.get(mention.end..).unwrap_or_default();
        let announces = |line: &str| !line.starts_with(',') && line.trim_end().ends_with([':', '：']);
        rest.starts_with([':', '：']) || rest.trim_start().starts_with("(@") || first_line(rest).is_some_and(announces)
    }

    /// Whether the subject of a sentence without a verb of speaking is somebody by its noun: "threats from Lund's friends" and
    /// "their candidate won" are not.
    fn acts(&self, mention: &Range<usize>) -> bool {
        let tokens = token::tokens(&self.text.text, mention.start, mention.end, &[], self.lexicon);
        let sentence = Sentence { text: &self.text.text, tokens: &tokens, lexicon: self.lexicon };
        let hangs = |t: &Token| t.is_small(Class::OF | Class::PREPOSITION | Class::RELATIVE);
        let head = tokens.iter().skip(1).position(hangs).map_or(tokens.len(), |k| k + 1);
        let end = head.checked_sub(1).and_then(|k| tokens.get(k)).map_or(mention.end, |t| t.end);
        let counted = sentence.listed(0, List::Number) || tokens.last().is_some_and(|t| t.is(Class::ARTICLE));
        let definite = tokens.first().is_some_and(|t| t.is(Class::DETERMINER | Class::POSSESSIVE)) && !counted;
        let verb = tokens.iter().any(|t| sentence.is_irregular_past(t));
        !verb && (definite || self.names_somebody(&(mention.start..end)))
    }

    fn names_somebody(&self, mention: &Range<usize>) -> bool {
        let tokens = token::tokens(&self.text.text, mention.start, mention.end, &[], self.lexicon);
        let sentence = Sentence { text: &self.text.text, tokens: &tokens, lexicon: self.lexicon };
        // "Efforts", "Harking back" have the capital of their sentence; "Lund" is a word that no list has.
        let common = |t: &Token| {
            let word = folded(sentence.word(0));
            let formed = self.lexicon.has_number_ending(&word) || self.lexicon.looks_participle(&word);
            // "High winds"
            let describes = sentence.holds(1, |t| t.is_word() && !t.capital && !t.is(Class::RELATIVE));
            let given = t.is(Class::MALE | Class::FEMALE);
            t.class != Class::default() && !given || t.past || formed || describes
        };
        let named = |k: usize| {
            let opens = k == 0 && self.people.only_opens(sentence.word(0), mention.start) && sentence.holds(0, common);
            sentence.holds(k, |t| t.is_name() && !t.possessive || t.is_quote() || t.is_sign('@')) && !opens
        };
        let person = Class::ROLE | Class::TITLE | Class::PRONOUN | Class::OWNER | Class::RELATIVE | Class::REPORTER;
        let body = Class::ORGANISATION | Class::RELAY | Class::REPORT_NOUN | Class::WORK;
        let counted =
            |k: usize| sentence.holds(k, |t| t.kind == token::Kind::Number) || sentence.listed(k, List::Number);
        let noun = |k: usize| {
            let word = folded(sentence.word(k));
            // "plaintiffs", "ex-partner", "president-elect"
            let mut parts = word.split('-').flat_map(|part| [Some(part), part.strip_suffix('s')]).flatten();
            // "six times"
            let counts = k.checked_sub(1).is_some_and(counted);
            sentence.holds(k, |t| !t.is(Class::DETERMINER) && !t.possessive)
                && (parts.any(|part| self.lexicon.class(part).is(person))
                    || sentence.holds(k, |t| t.is(body)) && !counts)
        };
        (0..tokens.len()).any(|k| named(k) || noun(k))
    }

    /// Whether a phrase of unknown words speaks by where it stands: it touches its verb, or begins with an article.
    fn touches(&self, mention: &Range<usize>, cue: &Range<usize>) -> bool {
        let tokens = |from: usize, to: usize| token::tokens(&self.text.text, from, to.max(from), &[], self.lexicon);
        let (words, from) = (tokens(mention.start, mention.end), mention.end.min(cue.end));
        let between = tokens(from, mention.start.max(cue.start));
        let near = between.iter().all(|t| t.is_small(Class::AUX | Class::ADVERB | Class::ACCORDING | Class::OF));
        let definite = words.first().is_some_and(|t| t.is(Class::DETERMINER | Class::POSSESSIVE));
        // "The said"
        let noun = words.last().is_some_and(|t| !t.is(Class::ARTICLE));
        noun && !self.is_counted(mention) && (near || definite)
    }

    /// "repeated six times"
    fn is_counted(&self, mention: &Range<usize>) -> bool {
        self.lexicon.lists(List::Number, self.text.slice(mention).split(' ').next().unwrap_or_default())
    }

    /// Whether a mention of who reports without marks only counts something.
    pub fn is_count(&self, mention: &Range<usize>) -> bool {
        self.lexicon.few_endings && self.is_counted(mention) && !self.names_somebody(mention)
    }

    /// "Agregó: «Q»": a verb of speaking that opens the sentence, in a language that leaves the subject out, is no name.
    pub fn is_verb(&self, mention: &Range<usize>) -> bool {
        let class = self.lexicon.class(&folded(self.text.slice(mention)));
        class.is(Class::STRONG) && self.lexicon.leaves_out_subjects()
    }

    /// Whoever spoke last, as speaker of what the verb at `mention` goes on with.
    pub fn again(&self, mention: Range<usize>) -> Option<Speaker> {
        let name = self.previous(mention.start)?.0.to_owned();
        Some(Speaker { mention, name, role: None, relay: None, doubtful: false })
    }

    /// "The President noted …. “…,” Lund said. “…,” the President concluded": an office alone is held by whom it was told of.
    fn known_by_office(&mut self, identity: Identity) -> Identity {
        let office = identity.role.as_ref().unwrap_or(&identity.name).to_lowercase();
        if identity.role.is_some() {
            if self.offices.get(&office) != Some(&identity) {
                self.offices.insert(office, identity.clone());
            }
            return identity;
        }
        match self.offices.get(&office) {
            Some(holder) => Identity { role: Some(identity.name), ..holder.clone() },
            None => identity,
        }
    }

    /// "der „Kurier“": the name between the marks that end the mention.
    fn name_in_marks(&self, mention: &Range<usize>) -> Option<String> {
        let words = self.text.slice(mention);
        let body = words.trim_end_matches(is_quotation_mark);
        let start = body.rfind(is_quotation_mark).filter(|_| body.len() < words.len())?;
        Some(body.get(start..)?.trim_start_matches(is_quotation_mark).to_owned()).filter(|n| {
            n.starts_with(char::is_uppercase) || words.starts_with(is_quotation_mark) || self.lexicon.unspaced
        })
    }

    fn identity(&self, mention: &Range<usize>) -> Identity {
        let tokens = token::tokens(&self.text.text, mention.start, mention.end, &[], self.lexicon);
        // "Lund, who": the pronoun is part of the mention, not of the name.
        let relative = |t: &Token| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER) || t.is_sign(',');
        let words =
            if tokens.last().is_some_and(Token::is_word) { tokens.iter().rposition(|t| !relative(t)) } else { None };
        let named = tokens.get(..words.map_or(tokens.len(), |last| last + 1)).unwrap_or_default();
        let mention = mention.start..named.last().map_or(mention.end, |t| t.end);
        let sentence = Sentence { text: &self.text.text, tokens: named, lexicon: self.lexicon };
        self.people.identify(&self.text.text, &mention, &sentence)
    }

    /// The name of an outlet or an interpreter at `range`; nobody else passes words on to a reader.
    fn relay(&self, range: &Range<usize>) -> Option<String> {
        let words = self.text.slice(range);
        let known = |w: &str| self.lexicon.class(&folded(w)).is(Class::RELAY);
        let acronym = |w: &str| w.len() > 1 && w.chars().all(char::is_uppercase);
        let passes_on = words.split_whitespace().any(|w| known(w) || acronym(w));
        passes_on.then(|| self.identity(range).name)
    }

    fn named(&mut self, antecedent: Antecedent) -> String {
        match antecedent {
            Antecedent::Name(name) => name,
            Antecedent::Phrase(bytes) => self.known_by_office(self.identity(&bytes)).name,
        }
    }

    fn pronoun(&mut self, mention: Range<usize>) -> Speaker {
        let word = self.text.slice(&mention);
        let previous = self.previous(mention.start);
        let mut doubtful = false;
        let name = match pronoun_gender(word, self.lexicon) {
            Some(gender) => {
                let found = self.people.resolve_pronoun(gender, mention.start, previous);
                doubtful = found.as_ref().is_some_and(|(_, lead)| *lead < LEAST_LEAD);
                // "L'agence a fermé le quai. « Q », fait-elle valoir": things have a gender.
                let gendered = !self.lexicon.few_endings && !self.lexicon.capital_nouns;
                let body = || gendered.then(|| self.people.resolve_body(mention.start)).flatten();
                found.map(|(antecedent, _)| antecedent).or_else(body).map(|antecedent| self.named(antecedent))
            }
            None if self.lexicon.class(&folded(word)).is(Class::IT) => {
                self.people.resolve_body(mention.start).map(|antecedent| self.named(antecedent))
            }
            // "a su juicio": the language has one word for all.
            None if self.lexicon.class(&folded(word)).is(Class::POSSESSIVE) => {
                let since = previous.map_or(0, |(_, place)| place);
                let named = self.people.actor_since(mention.start, since).or(previous.map(|(name, _)| name.to_owned()));
                let named = named.or_else(|| Some(self.people.nearest_actor(mention.start)?.0));
                // "in its words"
                named.or_else(|| self.people.resolve_body(mention.start).map(|antecedent| self.named(antecedent)))
            }
            None => None,
        };
        if let Some(name) = &name {
            self.previous = Some((name.clone(), mention.start));
        }
        // "I'm", "they've": the verb is no part of the name.
        let bare = || word.split_once(['\'', '’']).map_or(word, |(bare, _)| bare).to_owned();
        Speaker { name: name.unwrap_or_else(bare), mention, role: None, relay: None, doubtful }
    }
}

/// What stands in front of the first line break of a text; none where the line is too long to announce anything.
fn first_line(text: &str) -> Option<&str> {
    let bytes = text.as_bytes().iter().take(LONGEST_LINE);
    match bytes.clone().position(|b| *b == b'\n') {
        Some(end) => text.get(..end),
        None => Some(text).filter(|text| text.len() < LONGEST_LINE),
    }
}
