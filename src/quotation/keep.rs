//! What stands in marks and is nobody's words: titles, names of shows, the writer's own terms.
//!
//! A logistic model over a few properties of the stretch and its surroundings. The weights are data
//! (`keep.txt`), fitted by `training/quotations/fit_keep.py` on the sets named there.

use super::attribution::Route;
use super::lexicon::{Class, Lexicon, Order, folded};
use super::marks::Marked;
use super::phrase::Sentence;
use super::token::{self, Token};
use crate::script::is_han_or_kana;
use std::sync::OnceLock;

/// Weights, one a line: `set feature weight`; the feature `bias` holds the threshold.
const WEIGHTS: &str = include_str!("keep.txt");

macro_rules! features {
    ($($name:ident),* $(,)?) => {
        /// Names of the features, in the order of [`Features`].
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
        /// Properties of a marked stretch.
        #[derive(Debug, Clone, Default)]
        pub(super) struct Features { $(pub $name: f32),* }
        impl Features {
            /// The values in the order of [`NAMES`].
            pub fn values(&self) -> Vec<f32> {
                vec![$(self.$name),*]
            }
        }
    };
}

features!(
    one_word,
    two_words,
    three_words,
    four_words,
    five_to_seven,
    eight_or_more,
    behind,
    in_front,
    carried,
    silent,
    nobody,
    all_capitals,
    first_capital,
    first_small,
    share_small,
    pronoun,
    exclaims,
    comma_inside,
    stop_inside,
    after_colon,
    after_comma,
    after_cue,
    after_article,
    after_as,
    after_that,
    after_possessive,
    after_preposition,
    after_be,
    after_capital,
    after_work,
    opens_block,
    before_cue,
    before_noun,
    before_capital,
    single,
    attribute,
    heading,
    after_noun,
    before_bracket,
    silent_name,
    headline,
    headline_single,
    alone_single,
    after_bracket,
    owned_name,
    placed_name,
    in_front_far,
    verdict,
    called,
    opens_sentence,
);

impl Features {
    /// Notes that the speaker came from the neighbourhood.
    pub fn reroute(&mut self, route: Route) {
        self.nobody = 0.0;
        self.carried = flag(matches!(route, Route::CarriedWithin | Route::CarriedAcross));
        self.silent = flag(route == Route::Subject);
        self.behind = flag(route == Route::Signed);
    }
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

/// Sureness of what stands in marks as a name only.
const NEVER: f32 = -100.0;

/// Words from which on a stretch that begins small is no name, whatever noun stands in front.
const CLAUSE_WORDS: usize = 4;

/// Words in front of a stretch among which one says that somebody is called so.
const NAMED_REACH: usize = 4;

/// Where in its text a marked stretch stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Whether it opens its block.
    pub opens_block: bool,
    /// Whether nothing else stands in its block.
    pub fills_block: bool,
    /// Whether the block is a heading.
    pub heading: bool,
    /// Whether most quotations of the text so far stand in double marks.
    pub doubled: bool,
}

