//! Phrases that name a source: "according to X", "laut X", "X zufolge", "Para X, …".

use super::cue::{Cue, Side};
use super::lexicon::{Class, List, Order, folded};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Longest description behind a source, in tokens.
const LONGEST_DESCRIPTION: usize = 12;

/// Tokens of the longest owner of a view: "in the governor's view".
const LONGEST_OWNER: usize = 6;

impl Sentence<'_> {
    /// "according to X", "laut X": the source is the noun phrase behind it.
    pub fn according_at(&self, i: usize) -> Option<Cue> {
        if !self.at(i)?.is(Class::ACCORDING) || self.is_as_said(i) {
            return None;
        }
        let first = folded(self.word(i));
        for (rest, _) in self.lexicon.phrases(&first).iter().filter(|(_, class)| class.is(Class::ACCORDING)) {
            let start = i + 1 + rest.len();
            if !self.goes_on_as(i, rest) || self.holds(start, |t| t.is(Class::DATE)) || self.is_plain_adverb(i) {
                continue;
            }
            // "Lund, according to whom A"
            if let Some(cue) = self.according_to_antecedent(i, start) {
                return Some(cue);
            }
            // "la thèse selon laquelle A": nobody is named.
            if self.holds(start, |t| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER | Class::PRONOUN)) {
                return None;
            }
            let own = (i..start).find(|&k| self.holds(k, |t| t.is(Class::OWNER)));
            let found = match own {
                Some(own) => self.according_to_owner(i, own, start),
                None => self.according_to_noun(i, start),
            };
            if found.is_some() {
                return found;
            }
        }
        self.according_to_compound(i, &first)
    }

    /// Whether the words behind `i` are the rest of a phrase: "en opinión de" stands for "en opinión del" too.
    fn goes_on_as(&self, i: usize, rest: &[Box<str>]) -> bool {
        let contracted = |k: usize, w: &str| {
            let same = |class: Class| self.lexicon.class(w).is(class) && self.holds(i + 1 + k, |t| t.is_small(class));
            k + 1 == rest.len() && (same(Class::OF) || same(Class::AGENT))
        };
        rest.iter().enumerate().all(|(k, w)| folded(self.word(i + 1 + k)) == **w || contracted(k, w))
    }

    /// German "so X" is a source only behind a comma or a quotation.
    fn is_plain_adverb(&self, i: usize) -> bool {
        self.holds(i, |t| t.is(Class::ADVERB | Class::SUBORDINATOR))
            && !self.before(i).is_some_and(|b| b.is_one_of(",–—-") || b.is_quote())
    }

    /// "по её словам", "a su juicio": the source is a word of the phrase, that at `own`.
    fn according_to_owner(&self, i: usize, own: usize, end: usize) -> Option<Cue> {
        let subject = Some(own..own + 1);
        let cue = Cue { at: i, end, subject, side: Side::After, strong: true, according: true };
        (!self.is_inside_phrase(i)).then_some(cue)
    }

    /// "according to X": the source stands behind the phrase at `i`, from `start` on.
    fn according_to_noun(&self, i: usize, start: usize) -> Option<Cue> {
        let source = self
            .phrase_after(start)
            .or_else(|| self.holds(start, |t| t.is(Class::OBJECT_PRONOUN)).then_some(start..start + 1))
            // "według „Kuriera”", "по информации издания «Курьер»"
            .or_else(|| self.is_quoted_name(start).then_some(start..start + 1))?;
        let source = source.start..source.end + usize::from(self.is_named_in_marks(&source));
        if !self.holds(source.start, |t| t.capital || t.is(Class::OBJECT_PRONOUN | Class::PRONOUN))
            && !self.plausible(&source)
            && self.holds(i, |t| t.is(Class::ADVERB | Class::SUBORDINATOR))
        {
            return None;
        }
        let source = self.with_participle(self.source_alone(i, source));
        // "…, so Lund weiter, …"
        let weiter =
            self.holds(source.end, |t| t.is_small(Class::ADVERB)) && self.is_inserted_between(i, source.end + 1);
        let end = source.end + usize::from(weiter);
        // "nach Angaben der Polizei": the noun belongs to the mention.
        let noun = (i + 1..start)
            .find(|&k| self.lexicon.capital_nouns && self.holds(k, |t| t.is(Class::REPORT_NOUN) && t.capital));
        let source = noun.unwrap_or(source.start)..source.end;
        Some(Cue { at: i, end, subject: Some(source), side: Side::After, strong: true, according: true })
    }

    /// Whether a comma stands in front of token `i` and at token `end`.
    fn is_inserted_between(&self, i: usize, end: usize) -> bool {
        self.before(i).is_some_and(|b| b.is_sign(',')) && self.holds(end, |t| t.is_one_of(",."))
    }

    /// "Lund, according to whom A": the source of a relative clause stands in front of its comma.
    fn according_to_antecedent(&self, i: usize, start: usize) -> Option<Cue> {
        let relative = self.holds(start, |t| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER));
        let comma = i.checked_sub(1).filter(|&k| relative && self.holds(k, |t| t.is_sign(',')))?;
        let subject = self.phrase_before(comma, comma.saturating_sub(LONGEST_DESCRIPTION))?;
        let (at, end, subject) = (i, start + 1, Some(subject));
        Some(Cue { at, end, subject, side: Side::Before, strong: true, according: true })
    }

    /// Whether a source at the word of `cue` leads a relative clause.
    pub fn leads_relative_clause(&self, cue: &Cue) -> bool {
        cue.according && cue.side == Side::Before && self.before(cue.end).is_some_and(|b| b.is_small(Class::RELATIVE))
    }

    /// "safe and, in her judgment, right": whether a source between commas is a pronoun, whoever speaks around it.
    pub fn is_own_view(&self, cue: &Cue) -> bool {
        let inside = |s: &Span| cue.at < s.start && s.end <= cue.end && self.holds(s.start, |t| t.is(Class::OWNER));
        cue.according
            && cue.subject.as_ref().is_some_and(|s| s.len() == 1 && inside(s))
            && self.before(cue.at).is_some_and(|b| b.is_sign(','))
            && self.holds(cue.end, |t| t.is_sign(','))
    }

    /// "nach Polizeiangaben", "nach israelischen Armeeangaben": who says it and the noun of a phrase that begins with `first` in
    /// one word.
    fn according_to_compound(&self, i: usize, first: &str) -> Option<Cue> {
        let adjective = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let noun = i + 1 + usize::from(self.lexicon.capital_nouns && self.holds(i + 1, adjective));
        let word = folded(self.word(noun));
        let joined = |part: &str| word.len() > part.len() && word.ends_with(part);
        let known = |rest: &[Box<str>]| {
            rest.first().is_some_and(|part| self.lexicon.class(part).is(Class::REPORT_NOUN) && joined(part))
        };
        let compound = self.lexicon.capital_nouns
            && self.holds(noun, |t| t.kind == Kind::Word && t.capital)
            && self.lexicon.phrases(first).iter().any(|(rest, class)| class.is(Class::ACCORDING) && known(rest));
        let subject = Some(i + 1..noun + 1);
        compound.then_some(Cue { at: i, end: noun + 1, subject, side: Side::After, strong: true, according: true })
    }

    /// "with tears in her eyes": whether the phrase at `i` belongs to a noun that a preposition leads, and to no clause.
    fn is_inside_phrase(&self, i: usize) -> bool {
        let noun = |k: usize| self.holds(k, |t| t.kind == Kind::Word && !t.is(Class::FUNCTION | Class::BE));
        let nouns = (0..i).rev().take_while(|&k| noun(k)).count();
        let leads = |k: usize| self.holds(k, |t| t.is_small(Class::PREPOSITION) && !t.is(Class::SUBORDINATOR));
        self.lexicon.few_endings && nouns > 0 && (i - nouns).checked_sub(1).is_some_and(leads)
    }

    /// "según dijo un portavoz": whether the verb behind the word at `i` has its own subject.
    pub fn is_as_said(&self, i: usize) -> bool {
        self.lexicon.order == Order::Free && self.holds(i + 1, |t| t.is_small(Class::CUE | Class::AUX))
    }

    /// "the engineer retained by the council, the gate": what describes a source behind it, up to the comma.
    fn with_participle(&self, source: Span) -> Span {
        let participle = source.len() > 1 && self.holds(source.end - 1, |t| t.past && !t.capital);
        let hangs = |k: usize| self.holds(k, |t| t.is_small(Class::PREPOSITION) && !t.is(Class::SUBORDINATOR));
        if !self.lexicon.few_endings || !participle || !hangs(source.end) {
            return source;
        }
        let end = (source.end..self.len().min(source.end + LONGEST_DESCRIPTION))
            .find(|&k| !self.holds(k, |t| t.is_word() && !t.is_small(Class::AUX | Class::CUE | Class::RELATIVE)));
        end.filter(|&k| self.holds(k, |t| t.is_sign(','))).map_or(source.clone(), |k| source.start..k)
    }

    /// "Według wojewody dwie osoby": where no comma parts the source from the clause and no article opens the clause, the
    /// source is its first noun and the names behind it, with an office in front of a name: in "według policji kierowca uciekł" it
    /// is the subject.
    fn source_alone(&self, at: usize, source: Span) -> Span {
        let runs_on = self.lexicon.leaves_out_subjects()
            && self.lexicon.has_no_articles()
            && !self.lexicon.uncased
            && (self.holds(source.end, Token::is_word)
                || at == 0 && self.at(source.end).is_none_or(|t| t.is_one_of(".!?")));
        if !runs_on || self.holds(source.start, |t| t.capital) {
            return source;
        }
        let mut end = source.start + 1;
        while end < source.end
            && self.holds(end, |t| t.capital || t.is(Class::ROLE) && self.holds(end + 1, |next| next.capital))
        {
            end += 1;
        }
        source.start..end
    }

    /// Whether the name of the paper or body that a phrase tells stands in marks right behind it.
    fn is_named_in_marks(&self, source: &Span) -> bool {
        let kind = |t: &Token| t.is(Class::RELAY | Class::ROLE | Class::ORGANISATION | Class::WORK) && !t.capital;
        self.holds(source.end - 1, kind) && self.is_quoted_name(source.end)
    }

    /// "in the governor's view", "in Lund's words": a noun that the lexicon has behind "in his", and whose it is.
    pub fn view_at(&self, i: usize) -> Option<Cue> {
        self.at(i).filter(|t| t.is(Class::PREPOSITION))?;
        let owner = (i + 1..=i + LONGEST_OWNER).find(|&k| self.holds(k, |t| t.possessive || !t.is_word()))?;
        self.at(owner).filter(|t| t.possessive)?;
        // "by the company's own estimate"
        let own = usize::from(self.listed(owner + 1, List::Own));
        let noun = self.word(owner + own + 1);
        let known = |rest: &[Box<str>]| match rest {
            [own, word] => self.lexicon.class(own).is(Class::OWNER) && **word == *noun,
            _ => false,
        };
        let phrases = self.lexicon.phrases(&folded(self.word(i)));
        if !phrases.iter().any(|(rest, class)| class.is(Class::ACCORDING) && known(rest)) {
            return None;
        }
        let subject = self.phrase_after(i + 1).filter(|s| s.end > owner)?.start..owner + 1;
        let (at, end, subject) = (i, owner + own + 2, Some(subject));
        Some(Cue { at, end, subject, side: Side::After, strong: true, according: true })
    }

    /// "Para X, …": at the beginning of a sentence, of a person whom a comma or what is said follows.
    pub fn viewpoint_at(&self, i: usize) -> Option<Cue> {
        if i > 0 || !self.holds(0, |t| t.is(Class::VIEWPOINT)) {
            return None;
        }
        let source = self.phrase_after(1)?;
        let tokens = self.span(&source);
        let other = tokens.iter().any(|t| t.is(Class::PLACE | Class::ORGANISATION | Class::DATE));
        let article = self.lexicon.order == Order::VerbSecond && tokens.first().is_some_and(|t| t.is(Class::ARTICLE));
        let named =
            tokens.iter().filter(|t| t.is_name()).count() > 1 && tokens.first().is_some_and(|t| t.is_name() || article);
        let role = tokens.iter().take(if article { 4 } else { 2 }).any(|t| t.is(Class::ROLE));
        let goes_on = source.end + 4 < self.len() || self.holds(source.end + 1, Token::is_quote);
        // "Für Lund ist das „…“": the verb is second.
        let second = self.lexicon.order == Order::VerbSecond && self.holds(source.end, |t| t.is_small(Class::BE));
        let parted = (self.holds(source.end, |t| t.is_sign(',')) || second) && goes_on;
        let person = named || role;
        (person && !other && parted).then_some(Cue {
            at: 0,
            end: source.end,
            subject: Some(source),
            side: Side::After,
            strong: true,
            according: true,
        })
    }

    /// "X zufolge".
    pub fn according_after(&self, i: usize) -> Option<Cue> {
        let token = self.at(i)?;
        if !token.is_small(Class::ACCORDING_AFTER) {
            return None;
        }
        // "X mener også, at A": with its conjunction it is a verb like others.
        let behind = self.behind(i);
        let comma = usize::from(self.holds(behind, |t| t.is_sign(',')));
        if self.holds(behind + comma, |t| t.is_small(Class::THAT)) {
            return None;
        }
        let source = self.governed(self.phrase_before(i, i.saturating_sub(12))?)?;
        Some(Cue { at: i, end: i + 1, subject: Some(source), side: Side::Before, strong: true, according: true })
    }

    /// "Silta suljetaan Anna Virtasen mukaan", "A híd Kovács Anna szerint zárva marad": of the words in front of a postposition
    /// those that are its source.
    fn governed(&self, front: Span) -> Option<Span> {
        if self.lexicon.marks_subjects() {
            let particle = self.holds(front.end - 1, |t| t.is_small(Class::ADVERB | Class::OF));
            return self.noun_in_front(front.end - usize::from(particle), front.start);
        }
        if self.lexicon.order != Order::Free {
            return Some(front);
        }
        // "Kovács Anna közlése szerint", "poliisin tietojen mukaan": whose the noun is speaks.
        let noun = front.len() > 1 && self.holds(front.end - 1, |t| t.is_small(Class::REPORT_NOUN));
        let front = front.start..front.end - usize::from(noun);
        let last = front.end - 1;
        // "Információink szerint": the reporter's own.
        if self.holds(last, |t| t.is(Class::OBJECT_PRONOUN) && !t.is(Class::HIS | Class::HER)) {
            return None;
        }
        let own = self.holds(last, |t| t.is(Class::OWNER | Class::PRONOUN));
        if own {
            return Some(last..front.end);
        }
        let start = match self.lexicon.governs_sources() {
            true => self.start_of_case(&front)?,
            false => self.start_of_noun(&front),
        };
        Some(self.with_front(start..front.end, front.start.saturating_sub(LONGEST_DESCRIPTION)))
    }

    /// Where the words in the case of a source begin, with the name in front of a surname and its offices, which have none.
    fn start_of_case(&self, front: &Span) -> Option<usize> {
        let case = |k: usize| self.holds(k, |t| t.is_word()) && self.lexicon.looks_governed(&folded(self.word(k)));
        let name =
            |k: usize| self.holds(k, |t| t.is_name() || t.is_small(Class::ROLE | Class::TITLE | Class::PARTICLE));
        if !case(front.end - 1) {
            return None;
        }
        let mut start = front.end - 1;
        while start > front.start && (case(start - 1) || name(start - 1) && self.holds(start, Token::is_name)) {
            start -= 1;
        }
        Some(start)
    }

    /// Where the noun of a source begins: with its article, or with the name that offices may follow.
    fn start_of_noun(&self, front: &Span) -> usize {
        let office = |k: &usize| self.holds(*k, |t| t.is_small(Class::TITLE));
        let titles = front.clone().rev().take_while(office).count();
        let small = |k: &usize| self.holds(*k, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default());
        let describing = front.clone().rev().skip(titles).take_while(small).count();
        let described =
            titles > 0 && front.clone().rev().nth(titles + describing).is_some_and(|k| self.holds(k, Token::is_name));
        let offices = titles + if described { describing } else { 0 };
        let names = front.clone().rev().skip(offices).take_while(|&k| self.holds(k, Token::is_name)).count();
        let article = |k: &usize| self.holds(*k, |t| t.is(Class::ARTICLE));
        match names {
            0 => front.clone().rev().find(article).unwrap_or(front.start),
            _ => front.end - offices - names,
        }
    }
}
