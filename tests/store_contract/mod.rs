//! What every store promises, whatever it keeps its data in.

use quotidian::article::RunningText;
use quotidian::library::{Change, Record, Store, StoredPack};
use quotidian::source::Source;

/// A saved source with this id and text.
pub fn record(id: &str, text: &str) -> Record {
    let source = Source {
        id: id.to_owned(),
        url: id.to_owned(),
        outlet: Some("Harbour Gazette".to_owned()),
        date: Some("2026-03-14".to_owned()),
        title: Some("Ferry link to close in autumn".to_owned()),
        language: Some("en".to_owned()),
        extraction: 3,
        text: RunningText::of_lines(text),
        ..Source::default()
    };
    Record { source, saved_at: "2026-03-14T09:00:00Z".to_owned(), ..Record::default() }
}

async fn put(store: &impl Store, records: &[Record]) {
    let put = records.iter().map(|record| (record.clone(), record.card())).collect();
    store.write(Change { put, remove: Vec::new() }).await.unwrap();
}

/// What is written is read back, letter by letter, with its card.
pub async fn what_is_written_is_read_back(store: impl Store) {
    let written =
        record("https://gazette.example/ferry", "“We close in autumn,” said Iben Rask.\n« Нет », 「いいえ」 \u{1F6A2}");
    put(&store, std::slice::from_ref(&written)).await;
    let ids = ["https://gazette.example/other".to_owned(), written.source.id.clone()];
    assert_eq!(store.records(&ids).await.unwrap(), [Ok(written.clone())]);
    assert_eq!(store.cards().await.unwrap(), [written.card()]);
    assert_eq!(store.counts().await.unwrap(), (1, 1));
}

/// One change replaces some and removes others.
pub async fn a_change_replaces_and_removes_together(store: impl Store) {
    let (kept, gone) = (record("a", "First version."), record("b", "To be removed."));
    put(&store, &[kept, gone]).await;
    let newer = record("a", "Second version.");
    let change = Change { put: vec![(newer.clone(), newer.card())], remove: vec!["b".to_owned(), "c".to_owned()] };
    store.write(change).await.unwrap();
    assert_eq!(store.records(&["a".to_owned(), "b".to_owned()]).await.unwrap(), [Ok(newer)]);
    assert_eq!(store.cards().await.unwrap().len(), 1);
    assert_eq!(store.counts().await.unwrap(), (1, 1));
}

/// Every stored id is known, and the records of some are given in the order in which they were asked for.
pub async fn every_id_is_known(store: impl Store) {
    let records: Vec<Record> = ["d", "a", "e", "c", "b"].map(|id| record(id, id)).to_vec();
    put(&store, &records).await;
    assert_eq!(store.ids().await.unwrap(), ["a", "b", "c", "d", "e"]);
    let asked = ["e", "nowhere", "a"].map(str::to_owned);
    assert_eq!(store.records(&asked).await.unwrap(), [Ok(record("e", "e")), Ok(record("a", "a"))]);
}

/// There is one pack of a language, kept byte for byte; sources and counts know nothing of it.
pub async fn packs_are_kept_by_language(store: impl Store) {
    let pack = |language: &str, bytes: &[u8]| StoredPack { language: language.to_owned(), bytes: bytes.to_vec() };
    put(&store, &[record("a", "A source.")]).await;
    store.put_pack(pack("fr", b"\x00old")).await.unwrap();
    store.put_pack(pack("de", &[0xff; 70_000])).await.unwrap();
    store.put_pack(pack("fr", b"new\xff")).await.unwrap();
    assert_eq!(store.packs().await.unwrap(), [pack("de", &[0xff; 70_000]), pack("fr", b"new\xff")]);
    store.remove_pack("de").await.unwrap();
    store.remove_pack("eo").await.unwrap();
    assert_eq!(store.packs().await.unwrap(), [pack("fr", b"new\xff")]);
    assert_eq!(store.counts().await.unwrap(), (1, 1));
}
