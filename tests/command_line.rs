//! The command line on folders of pages and on backups of the extension.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const NEWSROOM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/newsroom");

fn quotidian(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_quotidian")).args(arguments).output().unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = quotidian(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The same with something on standard input.
fn quotidian_of(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quotidian"));
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// A backup of the demo newsroom, in a file of that name.
fn backup(name: &str, damage: impl Fn(String) -> String) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, damage(printed(&["export", "--library", NEWSROOM, "--format", "backup"]))).unwrap();
    path
}

#[test]
fn a_backup_is_a_library_like_the_folder_that_it_was_made_of() {
    let path = backup("whole.jsonl", |lines| lines);
    let library = path.to_str().unwrap();
    for format in ["csv", "md", "bibtex"] {
        let folder = printed(&["export", "--library", NEWSROOM, "--format", format]);
        assert_eq!(printed(&["export", "--library", library, "--format", format]), folder, "{format}");
    }
    let page = format!("{NEWSROOM}/courier.html");
    let found = printed(&["corroborate", "--library", library, &page]);
    assert!(found.contains("\"meridian\"") && found.contains("\"verbatim\""), "{found}");
    assert!(found.contains("\"doubtful\":"), "{found}");
}

#[test]
fn the_day_of_saving_in_a_backup_is_the_day_of_access_in_a_citation() {
    let saved = |lines: String| lines.replace("\"savedAt\":\"\"", "\"savedAt\":\"2026-06-12T08:00:00Z\"");
    let path = backup("saved.jsonl", saved);
    let entries = printed(&["export", "--library", path.to_str().unwrap(), "--format", "bibtex"]);
    assert!(entries.contains("urldate = {2026-06-12}"), "{entries}");
}

#[test]
fn a_damaged_line_of_a_backup_is_named_and_the_others_are_answered() {
    let path = backup("damaged.jsonl", |lines| lines + "{\"broken\n");
    let output = quotidian(&["export", "--library", path.to_str().unwrap(), "--format", "csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("damaged.jsonl:7"));
    assert!(String::from_utf8_lossy(&output.stdout).contains("The Alpine Courier"));
}

/// A backup whose bytes were damaged: how many sources are read, and the lines that are named.
fn read_of(name: &str, damage: impl Fn(Vec<u8>) -> Vec<u8>) -> (usize, Vec<String>) {
    let path = backup(name, |lines| lines);
    std::fs::write(&path, damage(std::fs::read(&path).unwrap())).unwrap();
    let output = quotidian(&["export", "--library", path.to_str().unwrap(), "--format", "csl"]);
    let items: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let named = failures(&output).into_iter().map(|(input, _)| input.rsplit(':').next().unwrap().to_owned());
    (items.len(), named.collect())
}

#[test]
fn damage_in_one_line_of_a_backup_costs_no_other() {
    let (all, none) = read_of("sound.jsonl", |bytes| bytes);
    assert!(all > 2 && none.is_empty(), "{none:?}");
    let is_title = |part: &[u8]| part == b"\"title\":\"";
    let with_bad_byte = |mut bytes: Vec<u8>| {
        let at = bytes.windows(9).position(is_title).unwrap();
        bytes[at + 9] = 0xff;
        bytes
    };
    assert_eq!(read_of("bad_byte.jsonl", with_bad_byte), (all - 1, vec!["2".to_owned()]));
    let with_bad_head = |bytes: Vec<u8>| [b"x", &bytes[..]].concat();
    assert_eq!(read_of("bad_head.jsonl", with_bad_head), (all, vec!["1".to_owned()]));
    let with_mark = |bytes: Vec<u8>| ["\u{FEFF}".as_bytes(), &bytes[..]].concat();
    assert_eq!(read_of("marked.jsonl", with_mark), (all, vec![]));
    let below_a_blank = |bytes: Vec<u8>| [b"\r\n", &bytes[..]].concat();
    assert_eq!(read_of("blank.jsonl", below_a_blank), (all, vec![]));
}

#[test]
fn a_source_that_stands_twice_in_a_backup_is_one_and_the_later_saved_one_stays() {
    let twice = |lines: String| {
        let later = lines.lines().nth(1).unwrap().replace("\"savedAt\":\"\"", "\"savedAt\":\"2026-06-12T08:00:00Z\"");
        format!("{lines}{later}\n")
    };
    let items = |path: PathBuf| -> Vec<serde_json::Value> {
        serde_json::from_str(&printed(&["export", "--library", path.to_str().unwrap(), "--format", "csl"])).unwrap()
    };
    let (once, twice) = (items(backup("once.jsonl", |lines| lines)), items(backup("twice.jsonl", twice)));
    assert_eq!(once.len(), twice.len());
    assert_eq!(twice[0]["accessed"]["date-parts"][0], serde_json::json!([2026, 6, 12]));
}

#[test]
fn several_words_find_the_sources_that_hold_all_of_them() {
    let found = printed(&["search", "--library", NEWSROOM, "glacial lake"]);
    assert!(found.lines().count() > 0, "{found}");
    assert!(found.contains("courier"), "{found}");
}

#[test]
fn a_weak_match_is_told_from_a_sure_one() {
    let page = format!("{NEWSROOM}/courier.html");
    let found: serde_json::Value =
        serde_json::from_str(&printed(&["corroborate", "--library", NEWSROOM, &page])).unwrap();
    let quotes = found["quotes"].as_array().unwrap();
    let matches: Vec<_> = quotes.iter().flat_map(|quote| quote["matches"].as_array().unwrap()).collect();
    let verbatim = matches.iter().filter(|found| found["relation"] == "verbatim");
    assert!(verbatim.clone().count() > 0 && verbatim.clone().all(|found| found["sure"] == true), "{found:#}");
    for list in quotes.iter().map(|quote| quote["matches"].as_array().unwrap()) {
        assert!(list.is_sorted_by_key(|found| found["sure"] != true), "the weak ones stand behind: {list:?}");
    }
    // Another statement about the same animals.
    assert!(
        !matches.iter().any(|found| found["sure"] == true && found["spanText"].as_str().unwrap().contains("goats, 32"))
    );
}

#[test]
fn a_line_that_is_no_utf_8_is_named_and_the_others_are_answered() {
    let input = b"{\"id\":1,\"text\":\"One.\"}\r\n{\"id\":2,\"text\":\"caf\xe9\"}\n\n{\"id\":3,\"text\":\"Three.\"}";
    let output = quotidian_of(&["quotes"], input);
    assert_eq!(output.status.code(), Some(1));
    let answers = String::from_utf8(output.stdout).unwrap();
    let ids = answers.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].clone());
    assert_eq!(ids.collect::<Vec<_>>(), [1, 3]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("line 2"));
}

