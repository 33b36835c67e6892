//! Boosted trees: reads the weights and takes rows through them, [`LANES`] at a time.
//!
//! The weights are fitted by the scripts in `training`; `training/pack.py` describes the form of the file.
//!
//! Walking a tree from its root costs a mispredicted branch a level. Here the nodes of all trees are asked column by
//! column, by rising threshold, for many rows at once: a node whose comparison fails rules out the leaves on its left,
//! and the first leaf that is left is the row's (QuickScorer: Lucchese et al., SIGIR 2015). Nodes that no row fails are
//! passed over at once, and most columns are flags that are seldom set: a third of the time that asking every node of
//! one tree after the other took, which had taken a tenth of walking.

use std::ops::Range;
use std::slice::SliceIndex;

/// Rows that are judged together.
pub(crate) const LANES: usize = 16;

/// Most leaves of a tree.
const LEAVES: usize = 16;

/// Rows side by side, column by column.
#[derive(Debug, Clone)]
pub(crate) struct Batch {
    columns: Vec<Numbers>,
}

/// A column's number in each row of a batch.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Numbers {
    values: [f32; LANES],
    /// The least and the greatest of them.
    bounds: (f32, f32),
    /// Whether one has been put since the batch was cleared.
    is_put: bool,
}

/// A batch that is filled and measured, for models to look at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured<'b>(&'b Batch);

impl Batch {
    /// A batch of zeros.
    pub fn new(columns: usize) -> Batch {
        Batch { columns: vec![Numbers::default(); columns] }
    }

    /// Makes all numbers zero.
    pub fn clear(&mut self) {
        self.columns.iter_mut().filter(|column| column.is_put).for_each(|column| *column = Numbers::default());
    }

    /// The columns from one on, for a row to be put; those that no model asks for are not there.
    pub fn columns_from(&mut self, column: usize) -> std::slice::IterMut<'_, Numbers> {
        self.columns.get_mut(column..).unwrap_or_default().iter_mut()
    }

    /// Measures the columns of a range, which have been put since the batch was measured last.
    pub fn measured(&mut self, columns: impl SliceIndex<[Numbers], Output = [Numbers]>) -> Measured<'_> {
        for column in self.columns.get_mut(columns).unwrap_or_default() {
            column.bounds = if column.is_put { bounds_of(&column.values) } else { (0.0, 0.0) };
        }
        Measured(self)
    }
}

impl Numbers {
    /// Sets the number of a row.
    #[inline]
    pub fn put(&mut self, lane: usize, value: f32) {
        if let Some(place) = self.values.get_mut(lane) {
            *place = value;
            self.is_put = true;
        }
    }
}

impl Measured<'_> {
    /// The numbers of a column, the least and the greatest of them.
    #[inline]
    fn column(&self, column: u16) -> Option<(&[f32; LANES], (f32, f32))> {
        let column = self.0.columns.get(usize::from(column))?;
        Some((&column.values, column.bounds))
    }
}

/// The least and the greatest of some numbers: four beside each other first, which is one instruction.
fn bounds_of(values: &[f32; LANES]) -> (f32, f32) {
    let less = |one: f32, other: f32| if other < one { other } else { one };
    let more = |one: f32, other: f32| if one < other { other } else { one };
    let (mut least, mut most) = ([f32::MAX; 4], [f32::MIN; 4]);
    for four in values.as_chunks::<4>().0 {
        for ((least, most), value) in least.iter_mut().zip(&mut most).zip(four) {
            *least = less(*least, *value);
            *most = more(*most, *value);
        }
    }
    (least.into_iter().fold(f32::MAX, less), most.into_iter().fold(f32::MIN, more))
}

/// A node of a tree: rows whose number is above the threshold have none of the leaves on its left.
#[derive(Debug, Clone, Copy)]
struct Node {
    threshold: f32,
    tree: u16,
    /// One bit for each leaf that stays possible above the threshold.
    above: u16,
}

/// The nodes of all trees that ask for one column, by rising threshold.
#[derive(Debug, Clone)]
struct Column {
    number: u16,
    nodes: Range<usize>,
}

/// One model: the sum of its trees is the logarithm of the odds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    /// In order of their numbers.
    columns: Vec<Column>,
    /// The nodes of all columns, one column's behind the other's: they are read in this order.
    nodes: Vec<Node>,
    /// Values of the leaves of each tree.
    trees: Vec<[f32; LEAVES]>,
}

