//! One report in many languages, and what a newsroom puts between its lines; a file for each family of languages.

mod asian;
mod balkan;
mod germanic;
mod romance;
mod slavic;
mod story;
mod uralic;

pub use story::Story;

/// The report in every language.
pub fn stories() -> impl Iterator<Item = &'static Story> {
    let families =
        [asian::STORIES, balkan::STORIES, germanic::STORIES, romance::STORIES, slavic::STORIES, uralic::STORIES];
    families.into_iter().flatten()
}
