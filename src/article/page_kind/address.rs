//! What the address of a page tells of its kind.

use crate::article::features::Columns;

/// Words of paths that lead to lists of things. An address is markup, in no language of the
/// text; the model was fitted with these words and with those of forums.
const LIST_PATHS: &[&str] = &[
    "category",
    "categories",
    "tag",
    "tags",
    "topic",
    "topics",
    "search",
    "collections",
    "collection",
    "products",
    "shop",
    "archive",
    "author",
];
/// Words of paths that lead to what readers write.
const FORUM_PATHS: &[&str] = &[
    "forum",
    "forums",
    "thread",
    "threads",
    "viewtopic",
    "showthread",
    "t",
    "questions",
    "community",
    "discussion",
    "comments",
    "r",
];

/// What the address tells.
pub(super) fn fill(address: &str, row: &mut impl Columns) {
    let path = address.split("://").nth(1).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/').to_lowercase();
    let segments: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
    let slug = segments.last().copied().unwrap_or_default();
    row.flag("has address", !address.is_empty());
    row.flag("root", !address.is_empty() && segments.is_empty());
    row.put("segments", segments.len() as f32);
    row.put("slug words", slug.split(['-', '_']).filter(|w| !w.is_empty()).count() as f32);
    row.flag("list path", segments.iter().any(|s| LIST_PATHS.contains(s)));
    row.flag("forum path", segments.iter().any(|s| FORUM_PATHS.contains(s)) || address.contains("forum"));
    row.flag(
        "dated path",
        segments.windows(2).any(|w| matches!(w, [y, m] if y.len() == 4 && y.starts_with("20") && m.len() <= 2)),
    );
    row.put("slug letters", slug.chars().filter(|c| c.is_alphabetic()).count() as f32);
    row.put("slug digits", slug.chars().filter(char::is_ascii_digit).count() as f32);
    row.flag("numbered", segments.iter().any(|s| s.len() >= 4 && s.bytes().all(|b| b.is_ascii_digit())));
}
