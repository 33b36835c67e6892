//! Addresses of pages: which of those that a page gives is its own, and which differences between two change no page.
//!
//! A source is kept under its address, so an address that belongs to another page would replace that page's source.

use url::{Host, Url};

/// Labels of hosts under which a site serves the same pages in another dress.
const EDITIONS: [&str; 5] = ["www", "www2", "m", "mobile", "amp"];

/// Hosts that serve copies of AMP pages of any site; the path names the site (`/c/s/ledger.example/dam`).
const AMP_CACHES: [&str; 2] = ["cdn.ampproject.org", "bing-amp.com"];

/// The address of the page that was opened at `opened`: the first of the `stated` ones that can be its own, else `opened`.
///
/// Of 1,713 pages that state one, 16 state that of another site (copies, houses that moved, broken settings) and six
/// that of their own front page. A page without an address on the web (a file) is believed.
pub fn of_page<'a>(opened: &str, stated: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let on_web = Url::parse(opened).ok().filter(is_on_web);
    let may_be_own = |url: &Url| is_on_web(url) && on_web.as_ref().is_none_or(|opened| may_be_of(opened, url));
    let own = stated.into_iter().filter_map(|href| absolute(href, opened)).find(may_be_own).map(String::from);
    own.or_else(|| Some(opened.to_owned()).filter(|opened| !opened.is_empty()))
}

/// An address that stands in the page opened at `opened`, in full.
pub fn absolute(href: &str, opened: &str) -> Option<Url> {
    match Url::parse(opened) {
        Ok(base) => base.join(href),
        Err(_) => Url::parse(href),
    }
    .ok()
}

fn is_on_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// Whether the page at `opened` may state that its address is `stated`.
fn may_be_of(opened: &Url, stated: &Url) -> bool {
    let site = cached(opened).or_else(|| opened.host().map(|host| host.to_owned()));
    let is_of_site = site.zip(stated.host()).is_some_and(|(site, host)| is_one_site(&site, &host.to_owned()));
    is_of_site && (is_front_page(opened) || !is_front_page(stated))
}

/// The site whose page an AMP cache serves.
fn cached(url: &Url) -> Option<Host> {
    let host = url.domain()?;
    if !AMP_CACHES.iter().any(|cache| is_below(host, cache)) {
        return None;
    }
    // What kind of file, whether it comes over HTTPS, then its address.
    url.path_segments()?.skip(1).find(|segment| *segment != "s").and_then(|site| Host::parse(site).ok())
}

/// Whether two hosts serve the pages of one site: they are the same but for the edition, or one lies below the other.
/// Hosts beside one another may belong to different people.
fn is_one_site(one: &Host, other: &Host) -> bool {
    match (one, other) {
        (Host::Domain(one), Host::Domain(other)) => {
            let (one, other) = (without_edition(one), without_edition(other));
            one == other || is_below(&one, &other) || is_below(&other, &one)
        }
        _ => one == other,
    }
}

/// The host without labels of editions: "m" stands first or behind the language.
fn without_edition(host: &str) -> String {
    let labels: Vec<&str> = host.split('.').collect();
    let name = labels.len().saturating_sub(2);
    let kept = labels.iter().enumerate().filter(|(at, label)| *at >= name || !EDITIONS.contains(label));
    kept.map(|(_, label)| *label).collect::<Vec<_>>().join(".")
}

/// Whether a host lies below another one that is more than an ending ("com").
fn is_below(host: &str, above: &str) -> bool {
    above.contains('.') && host.strip_suffix(above).is_some_and(|below| below.ends_with('.'))
}

/// Whether an address is that of a site's front page, or of one in a language of its own (`/en/`, `/pt-br`). Some templates
/// state it on every page.
fn is_front_page(url: &Url) -> bool {
    let mut segments = url.path_segments().into_iter().flatten().filter(|segment| !segment.is_empty());
    let is_front = match (segments.next(), segments.next()) {
        (None, _) => true,
        (Some(only), None) => only.starts_with("index.") || is_language(only),
        _ => false,
    };
    let names_page = url.query_pairs().any(|(name, value)| !is_tracking(&name, &value));
    is_front && !names_page && route(url).is_none()
}

fn is_language(segment: &str) -> bool {
    let mut parts = segment.split(['-', '_']);
    let is_code = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    parts.next().is_some_and(is_code) && parts.next().is_none_or(is_code) && parts.next().is_none()
}

/// The key under which the source of an address is kept: the address without places in the page (`#comments`) and without
/// parameters that tell where a reader came from. All else may change the page.
pub fn key(address: &str) -> String {
    let Ok(mut url) = Url::parse(address) else { return address.to_owned() };
    if route(&url).is_none() {
        url.set_fragment(None);
    }
    keep_parameters(&mut url, |name, value| !is_tracking(name, value));
    url.into()
}

/// Whether two addresses may be those of one page, by any rule that keys were ever made by: a backup keeps its keys. The
/// first rules took every fragment and every `ref` away.
pub fn may_be_one_page(one: &str, other: &str) -> bool {
    let coarse = |address: &str| {
        let mut url = Url::parse(&key(address)).ok()?;
        url.set_fragment(None);
        keep_parameters(&mut url, |name, _| name != "ref");
        Some(url)
    };
    one == other || coarse(one).is_some_and(|one| coarse(other) == Some(one))
}

