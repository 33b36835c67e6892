//! Whether a text reports what people say.
//!
//! The weights of [`clause`](super::clause) are fitted on news, where a clause behind "wants" or "shows" is as a rule what
//! somebody has told. In a guide ("if you want to bake", "the table shows how much fits in") it is not: where what is to
//! be found is rare, the same evidence says less (Saerens, Latinne and Decaestecker, Adjusting the Outputs of a Classifier to
//! New a Priori Probabilities, 2002). How rare it is, the attributions tell that leave no doubt.

use super::lexicon::{Class, List};
use super::phrase::{Sentence, Span};
use super::reported::Statement;
use super::token::Token;

/// Words of a text for each attribution that leaves no doubt, at most, for a text that reports. Of 519 English news articles
/// one in twenty has fewer such attributions, of 262 pages about anything four in five.
const WORDS_PER_REPORT: usize = 200;

/// Words of a text that is too short to tell.
const SHORT: usize = 100;

/// Tokens from "it" to the verb in "it is also worth noting", at most.
const LONGEST_ADVICE: usize = 5;

/// How far a statement can be trusted to be somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Somebody is named, and the word that reports leaves no doubt.
    Sure,
    /// The word has other uses, or stands with what cannot speak, or the writer speaks.
    Loose,
    /// The reader is addressed, or nobody does what the verb says: "to see how", "add some salt".
    Nobody,
}

/// Whether a text of so many words with so many sure attributions reports what people say.
pub(super) fn reports(words: usize, sure: usize) -> bool {
    words < SHORT || sure * WORDS_PER_REPORT >= words
}

impl Sentence<'_> {
    /// How far a statement of a sentence can be trusted to be somebody's.
    pub fn trust(&self, statement: &Statement) -> Trust {
        let cue = statement.cue;
        if self.is_aside_of_writer(cue) || self.is_advised(cue) || self.is_called(statement) {
            return Trust::Nobody;
        }
        let Some(speaker) = &statement.speaker else {
            // "It is feared that", "an assurance that": somebody does it.
            let done = self.is_passive(cue) || self.holds(cue, |t| t.is(Class::REPORT_NOUN));
            return if done { Trust::Loose } else { Trust::Nobody };
        };
        if self.is_reader(speaker) || self.is_told_to_do(speaker) {
            return Trust::Nobody;
        }
        // "we compared it with the transcript": the newsroom.
        let writer = speaker.len() == 1 && self.holds(speaker.start, |t| t.is(Class::FIRST));
        if writer && !statement.strong {
            return Trust::Nobody;
        }
        let sure = statement.strong && !writer && self.can_speak(speaker) && self.is_clause(&statement.words);
        if sure { Trust::Sure } else { Trust::Loose }
    }

    /// "It is feared that": whether a subject stands for nobody, and somebody who is not named does what the verb says.
    pub fn is_expletive(&self, speaker: &Span, cue: usize) -> bool {
        self.is_it(speaker) && self.is_passive(cue)
    }

    /// "It is worth noting that", "it's fair to say that": what the writer says; of a company that "was forced to admit that"
    /// the past tells.
    fn is_advised(&self, cue: usize) -> bool {
        let be = |k: usize| self.holds(k, |t| t.is_small(Class::BE)) && !self.listed(k, List::BackshiftedBe);
        let it = |k: usize| self.holds(k, |t| t.is(Class::IT) && !t.is(Class::THAT));
        let is = |k: usize| it(k) && (be(k + 1) || self.word(k).contains(['\'', '’']));
        let infinite =
            self.before(cue).is_some_and(|b| b.is_small(Class::TO)) || self.holds(cue, |t| t.is(Class::GERUND));
        infinite && (cue.saturating_sub(LONGEST_ADVICE)..cue).any(is)
    }

    /// "That said, the gate is dear": what the writer says, too.
    fn is_aside_of_writer(&self, cue: usize) -> bool {
        cue == 1 && self.holds(0, |t| t.is(Class::THAT)) && self.holds(2, |t| t.is_sign(','))
    }

    /// "The bridge, described by Lund as": what is called something is not said.
    fn is_called(&self, statement: &Statement) -> bool {
        let cue = statement.cue;
        statement.words.end <= cue && self.holds(cue, |t| t.is_small(Class::NAMING)) && self.listed(cue + 1, List::Doer)
    }

    fn is_it(&self, speaker: &Span) -> bool {
        speaker.len() == 1 && self.holds(speaker.start, |t| t.is(Class::IT))
    }

    /// "you", where it is no question's "who".
    fn is_reader(&self, speaker: &Span) -> bool {
        let you = |t: &Token| t.is(Class::YOU) && !t.is(Class::WHETHER | Class::RELATIVE);
        speaker.len() == 1 && self.holds(speaker.start, you)
    }

    /// "Turn the page to see how": a word in front of an article opens the sentence, and no name stands there.
    fn is_told_to_do(&self, speaker: &Span) -> bool {
        *speaker == (0..1) && self.holds(1, |t| t.is_small(Class::ARTICLE | Class::POSSESSIVE))
    }

    /// Whether a subject speaks; in "Light coatings suggest that" the place tells why its first word is written large.
    fn can_speak(&self, speaker: &Span) -> bool {
        let opens = speaker.start == 0 && speaker.len() > 1;
        self.speaks(&(speaker.start + usize::from(opens)..speaker.end))
    }

    /// "that it leaks", "to close it", "it leaks", and not "critical protection".
    fn is_clause(&self, words: &Span) -> bool {
        let to = |t: &Token| t.is_small(Class::TO | Class::THAT | Class::WHETHER);
        let opened = words.start.checked_sub(1).is_some_and(|k| self.holds(k, to)) || self.holds(words.start, to);
        opened || self.span(words).iter().any(|t| self.is_finite(t))
    }

    /// "was announced", "is believed".
    fn is_passive(&self, verb: usize) -> bool {
        let start = self.group_start(verb, 0);
        (start..verb).any(|k| self.holds(k, |t| t.is_small(Class::BE)))
    }
}
