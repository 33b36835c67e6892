//! Time and memory of taking pages apart, beside the bare parse of the same pages by html5ever.
//!
//! Real pages are read from the folders that `QUOTIDIAN_PAGES` names (parted by colons); without it pages are built here:
//! news markup of four sizes. Two tables are printed: how many times the bare parse a whole article takes, and how time
//! and memory grow when the inside of a page's body is repeated, from 10 KB to 50 MB.

use html5ever::tendril::TendrilSink;
use quotidian::article::read_page;
use quotidian::document::{Document, decode};
use quotidian::snapshot::Snapshot;
use std::hint::black_box;
use std::time::Instant;

/// Time that each measurement of a page may take, in seconds, and its fewest and most rounds.
const PATIENCE: f64 = 0.25;
const ROUNDS: std::ops::RangeInclusive<usize> = 3..=25;

/// Sizes to which a page is grown, in bytes.
const SIZES: [usize; 8] = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 50_000_000];

/// News markup with navigation, teasers and comments around the text.
fn built(paragraphs: usize) -> String {
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

fn pages() -> Vec<String> {
    let folders = std::env::var("QUOTIDIAN_PAGES").unwrap_or_default();
    let mut files: Vec<_> = folders
        .split(':')
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .collect();
    files.sort();
    if files.is_empty() {
        return [10, 100, 1_000, 10_000].map(built).to_vec();
    }
    files.iter().filter_map(|file| Some(decode(&std::fs::read(file).ok()?, None))).collect()
}

/// Parses as html5ever alone does, into its own reference tree: one that keeps nothing would be no parse.
fn bare(html: &str) {
    black_box(
        html5ever::parse_document(markup5ever_rcdom::RcDom::default(), html5ever::ParseOpts::default()).one(html),
    );
}

fn seconds(work: &mut impl FnMut()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

/// The fastest of some rounds.
fn fastest(mut work: impl FnMut()) -> f64 {
    let first = seconds(&mut work);
    let rounds = ((PATIENCE / first.max(1e-6)) as usize).clamp(*ROUNDS.start(), *ROUNDS.end());
    (1..rounds).fold(first, |best, _| best.min(seconds(&mut work)))
}

fn beside_the_bare_parse(pages: &[String]) {
    let mut ratios: Vec<[f64; 2]> = pages
        .iter()
        .map(|html| {
            let snapshot = Snapshot::of_html(html.clone(), "");
            let parse = fastest(|| bare(html));
            let document = fastest(|| drop(black_box(Document::parse(html))));
            let article = fastest(|| drop(black_box(read_page(&snapshot))));
            [document / parse, article / parse]
        })
        .collect();
    println!("time / bare parse by html5ever, {} pages        10 %   median     90 %", ratios.len());
    for (column, name) in ["the tree alone", "the whole article"].into_iter().enumerate() {
        ratios.sort_by(|a, b| a[column].total_cmp(&b[column]));
        let at = |share: f64| ratios[((ratios.len() - 1) as f64 * share).round() as usize][column];
        println!("{name:<44}{:>7.2}{:>9.2}{:>9.2}", at(0.1), at(0.5), at(0.9));
    }
}

/// A page whose body holds its content as often as it takes to be of a size.
fn grown(html: &str, size: usize) -> String {
    let body = html.find("<body").and_then(|at| Some(at + html[at..].find('>')? + 1)).unwrap_or(0);
    let end = html.rfind("</body").unwrap_or(html.len()).max(body);
    let content = &html[body..end];
    let mut grown = html[..body].to_owned();
    for _ in 0..size.saturating_sub(html.len()) / content.len().max(1) + 1 {
        grown.push_str(content);
    }
    grown.push_str(&html[end..]);
    grown
}

/// Memory that the process held at most since this was last asked, and what it holds now, in bytes; Linux tells.
fn memory() -> Option<(usize, usize)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes = |name: &str| -> Option<usize> {
        status.lines().find_map(|line| line.strip_prefix(name))?.trim().trim_end_matches(" kB").parse().ok()
    };
    let found = (kilobytes("VmHWM:")? * 1024, kilobytes("VmRSS:")? * 1024);
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    Some(found)
}

fn growth(page: &str) {
    println!("\ngrowth of a real page        bare parse      article    memory / page");
    let mut points = Vec::new();
    for size in SIZES {
        let html = grown(page, size);
        let parse = fastest(|| bare(&html));
        let snapshot = Snapshot::of_html(html, "");
        let before = memory();
        black_box(read_page(&snapshot)).ok();
        let held = before.zip(memory()).map(|((_, before), (peak, _))| peak.saturating_sub(before));
        let article = fastest(|| drop(black_box(read_page(&snapshot))));
        let length = snapshot.html.len();
        let times = held.map_or("unknown".to_owned(), |held| format!("{:.1}", held as f64 / length as f64));
        println!("{:>12.2} MB    {:>12.1} ms{:>10.1} ms{times:>17}", length as f64 / 1e6, parse * 1e3, article * 1e3);
        points.push(((length as f64).ln(), article.ln()));
    }
    println!("exponent of the article's time: {:.2}", slope(&points));
}

/// Slope of the line nearest to the points.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0 / count, y + point.1 / count));
    let (above, below) = points
        .iter()
        .fold((0.0, 0.0), |(above, below), p| (above + (p.0 - x) * (p.1 - y), below + (p.0 - x) * (p.0 - x)));
    above / below
}

fn main() {
    let mut pages = pages();
    beside_the_bare_parse(&pages);
    pages.sort_by_key(String::len);
    // A page of few bytes can be grown to all sizes.
    if let Some(page) = pages.iter().find(|page| page.len() >= SIZES[0] / 2 && page.contains("<body")) {
        growth(page);
    }
}
