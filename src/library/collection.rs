//! The library itself: a store, and in memory the index and the headings of all that it holds.

use super::exchange::backup::{self, Exported, Imported, Tally};
use super::store::{Change, Store, StoreError, StoredPack, Unreadable};
use super::{Heading, READING, Record};
use crate::address;
use crate::article::Article;
use crate::corroboration::{self, Findings, Index, Match, Missing, Tables, Ties};
use crate::source::Source;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// Sources read in full for one page. The event of a page has rarely more carriers that are worth showing.
pub const CANDIDATES: usize = 64;

/// Saved sources on a store.
///
/// Every method takes `&self`: requests may overlap, and what is in memory changes only after the store has answered.
#[derive(Debug)]
pub struct Library<S> {
    pub(super) store: S,
    pub(super) shelf: RefCell<Shelf>,
}

/// What is in memory of every source.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub headings: BTreeMap<String, Heading>,
    pub index: Index,
    /// Sources whose quotations were found by older rules.
    pub unread: BTreeSet<String>,
    /// The stamp of each source's ties.
    pub tied: BTreeMap<String, u32>,
    /// Sources whose ties are being found.
    pub tying: BTreeSet<String>,
    /// Sources whose record was asked for and could not be read.
    pub unreadable: BTreeSet<String>,
}

impl Shelf {
    /// Sources whose ties are missing or of another stamp, and can be found.
    pub fn untied(&self, stamp: u32) -> impl Iterator<Item = &String> {
        let stale = self.tied.iter().filter(move |(_, made)| **made != stamp).map(|(id, _)| id);
        stale.filter(|id| !self.unreadable.contains(*id))
    }

    /// Takes a source out of what is being tended.
    fn leave(&mut self, id: &str) {
        self.unread.remove(id);
        self.tying.remove(id);
    }
}

/// What saving did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// Key of the source.
    pub id: String,
    /// Whether it was not in the library before.
    pub is_new: bool,
    /// What stood in its place, to be put again when saving is taken back; `None` where it could no longer be read, too.
    pub replaced: Option<Record>,
    /// Number of saved sources now.
    pub sources: usize,
}

/// What the check at the start found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// Saved sources.
    pub sources: usize,
    /// Sources that were once written and are gone: the browser evicted them, or another program did.
    pub missing: usize,
    /// Sources whose card was lost or of another version and has been made again.
    pub repaired: usize,
}

/// What the library knows of a page's quotations.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corroborated {
    /// Heading of the page itself, where it is saved.
    pub saved: Option<Heading>,
    /// For each quotation of the page the saved sources that carry it.
    pub matches: Vec<Vec<Match>>,
    /// Statements that others on the same event carry and the page lacks.
    pub missing: Vec<Missing>,
    /// The sources that were read for it.
    pub sources: Vec<Source>,
    /// How many saved sources can be compared with the page.
    pub comparable: usize,
    /// How many cannot, for want of a language pack: finding nothing in them tells nothing.
    pub incomparable: usize,
}

impl Corroborated {
    /// Number of saved sources that surely share a quotation with the page; copies of one text count once.
    pub fn sharing(&self) -> usize {
        let originals = self.matches.iter().flatten().filter(|m| m.copy_of.is_none() && m.is_sure());
        originals.map(|m| m.source.as_str()).collect::<BTreeSet<_>>().len()
    }
}

impl<S: Store> Library<S> {
    /// Opens the library of a store: reads every card, makes lost and outdated ones again, counts what is there.
    pub async fn open(store: S) -> Result<(Self, Check), StoreError> {
        let mut shelf = Shelf::default();
        let mut is_outdated = false;
        for card in store.cards().await? {
            let id = card.heading.id.clone();
            if card.reading != READING {
                shelf.unread.insert(id.clone());
            }
            shelf.tied.insert(id.clone(), card.tied);
            // One of another version has no heading until it is made again.
            match shelf.index.insert(&id, &card.entry) {
                Ok(()) => drop(shelf.headings.insert(id, card.heading)),
                Err(_) => is_outdated = true,
            }
        }
        let (held, written) = store.counts().await?;
        let library = Library { store, shelf: RefCell::new(shelf) };
        let repaired = if is_outdated || library.len() < held { library.shelve_strays().await? } else { 0 };
        let check = Check { sources: held, missing: written.saturating_sub(held), repaired };
        Ok((library, check))
    }

    /// Makes cards for records that have none, or one of another version. A record that cannot be read is listed by its
    /// id, so that it can be removed.
    async fn shelve_strays(&self) -> Result<usize, StoreError> {
        let mut strays = self.store.ids().await?;
        strays.retain(|id| self.heading(id).is_none());
        let mut repaired = 0;
        for ids in strays.chunks(backup::PAGE) {
            let (mut records, unreadable) = self.read(ids).await?;
            records.iter_mut().for_each(Record::read_again);
            repaired += self.put(records).await?;
            let mut shelf = self.shelf.borrow_mut();
            for id in unreadable {
                let url = if id.contains("://") { id.clone() } else { String::new() };
                shelf.headings.insert(id.clone(), Heading { id, url, ..Heading::default() });
            }
        }
        Ok(repaired)
    }

