//! Names out of the line that prints them, or out of a value that declares them.

use crate::article::lexicon::{Lexicon, Topic, Topics, Wording};
use crate::article::metadata::{credits, dates, fold};
use crate::article::words::{Words, is_mark};
use std::collections::HashSet;

/// Most words of one author's name.
const NAME_WORDS: usize = 7;

/// Most words of a person's name.
const PERSON_WORDS: usize = 5;

/// Words within which a line that does not begin with it must come to "written by".
const WRITTEN_WITHIN: usize = 6;

/// Most letters of a degree behind a name ("MD", "RDN", "M.A.").
const DEGREE_LETTERS: usize = 6;

/// How the names of accounts end that are nobody's.
const ADMIN: &str = "admin";

/// Fewest letters of a word by which somebody is known.
const HANDLE_LETTERS: usize = 4;

/// Signs that part the names of a line from what stands beside them.
pub(super) const BARS: &[&str] = &[" | ", " – ", " — ", " - ", " · ", " • ", " ⋅ ", "\n"];

/// The names of a declared value, each once: without "By", roles and addresses; several names parted.
pub(super) fn declared<'a>(values: impl Iterator<Item = &'a str>) -> Vec<String> {
    once(values.flat_map(split))
}

/// Most authors of a page: each is looked for in its lines. Papers of large experiments, which have more, name them elsewhere.
const MOST_AUTHORS: usize = 256;

/// Names without those that repeat an earlier one.
pub(super) fn once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut known = HashSet::new();
    names.filter(|name| known.insert(fold(name))).take(MOST_AUTHORS).collect()
}

/// Names in a printed line, none when it holds something else.
pub(in crate::article) fn names_in(line: &str) -> Vec<String> {
    let own = || Some(names_of(line, is_name_like)).filter(|names| !names.is_empty());
    let introduced = introduced(line).filter(|names| !names.is_empty());
    introduced.or_else(own).or_else(|| beside_bar(line)).unwrap_or_default()
}

/// Names that a phrase introduces: at the beginning of a line, after "written by", or after a date and "by".
/// `None` when nothing in the line introduces names; an empty list when it does and they are missing.
pub(super) fn introduced(line: &str) -> Option<Vec<String>> {
    let wording = Wording::of_languages();
    if let Some((rest, _)) = wording.after_lead(line) {
        let line = behind_place(rest).unwrap_or(line);
        return Some(if rest.is_empty() { Vec::new() } else { names_of(line, |n| is_name_like(n) || is_odd_name(n)) });
    }
    let soon = |rest: &&str| Words::of(line).len() <= Words::of(rest).len() + WRITTEN_WITHIN;
    let people =
        |rest: &str| names_of(rest, is_name_like).into_iter().filter(|name| is_person_like(name)).collect::<Vec<_>>();
    if let Some(rest) = wording.after_written(line).filter(soon) {
        return Some(people(rest)).filter(|names| !names.is_empty());
    }
    // "September 1st, 2023 By Jane Doe": a date before the names.
    dates::find(line, true)?;
    line.match_indices([' ', '\u{a0}']).filter_map(|(at, _)| line.get(at..)).find_map(|rest| {
        let (rest, _) = wording.after_lead(rest.trim_start())?;
        Some(people(rest)).filter(|names| !names.is_empty())
    })
}

/// "Dal nostro inviato a Porto Velde Ugo Bini": the name comes last, of two words, behind a preposition and the place.
fn behind_place(rest: &str) -> Option<&str> {
    let (preposition, names) = rest.split_once(' ')?;
    let is_small = preposition.chars().count() <= PREPOSITION_LETTERS && preposition.chars().all(char::is_lowercase);
    let words: Vec<&str> = names.split_whitespace().collect();
    let are_names =
        words.iter().all(|word| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic));
    let [.., given, _] = words.as_slice() else { return None };
    let at = names.rfind(given)?;
    (is_small && are_names && words.len() > 2).then(|| names.get(at..))?
}

/// Most letters of a preposition before a place.
const PREPOSITION_LETTERS: usize = 3;

