//! Speakers that a sentence leaves to its neighbourhood: carried within a block, from the blocks in front, and back from the
//! next quotation.

use super::{Announced, Found, Read, Reading};
use crate::article::RunningText;
use crate::quotation::attribution::Route;
use crate::quotation::cue::{Cue, Side};
use crate::quotation::dialogue::DASHES;
use crate::quotation::lexicon::{Class, Lexicon, Order};
use crate::quotation::people::name_run;
use crate::quotation::phrase::Sentence;
use crate::quotation::token::{self, Token};
use crate::quotation::turns::TURN;
use std::ops::Range;

/// Blocks that a speaker is carried across.
const CARRY_BLOCKS: usize = 2;

/// Blocks in front of an answer among which the one stands who is asked. Set by hand.
const ANSWER_BLOCKS: usize = 6;

/// Sentences back in which the one whose words go on is looked for.
const TOLD_REACH: usize = 12;

/// Words a quotation must have to make its speaker the one whom the next block goes on with.
const CARRYING_WORDS: usize = 3;

/// Bytes and tokens of the longest line that signs the quotation in front: "– Lund, head of the harbour office". Set by hand.
const LONGEST_SIGNATURE: usize = 120;
const SIGNATURE_TOKENS: usize = 14;

/// Sentences back in which the block's last speaker is still the nearest. Set by hand.
const NEAR: usize = 2;

/// Conjunctions of a sentence behind which a clause of its own is looked for, from its end. Set by hand.
const MOST_CLAUSES: usize = 4;

/// Tokens at the beginning of a sentence among which "Darin heißt es" has its verb. Set by hand.
const OPENING: usize = 2;

/// A sentence and its speaker.
type Said = (usize, Range<usize>);

impl Reading {
    /// Speakers from the same block, for quotations whose sentence names none.
    pub(super) fn carry_within(&mut self, first: usize, reads: &[Read]) {
        let later = self.next_speakers(first);
        let mut earlier: Option<(usize, Range<usize>)> = None;
        for i in first..self.found.len() {
            let Some(this) = self.found.get(i) else { break };
            let number = this.sentence;
            if this.apart {
                continue;
            }
            if let Some(many) = this.of_many.then(|| of_many(number, reads)).flatten() {
                earlier = Some((number, many.clone()));
                if let Some(found) = self.found.get_mut(i) {
                    found.speaker = Some(many);
                }
                continue;
            }
            if let Some(speaker) = &this.speaker {
                earlier = Some((number, speaker.clone()));
                continue;
            }
            if reads.get(number).is_some_and(is_rumour) {
                if let Some(found) = self.found.get_mut(i) {
                    found.unsaid = true;
                    found.features.reroute(Route::CarriedWithin);
                }
                continue;
            }
            let later = later.get(i - first).and_then(|next| self.found.get((*next)?));
            let later = later.and_then(|l| Some((l.sentence, l.speaker.clone()?)));
            let Some((speaker, route)) = self.neighbour(this, reads, earlier.as_ref(), later.as_ref()) else {
                continue;
            };
            earlier = Some((number, speaker.clone()));
            if let Some(found) = self.found.get_mut(i) {
                found.give(speaker, route);
            }
        }
    }

    /// For each quotation from `first` on the next one with a speaker.
    fn next_speakers(&self, first: usize) -> Vec<Option<usize>> {
        let mut next = None;
        let mut all = vec![None; self.found.len() - first];
        for i in (first..self.found.len()).rev() {
            if let Some(slot) = all.get_mut(i - first) {
                *slot = next;
            }
            if self.found.get(i).is_some_and(|f| f.speaker.is_some()) {
                next = Some(i);
            }
        }
        all
    }

