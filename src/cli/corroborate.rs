//! `quotidian corroborate`: which sources of a library report the quotations of one of them, or of a page.

use super::input::{self, Format, Input};
use super::{CorroborateArguments, Failure, LibraryQuery, Outcome, Table, print};
use quotidian::corroboration::{self, Index, LanguagePack, Match, Relation, Tables};
use quotidian::library::CANDIDATES;
use quotidian::offsets::{Ruler, Unit};
use quotidian::quotation::{Quotation, QuotationKind};
use quotidian::source::Source;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Sources whose words are looked up together.
const SOURCES_AT_A_TIME: usize = 128;

#[derive(Serialize)]
struct Answer {
    id: String,
    quotes: Vec<PrintedQuotation>,
}

#[derive(Serialize)]
struct PrintedQuotation {
    text: String,
    kind: QuotationKind,
    speaker: Option<String>,
    /// Whether somebody else may be meant.
    doubtful: bool,
    start: usize,
    end: usize,
    matches: Vec<PrintedMatch>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PrintedMatch {
    id: String,
    relation: Relation,
    span_text: String,
    start: usize,
    end: usize,
    score: f32,
    sure: bool,
    same_occasion: Option<bool>,
    reason: String,
}

/// Matches the query against the library and prints one answer.
pub fn run(arguments: &CorroborateArguments) -> std::io::Result<Outcome> {
    let (sources, failures): (Vec<Source>, _) = match input::library(&arguments.query.library) {
        Ok((records, failures)) => (records.into_iter().map(|record| record.source).collect(), failures),
        Err(failure) => return print([Err::<Answer, _>(failure)], false),
    };
    let left_out = |table| arguments.without.contains(&table);
    let mut tables = tables().without(left_out(Table::Synonyms), left_out(Table::Antonyms));
    let packs: Vec<_> = arguments.packs.iter().map(pack).collect();
    let (packs, refused): (Vec<_>, Vec<_>) = packs.into_iter().partition(Result::is_ok);
    packs.into_iter().flatten().for_each(|pack| tables.add_pack(Arc::new(pack)));
    let answer = query(&sources, &arguments.query).map(|page| answer(&page, &sources, &tables));
    let refused = refused.into_iter().filter_map(Result::err);
    let failed = failures.into_iter().chain(refused).map(Err);
    print(failed.chain([answer]), false)
}

/// The language pack of that file.
fn pack(path: &PathBuf) -> Result<LanguagePack, Failure> {
    let failure = |kind, message| Failure { input: path.display().to_string(), kind, message };
    let bytes = std::fs::read(path).map_err(|error| failure("io", error.to_string()))?;
    LanguagePack::from_bytes(&bytes).map_err(|error| failure(error.name(), error.to_string()))
}

/// The source of that id, else the file of that name, as the library holds it where that is its folder.
fn query(sources: &[Source], LibraryQuery { library, query }: &LibraryQuery) -> Result<Source, Failure> {
    let held = |id: &str| sources.iter().find(|source| source.id == id);
    let file = Path::new(query);
    let found = held(query).or_else(|| held(&input::id_in(library, file)?));
    if let Some(found) = found {
        return Ok(found.clone());
    }
    if !file.exists() {
        let message = "This is neither the id of a source in the library nor a file.".to_owned();
        return Err(Failure { input: query.clone(), kind: "unknownQuery", message });
    }
    let mut page = Input::open(file, Format::Auto)?.source()?;
    // The source of its id is left out as the page itself, unless it only happens to be called the same.
    if held(&page.id).is_some_and(|other| other.text != page.text) {
        page.id.clone_from(query);
    }
    Ok(page)
}

fn answer(page: &Source, sources: &[Source], tables: &Tables) -> Answer {
    let mut index = Index::default();
    let entries: Vec<_> = sources.par_chunks(SOURCES_AT_A_TIME).flat_map(Index::entries).collect();
    for (source, entry) in sources.iter().zip(&entries).filter(|(source, _)| source.id != page.id) {
        if let Err(error) = index.insert(&source.id, entry) {
            eprintln!("{}", serde_json::json!({"input": source.id, "kind": "entry", "message": error.to_string()}));
        }
    }
    let by_id: HashMap<&str, &Source> = sources.iter().map(|s| (s.id.as_str(), s)).collect();
    let candidates: Vec<Source> = index
        .candidates(page, tables, CANDIDATES)
        .iter()
        .filter_map(|id| by_id.get(id.as_str()).map(|&s| s.clone()))
        .collect();
    let matches = corroboration::corroborate(page, &candidates, tables);
    let ruler = Ruler::new(&page.text.text, Unit::CodePoints);
    let mut rulers = HashMap::new();
    let quotes = page
        .quotations
        .iter()
        .zip(matches)
        .map(|(quotation, matches)| {
            let printed = matches
                .iter()
                .filter_map(|found| {
                    let source = *by_id.get(found.source.as_str())?;
                    let ruler = rulers
                        .entry(found.source.clone())
                        .or_insert_with(|| Ruler::new(&source.text.text, Unit::CodePoints));
                    Some(printed_match(found, source, ruler))
                })
                .collect();
            printed_quotation(page, quotation, &ruler, printed)
        })
        .collect();
    Answer { id: page.id.clone(), quotes }
}

/// The word tables, which the extension loads from a file of its own.
fn tables() -> Tables {
    Tables::from_bytes(include_bytes!("../corroboration/tables.bin")).unwrap_or_default()
}

fn printed_quotation(
    page: &Source,
    quotation: &Quotation,
    ruler: &Ruler,
    matches: Vec<PrintedMatch>,
) -> PrintedQuotation {
    PrintedQuotation {
        text: page.text.slice(&quotation.words).to_owned(),
        kind: quotation.kind,
        speaker: quotation.speaker.as_ref().map(|s| s.name.clone()),
        doubtful: quotation.speaker.as_ref().is_some_and(|s| s.doubtful),
        start: ruler.from_byte(quotation.words.start),
        end: ruler.from_byte(quotation.words.end),
        matches,
    }
}

fn printed_match(found: &Match, source: &Source, ruler: &Ruler) -> PrintedMatch {
    PrintedMatch {
        id: found.source.clone(),
        relation: found.relation,
        span_text: source.text.slice(&found.span).to_owned(),
        start: ruler.from_byte(found.span.start),
        end: ruler.from_byte(found.span.end),
        score: found.score,
        sure: found.is_sure(),
        same_occasion: found.same_occasion,
        reason: found.reason.clone(),
    }
}
