//! Dates in any of the forms that pages print: to ISO 8601.

use super::super::lexicon::{Lexicon, Topic};
use super::super::words::Words;
use super::pieces::{Case, ERAS, NUMBER_DIGITS, Piece, digit, is_date_sign, pieces};
use crate::ascii::has_byte;
use crate::day;

/// Years that a page's date can have.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

/// The same where only its last two digits are written: others are days and seconds.
const SHORT_YEARS: std::ops::RangeInclusive<u32> = 5..=40;

/// Pieces after a date with such a year within which a time of day must begin: "kl.", "um", a comma.
const SHORT_YEAR_TIME_WITHIN: usize = 3;

/// Zones by abbreviation: minutes from UTC.
pub(super) const ZONES: &[(&str, i32)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("bst", 60),
    ("wet", 0),
    ("cet", 60),
    ("mez", 60),
    ("cest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("мск", 180),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("ist", 330),
    ("jst", 540),
    ("kst", 540),
];

/// Months as Roman numerals, by which Polish and Hungarian papers write them.
const NUMERALS: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Pieces after a date within which its time of day is looked for.
const TIME_WITHIN: usize = 6;

/// Pieces after a time of day within which its zone stands: a word, a bracket, and the zone.
const ZONE_WITHIN: usize = 3;

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct Found {
    /// ISO 8601: the day, with time and zone where they are given.
    pub iso: String,
    /// Letters of the text that belong neither to the date nor to its time.
    pub other_letters: usize,
    /// Those before it.
    pub letters_before: usize,
}

struct Scan<'p> {
    pieces: &'p [Piece<'p>],
    month_first: bool,
}