/// "Jane Roe & Ole Lind | Orsk": several names that are all that a line says before a bar.
pub(super) fn list_of(line: &str) -> Vec<String> {
    let names = names_of(line, is_name_like);
    let list = until_end(line);
    let (words, named) = (Words::of(&list).len(), names.iter().map(|name| Words::of(name).len()).sum::<usize>());
    if names.len() > 1 && words < named + names.len() { names } else { Vec::new() }
}

/// "12 June 2024 · Jane Doe": a person's name parted from a date by a bar.
pub(super) fn beside_bar(line: &str) -> Option<Vec<String>> {
    dates::find(line, true)?;
    BARS.iter()
        .filter(|bar| line.contains(**bar))
        .flat_map(|bar| line.split(bar))
        .map(|part| names_of(part, is_name_like))
        .find(|names| !names.is_empty() && names.iter().all(|name| is_person_like(name)))
}

/// "Dec 17, 2025 Jane Doe": a person's name right behind the date, in an element of its own: what a space alone parts from
/// the date may be a section.
pub(super) fn behind_date(line: &str, is_element: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    dates::find(line, true)?;
    let digits = line.rfind(|c: char| c.is_ascii_digit())?;
    let rest = line.get(digits + 1..)?;
    let is_apart = rest.starts_with(char::is_alphabetic) || is_element(rest.trim());
    let names = names_of(rest.trim_start(), is_name_like);
    (is_apart && !names.is_empty() && names.iter().all(|name| is_person_like(name))).then_some(names)
}

/// "by jdoe | 2 May 2024": the word by which somebody is known to the house.
pub(super) fn handle(line: &str) -> Option<String> {
    let (rest, _) = Wording::of_languages().after_lead(line)?;
    let name = BARS.iter().fold(rest, |name, bar| name.split(bar).next().unwrap_or_default()).trim();
    let is_word = !name.contains(char::is_whitespace) && name.chars().count() >= HANDLE_LETTERS;
    let findings = Lexicon::of_languages().find(&Words::of(name));
    let is_plain = findings.stop_words == 0 && findings.calls == 0 && findings.anywhere == Topics::default();
    let is_office = name.contains('.') || name.to_lowercase().ends_with(ADMIN);
    (is_word && is_plain && !is_office && name.starts_with(char::is_alphabetic)).then(|| self::name(name)).flatten()
}

fn names_of(line: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    split(&until_end(line)).into_iter().filter(|name| fits(name)).collect()
}

/// The person whom a part of a line of credits names, without place and role behind: "Jane Roe in Orsk".
pub(super) fn person(part: &str) -> Option<String> {
    let name = self::name(&until_end(part.trim()))?;
    let is_full = name.contains(char::is_whitespace) && !ends_small(&name);
    (is_full && is_person_like(&name) && (is_name_like(&name) || is_odd_name(&name))).then_some(name)
}

/// Whether a person's name holds a word that calls for something in some language ("Doe") or names a month ("Jan"), which
/// is no matter where the line says that a name follows.
fn is_odd_name(name: &str) -> bool {
    let findings = Lexicon::of_languages().find(&Words::of(name));
    is_person_like(name)
        && findings.calls <= 1
        && (findings.whole == Topics::default() || findings.anywhere.has(Topic::Month))
        && !Wording::of_languages().is_nobody(name)
}

/// Whether a name has the form of a person's: two to five words, each with a capital or in a script without.
pub(super) fn is_person_like(name: &str) -> bool {
    let words = Words::of(name);
    let has_case = name.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let is_plain = name
        .chars()
        .all(|c| c.is_alphabetic() || c.is_whitespace() || is_mark(c) || matches!(c, '.' | '\'' | '’' | '-' | '‐'));
    let capitals = words.capitals();
    is_plain
        && !begins_small(name)
        && !Wording::of_languages().is_role(name)
        && (if has_case {
            // "Saint-Aubrac" is a town.
            name.trim().contains(char::is_whitespace)
                && (2..=PERSON_WORDS).contains(&words.len())
                && capitals + 2 > words.len()
        } else {
            words.len() >= 2
        })
}

