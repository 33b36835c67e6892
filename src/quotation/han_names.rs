//! Names in a script that has neither capital letters nor spaces: what in a run of Chinese without a known word can be one.
//!
//! A Chinese name is a surname of a short closed list and one or two characters more; a foreign one is spelled with
//! characters that are used for their sound; a body ends in what it is. A name stands at the end of its run: what
//! follows it, a verb of speaking, is known.

use std::collections::HashSet;

/// Characters of a name after its surname.
const GIVEN: usize = 2;
/// Characters of a common word that begins like a surname.
const COMMON: usize = 2;
/// Characters of the shortest foreign name that its spelling tells.
const SHORTEST_FOREIGN: usize = 3;
/// Characters of the longest run that is taken for a body.
const LONGEST_BODY: usize = 12;

/// What names are made of.
#[derive(Debug, Default)]
pub(super) struct HanNames {
    /// Surnames, of one or two characters.
    pub surnames: HashSet<&'static str>,
    /// Characters that spell foreign names.
    pub transliteration: HashSet<char>,
    /// Common words that begin like a surname: 温度.
    pub common: HashSet<&'static str>,
    /// Characters in which no name ends: 简单地.
    pub never_last: HashSet<char>,
    /// Endings of bodies and countries.
    pub body_endings: Vec<&'static str>,
}

impl HanNames {
    /// Byte of `run` at which the name begins that ends it; 0 where nothing is known of names.
    pub fn at_end(&self, run: &str) -> Option<usize> {
        if self.surnames.is_empty() {
            return Some(0);
        }
        self.foreign(run).or_else(|| self.native(run)).or_else(|| self.body(run))
    }

    fn foreign(&self, run: &str) -> Option<usize> {
        let spells = |c: &char| self.transliteration.contains(c) || matches!(c, '-' | '·');
        let tail: Vec<(usize, char)> = run.char_indices().rev().take_while(|(_, c)| spells(c)).collect();
        (tail.len() >= SHORTEST_FOREIGN).then(|| tail.last().map(|(at, _)| *at)).flatten()
    }

    fn native(&self, run: &str) -> Option<usize> {
        let starts: Vec<usize> = run.char_indices().rev().take(GIVEN + 2).map(|(at, _)| at).collect();
        let begins = |count: usize, surname: usize| {
            let (at, end) = (*starts.get(count - 1)?, starts.get(count - surname - 1)?);
            let known = self.surnames.contains(run.get(at..*end)?);
            (known && !self.is_common(run.get(at..)?)).then_some(at)
        };
        let whole = |at: &usize| *at == 0;
        // Two characters tell little: they are a name only when nothing stands before them.
        begins(GIVEN + 2, 2).or_else(|| begins(GIVEN + 1, 1)).or_else(|| begins(GIVEN, 1).filter(whole))
    }

    /// Whether what begins like a name is a common word: 左边, 温度计.
    fn is_common(&self, name: &str) -> bool {
        let end = name.char_indices().nth(COMMON).map_or(name.len(), |(at, _)| at);
        self.common.contains(name.get(..end).unwrap_or_default())
            || name.chars().next_back().is_some_and(|c| self.never_last.contains(&c))
    }

    fn body(&self, run: &str) -> Option<usize> {
        let is_short = run.chars().nth(LONGEST_BODY).is_none();
        (is_short && self.body_endings.iter().any(|ending| run.ends_with(ending))).then_some(0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;

    fn name(run: &str) -> Option<&str> {
        let lexicon = Lexicon::of("zh").expect("there is one");
        lexicon.names.at_end(run).and_then(|at| run.get(at..))
    }

    #[test]
    fn a_surname_and_what_follows_it_is_a_name() {
        assert_eq!(name("林秋岚"), Some("林秋岚"));
        assert_eq!(name("长林秋岚"), Some("林秋岚"));
        assert_eq!(name("欧阳秋岚"), Some("欧阳秋岚"));
        assert_eq!(name("林岚"), Some("林岚"));
    }

    #[test]
    fn a_foreign_name_is_told_by_its_spelling() {
        assert_eq!(name("克拉斯卡"), Some("克拉斯卡"));
        assert_eq!(name("当地的巴斯-怀特"), Some("巴斯-怀特"));
    }

    #[test]
    fn a_body_is_told_by_what_it_ends_in() {
        assert_eq!(name("港务局"), Some("港务局"));
        assert_eq!(name("瑞典"), None);
    }

    #[test]
    fn words_that_name_nobody_are_no_name() {
        for run in ["温度", "温度计", "左边", "简单地", "其大宅", "意见", "近期", "开始", "作出更令人放心"]
        {
            assert_eq!(name(run), None, "{run}");
        }
    }
}
