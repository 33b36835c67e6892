//! The article of a page: typed blocks, metadata, and everything beside it with the reason for its removal.

mod appeal;
mod author_lines;
mod block;
mod blocks;
mod body;
mod candidates;
mod caption;
mod charts;
mod class_names;
mod clutter;
mod container;
mod continuation;
mod crowd;
pub mod description;
mod dictionary;
mod features;
mod flatten;
mod groups;
mod hiding;
mod inset;
mod joints;
mod kind;
mod layout;
mod lexicon;
mod metadata;
mod numbering;
mod page_kind;
mod plain_text;
mod repetition;
mod running_text;
mod settle;
mod table;
mod tail;
mod trailing;
mod voice;
mod weigh;
mod words;

pub use block::{Block, BlockKind, Clutter, ClutterKind};
pub use running_text::{RunningText, Stretch};

use crate::document::{self, Document};
use crate::second_opinion::Opinion;
use crate::snapshot::Snapshot;
use body::Body;
use features::Tables;
use layout::Layout;
use metadata::{Declared, Metadata};
use serde::{Deserialize, Serialize};

/// Writing direction of the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// What a page was found to be.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Whether the page is one article, and not a front page, a listing, a forum, a shop or a search result.
    pub is_article: bool,
    /// Why the page is no article, in plain words; `None` when it is one.
    pub reason: Option<String>,
    /// The address that the page states, where it can be its own, else that at which it was opened; `None` for a text
    /// without address.
    pub url: Option<String>,
    /// Title without the site's name.
    pub title: Option<String>,
    /// People (or the agency) that wrote it, in the page's order.
    pub byline: Vec<String>,
    /// Name of the outlet.
    pub site: Option<String>,
    /// When it was published: ISO 8601, with zone where the page gives one, a bare date where it gives no time.
    pub published: Option<String>,
    /// When it was last changed, in the same form.
    pub modified: Option<String>,
    /// BCP 47 tag as the page gives it, else as detected.
    pub language: Option<String>,
    /// Writing direction.
    pub direction: Direction,
    /// Address of the lead picture.
    pub picture: Option<String>,
    /// The article, in reading order. The title is no block.
    pub blocks: Vec<Block>,
    /// Everything else that a reader could see, in page order.
    pub clutter: Vec<Clutter>,
    /// How sure the extractor is of its blocks, 0 to 1. Below [`UNSURE`] a second opinion is asked for.
    pub certainty: f32,
}

/// Version of the rules by which an article is told from the rest of its page. Raised when they improve: what was saved by
/// older ones may differ from its page of today though the site has changed nothing.
pub const EXTRACTION: u32 = 4;

/// Certainty below which a second opinion is asked for.
pub const UNSURE: f32 = 0.5;

impl Article {
    /// The blocks as one text, joined by a blank line, with the place of each block in it.
    pub fn running_text(&self) -> RunningText {
        RunningText::of_blocks(&self.blocks)
    }

    /// What is said of a program's data that was given for a page or a text. Nothing can be read of it, also for a reader who
    /// takes it for an article.
    fn of_data() -> Article {
        let reason = "The file holds data of a program, not a text to read.".to_owned();
        Article { reason: Some(reason), ..Article::default() }
    }
}

/// Why a page could not be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// The page holds no text at all.
    #[error("The page is empty. Wait until it has loaded and try again.")]
    Empty,
    /// The page is larger than [`LARGEST_PAGE`].
    #[error("The page is too large to read: {size} bytes of HTML, the limit is {limit}.")]
    TooLarge {
        /// Bytes of HTML given.
        size: usize,
        /// Bytes allowed.
        limit: usize,
    },
}

impl ReadError {
    /// Stable name of the cause, for messages that are translated elsewhere.
    pub fn name(&self) -> &'static str {
        match self {
            ReadError::Empty => "emptyPage",
            ReadError::TooLarge { .. } => "pageTooLarge",
        }
    }
}

/// Largest page that is read, in bytes of HTML.
pub const LARGEST_PAGE: usize = 64 << 20;

/// Takes a page apart. Of a page that is no article only what is surely clutter is named: what else stands there is
/// what its reader came for.
///
/// # Errors
/// [`ReadError::Empty`] for a page without text, [`ReadError::TooLarge`] for one above [`LARGEST_PAGE`].
pub fn read_page(snapshot: &Snapshot) -> Result<Article, ReadError> {
    take_apart(snapshot, Scope::Sure)
}

