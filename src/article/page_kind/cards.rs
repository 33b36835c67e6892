//! The cards of a page: siblings of one shape that each hold several lines and a link.
//!
//! Listings and shops are little else than cards, forums are cards with running text in them, and an article has few,
//! beside it. What the largest group of them looks like tells the pages apart better than any single line.

use crate::article::features::{Columns, Tables};
use crate::article::kind::is_date_line;
use crate::article::layout::{ElementIndex, semantic_bit};
use crate::article::lexicon::Topic;
use crate::article::numbering::{NumberMap, NumberSet, Numbering, mix};
use crate::document::Tag;

/// Fewest cards of a group.
const FEWEST: usize = 3;

/// Share of linked words from which a card's heading leads to what the card is about.
const HEADING_LINK: f32 = 0.8;

/// Most words of a price, and of a line that names who wrote; elements around that of which one is named for authors.
const PRICE_WORDS: f32 = 8.0;
const SIGNED_WORDS: f32 = 6.0;
const AUTHOR_WITHIN: usize = 4;

/// Elements around a line within which its card is looked for.
const WITHIN: usize = 12;

/// The largest group of cards.
#[derive(Debug, Default)]
pub(super) struct Cards {
    members: Vec<ElementIndex>,
    words: f32,
    longest: f32,
    link_words: f32,
    good_words: f32,
    pictures: f32,
    anchors: f32,
    buttons: f32,
    /// Cards with a heading that links, a date, a price, a name of an author or of a member.
    headed: f32,
    dated: f32,
    priced: f32,
    signed: f32,
    /// Kept words inside, and kept words of the fullest card.
    kept_words: f32,
    most_kept: f32,
    /// Groups of cards on the page, and the words that they hold.
    groups: f32,
    group_words: f32,
}

impl Cards {
    /// Finds the group of cards that holds most words outside menus.
    pub fn of(tables: &Tables, kept: &[bool]) -> Cards {
        let elements = &tables.layout.elements;
        let aside = semantic_bit(Tag::Nav) | semantic_bit(Tag::Footer) | semantic_bit(Tag::Header);
        let (mut shapes, mut groups) = (Numbering::default(), Vec::<(f32, Vec<ElementIndex>)>::new());
        for (index, element) in elements.iter().enumerate() {
            let is_card = element.sums.passages >= 2.0 && element.sums.anchors >= 1.0 && element.semantics & aside == 0;
            if is_card && !matches!(element.tag, Tag::Tr | Tag::Td | Tag::Th) {
                let shape = shapes.add(mix(mix(element.parent as u64, element.tag as u64), element.signature));
                groups.resize_with(shapes.len(), Default::default);
                let Some((words, members)) = groups.get_mut(shape) else { continue };
                *words += element.sums.words;
                members.push(index);
            }
        }
        groups.retain(|(_, members)| members.len() >= FEWEST);
        let (count, all) = (groups.len() as f32, groups.iter().map(|(words, _)| *words).sum());
        let largest = groups.into_iter().max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(&a.1)));
        let Some((words, members)) = largest else { return Cards::default() };
        let mut cards = Cards { words, members, groups: count, group_words: all, ..Cards::default() };
        for sums in cards.members.iter().filter_map(|&e| elements.get(e)).map(|e| e.sums) {
            cards.longest = cards.longest.max(sums.words);
            cards.link_words += sums.link_words;
            cards.good_words += sums.good_words;
            cards.pictures += f32::from(u8::from(sums.pictures > 0.0));
            cards.anchors += sums.anchors;
            cards.buttons += sums.buttons;
        }
        cards.look_into(tables, kept);
        cards
    }

    fn look_into(&mut self, tables: &Tables, kept: &[bool]) {
        let mut is_card = vec![false; tables.layout.elements.len()];
        for &member in &self.members {
            if let Some(flag) = is_card.get_mut(member) {
                *flag = true;
            }
        }
        let (mut headed, mut dated, mut priced, mut signed) =
            (NumberSet::default(), NumberSet::default(), NumberSet::default(), NumberSet::default());
        let mut kept_of: NumberMap<f32> = NumberMap::default();
        for (index, passage) in tables.layout.passages.iter().enumerate() {
            let around = || tables.layout.ancestors(passage.inner).take(WITHIN);
            let Some(card) = around().find(|e| is_card.get(*e) == Some(&true)) else { continue };
            let is_heading = tables.element(passage.block).is_some_and(|e| e.tag.is_heading());
            if is_heading && passage.link_density() > HEADING_LINK {
                headed.insert(card);
            }
            if is_date_line(passage) {
                dated.insert(card);
            }
            if passage.count <= PRICE_WORDS && passage.text.contains(['$', '€', '£', '¥', '₽', '₴']) {
                priced.insert(card);
            }
            let is_named =
                around().take(AUTHOR_WITHIN).filter_map(|e| tables.element(e)).any(|e| e.names.has(Topic::AuthorBox));
            if passage.count <= SIGNED_WORDS && (is_named || passage.findings.at_start.has(Topic::Byline)) {
                signed.insert(card);
            }
            if kept.get(index) == Some(&true) {
                *kept_of.entry(card).or_default() += passage.count;
            }
        }
        self.headed = headed.len() as f32;
        self.dated = dated.len() as f32;
        self.priced = priced.len() as f32;
        self.signed = signed.len() as f32;
        self.kept_words = kept_of.values().sum();
        self.most_kept = kept_of.values().copied().fold(0.0, f32::max);
    }

    /// Puts what the cards look like.
    pub fn fill(&self, words: f32, kept_words: f32, row: &mut impl Columns) {
        let count = self.members.len() as f32;
        let each = count.max(1.0);
        for (name, value) in [
            ("count", count.ln_1p()),
            ("groups", self.groups.ln_1p()),
            ("words of groups", self.group_words / words),
            ("share of words", self.words / words),
            ("words", (self.words / each).ln_1p()),
            ("longest", self.longest * each / self.words.max(1.0)),
            ("links", self.link_words / self.words.max(1.0)),
            ("good", self.good_words / self.words.max(1.0)),
            ("pictures", self.pictures / each),
            ("anchors", self.anchors / each),
            ("buttons", self.buttons / each),
            ("headed", self.headed / each),
            ("dated", self.dated / each),
            ("priced", self.priced / each),
            ("signed", self.signed / each),
            ("kept", self.kept_words / kept_words.max(1.0)),
            ("kept of words", self.kept_words / self.words.max(1.0)),
            ("kept evenly", self.most_kept / self.kept_words.max(1.0)),
        ] {
            row.put_in("cards", name, value);
        }
    }
}
