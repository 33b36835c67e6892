//! The article's title, without the site's name.

use super::{Declared, Statement, fold, folded, headline};
use crate::article::layout::{ElementIndex, Layout, Passage};
use crate::article::lexicon::Lexicon;
use crate::article::words::Words;
use crate::document::{Attribute, Tag};
use std::collections::HashSet;

/// What stands between a title and the site's name.
const SEPARATORS: &[&str] = &[" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " / ", "｜", "_", " : "];

/// The separators whose sign stands in a title. Looking for one sign is a tenth of the work of looking for all of it.
pub(super) fn separators_in(title: &str) -> impl Iterator<Item = &'static str> {
    SEPARATORS.iter().copied().filter(|s| s.trim_start().chars().next().is_some_and(|sign| title.contains(sign)))
}

/// Fewest folded letters of a heading that is believed to be a title by being part of a declared title.
const SHORTEST: usize = 6;

/// Share of a declared title's length that a heading has at least, to be its title: shorter ones name the section.
const PART: f32 = 0.3;

/// Share of a heading's words that a declared title must hold, where neither is part of the other, and how many.
const SHARED: f32 = 0.3;
const SHARED_WORDS: usize = 2;

/// Most words of a heading that names a section, where the declared title says more and begins otherwise.
const SECTION_WORDS: f32 = 2.0;

/// Most words that a heading has beside the declared title when they are a label, a date or a count.
const LABEL_WORDS: f32 = 4.0;

/// Words of a main heading above the text from which it is the title though the page declares another one, which it does
/// not print: search engines and readers of other sites are told other words than those who open the page.
const HEADLINE_WORDS: f32 = 5.0;

/// Letters of a word from which on two names that have it in common are those of one house.
const TELLING: usize = 6;

/// Most parts that are taken off the end of a declared title: "Headline | Section | Department | Site".
const TAILS: usize = 3;

/// Names by which a site may call itself in a title, folded: its own, its publisher's, its host's.
#[derive(Debug, Default)]
pub(super) struct SiteNames(Vec<String>);

impl SiteNames {
    /// From the names that the page gives and its address.
    pub fn of(names: &[Option<&str>], address: Option<&str>) -> SiteNames {
        let host = address.and_then(|a| url::Url::parse(a).ok()).and_then(|url| url.host_str().map(str::to_owned));
        let host = host.as_deref().map(|host| host.trim_start_matches("www."));
        let mut folded: Vec<String> = names.iter().flatten().map(|name| fold(name)).filter(|n| !n.is_empty()).collect();
        if let Some(host) = host {
            // The host without its ending is how a site is called when its name is its address.
            let label = host.rsplit_once('.').map_or(host, |(label, _)| label);
            folded.extend([fold(host), fold(label)].into_iter().filter(|n| n.len() >= SHORTEST));
        }
        SiteNames(folded)
    }

    /// Whether a part of a title, or a heading, is the site's name.
    pub fn has(&self, part: &str) -> bool {
        let part = fold(part);
        !part.is_empty()
            && self.0.iter().any(|site| {
                // A short name ("AP") may stand in other words by chance.
                let holds_site = if site.len() < SHORTEST {
                    part.starts_with(&**site) || part.ends_with(&**site)
                } else {
                    part.contains(&**site)
                };
                part == *site || site.contains(&part) && part.len() * 2 > site.len() || holds_site
            })
    }

    /// Whether a name has a longer word of the site's name: the desks of "The Daily Clarion" sign "Clarion News".
    pub fn shares_word(&self, name: &str) -> bool {
        let words = name.split_whitespace().map(fold).filter(|word| word.chars().count() >= TELLING);
        words.filter(|word| !word.is_empty()).any(|word| self.0.iter().any(|site| site.contains(&word)))
    }

    /// Whether a part of a title has little beside the site's name.
    fn is_mostly(&self, part: &str) -> bool {
        let part = fold(part);
        self.0.iter().any(|site| site.contains(&part) || part.contains(&**site) && part.len() <= 2 * site.len())
    }

