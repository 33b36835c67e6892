//! From a speaker's mention to a name: titles stripped, short names lengthened, roles looked up.

use super::lexicon::{Class, Lexicon, List, Order, folded};
use super::naming::{ACTS, SPEAKS, title_gender};
use super::offices::{
    MOST_MODIFIERS, ends_in_surname, is_of_many, is_office, modifiers, office_behind, offices_in_front, place_behind,
    role_noun, without_honorifics,
};
use super::people::{Gender, Holder, Mention, People, bare, name_run};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};
use std::ops::Range;

/// Sentences in which a person is named whom the text first gives only a role.
const INTRODUCTION_REACH: usize = 6;

/// Sentences behind a role within which its holder is named by nothing but a surname.
const NAMED_NEXT: usize = 2;

/// Names of a text among which one is looked for that stands in another case: bounds the cost.
const MOST_COMPARED: usize = 100;

/// Letters that two cases of a name share at least, and that either has behind them at most. Set by hand.
const SHORTEST_STEM: usize = 3;
const LONGEST_CASE: usize = 2;
/// Bytes by which two cases of a name of some words differ at most. Set by hand.
const LONGEST_CASES: usize = 16;

/// Holders of one role that are compared on either side.
const HOLDERS: usize = 64;

/// What a speaker's mention comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    /// Name in full.
    pub name: String,
    /// Office or role given with it.
    pub role: Option<String>,
    /// Whether it was only guessed that the office is this person's.
    pub guessed: bool,
}

impl People {
    /// Name and role of a mention that is no pronoun.
    pub fn identify(&self, text: &str, mention: &Range<usize>, tokens: &Sentence) -> Identity {
        if let Some(inner) = behind_hollow_noun(tokens)
            && let Some(bytes) = inner.bytes(&(0..inner.len()))
        {
            return self.identify(text, &bytes, &inner);
        }
        let plain = strip_article(text.get(mention.clone()).unwrap_or_default(), tokens);
        let plain = plain.trim_end_matches("'s").trim_end_matches("’s");
        // "Sprecherin der Stadt": an article behind an office leads to the body that it is of.
        let body = |run: &Span| {
            let office = run.clone().take_while(|&k| tokens.holds(k, |t| t.is(Class::TITLE | Class::ROLE))).count();
            // "der Bürgermeister von Talbrück"; "die Präsidentin von der Leyen" has a name.
            let town = run.start == 1
                && tokens.holds(0, |t| t.is(Class::ARTICLE))
                && tokens.holds(run.start + office, |t| t.is_small(Class::PARTICLE))
                && tokens.holds(run.start + office + 1, Token::is_name);
            office > 0 && (tokens.holds(run.start + office, |t| t.is_small(Class::ARTICLE)) || town)
        };
        if let Some(name) = self.known_by_trade(tokens) {
            return Identity { name, ..Identity::default() };
        }
        if let Some(named) = self.known_by_particles(text, tokens) {
            return named;
        }
        let run = naming_run(tokens).filter(|run| !body(run));
        if let Some(named) = run.and_then(|run| self.identify_run(text, &run, tokens)) {
            return named;
        }
        let known = self.holder(tokens, mention.start).map(|person| (person, false));
        let held = known.or_else(|| Some((self.introduced_later(tokens, mention.start)?, true)));
        match held {
            // "the statement said": whose it is speaks, and is no statement.
            Some((person, guessed)) => {
                let document = role_noun(tokens).is_some_and(|k| tokens.holds(k, |t| t.is(Class::WORK)));
                let name = self.full(person);
                let holds_name = name.split(' ').next_back().is_some_and(|surname| plain.contains(surname));
                Identity { name, role: (!document && !holds_name).then(|| plain.to_owned()), guessed }
            }
            None => Identity { name: plain.to_owned(), ..Identity::default() },
        }
    }