/// Reads off the features of the quotation at token `k` of its sentence.
pub(super) fn features(
    sentence: &Sentence,
    k: usize,
    marked: &Marked,
    route: Option<Route>,
    cue: Option<usize>,
    place: &Place,
    names_speaker: bool,
) -> Features {
    let body = sentence.text.get(marked.inner.clone()).unwrap_or_default().trim();
    let lexicon = sentence.lexicon;
    let words: Vec<&str> = words(body).take(12).collect();
    let unspaced = body.chars().filter(|c| is_han_or_kana(*c)).count();
    let count = if unspaced > 0 { unspaced / 2 } else { words.len() };
    let capital = |w: &&str| w.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let small = |w: &&str| w.chars().next().is_some_and(|c| c.is_lowercase() || c.is_numeric());
    let long: Vec<&&str> = words.iter().filter(|w| w.chars().count() > 3).collect();
    let before = sentence.before(k).filter(|b| sentence.at(k).is_some_and(|t| t.start - b.end <= 2));
    let after = sentence.at(k + 1).filter(|a| sentence.at(k).is_some_and(|t| a.start - t.end <= 1));
    let is = |t: Option<&Token>, class: Class| flag(t.is_some_and(|t| t.is(class)));
    let last = body.chars().last().unwrap_or(' ');
    let headline = sentence.is_title_case_with(long.len(), long.iter().filter(|w| capital(w)).count());
    // "nannte dies einen „Putsch“", "called it a “farce”": what is called so, if nobody is called so by himself.
    let verdict = cue.is_some_and(|c| sentence.holds(c, |t| t.is(Class::NAMING)));
    let called = (k.saturating_sub(NAMED_REACH)..k).any(|i| sentence.holds(i, |t| t.is_small(Class::CALLED)))
        || after.is_some_and(|a| a.is_small(Class::CALLED))
        || verdict && (k.saturating_sub(NAMED_REACH)..k).any(|i| sentence.holds(i, |t| t.is_small(Class::REFLEXIVE)));
    // "Filme wie „Q“", "songs like “Q”": titles of what stands in front.
    let called = called || !verdict && sentence.is_example(k);
    let mood = sentence.is_in_reported_mood(k);
    // Where the reporter's own words are capitalised too, as in a headline, capitals say nothing; nor does the capital of
    // a noun in what somebody is reported to say or to call something.
    let judged = lexicon.capital_nouns && verdict && !called && sentence.is_judged_so(k);
    let reported = mood && before.is_some_and(|b| !b.capital);
    let telling = !(headline || judged || reported);
    let capitals = !long.is_empty() && long.iter().all(|w| capital(w)) && telling;
    // "nannte die Reform „unverzichtbar“": a name would begin with a capital.
    let small_first = words.first().is_some_and(|w| w.chars().next().is_some_and(char::is_lowercase));
    let names_property = lexicon.order != Order::SubjectFirst && small_first && route == Some(Route::InFront);
    let single = matches!(marked.sign, '\'' | '‘' | '‚' | '’');
    // "Lund said on Monday that the plan that they call “Q”": other words stand between the verb and the marks.
    let touches = Class::CUE | Class::THAT | Class::AS;
    let far = route == Some(Route::InFront) && !before.is_some_and(|b| b.is_one_of(",:，：") || b.is_small(touches));
    // Wie „heute online“ berichtet: the paper's name.
    let reports = sentence.reports_in_marks(k);
    let route_is_weak =
        matches!(route, None | Some(Route::Subject | Route::CarriedWithin | Route::CarriedAcross | Route::Far));
    Features {
        one_word: flag(count <= 1),
        two_words: flag(count == 2),
        three_words: flag(count == 3),
        four_words: flag(count == 4),
        five_to_seven: flag((5..8).contains(&count)),
        eight_or_more: flag(count >= 8),
        behind: flag(matches!(route, Some(Route::Behind | Route::Inverted | Route::Signed | Route::Far))),
        in_front: flag(matches!(route, Some(Route::InFront | Route::Colon | Route::According))),
        carried: flag(matches!(route, Some(Route::CarriedWithin | Route::CarriedAcross)) || route.is_none() && mood),
        silent: flag(matches!(route, Some(Route::Subject))),
        nobody: flag(route.is_none() && !mood),
        all_capitals: flag(capitals),
        first_capital: flag(words.first().is_some_and(capital)),
        first_small: flag(small_first),
        share_small: words.iter().filter(|w| small(w)).count() as f32 / words.len().max(1) as f32,
        pronoun: flag(words.iter().any(|w| lexicon.class(&folded(w)).is(Class::PRONOUN | Class::POSSESSIVE))),
        exclaims: flag(matches!(last, '!' | '?')),
        comma_inside: flag(last == ','),
        stop_inside: flag(last == '.'),
        after_colon: flag(before.is_some_and(|b| b.is_one_of(":："))),
        after_comma: flag(before.is_some_and(|b| b.is_one_of(",，"))),
        after_cue: is(before, Class::CUE),
        after_article: is(before, Class::ARTICLE),
        after_as: is(before, Class::AS),
        after_that: is(before, Class::THAT),
        after_possessive: flag(before.is_some_and(|b| b.possessive || b.is(Class::POSSESSIVE))),
        after_preposition: is(before, Class::PREPOSITION),
        after_be: is(before, Class::BE),
        after_capital: flag(before.is_some_and(|b| b.capital)),
        after_work: flag(before.is_some_and(|b| {
            b.is(Class::WORK) || b.is_sign(',') && k >= 2 && sentence.before(k - 1).is_some_and(|w| w.is(Class::WORK))
        })),
        opens_block: flag(place.opens_block),
        before_cue: is(after, Class::CUE),
        before_noun: flag(after.is_some_and(|a| {
            a.is_word()
                && !a.capital
                && !a.is(Class::CUE
                    | Class::PREPOSITION
                    | Class::AUX
                    | Class::SUBORDINATOR
                    | Class::AND
                    | Class::THAT
                    | Class::ADVERB)
        })),
        before_capital: flag(after.is_some_and(|a| a.capital)),
        single: flag(single),
        attribute: flag(before.is_some_and(|b| b.is_sign('=')) || names_speaker || reports || is_site(body)),
        heading: flag(place.heading),
        after_noun: flag(
            before.is_some_and(|b| is_noun(b, lexicon))
                && !(names_property || judged || small_first && (lexicon.capital_nouns || count >= CLAUSE_WORDS)),
        ),
        before_bracket: flag(after.is_some_and(|a| a.is_sign('('))),
        silent_name: flag(count < 8 && route_is_weak && capitals && !matches!(last, '!' | '?' | '.' | ',')),
        headline: flag(headline),
        headline_single: flag(headline && single),
        alone_single: flag(single && place.fills_block && place.doubled),
        after_bracket: flag(before.is_some_and(|b| {
            b.is_sign('(') || b.is_word() && k >= 2 && sentence.before(k - 1).is_some_and(|w| w.is_sign('('))
        })),
        owned_name: flag(capitals && before.is_some_and(|b| b.possessive)),
        placed_name: flag(capitals && before.is_some_and(|b| b.is_small(Class::PREPOSITION))),
        in_front_far: flag(far),
        verdict: flag(verdict && !called),
        called: flag(called),
        opens_sentence: flag(
            k == 1 && before.is_some_and(|b| b.is(Class::ARTICLE)) && !(lexicon.capital_nouns && small_first),
        ),
    }
}

