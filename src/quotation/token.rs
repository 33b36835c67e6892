//! Words and signs of one block, each quotation a single token.

use super::lexicon::{Class, Lexicon, List, folded};
use super::marked_subject;
use super::marks::Marked;
use crate::script::is_han_or_kana;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word.
    Word,
    /// A word that begins with a digit.
    Number,
    /// One sign.
    Sign(char),
    /// A quotation: its number among the block's.
    Quote(usize),
}

/// A word, a sign, or a whole quotation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// What the lexicon says of it.
    pub class: Class,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it ends in 's or s', or an apostrophe parts it from the ending of a case.
    pub possessive: bool,
    /// Whether it has the ending of a past verb form.
    pub past: bool,
}

impl Token {
    /// Whether it is the sign `c`.
    pub fn is_sign(&self, c: char) -> bool {
        self.kind == Kind::Sign(c)
    }
    /// Whether it is one of the signs in `signs`.
    pub fn is_one_of(&self, signs: &str) -> bool {
        matches!(self.kind, Kind::Sign(c) if signs.contains(c))
    }
    /// Whether it stands for a quotation.
    pub fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(_))
    }
    /// Whether it is a word or a number.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }
    /// Whether it is a word of class `class`, capitalised or not.
    pub fn is(&self, class: Class) -> bool {
        self.class.is(class)
    }
    /// Whether it is a word of class `class` that is not capitalised.
    pub fn is_small(&self, class: Class) -> bool {
        !self.capital && self.class.is(class)
    }
    /// Whether it can be part of a name.
    pub fn is_name(&self) -> bool {
        self.capital && self.kind == Kind::Word && !self.class.is(Class::FUNCTION) && !self.class.is(Class::DATE)
    }
}

/// Cuts `text[from..to]` into tokens; what lies inside a quotation of `quotes` becomes one token.
pub(super) fn tokens(text: &str, from: usize, to: usize, quotes: &[Marked], lexicon: &Lexicon) -> Vec<Token> {
    let mut cutter = Cutter { text, lexicon, tokens: Vec::with_capacity((to - from) / 6), lower: String::new() };
    let mut at = from;
    for (number, quote) in quotes.iter().enumerate() {
        cutter.cut(at, quote.outer.start.max(at));
        cutter.tokens.push(Token {
            start: quote.outer.start,
            end: quote.outer.end,
            kind: Kind::Quote(number),
            class: Class::default(),
            capital: false,
            possessive: false,
            past: false,
        });
        at = quote.outer.end.max(at);
    }
    cutter.cut(at, to);
    if lexicon.uncased && !lexicon.unspaced {
        mark_names(&mut cutter.tokens, text, lexicon);
        if lexicon.marks_subjects() {
            marked_subject::mark_names(&mut cutter.tokens, text, lexicon);
        }
    }
    cutter.tokens
}

/// In a script with spaces and no capitals a known given name tells a name, and what belongs to it counts as capitalised:
/// سالم الحمداوي. As many given names are common words too, one alone is none: a surname with an article, another given
/// name, or behind a title any word stands with it.
fn mark_names(tokens: &mut [Token], text: &str, lexicon: &Lexicon) {
    let given = |t: &Token| t.is(Class::MALE | Class::FEMALE) && !t.is(Class::FUNCTION | Class::CUE);
    let unlisted = |t: &Token| t.kind == Kind::Word && t.class == Class::default();
    let word = |t: &Token| text.get(t.start..t.end).unwrap_or_default();
    let mut titled = false;
    let mut i = 0;
    while let Some(first) = tokens.get(i) {
        let opens = given(first);
        // عبد الفتاح, فيصل بن فرحان: a particle is no name without what stands behind it.
        let bound = |k: usize| k.checked_sub(1).and_then(|k| tokens.get(k)).is_some_and(|t| t.is(Class::PARTICLE));
        let behind = |k: usize, t: &Token| bound(k) && t.kind == Kind::Word && !t.is(Class::FUNCTION | Class::CUE);
        let follows = |k: usize, t: &Token| {
            let surname = unlisted(t) && (lexicon.has_article_prefix(word(t)) || titled && k == i + 1);
            surname && !lexicon.looks_adverbial(word(t)) || given(t) || t.is(Class::PARTICLE) || behind(k, t)
        };
        let rest = tokens.iter().enumerate().skip(i + 1).take(LONGEST_UNCASED).take_while(|(k, t)| follows(*k, t));
        // The surname ends it.
        let surname = rest.clone().position(|(k, t)| unlisted(t) && !bound(k));
        let end = i + 1 + surname.map_or_else(|| rest.count(), |n| n + 1);
        // أبو ياسر
        let kunya = i.checked_sub(1).filter(|&k| opens && tokens.get(k).is_some_and(|t| t.is(Class::PARTICLE)));
        let named = opens && (end > i + 1 || titled || kunya.is_some());
        titled = if opens { false } else { first.is(Class::TITLE | Class::ROLE | Class::CUE) };
        if named {
            tokens.iter_mut().take(end).skip(kunya.unwrap_or(i)).for_each(|t| t.capital = true);
            i = end;
        } else {
            i += 1;
        }
    }
}