    /// The stored records of these ids, and which of them cannot be read. Every reading of records comes this way, so that
    /// one of them hinders nothing and is noticed.
    async fn read(&self, ids: &[String]) -> Result<(Vec<Record>, Vec<String>), StoreError> {
        let mut records = Vec::with_capacity(ids.len());
        let mut unreadable = Vec::new();
        for kept in self.store.records(ids).await? {
            match kept {
                Ok(record) => records.push(record),
                Err(Unreadable { id, .. }) => unreadable.push(id),
            }
        }
        self.shelf.borrow_mut().unreadable.extend(unreadable.iter().cloned());
        Ok((records, unreadable))
    }

    /// The stored records of these ids that can be read.
    pub(super) async fn records(&self, ids: &[String]) -> Result<Vec<Record>, StoreError> {
        Ok(self.read(ids).await?.0)
    }

    /// Number of saved sources.
    pub fn len(&self) -> usize {
        self.shelf.borrow().headings.len()
    }

    /// Whether nothing is saved.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Heading of a saved source.
    pub fn heading(&self, id: &str) -> Option<Heading> {
        self.shelf.borrow().headings.get(id).cloned()
    }

    /// Gives an article the address at which it was opened, where the one that its page states is that of a saved source
    /// of another title: sites that change pages without loading them leave the first one's address in the head, and
    /// saving would replace that source. A page that was only retitled is then kept twice, and nothing is lost.
    pub fn keep_apart(&self, article: &mut Article, opened: &str) {
        let letters = |title: &str| -> String {
            title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let Some(stated) = article.url.as_deref().map(address::key) else { return };
        let saved = self.heading(&stated).filter(|_| !opened.is_empty() && address::key(opened) != stated);
        let titles = saved.as_ref().and_then(|saved| saved.title.as_deref()).zip(article.title.as_deref());
        if titles.is_some_and(|(saved, read)| letters(saved) != letters(read)) {
            article.url = Some(opened.to_owned());
        }
    }

    /// Saves a source; `now` is ISO 8601 in UTC. A source without address gets a key from its text.
    pub async fn save(&self, mut source: Source, now: &str) -> Result<Saved, StoreError> {
        if source.id.is_empty() {
            source.id = source.key_of_text();
        }
        let id = source.id.clone();
        let is_new = self.heading(&id).is_none();
        let replaced = if is_new { None } else { self.to_put_again(&id).await? };
        self.put(vec![Record { source, saved_at: now.to_owned(), ties: Vec::new() }]).await?;
        Ok(Saved { id, is_new, replaced, sources: self.len() })
    }

    /// Stores records as they are, in one transaction. Gives their number.
    pub async fn put(&self, records: Vec<Record>) -> Result<usize, StoreError> {
        if records.is_empty() {
            return Ok(0);
        }
        let mut put = Vec::with_capacity(records.len());
        for record in records {
            let card = record.card();
            put.push((record, card));
        }
        let cards: Vec<_> = put.iter().map(|(_, card)| card.clone()).collect();
        // Before the store is asked: tending that is under way must not overwrite what comes now.
        for card in &cards {
            self.shelf.borrow_mut().leave(&card.heading.id);
        }
        self.store.write(Change { put, remove: Vec::new() }).await?;
        let mut shelf = self.shelf.borrow_mut();
        let count = cards.len();
        for card in cards {
            let id = card.heading.id.clone();
            shelf.index.insert(&id, &card.entry).map_err(|error| StoreError::Damaged(error.to_string()))?;
            shelf.tied.insert(id.clone(), card.tied);
            shelf.unreadable.remove(&id);
            shelf.headings.insert(id, card.heading);
        }
        Ok(count)
    }

    /// Forgets a source and gives it back, so that it can be put again; `None` when it was not saved or can no longer be read.
    pub async fn remove(&self, id: &str) -> Result<Option<Record>, StoreError> {
        let id = id.to_owned();
        let record = self.to_put_again(&id).await?;
        self.shelf.borrow_mut().leave(&id);
        self.store.write(Change { put: Vec::new(), remove: vec![id.clone()] }).await?;
        let mut shelf = self.shelf.borrow_mut();
        shelf.index.remove(&id);
        shelf.headings.remove(&id);
        shelf.tied.remove(&id);
        shelf.unreadable.remove(&id);
        Ok(record)
    }

    /// A record that is about to go, as it can be put again: then it counts as read by the present rules, and what it has in
    /// common with others is found anew. `None` where it can no longer be read.
    async fn to_put_again(&self, id: &str) -> Result<Option<Record>, StoreError> {
        let record = self.records(&[id.to_owned()]).await?.pop();
        Ok(record.map(|record| Record { ties: Vec::new(), ..self.as_read_now(record) }))
    }

    /// A saved source in full.
    pub async fn get(&self, id: &str) -> Result<Option<Record>, StoreError> {
        match self.store.records(&[id.to_owned()]).await?.pop() {
            Some(Ok(record)) => Ok(Some(self.as_read_now(record))),
            Some(Err(Unreadable { id, message })) => {
                self.shelf.borrow_mut().unreadable.insert(id);
                Err(StoreError::Damaged(message))
            }
            None => Ok(None),
        }
    }

    pub(super) fn as_read_now(&self, mut record: Record) -> Record {
        if self.shelf.borrow().unread.contains(&record.source.id) {
            record.read_again();
        }
        record
    }

    /// Which saved sources report the page's quotations, and what others on the event carry. The page itself, when
    /// it is saved, is not among them.
    pub async fn corroborate(&self, page: &Source, tables: &Tables) -> Result<Corroborated, StoreError> {
        let (sources, ties) = self.near(page, tables, CANDIDATES).await?;
        let Findings { matches, missing } = corroboration::findings(page, &sources, &ties, tables);
        let (comparable, incomparable) = self.count_comparable(page, tables);
        let saved = self.heading(&page.key());
        Ok(Corroborated { saved, matches, missing, sources, comparable, incomparable })
    }

    /// How many saved sources can be compared with `page`, and how many not, going by the languages they state. The page itself
    /// counts among them where it is saved.
    fn count_comparable(&self, page: &Source, tables: &Tables) -> (usize, usize) {
        let shelf = self.shelf.borrow();
        let mut by_language: BTreeMap<&str, usize> = BTreeMap::new();
        for heading in shelf.headings.values() {
            *by_language.entry(heading.language.as_deref().unwrap_or_default()).or_default() += 1;
        }
        let can = |tag: &str| tag.is_empty() || tables.can_compare_with(page, tag);
        let count = |is: bool| by_language.iter().filter(|(tag, _)| can(tag) == is).map(|(_, n)| n).sum();
        (count(true), count(false))
    }

    /// The sources that may share a quotation with `page`, nearest first, and their ties. The page itself is not among them.
    pub(super) async fn near(
        &self,
        page: &Source,
        tables: &Tables,
        limit: usize,
    ) -> Result<(Vec<Source>, Vec<Ties>), StoreError> {
        let mut candidates = self.shelf.borrow().index.candidates(page, tables, limit + 1);
        candidates.retain(|id| *id != page.id);
        candidates.truncate(limit);
        let stamp = Ties::stamp(tables);
        let records = self.records(&candidates).await?.into_iter().map(|record| self.as_read_now(record));
        Ok(records.map(|record| (record.source, Ties::from_bytes(&record.ties, stamp))).unzip())
    }

    /// The language packs that the reader added. A backup does not hold them: each is a file of its own already.
    pub async fn packs(&self) -> Result<Vec<StoredPack>, StoreError> {
        self.store.packs().await
    }

    /// Keeps a language pack; another one of its language gives way.
    pub async fn put_pack(&self, pack: StoredPack) -> Result<(), StoreError> {
        self.store.put_pack(pack).await
    }

    /// Forgets the pack of a language and gives it back, so that it can be put again.
    pub async fn remove_pack(&self, language: &str) -> Result<Option<StoredPack>, StoreError> {
        let kept = self.store.packs().await?.into_iter().find(|pack| pack.language == language);
        self.store.remove_pack(language).await?;
        Ok(kept)
    }

    /// One page of a backup: lines, and the id after which the next page begins.
    pub async fn export(&self, after: Option<&str>, limit: usize, now: &str) -> Result<Exported, StoreError> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let ids: Vec<String> = {
            let shelf = self.shelf.borrow();
            let rest = shelf.headings.range::<str, _>((from, Bound::Unbounded));
            rest.take(limit.clamp(1, backup::PAGE)).map(|(id, _)| id.clone()).collect()
        };
        let (records, unreadable) = self.read(&ids).await?;
        let header = after.is_none().then(|| backup::header(self.len(), now));
        Ok(Exported { lines: backup::lines(header, &records), next: ids.last().cloned(), unreadable })
    }

