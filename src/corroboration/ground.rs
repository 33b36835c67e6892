//! What speaks for a match and what against it: as it is, for screens that word it in the reader's language, and in plain
//! English.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One reason for a match, or against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Ground {
    /// Page and source are in different languages.
    Translated {
        /// The source's language, in English.
        source: String,
        /// The page's.
        page: String,
    },
    /// So many words in a row are the same.
    Run {
        /// How many.
        words: usize,
    },
    /// Words that stand for one another without being equal.
    Pairs {
        /// The heaviest first.
        pairs: Vec<Pair>,
    },
    /// The same numbers stand in both.
    NumbersAgree,
    /// Both name the same speaker.
    SaidBy {
        /// As the source spells it.
        name: String,
    },
    /// The speaker is named near the source's words.
    Named {
        /// As the source spells it.
        name: String,
    },
    /// What the speaker is, is named near the source's words.
    RoleNamed,
    /// Other numbers stand there.
    NumbersDiffer,
    /// Somebody else is named there as the speaker.
    OtherSpeaker,
}

/// A word of the source for one of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The source's word.
    pub source: String,
    /// The page's.
    pub page: String,
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Ground::Translated { source, page } => write!(f, "translated from {source}, the page is in {page}"),
            Ground::Run { words } => write!(f, "{words} words in a row are the same"),
            Ground::Pairs { pairs } => {
                let pairs: Vec<String> = pairs.iter().map(|p| format!("“{}” for “{}”", p.source, p.page)).collect();
                f.write_str(&pairs.join(", "))
            }
            Ground::NumbersAgree => f.write_str("numbers agree"),
            Ground::SaidBy { name } => write!(f, "said by {name}"),
            Ground::Named { name } => write!(f, "{name} is named there"),
            Ground::RoleNamed => f.write_str("the speaker's role is named there"),
            Ground::NumbersDiffer => f.write_str("but the numbers differ"),
            Ground::OtherSpeaker => f.write_str("but another speaker is named"),
        }
    }
}
