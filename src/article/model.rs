//! Boosted trees: reads the weights and takes rows through them, [`LANES`] at a time.
//!
//! The weights are fitted by `training/articles/fit.py`, which describes the form of the file in `pack.py`.
//!
//! Walking a tree from its root costs a mispredicted branch a level. Here all nodes of a tree are compared instead, in
//! any order, for many rows at once: a node whose comparison fails rules out the leaves on its left, and the first leaf
//! that is left is the row's (QuickScorer: Lucchese et al., SIGIR 2015). That takes a tenth of the time.

use crate::sorting::sort_by_key;

/// Rows that are judged together.
pub(super) const LANES: usize = 16;

/// Most leaves of a tree.
const LEAVES: usize = 16;

/// Rows side by side, column by column: a column's number in each row, then the next column's.
#[derive(Debug, Clone)]
pub(super) struct Batch {
    numbers: Vec<f32>,
}

impl Batch {
    /// A batch of zeros.
    pub fn new(columns: usize) -> Batch {
        Batch { numbers: vec![0.0; columns * LANES] }
    }

    /// Sets a number; columns that no model asks for are passed over.
    #[inline]
    pub fn put(&mut self, lane: usize, column: usize, value: f32) {
        if let Some(place) = self.numbers.get_mut(column * LANES + lane) {
            *place = value;
        }
    }

    /// The numbers of a column.
    #[inline]
    fn column(&self, column: u16) -> Option<&[f32; LANES]> {
        self.numbers.as_chunks().0.get(usize::from(column))
    }
}

/// A node of a tree: rows whose column is above the threshold have none of the leaves on its left.
#[derive(Debug, Clone, Copy)]
struct Node {
    column: u16,
    threshold: f32,
    /// One bit for each leaf that stays possible above the threshold.
    above: u32,
}

#[derive(Debug, Clone)]
struct Tree {
    nodes: Vec<Node>,
    leaves: [f32; LEAVES],
}

/// One model: the sum of its trees is the logarithm of the odds.
#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    trees: Vec<Tree>,
}

/// For each row of a batch the leaves of a tree that no node has ruled out yet, a bit for each.
pub(super) type Left = [u16; LANES];

/// Reads bytes from the front of a slice.
struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take().map(|[byte]| byte)
    }

    fn i8(&mut self) -> Option<i8> {
        self.take().map(i8::from_le_bytes)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take().map(u16::from_le_bytes)
    }

    fn f32(&mut self) -> Option<f32> {
        self.take().map(f32::from_le_bytes)
    }
}

impl Model {
    /// Reads the models of a file, in order; `None` when it is not of the form that `pack.py` writes.
    pub fn read_all(bytes: &[u8]) -> Option<Vec<Model>> {
        let mut reader = Reader(bytes);
        let mut models = Vec::new();
        while !reader.0.is_empty() {
            models.push(Model::read(&mut reader)?);
        }
        Some(models)
    }

    fn read(reader: &mut Reader) -> Option<Model> {
        let (trees, thresholds) = (reader.u16()?, reader.u16()?);
        let thresholds: Vec<f32> = (0..thresholds).map(|_| reader.f32()).collect::<Option<_>>()?;
        let scale = reader.f32()?;
        let trees = (0..trees).map(|_| Tree::read(reader, &thresholds, scale)).collect::<Option<_>>()?;
        Some(Model { trees })
    }

    /// The probability that each row of a batch belongs to the article.
    pub fn probabilities(&self, batch: &Batch) -> [f32; LANES] {
        probabilities(self.trees.iter().map(|tree| (tree, rule_out(&tree.nodes, batch, [u32::MAX; LANES]))))
    }

    /// Looks at the columns before `column` alone: what is left of each tree, for [`Model::settled`] to go on with when
    /// the other columns are known. That is a quarter of what the columns themselves would take.
    pub fn begun(&self, batch: &Batch, column: usize, left: &mut Vec<Left>) {
        left.extend(self.trees.iter().map(|tree| {
            let (early, _) = tree.nodes.split_at(tree.before(column));
            rule_out(early, batch, [u32::MAX; LANES]).map(|left| left as u16)
        }));
    }

    /// The probabilities of rows whose columns before `column` have been looked at.
    pub fn settled(&self, batch: &Batch, column: usize, left: &[Left]) -> [f32; LANES] {
        probabilities(self.trees.iter().zip(left).map(|(tree, left)| {
            let (_, late) = tree.nodes.split_at(tree.before(column));
            (tree, rule_out(late, batch, left.map(u32::from)))
        }))
    }

    /// How many trees there are.
    pub fn len(&self) -> usize {
        self.trees.len()
    }

    /// How many columns a row must have.
    pub fn columns(&self) -> usize {
        self.trees.iter().flat_map(|t| &t.nodes).map(|n| usize::from(n.column) + 1).max().unwrap_or(0)
    }
}