    fn is(&self, folded: &str) -> bool {
        self.0.iter().any(|site| site == folded)
    }
}

/// The passage that prints the title, and the title.
#[derive(Debug, Default)]
pub(in crate::article) struct Title {
    pub text: Option<String>,
    /// The passage that prints it.
    pub passage: Option<usize>,
    /// Where no passage prints it, the main heading above the text: pages print other words than they state.
    pub instead: Option<usize>,
}

impl Title {
    /// Weighs headings against what is declared.
    pub(super) fn of(layout: &Layout, declared: &Declared, statement: &Statement, site: &SiteNames) -> Title {
        let given = stated(declared, statement);
        let folded: Vec<String> = given.iter().map(|title| fold(title)).collect();
        let headings = headings(layout, given.is_empty());
        // Some pages declare but the site's name in one of the places.
        let without: Vec<String> = given.iter().map(|title| without_site(title, site)).collect();
        let declared_title = without.iter().find(|title| !site.is(&fold(title))).or(without.first()).cloned();
        if let Some((index, passage)) = agreeing(&headings, &folded, site) {
            let text = match &declared_title {
                Some(title) if names_section(passage, title) => title.clone(),
                _ if passage.pieces.len() > 1
                    && let Some(title) = without.iter().find(|t| joins(t, &passage.text)) =>
                {
                    title.clone()
                }
                _ => whole_heading(layout, index, &folded).unwrap_or_else(|| without_tail(&passage.text, site)),
            };
            return Title::printed_at(index, text);
        }
        let alike = headings.iter().find(|(_, p)| is_alike(&p.text, &given) && !site.is(&fold(&p.text)));
        let marked = || marked_headline(layout).filter(|(_, p)| is_alike(&p.text, &given));
        if let Some((index, passage)) = marked().filter(|_| alike.is_none()) {
            return Title::printed_at(index, without_tail(&passage.text, site));
        }
        match (alike, declared_title) {
            (Some(&(index, passage)), Some(title)) => {
                let keep_declared = names_section(passage, &title) || is_labelled(layout, passage, &title);
                Title::printed_at(index, if keep_declared { title } else { without_tail(&passage.text, site) })
            }
            (None, Some(title)) if site.is(&fold(&title)) => Title::where_the_site_is_stated(layout, title),
            (None, Some(_)) if let Some(title) = Title::told(layout, &without, site) => title,
            (None, Some(title)) if let Some(index) = begun(layout, &folded) => {
                let text = layout.passages.get(index).map_or(title, |p| without_tail(&p.text, site));
                Title::printed_at(index, text)
            }
            (None, Some(title)) => Title::where_no_heading_agrees(layout, title, site),
            (_, None) => headings
                .first()
                .map_or_else(Title::default, |&(index, passage)| Title::printed_at(index, passage.text.clone())),
        }
    }

    fn printed_at(index: usize, text: String) -> Title {
        Title { text: Some(text), passage: Some(index), instead: None }
    }

    /// Where no heading prints a declared title, a line above the text that tells the same.
    fn told(layout: &Layout, titles: &[String], site: &SiteNames) -> Option<Title> {
        let is_heading = |index: usize| {
            let block = layout.passages.get(index).and_then(|p| layout.elements.get(p.block));
            block.is_some_and(|e| e.tag.is_heading())
        };
        let is_full = |title: &&String| Words::of(title).count() > SECTION_WORDS;
        let is_printed = |title: &String| printed(layout, title).is_some_and(is_heading);
        let index = headline::told(layout, titles, site).filter(|_| !titles.iter().filter(is_full).any(is_printed))?;
        layout.passages.get(index).map(|p| Title::printed_at(index, without_tail(&p.text, site)))
    }

    /// A page that states nothing but the site's name has its title in the first heading above the text.
    fn where_the_site_is_stated(layout: &Layout, title: String) -> Title {
        let heading = above_text(layout, &[Tag::H1, Tag::H2, Tag::H3]);
        let text = heading.and_then(|index| layout.passages.get(index)).map_or(title, |p| p.text.clone());
        Title { text: Some(text), passage: heading, instead: None }
    }

