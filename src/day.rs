//! Days of the calendar as numbers, to tell how far apart two dates are.

/// Whether the Gregorian calendar has a day.
pub(crate) fn exists(year: u32, month: u32, day: u32) -> bool {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Days since 1970-01-01 of the day with which an ISO 8601 date begins, in the proleptic Gregorian calendar (Hinnant,
/// "chrono-compatible low-level date algorithms"); `None` where it begins with none.
pub(crate) fn number(date: &str) -> Option<i64> {
    let mut parts = date.get(..10)?.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !exists(year, month, day) {
        return None;
    }
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_some_years_have_a_last_day_of_february_more() {
        assert!([2000, 2020, 2024].into_iter().all(|year| exists(year, 2, 29)));
        assert!([1900, 2023, 2100].into_iter().all(|year| exists(year, 2, 28) && !exists(year, 2, 29)));
    }

    #[test]
    fn days_are_counted_from_the_epoch_on() {
        for (date, days) in [
            ("1970-01-01", Some(0)),
            ("1969-12-31T23:59:59Z", Some(-1)),
            ("2000-03-01", Some(11_017)),
            ("2024-02-29", Some(19_782)),
            ("2024-13-01", None),
            ("2023-02-29", None),
            ("2024-04-31", None),
            ("yesterday", None),
        ] {
            assert_eq!(number(date), days, "{date}");
        }
    }
}
