//! Who wrote the article.

use super::super::kind::is_date_line;
use super::{Declared, Statement, dates, fold, stand_together};
use crate::article::layout::{Layout, Passage};
use crate::article::lexicon::{Lexicon, Topic};
use crate::article::words::Words;
use crate::document::{Document, NodeId, Step, Tag, Walk};

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
    "og:article:author",
    "creator",
];

/// Most words of one author's name.
const NAME_WORDS: usize = 7;

/// Passages after the headline, and before it, in which a printed byline is looked for.
const AFTER_HEADLINE: usize = 14;
const BEFORE_HEADLINE: usize = 4;

/// The authors, as the page declares or prints them.
pub(super) fn of(
    layout: &Layout,
    declared: &Declared,
    statement: &Statement,
    headline: Option<usize>,
    site: Option<&str>,
) -> Vec<String> {
    let site = site.map(fold).unwrap_or_default();
    let from_metas = || -> Vec<String> {
        METAS.iter().map(|name| clean_all(declared.metas(name))).find(|names| !names.is_empty()).unwrap_or_default()
    };
    let stated = clean_all(statement.authors.iter().map(|name| &**name));
    let metas = from_metas();
    let (stated_site, metas_site) = (is_site(&stated, &site), is_site(&metas, &site));
    if !stated.is_empty() && !stated_site {
        return stated;
    }
    if !metas.is_empty() && !metas_site {
        return metas;
    }
    let printed = printed(layout, headline);
    if !printed.is_empty() {
        return printed;
    }
    let marked = marked(layout);
    if !marked.is_empty() {
        return marked;
    }
    let introduced = introduced(layout);
    if !introduced.is_empty() {
        return introduced;
    }
    if stated.is_empty() { metas } else { stated }
}

/// Whether the authors are no more than the outlet itself: a printed name is worth more then.
fn is_site(names: &[String], site: &str) -> bool {
    names.iter().all(|name| {
        let name = fold(name);
        !site.is_empty() && (name == site || site.contains(&name) || name.contains(site))
            || matches!(
                &*name,
                "admin" | "administrator" | "editor" | "redaktion" | "redaction" | "staff" | "webmaster"
            )
    })
}

fn clean_all<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in names.flat_map(split) {
        if !found.iter().any(|known| fold(known) == fold(&name)) {
            found.push(name);
        }
    }
    found
}

/// The names of a byline: without "By", roles after a comma, addresses; several names parted.
fn split(line: &str) -> Vec<String> {
    let line = line.replace("&amp;", "&");
    let line = without_lead(&line);
    if line.contains("://") || line.contains("www.") || line.starts_with('@') {
        return Vec::new();
    }
    let mut parts = vec![line.to_owned()];
    for separator in [
        " and ", " with ", " und ", " et ", " y ", " e ", " og ", " och ", " и ", " та ", " і ", " i ", " & ",
        " and, ", ";", "、", "，", " و",
    ] {
        parts = parts.iter().flat_map(|part| part.split(separator).map(str::to_owned).collect::<Vec<_>>()).collect();
    }
    let parts: Vec<String> = parts
        .iter()
        .flat_map(|part| {
            let pieces: Vec<&str> = part.split(',').map(str::trim).collect();
            // "Doe, Jane": a surname alone before the comma stays with what follows.
            let is_inverted = pieces.len() == 2 && pieces.iter().all(|p| Words::of(p).len() == 1);
            if is_inverted { vec![part.clone()] } else { pieces.into_iter().map(str::to_owned).collect() }
        })
        .collect();
    parts.into_iter().filter_map(|part| name(&part)).collect()
}

/// "By Jane Doe" without its lead.
fn without_lead(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['—', '–', '-', '|', '•', ':', '/']).trim();
    for lead in [
        "words by",
        "written by",
        "reported by",
        "story by",
        "text by",
        "posted by",
        "published by",
        "reviewed by",
        "author:",
        "authors:",
        "contributors:",
        "by:",
        "by",
        "von",
        "par",
        "por",
        "di",
        "av",
        "af",
        "text:",
        "tekst:",
        "автор:",
        "автор",
        "автори:",
        "авторка:",
        "autor:",
        "autorka:",
        "tekst",
        "text",
        "texto:",
        "texte",
        "a cura di",
        "escrito por",
        "redacción",
        "redação",
        "رقم",
        "بقلم:",
        "بقلم",
        "كتب:",
        "كتب",
        "记者",
        "記者",
        "文/",
        "文｜",
        "文:",
        "文：",
        "作者：",
        "作者:",
        "作者",
        "撰文",
    ] {
        let Some(head) = line.get(..lead.len()) else { continue };
        let rest = line.get(lead.len()..).unwrap_or_default();
        let ends_word = !lead.ends_with(char::is_alphabetic)
            || rest.starts_with([' ', ':', '：', '/', '\u{a0}'])
            || !lead.is_ascii();
        if head.to_lowercase() == lead && ends_word {
            return rest.trim_start_matches([':', ' ', '：', '/', '｜', '\u{a0}']).trim();
        }
    }
    line
}

