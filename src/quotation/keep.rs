//! What stands in marks and is nobody's words: titles, names of shows, the writer's own terms.
//!
//! A logistic model over a few properties of the stretch and its surroundings. The weights are data
//! (`keep.txt`), fitted by `training/quotations/fit_keep.py` on the sets named there.

use super::attribution::Route;
use super::lexicon::{Class, Lexicon, Order, folded};
use super::marks::Marked;
use super::phrase::Sentence;
use super::token::{self, Token};
use crate::punctuation::{is_single_mark, is_within_word};
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

    /// Notes that the verb behind a stretch reports it, whatever noun touches it: 감독은 경기 후 “…”고 말했다.
    pub fn reported_behind(&mut self) {
        self.settle(false, true);
        (self.after_noun, self.before_noun, self.owned_name, self.placed_name) = (0.0, 0.0, 0.0, 0.0);
    }

    /// Notes what particles tell of a stretch: that it is a name, or somebody's words.
    pub fn settle(&mut self, named: bool, said: bool) {
        self.attribute = flag(named);
        self.behind = flag(said);
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

/// Words of a stretch that are looked at: more change nothing, since lengths are told apart up to eight. Set by hand.
const LOOKED_AT: usize = 12;

/// Letters up to which a word stays small in a title: "of", "the". Set by hand.
const SHORT: usize = 3;

/// Bytes between a stretch and the word in front of it, and the one behind it, that still touch it. Set by hand.
const TOUCHING: (usize, usize) = (2, 1);

/// Words from which on a stretch is long.
const LONG: usize = 8;

/// A marked stretch with its surroundings, as the features ask for them.
struct Stretch<'a> {
    sentence: &'a Sentence<'a>,
    k: usize,
    body: &'a str,
    /// Its first words.
    words: Vec<&'a str>,
    /// How many it has, up to those; where there are no spaces half of its characters.
    count: usize,
    /// What touches it.
    before: Option<&'a Token>,
    after: Option<&'a Token>,
    route: Option<Route>,
    /// Whether it stands in single marks.
    single: bool,
    /// Whether the reporter's words around it are capitalised too.
    headline: bool,
    /// Whether it begins with a small letter.
    small_first: bool,
    /// "nannte dies einen „Putsch“", "called it a “farce”": whether it is what something is called.
    verdict: bool,
    /// Whether somebody or something is known by that name.
    called: bool,
    /// Whether its clause is in the mood of reports.
    mood: bool,
    /// Whether it is a noun of a verdict by where it stands.
    judged: bool,
    /// Whether its longer words are capitalised, where that says something.
    capitals: bool,
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
    let stretch = Stretch::of(sentence, k, marked, route, cue);
    let mut features = Features::default();
    stretch.fill_length(&mut features);
    stretch.fill_source(&mut features);
    stretch.fill_words(&mut features);
    stretch.fill_in_front(&mut features);
    stretch.fill_behind(&mut features);
    stretch.fill_place(place, &mut features);
    stretch.fill_names(names_speaker, &mut features);
    features
}

fn begins_capital(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

fn begins_small(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_lowercase() || c.is_numeric())
}

fn is(token: Option<&Token>, class: Class) -> f32 {
    flag(token.is_some_and(|t| t.is(class)))
}

impl<'a> Stretch<'a> {
    fn of(sentence: &'a Sentence<'a>, k: usize, marked: &Marked, route: Option<Route>, cue: Option<usize>) -> Self {
        let body = sentence.text.get(marked.inner.clone()).unwrap_or_default().trim();
        let words: Vec<&str> = words(body).take(LOOKED_AT).collect();
        let unspaced = body.chars().filter(|c| is_han_or_kana(*c)).count();
        let long: Vec<&str> = words.iter().filter(|w| w.chars().count() > SHORT).copied().collect();
        let (in_front, behind) = TOUCHING;
        let before = sentence.before(k).filter(|b| sentence.at(k).is_some_and(|t| t.start - b.end <= in_front));
        let after = sentence.at(k + 1).filter(|a| sentence.at(k).is_some_and(|t| a.start - t.end <= behind));
        let headline = sentence.is_title_case_with(long.len(), long.iter().filter(|w| begins_capital(w)).count());
        let verdict = cue.is_some_and(|c| sentence.holds(c, |t| t.is(Class::NAMING)));
        let called = sentence.names_it(k, after, verdict);
        let mood = sentence.is_in_reported_mood(k);
        let judged = sentence.lexicon.capital_nouns && verdict && !called && sentence.is_judged_so(k);
        // Where the reporter's own words are capitalised too, as in a headline, capitals say nothing; nor does the capital of
        // a noun in what somebody is reported to say or to call something.
        let reported = mood && before.is_some_and(|b| !b.capital);
        let telling = !(headline || judged || reported);
        Stretch {
            sentence,
            k,
            body,
            count: if unspaced > 0 { unspaced / 2 } else { words.len() },
            before,
            after,
            route,
            single: is_single_mark(marked.sign),
            headline,
            small_first: words.first().is_some_and(|w| w.chars().next().is_some_and(char::is_lowercase)),
            verdict,
            called,
            mood,
            judged,
            capitals: !long.is_empty() && long.iter().all(|w| begins_capital(w)) && telling,
            words,
        }
    }

