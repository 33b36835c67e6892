//! Whom a pronoun stands for, or a noun that says no more than one.

use super::lexicon::{Class, Lexicon, folded};
use super::naming::{ACTS, SPEAKS};
use super::people::{Gender, Mention, People};
use super::strangers::{Body, Stranger};
use std::ops::Range;

/// Sentences that a pronoun may reach back.
const PRONOUN_REACH: usize = 7;

/// What the subject of the sentence in front is worth to a pronoun of the same gender: more than a verb of speaking one
/// sentence further away gives to whoever spoke there.
const NEAR_SUBJECT: f32 = 1.0;

// What else counts for the one a pronoun stands for, on top of how much a sentence makes somebody speak or act
// (`naming`). Set by hand.

/// Taken off for each sentence between a name and the pronoun.
const A_SENTENCE: f32 = 0.55;
/// Given for evidence that a name is a person's, up to that much of it.
const OF_EVIDENCE: f32 = 0.25;
const MOST_EVIDENCE: f32 = 2.0;
/// A gender that is known to be the pronoun's.
const SAME_GENDER: f32 = 1.2;
/// Who spoke last; less where somebody else has spoken or acted since.
const SPOKE_LAST: f32 = 1.3;
const INTERRUPTED: f32 = 0.2;

/// Mentions in front of a pronoun among which somebody may have spoken since the last speaker: bounds the cost.
const MOST_SINCE: usize = 400;

/// Sentences that "it" may reach back to a body. Set by hand.
const BODY_REACH: usize = 4;

/// The gender of the people that a pronoun may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// He or she.
    Of(Gender),
    /// Either: Finnish hän, Hungarian ő.
    Either,
}

impl Sought {
    /// Whether it may be somebody whose gender is `known` so far.
    fn admits(self, known: Option<Gender>) -> bool {
        known.is_none_or(|gender| self.is(gender))
    }

    /// Whether it is the pronoun of a gender.
    fn is(self, gender: Gender) -> bool {
        self == Sought::Either || self == Sought::Of(gender)
    }
}

/// What a pronoun stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Antecedent {
    /// A person or body by its name.
    Name(String),
    /// Where somebody or a body stands whom the text does not name.
    Phrase(Range<usize>),
}

impl People {
    /// The body that "it" stands for at byte `at`: the nearest one that acted or spoke, by name or where the text names none.
    pub fn resolve_body(&self, at: usize) -> Option<Antecedent> {
        let sentence = self.sentence_starts.partition_point(|&s| s <= at).saturating_sub(1);
        let end = self.mentions.partition_point(|m| m.at < at);
        let mut near = self.mentions.get(..end)?.iter().rev().take_while(|m| m.sentence + BODY_REACH >= sentence);
        let named = near.find(|m| m.prominence >= ACTS && !self.is_person(m));
        let end = self.bodies.partition_point(|b| b.bytes.start < at);
        let mut near = self.bodies.get(..end)?.iter().rev().take_while(|b| b.sentence + BODY_REACH >= sentence);
        let unnamed = near.find(|b| b.sentence < sentence);
        // "The council of Brod met. Nobody spoke.": its subject comes before what hangs on it, and before a word that only
        // the beginning of a sentence capitalises.
        let nearer = |body: &&Body| named.is_none_or(|m| m.sentence <= body.sentence || self.only_opens(&m.name, m.at));
        match unnamed.filter(nearer) {
            Some(body) => Some(Antecedent::Phrase(body.bytes.clone())),
            None => named.map(|m| Antecedent::Name(m.name.clone())),
        }
    }

    /// "Odile Ferrand est maire. Sa réponse": the person whom the sentences in front of byte `at` told of last, and whether they
    /// told of nobody else.
    pub fn nearest_actor(&self, at: usize) -> Option<(String, bool)> {
        let sentence = self.sentence_starts.partition_point(|&s| s <= at).saturating_sub(1);
        let end = self.mentions.partition_point(|m| m.at < at);
        let near = self.mentions.get(..end)?.iter().rev().take_while(|m| m.sentence + PRONOUN_REACH >= sentence);
        let mut near = near.filter(|m| m.prominence >= ACTS && self.is_person(m));
        let nearest = near.next()?;
        Some((self.full(nearest), near.all(|m| m.surname == nearest.surname)))
    }

    /// The nearest person in front of byte `at` who acted, where that was behind byte `since`.
    pub fn actor_since(&self, at: usize, since: usize) -> Option<String> {
        let (start, end) =
            (self.mentions.partition_point(|m| m.at <= since), self.mentions.partition_point(|m| m.at < at));
        let from = start.max(end.saturating_sub(MOST_SINCE));
        let acts = |m: &&Mention| m.prominence >= ACTS && self.is_person(m);
        self.mentions.get(from..end)?.iter().rfind(acts).map(|m| self.full(m))
    }