/// One name, when the string can be one.
fn name(part: &str) -> Option<String> {
    let part = part.split(['(', '[', '<']).next().unwrap_or_default();
    let part = part.trim().trim_matches(['|', '•', '·', '/', '*', '.', ':', '—', '–', '-', ' ']).trim();
    let words = Words::of(part);
    let has_letters = part.chars().any(char::is_alphabetic);
    let is_address = part.contains('@') || part.contains('/') || part.contains("http");
    let is_date =
        Words::of(part).iter().any(|w| w.len() == 4 && w.starts_with("20") && w.bytes().all(|b| b.is_ascii_digit()));
    let fits = words.len() <= NAME_WORDS || words.count() <= NAME_WORDS as f32 && words.len() <= 12;
    (has_letters && fits && !is_address && !is_date && part.chars().count() >= 2).then(|| part.to_owned())
}

/// Names in a line, none when it holds something else.
pub(in crate::article) fn names_in(line: &str) -> Vec<String> {
    let names = |line: &str| split(&until_role(line)).into_iter().filter(|name| is_name_like(name)).collect::<Vec<_>>();
    // "September 1st, 2023 By Jane Doe": a date before the names.
    let after_date = || {
        let at = BYS.iter().find_map(|by| line.find(by).map(|at| at + by.len()))?;
        line.get(..at)
            .is_some_and(|head| head.bytes().any(|b| b.is_ascii_digit()))
            .then(|| names(line.get(at..).unwrap_or_default()))
    };
    let own = names(line);
    if own.is_empty() { after_date().unwrap_or_default() } else { own }
}

