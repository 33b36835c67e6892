//! What a reader relies on in the library: nothing saved is lost, and a backup brings it back.

#![allow(clippy::unwrap_used)]

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod sources;
mod store_contract;

use quotidian::article::Article;
use quotidian::corroboration::Tables;
use quotidian::library::{
    CANDIDATES, Card, Change, Corroborated, Library, MemoryStore, Record, Store, StoredPack, Tended,
};
use quotidian::source::Source;
use sources::{ARTICLE, article, now};
use store_contract::record;

fn library() -> Library<MemoryStore> {
    now(Library::open(MemoryStore::default())).unwrap().0
}

const MORNING: &str = "2026-03-14T07:00:00Z";
const EVENING: &str = "2026-03-14T19:00:00Z";

#[test]
fn the_store_in_memory_keeps_the_contract() {
    now(store_contract::what_is_written_is_read_back(MemoryStore::default()));
    now(store_contract::a_change_replaces_and_removes_together(MemoryStore::default()));
    now(store_contract::every_id_is_known(MemoryStore::default()));
    now(store_contract::packs_are_kept_by_language(MemoryStore::default()));
}

#[test]
fn saving_a_page_again_replaces_it_and_says_so() {
    let library = library();
    let source = record("https://gazette.example/ferry", "The ferry stops.").source;
    let first = now(library.save(source.clone(), MORNING)).unwrap();
    let corrected = Source { title: Some("The ferry stops at noon".to_owned()), ..source.clone() };
    let second = now(library.save(corrected, EVENING)).unwrap();
    assert!(first.is_new && !second.is_new);
    assert_eq!(first.replaced, None);
    let replaced = second.replaced.unwrap();
    assert_eq!((&replaced.source, replaced.saved_at.as_str()), (&source, MORNING), "it can be put again");
    assert_eq!(second.sources, 1);
    assert_eq!(library.heading(&second.id).unwrap().saved_at, EVENING);
}

#[test]
fn a_page_that_states_the_address_of_a_saved_one_of_another_title_is_kept_beside_it() {
    let library = library();
    let (ferry, dam) = ("https://gazette.example/ferry", "https://gazette.example/dam");
    let saved = record(ferry, "The ferry stops.").source;
    now(library.save(Source { title: Some("The Ferry Stops".to_owned()), ..saved }, MORNING)).unwrap();
    let address = |title: &str, opened: &str| {
        let mut article = Article { url: Some(ferry.to_owned()), title: Some(title.to_owned()), ..Article::default() };
        library.keep_apart(&mut article, opened);
        article.url.unwrap()
    };
    assert_eq!(address("The dam holds", dam), dam);
    assert_eq!(address("The ferry stops!", "https://gazette.example/amp/ferry"), ferry, "the same in another dress");
    assert_eq!(address("Ferry back in service", ferry), ferry, "a new title of the page itself");
}

#[test]
fn what_was_removed_can_be_put_back() {
    let library = library();
    let source = record("https://gazette.example/ferry", "The ferry stops.").source;
    now(library.save(source.clone(), MORNING)).unwrap();
    let removed = now(library.remove(&source.id)).unwrap().unwrap();
    assert!(library.is_empty());
    now(library.put(vec![removed])).unwrap();
    assert_eq!(now(library.get(&source.id)).unwrap().unwrap().source, source);
}

#[test]
fn a_list_shows_the_last_saved_first_and_pages_through_all() {
    let library = library();
    for (id, at) in [("a", MORNING), ("b", EVENING), ("c", "2026-03-13T00:00:00Z")] {
        now(library.put(vec![Record { saved_at: at.to_owned(), ..record(id, id) }])).unwrap();
    }
    let ids = |offset, limit| -> Vec<String> {
        now(library.list("", offset, limit)).unwrap().items.into_iter().map(|item| item.heading.id).collect()
    };
    assert_eq!(ids(0, 2), ["b", "a"]);
    assert_eq!(ids(2, 2), ["c"]);
    assert_eq!(now(library.list("", 9, 2)).unwrap().total, 3);
}

