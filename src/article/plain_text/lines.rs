//! The lines of a text dump, and a document of their shape.

use crate::document::Document;
use std::ops::Range;

/// Signs that begin an item of a list.
const BULLETS: &[char] = &['•', '◦', '▪', '‣', '·', '*', '–', '-', '●', '○', '■'];

/// One line that holds words.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Bytes of the dump, without bullet and white space around.
    pub bytes: Range<usize>,
    /// Whether a bullet stands before it.
    pub is_item: bool,
    /// Whether a blank line stands before it.
    pub after_blank: bool,
}

/// The lines of a dump that hold words.
pub(super) fn lines(dump: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut after_blank) = (0, true);
    for line in dump.split_inclusive('\n') {
        let body = line.trim();
        if body.is_empty() {
            after_blank = true;
        } else if body.chars().any(char::is_alphanumeric) {
            let item = body.trim_start_matches(BULLETS);
            let text = item.trim_start();
            // A dash with no space after it belongs to the word; a dash alone may open a line of dialogue.
            let is_item =
                text.len() < item.len() && !body.starts_with(['–', '-']) && line.starts_with([' ', '\t', '•', '*']);
            let text = if is_item { text } else { body };
            let at = start + (text.as_ptr() as usize - line.as_ptr() as usize);
            lines.push(Line { bytes: at..at + text.len(), is_item, after_blank });
            after_blank = false;
        }
        start += line.len();
    }
    lines
}

/// A document with one block for each line of [`lines`].
pub(super) fn document(dump: &str, lines: &[Line]) -> Document {
    let mut html = String::with_capacity(dump.len() + dump.len() / 4);
    html.push_str("<body><div>");
    let mut in_list = false;
    for line in lines {
        if in_list && !line.is_item {
            html.push_str("</ul>");
        } else if line.is_item && !in_list {
            html.push_str("<ul>");
        }
        if line.after_blank && !line.is_item {
            html.push_str("</div><div>");
        }
        in_list = line.is_item;
        html.push_str(if line.is_item { "<li>" } else { "<p>" });
        for c in dump.get(line.bytes.clone()).unwrap_or_default().chars() {
            match c {
                '<' => html.push_str("&lt;"),
                '&' => html.push_str("&amp;"),
                c => html.push(c),
            }
        }
        html.push_str(if line.is_item { "</li>" } else { "</p>" });
    }
    Document::parse(&html)
}