    /// A title that no heading agrees with stands, unless the first text of the page follows a main heading of some length
    /// or a line that is called the headline.
    fn where_no_heading_agrees(layout: &Layout, title: String, site: &SiteNames) -> Title {
        // One or two words are a section's or the site's, which menus print too; so is what the text does not speak of.
        let is_label = Words::of(&title).count() <= SECTION_WORDS;
        let printed = printed(layout, &title);
        let leads_home = printed.and_then(|index| layout.passages.get(index)).is_some_and(|p| is_masthead(layout, p));
        let is_of_text = !leads_home && headline::is_of_text(layout, &title);
        let block = |index: usize| layout.passages.get(index).and_then(|p| layout.elements.get(p.block));
        let is_heading = |index: usize| block(index).is_some_and(|e| e.tag.is_heading());
        let is_above = |index: usize| is_of_text || headline::is_above_text(layout, index);
        let stands = |index: &usize| !leads_home && (is_heading(*index) || !is_label && is_above(*index));
        let passage = printed.filter(stands);
        let is_name = |index: &usize| layout.passages.get(*index).is_some_and(|p| site.has(&p.text));
        let lower = || if is_of_text && !is_label { None } else { above_text(layout, &[Tag::H2]) };
        let instead =
            above_text(layout, &[Tag::H1]).or_else(lower).filter(|index| passage.is_none() && !is_name(index));
        let is_first = |index: &usize| !layout.passages.iter().take(*index).any(|p| p.is_good);
        let heading = instead.filter(is_first).and_then(|index| layout.passages.get(index));
        let heading = heading.filter(|p| p.count >= HEADLINE_WORDS);
        if let Some(index) =
            headline::named(layout, site).filter(|_| !is_of_text && passage.is_none() && heading.is_none())
            && let Some(named) = layout.passages.get(index)
        {
            return Title::printed_at(index, without_tail(&named.text, site));
        }
        let text = heading.map_or(title, |p| without_tail(&p.text, site));
        Title { passage, instead, text: Some(text) }
    }
}

/// Whether the JSON-LD tells of another article, as of the first of a list: its headline has little in common with the
/// titles that the page declares, with one of which a main heading agrees.
pub(super) fn tells_of_another(layout: &Layout, declared: &Declared, statement: &Statement) -> bool {
    let Some(headline) = statement.headline.as_deref().filter(|h| Words::of(h).count() > SECTION_WORDS) else {
        return false;
    };
    let declared = [declared.first_meta(&["og:title"]), declared.title.as_deref()];
    let given: Vec<&str> = declared.into_iter().flatten().collect();
    let tells = |text: &str| is_alike(headline, &[text]) || is_alike(text, &[headline]);
    let is_other = !given.is_empty() && !given.iter().any(|title| tells(title));
    is_other && {
        let headings = headings(layout, false);
        headings.iter().any(|(_, p)| is_alike(&p.text, &given)) && !headings.iter().any(|(_, p)| tells(&p.text))
    }
}

/// What the page states as its title, in the order in which pages are most often right.
fn stated<'t>(declared: &'t Declared, statement: &'t Statement) -> Vec<&'t str> {
    let given: Vec<&str> = [
        declared.first_meta(&["og:title"]),
        statement.headline.as_deref(),
        declared.first_meta(&["twitter:title"]),
        declared.title.as_deref(),
    ]
    .into_iter()
    .flatten()
    .collect();
    given.iter().map(|title| uncut(title, &given)).collect()
}

/// Most main headings that are compared with what the page states: hardly any page has more than one for each of its parts.
const MOST_HEADINGS: usize = 512;

