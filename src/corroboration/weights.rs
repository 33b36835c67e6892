//! The fitted scorers: two logistic models, each weight with the sign that its evidence must have.

use super::evidence::Evidence;
use super::second_pass::Standing;
use std::collections::HashMap;

/// Score from which a match is as good as sure; below it, it is shown as a perhaps. Of the pairs of a statement and a source
/// that are shown on the labelled events and seeds 36 are below, of which 18 are false, and 223 above, of which 8 are.
pub(super) const SURE: f32 = 0.65;

/// One logistic model over named numbers.
#[derive(Debug, Clone, Default)]
struct Logistic {
    constant: f32,
    weights: Vec<f32>,
}

impl Logistic {
    fn new(values: &HashMap<&str, f32>, names: &[&str]) -> Option<Self> {
        let weights = names.iter().map(|name| values.get(name).copied()).collect::<Option<Vec<f32>>>()?;
        Some(Logistic { constant: *values.get("constant")?, weights })
    }

    fn probability(&self, values: &[f32]) -> f32 {
        let sum = self.weights.iter().zip(values).map(|(w, x)| w * x).sum::<f32>() + self.constant;
        1.0 / (1.0 + (-sum).exp())
    }
}

/// The fitted scorers and the threshold of the whole.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    first: Logistic,
    second: Logistic,
    /// Probability from which a match is shown: one for all languages, kinds and relations.
    pub threshold: f32,
}

impl Weights {
    /// Reads `[first]` and `[second]`, each line a name and a weight; every number of the evidence must have one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut sections: HashMap<&str, HashMap<&str, f32>> = HashMap::new();
        let mut section = "";
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                section = name;
            } else if let Some((name, weight)) = line.split_once(' ') {
                sections.entry(section).or_default().insert(name, weight.trim().parse().ok()?);
            }
        }
        Some(Weights {
            first: Logistic::new(sections.get("first")?, Evidence::NAMES)?,
            second: Logistic::new(sections.get("second")?, Standing::NAMES)?,
            threshold: *sections.get("")?.get("threshold")?,
        })
    }

    /// The weights that the crate carries.
    pub fn fitted() -> Self {
        Weights::parse(include_str!("weights.txt")).unwrap_or_default()
    }

    pub(super) fn first_pass(&self, evidence: &Evidence) -> f32 {
        self.first.probability(&evidence.values())
    }

    pub(super) fn second_pass(&self, standing: &Standing) -> f32 {
        self.second.probability(&standing.values())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fitted_weights_name_all_evidence() {
        assert!(Weights::parse(include_str!("weights.txt")).is_some());
    }
}
