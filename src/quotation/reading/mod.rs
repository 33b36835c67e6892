//! Reads a text block by block: quotations with the speakers that their sentences name, then the speakers that
//! only the neighbourhood tells.

mod back;
mod carry;
mod exchange;
mod heading;
mod particles;

use super::attribution::{Attribution, Route};
use super::clause;
use super::cue::Cue;
use super::dialogue;
use super::enclosed::{SET_APART, is_silent, quotes_of, source_words};
use super::keep::{self, Features};
use super::lexicon::{Class, Lexicon, Order};
use super::marks::Marked;
use super::people::People;
use super::phrase::Sentence;
use super::reportage::Trust;
use super::reported::Statement;
use super::sentence;
use super::token::{self, Token};
use super::turns::{self, TURN};
use crate::article::{BlockKind, RunningText, Stretch};
use crate::punctuation::is_single_mark;
use std::ops::Range;

/// Words of a quotation that a colon announces without a speaker at least: of fewer many are terms. Set by hand.
const FEWEST_ANNOUNCED: usize = 3;

/// Bytes between a statement and the sentence that goes on with it by mood alone: the end of one, with its "so X".
const MOOD_REACH: usize = 80;

/// A marked stretch and what was found of it.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Where it stands.
    pub marked: Marked,
    /// Number of its block.
    pub block: usize,
    /// Its words.
    pub words: usize,
    /// Where the speaker is named, in bytes.
    pub speaker: Option<Range<usize>>,
    /// The reporting word, in bytes.
    pub cue: Option<Range<usize>>,
    /// Who may have passed the words on, in bytes.
    pub relay: Option<Range<usize>>,
    /// Whether its verb makes it somebody's words, however few.
    pub said: bool,
    /// Whether the block is set apart as a quotation.
    pub set_apart: bool,
    /// How the speaker was found.
    pub route: Option<Route>,
    /// The clause around it, in bytes.
    pub statement: Option<Range<usize>>,
    /// Whether only a comma or coordinator parts it from the one in front: “A,” “B” and “C”.
    pub listed: bool,
    /// Whether its block is a heading.
    pub heading: bool,
    /// Whether it is a question that another line of dialogue answers: no neighbour gives it a speaker.
    apart: bool,
    /// Where the quotation begins whose words these are, and whose speaker it has.
    pub repeats: Option<usize>,
    /// Whether its own sentence names its speaker.
    told: bool,
    /// Whether its speaker is a pronoun of many: riefen sie.
    of_many: bool,
    /// Whether its sentence gives it to many whom nothing names: «Q», gli hanno chiesto; «Q», — скандировали.
    pub unsaid: bool,
    /// Properties that tell whether it is somebody's words.
    pub features: Features,
    /// Number of its sentence in the block.
    sentence: usize,
    /// Whether its sentence holds words of the reporter.
    narrated: bool,
}

impl Found {
    /// Whether it is a line of dialogue that is given to somebody.
    pub fn is_told_line(&self) -> bool {
        dialogue::DASHES.contains(self.marked.sign) && (self.cue.is_some() || self.speaker.is_some())
    }

    /// Whether its own sentence names its speaker.
    pub fn is_told(&self) -> bool {
        self.told
    }

    /// Whether it is a sentence of its own that goes on with a quotation of the same block: «Q», said X. «Q».
    pub fn goes_on(&self) -> bool {
        !self.narrated && self.route == Some(Route::CarriedWithin)
    }
}

/// A reported statement in bytes.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// The clause.
    pub words: Range<usize>,
    /// Who says it.
    pub speaker: Option<Range<usize>>,
    /// The reporting word.
    pub cue: Option<Range<usize>>,
    /// Who may have passed the words on.
    pub relay: Option<Range<usize>>,
    /// How far it can be trusted to be somebody's.
    pub trust: Trust,
}

/// What was read of a text.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Marked stretches in order.
    pub found: Vec<Found>,
    /// Reported statements in order.
    pub told: Vec<Told>,
    /// Names.
    pub people: People,
    /// What the weights of clauses are fitted on.
    #[cfg(feature = "training")]
    pub rows: Vec<clause::Rows>,
    last: Option<(usize, Range<usize>)>,
    /// The last speaker of a line of dialogue and its block.
    last_line: Option<(usize, Range<usize>)>,
    left_open: Option<(usize, Option<Range<usize>>)>,
    announced: Option<Announced>,
    /// The last block, where it is nothing but one question.
    asked: Option<usize>,
    /// Who asks in the block in front of an exchange, by the block.
    askers: Vec<(usize, Range<usize>)>,
    interviewee: Option<Range<usize>>,
    /// Stretches in double and in single marks so far.
    doubled: usize,
    single: usize,
}

