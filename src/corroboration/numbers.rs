//! Number phrases: "4,200", "four thousand two hundred" and "4.2 thousand" are one value.

use super::lexicon::Lexicon;
use super::terms::Raw;

/// Words that one number phrase may have at most: a list of numbers is no number.
const LONGEST_PHRASE: usize = 12;

/// The value of the number phrase that begins at `raw[at]`, and where it ends.
pub(super) fn phrase(raw: &[Raw], at: usize, lexicon: &Lexicon) -> Option<(f64, usize)> {
    let word = |i: usize| raw.get(i).map(|r| &*r.word).unwrap_or_default();
    let multiple = |i: usize| lexicon.multiple.get(word(i)).copied();
    let first = raw.get(at)?;
    let leads = lexicon.article.contains(word(at));
    if leads && multiple(at + 1).is_none_or(|m| m == 12.0 && word(at) != "one") {
        return None;
    }
    let bare_multiple =
        !leads && !first.digits && !lexicon.unit.contains_key(word(at)) && !lexicon.contraction.is_empty();
    if !first.digits && !leads && !lexicon.unit.contains_key(word(at)) && (bare_multiple || multiple(at).is_none()) {
        return None;
    }
    let (mut total, mut current, mut seen) = (0.0, 0.0, false);
    let mut i = at;
    while let Some(r) = raw.get(i).filter(|_| i < at + LONGEST_PHRASE) {
        if r.digits {
            if seen {
                break;
            }
            current = digits(&r.word, lexicon.decimal)?;
        } else if leads && i == at {
            current = 1.0;
        } else if let Some(&unit) = lexicon.unit.get(&*r.word) {
            let fits = if unit >= 20.0 {
                current % 100.0 == 0.0
            } else {
                current % 10.0 == 0.0 && !(10.0..20.0).contains(&(current % 100.0))
            };
            if seen && !fits {
                break;
            }
            current += unit;
        } else if let Some(&multiple) = lexicon.multiple.get(&*r.word) {
            if multiple == 100.0 {
                current = if seen { current * 100.0 } else { 100.0 };
            } else {
                total += if current == 0.0 { 1.0 } else { current } * multiple;
                current = 0.0;
            }
        } else if !(seen
            && lexicon.joint.contains(&*r.word)
            && (current >= 100.0 || total > 0.0)
            && lexicon.unit.contains_key(word(i + 1)))
        {
            break;
        }
        seen = true;
        i += 1;
    }
    (i > at).then_some((total + current, i))
}

/// Where "per cent", "percent" or "%" that begins at `raw[at]` ends.
pub(super) fn percent(raw: &[Raw], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let word = |i: usize| raw.get(i).map(|r| &*r.word).unwrap_or_default();
    if word(at) == "%" || lexicon.percent.contains(word(at)) {
        return Some(at + 1);
    }
    // The lists have it in one word, which many write in two: "per cent", "por ciento".
    let split =
        lexicon.percent.iter().any(|one| one.strip_prefix(word(at)) == Some(word(at + 1)) && !word(at + 1).is_empty());
    split.then_some(at + 2)
}

/// The value of digits with group and decimal marks; years and the like are plain values.
fn digits(word: &str, decimal: char) -> Option<f64> {
    let groups: Vec<&str> = word.split(['.', ',', '\u{a0}', '\u{202f}']).collect();
    let marks: Vec<char> = word.chars().filter(|c| !c.is_ascii_digit()).collect();
    let three = |parts: &[&str]| parts.iter().all(|p| p.len() == 3);
    let (whole, part) = match (marks.last(), groups.as_slice()) {
        (None, _) => (word.to_owned(), ""),
        (Some(&last), [head @ .., tail]) => {
            // One mark of the language's decimal kind, or a tail that is no group of three, parts the fraction.
            let grouped = tail.len() == 3 && (last != decimal || marks.len() > 1 && marks.iter().all(|&m| m == last));
            if grouped && groups.first().is_some_and(|g| g.len() <= 3) && three(&groups[1..]) {
                (groups.concat(), "")
            } else {
                (head.concat(), *tail)
            }
        }
        _ => return None,
    };
    format!("{whole}.{part}0").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::lexicon;
    use super::*;

    fn value(text: &str, language: &str) -> Option<(f64, usize)> {
        let raw: Vec<Raw> = text
            .split(' ')
            .map(|w| Raw {
                word: w.into(),
                start: 0,
                end: 0,
                capital: false,
                digits: w.starts_with(|c: char| c.is_ascii_digit()),
            })
            .collect();
        phrase(&raw, 0, lexicon(Some(language), ""))
    }

    #[test]
    fn a_number_has_one_value_however_it_is_written() {
        for text in ["4,200", "4200", "four thousand two hundred"] {
            assert_eq!(value(text, "en").map(|v| v.0), Some(4200.0), "{text}");
        }
        assert_eq!(value("4.200", "de").map(|v| v.0), Some(4200.0));
        assert_eq!(value("1.5 million", "en"), Some((1.5e6, 2)));
        assert_eq!(value("1,5 millionen", "de"), Some((1.5e6, 2)));
        assert_eq!(value("two hundred and ten dams", "en"), Some((210.0, 4)));
        assert_eq!(value("a hundred", "en"), Some((100.0, 2)));
    }

    #[test]
    fn per_cent_is_one_word_or_two() {
        let ends = |text: &str, language: &str| {
            let raw: Vec<Raw> = text
                .split(' ')
                .map(|w| Raw { word: w.into(), start: 0, end: 0, capital: false, digits: false })
                .collect();
            percent(&raw, 0, lexicon(Some(language), ""))
        };
        for (text, language) in [("per cent", "en"), ("pour cent", "fr"), ("por ciento", "es"), ("per cento", "it")] {
            assert_eq!(ends(text, language), Some(2), "{text}");
        }
        assert_eq!(ends("percent of", "en"), Some(1));
        assert_eq!(ends("per person", "en"), None);
        assert_eq!(ends("percent", "de"), None);
    }

    #[test]
    fn one_and_a_dozen_as_pronoun_and_idiom_are_no_numbers() {
        assert_eq!(value("one", "en"), None);
        assert_eq!(value("a dozen", "en"), None);
        assert_eq!(value("million", "en"), None);
    }
}
