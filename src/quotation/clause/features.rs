//! Properties of a clause's two ends and of the clause, each a key into the weights.
//!
//! A key mixes the name of a template ("begin word-1 class") with what stands there; the names serve who reads the file of
//! weights. Words count by a hash of their lower-case form, classes by a hash of their sections' names, so that neither
//! a new word nor a new section moves a weight.

use super::super::class::fnv;
use super::super::cue::{Cue, Side};
use super::super::lexicon::Class;
use super::super::phrase::{Sentence, Span};
use super::super::reported::Statement;
use super::super::token::{Kind, Token};
use super::bound::{Beginning, Bounds};

/// One property.
#[derive(Debug, Clone, Copy)]
pub(super) struct Feature {
    /// Name of its template.
    #[cfg_attr(not(feature = "training"), allow(dead_code, reason = "names are for the file of weights"))]
    pub template: &'static str,
    /// Its key among the weights.
    pub key: u32,
    /// 1 for what holds or not, else the number.
    pub value: f32,
}

/// What stands in place of a token outside the sentence.
const EDGE: u32 = 1;
/// Log-odds are clamped to what probabilities of 0.0001 and 0.9999 have.
const SUREST: f32 = 9.21;

/// The key of a word, whatever its case.
pub(super) fn key_of_word(word: &str) -> u32 {
    if word.is_ascii() {
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
        return word.bytes().fold(fnv(b""), step);
    }
    fnv(word.to_lowercase().as_bytes())
}

/// Mixes a value into a key: the step of MurmurHash3 (Appleby).
const fn mixed(key: u32, value: u32) -> u32 {
    let value = value.wrapping_mul(0xcc9e_2d51).rotate_left(15).wrapping_mul(0x1b87_3593);
    (key ^ value).rotate_left(13).wrapping_mul(5).wrapping_add(0xe654_6b64)
}

/// A kind of property.
struct Template {
    name: &'static str,
    key: u32,
}

impl Template {
    const fn new(name: &'static str) -> Template {
        Template { name, key: fnv(name.as_bytes()) }
    }

    fn of(&self, values: &[u32]) -> Feature {
        let key = values.iter().fold(self.key, |key, &value| mixed(key, value));
        Feature { template: self.name, key, value: 1.0 }
    }

    fn with(&self, value: f32) -> Feature {
        Feature { value, ..self.of(&[]) }
    }
}

/// The feature of a template, named once, where it is used.
macro_rules! feature {
    ($name:literal $(, $value:expr)* $(,)?) => {{
        const TEMPLATE: Template = Template::new($name);
        TEMPLATE.of(&[$($value),*])
    }};
    ($name:literal = $number:expr) => {{
        const TEMPLATE: Template = Template::new($name);
        TEMPLATE.with($number)
    }};
}

/// How the rest of a token looks: its capital, its kind, its ending.
fn shape(sentence: &Sentence, k: usize, token: &Token) -> u32 {
    let word = sentence.word(k);
    let ending = match token.kind {
        Kind::Sign(sign) => return u32::from(sign),
        Kind::Quote(_) => return 2,
        Kind::Number => 6,
        Kind::Word if word.ends_with("ing") => 5,
        Kind::Word if word.ends_with("ed") => 4,
        Kind::Word if word.ends_with("ly") => 3,
        Kind::Word if word.ends_with("tion") => 2,
        Kind::Word if word.ends_with('s') => 1,
        Kind::Word => 0,
    };
    0x0020_0000 + ending * 2 + u32::from(token.capital)
}

/// What the features see of a sentence.
pub(super) struct Sight<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// Its reporting words.
    pub cues: &'a [Cue],
    /// Its statements by the rules.
    pub rules: &'a [Statement],
    words: Vec<u32>,
    classes: Vec<u32>,
    shapes: Vec<u32>,
}

