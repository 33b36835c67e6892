//! `quotidian quotes`: plain texts in, quotations and speakers out.

use super::{Failure, Outcome, QuotesArguments, print};
use quotidian::article::RunningText;
use quotidian::offsets::{Ruler, Unit};
use quotidian::quotation::{self, QuotationKind};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::io::BufRead;

/// Lines answered together.
const BATCH: usize = 256;

#[derive(Deserialize)]
struct Text {
    id: serde_json::Value,
    text: String,
    /// BCP 47 tag of this text.
    lang: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    quotes: Vec<PrintedQuotation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PrintedQuotation {
    start: usize,
    end: usize,
    text: String,
    kind: QuotationKind,
    speaker: Option<String>,
    speaker_start: Option<usize>,
    speaker_end: Option<usize>,
    role: Option<String>,
    relay: Option<String>,
    /// Whether somebody else may be meant.
    doubtful: bool,
}

/// Answers each line of standard input.
pub fn run(arguments: &QuotesArguments) -> std::io::Result<Outcome> {
    // Lines are taken as bytes: one that is no UTF-8 is a failure of its own.
    let mut lines = std::io::stdin().lock().split(b'\n').enumerate().peekable();
    let mut outcome = Outcome::AllAnswered;
    while lines.peek().is_some() {
        let mut batch = Vec::with_capacity(BATCH);
        for (number, line) in lines.by_ref().take(BATCH) {
            batch.push((number + 1, line?));
        }
        let answers: Vec<_> = batch
            .par_iter()
            .filter(|(_, line)| !line.trim_ascii().is_empty())
            .map(|(number, line)| answer(*number, line, arguments.language.as_deref()))
            .collect();
        if print(answers, true)? == Outcome::SomeFailed {
            outcome = Outcome::SomeFailed;
        }
    }
    Ok(outcome)
}

fn answer(number: usize, line: &[u8], language: Option<&str>) -> Result<Answer, Failure> {
    let Text { id, text, lang } = serde_json::from_slice(line).map_err(|error| Failure {
        input: format!("line {number}"),
        kind: "format",
        message: format!("This line is no {{\"id\",\"text\"}}: {error}"),
    })?;
    let text = RunningText::of_lines(text);
    let ruler = Ruler::new(&text.text, Unit::CodePoints);
    let quotes = quotation::find(&text, language.or(lang.as_deref()))
        .into_iter()
        .map(|quotation| PrintedQuotation {
            start: ruler.from_byte(quotation.words.start),
            end: ruler.from_byte(quotation.words.end),
            text: text.slice(&quotation.words).to_owned(),
            kind: quotation.kind,
            speaker_start: quotation.speaker.as_ref().map(|s| ruler.from_byte(s.mention.start)),
            speaker_end: quotation.speaker.as_ref().map(|s| ruler.from_byte(s.mention.end)),
            role: quotation.speaker.as_ref().and_then(|s| s.role.clone()),
            relay: quotation.speaker.as_ref().and_then(|s| s.relay.clone()),
            doubtful: quotation.speaker.as_ref().is_some_and(|s| s.doubtful),
            speaker: quotation.speaker.map(|s| s.name),
        })
        .collect();
    Ok(Answer { id, quotes })
}
