//! Who speaks where a particle marks the subject, written onto it as in Korean or behind it as in Hindi: 김민수 시장은 “…”고
//! 말했다, अनिल शर्मा ने कहा कि ….

use super::lexicon::{Class, Lexicon, List};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

// All set by hand.

/// Tokens of the longest subject in front of its particle.
const LONGEST: usize = 8;
/// Words without a class in front of an office that belong to it: 한빛시 주민.
const MOST_DESCRIBING: usize = 3;
/// Words of a name in front of the particle that marks it.
const LONGEST_NAME: usize = 3;
/// Characters of a Korean name behind the surname.
const GIVEN: usize = 2;
/// Characters of a body that its ending tells at least.
const SHORTEST_BODY: usize = 3;
/// Tokens between a participle and the particle of whom it describes.
const DESCRIBED: usize = 8;

impl Lexicon {
    /// Whether particles mark subjects.
    pub fn marks_subjects(&self) -> bool {
        !self.particles.is_empty()
    }

    /// Byte of `word` at which a particle begins that is written onto a known noun, a pronoun or a name: 시장은.
    pub fn particle_of(&self, word: &str) -> Option<usize> {
        let noun = Class::ROLE
            | Class::TITLE
            | Class::ORGANISATION
            | Class::REPORT_NOUN
            | Class::RELAY
            | Class::HE
            | Class::SHE
            | Class::THEY
            | Class::FIRST;
        if !self.surname_first || self.class(word) != Class::default() && !self.class(word).is(noun) {
            return None;
        }
        let cut = |particle: &str| word.strip_suffix(particle).filter(|stem| !stem.is_empty()).map(str::len);
        let cuts = || self.particles.iter().filter_map(|p| cut(p));
        let stem = |at: usize| word.get(..at).unwrap_or_default();
        let known = cuts().filter(|&at| self.class(stem(at)).is(noun)).min();
        // Behind a word that no list has only the particles of subjects are sure.
        let subject = |at: &usize| self.lists(List::SubjectParticle, word.get(*at..).unwrap_or_default());
        let named = |at: &usize| {
            let stem = stem(*at);
            self.is_family_name(stem) || self.honoured(stem).is_some() || self.is_body(stem)
        };
        known.or_else(|| cuts().filter(subject).find(named))
    }

    /// Byte at which a form of address begins that is written onto a name: 김민수씨.
    pub fn honoured(&self, word: &str) -> Option<usize> {
        let (at, last) = word.char_indices().next_back()?;
        let title = word.get(at..).is_some_and(|t| self.lists(List::Honorific, t)) && last.is_alphabetic();
        let name = word.get(..at)?;
        (title && (self.is_family_name(name) || self.names.surnames.contains(name))).then_some(at)
    }

    /// Whether an unlisted word may be a full name: a surname and two characters.
    pub fn is_family_name(&self, word: &str) -> bool {
        let given = word.char_indices().nth_back(GIVEN - 1).map(|(at, _)| at);
        given.and_then(|at| word.get(..at)).is_some_and(|surname| self.names.surnames.contains(surname))
            && self.class(word) == Class::default()
    }

    /// Whether an unlisted word has the ending of a body: 국민동행당.
    fn is_body(&self, word: &str) -> bool {
        word.chars().nth(SHORTEST_BODY - 1).is_some()
            && self.names.body_endings.iter().any(|ending| word.ends_with(ending))
            && self.class(word) == Class::default()
    }
}

/// Counts names as capitalised: in Hindi the words without a class in front of the particle, in Korean a surname in front of an
/// office and a full name that stands with one, with an age in brackets or in front of the particle.
pub(super) fn mark_names(tokens: &mut [Token], text: &str, lexicon: &Lexicon) {
    let word = |t: &Token| text.get(t.start..t.end).unwrap_or_default();
    let office = |t: Option<&Token>| t.is_some_and(|t| t.is(Class::TITLE | Class::ROLE));
    for i in 0..tokens.len() {
        let Some(token) = tokens.get(i).copied() else { return };
        if lexicon.surname_first {
            let next = tokens.get(i + 1);
            let bracket =
                next.is_some_and(|t| t.is_sign('(')) && tokens.get(i + 2).is_some_and(|t| t.kind == Kind::Number);
            let marked = next.is_some_and(|t| lexicon.lists(List::SubjectParticle, word(t)) && t.start == token.end);
            // 임가온 한솔대 교통공학과 교수
            let describes = |t: &&Token| {
                let body = t.class == Class::default() || t.is(Class::ORGANISATION | Class::PLACE);
                t.kind == Kind::Word && body && !office(Some(t)) && !lexicon.looks_oblique(word(t))
            };
            let rest = tokens.get(i + 1..).unwrap_or_default();
            let between = rest.iter().take(MOST_DESCRIBING).take_while(describes).count();
            let beside = office(rest.get(between)) || bracket || marked || office(front(tokens, i));
            // 임가온 한솔대 교수: what stands behind a name is none.
            let second = front(tokens, i).is_some_and(|t| t.capital);
            let full = lexicon.is_family_name(word(&token)) && beside && !second;
            let family = lexicon.names.surnames.contains(word(&token)) && next.is_some_and(|t| t.is(Class::TITLE));
            if full || family {
                capitalise(tokens, i..i + 1);
            }
            continue;
        }
        let given = Class::MALE | Class::FEMALE;
        let part = |t: &Token| t.kind == Kind::Word && (t.class == Class::default() || t.is(given));
        if lexicon.lists(List::SubjectParticle, word(&token)) {
            let names = tokens.get(i.saturating_sub(LONGEST_NAME)..i).unwrap_or_default();
            let count = names.iter().rev().take_while(|t| part(t)).count();
            capitalise(tokens, i - count..i);
        }
        // विमला देवी (63) का कहना है
        let closes = |t: &Token| t.is(Class::OF) || t.is_one_of("(,");
        if token.is(given) && tokens.get(i + 1).is_some_and(part) && tokens.get(i + 2).is_some_and(closes) {
            capitalise(tokens, i..i + 2);
        }
    }
}

