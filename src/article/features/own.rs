//! A passage's words, by themselves.

use super::tables::{HARD, Tables, runs_of_three};
use super::{Columns, at_least};
use crate::article::dictionary::Dictionary;
use crate::article::layout::{is_comma, is_sentence_end};
use crate::article::lexicon::Topic;
use crate::article::words::{Words, is_capital};
use crate::punctuation::{DOUBLE_MARKS, QUESTION_MARKS};

/// Topics of phrases that are put as columns.
const PHRASES: &[(Topic, &str)] = &[
    (Topic::Donation, "donation"),
    (Topic::Newsletter, "newsletter"),
    (Topic::Paywall, "paywall"),
    (Topic::Cookie, "cookie"),
    (Topic::Share, "share"),
    (Topic::Related, "related"),
    (Topic::Comments, "comments"),
    (Topic::Login, "login"),
    (Topic::Advertisement, "advertisement"),
    (Topic::Sponsored, "sponsored"),
    (Topic::Navigation, "navigation"),
    (Topic::Footer, "footer"),
    (Topic::AuthorBox, "author"),
    (Topic::Tags, "tags"),
    (Topic::Notice, "notice"),
    (Topic::Credit, "credit"),
    (Topic::Byline, "byline"),
    (Topic::Date, "date"),
    (Topic::Month, "month"),
    (Topic::Action, "action"),
    (Topic::Poll, "poll"),
    (Topic::Channel, "channel"),
    (Topic::Counter, "counter"),
    (Topic::Correction, "correction"),
    (Topic::Facts, "facts"),
];

/// Signs of the characters of a text.
#[derive(Debug, Default)]
struct Signs {
    chars: f32,
    sentences: f32,
    commas: f32,
    capitals: f32,
    digits: f32,
    quotes: bool,
    money: bool,
    bar: bool,
    at: bool,
    arrow: bool,
    copyright: bool,
    address: bool,
}

impl Signs {
    fn of(text: &str) -> Signs {
        let mut signs = Signs { chars: text.chars().count() as f32, ..Signs::default() };
        let mut next = 0;
        // Small letters and spaces, which most characters are, are passed over byte by byte.
        let bytes = text.as_bytes();
        while let Some(skipped) =
            bytes.get(next..).and_then(|rest| rest.iter().position(|b| !matches!(b, b'a'..=b'z' | b' ')))
        {
            let at = next + skipped;
            let ascii = bytes.get(at).filter(|byte| byte.is_ascii()).map(|&byte| char::from(byte));
            let Some(c) = ascii.or_else(|| text.get(at..)?.chars().next()) else { break };
            next = at + c.len_utf8();
            if is_capital(c) {
                signs.capitals += 1.0;
            } else if c.is_ascii_digit() {
                signs.digits += 1.0;
            } else if is_comma(c) {
                signs.commas += 1.0;
            } else if is_sentence_end(c) {
                let next = text.get(next..).and_then(|rest| rest.chars().next());
                let ends = next.is_none_or(|next| next.is_whitespace() || is_quote(next) || next == ')');
                if ends || !c.is_ascii() {
                    signs.sentences += 1.0;
                }
                // "www." has a full stop.
                signs.address |= c == '.' && bytes.get(..at).is_some_and(|before| before.ends_with(b"www"));
            } else {
                signs.address |= c == ':' && bytes.get(at..at + 3) == Some(b"://");
                signs.copyright |= c == '©';
                signs.quotes |= is_quote(c);
                signs.money |= matches!(c, '$' | '€' | '£' | '¥' | '₴' | '₽');
                signs.bar |= matches!(c, '|' | '•' | '·');
                signs.at |= c == '@';
                signs.arrow |= matches!(c, '›' | '→' | '►' | '▶' | '»' | '>');
            }
        }
        signs
    }
}

/// Marks of quotation as the models were fitted with them: single angles are arrows of links here, and a straight
/// apostrophe stands in too many words.
fn is_quote(c: char) -> bool {
    DOUBLE_MARKS.contains(&c) || matches!(c, '‘' | '’' | '‚' | '《' | '》')
}

/// Whether a text ends as a sentence ends, marks of quotation and brackets set aside.
pub(in crate::article) fn ends_as_sentence(text: &str) -> bool {
    text.trim_end_matches(|c: char| is_quote(c) || matches!(c, ')' | ']' | '\'') || c.is_whitespace())
        .ends_with(is_sentence_end)
}

