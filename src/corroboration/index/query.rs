//! What a page asks the index for: its stems, and with language packs what they mean in other languages.

use super::entry::{Entry, hash};
use crate::corroboration::reading::Reading;
use crate::corroboration::tables::Tables;
use crate::corroboration::vocabulary::Vocabulary;
use crate::source::Source;

/// A meaning less sure than this is not asked for.
const LEAST_SURE: f32 = 0.25;
/// Forms asked for in place of one stem: a word of so many translations tells little.
const MOST_FORMS: usize = 12;

/// One stem of the page: the hashes that stand for it, and how often the page has it.
pub(super) struct Group {
    pub hashes: Vec<u32>,
    pub count: u8,
}

/// What the index is asked for.
pub(super) struct Query {
    pub groups: Vec<Group>,
    pub pairs: Vec<u32>,
}

/// The page in its own words; after it, for each language that can be reached with the packs, the page in that one.
pub(super) fn queries(page: &Source, tables: &Tables) -> Vec<Query> {
    let packs = Tables::none().with_packs_of(tables);
    let mut vocabulary = Vocabulary::new(&packs);
    let reading = Reading::new(page, &mut vocabulary);
    let entry = Entry::of_reading(&reading, &vocabulary);
    let groups = entry.stems.iter().map(|&(hash, count)| Group { hashes: vec![hash], count }).collect();
    let mut queries = vec![Query { groups, pairs: entry.pairs.clone() }];
    let is_english = reading.lexicon.has_tables;
    if !is_english && packs.pack(reading.lexicon.number).is_some() {
        queries.push(translated(&reading, &vocabulary, &entry, |english, forms| forms.push(hash(english))));
    }
    let can_be_read = is_english || packs.pack(reading.lexicon.number).is_some();
    let others = packs.packs().iter().filter(|pack| can_be_read && pack.language() != reading.lexicon.number);
    for pack in others {
        queries.push(translated(&reading, &vocabulary, &entry, |english, forms| {
            forms.extend(pack.stems_for(english).map(hash));
        }));
    }
    queries
}

/// The page with, beside each stem, the forms that `told` gives for its English meanings.
fn translated(reading: &Reading, vocabulary: &Vocabulary, entry: &Entry, told: impl Fn(&str, &mut Vec<u32>)) -> Query {
    let text = |stem: u32| vocabulary.stems.get(stem as usize).map_or("", |s| s.text.as_str());
    let groups = (0u32..).zip(&reading.stems).map(|(place, &stem)| {
        let own = hash(text(stem));
        let count = entry.stems.binary_search_by_key(&own, |&(other, _)| other).ok();
        let count = count.and_then(|at| entry.stems.get(at)).map_or(1, |&(_, count)| count);
        let mut hashes = Vec::new();
        for (meaning, _) in reading.meanings(place).filter(|&(_, sure)| sure >= LEAST_SURE) {
            told(text(meaning), &mut hashes);
        }
        hashes.truncate(MOST_FORMS);
        hashes.push(own);
        Group { hashes, count }
    });
    Query { groups: groups.collect(), pairs: Vec::new() }
}
