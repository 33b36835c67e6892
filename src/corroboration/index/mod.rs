//! What is kept in memory of every saved source, to name the few that are worth reading in full.
//!
//! A source is the bag of its stems (hashed, with their counts) and the pairs of neighbouring content stems inside its
//! quotations. A page asks with its own: postings are read from the rarest on, up to a budget, so that the cost
//! follows the matches and not the library; the best by shared weight are then weighed exactly.

mod entry;
mod postings;
mod query;
mod search;

use super::tables::Tables;
use super::vocabulary::Vocabulary;
use crate::corroboration::by_number::ByNumber;
use crate::digest::fnv_64;
use crate::sorting::sort_by;
use crate::source::Source;
use entry::Entry;
use postings::Postings;
use query::{Group, Query};
pub(crate) use search::folded;
use std::collections::HashMap;

/// Postings that one page may read, and those that it may read in each other language.
const BUDGET: usize = 30_000;
const BUDGET_OF_TRANSLATION: usize = 15_000;
/// One candidate in so many may be one that only a translation found.
const SHARE_OF_TRANSLATIONS: usize = 3;
/// Sources weighed exactly, for each one that is asked for.
const WEIGHED_PER_CANDIDATE: usize = 4;
/// Copies of one text among the candidates.
const MOST_COPIES: usize = 16;
/// Weight of a stem before the library has told how rare it is, and the sources after which the library is believed.
const PRIOR_WEIGHT: f32 = 5.5;
const PRIOR_SOURCES: f32 = 24.0;
/// Most weight of a stem, as in the word tables: beyond, rarer ones tell no more.
const MOST_WEIGHT: f32 = 8.0;
/// Stems of a short text; shorter ones are weighed as if they had so many.
const LEAST_STEMS: f32 = 40.0;
/// What a shared pair of neighbours counts before sources are weighed exactly: the rarest stem in a short text.
const SHARED_PAIR: f32 = 1.0;
/// A source below this cosine and without a shared pair is of another story: beside 2,000 real articles the 32 labelled ones
/// have those of their events at 0.13 and above, and one in nine of the unrelated ones that 0.05 would let in.
const LEAST_COSINE: f32 = 0.08;
/// The same in another language: not every word has a translation.
const LEAST_COSINE_OF_TRANSLATION: f32 = 0.05;
/// A pair that tells less is rather one of names and phrases ("prime minister") than of a quotation, and counts so much of one:
/// three of them are a quotation again.
const WEIGHT_OF_TELLING_PAIR: f32 = 5.0;
const COMMON_PAIR: f32 = 0.4;
/// What a shared pair of neighbours counts beside the cosine, and how many count.
const PAIR_SCORE: f32 = 0.02;
const MOST_PAIRS: f32 = 10.0;

/// What is kept in memory of every saved source.
#[derive(Debug, Clone, Default)]
pub struct Index {
    numbers: HashMap<String, u32>,
    documents: Vec<Option<Document>>,
    stems: Postings,
    pairs: Postings,
}

#[derive(Debug, Clone)]
struct Document {
    id: String,
    entry: Box<[u8]>,
    /// Equal for copies of one text.
    digest: u64,
    /// Number of its stems.
    stems: usize,
}

/// Bytes that are no index entry.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("The index entry is damaged or of another version. It is made again from the saved source.")]
pub struct EntryError;

impl Index {
    /// The compact form of one source that the library stores beside it.
    pub fn entry(source: &Source) -> Vec<u8> {
        Entry::of(source, &mut Vocabulary::new(&Tables::none())).to_bytes()
    }

    /// The same of many sources: words that they share are looked up once.
    pub fn entries(sources: &[Source]) -> Vec<Vec<u8>> {
        let tables = Tables::none();
        let mut vocabulary = Vocabulary::new(&tables);
        sources.iter().map(|source| Entry::of(source, &mut vocabulary).to_bytes()).collect()
    }

