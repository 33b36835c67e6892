//! The command line: the same answers as the extension, for batches, scripts and measurement.

fn main() {}
