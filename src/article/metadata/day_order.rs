//! Whether a page writes the month before the day.

/// Regions whose English writes the month before the day.
const MONTH_FIRST_REGIONS: &[&str] = &["us", "ph"];

/// Domains of countries that are sold to anybody.
const OPEN_DOMAINS: &[&str] = &["ai", "co", "fm", "io", "ly", "me", "tv"];

/// Whether a page writes the month before the day, so that 6/12/2024 is in June: in English alone, and there by the region
/// of its language, else by that of its domain. Pages without either are American more often than not.
pub(in crate::article) fn writes_month_first(language: Option<&str>, address: &str) -> bool {
    let Some(language) = language.map(str::to_ascii_lowercase) else { return false };
    let mut parts = language.split('-');
    if parts.next() != Some("en") {
        return false;
    }
    // "en-001" is English of the world, where the day comes first; of other parts, as of scripts, nothing is told.
    if let Some(region) = parts.find(|part| part.len() == 2 || part.bytes().all(|b| b.is_ascii_digit())) {
        return MONTH_FIRST_REGIONS.contains(&region);
    }
    let host = url::Url::parse(address).ok().and_then(|url| url.domain().map(str::to_owned)).unwrap_or_default();
    let country = host.rsplit('.').next().filter(|domain| domain.len() == 2 && !OPEN_DOMAINS.contains(domain));
    country.is_none_or(|country| MONTH_FIRST_REGIONS.contains(&country))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_comes_first_in_american_english_alone() {
        for (language, address, month_first) in [
            (Some("en-US"), "https://news.example.co.uk/a", true),
            (Some("en-Latn-US"), "", true),
            (Some("en-AU"), "https://news.example/a", false),
            (Some("en-GB"), "https://news.example/a", false),
            (Some("en-001"), "", false),
            (Some("en"), "https://news.example/a", true),
            (Some("en"), "https://news.example.io/a", true),
            (Some("en"), "https://news.example.co.nz/a", false),
            (Some("en"), "", true),
            (Some("fr"), "https://news.example/a", false),
            (None, "https://news.example/a", false),
        ] {
            assert_eq!(writes_month_first(language, address), month_first, "{language:?} {address}");
        }
    }
}
