//! Quotidian takes a news page apart: what of it is the article, who is quoted in it, and which saved sources
//! report the same words.
//!
//! The way of the data is the order of the modules:
//!
//! ```text
//! snapshot -> document -> article -> quotation -> corroboration
//!                                        |             ^
//!                                        +-> source ---+   library (sources kept, their index, formats in and out)
//! ```
//!
//! * [`snapshot`]: what a browser tab hands over: numbered HTML and hints about what the reader sees.
//! * [`document`]: an arena tree of that HTML and iterative walks over it.
//! * [`article`]: typed blocks of the article, its metadata, and everything beside it with the reason for its removal.
//! * [`quotation`]: spans of the article's text that report somebody's words, and who that is.
//! * [`source`]: one article as it is kept: text, quotations, where and when it appeared.
//! * [`corroboration`]: for each quotation the saved sources that carry the same statement, and how.
//! * [`text_fragment`]: links that open a page at a sentence.
//! * [`library`]: the saved sources, their index, search, export and import.
//!
//! Nothing above the `extension` module knows a browser: the same code runs in the command line, in tests and in
//! WebAssembly. Text offsets are bytes of UTF-8 everywhere in Rust; [`offsets`] is the one place that converts them.

mod address;
pub mod article;
#[cfg(all(target_arch = "wasm32", feature = "article-alone"))]
pub mod article_alone;
mod ascii;
#[cfg(all(target_arch = "wasm32", any(feature = "extension", feature = "article-alone")))]
mod browser_text;
pub mod corroboration;
mod day;
mod digest;
pub mod document;
#[cfg(all(target_arch = "wasm32", feature = "extension"))]
pub mod extension;
pub mod library;
pub mod offsets;
#[cfg(all(target_arch = "wasm32", any(feature = "extension", feature = "article-alone")))]
mod plain_object;
mod punctuation;
pub mod quotation;
mod script;
pub mod second_opinion;
pub mod snapshot;
mod sorting;
pub mod source;
pub mod text_fragment;
mod trees;
