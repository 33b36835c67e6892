//! Iterative walk over a subtree.

use super::{Document, NodeId};

/// One step of a [`Walk`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A node is reached, before its children.
    Enter(NodeId),
    /// All children of a node have been walked. Given for every node that was entered and not skipped.
    Leave(NodeId),
}

/// Walks a subtree in document order; holds nothing but its place.
#[derive(Debug, Clone)]
pub struct Walk<'d> {
    document: &'d Document,
    top: NodeId,
    next: Option<Step>,
}

impl<'d> Walk<'d> {
    /// Walks `top` and everything below.
    pub fn new(document: &'d Document, top: NodeId) -> Self {
        Walk { document, top, next: Some(Step::Enter(top)) }
    }

    /// Leaves out the children of the node that was just entered; its [`Step::Leave`] is left out too.
    pub fn skip_children(&mut self) {
        if let Some(step) = self.next {
            let entered = match step {
                Step::Enter(child) => self.document.parent(child),
                Step::Leave(node) => Some(node),
            };
            self.next = entered.and_then(|node| self.after(node));
        }
    }

    fn after(&self, node: NodeId) -> Option<Step> {
        if node == self.top {
            return None;
        }
        match self.document.next_sibling(node) {
            Some(sibling) => Some(Step::Enter(sibling)),
            None => self.document.parent(node).map(Step::Leave),
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        self.next = match step {
            Step::Enter(node) => match self.document.first_child(node) {
                Some(child) => Some(Step::Enter(child)),
                None => Some(Step::Leave(node)),
            },
            Step::Leave(node) => self.after(node),
        };
        Some(step)
    }
}
