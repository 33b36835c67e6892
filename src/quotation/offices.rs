//! What somebody is: the offices in front of a name and behind it, their nouns, and what those are of.

use super::lexicon::{Class, Lexicon, List, Order, folded};
use super::people::bare;
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Letters up to which a noun is too short for its ending to tell that it is an office; set by hand.
const SHORT_OFFICE: usize = 6;

/// Words in front of a role's noun that tell whose or which it is. Set by hand.
pub(super) const MOST_MODIFIERS: usize = 3;

/// "Polícia Civil", "Verband Deutscher Brauer": whether the word at `k` is the first of a body's name and no office; where every
/// noun has a capital only an adjective behind it tells that.
pub(super) fn opens_body(tokens: &Sentence, k: usize) -> bool {
    let lexicon = tokens.lexicon;
    let free = lexicon.order == Order::Free && !lexicon.has_no_articles();
    let described = || lexicon.looks_attribute(tokens.word(k + 1)) && tokens.holds(k + 2, Token::is_name);
    let names = free || lexicon.capital_nouns && tokens.holds(k + 1, Token::is_name) && described();
    let office = Class::TITLE_MALE | Class::TITLE_FEMALE;
    names && tokens.holds(k, |t| t.capital && t.is(Class::ORGANISATION) && !t.is(office))
}

/// "Kovács Anna polgármester", "Kovács Anna független polgármester": the office behind the name at `run`, with what describes it,
/// where offices stand there.
pub(super) fn office_behind(tokens: &Sentence, run: &Span) -> Option<Span> {
    if !tokens.lexicon.surname_first {
        return None;
    }
    let small = |k: &usize| tokens.holds(*k, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default());
    let at = run.end + (run.end..run.end + MOST_MODIFIERS).take_while(small).count();
    tokens.holds(at, |t| t.is_small(Class::TITLE)).then_some(run.end..at + 1)
}

/// Words at the beginning of a run of capitals that are offices (`titles`) and no part of the name: where offices stand behind
/// names "Dr." alone, where they have capitals also what they are of: "Wali Kota Bandung Anna Wijaya".
pub(super) fn offices_in_front(tokens: &Sentence, run: &Span, titles: Class) -> usize {
    let lexicon = tokens.lexicon;
    let title = |k: usize| tokens.holds(k, |t| t.is(titles) || t.is_sign('.'));
    let of_office =
        |k: usize| title(k) || tokens.holds(k, |t| t.is(Class::ORGANISATION | Class::PLACE | Class::STRONG));
    if lexicon.capital_offices && !lexicon.long_names && of_office(run.start) {
        return run.clone().rev().find(|&k| of_office(k)).map_or(0, |last| last + 1 - run.start);
    }
    let other = |k: usize| match lexicon.surname_first {
        true => !tokens.holds(k, |t| t.is_sign('.')) && !lexicon.is_honorific(tokens.word(k)),
        false => opens_body(tokens, k),
    };
    let surname = usize::from(ends_in_surname(tokens, run));
    (run.start..run.end - surname).take_while(|&k| title(k) && !other(k)).count()
}

/// The noun of a mention that says what somebody is.
pub(super) fn role_noun(tokens: &Sentence) -> Option<usize> {
    let head =
        (0..tokens.len()).take_while(|&i| i == 0 || !tokens.holds(i, |t| t.is_small(Class::OF | Class::PREPOSITION)));
    head.filter(|&i| tokens.holds(i, |t| t.is_word() && t.is(Class::ROLE | Class::TITLE))).last()
}

/// "Their owners", "los vecinos", "die Anwohner", "de bewoners": whether the noun of a mention, at `noun`, is of more than one.
pub(super) fn is_of_many(tokens: &Sentence, noun: usize) -> bool {
    let lexicon = tokens.lexicon;
    let word = folded(tokens.word(noun));
    // The article of women is that of many as well: "die Anwohnerin".
    let she = || lexicon.capital_nouns && noun > 0 && tokens.listed_folded(0, List::SheArticle);
    noun > 0 && tokens.listed_folded(0, List::Many)
        || lexicon.is_plural_noun(&word)
        || she() && !lexicon.looks_feminine(&word)
}

