//! Sources to save, and the answers of a library over a store in memory.

use quotidian::article::RunningText;
use quotidian::quotation;
use quotidian::source::Source;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The value of a future that waits for nothing, as those over a store in memory do.
pub fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a store in memory has nothing to wait for"),
    }
}

/// A short report.
pub const ARTICLE: &str = "The sea lock at Brackwater will stay shut until the spring.\n\n\
    “The gate has served this town for ninety years,” said Maren Holt, the harbour master.\n\n\
    Some forty boats are trapped in the inner basin.";

/// A source with this id and text, and its quotations.
pub fn article(id: &str, text: &str) -> Source {
    let text = RunningText::of_lines(text);
    let quotations = quotation::find(&text, Some("en"));
    Source { id: id.to_owned(), language: Some("en".to_owned()), text, quotations, ..Source::default() }
}
