//! Developer command: how sure the extractor is of each page, and what the second opinion makes of the unsure ones.
//!
//! Standard input: one JSON object a line, `{"id", "html"}`; output: `{"id", "certainty", "ours", "asked", "weighed"}`, texts
//! without captions, credits, bylines and dates.

use quotidian::article::{Article, BlockKind, UNSURE, read_page, weigh};
use quotidian::second_opinion;
use quotidian::snapshot::Snapshot;
use serde_json::{Value, json};
use std::io::{BufRead, stdin};

fn text(article: &Article) -> String {
    let left_out = [BlockKind::Caption, BlockKind::Credit, BlockKind::Byline, BlockKind::Date];
    let kept = article.blocks.iter().filter(|block| !left_out.contains(&block.kind));
    kept.map(|block| &*block.text).collect::<Vec<_>>().join("\n")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in stdin().lock().lines() {
        let page: Value = serde_json::from_str(&line?)?;
        let snapshot = Snapshot::of_html(page["html"].as_str().unwrap_or_default(), "");
        let Ok(article) = read_page(&snapshot) else { continue };
        let (certainty, ours) = (article.certainty, text(&article));
        let opinion = (certainty < UNSURE).then(|| second_opinion::ask(&snapshot.html, "")).flatten();
        let weighed = opinion.as_ref().map(|opinion| text(&weigh(&snapshot, article, opinion)));
        println!(
            "{}",
            json!({ "id": page["id"], "certainty": certainty, "ours": ours,
            "asked": opinion.map(|o| o.text), "weighed": weighed })
        );
    }
    Ok(())
}
