//! Packs the word tables: words become stems as the product makes them, then everything is written in one file.
//!
//!     corroboration_tables FOLDER OUT
//!
//! `FOLDER` holds `documents.tsv` and `words.tsv` of word_counts.py, `wordnet.tsv` of wordnet.py and `neighbours.tsv` of
//! word_neighbours.py.

use quotidian::corroboration::training::{Pack, stem};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

/// Stems that a synonym pair may hold: the most frequent ones, and those of the news corpus.
const KNOWN: usize = 20_000;

/// The stems of two words, in order, where they differ and both are known.
fn pair(a: &str, b: &str, known: &BTreeSet<&str>) -> Option<(String, String)> {
    let (a, b) = (stem(a), stem(b));
    let is_pair = a != b && known.contains(a.as_str()) && known.contains(b.as_str());
    is_pair.then(|| if a < b { (a, b) } else { (b, a) })
}

fn note_alike(pack: &mut Pack, pair: (String, String), value: u8) {
    let best = pack.synonyms.entry(pair).or_default();
    *best = value.max(*best);
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, out] = arguments.as_slice() else { return Err("two arguments: FOLDER OUT".into()) };
    let read = |name: &str| std::fs::read_to_string(Path::new(folder).join(name));
    let mut pack = Pack::default();
    let mut documents = 0.0f64;
    // Share of the documents that hold no form of a stem, as if its forms were independent: added up, the forms of an
    // everyday word would be more than there are documents.
    let mut without: BTreeMap<String, f64> = BTreeMap::new();
    for line in read("documents.tsv")?.lines() {
        let Some((word, count)) = line.split_once('\t') else { continue };
        let count: f64 = count.parse()?;
        match word {
            "#documents" => documents = count,
            _ => {
                *without.entry(stem(word)).or_insert(1.0) *= 1.0 - (count / documents).min(1.0);
            }
        }
    }
    for (stem, without) in without {
        let count = documents * (1.0 - without);
        pack.weights.insert(stem, ((documents + 1.0) / (count + 0.5)).ln() as f32);
    }
    let mut frequency: BTreeMap<String, f64> = BTreeMap::new();
    for line in read("words.tsv")?.lines() {
        let Some((word, count)) = line.split_once('\t') else { continue };
        *frequency.entry(stem(word)).or_default() += count.parse::<f64>()?;
    }
    let mut ranked: Vec<(&String, &f64)> = frequency.iter().collect();
    ranked.sort_by(|x, y| y.1.total_cmp(x.1).then(x.0.cmp(y.0)));
    let mut known: BTreeSet<&str> = ranked.iter().take(KNOWN).map(|(stem, _)| stem.as_str()).collect();
    let in_news: BTreeSet<String> = pack.weights.keys().cloned().collect();
    known.extend(in_news.iter().map(String::as_str));
    let mut uses: BTreeMap<String, (f32, f32)> = BTreeMap::new();
    for line in read("wordnet.tsv")?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, a, b, value] = fields.as_slice() else { continue };
        if *kind == "verb" {
            let of_stem = uses.entry(stem(a)).or_default();
            *of_stem = (of_stem.0 + b.parse::<f32>()?, of_stem.1 + value.parse::<f32>()?);
            continue;
        }
        let Some(pair) = pair(a, b, &known) else { continue };
        if *kind == "antonym" {
            pack.antonyms.insert(pair);
        } else {
            note_alike(&mut pack, pair, value.parse()?);
        }
    }
    for line in read("neighbours.tsv")?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [a, b, value] = fields.as_slice() else { continue };
        // Forms of two words may be neighbours whose other forms are opposites.
        if let Some(pair) = pair(a, b, &known).filter(|pair| !pack.antonyms.contains(pair)) {
            note_alike(&mut pack, pair, value.parse()?);
        }
    }
    pack.verbs = uses.into_iter().map(|(stem, (verb, all))| (stem, verb / all)).collect();
    let bytes = pack.to_bytes();
    println!(
        "{} stems, {} synonym pairs, {} antonym pairs, {} bytes",
        pack.stems().len(),
        pack.synonyms.len(),
        pack.antonyms.len(),
        bytes.len()
    );
    std::fs::write(out, bytes)?;
    Ok(())
}
