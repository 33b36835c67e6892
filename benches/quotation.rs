//! Speed of finding quotations in plain text, and proof that no text makes it more than linear.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use quotidian::article::RunningText;
use quotidian::quotation;
use std::hint::black_box;

/// A made-up report of about 400 bytes with every kind of quotation.
const REPORT: &str = "The mayor of Valbrune, Odile Ferrand, said on Tuesday that the bridge would be closed until June. \
“The bridge is too old,” she told the council. According to the police, nobody was hurt; the work will take a year.\n\n\
A second paragraph speaks of the weather and of the ferries, which ran late all week because of the fog on the lake, \
as they do every autumn, and nobody complained.\n\n";

/// Texts that would be slow if a mark, a bracket or a verb looked through the rest of the text.
const HOSTILE: &[(&str, &str)] = &[
    ("marks", "“"),
    ("straight marks", "\""),
    ("open brackets", "("),
    ("said", "said "),
    ("dashes", "– "),
    ("clauses", "X said that "),
];

fn of_bytes(piece: &str, bytes: usize) -> RunningText {
    RunningText::of_lines(piece.repeat(bytes / piece.len()))
}

fn speed(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("quotations of a report");
    group.sample_size(10);
    for bytes in [100_000, 1_000_000, 10_000_000] {
        let text = of_bytes(REPORT, bytes);
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_with_input(BenchmarkId::from_parameter(bytes), &text, |bencher, text| {
            bencher.iter(|| quotation::find(black_box(text), Some("en")));
        });
    }
    group.finish();
}

fn linearity(criterion: &mut Criterion) {
    for &(name, piece) in HOSTILE {
        let mut group = criterion.benchmark_group(format!("nothing but {name}"));
        group.sample_size(10);
        for bytes in [1_000_000, 10_000_000] {
            let text = of_bytes(piece, bytes);
            group.throughput(Throughput::Bytes(bytes as u64));
            group.bench_with_input(BenchmarkId::from_parameter(bytes), &text, |bencher, text| {
                bencher.iter(|| quotation::find(black_box(text), Some("en")));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, speed, linearity);
criterion_main!(benches);
