//! How many lines of a page are headings, dates, names, prices, replies, labels of shops, lists and forums.

use crate::article::features::{Columns, Tables};
use crate::article::kind::{is_byline, is_date_line};
use crate::article::lexicon::Topic;
use crate::article::metadata::dates;
use crate::ascii::has_byte;
use std::collections::{HashMap, HashSet};

/// Most words of a label ("Add to cart") and of a price; longer lines may speak of anything.
const LABEL_WORDS: f32 = 8.0;

/// Most words of a line that but marks a post or tells its time; a link with more is the headline of another text.
const MARK_WORDS: f32 = 4.0;
/// How often a label stands before a value at least.
const FIELDS: f32 = 2.0;

/// Whether a line is the number of a post: "#12".
fn is_number(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// What was counted on a page.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub links: f32,
    pub headings: f32,
    pub linked_headings: f32,
    pub dates: f32,
    pub bylines: f32,
    pub exchange: Exchange,
    pub named_comments: f32,
    pub teasers: f32,
    /// Lines with words of shops, and of lists.
    pub shops: f32,
    pub listings: f32,
    /// Different dates among the date lines.
    pub days: f32,
    /// Lines that number a post ("#12"), and short ones that tell a time, also as "2 hours ago".
    pub numbers: f32,
    pub times: f32,
    /// Short lines with a day and a time of day, each once: posts have them, an article one or two.
    pub stamps: f32,
    /// Lines of a label and a value whose label comes again: "Posts: 710" below each member's name.
    pub fields: f32,
    /// Links of some words, as headlines of other texts are.
    pub link_lines: f32,
    /// Fields, boxes and buttons of forms.
    pub inputs: f32,
    /// Elements named as shops, lists and forums name their parts, and all elements.
    named: [f32; NAMED.len()],
    elements: f32,
}

/// Topics of names that are counted.
const NAMED: [(Topic, &str); 3] =
    [(Topic::Shop, "named for shops"), (Topic::Listing, "named for lists"), (Topic::Forum, "named for forums")];

/// What forums and shops have and a story has not: lines that lead to replies, prices, lines with words of forums. Counted
/// by itself, because it is all that a story is asked for.
#[derive(Debug, Default)]
pub(super) struct Exchange {
    pub replies: f32,
    pub prices: f32,
    pub forums: f32,
}

/// Whether a text has a sign of money, whose first byte is told without its others.
fn has_price(text: &str) -> bool {
    has_byte(text, |byte| matches!(byte, b'$' | 0xc2 | 0xe2)) && text.contains(['$', '€', '£', '¥'])
}

impl Exchange {
    pub fn of(tables: &Tables) -> Exchange {
        let mut exchange = Exchange::default();
        for passage in &tables.layout.passages {
            let is_label = passage.count <= LABEL_WORDS;
            exchange.replies += f32::from(u8::from(passage.findings.whole.has(Topic::Comments)));
            exchange.prices += f32::from(u8::from(is_label && has_price(&passage.text)));
            exchange.forums += f32::from(u8::from(is_label && passage.findings.anywhere.has(Topic::Forum)));
        }
        exchange
    }
}

impl Counts {
    pub fn of(tables: &Tables) -> Counts {
        let mut counts = Counts { exchange: Exchange::of(tables), ..Counts::default() };
        let mut link_words = 0.0;
        let mut days: HashSet<String> = HashSet::new();
        let mut fields: HashMap<&str, f32> = HashMap::new();
        let mut stamps: HashSet<String> = HashSet::new();
        for passage in &tables.layout.passages {
            let Some(element) = tables.element(passage.block) else { continue };
            link_words += passage.link_words;
            let is_link = passage.link_density() > 0.8;
            if element.tag.is_heading() {
                counts.headings += 1.0;
                counts.linked_headings += f32::from(u8::from(is_link));
            }
            let near = || tables.layout.ancestors(passage.inner).take(3).filter_map(|e| tables.element(e));
            if is_date_line(passage) {
                counts.dates += 1.0;
                days.extend(dates::find(&passage.text, true).map(|found| found.iso));
            }
            if passage.count <= MARK_WORDS {
                counts.times += f32::from(u8::from(passage.findings.anywhere.has(Topic::Date)));
                counts.numbers += f32::from(u8::from(is_number(&passage.text)));
            }
            counts.link_lines += f32::from(u8::from(is_link && passage.count > MARK_WORDS));
            if passage.count <= LABEL_WORDS {
                if let Some((label, _)) = passage.text.split_once([':', '：']) {
                    *fields.entry(label).or_default() += 1.0;
                }
                if passage.text.contains(|c: char| c.is_numeric()) {
                    let found = dates::find(&passage.text, true).map(|found| found.iso);
                    stamps.extend(found.filter(|iso| iso.contains('T')));
                }
                let has = |topic| f32::from(u8::from(passage.findings.anywhere.has(topic)));
                counts.shops += has(Topic::Shop);
                counts.listings += has(Topic::Listing);
            }
            counts.bylines += f32::from(u8::from(is_byline(passage, near().any(|e| e.names.has(Topic::AuthorBox)))));
            counts.named_comments += f32::from(u8::from(near().any(|e| e.names.has(Topic::Comments))));
            counts.teasers += f32::from(u8::from(passage.is_good && near().any(|e| e.names.has(Topic::Related))));
        }
        counts.fields = fields.into_values().filter(|lines| *lines >= FIELDS).sum();
        counts.stamps = stamps.len() as f32;
        counts.links = link_words / tables.words;
        counts.days = days.len() as f32;
        for element in &tables.layout.elements {
            for (count, (topic, _)) in counts.named.iter_mut().zip(NAMED) {
                *count += f32::from(u8::from(element.names.has(topic)));
            }
        }
        counts.elements = tables.layout.elements.len().max(1) as f32;
        counts.inputs = tables.layout.elements.first().map_or(0.0, |top| top.sums.inputs);
        counts
    }

    /// Puts what was counted, by itself and as a share of all lines.
    pub fn fill(&self, lines: f32, row: &mut impl Columns) {
        for (name, value) in [
            ("shop words", self.shops),
            ("listing words", self.listings),
            ("forum words", self.exchange.forums),
            ("days", self.days),
            ("inputs", self.inputs),
            ("numbers", self.numbers),
            ("times", self.times),
            ("stamps", self.stamps),
            ("fields", self.fields),
            ("link lines", self.link_lines),
        ] {
            row.put(name, value.ln_1p());
            row.put_in("share", name, value / lines);
        }
        for (value, (_, name)) in self.named.iter().zip(NAMED) {
            row.put(name, value.ln_1p());
            row.put_in("share", name, value / self.elements);
        }
    }
}
