//! Where reported statements begin and end: a linear-chain model over a sentence's tokens.
//!
//! Rules find a statement's verb and most of its words; where an English clause ends, whether an infinitive or a noun is
//! what somebody said, and whether it is a statement at all, depends on more words than rules can name. Each token is
//! outside, first, or inside; what the rules found is evidence beside words, classes, and the verbs around the token. The
//! best sequence is found in one pass (Viterbi). Weights are small integers in a table that features reach by their hash
//! (`sequence.bin`, written by `training/quotations/fit_sequence.rs`, which names its sources).

use super::cue::{Cue, Side};
use super::lexicon::{Class, Lexicon, Order};
use super::phrase::{Sentence, Span};
use super::reported::Statement;
use super::token::Kind;
use std::sync::OnceLock;

/// The weights as a file: a move from each tag to each (`i16`, little-endian), then three bytes a row.
const WEIGHTS: &[u8] = include_bytes!("sequence.bin");

/// What a token is: outside of a statement, its first token, one amid it, or its last.
pub(super) const TAGS: usize = 4;

/// Number of the tag of a first token.
const FIRST: usize = 1;

/// Number of the tag of a token that is neither first nor last.
const INSIDE: usize = 2;

/// Number of the tag of a last token.
const LAST: usize = 3;

/// Bytes of the file in front of the table: a number for each move.
const HEADER: usize = 2 * TAGS * TAGS;

/// The table has `1 << BITS` rows; with half of them relaxed F1 is a point lower, with more the same.
const BITS: u32 = 15;

/// An odd number with bits all over, as of a multiplicative hash.
const SCATTER: u64 = 0x9e37_79b9_7f4a_7c15;

/// Score of a sequence that is none.
const NEVER: i32 = i32::MIN / 4;

/// What a feature says of each tag, sixteen bits each, moved up by [`ZERO`] so that rows can be added as one number:
/// the sum of all features stays below sixteen bits.
type Row = u64;

/// What stands for a weight of zero in a [`Row`].
const ZERO: i32 = 128;

/// The tags that may stand in front of each tag.
const EARLIER: [[usize; 2]; TAGS] = [[0, LAST], [0, LAST], [FIRST, INSIDE], [FIRST, INSIDE]];

/// The weights.
#[derive(Debug)]
pub(super) struct Model {
    /// From a tag to the next; a sentence begins behind an outside token.
    moves: [[i32; TAGS]; TAGS],
    table: Box<[Row; 1 << BITS]>,
}

impl Model {
    /// The model of a language, if there is one: English.
    pub fn of(lexicon: &Lexicon) -> Option<&'static Model> {
        static ENGLISH: OnceLock<Option<Model>> = OnceLock::new();
        let english = lexicon.order == Order::SubjectFirst && !lexicon.unspaced && !lexicon.is_empty();
        if english { ENGLISH.get_or_init(|| Model::read(WEIGHTS)).as_ref() } else { None }
    }

    /// Reads the file; `None` when it has another length.
    pub fn read(bytes: &[u8]) -> Option<Model> {
        let (numbers, body) = bytes.split_at_checked(HEADER)?;
        let number = |n: usize| i32::from(i16::from_le_bytes([byte(numbers, 2 * n), byte(numbers, 2 * n + 1)]));
        let moves = std::array::from_fn(|earlier| std::array::from_fn(|tag| number(TAGS * earlier + tag)));
        let rows = body.chunks_exact(TAGS - 1).map(|weights| {
            let lane = |tag: usize| match tag.checked_sub(1) {
                Some(i) => i32::from(i8::from_le_bytes([byte(weights, i)])) + ZERO,
                None => 0,
            };
            (0..TAGS).fold(0, |row, tag| row | (lane(tag) as Row) << (16 * tag))
        });
        let table = rows.collect::<Box<[Row]>>().try_into().ok()?;
        Some(Model { moves, table })
    }

    /// The statements of a sentence, as spans of tokens.
    pub fn spans(&self, sentence: &Sentence, cues: &[Cue], statements: &[Statement]) -> Vec<Span> {
        let tags = self.best(&Evidence::of(sentence, cues, statements));
        let mut spans: Vec<Span> = Vec::new();
        for (i, tag) in tags.into_iter().enumerate() {
            match (tag, spans.last_mut()) {
                (FIRST, _) => spans.push(i..i + 1),
                (INSIDE | LAST, Some(span)) => span.end = i + 1,
                _ => {}
            }
        }
        spans
    }

    fn best(&self, evidence: &Evidence) -> Vec<usize> {
        let length = evidence.len();
        let mut back: Vec<[u8; TAGS]> = Vec::with_capacity(length);
        let mut scores = [NEVER; TAGS];
        scores[0] = 0;
        for i in 0..length {
            let (mut sum, mut features): (Row, i32) = (0, 0);
            evidence.each(i, |hash| {
                sum += self.table[bucket(hash)];
                features += 1;
            });
            let mut next = [0; TAGS];
            let mut from = [0; TAGS];
            for (tag, (slot, origin)) in next.iter_mut().zip(&mut from).enumerate() {
                let [one, other] = EARLIER[tag].map(|earlier| (scores[earlier] + self.moves[earlier][tag], earlier));
                let (score, earlier) = if other.0 > one.0 { other } else { one };
                let emitted = if tag == 0 { 0 } else { ((sum >> (16 * tag)) & 0xffff) as i32 - ZERO * features };
                (*slot, *origin) = ((score + emitted).max(NEVER), earlier as u8);
            }
            scores = next;
            back.push(from);
        }
        let mut tag = if scores[LAST] > scores[0] { LAST } else { 0 };
        let mut tags = vec![0; length];
        for (slot, from) in tags.iter_mut().zip(&back).rev() {
            *slot = tag;
            tag = usize::from(from[tag]);
        }
        tags
    }
}