    /// Adds the lines of a backup at the time `now`. Lines that cannot be read are reported and do not hinder the others; of
    /// two versions of a source the later saved one stays. Each is kept under the key of its address or text, whatever name
    /// the line gives it, and none counts as saved later than now: it would win over every save to come.
    pub async fn import(&self, lines: &[String], now: &str) -> Result<Imported, StoreError> {
        let mut tally = Tally::default();
        let mut records = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let Some(mut record) = tally.read(number + 1, line) else { continue };
            record.source.id = record.source.key();
            if record.saved_at.as_str() > now {
                now.clone_into(&mut record.saved_at);
            }
            records.push(record);
        }
        let mut records = tally.latest(records);
        let ids: Vec<String> = records.iter().map(|record| record.source.id.clone()).collect();
        let known: BTreeMap<String, Record> =
            self.records(&ids).await?.into_iter().map(|r| (r.source.id.clone(), r)).collect();
        records.retain(|record| tally.weigh(known.get(&record.source.id), record));
        self.put(records).await?;
        Ok(tally.result())
    }
}

#[cfg(all(target_arch = "wasm32", feature = "extension"))]
impl Library<super::indexed_db::IndexedDbStore> {
    /// Whether the browser has not closed the database beneath.
    pub fn is_open(&self) -> bool {
        self.store.is_open()
    }
}
