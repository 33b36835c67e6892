//! Which clauses of a sentence are reported, weighed against each other.
//!
//! [`reported`](mod@super::reported) proposes statements by rules; where they begin and end is often a matter of degree
//! ("said on Monday that A, days after B"). Here every place where a statement may begin ([`bound`]) is paired with every
//! place where it may end, each pair is weighed by a logistic model over the words and classes at its ends ([`features`],
//! [`weights`]), and of the pairs that overlap the likeliest are taken ([`choice`]). That clauses are weighed and not words
//! follows Sarawagi and Cohen, Semi-Markov Conditional Random Fields (2004); that each end is first weighed alone keeps
//! the pairs few. The weights are those of one language; where there are none, the rules stand alone.

mod bound;
mod choice;
mod features;
mod source;
mod weights;

use super::cue::{Cue, Side};
use super::lexicon::{Class, Lexicon};
use super::phrase::{Sentence, Span};
use super::reported::Statement;
use super::token::Token;
use bound::{Beginning, Bounds};
use choice::Candidate;
use features::{Odds, Sight, probability};
use weights::Weights;

/// Tokens of the longest clause that is weighed: longer ones are lists or slips of the sentence cutter.
const LONGEST: usize = 80;
/// Log-odds below which nothing begins or ends: a probability of 0.06.
const LEAST_BOUND: f32 = -2.75;
/// Beginnings and ends of one sentence that are paired, the likeliest: so the cost of a sentence is bounded.
const MOST_BOUNDS: usize = 16;
/// Probability above which a statement of the rules by a word with other uses stays where nothing else is taken; one by
/// a word that leaves no doubt stays whatever its probability. The model has seen one country's politics, the rules are
/// of the language: with the strong ones 77 of 100 labelled statements of the events in `far` are found, without 75.
const LEAST_RULE: f32 = 0.1;
/// Words of what a verb may take for its object without reporting it. Longer ones are as often right as wrong: without them
/// relaxed F1 on PolNeAR would be 51.6; with this bound it is 52.5, without any 52.9.
const LONGEST_THING: usize = 5;
/// Tokens between a quotation in marks and the verb behind its speaker: "“Q,” the minister of trade said".
const QUOTED_REACH: usize = 8;
/// Tokens behind a clause in which the verb stands that reports it: "CLAUSE, the minister of trade said".
const CUE_BEHIND: usize = 12;

/// Whether there are weights of a lexicon's language.
pub(super) fn is_weighed(lexicon: &Lexicon) -> bool {
    Weights::of_language(lexicon.language).is_some()
}

/// The statements of a sentence: where weights of its language are at hand the likeliest of all clauses that may be
/// reported, else those of the rules.
pub(super) fn weighed(sentence: &Sentence, cues: &[Cue], rules: Vec<Statement>) -> Vec<Statement> {
    let Some(weights) = Weights::of_language(sentence.lexicon.language) else { return rules };
    let sight = Sight::new(*sentence, cues, &rules);
    let Some(bounds) = Bounds::of(&sight, weights) else { return rules };
    let sight = sight.with_classes();
    let candidates = candidates(&sight, &bounds, weights);
    let mut found: Vec<Statement> = choice::likeliest(&candidates, sentence.len(), weights.least)
        .into_iter()
        .filter_map(|candidate| statement(&sight, candidate))
        .flat_map(|statement| sentence.split(statement))
        .filter(|statement| !accompanies(sentence, statement) && !is_thing(sentence, statement))
        .filter(|statement| !sentence.sets_scene(statement) && !sentence.describes_noun(statement.words.start))
        .collect();
    // "The town called for a ban, Lund reported.": a tag that leaves no doubt reports the whole clause.
    let holds = |rule: &Statement, words: &Span| rule.words.start <= words.start && words.end <= rule.words.end;
    let tagged = |rule: &Statement| rule.strong && rule.words.end <= rule.cue;
    let inside = |taken: &Statement| {
        let lone = !rules.iter().any(|rule| rule.cue == taken.cue);
        lone && rules.iter().any(|rule| tagged(rule) && rule.cue != taken.cue && holds(rule, &taken.words))
    };
    found.retain(|taken| !inside(taken));
    let stays = |rule: &&Statement| {
        let likely = || candidates.iter().any(|c| c.words == rule.words && c.probability > LEAST_RULE);
        let short = rule.words.len() < bound::SHORTEST;
        let alone = || !found.iter().any(|other| overlap(&other.words, &rule.words));
        // "that A, and that B"
        let second = || {
            let and = |k: usize| sentence.holds(k, |t| t.is_small(Class::AND));
            let that = rule.words.start.checked_sub(2).is_some_and(and) && sentence.opens_content(rule.words.start - 1);
            that && found.iter().any(|other| other.cue == rule.cue && other.words.end < rule.words.start)
        };
        is_settled(sentence, rule) || (rule.strong || short || second() || likely()) && alone()
    };
    let kept: Vec<Statement> = rules.iter().filter(|rule| stays(rule) && !is_cut(sentence, rule)).cloned().collect();
    found.extend(kept);
    found.sort_by_key(|statement| statement.words.start);
    found
}

