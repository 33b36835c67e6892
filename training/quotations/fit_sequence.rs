//! Fits the weights of src/quotation/sequence.bin: where reported statements begin and end.
//!
//! ```sh
//! cargo run --release --features training --example fit_sequence -- ../shared/corpus/quotes/polnear-dev.jsonl > src/quotation/sequence.bin
//! cargo run … -- --folds 5 polnear-dev.jsonl > held-out.jsonl    # each article by a model that did not see it
//! ```
//!
//! Source: polnear-dev.jsonl (519 English news articles); no text of it is kept. The quotations of the kind `indirect` are
//! the statements. A conditional random field is fitted by gradient descent over the sentences in the order of the file;
//! the weights are the mean over all steps, rounded to whole numbers. No randomness: the same input gives the same file.

use quotidian::article::RunningText;
use quotidian::offsets::{Ruler, Unit};
use quotidian::quotation;
use std::error::Error;
use std::io::Write;
use std::ops::Range;

/// Outside, first, amid, last token of a statement.
const TAGS: usize = 4;
/// Rounds over the articles, and the step of the first round, which falls with each: larger steps learn the articles by
/// heart (cross-validated relaxed F1 44.2 with 6 rounds of 0.1, 46.6 with these).
const ROUNDS: usize = 12;
const STEP: f32 = 0.006;
/// Whole numbers that make 1.0; a weight has one byte.
const UNIT: f32 = 32.0;

/// Rows of the table, as the reader has it.
const ROWS: usize = 1 << 15;
/// Added to what a move to a first token scores, so that recall comes nearer to precision (relaxed F1 45.9 without).
const LEAN: f32 = 1.0;

struct Token {
    places: Vec<usize>,
    tag: usize,
}

struct Article {
    id: String,
    text: String,
    sentences: Vec<Vec<Token>>,
}

/// Weights of a table and of moves, and the sums over all steps.
struct Weights {
    table: Vec<[f32; TAGS - 1]>,
    table_sum: Vec<[f64; TAGS - 1]>,
    moves: [[f32; TAGS]; TAGS],
    moves_sum: [[f64; TAGS]; TAGS],
    step: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut folds, mut path) = (0, String::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--folds" => folds = arguments.next().unwrap_or_default().parse()?,
            _ => path = argument,
        }
    }
    let articles = read(&path)?;
    let mut out = std::io::stdout().lock();
    if folds == 0 {
        out.write_all(&fitted(&articles.iter().collect::<Vec<_>>()))?;
        return Ok(());
    }
    for fold in 0..folds {
        let (seen, unseen): (Vec<_>, Vec<_>) = articles.iter().enumerate().partition(|(n, _)| n % folds != fold);
        let model = fitted(&seen.into_iter().map(|(_, a)| a).collect::<Vec<_>>());
        for (_, article) in unseen {
            writeln!(out, "{}", answer(article, &model))?;
        }
    }
    Ok(())
}

/// Articles with their sentences tagged as the gold has it.
fn read(path: &str) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut articles = Vec::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let input: serde_json::Value = serde_json::from_str(line)?;
        let text = input["text"].as_str().unwrap_or_default().to_owned();
        let ruler = Ruler::new(&text, Unit::CodePoints);
        let offset = |v: &serde_json::Value| v.as_u64().map_or(0, |n| ruler.to_byte(n as usize));
        let quotes = input["quotes"].as_array().cloned().unwrap_or_default();
        let mut gold: Vec<Range<usize>> = (quotes.iter().filter(|q| q["kind"] == "indirect"))
            .map(|q| offset(&q["start"])..offset(&q["end"]))
            .collect();
        gold.sort_by_key(|g| (g.start, g.end));
        let sentences = quotation::sequences(&RunningText::of_lines(&text), Some("en"));
        let sentences = sentences.into_iter().map(|sentence| tagged(sentence, &gold)).collect();
        articles.push(Article { id: input["id"].as_str().unwrap_or_default().to_owned(), text, sentences });
    }
    Ok(articles)
}

fn tagged(sentence: Vec<(Range<usize>, Vec<u64>)>, gold: &[Range<usize>]) -> Vec<Token> {
    let mut inside: Option<usize> = None;
    let mut tokens = Vec::with_capacity(sentence.len());
    for (bytes, hashes) in sentence {
        let last = gold.partition_point(|g| g.start < bytes.end);
        let holder = (last.saturating_sub(3)..last).rev().find(|&n| gold[n].end > bytes.start);
        let tag = match holder {
            None => 0,
            Some(n) if inside == Some(n) => 2,
            Some(_) => 1,
        };
        if inside != holder {
            close(&mut tokens);
        }
        inside = holder;
        let places = hashes.into_iter().map(|hash| quotation::feature_row(hash)).collect();
        tokens.push(Token { places, tag });
    }
    close(&mut tokens);
    tokens
}

/// Makes the last token of a statement that ends here its last; a single token is none.
fn close(tokens: &mut [Token]) {
    if let Some(last) = tokens.last_mut() {
        last.tag = match last.tag {
            2 => 3,
            1 => 0,
            tag => tag,
        };
    }
}

