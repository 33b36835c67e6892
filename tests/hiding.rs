//! What a tab is told to hide holds nothing of the article: on each of the fictional pages, every element numbered.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used)]

use quotidian::article::{Article, read_page};
use quotidian::document::{Document, NodeId, Step, Walk};
use quotidian::snapshot::{NUMBER, Snapshot};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let entries = folder.read_dir().expect("the folder is there").flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "html")).collect()
}

/// Markup with a number in each start tag, as a tab numbers its elements.
fn numbered(html: &str) -> String {
    let mut out = String::with_capacity(2 * html.len());
    let mut number = 0;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let name: String = tag.chars().skip(1).take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let end = 1 + name.len();
        out.push_str(&tag[..end]);
        if !name.is_empty() {
            out.push_str(&format!(" {NUMBER}=\"{number}\""));
            number += 1;
        }
        rest = &tag[end..];
        // What is in a script is no markup.
        if name == "script" || name == "style" {
            let close = rest.find("</").expect("scripts end");
            out.push_str(&rest[..close]);
            rest = &rest[close..];
        }
    }
    out + rest
}

/// The numbers of the elements around the blocks of an article, their own among them.
fn around_blocks(document: &Document, article: &Article) -> HashSet<u32> {
    let nodes: HashMap<u32, NodeId> = Walk::new(document, NodeId::ROOT)
        .filter_map(|step| match step {
            Step::Enter(node) => Some((document.number(node)?, node)),
            Step::Leave(_) => None,
        })
        .collect();
    let blocks = article.blocks.iter().map(|block| block.element.expect("every element has a number"));
    blocks
        .flat_map(|number| std::iter::successors(nodes.get(&number).copied(), |node| document.parent(*node)))
        .filter_map(|node| document.number(node))
        .collect()
}

#[test]
fn nothing_that_holds_a_block_of_the_article_is_hidden() {
    let mut hidden = 0;
    for path in pages() {
        let html = numbered(&std::fs::read_to_string(&path).expect("the page can be read"));
        let article = read_page(&Snapshot::of_html(html.clone(), "")).expect("the page has text");
        let around = around_blocks(&Document::parse(&html), &article);
        for clutter in &article.clutter {
            let lost: Vec<_> = clutter.elements.iter().filter(|number| around.contains(number)).collect();
            assert!(lost.is_empty(), "{}: {lost:?} of {clutter:?}", path.display());
            hidden += clutter.elements.len();
        }
    }
    assert!(hidden > 500, "{hidden}");
}