/// "“Q,” asked Lund, as the doors closed", "“Q,” she said to applause": behind the verb of a quotation in marks stands what
/// else happened, unless "that" or another verb of speaking begins it.
fn accompanies(sentence: &Sentence, statement: &Statement) -> bool {
    let (start, cue) = (statement.words.start, statement.cue);
    let from = cue.saturating_sub(QUOTED_REACH);
    let quoted = start > cue && (from..cue).any(|k| sentence.holds(k, Token::is_quote));
    let circumstance = Class::AS | Class::SUBORDINATOR | Class::TO | Class::PREPOSITION;
    quoted && sentence.holds(start, |t| t.is_small(circumstance) && !t.is(Class::THAT | Class::WHETHER))
}

/// "Divers found a crack": a few words without a verb behind a verb that takes no such object are named and not said.
fn is_thing(sentence: &Sentence, statement: &Statement) -> bool {
    let verb = Class::AUX | Class::BE | Class::CUE | Class::GERUND | Class::PRONOUN | Class::TO;
    // "isn't", "it's": the verb is in the word.
    let contracted = |k: usize| sentence.word(k).contains(['\'', '’']);
    let acts = |k: usize| sentence.holds(k, |t| t.is_small(verb) || t.past && !t.capital) || contracted(k);
    let object = sentence.holds(statement.cue, |t| t.is(Class::OBJECT | Class::REPORT_NOUN));
    statement.words.len() <= LONGEST_THING && !object && !statement.words.clone().any(acts)
}

/// "the lock, which some call dear, was a “Q”": a thing without its verb, cut off in front of the clause that describes it.
fn is_cut(sentence: &Sentence, statement: &Statement) -> bool {
    let end = statement.words.end;
    let described = sentence.holds(end, |t| t.is_sign(','))
        && sentence.holds(end + 1, |t| t.is_small(Class::RELATIVE) && !t.is_small(Class::THAT));
    described && is_thing(sentence, statement)
}