    /// "Een getuige belde. …, vertelde de man": whether the text told last of somebody whom it does not name.
    pub fn is_stranger_nearer(&self, at: usize) -> bool {
        let strangers = self.strangers.get(..self.strangers.partition_point(|s| s.bytes.start < at));
        let last = strangers.and_then(<[Stranger]>::last);
        let end = self.mentions.partition_point(|m| m.at < at);
        let near = self.mentions.get(end.saturating_sub(MOST_SINCE)..end).unwrap_or_default();
        let named = near.iter().rfind(|m| m.prominence >= ACTS && self.is_person(m));
        last.is_some_and(|s| named.is_none_or(|m| m.at < s.bytes.start))
    }

    /// Who the pronoun at byte `at` stands for, and by what score that leads all others. `previous` is the last speaker and where
    /// it was named.
    pub fn resolve_pronoun(
        &self,
        gender: Sought,
        at: usize,
        previous: Option<(&str, usize)>,
    ) -> Option<(Antecedent, f32)> {
        self.resolve(gender, at, previous, self.nearest_stranger(gender, at, previous.map(|(name, _)| name)))
    }

    /// The same for a noun that names somebody again: the text has named them.
    pub fn resolve_noun(
        &self,
        gender: Sought,
        at: usize,
        previous: Option<(&str, usize)>,
    ) -> Option<(Antecedent, f32)> {
        self.resolve(gender, at, previous, None)
    }

    fn resolve(
        &self,
        gender: Sought,
        at: usize,
        previous: Option<(&str, usize)>,
        stranger: Option<(f32, &Stranger)>,
    ) -> Option<(Antecedent, f32)> {
        let sentence = self.sentence_starts.partition_point(|&s| s <= at).saturating_sub(1);
        let end = self.mentions.partition_point(|m| m.at < at);
        let interrupted = previous.is_some_and(|previous| self.is_interrupted(gender, sentence, end, previous));
        let distance = |m: &Mention| sentence - m.sentence.min(sentence);
        let near = self.mentions.get(..end)?.iter().rev().take_while(|m| distance(m) <= PRONOUN_REACH);
        let mut best: Option<(f32, &Mention)> = None;
        let mut rival = f32::NEG_INFINITY;
        let near = near.map(|m| (m, m.prominence, distance(m))).chain(self.named_again_near(at, sentence));
        for (mention, prominence, distance) in near.filter(|(m, ..)| self.is_person(m) && !m.thing) {
            let Some(mut score) = self.fits_pronoun(mention, gender, prominence, distance) else { continue };
            if previous.is_some_and(|(name, _)| last_word(name) == last_word(&mention.name)) {
                score += if interrupted { INTERRUPTED } else { SPOKE_LAST };
            }
            let (leads, other) = best.map_or((true, f32::NEG_INFINITY), |(best_score, best)| {
                let other = if best.surname == mention.surname { f32::NEG_INFINITY } else { best_score.min(score) };
                (score > best_score, other)
            });
            rival = rival.max(other);
            if leads {
                best = Some((score, mention));
            }
        }
        let person = best.map_or(f32::NEG_INFINITY, |(score, _)| score);
        if let Some((score, stranger)) = stranger {
            if score > person {
                return Some((Antecedent::Phrase(stranger.bytes.clone()), score - person));
            }
            rival = rival.max(score);
        }
        let name = best.map(|(_, m)| self.full(m)).or_else(|| {
            let (name, _) = previous?;
            let pool = self.by_surname.get(&last_word(name)).and_then(|&n| self.surnames.get(n));
            let other = pool.is_some_and(|p| match gender {
                Sought::Of(Gender::Male) => p.female > p.male,
                Sought::Of(Gender::Female) => p.male > p.female,
                Sought::Either => false,
            });
            (!other).then(|| name.to_owned())
        });
        let lead = if best.is_some() { person - rival } else { f32::INFINITY };
        // Whoever is so far away leads nobody.
        let name = name.map(|name| (name, lead)).or_else(|| Some((self.last_of_gender(gender, end)?, 0.0)));
        name.map(|(name, lead)| (Antecedent::Name(name), lead))
    }

    /// Those whom an office alone names again within reach of a pronoun at byte `at`, with their prominence and distance.
    fn named_again_near(&self, at: usize, sentence: usize) -> impl Iterator<Item = (&Mention, f32, usize)> {
        let end = self.again.partition_point(|a| a.at < at);
        let near = self.again.get(..end).unwrap_or_default().iter().rev();
        let near = near.map(move |a| (a, sentence - a.sentence.min(sentence)));
        let near = near.take_while(|(_, distance)| *distance <= PRONOUN_REACH);
        near.filter_map(|(a, distance)| Some((self.mentions.get(a.mention)?, a.prominence, distance)))
    }

