//! The words of another source beside the page's: what is the same, what was added, what was left out.

use super::lexicon::fold;
use super::relation::UNITS;
use super::{Edit, EditKind};

/// Words of one side that are compared; beyond, the rest is taken as it is.
const MOST_WORDS: usize = 600;

/// The other source's words in their order, with the page's missing words where they stood.
pub(super) fn edits(page: &str, source: &str) -> Vec<Edit> {
    let (ours, theirs) = (words(page), words(source));
    let keys = |words: &[&str]| words.iter().map(|w| key(w)).collect::<Vec<_>>();
    let (a, b) = (keys(&ours), keys(&theirs));
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let mut out = Vec::new();
    push(&mut out, EditKind::Same, &theirs[..head]);
    middle(
        (&ours[head..ours.len() - tail], &a[head..a.len() - tail]),
        (&theirs[head..theirs.len() - tail], &b[head..b.len() - tail]),
        &mut out,
    );
    push(&mut out, EditKind::Same, &theirs[theirs.len() - tail..]);
    out
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// A word without marks and signs around it, but with those that change what it says: "€5", "-30", "safe?".
fn key(word: &str) -> String {
    let bare =
        word.trim_matches(|c: char| !c.is_alphanumeric() && !UNITS.contains(&c) && !matches!(c, '-' | '−' | '?'));
    let is_signed = bare.trim_start_matches(['-', '−']).starts_with(|c: char| c.is_ascii_digit());
    let bare = if is_signed { bare } else { bare.trim_start_matches(['-', '−', '?']) };
    fold(if bare.chars().any(|c| c.is_alphanumeric() || UNITS.contains(&c)) { bare } else { word })
}

/// Walks along a longest common subsequence of the two.
fn middle((ours, a): (&[&str], &[String]), (theirs, b): (&[&str], &[String]), out: &mut Vec<Edit>) {
    if a.len() > MOST_WORDS || b.len() > MOST_WORDS {
        push(out, EditKind::Removed, ours);
        push(out, EditKind::Added, theirs);
        return;
    }
    let width = b.len() + 1;
    let mut left = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            left[i * width + j] = if a[i] == b[j] {
                left[(i + 1) * width + j + 1] + 1
            } else {
                left[(i + 1) * width + j].max(left[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            push(out, EditKind::Same, &theirs[j..=j]);
            (i, j) = (i + 1, j + 1);
        } else if i < a.len() && (j == b.len() || left[(i + 1) * width + j] >= left[i * width + j + 1]) {
            push(out, EditKind::Removed, &ours[i..=i]);
            i += 1;
        } else {
            push(out, EditKind::Added, &theirs[j..=j]);
            j += 1;
        }
    }
}

fn push(out: &mut Vec<Edit>, kind: EditKind, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let text = words.join(" ");
    match out.last_mut() {
        Some(last) if last.kind == kind => {
            last.text.push(' ');
            last.text.push_str(&text);
        }
        _ => out.push(Edit { kind, text }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(page: &str, source: &str) -> String {
        let sign = |kind| match kind {
            EditKind::Same => '=',
            EditKind::Added => '+',
            EditKind::Removed => '-',
        };
        edits(page, source).iter().map(|e| format!("{}{}|", sign(e.kind), e.text)).collect()
    }

    #[test]
    fn differences_stand_in_the_order_of_the_source() {
        assert_eq!(
            told("We closed the old bridge", "“We closed the bridge today,”"),
            "=“We closed the|-old|=bridge|+today,”|"
        );
        assert_eq!(told("", "new"), "+new|");
        assert_eq!(told("same Words.", "Same words"), "=Same words|");
    }

    #[test]
    fn very_long_texts_are_not_compared_word_by_word() {
        let (a, b) = ("a ".repeat(5000), "b ".repeat(5000));
        assert_eq!(edits(&a, &b).len(), 2);
    }
}
