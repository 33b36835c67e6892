//! Attributes that a later step reads; pages carry many others, which would cost memory for nothing.

use crate::snapshot;
use html5ever::{LocalName, local_name};

macro_rules! attributes {
    (known: $($variant:ident $name:tt),* ; others: $($other:ident $text:expr),* $(,)?) => {
        /// Name of an attribute that is kept.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each variant is named for its attribute")]
        pub enum Attribute { $($variant,)* $($other),* }

        impl Attribute {
            /// The attribute of a lower-case name; `None` for one that nobody reads.
            pub(super) fn of(name: &LocalName) -> Option<Attribute> {
                match *name {
                    $(local_name!($name) => Some(Attribute::$variant),)*
                    _ => match &**name {
                        $(name if name == $text => Some(Attribute::$other),)*
                        _ => None,
                    },
                }
            }

            /// Its name.
            pub fn name(self) -> &'static str {
                match self {
                    $(Attribute::$variant => $name,)*
                    $(Attribute::$other => $text),*
                }
            }
        }
    };
}

// The most frequent first: they are compared in this order.
attributes! {
    known: Class "class", Href "href", Id "id", Src "src", Style "style", Title "title", Alt "alt", Type "type",
    Content "content", Name "name", Property "property", Rel "rel", Width "width", Height "height", Role "role",
    AriaHidden "aria-hidden", AriaLabel "aria-label", Srcset "srcset", Lang "lang", Dir "dir", Hidden "hidden",
    Itemprop "itemprop", Itemtype "itemtype", Itemscope "itemscope", Datetime "datetime", HttpEquiv "http-equiv",
    Open "open", AriaModal "aria-modal", XmlLang "xml:lang", Srcdoc "srcdoc", ShadowRootMode "shadowrootmode",
    Colspan "colspan", Rowspan "rowspan" ;
    others: Number snapshot::NUMBER, TestId "data-testid", DataSrc "data-src", Typeof "typeof", Pubdate "pubdate",
}

impl Attribute {
    /// Whether its value is a name that the page's authors gave the element.
    pub fn is_naming(self) -> bool {
        use Attribute::*;
        matches!(self, Class | Id | Itemprop | Role | TestId)
    }
}
