//! `quotidian read`: pages in, articles out.

use super::input::{self, Input};
use super::page::Page;
use super::{Failure, Outcome, ReadArguments, print};
use rayon::prelude::*;
use std::path::Path;

/// Inputs answered together: enough for all cores, few enough that the first answers do not wait for the last.
const BATCH: usize = 64;

/// Reads every input and prints its page.
pub fn run(arguments: &ReadArguments) -> std::io::Result<Outcome> {
    let files = match input::files(&arguments.inputs) {
        Ok(files) => files,
        Err(failure) => return print([Err::<Page, _>(failure)], arguments.jsonl),
    };
    let mut outcome = Outcome::AllAnswered;
    for batch in files.chunks(BATCH) {
        let pages: Vec<_> = batch.par_iter().map(|file| read(file, arguments)).collect();
        if print(pages, arguments.jsonl)? == Outcome::SomeFailed {
            outcome = Outcome::SomeFailed;
        }
    }
    Ok(outcome)
}

fn read(file: &Path, arguments: &ReadArguments) -> Result<Page, Failure> {
    let input = Input::open(file, arguments.format)?;
    let article = input.read(&arguments.url)?;
    Ok(Page::of(input.id, article))
}
