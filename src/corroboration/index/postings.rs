//! Which documents hold which hashed terms: sorted runs that are merged as they grow, eight bytes a posting.

use crate::corroboration::by_number::ByNumber;

/// Pairs of (hash, document), in a few sorted runs, each at least twice as long as the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Postings {
    runs: Vec<Vec<(u32, u32)>>,
    /// Postings of each hash: weighing a candidate asks for hundreds.
    counts: ByNumber<u32>,
}

impl Postings {
    /// Adds the hashes of one document.
    pub fn add(&mut self, document: u32, hashes: impl Iterator<Item = u32>) {
        let mut run: Vec<(u32, u32)> = hashes.map(|hash| (hash, document)).collect();
        run.sort_unstable();
        for &(hash, _) in &run {
            *self.counts.entry(hash).or_default() += 1;
        }
        while let Some(last) = self.runs.pop_if(|last| last.len() < 2 * run.len()) {
            run = merged(&last, &run);
        }
        self.runs.push(run);
    }

    /// Number of postings of a hash.
    pub fn count(&self, hash: u32) -> usize {
        self.counts.get(&hash).map_or(0, |&count| count as usize)
    }

    /// Documents that hold a hash.
    pub fn documents(&self, hash: u32) -> impl Iterator<Item = u32> + '_ {
        self.slices(hash).flatten().map(|&(_, document)| document)
    }

    fn slices(&self, hash: u32) -> impl Iterator<Item = &[(u32, u32)]> + '_ {
        self.runs.iter().map(move |run| {
            let start = run.partition_point(|&(h, _)| h < hash);
            let rest = run.get(start..).unwrap_or_default();
            rest.get(..rest.partition_point(|&(h, _)| h == hash)).unwrap_or_default()
        })
    }
}

fn merged(a: &[(u32, u32)], b: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut out = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(&&x), Some(&&y)) = (a.peek(), b.peek()) {
        out.push(x.min(y));
        if x <= y {
            a.next()
        } else {
            b.next()
        };
    }
    out.extend(a);
    out.extend(b);
    out
}
