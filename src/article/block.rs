//! Blocks of the article and of what stands beside it.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;

/// What a block of the article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A subheading.
    Heading,
    /// One item of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// What a picture, a video or a table shows.
    Caption,
    /// Who took a picture.
    Credit,
    /// A table: rows end in a line break, cells in a tab.
    Table,
    /// Preformatted text.
    Code,
    /// An embedded post.
    Embed,
    /// The line that names the authors, where it stands inside the article.
    Byline,
    /// The line that dates the article or an entry of it.
    Date,
    /// A paragraph, the standfirst included. A stored block is one, too, where another version gave it a name of its own.
    #[serde(other)]
    Paragraph,
}

/// One block of the article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, white space squeezed (in [`BlockKind::Code`] and text dumps as written).
    pub text: String,
    /// Number of the element that holds it, when the page came from a tab.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub element: Option<u32>,
    /// Where it stands in a text dump, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Range<usize>>,
}

/// Why a block is not the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClutterKind {
    /// An advertisement or the frame of one.
    Advertisement,
    /// Text that somebody paid for.
    Sponsored,
    /// A plea for money.
    Donation,
    /// An offer to subscribe to mail.
    Newsletter,
    /// An offer to pay for reading.
    Paywall,
    /// A notice about cookies or consent.
    Cookie,
    /// Buttons and lines for sharing.
    Share,
    /// Teasers of other articles.
    Related,
    /// Menus, breadcrumbs, search, skip links.
    Navigation,
    /// Readers' comments and the form for them.
    Comments,
    /// Forms and links for logging in.
    Login,
    /// The foot of the site: imprint, copyright, policies.
    Footer,
    /// Who the author is.
    AuthorBox,
    /// Topics of the article as links.
    Tags,
    /// Text that style hides.
    Hidden,
    /// Anything else beside the article.
    Other,
}

/// One block beside the article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Clutter {
    /// Why it is not the article.
    pub kind: ClutterKind,
    /// Its text, white space squeezed; empty for a frame or a picture.
    pub text: String,
    /// What gave it away, in plain words.
    pub evidence: Cow<'static, str>,
    /// Numbers of the nodes to hide, outermost first: hiding them hides this block and nothing of the article.
    #[serde(default)]
    pub elements: Vec<u32>,
}