impl Scan<'_> {
    fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.pieces.get(at)? {
            Piece::Number { value, digits } => Some((*value, *digits)),
            _ => None,
        }
    }

    fn year(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|(value, digits)| *digits == 4 && YEARS.contains(value)).map(|(value, _)| value)
    }

    /// A month and the piece after it.
    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let Piece::Word(word, _) = self.pieces.get(at)? else { return None };
        // "تشرين الثاني": a name of two words.
        let whole = || match self.pieces.get(at + 1) {
            Some(Piece::Word(second, _)) if !word.is_ascii() => Lexicon::of_languages().month_of_two(word, second),
            _ => None,
        };
        let month = Lexicon::of_languages().month(word).map(|month| (month, at + 1));
        month.or_else(|| Some((whole()?, at + 2))).map(|(month, next)| (u32::from(month), next))
    }

    /// A month as a Roman numeral in capitals, which the year follows at once: "4 X 2025".
    fn numeral(&self, at: usize) -> Option<(u32, usize)> {
        let Piece::Word(word, Case::Capitals) = self.pieces.get(at)? else { return None };
        let number = (1..).zip(NUMERALS).find(|(_, numeral)| *numeral == word).map(|(number, _)| number)?;
        self.year(at + 1).map(|_| (number, at + 1))
    }

    /// Skips the day of the week: "14 марта, четверг, 2024 год".
    fn skip_weekday(&self, at: usize) -> usize {
        let Some(Piece::Word(word, _)) = self.pieces.get(at) else { return at };
        let is_weekday = Lexicon::of_languages().find(&Words::of(word)).whole.has(Topic::Month);
        if is_weekday && self.month(at).is_none() { self.skip(at + 1) } else { at }
    }

    fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        matches!(self.pieces.get(at), Some(Piece::Sign(c)) if signs.contains(c))
    }

    /// Skips marks and little words that stand inside a date: "12. Juni", "June 12th, 2024", "12 de junio de 2024".
    fn skip(&self, mut at: usize) -> usize {
        loop {
            match self.pieces.get(at) {
                Some(Piece::Sign('.' | ',' | '،' | 'º' | '°')) => at += 1,
                Some(Piece::Word(word, _)) if Lexicon::of_languages().stands_in_dates(word) => at += 1,
                _ => return at,
            }
        }
    }

    /// A date that begins at a piece: year, month, day, and the piece after it.
    fn date(&self, at: usize) -> Option<(u32, u32, u32, usize)> {
        self.by_name(at).or_else(|| self.by_numbers(at)).filter(|&(year, month, day, _)| day::exists(year, month, day))
    }

    fn by_name(&self, at: usize) -> Option<(u32, u32, u32, usize)> {
        // "2024 Jun 12", as libraries write.
        if let Some(year) = self.year(at) {
            let (month, next) = self.month(self.skip(at + 1))?;
            let day_at = self.skip(next);
            let (day, digits) = self.number(day_at)?;
            return (digits <= 2).then_some((year, month, day, day_at + 1));
        }
        if let Some((month, next)) = self.month(at) {
            let day_at = self.skip(next);
            let (day, digits) = self.number(day_at)?;
            let year_at = self.skip(day_at + 1);
            let year = self.year(year_at).map(|year| (year, year_at + 1));
            let (year, end) = year.or_else(|| Some((self.year_behind_clock(year_at)?, day_at + 1)))?;
            return (digits <= 2).then_some((year, month, day, end));
        }
        let (day, digits) = self.number(at)?;
        if digits > 2 {
            return None;
        }
        let month_at = self.skip(at + 1);
        let month_at = if self.is_sign(month_at, &['-', '/', '–']) { month_at + 1 } else { month_at };
        let (month, next) = self.month(month_at).or_else(|| self.numeral(month_at))?;
        // "أيار/مايو": a month by both its Arabic names.
        let doubled = if self.is_sign(next, &['/']) { self.month(next + 1) } else { None };
        let next = doubled.filter(|(other, _)| *other == month).map_or(next, |(_, next)| next);
        let year_at = self.skip_weekday(self.skip(next));
        let year_at = if self.is_sign(year_at, &['-', '/', '–']) { year_at + 1 } else { year_at };
        self.year(year_at).map(|year| (year, month, day, year_at + 1))
    }

    /// The year of "Mon Aug 03 12:45:00 EDT 2015", as Unix and Java write: behind a time of day and its zone.
    fn year_behind_clock(&self, at: usize) -> Option<u32> {
        let two_digits = |at: usize| self.number(at).filter(|(_, digits)| *digits == 2).map(|(value, _)| value);
        let parts = [two_digits(at)?, two_digits(at + 2)?, two_digits(at + 4)?];
        let is_clock = parts < [24, 0, 0] && [at + 1, at + 3].into_iter().all(|sign| self.is_sign(sign, &[':']));
        let is_zone = matches!(self.pieces.get(at + 5), Some(Piece::Word(_, Case::Capitals)));
        self.year(at + 5 + usize::from(is_zone)).filter(|_| is_clock)
    }

    /// A day and a month that begin at a piece, and the piece after them.
    fn day_of_month(&self, at: usize) -> Option<(u32, u32, usize)> {
        let day = |at: usize| self.number(at).filter(|(_, digits)| *digits <= 2).map(|(day, _)| day);
        if let Some((month, next)) = self.month(at) {
            let day_at = self.skip(next);
            return Some((month, day(day_at)?, day_at + 1));
        }
        let (month, next) = self.month(self.skip(at + 1))?;
        Some((month, day(at)?, next))
    }

    fn by_numbers(&self, at: usize) -> Option<(u32, u32, u32, usize)> {
        let (first, digits) = self.number(at)?;
        // "3/9 2022"
        if let (Some((second, second_digits)), Some(year)) = (self.number(at + 2), self.year(at + 3))
            && self.is_sign(at + 1, &['/'])
            && digits <= 2
            && second_digits <= 2
        {
            return Some((year, second, first, at + 4));
        }
        let same_sign = match (self.pieces.get(at + 1)?, self.pieces.get(at + 3)?) {
            (Piece::Sign(a), Piece::Sign(b)) => {
                a == b && matches!(a, '-' | '.' | '/') || is_date_sign(*a) && is_date_sign(*b)
            }
            _ => false,
        };
        let ((second, second_digits), (third, _)) = (self.number(at + 2)?, self.number(at + 4)?);
        if !same_sign || second_digits > 2 {
            return None;
        }
        if digits == 4 && YEARS.contains(&first) {
            return Some((first, second, third, at + 5));
        }
        let year = self.year(at + 4).or_else(|| self.short_year(at))?;
        if digits > 2 {
            return None;
        }
        let is_slash = self.is_sign(at + 1, &['/']);
        let month_first = second > 12 || is_slash && self.month_first && first <= 12;
        Some(if month_first { (year, first, second, at + 5) } else { (year, second, first, at + 5) })
    }

    /// The year of "05.06.24 06:10": two digits are one where day and month have two too and a time of day follows at once.
    fn short_year(&self, at: usize) -> Option<u32> {
        let two_digits = |at: usize| self.number(at).filter(|(_, digits)| *digits == 2).map(|(value, _)| value);
        let (_, _, year) = (two_digits(at)?, two_digits(at + 2)?, two_digits(at + 4)?);
        let is_followed = (at + 5..at + 5 + SHORT_YEAR_TIME_WITHIN).any(|next| {
            two_digits(next).is_some_and(|hour| hour < 24)
                && self.is_sign(next + 1, &[':', '.'])
                && two_digits(next + 2).is_some_and(|minute| minute < 60)
        });
        (self.is_sign(at + 1, &['.', '/']) && is_followed && SHORT_YEARS.contains(&year)).then_some(2000 + year)
    }

    /// A time of day within the pieces after a date, and its zone.
    fn time(&self, from: usize) -> Option<(u32, u32, Option<i32>)> {
        (from..from + TIME_WITHIN).find_map(|at| {
            let (hour, digits) = self.number(at)?;
            let joined = self.is_sign(at + 1, &[':', '.', '時', '时'])
                || matches!(self.pieces.get(at + 1), Some(Piece::Word("h", _)));
            let (minute, minute_digits) = self.number(at + 2)?;
            if !joined || digits > 2 || minute_digits != 2 || hour > 23 || minute > 59 {
                return None;
            }
            let mut next = at + 3;
            if self.is_sign(next, &[':']) {
                next += 2;
            }
            let mut hour = hour;
            let half = match (self.pieces.get(next), self.pieces.get(next + 1), self.pieces.get(next + 2)) {
                (Some(Piece::Word(word @ ("am" | "pm"), _)), ..) => Some((*word == "pm", 1)),
                (Some(Piece::Word(p @ ("a" | "p"), _)), Some(Piece::Sign('.')), Some(Piece::Word("m", _))) => {
                    Some((*p == "p", 4))
                }
                _ => None,
            };
            if let Some((is_afternoon, length)) = half {
                hour = if is_afternoon { hour % 12 + 12 } else { hour % 12 };
                next += length;
            }
            let zone = self.zone(next, half.is_some());
            Some((hour, minute, zone))
        })
    }

    /// The zone behind a time of day: minutes from UTC. Abbreviations are words too, German "ist" and French "est": a zone
    /// stands in capitals, behind no more than marks and one other word ("20.45 Uhr (MESZ)"), or right behind "p.m.".
    fn zone(&self, from: usize, is_behind_half: bool) -> Option<i32> {
        let known = |word: &str| ZONES.iter().find(|(name, _)| *name == word).map(|&(_, minutes)| minutes);
        let mut words = 0;
        for at in from..from + ZONE_WITHIN {
            match self.pieces.get(at)? {
                Piece::Word(word, case) if *case == Case::Capitals || is_behind_half && at == from => {
                    return known(word);
                }
                Piece::Word(..) if words == 0 => words = 1,
                Piece::Sign('(' | ',' | '.') => {}
                _ => return None,
            }
        }
        None
    }
}