fn front(tokens: &[Token], i: usize) -> Option<&Token> {
    i.checked_sub(1).and_then(|b| tokens.get(b))
}

/// Counts words as a name's.
fn capitalise(tokens: &mut [Token], names: Span) {
    for token in tokens.get_mut(names).unwrap_or_default() {
        token.capital = true;
        if !token.is(Class::MALE | Class::FEMALE) {
            token.class = Class::default();
        }
    }
}

impl Sentence<'_> {
    /// The subject of the verb at `verb` by its particle, not in front of `floor`.
    pub fn marked_subject(&self, verb: usize, floor: usize) -> Option<Span> {
        // शर्मा का कहना है
        if self.before(verb).is_some_and(|b| b.is_small(Class::OF)) {
            return self.noun_in_front(verb - 1, floor);
        }
        let quote = (floor..verb).rev().find(|&k| self.holds(k, Token::is_quote));
        let touches = quote.and_then(|q| q.checked_sub(1)).filter(|&k| self.is_particle(k));
        let places = |to: usize| (floor..to).filter(|&k| self.is_particle(k));
        let topic = |k: &usize| self.listed(*k, List::TopicParticle);
        let near = quote.unwrap_or(verb);
        let found = touches
            .or_else(|| places(near).rfind(topic))
            .or_else(|| places(near).next_back())
            .or_else(|| places(verb).next_back());
        // What is said without marks has subjects of its own behind the first topic.
        let first = if quote.is_none() { places(verb).find(topic) } else { None };
        if let Some(particle) = first.or(found) {
            return self.noun_in_front(particle, floor);
        }
        let front = self.noun_in_front(self.group_start(verb, floor), floor).filter(|s| self.names_a_person(s));
        front.or_else(|| self.noun_behind_words(quote?, verb))
    }

    /// “…” सावित्री देवी धीमे से कहती हैं: who is named right behind what is said at `quote`.
    fn noun_behind_words(&self, quote: usize, verb: usize) -> Option<Span> {
        let from = (quote + 1..verb).find(|&k| self.holds(k, Token::is_word))?;
        let known = Class::ROLE | Class::TITLE | Class::MALE | Class::FEMALE | Class::HE | Class::SHE;
        let count = (from..verb).take_while(|&k| self.holds(k, |t| t.is_name() || t.is(known))).count();
        let surname = usize::from(
            count == 1
                && self.holds(from, |t| t.is(Class::MALE | Class::FEMALE))
                && self.holds(from + 1, |t| t.kind == Kind::Word && t.class == Class::default()),
        );
        (count > 0).then_some(from..from + count + surname).filter(|s| s.end <= verb)
    }

    /// “…”고 말한 김민수 시장은: whom the participle in front of `from` describes.
    pub fn marked_behind(&self, from: usize) -> Option<Span> {
        let particle = (from..from + DESCRIBED).find(|&k| self.is_particle(k))?;
        self.noun_in_front(particle, from)
    }

    fn is_particle(&self, k: usize) -> bool {
        self.listed(k, List::SubjectParticle) && self.before(k).is_some_and(Token::is_word)
    }

    fn names_a_person(&self, span: &Span) -> bool {
        self.span(span).iter().any(|t| {
            t.is_name() || t.is(Class::ROLE | Class::TITLE | Class::HE | Class::SHE | Class::MALE | Class::FEMALE)
        })
    }

    /// The noun phrase that ends in front of `end`: names, offices and bodies, with a few words that describe them.
    pub fn noun_in_front(&self, end: usize, floor: usize) -> Option<Span> {
        let known = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::REPORT_NOUN | Class::RELAY | Class::PLACE;
        let known = known | Class::MALE | Class::FEMALE;
        let noun = |k: usize| self.holds(k, |t| t.is_name() || t.is(known) && !t.is(Class::CUE));
        let unlisted = |k: usize| {
            let oblique = self.lexicon.looks_oblique(self.word(k));
            self.holds(k, |t| t.kind == Kind::Word && t.class == Class::default()) && !oblique
        };
        let lowest = floor.max(end.saturating_sub(LONGEST));
        let (mut start, mut described) = (end, 0);
        while start > lowest {
            let k = start - 1;
            let bracket = self.holds(k, |t| t.is_sign(')'));
            if let Some(open) = (lowest..k).rev().find(|&o| bracket && self.holds(o, |t| t.is_sign('('))) {
                start = open;
                continue;
            }
            if self.holds(k, |t| t.is(Class::PRONOUN)) && start == end {
                return Some(k..end);
            }
            let describes = unlisted(k) && described < MOST_DESCRIBING;
            let opens = self.holds(k, |t| t.is(Class::DETERMINER)) && start < end;
            if !(noun(k) || describes || opens) {
                break;
            }
            described += usize::from(!noun(k) && !opens);
            start = k;
        }
        (start < end).then_some(start..end)
    }
}