    /// "von der Leyen", "la commissaire von der Leyen": whom the text names in full by a surname with these particles; what is nothing
    /// but such a surname names somebody in any case.
    fn known_by_particles(&self, text: &str, tokens: &Sentence) -> Option<Identity> {
        let last = tokens.len().checked_sub(1)?;
        let first = (0..last).rev().take_while(|&k| tokens.holds(k, |t| t.is(Class::PARTICLE))).last()?;
        let surname = tokens.particled_surname(first, 1).filter(|s| *s == last)?;
        // "Ada van den Lund" has a given name.
        if first > 0 && !tokens.holds(first - 1, |t| t.is(Class::ROLE | Class::TITLE)) {
            return None;
        }
        let of = |span: Span| tokens.bytes(&span).and_then(|b| text.get(b)).unwrap_or_default().to_owned();
        let particled = of(first..last + 1);
        let pool = self.by_surname.get(&bare(tokens.word(surname)).to_lowercase());
        let full = pool.and_then(|&pool| self.bearer(pool, tokens.at(surname)?.start, None));
        let full = full.filter(|full| full.to_lowercase().ends_with(&particled.to_lowercase()));
        let role = strip_article(&of(0..first), tokens).to_owned();
        match full {
            Some(name) => Some(Identity { name, role: (!role.is_empty()).then_some(role), guessed: false }),
            None => (first == 0).then(|| Identity { name: particled, ..Identity::default() }),
        }
    }

    /// "Gardener said": the full name of somebody whose surname has the form of a trade, where nothing else tells it from one.
    fn known_by_trade(&self, tokens: &Sentence) -> Option<String> {
        let [trade] = tokens.tokens else { return None };
        let alone = trade.capital && trade.is(Class::ROLE) && !trade.is(Class::TITLE) && !tokens.lexicon.capital_nouns;
        let surname = bare(tokens.word(0)).to_lowercase();
        let pool = self.by_surname.get(&surname).filter(|_| alone && !tokens.lexicon.uncased)?;
        self.bearer(*pool, trade.start, None)
    }

    /// Name and role of a mention with the name at `run`.
    fn identify_run(&self, text: &str, run: &Span, tokens: &Sentence) -> Option<Identity> {
        let start = run.start + offices_in_front(tokens, run, Class::TITLE | Class::ROLE);
        if start > run.start && self.is_genitive(tokens, run) {
            return None;
        }
        let words: Vec<String> = (tokens.span(&(start..run.end)).iter())
            .filter(|t| t.is_word())
            .map(|t| bare(text.get(t.start..t.end).unwrap_or_default()))
            .collect();
        // "Мэр Речинска Ольга Ларина": the name begins with the given name.
        let given = (start..run.end).filter(|&k| tokens.holds(k, Token::is_word));
        let given = given.enumerate().find(|(_, k)| tokens.holds(*k, |t| t.is(Class::MALE | Class::FEMALE)));
        let given =
            given.filter(|(n, _)| n + 1 < words.len() && !tokens.lexicon.surname_first && !tokens.lexicon.long_names);
        let office = || words.len() > 2 && words.first().is_some_and(|w| is_office(w, tokens.lexicon));
        let (skip, start) = given.unwrap_or_else(|| if office() { (1, start + 1) } else { (0, start) });
        // "burmistrz Zarzecza Klara Wietrowa": behind a role a place in the genitive, then the name.
        let town = usize::from(
            skip == 0
                && words.len() == 3
                && tokens.lexicon.has_no_articles()
                && !tokens.lexicon.uncased
                && start > 0
                && tokens.holds(start - 1, |t| t.is(Class::ROLE | Class::TITLE))
                && !words.get(1).is_some_and(|w| tokens.lexicon.is_patronymic(w)),
        );
        let words = words.get(skip + town..).unwrap_or_default();
        // "Helmi Autio Selkämeren yliopistosta"
        let givens = tokens.span(&(start..run.end)).iter().take_while(|t| t.is(Class::MALE | Class::FEMALE)).count();
        let whole = if tokens.lexicon.governs_sources() && givens > 0 { givens + 1 } else { words.len() };
        let words = words.get(..whole.min(words.len())).unwrap_or_default();
        // "según El Faro": a capitalised article in the middle of a sentence belongs to the name.
        let article = run.start.checked_sub(1).filter(|&a| tokens.holds(a, |t| t.capital && t.is(Class::ARTICLE)));
        let within = article.and_then(|a| Some((tokens.at(a)?.start, tokens.word(a))));
        let within = within.filter(|(at, _)| is_amid_sentence(text.get(..*at).unwrap_or_default()));
        if let (Some((_, article)), [_]) = (within, words) {
            let name = words.join(" ");
            return Some(Identity { name: format!("{article} {name}"), ..Identity::default() });
        }
        if words.is_empty() {
            return None;
        }
        // 박 씨: a surname alone is shown with what stands behind it.
        let family = words.len() == 1 && words.iter().all(|w| tokens.lexicon.names.surnames.contains(w.as_str()));
        if family && tokens.lexicon.surname_first && !tokens.lexicon.unspaced {
            let name = self.of_family(words.first()?, tokens.at(start).map_or(0, |t| t.start), tokens.lexicon)?;
            let role = office_behind(tokens, run).and_then(|o| tokens.bytes(&o)).and_then(|b| text.get(b));
            return Some(Identity { name, role: role.map(str::to_owned), guessed: false });
        }
        let office_at = office_behind(tokens, run).unwrap_or(0..start);
        let before = tokens.bytes(&office_at).and_then(|b| text.get(b)).unwrap_or_default().trim();
        let role = strip_article(before, tokens).trim_end_matches([',', '،', ' ']).to_owned();
        let front = Sentence { tokens: tokens.span(&office_at), ..*tokens };
        let role = role_noun(&front)
            .or(skip.checked_sub(1).filter(|_| tokens.lexicon.capital_nouns))
            .and(Some(role))
            .map(|role| without_honorifics(&role, tokens.lexicon))
            .filter(|role| !role.is_empty());
        let at = tokens.at(start).map_or(0, |t| t.start);
        let titles = tokens.span(&(run.start..start.max(run.start)));
        let gender = titles.iter().find_map(|t| title_gender(t.class));
        Some(Identity { name: self.lengthened(words, at, gender, tokens.lexicon), role, guessed: false })
    }

