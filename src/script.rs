//! Scripts, as far as words depend on them.

/// Whether a character is of a script that sets no spaces between words and whose single characters carry meaning: Han
/// with its extensions and compatibility forms, and kana.
pub(crate) fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}
