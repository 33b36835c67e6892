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
        let at = named.rfind(['。', '！', '？', '」', '\n']).map_or(0, |at| at + '。'.len_utf8());
        let name = named.get(at..)?;
        let name = name.rsplit('、').next().unwrap_or(name).trim_start();
        let end = block.start + named.len();
        is_name(name).then_some(end - name.len()..end)
    })
}

/// The words in front of the first topic particle.
fn topic(part: &str, start: usize) -> Option<Range<usize>> {
    let name = part.get(..part.find(TOPICS)?)?;
    is_name(name).then_some(start..start + name.len())
}

fn is_name(words: &str) -> bool {
    (1..=LONGEST).contains(&words.chars().count())
        && words.chars().all(|c| c.is_alphanumeric() || "・ー=＝".contains(c))
}