#[test]
fn a_source_is_found_by_words_of_its_title() {
    let library = library();
    now(library.put(vec![record("a", "Nothing about it here.")])).unwrap();
    assert_eq!(now(library.list("FERRY autumn", 0, 10)).unwrap().total, 1);
    assert_eq!(now(library.list("ferry winter", 0, 10)).unwrap().total, 0);
    assert_eq!(now(library.list("erry", 0, 10)).unwrap().total, 0, "a word is found by its beginning");
}

#[test]
fn words_between_marks_are_found_side_by_side() {
    let library = library();
    let records = vec![
        record("side", "Nobody paid the harbour master for the cranes."),
        record("apart", "The master of the harbour left. A harbour, a master."),
        record("longer", "The harbour masters met."),
    ];
    now(library.put(records)).unwrap();
    let found = |query: &str| {
        let items = now(library.list(query, 0, 10)).unwrap().items;
        let mut ids: Vec<String> = items.iter().map(|item| item.heading.id.clone()).collect();
        ids.sort();
        ids
    };
    assert_eq!(found("harbour master"), ["apart", "longer", "side"]);
    assert_eq!(found("\"Harbour Master\""), ["side"]);
    assert_eq!(found("„harbour master“ cranes"), ["side"]);
    assert_eq!(found("\"harbour master\" met"), [""; 0]);
    assert_eq!(found("\"of the\""), ["apart"], "words that are everywhere");
    let snippet = now(library.list("\"of the harbour\"", 0, 10)).unwrap().items.remove(0).snippet.unwrap();
    assert!(snippet.contains("master of the harbour left"), "{snippet}");
}

#[test]
fn a_heading_that_holds_the_beginning_of_a_word_hides_no_text_that_holds_it() {
    let library = library();
    let titled = Source { title: Some("Pedestal sold".to_owned()), ..record("title", "Nothing of it.").source };
    let records =
        vec![Record { source: titled, ..Record::default() }, record("text", "A ferry will carry pedestrians.")];
    now(library.put(records)).unwrap();
    let found = now(library.list("pedest", 0, 10)).unwrap();
    let ids: Vec<&str> = found.items.iter().map(|item| item.heading.id.as_str()).collect();
    assert_eq!(ids, ["title", "text"]);
}

#[test]
fn a_backup_restores_an_empty_library() {
    let full = library();
    let records: Vec<Record> =
        (0..7).map(|n| record(&format!("https://gazette.example/{n}"), "“Yes,” she said.")).collect();
    now(full.put(records.clone())).unwrap();
    let mut lines = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = now(full.export(after.as_deref(), 3, EVENING)).unwrap();
        lines.extend(page.lines);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(lines.len(), 8, "a first line and one for each source");
    let empty = library();
    let imported = now(empty.import(&lines, EVENING)).unwrap();
    assert_eq!((imported.added, imported.announced, imported.failed.len()), (7, Some(7), 0));
    for record in records {
        assert_eq!(now(empty.get(&record.source.id)).unwrap().unwrap().source.text, record.source.text);
    }
    assert_eq!(now(empty.import(&lines, EVENING)).unwrap().unchanged, 7);
}

#[test]
fn damaged_lines_are_named_and_hinder_no_other() {
    let good = serde_json::to_string(&record("a", "Whole.")).unwrap();
    let mut unsound = record("b", "Short.");
    unsound.source.text.stretches[0].range = 2..900;
    let lines = [
        good.clone(),
        good[..good.len() / 2].to_owned(),
        serde_json::to_string(&unsound).unwrap(),
        "{\"quotidian\":\"backup\",\"version\":99,\"sources\":1,\"exportedAt\":\"\"}".to_owned(),
        String::new(),
        "\u{0}\u{FFFD}binary".to_owned(),
    ];
    let imported = now(library().import(&lines, EVENING)).unwrap();
    assert_eq!(imported.added, 1);
    assert_eq!(imported.failed.iter().map(|f| f.line).collect::<Vec<_>>(), [2, 3, 4, 6]);
}

