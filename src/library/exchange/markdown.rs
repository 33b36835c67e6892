//! Markdown (CommonMark): title, where and when, the article, and its quotations with their speakers.

use crate::article::BlockKind;
use crate::library::Record;

/// Letters of a date that tell the day.
const DAY: usize = 10;
/// What ends a quotation's words where an attribution follows.
const COMMAS: &[char] = &[',', '，', '،'];
/// Stands where a quotation has no speaker.
const UNNAMED: &str = "Speaker not named";

/// Records one after the other, parted by a rule.
pub fn write(records: &[Record]) -> String {
    let parts: Vec<String> = records.iter().map(one).collect();
    parts.join("\n---\n\n")
}

fn one(record: &Record) -> String {
    let source = &record.source;
    let mut out = format!("# {}\n\n", escape(source.title.as_deref().unwrap_or("Untitled")));
    let day = source.date.as_deref().map(|date| date.get(..DAY).unwrap_or(date));
    let facts = [source.outlet.as_deref(), day];
    let line: Vec<String> =
        facts.into_iter().flatten().chain(source.byline.iter().map(String::as_str)).map(escape).collect();
    if !line.is_empty() {
        out += &format!("{}\n\n", line.join(" · "));
    }
    if let Some(link) = link(&source.url) {
        out += &format!("{link}\n\n");
    }
    for stretch in &source.text.stretches {
        block(stretch.kind, source.text.slice(&stretch.range), &mut out);
    }
    if !source.quotations.is_empty() {
        out += "## Quotations\n\n";
    }
    for quotation in &source.quotations {
        let words = source.text.slice(&quotation.words).trim_end();
        let words = escape(words.strip_suffix(COMMAS).unwrap_or(words));
        let speaker =
            quotation.speaker.as_ref().map_or_else(|| UNNAMED.to_owned(), |speaker| escape(&super::who(speaker)));
        let marks = if quotation.kind.is_marked() { ("“", "”") } else { ("", "") };
        out += &format!("- {}{words}{} — {speaker}\n", marks.0, marks.1);
    }
    out
}

fn block(kind: BlockKind, text: &str, out: &mut String) {
    match kind {
        BlockKind::Heading => *out += &format!("## {}\n\n", escape(text)),
        BlockKind::ListItem => *out += &format!("- {}\n\n", escape(text)),
        BlockKind::Quote | BlockKind::Embed => *out += &format!("> {}\n\n", lines(text, escape).join("\n> ")),
        BlockKind::Caption | BlockKind::Credit => *out += &format!("*{}*\n\n", escape(text)),
        BlockKind::Code | BlockKind::Table => *out += &format!("    {}\n\n", lines(text, str::to_owned).join("\n    ")),
        BlockKind::Paragraph | BlockKind::Byline | BlockKind::Date => {
            *out += &format!("{}\n\n", lines(text, escape).join("\n"));
        }
    }
}

/// The lines of a text that are not blank, each written by `by`: a blank one would end its block.
fn lines(text: &str, by: impl Fn(&str) -> String) -> Vec<String> {
    text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).map(by).collect()
}

/// One line: spaces are squeezed, signs that mean something in Markdown escaped.
fn escape(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let number = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts_block = at == 0 && matches!(c, '-' | '+' | '=') || at == number && at > 0 && matches!(c, '.' | ')');
        if starts_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// An address as a link, where it is one of the web: another one might do something.
fn link(url: &str) -> Option<String> {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase())?;
    if !matches!(scheme.as_str(), "http" | "https") {
        return None;
    }
    let mut out = String::from("<");
    for c in url.chars() {
        if c.is_whitespace() || matches!(c, '<' | '>') {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out += &format!("%{byte:02X}"));
        } else {
            out.push(c);
        }
    }
    out.push('>');
    Some(out)
}
