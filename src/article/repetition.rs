//! Texts that stand once more inside another text.
//!
//! The first bytes of each text that is looked for are hashed; one rolling hash over all texts (Karp and Rabin, 1987)
//! then finds the places where it may stand, so that the cost follows the length of the page.

use super::numbering::Numbering;

/// Bytes that are hashed, and fewest bytes of a text that is looked for.
const LEAD: usize = 30;

/// Texts that begin alike of which each is looked for.
const ALIKE: usize = 64;

/// Bytes that are compared at most, for each byte of all texts. Texts that begin alike and end otherwise are compared at each
/// place where they may stand, which is rare but on pages that are made of one word.
const COMPARED: usize = 64;

/// Any odd number with bits in all places.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

/// Of the texts `wanted`, those of some length that stand in another text that may hold them.
pub(super) fn repeated<T: AsRef<str>>(
    texts: &[T],
    wanted: &[usize],
    may_hold: impl Fn(usize, usize) -> bool,
) -> Vec<usize> {
    let (mut leads, mut marked) = (Numbering::default(), Marked([0; 64]));
    let mut by_lead: Vec<Vec<usize>> = Vec::new();
    for &index in wanted {
        let Some((_, lead)) = texts.get(index).and_then(|text| hashes(text.as_ref().as_bytes()).next()) else {
            continue;
        };
        let number = leads.add(lead);
        marked.add(lead);
        by_lead.resize(by_lead.len().max(number + 1), Vec::new());
        if let Some(alike) = by_lead.get_mut(number).filter(|alike| alike.len() < ALIKE) {
            alike.push(index);
        }
    }
    let mut found = vec![false; texts.len()];
    let mut left = texts.iter().map(|text| text.as_ref().len()).sum::<usize>().saturating_mul(COMPARED);
    for (holder, text) in texts.iter().map(T::as_ref).enumerate().filter(|_| leads.len() > 0) {
        for (place, hash) in hashes(text.as_bytes()).filter(|(_, hash)| marked.has(*hash)) {
            let alike = leads.get(hash).and_then(|number| by_lead.get(number)).map_or(&[][..], Vec::as_slice);
            for &index in alike.iter().filter(|&&index| index != holder && may_hold(index, holder)) {
                let (Some(found), Some(wanted)) = (found.get_mut(index), texts.get(index).map(T::as_ref)) else {
                    continue;
                };
                if !*found && left > 0 {
                    left = left.saturating_sub(wanted.len());
                    *found = text.get(place..).is_some_and(|at| at.starts_with(wanted));
                }
            }
        }
    }
    wanted.iter().copied().filter(|&index| found.get(index) == Some(&true)).collect()
}

/// A bit for each of 4096 parts of all hashes: most runs of bytes of a page are told by it to begin no text that is looked
/// for.
struct Marked([u64; 64]);

impl Marked {
    /// Word and bit of a hash.
    fn place(hash: u64) -> (usize, u64) {
        ((hash >> 58) as usize, 1 << (hash >> 52 & 63))
    }

    fn add(&mut self, hash: u64) {
        let (word, bit) = Marked::place(hash);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }

    fn has(&self, hash: u64) -> bool {
        let (word, bit) = Marked::place(hash);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

/// Places of all runs of [`LEAD`] bytes with their hashes.
fn hashes(bytes: &[u8]) -> impl Iterator<Item = (usize, u64)> + '_ {
    let highest = (0..LEAD).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let first = bytes.get(..LEAD).map(|lead| lead.iter().fold(0, |hash, &byte| then(hash, byte)));
    let steps = bytes.iter().zip(bytes.iter().skip(LEAD));
    let rest = steps.scan(first.unwrap_or(0), move |hash, (&leaving, &coming)| {
        *hash = then(*hash, coming).wrapping_sub(highest.wrapping_mul(u64::from(leaving) + 1));
        Some(*hash)
    });
    first.into_iter().chain(rest).enumerate()
}

fn then(hash: u64, byte: u8) -> u64 {
    hash.wrapping_mul(BASE).wrapping_add(u64::from(byte) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_wherever_it_stands_in_another() {
        let quote = "nobodytellsusanythinguntilthelasthour";
        let (early, late) = (format!("{quote}hesaid"), format!("onthepierhesaid{quote}"));
        for holder in [&*early, &late, quote] {
            assert_eq!(repeated(&["short", quote, holder], &[1], |_, _| true), [1], "{holder}");
        }
        assert!(repeated(&[quote, "nobodytellsusanythinguntilthelasthou", &late[1..20]], &[0], |_, _| true).is_empty());
        assert!(repeated(&[quote, &late], &[0], |_, _| false).is_empty());
    }

    #[test]
    fn texts_of_one_letter_are_not_compared_for_ever() {
        let holder = "a".repeat(400_000);
        let mut texts: Vec<String> = (0..ALIKE).map(|n| format!("{}{}", &holder[n..], "b")).collect();
        texts.extend([holder.clone(), format!("{holder}a")]);
        let wanted: Vec<usize> = (0..=ALIKE).collect();
        assert!(repeated(&texts, &wanted, |_, holder| holder > ALIKE).len() <= 1);
    }

    #[test]
    fn texts_with_letters_of_many_bytes_are_found() {
        let quote = "ніхтонічогонамнекаже";
        let holder = format!("напристані{quote}");
        assert_eq!(repeated(&[quote, &holder], &[0], |_, _| true), [0]);
    }
}