/// The visible main headings with their passages; the masthead is one only where the page states no title.
fn headings<'l>(layout: &'l Layout, is_untitled: bool) -> Vec<(usize, &'l Passage)> {
    let is_main = |p: &Passage| layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1 && !e.visibility.hidden);
    let passages = layout.passages.iter().enumerate().filter(|(_, p)| is_main(p));
    passages.filter(|(_, p)| is_untitled || !is_masthead(layout, p)).take(MOST_HEADINGS).collect()
}

/// The longest heading that is a stated title or so much of one that it is no label; the first of them.
fn agreeing<'l>(
    headings: &[(usize, &'l Passage)],
    folded: &[String],
    site: &SiteNames,
) -> Option<(usize, &'l Passage)> {
    let agrees = |p: &Passage| {
        let heading = fold(&p.text);
        let is_long = |title: &String| heading.len() as f32 >= PART * title.len() as f32;
        heading.chars().count() >= SHORTEST
            && !site.is(&heading)
            && folded.iter().any(|t| t.contains(&heading) && (is_long(t) || folded.len() == 1))
    };
    let agreeing = headings.iter().filter(|(_, p)| agrees(p));
    agreeing.max_by_key(|(index, p)| (p.text.len(), std::cmp::Reverse(*index))).copied()
}

/// A stated title, whole where it was cut at a quotation mark that the page wrote as it is.
fn uncut<'t>(title: &'t str, given: &[&'t str]) -> &'t str {
    let goes_on = |other: &&&str| other.strip_prefix(title).is_some_and(|rest| rest.trim_start().starts_with('"'));
    given.iter().find(goes_on).copied().unwrap_or(title)
}

/// Whether a stated title has the words of a heading with a mark between its parts: kicker and headline stand in elements
/// of their own, and nothing but style parts them.
fn joins(title: &str, heading: &str) -> bool {
    title.contains([':', '–', '—', '|']) && !heading.contains([':', '–', '—', '|']) && fold(title) == fold(heading)
}

/// The passage that prints a title: a heading, else any.
fn printed(layout: &Layout, title: &str) -> Option<usize> {
    let title = fold(title);
    let prints = |(_, p): &(usize, &Passage)| !title.is_empty() && folded(&p.text).eq(title.chars());
    let is_heading = |p: &Passage| layout.elements.get(p.block).is_some_and(|e| e.tag.is_heading());
    let all = || layout.passages.iter().enumerate().filter(prints);
    all().find(|(_, p)| is_heading(p)).or_else(|| all().next()).map(|(index, _)| index)
}

/// A lower heading with which a declared title begins and of which it is the most: what follows are the site's and its
/// section's names. Old systems have no main heading.
fn begun(layout: &Layout, folded: &[String]) -> Option<usize> {
    let is_lower = |p: &Passage| layout.elements.get(p.block).is_some_and(|e| matches!(e.tag, Tag::H2 | Tag::H3));
    layout.passages.iter().enumerate().find_map(|(index, p)| {
        let heading = fold(&p.text);
        let begins = |title: &String| title.starts_with(&heading) && heading.len() * 2 > title.len();
        (is_lower(p) && heading.chars().count() >= SHORTEST && folded.iter().any(begins)).then_some(index)
    })
}

/// The first heading of some tags that running text follows.
fn above_text(layout: &Layout, tags: &[Tag]) -> Option<usize> {
    let is_heading = |p: &Passage| {
        let element = layout.elements.get(p.block);
        element.is_some_and(|e| tags.contains(&e.tag) && !e.visibility.hidden)
            && p.count > SECTION_WORDS
            && !is_masthead(layout, p)
    };
    let is_followed = |index: usize| {
        let after = layout.passages.get(index + 1..).unwrap_or_default();
        after.iter().take(TEXT_WITHIN).take_while(|p| !is_heading(p)).any(|p| p.is_good)
    };
    let mut headings = layout.passages.iter().enumerate().filter(|(_, p)| is_heading(p));
    headings.find(|(index, _)| is_followed(*index)).map(|(index, _)| index)
}

/// Elements around a passage within which microdata names it.
const MARKED_WITHIN: usize = 3;

/// The passage that the page's microdata calls the headline, in whatever element it stands; of several the first is that of
/// the page, the others are those of teasers.
fn marked_headline<'l>(layout: &'l Layout) -> Option<(usize, &'l Passage)> {
    let names = |index: ElementIndex| {
        let node = layout.elements.get(index).map(|e| e.node);
        node.and_then(|node| layout.document.attribute(node, Attribute::Itemprop))
            .is_some_and(|name| name == "headline")
    };
    let is_shown = |p: &Passage| layout.elements.get(p.block).is_some_and(|e| !e.visibility.hidden);
    let is_marked = |p: &Passage| is_shown(p) && layout.ancestors(p.inner).take(MARKED_WITHIN).any(names);
    layout.passages.iter().enumerate().find(|(_, p)| is_marked(p))
}

/// The main heading where it is the site's masthead: what the site calls itself.
pub(super) fn masthead<'l>(layout: &'l Layout) -> Option<&'l str> {
    let is_main = |p: &&Passage| layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1);
    layout.passages.iter().filter(is_main).find(|p| is_masthead(layout, p)).map(|p| &*p.text)
}