fn keep_parameters(url: &mut Url, is_kept: impl Fn(&str, &str) -> bool) {
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, value)| is_kept(name, value))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    url.set_query(None);
    if !kept.is_empty() {
        url.query_pairs_mut().extend_pairs(kept);
    }
}

/// A fragment by which a page's script finds what to show (`#!/dam`, `#/dam`); others are places in the page.
fn route(url: &Url) -> Option<&str> {
    url.fragment().filter(|fragment| fragment.starts_with(['!', '/']) && fragment.len() > 1)
}

/// Whether a parameter says where a reader came from, not what the page is. `ref` is also short for a reference: a number
/// there names the page.
pub(crate) fn is_tracking(name: &str, value: &str) -> bool {
    match name {
        "ref" => value.is_empty() || !value.bytes().all(|byte| byte.is_ascii_digit()),
        "fbclid" | "gclid" | "mc_cid" | "mc_eid" | "igshid" | "cmpid" => true,
        _ => name.starts_with("utm_"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(opened: &str, stated: &str) -> String {
        of_page(opened, [stated]).unwrap()
    }

    #[test]
    fn addresses_of_one_page_have_one_key() {
        let dam = key("https://ledger.example/dam?id=7");
        assert_eq!(key("https://ledger.example/dam?utm_source=mail&id=7&ref=front#top"), dam);
        assert_ne!(key("https://ledger.example/dam?id=8"), dam);
    }

    #[test]
    fn what_shows_another_page_makes_another_key() {
        assert_ne!(key("https://ledger.example/news.asp?ref=4711"), key("https://ledger.example/news.asp?ref=4712"));
        assert_ne!(key("https://ledger.example/#!/dam"), key("https://ledger.example/#!/ferry"));
        assert_ne!(key("https://ledger.example/#/dam"), key("https://ledger.example/#/ferry"));
        assert_eq!(key("https://ledger.example/dam#!"), key("https://ledger.example/dam"));
    }

    #[test]
    fn keys_of_the_first_rules_are_known_again() {
        assert!(may_be_one_page("https://ledger.example/news.asp", "https://ledger.example/news.asp?ref=4711"));
        assert!(may_be_one_page("https://ledger.example/", "https://ledger.example/#!/dam"));
        assert!(!may_be_one_page("https://ledger.example/dam", "https://ledger.example/ferry"));
    }

    #[test]
    fn a_site_states_the_address_of_its_page_in_any_of_its_editions() {
        for opened in [
            "https://m.ledger.example/dam?id=7",
            "https://amp.ledger.example/dam",
            "https://www.ledger.example/dam/amp/",
            "https://edition.ledger.example/dam",
            "https://www-ledger-example.cdn.ampproject.org/c/s/www.ledger.example/dam/amp",
        ] {
            assert_eq!(own(opened, "https://www.ledger.example/dam"), "https://www.ledger.example/dam", "{opened}");
        }
        assert_eq!(
            own("https://de.m.ledger.example/dam", "https://de.ledger.example/dam"),
            "https://de.ledger.example/dam"
        );
    }

    #[test]
    fn a_page_has_no_address_of_another_site() {
        let opened = "https://herald.example/copy";
        for stated in
            ["https://ledger.example/dam", "https://example/dam", "javascript:alert(1)", "http://lost-setting"]
        {
            assert_eq!(own(opened, stated), opened, "{stated}");
        }
        let neighbour = "https://ida.pages.example/dam";
        assert_eq!(own(neighbour, "https://ove.pages.example/dam"), neighbour);
        let cached = "https://herald-example.cdn.ampproject.org/c/s/herald.example/copy";
        assert_eq!(own(cached, "https://ledger.example/dam"), cached);
    }

    #[test]
    fn a_page_below_the_front_page_is_not_the_front_page() {
        for opened in ["https://ledger.example/dam", "https://ledger.example/?p=12", "https://ledger.example/#!/dam"] {
            for front in ["https://ledger.example/", "/en/", "/index.html", "/?utm_source=page"] {
                assert_eq!(own(opened, front), opened, "{front}");
            }
            assert_eq!(own(opened, "/?p=12"), "https://ledger.example/?p=12");
        }
        assert_eq!(own("https://ledger.example/?utm_source=mail", "/"), "https://ledger.example/");
    }

    #[test]
    fn of_several_the_first_possible_one_is_taken() {
        let stated = ["https://herald.example/dam", "https://ledger.example/dam"];
        assert_eq!(of_page("https://ledger.example/dam?from=x", stated).unwrap(), stated[1]);
    }

    #[test]
    fn a_file_is_believed() {
        for opened in ["", "file:///dam.html"] {
            assert_eq!(own(opened, "https://ledger.example/dam"), "https://ledger.example/dam");
        }
        assert_eq!(own("file:///dam.html", "dam"), "file:///dam.html");
        assert_eq!(of_page("", ["dam"]), None);
    }
}