#[test]
fn a_backup_of_a_version_with_other_names_for_blocks_and_quotations_is_restored() {
    let written = line(&Record { source: article("lock", ARTICLE), ..record("lock", "") });
    let other = written.replace("\"direct\"", "\"literal\"").replace("\"paragraph\"", "\"sidenote\"");
    assert!(written != other && !other.contains("\"paragraph\""));
    let library = library();
    assert_eq!(now(library.import(&[other], EVENING)).unwrap().added, 1);
    let kept = &now(library.list("", 0, 1)).unwrap().items[0].heading;
    assert_eq!(now(library.get(&kept.id)).unwrap().unwrap().source.quotations, article("lock", ARTICLE).quotations);
}

#[test]
fn a_backup_does_not_undo_a_later_save() {
    let library = library();
    now(library.put(vec![Record { saved_at: EVENING.to_owned(), ..record("a", "Evening edition.") }])).unwrap();
    let old =
        serde_json::to_string(&Record { saved_at: MORNING.to_owned(), ..record("a", "Morning edition.") }).unwrap();
    assert_eq!(now(library.import(&[old], EVENING)).unwrap().unchanged, 1);
    assert!(now(library.get("a")).unwrap().unwrap().source.text.text.starts_with("Evening"));
}

/// A line of a backup.
fn line(record: &Record) -> String {
    serde_json::to_string(record).unwrap()
}

#[test]
fn a_line_under_another_pages_address_is_refused_and_that_page_stays() {
    let library = library();
    let page = record("https://gazette.example/ferry", "The ferry stops.");
    now(library.put(vec![page.clone()])).unwrap();
    let mut forged = record("https://elsewhere.example/story", "Nothing of the kind.");
    forged.source.id.clone_from(&page.source.id);
    forged.saved_at = EVENING.to_owned();
    let mut nowhere = forged.clone();
    nowhere.source.url.clear();
    let good = record("https://gazette.example/lock", "The lock is shut.");
    let imported = now(library.import(&[line(&forged), line(&nowhere), line(&good)], EVENING)).unwrap();
    assert_eq!((imported.added, imported.updated), (1, 0));
    assert_eq!(imported.failed.iter().map(|failed| failed.line).collect::<Vec<_>>(), [1, 2]);
    assert!(imported.failed[0].message.contains(&page.source.id), "{}", imported.failed[0].message);
    assert_eq!(now(library.get(&page.source.id)).unwrap().unwrap().source.text, page.source.text);
}

#[test]
fn a_backup_of_the_first_rules_for_keys_is_restored() {
    let page = record("https://gazette.example/news.asp?ref=4711", "The ferry stops.");
    let mut older = page.clone();
    older.source.id = "https://gazette.example/news.asp".to_owned();
    let library = library();
    let imported = now(library.import(&[line(&older)], EVENING)).unwrap();
    assert_eq!((imported.added, imported.failed.len()), (1, 0));
    assert!(library.heading(&page.source.id).is_some());
}

#[test]
fn an_article_that_a_backup_names_by_its_file_is_the_one_that_was_saved() {
    let library = library();
    let page = record("https://gazette.example/ferry", "The ferry stops.");
    now(library.put(vec![page.clone()])).unwrap();
    let mut of_file = page.clone();
    of_file.source.id = "ferry".to_owned();
    of_file.saved_at.clear();
    let mut bare = of_file.clone();
    bare.source.url.clear();
    assert_eq!(now(library.import(&[line(&of_file)], EVENING)).unwrap().unchanged, 1);
    assert_eq!(library.len(), 1);
    assert_eq!(now(library.import(&[line(&bare), line(&bare)], EVENING)).unwrap().added, 1);
    assert_eq!(now(library.import(&[line(&bare)], EVENING)).unwrap().unchanged, 1);
    assert_eq!(library.len(), 2, "a text without address is kept by its words");
}