/// Whether a text has a year in digits. Every date has one, and most lines have none: they need not be taken to pieces.
pub(super) fn may_hold_a_year(text: &str) -> bool {
    let Signs { digits, is_arabic, is_chinese } = Signs::of(text);
    if digits == 0 && !is_arabic {
        return is_chinese && text.contains('〇') && text.contains('年');
    }
    let has_era = || is_chinese && ERAS.iter().any(|(era, _)| text.contains(era));
    if digits < YEAR_DIGITS && !is_arabic {
        return has_era();
    }
    let is_year = |(value, digits)| digits == YEAR_DIGITS && YEARS.contains(&value);
    let mut number = (0, 0);
    for c in text.chars() {
        number = match (digit(c), number) {
            (Some(digit), (value, digits)) if digits < NUMBER_DIGITS => (value * 10 + digit, digits + 1),
            (Some(digit), _) => (digit, 1),
            (None, number) if is_year(number) => return true,
            (None, _) => (0, 0),
        };
    }
    is_year(number) || may_hold_a_short_year(text) || has_era()
}

/// Digits of a year that is written whole.
const YEAR_DIGITS: usize = 4;

/// What the bytes of a text tell of its digits, all looked at alike, so that many are at once.
#[derive(Default)]
struct Signs {
    /// Digits of ASCII.
    digits: usize,
    /// Whether there may be Arabic or Persian digits, and signs of Chinese and Japanese, by their first bytes.
    is_arabic: bool,
    is_chinese: bool,
}

