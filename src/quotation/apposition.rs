//! What belongs to a speaker beside the noun phrase itself: a name behind a role, a role behind a name, a description.

use super::lexicon::{Class, Order, folded};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Longest description behind a speaker, in tokens.
const LONGEST: usize = 16;

/// Tokens of the longest bracket between a role and its name. Set by hand.
const LONGEST_BRACKET: usize = 8;

impl Sentence<'_> {
    /// Takes in what describes a speaker named behind the verb: "one official familiar with the talks".
    pub fn with_description(&self, span: Span) -> Span {
        let named =
            self.span(&span).iter().any(|t| t.is_name() && !t.is(Class::ROLE | Class::ORGANISATION | Class::PLACE));
        let pronoun = span.len() == 1 && self.holds(span.start, |t| t.is(Class::PRONOUN | Class::OWNER));
        if named || pronoun {
            return span;
        }
        let free = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
        let mut end = span.end;
        // "podał urząd gminy w komunikacie": where it was said describes nobody.
        let told_in = |k: usize| {
            let said = |j: usize| self.holds(j, |t| t.is_small(Class::REPORT_NOUN));
            self.holds(k, |t| t.is_small(Class::PREPOSITION)) && (said(k + 1) || said(k + 2))
        };
        while end < self.len().min(span.end + LONGEST)
            && !told_in(end)
            && self.holds(end, |t| {
                t.is_word()
                    && !t.is_small(Class::CUE | Class::AUX | Class::SUBORDINATOR | Class::RELATIVE | Class::THAT)
                    && !t.is(Class::DATE | Class::PRONOUN)
                    // "sier ministeren til avisa": whom it is told.
                    && (!t.is_small(Class::TOWARDS) || t.is(Class::OF))
                    // "dijo el alcalde durante la visita": when and where.
                    && !(free && t.is_small(Class::PREPOSITION) && !(t.is(Class::PARTICLE) && t.is(Class::OF)))
            })
        {
            end += 1;
        }
        // "teilte der Sprecher weiter mit": what the verb has behind its subject.
        while end > span.end && self.holds(end - 1, |t| t.is_small(Class::SEPARATED)) {
            end -= 1;
        }
        // "sagt die Wirtin vom „Hirsch“": what leads to a name in marks hangs in the air without it.
        let leads = |t: &Token| t.is_small(Class::PREPOSITION | Class::OF) && !t.is(Class::SEPARATED | Class::ADVERB);
        let marked = self.holds(end, Token::is_quote);
        while marked && end > span.end && self.holds(end - 1, leads) {
            end -= 1;
        }
        let closes = end >= self.len()
            || told_in(end)
            || self.holds(end, |t| !t.is_word() || t.is_small(Class::SEPARATED | Class::TOWARDS));
        if closes { span.start..end } else { span }
    }

    /// "Lund, president of the union told" and "another friend, Lund told": a phrase behind a single comma that has no
    /// partner belongs to the one in front of it.
    pub fn with_front(&self, span: Span, floor: usize) -> Span {
        if span.start < floor + 2 || !self.before(span.start).is_some_and(|b| b.is_sign(',')) {
            return span;
        }
        let comma = span.start - 1;
        // "Der „Kurier“, ein Blatt aus Bergen, sagte"
        let marked = comma.checked_sub(1).filter(|&q| q >= floor && self.is_quoted_name(q));
        if let Some(quote) = marked.filter(|_| self.holds(span.start, |t| t.is_small(Class::ARTICLE))) {
            let article = quote > floor && self.before(quote).is_some_and(|b| b.is(Class::ARTICLE));
            return quote - usize::from(article)..comma;
        }
        let Some(front) = self.phrase_before(comma, floor) else { return span };
        let opens = front.start == floor
            || self.before(front.start).is_some_and(|b| b.is_quote() || b.is_sign(',') || b.is(Class::COORDINATOR));
        // "Asked by Efe, the deputy said": what a preposition leads is an adverbial.
        let adverbial = |t: &Token| t.is_small(Class::PREPOSITION) && !t.is(Class::OF | Class::DETERMINER);
        let hangs = self.span(&front).iter().any(adverbial) || self.before(front.start).is_some_and(adverbial);
        // "Giving evidence, the nurse said"
        let participle = front.start == 0 && self.leads_with_participle();
        if !opens || hangs || participle || self.holds(front.start, |t| t.is(Class::PRONOUN)) {
            return span;
        }
        let named = |s: &Span| {
            self.span(s).iter().any(|t| t.is_name() && !t.is(Class::ROLE | Class::TITLE | Class::ORGANISATION))
        };
        let role = |s: &Span| self.span(s).iter().any(|t| t.is(Class::ROLE));
        // "It costs Nordwerk 4 million a day, the director Stefan Aul said": a role with a name of its own describes nobody.
        let person = self.span(&span).iter().any(|t| t.is(Class::MALE | Class::FEMALE) && t.capital);
        let describes = self.holds(span.start, |t| t.is_small(Class::ROLE | Class::ARTICLE | Class::TITLE))
            && role(&span)
            && !person;
        if describes && named(&front) {
            return front;
        }
        if named(&span) && !named(&front) && role(&front) && self.holds(span.start, Token::is_name) {
            return front.start..span.end;
        }
        span
    }

    /// "ha scritto al ministro, che ha replicato", "escribió al ministro, que respondió": whoever the relative pronoun in front of
    /// the verb group at `start` stands for, whatever the phrase hangs on.
    pub fn antecedent_of_relative(&self, start: usize, floor: usize) -> Option<Span> {
        let pronoun = start.checked_sub(1).filter(|&k| self.holds(k, |t| t.is_small(Class::RELATIVE)))?;
        let comma = pronoun.checked_sub(1).filter(|&k| self.holds(k, |t| t.is_sign(',')))?;
        let span = self.phrase_before(comma, floor).filter(|_| self.has_object_behind())?;
        let person = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE);
        let named = |t: &Token| t.is(Class::ROLE | Class::TITLE | Class::MALE | Class::FEMALE);
        let office = span.clone().find(|&k| self.holds(k, person))?;
        // "al", "au": a preposition with its article in one word.
        let hangs = (span.start..office).rev().find(|&k| self.holds(k, |t| t.is_small(Class::PREPOSITION | Class::OF)));
        let span = hangs.map_or(span.start, |k| k + 1)..span.end;
        self.span(&span).iter().any(named).then_some(span)
    }

    /// Whether nothing but its place tells an object behind a verb from a subject: Romance languages.
    pub fn has_object_behind(&self) -> bool {
        self.lexicon.order == Order::Free && !self.lexicon.has_no_articles()
    }

    /// Subject of a phrase that hangs on a preposition: "in a statement Lund" gives Lund, "in a low voice" nobody.
    pub fn freed(&self, span: Span, floor: usize) -> Option<Span> {
        // "where the council said": the word opens a clause, of which the phrase is the subject.
        let clause = |t: &Token| t.is(Class::WHETHER);
        let hangs = |t: &Token| t.is(Class::PREPOSITION) && !t.is(Class::AS) && !clause(t);
        let hangs = span.start > floor && self.before(span.start).is_some_and(hangs);
        if !hangs {
            return Some(span);
        }
        let mut start = span.end;
        while start > span.start
            && self.before(start).is_some_and(|b| b.is_name() || b.is_sign('.') || b.is_small(Class::PARTICLE))
        {
            start -= 1;
        }
        if start == span.end {
            return self.before(span.end).filter(|b| b.is(Class::PRONOUN)).map(|_| span.end - 1..span.end);
        }
        let part_of_it = start > span.start
            && self.before(start).is_some_and(|b| {
                b.is(Class::ROLE | Class::TITLE | Class::DETERMINER | Class::POSSESSIVE | Class::OF | Class::AND)
            });
        (!part_of_it && start > span.start).then_some(start..span.end)
    }

    /// Whether nothing more is told behind a speaker that ends at `end`: "…, said Lund.", "…, said Lund on Monday",
    /// "…, said Lund, the head of the office."
    pub fn closes_sentence(&self, end: usize) -> bool {
        self.at(end).is_none_or(|t| t.is_one_of(".!?…;") || t.is(Class::DATE)) || self.ends_in_apposition(end)
    }

    /// "…, the head of the office.": whether a description without a verb of its own stands from the comma at `end` to the
    /// end of the sentence.
    pub fn ends_in_apposition(&self, end: usize) -> bool {
        let rest = self.span(&(end + 1..self.len()));
        let stop = rest.last().is_some_and(|t| t.is_one_of(".!?…"));
        let words = rest.get(..rest.len() - usize::from(stop)).unwrap_or_default();
        let leads = Class::PREPOSITION | Class::SUBORDINATOR | Class::GERUND | Class::COORDINATOR | Class::AND;
        let opens = |t: &Token| t.is_word() && (t.is(Class::ROLE) || !t.is_small(leads | Class::AUX | Class::CUE));
        let verb = |t: &Token| {
            t.is_small(Class::AUX | Class::BE | Class::SUBJUNCTIVE)
                || t.is_small(Class::CUE) && !t.is(Class::NOUNLIKE | Class::ROLE)
        };
        let relative = words.iter().position(|t| t.is_small(Class::RELATIVE) && !t.is(Class::ARTICLE));
        let verbless = words.get(..relative.unwrap_or(words.len())).unwrap_or_default();
        self.holds(end, |t| t.is_sign(','))
            && words.len() <= LONGEST
            && words.first().is_some_and(opens)
            && !verbless.iter().any(verb)
            && !words.iter().any(|t| t.is_quote() || t.is_one_of(";:–—"))
    }

    /// Takes in the relative pronoun between a speaker and its verb: in "Lund, who had said" it is "who" that speaks.
    pub fn with_relative(&self, span: Span, verb: usize) -> Span {
        let comma = usize::from(self.holds(span.end, |t| t.is_sign(',')));
        let pronoun = span.end + comma;
        // "Demonstranten, die unter anderem riefen: …": the verb ends the clause.
        let last = self.lexicon.capital_nouns
            && comma == 1
            && pronoun < verb
            && self.holds(pronoun, |t| t.is_small(Class::RELATIVE))
            && !(pronoun..verb).any(|k| self.holds(k, |t| t.is_one_of(",;:")))
            && self.at(verb + 1).is_none_or(|t| t.is_one_of(",.:"));
        if last {
            return span.start..pronoun + 1;
        }
        let clear = self.lexicon.few_endings && pronoun < verb;
        let relative = clear && self.holds(pronoun, |t| t.is_small(Class::RELATIVE));
        if relative && self.group_start(verb, pronoun + 1) == pronoun + 1 { span.start..pronoun + 1 } else { span }
    }

    /// The token behind a short bracket that opens at `i`; `i` where none does.
    fn behind_bracket(&self, i: usize) -> usize {
        let opens = self.holds(i, |t| t.is_sign('('));
        let close = (i + 1..i + LONGEST_BRACKET).find(|&k| self.holds(k, |t| t.is_sign(')')));
        close.filter(|_| opens).map_or(i, |k| k + 1)
    }

    /// Takes in what belongs to a name behind it: "(R-Ohio)", and the name itself when the phrase is only a role:
    /// "its spokeswoman, Paula Ríos".
    pub fn with_name(&self, span: Span) -> Span {
        let mut end = span.end;
        let tokens = self.span(&span);
        if tokens.len() == 1 && tokens.iter().any(|t| t.is(Class::PRONOUN)) {
            return span;
        }
        // "one student at the college in Valbrune, North Velk, said": what stands behind a place tells where it lies.
        let placed = |name: &Span| {
            let lies = tokens.last().is_some_and(Token::is_name) && head_of(tokens) < tokens.len();
            let place = self.span(name).iter().any(|t| t.is(Class::PLACE));
            lies && place && !self.span(name).iter().any(|t| t.is(Class::MALE | Class::FEMALE))
        };
        // "the mayor of Valbrune": what hangs on a preposition does not name the mayor.
        let head = head_of(tokens);
        // "Ministrul Sănătății, Dan Marinescu": the ending of a case does what a preposition does.
        let hangs = |k: usize| {
            let genitive = !self.lexicon.few_endings && self.lexicon.looks_oblique(&folded(self.word(k)));
            // "Ο υπουργός Υγείας, Πέτρος Δημάκης"
            let of_office = self.lexicon.knows_name_cases()
                && k + 1 == span.end
                && self.before(k).is_some_and(|b| b.is_small(Class::ROLE | Class::TITLE))
                && !self.holds(k, |t| t.is(Class::MALE | Class::FEMALE));
            k > span.start && (genitive || of_office)
        };
        let named = (tokens.iter().take(head).zip(span.start..)).any(|(t, k)| {
            t.is_name() && !t.possessive && !t.is(Class::TITLE | Class::ROLE | Class::ORGANISATION) && !hangs(k)
        });
        let definite = self.holds(span.start, |t| t.is(Class::DETERMINER | Class::POSSESSIVE) || t.possessive);
        // "le maire (Verts), Paul Lund"
        let comma = if self.lexicon.few_endings { end } else { self.behind_bracket(end) };
        let signs = if self.lexicon.few_endings { ",.)" } else { ",.):(—–" };
        // "el alcalde, ingeniero Paul Lund", "its author, hydrologist Dr Lund", "her brother, the painter Ed Lund"
        let office = |k: usize| {
            let romance = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
            let led = self.lexicon.few_endings || romance;
            let k = k + usize::from(led && self.holds(k, |t| t.is_small(Class::ARTICLE)));
            self.holds(k, |t| t.is_small(Class::ROLE)) && self.holds(k + 1, |t| t.is_name() || t.is(Class::TITLE))
        };
        if !named
            && (definite || tokens.iter().any(|t| t.is(Class::ROLE | Class::TITLE)))
            && self.holds(comma, |t| t.is_sign(','))
            && self.holds(comma + 1, |t| {
                (t.is_name() || t.is_small(Class::TITLE) || self.lexicon.uncased && !t.is(Class::FUNCTION))
                    && t.kind == Kind::Word
                    || office(comma + 1)
            })
            && let Some(name) = self.phrase_after(comma + 1)
            && (self.lexicon.uncased || self.span(&name).iter().any(Token::is_name))
            && self.holds(name.end, |t| t.is_one_of(signs) || t.is_quote() || t.is_small(Class::CUE))
            && !placed(&name)
        {
            end = name.end;
        }
        span.start..end
    }
}

/// Number of the tokens in front of what hangs on a preposition.
fn head_of(tokens: &[Token]) -> usize {
    tokens.iter().position(|t| t.is_small(Class::OF | Class::PREPOSITION)).unwrap_or(tokens.len())
}