    /// The speaker that the block gives a quotation whose sentence names none. `earlier` and `later` are the sentences
    /// and speakers of the quotations around it.
    fn neighbour(
        &self,
        this: &Found,
        reads: &[Read],
        earlier: Option<&Said>,
        later: Option<&Said>,
    ) -> Option<(Range<usize>, Route)> {
        let number = this.sentence;
        if let Some((_, speaker)) = earlier.filter(|(s, _)| *s == number) {
            return carried(Some(speaker.clone()));
        }
        if !this.narrated {
            return untold(number, reads, earlier, later);
        }
        let read = reads.get(number)?;
        if read.is_reported_by_mood() {
            // The mood alone says that somebody else's words go on.
            let near = speaker(earlier.filter(|(s, _)| s + 1 >= number));
            let told = || reads.get(number.saturating_sub(TOLD_REACH)..number)?.iter().rev().find_map(told_by);
            let further = || self.across(this.block).or_else(|| self.announced_to(this.block));
            return carried(near.or_else(told).or_else(|| speaker(earlier)).or_else(further));
        }
        let spoken_of = || {
            let near = reads.get(..number)?.iter().rev().take(TOLD_REACH).find_map(|read| self.actor_of(read));
            near.or_else(|| self.spoken_of_in_front(this.block))
        };
        // Ha definito la riforma «un errore»: the verb has a subject, but not here.
        let unsaid = |c: &Cue| c.side == Side::Missing && read.sentence.holds(c.at, |t| t.is(Class::NAMING));
        if this.route.is_none() && read.sentence.lexicon.leaves_out_subjects() && read.cues.iter().any(unsaid) {
            return carried(spoken_of().or_else(|| self.announced_to(this.block)));
        }
        let silent = || {
            let at = read.sentence.tokens.iter().position(|t| t.start == this.marked.outer.start)?;
            let attribution = read.sentence.silent_subject(at)?;
            Some((read.sentence.bytes(&attribution.speaker)?, Route::Subject))
        };
        // «Q», gli hanno chiesto; «Q», coreaban: the verb is of many.
        if this.unsaid {
            return carried(of_many(number, reads));
        }
        // Ha poi spiegato, con un sorriso: «Q»; Y agregó: «Q»
        let told = |c: &&Cue| c.strong && !c.according && read.sentence.is_in_front(c, &this.marked.outer);
        let mut in_front = read.cues.iter().filter(told);
        let missing = |c: &Cue| c.side == Side::Missing;
        if this.route.is_none()
            && read.sentence.lexicon.leaves_out_subjects()
            && in_front.next().is_some_and(missing)
            && in_front.clone().all(missing)
        {
            // "Із зали йому відповіли вигуком:": many did.
            if read.cues.iter().filter(told).any(|c| read.sentence.is_plural_verb(c.at)) {
                return carried(of_many(number, reads));
            }
            return carried(speaker(earlier).or_else(spoken_of));
        }
        // «Q», confesó: whoever the text spoke of last.
        let verb = this.route == Some(Route::Behind);
        let close = earlier.filter(|(s, _)| verb && s + 1 >= number);
        // "Los vecinos gritaban «Q» y Merchán salió. «Q», advirtió": who acts behind the words in front.
        let since =
            |(s, said): &Said| last_to_act(reads.get(*s)?).filter(|acts| acts.start > said.start && *s < number);
        carried(close.and_then(since))
            .or_else(|| carried(speaker(close)))
            .or_else(silent)
            .or_else(|| carried(speaker(later.filter(|(s, _)| *s == number))))
            .or_else(|| if verb { carried(spoken_of()) } else { None })
            .or_else(|| read.announces_alone(this).then(spoken_of).flatten().map(|s| (s, Route::Subject)))
            .or_else(|| carried(speaker(earlier)))
    }

    /// Whom a sentence tells of: whoever speaks in it, else its subject. "Stoi w przedpokoju": where the subject is left out the
    /// word that opens the sentence is the verb, and who acts is told before.
    fn actor_of(&self, read: &Read) -> Option<Range<usize>> {
        let last = told_by(read).into_iter().chain(last_to_act(read)).max_by_key(|acts| acts.start);
        let acts = last.or_else(|| speaker_of(read))?;
        let lexicon = read.sentence.lexicon;
        let word = read.sentence.text.get(acts.clone())?;
        let verb = lexicon.leaves_out_subjects() && self.people.is_opener(word, acts.start, lexicon);
        Some(acts).filter(|_| !verb)
    }

    /// The last speaker of the blocks in front of `block`.
    fn across(&self, block: usize) -> Option<Range<usize>> {
        self.last.as_ref().filter(|(b, _)| b + CARRY_BLOCKS >= block).map(|(_, s)| s.clone())
    }

    /// Whom the text spoke of last in front of `block`: whom a block without quotations is about, where it is the nearer one,
    /// else the last speaker.
    fn spoken_of_in_front(&self, block: usize) -> Option<Range<usize>> {
        let nearer = |a: &&Announced| self.last.as_ref().is_none_or(|(last, _)| a.block > *last);
        let announced = self.announced.as_ref().filter(|a| a.block + 1 == block).filter(nearer);
        announced.map(|a| a.speaker.clone()).or_else(|| self.across(block))
    }

