//! What another extractor makes of the pages of a folder: one JSON object a line, in the form of `quotidian read --jsonl`.
//!
//! ```text
//! peers readability|dom_smoothie FOLDER
//! ```

use quotidian::document::{Document, NodeId, Step, Walk};
use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;

/// Stack of the thread that extracts: both crates recurse with the depth of a page.
const STACK: usize = 512 << 20;

fn readability(html: &str) -> Result<Value, Box<dyn Error>> {
    let address = url::Url::parse("https://page.invalid/")?;
    let found = readability::extractor::extract(&mut html.as_bytes(), &address)?;
    Ok(json!({ "title": found.title, "blocks": blocks(&found.content) }))
}

fn dom_smoothie(html: &str) -> Result<Value, Box<dyn Error>> {
    let found = dom_smoothie::Readability::new(html, None, None)?.parse()?;
    Ok(json!({
        "title": found.title,
        "byline": found.byline,
        "published": found.published_time,
        "blocks": blocks(&found.content),
    }))
}

/// The lines of cleaned HTML: its text, parted where blocks begin and end.
fn blocks(html: &str) -> Vec<Value> {
    let document = Document::parse(html);
    let (mut lines, mut line) = (Vec::new(), String::new());
    for step in Walk::new(&document, NodeId::ROOT) {
        let (Step::Enter(node) | Step::Leave(node)) = step;
        match (step, document.text(node)) {
            (Step::Enter(_), Some(text)) => line.push_str(text),
            (_, None) if document.tag(node).is_some_and(|tag| tag.is_block()) => lines.push(std::mem::take(&mut line)),
            _ => {}
        }
    }
    lines.push(line);
    lines
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .map(|line| json!({ "kind": "paragraph", "text": line }))
        .collect()
}

fn run(name: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let extract = match name {
        "readability" => readability,
        "dom_smoothie" => dom_smoothie,
        _ => return Err("usage: peers readability|dom_smoothie FOLDER".into()),
    };
    let mut files: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    for file in files {
        let html = quotidian::document::decode(&std::fs::read(&file)?, None);
        // A page of which the crate makes nothing counts as an empty article.
        let mut found = extract(&html).unwrap_or_else(|_| json!({ "blocks": [] }));
        found["id"] = json!(file.file_stem().unwrap_or_default().to_string_lossy());
        println!("{found}");
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (name, folder) = (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    let work = move || run(&name, Path::new(&folder)).map_err(|error| error.to_string());
    let done = std::thread::Builder::new().stack_size(STACK).spawn(work)?.join();
    Ok(done.map_err(|_| "the extractor panicked")??)
}
