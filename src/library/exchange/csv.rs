//! Comma separated values (RFC 4180): one row for each quotation of each source. For programs: the extension's table has the
//! reader's tags, too, and for spreadsheets begins with the mark that tells them Unicode.

use crate::library::Record;
use serde::Serialize;

/// Names of the columns.
const HEADER: [&str; 9] = ["quotation", "kind", "speaker", "role", "doubtful", "outlet", "date", "title", "url"];

/// What stands beside a speaker who was only inferred.
const DOUBTFUL: &str = "yes";

/// One header row, then a row for each quotation.
pub fn write(records: &[Record]) -> String {
    let mut out = HEADER.join(",") + "\r\n";
    for record in records {
        let source = &record.source;
        for quotation in &source.quotations {
            let speaker = quotation.speaker.as_ref();
            let fields = [
                source.text.slice(&quotation.words),
                &name(quotation.kind),
                speaker.map_or("", |s| &s.name),
                speaker.and_then(|s| s.role.as_deref()).unwrap_or_default(),
                speaker.filter(|s| s.doubtful).map_or("", |_| DOUBTFUL),
                source.outlet.as_deref().unwrap_or_default(),
                source.date.as_deref().unwrap_or_default(),
                source.title.as_deref().unwrap_or_default(),
                &source.url,
            ];
            out += &fields.map(field).join(",");
            out += "\r\n";
        }
    }
    out
}

/// The name that a value has in JSON.
fn name(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A field in quotation marks. One that a spreadsheet would run as a formula gets an apostrophe before it.
fn field(text: &str) -> String {
    let guard = if is_formula(text) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Whether a spreadsheet may take a text for a formula: by its first sign, in either width, whatever space stands in front, and
/// by the space itself where that ends a cell (OWASP, "CSV Injection").
fn is_formula(text: &str) -> bool {
    let body = text.trim_start_matches(is_space);
    let space = text.strip_suffix(body).unwrap_or_default();
    space.contains(['\t', '\r']) || body.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// White space as JavaScript knows it: the mark at the start of a file is some.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}
