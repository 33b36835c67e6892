//! Noun phrases as subjects: which can speak, and where the subject of a verb stands.

use super::cue::Cue;
use super::lexicon::{Class, List, Order, folded};
use super::people::name_run;
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};
use std::ops::Range;

/// Longest apposition between a subject and its verb, in tokens.
pub(super) const LONGEST_APPOSITION: usize = 40;

/// Tokens of a role behind the pronoun of its owner at most: "dont la nouvelle présidente". Set by hand.
const LONGEST_OWNED: usize = 6;

/// Tokens of the longest name that an editor puts into a quotation, with its brackets. Set by hand.
const LONGEST_INSERTION: usize = 6;

impl Sentence<'_> {
    /// Whether a span holds somebody who can speak.
    pub fn plausible(&self, span: &Span) -> bool {
        let tokens = self.span(span);
        match tokens {
            [] => false,
            [one] if one.is(Class::PRONOUN) => true,
            [one] if self.is_letter(one) => false,
            [.., last] if last.is_quote() => true,
            _ if self.lexicon.uncased => tokens.iter().any(|t| t.is_word() && !t.is(Class::FUNCTION)),
            _ => tokens.iter().any(|t| {
                // "В мэрии сообщили": without articles a body stands alone.
                let body = self.lexicon.has_no_articles() && t.is(Class::ORGANISATION);
                t.is_name() && !self.is_letter(t) || body || t.is(Class::ROLE | Class::DETERMINER | Class::POSSESSIVE)
            }),
        }
    }

    /// "um plano B": whether a token is one letter, which names nobody unless it is shortened ("Herr K. sagte").
    fn is_letter(&self, token: &Token) -> bool {
        let letter = self.text.get(token.start..token.end).is_some_and(|word| word.chars().count() == 1);
        letter
            && token.capital
            && !self.lexicon.uncased
            && !self.text.get(token.end..).is_some_and(|r| r.starts_with('.'))
    }

    /// Whether a span names somebody who speaks, as far as closed classes tell.
    pub fn speaks(&self, span: &Span) -> bool {
        let person = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::PRONOUN | Class::RELATIVE;
        self.span(span).iter().any(|t| t.is_name() || t.is(person))
    }

    /// «Q», coreaban; «Q», — скандировали: whether the verb at `verb`, or its auxiliary, has an ending that only a plural has,
    /// where a language leaves the subject out.
    pub fn is_plural_verb(&self, verb: usize) -> bool {
        let auxiliary = verb.checked_sub(1).filter(|&k| self.holds(k, |t| t.is_small(Class::AUX)));
        let plural = |k: usize| self.lexicon.looks_plural(self.word(k));
        self.lexicon.leaves_out_subjects() && (plural(verb) || auxiliary.is_some_and(plural))
    }

    /// Whether the verb of a cue stands in front of these bytes.
    pub fn is_in_front(&self, cue: &Cue, bytes: &Range<usize>) -> bool {
        self.holds(cue.at, |t| t.end <= bytes.start)
    }

    /// Whether the phrase at these bytes is of more than one: "los vecinos", "400 personas", "Ana y Luis".
    pub fn is_of_many(&self, bytes: &Range<usize>) -> bool {
        let within = |t: &&Token| bytes.start <= t.start && t.end <= bytes.end;
        let mut tokens = self.tokens.iter().filter(within).peekable();
        let first = tokens.peek().and_then(|t| self.text.get(t.start..t.end)).unwrap_or_default();
        let many = self.lexicon.lists(List::Many, &folded(first));
        many || tokens
            .any(|t| t.kind == Kind::Number || t.is(Class::THEY) || t.is_small(Class::AND) && !t.is(Class::OF))
    }

    /// "the vote", "die Anzeigetafel": whether a subject is a thing that says nothing, whatever its verb. A surname of the same
    /// form has no article; whose it is, or what it is of, may speak ("a vote of the council"), and marked words are said by
    /// somebody.
    pub fn is_mute(&self, span: &Span) -> bool {
        let [article, between @ .., noun] = self.span(span) else { return false };
        let small = |t: &Token| t.kind == Kind::Word && !t.capital;
        let of = |t: &Token| t.possessive || t.is(Class::OF | Class::ROLE | Class::TITLE | Class::PRONOUN);
        article.is(Class::ARTICLE)
            && between.iter().all(|t| small(t) && !of(t))
            && (self.lexicon.capital_nouns || small(noun))
            && self.lexicon.lists(List::Mute, &folded(self.word(span.end - 1)))
            && !self.tokens.iter().any(Token::is_quote)
    }

    /// Whether a span reads as one subject and not as the end of a longer clause.
    pub fn is_subject(&self, span: &Span) -> bool {
        let tokens = self.span(span);
        let Some(first) = tokens.first() else { return false };
        if first.is(Class::PRONOUN) {
            // "Ihr Sprecher": the form of a pronoun, too.
            let owns = self.lexicon.capital_nouns && first.is(Class::POSSESSIVE);
            return tokens.len() == 1 || owns || first.is(Class::DETERMINER);
        }
        // "Lo ha detto X"
        if tokens.len() == 1 && first.is(Class::OBJECT_PRONOUN) {
            return false;
        }
        // "im Volksmund genannt": what a preposition leads; "Questionado sobre o muro, respondeu": a participle.
        let leads = first.is(Class::PREPOSITION)
            && !first.is(Class::DETERMINER
                | Class::PARTICLE
                | Class::ROLE
                | Class::TITLE
                | Class::AND
                | Class::SUBORDINATOR);
        let cased = !self.lexicon.few_endings && !self.lexicon.uncased && !self.lexicon.has_no_articles();
        if cased && (leads || span.start == 0 && self.opens_with_asked()) {
            return false;
        }
        // "Una vez me dijo": when, not who.
        let time = |t: &Token| t.kind == Kind::Word && !t.capital;
        if tokens.last().is_some_and(time) && self.listed(span.end - 1, List::Time) {
            return false;
        }
        if self.lexicon.few_endings && self.holds_participle(span) {
            return false;
        }
        first.capital
            || self.lexicon.uncased
            || first.is(Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE | Class::ORGANISATION)
            || first.kind == Kind::Number
            || tokens.iter().any(|t| t.is(Class::ROLE) || t.is_name())
    }

    /// "the plan released Monday", "which included staff members": whether a past form inside a span is the verb of something
    /// else; in "the heavily armed guards" one describes its noun.
    fn holds_participle(&self, span: &Span) -> bool {
        let tokens = self.span(span);
        let past = |t: &Token| t.past && !t.capital;
        let relative = self.before(span.start).is_some_and(|b| b.is_small(Class::RELATIVE));
        let describes = |i: usize| {
            let noun = tokens.get(i + 1).is_some_and(|n| n.is_word() && !n.is(Class::PREPOSITION | Class::DATE));
            let front = tokens.get(i - 1).is_some_and(|b| b.is(Class::DETERMINER | Class::ADVERB | Class::OF));
            noun && front
        };
        relative && tokens.first().is_some_and(past)
            || tokens.iter().enumerate().skip(1).any(|(i, token)| past(token) && !describes(i))
    }

    /// The first phrase of `floor..end` that can be a subject; a leading adverbial up to its comma is passed over.
    pub fn first_subject(&self, floor: usize, end: usize) -> Option<Span> {
        let end = end.min(self.len());
        if self.lexicon.order == Order::VerbSecond
            && let Some(span) = self.inverted_first_subject(floor, end)
        {
            return Some(span);
        }
        let start = (floor..end).find(|&k| self.holds(k, |t| t.is_word() || t.is_quote())).unwrap_or(end.max(floor));
        let main = self.behind_leading(start, end)?;
        let speaker = self.first_speaker(self.behind_time(main, end), end);
        // "Tra gli sfollati c'è Rosa Merlo, 81 anni": the comma ended no adverbial.
        let named = |s: &Span| self.span(s).iter().any(|t| t.capital && t.is(Class::MALE | Class::FEMALE));
        let whole = |s: Span| name_run(self, s.start).filter(|run| run.end > s.end).unwrap_or(s);
        let ahead = |s: &Span| self.first_speaker(s.end, main).filter(|next| next.end > s.end);
        let other = || std::iter::successors(self.first_speaker(start, main), ahead).find(named).map(whole);
        if self.lexicon.few_endings { speaker } else { speaker.or_else(other) }
    }

    /// The first of `i..end` who can speak, in front of any quotation, with the words that belong to it.
    fn first_speaker(&self, i: usize, end: usize) -> Option<Span> {
        let pronoun = Class::HE | Class::SHE | Class::THEY | Class::FIRST;
        for k in i..end {
            let token = self.at(k).filter(|t| !t.is_quote())?;
            if token.is(pronoun) && !self.opens_noun(k) {
                return Some(k..k + 1);
            }
            // "Kuzkaya'da": a case tells where it is.
            let oblique = !self.lexicon.case_signs.is_empty() && token.possessive;
            let named = token.is_name() && !oblique && !self.is_letter(token);
            if named || token.is(Class::ROLE) && !token.is_small(Class::CUE) {
                let closed = Class::PREPOSITION | Class::SUBORDINATOR | Class::AUX | Class::CUE | Class::THAT;
                let inside = |t: &Token| t.is_word() && !t.is_small(closed | Class::ADVERB | Class::AND);
                let start = (i..k).rev().take_while(|&j| self.holds(j, inside)).last().unwrap_or(k);
                return Some(self.phrase_after(start).filter(|span| span.end > k).unwrap_or(k..k + 1));
            }
        }
        None
    }

    /// "Im Kongress warb Lund", "Gestern hatte sich Berg": where the verb is second, the subject behind it.
    fn inverted_first_subject(&self, floor: usize, end: usize) -> Option<Span> {
        let first = (floor..end).find(|&k| self.holds(k, Token::is_word))?;
        if !self.is_fronted(first) && !self.holds(first, |t| t.is(Class::DATE)) {
            return None;
        }
        let breaks = |k: usize| self.holds(k, |t| t.is_one_of(",;:") || t.is_quote());
        let finite = |k: usize| self.holds(k, |t| t.is_small(Class::AUX | Class::CUE | Class::SUBJUNCTIVE));
        let listed = (first + 1..end).take_while(|&k| !breaks(k)).find(|&k| finite(k));
        let verb = listed.or_else(|| {
            let mut k = first;
            while k < end {
                k = match self.at(k)? {
                    t if t.is(Class::PREPOSITION) => self.phrase_after(k + 1)?.end,
                    t if t.is(Class::ADVERB | Class::DATE) || k == first => k + 1,
                    _ => break,
                };
            }
            self.holds(k, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default()).then_some(k)
        })?;
        let small =
            |t: &Token| t.is_small(Class::ADVERB | Class::OBJECT_PRONOUN) && !t.is(Class::PRONOUN | Class::DETERMINER);
        let begins = (verb + 1..end).find(|&k| !self.holds(k, small))?;
        if self.holds(begins, |t| {
            t.is_small(Class::ACCUSATIVE | Class::PREPOSITION | Class::OBJECT_PRONOUN) && !t.is(Class::PRONOUN)
        }) {
            return None;
        }
        let span = self.phrase_after(begins).filter(|s| s.end <= end && self.is_subject(s) && self.plausible(s))?;
        // "warb Klara Wendt für den Plan": what hangs on the verb is no part of the name.
        let hangs =
            |k: usize| self.holds(k, |t| t.is_small(Class::OF) && t.is(Class::PREPOSITION) && !t.is(Class::AGENT));
        let name = self.lexicon.capital_nouns && self.holds(span.start, Token::is_name);
        let stop = if name { span.clone().find(|&k| hangs(k)) } else { None };
        Some(span.start..stop.unwrap_or(span.end))
    }

    /// Subject that ends in front of the verb at `verb`; looks across adverbs, auxiliaries and an apposition.
    pub fn subject_before(&self, verb: usize, floor: usize) -> Option<Span> {
        let mut i = self.auxiliary_in_front(verb, floor).unwrap_or(verb);
        // "gli ha replicato": in front of a verb the form of an article is an object.
        let object = |t: &Token, i: usize| {
            let verb = || self.holds(i, |t| t.is_small(Class::AUX | Class::CUE) && !t.is(Class::ROLE));
            self.lexicon.order == Order::Free && t.is_small(Class::OBJECT_PRONOUN) && t.is(Class::DETERMINER) && verb()
        };
        while i > floor
            && self.before(i).is_some_and(|b| {
                object(b, i)
                    || b.is_small(Class::AUX | Class::ADVERB | Class::OBJECT_PRONOUN | Class::TO)
                        && !b.is(Class::PRONOUN | Class::DETERMINER)
                    || b.is(Class::DATE)
                    || self.is_adverb_in_verb(i - 1)
            })
        {
            i -= 1;
        }
        i = self.before_oblique(i, floor);
        // "Lund appears to say": the name speaks.
        let to = self.lexicon.few_endings && self.holds(i, |t| t.is_small(Class::TO));
        i = self.governed_from(i, floor);
        let governs = |t: &Token| {
            !t.capital && t.kind == Kind::Word && !t.is(Class::FUNCTION | Class::ROLE | Class::ORGANISATION)
        };
        if to && i > floor + 1 && self.holds(i - 1, governs) && self.before(i - 1).is_some_and(Token::is_name) {
            i -= 1;
        }
        // "Lund to odmítá", "Мэр это отрицает": where nouns have cases, what is denied stands between.
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased;
        let object = |k: usize| self.holds(k, |t| t.is_small(Class::IT));
        let acts = |t: &Token| t.is_name() || t.is_small(Class::ROLE | Class::TITLE);
        let parted = |k: usize| self.before(k).is_some_and(|b| b.is_sign(',')) && k > floor + 2;
        if cased && i > floor + 1 && object(i - 1) && (self.before(i - 1).is_some_and(acts) || parted(i - 1)) {
            i -= 1;
        }
        // "Lund and Berg have both argued": a quantifier behind an auxiliary belongs to the subject in front.
        let floats = |t: &Token| t.is_small(Class::DETERMINER) && !t.is(Class::ARTICLE | Class::POSSESSIVE | Class::IT);
        while i > floor + 1 && self.holds(i - 1, floats) && self.before(i - 1).is_some_and(|b| b.is_small(Class::AUX)) {
            i -= 1;
            while i > floor && self.before(i).is_some_and(|b| b.is_small(Class::AUX | Class::ADVERB)) {
                i -= 1;
            }
        }
        // "The envoy in turn reported": the adverbial is no part of the subject.
        let adverbial = |k: usize| {
            self.holds(k, |t| t.is_small(Class::ADVERBIAL_NOUN))
                && self.before(k).is_some_and(|b| b.is_small(Class::PREPOSITION))
        };
        if i > floor + 2 && adverbial(i - 1) {
            i -= 2;
        }
        let last = self.before(i).filter(|_| i > floor)?;
        if last.is_sign(']') {
            return self.inside_brackets(i, floor);
        }
        if last.is_quote() && self.closes_relative(i - 1, floor) {
            return self.subject_across(i - 1, floor, ',');
        }
        let inflected = !self.lexicon.few_endings && !self.lexicon.capital_nouns;
        if last.is_quote() && inflected && self.is_quoted_name(i - 1) {
            return self.named_in_marks(i - 1, floor);
        }
        if let Kind::Sign(close @ (',' | ')' | '—' | '–' | '-')) = last.kind {
            return self.subject_across(i - 1, floor, close);
        }
        if last.is_small(Class::RELATIVE) && !(last.is(Class::DETERMINER) && self.lexicon.capital_nouns) {
            let end = i - 1;
            let end = if self.before(end).is_some_and(|b| b.is_sign(',')) { end - 1 } else { end };
            return self.phrase_before(end, floor).filter(|s| self.plausible(s));
        }
        self.phrase_before(i, floor).map(|span| self.whom_clause_is_about(span, floor)).filter(|s| self.plausible(s))
    }

    /// "El alcalde volvió a insistir", "Lund se limitó a contestar", "Le maire a tenu à préciser": where the verb begins that governs
    /// the infinitive whose group begins at `i`.
    fn governed_from(&self, i: usize, floor: usize) -> usize {
        let romance = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
        if !romance || !self.holds(i, |t| t.is_small(Class::TO)) {
            return i;
        }
        let verb = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let Some(mut start) = i.checked_sub(1).filter(|&k| k > floor && self.holds(k, verb)) else { return i };
        let group =
            |t: &Token| t.is_small(Class::AUX | Class::OBJECT_PRONOUN | Class::ADVERB) && !t.is(Class::DETERMINER);
        while start > floor + 1 && self.before(start).is_some_and(group) {
            start -= 1;
        }
        let whom = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE | Class::ORGANISATION);
        if self.before(start).is_some_and(whom) { start } else { i }
    }

    /// "Four people who worked in the office said": of a span that begins with the relative clause, whom it is about.
    pub fn whom_clause_is_about(&self, span: Span, floor: usize) -> Span {
        let relative = |t: &Token| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER | Class::THAT);
        if span.len() < 2 || !self.lexicon.few_endings || !self.holds(span.start, relative) {
            return span;
        }
        self.phrase_before(span.start, floor).filter(|whom| self.plausible(whom)).unwrap_or(span)
    }

    /// «Портал «Вестник» написал», "Lund z klubu „Zatoka” mówi": the one whose name in marks stands at `name`, or who is of
    /// what has that name.
    fn named_in_marks(&self, name: usize, floor: usize) -> Option<Span> {
        let noun = name.checked_sub(1).filter(|&k| self.holds(k, |t| t.kind == Kind::Word && !t.is(Class::CUE)))?;
        let front = self.phrase_before(name, floor).filter(|s| s.end == noun + 1)?;
        let somebody = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE);
        let person = front.len() > 1 && self.plausible(&front) && self.span(&(front.start..noun)).iter().any(somebody);
        // "Prezes spółki „Orlik”": where nouns have cases, one hangs on the other without a preposition.
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased;
        let hangs = self.span(&front).iter().any(|t| t.is_small(Class::OF | Class::PREPOSITION))
            || cased && self.holds(front.start, |t| t.is(Class::ROLE | Class::TITLE));
        Some(if person && hangs { front } else { noun..name + 1 })
    }

    /// “Q,” \[Lund\] said: who stands in the brackets that end in front of `end`, put there by an editor for a pronoun.
    fn inside_brackets(&self, end: usize, floor: usize) -> Option<Span> {
        let lowest = floor.max(end.saturating_sub(LONGEST_INSERTION));
        let open = (lowest..end).rev().find(|&k| self.holds(k, |t| t.is_sign('[')))?;
        self.phrase_after(open + 1).filter(|s| s.end + 1 == end && self.speaks(s))
    }

    /// "Lund, a pilot who left “for good,” said": whether the quotation at `k`, a fragment with a comma inside its marks, ends
    /// a relative clause.
    fn closes_relative(&self, k: usize, floor: usize) -> bool {
        let relative = |i: usize| self.holds(i, |t| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER));
        let breaks = |i: usize| self.holds(i, |t| t.is_quote() || t.is_one_of(".;:,"));
        let clause = (floor..k).rev().take_while(|&i| !breaks(i)).any(relative);
        clause && self.ends_in_comma(k) && !self.opens_with_capital(k)
    }

    /// The phrase in front of an apposition that `close` (at `at`) ends.
    fn subject_across(&self, at: usize, floor: usize, close: char) -> Option<Span> {
        let open = if close == ')' { '(' } else { close };
        let lowest = floor.max(at.saturating_sub(LONGEST_APPOSITION));
        let from = (lowest..at).rev().find(|&k| self.holds(k, Token::is_quote)).map_or(lowest, |k| k + 1);
        // "Lund (Labour, Hvalby), who is new, said"
        let bracketed = |k: usize| {
            let nearest = (from..k).rev().find(|&j| self.holds(j, |t| t.is_one_of("()")));
            close != ')' && nearest.is_some_and(|j| self.holds(j, |t| t.is_sign('(')))
        };
        let opens = (from..at).filter(|&k| self.holds(k, |t| t.is_sign(open)) && !bracketed(k));
        let opens: Vec<usize> = opens.collect();
        let parted = (self.role_and_name(&opens, at).or_else(|| self.name_and_role(&opens, at)))
            .or_else(|| self.name_and_age(&opens, at, from));
        if let Some(span) = parted.filter(|_| close == ',') {
            return Some(span);
        }
        // "Questionado se a cidade tem um plano B, respondeu": who was asked is told before.
        if close == ',' && from == 0 && opens.is_empty() && self.opens_with_asked() {
            return None;
        }
        if let Some(owned) = self.owned_with_name(&opens, at).filter(|_| close == ',') {
            return Some(owned);
        }
        for &k in &opens {
            let Some(span) = self.phrase_before(k, from).filter(|s| self.plausible(s)) else { continue };
            // "In Bergen, the mayor, said": a phrase that hangs on a preposition is no subject.
            let hangs = self
                .before(span.start)
                .filter(|_| span.start > from)
                .is_some_and(|b| b.is(Class::PREPOSITION) && !b.is(Class::AS));
            let leads = self.holds(from, |t| {
                t.is(Class::SUBORDINATOR | Class::GERUND | Class::DATE) && !t.is(Class::AS | Class::COORDINATOR)
            });
            let participle = from == 0 && span.start <= 2 && self.opens_with_participle();
            // "Lund wies das zurück, die Sprecherin, Berg, sagte": a clause of its own ends at the first comma.
            let clause = self.lexicon.capital_nouns
                && close == ','
                && (from..span.start).any(|k| self.holds(k, |t| t.is_small(Class::CUE | Class::AUX)))
                && opens.last() != Some(&k);
            if clause {
                continue;
            }
            if (hangs || participle || leads && span.start > from && span.start <= from + 4) && close == ',' {
                continue;
            }
            return Some(span);
        }
        self.phrase_before(at, from).filter(|s| self.plausible(s))
    }

    /// "l'association, dont la présidente, Maj Lund, annonce": the role behind the pronoun of an owner, of which the last two commas
    /// part the name.
    fn owned_with_name(&self, commas: &[usize], at: usize) -> Option<Span> {
        let last = *commas.last()?;
        let owner = |&k: &usize| self.holds(k, |t| t.is_small(Class::RELATIVE)) && self.listed(k, List::Whose);
        let whose = (last.saturating_sub(LONGEST_OWNED)..last).rev().find(owner)?;
        let role = self.phrase_before(last, whose + 1).filter(|s| s.start == whose + 1 && !self.lexicon.few_endings)?;
        let named = self.span(&(last + 1..at)).iter().all(Token::is_name);
        let office = self.span(&role).iter().any(|t| t.is(Class::ROLE | Class::TITLE));
        (named && office).then_some(role)
    }

    /// "…, its head, Maj Lund, announced": a role and a name, each behind one of the last two commas in front of `at`.
    fn role_and_name(&self, commas: &[usize], at: usize) -> Option<Span> {
        let [.., front, between] = commas else { return None };
        // "…, as its head, Maj Lund, announced"
        let from = front + 1 + usize::from(self.holds(front + 1, |t| t.is_small(Class::AS)));
        let (role, name) = (from..*between, between + 1..at);
        let opens = self.holds(role.start, |t| t.is_small(Class::POSSESSIVE | Class::ARTICLE));
        let whole = |s: &Span| self.phrase_after(s.start).as_ref() == Some(s);
        // "the District Magistrate, Maj Lund,"
        let capital = |s: &Span| s.len() > 1 && self.span(s).iter().skip(1).all(Token::is_name);
        let office = self.span(&role).iter().any(|t| t.is_small(Class::ROLE | Class::TITLE)) || capital(&role);
        let part = |t: &Token| t.is_name() || t.is_sign('.') || t.is_small(Class::PARTICLE);
        let named = self.span(&name).iter().all(part) && !self.lexicon.capital_nouns;
        (opens && office && named && whole(&role) && whole(&name)).then_some(role.start..name.end)
    }

    /// "On Monday morning, the mayor Maj Lund, 41, announced": who stands in front of an age.
    fn name_and_age(&self, commas: &[usize], at: usize, floor: usize) -> Option<Span> {
        let between = *commas.last()?;
        let age = at == between + 2 && self.holds(between + 1, |t| t.kind == Kind::Number);
        self.phrase_before(between, floor).filter(|s| age && self.span(s).iter().any(Token::is_name))
    }

    /// "…, Maj Lund, its head, announced": the name behind the last comma but one in front of `at`, when what stands
    /// behind the last describes somebody.
    fn name_and_role(&self, commas: &[usize], at: usize) -> Option<Span> {
        let [.., front, between] = commas else { return None };
        let (name, role) = (front + 1..*between, between + 1..at);
        let part = |t: &Token| {
            t.is_name()
                || t.capital && t.is(Class::TITLE | Class::ROLE)
                || t.is_sign('.')
                || t.is_small(Class::PARTICLE)
        };
        let named = self.span(&name).iter().all(part) && self.span(&name).iter().any(Token::is_name);
        let verb = |t: &Token| {
            t.is_small(Class::AUX | Class::BE) || t.is_small(Class::CUE) && !t.is(Class::NOUNLIKE | Class::ROLE)
        };
        let opens = |t: &Token| t.is_small(Class::POSSESSIVE | Class::ARTICLE | Class::ROLE) || t.is_name();
        let office = self.span(&role).iter().any(|t| t.is_small(Class::ROLE | Class::TITLE));
        let plain = !self.span(&role).iter().any(|t| verb(t) || t.is_quote() || t.is_small(Class::RELATIVE));
        // "met Anna Lund, the head of the office, and": in a list the name is no subject of the verb behind it.
        (self.lexicon.few_endings && named && office && plain && self.holds(role.start, opens)).then_some(name)
    }
}