fn byte(bytes: &[u8], i: usize) -> u8 {
    bytes.get(i).copied().unwrap_or_default()
}

/// The row of a feature.
pub(super) fn bucket(hash: u64) -> usize {
    (hash.wrapping_mul(SCATTER) >> (64 - BITS)) as usize
}

/// What is known of one token before its neighbours are looked at.
#[derive(Debug, Clone, Copy, Default)]
struct View {
    /// The word in small letters, or the sign.
    word: u64,
    /// Its last three letters.
    ending: u64,
    /// Its classes, and whether it is capitalised, past or possessive.
    class: u64,
    /// What the rules say: outside, or first or later in a statement behind its verb, in front of it, or of a source.
    rule: u64,
    /// The verb that reports the rules' statement.
    reported_by: u64,
    /// The last cue at or in front of it: its word, its kind, its distance.
    last: Near,
    /// The next cue behind it.
    next: Near,
    /// Commas and coordinators since the last cue.
    breaks: u64,
    /// Whether a finite verb stands between here and the next sign or coordinator, and whether one stood since the last.
    verbs: u64,
}

impl View {
    const fn edge() -> View {
        let near = Near { word: 0, kind: 0, distance: 0 };
        View { word: 1, ending: 1, class: 1, rule: 1, reported_by: 0, last: near, next: near, breaks: 0, verbs: 0 }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Near {
    word: u64,
    kind: u64,
    distance: u64,
}

/// A sentence as the model sees it.
pub(super) struct Evidence {
    views: Vec<View>,
}

/// Two values as one. The values of a [`View`] are spread over all bits, so no multiplication is needed here.
fn mix(a: u64, b: u64) -> u64 {
    a.rotate_left(23) ^ b
}

/// A small number spread over all bits.
fn spread(number: u64) -> u64 {
    (number + 1).wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(29)
}

fn hash_of(word: &str) -> u64 {
    word.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3))
}

/// Distances in few steps.
fn step(distance: usize) -> u64 {
    match distance {
        0..=4 => distance as u64,
        5..=7 => 5,
        8..=14 => 6,
        _ => 7,
    }
}

impl Evidence {
    /// Reads off everything that single tokens and the rules say.
    pub fn of(sentence: &Sentence, cues: &[Cue], statements: &[Statement]) -> Evidence {
        let mut views: Vec<View> = (0..sentence.len()).map(|i| view(sentence, i)).collect();
        for statement in statements {
            let according = cues.iter().any(|c| c.at == statement.cue && c.according);
            let kind = if according { 3 } else { 1 + u64::from(statement.words.start < statement.cue) };
            let verb = hash_of(sentence.word(statement.cue));
            for (n, view) in views.get_mut(statement.words.clone()).unwrap_or_default().iter_mut().enumerate() {
                view.rule = spread(2 * kind + u64::from(n > 0));
                view.reported_by = verb;
            }
        }
        note_cues(sentence, cues, &mut views);
        note_verbs(sentence, &mut views);
        Evidence { views }
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.views.len()
    }

    /// The view of token `i`; beyond the sentence an edge that is like no token.
    fn view(&self, i: Option<usize>) -> &View {
        static EDGE: View = View::edge();
        i.and_then(|i| self.views.get(i)).unwrap_or(&EDGE)
    }