#[test]
fn what_a_backup_says_was_saved_in_the_future_gives_way_to_what_is_saved_later() {
    let library = library();
    let edition = |at: &str, text: &str| Record { saved_at: at.to_owned(), ..record("a", text) };
    now(library.import(&[line(&edition("2999-01-01T00:00:00Z", "From the future."))], MORNING)).unwrap();
    assert_eq!(library.heading("a").unwrap().saved_at, MORNING);
    let later = [line(&edition("2026-03-14T12:00:00Z", "At noon."))];
    assert_eq!(now(library.import(&later, EVENING)).unwrap().updated, 1);
    assert!(now(library.get("a")).unwrap().unwrap().source.text.text.starts_with("At noon"));
}

#[test]
fn of_two_versions_in_one_backup_the_later_saved_one_stays() {
    let library = library();
    let edition = |at: &str, text: &str| line(&Record { saved_at: at.to_owned(), ..record("a", text) });
    let lines = [edition("2026-03-14T12:00:00Z", "At noon."), edition(MORNING, "In the morning.")];
    let imported = now(library.import(&lines, EVENING)).unwrap();
    assert_eq!((imported.added, imported.unchanged), (1, 1));
    assert!(now(library.get("a")).unwrap().unwrap().source.text.text.starts_with("At noon"));
}

#[test]
fn cards_of_another_version_are_made_again_when_the_library_opens() {
    let store = MemoryStore::default();
    let outdated = |record: Record| {
        let mut card = record.card();
        card.entry = vec![0xFF, 0, 1];
        (record, card)
    };
    let put = vec![outdated(record("a", "One.")), outdated(record("b", "Lanterns."))];
    now(store.write(Change { put, remove: Vec::new() })).unwrap();
    let (library, check) = now(Library::open(store)).unwrap();
    assert_eq!((check.sources, check.missing, check.repaired), (2, 0, 2));
    assert_eq!(now(library.list("lantern", 0, 10)).unwrap().total, 1);
}

#[test]
fn a_source_is_found_by_words_of_its_text_with_the_place_shown() {
    let library = library();
    now(library.put(vec![record("a", "The harbour master counted eleven cranes."), record("b", "Nothing.")])).unwrap();
    let found = now(library.list("cranes", 0, 10)).unwrap();
    assert_eq!(found.total, 1);
    assert!(found.items[0].snippet.as_deref().unwrap().contains("eleven cranes"));
}

#[test]
fn a_search_finds_a_word_in_any_spelling_of_heading_and_text() {
    let library = library();
    let heading = |id: &str, title: &str| {
        let source = Source { title: Some(title.to_owned()), ..record(id, "Nothing of it.").source };
        Record { source, ..Record::default() }
    };
    let text = |id: &str, language: &str, text: &str| {
        let source = Source { language: Some(language.to_owned()), title: None, ..record(id, text).source };
        Record { source, ..Record::default() }
    };
    let bridge = "\u{9999}\u{6e2f}\u{5927}\u{6a4b}\u{958b}\u{901a}";
    let records = vec![
        heading("zurich", "Zürich sells its trams"),
        heading("wall", "A reservoir wall gives way"),
        text("colour", "en", "The colour of the water worried 1,200 people."),
        text("bridge", "zh", bridge),
        text("water", "fr", "Le maire a vendu de l’eau."),
    ];
    now(library.put(records)).unwrap();
    for (query, id) in [
        ("zurich", "zurich"),
        ("\"reservoir wall\"", "wall"),
        ("reservoir-wall", "wall"),
        ("colour", "colour"),
        ("colors", "colour"),
        ("1,200", "colour"),
        ("\u{5927}\u{6a4b}", "bridge"),
        ("\u{6e2f}\u{5927}\u{6a4b}", "bridge"),
        ("l'eau", "water"),
    ] {
        let found = now(library.list(query, 0, 10)).unwrap().items;
        assert_eq!(found.iter().map(|item| item.heading.id.as_str()).collect::<Vec<_>>(), [id], "{query}");
    }
}