    /// Adds the entry of a source, replacing what was there under its id.
    ///
    /// # Errors
    /// When the bytes are no entry: the library then makes it again from the source.
    pub fn insert(&mut self, id: &str, entry: &[u8]) -> Result<(), EntryError> {
        let read = Entry::from_bytes(entry).ok_or(EntryError)?;
        let known = self.numbers.get(id).and_then(|&number| self.document(number));
        if known.is_some_and(|known| *known.entry == *entry) {
            return Ok(());
        }
        self.remove(id);
        let number = u32::try_from(self.documents.len()).map_err(|_| EntryError)?;
        self.stems.add(number, read.stems.iter().map(|&(hash, _)| hash));
        self.pairs.add(number, read.pairs.iter().copied());
        let (digest, stems) = (fnv_64(entry), read.stems.len());
        self.documents.push(Some(Document { id: id.to_owned(), entry: entry.into(), digest, stems }));
        self.numbers.insert(id.to_owned(), number);
        Ok(())
    }

    /// Forgets a source.
    pub fn remove(&mut self, id: &str) {
        if let Some(number) = self.numbers.remove(id)
            && let Some(document) = self.documents.get_mut(number as usize)
        {
            *document = None;
            if self.documents.len() > 2 * self.numbers.len() + 64 {
                self.rebuild();
            }
        }
    }

    /// Leaves out what removed sources left behind.
    fn rebuild(&mut self) {
        let documents = std::mem::take(self).documents;
        for document in documents.into_iter().flatten() {
            // The entry was read before, so it is one.
            let _ = self.insert(&document.id, &document.entry);
        }
    }

