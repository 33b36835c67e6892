//! Markdown (CommonMark): title, where and when, the article, and its quotations with their speakers.

use crate::article::BlockKind;
use crate::library::Record;

/// Records one after the other, parted by a rule.
pub fn write(records: &[Record]) -> String {
    let parts: Vec<String> = records.iter().map(one).collect();
    parts.join("\n---\n\n")
}

fn one(record: &Record) -> String {
    let source = &record.source;
    let mut out = format!("# {}\n\n", escape(source.title.as_deref().unwrap_or("Untitled")));
    let facts = [source.outlet.as_deref(), source.date.as_deref()];
    let line: Vec<String> =
        facts.into_iter().flatten().chain(source.byline.iter().map(String::as_str)).map(escape).collect();
    if !line.is_empty() {
        out += &format!("{}\n\n", line.join(" · "));
    }
    if !source.url.is_empty() {
        out += &format!("<{}>\n\n", source.url.replace(['<', '>', ' ', '\n'], ""));
    }
    for stretch in &source.text.stretches {
        block(stretch.kind, source.text.slice(&stretch.range), &mut out);
    }
    if !source.quotations.is_empty() {
        out += "## Quotations\n\n";
    }
    for quotation in &source.quotations {
        let words = escape(source.text.slice(&quotation.words));
        let speaker = quotation.speaker.as_ref().map_or("speaker not named", |speaker| &speaker.name);
        let marks = if quotation.kind.is_marked() { ("“", "”") } else { ("", "") };
        out += &format!("- {}{words}{} — {}\n", marks.0, marks.1, escape(speaker));
    }
    out
}

fn block(kind: BlockKind, text: &str, out: &mut String) {
    match kind {
        BlockKind::Heading => *out += &format!("## {}\n\n", escape(text)),
        BlockKind::ListItem => *out += &format!("- {}\n\n", escape(text)),
        BlockKind::Quote | BlockKind::Embed => *out += &format!("> {}\n\n", escape(text).replace('\n', "\n> ")),
        BlockKind::Caption | BlockKind::Credit => *out += &format!("*{}*\n\n", escape(text)),
        BlockKind::Code | BlockKind::Table => *out += &format!("    {}\n\n", text.replace('\n', "\n    ")),
        BlockKind::Paragraph | BlockKind::Byline | BlockKind::Date => *out += &format!("{}\n\n", escape(text)),
    }
}

/// Signs that mean something in Markdown, escaped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts_block = at == 0 && matches!(c, '#' | '-' | '+' | '=');
        if starts_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