/// A block of narration and who it is about: it may announce a quotation in the next block.
#[derive(Debug, Clone)]
struct Announced {
    block: usize,
    speaker: Range<usize>,
    colon: bool,
    /// Whether its last sentence names a person.
    person: bool,
    /// Whether it holds a quotation, and tells of somebody behind that.
    since: bool,
}

/// Reads a whole text.
pub(super) fn read(text: &RunningText, lexicon: &'static Lexicon) -> Reading {
    let mut reading = Reading::default();
    let spoken = dialogue::spoken_lines(text, lexicon);
    let turns = turns::turns(text, lexicon);
    let mut goes_on = false;
    for (block, turn) in turns.into_iter().enumerate() {
        let quotes = match (turn, text.stretches.get(block)) {
            (Some(turn), Some(stretch)) => vec![turns::words_of(turn, stretch.range.start, stretch.range.end)],
            _ => quotes_of(text, block, lexicon, spoken.get(block).copied().unwrap_or(dialogue::Spoken::Not), goes_on),
        };
        goes_on = quotes.last().is_some_and(|q| !q.closed && q.sign != SET_APART);
        if let Some(turns::Turn::Answer(_)) = turn {
            reading.interviewee = reading.interviewee.take().or_else(|| reading.people.principal_so_far());
        }
        let before = reading.found.len();
        reading.read_block(text, block, &quotes, lexicon);
        let beside = text.stretches.get(block).is_some_and(|s| is_silent(s.kind) || s.kind == BlockKind::Caption);
        if beside && reading.found.len() == before {
            reading.pass_over();
        }
    }
    // Elsewhere a dash opens what one person says on several lines.
    if lexicon.dash && lexicon.order == Order::Free {
        reading.alternate(text);
    }
    reading.settle_headings(text, lexicon);
    reading.look_ahead(lexicon);
    if lexicon.order == Order::Particles {
        reading.attribute_by_particles(text, lexicon);
    } else if lexicon.is_empty() {
        reading.drop_guesses(text);
    }
    reading
}

/// A sentence of the block being read.
struct Read<'a> {
    sentence: Sentence<'a>,
    cues: Vec<Cue>,
}

impl Reading {
    /// A picture with its caption and credit stands anywhere between two paragraphs: it takes nobody further away.
    fn pass_over(&mut self) {
        if let Some((block, _)) = &mut self.last {
            *block += 1;
        }
        if let Some(announced) = &mut self.announced {
            announced.block += 1;
        }
    }

    fn read_block(&mut self, text: &RunningText, block: usize, quotes: &[Marked], lexicon: &'static Lexicon) {
        let Some(stretch) = text.stretches.get(block).filter(|s| !is_silent(s.kind)) else { return };
        let source = text.text.as_str();
        let tokens = token::tokens(source, stretch.range.start, stretch.range.end, quotes, lexicon);
        let ranges = sentence::sentences(source, &tokens, lexicon);
        let reads: Vec<Read> = ranges
            .into_iter()
            .filter_map(|range| {
                let opens = || sentence::dateline(source, &tokens).max(sentence::letter_label(source, &tokens));
                let dateline = if range.start == 0 { opens() } else { 0 };
                let sentence =
                    Sentence { text: source, tokens: tokens.get(range.start + dateline..range.end)?, lexicon };
                Some(Read { cues: sentence.cues(), sentence })
            })
            .collect();
        let (first, first_told) = (self.found.len(), self.told.len());
        let mut before = self.told.len();
        for (number, read) in reads.iter().enumerate() {
            self.people.note(&read.sentence, &read.cues);
            let here = self.told.len();
            self.read_sentence(read, number, block, quotes, stretch);
            self.told_in_front(&reads, number, self.told.len() - before);
            before = here;
        }
        if first < self.found.len() {
            self.answer(first);
            self.carry_within(first, &reads);
            self.sign_from_next_block(first, text, block, lexicon);
            self.carry_across(first, block, &reads, stretch.kind == BlockKind::Embed);
        }
        if lexicon.leaves_out_subjects() {
            self.carry_told(first_told, first, block, &reads);
        }
        // A caption tells of its picture; the text around it goes on without it.
        if stretch.kind != BlockKind::Caption {
            self.announce(&reads, block, first);
        }
    }