    /// Ids of the sources that may carry one of the page's quotations, best first, at most `limit`.
    ///
    /// With language packs (of `tables`) the page is also asked for in their languages, and gets a share of the places
    /// there: no translation reaches the score of a text in the page's own words.
    pub fn candidates(&self, page: &Source, tables: &Tables, limit: usize) -> Vec<String> {
        let mut queries = query::queries(page, tables).into_iter();
        let own =
            queries.next().map(|own| self.ranked(&own, (BUDGET, LEAST_COSINE), limit, &page.id)).unwrap_or_default();
        let mut translated: ByNumber<f32> = ByNumber::default();
        for query in queries {
            for (document, score) in
                self.ranked(&query, (BUDGET_OF_TRANSLATION, LEAST_COSINE_OF_TRANSLATION), limit, &page.id)
            {
                let best = translated.entry(document).or_default();
                *best = best.max(score);
            }
        }
        let (first, rest) = own.split_at(own.len().min(limit - limit / SHARE_OF_TRANSLATIONS));
        translated.retain(|document, _| !first.iter().any(|(other, _)| other == document));
        let translated = self.best(translated, limit / SHARE_OF_TRANSLATIONS, &page.id);
        let mut chosen = first.to_vec();
        let more = rest.iter().filter(|(document, _)| !translated.iter().any(|(other, _)| other == document));
        chosen.extend(more.take(limit.saturating_sub(first.len() + translated.len())));
        chosen.extend(&translated);
        sort_by(&mut chosen, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        self.named(chosen)
    }

    /// Documents by how much of the query they share: postings are read from the rarest on, at most `budget`; the best
    /// are then weighed exactly, and those below the least cosine left out.
    fn ranked(&self, query: &Query, (budget, least): (usize, f32), limit: usize, except: &str) -> Vec<(u32, f32)> {
        let hashes = query.groups.iter().flat_map(|group| &group.hashes);
        let mut asked: Vec<(usize, u32)> =
            hashes.map(|&hash| (self.stems.count(hash), hash)).filter(|&(count, _)| count > 0).collect();
        asked.sort_unstable();
        asked.dedup();
        let mut shared: ByNumber<f32> = ByNumber::default();
        let mut read = 0;
        for (count, hash) in asked {
            read += count;
            if read > budget {
                break;
            }
            let weight = self.weight(count);
            self.stems.documents(hash).for_each(|document| *shared.entry(document).or_default() += weight);
        }
        let mut pairs: ByNumber<f32> = ByNumber::default();
        for &hash in &query.pairs {
            let count = self.pairs.count(hash);
            if count > 0 && read + count <= budget {
                read += count;
                let told = if self.weight(count) >= WEIGHT_OF_TELLING_PAIR { 1.0 } else { COMMON_PAIR };
                self.pairs.documents(hash).for_each(|document| *pairs.entry(document).or_default() += told);
            }
        }
        // A long text shares words with every other.
        for (document, weight) in &mut shared {
            *weight /= self.document(*document).map_or(1.0, |d| (d.stems as f32).max(LEAST_STEMS).sqrt());
        }
        pairs.retain(|_, told| *told >= 1.0);
        pairs.keys().for_each(|document| *shared.entry(*document).or_default() += SHARED_PAIR);
        self.leave_out_copies(&mut shared);
        let weighed = self.best(shared, limit.saturating_mul(WEIGHED_PER_CANDIDATE), except);
        let own_length = self.length_of_query(query);
        let mut ranked = ByNumber::default();
        for (document, _) in weighed {
            let Some(entry) = self.document(document).and_then(|d| Entry::from_bytes(&d.entry)) else { continue };
            let cosine = self.product(query, &entry) / (own_length * self.length(&entry)).max(1e-6);
            let pairs = pairs.get(&document).copied().unwrap_or(0.0).min(MOST_PAIRS);
            if cosine >= least || pairs > 0.0 {
                ranked.insert(document, cosine + PAIR_SCORE * pairs);
            }
        }
        self.best(ranked, limit, except)
    }

    /// Leaves the first saved copies of each text: five hundred of one would hide all other sources.
    fn leave_out_copies(&self, scores: &mut ByNumber<f32>) {
        let mut seen: HashMap<u64, usize> = HashMap::new();
        let mut numbers: Vec<u32> = scores.keys().copied().collect();
        numbers.sort_unstable();
        for number in numbers {
            let Some(document) = self.document(number) else { continue };
            let copies = seen.entry(document.digest).or_default();
            *copies += 1;
            if *copies > MOST_COPIES {
                scores.remove(&number);
            }
        }
    }

    fn document(&self, number: u32) -> Option<&Document> {
        self.documents.get(number as usize)?.as_ref()
    }

    fn named(&self, ranked: Vec<(u32, f32)>) -> Vec<String> {
        ranked.iter().filter_map(|&(number, _)| Some(self.document(number)?.id.clone())).collect()
    }

    /// The `limit` best documents that are still there and not `except`, best first; ties in order of saving.
    fn best(&self, scores: ByNumber<f32>, limit: usize, except: &str) -> Vec<(u32, f32)> {
        let mut ranked: Vec<(u32, f32)> =
            scores.into_iter().filter(|&(n, _)| self.document(n).is_some_and(|d| d.id != except)).collect();
        let order = |x: &(u32, f32), y: &(u32, f32)| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0));
        if ranked.len() > limit {
            ranked.select_nth_unstable_by(limit, order);
            ranked.truncate(limit);
        }
        sort_by(&mut ranked, order);
        ranked
    }

    /// How much a stem tells that `count` sources hold.
    fn weight(&self, count: usize) -> f32 {
        let sources = self.numbers.len() as f32;
        let seen = ((sources + 1.0) / (count as f32 + 0.5)).ln().clamp(0.0, MOST_WEIGHT);
        (sources * seen + PRIOR_SOURCES * PRIOR_WEIGHT) / (sources + PRIOR_SOURCES)
    }

    fn length(&self, entry: &Entry) -> f32 {
        entry.stems.iter().map(|&(hash, count)| self.share(hash, count).powi(2)).sum::<f32>().sqrt()
    }

    fn share(&self, hash: u32, count: u8) -> f32 {
        (1.0 + f32::from(count).ln()) * self.weight(self.stems.count(hash))
    }

    /// A group is as long as its rarest form that the library holds.
    fn length_of_query(&self, query: &Query) -> f32 {
        let share = |group: &Group| {
            let counts = group.hashes.iter().map(|&hash| self.stems.count(hash)).filter(|&count| count > 0);
            (1.0 + f32::from(group.count).ln()) * self.weight(counts.min().unwrap_or(0))
        };
        query.groups.iter().map(|group| share(group).powi(2)).sum::<f32>().sqrt()
    }

    fn product(&self, query: &Query, entry: &Entry) -> f32 {
        let held = |hash: u32| {
            let at = entry.stems.binary_search_by_key(&hash, |&(other, _)| other).ok()?;
            entry.stems.get(at).map(|&(_, count)| (hash, count))
        };
        let shares = query.groups.iter().map(|group| {
            let both = group.hashes.iter().filter_map(|&hash| held(hash));
            both.map(|(hash, there)| self.share(hash, group.count) * self.share(hash, there)).fold(0.0, f32::max)
        });
        shares.sum()
    }
}
