//! Phrases that are looked for anywhere in a text, all in one walk.
//!
//! A line of a page is asked for some sixty phrases; looking for one after the other took a tenth of the time of a whole
//! article. Here the pairs of bytes with which phrases begin are marked, and a phrase is compared only where one stands.

use crate::sorting::sort_by_key;

/// Phrases, the more important first.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<&'static str>,
    /// The first two bytes of each phrase and its place in that list, in order.
    by_pair: Vec<([u8; 2], usize)>,
    /// A bit for each hash of the first two bytes of a phrase.
    beginnings: [u64; WORDS],
}

/// Words of 64 bits: a mark for each of 1024 hashes, of which a hundred phrases set one in ten.
const WORDS: usize = 16;

/// Word and bit of the mark for two bytes.
fn place(first: u8, second: u8) -> (usize, u32) {
    let hash = (u32::from(first) << 8 | u32::from(second)).wrapping_mul(0x9e37_79b1) >> 22;
    (hash as usize / 64 % WORDS, hash % 64)
}

impl Phrases {
    /// Adds phrases of two bytes or more; what is shorter is no phrase.
    pub fn extend(&mut self, phrases: impl Iterator<Item = &'static str>) {
        for phrase in phrases {
            let [first, second, ..] = phrase.as_bytes() else { continue };
            let (word, bit) = place(*first, *second);
            if let Some(bits) = self.beginnings.get_mut(word) {
                *bits |= 1 << bit;
            }
            self.phrases.push(phrase);
        }
        self.order_by_pair();
    }

    /// Longer phrases before those that they hold.
    pub fn put_longest_first(&mut self) {
        sort_by_key(&mut self.phrases, |phrase| std::cmp::Reverse(phrase.len()));
        self.order_by_pair();
    }

    fn order_by_pair(&mut self) {
        let pairs = self.phrases.iter().enumerate().filter_map(|(rank, phrase)| {
            let (pair, _) = phrase.as_bytes().split_first_chunk()?;
            Some((*pair, rank))
        });
        self.by_pair = pairs.collect();
        sort_by_key(&mut self.by_pair, |entry| *entry);
    }

    /// The most important phrase that stands in a text, and where it stands first.
    pub fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        let mut found: Option<(usize, usize)> = None;
        for (at, pair) in text.as_bytes().windows(2).enumerate() {
            let &[first, second] = pair else { continue };
            let (word, bit) = place(first, second);
            if self.beginnings.get(word).is_none_or(|bits| bits >> bit & 1 == 0) {
                continue;
            }
            let Some(rest) = text.get(at..) else { continue };
            let better = found.map_or(self.phrases.len(), |(rank, _)| rank);
            let from = self.by_pair.partition_point(|(known, _)| *known < [first, second]);
            let alike = self.by_pair.iter().skip(from).take_while(|(known, _)| *known == [first, second]);
            let mut ranks = alike.map(|&(_, rank)| rank).take_while(|rank| *rank < better);
            let rank = ranks.find(|&rank| self.phrases.get(rank).is_some_and(|phrase| rest.starts_with(phrase)));
            found = rank.map(|rank| (rank, at)).or(found);
        }
        found.and_then(|(rank, at)| Some((at, *self.phrases.get(rank)?)))
    }

    /// What follows the most important phrase that stands in a line, whatever the line's case.
    pub fn after_first<'l>(&self, line: &'l str) -> Option<&'l str> {
        let lower = line.to_lowercase();
        // Lower case may be longer or shorter in some scripts; then the place is not that of the line.
        let (at, phrase) = self.find(&lower).filter(|_| lower.len() == line.len())?;
        line.get(at + phrase.len()..)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_important_phrase_is_found_where_it_stands_first() {
        let mut phrases = Phrases::default();
        phrases.extend(["pier", "harbour", "the pier", "набережна", "x"].into_iter());
        assert_eq!(phrases.find("at the harbour by the pier, a pier"), Some((22, "pier")));
        phrases.put_longest_first();
        assert_eq!(phrases.find("at the pier, the harbour"), Some((3, "the pier")));
        assert_eq!(phrases.find("стара набережна"), Some((11, "набережна")));
        assert_eq!(phrases.find("x harbou"), None);
        assert_eq!(phrases.after_first("On The Pier: rain"), Some(": rain"));
    }
}