/// Lines after a headline within which its text begins.
const TEXT_WITHIN: usize = 8;

/// Whether a heading is the site's masthead: all of it links to the site's first page.
fn is_masthead(layout: &Layout, passage: &Passage) -> bool {
    let leads_home = |href: &str| {
        let path = match href.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            None => href.trim_start_matches('/'),
        };
        let is_index = !path.contains('/') && path.split_once('.').is_some_and(|(name, _)| name == "index");
        (path.is_empty() || is_index) && !href.is_empty()
    };
    passage.link_density() >= 1.0
        && layout.ancestors(passage.inner).take(3).filter_map(|e| layout.elements.get(e)).any(|e| {
            e.tag == Tag::A
                && layout.document.attribute(e.node, Attribute::Href).is_some_and(|href| leads_home(href.trim()))
        })
}

/// Whether a heading of a word or two names a section, and the declared title, which begins otherwise, the article.
fn names_section(heading: &Passage, title: &str) -> bool {
    heading.count <= SECTION_WORDS
        && Words::of(title).count() > 2.0 * SECTION_WORDS
        && !fold(title).starts_with(&fold(&heading.text))
}

/// Whether a heading is the declared title and a label, a date or a count beside it, told by a sign, or what stands in an
/// element of its own: a kicker, a subtitle, "Subscribers".
fn is_labelled(layout: &Layout, passage: &Passage, title: &str) -> bool {
    let heading = &*passage.text;
    let Some(at) = heading.find(title).filter(|_| !title.is_empty()) else { return false };
    let before = heading.get(..at).unwrap_or_default().trim();
    let after = heading.get(at + title.len()..).unwrap_or_default().trim();
    let is_date = |part: &str| super::dates::find(part, true).is_some_and(|found| found.other_letters == 0);
    let few = |part: &str| Words::of(part).count() <= LABEL_WORDS;
    let pieces = layout.pieces.get(passage.pieces.clone()).unwrap_or_default();
    let is_apart = |part: &str| {
        pieces.iter().any(|&piece| {
            let is_inner = layout
                .document
                .parent(piece)
                .is_some_and(|node| layout.elements.get(passage.block).is_some_and(|block| block.node != node));
            is_inner && layout.document.text(piece).is_some_and(|text| text.trim() == part)
        })
    };
    let is_label = before.is_empty() || few(before) && (before.ends_with(':') || is_date(before)) || is_apart(before);
    let is_count = after.is_empty() || few(after) && after.starts_with(['(', '[']) || is_apart(after) || is_date(after);
    is_label && is_count
}