#[test]
fn a_word_that_is_still_being_typed_finds_what_begins_with_it() {
    let library = library();
    let records = vec![
        record("ferry", "A ferry will carry pedestrians from the wharfside."),
        record("tram", "Only pedestrians may cross where the tram ran."),
        record("dam", "The dam holds, says an impedance meter."),
    ];
    now(library.put(records)).unwrap();
    let found = |query: &str| {
        let items = now(library.list(query, 0, 10)).unwrap().items;
        let mut ids: Vec<String> = items.iter().map(|item| item.heading.id.clone()).collect();
        ids.sort();
        (ids, items.first().and_then(|item| item.snippet.clone()).unwrap_or_default())
    };
    let (ids, snippet) = found("pedestr");
    assert_eq!(ids, ["ferry", "tram"]);
    assert!(snippet.contains("pedestrians"), "{snippet}");
    assert_eq!(found("pedestrians wharf").0, ["ferry"], "words before the last one are whole");
    assert_eq!(found("pedest wharf").0, [""; 0]);
    assert_eq!(found("edestr").0, [""; 0], "a word is found by its beginning");
    assert_eq!(found("zeppel").0, [""; 0]);
}

#[test]
fn a_removed_pack_is_given_back_and_sources_stay() {
    let library = library();
    now(library.put(vec![record("a", "A source.")])).unwrap();
    let pack = StoredPack { language: "fr".to_owned(), bytes: vec![1, 2, 3] };
    now(library.put_pack(pack.clone())).unwrap();
    assert_eq!(now(library.remove_pack("fr")).unwrap(), Some(pack.clone()));
    assert_eq!(now(library.remove_pack("fr")).unwrap(), None);
    now(library.put_pack(pack.clone())).unwrap();
    assert_eq!((now(library.packs()).unwrap(), library.len()), (vec![pack], 1));
}

#[test]
fn one_article_saved_five_hundred_times_is_one_carrier() {
    let library = library();
    let copies = (0..500).map(|n| Record {
        source: article(&format!("copy {n}"), ARTICLE),
        saved_at: MORNING.to_owned(),
        ..Record::default()
    });
    now(library.put(copies.collect())).unwrap();
    let found = now(library.corroborate(&article("page", ARTICLE), &Tables::none())).unwrap();
    let matches = found.matches.iter().find(|matches| !matches.is_empty()).unwrap();
    assert!(matches.len() <= CANDIDATES);
    assert_eq!(matches.iter().filter(|found| found.copy_of.is_none()).count(), 1);
    let other = "Boats are stuck at Brackwater.\n\n“The gate served this town for ninety years,” Maren Holt told reporters there.";
    now(library.save(article("other", other), MORNING)).unwrap();
    let found = now(library.corroborate(&article("page", ARTICLE), &Tables::none())).unwrap();
    assert!(found.matches.iter().flatten().any(|found| found.source == "other"), "copies hide another source");
}

#[test]
fn a_source_that_holds_itself_twice_and_one_of_small_words_alone_are_answered() {
    let library = library();
    let twice = format!("{ARTICLE}\n\n{ARTICLE}");
    now(library.save(article("twice", &twice), MORNING)).unwrap();
    now(library.save(article("small", "“It is what it is, and there it was,” he said.\n\n“No,” she said."), MORNING))
        .unwrap();
    let page = article(
        "page",
        "“It is what it was,” he said.\n\n“The gate has served this town for ninety years,” said Maren Holt.",
    );
    let found = now(library.corroborate(&page, &Tables::none())).unwrap();
    assert_eq!(found.matches.len(), page.quotations.len());
    assert!(found.matches.iter().flatten().any(|found| found.source == "twice"));
}