/// Words of a name behind its first in a script without capitals at most. Set by hand.
const LONGEST_UNCASED: usize = 4;

struct Cutter<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    tokens: Vec<Token>,
    lower: String,
}

/// Whether `c` can stand inside a word between two letters.
fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '.' | '-' | '\u{2011}')
}

/// Where in `part` the word ends that begins at `at` with `first`; `case_signs` part a name from its ending.
fn word_end(part: &str, at: usize, first: char, case_signs: &str) -> usize {
    let mut end = at + first.len_utf8();
    loop {
        // The letters of most words are ASCII: no look at what stands behind each.
        let rest = part.as_bytes().get(end..).unwrap_or_default();
        end += rest.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let mut behind = part.get(end..).unwrap_or_default().chars();
        let Some(next) = behind.next().filter(|c| *c != ' ') else { break };
        let behind = behind.next();
        let inside = || behind.is_some_and(char::is_alphanumeric);
        // 30,000
        let grouped = next == ',' && first.is_ascii_digit() && behind.is_some_and(|b| b.is_ascii_digit());
        // EU:n
        let case = || case_signs.contains(next) && first.is_uppercase() && behind.is_some_and(char::is_lowercase);
        let goes_on =
            case() || next.is_alphanumeric() || next == '_' || is_combining(next) || grouped || joins(next) && inside();
        let ends = || next == '.' && behind.is_some_and(char::is_uppercase) && ends_sentence(&part[at..end]);
        if !goes_on || ends() {
            break;
        }
        end += next.len_utf8();
    }
    // U.S.
    let dotted = part.as_bytes().get(end) == Some(&b'.') && is_dotted(&part[at..end]);
    end + usize::from(dotted)
}