/// For each row of a batch the leaves of a tree that no node has ruled out yet, a bit for each.
pub(crate) type Left = [u16; LANES];

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
        let mut model = Model::default();
        let mut nodes = Vec::new();
        for number in 0..trees {
            let tree = Tree::read(reader, &thresholds, scale)?;
            nodes.extend(
                tree.nodes
                    .into_iter()
                    .map(|(column, threshold, above)| (column, Node { threshold, tree: number, above: above as u16 })),
            );
            model.trees.push(tree.leaves);
        }
        nodes.sort_by(|(a, one), (b, other)| a.cmp(b).then(one.threshold.total_cmp(&other.threshold)));
        for of_column in nodes.chunk_by(|(a, _), (b, _)| a == b) {
            let Some(&(number, _)) = of_column.first() else { continue };
            let from = model.nodes.len();
            model.nodes.extend(of_column.iter().map(|(_, node)| *node));
            model.columns.push(Column { number, nodes: from..model.nodes.len() });
        }
        Some(model)
    }

    /// The probability of each row of a batch.
    pub fn probabilities(&self, batch: Measured) -> [f32; LANES] {
        let mut left = vec![[u16::MAX; LANES]; self.trees.len()];
        self.rule_out(&self.columns, batch, &mut left);
        self.of_leaves(&left)
    }

    /// The probability of the first row alone.
    pub fn probability(&self, batch: Measured) -> f32 {
        let mut left = vec![[u16::MAX; LANES]; self.trees.len()];
        self.rule_out(&self.columns, batch, &mut left);
        logistic(self.trees.iter().zip(&left).map(|(leaves, [left, ..])| value(leaves, *left)).sum())
    }

    /// Looks at the columns before `column` alone: what is left of each tree, for [`Model::settled`] to go on with when
    /// the other columns are known. That is a quarter of what the columns themselves would take.
    pub fn begun(&self, batch: Measured, column: usize) -> Vec<Left> {
        let mut left = vec![[u16::MAX; LANES]; self.trees.len()];
        let (early, _) = self.columns.split_at(self.before(column));
        self.rule_out(early, batch, &mut left);
        left
    }

    /// The probabilities of rows whose columns before `column` have been looked at.
    pub fn settled(&self, batch: Measured, column: usize, left: &mut [Left]) -> [f32; LANES] {
        let (_, late) = self.columns.split_at(self.before(column));
        self.rule_out(late, batch, left);
        self.of_leaves(left)
    }

    /// How many columns a row must have.
    pub fn columns(&self) -> usize {
        self.columns.last().map_or(0, |column| usize::from(column.number) + 1)
    }

    /// How many of its columns stand before `column`.
    fn before(&self, column: usize) -> usize {
        self.columns.partition_point(|c| usize::from(c.number) < column)
    }

    /// The probability of each row, from the leaves that are left in each tree: its own is the first of them.
    fn of_leaves(&self, left: &[Left]) -> [f32; LANES] {
        let mut sums = [0.0_f32; LANES];
        for (leaves, left) in self.trees.iter().zip(left) {
            for (sum, left) in sums.iter_mut().zip(left) {
                *sum += value(leaves, *left);
            }
        }
        sums.map(logistic)
    }

    /// Takes from the leaves that are left of each tree those that the nodes of some columns rule out.
    fn rule_out(&self, columns: &[Column], batch: Measured, all_left: &mut [Left]) {
        for column in columns {
            let Some((values, (least, most))) = batch.column(column.number) else { continue };
            for node in self.nodes.get(column.nodes.clone()).unwrap_or_default() {
                if most <= node.threshold {
                    break;
                }
                let Some(left) = all_left.get_mut(usize::from(node.tree)) else { continue };
                if least > node.threshold {
                    for left in left.iter_mut() {
                        *left &= node.above;
                    }
                    continue;
                }
                for (left, value) in left.iter_mut().zip(values) {
                    // All bits where the row is not above; written so that the compiler makes no branch of it.
                    *left &= node.above | u16::from(*value <= node.threshold).wrapping_neg();
                }
            }
        }
    }
}

/// The value of the first leaf that is left of a tree.
fn value(leaves: &[f32; LEAVES], left: u16) -> f32 {
    // A set is never empty; of a file that makes it so the last leaf is taken.
    leaves[(left.trailing_zeros() as usize).min(LEAVES - 1)]
}

/// The probability for the logarithm of the odds.
fn logistic(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

/// A tree as it is written: its nodes with column, threshold and the leaves that stay possible above it.
struct Tree {
    nodes: Vec<(u16, f32, u32)>,
    leaves: [f32; LEAVES],
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
            nodes.push((column, *thresholds.get(usize::from(threshold))?, 0));
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
            nodes.get_mut(index)?.2 = !left;
        }
        let mut leaves = [0.0; LEAVES];
        for leaf in leaves.iter_mut().take(count + 1) {
            *leaf = f32::from(reader.take().map(i16::from_le_bytes)?) * scale;
        }
        Some(Tree { nodes, leaves })
    }
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
        let put = |batch: &mut Batch, lane: usize, (first, second): (f32, f32)| {
            batch.columns_from(0).zip([first, second]).for_each(|(column, value)| column.put(lane, value));
        };
        let rows = [(1.0, 9.0), (1.5, 2.0), (1.5, 2.5)];
        let logistic = |sum: f32| 1.0 / (1.0 + (-sum).exp());
        let expected = [-1.0, 0.0, 1.0].map(logistic);
        // Alone in a batch, where no node is asked row by row, and beside each other.
        for ((first, second), expected) in rows.into_iter().zip(expected) {
            (0..LANES).for_each(|lane| put(&mut batch, lane, (first, second)));
            assert_eq!(model.probabilities(batch.measured(..)), [expected; LANES]);
            assert_eq!(model.probability(batch.measured(..)), expected);
        }
        rows.into_iter().enumerate().for_each(|(lane, row)| put(&mut batch, lane, row));
        let probabilities = model.probabilities(batch.measured(..));
        assert_eq!(probabilities[..3], expected);
        let mut left = model.begun(batch.measured(..1), 1);
        assert_eq!(model.settled(batch.measured(1..), 1, &mut left), probabilities, "in two steps it is the same");
    }

    #[test]
    fn a_file_that_circles_or_ends_early_is_refused() {
        assert!(Model::read_all(&file([0, 0xFD])).is_none());
        assert!(Model::read_all(&file([0xFD, 0xFE])).is_none());
        let whole = file([0xFE, 0xFD]);
        assert!((1..whole.len()).all(|length| Model::read_all(&whole[..length]).is_none()));
    }
}
