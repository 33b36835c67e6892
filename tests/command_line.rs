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
