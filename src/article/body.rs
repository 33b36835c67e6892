//! Which passages are the article.

use super::container::Container;
use super::layout::{Layout, Passage};
use super::lexicon::Topic;

/// What was decided on the passages of a page.
#[derive(Debug)]
pub(super) struct Body {
    /// Whether each passage is part of the article.
    pub kept: Vec<bool>,
    /// How sure that is, 0 to 1.
    pub certainty: f32,
}

/// Topics that a passage of the article does not begin with.
const CALLS: &[Topic] = &[
    Topic::Donation,
    Topic::Newsletter,
    Topic::Paywall,
    Topic::Cookie,
    Topic::Share,
    Topic::Related,
    Topic::Comments,
    Topic::Login,
    Topic::Advertisement,
    Topic::Sponsored,
    Topic::Footer,
    Topic::Tags,
    Topic::Notice,
];

impl Body {
    /// Decides on the passages of a page.
    pub fn of(layout: &Layout) -> Body {
        let container = Container::of(layout);
        let inside = |passage: &Passage| layout.ancestors(passage.block).any(|e| e == container.best);
        let kept: Vec<bool> = layout
            .passages
            .iter()
            .map(|p| {
                inside(p)
                    && p.link_density() < 0.6
                    && !p.findings.at_start.has_any(CALLS)
                    && (p.is_good || p.count > 2.0 && p.findings.calls == 0)
            })
            .collect();
        Body { kept, certainty: 1.0 }
    }
}
