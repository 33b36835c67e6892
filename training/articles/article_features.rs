//! Developer command: describes pages for the training of the article model.
//!
//! Standard input: one JSON object a line, `{"id", "html"}` or `{"id", "dump"}` (a text dump), with `"first": [...]` (the first pass's
//! probabilities) once they are known.
//! A page may be `{"id", "lines": [...]}`, single lines of text: their words' buckets alone are written.
//! Writes `NAME.f32` (rows of little-endian 32-bit floats), `NAME.jsonl` (one page a line: id and passages) and
//! `NAME.columns.json`.
//!
//! ```text
//! cargo run --profile quick --example article_features -- NAME < pages.jsonl
//! ```

use quotidian::article::description::{self, Description};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufRead, BufWriter, Write, stdin};

fn described(page: &Value) -> Description {
    let first: Option<Vec<f32>> =
        page["first"].as_array().map(|list| list.iter().map(|p| p.as_f64().unwrap_or_default() as f32).collect());
    match page["dump"].as_str() {
        Some(dump) => description::of_dump(dump, first.as_deref()),
        None => description::of_page(page["html"].as_str().unwrap_or_default(), first.as_deref()),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args().nth(1).ok_or("usage: article_features NAME < pages.jsonl")?;
    let mut rows = BufWriter::new(File::create(format!("{name}.f32"))?);
    let mut pages = BufWriter::new(File::create(format!("{name}.jsonl"))?);
    let mut columns = json!(null);
    for line in stdin().lock().lines() {
        let page: Value = serde_json::from_str(&line?)?;
        if let Some(lines) = page["lines"].as_array() {
            let voices: Vec<_> = lines.iter().map(|l| description::of_line(l.as_str().unwrap_or_default())).collect();
            writeln!(pages, "{}", json!({ "id": page["id"], "voices": voices }))?;
            continue;
        }
        let description = described(&page);
        if columns.is_null() && !description.passages.is_empty() {
            columns = json!({
                "gate": description.gate_columns,
                "first": description.first_columns,
                "second": description.second_columns,
                "page": description.page_columns,
            });
        }
        let mut passages = Vec::new();
        for passage in &description.passages {
            for value in &passage.row {
                rows.write_all(&value.to_le_bytes())?;
            }
            passages.push(json!({
                "text": passage.text,
                "words": passage.words,
                "kind": passage.kind,
                "kept": passage.kept,
                "probability": passage.probability,
                "voice": passage.voice,
            }));
        }
        writeln!(pages, "{}", json!({ "id": page["id"], "passages": passages, "page": description.page }))?;
    }
    std::fs::write(format!("{name}.columns.json"), columns.to_string())?;
    Ok(())
}
