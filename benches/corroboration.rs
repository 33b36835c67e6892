//! Time of naming candidates in libraries of growing size, and of comparing a page of 20 quotations with them.
//!
//! The library is built here: articles of 300 words from a vocabulary in which few words are frequent (Zipf), and a
//! story of eight sources that repeat and reword the page's quotations.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use quotidian::article::RunningText;
use quotidian::corroboration::{Index, Tables, corroborate};
use quotidian::quotation;
use quotidian::source::Source;
use std::hint::black_box;

const WORDS: u64 = 20_000;
const QUOTATIONS: usize = 20;

/// A small generator of reproducible numbers (Knuth's MMIX constants).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        self.0 >> 33
    }

    /// A word; the lower its number the more frequent.
    fn word(&mut self) -> String {
        let share = self.next() as f64 / (1u64 << 31) as f64;
        let mut number = (WORDS as f64).powf(share) as u64;
        let mut word = String::new();
        for _ in 0..3 {
            word.push(char::from(b"bcdfghklmnprstvw"[(number % 16) as usize]));
            word.push(char::from(b"aeiou"[(number % 5) as usize]));
            number /= 11;
        }
        word
    }

    fn sentence(&mut self) -> String {
        let words: Vec<String> = (0..14).map(|_| self.word()).collect();
        words.join(" ")
    }
}

fn source(id: String, text: String) -> Source {
    let text = RunningText::of_lines(text);
    let quotations = quotation::find(&text, Some("en"));
    Source {
        id,
        date: Some("2024-03-04".to_owned()),
        language: Some("en".to_owned()),
        text,
        quotations,
        ..Source::default()
    }
}

fn unrelated(number: usize) -> Source {
    let mut chance = Chance(number as u64 + 1);
    let mut text = String::new();
    for n in 0..20 {
        let sentence = chance.sentence();
        let marked = n % 4 == 0;
        text.push_str(&if marked {
            format!("“We {sentence},” said Mayor Orlen.\n")
        } else {
            format!("The {sentence}.\n")
        });
    }
    source(format!("unrelated {number}"), text)
}

/// The page and the sources of its story.
fn story() -> (Source, Vec<Source>) {
    let mut chance = Chance(77);
    let statements: Vec<String> = (0..QUOTATIONS).map(|_| chance.sentence()).collect();
    let told = |keep: &dyn Fn(usize) -> bool, chance: &mut Chance| {
        let mut text = String::new();
        for (n, statement) in statements.iter().enumerate() {
            text.push_str(&format!("The {}.\n", chance.sentence()));
            let said =
                if keep(n) { statement.clone() } else { statement.split(' ').rev().collect::<Vec<_>>().join(" ") };
            text.push_str(&format!("“We {said},” said Mayor Calder.\n"));
        }
        text
    };
    let page = source("page".to_owned(), told(&|_| true, &mut chance));
    let sources = (0..8).map(|s| source(format!("story {s}"), told(&|n| (n + s) % 3 == 0, &mut chance))).collect();
    (page, sources)
}

fn benches(criterion: &mut Criterion) {
    let (page, sources) = story();
    let mut group = criterion.benchmark_group("corroboration");
    group.sample_size(10);
    let entries: Vec<Vec<u8>> = (0..1_000).map(|n| Index::entry(&unrelated(n))).collect();
    let story: Vec<Vec<u8>> = sources.iter().map(Index::entry).collect();
    for size in [1_000, 10_000, 100_000] {
        let mut index = Index::default();
        for n in 0..size {
            // A thousand different articles, repeated: what an entry holds matters, not whose it is.
            let entry = entries.get(n % entries.len()).map_or(&[][..], Vec::as_slice);
            let _ = index.insert(&format!("unrelated {n}"), entry);
        }
        for (n, entry) in story.iter().enumerate() {
            let _ = index.insert(&format!("story {n}"), entry);
        }
        group.bench_with_input(BenchmarkId::new("candidates", size), &index, |b, index| {
            b.iter(|| index.candidates(black_box(&page), &Tables::none(), 64));
        });
    }
    group.bench_function("entry", |b| b.iter(|| Index::entry(black_box(&page))));
    let tables = Tables::from_bytes(include_bytes!("../src/corroboration/tables.bin")).unwrap_or_default();
    for (name, tables) in [("without tables", &Tables::none()), ("with tables", &tables)] {
        group.bench_function(BenchmarkId::new("20 quotations, 8 sources", name), |b| {
            b.iter(|| corroborate(black_box(&page), &sources, tables));
        });
    }
    let unrelated: Vec<Source> = (0..56).map(unrelated).collect();
    group.bench_function("20 quotations, 56 unrelated sources", |b| {
        b.iter(|| corroborate(black_box(&page), &unrelated, &tables));
    });
    group.finish();
}

criterion_group!(corroboration, benches);
criterion_main!(corroboration);
