//! Commands, their arguments, and what they have in common: JSON out, errors as JSON on standard error.

mod corroborate;
mod export;
mod input;
mod page;
mod quotes;
mod read;
mod search;

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Takes news pages apart: the article, its quotations and their speakers, and which saved sources report the same.
///
/// Every command prints JSON, `export` the format that is asked for. It exits with 0 when all inputs were answered, with 1 when one failed (its error stands
/// as JSON on standard error, the others are answered all the same), and with 2 on wrong usage. Offsets count Unicode
/// code points.
#[derive(Parser)]
#[command(name = "quotidian", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Article, clutter and quotations of pages and text dumps.
    Read(ReadArguments),
    /// Quotations and speakers of plain texts: one {"id","text"} a line on standard input.
    Quotes(QuotesArguments),
    /// Which sources of a library report the quotations of one of them, or of a page.
    Corroborate(CorroborateArguments),
    /// Sources of a library that hold some words, or a phrase between marks, best first.
    Search(LibraryQuery),
    /// The sources of a library in a format that other programs read.
    Export(ExportArguments),
}

#[derive(Args)]
struct ReadArguments {
    /// Files or folders of pages; `-` reads one page from standard input.
    #[arg(required = true)]
    inputs: Vec<PathBuf>,
    /// Address of the page, when the page itself does not tell.
    #[arg(long, default_value = "")]
    url: String,
    /// Whether inputs are HTML or text dumps without markup; `auto` looks at each.
    #[arg(long, value_enum, default_value = "auto")]
    format: input::Format,
    /// One line for each input.
    #[arg(long)]
    jsonl: bool,
}

#[derive(Args)]
struct QuotesArguments {
    /// One line for each text (always so; accepted for symmetry).
    #[arg(long)]
    jsonl: bool,
    /// Language of the texts, a BCP 47 tag; left out, it is detected.
    #[arg(long)]
    language: Option<String>,
}

#[derive(Args)]
struct CorroborateArguments {
    #[command(flatten)]
    query: LibraryQuery,
    /// A language pack (`./build.sh packs` makes them): sources in its language are compared with others. Repeatable.
    #[arg(long = "pack", value_name = "FILE")]
    packs: Vec<PathBuf>,
    /// A word table to leave out, to see what it earns. Repeatable.
    #[arg(long, value_enum)]
    without: Vec<Table>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Table {
    /// Words alike.
    Synonyms,
    /// Opposites.
    Antonyms,
}

#[derive(Args)]
struct LibraryQuery {
    /// The sources: a backup of the extension, {"articles":[{"id","outlet","date","title","text"}]} in a file, or a folder of
    /// pages and dumps.
    #[arg(long)]
    library: PathBuf,
    /// `corroborate`: id of a source of the library, or a file. `search`: words.
    query: String,
}

#[derive(Args)]
struct ExportArguments {
    /// The sources, as for `corroborate`.
    #[arg(long)]
    library: PathBuf,
    /// What to write.
    #[arg(long, value_enum)]
    format: ExportFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum ExportFormat {
    /// Markdown with the articles and their quotations.
    Md,
    /// One row for each quotation.
    Csv,
    /// W3C Web Annotation with a TextQuoteSelector for each quotation.
    Jsonld,
    /// BibTeX entries.
    Bibtex,
    /// RIS entries.
    Ris,
    /// CSL-JSON items.
    Csl,
    /// The extension's own backup: JSON lines.
    Backup,
}

/// Why one input was not answered.
#[derive(Debug, Serialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{input}: {message}")]
struct Failure {
    /// The input as it was named.
    input: String,
    /// Stable name of the cause.
    kind: &'static str,
    /// What happened and what to do.
    message: String,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Read(arguments) => read::run(&arguments),
        Command::Quotes(arguments) => quotes::run(&arguments),
        Command::Corroborate(arguments) => corroborate::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
    };
    match outcome {
        Ok(Outcome::AllAnswered) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", serde_json::json!({"kind": "io", "message": error.to_string()}));
            ExitCode::from(1)
        }
    }
}

/// Whether every input of a command was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    AllAnswered,
    SomeFailed,
}

/// Prints answers in the order of their inputs, failures on standard error.
fn print<T: Serialize>(
    answers: impl IntoIterator<Item = Result<T, Failure>>,
    one_line: bool,
) -> std::io::Result<Outcome> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut outcome = Outcome::AllAnswered;
    for answer in answers {
        match answer {
            Ok(answer) if one_line => serde_json::to_writer(&mut out, &answer)?,
            Ok(answer) => serde_json::to_writer_pretty(&mut out, &answer)?,
            Err(failure) => {
                eprintln!("{}", serde_json::to_string(&failure)?);
                outcome = Outcome::SomeFailed;
                continue;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(outcome)
}