fn overlap(a: &Span, b: &Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether a statement of the rules is not weighed: it holds words in marks, or goes on behind the word that reports it, as
/// in "The plan, Lund said, would fail".
fn is_settled(sentence: &Sentence, rule: &Statement) -> bool {
    holds_quote(sentence, &rule.words) || rule.words.contains(&rule.cue)
}

fn holds_quote(sentence: &Sentence, words: &Span) -> bool {
    sentence.span(words).iter().any(Token::is_quote)
}

/// The pairs of the sentence's likelier beginnings and ends.
fn candidates(sight: &Sight, bounds: &Bounds, weights: &Weights) -> Vec<Candidate> {
    let total = |list: &dyn Fn(&mut f32)| {
        let mut total = 0.0;
        list(&mut total);
        total
    };
    let begin = |b: &Beginning| total(&|sum| sight.begin(b, &mut |f| *sum += weights.of(f)));
    let begins: Vec<f32> = bounds.beginnings.iter().map(begin).collect();
    let is_rule = |b: usize| bounds.beginnings.get(b).is_some_and(|b| sight.begins_rule(b.at));
    let likely_begins = likelier(&begins, is_rule);
    // Ends in front of the first likely beginning are never asked for.
    let first = likely_begins.iter().filter_map(|&b| bounds.beginnings.get(b)).map(|b| b.at).min();
    let Some(first) = first else { return Vec::new() };
    let end = |&at: &usize| match at > first {
        true => total(&|sum| sight.end(at, &mut |f| *sum += weights.of(f))),
        false => f32::NEG_INFINITY,
    };
    let ends: Vec<f32> = bounds.ends.iter().map(end).collect();
    let ends_rule = |e: usize| bounds.ends.get(e).is_some_and(|&at| at > first && sight.ends_rule(at));
    let likely_ends = likelier(&ends, ends_rule);
    let mut candidates = Vec::new();
    for b in likely_begins {
        for &e in &likely_ends {
            let (Some(words), Some(beginning)) = (bounds.words(&sight.sentence, b, e), bounds.beginnings.get(b)) else {
                continue;
            };
            if sight.rules.iter().any(|rule| overlap(&rule.words, &words) && is_settled(&sight.sentence, rule)) {
                continue;
            }
            if runs_into_another(sight, &words) {
                continue;
            }
            let odds = Odds::of(bounds, (&begins, b), (&ends, e));
            let score = total(&|sum| {
                sight.clause(beginning, &words, &mut |f| *sum += weights.of(f));
                odds.put(&mut |f| *sum += weights.of(f));
            });
            candidates.push(Candidate { words, beginning: *beginning, probability: probability(score) });
        }
    }
    candidates
}

/// "that A; Berg said that B", "that A; B would follow": whether behind a semicolon inside a clause another verb reports, or
/// the rules have another statement.
fn runs_into_another(sight: &Sight, words: &Span) -> bool {
    if coordinates(sight, words) {
        return true;
    }
    let Some(sign) = words.clone().find(|&k| sight.sentence.holds(k, |t| t.is_sign(';'))) else { return false };
    let behind = |k: usize| k > sign && words.contains(&k);
    sight.cues.iter().any(|cue| cue.strong && behind(cue.at)) || sight.rules.iter().any(|rule| behind(rule.words.start))
}

/// "A, and demanded that B": whether inside a clause a verb that shares the subject of the verb in front of it has "that" and
/// a statement of the rules behind it.
fn coordinates(sight: &Sight, words: &Span) -> bool {
    let sentence = &sight.sentence;
    let joined = |cue: &Cue| {
        let group = sentence.group_start(cue.at, words.start);
        cue.side == Side::Inherited && sentence.before(group).is_some_and(|b| b.is_small(Class::AND))
    };
    let told = |cue: &Cue| {
        sight.rules.iter().any(|r| {
            r.cue == cue.at
                && words.contains(&r.words.start)
                && sentence.before(r.words.start).is_some_and(|b| b.is_small(Class::THAT))
        })
    };
    let inside = |cue: &&Cue| words.contains(&cue.at) && cue.at > words.start + 1;
    sight.cues.iter().filter(inside).any(|cue| joined(cue) && told(cue))
}

/// Numbers of the bounds that are likely, or that the rules have, the likeliest first.
fn likelier(odds: &[f32], is_rule: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut likely: Vec<usize> = (0..odds.len()).filter(|&k| odds.get(k) > Some(&LEAST_BOUND) || is_rule(k)).collect();
    likely.sort_by(|&a, &b| odds.get(b).partial_cmp(&odds.get(a)).unwrap_or(std::cmp::Ordering::Equal));
    likely.truncate(MOST_BOUNDS);
    likely
}

/// A clause that is taken, with who says it: as the rule has it that covers most of it, else as the word that reports.
fn statement(sight: &Sight, candidate: &Candidate) -> Option<Statement> {
    let (sentence, words, beginning) = (sight.sentence, &candidate.words, &candidate.beginning);
    let shared = |rule: &Span| words.end.min(rule.end).saturating_sub(words.start.max(rule.start));
    let rule = sight.rules.iter().max_by_key(|rule| shared(&rule.words)).filter(|rule| shared(&rule.words) > 0);
    // "Lund said she feared A": of the clause behind "feared" it is "she" who speaks.
    let rule = rule.filter(|rule| beginning.word.is_none_or(|word| !rule.words.contains(&word)));
    let cue = |at: usize| sight.cues.iter().find(|cue| cue.at == at);
    if let Some(rule) = rule {
        // "Berg, the captain, that A": of a verb that is left out the subject stands behind the one that is there.
        let gapped = |c: &&Cue| c.side == Side::Before && rule.speaker.as_ref().is_some_and(|s| s.start > c.at);
        let nearest =
            cue(rule.cue).filter(|c| !gapped(c)).map(|cue| source::with_nearest_subject(&sentence, cue.clone()));
        let told = nearest.map(|cue| sentence.statement_of(words.clone(), &cue, sight.cues));
        return told.or_else(|| Some(Statement { words: words.clone(), ..rule.clone() }));
    }
    let near = words.end..words.end + CUE_BEHIND;
    // "A, but some say that B": what "some" say stands behind.
    let reports = |cue: &&Cue| {
        near.contains(&cue.at) && !sentence.is_unsaid(cue) && (cue.according || sentence.closes_report(cue.end))
    };
    let behind = || sight.cues.iter().find(reports).cloned();
    let cue = match beginning.word {
        Some(word) => cue(word).cloned().unwrap_or_else(|| sentence.cue_at(word, None)),
        None => behind()?,
    };
    Some(sentence.statement_of(words.clone(), &source::with_nearest_subject(&sentence, cue), sight.cues))
}

/// What the weights of one sentence's clauses are fitted on.
#[cfg(feature = "training")]
#[derive(Debug, Default)]
pub struct Rows {
    /// Bytes of each token.
    pub tokens: Vec<std::ops::Range<usize>>,
    /// Tokens at which a statement may begin, whether one of the rules does, and the features.
    pub begins: Vec<(usize, bool, Row)>,
    /// The same for tokens in front of which one may end.
    pub ends: Vec<(usize, bool, Row)>,
    /// The same for clauses, each given by the numbers of its beginning and its end.
    pub clauses: Vec<((usize, usize), Row)>,
    /// Tokens of the rules' statements by strong words, which stay where nothing else is taken.
    pub rules: Vec<Span>,
}

/// Templates, keys and values of features.
#[cfg(feature = "training")]
pub type Row = Vec<(&'static str, u32, f32)>;

/// The rows of a sentence. The odds of the ends, which the fit computes itself, are not among the features.
#[cfg(feature = "training")]
pub(super) fn rows(sentence: &Sentence, cues: &[Cue], rules: &[Statement]) -> Rows {
    let row = |list: &dyn Fn(&mut Row)| {
        let mut row = Row::new();
        list(&mut row);
        row
    };
    let entry = |f: features::Feature| (f.template, f.key, f.value);
    let tokens = sentence.tokens.iter().map(|token| token.start..token.end).collect();
    let sight = Sight::new(*sentence, cues, rules).with_classes();
    let bounds = Weights::of_language(sentence.lexicon.language).and_then(|weights| Bounds::of(&sight, weights));
    let Some(bounds) = bounds else { return Rows { tokens, ..Rows::default() } };
    let pairs = (0..bounds.beginnings.len()).flat_map(|b| (0..bounds.ends.len()).map(move |e| (b, e)));
    let clauses = pairs.filter_map(|(b, e)| {
        let (words, beginning) = (bounds.words(sentence, b, e)?, bounds.beginnings.get(b)?);
        Some(((b, e), row(&|row| sight.clause(beginning, &words, &mut |f| row.push(entry(f))))))
    });
    let stays = |rule: &&Statement| rule.strong && !holds_quote(sentence, &rule.words);
    Rows {
        tokens,
        rules: rules.iter().filter(stays).map(|rule| rule.words.clone()).collect(),
        clauses: clauses.collect(),
        begins: bounds
            .beginnings
            .iter()
            .map(|b| (b.at, sight.begins_rule(b.at), row(&|row| sight.begin(b, &mut |f| row.push(entry(f))))))
            .collect(),
        ends: bounds
            .ends
            .iter()
            .map(|&at| (at, sight.ends_rule(at), row(&|row| sight.end(at, &mut |f| row.push(entry(f))))))
            .collect(),
    }
}
