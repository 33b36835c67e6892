//! Which speakers are doubtful. A reader must be told where a name was only inferred: a wrong one under somebody's words does
//! more harm than none.
//!
//! Of 4,605 marked quotations of PolNeAR (development half, three words or more) 15 % are doubtful by these rules; of those
//! 18 % have another speaker, of the others 3 %.

use super::Speaker;
use super::attribution::Route;
use super::lexicon::{Class, folded};
use super::reading::{Found, Told};
use super::speaker::Speakers;
use crate::punctuation::is_quotation_mark;
use std::ops::Range;

/// Score by which a pronoun's antecedent must lead all others. Of 15 pronouns with a smaller lead 4 were given to somebody
/// else, of 41 others one (those of PolNeAR labelled by hand).
pub(super) const LEAST_LEAD: f32 = 2.4;

/// Words between a subject and its verb from which on every third speaker of a reported statement was somebody else (PolNeAR).
const FAR: usize = 11;

/// Words of the longest adverbial behind which a subject still opens its sentence. Set by hand.
const LONGEST_ADVERBIAL: usize = 8;

/// Bytes of the longest adverbial or apposition that is looked at: bounds the cost of a text without stops.
const LONGEST_IN_BYTES: usize = 400;

/// What speaks for a speaker that stands in front of its verb, or alone.
struct Signs {
    /// The verb's first meaning is to report.
    strong: bool,
    /// It opens its sentence.
    opens: bool,
    /// It has a name in full or an office.
    known: bool,
}

impl Signs {
    fn count(&self) -> usize {
        [self.strong, self.opens, self.known].into_iter().filter(|sign| *sign).count()
    }
}

impl Speakers<'_> {
    /// Whether the words of `found` may well be another's: no verb gives them to the speaker, or what is in front of its verb has
    /// fewer than two of three signs of a speaker.
    pub fn doubts(&self, found: &Found, speaker: &Speaker) -> bool {
        match found.route {
            Some(Route::Subject) => true,
            Some(Route::CarriedAcross) => found.repeats.is_none(),
            // «Q», zanja: a verb without a subject, and whoever the paragraph in front tells of.
            Some(Route::Behind) if !found.is_told() => self.is_further_away(speaker, found),
            Some(Route::InFront) => {
                !follows(speaker, found.cue.as_ref()) && self.signs(speaker, found.cue.as_ref()).count() < 2
            }
            _ => false,
        }
    }

    /// Whether the speaker is named in another block than the words.
    fn is_further_away(&self, speaker: &Speaker, found: &Found) -> bool {
        let between = self.text().get(speaker.mention.end..found.marked.outer.start).unwrap_or_default();
        between.bytes().rev().take(LONGEST_IN_BYTES).any(|b| b == b'\n') || between.len() > LONGEST_IN_BYTES
    }

    /// Whether a statement without marks may well be another's: its subject is far from its verb or shows no sign of a speaker.
    pub fn doubts_told(&self, told: &Told, speaker: &Speaker) -> bool {
        if follows(speaker, told.cue.as_ref()) {
            return false;
        }
        let between = told.cue.as_ref().and_then(|cue| self.text().get(speaker.mention.end..cue.start));
        let far = between.is_some_and(|words| outside_apposition(words).split_whitespace().nth(FAR - 1).is_some());
        told.cue.is_none() || far || self.signs(speaker, told.cue.as_ref()).count() == 0
    }

    /// "When asked, Lund said": whether `front` ends in a short adverbial that opens its sentence and names nobody.
    fn opens_behind_adverbial(&self, front: &str) -> bool {
        let Some(body) = front.strip_suffix(',') else { return false };
        let lowest = body.len().saturating_sub(LONGEST_IN_BYTES);
        let lowest = (lowest..body.len()).find(|&k| body.is_char_boundary(k)).unwrap_or(body.len());
        let Some(body) = body.get(lowest..) else { return false };
        let mut end = body.len();
        for word in body.rsplit([' ', '\n']).take(LONGEST_ADVERBIAL) {
            let start = end.saturating_sub(word.len());
            let before = body.get(..start).unwrap_or_default().trim_end_matches([' ', '\u{a0}']);
            if ends_sentence(before) {
                return !word.is_empty() && (lowest == 0 || !before.is_empty());
            }
            let named = word.starts_with(char::is_uppercase) && !self.lexicon().class(&folded(word)).is(Class::DATE);
            if named || word.contains(is_quotation_mark) {
                return false;
            }
            end = start.saturating_sub(1);
        }
        false
    }

    fn signs(&self, speaker: &Speaker, cue: Option<&Range<usize>>) -> Signs {
        let before = self.text().get(..speaker.mention.start).unwrap_or_default();
        let front = before.trim_end_matches([' ', '\u{a0}']);
        let verb = cue.and_then(|cue| self.text().get(cue.clone()));
        Signs {
            strong: verb.is_some_and(|verb| self.lexicon().class(&folded(verb)).is(Class::STRONG)),
            opens: ends_sentence(front) || self.opens_behind_adverbial(front),
            known: speaker.role.is_some() || self.lexicon().uncased || is_full_name(&speaker.name),
        }
    }
}

/// What stands between a subject and its verb without what describes the subject between commas: "Lund, the head of the office
/// that runs the harbour, said".
fn outside_apposition(between: &str) -> &str {
    let description = between.trim_start().strip_prefix(',');
    // Behind the end of a sentence the subject is another's.
    let description = description.filter(|d| d.len() < LONGEST_IN_BYTES && !d.contains(['.', '!', '?', '…', '\n']));
    description.and_then(|d| d.rsplit_once(',')).map_or(between, |(_, rest)| rest)
}

/// Whether nothing of its sentence stands behind the end of `front`.
fn ends_sentence(front: &str) -> bool {
    front.is_empty() || front.ends_with(['.', '!', '?', ':', '…', '\n']) || front.ends_with(is_quotation_mark)
}

/// Whether the speaker stands right behind the word that reports: "according to Lund", "am Montag sagte Lund".
fn follows(speaker: &Speaker, cue: Option<&Range<usize>>) -> bool {
    cue.is_some_and(|cue| speaker.mention.start >= cue.end)
}

/// "Maj Lund": two words or more, each with a capital.
fn is_full_name(name: &str) -> bool {
    name.contains(' ') && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
}
