//! What a browser tab hands over: the page's HTML as the reader sees it, and hints that HTML alone does not hold.
//!
//! The content script walks the page once. Each node that may be hidden later gets a number; the serialised element
//! carries it in the attribute [`NUMBER`]. Open shadow roots and same-origin frames stand in place of their host,
//! text nodes between `<br>` are wrapped in the element [`TEXT`] so that they have a number too. Scripts, styles and
//! the inside of SVG are left out. A file read from disk is a snapshot without numbers and hints.

use serde::{Deserialize, Serialize};

/// Attribute that carries an element's number.
pub const NUMBER: &str = "data-q";

/// Name of the element in which a numbered text node is wrapped. It is inline.
pub const TEXT: &str = "q-text";

/// Name of the element that stands for a same-origin frame; its children are those of the frame's body.
pub const FRAME: &str = "q-frame";

/// A page as it stood when the reader asked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// Address of the page; empty when unknown.
    #[serde(default)]
    pub url: String,
    /// Serialised HTML, with numbers when it comes from a tab.
    pub html: String,
    /// What style and geometry say of numbered elements. Elements without a hint are visible and in the flow.
    #[serde(default)]
    pub hints: Vec<Hint>,
    /// Width and height of the viewport in CSS pixels; zero when unknown.
    #[serde(default)]
    pub viewport: [f32; 2],
}

impl Snapshot {
    /// A snapshot of a file: no numbers, no hints.
    pub fn of_html(html: impl Into<String>, url: impl Into<String>) -> Self {
        Snapshot { url: url.into(), html: html.into(), ..Snapshot::default() }
    }

    /// Whether the page was read from a file, so that none of its scripts have run.
    pub fn is_file(&self) -> bool {
        self.hints.is_empty() && self.viewport == [0.0, 0.0]
    }
}

/// What style and geometry say of one numbered element.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// The element's number.
    pub element: u32,
    /// `display: none`, `visibility: hidden`, opacity 0, clipped away or off screen.
    #[serde(default)]
    pub hidden: bool,
    /// `position: fixed`.
    #[serde(default)]
    pub fixed: bool,
    /// `position: sticky`.
    #[serde(default)]
    pub sticky: bool,
    /// Lies over the page: a dialog, or fixed and covering much of the viewport.
    #[serde(default)]
    pub overlay: bool,
}
