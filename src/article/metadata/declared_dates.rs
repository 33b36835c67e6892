//! Dates as machines give them, in attributes and in JSON-LD.

use super::dates::{YEARS, ZONES, find, offset};
use crate::day;

/// A date as machines give it (`datetime`, JSON-LD): its ISO form kept with time and zone, other forms read as text.
pub(in crate::article) fn declared(value: &str, month_first: bool) -> Option<String> {
    let value = value.trim();
    let day = value.get(..10).filter(|day| is_iso_day(day));
    let rest = value.get(10..).unwrap_or_default();
    let Some(day) = day.filter(|_| !rest.starts_with(|c: char| c.is_ascii_digit())) else {
        return find(value, month_first).map(|found| found.iso);
    };
    let Some(time) = rest.strip_prefix(['T', 't', ' ']) else { return Some(day.to_owned()) };
    let time = time.trim();
    let end = time.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(time.len());
    let (clock, mut zone) = time.split_at(end);
    if !is_clock(clock) {
        return Some(day.to_owned());
    }
    if let Some(fraction) = zone.strip_prefix('.') {
        zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let seconds = if clock.len() == "09:30".len() { ":00" } else { "" };
    Some(format!("{day}T{clock}{seconds}{}", zone_of(zone.trim())))
}

/// Numbers of a text of some parts, each of as many digits as given.
fn fixed(text: &str, sign: char, digits: &[usize]) -> Option<Vec<u32>> {
    let parts: Vec<&str> = text.split(sign).collect();
    let is_fixed = |(part, digits): (&&str, &usize)| part.len() == *digits && part.bytes().all(|b| b.is_ascii_digit());
    let is_of_form = parts.len() == digits.len() && parts.iter().zip(digits).all(is_fixed);
    is_of_form.then(|| parts.iter().filter_map(|part| part.parse().ok()).collect())
}

/// Whether a text is a day as ISO 8601 writes it: "2024-06-12".
fn is_iso_day(text: &str) -> bool {
    let numbers = fixed(text, '-', &[4, 2, 2]);
    numbers.is_some_and(
        |n| matches!(n.as_slice(), [year, month, day] if YEARS.contains(year) && day::exists(*year, *month, *day)),
    )
}

/// Whether a text is a time of day: "09:30", "09:30:00".
fn is_clock(text: &str) -> bool {
    let numbers = fixed(text, ':', &[2, 2]).or_else(|| fixed(text, ':', &[2, 2, 2])).unwrap_or_default();
    // A minute in which a second is put in has 61.
    matches!(numbers.as_slice(), [hour, minute, rest @ ..] if *hour < 24 && *minute < 60 && rest.iter().all(|s| *s <= 60))
}

/// "Z", "+0200", "+02:00" and abbreviations as an ISO zone; empty when there is none.
fn zone_of(zone: &str) -> String {
    if zone.eq_ignore_ascii_case("z") {
        return "Z".to_owned();
    }
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    match (zone.chars().next(), digits.len()) {
        (Some(sign @ ('+' | '-')), 4) => format!("{sign}{}:{}", &digits[..2], &digits[2..]),
        (Some(sign @ ('+' | '-')), 2) => format!("{sign}{digits}:00"),
        _ => {
            let lower = zone.to_lowercase();
            ZONES.iter().find(|(name, _)| *name == lower).map(|&(_, minutes)| offset(minutes)).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declared_dates_keep_time_and_zone() {
        for (value, iso) in [
            ("2024-06-12T18:45:00.000Z", Some("2024-06-12T18:45:00Z")),
            ("2024-06-12T20:45+0200", Some("2024-06-12T20:45:00+02:00")),
            ("2024-06-12", Some("2024-06-12")),
            ("Wed, 12 Jun 2024 10:00:00 GMT", Some("2024-06-12T10:00:00+00:00")),
            ("2024-06-12T99:99", Some("2024-06-12")),
            ("2024-06-12T18:45:00:00", Some("2024-06-12")),
            ("2024-06-12T18:4", Some("2024-06-12")),
            ("2024-1-1-0", Some("2024-01-01")),
            ("2024-6-2T10:30", Some("2024-06-02T10:30")),
            ("2024-02-29", Some("2024-02-29")),
            ("2023-02-29", None),
            ("2023-02-29T18:45:00Z", None),
            ("soon", None),
        ] {
            assert_eq!(declared(value, true).as_deref(), iso, "{value}");
        }
        assert_eq!(declared("04/05/2024", false).as_deref(), Some("2024-05-04"));
    }
}
