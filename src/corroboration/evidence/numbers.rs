//! The numbers that the first pass weighs, by their names.

macro_rules! evidence {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Evidence on one window; every number is at most about 1.
        #[derive(Debug, Clone, Copy, Default)]
        pub struct Evidence { $($(#[$doc])* pub $name: f32,)* }

        impl Evidence {
            /// Names of the numbers, in order.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// The numbers, in the order of [`Evidence::NAMES`].
            pub fn values(&self) -> Vec<f32> {
                vec![$(self.$name),*]
            }
        }
    };
}

evidence! {
    /// Share of the statement's weight that the window covers with similar words.
    coverage,
    /// The same with equal words.
    exact,
    /// Weight covered.
    mass,
    /// The statement says little.
    short,
    /// Longest run of equal terms.
    run,
    /// Its weight.
    run_mass,
    /// Run as a share of the part.
    run_share,
    /// The whole statement runs along.
    run_whole,
    /// Share of the source's words in marks that the statement covers.
    marks_covered,
    /// Numbers of the statement that the window has.
    numbers_shared,
    /// Both have numbers and share none.
    numbers_conflict,
    /// The statement has numbers, the window none.
    numbers_missing,
    /// One is negated, the other not.
    negation,
    /// Both are negated.
    negated_both,
    /// One is negated once more than the other, while the words run along.
    negation_in_run,
    /// One says it may be, the other that it is.
    modality,
    /// The window has the opposite of a word.
    antonym,
    /// How near the speaker is named.
    speaker,
    /// Another speaker is named.
    speaker_conflict,
    /// The same while hardly a word runs along.
    speaker_conflict_alone,
    /// The speaker's role is named beside a word of saying.
    role,
    /// The window reports speech.
    cue,
    /// The window holds words in marks.
    marked,
    /// The window overlaps a statement that the source reports.
    stated,
    /// How well the statement and the best one of the window cover each other.
    accord,
    /// Its lead over other statements of the source.
    accord_margin,
    /// Its lead over other statements of the statement's article.
    accord_reciprocity,
    /// The best statement of the window has the same speaker.
    speaker_same,
    /// It has another one.
    speaker_other,
    /// Both speakers are named in full, and no word of the names agrees.
    person_other,
    /// The two statements' verbs cover one another.
    verbs,
    /// Words of the statement that the source's statement has.
    words_met,
    /// It has one at most.
    one_word,
    /// What is told from the verb on is told there too.
    predicate,
    /// Both have verbs, and these say something else.
    verbs_apart,
    /// Lead over the source's next window.
    margin,
    /// Lead of the statement over other sentences of its own article.
    reciprocity,
    /// Share of the window that the statement covers.
    window_covered,
    /// Coverage of the whole statement, not only of its best part.
    whole,
    /// Lead of the mutual coverage over other sentences of the source.
    mutual_margin,
    /// Lead of the mutual coverage over other sentences of the statement's article.
    mutual_reciprocity,
    /// Names of the statement that the window has.
    names_shared,
    /// Both have names and share none.
    names_conflict,
    /// Two sentences are needed.
    two_sentences,
    /// Neighbours agree too.
    neighbours,
    /// Distance of the places in the two articles.
    position,
    /// Matched words come in the same order.
    order,
    /// The score of the window.
    score,
    /// Cosine of the two articles.
    story,
    /// Days between the two articles.
    days,
}