/// All lines of a heading broken by `<br>` or blocks, where a declared title has them all.
fn whole_heading(layout: &Layout, index: usize, folded: &[String]) -> Option<String> {
    let of =
        |i: usize| layout.passages.get(i).filter(|p| layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1));
    let block = of(index)?.block;
    let same = |i: &usize| of(*i).is_some_and(|p| p.block == block);
    let first = (0..=index).rev().take_while(same).last()?;
    let lines: Vec<&str> =
        (first..layout.passages.len()).take_while(same).filter_map(|i| of(i).map(|p| &*p.text)).collect();
    let joined = lines.join(" ");
    let whole = fold(&joined);
    (lines.len() > 1 && folded.iter().any(|t| t.contains(&whole))).then_some(joined)
}

/// A heading without the site's or a section's name behind its last separator. A bar parts such names only; a dash
/// belongs to the headline unless the site's name follows.
fn without_tail(heading: &str, site: &SiteNames) -> String {
    // The sign of a link to the heading itself.
    let mut heading = heading.trim_end_matches(['¶', '🔗']).trim();
    for _ in 0..TAILS {
        let last = separators_in(heading).filter_map(|s| heading.rfind(s).map(|at| (at, s))).max();
        let Some((at, separator)) = last else { break };
        let (head, tail) =
            (heading.get(..at).unwrap_or_default(), heading.get(at + separator.len()..).unwrap_or_default());
        let is_bar = matches!(separator, " | " | "｜");
        if head.trim().is_empty() || !(site.has(tail) || is_bar && is_short_tail(head, tail)) {
            break;
        }
        heading = head.trim();
    }
    heading.to_owned()
}

/// Whether one of the declared titles holds enough of the words of `heading`.
fn is_alike(heading: &str, given: &[&str]) -> bool {
    let words = Words::of(heading);
    given.iter().any(|title| {
        let theirs = Words::of(title);
        let theirs: HashSet<&str> = theirs.iter().collect();
        let common: Vec<&str> = words.iter().filter(|w| w.len() > 1 && theirs.contains(w)).collect();
        let shared = common.len();
        shared as f32 >= SHARED * words.len() as f32
            && shared >= words.len().min(SHARED_WORDS)
            && shared > Lexicon::of_languages().find(&Words::of(&common.join(" "))).stop_words as usize
    })
}

/// A declared title without the site's name, which stands after the last separator or before the first.
pub(super) fn without_site(title: &str, site: &SiteNames) -> String {
    let mut title = title.trim();
    // "Headline [Site]".
    let bracketed = title.strip_suffix(']').and_then(|rest| rest.rsplit_once(" ["));
    if let Some((head, _)) = bracketed.filter(|(_, name)| site.is(&fold(name))) {
        title = head.trim();
    }
    for _ in 0..TAILS {
        let first = separators_in(title).filter_map(|s| title.find(s).map(|at| (at, s.len()))).min();
        if let Some((at, length)) = first {
            let (head, tail) = (title.get(..at).unwrap_or_default(), title.get(at + length..).unwrap_or_default());
            // A headline before the name of a part of the site holds the name, but more beside it.
            let is_name = site.has(head) && site.is_mostly(head);
            if is_name && !tail.trim().is_empty() && !site.has(tail) {
                title = tail.trim();
                continue;
            }
        }
        let last = separators_in(title).filter_map(|s| title.rfind(s).map(|at| (at, s.len()))).max();
        let Some((at, length)) = last else { break };
        let (head, tail) = (title.get(..at).unwrap_or_default(), title.get(at + length..).unwrap_or_default());
        if !(site.has(tail) || is_short_tail(head, tail)) || head.trim().is_empty() {
            break;
        }
        title = head.trim();
    }
    title.to_owned()
}

/// A tail of few words behind a longer head is the site's or a section's name.
fn is_short_tail(head: &str, tail: &str) -> bool {
    let is_host = !tail.contains(' ') && tail.contains('.') && tail.ends_with(char::is_alphabetic);
    // "Children's" is one word of a name.
    let words = |part: &str| Words::of(&part.replace(['’', '\''], "")).count();
    let (head, tail) = (words(head), words(tail));
    is_host || tail <= 4.0 && head >= 3.0 && head > tail
}