fn answer(article: &Article, model: &[u8]) -> serde_json::Value {
    let ruler = Ruler::new(&article.text, Unit::CodePoints);
    let found = quotation::find_by(&RunningText::of_lines(&article.text), Some("en"), model);
    let point = |byte: usize| ruler.from_byte(byte);
    let quotes: Vec<serde_json::Value> = (found.iter())
        .map(|q| {
            let mention = q.speaker.as_ref().map(|s| &s.mention);
            serde_json::json!({
                "start": point(q.words.start), "end": point(q.words.end), "kind": q.kind,
                "speaker": q.speaker.as_ref().map(|s| s.name.clone()),
                "speakerStart": mention.map(|m| point(m.start)), "speakerEnd": mention.map(|m| point(m.end)),
            })
        })
        .collect();
    serde_json::json!({ "id": article.id, "quotes": quotes })
}

/// The file for these articles.
fn fitted(articles: &[&Article]) -> Vec<u8> {
    let mut weights = Weights {
        table: vec![[0.0; TAGS - 1]; ROWS],
        table_sum: vec![[0.0; TAGS - 1]; ROWS],
        moves: [[0.0; TAGS]; TAGS],
        moves_sum: [[0.0; TAGS]; TAGS],
        step: 0.0,
    };
    for round in 0..ROUNDS {
        let step = STEP / (1.0 + round as f32);
        for sentence in articles.iter().flat_map(|a| &a.sentences) {
            weights.learn(sentence, step);
        }
    }
    weights.file()
}

impl Weights {
    fn emissions(&self, sentence: &[Token]) -> Vec<[f32; TAGS]> {
        let score = |token: &Token| {
            token.places.iter().fold([0.0; TAGS], |sums, &place| {
                std::array::from_fn(|tag| if tag == 0 { 0.0 } else { sums[tag] + self.table[place][tag - 1] })
            })
        };
        sentence.iter().map(score).collect()
    }

    /// One step along the gradient of the sentence's log-likelihood.
    fn learn(&mut self, sentence: &[Token], step: f32) {
        let scores = self.emissions(sentence);
        let length = sentence.len();
        let sum = |values: [f32; TAGS]| {
            let most = values.iter().copied().fold(f32::MIN, f32::max);
            most + values.iter().map(|v| (v - most).exp()).sum::<f32>().ln()
        };
        let allowed = |a: usize, b: usize| if matches!((a, b), (0 | 3, 0 | 1) | (1 | 2, 2 | 3)) { 0.0 } else { -1e4 };
        let moves = self.moves;
        let go = |a: usize, b: usize| moves[a][b] + allowed(a, b);
        let mut forward = vec![[0.0_f32; TAGS]; length];
        for i in 0..length {
            for tag in 0..TAGS {
                let before =
                    if i == 0 { go(0, tag) } else { sum(std::array::from_fn(|a| forward[i - 1][a] + go(a, tag))) };
                forward[i][tag] = before + scores[i][tag];
            }
        }
        let mut backward = vec![[0.0_f32; TAGS]; length];
        backward[length - 1] = [0.0, -1e4, -1e4, 0.0];
        for i in (0..length - 1).rev() {
            for tag in 0..TAGS {
                backward[i][tag] = sum(std::array::from_fn(|b| go(tag, b) + scores[i + 1][b] + backward[i + 1][b]));
            }
        }
        let all = sum(std::array::from_fn(|tag| forward[length - 1][tag] + backward[length - 1][tag]));
        let last = self.step;
        let push = |slot: &mut f32, total: &mut f64, by: f32| {
            *slot += by;
            *total += f64::from(by) * last;
        };
        for (i, token) in sentence.iter().enumerate() {
            let seen: [f32; TAGS - 1] = std::array::from_fn(|k| {
                let truth = f32::from(u8::from(token.tag == k + 1));
                truth - (forward[i][k + 1] + backward[i][k + 1] - all).exp()
            });
            if seen.iter().any(|s| s.abs() > 1e-4) {
                for &place in &token.places {
                    for (k, difference) in seen.iter().enumerate() {
                        let by = step * difference;
                        push(&mut self.table[place][k], &mut self.table_sum[place][k], by);
                    }
                }
            }
            for a in 0..TAGS {
                for b in 0..TAGS {
                    let before = if i == 0 { if a == 0 { 0.0 } else { -1e4 } } else { forward[i - 1][a] };
                    let chance = (before + go(a, b) + scores[i][b] + backward[i][b] - all).exp();
                    let truth = if i == 0 { 0 } else { sentence[i - 1].tag };
                    let by = step * (f32::from(u8::from(truth == a && token.tag == b)) - chance);
                    push(&mut self.moves[a][b], &mut self.moves_sum[a][b], by);
                }
            }
        }
        self.step += 1.0;
    }

    /// The mean weights as whole numbers: bits, moves, table.
    fn file(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mean = |now: f32, sum: f64| now - (sum / self.step.max(1.0)) as f32;
        for a in 0..TAGS {
            for b in 0..TAGS {
                let lean = if b == 1 { LEAN } else { 0.0 };
                let value = (mean(self.moves[a][b], self.moves_sum[a][b]) + lean) * UNIT;
                bytes.extend((value.round() as i16).to_le_bytes());
            }
        }
        for (now, sum) in self.table.iter().zip(&self.table_sum) {
            for k in 0..TAGS - 1 {
                let value = (mean(now[k], sum[k]) * UNIT).round().clamp(-127.0, 127.0);
                bytes.push((value as i8).to_le_bytes()[0]);
            }
        }
        bytes
    }
}