    fn read_sentence(&mut self, read: &Read, number: usize, block: usize, quotes: &[Marked], stretch: &Stretch) {
        let sentence = &read.sentence;
        let rules = sentence.statements(&read.cues);
        #[cfg(feature = "training")]
        self.rows.push(clause::rows(sentence, &read.cues, &rules));
        let mut statements = clause::weighed(sentence, &read.cues, rules);
        statements.retain(|s| sentence.states(s, &read.cues));
        self.told.extend(statements.iter().filter_map(|s| told(sentence, s)));
        let quoted = sentence.tokens.iter().any(Token::is_quote);
        if statements.is_empty() && !quoted && read.cues.is_empty() && read.is_reported_by_mood() {
            self.told.extend(self.told_by_mood(sentence, stretch.range.start));
        }
        let narrated = sentence.tokens.iter().any(Token::is_word);
        let start = stretch.range.start;
        let heading = stretch.kind == BlockKind::Heading;
        for (k, token) in sentence.tokens.iter().enumerate() {
            let token::Kind::Quote(quote) = token.kind else { continue };
            let Some(marked) = quotes.get(quote) else { continue };
            let attribution = sentence.attribution(k, &read.cues).filter(|a| !read.is_moot(a));
            let named = attribution.as_ref().is_some_and(|a| sentence.is_named_by_others(a));
            let around = statements.iter().find(|s| s.words.contains(&k));
            let verb = if attribution.is_none() { sentence.verb_alone_behind(k, &read.cues) } else { None };
            let route = attribution.as_ref().map(|a| a.route).or(verb.map(|_| Route::Behind));
            let cue = attribution.as_ref().and_then(|a| a.cue).or(verb);
            let words = source_words(sentence.text, &marked.inner);
            let names_speaker =
                read.cues.iter().any(|c| c.subject.as_ref().is_some_and(|s| s.contains(&k) && s.end == k + 1));
            let place = keep::Place {
                opens_block: marked.outer.start == start,
                fills_block: marked.outer.start == start && marked.outer.end == stretch.range.end,
                heading,
                doubled: self.doubled > self.single,
            };
            let mut features = keep::features(sentence, k, marked, route, cue, &place, names_speaker);
            if sentence.lexicon.marks_subjects() && cue.is_some() {
                features.reported_behind();
            }
            let single = is_single_mark(marked.sign);
            self.single += usize::from(single);
            self.doubled += usize::from(!single);
            self.found.push(Found {
                marked: marked.clone(),
                block,
                words,
                speaker: match named {
                    true => sentence.agent_behind(k).and_then(|agent| sentence.bytes(&agent)),
                    false => attribution.as_ref().and_then(|a| sentence.bytes(&a.speaker)),
                },
                cue: cue.and_then(|c| sentence.bytes(&(c..c + 1))),
                relay: cue.and_then(|c| sentence.relay(c, &read.cues)).and_then(|r| sentence.bytes(&r)),
                said: sentence.is_said(k, words, attribution.as_ref()) && !named,
                set_apart: matches!(marked.sign, SET_APART | TURN),
                route,
                statement: around.and_then(|s| sentence.bytes(&s.words)),
                listed: is_listed(sentence, k),
                heading,
                apart: is_asked(sentence, stretch, marked),
                repeats: None,
                told: attribution.is_some(),
                of_many: attribution.as_ref().is_some_and(|a| sentence.is_they(a)),
                unsaid: named || attribution.is_none() && verb.is_some_and(|v| sentence.is_plural_verb(v)),
                features,
                sentence: number,
                narrated,
            });
        }
    }

    /// Gives answers without a name to the one who is interviewed.
    fn answer(&mut self, first: usize) {
        for found in self.found.iter_mut().skip(first).filter(|f| f.marked.sign == TURN && f.speaker.is_none()) {
            if let Some(speaker) = &self.interviewee {
                found.give(speaker.clone(), Route::Signed);
            }
        }
    }

    /// A sentence in the mood of reported speech right behind a statement of the same block goes on with it.
    fn told_by_mood(&self, sentence: &Sentence, block_start: usize) -> Option<Told> {
        let begins = sentence.at(0)?.start;
        let told = self.told.last().filter(|t| t.words.start >= block_start).map(|t| (t.words.end, t.speaker.clone()));
        let found = self
            .found
            .last()
            .filter(|f| f.marked.outer.start >= block_start)
            .map(|f| (f.marked.outer.end, f.speaker.clone()));
        let (end, speaker) = told.into_iter().chain(found).max_by_key(|(end, _)| *end)?;
        if begins.saturating_sub(end) > MOOD_REACH {
            return None;
        }
        let words = sentence.tokens.iter().rposition(Token::is_word)?;
        Some(Told {
            words: sentence.bytes(&(0..words + 1))?,
            speaker: Some(speaker?),
            cue: None,
            relay: None,
            trust: Trust::Loose,
        })
    }
}

