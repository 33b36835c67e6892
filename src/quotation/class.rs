//! Classes of words: the sections of a lexicon that a word stands in.

use std::ops::BitOr;

/// What a word can be: a set of the sections it stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl BitOr for Class {
    type Output = Class;
    fn bitor(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

impl Class {
    /// The set of one section of the files by its name; empty for a name that is none.
    pub fn of_section(name: &str) -> Class {
        SECTIONS.iter().find(|(section, _)| *section == name).map_or(Class::default(), |(_, class)| *class)
    }
    /// What of it a compound takes over from its last part.
    pub fn of_head(self) -> Class {
        Class(self.0 & Class::HEAD.0)
    }
    /// The set without the sections of another.
    pub fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }
    /// Whether the sets share a section.
    pub fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
    /// Hashes of the sections' names.
    pub fn keys(self) -> impl Iterator<Item = u32> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let key = KEYS.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(*key)
        })
    }
}

/// FNV-1a (Fowler, Noll and Vo), over bytes.
pub(super) const fn fnv(bytes: &[u8]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut rest = bytes;
    while let [byte, behind @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = behind;
    }
    hash
}

macro_rules! classes {
    ($($(#[$doc:meta])* $constant:ident $section:literal;)*) => {
        classes!(@bits 0; $($(#[$doc])* $constant;)*);
        /// Name of each section in the files.
        const SECTIONS: &[(&str, Class)] = &[$(($section, Class::$constant)),*];
        /// Hash of each section's name.
        const KEYS: &[u32] = &[$(fnv($section.as_bytes())),*];
    };
    (@bits $bit:expr; $(#[$doc:meta])* $constant:ident; $($rest:tt)*) => {
        impl Class { $(#[$doc])* pub const $constant: Class = Class(1 << ($bit)); }
        classes!(@bits $bit + 1; $($rest)*);
    };
    (@bits $bit:expr;) => {};
}

classes! {
    /// Verbs whose first meaning is to report speech.
    STRONG "strong";
    /// Verbs that report speech only among other uses.
    WEAK "weak";
    /// Verbs that take the person addressed: told, assured.
    TELL "tell";
    /// Verbs whose content may be an infinitive: vowed to.
    INFINITIVE "infinitive";
    /// Verbs whose content may be a noun phrase: denied the charge.
    OBJECT "object";
    /// Participles without a subject of their own: saying.
    GERUND "gerund";
    /// Forms of reporting verbs that are as often nouns: claims, report.
    NOUNLIKE "nounlike";
    /// Nouns that stand for something said: claim, demand.
    REPORT_NOUN "report-noun";
    /// Auxiliary verbs.
    AUX "aux";
    /// Adverbs.
    ADVERB "adverb";
    /// Masculine subject pronouns.
    HE "he";
    /// Feminine subject pronouns.
    SHE "she";
    /// Plural subject pronouns.
    THEY "they";
    /// First person.
    FIRST "first";
    /// Pronouns for things.
    IT "it";
    /// Other subject pronouns.
    YOU "you";
    /// Pronouns that are never a subject.
    OBJECT_PRONOUN "object-pronoun";
    /// Masculine possessive.
    HIS "his";
    /// Feminine possessive.
    HER "her";
    /// Articles, demonstratives, quantifiers.
    DETERMINER "determiner";
    /// Possessive determiners.
    POSSESSIVE "possessive";
    /// Determiners that mark an object and never a subject: den, einen.
    ACCUSATIVE "accusative";
    /// Prepositions.
    PREPOSITION "preposition";
    /// Prepositions that go on inside a noun phrase: of, von.
    OF "of";
    /// Coordinators inside a noun phrase.
    AND "and";
    /// Words that begin another clause.
    SUBORDINATOR "subordinator";
    /// Words that join a clause of its own: but, aber.
    COORDINATOR "coordinator";
    /// The word that begins a content clause: that, dass.
    THAT "that";
    /// Words that begin an indirect question.
    WHETHER "whether";
    /// Relative pronouns.
    RELATIVE "relative";
    /// Forms of to be.
    BE "be";
    /// as, als: before a fragment that names something.
    AS "as";
    /// Subjects by which nothing is said: nobody, niemand.
    NOBODY "nobody";
    /// Articles alone.
    ARTICLE "article";
    /// Other words that are capitalised only at the beginning of a sentence.
    STARTER "starter";
    /// Titles before a name.
    TITLE "title";
    /// Titles of men.
    TITLE_MALE "title-male";
    /// Titles of women.
    TITLE_FEMALE "title-female";
    /// Weekdays and months, and other words of days, in the forms that sentences have: inflected, few of them short. The names
    /// in lines of dates stand with their numbers in `src/article/lexicon/`: there "mar" and "sob" are nothing else.
    DATE "date";
    /// Words of an organisation's name.
    ORGANISATION "organisation";
    /// Words of places, peoples and things that look like a surname.
    PLACE "place";
    /// Nouns for people and bodies that speak.
    ROLE "role";
    /// Those that are spoken to: reporters.
    REPORTER "reporter";
    /// Abbreviations that end in a full stop.
    ABBREVIATION "abbreviation";
    /// Nouns and participles before a title or a name: film, so-called.
    WORK "work";
    /// Words that announce what somebody else quotes: quoted.
    QUOTING "quoting";
    /// Verb forms that mark reported speech by their mood.
    SUBJUNCTIVE "subjunctive";
    /// Parts of a surname: de, van.
    PARTICLE "particle";
    /// Men's given names.
    MALE "male";
    /// Women's given names.
    FEMALE "female";
    /// Words after which what is reported is given to a source: "according to" (first word).
    ACCORDING "according";
    /// The same after its noun: zufolge.
    ACCORDING_AFTER "according-after";
    /// Prepositions that name whose view follows, at the beginning of a sentence: para, pour.
    VIEWPOINT "viewpoint";
    /// Second part of a separated reporting verb, without meaning of its own here: hinzu, an.
    SEPARATED "separated";
    /// Words of those who pass on what others say: newspapers, agencies, interpreters.
    RELAY "relay";
    /// To before an infinitive.
    TO "to";
    /// Prepositions that name the one spoken to, or against: zur, gegen.
    TOWARDS "towards";
    /// Prepositions that name who acts where the verb is passive: von, par.
    AGENT "agent";
    /// Auxiliaries of the passive.
    PASSIVE "passive";
    /// Nouns that make an adverb with a preposition in front: in turn.
    ADVERBIAL_NOUN "adverbial-noun";
    /// Verbs that give something a name or a verdict: call, bezeichnen.
    NAMING "naming";
    /// Words by which somebody is known so: known, gilt.
    CALLED "called";
    /// Reflexive pronouns: sich, se.
    REFLEXIVE "reflexive";
    /// Verbs by which something is said to be said: heißt, hieß.
    RUMOUR "rumour";
}

impl Class {
    /// What a compound takes over from its last part.
    const HEAD: Class = Class(
        Class::ROLE.0
            | Class::TITLE.0
            | Class::TITLE_MALE.0
            | Class::TITLE_FEMALE.0
            | Class::ORGANISATION.0
            | Class::REPORT_NOUN.0
            | Class::WORK.0,
    );
    /// Reporting verbs of any strength.
    pub const CUE: Class = Class(Class::STRONG.0 | Class::WEAK.0);
    /// Pronouns that can speak.
    pub const PRONOUN: Class =
        Class(Class::HE.0 | Class::SHE.0 | Class::THEY.0 | Class::FIRST.0 | Class::IT.0 | Class::YOU.0);
    /// Words that stand for a source within a phrase: его, su, lui.
    pub const OWNER: Class =
        Class(Class::POSSESSIVE.0 | Class::HIS.0 | Class::HER.0 | Class::OBJECT_PRONOUN.0 | Class::HE.0 | Class::SHE.0);
    /// Words that are no name even when capitalised.
    pub const FUNCTION: Class = Class(
        Class::PRONOUN.0
            | Class::OBJECT_PRONOUN.0
            | Class::DETERMINER.0
            | Class::POSSESSIVE.0
            | Class::PREPOSITION.0
            | Class::SUBORDINATOR.0
            | Class::AND.0
            | Class::THAT.0
            | Class::WHETHER.0
            | Class::STARTER.0
            | Class::AUX.0
            | Class::ADVERB.0
            | Class::ACCORDING.0,
    );
}