/// A byline printed near the headline: a line that begins with "By", a link to an author's page, an element named for
/// the author, a name alone beside the date line.
fn printed(layout: &Layout, headline: Option<usize>) -> Vec<String> {
    let start = headline.or_else(|| layout.passages.iter().position(|p| p.is_good).map(|good| good.saturating_sub(6)));
    let Some(start) = start else { return Vec::new() };
    let after = start + 1..(start + 1 + AFTER_HEADLINE).min(layout.passages.len());
    let before = (start.saturating_sub(BEFORE_HEADLINE)..start).rev().filter(|&i| stand_together(layout, i, start));
    let near: Vec<usize> = after.chain(before).collect();
    let passage = |index: usize| layout.passages.get(index);
    let is_led = |p: &Passage| {
        p.count <= 30.0 && p.findings.at_start.has(Topic::Byline)
            || p.count <= 14.0 && p.findings.anywhere.has(Topic::Month) && BYS.iter().any(|by| p.text.contains(by))
    };
    let led = near.iter().filter(|&&i| passage(i).is_some_and(is_led)).map(|&i| {
        let own = passage(i).map(|p| names_in(&p.text)).unwrap_or_default();
        // "Written by" in a line of its own: the name is the next line.
        if own.is_empty() { passage(i + 1).map(|p| names_in(&p.text)).unwrap_or_default() } else { own }
    });
    let linked = near.iter().filter_map(|&i| passage(i)).filter(|p| p.count <= 14.0 && is_author_link(layout, p));
    let named = near.iter().filter_map(|&i| passage(i)).filter(|p| p.count <= 12.0 && is_named_author(layout, p));
    let beside_date = near.iter().filter(|&&i| {
        let is_date = |p: &Passage| {
            is_date_line(p)
                || p.count <= 12.0 && dates::find(&p.text, true).is_some()
                || p.count <= 3.0 && p.findings.anywhere.has_any(&[Topic::Month, Topic::Date])
        };
        let is_dated = |j: Option<usize>| j.and_then(passage).is_some_and(is_date);
        passage(i).is_some_and(|p| p.count <= 4.0 && p.count >= 2.0 && p.words.capitals() as f32 == p.count)
            && (is_dated(Some(i + 1)) || is_dated(i.checked_sub(1)))
    });
    led.chain(linked.map(|p| names_in(&p.text)))
        .chain(named.map(|p| names_in(&p.text)))
        .chain(beside_date.filter_map(|&i| passage(i)).map(|p| names_in(&p.text)))
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// What stands before the names in the middle of a line.
const BYS: &[&str] = &[" By ", " by ", " von ", " par ", " por ", " di ", " av "];

/// A name after a line that says no more than "Author", as author boxes below the text have it.
fn introduced(layout: &Layout) -> Vec<String> {
    let labels =
        layout.passages.iter().enumerate().filter(|(_, p)| p.count <= 3.0 && INTRODUCTIONS.contains(&&*fold(&p.text)));
    labels
        .flat_map(|(index, _)| (index + 1..index + 3).filter_map(|next| layout.passages.get(next)))
        .filter(|p| (2.0..=4.0).contains(&p.count))
        .map(|p| names_in(&p.text))
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

const INTRODUCTIONS: &[&str] = &[
    "author",
    "authors",
    "theauthor",
    "writtenby",
    "abouttheauthor",
    "postedby",
    "autor",
    "autorin",
    "auteur",
    "autore",
    "автор",
];

/// Path segments of pages about authors.
const AUTHOR_PATHS: &[&str] = &[
    "/author/",
    "/authors/",
    "/autor/",
    "/auteur/",
    "/autore/",
    "/contributors/",
    "/contributor/",
    "/profile/",
    "/people/",
    "/staff/",
    "/by/",
    "/journalist",
];

fn is_author_link(layout: &Layout, passage: &Passage) -> bool {
    layout.ancestors(passage.inner).take(3).filter_map(|e| layout.elements.get(e)).any(|e| {
        layout.document.attribute(e.node, "rel") == Some("author")
            || e.tag == Tag::A
                && layout
                    .document
                    .attribute(e.node, "href")
                    .is_some_and(|href| AUTHOR_PATHS.iter().any(|path| href.contains(path)))
    })
}

/// The line up to where a role, a date or a new sentence begins.
fn until_role(line: &str) -> String {
    let mut end = line.len();
    for mark in [
        " | ",
        " • ",
        " · ",
        " – ",
        " — ",
        " - ",
        "\n",
        " on ",
        " in ",
        " for ",
        " at ",
        "Published",
        "Updated",
        "Posted",
        "Last ",
    ] {
        if let Some(at) = line.find(mark).filter(|&at| at > 3) {
            end = end.min(at);
        }
    }
    // A date may follow the name at once: "By Jane Doe December 2, 2025".
    for (at, _) in line.match_indices(' ') {
        let word =
            line.get(at + 1..).unwrap_or_default().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if at > 3 && Lexicon::of_languages().month(&word.to_lowercase()).is_some() {
            end = end.min(at);
        }
    }
    let digits = line.find(|c: char| c.is_ascii_digit()).filter(|&at| at > 3).unwrap_or(line.len());
    line.get(..end.min(digits)).unwrap_or_default().trim_end_matches([',', ' ', '|']).to_owned()
}

fn is_named_author(layout: &Layout, passage: &Passage) -> bool {
    layout
        .ancestors(passage.inner)
        .take(4)
        .filter_map(|e| layout.elements.get(e))
        .any(|e| e.names.has(Topic::AuthorBox))
}

/// Whether a string looks like a person's or an agency's name: its words begin with capitals, or its script has none.
fn is_name_like(name: &str) -> bool {
    let words = Words::of(name);
    let findings = Lexicon::of_languages().find(&words);
    if words.len() == 0 || words.len() > NAME_WORDS || findings.anywhere.has(Topic::Month) {
        return false;
    }
    let has_case = name.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let capitals = words.capitals() as f32 / words.len() as f32;
    let is_label = findings.anywhere.has_any(&[Topic::Date, Topic::Byline]) || LABELS.contains(&&*fold(name));
    (!has_case || capitals >= 0.5)
        && findings.stop_words as usize * 2 <= words.len()
        && findings.calls == 0
        && !is_label
}

/// Words that stand in the place of a name and are none.
const LABELS: &[&str] = &[
    "author",
    "authors",
    "writtenby",
    "link",
    "writer",
    "contributor",
    "admin",
    "editor",
    "by",
    "articleby",
    "postedby",
];

/// Names in elements that microdata or `rel` marks as author's.
fn marked(layout: &Layout) -> Vec<String> {
    let document = layout.document;
    let mut names = Vec::new();
    for element in &layout.elements {
        let is = |attribute, value: &str| {
            document.attribute(element.node, attribute).is_some_and(|v| v.split_whitespace().any(|w| w == value))
        };
        if is("itemprop", "author") || is("rel", "author") || is("itemprop", "creator") {
            names.push(text_of(document, element.node));
            if names.len() == 8 {
                break;
            }
        }
    }
    clean_all(names.iter().map(|name| &**name)).into_iter().filter(|name| is_name_like(name)).take(4).collect()
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
