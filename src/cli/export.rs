//! `quotidian export`: the sources of a library in a format that other programs read.

use super::{ExportArguments, ExportFormat, Outcome, input};
use quotidian::library::exchange::{self, Format, backup};
use std::io::Write;

/// Prints all sources in the format.
pub fn run(arguments: &ExportArguments) -> std::io::Result<Outcome> {
    let (records, failures) = match input::library(&arguments.library) {
        Ok(read) => read,
        Err(failure) => (Vec::new(), vec![failure]),
    };
    let text = match arguments.format {
        ExportFormat::Backup => {
            let header = backup::header(records.len(), "");
            backup::lines(Some(header), &records).join("\n") + "\n"
        }
        ExportFormat::Md => exchange::write(Format::Md, &records),
        ExportFormat::Csv => exchange::write(Format::Csv, &records),
        ExportFormat::Jsonld => exchange::write(Format::JsonLd, &records),
        ExportFormat::Bibtex => exchange::write(Format::Bibtex, &records),
        ExportFormat::Ris => exchange::write(Format::Ris, &records),
        ExportFormat::Csl => exchange::write(Format::Csl, &records),
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    for failure in &failures {
        eprintln!("{}", serde_json::to_string(failure)?);
    }
    Ok(if failures.is_empty() { Outcome::AllAnswered } else { Outcome::SomeFailed })
}
