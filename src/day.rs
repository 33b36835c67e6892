//! Days of the calendar as numbers, to tell how far apart two dates are.

/// Days since 1970-01-01 of the day with which an ISO 8601 date begins, in the proleptic Gregorian calendar (Hinnant,
/// "chrono-compatible low-level date algorithms"); `None` where it begins with none.
pub(crate) fn number(date: &str) -> Option<i64> {
    let mut parts = date.get(..10)?.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
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
    fn days_are_counted_from_the_epoch_on() {
        for (date, days) in [
            ("1970-01-01", Some(0)),
            ("1969-12-31T23:59:59Z", Some(-1)),
            ("2000-03-01", Some(11_017)),
            ("2024-13-01", None),
            ("yesterday", None),
        ] {
            assert_eq!(number(date), days, "{date}");
        }
    }
}