    /// Whom a block without quotations in front of `block` is about.
    fn announced_to(&self, block: usize) -> Option<Range<usize>> {
        self.announced.as_ref().filter(|a| a.block + CARRY_BLOCKS >= block).map(|a| a.speaker.clone())
    }

    /// Statements whose verb has no subject, in languages that leave it out: whoever the text spoke of last.
    pub(super) fn carry_told(&mut self, first: usize, first_found: usize, block: usize, reads: &[Read]) {
        for i in first..self.told.len() {
            let Some(told) = self.told.get(i).filter(|t| t.speaker.is_none()) else { continue };
            let at = told.cue.as_ref().map_or(told.words.start, |c| c.start);
            let found = self.found.iter().skip(first_found).take_while(|f| f.marked.outer.end <= at).last();
            let found = found.and_then(|f| Some((f.marked.outer.end, f.speaker.clone()?)));
            let before = i.checked_sub(1).filter(|b| *b >= first).and_then(|b| self.told.get(b));
            let before = before.filter(|b| b.words.end <= at).and_then(|b| Some((b.words.end, b.speaker.clone()?)));
            let near = found.into_iter().chain(before).max_by_key(|(end, _)| *end).map(|(_, s)| s);
            let sentence = reads.partition_point(|r| r.sentence.at(0).is_some_and(|t| t.start <= at));
            let earlier = || {
                let from = reads.get(sentence.saturating_sub(TOLD_REACH)..sentence.saturating_sub(1))?;
                from.iter().rev().find_map(|read| self.actor_of(read))
            };
            let further = || self.spoken_of_in_front(block);
            let speaker = near.or_else(earlier).or_else(further);
            if let Some(told) = self.told.get_mut(i) {
                told.speaker = speaker;
            }
        }
    }

    /// A quotation alone in its block and "- X" in the next.
    pub(super) fn sign_from_next_block(
        &mut self,
        first: usize,
        text: &RunningText,
        block: usize,
        lexicon: &'static Lexicon,
    ) {
        // Behind a line of dialogue the next dash opens another.
        let dialogue = |f: &Found| lexicon.dash && DASHES.contains(f.marked.sign);
        if self.found.iter().skip(first).any(|f| f.narrated || f.speaker.is_some() || dialogue(f)) {
            return;
        }
        let Some(next) = text.stretches.get(block + 1) else { return };
        let line = text.slice(&next.range);
        if line.len() > LONGEST_SIGNATURE || !line.starts_with(['-', '–', '—', '―']) {
            return;
        }
        let tokens = token::tokens(&text.text, next.range.start, next.range.end, &[], lexicon);
        let sentence = Sentence { text: &text.text, tokens: &tokens, lexicon };
        let Some(start) = tokens.iter().position(Token::is_word) else { return };
        let Some(name) = sentence.phrase_after(start) else { return };
        // "— The Courier"
        let noun = start + usize::from(sentence.holds(start, |t| t.capital && t.is(Class::ARTICLE)));
        // "— elvan (@elvan)": an account need not have a capital.
        let account = sentence.holds(name.end, |t| t.is_sign('(')) && sentence.holds(name.end + 1, |t| t.is_sign('@'));
        if tokens.len() > SIGNATURE_TOKENS || !account && !sentence.holds(noun, Token::is_name) {
            return;
        }
        let Some(speaker) = sentence.bytes(&name) else { return };
        for found in self.found.iter_mut().skip(first) {
            found.give(speaker.clone(), Route::Signed);
        }
    }

