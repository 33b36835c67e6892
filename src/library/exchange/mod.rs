//! Formats in and out of the library.

pub mod backup;
