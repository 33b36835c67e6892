//! `quotidian search`: the sources of a library that hold some words.

use super::{Failure, LibraryQuery, Outcome, input, print};
use quotidian::library::{Item, Library, MemoryStore};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Sources printed.
const MOST: usize = 100;

/// Prints what the library page of the extension lists for the same words.
pub fn run(arguments: &LibraryQuery) -> std::io::Result<Outcome> {
    let (records, failures) = match input::library(&arguments.library) {
        Ok(read) => read,
        Err(failure) => return print([Err::<Item, _>(failure)], true),
    };
    let listing = in_memory(async {
        let (library, _) = Library::open(MemoryStore::default()).await?;
        library.put(records).await?;
        library.list(&arguments.query, 0, MOST).await
    });
    let items = match listing {
        Some(Ok(listing)) => listing.items.into_iter().map(Ok).collect(),
        Some(Err(error)) => {
            let input = arguments.library.display().to_string();
            vec![Err(Failure { input, kind: error.name(), message: error.to_string() })]
        }
        None => Vec::new(),
    };
    print(failures.into_iter().map(Err).chain(items), true)
}

/// The value of a future over a store in memory, which waits for nothing.
fn in_memory<F: Future>(future: F) -> Option<F::Output> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
