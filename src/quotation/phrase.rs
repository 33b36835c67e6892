//! Noun phrases, found from closed word classes alone: where one that names a speaker begins and ends.

use super::lexicon::{Class, Lexicon, List, Order, folded};
use super::sentence::is_abbreviation;
use super::token::{Kind, Token};
use std::ops::Range;

/// Longest noun phrase that is taken for a speaker, in tokens.
const LONGEST: usize = 16;

/// Tokens of the longest bracket inside a noun phrase: "Lund (Labour, Hvalby North)". Set by hand.
const LONGEST_BRACKET: usize = 10;

/// Words of the longest name that stands in marks as the subject of a reporting verb.
const LONGEST_QUOTED_NAME: usize = 4;

/// Characters of the longest name in marks in a script without spaces. Set by hand.
const LONGEST_NICKNAME: usize = 10;

/// Bytes of words that a headline may leave small: "of", "the". Set by hand.
const SHORT: usize = 3;

/// Longer words from which on capitals tell a headline, and how many of ten have one there. Set by hand.
const FEWEST_LONG: usize = 3;
const CAPITALS_OF_TEN: usize = 7;

/// Characters of what an office does, written behind it without a space, at least: shorter ones are names. Set by hand.
const SHORTEST_ACT: usize = 3;

/// Capitalised words of an outlet among which one says that it is one: "der Talbrücker Allgemeinen Zeitung". Set by hand.
const LONGEST_OUTLET: usize = 4;

/// Words of a surname with its particles at the beginning of a sentence: "Von der Lund sagte". Set by hand.
const LONGEST_PARTICLED: usize = 3;

/// Words between an article and the noun whose ending makes an adverbial. Set by hand.
const LONGEST_OBLIQUE: usize = 3;

/// Numbers of tokens in a sentence.
pub(super) type Span = Range<usize>;

/// One sentence and what is needed to read it.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The sentence's tokens.
    pub tokens: &'a [Token],
    /// The language.
    pub lexicon: &'a Lexicon,
}