    /// Speakers from the blocks in front; a heading begins something else, and a post that is embedded is its author's, whom
    /// only a colon in front may name.
    pub(super) fn carry_across(&mut self, first: usize, block: usize, reads: &[Read], posted: bool) {
        let answering = self.answering(first, block);
        let open = |f: &&mut Found| f.speaker.is_none() && f.marked.sign != TURN && !f.heading && !f.apart;
        for found in self.found.iter_mut().skip(first).filter(open) {
            if found.narrated && reads.get(found.sentence).is_some_and(|r| r.sentence.tokens.iter().any(Token::is_word))
            {
                continue;
            }
            let open = self.left_open.as_ref().filter(|(b, _)| b + 1 == block).and_then(|(_, s)| s.clone());
            let announced = self.announced.as_ref().filter(|a| a.block + CARRY_BLOCKS >= block);
            let last = self.last.as_ref().filter(|(b, _)| b + CARRY_BLOCKS >= block).map(|(_, s)| s.clone());
            // "Marit Lund er ikke imponert.": whom the paragraph in front of a line of dialogue tells of says it.
            let told = |a: &Announced| a.person && DASHES.contains(found.marked.sign);
            let direct =
                announced.filter(|a| a.block + 1 == block && (a.colon || a.since || last.is_none() || told(a)));
            let direct = direct.map(|a| a.speaker.clone());
            let direct = direct.filter(|_| !posted || announced.is_some_and(|a| a.colon));
            let near = || last.or_else(|| announced.map(|a| a.speaker.clone())).filter(|_| !posted);
            // "And then?": what the reporter asks in a block of its own is answered by the one the text is about.
            let asked = self.asked.is_some_and(|b| b + 1 == block) && open.is_none();
            let answers = if asked { self.people.principal_so_far() } else { None };
            let given = open.or(answering.clone()).or(answers).or(direct).or_else(near);
            if let Some(speaker) = given {
                found.give(speaker, Route::CarriedAcross);
            }
        }
        for found in self.found.iter().skip(first) {
            if DASHES.contains(found.marked.sign)
                && let Some(speaker) = &found.speaker
            {
                self.last_line = Some((block, speaker.clone()));
            }
            if found.words >= CARRYING_WORDS
                && let Some(speaker) = &found.speaker
            {
                self.last = Some((block, speaker.clone()));
            }
        }
        self.left_open =
            self.found.last().filter(|f| f.block == block && !f.marked.closed).map(|f| (block, f.speaker.clone()));
    }

    /// Who answers the question on the line in front of `block`: the last speaker of such a line, or whom a paragraph since
    /// then tells of.
    fn answering(&self, first: usize, block: usize) -> Option<Range<usize>> {
        first.checked_sub(1).and_then(|f| self.found.get(f)).filter(|f| f.apart && f.block + 1 == block)?;
        let line = self.last_line.as_ref().filter(|(b, _)| b + ANSWER_BLOCKS >= block);
        let told = self.announced.as_ref().filter(|a| a.person && line.is_none_or(|(b, _)| a.block > *b));
        let told = told.filter(|a| a.block + ANSWER_BLOCKS >= block).map(|a| a.speaker.clone());
        told.or_else(|| line.map(|(_, s)| s.clone()))
    }

    /// Remembers whom a block without quotations is about, and whose words a colon at the end of any block announces; `first`
    /// is the block's first quotation.
    pub(super) fn announce(&mut self, reads: &[Read], block: usize, first: usize) {
        let colon = reads.last().is_some_and(|r| r.sentence.tokens.last().is_some_and(|t| t.is_one_of(":：")));
        let asks = reads.last().is_some_and(|r| r.sentence.tokens.last().is_some_and(|t| t.is_one_of("?？؟")));
        self.asked = Some(block).filter(|_| asks && reads.len() == 1 && self.found.len() == first);
        let quoted = self.found.get(first..).filter(|found| !found.is_empty());
        let speaker = match quoted {
            None => reads.iter().rev().find_map(|read| self.actor_of(read)),
            // "Lund told the paper that he found the plan “odd”:": whoever the quotation in front of the colon is given to.
            Some(found) if colon => {
                let last = found.iter().rev().find(|f| f.sentence + 1 == reads.len());
                last.and_then(|f| f.speaker.clone()).or_else(|| speaker_of(reads.last()?))
            }
            // "“Q,” said Berg. Lund, 88, rose.": whoever acts behind the last quotation.
            Some(found) => found.last().and_then(|last| named_last(reads.get(last.sentence + 1..)?)),
        };
        let since = speaker.is_some() && quoted.is_some() && !colon;
        if let Some(asker) = reads.last().filter(|_| quoted.is_none()).and_then(told_by) {
            self.askers.push((block, asker));
        }
        if let Some(speaker) = speaker {
            let pronoun = |s: &Sentence| {
                let he = |t: &Token| t.start == speaker.start && t.end == speaker.end && t.is(Class::HE | Class::SHE);
                s.tokens.iter().any(he)
            };
            let person = since
                || reads.last().is_some_and(|r| pronoun(&r.sentence))
                || reads.last().is_some_and(|r| r.names_person(&speaker));
            self.announced = Some(Announced { block, speaker, colon, person, since });
        }
    }