    /// Who holds the role that a mention names: the holder with the same words in front of the noun or the same place behind
    /// it, else the nearest in front, else behind.
    pub(super) fn holder(&self, tokens: &Sentence, at: usize) -> Option<&Mention> {
        self.mentions.get(self.holder_number(tokens, at)?)
    }

    /// The number of that mention.
    pub(super) fn holder_number(&self, tokens: &Sentence, at: usize) -> Option<usize> {
        let noun = role_noun(tokens)?;
        // "another student" is nobody who was named, and "a student" only somebody who is named later.
        let new = tokens.lexicon.lists(List::Indefinite, &folded(tokens.word(0)));
        if new && !tokens.holds(0, |t| t.is(Class::ARTICLE)) {
            return None;
        }
        let modifiers = modifiers(tokens, noun);
        let place = place_behind(tokens, noun);
        let word = bare(tokens.word(noun)).to_lowercase();
        let word = tokens.lexicon.office(&word);
        let fits = |holder: &Holder| {
            let given = &holder.modifiers;
            let same_place = place.is_some() && place == holder.place;
            let shared = modifiers.iter().filter(|m| given.contains(m)).count() + usize::from(same_place);
            // "the shadow secretary" is not the secretary.
            let other = given.iter().any(|m| !modifiers.contains(m) && tokens.lexicon.lists(List::OtherOffice, m));
            // "ordføreren i Bergen" is not the one of Oslo.
            let elsewhere = !same_place && place.is_some() && holder.place.is_some();
            // The Russian president is not the French one, and "a Republican senator" is not "Sen. Lund".
            let conflict = shared == 0
                && (!modifiers.is_empty() && (!given.is_empty() || holder.shortened) || new && holder.shortened);
            (!conflict && !elsewhere && !other).then_some(shared)
        };
        let holders = self.roles.get(word).map_or(&[][..], Vec::as_slice);
        let next = holders.partition_point(|h| h.at < at);
        let (front, behind) = holders.split_at(next);
        let best = front
            .iter()
            .rev()
            .take(if new { 0 } else { HOLDERS })
            .chain(behind.iter().take(HOLDERS))
            .filter_map(|h| Some((fits(h)?, h)));
        // The first of the best: max_by_key would take the last.
        let best = best.fold(None, |best: Option<(usize, usize)>, (shared, h)| match best {
            Some((s, _)) if s >= shared => best,
            _ => Some((shared, h.mention)),
        });
        if best.is_some() || new {
            return best.map(|(_, mention)| mention);
        }
        // "the Russian leader" for the Russian president.
        let ruled_out = |m: &usize| holders.iter().take(HOLDERS).any(|h| h.mention == *m);
        let shared = modifiers.iter().filter_map(|m| self.modifiers.get(m));
        let shared = shared.flat_map(|m| m.iter().rev().take(HOLDERS)).copied().filter(|m| !ruled_out(m));
        shared.max_by_key(|m| (self.mentions.get(*m).is_some_and(|m| m.at < at), *m))
    }