    /// The last character.
    fn last(&self) -> char {
        self.body.chars().last().unwrap_or(' ')
    }

    fn fill_length(&self, f: &mut Features) {
        let count = self.count;
        f.one_word = flag(count <= 1);
        f.two_words = flag(count == 2);
        f.three_words = flag(count == 3);
        f.four_words = flag(count == 4);
        f.five_to_seven = flag((5..LONG).contains(&count));
        f.eight_or_more = flag(count >= LONG);
    }

    /// How a speaker was found.
    fn fill_source(&self, f: &mut Features) {
        let route = self.route;
        // "Lund said on Monday that the plan that they call “Q”": other words stand between the verb and the marks.
        let touches = Class::CUE | Class::THAT | Class::AS;
        let touched = self.before.is_some_and(|b| b.is_one_of(",:，：") || b.is_small(touches));
        f.behind = flag(matches!(route, Some(Route::Behind | Route::Inverted | Route::Signed | Route::Far)));
        f.in_front = flag(matches!(route, Some(Route::InFront | Route::Colon | Route::According)));
        f.in_front_far = flag(route == Some(Route::InFront) && !touched);
        let carried = matches!(route, Some(Route::CarriedWithin | Route::CarriedAcross));
        f.carried = flag(carried || route.is_none() && self.mood);
        f.silent = flag(matches!(route, Some(Route::Subject)));
        f.nobody = flag(route.is_none() && !self.mood);
    }

    /// The words between the marks.
    fn fill_words(&self, f: &mut Features) {
        let lexicon = self.sentence.lexicon;
        let owns = |w: &&str| lexicon.class(&folded(w)).is(Class::PRONOUN | Class::POSSESSIVE);
        f.all_capitals = flag(self.capitals);
        f.first_capital = flag(self.words.first().is_some_and(|w| begins_capital(w)));
        f.first_small = flag(self.small_first);
        let small = self.words.iter().filter(|w| begins_small(w)).count();
        f.share_small = small as f32 / self.words.len().max(1) as f32;
        f.pronoun = flag(self.words.iter().any(owns));
        f.exclaims = flag(matches!(self.last(), '!' | '?'));
        f.comma_inside = flag(self.last() == ',');
        f.stop_inside = flag(self.last() == '.');
    }

    fn fill_in_front(&self, f: &mut Features) {
        let (sentence, before) = (self.sentence, self.before);
        // What stands in front of the word or comma in front.
        let further = |test: fn(&Token) -> bool| self.k >= 2 && sentence.before(self.k - 1).is_some_and(test);
        f.after_colon = flag(before.is_some_and(|b| b.is_one_of(":：")));
        f.after_comma = flag(before.is_some_and(|b| b.is_one_of(",，")));
        let acts = self.k.checked_sub(1).is_some_and(|i| sentence.acts_on_thing(i));
        f.after_cue = if acts { 0.0 } else { is(before, Class::CUE) };
        f.after_article = is(before, Class::ARTICLE);
        f.after_as = is(before, Class::AS);
        f.after_that = is(before, Class::THAT);
        f.after_possessive = flag(before.is_some_and(|b| b.possessive || b.is(Class::POSSESSIVE)));
        f.after_preposition = is(before, Class::PREPOSITION);
        f.after_be = is(before, Class::BE);
        f.after_capital = flag(before.is_some_and(|b| b.capital));
        let work = |b: &Token| b.is(Class::WORK) || b.is_sign(',') && further(|w| w.is(Class::WORK));
        f.after_work = flag(before.is_some_and(work));
        f.after_noun = flag(before.is_some_and(|b| is_noun(b, sentence.lexicon)) && !self.is_no_name_of_noun());
        let bracket = |b: &Token| b.is_sign('(') || b.is_word() && further(|w| w.is_sign('('));
        f.after_bracket = flag(before.is_some_and(bracket));
    }