/// A folder of that name with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}

/// The sources in which a page's quotations are found.
fn carriers(library: &Path, page: &Path) -> Vec<String> {
    let arguments = ["corroborate", "--library", library.to_str().unwrap(), page.to_str().unwrap()];
    let found: serde_json::Value = serde_json::from_str(&printed(&arguments)).unwrap();
    let matches = found["quotes"].as_array().unwrap().iter().flat_map(|quote| quote["matches"].as_array().unwrap());
    let mut ids: Vec<String> = matches.map(|found| found["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids.dedup();
    ids
}

const LOCK: &str = "The sea lock at Brackwater stays shut until spring.\n\n\
    “The gate has served this town for ninety years,” said Maren Holt, the harbour master.";
const BOATS: &str = "Forty boats are trapped at Brackwater, and their owners are angry.\n\n\
    Maren Holt told them: “The gate has served this town for ninety years.”";

#[test]
fn files_of_one_name_are_sources_of_their_own() {
    let html = format!("<html><body><p>{}</p></body></html>", BOATS.replace("\n\n", "</p><p>"));
    let library = folder("namesakes", &[("lock.txt", LOCK), ("lock.html", &html), ("other.txt", BOATS)]);
    assert_eq!(carriers(&library, &library.join("lock.txt")), ["lock.html", "other"]);
    assert_eq!(carriers(&library, &library.join("other.txt")), ["lock.html", "lock.txt"]);
}

#[test]
fn only_the_page_itself_is_left_out_and_no_namesake() {
    let library = folder("library", &[("page.txt", BOATS)]);
    let page = folder("elsewhere", &[("page.txt", LOCK)]).join("page.txt");
    assert_eq!(carriers(&library, &page), ["page"]);
    assert_eq!(carriers(&library, &library.join("page.txt")), Vec::<String>::new());
}

/// The pages that `read` prints on lines of their own.
fn pages(output: &Output) -> Vec<serde_json::Value> {
    let printed = std::str::from_utf8(&output.stdout).unwrap();
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What failed, as it stands on standard error.
fn failures(output: &Output) -> Vec<(String, String)> {
    let printed = std::str::from_utf8(&output.stderr).unwrap();
    let failures = printed.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let part = |failure: &serde_json::Value, name: &str| failure[name].as_str().unwrap().to_owned();
    failures.map(|failure| (part(&failure, "input"), part(&failure, "kind"))).collect()
}

#[test]
fn a_page_is_printed_with_its_article_its_clutter_and_its_quotations_where_they_stand() {
    let page: serde_json::Value =
        serde_json::from_str(&printed(&["read", &format!("{NEWSROOM}/courier.html")])).unwrap();
    assert_eq!((&page["id"], &page["isArticle"]), (&"courier".into(), &true.into()));
    assert_eq!(page["title"], "Seewies empties overnight as glacial lake swells above the village");
    assert_eq!(page["byline"], serde_json::json!(["Clara Winterfeld"]));
    assert_eq!(page["published"], "2026-06-10T07:40:00+02:00");
    assert!(page["clutter"].as_array().unwrap().iter().all(|c| c["kind"].is_string() && c["evidence"].is_string()));
    let quotes = page["quotes"].as_array().unwrap();
    assert!(quotes.iter().any(|quote| quote["speaker"] == "Verena Kolbein"), "{quotes:#?}");
    assert!(quotes.iter().all(|quote| quote["doubtful"].is_boolean()), "{quotes:#?}");
    for quote in quotes {
        let number = |name: &str| usize::try_from(quote[name].as_u64().unwrap()).unwrap();
        let block = page["blocks"][number("block")]["text"].as_str().unwrap();
        let words: String = block.chars().take(number("end")).skip(number("start")).collect();
        assert_eq!(quote["text"], words, "offsets count code points of the block");
    }
}

#[test]
fn the_files_of_a_folder_are_read_in_the_order_of_their_names_a_line_each() {
    let folder = folder("pages", &[("b.txt", BOATS), ("a.txt", LOCK), ("c.json", "{}")]);
    let output = quotidian(&["read", "--jsonl", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(pages(&output).iter().map(|page| &page["id"]).collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn an_input_that_fails_is_named_and_the_others_are_answered() {
    let folder = folder("failing", &[("empty.html", ""), ("lock.txt", LOCK)]);
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let output = quotidian(&["read", "--jsonl", &path("missing.html"), &path("empty.html"), &path("lock.txt")]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(pages(&output).iter().map(|page| &page["id"]).collect::<Vec<_>>(), ["lock"]);
    let failed = [(path("missing.html"), "io".to_owned()), ("empty".to_owned(), "emptyPage".to_owned())];
    assert_eq!(failures(&output), failed);
}

#[test]
fn what_is_asked_wrongly_is_told_apart_from_what_fails() {
    let page = format!("{NEWSROOM}/courier.html");
    for arguments in [&["read"][..], &["read", "--formt", "html", &page], &["read", "--format", "pdf", &page]] {
        let output = quotidian(arguments);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_page_comes_from_standard_input_with_the_address_that_is_given() {
    let html = std::fs::read(format!("{NEWSROOM}/courier.html")).unwrap();
    let output = quotidian_of(&["read", "--jsonl", "--url", "https://courier.example/seewies", "-"], &html);
    assert_eq!(output.status.code(), Some(0));
    let page = pages(&output).remove(0);
    assert_eq!((&page["id"], &page["url"]), (&"-".into(), &"https://courier.example/seewies".into()));
    assert!(page["blocks"].as_array().unwrap().len() > 5, "{page:#}");
}

#[test]
fn bytes_that_are_no_page_are_no_article() {
    let output = quotidian_of(&["read", "--jsonl", "-"], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe\x80\x81");
    assert_eq!(output.status.code(), Some(0));
    let page = pages(&output).remove(0);
    assert!(page["isArticle"] == false && page["reason"].is_string(), "{page:#}");
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_states() {
    let head = b"<meta charset=windows-1251><title>T</title><p>";
    // "Шлюз закрыт" in windows-1251.
    let words = b"\xd8\xeb\xfe\xe7 \xe7\xe0\xea\xf0\xfb\xf2.";
    let output = quotidian_of(&["read", "--jsonl", "--format", "html", "-"], &[&head[..], words].concat());
    assert!(String::from_utf8(output.stdout).unwrap().contains("Шлюз закрыт."));
}

#[test]
fn a_format_that_is_given_is_believed() {
    let markup = "<p>The sea lock at Brackwater stays shut until spring.</p>";
    let shows_markup = |format: &str| {
        let output = quotidian_of(&["read", "--jsonl", "--format", format, "-"], markup.as_bytes());
        pages(&output).remove(0).to_string().contains("<p>")
    };
    assert!(!shows_markup("auto") && !shows_markup("html") && shows_markup("text"));
}
