//! What is reported without marks in a text.

use quotidian::article::RunningText;
use quotidian::quotation::{self, QuotationKind};

/// Asserts the reported statements of a text, each with the name of who says it.
#[track_caller]
pub fn assert_statements(language: &str, text: &str, expected: &[(&str, &str)]) {
    let running = RunningText::of_lines(text);
    let found = quotation::find(&running, Some(language));
    let reported = found.iter().filter(|q| q.kind == QuotationKind::Reported);
    let got: Vec<(&str, &str)> =
        reported.map(|q| (running.slice(&q.words), q.speaker.as_ref().map_or("", |s| s.name.as_str()))).collect();
    assert_eq!(got, expected, "in {text}");
}