impl<'a> Sentence<'a> {
    /// Token `i`.
    pub fn at(&self, i: usize) -> Option<&'a Token> {
        self.tokens.get(i)
    }

    /// The token before `i`.
    pub fn before(&self, i: usize) -> Option<&'a Token> {
        i.checked_sub(1).and_then(|b| self.tokens.get(b))
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether token `i` exists and satisfies `test`.
    pub fn holds(&self, i: usize, test: impl Fn(&Token) -> bool) -> bool {
        self.tokens.get(i).is_some_and(test)
    }

    /// The words of token `i`.
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).and_then(|t| self.text.get(t.start..t.end)).unwrap_or_default()
    }

    /// Whether the word of token `i`, as it is written, is in a list.
    pub fn listed(&self, i: usize, list: List) -> bool {
        self.lexicon.lists(list, self.word(i))
    }

    /// The same, whether or not the beginning of its sentence gives the word a capital.
    pub fn listed_folded(&self, i: usize, list: List) -> bool {
        self.lexicon.lists(list, &folded(self.word(i)))
    }

    /// The tokens of a span.
    pub fn span(&self, span: &Span) -> &'a [Token] {
        self.tokens.get(span.clone()).unwrap_or_default()
    }

    /// The span's bytes in the text.
    pub fn bytes(&self, span: &Span) -> Option<Range<usize>> {
        let tokens = self.span(span);
        Some(tokens.first()?.start..tokens.last()?.end)
    }

    /// Whether a full stop at `i` belongs to an abbreviation and the phrase goes on behind it.
    pub fn is_inner_stop(&self, i: usize) -> bool {
        self.holds(i, |t| t.is_sign('.'))
            && self.before(i).is_some_and(|b| is_abbreviation(self.text, b))
            && self.holds(i + 1, |n| n.is_word() && !n.is_small(Class::CUE | Class::AUX))
    }

    /// Whether the marked stretch at `i` is who reports: Wie „heute online“ berichtet.
    pub fn reports_in_marks(&self, i: usize) -> bool {
        i == 1
            && self.holds(0, |t| t.is(Class::AS))
            && self.holds(1, Token::is_quote)
            && self.holds(2, |t| t.is_small(Class::CUE) && !t.is(Class::NAMING))
    }

    /// Whether the marked stretch at `i` is the name of a paper or body in marks: a few words, capitalised, without stop.
    pub fn is_quoted_name(&self, i: usize) -> bool {
        let Some(token) = self.at(i).filter(|t| t.is_quote()) else { return false };
        let body = self.text.get(token.start..token.end).unwrap_or_default();
        let body = body.trim_matches(|c: char| !c.is_alphanumeric() && !".,!?…".contains(c));
        let short = self.lexicon.unspaced && body.chars().nth(LONGEST_NICKNAME).is_none();
        let named =
            body.chars().next().is_some_and(char::is_uppercase) || short && !body.contains(['，', '。', '！', '？']);
        named && !body.ends_with(['.', ',', '!', '?', '…']) && body.split_whitespace().count() <= LONGEST_QUOTED_NAME
    }

    /// The noun phrase that begins at `i`.
    pub fn phrase_after(&self, i: usize) -> Option<Span> {
        let first = self.at(i)?;
        if !(first.is_word() || first.is_sign('@')) {
            return None;
        }
        // "η ίδια"
        let same = self.lexicon.knows_name_cases()
            && first.is(Class::ARTICLE)
            && self.holds(i + 1, |t| t.is_small(Class::HE | Class::SHE | Class::THEY));
        if same {
            return Some(i + 1..i + 2);
        }
        if first.is(Class::PRONOUN) && !self.opens_noun(i) {
            return Some(i..i + 1);
        }
        // «Q», — сказал его отец: where nouns have cases, the form of an object is a possessive in front of one.
        let owner = || {
            let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased;
            cased && first.is(Class::POSSESSIVE) && self.opens_noun(i)
        };
        if first.is_small(Class::OBJECT_PRONOUN) && !first.is(Class::DETERMINER) && !owner() {
            return None;
        }
        let mut end = self.behind_attribute(i).unwrap_or(i);
        while end < self.len().min(i + LONGEST) && self.continues(i, end) {
            end += 1;
        }
        while end > i + 1
            && self.holds(end - 1, |t| t.is_small(Class::AND | Class::OF | Class::DETERMINER | Class::ADVERB))
        {
            end -= 1;
        }
        (end > i).then_some(i..end)
    }

    /// "die in Bergen geborene Lund", "der auf dem Treffen anwesende Minister": where the noun begins that an article at
    /// `i` with a preposition behind it belongs to. Behind a comma the same words open a relative clause.
    fn behind_attribute(&self, i: usize) -> Option<usize> {
        let article = |k: usize| self.holds(k, |t| t.is(Class::ARTICLE));
        let opens = self.lexicon.capital_nouns
            && article(i)
            && !self.before(i).is_some_and(|b| b.is_sign(','))
            && self.holds(i + 1, |t| t.is_small(Class::PREPOSITION) && !t.is(Class::DETERMINER));
        if !opens {
            return None;
        }
        let inside = |k: usize| {
            self.holds(k, |t| t.is_word() && !t.is_small(Class::AUX | Class::STRONG | Class::SUBORDINATOR | Class::AND))
        };
        let inflected = |k: usize| {
            self.holds(k, |t| t.kind == Kind::Word && !t.capital && !t.is(Class::FUNCTION))
                && self.lexicon.looks_attribute(self.word(k))
                && self.holds(k + 1, |t| t.capital && t.is_word())
                && self.before(k).is_some_and(|b| b.capital || b.is(Class::ADVERB) || b.class == Class::default())
        };
        (i + 2..i + LONGEST - 2).take_while(|&k| inside(k)).find(|&k| k > i + 2 && inflected(k)).map(|k| k + 1)
    }

    /// Whether a pronoun form at `i` is an article or demonstrative here: "this minister", German "die".
    pub fn opens_noun(&self, i: usize) -> bool {
        // "bà Mai" names somebody, "bà ngó ra sông" does not.
        let person = self.lexicon.long_names && self.holds(i, |t| t.is(Class::HE | Class::SHE));
        if person && !self.holds(i + 1, |n| n.capital || n.is(Class::ROLE)) {
            return false;
        }
        self.holds(i, |t| t.is(Class::DETERMINER | Class::POSSESSIVE))
            && self.holds(i + 1, |n| {
                let closed = Class::CUE | Class::AUX | Class::ADVERB | Class::PREPOSITION;
                // "répond la juge": the noun has the form of a verb.
                n.is_word() && (!n.is_small(closed) || n.is_small(Class::CUE) && n.is(Class::ROLE | Class::TITLE))
            })
    }

    /// Whether the phrase that began at `start` goes on with token `i`.
    fn continues(&self, start: usize, i: usize) -> bool {
        let Some(token) = self.at(i) else { return false };
        if !token.is_word() {
            let apostrophe = token.is_one_of("'’") && self.before(i).is_some_and(|b| b.end == token.start);
            return self.is_inner_stop(i) && i > start || token.is_one_of("&@/") || apostrophe;
        }
        if i == start {
            return true;
        }
        let Some(before) = self.before(i) else { return true };
        if self.ends_phrase(i, token) {
            return false;
        }
        if self.lexicon.order == Order::SubjectFirst {
            // "former GOP leadership aide" goes on; "Lund pointing at", "Lund this week" do not.
            let past = token.past || self.is_irregular_past(token);
            let stops = past || token.is(Class::GERUND) || token.is(Class::DETERMINER | Class::POSSESSIVE);
            return !(is_named(before) && !token.capital && stops);
        }
        if self.lexicon.capital_nouns {
            return self.continues_among_capitals(start, i, before, token);
        }
        let goes_on = Class::OF | Class::AND | Class::PARTICLE | Class::ROLE | Class::ORGANISATION | Class::TITLE;
        if is_named(before) && !token.capital && token.kind == Kind::Word && !token.is(goes_on) {
            return false;
        }
        // "el alcalde volvió": no list has every verb.
        if token.past && !token.capital {
            return false;
        }
        // "en substance le texte": an article behind a noun begins another phrase.
        let noun = before.kind == Kind::Word && before.class == Class::default() && i > start;
        // "Ana Ruiz la colpa": in a name a capital follows it.
        let small = self.holds(i + 1, |t| t.is_word() && !t.capital);
        let particle = token.is(Class::PARTICLE) && !(token.is(Class::ARTICLE) && small);
        let article = token.is_small(Class::DETERMINER) && !token.is(Class::OF) && !particle;
        !((is_named(before) || noun) && article)
    }

    /// Whether the word at `i` is of a class that stands in no noun phrase of any language.
    fn ends_phrase(&self, i: usize, token: &Token) -> bool {
        let verb =
            token.is_small(Class::CUE) && !token.is(Class::ROLE) || token.is_small(Class::AUX | Class::SUBJUNCTIVE);
        // German "die" and "der" are articles as often.
        let article = self.lexicon.capital_nouns && token.is(Class::DETERMINER);
        let relative = token.is_small(Class::THAT | Class::RELATIVE) && !article;
        let subordinator = token.is_small(Class::SUBORDINATOR) && !token.is(Class::AND | Class::OF);
        let pronoun = token.is(Class::OBJECT_PRONOUN | Class::PRONOUN)
            && !token.is(Class::DETERMINER | Class::OF)
            && !token.capital;
        // "la prima cittadina": behind an article the word describes a noun.
        let describes = self.lexicon.order == Order::Free && self.before(i).is_some_and(|b| b.is(Class::ARTICLE));
        let describes = describes && token.is(Class::ADVERB);
        let adverb = token.is_small(Class::ADVERB) && !token.is(Class::DETERMINER) && !describes;
        let preposition = token.is_small(Class::PREPOSITION) && !token.is(Class::OF) && !describes;
        // "dijo el alcalde en una comparecencia", "em sua página": where it was said.
        let place = self.lexicon.order == Order::Free
            && token.is_small(Class::PREPOSITION)
            && !token.is(Class::PARTICLE)
            && self.holds(i + 1, |n| {
                n.is_small(Class::POSSESSIVE) || n.is_small(Class::ARTICLE) && self.listed(i + 1, List::Indefinite)
            });
        // وقال الوزير للصحفيين
        let told = self.lexicon.order == Order::VerbFirst && token.is(Class::REPORTER);
        // "the Sunday Herald", "Monday says"
        let date = || token.is(Class::DATE) && !self.holds(i + 1, |n| n.is(Class::CUE | Class::ORGANISATION));
        // "a molnár szerint mindketten": behind a source.
        let postposition = self.lexicon.order == Order::Free && token.is_small(Class::ACCORDING_AFTER);
        // "a polgármester a testületi ülésen": where the family name stands first, whose something is has no article behind it.
        let article = self.lexicon.surname_first && token.is_small(Class::ARTICLE);
        verb || postposition
            || article
            || relative
            || subordinator
            || preposition
            || pronoun
            || adverb
            || place
            || told
            || date()
    }

    /// The same where nouns are capitalised.
    fn continues_among_capitals(&self, start: usize, i: usize, before: &Token, token: &Token) -> bool {
        // "Klara Wendt für den Plan": a full name is complete.
        let full = i > start + 1 && self.holds(i - 2, |t| t.is(Class::MALE | Class::FEMALE));
        // "Klara Wendt den Fund": so does an accusative.
        let object = token.is_small(Class::TOWARDS) || before.capital && token.is_small(Class::ACCUSATIVE);
        // "nannte Lund den Vorgang": an article that is a name's only behind another particle, "van den Berg".
        let article = before.capital && token.is_small(Class::ACCUSATIVE) && token.is_small(Class::ARTICLE);
        if (full || article) && object || self.is_told_behind(start, i) {
            return false;
        }
        let goes_on = Class::OF | Class::AND | Class::PARTICLE;
        let opens = before.is(Class::ARTICLE | Class::DETERMINER | Class::POSSESSIVE) && i == start + 1;
        if before.capital && !token.capital && !token.is(goes_on) && !opens {
            return false;
        }
        let joins = before.is(Class::OF | Class::AND | Class::PREPOSITION | Class::DETERMINER | Class::PARTICLE);
        !(token.is_small(Class::DETERMINER) && !before.capital && !joins)
    }

    /// "sagte Lund dem Boten", "sagte Lund der Talbrücker Zeitung": whether the article at `i` begins who is told, because a
    /// surname that follows its verb has no genitive.
    fn is_told_behind(&self, start: usize, i: usize) -> bool {
        let office = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::REPORT_NOUN;
        let surname = (start..i).all(|k| self.holds(k, |t| t.is_name() && !t.is(office)));
        let told = self.before(start).is_some_and(|b| b.is_small(Class::CUE));
        let dative = self.listed(i, List::Dative);
        let outlet = || {
            (i + 1..=i + LONGEST_OUTLET)
                .take_while(|&k| self.holds(k, |t| t.capital))
                .any(|k| self.holds(k, |t| t.is(Class::RELAY)))
        };
        told && surname && self.holds(i, |t| t.is_small(Class::ARTICLE)) && (dative || outlet())
    }

    /// The noun phrase that ends in front of `end`, not reaching under `floor`.
    pub fn phrase_before(&self, end: usize, floor: usize) -> Option<Span> {
        let mut start = end;
        let lowest = floor.max(end.saturating_sub(2 * LONGEST));
        while start > lowest {
            let Some(token) = self.at(start - 1) else { break };
            if token.is_sign(')') {
                match self.opening_bracket(start - 1, lowest) {
                    Some(open) => {
                        start = open;
                        continue;
                    }
                    None => break,
                }
            }
            if token.is_sign('.') {
                if start >= 2 && self.is_inner_stop(start - 1) {
                    start -= 1;
                    continue;
                }
                break;
            }
            if !token.is_word() && !token.is_one_of("&@/'’-") {
                break;
            }
            let source = self.lexicon.order == Order::Free && token.is_small(Class::ACCORDING_AFTER);
            if source || token.is_small(Class::SUBORDINATOR | Class::THAT) && !token.is(Class::AND | Class::OF) {
                break;
            }
            if token.is_small(Class::CUE) && !token.is(Class::NOUNLIKE | Class::ROLE)
                || token.is_small(Class::AUX | Class::SUBJUNCTIVE)
            {
                break;
            }
            if token.is(Class::PRONOUN) && !self.opens_noun(start - 1) {
                start -= 1;
                break;
            }
            start -= 1;
            // "ao ser detido o homem perguntou": an article behind a word that no list has begins a phrase.
            let article = token.is_small(Class::ARTICLE) && !token.is(Class::OF | Class::PARTICLE | Class::PREPOSITION);
            let unlisted = |b: &Token| b.kind == Kind::Word && !b.capital && b.class == Class::default();
            let begins = |b: &Token| unlisted(b) || self.lexicon.surname_first && b.is_word();
            if self.lexicon.order == Order::Free && article && self.before(start).is_some_and(begins) {
                break;
            }
        }
        // "in a statement the ministry": what stands before the phrase is no part of it.
        let mut first = start;
        // "Von der Leyen sagte": the particle of a name opens the sentence.
        let least = if self.lexicon.capital_nouns || self.opens_with_surname(0) { 1 } else { 2 };
        let particled = self.particled_surname(0, least).filter(|s| s + 1 == end && end <= LONGEST_PARTICLED);
        while first < end
            && !(first == 0 && particled.is_some())
            && self.holds(first, |t| {
                t.is(Class::PREPOSITION | Class::AND) && !t.is(Class::DETERMINER)
                    || t.is_small(Class::ADVERB | Class::SUBORDINATOR) && !t.is(Class::DETERMINER | Class::ROLE)
                    || !t.is_word() && !t.is_sign('@')
            })
        {
            first += 1;
        }
        (first < end).then_some(first..end)
    }

    /// "Örs államtitkár egy szeptemberi interjúban mondta": where the noun phrase begins whose last word at `i`, by its ending an
    /// adverbial, stands between the subject and its verb.
    pub fn before_oblique(&self, i: usize, floor: usize) -> usize {
        let adverbial = self.holds(i, |t| t.is_small(Class::ADVERB)) && self.lexicon.is_adverbial(self.word(i));
        let small = |k: &usize| self.holds(*k, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default());
        let words = (floor..i).rev().take(LONGEST_OBLIQUE).take_while(small).count();
        let article =
            (i - words).checked_sub(1).filter(|&k| k > floor && self.holds(k, |t| t.is_small(Class::ARTICLE)));
        article.filter(|_| adverbial && self.lexicon.surname_first).unwrap_or(i)
    }

    fn opening_bracket(&self, close: usize, floor: usize) -> Option<usize> {
        (floor.max(close.saturating_sub(LONGEST_BRACKET))..close).rev().find(|&i| self.holds(i, |t| t.is_sign('(')))
    }

    /// Whether most longer words of the reporter's are capitalised, as in a headline.
    pub fn is_title_case(&self) -> bool {
        self.is_title_case_with(0, 0)
    }

    /// The same, with `more` longer words of a quotation, `capital` of them capitalised.
    pub fn is_title_case_with(&self, more: usize, capital: usize) -> bool {
        let long = self.tokens.iter().filter(|t| t.kind == Kind::Word && t.end - t.start > SHORT);
        let (own, all, capital) = long.fold((0, more, capital), |(own, all, capital), t| {
            (own + usize::from(t.capital), all + 1, capital + usize::from(t.capital))
        });
        !self.lexicon.capital_nouns && all > FEWEST_LONG && capital * 10 > all * CAPITALS_OF_TEN && own > 1
    }

    /// Takes signs and coordinators from both ends of a span.
    pub fn trimmed(&self, span: Span) -> Option<Span> {
        let (mut start, mut end) = (span.start, span.end);
        let junk = |t: &Token| {
            !t.is_word() && !t.is_quote() && !t.is_one_of("@)")
                || t.is_small(Class::AND | Class::SUBORDINATOR) && !t.is(Class::DETERMINER)
        };
        // "But local organisers": what opens the sentence has a capital, and what a name begins with another behind it.
        let opens = Class::AND | Class::SUBORDINATOR | Class::COORDINATOR;
        // "Wczoraj hydraulik powiedział"
        let opens = if self.lexicon.few_endings { opens } else { opens | Class::ADVERB };
        let opener = |t: &Token| t.is(opens) && !t.is(Class::DETERMINER | Class::PRONOUN | Class::ROLE);
        // "Während Ratsherr Lund": where every noun has a capital, that tells nothing.
        let nouns = self.lexicon.capital_nouns && self.holds(start, |t| !t.is(Class::AND));
        let behind = |t: &Token| t.is_word() && (!t.capital || nouns);
        let opens = start == 0 || nouns && self.before(start).is_some_and(|b| b.is_sign(':'));
        if opens && end > start + 1 && self.holds(start, opener) && self.holds(start + 1, behind) {
            start += 1;
        }
        // "…, according to Lund, who calls it “Q”"
        let according = self.lexicon.few_endings && self.holds(start, |t| t.is_small(Class::ACCORDING));
        if according && end > start + 2 && self.holds(start + 1, |t| t.is_small(Class::TO)) {
            start += 2;
        }
        while start < end && self.holds(start, |t| junk(t) || t.is_sign(')')) {
            start += 1;
        }
        while end > start
            && self.holds(end - 1, |t| {
                junk(t)
                    || t.is_small(Class::ADVERB | Class::TO | Class::SEPARATED) && !t.is(Class::PRONOUN)
                    || t.is_small(Class::OF | Class::ARTICLE) && end > start + 1
            })
        {
            let stop_of_abbreviation = self.holds(end - 1, |t| t.is_sign('.'))
                && end >= start + 2
                && self.before(end - 1).is_some_and(|b| is_abbreviation(self.text, b));
            if stop_of_abbreviation {
                break;
            }
            end -= 1;
        }
        (start < end).then_some(start..self.without_predicate(start, end))
    }

    /// "老人摆摆手，说": in a script without spaces what stands behind an office and names nobody is what it does.
    fn without_predicate(&self, start: usize, end: usize) -> usize {
        let act = |k: usize| {
            let long = self.word(k).chars().nth(SHORTEST_ACT - 1).is_some();
            self.holds(k, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default()) && long
        };
        let office = |k: usize| self.holds(k, |t| t.is(Class::ROLE | Class::ORGANISATION) || t.capital);
        if !self.lexicon.unspaced || end < start + 2 {
            return end;
        }
        // 公司在声明中称
        let hangs = |t: &Token| t.is(Class::PREPOSITION) && !t.is(Class::AND);
        if let Some(preposition) = (start + 1..end).find(|&k| self.holds(k, hangs) && office(k - 1)) {
            return preposition;
        }
        let parted = self.holds(end, |t| t.is_sign(','));
        if parted && act(end - 1) && office(end - 2) { end - 1 } else { end }
    }
}

/// Whether a word may end a name that is complete.
fn is_named(before: &Token) -> bool {
    before.capital && !before.possessive && !before.is(Class::DETERMINER)
}
