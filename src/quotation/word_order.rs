//! The subject of a reporting verb in languages where it may stand on either side of the verb.

use super::cue::Side;
use super::lexicon::{Class, List, Order};
use super::people::name_run;
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Adverbials between a verb of speaking and its subject: "mówił wczoraj w rozmowie z gazetą premier X".
const ADVERBIALS: usize = 3;

/// Tokens of "in the ministry of transport" at the beginning of a sentence at most.
const LONGEST_BODY: usize = 6;

/// Tokens between a verb that passes words on and whose they are at most. Set by hand.
const RELAY_REACH: usize = 8;

impl Sentence<'_> {
    /// Subject in a language where it may stand on either side.
    pub fn subject_elsewhere(
        &self,
        verb: usize,
        floor: usize,
        start: usize,
        main: Option<Span>,
    ) -> (Option<Span>, Side) {
        if start == 2 && self.reports_in_marks(1) {
            return (Some(1..2), Side::Before);
        }
        // وقال الوزير … مضيفاً أن: a participle goes on with the subject of the verb in front.
        if self.lexicon.order == Order::VerbFirst && self.holds(verb, |t| t.is(Class::GERUND)) {
            let span = main.or_else(|| self.first_subject(floor, verb));
            return (span, Side::Inherited);
        }
        let after = self.after(verb).filter(|s| !self.is_judged(verb, s));
        let given = self
            .constructed_subject(verb, floor, start, after.as_ref())
            .or_else(|| self.subject_beside_words(verb, floor, start, after.as_ref()));
        if let Some(found) = given {
            return found;
        }
        if self.before(start).is_some_and(|b| b.is_small(Class::AND)) {
            let span = main.or_else(|| self.first_subject(floor, verb));
            return (span, Side::Inherited);
        }
        let near = self.subject_before(verb, floor);
        match self.lexicon.order {
            // قال X إن A، وتابع: «Q»
            Order::VerbFirst if after.is_none() && self.lexicon.carries_prefix(self.word(verb)) => {
                let side = if main.is_some() { Side::Inherited } else { Side::Missing };
                return (main, side);
            }
            Order::VerbFirst => return either(after, near),
            Order::VerbSecond if self.follows_finite_verb(verb, floor, start, after.as_ref(), near.as_ref()) => {
                return (after, Side::After);
            }
            _ => {}
        }
        if let Some(span) = self.antecedent_of_relative(start, floor) {
            return (Some(span), Side::Before);
        }
        let near = near.map(|s| self.with_front(self.without_told(s), floor));
        // "Es heißt, das Werk werde schließen": nobody says it.
        let rumour = self.holds(verb, |t| t.is(Class::RUMOUR));
        let nobody = |s: &Span| rumour && s.len() == 1 && self.holds(s.start, |t| t.is(Class::IT));
        let near = near.and_then(|s| self.actor_in_clause(s, start));
        let near =
            near.filter(|s| self.is_subject(s) && !self.in_preposition(s, floor) && !nobody(s) && !self.is_object(s));
        match near.or_else(|| self.speaking_body(start)) {
            Some(span) => (Some(span), Side::Before),
            // "ha evocado una decisión «Q»": a thing behind the verb is what it says.
            None => either(after.filter(|s| !self.has_object_behind() || self.speaks(s)), None),
        }
    }

    /// "Ana Ruiz no busca nada, insiste": of a clause in front of a verb between commas, or at the end, the name that acts in it;
    /// nobody where a verb opens it ("Tornerà a casa, assicura").
    fn actor_in_clause(&self, span: Span, start: usize) -> Option<Span> {
        let tagged = self.lexicon.leaves_out_subjects()
            && !self.lexicon.has_no_articles()
            && span.end + 1 == start
            && self.holds(span.end, |t| t.is_sign(','))
            && !self.span(&(0..span.start)).iter().any(|t| t.is_sign(','));
        let clause = Class::ADVERB | Class::OBJECT_PRONOUN | Class::PREPOSITION;
        let run = name_run(self, span.start).filter(|run| tagged && run.end < span.end);
        let acts = |run: &Span| self.holds(run.end, |t| t.is_small(clause) && !t.is(Class::OF));
        let Some(run) = run.filter(|run| acts(run) || self.holds(run.start, |t| t.past)) else {
            return Some(span);
        };
        let known = Class::MALE | Class::FEMALE | Class::ROLE | Class::TITLE | Class::ORGANISATION;
        (run.len() > 1 || self.span(&run).iter().any(|t| t.is(known))).then_some(run)
    }

    /// "mluvčí Lenka Kvítková agentuře Zpráva řekla": a name without what it is told to, in a language without articles.
    fn without_told(&self, span: Span) -> Span {
        let relay = |k: usize| self.holds(k, |t| t.is_small(Class::RELAY)) && self.holds(k - 1, Token::is_name);
        let cased = self.lexicon.order == Order::Free && self.lexicon.has_no_articles() && !self.lexicon.uncased;
        let told = (span.start + 1..span.end).find(|&k| cased && relay(k));
        span.start..told.unwrap_or(span.end)
    }

    /// Who speaks by the construction of the sentence: a passive's agent, the source of an "es heißt", a name in marks.
    fn constructed_subject(
        &self,
        verb: usize,
        floor: usize,
        start: usize,
        after: Option<&Span>,
    ) -> Option<(Option<Span>, Side)> {
        // ونقلت صحيفة عن X قوله إن
        if self.lexicon.order == Order::VerbFirst
            && self.listed_verb(verb, List::PassesOn)
            && let Some(of) = (verb + 1..verb + RELAY_REACH).find(|&k| self.listed(k, List::WordsOf))
            && let Some(source) = self.phrase_after(of + 1)
        {
            // "… عن الوزير قوله إن": the noun of saying is no part of who says it.
            let end = (source.start + 1..source.end).find(|&k| self.holds(k, |t| t.is(Class::REPORT_NOUN)));
            return Some((Some(source.start..end.unwrap_or(source.end)), Side::After));
        }
        if let Some(source) = self.source_of_rumour(verb, floor) {
            return Some((Some(source), Side::Before));
        }
        if let Some(agent) = self.agent(verb, start, floor) {
            let side = if agent.start > verb { Side::After } else { Side::Before };
            return Some((Some(agent), side));
        }
        if let Some(agent) = self.agent_of_participle(verb) {
            return Some((Some(agent), Side::After));
        }
        if let Some(agent) = self.agent_behind_words(verb) {
            return Some((Some(agent), Side::After));
        }
        if let Some(named) = self.quoted_name_behind(verb, start, after) {
            return Some((Some(named), Side::After));
        }
        let anybody = |s: &Span| self.listed_folded(s.start, List::Anybody);
        let it = after.filter(|s| s.len() == 1 && self.holds(s.start, |t| t.is(Class::IT)) && !anybody(s))?;
        if let Some(span) = self.subject_touching(start, floor) {
            return Some((Some(span), Side::Before));
        }
        // „Q“, zitierte man X
        if self.holds(verb, |t| t.is(Class::QUOTING)) && self.follows_words(start) {
            return Some((Some(it.clone()), Side::After));
        }
        Some(match self.impersonal_source(verb, it.end, floor) {
            Some(span) if span.start > verb => (Some(span), Side::After),
            Some(span) => (Some(span), Side::Before),
            None => (None, Side::Missing),
        })
    }

    /// Whether the verb at `k` is in a list, with or without a conjunction written onto it.
    fn listed_verb(&self, k: usize, list: List) -> bool {
        self.lexicon.lists(list, self.word(k)) || self.lexicon.lists(list, self.lexicon.without_prefix(self.word(k)))
    }

    /// Who speaks where the verb group at `start` follows what is said, opens the sentence or is inserted in a clause.
    fn subject_beside_words(
        &self,
        verb: usize,
        floor: usize,
        start: usize,
        after: Option<&Span>,
    ) -> Option<(Option<Span>, Side)> {
        let follows = self.follows_words(start);
        if follows && let Some(span) = self.behind_addressee(verb, after) {
            return Some((Some(span), Side::After));
        }
        if follows || start == 0 || self.before(start).is_some_and(|b| b.is_one_of("–—―-")) {
            let marked = |s: &Span| self.holds(s.end, Token::is_quote);
            return Some(match after.cloned().or_else(|| self.noun_behind(verb)) {
                Some(span) => (Some(span), Side::After),
                None if start == 0 => (None, Side::Missing),
                None if self.lexicon.order == Order::VerbSecond => {
                    (self.verb_final_subject(start, floor), Side::Before)
                }
                None => {
                    let near = self.subject_before(verb, floor).filter(|s| self.is_subject(s) && !marked(s));
                    (near, Side::Before)
                }
            });
        }
        let inserted = |s: &&Span| self.is_inserted(start, s) || self.ends_report(verb, start, floor, s);
        let behind = after.filter(inserted).filter(|_| self.lexicon.order != Order::VerbFirst)?;
        Some((Some(behind.clone()), Side::After))
    }

    /// Whether in a language whose verb is second the subject of `verb` stands behind it: something else opens the clause.
    fn follows_finite_verb(
        &self,
        verb: usize,
        floor: usize,
        start: usize,
        after: Option<&Span>,
        near: Option<&Span>,
    ) -> bool {
        let clause = self.clause_start(verb, floor);
        // "Wie der Richter ausführte": the subject of a clause that its verb ends stands in front.
        let dependent = after.is_none() && self.holds(clause, |t| t.is(Class::AS | Class::SUBORDINATOR));
        let fronted = clause < verb && self.is_fronted(clause) && !dependent;
        let name = self.holds(clause, |t| t.is(Class::PARTICLE)) && near.is_some_and(|n| n.start == clause);
        // "…, and Lund said": a clause of its own with its subject in front.
        let own = near.is_some_and(|n| {
            n.start > clause + 1 && n.end == start && self.before(n.start).is_some_and(|b| b.is_small(Class::AND))
        });
        if fronted && (after.is_some() && !own || !name && near.is_none_or(|n| n.start <= clause + 1)) {
            return true;
        }
        let (Some(after), Some(near)) = (after, near) else { return false };
        let any = |span: &Span, class: Class| self.span(span).iter().any(|t| t.is(class));
        // "Das sagte Lund": what was said in front.
        let pointed = near.len() == 1 && self.holds(near.start, |t| t.is(Class::IT));
        let person = self.span(after).iter().any(Token::is_name) || any(after, Class::ROLE | Class::TITLE);
        // "Die Kritik wies die Regierung zurück": what is said says nothing.
        let said = self.span(near).iter().find(|t| t.capital).is_some_and(|t| t.is(Class::REPORT_NOUN));
        let speaks = any(after, Class::ROLE | Class::ORGANISATION | Class::TITLE);
        self.holds(verb, |t| t.is(Class::STRONG)) && pointed && person || said && speaks
    }

    /// "В полиции заявили, что", "En la fiscalía dijeron que": the body in which the speaking is done, at the beginning of
    /// the sentence in front of the verb group at `start`.
    fn speaking_body(&self, start: usize) -> Option<Span> {
        let article = usize::from(self.holds(1, |t| t.is_small(Class::ARTICLE)));
        let many = self.holds(1 + article, Token::is_name) && self.is_plural_verb(start);
        let body = many || self.holds(1 + article, |t| t.is(Class::ORGANISATION));
        let opens = self.holds(0, |t| t.is(Class::PREPOSITION) && !t.is(Class::TO)) && body && start <= LONGEST_BODY;
        (opens && self.phrase_after(1)?.end == start).then_some(1..start)
    }

    /// "Lund nannte das einen „Irrweg“": the subject right in front of the verb group at `start`, where it opens its clause.
    fn subject_touching(&self, start: usize, floor: usize) -> Option<Span> {
        let comma = |k: usize| self.holds(k, |t| t.is_sign(','));
        let touches = |s: &Span| s.end == start || comma(s.end) && start.checked_sub(1).is_some_and(comma);
        let span = self.subject_before(start, floor).filter(|s| touches(s) && self.is_subject(s))?;
        let opens = !self.is_fronted(self.clause_start(start, floor)) && !self.in_preposition(&span, floor);
        (self.lexicon.order == Order::VerbSecond && opens).then_some(span)
    }

    /// "Ha definito la riforma «un errore»": what the verb gives a verdict on, where it leaves its subject out.
    fn is_judged(&self, verb: usize, span: &Span) -> bool {
        let verdict = |i: usize| self.holds(i, Token::is_quote);
        let joins = self.holds(span.end, |t| t.is_small(Class::PREPOSITION | Class::AS | Class::OF));
        self.lexicon.leaves_out_subjects()
            && self.holds(verb, |t| t.is(Class::NAMING))
            && (verdict(span.end) || joins && verdict(span.end + 1))
    }

    /// «Q», ha detto al «Corriere» il sindaco X; «Q», рассказал РИА «Волна» мэр X; «Q», opina en cambio X: the subject behind
    /// whom it is told, and what else stands between.
    fn behind_addressee(&self, verb: usize, after: Option<&Span>) -> Option<Span> {
        let i = self.behind(verb);
        let told = if self.is_quoted_name(i) {
            i + 1
        } else if let Some(behind) = self.behind_adverbials(i) {
            behind
        } else {
            after.map(|span| span.end).filter(|&end| self.is_quoted_name(end))? + 1
        };
        let given = |k: usize| self.holds(k, |t| t.is(Class::MALE | Class::FEMALE));
        let office = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let who = |t: &Token| {
            t.is_small(Class::ARTICLE | Class::ROLE | Class::TITLE) || t.is_name() || office(t) && given(told + 1)
        };
        let span = self.phrase_after(told).filter(|s| self.holds(told, who) && self.plausible(s))?;
        let ends = Class::PREPOSITION | Class::SEPARATED;
        let ends = self.at(span.end).is_none_or(|t| t.is_one_of(".,;:") || t.is_small(ends));
        (ends && self.lexicon.order != Order::VerbFirst).then_some(span)
    }

    /// "mardi", "este martes", "am Dienstag": the token behind the day that stands at `i`.
    fn behind_day(&self, i: usize) -> Option<usize> {
        let leads = |t: &Token| t.is_small(Class::PREPOSITION | Class::DETERMINER);
        let day = (i..i + 3).find(|&k| !self.holds(k, leads)).filter(|&k| self.holds(k, |t| t.is(Class::DATE)))?;
        Some(day + 1)
    }

    /// "tymczasem w rozmowie z „Kurierem”", "en cambio": the token behind the adverbials that begin at `i`, if one does. A
    /// phrase on a preposition ends where an office, an article or a given name begins another.
    fn behind_adverbials(&self, i: usize) -> Option<usize> {
        let preposition = |k: usize| self.holds(k, |t| t.is_small(Class::PREPOSITION));
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let article = |k: usize| self.holds(k, |t| t.is_small(Class::ARTICLE));
        let adverb = |k: usize| {
            self.holds(k, |t| t.is_small(Class::ADVERB) || unlisted(t)) && (preposition(k + 1) || article(k + 1))
        };
        let begins = |k: usize| {
            let office = |t: &Token| t.is(Class::ROLE | Class::TITLE) && (!t.capital || self.lexicon.capital_nouns);
            // "ante la comisión parlamentaria": where nouns have articles, an office without one has a name behind it.
            let bare = self.lexicon.has_no_articles() || self.holds(k + 1, Token::is_name);
            self.holds(k, |t| office(t) && bare || t.is_small(Class::ARTICLE))
                || self.holds(k, |t| t.is(Class::MALE | Class::FEMALE)) && self.holds(k + 1, Token::is_name)
        };
        let mut end = i;
        for _ in 0..ADVERBIALS {
            if let Some(behind) = self.behind_day(end) {
                end = behind;
                continue;
            }
            end += usize::from(adverb(end));
            if !preposition(end) || article(end) {
                break;
            }
            let noun = end + 1;
            let phrase = if self.is_quoted_name(noun) { noun..noun + 1 } else { self.phrase_after(noun)? };
            // "ante la jueza": the office is what the preposition leads to.
            let led = noun + 1 + usize::from(article(noun));
            end = (led..phrase.end).find(|&k| begins(k)).unwrap_or(phrase.end);
            end += usize::from(self.is_quoted_name(end));
        }
        (end > i).then_some(end)
    }

    /// "wird von Kritikern als „Q“ bezeichnet": who acts, where the verb is passive.
    fn agent(&self, verb: usize, start: usize, floor: usize) -> Option<Span> {
        let agent = |k: usize| {
            let by = self.holds(k, |t| t.is_small(Class::AGENT));
            by.then(|| self.phrase_after(k + 1)).flatten().filter(|s| self.plausible(s) && s.start > k)
        };
        let passive = |k: usize| self.holds(k, |t| t.is_small(Class::PASSIVE));
        let from = (floor..start).rev().find(|&k| self.parts_clauses(k, ",;:")).map_or(floor, |k| k + 1);
        let to = (verb + 1..verb + 3).take_while(|&k| self.holds(k, Token::is_word));
        if !(from..start.max(verb)).chain(to).any(passive) {
            return None;
        }
        (from..start).rev().find_map(agent).filter(|s| s.end <= start).or_else(|| agent(verb + 1))
    }

    /// "Un argument balayé par le maire : « Q »", "interrogata dall'agenzia": who acts by the participle at `verb`; not "ha
    /// dicho por teléfono".
    fn agent_of_participle(&self, verb: usize) -> Option<Span> {
        let perfect = self.before(verb).is_some_and(|b| b.is_small(Class::AUX) && !b.is(Class::BE));
        let participle = self.lexicon.order == Order::Free
            && !perfect
            && self.holds(verb + 1, |t| t.is_small(Class::AGENT))
            && self.lexicon.looks_passive(self.word(verb));
        let person = Class::ROLE | Class::TITLE | Class::ORGANISATION;
        let somebody = |s: &Span| self.span(s).iter().any(|t| t.is_name() || t.is(person));
        // "Interrogé par l'AFP, le député": who asks says nothing.
        let announces = |s: &Span| {
            let end = self.with_name(s.clone()).end;
            self.holds(end, |t| t.is_sign(':') || t.is_quote())
        };
        participle.then(|| self.phrase_after(verb + 2)).flatten().filter(|s| somebody(s) && announces(s))
    }

    /// Whether the clause that begins at `i` has something else than its subject in front: a preposition, an adverb, or an
    /// adjective ("Scharf kritisierte", "Ähnlich äußerte sich").
    pub fn is_fronted(&self, i: usize) -> bool {
        if self.opens_with_surname(i) {
            return false;
        }
        let word = self.word(i);
        let adjective = self.lexicon.capital_nouns
            && self.holds(i, |t| t.is_name() && !t.is(Class::MALE | Class::FEMALE | Class::TITLE | Class::ROLE))
            && self.lexicon.looks_adjective(word)
            && self.holds(i + 1, |t| t.is_small(Class::CUE | Class::AUX));
        let participle = self.lexicon.capital_nouns
            && word.ends_with("end")
            && self.holds(i + 1, |t| t.is_small(Class::PREPOSITION));
        adjective
            || participle
            || self.holds(i, |t| {
                t.is(Class::PREPOSITION | Class::ADVERB | Class::ACCUSATIVE | Class::ACCORDING) && !t.is(Class::PRONOUN)
            })
    }

    /// "un coût jugé « Q » par la présidente", "definita «Q» dal sindaco": who acts by the participle at `verb`, behind the words.
    fn agent_behind_words(&self, verb: usize) -> Option<Span> {
        let as_word = usize::from(self.holds(verb + 1, |t| t.is_small(Class::AS | Class::OF)));
        let by = verb + 2 + as_word;
        let agent = self.lexicon.order == Order::Free
            && self.lexicon.looks_passive(self.word(verb))
            && self.holds(by - 1, Token::is_quote)
            && self.holds(by, |t| t.is_small(Class::AGENT));
        agent.then(|| self.phrase_after(by + 1)).flatten().filter(|s| self.speaks(s))
    }

    /// «Q», жалуется жительница: in a language without articles any unlisted noun right behind the verb.
    fn noun_behind(&self, verb: usize) -> Option<Span> {
        let i = self.behind_told(self.behind(verb));
        let noun = |t: &Token| t.kind == Kind::Word && t.class == Class::default();
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased && self.lexicon.leaves_out_subjects();
        if !cased || !self.holds(i, noun) {
            return None;
        }
        // "mówi wprost o „Q”": what the words in marks hang on is nobody.
        let quotes = |s: &Span| self.holds(s.end, Token::is_quote) || self.holds(s.end + 1, Token::is_quote);
        self.phrase_after(i).filter(|s| !quotes(s) || self.holds(s.end, |t| t.is_one_of(".,:")))
    }

    /// "…, сообщает «Вестник»", "…, berichtet der „Kurier“": a name in marks at the end of the sentence speaks.
    fn quoted_name_behind(&self, verb: usize, start: usize, after: Option<&Span>) -> Option<Span> {
        let reported = self.follows_words(start) || self.before(start).is_some_and(|b| b.is_one_of(",–—"));
        let first = after.map_or(self.behind(verb), |s| s.start);
        let article = usize::from(self.holds(first, |t| t.is_small(Class::DETERMINER | Class::ARTICLE)));
        let name = after.map_or(first + article, |s| s.end);
        let ends = self.at(name + 1).is_none_or(|t| t.is_one_of(".,;") || t.is_small(Class::PREPOSITION | Class::OF));
        (reported && ends && self.is_quoted_name(name)).then_some(first..name + 1)
    }

    /// "weil die Regierung den Plan als “Q” bezeichnet": the verb ends its clause, the subject begins it.
    fn verb_final_subject(&self, start: usize, floor: usize) -> Option<Span> {
        let from = (floor..start).rev().find(|&k| self.parts_clauses(k, ",;:–—")).map_or(floor, |k| k + 1);
        let first = (from..start).find(|&k| !self.holds(k, |t| t.is_small(Class::ADVERB | Class::AND)))?;
        let span = self.phrase_after(first).filter(|s| self.is_subject(s) && s.end <= start);
        span.or_else(|| self.first_subject(from, start))
    }

    /// Whether a clause ends or begins at token `k`; "als" in front of “Q” opens none.
    fn parts_clauses(&self, k: usize, signs: &str) -> bool {
        let word = Class::SUBORDINATOR | Class::RELATIVE;
        self.holds(k, |t| {
            let names = t.is(Class::AS) && self.holds(k + 1, Token::is_quote);
            t.is_one_of(signs) || t.is_small(word) && !t.is(Class::DETERMINER) && !names
        })
    }

    /// Whether a phrase hangs on a preposition: it is then no subject.
    fn in_preposition(&self, span: &Span, floor: usize) -> bool {
        // "Su una pagina", "In dem Brief": the preposition may open the sentence.
        let opens = |t: &Token| {
            span.start == 1
                && !self.lexicon.has_no_articles()
                && !t.is(Class::DETERMINER | Class::TITLE | Class::SUBORDINATOR)
                && (!t.is(Class::PARTICLE) || !self.holds(1, Token::is_name))
        };
        let leads = |t: &Token| t.is_small(Class::PREPOSITION) || t.is(Class::PREPOSITION) && opens(t);
        span.start > floor && self.before(span.start).is_some_and(leads)
    }

    /// First token of the clause that holds `verb`: behind a quotation, a colon, a semicolon or a comma that a clause
    /// of its own follows.
    pub(super) fn clause_start(&self, verb: usize, floor: usize) -> usize {
        (floor..verb).rev().find(|&k| self.holds(k, |t| t.is_quote() || t.is_one_of(";:–—"))).map_or(floor, |k| k + 1)
    }
}

/// The subject behind the verb, else the one in front.
fn either(after: Option<Span>, near: Option<Span>) -> (Option<Span>, Side) {
    match (after, near) {
        (Some(span), _) => (Some(span), Side::After),
        (None, Some(span)) => (Some(span), Side::Before),
        (None, None) => (None, Side::Missing),
    }
}