impl Found {
    fn give(&mut self, speaker: Range<usize>, route: Route) {
        self.speaker = Some(speaker);
        if self.route == Some(Route::Behind) {
            return;
        }
        self.route = Some(route);
        self.features.reroute(route);
    }
}

impl Read<'_> {
    /// "Der Abriss werde nicht dazu führen, „dass …“": a verb with other uses, of a thing, in the mood of reported speech.
    fn is_moot(&self, attribution: &Attribution) -> bool {
        let persons = Class::PRONOUN | Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::MALE | Class::FEMALE;
        let weak = attribution.cue.is_some_and(|c| self.sentence.holds(c, |t| !t.is(Class::STRONG | Class::ACCORDING)));
        let span = self.sentence.span(&attribution.speaker);
        let thing = !span.iter().any(|t| t.is(persons)) && span.iter().filter(|t| t.is_name()).count() < 2;
        weak && thing && self.is_reported_by_mood()
    }

    /// Whether the words at `mention`, in this sentence, name a person: by a given name, an office or two names in a row.
    fn names_person(&self, mention: &Range<usize>) -> bool {
        let inside = |t: &&Token| mention.start <= t.start && t.end <= mention.end;
        let tokens = || self.sentence.tokens.iter().filter(inside);
        let given = |t: &Token| t.capital && t.is(Class::MALE | Class::FEMALE);
        let office = |t: &Token| t.is(Class::ROLE | Class::TITLE) && !t.is(Class::ORGANISATION);
        tokens().any(|t| given(t) || office(t)) || tokens().filter(|t| t.is_name()).count() > 1
    }

    /// "Só faz um pedido: «Q»": whether a sentence of a small verb and its colon announces the quotation, in a language that leaves
    /// the subject out.
    fn announces_alone(&self, found: &Found) -> bool {
        let at = self.sentence.tokens.iter().position(|t| t.start == found.marked.outer.start);
        let colon = at.and_then(|k| self.sentence.before(k)).is_some_and(|b| b.is_one_of(":："));
        let named = self.sentence.tokens.iter().skip(1).any(|t| t.is_name() && !t.is_quote());
        colon && !named && found.words >= FEWEST_ANNOUNCED && self.sentence.lexicon.order == Order::Free
    }

    /// Whether a verb stands in the mood of reported speech and no verb of speaking stands with it.
    fn is_reported_by_mood(&self) -> bool {
        self.sentence.tokens.iter().any(|t| t.is_small(Class::SUBJUNCTIVE))
    }
}

/// Whether a line of dialogue is a question in front of another such line.
fn is_asked(sentence: &Sentence, stretch: &Stretch, marked: &Marked) -> bool {
    let line = |from: usize, to: usize| sentence.text.get(from..to).unwrap_or_default();
    let fills = marked.outer.start == stretch.range.start && marked.outer.end == stretch.range.end;
    let answered = || {
        let rest = line(stretch.range.end, sentence.text.len()).trim_start();
        rest.starts_with(|c| dialogue::DASHES.contains(c))
    };
    let question = || dialogue::is_question(line(marked.outer.start, marked.outer.end));
    sentence.lexicon.dash && fills && question() && answered()
}

/// Whether the quotation at `k` follows another behind nothing but a comma and a coordinator.
fn is_listed(sentence: &Sentence, k: usize) -> bool {
    let parts = |i: usize| sentence.holds(i, |t| t.is_sign(',') || t.is_small(Class::AND));
    let between = (0..k).rev().take_while(|&i| parts(i)).count();
    let short = (k.checked_sub(between + 1)).is_some_and(|i| sentence.holds(i, Token::is_quote));
    between <= 2 && short
}

fn told(sentence: &Sentence, statement: &Statement) -> Option<Told> {
    Some(Told {
        words: sentence.bytes(&statement.words)?,
        speaker: (statement.speaker.clone())
            .filter(|speaker| !sentence.is_expletive(speaker, statement.cue))
            .and_then(|speaker| sentence.bytes(&speaker)),
        cue: sentence.bytes(&(statement.cue..statement.cue + 1)),
        relay: statement.relay.clone().and_then(|r| sentence.bytes(&r)),
        trust: if clause::is_weighed(sentence.lexicon) { sentence.trust(statement) } else { Trust::Sure },
    })
}