/// The names of a byline.
fn split(line: &str) -> Vec<String> {
    let wording = Wording::of_languages();
    let line = line.replace("&amp;", "&");
    let line = line.trim().trim_start_matches(['—', '–', '-', '|', '•', ':', '/']).trim();
    let line = wording.after_lead(line).map_or(line, |(rest, _)| rest);
    let line = credits::without_brackets(line);
    if line.contains("://") || line.contains("www.") || line.starts_with('@') {
        return Vec::new();
    }
    let whole = |part: &str| name(part).into_iter().collect::<Vec<String>>();
    // "記者某某／某地報導": what follows the full-width stroke is the place. "Jane Doe / The Ledger": two names.
    let line = line.split('／').next().unwrap_or_default();
    let people = people_between_bars(line).into_iter();
    people
        .flat_map(|line| line.split([';', '、', '，', '،', '؛']))
        .flat_map(|part| part.split(" / "))
        .flat_map(|part| {
            let pieces: Vec<&str> = part.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
            // "Doe, Jane": a surname alone before the comma stays with what follows.
            let is_inverted = pieces.len() == 2 && pieces.iter().all(|p| Words::of(p).len() == 1);
            if is_inverted {
                return whole(part);
            }
            let first_is_full = pieces.first().is_some_and(|p| Words::of(p).len() > 1);
            let kept = pieces.iter().enumerate().filter(|(at, piece)| {
                // Behind a name, one word is a degree, a place or an agency, and some say what the person is.
                let is_beside =
                    is_degree(piece) || first_is_full && Words::of(piece).len() == 1 || wording.is_role(piece);
                *at == 0 || !is_beside
            });
            kept.flat_map(|(_, piece)| wording.parts(piece))
                .flat_map(|part| part.split(" & "))
                .filter(|part| !credits::is_crew(part))
                .filter_map(name)
                .collect()
        })
        .collect()
}

/// "Jane Roe | Ole Lind | The Ledger": the parts between bars that are people's names, where the first is one; a house has an
/// article in front of its name, or other signs in it than a person's.
fn people_between_bars(line: &str) -> Vec<&str> {
    let parts: Vec<&str> = line.split(" | ").map(str::trim).collect();
    let first_word = |part: &str| Words::of(part.split_whitespace().next().unwrap_or_default());
    let is_person =
        |part: &&str| is_person_like(part) && Lexicon::of_languages().find(&first_word(part)).stop_words == 0;
    if parts.len() < 2 || !parts.first().is_some_and(is_person) {
        return vec![line];
    }
    parts.into_iter().filter(is_person).collect()
}

fn is_degree(part: &str) -> bool {
    let letters: Vec<char> = part.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    !letters.is_empty() && letters.len() <= DEGREE_LETTERS && capitals * 2 > letters.len() && !part.contains(' ')
}

/// One name, when the string can be one.
pub(super) fn name(part: &str) -> Option<String> {
    let part = part.split(['(', '[', '<', '{']).next().unwrap_or_default();
    let part = part.trim().trim_matches(['|', '•', '·', '⋅', '/', '*', '.', ':', '—', '–', '-', ' ']).trim();
    let words = Words::of(part);
    let has_letters = part.chars().any(char::is_alphabetic);
    let is_address = part.contains('@') || part.contains("http") || part.contains('/') && !part.contains(" / ");
    let is_date =
        Words::of(part).iter().any(|w| w.len() == 4 && w.starts_with("20") && w.bytes().all(|b| b.is_ascii_digit()));
    let fits = words.len() <= NAME_WORDS || words.count() <= NAME_WORDS as f32 && words.len() <= 12;
    (has_letters && fits && !is_address && !is_date && !is_placeholder(part) && part.chars().count() >= 2)
        .then(|| part.replace('\u{a0}', " "))
}

/// What a template prints when it has no value: a programmer's word, or the value's path.
fn is_placeholder(part: &str) -> bool {
    let is_path = !part.contains(' ') && part.matches('.').count() >= 3 && !part.contains(char::is_uppercase);
    is_path || matches!(&*fold(part), "undefined" | "null" | "none" | "nan" | "na" | "false" | "true" | "nobody")
}

