//! Texts in which what somebody says stands in brackets with the speaker, `[words|speaker]`, a statement without marks as
//! `[~words|speaker]`.

use quotidian::article::RunningText;
use quotidian::quotation;

/// Takes the brackets out of a text: the plain text, and for each bracket whether it is marked, its words and speaker.
fn parse(marked: &str) -> (String, Vec<(bool, String, String)>) {
    let mut text = String::new();
    let mut expected = Vec::new();
    let mut rest = marked;
    while let Some((before, (inside, behind))) = rest.split_once('[').and_then(|(b, r)| Some((b, r.split_once(']')?))) {
        let (words, speaker) = inside.split_once('|').unwrap_or((inside, ""));
        let bare = words.trim_start_matches('~');
        text.push_str(before);
        text.push_str(bare);
        expected.push((bare.len() == words.len(), bare.to_owned(), speaker.to_lowercase()));
        rest = behind;
    }
    text.push_str(rest);
    (text, expected)
}

/// Asserts that of each text exactly what stands in brackets is found, with its speaker.
pub fn assert_read(language: &str, texts: &[&str]) {
    let trim = |words: &str| words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    for marked in texts {
        let (plain, expected) = parse(marked);
        let text = RunningText::of_lines(plain);
        let found: Vec<(bool, String, String)> = quotation::find(&text, Some(language))
            .into_iter()
            .map(|q| {
                let speaker = q.speaker.map(|s| s.name.to_lowercase()).unwrap_or_default();
                (q.kind.is_marked(), trim(text.slice(&q.words)), speaker)
            })
            .collect();
        let expected: Vec<_> =
            expected.into_iter().map(|(kind, words, speaker)| (kind, trim(&words), speaker)).collect();
        assert_eq!(found, expected, "{marked}");
    }
}
