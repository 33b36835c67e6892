//! Signs of punctuation in all scripts that several modules ask for: which of them ask, and which stand around words.

use crate::ascii::has_byte;

/// Signs that end a question.
pub(crate) const QUESTION_MARKS: [char; 3] = ['?', '？', '؟'];

/// Whether a text has a question mark. The first bytes of such marks are looked for first: few texts have one.
pub(crate) fn has_question(text: &str) -> bool {
    has_byte(text, |byte| matches!(byte, b'?' | 0xd8 | 0xef)) && text.contains(QUESTION_MARKS)
}

/// Whether a text ends as a question.
pub(crate) fn is_question(text: &str) -> bool {
    text.trim_end().ends_with(QUESTION_MARKS)
}

/// Marks that stand around somebody's words, or around titles and names, and mean nothing else, as single ones do
/// (apostrophes, minutes, arrows). Of brackets Chinese sets `《》` around titles alone.
pub(crate) const DOUBLE_MARKS: [char; 10] = ['“', '”', '„', '«', '»', '"', '「', '」', '『', '』'];

/// Whether `c` can open or close a quotation in some script or on some typewriter.
pub(crate) fn is_quotation_mark(c: char) -> bool {
    is_single_mark(c)
        || DOUBLE_MARKS.contains(&c)
        || matches!(c, '`' | '″' | '‟' | '‹' | '›' | '《' | '》' | '〈' | '〉' | '〝' | '〞' | '〟' | '＂')
}

/// Whether it is a single mark: one around words within words, or an apostrophe.
pub(crate) fn is_single_mark(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '＇')
}

/// Whether it is a mark that is not also how most texts write an apostrophe: those stand in words without any quotation.
pub(crate) fn is_mark_but_no_apostrophe(c: char) -> bool {
    is_quotation_mark(c) && !matches!(c, '\'' | '’')
}

/// Whether `c` stands within a word: a letter, a digit, an apostrophe or a hyphen.
pub(crate) fn is_within_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')
}