    /// Whether a noun in front is not what the marks give a name to.
    fn is_no_name_of_noun(&self) -> bool {
        let lexicon = self.sentence.lexicon;
        // "nannte die Reform „unverzichtbar“": a name would begin with a capital.
        let property = !lexicon.few_endings && self.route == Some(Route::InFront);
        let clause = lexicon.capital_nouns || self.count >= CLAUSE_WORDS;
        self.judged || self.small_first && (property || clause)
    }

    fn fill_behind(&self, f: &mut Features) {
        let closed = Class::CUE | Class::PREPOSITION | Class::AUX | Class::SUBORDINATOR | Class::AND;
        let noun = |a: &Token| a.is_word() && !a.capital && !a.is(closed | Class::THAT | Class::ADVERB);
        f.before_cue = is(self.after, Class::CUE);
        f.before_noun = flag(self.after.is_some_and(noun));
        f.before_capital = flag(self.after.is_some_and(|a| a.capital));
        f.before_bracket = flag(self.after.is_some_and(|a| a.is_sign('(')));
    }

    /// Where it stands.
    fn fill_place(&self, place: &Place, f: &mut Features) {
        f.opens_block = flag(place.opens_block);
        f.heading = flag(place.heading);
        f.single = flag(self.single);
        f.headline = flag(self.headline);
        f.headline_single = flag(self.headline && self.single);
        f.alone_single = flag(self.single && place.fills_block && place.doubled);
        let article = self.k == 1 && self.before.is_some_and(|b| b.is(Class::ARTICLE));
        f.opens_sentence = flag(article && !(self.sentence.lexicon.capital_nouns && self.small_first));
    }

    /// What makes it a name.
    fn fill_names(&self, names_speaker: bool, f: &mut Features) {
        let before = self.before;
        // Wie „heute online“ berichtet: the paper's name.
        let reports = self.sentence.reports_in_marks(self.k);
        let assigned = before.is_some_and(|b| b.is_sign('='));
        let so_called = self.sentence.is_so_called(self.k);
        f.attribute = flag(assigned || names_speaker || reports || so_called || is_site(self.body));
        let weak = matches!(
            self.route,
            None | Some(Route::Subject | Route::CarriedWithin | Route::CarriedAcross | Route::Far)
        );
        let ends = matches!(self.last(), '!' | '?' | '.' | ',');
        f.silent_name = flag(self.count < LONG && weak && self.capitals && !ends);
        f.owned_name = flag(self.capitals && before.is_some_and(|b| b.possessive));
        f.placed_name = flag(self.capitals && before.is_some_and(|b| b.is_small(Class::PREPOSITION)));
        f.verdict = flag(self.verdict && !self.called);
        f.called = flag(self.called);
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

    /// "known as “Q”", "“Q” genannt"; "Filme wie „Q“", "songs like “Q”"; "nannte sich „Q“": whether somebody or something has the
    /// stretch at token `k` for a name.
    fn names_it(&self, k: usize, after: Option<&Token>, verdict: bool) -> bool {
        let near = |class: Class| (k.saturating_sub(NAMED_REACH)..k).any(|i| self.holds(i, |t| t.is_small(class)));
        near(Class::CALLED)
            || after.is_some_and(|a| a.is_small(Class::CALLED))
            || if verdict { near(Class::REFLEXIVE) } else { self.is_example(k) }
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
    body.split(|c: char| !is_within_word(c)).filter(|w| w.chars().any(char::is_alphanumeric))
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
    if lexicon.is_empty() || lexicon.order == Order::Particles {
        // Little is known of the words around: what is long enough to be a statement, or is said by somebody, stays.
        let said = lexicon.order == Order::Particles && features.behind > 0.0;
        return if said || features.one_word + features.two_words < 1.0 { 1.0 } else { -1.0 };
    }
    let model = if lexicon.language == "en" {
        ENGLISH.get_or_init(|| Model::read("en"))
    } else {
        OTHERS.get_or_init(|| Model::read("other"))
    };
    model.score(features)
}