    /// Gives `take` the hash of each feature of token `i`.
    #[inline]
    pub fn each(&self, i: usize, mut take: impl FnMut(u64)) {
        let this = self.view(Some(i));
        let (before, after) = (self.view(i.checked_sub(1)), self.view(Some(i + 1)));
        let (second, behind) = (self.view(i.checked_sub(2)), self.view(Some(i + 2)));
        let mut put = |template: u64, a: u64, b: u64| take(mix(spread(template), mix(a, b)));
        put(1, this.word, 0);
        put(2, before.word, 0);
        put(3, after.word, 0);
        put(4, before.word, this.word);
        put(5, this.word, after.word);
        put(6, this.class, 0);
        put(7, before.class, this.class);
        put(8, this.class, after.class);
        put(9, mix(before.class, this.class), after.class);
        put(10, second.class, before.class);
        put(11, this.rule, 0);
        put(12, mix(before.rule, this.rule), after.rule);
        put(13, this.last.word, 0);
        put(14, this.last.word, this.last.distance);
        put(15, mix(this.last.kind, this.last.distance), this.rule);
        put(16, mix(this.next.kind, this.next.distance), this.rule);
        put(17, this.breaks, this.rule);
        put(18, this.word, this.rule);
        put(19, this.class, this.rule);
        put(20, mix(before.class, this.class), this.rule);
        put(21, this.ending, 0);
        put(22, after.class, behind.class);
        put(23, before.word, this.last.distance);
        put(24, this.reported_by, this.rule);
        put(25, second.word, 0);
        put(26, this.next.word, this.rule);
        put(27, second.word, before.word);
        put(28, after.word, after.verbs);
        put(30, mix(this.verbs, after.verbs), this.rule);
        put(31, after.word, behind.class);
        put(32, mix(this.word, after.class), behind.class);
        put(34, behind.word, 0);
        put(33, this.breaks, mix(this.verbs, this.class));
    }
}

fn view(sentence: &Sentence, i: usize) -> View {
    let Some(token) = sentence.at(i) else { return View::default() };
    let text = sentence.word(i);
    let (word, ending) = match token.kind {
        Kind::Sign(c) => (spread(u64::from(u32::from(c))), 0),
        Kind::Quote(_) => (spread(2), 0),
        Kind::Number => (spread(3), spread(3)),
        Kind::Word => {
            let from = text.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
            (hash_of(text), hash_of(text.get(from..).unwrap_or_default()))
        }
    };
    let shape = u64::from(token.capital) | u64::from(token.past) << 1 | u64::from(token.possessive) << 2;
    let known = if matches!(token.kind, Kind::Word) { token.class.bits() } else { word };
    View { word, ending, class: mix(spread(shape), spread(known)), ..View::default() }
}

fn note_cues(sentence: &Sentence, cues: &[Cue], views: &mut [View]) {
    let near = |cue: &Cue, distance: usize| Near {
        word: hash_of(sentence.word(cue.at)),
        kind: spread(1 + 2 * (cue.side as u64) + u64::from(cue.strong) + 16 * u64::from(cue.according)),
        distance: spread(step(distance)),
    };
    let mut last: Option<&Cue> = None;
    let mut breaks = 0;
    let mut cues_ahead = cues.iter().peekable();
    for (i, view) in views.iter_mut().enumerate() {
        while let Some(cue) = cues_ahead.next_if(|c| c.at <= i) {
            last = Some(cue);
            breaks = 0;
        }
        if let Some(cue) = last {
            let end = if cue.side == Side::After || cue.according { cue.end } else { cue.at + 1 };
            // Negative within the cue's own words.
            view.last = if i < end { Near { distance: spread(9), ..near(cue, 0) } } else { near(cue, i - end) };
            let stop = sentence.holds(i, |t| t.is_one_of(",;:—–()") || t.is_small(Class::AND));
            breaks += u64::from(stop);
            view.breaks = spread(breaks.min(3));
        }
        if let Some(cue) = cues_ahead.peek() {
            let begins = match (&cue.subject, cue.side) {
                (Some(s), Side::Before) => s.start.min(cue.at),
                _ => cue.at,
            };
            view.next = if begins <= i { Near { distance: spread(9), ..near(cue, 0) } } else { near(cue, begins - i) };
        }
    }
}

fn note_verbs(sentence: &Sentence, views: &mut [View]) {
    let breaks = |i: usize| {
        sentence
            .holds(i, |t| t.is_one_of(",;:—–()") || t.is_small(Class::AND | Class::COORDINATOR | Class::SUBORDINATOR))
    };
    let verb =
        |i: usize| sentence.holds(i, |t| t.is_small(Class::AUX | Class::BE | Class::CUE) || t.past && !t.capital);
    let mut seen = 0;
    for (i, view) in views.iter_mut().enumerate() {
        seen = if breaks(i) { 0 } else { seen | u64::from(verb(i)) };
        view.verbs = seen;
    }
    let mut ahead = 0;
    for (i, view) in views.iter_mut().enumerate().rev() {
        view.verbs = spread(view.verbs | ahead << 1);
        ahead = if breaks(i) { 0 } else { ahead | u64::from(verb(i)) };
    }
}
