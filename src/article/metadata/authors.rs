//! Who wrote the article.
//!
//! Machines' statements come first, because they are clean; a line that prints other names at the headline overrules
//! them, because content systems state the account that entered the text. The outlet's own name, or a word like
//! "admin", is taken only when nothing else is found.

use super::byline::{self, is_name_like, is_person_like};
use super::declared::is_of_part;
use super::printed::{OTHERS_WITHIN, Printed};
use super::title::SiteNames;
use super::{Declared, Statement, fold, is_within};
use crate::article::layout::{ElementIndex, Layout, Passage};
use crate::article::lexicon::{Topic, Wording};
use crate::document::{Attribute, Document, NodeId, Step, Walk};

/// Metas that name authors, most trustworthy first.
const METAS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "cxenseparse:author",
    "article:author_name",
    "author_name",
    "article_author",
    "byline",
    "og:article:author",
    "creator",
];

/// Metas of libraries, which give "Surname, Given names".
const CITATION: &str = "citation_author";

/// The authors, as the page declares or prints them.
pub(super) fn of(
    layout: &Layout,
    declared: &Declared,
    statement: &Statement,
    headline: Option<usize>,
    site: &SiteNames,
) -> Vec<String> {
    let stated = stated(statement);
    let metas = metas(declared);
    let signed = signed(declared);
    let printed = Printed::of(layout, declared, headline);
    let is_nobody = |names: &[String]| names.iter().all(|name| Wording::of_languages().is_nobody(name));
    // Some people's pages are called by their name, and print it at the headline.
    let is_house = |name: &String| {
        let is_organization = statement.authors.iter().any(|a| a.is_organization && a.name == *name);
        (site.has(name) || site.shares_word(name) || is_organization)
            && !(is_person_like(name) && printed.prints_alone(name))
    };
    let wording = Wording::of_languages();
    let is_none = |n: &String| {
        is_house(n)
            || is_account(n)
            || is_office(n)
            || is_company(n)
            || is_section(layout, declared, n)
            || wording.is_nobody(n)
            || wording.is_desk(n)
    };
    let is_empty = |names: &[String]| names.iter().all(is_none);
    let given = [&stated, &metas, &signed].into_iter().find(|names| !is_empty(names));
    let mut led = printed.led();
    // "By Jane Roe, The Ledger"
    if led.iter().any(|name| is_person_like(name) && !site.has(name)) {
        led.retain(|name| !site.has(name));
    }
    // "By The Ledger" names nobody.
    let is_led = !is_empty(&led);
    let credited = printed.credited().or_else(|| if is_led { None } else { printed.credited_below() });
    // Another's name is stated where an editor or the account entered the text; one that is printed too is right.
    let credited = credited.filter(|credited| match given {
        Some(given) if agree(given, &credited.names) => credited.is_sure && credited.names.len() > given.len(),
        Some(given) => {
            let is_printed = |n: &String| is_person_like(n) && !site.has(n) && printed.prints(n, Some(credited.line));
            credited.is_sure && !given.iter().any(is_printed)
        }
        None => credited.is_sure || !is_led && printed.linked().is_empty(),
    });
    let names = match given {
        _ if credited.is_some() => credited.map(|credited| credited.names).unwrap_or_default(),
        Some(given) if !is_led && let Some(names) = printed.instead_of(given) => names,
        // A line that names more than is stated names them all.
        Some(given) if agree(given, &led) && led.len() > given.len() && led.iter().all(|n| is_person_like(n)) => led,
        Some(given)
            if led.is_empty()
                || agree(given, &led)
                || !led.iter().all(|n| is_person_like(n))
                || given.iter().any(|name| is_person_like(name) && !site.has(name) && printed.prints(name, None)) =>
        {
            given.clone()
        }
        _ if !led.is_empty() => led,
        Some(given) => given.clone(),
        None => {
            // Asked one after the other: most pages answer early, and lines far from the headline are many.
            let ways: [&dyn Fn() -> Vec<String>; 13] = [
                &|| printed.linked(),
                &|| printed.confirmed(),
                &|| printed.named(site),
                &|| marked(layout),
                &|| printed.introduced_by_name(),
                &|| printed.far(),
                &|| printed.signed_below(),
                &|| printed.listed(),
                &|| printed.placed(),
                &|| if is_nobody(&stated) { Vec::new() } else { stated.clone() },
                &|| if is_nobody(&metas) { Vec::new() } else { metas.clone() },
                &|| printed.beside_date(),
                &|| printed.presented(),
            ];
            ways.iter().map(|way| way()).find(|names| !names.is_empty()).unwrap_or_default()
        }
    };
    // "Jane Doe, The Ledger", "Jane Doe / DPA": the outlet or an agency beside a person's name.
    let people: Vec<String> =
        names.iter().filter(|name| !site.has(name) && !is_agency(name) && !is_company(name)).cloned().collect();
    if people.iter().any(|name| is_person_like(name)) { people } else { names }
}

