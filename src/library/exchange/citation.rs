//! Citations of sources: BibTeX, RIS (Research Information Systems, 2011) and CSL-JSON (Citation Style Language 1.0.2).

use super::date_parts;
use crate::library::Record;
use serde_json::{Value, json};

/// One `@online` entry for each source.
pub fn bibtex(records: &[Record]) -> String {
    let mut out = String::new();
    for (number, record) in records.iter().enumerate() {
        let source = &record.source;
        let date: Vec<String> = date_parts(record).iter().map(|part| format!("{part:02}")).collect();
        let authors: Vec<String> = source.byline.iter().map(|name| format!("{{{}}}", tex(name))).collect();
        let fields = [
            ("author", authors.join(" and ")),
            ("title", source.title.as_deref().map(tex).unwrap_or_default()),
            ("organization", source.outlet.as_deref().map(tex).unwrap_or_default()),
            ("date", date.join("-")),
            ("url", address(&source.url)),
            ("urldate", record.saved_at.chars().take(10).collect()),
        ];
        out += &format!("@online{{source{},\n", number + 1);
        for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
            out += &format!("  {name} = {{{value}}},\n");
        }
        out += "}\n\n";
    }
    out
}

/// Signs that TeX reads as commands, escaped.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out += "\\textbackslash{}",
            '~' => out += "\\textasciitilde{}",
            '^' => out += "\\textasciicircum{}",
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// An address with the signs that would end its field or begin a command in the form that addresses have for them.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// One `NEWS` entry for each source.
pub fn ris(records: &[Record]) -> String {
    let mut out = String::new();
    let mut line = |tag: &str, value: &str| {
        if !value.is_empty() {
            out += &format!("{tag}  - {}\r\n", value.replace(['\r', '\n'], " "));
        }
    };
    for record in records {
        let source = &record.source;
        let date: Vec<String> = date_parts(record).iter().map(|part| format!("{part:02}")).collect();
        line("TY", "NEWS");
        source.byline.iter().for_each(|name| line("AU", name));
        line("TI", source.title.as_deref().unwrap_or_default());
        line("T2", source.outlet.as_deref().unwrap_or_default());
        line("DA", &date.join("/"));
        line("LA", source.language.as_deref().unwrap_or_default());
        line("UR", &source.url);
        line("ER", " ");
    }
    out
}

/// One `article-newspaper` item for each source.
pub fn csl(records: &[Record]) -> String {
    let items: Vec<Value> = records.iter().enumerate().map(|(number, record)| csl_item(number, record)).collect();
    format!("{:#}\n", Value::Array(items))
}

fn csl_item(number: usize, record: &Record) -> Value {
    let source = &record.source;
    let authors: Vec<Value> = source.byline.iter().map(|name| json!({"literal": name})).collect();
    let accessed: Vec<u32> = record.saved_at.split(['-', 'T']).take(3).filter_map(|part| part.parse().ok()).collect();
    let mut item = json!({
        "id": format!("source{}", number + 1),
        "type": "article-newspaper",
        "title": source.title,
        "container-title": source.outlet,
        "author": authors,
        "issued": {"date-parts": [date_parts(record)]},
        "accessed": {"date-parts": [accessed]},
        "language": source.language,
        "URL": source.url,
    });
    if let Some(fields) = item.as_object_mut() {
        fields.retain(|_, value| {
            !value.is_null() && *value != json!("") && *value != json!([]) && *value != json!({"date-parts": [[]]})
        });
    }
    item
}