    /// A quotation whose speaker only the next one names.
    pub(super) fn look_ahead(&mut self, lexicon: &Lexicon) {
        for i in (0..self.found.len().saturating_sub(1)).rev() {
            let next = self.found.get(i + 1).map(|n| (n.block, n.speaker.clone()));
            let Some((next_block, Some(speaker))) = next else { continue };
            if let Some(found) = self.found.get_mut(i)
                && found.speaker.is_none()
                && !found.apart
                && !found.unsaid
                && !(found.heading && lexicon.order == Order::Free)
                && next_block - found.block <= usize::from(!found.narrated || lexicon.order != Order::Free)
                && found.words > CARRYING_WORDS
            {
                found.give(speaker, Route::CarriedAcross);
            }
        }
    }
}

/// "Man ermittle „Q“, hieß es": whether a sentence says that something is said, by nobody who is named. A mood that goes on
/// with somebody's words says who.
fn is_rumour(read: &Read) -> bool {
    // "Der habe geantwortet: „Q“": whoever was told of last, and not who tells it.
    let lone = |t: &Token| t.capital && t.is(Class::ARTICLE);
    if read.sentence.holds(0, lone) && read.sentence.holds(1, |t| t.is_small(Class::SUBJUNCTIVE)) {
        return true;
    }
    // "Darin heißt es, der Bau sei teuer": somebody else's words begin.
    let begins = |c: &Cue| c.at < OPENING;
    let tells = |c: &&Cue| c.subject.is_none() && read.sentence.holds(c.at, |t| t.is(Class::RUMOUR));
    let mut rumours = read.cues.iter().filter(tells);
    if read.is_reported_by_mood() { rumours.any(begins) } else { rumours.next().is_some() }
}

/// Who are many and spoke or acted in the sentences in front of sentence `number`.
fn of_many(number: usize, reads: &[Read]) -> Option<Range<usize>> {
    // "Fuentes del Gobierno aseguran": the verb tells that they are many.
    let plural = |read: &Read| {
        read.sentence.lexicon.order == Order::Free
            && read.cues.iter().any(|c| c.subject.is_some() && read.sentence.is_plural_verb(c.at))
    };
    let many = |read: &Read| speaker_of(read).filter(|s| plural(read) || read.sentence.is_of_many(s));
    reads.get(number.saturating_sub(NEAR)..number)?.iter().rev().find_map(many)
}

fn carried(speaker: Option<Range<usize>>) -> Option<(Range<usize>, Route)> {
    speaker.map(|s| (s, Route::CarriedWithin))
}

fn speaker(of: Option<&Said>) -> Option<Range<usize>> {
    of.map(|(_, s)| s.clone())
}

/// The speaker of a quotation that is a sentence of its own: whom the next sentence gives it to, then the one of a quotation
/// right in front, then whom the sentences in front tell of, then those of the other quotations.
fn untold(
    number: usize,
    reads: &[Read],
    earlier: Option<&Said>,
    later: Option<&Said>,
) -> Option<(Range<usize>, Route)> {
    if let Some(speaker) = reads.get(number + 1).and_then(said_so) {
        return Some((speaker, Route::Inverted));
    }
    let near = earlier.filter(|(s, _)| s + NEAR >= number);
    // Sentences in the mood of reported speech go on with whoever spoke before them.
    let asked = |read: &Read| read.cues.iter().any(|c| c.side == Side::Missing && read.sentence.is_plural_verb(c.at));
    // «Q», taglia corto. «Q»: the words in front are of whoever the text told of before.
    let unsaid =
        |read: &Read| read.sentence.lexicon.leaves_out_subjects() && read.sentence.tokens.iter().any(Token::is_quote);
    let goes_on = |read: &&Read| (read.is_reported_by_mood() || asked(read)) && told_by(read).is_none();
    let before = || {
        let mut told = reads.get(number.saturating_sub(TOLD_REACH)..number)?.iter().rev();
        let told = told.find(|r| !(goes_on(r) || unsaid(r) && speaker_of(r).is_none()));
        told.and_then(speaker_of).map(|s| (s, Route::Subject))
    };
    carried(speaker(near)).or_else(before).or_else(|| carried(speaker(earlier))).or_else(|| carried(speaker(later)))
}