    /// A lede names only a role, and one of the next sentences the person, without a role.
    fn introduced_later(&self, tokens: &Sentence, at: usize) -> Option<&Mention> {
        let at_noun = role_noun(tokens)?;
        // "Their owners", "die Anwohner" are no one person.
        if is_of_many(tokens, at_noun) {
            return None;
        }
        let noun = tokens.at(at_noun)?;
        // "another student" is nobody who was named.
        let new = tokens.lexicon.lists(List::Indefinite, &folded(tokens.word(0)));
        if new && !tokens.holds(0, |t| t.is(Class::ARTICLE)) {
            return None;
        }
        let definite = tokens.holds(0, |t| t.is(Class::DETERMINER | Class::POSSESSIVE) || t.possessive);
        let sentence = self.sentence_starts.partition_point(|&s| s <= at).saturating_sub(1);
        let next = self.mentions.partition_point(|m| m.at <= at);
        // "the UN envoy" is a person, "the ministers" and "the president's office" are not.
        let office =
            noun.is(Class::TITLE) && !noun.is(Class::ORGANISATION) && !tokens.tokens.iter().any(|t| t.is(Class::AND));
        if definite
            && office
            && let Some(person) = self.named_next(sentence, next)
        {
            return Some(person);
        }
        // "Die Polizei" is nobody who is named later.
        let body = noun.is(Class::ORGANISATION) && !tokens.lexicon.few_endings;
        if !definite || body || sentence > INTRODUCTION_REACH {
            return None;
        }
        let near = self.mentions.get(next..)?.iter().take_while(|m| m.sentence <= sentence + INTRODUCTION_REACH);
        let first = near.filter(|m| m.prominence >= SPEAKS && self.is_person(m)).take(1).next()?;
        let before = self.mentions.get(..next)?;
        // Where others have spoken already, "a senior engineer" is a source of his own.
        let known =
            before.iter().any(|m| m.surname == first.surname || new && m.prominence >= SPEAKS && self.is_person(m));
        (!known && !first.described && first.name.contains(' ')).then_some(first)
    }

    /// A surname that no full name stands for anywhere is known by an office: "The President noted that …. “…,” Lund said",
    /// where Lund is named for the first time.
    fn named_next(&self, sentence: usize, next: usize) -> Option<&Mention> {
        let near = self.mentions.get(next..)?.iter().take_while(|m| m.sentence <= sentence + NAMED_NEXT);
        let mut near = near.filter(|m| m.sentence > sentence && self.is_person(m));
        let bare = |m: &Mention| {
            let full = self.surnames.get(m.surname).is_none_or(|p| !p.full.is_empty());
            !full && !m.name.contains(' ') && !m.described
        };
        // "The envoy reported that …. Mr Dell will travel on": who opens the next sentence, with no office of his own.
        let opening = near.clone().next().filter(|m| m.honoured && m.prominence >= ACTS && m.sentence == sentence + 1);
        let undescribed = |m: &&Mention| self.surnames.get(m.surname).is_none_or(|p| !p.described);
        if let Some(person) = opening.filter(|m| bare(m)).filter(undescribed) {
            return Some(person);
        }
        let person = near.find(|m| m.prominence >= SPEAKS)?;
        let first = self.surnames.get(person.surname).is_some_and(|p| p.first >= next);
        (bare(person) && !person.honoured && first).then_some(person)
    }

    /// "Die Verteidiger Lunds": whether the name behind a role is whose they are.
    fn is_genitive(&self, tokens: &Sentence, run: &Span) -> bool {
        let word = tokens.word(run.end.saturating_sub(1)).to_lowercase();
        let bearer = word.strip_suffix('s').filter(|_| tokens.lexicon.capital_nouns);
        let known = |name: &str| self.by_surname.get(name).and_then(|&n| self.surnames.get(n));
        bearer.and_then(known).is_some_and(|bearer| !bearer.full.is_empty())
            && known(&word).is_none_or(|own| own.full.is_empty())
    }

    /// A short name that stands at byte `at` in full.
    fn lengthened(&self, words: &[String], at: usize, gender: Option<Gender>, lexicon: &Lexicon) -> String {
        let mut name = words.join(" ");
        if let Some(nominative) = lexicon.name_of_case(&name) {
            name = nominative;
        }
        let [_] = words else { return self.uninflected(&name, lexicon).unwrap_or(name) };
        let only = &name;
        let pool = self.by_surname.get(&only.to_lowercase());
        let full = pool.and_then(|&surname| self.bearer(surname, at, gender));
        full.map(|full| self.uninflected(&full, lexicon).unwrap_or(full))
            .or_else(|| self.inflected(only, lexicon).cloned())
            .or_else(|| self.of_family(only, at, lexicon))
            .unwrap_or(name)
    }

