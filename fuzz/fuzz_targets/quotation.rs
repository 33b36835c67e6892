//! Any text in any language: quotations stay inside it, on character boundaries, in order, and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotidian::article::{Block, BlockKind, RunningText};
use quotidian::quotation;

/// Tags by the first byte of the input; the last ones have no lexicon.
const LANGUAGES: [Option<&str>; 16] = [
    Some("en"), Some("de"), Some("fr"), Some("es"), Some("nb"), Some("sv"), Some("ru"), Some("uk"), Some("pl"), Some("it"),
    Some("pt"), Some("ar"), Some("zh"), Some("fi"), Some(""), None,
];

/// Kinds of blocks, taken in turn by line.
const KINDS: [BlockKind; 6] =
    [BlockKind::Paragraph, BlockKind::Heading, BlockKind::Quote, BlockKind::ListItem, BlockKind::Caption, BlockKind::Embed];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let language = LANGUAGES[usize::from(first % 16)];
    let running = if first & 16 == 0 {
        RunningText::of_lines(text.into_owned())
    } else {
        let block = |(n, line): (usize, &str)| Block { kind: KINDS[n % KINDS.len()], text: line.to_owned(), element: None, bytes: None };
        RunningText::of_blocks(&text.lines().enumerate().map(block).collect::<Vec<_>>())
    };
    let mut end = 0;
    for found in quotation::find(&running, language) {
        assert!(found.words.start >= end);
        assert!(running.text.get(found.words.clone()).is_some());
        assert!(running.text.get(found.statement).is_some());
        if let Some(speaker) = found.speaker {
            assert!(running.text.get(speaker.mention).is_some());
        }
        end = found.words.end;
    }
});
