//! A library on a disk that is full, or on which a record can no longer be read.

#![allow(clippy::unwrap_used)]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod sources;

use quotidian::corroboration::Tables;
use quotidian::library::{Card, Change, Kept, Library, MemoryStore, Record, Store, StoreError, StoredPack, Unreadable};
use sources::{ARTICLE, article, now};

const MORNING: &str = "2026-03-14T07:00:00Z";
const EVENING: &str = "2026-03-14T19:00:00Z";

/// A saved source.
fn record(id: &str) -> Record {
    Record { source: article(id, ARTICLE), saved_at: MORNING.to_owned(), ..Record::default() }
}

/// A store on a bad disk.
#[derive(Default)]
struct BadDisk {
    kept: MemoryStore,
    is_full: bool,
    /// Ids of records that can no longer be read.
    unreadable: Vec<&'static str>,
}

impl BadDisk {
    /// Holds three sources of one event, the second unreadable.
    fn with_one_unreadable() -> Self {
        let disk = BadDisk { unreadable: vec!["b"], ..BadDisk::default() };
        let put = ["a", "b", "c"].map(record);
        let put = put.map(|record| (record.clone(), record.card())).to_vec();
        now(disk.kept.write(Change { put, remove: Vec::new() })).unwrap();
        disk
    }
}

impl Store for BadDisk {
    async fn cards(&self) -> Result<Vec<Card>, StoreError> {
        self.kept.cards().await
    }
    async fn records(&self, ids: &[String]) -> Result<Vec<Kept>, StoreError> {
        let kept = self.kept.records(ids).await?.into_iter();
        let read = |record: Record| match self.unreadable.iter().find(|id| **id == record.source.id) {
            Some(id) => Err(Unreadable { id: (*id).to_owned(), message: "not a record".to_owned() }),
            None => Ok(record),
        };
        Ok(kept.map(|one| one.and_then(read)).collect())
    }
    async fn ids(&self) -> Result<Vec<String>, StoreError> {
        self.kept.ids().await
    }
    async fn write(&self, change: Change) -> Result<(), StoreError> {
        if self.is_full { Err(StoreError::Full) } else { self.kept.write(change).await }
    }
    async fn counts(&self) -> Result<(usize, usize), StoreError> {
        self.kept.counts().await
    }
    async fn packs(&self) -> Result<Vec<StoredPack>, StoreError> {
        self.kept.packs().await
    }
    async fn put_pack(&self, _: StoredPack) -> Result<(), StoreError> {
        Err(StoreError::Full)
    }
    async fn remove_pack(&self, language: &str) -> Result<(), StoreError> {
        self.kept.remove_pack(language).await
    }
}

#[test]
fn a_source_that_cannot_be_read_is_left_out_of_a_backup_which_names_it() {
    let (library, _) = now(Library::open(BadDisk::with_one_unreadable())).unwrap();
    let (mut lines, mut unreadable, mut after) = (Vec::new(), Vec::new(), None);
    loop {
        let page = now(library.export(after.as_deref(), 1, EVENING)).unwrap();
        lines.extend(page.lines);
        unreadable.extend(page.unreadable);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!((lines.len(), unreadable), (3, vec!["b".to_owned()]));
    let listed = now(library.list("", 0, 10)).unwrap().items;
    assert_eq!(listed.iter().filter(|item| item.unreadable).map(|item| &item.heading.id).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn a_source_that_cannot_be_read_keeps_no_other_from_being_compared_and_tended() {
    let (library, _) = now(Library::open(BadDisk::with_one_unreadable())).unwrap();
    let found = now(library.corroborate(&article("page", ARTICLE), &Tables::none())).unwrap();
    assert_eq!(found.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    let tended = now(library.tend(10, &Tables::none())).unwrap();
    assert_eq!((tended.tied, tended.untied), (2, 0));
    assert_eq!(now(library.list("basin", 0, 10)).unwrap().total, 3);
    assert!(matches!(now(library.get("b")), Err(StoreError::Damaged(_))));
}

#[test]
fn a_source_that_cannot_be_read_is_removed_or_restored() {
    let disk = || now(Library::open(BadDisk::with_one_unreadable())).unwrap().0;
    let library = disk();
    assert_eq!(now(library.remove("b")).unwrap(), None);
    assert!(library.heading("b").is_none() && library.len() == 2);
    let library = disk();
    let saved = now(library.save(article("b", ARTICLE), EVENING)).unwrap();
    assert!(!saved.is_new);
}

#[test]
fn what_can_be_read_neither_as_card_nor_as_record_is_listed_by_its_id() {
    let disk = BadDisk::with_one_unreadable();
    let outdated = Card { entry: vec![0xFF], ..record("b").card() };
    let put = vec![(record("b"), outdated)];
    now(disk.kept.write(Change { put, remove: Vec::new() })).unwrap();
    let (library, check) = now(Library::open(disk)).unwrap();
    assert_eq!((check.sources, check.repaired, library.len()), (3, 0, 3));
    assert!(now(library.list("", 0, 10)).unwrap().items.iter().any(|item| item.unreadable && item.heading.id == "b"));
    now(library.remove("b")).unwrap();
    assert_eq!(library.len(), 2);
}

#[test]
fn on_a_full_disk_saving_fails_and_the_list_does_not_pretend() {
    let (library, _) = now(Library::open(BadDisk { is_full: true, ..BadDisk::default() })).unwrap();
    let failed = now(library.save(article("a", "Text."), MORNING)).unwrap_err();
    assert_eq!(failed, StoreError::Full);
    assert!(failed.to_string().contains("free some space"));
    assert!(library.is_empty());
}