    /// 김 시장: whom the text named before by the surname and more, if that is one person only.
    fn of_family(&self, family: &str, at: usize, lexicon: &Lexicon) -> Option<String> {
        if !lexicon.names.surnames.contains(family) || !lexicon.surname_first {
            return None;
        }
        let end = self.mentions.partition_point(|m| m.at < at);
        let near = self.mentions.get(end.saturating_sub(MOST_COMPARED)..end)?.iter().rev();
        let mut bearers = near.filter(|m| m.name.len() > family.len() && m.name.starts_with(family));
        let first = bearers.next()?;
        bearers.all(|m| m.name == first.name).then(|| first.name.clone())
    }

    /// "Matti Salon mukaan": the name without the ending of its case, where the text has it.
    fn uninflected(&self, name: &str, lexicon: &Lexicon) -> Option<String> {
        if lexicon.knows_name_cases() {
            let words = |name: &str| name.split(' ').count();
            let part = |(case, own): (&str, &str)| case == own || lexicon.is_case_of(case, own);
            let same = |full: &&String| words(full) == words(name) && name.split(' ').zip(full.split(' ')).all(part);
            let names = self.surnames.iter().take(MOST_COMPARED).flat_map(|s| &s.full).take(MOST_COMPARED);
            let near = |full: &&String| *full != name && full.len().abs_diff(name.len()) <= LONGEST_CASES;
            return names.map(|full| &full.name).filter(near).find(same).cloned();
        }
        let known = |bare: &&str| {
            let surname = bare.rsplit(' ').next().unwrap_or_default().to_lowercase();
            let pool = self.by_surname.get(&surname).and_then(|&n| self.surnames.get(n));
            pool.is_some_and(|p| p.full.iter().any(|full| full.name == *bare))
        };
        lexicon.without_case(name).find(known).map(str::to_owned)
    }

    /// "За словами Ярини": the one full name of the text that a single word in another case is part of.
    fn inflected(&self, word: &str, lexicon: &Lexicon) -> Option<&String> {
        // A given name in the lists is nobody else's in another case: Марк and Мария.
        let given = lexicon.class(&folded(word)).is(Class::MALE | Class::FEMALE);
        let cased = lexicon.has_no_articles() && !lexicon.uncased;
        // In Indonesian somebody is named again by any part of the name.
        let parts = lexicon.capital_offices;
        if !(cased || parts || lexicon.knows_name_cases()) || given && !parts {
            return None;
        }
        let same = |part: &str| match cased {
            true => is_same_in_other_case(part, word),
            false => part == word || lexicon.is_case_of(word, part),
        };
        let names = self.surnames.iter().take(MOST_COMPARED).flat_map(|s| &s.full).take(MOST_COMPARED);
        let mut fits = names.map(|full| &full.name).filter(|full| full.split(' ').any(same));
        let first = fits.next()?;
        fits.all(|other| other == first).then_some(first)
    }
}

/// "Angaben des Sprechers", "Ansicht von Kritikern": the source is what hangs on the noun.
fn behind_hollow_noun<'a>(tokens: &Sentence<'a>) -> Option<Sentence<'a>> {
    let hollow =
        tokens.lexicon.capital_nouns && tokens.len() > 1 && tokens.holds(0, |t| t.is(Class::REPORT_NOUN) && t.capital);
    let skip = 1 + usize::from(tokens.holds(1, |t| t.is_small(Class::PREPOSITION)));
    hollow.then(|| Sentence { tokens: tokens.span(&(skip..tokens.len())), ..*tokens })
}