/// Whether a name of one word, or one with a small word in it, is that of a section: declared as such, or a link of the
/// menu.
fn is_section(layout: &Layout, declared: &Declared, name: &str) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    if name.contains(char::is_whitespace) && name.split_whitespace().all(is_capital) {
        return false;
    }
    let name = fold(name);
    let is_declared = declared.metas("article:section").any(|section| fold(section) == name);
    let leads_there = |p: &Passage| p.count <= SECTION_WORDS && p.link_density() >= 1.0 && fold(&p.text) == name;
    is_declared || layout.passages.iter().take(MENU).any(leads_there)
}

/// Whether a name is but capitals, as of an agency.
fn is_agency(name: &str) -> bool {
    name.chars().count() <= AGENCY_LETTERS && name.chars().all(char::is_uppercase)
}

/// Most letters of an agency's name in capitals.
const AGENCY_LETTERS: usize = 5;

/// Most words of a section's name.
const SECTION_WORDS: f32 = 4.0;

/// Passages of a page among which its menu stands.
const MENU: usize = 80;

/// Whether a name is that of an account: "jane.doe", "jdoe_2", "webdesk", "web3".
fn is_account(name: &str) -> bool {
    let is_word = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    !name.contains(char::is_whitespace)
        && !name.contains(char::is_uppercase)
        && (is_word || name.contains(['.', '_', '@']))
        && name.is_ascii()
}

/// Whether a declared name is that of an office or a company by its signs: "Publisher: Jane Roe", "Studio «North»".
fn is_office(name: &str) -> bool {
    name.contains([':', '：', '«', '»', '“', '”', '„', '"'])
}

/// Whether a name ends with the legal form of a company: "Picture House Inc."
fn is_company(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    name.contains(char::is_whitespace) && LEGAL_FORMS.contains(&last)
}

/// Legal forms of companies, as they end their names; those of two letters are initials of people too. They are the law's
/// signs and no language's words: a text of any language prints the form that a company has in its country.
const LEGAL_FORMS: &[&str] = &["Inc", "LLC", "Ltd", "Limited", "Corp", "GmbH", "SpA", "S.p.A", "ApS"];

/// Whether two lists have a name in common, in short or in full.
fn agree(one: &[String], other: &[String]) -> bool {
    one.iter().any(|a| other.iter().any(|b| fold(a).contains(&fold(b)) || fold(b).contains(&fold(a))))
}

/// Authors of the JSON-LD; the name of an organisation is not parted.
fn stated(statement: &Statement) -> Vec<String> {
    let names = statement.authors.iter().flat_map(|author| {
        if author.is_organization {
            byline::name(&author.name).into_iter().collect()
        } else {
            byline::declared(std::iter::once(&*author.name))
        }
    });
    byline::once(names)
}

fn metas(declared: &Declared) -> Vec<String> {
    METAS
        .iter()
        .map(|name| match *name {
            CITATION => byline::once(declared.metas(name).filter_map(|value| match value.split_once(',') {
                Some((surname, given)) => byline::name(&format!("{} {}", given.trim(), surname.trim())),
                None => byline::name(value),
            })),
            name => byline::declared(declared.metas(name)),
        })
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// What a preview card prints under the label "Written by".
fn signed(declared: &Declared) -> Vec<String> {
    let label = declared.first_meta(&["twitter:label1"]).unwrap_or_default();
    let is_byline = Wording::of_languages().after_lead(label).is_some_and(|(rest, _)| rest.is_empty());
    if is_byline { byline::declared(declared.metas("twitter:data1")) } else { Vec::new() }
}

/// Whether an element is that of a comment or of another article.
fn is_of_others(layout: &Layout, element: ElementIndex) -> bool {
    is_within(layout, element, OTHERS_WITHIN, &[Topic::Comments, Topic::Related])
}

/// Names in elements that microdata or `rel` marks as author's.
fn marked(layout: &Layout) -> Vec<String> {
    let document = layout.document;
    let mut names = Vec::new();
    for (index, element) in layout.elements.iter().enumerate() {
        let is_author = |(name, value): (Attribute, &str)| {
            let mut words = value.split_whitespace();
            match name {
                Attribute::Itemprop => words.any(|word| matches!(word, "author" | "creator")),
                name => name == Attribute::Rel && words.any(|word| word == "author"),
            }
        };
        let is_other = || is_of_others(layout, index) || is_of_part(document, element.node);
        if document.attributes(element.node).any(is_author) && !is_other() {
            names.push(text_of(document, element.node));
            if names.len() == 8 {
                break;
            }
        }
    }
    byline::declared(names.iter().map(|name| &**name)).into_iter().filter(|name| is_name_like(name)).take(4).collect()
}

/// Text below a node, of at most one line's length.
fn text_of(document: &Document, node: NodeId) -> String {
    let mut text = String::new();
    for step in Walk::new(document, node) {
        if let Step::Enter(inner) = step
            && let Some(piece) = document.text(inner)
        {
            text.push_str(piece);
            if text.len() > 300 {
                break;
            }
        }
    }
    crate::article::layout::squeeze(&text)
}
