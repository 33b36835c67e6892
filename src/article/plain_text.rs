//! Text dumps without markup.

use super::{Article, Block, BlockKind};

/// Takes a dump apart line by line.
pub(super) fn read(dump: &str) -> Article {
    let mut article = Article { is_article: true, certainty: 1.0, ..Article::default() };
    let mut start = 0;
    for line in dump.split_inclusive('\n') {
        let body = line.trim();
        if body.chars().any(char::is_alphanumeric) {
            let at = start + (line.len() - line.trim_start().len());
            article.blocks.push(Block {
                kind: BlockKind::Paragraph,
                text: body.to_owned(),
                element: None,
                bytes: Some(at..at + body.len()),
            });
        }
        start += line.len();
    }
    article
}