/// The line up to where a role, a date or a new sentence begins.
fn until_end(line: &str) -> String {
    let mut end = line.len();
    for mark in BARS {
        if let Some(at) = line.find(mark).filter(|&at| at > 3) {
            end = end.min(at);
        }
    }
    let wording = Wording::of_languages();
    for (at, _) in line.match_indices([' ', '\u{a0}']) {
        let rest = line.get(at..).unwrap_or_default().trim_start();
        let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        // A date may follow the name at once: "By Jane Doe December 2, 2025". Months are names too: "Jan Poe".
        let begins_date = || {
            let lexicon = Lexicon::of_languages();
            let mut behind = rest.split_whitespace().skip(1);
            let (next, third) = (behind.next().unwrap_or_default(), behind.next().unwrap_or_default());
            let is_counted = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
            let is_month = |word: &str| lexicon.month(&word.trim_matches(['.', ',']).to_lowercase()).is_some();
            // "By Jane Doe Tuesday, Aug. 17": a day of the week before the date. People are called so too.
            let is_weekday = || lexicon.find(&Words::of(&word)).whole.has(Topic::Month);
            is_month(&word) && is_counted(next)
                || is_weekday() && (is_counted(next) || is_month(next) && is_counted(third))
        };
        if at > 3 && (wording.ends_names(&word) || begins_date()) {
            end = end.min(at);
        }
    }
    let digits = line.find(|c: char| c.is_ascii_digit()).filter(|&at| at > 3).unwrap_or(line.len());
    line.get(..end.min(digits)).unwrap_or_default().trim_end_matches([',', ' ', '|']).to_owned()
}

/// "By supporting The Ledger": what follows is no name when it begins small.
fn begins_small(name: &str) -> bool {
    name.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// Whether the last of several words is in small letters, as in no name, save for what people are ("The Ledger editors").
fn ends_small(name: &str) -> bool {
    let Some((_, last)) = name.trim().rsplit_once(char::is_whitespace) else { return false };
    last.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase) && !Wording::of_languages().is_role(last)
}

/// "Insights from": a function word comes last, and the name behind it.
pub(super) fn ends_open(name: &str) -> bool {
    let last = name.trim().rsplit_once(char::is_whitespace).map_or("", |(_, last)| last);
    ends_small(name) && Lexicon::of_languages().find(&Words::of(last)).stop_words > 0
}