/// «Q». Lo ha detto X. „Q“. Das sagte X: who a sentence says has said what stands in front of it.
fn said_so(read: &Read) -> Option<Range<usize>> {
    let sentence = &read.sentence;
    let object = match sentence.lexicon.order {
        Order::Free => Class::OBJECT_PRONOUN | Class::DETERMINER,
        Order::VerbSecond => Class::IT,
        Order::SubjectFirst | Order::VerbFirst | Order::VerbFinal | Order::Particles => return None,
    };
    let cue = read.cues.first().filter(|c| c.side == Side::After && c.strong)?;
    let object = |t: &Token| t.is(object);
    let group = |k: usize| sentence.holds(k, |t| object(t) || t.is(Class::AUX | Class::ADVERB));
    let opens = sentence.holds(0, object) || sentence.holds(0, |t| t.is(Class::ADVERB)) && sentence.holds(1, object);
    let subject = cue.subject.clone().filter(|_| opens && cue.at > 0 && (0..cue.at).all(group))?;
    let ends =
        sentence.at(subject.end).is_none_or(|t| t.is_one_of(".,;") || t.is_small(Class::PREPOSITION | Class::OF));
    sentence.bytes(&sentence.with_name(sentence.trimmed(subject).filter(|_| ends)?))
}

/// The subject of the last reporting verb of a sentence.
fn told_by(read: &Read) -> Option<Range<usize>> {
    let sentence = &read.sentence;
    let span = read.cues.iter().rev().filter_map(|c| c.subject.clone()).find(|s| sentence.plausible(s))?;
    sentence.bytes(&sentence.with_name(sentence.trimmed(span)?))
}

/// "Un grupo desplegó una pancarta y Merchán ordenó desalojarlos": the name that a coordinated clause behind its conjunction
/// begins with; in "Ana Ruiz y Luis Gil dijeron" the conjunction joins the subject.
fn last_to_act(read: &Read) -> Option<Range<usize>> {
    let sentence = &read.sentence;
    if !sentence.lexicon.leaves_out_subjects() {
        return None;
    }
    let first = sentence.first_subject(0, sentence.len())?;
    let closed = Class::FUNCTION | Class::ROLE | Class::TITLE | Class::OF | Class::PREPOSITION;
    let verb = |t: &Token| t.is_word() && !t.capital && (t.is(Class::AUX) || !t.is(closed));
    let clause = |k: usize| {
        let name = name_run(sentence, k + 1).filter(|run| sentence.holds(run.end, verb))?;
        let joins = sentence.before(k).is_some_and(|b| b.is_name() && !b.is_quote());
        (k > first.end && !joins).then_some(name)
    };
    let and = (0..sentence.len()).rev().filter(|&k| sentence.holds(k, |t| t.is_small(Class::AND)));
    sentence.bytes(&and.take(MOST_CLAUSES).find_map(clause)?)
}

/// The person by name whom the last of these sentences that tells of one tells of, where no later one tells of somebody else.
fn named_last(reads: &[Read]) -> Option<Range<usize>> {
    let (read, acts) = reads.iter().rev().find_map(|read| Some((read, first_of(read)?)))?;
    let name = |t: &Token| t.is_name() && acts.start <= t.start && t.end <= acts.end;
    (read.names_person(&acts) && read.sentence.tokens.iter().any(name)).then_some(acts)
}

/// The first subject of a sentence, if it is no pronoun.
fn first_of(read: &Read) -> Option<Range<usize>> {
    let sentence = &read.sentence;
    let span = sentence.trimmed(sentence.first_subject(0, sentence.len())?)?;
    let pronoun = span.len() == 1 && sentence.holds(span.start, |t| t.is(Class::PRONOUN));
    sentence.bytes(&sentence.with_name(span)).filter(|_| !pronoun)
}

/// The subject of the last reporting verb of a sentence, else its first subject.
fn speaker_of(read: &Read) -> Option<Range<usize>> {
    told_by(read).or_else(|| {
        let sentence = &read.sentence;
        let span = sentence.trimmed(sentence.first_subject(0, sentence.len())?)?;
        sentence.bytes(&sentence.with_name(span))
    })
}