impl<'a> Sight<'a> {
    /// Reads off the keys of the words.
    pub fn new(sentence: Sentence<'a>, cues: &'a [Cue], rules: &'a [Statement]) -> Sight<'a> {
        let key = |(k, token): (usize, &Token)| match token.kind {
            Kind::Word => key_of_word(sentence.word(k)),
            Kind::Number => 2,
            Kind::Quote(_) => 3,
            Kind::Sign(sign) => u32::from(sign),
        };
        let words = sentence.tokens.iter().enumerate().map(key).collect();
        Sight { sentence, cues, rules, words, classes: Vec::new(), shapes: Vec::new() }
    }

    /// Reads off the rest, which only sentences are asked for in which something may be reported.
    pub fn with_classes(mut self) -> Sight<'a> {
        let class = |token: &Token| token.class.keys().fold(0, |key, section| key ^ section);
        self.classes = self.sentence.tokens.iter().map(class).collect();
        self.shapes =
            self.sentence.tokens.iter().enumerate().map(|(k, token)| shape(&self.sentence, k, token)).collect();
        self
    }

    /// The key of the word `offset` tokens from `at`.
    pub fn word(&self, at: usize, offset: isize) -> u32 {
        at.checked_add_signed(offset).and_then(|k| self.words.get(k)).copied().unwrap_or(EDGE)
    }

    fn class(&self, at: usize, offset: isize) -> u32 {
        at.checked_add_signed(offset).and_then(|k| self.classes.get(k)).copied().unwrap_or(EDGE)
    }

    fn shape(&self, at: usize, offset: isize) -> u32 {
        at.checked_add_signed(offset).and_then(|k| self.shapes.get(k)).copied().unwrap_or(EDGE)
    }

    /// Whether a statement of the rules begins at a token.
    pub fn begins_rule(&self, at: usize) -> bool {
        self.rules.iter().any(|rule| rule.words.start == at)
    }

    /// Whether a statement of the rules ends in front of a token.
    pub fn ends_rule(&self, at: usize) -> bool {
        self.rules.iter().any(|rule| rule.words.end == at)
    }

    fn is_in_rule(&self, at: usize) -> bool {
        self.rules.iter().any(|rule| rule.words.contains(&at))
    }

    /// Side and strength of a cue.
    fn manner(cue: &Cue) -> u32 {
        let side = match cue.side {
            Side::Before => 0,
            Side::After => 1,
            Side::Inherited => 2,
            Side::Missing => 3,
        };
        side * 4 + u32::from(cue.strong) * 2 + u32::from(cue.according)
    }

    /// The features of a place where a statement may begin.
    pub fn begin(&self, beginning: &Beginning, put: &mut impl FnMut(Feature)) {
        let at = beginning.at;
        let (front, first) = (self.word(at, -1), self.word(at, 0));
        put(feature!("begin"));
        put(feature!("begin opening", beginning.opening as u32));
        put(feature!("begin word-3", self.word(at, -3)));
        put(feature!("begin word-2", self.word(at, -2)));
        put(feature!("begin word-1", front));
        put(feature!("begin word", first));
        put(feature!("begin word+1", self.word(at, 1)));
        put(feature!("begin word+2", self.word(at, 2)));
        put(feature!("begin class-2", self.class(at, -2)));
        put(feature!("begin class-1", self.class(at, -1)));
        put(feature!("begin class", self.class(at, 0)));
        put(feature!("begin class+1", self.class(at, 1)));
        put(feature!("begin shape-1", self.shape(at, -1)));
        put(feature!("begin word-2 word-1", self.word(at, -2), front));
        put(feature!("begin word-1 word", front, first));
        put(feature!("begin word word+1", first, self.word(at, 1)));
        put(feature!("begin class-1 class", self.class(at, -1), self.class(at, 0)));
        put(feature!("begin word-1 class", front, self.class(at, 0)));
        put(feature!("begin word-1 shape", front, self.shape(at, 0)));
        put(feature!("begin shape-1 shape", self.shape(at, -1), self.shape(at, 0)));
        put(feature!("begin shape-1 word", self.shape(at, -1), first));
        let ruled = self.begins_rule(at);
        let near = u32::from(at > 0 && self.begins_rule(at - 1)) * 2 + u32::from(self.begins_rule(at + 1));
        put(feature!("begin rule", u32::from(ruled) * 8 + near * 2 + u32::from(self.is_in_rule(at))));
        put(feature!("begin rule word", u32::from(ruled), first));
        self.begin_behind(beginning, put);
        if let Some(next) = self.cues.iter().find(|cue| cue.at >= at) {
            put(feature!("begin next", (next.at - at).min(4) as u32, Sight::manner(next)));
            put(feature!("begin next opens", u32::from(at == 0), Sight::manner(next)));
        }
    }