/// Puts the columns of the passage's own words.
pub(super) fn fill(tables: &Tables, index: usize, row: &mut impl Columns) {
    let Some(passage) = tables.passage(index) else { return };
    let text = &*passage.text;
    let count = at_least(passage.count, 1.0);
    let signs = Signs::of(text);
    row.put("words", count);
    row.put("chars a word", signs.chars / count);
    row.put("link", passage.link_words / count);
    row.put("bold", passage.bold_words / count);
    row.put("italic", passage.italic_words / count);
    row.put("button", passage.button_words / count);
    row.put("sentences", signs.sentences);
    row.put("commas a word", signs.commas / count);
    row.flag("ends as sentence", tables.seen.get(index).is_some_and(|seen| seen.ends_as_sentence));
    row.flag("starts lower", text.chars().next().is_some_and(char::is_lowercase));
    row.put("capitals", signs.capitals / at_least(signs.chars, 1.0));
    row.put("digits", signs.digits / at_least(signs.chars, 1.0));
    row.put("capital words", passage.words.capitals() as f32 / count);
    row.put("stop words", passage.findings.stop_words as f32 / count);
    row.put("repeats", f32::from(tables.times(index).min(5)));
    row.put("calls a word", passage.findings.calls as f32 / count);
    row.put("calls", passage.findings.calls as f32);
    row.put("persons a word", passage.findings.persons as f32 / count);
    row.put("house words", passage.findings.house as f32);
    row.put("patron words", passage.findings.patron as f32);
    row.put("voice", tables.voice(index));
    row.put("voice apart", tables.voice_apart(index));
    row.topics_in("says", PHRASES, passage.findings.anywhere);
    row.topics_in("begins", PHRASES, passage.findings.at_start);
    row.flag("begins hard", tables.seen.get(index).is_some_and(|seen| seen.begins_hard));
    row.flag("is a label", passage.findings.whole.has_any(HARD) || passage.findings.whole.has(Topic::Navigation));
    row.flag("quotes", signs.quotes);
    row.flag("money", signs.money);
    row.flag("bar", signs.bar);
    row.flag("at sign", signs.at);
    row.flag("arrow", signs.arrow);
    row.flag("copyright", signs.copyright);
    row.flag("address", signs.address);
    row.flag("asks", text.ends_with(QUESTION_MARKS));
    row.flag("ends in colon", text.ends_with([':', '：']));
    row.flag("trails off", text.ends_with(['…', '»', '›', '→', '>']) || text.ends_with("..."));
    row.flag("is a number", passage.words.iter().all(|w| w.bytes().all(|b| b.is_ascii_digit())));
    row.flag("enumerated", enumerated(text));
    overlaps(tables, &passage.words, row);
    row.flag("good", passage.is_good);
}

/// Whether a text starts with a number and a full stop or bracket.
fn enumerated(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    (1..=3).contains(&digits) && rest.starts_with(['.', ')', ':', ' '])
}

/// How much of a passage the title, the description and the stated body hold.
fn overlaps(tables: &Tables, words: &Words, row: &mut impl Columns) {
    let total = words.len().max(1) as f32;
    for (name, set) in [("title", &tables.title), ("description", &tables.description)] {
        let (shared, distinct) = shared_with(set, words);
        row.put_in("in", name, shared as f32 / total);
        row.put_in("covers", name, distinct as f32 / set.len().max(1) as f32);
    }
    match &tables.stated_body {
        Some(stated) => {
            let runs = words.len().saturating_sub(2);
            let shared = runs_of_three(words).filter(|run| stated.get(*run).is_some()).count();
            row.flag("has stated body", true);
            row.put("in stated body", if runs == 0 { 0.5 } else { shared as f32 / runs as f32 });
        }
        None => {
            row.flag("has stated body", false);
            row.put("in stated body", -1.0);
        }
    }
}

/// How many words a set holds too, and how many different ones.
fn shared_with(set: &Dictionary, words: &Words) -> (usize, usize) {
    let may_be = words.hashes().enumerate().filter(|(_, hash)| set.may_have(*hash));
    let numbers = may_be.filter_map(|(at, hash)| set.find(hash, words.letters(at)));
    // Titles and descriptions have few words: a bit for each says which were met.
    if set.len() <= u64::BITS as usize {
        let met = numbers.fold((0, 0_u64), |(shared, met), number| (shared + 1, met | 1 << number));
        return (met.0, met.1.count_ones() as usize);
    }
    let mut met: Vec<usize> = numbers.collect();
    let shared = met.len();
    met.sort_unstable();
    met.dedup();
    (shared, met.len())
}