/// The name in a mention: the last run of capitalised words that neither hangs on a preposition nor describes what
/// follows it.
fn naming_run(tokens: &Sentence) -> Option<Span> {
    // Without capital letters only a known given name tells where the name begins.
    if tokens.lexicon.uncased {
        let given = (0..tokens.len()).find(|&k| tokens.holds(k, |t| t.is(Class::MALE | Class::FEMALE)));
        let particle = |k: &usize| tokens.holds(*k, |t| t.is(Class::PARTICLE));
        let known = given.map(|k| k.checked_sub(1).filter(particle).unwrap_or(k)..tokens.len());
        let marked = || (0..tokens.len()).find_map(|k| name_run(tokens, k));
        return if tokens.lexicon.marks_subjects() { marked() } else { known };
    }
    let mut runs = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match name_run(tokens, i) {
            Some(run) => {
                i = run.end;
                runs.push(run);
            }
            None => i += 1,
        }
    }
    // Whose school or paper is named behind a full name.
    let second = tokens.lexicon.order == Order::VerbSecond && !tokens.lexicon.capital_nouns;
    let persons: Vec<Span> = runs.iter().filter(|run| second && run.len() > 1).cloned().collect();
    runs.into_iter().rev().find(|run| {
        let closed = Class::OF | Class::PREPOSITION | Class::RELATIVE | Class::AND | Class::SUBORDINATOR | Class::DATE;
        // "Kovács Anna polgármester"
        let describes =
            office_behind(tokens, run).is_none() && tokens.holds(run.end, |t| t.is_word() && !t.is(closed) && !t.past);
        // "Der Hydrologe Paul Lund": the article that opens the mention is no genitive.
        let opens = |k: usize| k == 1 && tokens.holds(0, |t| t.is(Class::ARTICLE));
        let hangs_at = |k: usize| tokens.before(k).is_some_and(|b| b.is(Class::OF | Class::PREPOSITION)) && !opens(k);
        // "Paul Lund von der Universität Bergen"
        let opens_noun = Class::ARTICLE | if tokens.lexicon.few_endings { Class::ARTICLE } else { Class::POSSESSIVE };
        let article = |k: usize| k > 1 && tokens.before(k).is_some_and(|b| b.is(opens_noun) && !b.is_name());
        let lead = run.start - usize::from(article(run.start));
        // "Paul Lund of the nonprofit Signal Works", "Paul Lund van zeilschool De Meeuw"
        let named = persons.first().is_some_and(|first| first.end <= lead);
        let noun = (tokens.lexicon.few_endings || named).then(|| behind_noun(tokens, lead));
        let hangs_on = |k: usize| hangs_at(k) || article(k) && hangs_at(k - 1);
        // "το υπουργείο Υγείας"
        let of_body = tokens.lexicon.knows_name_cases()
            && tokens.before(run.start).is_some_and(|b| b.is_small(Class::ORGANISATION));
        let hangs = of_body || hangs_on(run.start) || noun.is_some_and(|k| k < lead && hangs_on(k));
        // "the Russian President" is a role.
        let office = tokens.before(run.end).is_some_and(|t| t.is(Class::ROLE | Class::TITLE));
        let role = office && !ends_in_surname(tokens, run);
        !describes && !hangs && !role
    })
}

/// "the nonprofit Signal Works": where the small words begin that stand right in front of the name at `name` and tell what it
/// is; an office belongs to the name.
fn behind_noun(tokens: &Sentence, name: usize) -> usize {
    let closed = Class::FUNCTION | Class::CUE | Class::ROLE | Class::TITLE | Class::OF | Class::PARTICLE;
    let noun = |k: usize| tokens.holds(k, |t| t.kind == Kind::Word && !t.capital && !t.past && !t.is(closed));
    let lowest = name.saturating_sub(MOST_MODIFIERS);
    (lowest..name).rev().take_while(|&k| noun(k)).last().unwrap_or(name)
}

/// Whether a sentence is under way at the end of `before`.
fn is_amid_sentence(before: &str) -> bool {
    let body = before.trim_end_matches(' ');
    body.len() < before.len() && body.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// The phrase without its article.
fn strip_article<'t>(phrase: &'t str, tokens: &Sentence) -> &'t str {
    // L'association
    let elided = phrase.split_once(['\'', '’']).filter(|_| tokens.holds(0, |t| t.is(Class::ARTICLE)));
    if let Some((_, rest)) = elided.filter(|(article, rest)| article.chars().count() == 1 && !rest.is_empty()) {
        return rest;
    }
    match phrase.split_once(' ') {
        Some((first, rest)) if tokens.lexicon.class(&folded(first)).is(Class::ARTICLE) => rest,
        _ => phrase,
    }
}

/// Whether two words differ in nothing but a short ending: Ярина, Ярини.
fn is_same_in_other_case(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let rest = |word: &str| word.chars().count() - shared;
    let (shorter, longer) = (rest(one).min(rest(other)), rest(one).max(rest(other)));
    shared >= SHORTEST_STEM && longer <= LONGEST_CASE && shorter <= 1
}