    /// What the word that reports says of a beginning behind it.
    fn begin_behind(&self, beginning: &Beginning, put: &mut impl FnMut(Feature)) {
        let Some(cue) = beginning.word else { return };
        let at = beginning.at;
        let word = self.word(cue, 0);
        let distance = at.saturating_sub(cue).min(8) as u32;
        let opens = Class::THAT | Class::TO | Class::WHETHER | Class::SUBORDINATOR;
        let first = if self.sentence.holds(at, |token| token.is(opens)) { self.word(at, 0) } else { self.shape(at, 0) };
        put(feature!("begin cue", word));
        put(feature!("begin cue distance", word, distance.min(4)));
        put(feature!("begin cue first", word, first));
        if let Some(cue) = self.cues.iter().find(|c| c.at == cue) {
            put(feature!("begin manner", Sight::manner(cue), distance));
            put(feature!("begin behind", at.wrapping_sub(cue.end) as u32));
        }
    }

    /// The features of a token in front of which a statement may end.
    pub fn end(&self, at: usize, put: &mut impl FnMut(Feature)) {
        let next = self.word(at, 0);
        put(feature!("end"));
        put(feature!("end word-2", self.word(at, -2)));
        put(feature!("end word-1", self.word(at, -1)));
        put(feature!("end word", next));
        put(feature!("end word+1", self.word(at, 1)));
        put(feature!("end word+2", self.word(at, 2)));
        put(feature!("end class-1", self.class(at, -1)));
        put(feature!("end class", self.class(at, 0)));
        put(feature!("end class+1", self.class(at, 1)));
        put(feature!("end shape-1", self.shape(at, -1)));
        put(feature!("end shape", self.shape(at, 0)));
        put(feature!("end word word+1", next, self.word(at, 1)));
        put(feature!("end class class+1", self.class(at, 0), self.class(at, 1)));
        put(feature!("end word shape+1", next, self.shape(at, 1)));
        put(feature!("end shape-1 word", self.shape(at, -1), next));
        put(feature!("end word class+1", next, self.class(at, 1)));
        put(feature!("end class-1 class", self.class(at, -1), self.class(at, 0)));
        let ruled = self.ends_rule(at);
        let near = u32::from(self.ends_rule(at - 1)) * 2 + u32::from(self.ends_rule(at + 1));
        put(feature!("end rule", u32::from(ruled) * 8 + near * 2 + u32::from(self.is_in_rule(at - 1))));
        put(feature!("end rule word", u32::from(ruled), next));
        put(feature!("end rule shape+1", u32::from(ruled), self.shape(at, 1)));
        put(feature!("end left", (self.sentence.len() - at).min(3) as u32));
        match self.cues.iter().rev().find(|cue| cue.at < at) {
            Some(cue) => {
                let distance = (at.saturating_sub(cue.end) / 3).min(6) as u32;
                put(feature!("end cue", self.word(cue.at, 0)));
                put(feature!("end manner", Sight::manner(cue), distance));
                put(feature!("end cue word", self.word(cue.at, 0), next));
            }
            None => put(feature!("end no cue")),
        }
        if let Some(cue) = self.cues.iter().find(|cue| cue.at >= at) {
            let distance = (cue.at - at).min(5) as u32;
            let subject = cue.subject.as_ref().map_or(5, |s| (s.start + 1).saturating_sub(at).min(4) as u32);
            put(feature!("end next", distance, Sight::manner(cue)));
            put(feature!("end next subject", subject));
            put(feature!("end next word", distance, next));
        }
    }

