//! Makes a language pack from dictionaries in the format of dictd, unpacked.
//!
//!     language_pack LANGUAGE NAME EDITION ORIGIN LICENCE-FILE OUT DICTIONARY...
//!
//! Each DICTIONARY is `from:BASE` (its headwords are of the language), `to:BASE` (they are English), or `plain:BASE` (they
//! are English and the entries plain text, as in Mueller's); BASE.index and BASE.dict are read.

use quotidian::corroboration::{LanguagePack, PackInfo, Tables, training};
use std::collections::BTreeMap;
use std::error::Error;

/// Meanings of one stem, and the share of its best meaning's count that each must have.
const MOST_MEANINGS: usize = 8;
const LEAST_SHARE: f64 = 0.12;
/// Words of a meaning; more are an explanation.
const MOST_WORDS: usize = 2;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    FromLanguage,
    ToLanguage,
    Plain,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, name, edition, origin, licence, out, dictionaries @ ..] = arguments.as_slice() else {
        return Err("arguments: LANGUAGE NAME EDITION ORIGIN LICENCE-FILE OUT DICTIONARY...".into());
    };
    let tables = Tables::from_bytes(include_bytes!("../../src/corroboration/tables.bin"))?;
    let mut counts: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
    for dictionary in dictionaries {
        let (kind, base) = dictionary.split_once(':').ok_or("a dictionary is KIND:BASE")?;
        let kind = match kind {
            "from" => Kind::FromLanguage,
            "to" => Kind::ToLanguage,
            "plain" => Kind::Plain,
            _ => return Err("the kind of a dictionary is from, to or plain".into()),
        };
        let index = std::fs::read_to_string(format!("{base}.index"))?;
        let text = std::fs::read(format!("{base}.dict"))?;
        for (head, entry) in entries(&index, &text) {
            let meanings = if kind == Kind::Plain { plain_meanings(&entry) } else { meanings(&entry) };
            for (rank, meaning) in meanings.iter().enumerate() {
                let (theirs, ours) = if kind == Kind::FromLanguage { (&head, meaning) } else { (meaning, &head) };
                count(language, theirs, ours, 1.0 / (1.0 + rank as f64).sqrt(), &tables, &mut counts);
            }
        }
    }
    let words = counts.into_iter().map(|(stem, meanings)| (stem, settled(meanings))).collect();
    let info = PackInfo {
        language: language.clone(),
        name: name.clone(),
        edition: edition.clone(),
        origin: origin.clone(),
        licence: std::fs::read_to_string(licence)?,
        ..PackInfo::default()
    };
    let bytes = LanguagePack::to_bytes(&info, &words);
    let pack = LanguagePack::from_bytes(&bytes)?;
    std::fs::write(out, &bytes)?;
    println!("{out}: {} words, {} KB, checksum {}", pack.info().words, bytes.len() / 1000, pack.info().checksum);
    Ok(())
}

/// Counts one translation: single words of the language, one or two of English.
fn count(
    language: &str,
    theirs: &str,
    ours: &str,
    value: f64,
    tables: &Tables,
    counts: &mut BTreeMap<String, BTreeMap<String, f64>>,
) {
    let Some(stem) = training::single_stem(language, theirs) else { return };
    let words = training::content_stems("en", ours);
    if words.len() > MOST_WORDS || words.iter().any(|word| !training::is_known(tables, word)) {
        return;
    }
    let meanings = counts.entry(stem).or_default();
    for word in &words {
        *meanings.entry(word.clone()).or_default() += value / words.len() as f64;
    }
}

/// The most counted meanings, in 255ths of the best.
fn settled(counts: BTreeMap<String, f64>) -> Vec<(String, u8)> {
    let best = counts.values().fold(0.0f64, |best, &count| best.max(count));
    let mut meanings: Vec<(String, f64)> =
        counts.into_iter().filter(|(_, count)| *count >= LEAST_SHARE * best).collect();
    meanings.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    meanings.truncate(MOST_MEANINGS);
    meanings.into_iter().map(|(word, count)| (word, (count / best * 255.0).round().max(1.0) as u8)).collect()
}

/// Headwords and entries of a dictd dictionary (RFC 2229; the index counts in base 64).
fn entries(index: &str, text: &[u8]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for line in index.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let (Some(head), Some(start), Some(length)) = (fields.first(), fields.get(1), fields.get(2)) else { continue };
        if head.is_empty() || head.starts_with("00") {
            continue;
        }
        let (Some(start), Some(length)) = (base64(start), base64(length)) else { continue };
        if let Some(entry) = text.get(start..start.saturating_add(length)) {
            let entry = String::from_utf8_lossy(entry).into_owned();
            // The entry spells the headword with its marks; the index has folded it.
            let first = entry.lines().find(|line| !line.starts_with(' ')).unwrap_or(head);
            let spelled = first.split(['/', '<', '[', '(']).next().unwrap_or(head).trim();
            let spelled = if spelled.is_empty() { head } else { spelled };
            out.push((spelled.to_owned(), entry));
        }
    }
    out.sort();
    out.dedup();
    out
}

fn base64(number: &str) -> Option<usize> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    number.bytes().try_fold(0usize, |sum, digit| Some(sum * 64 + DIGITS.iter().position(|&d| d == digit)?))
}

/// Meanings in an entry of FreeDict: what stands between commas and semicolons after the headword's line, without notes.
fn meanings(entry: &str) -> Vec<String> {
    let mut lines = entry.lines().skip_while(|line| line.starts_with(' '));
    lines.next();
    let told = lines.filter(|line| {
        let line = line.trim_start();
        !["Note", "Synonym", "Antonym", "see:", "\"", "("].iter().any(|start| line.starts_with(start))
    });
    told.flat_map(|line| parted(&bare(line))).collect()
}

/// Meanings in an entry of plain text: what holds no letter of the English examples.
fn plain_meanings(entry: &str) -> Vec<String> {
    let text: String = entry.lines().skip(1).map(|line| format!("{} ", line.trim())).collect();
    let text = bare(&text);
    let text: String =
        text.split(' ').map(|word| if word.starts_with('_') { "; " } else { word }).collect::<Vec<_>>().join(" ");
    let parts = parted(&text.replace(['≈', '≅', '='], ";"));
    parts.into_iter().filter(|part| !part.chars().any(|c| c.is_ascii_alphabetic())).collect()
}

fn parted(text: &str) -> Vec<String> {
    let parts = text.split([',', ';']).map(|part| part.trim().trim_end_matches(['.', '!', '?']).to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// A line without what stands in brackets or between strokes, and without the numbers of meanings.
fn bare(line: &str) -> String {
    let mut out = String::new();
    let mut closing: Option<char> = None;
    for c in line.chars() {
        match closing {
            Some(end) if c == end => closing = None,
            Some(_) => {}
            None => match c {
                '[' => closing = Some(']'),
                '<' => closing = Some('>'),
                '(' => closing = Some(')'),
                '{' => closing = Some('}'),
                '/' => closing = Some('/'),
                '1'..='9' | ')' => out.push(';'),
                '.' if out.ends_with(';') => {}
                c => out.push(c),
            },
        }
    }
    out
}