impl Cutter<'_> {
    fn cut(&mut self, from: usize, to: usize) {
        let Some(part) = self.text.get(from..to) else { return };
        let mut at = 0;
        while let Some(c) = part.get(at..).and_then(|rest| rest.chars().next()) {
            let end = at + c.len_utf8();
            if !(c == ' ' || c.is_whitespace() || c.is_control()) {
                if !(c.is_alphanumeric() || c == '_') {
                    self.push(from + at, from + end, Kind::Sign(western(c)), Class::default());
                } else {
                    let end = word_end(part, at, c, self.lexicon.case_signs);
                    if self.lexicon.unspaced && is_han_or_kana(c) {
                        self.push_unspaced(from + at, from + end);
                    } else {
                        self.push_word(from + at, from + end, c);
                    }
                    at = end;
                    continue;
                }
            }
            at = end;
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind, class: Class) {
        self.tokens.push(Token { start, end, kind, class, capital: false, possessive: false, past: false });
    }

    fn lower(&mut self, start: usize, end: usize) {
        self.lower.clear();
        let word = self.text.get(start..end).unwrap_or_default();
        if word.is_ascii() {
            self.lower.push_str(word);
            self.lower.make_ascii_lowercase();
            return;
        }
        for c in word.chars() {
            match c {
                '’' | 'ʼ' => self.lower.push('\''),
                _ => self.lower.extend(c.to_lowercase()),
            }
        }
    }

    fn push_word(&mut self, start: usize, end: usize, first: char) {
        let signs = self.lexicon.case_signs;
        let case = if signs.is_empty() || first.is_lowercase() {
            None
        } else {
            self.text.get(start..end).and_then(|word| word.find(|c| signs.contains(c)))
        };
        if let Some(at) = case {
            self.push_word(start, start + at, first);
            if let Some(name) = self.tokens.last_mut() {
                name.possessive = true;
            }
            return;
        }
        if self.lexicon.surname_first && self.lexicon.marks_subjects() {
            let word = self.text.get(start..end).unwrap_or_default();
            let cut = self.lexicon.particle_of(word).or_else(|| self.lexicon.honoured(word));
            if let Some(cut) = cut {
                return self.push_parts(start, start + cut, end);
            }
        }
        self.lower(start, end);
        let mut class = self.lexicon.class(&self.lower);
        let word = self.text.get(start..end).unwrap_or_default();
        // l'homme, qu'il, dell'Interno: two words when the first is known with its apostrophe.
        if class == Class::default() && word.contains(['\'', '’', '-']) {
            if let Some(cut) = self.elision(start, word) {
                return self.push_parts(start, cut, end);
            }
            // dit-elle, a-t-il, disse-lhe: the verb and its pronoun.
            if let Some(hyphen) = word.rfind('-') {
                self.lower(start + hyphen + 1, end);
                let pronoun = self.lexicon.class(&self.lower);
                if pronoun.is(Class::PRONOUN) || pronoun.is(Class::OBJECT_PRONOUN) {
                    let verb_end = start + word[..hyphen].strip_suffix("-t").map_or(hyphen, str::len);
                    self.lower(start, verb_end);
                    if self.lexicon.class(&self.lower).is(Class::CUE | Class::AUX) {
                        self.push_word(start, verb_end, first);
                        let c = word[hyphen + 1..].chars().next().unwrap_or(' ');
                        return self.push_word(start + hyphen + 1, end, c);
                    }
                }
                class = Class::default();
            }
            self.lower(start, end);
        }
        if class.is(Class::DATE) && first.is_uppercase() && self.lexicon.has_small_dates() && self.is_amid(start, end) {
            class = class.without(Class::DATE);
        }
        // "the owner, June Abbott"
        if class.is(Class::DATE) && first.is_uppercase() && self.opens_name(start, end) {
            class = class.without(Class::DATE);
        }
        // "Tom Brandly": a surname that ends like an adverb; the ending of a case tells whom "Niemi Ylelle" told.
        let adverb = class == Class::ADVERB
            && !self.lexicon.governs_sources()
            && !self.lexicon.surname_first
            && first.is_uppercase()
            && self.lexicon.is_adverb_by_ending(&self.lower);
        if adverb && self.is_surname(start, end) {
            class = Class::default();
        }
        // "Me Brunet": the lawyer's title is written like a pronoun.
        let pronoun = class.is(Class::OBJECT_PRONOUN) && first.is_uppercase() && self.is_amid(start, end);
        if pronoun && self.lexicon.is_honorific(&self.lower) {
            class = Class::TITLE;
        }
        let kind = if first.is_numeric() { Kind::Number } else { Kind::Word };
        self.tokens.push(Token {
            start,
            end,
            kind,
            class,
            capital: first.is_uppercase(),
            // "he's" holds a verb.
            possessive: self.lower.ends_with("'s") && !class.is(Class::PRONOUN),
            past: self.lexicon.looks_past(&self.lower),
        });
    }

    /// Whether a month at `start..end` is somebody's given name: a capital follows, and what stands in front leads to no date
    /// ("in June Congress met").
    fn opens_name(&self, start: usize, end: usize) -> bool {
        let next = self.text.get(end..).and_then(|t| t.strip_prefix(' ')).and_then(|t| t.chars().next());
        if !next.is_some_and(char::is_uppercase) || !self.lexicon.lists(List::MonthName, &self.lower) {
            return false;
        }
        let front = self.text.get(..start).unwrap_or_default().trim_end_matches(' ');
        let word = front.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let leads = Class::AND | Class::CUE | Class::ROLE | Class::TITLE;
        word.is_empty() || self.lexicon.class(&folded(word)).is(leads)
    }

    /// Whether a word that has the ending of an adverb is somebody's: behind another word, or with a verb or "who" behind it
    /// ("Brandly did not move", "Brandly, who").
    fn is_surname(&self, start: usize, end: usize) -> bool {
        let front = self.text.get(..start).unwrap_or_default();
        if front.strip_suffix(' ').is_some_and(|front| front.ends_with(char::is_alphabetic)) {
            return true;
        }
        let rest = self.text.get(end..).unwrap_or_default();
        let (comma, rest) = rest.strip_prefix(',').map_or((false, rest), |rest| (true, rest));
        let next = rest.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
        next.is_some_and(|next| {
            let class = self.lexicon.class(next);
            let verb = class.is(Class::AUX | Class::BE) || class.is(Class::STRONG) && !self.lexicon.looks_past(next);
            if comma { class.is(Class::RELATIVE) && !class.is(Class::DETERMINER) } else { verb }
        })
    }

    /// Whether the capital letter of `start..end` is not that of a sentence: a word or a comma stands in front, or a
    /// second capital follows.
    fn is_amid(&self, start: usize, end: usize) -> bool {
        let front = self.text.get(..start).unwrap_or_default().trim_end_matches(' ');
        let next = self.text.get(end..).and_then(|t| t.strip_prefix(' ')).and_then(|t| t.chars().next());
        front.ends_with(|c: char| c.is_alphabetic() || c == ',') || next.is_some_and(char::is_uppercase)
    }

    fn elision(&mut self, start: usize, word: &str) -> Option<usize> {
        let (at, sign) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’'))?;
        let cut = at + sign.len_utf8();
        self.lower(start, start + cut);
        let known = self.lexicon.class(&self.lower) != Class::default();
        (known && cut < word.len()).then_some(start + cut)
    }

    fn push_parts(&mut self, start: usize, cut: usize, end: usize) {
        for (from, to) in [(start, cut), (cut, end)] {
            let first = self.text.get(from..to).and_then(|w| w.chars().next()).unwrap_or(' ');
            self.push_word(from, to, first);
        }
    }

    /// Writing without spaces: the longest entries of the lexicon are words, what lies between them is one more.
    fn push_unspaced(&mut self, start: usize, end: usize) {
        let mut at = start;
        let mut open = start;
        while at < end {
            let found = self.longest_entry(at, end);
            let step = match found {
                Some((length, class)) => {
                    if open < at {
                        self.push_open(open, at);
                    }
                    self.push(at, at + length, Kind::Word, class);
                    open = at + length;
                    length
                }
                None => self.text.get(at..end).and_then(|t| t.chars().next()).map_or(1, char::len_utf8),
            };
            at += step;
        }
        if open < end {
            self.push_open(open, end);
        }
    }

    /// A run without a known word; a name at its end is a word of its own and counts as capitalised.
    fn push_open(&mut self, start: usize, end: usize) {
        let run = self.text.get(start..end).unwrap_or_default();
        let Some(at) = self.lexicon.names.at_end(run) else {
            return self.push(start, end, Kind::Word, Class::default());
        };
        if at > 0 {
            self.push(start, start + at, Kind::Word, Class::default());
        }
        self.push(start + at, end, Kind::Word, Class::default());
        if let Some(name) = self.tokens.last_mut() {
            name.capital = true;
        }
    }

    fn longest_entry(&self, at: usize, end: usize) -> Option<(usize, Class)> {
        let rest = self.text.get(at..end)?;
        let ends: Vec<usize> =
            rest.char_indices().take(self.lexicon.longest().min(6)).map(|(i, c)| i + c.len_utf8()).collect();
        ends.iter().rev().find_map(|&length| {
            let class = self.lexicon.class(rest.get(..length)?);
            (class != Class::default()).then_some((length, class))
        })
    }
}

/// The sign of Latin script that means the same; the full stop of Chinese stays, it needs no space behind it.
fn western(sign: char) -> char {
    match sign {
        '،' | '，' => ',',
        '؛' | '；' => ';',
        '।' => '.',
        '：' => ':',
        '؟' => '?',
        '（' => '(',
        '）' => ')',
        _ => sign,
    }
}

/// Whether a full stop behind `word` with a capital letter right behind it ends a sentence: "said Lund.The".
fn ends_sentence(word: &str) -> bool {
    word.chars().filter(|c| c.is_lowercase()).count() > 2 && word.ends_with(char::is_lowercase)
}

/// Whether a word consists of single letters with full stops between them.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{94d}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}