impl Signs {
    fn of(text: &str) -> Signs {
        let mut signs = Signs::default();
        // Most texts have none, which is seen faster than how many there are.
        if has_byte(text, |byte| byte.is_ascii_digit()) {
            signs.digits = text.bytes().filter(u8::is_ascii_digit).count();
        }
        if !text.is_ascii() {
            for byte in text.bytes() {
                signs.is_arabic |= matches!(byte, 0xd9 | 0xdb);
                signs.is_chinese |= matches!(byte, 0xe3..=0xe9);
            }
        }
        signs
    }
}

/// Whether a text has numbers of two digits parted as in "05.06.24".
fn may_hold_a_short_year(text: &str) -> bool {
    let is_one = |eight: &[u8]| {
        eight
            .iter()
            .enumerate()
            .all(|(i, byte)| if i % 3 == 2 { matches!(byte, b'.' | b'/') } else { byte.is_ascii_digit() })
            && eight.get(2) == eight.get(5)
    };
    text.as_bytes().windows("05.06.24".len()).any(is_one)
}

/// Years among which any day of the calendar comes, the year of the last day included: two 29ths of February are up to eight
/// years apart.
const YEARS_TO_ANY_DAY: usize = 9;

/// The first day of a text that gives no year ("14th October, 6:40am"), in the last year in which it was not after
/// another day.
pub(super) fn find_day(text: &str, not_after: &str) -> Option<Found> {
    if may_hold_a_year(text) || !text.contains(|c| digit(c).is_some()) {
        return None;
    }
    let mut numbers = not_after.get(..10)?.split('-').map(|n| n.parse::<u32>().ok());
    let last = (numbers.next()??, numbers.next()??, numbers.next()??);
    let mut lower = String::with_capacity(text.len());
    let pieces = pieces(text, &mut lower);
    let scan = Scan { pieces: &pieces, month_first: false };
    let (at, (month, day, end)) = (0..pieces.len()).find_map(|at| Some((at, scan.day_of_month(at)?)))?;
    let is_one = |&year: &u32| (year, month, day) <= last && day::exists(year, month, day);
    let year = (0..=last.0).rev().take(YEARS_TO_ANY_DAY).find(is_one)?;
    Some(found(&pieces, at, end, (year, month, day), &scan))
}

/// The first date of a text. `month_first`: whether 6/12/2024 is in June, as American pages write.
pub(in crate::article) fn find(text: &str, month_first: bool) -> Option<Found> {
    if !may_hold_a_year(text) {
        return None;
    }
    let mut lower = String::with_capacity(text.len());
    let pieces = pieces(text, &mut lower);
    let scan = Scan { pieces: &pieces, month_first };
    let (at, (year, month, day, end)) = (0..pieces.len()).find_map(|at| Some((at, scan.date(at)?)))?;
    Some(found(&pieces, at, end, (year, month, day), &scan))
}

/// What was found at some pieces of a text.
fn found(pieces: &[Piece], at: usize, end: usize, (year, month, day): (u32, u32, u32), scan: &Scan) -> Found {
    let mut iso = String::with_capacity("2024-06-12T09:30:00+02:00".len());
    for (sign, number) in [("", year / 100), ("", year % 100), ("-", month), ("-", day)] {
        push(&mut iso, sign, number);
    }
    if let Some((hour, minute, zone)) = scan.time(end) {
        push(&mut iso, "T", hour);
        push(&mut iso, ":", minute);
        if let Some(minutes) = zone {
            iso.push_str(":00");
            iso.push_str(&offset(minutes));
        }
    }
    let letters = |pieces: &[Piece]| -> usize {
        pieces.iter().map(|p| if let Piece::Word(word, _) = p { word.chars().count() } else { 0 }).sum()
    };
    let letters_before = letters(pieces.get(..at).unwrap_or_default());
    let other_letters = letters_before + letters(pieces.get(end..).unwrap_or_default());
    Found { iso, other_letters, letters_before }
}

/// Whether the first date of a text is another one where the month is written first.
pub(in crate::article) fn is_ambiguous(text: &str) -> bool {
    find(text, true).map(|found| found.iso) != find(text, false).map(|found| found.iso)
}

/// Writes a sign and a number of two digits: every line with a date comes here, and `format!` takes long.
fn push(iso: &mut String, sign: &str, number: u32) {
    iso.push_str(sign);
    iso.extend([number / 10, number].into_iter().filter_map(|digit| char::from_digit(digit % 10, 10)));
}

