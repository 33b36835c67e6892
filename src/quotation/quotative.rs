//! Who speaks in a language without a lexicon whose particles tell it: Japanese 「…」とXは述べた, Xは「…」と述べた.

use std::ops::Range;

/// Characters of the longest name or role in front of a topic particle.
const LONGEST: usize = 20;

/// The particle behind what is said.
const QUOTATIVE: char = 'と';

/// Particles behind the one who speaks.
const TOPICS: [char; 2] = ['は', 'が'];

/// Where the speaker of the quotation at `outer` is named in its block, if the particle of speech follows it.
pub(super) fn speaker(text: &str, block: &Range<usize>, outer: &Range<usize>) -> Option<Range<usize>> {
    let behind = text.get(outer.end..block.end)?.strip_prefix(QUOTATIVE)?;
    let start = outer.end + QUOTATIVE.len_utf8();
    topic(behind, start).or_else(|| {
        let front = text.get(block.start..outer.start)?.trim_end_matches(['、', '，', ' ', '　']);
        let named = front.strip_suffix(TOPICS)?;
        let name = last_name(named)?;
        let end = block.start + named.len();
        Some(end - name.len()..end)
    })
}

/// The words in front of the first topic particle.
fn topic(part: &str, start: usize) -> Option<Range<usize>> {
    let (end, _) = part.char_indices().take(LONGEST + 1).find(|(_, c)| TOPICS.contains(c))?;
    let name = part.get(..end)?;
    (!name.is_empty() && name.chars().all(is_of_name)).then_some(start..start + name.len())
}

/// The name with which a part of a block ends, behind a stop or a comma or at its beginning.
fn last_name(part: &str) -> Option<&str> {
    let signs = part.char_indices().rev().take_while(|(_, c)| is_of_name(*c)).take(LONGEST + 1);
    let (begin, _) = signs.last()?;
    let (before, name) = part.split_at(begin);
    let before = before.trim_end();
    let stands_alone = before.is_empty() || before.ends_with(['。', '！', '？', '」', '、', '\n']);
    (stands_alone && name.chars().count() <= LONGEST).then_some(name)
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || "・ー=＝".contains(c)
}
