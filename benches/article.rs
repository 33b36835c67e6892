//! Time of taking a page apart, beside the bare parse of the same page by html5ever.
//!
//! The pages are built here: news markup of four sizes, with navigation, teasers, comments around the text. Real pages of
//! a folder are measured too when `QUOTIDIAN_PAGES` names one.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use html5ever::tendril::TendrilSink;
use quotidian::article::read_page;
use quotidian::document::Document;
use quotidian::snapshot::Snapshot;
use std::hint::black_box;

fn page(paragraphs: usize) -> String {
    let mut html =
        String::from("<!doctype html><html lang=en><head><title>The pier | Harbour Post</title></head><body>");
    html.push_str("<header><nav><ul>");
    for n in 0..30 {
        html.push_str(&format!("<li class=\"nav-item\"><a href=\"/s{n}\">Section {n}</a></li>"));
    }
    html.push_str("</ul></nav></header><main><article class=\"story\"><h1>The pier</h1>");
    for n in 0..paragraphs {
        html.push_str(&format!(
            "<p class=\"css-{n}\">On day {n} the <a href=\"/x\">ferry</a> did not leave, and the <b>crew</b> stood on the pier, \
             saying that nobody had told them why, or when it would go.</p>\n"
        ));
        if n % 9 == 4 {
            html.push_str("<div class=\"teaser-box\"><h3><a href=\"/y\">What the harbour master said</a></h3><span>2 min</span></div>\n");
        }
    }
    html.push_str("</article></main><section id=\"comments\">");
    for n in 0..paragraphs / 2 {
        html.push_str(&format!(
            "<div class=\"comment\"><b>reader{n}</b><p>I was there, and I saw it.</p><a href=#>Reply</a></div>\n"
        ));
    }
    html.push_str("</section><footer><p>© Harbour Post</p></footer></body></html>");
    html
}

/// Parses as html5ever alone does, into its own reference tree's cheapest sink: one that keeps nothing would not be a parse.
fn bare(html: &str) -> usize {
    let tree =
        html5ever::parse_document(markup5ever_rcdom::RcDom::default(), html5ever::ParseOpts::default()).one(html);
    tree.document.children.borrow().len()
}

fn benches(criterion: &mut Criterion) {
    let mut pages: Vec<(String, String)> = [10, 100, 1_000, 10_000].map(|n| (format!("built-{n}"), page(n))).to_vec();
    if let Ok(folder) = std::env::var("QUOTIDIAN_PAGES") {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten().take(12) {
            if let Ok(html) = std::fs::read_to_string(entry.path()) {
                pages.push((entry.file_name().to_string_lossy().into_owned(), html));
            }
        }
    }
    let mut group = criterion.benchmark_group("article");
    group.sample_size(10);
    for (name, html) in &pages {
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_with_input(BenchmarkId::new("bare parse", name), html, |b, html| b.iter(|| bare(black_box(html))));
        group.bench_with_input(BenchmarkId::new("document", name), html, |b, html| {
            b.iter(|| Document::parse(black_box(html)))
        });
        let snapshot = Snapshot::of_html(html.clone(), "");
        group.bench_with_input(BenchmarkId::new("article", name), &snapshot, |b, s| b.iter(|| read_page(black_box(s))));
    }
    group.finish();
}

criterion_group!(article, benches);
criterion_main!(article);