pub(super) fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_be_a_year_is_taken_to_pieces() {
        assert!(
            ["2024年6月12日", "١٢ يونيو ٢٠٢٤", "12.06.2024", "1234567892024"].iter().all(|text| may_hold_a_year(text))
        );
        assert!(["Reader number 1234", "12024", "202", "12 June", ""].iter().all(|text| !may_hold_a_year(text)));
    }

    #[test]
    fn dates_are_read_in_the_forms_that_pages_print() {
        for (text, iso) in [
            ("June 12, 2024", "2024-06-12"),
            ("अपडेटेड: 12 मार्च 2024, 09:20", "2024-03-12T09:20"),
            ("12 Ιουνίου 2024", "2024-06-12"),
            ("2024. június 12.", "2024-06-12"),
            ("12.06.2024, 20.45 Uhr", "2024-06-12T20:45"),
            ("Publié le 12 juin 2024 à 20 h 17, mis à jour à 21 h 02", "2024-06-12T20:17"),
            ("Wed 12 Jun 2024 21.10 CEST", "2024-06-12T21:10:00+02:00"),
            ("12 de junio de 2024", "2024-06-12"),
            ("12 июня 2024, 18:30 МСК", "2024-06-12T18:30:00+03:00"),
            ("2024年6月12日 09:05", "2024-06-12T09:05"),
            ("١٢ يونيو ٢٠٢٤", "2024-06-12"),
            ("١٢ حزيران/يونيو ٢٠٢٤", "2024-06-12"),
            ("Updated June 12th, 2024 at 3:05 p.m. EDT", "2024-06-12T15:05:00-04:00"),
            ("13/06/2024", "2024-06-13"),
            ("2024 Jun 12", "2024-06-12"),
            ("Publisert: 05.06.24 kl. 06:10", "2024-06-05T06:10"),
            ("12.06.2024, 20:45 Uhr (MESZ)", "2024-06-12T20:45:00+02:00"),
            ("الأحد 17 تشرين الثاني / نوفمبر 2024 - 23:48", "2024-11-17T23:48"),
            ("3 كانون الأول 2024", "2024-12-03"),
            ("12 июня, среда, 2024 год, 17:40", "2024-06-12T17:40"),
            ("opublikowano 4 X 2025", "2025-10-04"),
            ("令和8年2月8日 5時00分", "2026-02-08T05:00"),
            ("民國113年6月12日", "2024-06-12"),
            ("Lørdag 3/9 2022", "2022-09-03"),
            ("二〇二三年十月十九日 上午八时零五分", "2023-10-19"),
            ("二〇二三年十二月三十日", "2023-12-30"),
            ("June 12, 2024 at 3:05 p.m. est", "2024-06-12T15:05:00-05:00"),
            ("Wed Jun 12 15:05:00 EDT 2024", "2024-06-12T15:05:00-04:00"),
            ("Wed Jun 12 15:05:09 2024", "2024-06-12T15:05"),
        ] {
            assert_eq!(find(text, true).map(|found| found.iso).as_deref(), Some(iso), "{text}");
        }
        assert_eq!(find("6/12/2024", false).map(|found| found.iso).as_deref(), Some("2024-12-06"));
        assert_eq!(find("since 2019 in 12 towns", true), None);
        assert_eq!(find("10.12.24 for the first set", true), None, "without a time of day two digits are no year");
        for text in ["31 February 2024", "29 February 2023", "29.02.2023, 20.45 Uhr", "2023年2月29日"] {
            assert_eq!(find(text, true), None, "{text}");
        }
    }

    #[test]
    fn words_behind_a_time_are_no_zones() {
        for (text, iso) in [
            ("Der Artikel, der am 12.06.2024 um 20:45 Uhr erschienen ist", "2024-06-12T20:45"),
            ("Was am 12.06.2024 um 20:45 ist", "2024-06-12T20:45"),
            ("Publié le 12 juin 2024 à 20 h 17, il est complété", "2024-06-12T20:17"),
            ("PUBLIÉ LE 12 JUIN 2024 À 20 H 17, IL EST COMPLÉTÉ", "2024-06-12T20:17"),
        ] {
            assert_eq!(find(text, true).map(|found| found.iso).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_in_the_last_in_which_it_was_not_after_another() {
        for (text, iso) in [
            ("14th October, 6:40am", Some("2025-10-14T06:40")),
            ("October 16", Some("2024-10-16")),
            ("Orsk, 28. September", Some("2025-09-28")),
            ("29 February", Some("2024-02-29")),
            ("31 February", None),
            ("14th October 2023", None),
            ("14 boats", None),
        ] {
            assert_eq!(find_day(text, "2025-10-15T07:12:00Z").map(|found| found.iso).as_deref(), iso, "{text}");
        }
    }
}
