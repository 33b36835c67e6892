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
    let search = Search {
        declared,
        statement,
        site,
        printed: Printed::of(layout, declared, headline),
        stated: stated(statement),
        metas: metas(declared),
    };
    let signed = signed(declared);
    let given = [&search.stated, &search.metas, &signed].into_iter().find(|names| !search.name_nobody(names));
    let led = search.led();
    // "By The Ledger" names nobody.
    let is_led = !search.name_nobody(&led);
    let names = match (search.credited(given, is_led), given) {
        (Some(names), _) => names,
        (None, Some(given)) => search.given_or_printed(given, led, is_led),
        (None, None) if !led.is_empty() => led,
        (None, None) => search.found_elsewhere(),
    };
    search.without_house(names)
}

/// What a page says of its authors, while they are looked for.
struct Search<'l, 'd> {
    declared: &'l Declared,
    statement: &'l Statement,
    site: &'l SiteNames,
    printed: Printed<'l, 'd>,
    /// Authors of its linked data, and of its metas.
    stated: Vec<String>,
    metas: Vec<String>,
}

impl Search<'_, '_> {
    /// Names of a line at the headline that says "By".
    fn led(&self) -> Vec<String> {
        let mut led = self.printed.led();
        // "By Jane Roe, The Ledger"
        if led.iter().any(|name| self.is_person(name)) {
            led.retain(|name| !self.site.has(name));
        }
        led
    }

    /// Names of a line of credits, where it overrules those that are given.
    fn credited(&self, given: Option<&Vec<String>>, is_led: bool) -> Option<Vec<String>> {
        let below = || if is_led { None } else { self.printed.credited_below() };
        let credited = self.printed.credited().or_else(below)?;
        let is_right = match given {
            Some(given) if agree(given, &credited.names) => credited.is_sure && credited.names.len() > given.len(),
            // Another's name is stated where an editor or the account entered the text; one that is printed too is right.
            Some(given) => credited.is_sure && !given.iter().any(|name| self.prints_person(name, Some(credited.line))),
            None => credited.is_sure || !is_led && self.printed.linked().is_empty(),
        };
        is_right.then_some(credited.names)
    }

    /// The given names, or others that the page prints at its headline.
    fn given_or_printed(&self, given: &[String], led: Vec<String>, is_led: bool) -> Vec<String> {
        if !is_led && let Some(names) = self.printed.instead_of(given) {
            return names;
        }
        let are_people = led.iter().all(|name| is_person_like(name));
        let is_led_right = if agree(given, &led) {
            // A line that names more than is stated names them all.
            led.len() > given.len() && are_people
        } else {
            !led.is_empty() && are_people && !given.iter().any(|name| self.prints_person(name, None))
        };
        if is_led_right { led } else { given.to_vec() }
    }

    /// Names of a page that neither gives any nor prints them behind "By". Its other lines are asked one after the other: most
    /// pages answer early, and lines far from the headline are many.
    fn found_elsewhere(&self) -> Vec<String> {
        let printed = &self.printed;
        let somebody = |names: &Vec<String>| if are_nobody(names) { Vec::new() } else { names.clone() };
        let ways: [&dyn Fn() -> Vec<String>; 13] = [
            &|| printed.linked(),
            &|| printed.confirmed(),
            &|| printed.named(self.site),
            &|| marked(printed.layout),
            &|| printed.introduced_by_name(),
            &|| printed.far(),
            &|| printed.signed_below(),
            &|| printed.listed(),
            &|| printed.placed(),
            &|| somebody(&self.stated),
            &|| somebody(&self.metas),
            &|| printed.beside_date(),
            &|| printed.presented(),
        ];
        ways.iter().map(|way| way()).find(|names| !names.is_empty()).unwrap_or_default()
    }

    /// Names without that of the outlet or an agency beside a person's: "Jane Doe, The Ledger", "Jane Doe / DPA".
    fn without_house(&self, names: Vec<String>) -> Vec<String> {
        let is_beside = |name: &String| self.site.has(name) || is_agency(name) || is_company(name);
        let people: Vec<String> = names.iter().filter(|name| !is_beside(name)).cloned().collect();
        if people.iter().any(|name| is_person_like(name)) { people } else { names }
    }

    /// Whether some names are none of a person who wrote.
    fn name_nobody(&self, names: &[String]) -> bool {
        let wording = Wording::of_languages();
        names.iter().all(|name| {
            self.is_house(name)
                || is_account(name)
                || is_office(name)
                || is_company(name)
                || is_section(self.printed.layout, self.declared, name)
                || wording.is_nobody(name)
                || wording.is_desk(name)
        })
    }

    /// Whether a name is that of the outlet. Some people's pages are called by their name, and print it at the headline.
    fn is_house(&self, name: &str) -> bool {
        let is_organization = self.statement.authors.iter().any(|a| a.is_organization && a.name == name);
        (self.site.has(name) || self.site.shares_word(name) || is_organization)
            && !(is_person_like(name) && self.printed.prints_alone(name))
    }

    fn is_person(&self, name: &str) -> bool {
        is_person_like(name) && !self.site.has(name)
    }

    /// Whether the page prints a person's name near its headline, elsewhere than in a line of credits.
    fn prints_person(&self, name: &str, credits: Option<usize>) -> bool {
        self.is_person(name) && self.printed.prints(name, credits)
    }
}

/// Whether all that stand where names should are none: "Redaktion".
fn are_nobody(names: &[String]) -> bool {
    names.iter().all(|name| Wording::of_languages().is_nobody(name))
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

/// Elements marked as an author's that are read, and most authors of a page by them: more are those of other articles.
const MARKED_ELEMENTS: usize = 8;
const MARKED_AUTHORS: usize = 4;

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
            if names.len() == MARKED_ELEMENTS {
                break;
            }
        }
    }
    byline::declared(names.iter().map(|name| &**name))
        .into_iter()
        .filter(|name| is_name_like(name))
        .take(MARKED_AUTHORS)
        .collect()
}

/// Bytes from which a text is longer than a line.
const LINE_BYTES: usize = 300;

/// Text below a node, of at most one line's length.
fn text_of(document: &Document, node: NodeId) -> String {
    let mut text = String::new();
    for step in Walk::new(document, node) {
        if let Step::Enter(inner) = step
            && let Some(piece) = document.text(inner)
        {
            text.push_str(piece);
            if text.len() > LINE_BYTES {
                break;
            }
        }
    }
    crate::article::layout::squeeze(&text)
}