#[test]
fn sources_read_by_older_rules_are_read_again_from_the_saved_text() {
    let store = MemoryStore::default();
    let fresh = article("lock", ARTICLE);
    let mut old = fresh.clone();
    old.quotations.clear();
    let record = Record { source: old, saved_at: MORNING.to_owned(), ..Record::default() };
    let card = Card { reading: 0, ..record.card() };
    now(store.write(Change { put: vec![(record, card)], remove: Vec::new() })).unwrap();
    let (library, _) = now(Library::open(store)).unwrap();
    let found = now(library.corroborate(&article("page", ARTICLE), &Tables::none())).unwrap();
    assert_eq!(found.sharing(), 1);
    let tended = now(library.tend(10, &Tables::none())).unwrap();
    assert_eq!((tended.read, tended.unread), (1, 0));
    let kept = now(library.get("lock")).unwrap().unwrap();
    assert_eq!((kept.source, kept.saved_at.as_str()), (fresh, MORNING));
    assert_eq!(library.heading("lock").unwrap().quotations, 1);
    assert_eq!(now(library.tend(10, &Tables::none())).unwrap(), Tended::default());
}

#[test]
fn what_saved_sources_have_in_common_is_found_once_and_changes_no_answer() {
    let library = library();
    let page = article("page", ARTICLE);
    let told = [
        (
            "first",
            "Boats are stuck.\n\n“The gate served this town for ninety years,” Maren Holt told reporters.\n\n“Nobody will be paid for the delay of the grain boats this month,” said Jonas Berg of the harbour office.",
        ),
        (
            "second",
            "Maren Holt said the gate had served the town for ninety years.\n\n“Nobody will be paid for the delay of the grain boats,” Jonas Berg of the harbour office said.",
        ),
    ];
    for (id, text) in told {
        now(library.save(article(id, text), MORNING)).unwrap();
    }
    let before = now(library.corroborate(&page, &Tables::none())).unwrap();
    assert_eq!(before.missing.iter().filter(|missing| missing.carriers.len() == 2).count(), 1);
    let tended = now(library.tend(10, &Tables::none())).unwrap();
    assert_eq!((tended.tied, tended.untied), (2, 0));
    assert_eq!(now(library.tend(10, &Tables::none())).unwrap(), Tended::default());
    let after = now(library.corroborate(&page, &Tables::none())).unwrap();
    assert_eq!(after.missing, before.missing);
    let shown = |found: &Corroborated| -> Vec<_> {
        found.matches.iter().flatten().map(|m| (m.source.clone(), m.relation, m.span.clone())).collect()
    };
    assert_eq!(shown(&after), shown(&before));
    assert!(now(library.export(None, 10, MORNING)).unwrap().lines.iter().all(|line| !line.contains("ties")));
}

#[test]
fn a_source_that_is_saved_again_is_tied_again() {
    let library = library();
    now(library.save(article("lock", ARTICLE), MORNING)).unwrap();
    now(library.save(article("other", ARTICLE), MORNING)).unwrap();
    assert_eq!(now(library.tend(10, &Tables::none())).unwrap().tied, 2);
    now(library.save(article("lock", "“The gate is shut,” said Maren Holt."), MORNING)).unwrap();
    assert_eq!(now(library.tend(10, &Tables::none())).unwrap().tied, 1);
    let removed = now(library.remove("lock")).unwrap().unwrap();
    now(library.put(vec![removed])).unwrap();
    assert_eq!(now(library.tend(10, &Tables::none())).unwrap().tied, 1);
}

#[test]
fn sources_in_languages_that_cannot_be_compared_are_counted_apart() {
    let library = library();
    for (number, language) in [Some("en-GB"), Some("fr"), Some("de"), None].into_iter().enumerate() {
        let mut source = record(&format!("https://gazette.example/{number}"), "The ferry stops.").source;
        source.language = language.map(str::to_owned);
        now(library.save(source, MORNING)).unwrap();
    }
    let page = Source { language: Some("en".to_owned()), ..article("page", ARTICLE) };
    let found = now(library.corroborate(&page, &Tables::none())).unwrap();
    assert_eq!((found.comparable, found.incomparable), (2, 2));
}
