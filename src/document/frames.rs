//! Frames given as `srcdoc`: parsed and put into their `<iframe>`.

use super::nesting::{self, Scripting};
use super::{Attribute, Content, Document, Node, NodeId, Tag};

/// Frames inside frames that are followed.
const DEEPEST_FRAME: usize = 3;

/// Frames of one page that are parsed.
const MOST_FRAMES: usize = 64;

/// Parses the `srcdoc` frames of a document, and those inside them, and appends their bodies as children.
pub(super) fn graft(document: &mut Document) {
    if !document.has_given_frame {
        return;
    }
    let mut parsed = 0;
    let mut from = 0;
    for _ in 0..DEEPEST_FRAME {
        let to = document.nodes.len();
        let frames: Vec<NodeId> = (from..to)
            .map(|index| NodeId::at(index as u32))
            .filter(|&id| document.tag(id) == Some(Tag::Iframe) && document.attribute(id, Attribute::Srcdoc).is_some())
            .collect();
        for frame in frames {
            if parsed == MOST_FRAMES {
                return;
            }
            parsed += 1;
            let inner = nesting::parse(document.attribute(frame, Attribute::Srcdoc).unwrap_or_default(), Scripting::On);
            adopt(document, frame, inner);
        }
        if document.nodes.len() == to {
            return;
        }
        from = to;
    }
}

/// Moves the nodes of `inner` into `document`, the children of its root below `frame`.
fn adopt(document: &mut Document, frame: NodeId, inner: Document) {
    let shift = document.nodes.len() as u32;
    let (attribute_shift, text_shift) = (document.attributes.len() as u32, document.text.len() as u32);
    let behind = |id: NodeId| NodeId::at(id.index() as u32 + shift);
    let moved = |id: Option<NodeId>| id.map(behind);
    let top: Vec<NodeId> = inner.children(NodeId::ROOT).map(behind).collect();
    document.text.push_str(&inner.text);
    document.foreign_objects.extend(inner.foreign_objects.iter().map(|&id| behind(id)));
    document.attributes.extend(inner.attributes);
    document.nodes.extend(inner.nodes.into_iter().map(|node| Node {
        parent: moved(node.parent),
        first_child: moved(node.first_child),
        last_child: moved(node.last_child),
        previous: moved(node.previous),
        next: moved(node.next),
        content: match node.content {
            Content::Nothing => Content::Nothing,
            Content::Text(range) => Content::Text(range.start + text_shift..range.end + text_shift),
            Content::Element { name, tag, space, attributes } => Content::Element {
                name,
                tag,
                space,
                attributes: attributes.start + attribute_shift..attributes.end + attribute_shift,
            },
        },
    }));
    for child in top {
        document.insert(frame, child, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(inner: &str) -> String {
        format!("<iframe srcdoc=\"{}\"></iframe>", inner.replace('&', "&amp;").replace('"', "&quot;"))
    }

    #[test]
    fn frames_are_parsed_up_to_a_number() {
        let frames: String = (0..=MOST_FRAMES).map(|n| frame(&format!("<p>Frame {n}.</p>"))).collect();
        let text = Document::parse(&frames).text_below(NodeId::ROOT);
        assert_eq!(text.matches("Frame").count(), MOST_FRAMES);
        assert!(text.contains(&format!("Frame {}.", MOST_FRAMES - 1)));
    }

    #[test]
    fn frames_inside_frames_are_parsed_up_to_a_depth() {
        let page =
            (1..=DEEPEST_FRAME + 1).rev().fold(String::new(), |inner, level| frame(&format!("Level {level}. {inner}")));
        let text = Document::parse(&page).text_below(NodeId::ROOT);
        assert_eq!(text.matches("Level").count(), DEEPEST_FRAME);
        assert!(text.contains(&format!("Level {DEEPEST_FRAME}.")));
    }
}
