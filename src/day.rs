//! Days of the calendar and moments as numbers, to tell how far apart two dates are and which is earlier.

const SECONDS_OF_A_DAY: i64 = 86_400;

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

/// Seconds since 1970-01-01T00:00Z at which an ISO 8601 date or moment begins: "2024-05-01", "2024-05-01T09:30+02:00". A date
/// alone begins with its day, a moment without a zone counts as one of UTC; `None` where the text begins with no date.
pub(crate) fn beginning(date: &str) -> Option<i64> {
    let midnight = number(date)? * SECONDS_OF_A_DAY;
    let time = date.get(10..).and_then(|rest| rest.strip_prefix(['T', 't', ' '])).unwrap_or_default();
    let zone_at = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at_checked(zone_at)?;
    let mut units = clock.split(':').map(|unit| unit.get(..2).and_then(|unit| unit.parse::<i64>().ok()).unwrap_or(0));
    let mut unit = || units.next().unwrap_or(0);
    Some(midnight + unit() * 3600 + unit() * 60 + unit() - east_of_utc(zone))
}

/// Seconds by which the clocks of a zone ("Z", "+02:00", "-0330") are ahead of UTC.
fn east_of_utc(zone: &str) -> i64 {
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let two = |at: usize| digits.get(at..at + 2).and_then(|two| two.parse::<i64>().ok()).unwrap_or(0);
    let ahead = two(0) * 3600 + two(2) * 60;
    if zone.starts_with('-') { -ahead } else { ahead }
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

    #[test]
    fn moments_are_told_in_any_zone() {
        let in_order = [
            "2024-04-30T23:30:00Z",
            "2024-05-01",
            "2024-05-01T09:30:00+09:00",
            "2024-05-01T08:00+0200",
            "2024-05-01T06:00:00.5",
            "2024-05-01T02:31-03:30",
            "2024-05-01T20:00:00-05:00",
        ];
        let moments: Vec<Option<i64>> = in_order.into_iter().map(beginning).collect();
        assert!(moments.iter().all(Option::is_some) && moments.is_sorted(), "{moments:?}");
        assert_eq!(beginning("1970-01-01T01:00:00+01:00"), Some(0));
        assert_eq!(
            (beginning("yesterday"), beginning("2024-05-01Tnoon")),
            (None, number("2024-05-01").map(|d| d * 86_400))
        );
    }
}