impl Sentence<'_> {
    /// Whether the clause around token `k` stands in the mood that a language without any other sign of it uses for what
    /// somebody else says: "Der Bau sei ein „Irrweg“".
    fn is_in_reported_mood(&self, k: usize) -> bool {
        let ends = |i: &usize| self.holds(*i, |t| t.is_one_of(",;:–—"));
        let from = (0..k).rev().find(ends).map_or(0, |i| i + 1);
        let to = (k + 1..self.len()).find(ends).unwrap_or(self.len());
        self.lexicon.capital_nouns && (from..to).any(|i| self.holds(i, |t| t.is_small(Class::SUBJUNCTIVE)))
    }

    /// Whether the stretch at token `k` is an example of the works that the noun in front names: "Filme, wie „Q“", "songs
    /// like “Q”".
    fn is_example(&self, k: usize) -> bool {
        let Some(such) = k.checked_sub(1).filter(|&i| self.holds(i, |t| t.is_small(Class::AS))) else { return false };
        let comma =
            such.checked_sub(1).filter(|&i| self.holds(i, |t| t.is_sign(',') || t.is(Class::AS))).unwrap_or(such);
        self.before(comma).is_some_and(|noun| noun.is(Class::WORK))
    }

    /// Whether the stretch at token `k` is a verdict by where it stands: "nannte das einen „Irrweg“", "als „Irrweg“", "warf
    /// ihr „Untreue“ vor".
    fn is_judged_so(&self, k: usize) -> bool {
        let predicate = |t: &Token| t.is(Class::AS | Class::ARTICLE | Class::PREPOSITION) && !t.is(Class::RELATIVE);
        self.before(k).is_some_and(predicate) || self.holds(k + 1, |t| t.is_small(Class::SEPARATED))
    }
}

/// Whether what stands in marks is the address of a site: "example.org".
pub(super) fn is_site(body: &str) -> bool {
    let mut parts = body.rsplit('.');
    let end = parts.next().unwrap_or_default();
    let host = parts.next().is_some_and(|h| h.len() > 1 && h.chars().all(|c| c.is_alphanumeric() || c == '-'));
    host && (2..5).contains(&end.len())
        && end.bytes().all(|b| b.is_ascii_lowercase())
        && !body.contains(char::is_whitespace)
}

/// Whether a word in front can be what the marks give a name to: "the steamer “Seagull”".
fn is_noun(token: &Token, lexicon: &Lexicon) -> bool {
    let closed = Class::FUNCTION | Class::CUE | Class::OF | Class::AS | Class::RELATIVE | Class::DATE;
    // Without spaces a run says nothing of its words' parts of speech.
    token.kind == token::Kind::Word
        && !lexicon.unspaced
        && !token.is(closed)
        && !token.possessive
        && !token.past
        && (token.capital == lexicon.capital_nouns)
}

fn words(body: &str) -> impl Iterator<Item = &str> {
    body.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .filter(|w| w.chars().any(char::is_alphanumeric))
}

/// One language's weights and threshold.
#[derive(Debug, Default)]
struct Model {
    weights: Vec<f32>,
    bias: f32,
}

impl Model {
    fn read(set: &str) -> Model {
        let mut model = Model { weights: vec![0.0; NAMES.len()], bias: 0.0 };
        for line in WEIGHTS.lines().filter(|l| !l.starts_with('#')) {
            let mut parts = line.split_whitespace();
            if parts.next() != Some(set) {
                continue;
            }
            let (Some(name), Some(weight)) = (parts.next(), parts.next().and_then(|w| w.parse().ok())) else {
                continue;
            };
            if name == "bias" {
                model.bias = weight;
            } else if let Some(slot) = NAMES.iter().position(|n| *n == name).and_then(|n| model.weights.get_mut(n)) {
                *slot = weight;
            }
        }
        model
    }

    fn score(&self, features: &Features) -> f32 {
        self.bias + self.weights.iter().zip(features.values()).map(|(w, v)| w * v).sum::<f32>()
    }
}

/// How surely a marked stretch is somebody's words: above zero it is.
pub(super) fn sureness(features: &Features, lexicon: &Lexicon) -> f32 {
    static ENGLISH: OnceLock<Model> = OnceLock::new();
    static OTHERS: OnceLock<Model> = OnceLock::new();
    if features.attribute > 0.0 {
        return NEVER;
    }
    if lexicon.is_empty() {
        // Nothing is known of the words around: what is long enough to be a statement stays.
        return if features.one_word + features.two_words < 1.0 { 1.0 } else { -1.0 };
    }
    let model = if lexicon.order == Order::SubjectFirst && !lexicon.unspaced {
        ENGLISH.get_or_init(|| Model::read("en"))
    } else {
        OTHERS.get_or_init(|| Model::read("other"))
    };
    model.score(features)
}