/// Whether a string looks like a person's or an agency's name: its words begin with capitals, or its script has none.
pub(super) fn is_name_like(name: &str) -> bool {
    let words = Words::of(name);
    let findings = Lexicon::of_languages().find(&words);
    // People are called April, Mart, Mei, Sun and Sobota too, but hardly two of these.
    let is_calendar = |word| Lexicon::of_languages().find(&Words::of(word)).whole.has(Topic::Month);
    let is_date = findings.anywhere.has(Topic::Month)
        && (name.contains(|c: char| c.is_ascii_digit()) || words.iter().all(is_calendar));
    if words.len() == 0 || words.len() > NAME_WORDS || is_date {
        return false;
    }
    let has_case = name.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let capitals = words.capitals() as f32 / words.len() as f32;
    let is_label = findings.anywhere.has_any(&[Topic::Date, Topic::Byline]) || Wording::of_languages().is_nobody(name);
    (!has_case || capitals >= 0.5 && !begins_small(name) && !ends_small(name))
        && findings.stop_words as usize * 2 <= words.len()
        && findings.calls == 0
        && !name.contains([':', '#', '!', '?', '…', '%'])
        && !is_label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_out_of_printed_lines() {
        for (line, names) in [
            ("By Jane Roe and Ole Lind", &["Jane Roe", "Ole Lind"][..]),
            ("Von Anja Roth, Jan Lukas Vogt und Ole Lind, VDR", &["Anja Roth", "Jan Lukas Vogt", "Ole Lind"]),
            ("By Jane Roe December 2, 2025", &["Jane Roe"]),
            ("By Jane Roe Tuesday, Aug. 17, 2010", &["Jane Roe"]),
            ("Por Marta Domingo, Abril Zamora y Juan Lind", &["Marta Domingo", "Abril Zamora", "Juan Lind"]),
            ("By Theresa May, April Roe and Joe Friday", &["Theresa May", "April Roe", "Joe Friday"]),
            ("By Jane Roe Friday, Jan 13, 2017 at 4:45 pm EST", &["Jane Roe"]),
            ("By Jane Doe", &["Jane Doe"]), // "doe" is a call in Portuguese
            ("By Jane Roe, Staff Writer", &["Jane Roe"]),
            ("By Jane Roe, MD, RDN", &["Jane Roe"]),
            ("By Jane Roe, Ole Lind, and Teun Abma", &["Jane Roe", "Ole Lind", "Teun Abma"]),
            ("byJane Roe", &["Jane Roe"]),
            ("Jane Roe | Senior Writer | July 2, 2025", &["Jane Roe"]),
            ("Dec. 19, 2025 · Jane Roe on behalf of the board", &["Jane Roe"]),
            ("03/01/2017 by Jane Roe, Chair of the Water Board", &["Jane Roe"]),
            ("This story was written by Jane Roe, a reporter in Veldt.", &["Jane Roe"]),
            ("Von Anja Roth und Jens Vogt, Veldt", &["Anja Roth", "Jens Vogt"]),
            ("Propos recueillis par Léa Roy", &["Léa Roy"]),
            ("Автор: Ирина Лунь", &["Ирина Лунь"]),
            ("Door onze verslaggever Anna van Dalen", &["Anna van Dalen"]),
            ("Af Mette Krog og Ole Lind", &["Mette Krog", "Ole Lind"]),
            ("Napsala Jana Holá", &["Jana Holá"]),
            ("dal nostro inviato a Porto Velde Ugo Bini", &["Ugo Bini"]),
            ("Dal nostro inviato UGO BINI", &["UGO BINI"]),
            ("Af Mette Krog, Ole Lind og Jens Vibe (foto)", &["Mette Krog", "Ole Lind"]),
            ("كتبت ليلى حداد، سامي نجار", &["ليلى حداد", "سامي نجار"]),
            ("Zapsala Jana Holá", &["Jana Holá"]),
            ("Pytała Ewa Kos", &["Ewa Kos"]),
            ("Aus dem Rathaus berichten Anja Roth und Jens Vogt", &["Anja Roth", "Jens Vogt"]),
            ("Haber: Ayşe Işık ve Can Deniz", &["Ayşe Işık", "Can Deniz"]),
            ("Sun Dec", &[]),
            ("Published on 2 May 2024", &[]),
            ("Share this story", &[]),
            ("By supporting The Ledger", &[]),
        ] {
            assert_eq!(names_in(line), names, "{line}");
        }
    }

    #[test]
    fn people_may_be_called_as_months_and_days_are() {
        // May in Dutch, Saturday in Czech.
        assert!(["Mei Rowan", "Petr Sobota"].into_iter().all(is_name_like));
        assert!(!["Sun Dec", "Mei Rowan 12"].into_iter().any(is_name_like));
    }

    #[test]
    fn a_value_in_brackets_or_with_the_house_behind_a_bar_names_a_person() {
        for value in ["[Jane Roe，Ledger]", "Jane Roe | The Ledger for ledger.example", "By Jane\u{a0}Roe"] {
            assert_eq!(declared([value].into_iter()).first().map(String::as_str), Some("Jane Roe"), "{value}");
        }
        assert_eq!(declared(["Jane Roe | Ole Lind | The Ledger"].into_iter()), ["Jane Roe", "Ole Lind"]);
    }

    #[test]
    fn values_of_templates_are_no_names() {
        assert_eq!(declared(["undefined", "page.head.extra.author", "Jane Roe", "jane roe"].into_iter()), ["Jane Roe"]);
        assert_eq!(declared(["https://ledger.example/jane"].into_iter()), Vec::<String>::new());
    }
}
