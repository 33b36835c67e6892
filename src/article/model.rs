//! Boosted trees: reads the weights and walks a row through them.
//!
//! The weights are fitted by `training/articles/fit.py`, which describes the form of the file in `pack.py`.

/// A node of a tree: rows whose column is at most the threshold go left.
#[derive(Debug, Clone, Copy)]
struct Node {
    column: u16,
    threshold: f32,
    /// Node, or leaf `-n - 1`.
    left: i8,
    right: i8,
}

#[derive(Debug, Clone, Default)]
struct Tree {
    nodes: Vec<Node>,
    leaves: Vec<f32>,
}

/// One model: the sum of its trees is the logarithm of the odds.
#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    trees: Vec<Tree>,
}

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
    /// Reads the models of a file, in order.
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
        let mut model = Model { trees: Vec::with_capacity(trees.into()) };
        for _ in 0..trees {
            let count = reader.u8()?;
            let mut tree = Tree::default();
            for _ in 0..count {
                let (column, threshold) = (reader.u16()?, reader.u16()?);
                let threshold = *thresholds.get(usize::from(threshold))?;
                tree.nodes.push(Node { column, threshold, left: reader.i8()?, right: reader.i8()? });
            }
            for _ in 0..=count {
                tree.leaves.push(f32::from(reader.take().map(i16::from_le_bytes)?) * scale);
            }
            model.trees.push(tree);
        }
        Some(model)
    }

    /// The probability that a row belongs to the article.
    pub fn probability(&self, row: &[f32]) -> f32 {
        let sum: f32 = self.trees.iter().map(|tree| tree.value(row)).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    /// How many columns a row must have.
    #[cfg(test)]
    pub fn columns(&self) -> usize {
        self.trees.iter().flat_map(|t| &t.nodes).map(|n| usize::from(n.column) + 1).max().unwrap_or(0)
    }
}

impl Tree {
    fn value(&self, row: &[f32]) -> f32 {
        let mut at = if self.nodes.is_empty() { -1 } else { 0_i8 };
        // A path is never longer than the tree has nodes; a file that circles ends here too.
        for _ in 0..=self.nodes.len() {
            let Ok(index) = usize::try_from(at) else { break };
            let Some(node) = self.nodes.get(index) else { break };
            let value = row.get(usize::from(node.column)).copied().unwrap_or(0.0);
            at = if value <= node.threshold { node.left } else { node.right };
        }
        let leaf = (-i32::from(at) - 1).max(0) as usize;
        self.leaves.get(leaf).copied().unwrap_or(0.0)
    }
}
