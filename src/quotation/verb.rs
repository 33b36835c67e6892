//! Which words of a sentence report: verbs in use, told from nouns and participles of the same form.

use super::lexicon::{Class, List, Order};
use super::phrase::Sentence;
use super::token::{Kind, Token};

/// Tokens of a subject between somebody's words and their verb at most, with the words: “Q,” the mayor's son Lund.
const SHORT_SUBJECT: usize = 6;

/// Tokens behind a number in which the verb stands whose subject begins with it. Set by hand.
const NUMBERED: usize = 5;

/// A form of a reporting verb and what stands in front of it.
#[derive(Clone, Copy)]
struct Form<'t> {
    i: usize,
    token: &'t Token,
    before: &'t Token,
}

impl Sentence<'_> {
    /// What tells a verb in use from another word of its form, in the order in which it is asked; `None` passes on.
    const VERB_RULES: [fn(&Self, &Form) -> Option<bool>; 15] = [
        Self::lacks_auxiliary,
        Self::stands_behind_article,
        Self::is_participle_behind_preposition,
        Self::is_owned_participle,
        Self::is_expected_to,
        Self::is_nothing_else,
        Self::is_owned_noun,
        Self::is_noun_behind_preposition,
        Self::has_clause_behind,
        Self::is_noun_with_own_verb,
        Self::is_noun_behind_comma,
        Self::agrees_with_plural,
        Self::agrees_with_singular,
        Self::disagrees_with_name,
        Self::agrees_with_body,
    ];

    /// Whether token `i` is a reporting verb in use and not a noun of the same form.
    pub fn is_verb(&self, i: usize) -> bool {
        let Some(token) = self.at(i).filter(|t| t.is(Class::CUE) && !self.is_capitalised_noun(i, t)) else {
            return false;
        };
        // "Questionada se a cidade tem obras, respondeu": a participle of who speaks.
        let Some(before) = self.before(i) else { return !token.is(Class::NOUNLIKE) && !self.opens_with_asked() };
        let form = Form { i, token, before };
        let ruled = Self::VERB_RULES.iter().find_map(|rule| rule(self, &form));
        ruled.unwrap_or_else(|| token.past || is_followed_by_verb(before))
    }

    /// A verb is capitalised only where a sentence or quotation ends in front of it, and at the beginning of a sentence
    /// only where the subject may follow it.
    fn is_capitalised_noun(&self, i: usize, token: &Token) -> bool {
        let inside = i > 0 && !self.before(i).is_some_and(Token::is_quote);
        let leads = matches!(self.lexicon.order, Order::SubjectFirst | Order::VerbSecond) && !token.is(Class::GERUND);
        token.capital && (inside || leads)
    }

    /// "un comunicat transmis presei"
    fn lacks_auxiliary(&self, form: &Form) -> Option<bool> {
        let between = |t: &Token| t.is_small(Class::ADVERB | Class::OBJECT_PRONOUN) && !t.is(Class::AUX);
        let group = |k: &usize| self.holds(*k, between);
        let lacks = || {
            let adverbs = (0..form.i).rev().take_while(group).count();
            !self.before(form.i - adverbs).is_some_and(|b| b.is(Class::AUX))
        };
        (self.lexicon.bare_participles && self.lexicon.looks_passive(self.word(form.i)) && lacks()).then_some(false)
    }

    /// "the claims", "his reported illness"; in a Romance "lo dijo" the word in front is an object.
    fn stands_behind_article(&self, form: &Form) -> Option<bool> {
        let before = form.before;
        let of_noun = if form.token.is(Class::NOUNLIKE) { Class::DETERMINER } else { Class::ARTICLE };
        let touches = before.is(of_noun | Class::POSSESSIVE) && !before.is(Class::PRONOUN | Class::RELATIVE);
        let object = !self.lexicon.few_endings && before.is(Class::OBJECT_PRONOUN);
        (touches && !object).then_some(false)
    }

    /// "pidió al jurado que", "le cri de l'accusé": behind a preposition a participle is a noun, where infinitives follow one.
    fn is_participle_behind_preposition(&self, form: &Form) -> Option<bool> {
        let free = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
        let leads = form.before.is_small(Class::PREPOSITION | Class::OF) && !form.before.is(Class::AUX | Class::ADVERB);
        (free && leads && self.lexicon.looks_passive(self.word(form.i))).then_some(false)
    }

    /// "Lund's proposed tax": a participle in front of a noun.
    fn is_owned_participle(&self, form: &Form) -> Option<bool> {
        (self.lexicon.few_endings && form.before.possessive && form.token.past).then_some(false)
    }

    /// "Troops are expected to arrive": nobody is said to expect it; "the hastily called meeting".
    fn is_expected_to(&self, form: &Form) -> Option<bool> {
        let passive = self.lexicon.few_endings
            && form.token.past
            && self.holds(form.i + 1, |t| t.is_small(Class::TO))
            && form.before.is_small(Class::BE);
        (passive || self.describes_noun(form.i)).then_some(false)
    }

    /// "said", "confirmed": a form that is never a noun.
    fn is_nothing_else(&self, form: &Form) -> Option<bool> {
        (!form.token.is(Class::NOUNLIKE)).then_some(true)
    }

    /// "Lund's claims", "the 'harm' report": whose it is, or what it is about, stands in front of a noun.
    fn is_owned_noun(&self, form: &Form) -> Option<bool> {
        let before = form.before;
        let quoted = before.is_quote() && !self.is_comma_inside(before);
        (before.possessive || before.is_one_of("'’") || quoted).then_some(false)
    }

    /// "in answer", "of demands"
    fn is_noun_behind_preposition(&self, form: &Form) -> Option<bool> {
        (form.before.is(Class::PREPOSITION | Class::OF) && !form.before.is(Class::TO)).then_some(false)
    }

    /// "A poll of last week found that": no noun that takes a clause.
    fn has_clause_behind(&self, form: &Form) -> Option<bool> {
        let that = || self.holds(form.i + 1, |t| t.is_small(Class::THAT));
        (self.lexicon.few_endings && !form.token.is(Class::REPORT_NOUN) && that()).then_some(true)
    }

    /// "whose calls were recorded": a noun with a verb of its own.
    fn is_noun_with_own_verb(&self, form: &Form) -> Option<bool> {
        let verb = || self.holds(form.i + 1, |t| t.is_small(Class::AUX | Class::BE));
        (form.before.is(Class::RELATIVE) && verb()).then_some(false)
    }

    /// "…, counsel for the families said": a base form needs its subject in front.
    fn is_noun_behind_comma(&self, form: &Form) -> Option<bool> {
        let hangs = || self.holds(form.i + 1, |t| t.is_small(Class::PREPOSITION | Class::OF));
        (self.is_base(form) && form.before.is_sign(',') && hangs()).then_some(false)
    }

    /// "Lawyers fear that": behind a plural and in front of a clause the form is a verb.
    fn agrees_with_plural(&self, form: &Form) -> Option<bool> {
        (self.is_base(form) && self.ends_in_plural(form.i) && self.opens_content(form.i + 1)).then_some(true)
    }

    /// "Her councillor for transport reports that": behind a singular the same of the form in -s.
    fn agrees_with_singular(&self, form: &Form) -> Option<bool> {
        let before = form.before;
        let singular = before.kind == Kind::Word && before.class == Class::default() && !before.capital;
        let opens = || self.holds(form.i + 1, |t| t.is_small(Class::THAT)) && self.opens_content(form.i + 1);
        (singular && self.is_third_person(form) && opens()).then_some(true)
    }

    /// "the FOIA reply": a singular noun is no subject of a base form.
    fn disagrees_with_name(&self, form: &Form) -> Option<bool> {
        let singular = form.before.capital && !form.before.is(Class::HE | Class::SHE | Class::THEY);
        (singular && self.is_base(form)).then_some(false)
    }

    /// "Her party wants the council to pay": a body in the singular in front, what it reports behind.
    fn agrees_with_body(&self, form: &Form) -> Option<bool> {
        let opens = Class::DETERMINER | Class::POSSESSIVE | Class::THAT | Class::TO | Class::ORGANISATION;
        let body = form.before.is_small(Class::ORGANISATION) && self.is_third_person(form);
        let object = || self.holds(form.i + 1, |t| t.is_small(opens | Class::REPORTER) || t.is_name());
        (body && object()).then_some(true)
    }

    /// Whether a form has no ending, as the verb of a plural has none.
    fn is_base(&self, form: &Form) -> bool {
        let bare = || !self.lexicon.has_number_ending(self.word(form.i));
        self.lexicon.few_endings && !form.token.past && bare()
    }

    /// Whether a form has the ending of the third person, and the word in front has not the same as a plural.
    fn is_third_person(&self, form: &Form) -> bool {
        let ending = |k: usize| self.lexicon.has_number_ending(self.word(k));
        self.lexicon.few_endings && ending(form.i) && !ending(form.i - 1)
    }

    /// Whether a plural stands in front of token `i`; "news report", "press claims" have none.
    fn ends_in_plural(&self, i: usize) -> bool {
        let (Some(before), word) = (self.before(i), self.word(i.saturating_sub(1))) else { return false };
        let noun = before.kind == Kind::Word && !before.possessive && !before.is(Class::FUNCTION | Class::RELAY);
        noun && self.lexicon.is_plural_noun(word)
    }

    /// "at the hastily called meeting": whether a participle stands with its adverb between an article and the noun.
    pub fn describes_noun(&self, i: usize) -> bool {
        let adverbs = (0..i).rev().take_while(|&k| self.holds(k, |t| t.is_small(Class::ADVERB))).count();
        let article = |k: usize| self.holds(k, |t| t.is_small(Class::ARTICLE) && !t.is(Class::PRONOUN));
        self.lexicon.few_endings
            && adverbs > 0
            && self.holds(i, |t| t.past)
            && (i - adverbs).checked_sub(1).is_some_and(article)
    }

    /// „Q“, raunzte X: an unknown word in small letters between somebody's words and a name is the verb that reports them.
    pub fn is_unlisted_verb(&self, i: usize) -> bool {
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let parted = || self.before(i).is_some_and(|b| b.is_one_of(",–—―") || self.is_comma_inside(b));
        // English puts the subject behind a verb only if what is said stands in front.
        let inverts = self.lexicon.order != Order::SubjectFirst || self.holds(i, |t| t.past);
        inverts
            && !self.lexicon.uncased
            && self.holds(i, unlisted)
            && self.follows_words(i)
            && parted()
            && (self.names_somebody(i + 1) || self.is_gesture(i))
    }

    /// «Q», — машет рукой X: whether an unlisted noun stands between the verb at `i` and somebody, where nouns have cases.
    fn is_gesture(&self, i: usize) -> bool {
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let named = |k: usize| self.names_somebody(k) || self.holds(k, unlisted) && self.holds(k + 1, Token::is_name);
        self.lexicon.has_no_articles() && self.holds(i + 1, unlisted) && named(i + 2)
    }

    /// "Lund raged that A", "she frets that A": whether an unlisted word between somebody and "that" is the verb that reports
    /// the clause behind it.
    pub fn takes_clause(&self, i: usize) -> bool {
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        // "missed that deadline" points at a noun.
        let subject = Class::DETERMINER | Class::POSSESSIVE | Class::PRONOUN | Class::NOBODY;
        let opens = |t: &Token| t.is(subject) || t.is_name();
        // "pedalled that nine miles every day"
        let distance =
            || self.counts(i + 2) && !(i + 3..i + 3 + NUMBERED).any(|k| self.holds(k, |t| self.is_finite(t)));
        let clause = || self.holds(i + 1, |t| t.is_small(Class::THAT)) && self.holds(i + 2, opens) && !distance();
        if !self.lexicon.few_endings || !self.holds(i, unlisted) || !clause() {
            return false;
        }
        let front = self.before(self.group_start(i, 0));
        let pronoun = |t: &Token| t.is(Class::HE | Class::SHE);
        let person = |t: &Token| t.is_name() && !t.possessive || t.is(Class::ROLE | Class::PRONOUN) && !t.is(Class::IT);
        // "the Brod boats that": behind a name the other form is as often a plural.
        let present = self.lexicon.has_number_ending(self.word(i)) && front.is_some_and(pronoun);
        let past = self.holds(i, |t| t.past) && front.is_some_and(person);
        (past || present) && !self.listed(i, List::Causes)
    }

    /// "…, growls Lund.": whether an unlisted word in front of a name that ends the sentence is the verb that reports the clause
    /// in front of it.
    pub fn is_unlisted_tag(&self, i: usize) -> bool {
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let parted = || self.before(i).is_some_and(|b| b.is_sign(','));
        let form = || self.holds(i, |t| t.past) || self.lexicon.has_number_ending(self.word(i));
        let named = || self.holds(i + 1, |t| t.is_name() || t.is(Class::ROLE | Class::TITLE | Class::ARTICLE));
        let somebody = || {
            let span = self.phrase_after(i + 1).filter(|s| self.closes_sentence(s.end));
            span.is_some_and(|s| self.span(&s).iter().any(Token::is_name))
        };
        // "Tea was served, poured Lund": behind a passive a past may tell who did it.
        let acted = || {
            let passive = |k: usize| self.holds(k, |t| t.is_small(Class::BE)) && self.holds(k + 1, |t| t.past);
            self.holds(i, |t| t.past) && (0..i).any(passive)
        };
        self.lexicon.few_endings
            && self.holds(i, unlisted)
            && !self.listed(i, List::Causes)
            && !acted()
            && parted()
            && form()
            && named()
            && somebody()
            && !self.describes_subject(i)
            && self.has_clause_in_front(i - 1, i + 1)
    }

    /// “Q,” Lund shot back. “Q,” she boomed: nothing but a short subject stands between somebody's words and the verb, and
    /// nothing but an adverb between the verb and the stop.
    pub fn ends_attribution(&self, i: usize) -> bool {
        let verb = |t: &Token| !t.capital && (t.is(Class::CUE) || t.past && t.class == Class::default());
        if !self.lexicon.few_endings || !self.holds(i, verb) {
            return false;
        }
        let behind = if self.holds(i + 1, |t| t.is_small(Class::ADVERB)) { i + 2 } else { i + 1 };
        let short = (i.saturating_sub(SHORT_SUBJECT)..i).rev().find(|&k| self.holds(k, Token::is_quote));
        let ends = self.at(behind).is_none_or(|t| t.is_one_of(".,;") || t.is_small(Class::PREPOSITION));
        let Some(quote) = short.filter(|_| ends) else { return false };
        let named =
            |k: usize| self.holds(k, |t| t.is_name() || t.is_small(Class::ROLE | Class::DETERMINER | Class::HIS));
        let pronoun = i == quote + 2 && self.holds(quote + 1, |t| t.is_small(Class::HE | Class::SHE | Class::THEY));
        let subject = pronoun || i > quote + 1 && (quote + 1..i).all(named);
        subject && self.at(quote).is_some_and(|t| self.is_comma_inside(t))
    }

    /// Whether the quotation that `token` stands for ends in a comma.
    fn is_comma_inside(&self, token: &Token) -> bool {
        let body = self.text.get(token.start..token.end).unwrap_or_default();
        token.is_quote() && body.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ',').ends_with(',')
    }

    /// Whether a name, or an article or age with somebody's role, begins at `i`.
    pub fn names_somebody(&self, i: usize) -> bool {
        let describes =
            |t: &Token| t.is(Class::ARTICLE | Class::DETERMINER | Class::POSSESSIVE) || t.kind == Kind::Number;
        let person = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE);
        let pronoun = self.holds(i, |t| t.is_small(Class::HE | Class::SHE | Class::THEY) && !t.is(Class::DETERMINER))
            && self.at(i + 1).is_none_or(|t| t.is_one_of(".,;"));
        pronoun || self.holds(i, person) || self.holds(i, describes) && self.holds(i + 1, person)
    }

    /// "отрезал «хвост»", "räknar ”får”": whether the verb at `i` does something to what it has behind it, because it speaks only
    /// beside words from which a sign or "that" parts it.
    pub fn acts_on_thing(&self, i: usize) -> bool {
        if !self.listed(i, List::ActsOnThings) || self.follows_words(self.group_start(i, 0)) {
            return false;
        }
        let next = self.behind(i);
        let says = |k: usize| self.at(k).is_none_or(|t| t.is_one_of(",:") || t.is_small(Class::THAT));
        !says(next) && !says(next + 1)
    }

    /// "Tveit Says Gate Will Open": a verb of a headline is capitalised as every word is.
    pub fn is_headline_verb(&self, i: usize) -> bool {
        i > 0
            && self.holds(i, |t| t.capital && t.is(Class::STRONG) && !t.is(Class::NOUNLIKE))
            && self.before(i).is_some_and(|b| b.is_word() && b.capital || b.is_quote() || b.is_sign(','))
    }
}

/// Whether the word in front of a form that is a noun as often makes it a verb: "Lund claims", "she claims", "who claims".
fn is_followed_by_verb(before: &Token) -> bool {
    let words = Class::PRONOUN | Class::RELATIVE | Class::AND | Class::AUX | Class::ADVERB | Class::ROLE;
    before.capital || before.is(words | Class::THAT | Class::TO) || before.is_quote() || before.is_one_of(",)")
}
