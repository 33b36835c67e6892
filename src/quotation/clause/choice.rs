//! Which of the clauses that overlap are taken.

use super::super::phrase::Span;
use super::bound::Beginning;

/// A clause that may be reported.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Its tokens.
    pub words: Span,
    /// Where it begins, and why there.
    pub beginning: Beginning,
    /// How likely it is reported.
    pub probability: f32,
}

/// The clauses that do not overlap and whose probabilities above `least` sum up to most, in order.
///
/// Weighted interval scheduling (Kleinberg and Tardos, Algorithm Design, 6.1) over the tokens of a sentence.
pub(super) fn likeliest(candidates: &[Candidate], tokens: usize, least: f32) -> Vec<&Candidate> {
    let mut by_end: Vec<&Candidate> = candidates.iter().filter(|c| c.probability > least).collect();
    if by_end.len() < 2 {
        return by_end;
    }
    by_end.sort_by_key(|c| c.words.end);
    // What is gained by the tokens up to each, and the clause that ends there if one is taken.
    let mut gains: Vec<(f32, Option<&Candidate>)> = vec![(0.0, None); tokens + 1];
    let mut ending = by_end.into_iter().peekable();
    for end in 1..=tokens {
        let mut best = (gains.get(end - 1).map_or(0.0, |g| g.0), None);
        while let Some(candidate) = ending.next_if(|c| c.words.end == end) {
            let gain = gains.get(candidate.words.start).map_or(0.0, |g| g.0) + candidate.probability - least;
            if gain > best.0 {
                best = (gain, Some(candidate));
            }
        }
        if let Some(slot) = gains.get_mut(end) {
            *slot = best;
        }
    }
    let mut taken = Vec::new();
    let mut end = tokens;
    while end > 0 {
        match gains.get(end).and_then(|g| g.1) {
            Some(candidate) => {
                taken.push(candidate);
                end = candidate.words.start;
            }
            None => end -= 1,
        }
    }
    taken.reverse();
    taken
}

#[cfg(test)]
mod tests {
    use super::super::bound::{Beginning, Opening};
    use super::{Candidate, likeliest};

    fn candidate(start: usize, end: usize, probability: f32) -> Candidate {
        let beginning = Beginning { at: start, opening: Opening::Front, word: None };
        Candidate { words: start..end, beginning, probability }
    }

    fn taken(candidates: &[Candidate]) -> Vec<(usize, usize)> {
        likeliest(candidates, 20, 0.25).into_iter().map(|c| (c.words.start, c.words.end)).collect()
    }

    #[test]
    fn two_short_clauses_win_over_the_long_one_that_holds_them() {
        let all = [candidate(0, 20, 0.6), candidate(0, 9, 0.5), candidate(10, 20, 0.5)];
        assert_eq!(taken(&all), [(0, 9), (10, 20)]);
    }

    #[test]
    fn of_two_that_overlap_the_likelier_is_taken_and_the_unlikely_never() {
        assert_eq!(taken(&[candidate(2, 9, 0.4), candidate(4, 9, 0.7), candidate(12, 18, 0.2)]), [(4, 9)]);
    }
}