    /// The features of a clause.
    pub fn clause(&self, beginning: &Beginning, words: &Span, put: &mut impl FnMut(Feature)) {
        let inside = self.sentence.span(words);
        let count =
            |test: &dyn Fn(&Token) -> bool, most: usize| inside.iter().filter(|t| test(t)).count().min(most) as u32;
        let verb = Class::AUX | Class::BE | Class::SUBJUNCTIVE;
        let (finite, past) = (count(&|t| t.is_small(verb), 2), count(&|t| t.past, 1));
        let (commas, brackets) = (count(&|t| t.is_sign(','), 3), count(&|t| t.is_one_of("()"), usize::MAX));
        let cues = self.cues.iter().filter(|cue| words.contains(&cue.at)).count().min(2) as u32;
        // Twice the logarithm to base 2.
        let length = (words.len() * words.len()).ilog2().min(12);
        let (front, first) = (self.word(words.start, -1), self.word(words.start, 0));
        let behind = self.word(words.end, 0);
        let opens = words.start == 0;
        put(feature!("clause length", length));
        put(feature!("clause verbs", finite, past));
        put(feature!("clause commas", commas));
        put(feature!("clause cues", cues));
        let ruled = self.rules.iter().any(|rule| rule.words == *words);
        put(feature!("clause rule", u32::from(ruled) * 2 + u32::from(self.begins_rule(words.start))));
        put(feature!("clause opening", beginning.opening as u32));
        put(feature!("clause brackets", brackets % 2));
        put(feature!("clause behind", behind));
        put(feature!("clause word verbs", first, finite.min(1)));
        put(feature!("clause class verbs", self.class(words.start, 0), finite.min(1)));
        put(feature!("clause word length", first, length / 3));
        put(feature!("clause word-1 length", front, length / 3));
        put(feature!("clause word-1 verbs", front, finite.min(1), past));
        put(feature!("clause commas behind", commas.min(1), behind));
        put(feature!("clause whole", u32::from(opens) * 2 + u32::from(self.sentence.len() - words.end <= 1)));
        if let Some(cue) = beginning.word {
            put(feature!("clause cue verbs", self.word(cue, 0), finite.min(1)));
            put(feature!("clause cue length", self.word(cue, 0), length / 3));
        }
        if let Some(next) = self.cues.iter().find(|cue| cue.at >= words.end) {
            let distance = (next.at - words.end).min(4) as u32;
            put(feature!("clause next", distance, Sight::manner(next)));
            put(feature!("clause opens next", u32::from(opens), distance, Sight::manner(next)));
        }
    }
}

/// How likely a clause's ends are ends, alone and beside the others inside the clause.
pub(super) struct Odds {
    /// Log-odds of the beginning.
    pub begin: f32,
    /// Log-odds of the end.
    pub end: f32,
    /// Highest log-odds of a beginning inside.
    pub begin_inside: f32,
    /// Highest log-odds of an end inside.
    pub end_inside: f32,
}

/// The probability of log-odds.
pub(super) fn probability(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

impl Odds {
    /// Those of a clause, its beginning and end given by number among all of the sentence with their log-odds.
    pub fn of(bounds: &Bounds, (begins, begin): (&[f32], usize), (ends, end): (&[f32], usize)) -> Odds {
        let odds = |odds: &[f32], k: usize| odds.get(k).copied().unwrap_or(-SUREST);
        let last = bounds.ends.get(end).copied().unwrap_or_default();
        let first = bounds.beginnings.get(begin).map_or(last, |b| b.at);
        let highest = |odds: f32, other: &f32| odds.max(*other);
        let inner_begins = bounds.beginnings.iter().zip(begins).skip(begin + 1).take_while(|(b, _)| b.at < last);
        let inner_ends = bounds.ends.iter().zip(ends).take(end).filter(|(at, _)| **at > first);
        Odds {
            begin: odds(begins, begin),
            end: odds(ends, end),
            begin_inside: inner_begins.map(|(_, odds)| odds).fold(-SUREST, highest),
            end_inside: inner_ends.map(|(_, odds)| odds).fold(-SUREST, highest),
        }
    }

    /// The odds as features.
    pub fn put(&self, put: &mut impl FnMut(Feature)) {
        let clamped = |odds: f32| odds.clamp(-SUREST, SUREST);
        let both = probability(clamped(self.begin)) * probability(clamped(self.end));
        let rivals = (1.0 - probability(clamped(self.begin_inside))) * (1.0 - probability(clamped(self.end_inside)));
        put(feature!("odds begin" = clamped(self.begin)));
        put(feature!("odds end" = clamped(self.end)));
        put(feature!("odds begin inside" = clamped(self.begin_inside)));
        put(feature!("odds end inside" = clamped(self.end_inside)));
        put(feature!("odds both" = both));
        put(feature!("odds both without rivals" = both * rivals));
    }
}

#[cfg(test)]
mod tests {
    use super::key_of_word;

    #[test]
    fn a_word_has_one_key_whatever_its_case() {
        assert_eq!(key_of_word("Said"), key_of_word("said"));
        assert_eq!(key_of_word("Ærlig"), key_of_word("ærlig"));
        assert_ne!(key_of_word("said"), key_of_word("sad"));
    }
}