    /// Whoever of a gender was named last among the mentions in front of number `end`, however far away.
    fn last_of_gender(&self, gender: Sought, end: usize) -> Option<String> {
        let mut near = self.mentions.get(end.saturating_sub(MOST_SINCE)..end)?.iter().rev();
        near.find(|m| self.is_person(m) && self.gender(m).is_some_and(|g| gender.is(g))).map(|m| self.full(m))
    }

    /// The one without a name who fits a pronoun at byte `at` best, and how well.
    fn nearest_stranger(&self, gender: Sought, at: usize, previous: Option<&str>) -> Option<(f32, &Stranger)> {
        let sentence = self.sentence_starts.partition_point(|&s| s <= at).saturating_sub(1);
        let end = self.strangers.partition_point(|s| s.bytes.start < at);
        let distance = |s: &Stranger| sentence - s.sentence.min(sentence);
        let near = self.strangers.get(..end)?.iter().rev().take_while(|s| distance(s) <= PRONOUN_REACH);
        let fits = near.filter(|s| gender.admits(s.gender));
        let spoke = |s: &Stranger| previous.is_some_and(|name| last_word(name) == s.noun);
        let score = |s: &Stranger| {
            // "One student said the hall was cold. “…,” he said": of somebody new only the pronoun tells the gender.
            let near = if distance(s) <= 1 { SAME_GENDER + NEAR_SUBJECT } else { 0.0 };
            let last = if spoke(s) { SPOKE_LAST } else { 0.0 };
            s.prominence - A_SENTENCE * distance(s) as f32 + near + last
        };
        fits.filter(|s| distance(s) <= 1 || spoke(s)).map(|s| (score(s), s)).fold(None, |best, next| match best {
            Some((s, _)) if s >= next.0 => best,
            _ => Some(next),
        })
    }

    /// Whether somebody else spoke or acted since the last speaker was named, who then is no nearer than others.
    fn is_interrupted(&self, gender: Sought, sentence: usize, end: usize, (name, since): (&str, usize)) -> bool {
        let from = self.mentions.partition_point(|m| m.at <= since);
        self.mentions.get(from.max(end.saturating_sub(MOST_SINCE))..end).unwrap_or_default().iter().any(|m| {
            let speaks = m.prominence >= SPEAKS && gender.admits(self.gender(m));
            // "Sato, a chemist, is sceptical. “…,” she said": whoever the sentence right in front is about.
            let known = self.gender(m);
            let fits = known.is_some_and(|g| gender.is(g)) || m.introduced && known.is_none();
            let acts = m.prominence >= ACTS && m.sentence + 1 >= sentence && fits;
            (speaks || acts) && self.is_person(m) && last_word(&m.name) != last_word(name)
        })
    }

    /// How well a mention so many sentences in front fits a pronoun; `None` for one of the other gender.
    fn fits_pronoun(&self, mention: &Mention, gender: Sought, prominence: f32, distance: usize) -> Option<f32> {
        let known = self.gender(mention);
        if !gender.admits(known) {
            return None;
        }
        let evidence = self.surnames.get(mention.surname).map_or(0.0, |p| p.evidence);
        let mut score = prominence - A_SENTENCE * distance as f32 + OF_EVIDENCE * evidence.min(MOST_EVIDENCE);
        // "Maj Lund, 27, was first. “…,” she said": somebody new, of whom only the pronoun tells the gender.
        if gender == Sought::Either || known.is_some() || mention.introduced && distance <= 1 {
            score += SAME_GENDER;
            // "Sato, a chemist, is sceptical. “…,” she said": a sentence goes on with the subject of the one before.
            if prominence >= ACTS && distance <= 1 {
                score += NEAR_SUBJECT;
            }
        }
        Some(score)
    }
}

/// Gender that a pronoun asks for.
pub(super) fn pronoun_gender(word: &str, lexicon: &Lexicon) -> Option<Sought> {
    let class = lexicon.class(&folded(word));
    if class.is(Class::HE | Class::HIS) && class.is(Class::SHE | Class::HER) {
        Some(Sought::Either)
    } else if class.is(Class::HE | Class::HIS) {
        Some(Sought::Of(Gender::Male))
    } else if class.is(Class::SHE | Class::HER) {
        Some(Sought::Of(Gender::Female))
    } else {
        None
    }
}

fn last_word(name: &str) -> String {
    name.rsplit(' ').next().unwrap_or_default().to_lowercase()
}
