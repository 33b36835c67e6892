//! Prints where the clauses of the texts on standard input may begin and end, with the features of each.
//!
//! In: `{"id", "text"}`, one JSON object a line, English. Out, one line a sentence with such places:
//! `{"id", "tokens": [[start, end]], "rules": [[token, token]], "begins": [[token, ruled, keys]], "ends": …, "clauses": [[begin, end, keys]]}`,
//! offsets in code points, begins and ends of clauses by number. At the end one line `{"templates": {key: template}}`.

use quotidian::article::RunningText;
use quotidian::offsets::{Ruler, Unit};
use quotidian::quotation::{self, Row};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufRead, BufWriter, Write};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut templates = BTreeMap::new();
    let mut keys = |row: &Row| -> Vec<u32> {
        templates.extend(row.iter().map(|(template, key, _)| (key.to_string(), *template)));
        row.iter().map(|(_, key, _)| *key).collect()
    };
    for line in std::io::stdin().lock().lines() {
        let input: serde_json::Value = serde_json::from_str(&line?)?;
        let text = input["text"].as_str().unwrap_or_default();
        let ruler = Ruler::new(text, Unit::CodePoints);
        for rows in quotation::clauses(&RunningText::of_lines(text), Some("en")) {
            let tokens: Vec<_> =
                rows.tokens.iter().map(|t| (ruler.from_byte(t.start), ruler.from_byte(t.end))).collect();
            let begins: Vec<_> = rows.begins.iter().map(|(at, ruled, row)| (at, ruled, keys(row))).collect();
            let ends: Vec<_> = rows.ends.iter().map(|(at, ruled, row)| (at, ruled, keys(row))).collect();
            let clauses: Vec<_> = rows.clauses.iter().map(|((b, e), row)| (b, e, keys(row))).collect();
            let rules: Vec<_> = rows.rules.iter().map(|words| (words.start, words.end)).collect();
            let line = serde_json::json!({
                "id": input["id"], "tokens": tokens, "rules": rules, "begins": begins, "ends": ends, "clauses": clauses,
            });
            writeln!(out, "{line}")?;
        }
    }
    writeln!(out, "{}", serde_json::json!({ "templates": templates }))?;
    Ok(())
}
