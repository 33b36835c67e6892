//! Element names that decide something about an article.

use crate::snapshot;
use html5ever::{LocalName, local_name};

macro_rules! tags {
    ($($variant:ident $name:tt),* $(,)?) => {
        /// An element's name, for the elements that mean something to an article. An annotation is a formula once more, for
        /// programs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each variant is named for its element")]
        pub enum Tag { $($variant,)* Iframe, Frame, Text, AmpImage, Annotation, Other }

        impl Tag {
            /// The tag of a lower-case HTML name.
            pub(super) fn of(name: &LocalName) -> Tag {
                match *name {
                    $(local_name!($name) => Tag::$variant,)*
                    local_name!("iframe") => Tag::Iframe,
                    _ => match &**name {
                        snapshot::FRAME => Tag::Frame,
                        snapshot::TEXT => Tag::Text,
                        "amp-img" => Tag::AmpImage,
                        _ => Tag::Other,
                    },
                }
            }
        }
    };
}

// The most frequent first: they are compared in this order.
tags! {
    Div "div", A "a", Span "span", Li "li", P "p", Img "img", Script "script", Ul "ul", Br "br", Svg "svg",
    Path "path", Meta "meta", Link "link", I "i", Button "button", Strong "strong", H2 "h2", H3 "h3", Em "em", B "b",
    Section "section", Td "td", Tr "tr", Input "input", Time "time", Figure "figure", Figcaption "figcaption",
    Picture "picture", Source "source", Label "label", Header "header", Footer "footer", Nav "nav", Article "article",
    Aside "aside", Form "form", H1 "h1", H4 "h4", H5 "h5", H6 "h6", Style "style", Option "option", Noscript "noscript",
    Small "small", Sup "sup", Sub "sub", Cite "cite", Blockquote "blockquote", Q "q", Table "table", Tbody "tbody",
    Thead "thead", Tfoot "tfoot", Th "th", Caption "caption", Ol "ol", Dl "dl", Dt "dt", Dd "dd", Hr "hr", Pre "pre",
    Code "code", Main "main", Template "template", Title "title", Head "head", Body "body", Html "html",
    Video "video", Audio "audio", Canvas "canvas", Object "object", Select "select", Textarea "textarea",
    Datalist "datalist", Math "math", Center "center", Address "address", Details "details", Summary "summary",
    Dialog "dialog", Fieldset "fieldset", Legend "legend", Hgroup "hgroup", Menu "menu", Search "search",
    Font "font", U "u", S "s", Abbr "abbr", Mark "mark", Ins "ins", Del "del", Wbr "wbr", Embed "embed",
}

impl Tag {
    /// Whether text before and after the element stands apart, as the standard's style sheet has it.
    pub fn is_block(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Div | Li
                | P
                | Ul
                | Br
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Section
                | Td
                | Tr
                | Figure
                | Figcaption
                | Header
                | Footer
                | Nav
                | Article
                | Aside
                | Form
                | Option
                | Blockquote
                | Table
                | Tbody
                | Thead
                | Tfoot
                | Th
                | Caption
                | Ol
                | Dl
                | Dt
                | Dd
                | Hr
                | Pre
                | Main
                | Body
                | Html
                | Select
                | Center
                | Address
                | Details
                | Summary
                | Dialog
                | Fieldset
                | Legend
                | Hgroup
                | Menu
                | Search
                | Frame
        )
    }

    /// Whether what is inside is no text that a reader sees.
    pub fn is_silent(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Script
                | Style
                | Template
                | Head
                | Noscript
                | Svg
                | Textarea
                | Object
                | Canvas
                | Annotation
                | Title
                | Select
                | Option
                | Datalist
                | Video
                | Audio
        )
    }

    /// Whether it is a heading, of any level.
    pub fn is_heading(self) -> bool {
        matches!(self, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
    }

    /// Whether it never has children, so that the tree builder does not keep it open.
    pub(super) fn is_void(name: &LocalName) -> bool {
        matches!(
            *name,
            local_name!("area")
                | local_name!("base")
                | local_name!("basefont")
                | local_name!("bgsound")
                | local_name!("br")
                | local_name!("col")
                | local_name!("embed")
                | local_name!("frame")
                | local_name!("hr")
                | local_name!("img")
                | local_name!("image")
                | local_name!("input")
                | local_name!("keygen")
                | local_name!("link")
                | local_name!("meta")
                | local_name!("param")
                | local_name!("source")
                | local_name!("track")
                | local_name!("wbr")
        )
    }
}