/// The words in front of a role's noun that tell whose or which, in small letters.
pub(super) fn modifiers(sentence: &Sentence, noun: usize) -> Vec<String> {
    let mut found = Vec::new();
    for i in (noun.saturating_sub(MOST_MODIFIERS)..noun).rev() {
        if !sentence.holds(i, |t| t.is_word() && !t.is(Class::FUNCTION | Class::OF | Class::CUE)) {
            break;
        }
        let vague = sentence.holds(i, |t| t.is(Class::ROLE | Class::TITLE));
        if !vague {
            found.push(bare(sentence.word(i)).to_lowercase());
        }
    }
    found
}

/// The place or owner behind an office, in small letters: "ordføreren i Bergen", "la maire de Valbrune". Where nouns are
/// capitalised, only what "of" leads to is told from another noun.
pub(super) fn place_behind(sentence: &Sentence, noun: usize) -> Option<String> {
    let leads = Class::OF | if sentence.lexicon.capital_nouns { Class::OF } else { Class::PREPOSITION };
    let office = Class::ROLE | Class::TITLE | Class::ORGANISATION;
    let named = sentence.holds(noun + 1, |t| t.is_small(leads))
        && sentence.holds(noun + 2, |t| t.is_name() && !t.is(office))
        && !sentence.lexicon.uncased;
    named.then(|| bare(sentence.word(noun + 2)).to_lowercase())
}

/// "Ann Mason", "Ms Porter": whether the last word of a capitalised run is a surname that has the form of a trade. "The Russian
/// President" has an article, and of "Chief Engineer" either word is an office.
pub(super) fn ends_in_surname(tokens: &Sentence, run: &Span) -> bool {
    let Some(last) = run.end.checked_sub(1).filter(|&k| k > run.start) else { return false };
    let other = Class::TITLE | Class::ORGANISATION | Class::WORK | Class::REPORT_NOUN;
    let trade = tokens.holds(last, |t| t.capital && t.is(Class::ROLE) && !t.is(other));
    let given = |k: usize| tokens.holds(k, |t| t.is(Class::MALE | Class::FEMALE));
    let article = tokens.before(run.start).is_some_and(|b| b.is(Class::ARTICLE | Class::POSSESSIVE));
    let named = |k: usize| {
        is_honorific(tokens, k)
            || tokens.holds(k, |t| t.is_name() && !t.is(Class::ROLE | Class::TITLE | Class::ORGANISATION))
    };
    trade && !tokens.lexicon.uncased && named(last - 1) && (!article || given(last - 1))
}

/// Whether the word at `k` stands in front of anybody's name: "Mr", "Dr".
pub(super) fn is_honorific(sentence: &Sentence, k: usize) -> bool {
    sentence.holds(k, |t| t.is(Class::TITLE | Class::TITLE_MALE | Class::TITLE_FEMALE))
        && sentence.lexicon.is_honorific(sentence.word(k))
}

/// A role without the forms of address at either end: "Mr", "avocat, Me".
pub(super) fn without_honorifics(role: &str, lexicon: &Lexicon) -> String {
    let words: Vec<&str> = role.split_whitespace().collect();
    let honorific = |word: &&&str| lexicon.is_honorific(word.trim_end_matches(['.', ',']));
    let from = words.iter().take_while(honorific).count();
    let to = words.len() - words.iter().rev().take_while(honorific).count();
    words.get(from..to).unwrap_or_default().join(" ").trim_end_matches([',', '،']).to_owned()
}

/// "Bäckerin", "Glaziologe": whether a noun in front of a full name says what somebody is.
pub(super) fn is_office(word: &str, lexicon: &Lexicon) -> bool {
    word.chars().count() > SHORT_OFFICE && lexicon.looks_office(word)
}
