//! The command line: the same answers as the extension, for batches, scripts and measurement.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
