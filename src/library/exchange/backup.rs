//! The library's own backup: a text file of JSON lines, one source a line after a first line that says what it is.
//!
//! ```text
//! {"quotidian":"backup","version":1,"sources":2,"exportedAt":"2026-03-14T09:00:00Z"}
//! {"source":{"id":"https://ledger.example/dam","url":…},"savedAt":"2026-03-13T18:20:00Z"}
//! ```
//!
//! Lines stand alone: a file cut short or damaged in places gives back every line that is whole.

use crate::address;
use crate::library::Record;
use crate::source::Source;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;

/// Version of the lines that this code writes. Older ones are read, newer ones refused.
const VERSION: u32 = 1;

/// Most records in one page of an export: a page stays under the 64 MiB that a browser lets through in a message,
/// as long as articles are below 300 KB on average.
pub const PAGE: usize = 200;

/// One page of a backup.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// Lines without line breaks.
    pub lines: Vec<String>,
    /// Id after which the next page begins; `None` after the last one.
    pub next: Option<String>,
    /// Sources of this page that can no longer be read and have no line.
    pub unreadable: Vec<String>,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Sources that were new.
    pub added: usize,
    /// Sources that were saved earlier than the backup's version, which took their place.
    pub updated: usize,
    /// Sources that were there already, in this version or a later one.
    pub unchanged: usize,
    /// Number of sources that the first line announced, when it is among these lines.
    pub announced: Option<usize>,
    /// Lines that could not be read.
    pub failed: Vec<FailedLine>,
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FailedLine {
    /// Number of the line among those given, from 1.
    pub line: usize,
    /// Why.
    pub message: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Header {
    quotidian: String,
    version: u32,
    sources: usize,
    exported_at: String,
}

/// Why a line is no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Not JSON, or JSON of something else.
    #[error("This line holds no saved source: {0}")]
    NotARecord(String),
    /// Written by a later version.
    #[error("This backup was written by a later version ({0}). Update Quotidian and import it again.")]
    Newer(u32),
    /// The source's parts contradict each other.
    #[error("The text of this source and the places in it do not agree.")]
    Unsound,
    /// It stands under the address of another page, whose source it would replace.
    #[error(
        "This line stands under {0}, but its source has another address. It was left out, and that page's source is as it was."
    )]
    AnotherPage(String),
}

/// First line of a backup of `sources` records.
pub fn header(sources: usize, now: &str) -> String {
    let header = Header { quotidian: "backup".to_owned(), version: VERSION, sources, exported_at: now.to_owned() };
    serde_json::to_string(&header).unwrap_or_default()
}

/// Lines by which a file is known as a backup: more than one, so that damage at its beginning does not lose the others.
const TELLING_LINES: usize = 16;

/// Whether one of the first lines of a file is that of a backup.
pub fn is_backup(bytes: &[u8]) -> bool {
    let is_of_one = |line: &str| serde_json::from_str::<Header>(line).is_ok() || without_quotations(line).is_ok();
    let lines = lines_of(bytes).filter(|line| !line.trim_ascii().is_empty());
    lines.take(TELLING_LINES).any(|line| std::str::from_utf8(line).is_ok_and(is_of_one))
}

/// The sources of a backup that is read at once, in their order, and the lines that could not be read. Each line is
/// decoded by itself: a damaged byte costs no other.
pub fn sources(bytes: &[u8]) -> (Vec<Record>, Vec<FailedLine>) {
    let mut tally = Tally::default();
    let lines = lines_of(bytes).enumerate();
    let records = lines.filter_map(|(at, line)| tally.read_bytes(at + 1, line)).collect();
    (tally.latest(records), tally.result().failed)
}

fn lines_of(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    without_mark(bytes).split(|&byte| byte == b'\n')
}

/// The bytes of a file without the byte order mark that some editors write at its beginning.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes)
}

/// The lines of one page: the header if it is the first, then a line for each record.
pub fn lines(header: Option<String>, records: &[Record]) -> Vec<String> {
    let bare = records.iter().map(|record| Record { ties: Vec::new(), ..record.clone() });
    let body = bare.filter_map(|record| serde_json::to_string(&record).ok());
    header.into_iter().chain(body).collect()
}

/// Reads a line. `Ok(Err(n))` is the first line, which announces `n` sources.
fn parse(line: &str) -> Result<Result<Record, usize>, LineError> {
    if let Ok(header) = serde_json::from_str::<Header>(line) {
        return if header.version > VERSION { Err(LineError::Newer(header.version)) } else { Ok(Err(header.sources)) };
    }
    let mut record = without_quotations(line).map_err(|error| LineError::NotARecord(error.to_string()))?;
    let source = &record.source;
    if source.id.is_empty() || !source.text.is_sound() {
        return Err(LineError::Unsound);
    }
    if names_another_page(source) {
        return Err(LineError::AnotherPage(source.id.clone()));
    }
    record.read_again();
    Ok(Ok(record))
}

/// The record of a line. What it says of quotations is neither trusted nor even read, because other versions may say it in
/// other words: they are found again, as the present version finds them.
fn without_quotations(line: &str) -> Result<Record, serde_json::Error> {
    let mut value: Value = serde_json::from_str(line)?;
    if let Some(quotations) = value.pointer_mut("/source/quotations") {
        *quotations = Value::Array(Vec::new());
    }
    serde_json::from_value(value)
}

/// Whether a source's id is an address, and not that of its page. Other ids are names that a file had on the command line.
fn names_another_page(source: &Source) -> bool {
    source.id.contains("://") && !address::may_be_one_page(&source.id, &source.key())
}

/// Counts what becomes of the lines of an import.
#[derive(Debug, Default)]
pub struct Tally {
    result: Imported,
}

impl Tally {
    /// Reads line number `number`; `None` for the first line, an empty one, and one that fails.
    pub fn read(&mut self, number: usize, line: &str) -> Option<Record> {
        if line.trim().is_empty() {
            return None;
        }
        match parse(line) {
            Ok(Ok(record)) => return Some(record),
            Ok(Err(announced)) => self.result.announced = Some(announced),
            Err(error) => self.result.failed.push(FailedLine { line: number, message: error.to_string() }),
        }
        None
    }

    /// The same of a line that was not decoded yet.
    fn read_bytes(&mut self, number: usize, line: &[u8]) -> Option<Record> {
        match std::str::from_utf8(line) {
            Ok(line) => self.read(number, line),
            Err(error) => {
                let message = LineError::NotARecord(error.to_string()).to_string();
                self.result.failed.push(FailedLine { line: number, message });
                None
            }
        }
    }

    /// Each source once, in the order of their first lines: of two versions the later saved one stays.
    pub fn latest(&mut self, records: Vec<Record>) -> Vec<Record> {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut latest: Vec<Record> = Vec::with_capacity(records.len());
        for record in records {
            match places.get(&record.source.id).and_then(|&at| latest.get_mut(at)) {
                Some(earlier) if self.weigh(Some(earlier), &record) => *earlier = record,
                Some(_) => {}
                None => {
                    places.insert(record.source.id.clone(), latest.len());
                    latest.push(record);
                }
            }
        }
        latest
    }

    /// Whether `record` is to be written, given what is stored under its id.
    pub fn weigh(&mut self, known: Option<&Record>, record: &Record) -> bool {
        match known {
            None => self.result.added += 1,
            Some(known) if known.saved_at < record.saved_at => self.result.updated += 1,
            Some(_) => {
                self.result.unchanged += 1;
                return false;
            }
        }
        true
    }

    /// What the import did.
    pub fn result(self) -> Imported {
        self.result
    }
}
