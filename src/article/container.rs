//! The element that holds most of the running text: where the article most likely is.
//!
//! Each good passage credits the elements around it, the nearest most, as Readability does (Arc90, 2009); a container
//! loses by the share of its words that are links, and passages in elements named for clutter count little.

use super::layout::{ElementIndex, Layout};
use super::lexicon::Topic;
use crate::document::Tag;

/// Names of elements in which running text is seldom the article's, and pictures are not.
pub(super) const CLUTTER_NAMES: &[Topic] = &[
    Topic::Comments,
    Topic::Related,
    Topic::Newsletter,
    Topic::Navigation,
    Topic::Advertisement,
    Topic::Share,
    Topic::Cookie,
    Topic::Footer,
    Topic::Donation,
    Topic::Paywall,
];

/// Share of its weight that a passage keeps in such an element.
const IN_CLUTTER: f32 = 0.3;

/// Elements around a passage that are credited.
const CREDITED: usize = 5;

/// Words up to which a longer passage tells more, and the power of their number that it tells. The models are fitted with what
/// comes of the numbers here.
const MOST_WORDS: f32 = 150.0;
const GROWTH: f32 = 0.9;

/// What the second of the elements around a passage is credited of the first's share, and each further one of the one
/// within it.
const TO_SECOND: f32 = 0.72;
const TO_NEXT: f32 = 0.6;

/// How much more a container named for the article's body weighs.
const NAMED_BODY: f32 = 1.25;

/// Mass of running text of each element, and the element with most.
#[derive(Debug)]
pub(super) struct Container {
    /// Mass of each element.
    pub mass: Vec<f32>,
    /// The best container.
    pub best: ElementIndex,
}

impl Container {
    /// Finds the best container; the page's top element when no passage is good.
    pub fn of(layout: &Layout) -> Container {
        let mut mass = vec![0.0_f32; layout.elements.len()];
        for passage in layout.passages.iter().filter(|p| p.is_good) {
            let mut weight = passage.count.min(MOST_WORDS).powf(GROWTH);
            let is_in_clutter = layout.ancestors(passage.block).take(CREDITED).any(|e| {
                layout.elements.get(e).is_some_and(|e| {
                    e.names.has_any(CLUTTER_NAMES) && !e.names.has(Topic::Body)
                        || matches!(e.tag, Tag::Aside | Tag::Footer | Tag::Nav)
                        || e.visibility.overlay
                })
            });
            if is_in_clutter {
                weight *= IN_CLUTTER;
            }
            let holds_many = layout.elements.get(passage.block).is_some_and(|e| e.sums.passages >= 3.0);
            let mut share = 1.0;
            for (step, element) in
                layout.ancestors(passage.block).skip(usize::from(!holds_many)).take(CREDITED).enumerate()
            {
                if let Some(mass) = mass.get_mut(element) {
                    *mass += weight * share;
                }
                share *= if step == 0 { TO_SECOND } else { TO_NEXT };
            }
        }
        let score = |index: ElementIndex, mass: f32| {
            layout.elements.get(index).map_or(0.0, |e| {
                let named = if e.names.has(Topic::Body) { NAMED_BODY } else { 1.0 };
                mass * (1.0 - e.sums.link_density()) * named
            })
        };
        let best = mass
            .iter()
            .enumerate()
            .map(|(index, &mass)| (index, score(index, mass)))
            .fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best })
            .0;
        Container { mass, best }
    }
}
