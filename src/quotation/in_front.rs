//! Who speaks in front of a quotation: the subject of a verb, whose a noun is, a label with a colon.

use super::attribution::{Attribution, LONGEST_LABEL, Route};
use super::cue::{Cue, Side};
use super::lexicon::{Class, List, Order};
use super::people::name_run;
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// A weak verb further from the quotation than this gives way to a strong one.
const WEAK_REACH: usize = 7;

impl Sentence<'_> {
    /// The source in front of the quotation at token `k`: whose verb, noun or label leads to it.
    pub(super) fn source_in_front(&self, k: usize, cues: &[Cue]) -> Option<Attribution> {
        let in_front = cues.get(..cues.partition_point(|c| c.at < k)).unwrap_or_default();
        let colon = self.before(k).is_some_and(|b| b.is_one_of(":："));
        let route = if colon { Route::Colon } else { Route::InFront };
        let usable = in_front.iter().rev().filter(|c| !c.according).filter_map(|c| {
            let subject = c.subject.clone().filter(|s| self.plausible(s))?;
            (!subject.contains(&k) && !self.is_in_closed_relative(c.at, &subject, k)).then_some((c, subject))
        });
        let usable: Vec<(&Cue, Span)> = usable.collect();
        if let Some(speaker) = self.answering(&(0..k.saturating_sub(1))).filter(|_| colon) {
            return Some(Attribution { speaker, cue: None, route });
        }
        if colon
            && k > 1
            && !usable.iter().any(|(c, _)| c.strong)
            && let Some(speaker) = self.giver(&(0..k - 1))
        {
            return Some(Attribution { speaker, cue: None, route });
        }
        // "Lund told the paper that Berg's comments “were unfair”" are Lund's words.
        let told = in_front.iter().rev().find(|c| c.strong && c.subject.is_some() && self.says_that(c));
        let told = told.is_some_and(|c| self.complements(c, k)) && !self.opens_with_capital(k);
        let nominal = self.possessor(k).filter(|n| !(told && n.end + 1 == k));
        if usable.first().is_some_and(|(c, _)| nominal.as_ref().is_none_or(|n| n.end <= c.at)) {
            let (cue, subject) = self.verb_in_front(k, &usable)?;
            let quotes = self.holds(cue.at, |t| t.is(Class::QUOTING));
            let quoted = self.phrase_after(cue.at + 1).filter(|q| quotes && q.end < k);
            return Some(Attribution::new(quoted.unwrap_or(subject), cue.at, route));
        }
        if let Some(speaker) = nominal {
            return Some(Attribution { speaker, cue: None, route: Route::InFront });
        }
        let according = in_front.iter().rev().find(|c| c.according).and_then(|c| Some((c.at, c.subject.clone()?)));
        if let Some((at, subject)) = according {
            return Some(Attribution::new(subject, at, Route::According));
        }
        // "In un post su Facebook ha scritto: «Q»": the verb has a subject, but not here.
        let unsaid = |c: &Cue| c.strong && c.side == Side::Missing;
        let leads = self.holds(0, |t| t.is(Class::PREPOSITION)) || self.opens_with_asked();
        // وتابع في مؤتمر صحفي: «Q»
        let first = self.lexicon.order == Order::VerbFirst && in_front.first().is_some_and(|c| c.at == 0);
        let unsaid = (first || leads && self.lexicon.leaves_out_subjects()) && in_front.last().is_some_and(unsaid);
        let speaker = if colon && k > 1 && !unsaid { self.label_in_front(k) } else { None };
        speaker.map(|speaker| Attribution { speaker, cue: None, route })
    }

    /// Which of the verbs in front of the quotation at `k`, nearest first, has it, and the one who speaks.
    fn verb_in_front<'c>(&self, k: usize, usable: &[(&'c Cue, Span)]) -> Option<(&'c Cue, Span)> {
        let mut pick = usable.first()?.clone();
        let strong: Vec<&(&Cue, Span)> =
            usable.iter().filter(|(c, _)| c.strong || self.holds(c.at, |t| t.is(Class::GERUND))).collect();
        if let Some((first, subject)) = strong.first().filter(|(c, _)| c.at != pick.0.at) {
            // "X said that Y once described it as “Q”": the weak verb lies in what X said.
            let inside = pick.1.start > first.at && self.complements(first, pick.1.start);
            if inside || k - pick.0.at > WEAK_REACH {
                pick = (*first, subject.clone());
            }
        }
        // "X said the office could not comment but took “Q” into account": what a thing does lies in what X said, too.
        let holds = |outer: &&&(&Cue, Span)| outer.0.at < pick.0.at && self.acts_in(outer.0, &pick.1);
        if (!pick.0.strong || self.is_denied(pick.0.at))
            && let Some((cue, subject)) = strong.iter().find(holds)
        {
            pick = (*cue, subject.clone());
        }
        // An embedded "he said" gives way to the outer speaker that has a name.
        let embedded = pick.1.len() == 1
            && self.holds(pick.1.start, |t| t.is(Class::HE | Class::SHE | Class::IT | Class::THEY))
            && !self.before(pick.1.start).is_some_and(|b| b.is_sign(','));
        if embedded {
            let contains = |c: &Cue, s: &Span| c.at < pick.0.at && *s != pick.1 && self.complements(c, pick.1.start);
            let outer: Vec<_> = strong.iter().filter(|(c, s)| contains(c, s)).collect();
            let named = outer.last().filter(|(_, s)| !self.holds(s.start, |t| t.is(Class::PRONOUN)));
            if let Some((cue, subject)) = named.or(outer.first()) {
                pick = (*cue, subject.clone());
            }
        }
        Some(pick)
    }

    /// Whether right behind a verb of speaking a clause begins whose subject is a thing or a body that nothing names.
    fn acts_in(&self, verb: &Cue, subject: &Span) -> bool {
        let person =
            |t: &Token| t.is_name() || t.is(Class::PRONOUN | Class::ROLE | Class::TITLE) && !t.is(Class::ORGANISATION);
        if !self.lexicon.few_endings {
            return false;
        }
        let article = |k: usize| self.holds(k, |t| t.is_small(Class::ARTICLE));
        subject.start >= verb.end && (verb.end..subject.start).all(article) && !self.span(subject).iter().any(person)
    }

    /// "could not comment"
    fn is_denied(&self, verb: usize) -> bool {
        (self.group_start(verb, 0)..verb).any(|k| self.listed(k, List::Not))
    }

    /// X: “Q”. Who stands in front of the colon at `k - 1`, without a verb of speaking.
    fn label_in_front(&self, k: usize) -> Option<Span> {
        // "Kuzkaya'da gerginlik: “Q”": a case tells where it is.
        if !self.lexicon.case_signs.is_empty() && self.holds(0, |t| t.possessive) {
            return None;
        }
        let dash = (0..k - 1).rev().find(|&i| self.holds(i, |t| t.is_one_of("-–—.")));
        let label = dash.filter(|&d| d + 1 < k - 1 && self.holds(d + 1, Token::is_name)).map_or(0, |d| d + 1)..k - 1;
        if let Some(speaker) = self.acting(&label) {
            return Some(speaker);
        }
        // "Then, after a pause: “Q”": it tells when and where.
        let leads = Class::ADVERB | Class::PREPOSITION | Class::SUBORDINATOR | Class::DATE;
        let when = self.lexicon.few_endings && self.holds(label.start, |t| t.is(leads));
        if when && !self.span(&label).iter().any(Token::is_name) {
            return None;
        }
        // «В Речинске закрыли мост: «Q»»: what a preposition opens is no label, but "В мэрии: «Q»".
        let body = |k: usize| self.holds(k, |t| t.is(Class::ORGANISATION | Class::ROLE | Class::TITLE));
        let opens = label.start;
        if self.lexicon.has_no_articles() && self.holds(opens, |t| t.is(Class::PREPOSITION)) && !body(opens + 1) {
            return None;
        }
        let verbless = !self.span(&label).iter().any(|t| t.is_small(Class::AUX)) && !self.holds_unlisted_verb(&label);
        if label.len() <= LONGEST_LABEL && self.plausible(&label) && verbless && self.can_label(&label) {
            return Some(label);
        }
        self.first_subject(0, k - 1).filter(|s| self.can_label(s))
    }

    /// "Kritik kommt von Lund:", "Duro il commento di Lund:", "Han får medhåll av Lund:": the person by a known given name behind the
    /// last preposition in front of a colon, where nobody else stands before it.
    fn giver(&self, label: &Span) -> Option<Span> {
        if self.lexicon.few_endings {
            return None;
        }
        let leads = |k: usize| self.holds(k, |t| t.is_small(Class::OF | Class::AGENT) && !t.is(Class::AND));
        let at = label.clone().rev().find(|&k| leads(k)).filter(|&k| k > label.start)?;
        let given = |t: &Token| t.capital && t.is(Class::MALE | Class::FEMALE);
        let whom = self.phrase_after(at + 1).filter(|s| self.span(s).iter().any(given))?;
        let ends = whom.end == label.end || self.holds(whom.end, |t| t.is_one_of("(,"));
        let person = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::MALE | Class::FEMALE;
        let other = self.span(&(label.start..at)).iter().any(|t| t.is(person));
        (ends && !other && whom.end <= label.end).then_some(whom)
    }

    /// "Svaret från jourchefen kom i ett sms:", "La réponse du maire tient en un mot :": whose answer opens the label.
    fn answering(&self, label: &Span) -> Option<Span> {
        let noun = label.start + usize::from(self.holds(label.start, |t| t.is(Class::ARTICLE)));
        let of = self.listed_folded(noun, List::Answer)
            && self.holds(noun + 1, |t| t.is_small(Class::OF | Class::PREPOSITION | Class::AGENT));
        let person = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::MALE | Class::FEMALE;
        let whom = self.phrase_after(noun + 2).filter(|s| of && s.end <= label.end)?;
        // "du maire tient en un mot": no list has every verb.
        let end = whom.clone().rev().find(|&k| self.holds(k, |t| t.is(person) || t.is_name()))? + 1;
        self.span(&(whom.start..end)).iter().any(|t| t.is(person)).then_some(whom.start..end)
    }

    /// "Auch Jan Lund zeigt sich enttäuscht:": whether a small word that no list has stands behind a name.
    fn holds_unlisted_verb(&self, label: &Span) -> bool {
        let verb = |t: &Token| t.kind == Kind::Word && (t.class == Class::default() || t.is(Class::CUE)) && !t.capital;
        let acts = |k: usize| self.before(k).is_some_and(Token::is_name) && self.holds(k, verb);
        self.lexicon.capital_nouns && (label.start + 1..label.end).any(acts)
    }

    /// Whether the phrase in front of a colon can be who speaks, in a language in which an article tells nothing of that:
    /// not "Poi l'affondo:" nor "Procès de l'incendie :", whose first word has the capital of its sentence.
    pub(super) fn can_label(&self, label: &Span) -> bool {
        if !matches!(self.lexicon.order, Order::Free) || self.lexicon.has_no_articles() {
            return true;
        }
        let known = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::MALE | Class::FEMALE | Class::PRONOUN;
        let run = name_run(self, label.start);
        let topic = label.start == 0
            && self.holds(0, |t| !t.is(known))
            && run.is_some_and(|run| {
                run.len() == 1 && self.holds(run.end, |t| t.is_small(Class::OF | Class::PREPOSITION))
            });
        // "El instructor del puerto: «Q»"
        let time = label.clone().any(|k| self.listed(k, List::Time));
        let described = label.start == 0 && self.holds(0, |t| t.is(Class::ARTICLE)) && !time;
        (self.speaks(label) || described) && !topic && !self.listed(label.start, List::Anybody)
    }

    /// "the plan, which some have called dear, was a “Q”": whether the clause of the verb at `cue` ended in front of `k`.
    fn is_in_closed_relative(&self, cue: usize, subject: &Span, k: usize) -> bool {
        let relative = self.before(subject.start).is_some_and(|b| b.is_small(Class::RELATIVE));
        let goes_on = |i: usize| self.holds(i, |t| t.is_sign(',')) && self.holds(i + 1, |t| t.is_small(Class::BE));
        relative && (cue + 1..k).any(goes_on)
    }

    /// Whether the words of the quotation at token `k` begin with a capital letter.
    pub(super) fn opens_with_capital(&self, k: usize) -> bool {
        let body = self.at(k).and_then(|t| self.text.get(t.start..t.end)).unwrap_or_default();
        body.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
    }

    /// "Lund counts two such evenings:": behind a name a small word with an object is a verb, in the lexicon or not. The name.
    fn acting(&self, label: &Span) -> Option<Span> {
        let name = name_run(self, label.start).filter(|name| name.end + 1 < label.end)?;
        let closed = Class::FUNCTION | Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::OF | Class::PARTICLE;
        let verb = self.holds(name.end, |t| t.kind == Kind::Word && !t.capital && !t.possessive && !t.is(closed));
        let object =
            |t: &Token| !t.capital && !t.is(Class::ROLE | Class::TITLE | Class::REPORT_NOUN | Class::ORGANISATION);
        let acts = verb && self.holds(label.end - 1, object) && self.lexicon.order == Order::SubjectFirst;
        acts.then_some(name)
    }
}