/// The same for a reader who takes the page for an article whatever we think: everything beside the blocks is clutter.
///
/// # Errors
/// As [`read_page`].
pub fn read_as_article(snapshot: &Snapshot) -> Result<Article, ReadError> {
    take_apart(snapshot, Scope::All)
}

/// What is clutter on a page that is no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Sure,
    All,
}

fn take_apart(snapshot: &Snapshot, scope: Scope) -> Result<Article, ReadError> {
    if snapshot.html.len() > LARGEST_PAGE {
        return Err(ReadError::TooLarge { size: snapshot.html.len(), limit: LARGEST_PAGE });
    }
    if document::is_data(&snapshot.html) {
        return Ok(Article::of_data());
    }
    match take_document_apart(&Document::parse(&snapshot.html), snapshot, scope) {
        // Some sites send programs, and the text for those who run none.
        Err(ReadError::Empty) if snapshot.is_file() => {
            take_document_apart(&Document::parse_without_scripts(&snapshot.html), snapshot, scope)
        }
        answer => answer,
    }
}

fn take_document_apart(document: &Document, snapshot: &Snapshot, scope: Scope) -> Result<Article, ReadError> {
    let layout = Layout::of(document, snapshot);
    if layout.passages.is_empty() {
        return Err(ReadError::Empty);
    }
    let declared = Declared::of(document);
    let metadata = Metadata::of(&layout, &declared, &snapshot.url);
    let tables = Tables::of(&layout, &declared);
    let body = Body::of(&tables, metadata.title.passage, metadata.house.as_deref());
    let refusal = page_kind::refusal(&tables, &body, &declared, &metadata);
    Ok(put_together(layout, metadata, &body, refusal, scope))
}

/// Weighs a second extractor's answer against ours, where ours is unsure; the better supported one is given. For
/// articles, and pages that the reader takes for one.
pub fn weigh(snapshot: &Snapshot, article: Article, opinion: &Opinion) -> Article {
    if article.certainty >= UNSURE || opinion.text.trim().is_empty() {
        return article;
    }
    let document = Document::parse(&snapshot.html);
    let layout = Layout::of(&document, snapshot);
    if layout.passages.is_empty() {
        return article;
    }
    let declared = Declared::of(&document);
    let metadata = Metadata::of(&layout, &declared, &snapshot.url);
    let tables = Tables::of(&layout, &declared);
    match weigh::weighed(&layout, &Body::of(&tables, metadata.title.passage, metadata.house.as_deref()), opinion) {
        Some(body) => put_together(layout, metadata, &body, article.reason, Scope::All),
        None => article,
    }
}

/// The answer that a decision on the passages makes.
fn put_together(layout: Layout, metadata: Metadata, body: &Body, refusal: Option<String>, scope: Scope) -> Article {
    let only_sure = refusal.is_some() && scope == Scope::Sure;
    let mut shown = if only_sure { clutter::unless_sure(&layout) } else { body.kept.clone() };
    let headline = metadata.title.passage.or(metadata.title.instead);
    if let Some(shown) = headline.and_then(|index| shown.get_mut(index)) {
        *shown = true;
    }
    let mut spared = continuation::ways_on(&layout, &shown, metadata.url.as_deref());
    spared.extend(author_lines::author_lines(&layout, headline, &metadata.authors));
    Article {
        is_article: refusal.is_none(),
        reason: refusal,
        url: metadata.url,
        title: metadata.title.text,
        byline: metadata.authors,
        site: metadata.site,
        published: metadata.published,
        modified: metadata.modified,
        language: metadata.language,
        direction: metadata.direction,
        picture: metadata.picture,
        blocks: blocks::blocks_of(&layout, &body.kept, &body.probabilities),
        clutter: clutter::clutter_of(layout, &shown, &spared, only_sure),
        certainty: body.certainty,
    }
}

/// The language of a text by its function words, as a BCP 47 tag, where they are at least a share of its words; `None`
/// for languages without a lexicon here.
pub(crate) fn language_of(text: &str, least: f32) -> Option<&'static str> {
    lexicon::language_of(words::Words::of(text).iter(), least)
}

/// Takes a text dump without markup apart: lines in, the same blocks and kinds out.
///
/// Each block's [`Block::bytes`] says where in `dump` it stands, and its text is exactly that slice.
///
/// # Errors
/// [`ReadError::Empty`] for a text without letters.
pub fn read_text(dump: &str) -> Result<Article, ReadError> {
    if document::is_data(dump) {
        return Ok(Article::of_data());
    }
    if !dump.chars().any(char::is_alphanumeric) {
        return Err(ReadError::Empty);
    }
    Ok(plain_text::read(dump))
}