impl Tree {
    /// Reads a tree whose nodes stand before their children and whose leaves are numbered from left to right.
    fn read(reader: &mut Reader, thresholds: &[f32], scale: f32) -> Option<Tree> {
        let count = usize::from(reader.u8()?);
        if count >= LEAVES {
            return None;
        }
        let mut nodes = Vec::with_capacity(count);
        let mut children = Vec::with_capacity(count);
        for _ in 0..count {
            let (column, threshold) = (reader.u16()?, reader.u16()?);
            nodes.push(Node { column, threshold: *thresholds.get(usize::from(threshold))?, above: 0 });
            children.push((reader.i8()?, reader.i8()?));
        }
        let mut below = vec![0_u32; count];
        for (index, (left, right)) in children.into_iter().enumerate().rev() {
            let leaves = |child: i8| match usize::try_from(child) {
                Ok(node) => (node > index).then(|| below.get(node).copied())?,
                Err(_) => 1_u32.checked_shl(u32::try_from(-1 - i32::from(child)).ok()?),
            };
            let (left, right) = (leaves(left)?, leaves(right)?);
            if u32::BITS - left.leading_zeros() > right.trailing_zeros() {
                return None;
            }
            *below.get_mut(index)? = left | right;
            nodes.get_mut(index)?.above = !left;
        }
        // In any order they rule out the same; by column, those of the first pass come first.
        sort_by_key(&mut nodes, |node| node.column);
        let mut leaves = [0.0; LEAVES];
        for leaf in leaves.iter_mut().take(count + 1) {
            *leaf = f32::from(reader.take().map(i16::from_le_bytes)?) * scale;
        }
        Some(Tree { nodes, leaves })
    }

    /// How many nodes ask for a column before `column`; they stand first.
    fn before(&self, column: usize) -> usize {
        self.nodes.partition_point(|node| usize::from(node.column) < column)
    }
}

/// The probability of each row, from the leaves that are left in each tree: its own is the first of them.
fn probabilities<'t>(trees: impl Iterator<Item = (&'t Tree, [u32; LANES])>) -> [f32; LANES] {
    let mut sums = [0.0_f32; LANES];
    for (tree, left) in trees {
        for (sum, left) in sums.iter_mut().zip(left) {
            // A set is never empty; of a file that makes it so the last leaf is taken.
            let leaf = (left.trailing_zeros() as usize).min(LEAVES - 1);
            *sum += tree.leaves[leaf];
        }
    }
    sums.map(|sum| 1.0 / (1.0 + (-sum).exp()))
}

/// Takes from the leaves that are left those that nodes rule out.
fn rule_out(nodes: &[Node], batch: &Batch, mut left: [u32; LANES]) -> [u32; LANES] {
    for node in nodes {
        let Some(values) = batch.column(node.column) else { continue };
        for (left, value) in left.iter_mut().zip(values) {
            // All bits where the row is not above; written so that the compiler makes no branch of it.
            *left &= node.above | u32::from(*value <= node.threshold).wrapping_neg();
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One model of one tree: column 0 at most 1 goes to leaf 0, else column 1 at most 2 to leaf 1, else leaf 2.
    fn file(second_node: [u8; 2]) -> Vec<u8> {
        let mut bytes = vec![1, 0, 2, 0];
        bytes.extend(1.0_f32.to_le_bytes());
        bytes.extend(2.0_f32.to_le_bytes());
        bytes.extend(1.0_f32.to_le_bytes());
        bytes.extend([2, 0, 0, 0, 0, 0xFF, 1, 1, 0, 1, 0]);
        bytes.extend(second_node);
        for leaf in [-1_i16, 0, 1] {
            bytes.extend(leaf.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn rows_fall_into_the_leaves_that_their_numbers_lead_to() {
        let model = Model::read_all(&file([0xFE, 0xFD])).and_then(|models| models.into_iter().next());
        let model = model.expect("the file is well formed");
        assert_eq!(model.columns(), 2);
        let mut batch = Batch::new(2);
        for (lane, (first, second)) in [(1.0, 9.0), (1.5, 2.0), (1.5, 2.5)].into_iter().enumerate() {
            batch.put(lane, 0, first);
            batch.put(lane, 1, second);
        }
        let logistic = |sum: f32| 1.0 / (1.0 + (-sum).exp());
        let probabilities = model.probabilities(&batch);
        assert_eq!(probabilities[..3], [logistic(-1.0), logistic(0.0), logistic(1.0)]);
        let mut left = Vec::new();
        model.begun(&batch, 1, &mut left);
        assert_eq!(model.settled(&batch, 1, &left), probabilities, "in two steps it is the same");
    }

    #[test]
    fn a_file_that_circles_or_ends_early_is_refused() {
        assert!(Model::read_all(&file([0, 0xFD])).is_none());
        assert!(Model::read_all(&file([0xFD, 0xFE])).is_none());
        let whole = file([0xFE, 0xFD]);
        assert!((1..whole.len()).all(|length| Model::read_all(&whole[..length]).is_none()));
    }
}
