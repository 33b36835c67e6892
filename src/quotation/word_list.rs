//! Closed lists of words for which single rules ask. A [`Class`](super::class::Class) says what a word is wherever it
//! stands; a list says what one rule takes, and a language without the section has none of it.

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident $section:literal;)*) => {
        /// One of the lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(in crate::quotation) enum List { $($(#[$doc])* $name),* }
        /// Name of each list's section in the files.
        const SECTIONS: &[(&str, List)] = &[$(($section, List::$name)),*];
    };
}

lists! {
    /// Nouns for what somebody holds or answers, that stand for no words by themselves: position, reply.
    Stance "stance";
    /// Pasts that no ending tells: broke, rose.
    IrregularPast "irregular-past";
    /// Words that stand for what was said elsewhere, as pronouns do: anything, otherwise.
    Proform "proform";
    /// Words that name something said, or a time, and nothing of what was said: word, sentence, minutes.
    Hollow "hollow";
    /// Titles before anybody's name that are no office: Mr, Dr.
    Honorific "honorific";
    /// The preposition of who acts where the verb is passive: asked by X.
    Doer "doer";
    /// Months that are given names, too: "June Abbott".
    MonthName "month-name";
    /// Words that begin with an apostrophe, which some texts turn the wrong way: ’bout, ’til.
    Elided "elided";
    /// Verbs in the form that they have in reported words, and elsewhere seldom: would, had. No class, for the weights of
    /// clauses know words by their classes.
    Backshifted "backshifted";
    /// The same of "to be" in front of "to": the gate was to open.
    BackshiftedBe "backshifted-be";
    /// Verbs that go on with what is said and not with the speaker's deeds: and would stay so.
    Modal "modal";
    /// What turns an infinitive into its opposite: sworn not to shoot.
    Not "not";
    /// Prepositions behind which stands what a verb of speaking is about: spoke of losses.
    SpokenOf "spoken-of";
    /// Forms of the verb that takes words or a clause for its object and no thing: said.
    Say "say";
    /// Conjunctions behind which a verb goes on with the subject in front: X refused, but said.
    But "but";
    /// Articles of what the reader knows: said the union.
    Definite "definite";
    /// Articles and the like of somebody whom the text has not named: a, another.
    Indefinite "indefinite";
    /// Nouns of those who speak that are a body, a document or many: police, survey, people.
    Impersonal "impersonal";
    /// Verbs by which an outlet passes words on, and what stands in front of those whose words they are: ونقلت وكالة عن X.
    PassesOn "passes-on";
    WordsOf "words-of";
    /// Nouns of a man, and of a woman: father, mother.
    Man "man";
    Woman "woman";
    /// Words that are adverbs right behind an auxiliary: has since written.
    BehindAuxiliary "adverb-behind-auxiliary";
    /// Words that are adverbs right behind a noun: the ministry there says.
    BehindNoun "adverb-behind-noun";
    /// Verbs that give a figure, with one of [`List::AtFigure`] behind their object: put the toll at nine.
    PutsFigure "puts-figure";
    /// What stands between the object of such a verb and the figure.
    AtFigure "at-figure";
    /// Numbers above one in letters.
    Number "number";
    /// Words in front of a number that leave it open: put the toll at nearly forty.
    About "about";
    /// Things that say nothing though a verb of speaking stands with them: the vote says much.
    Mute "mute";
    /// Conjunctions of a clause that belongs to the one in front and tells no other event: he would go, she said, because.
    Reason "reason";
    /// Participles of what a source asks the reporter not to do with it: not to be named.
    Unnamed "unnamed";
    /// Nouns by which a body is named again that was named before: the company.
    Renaming "renaming";
    /// Nouns by which somebody is named again who was named before, whether or not the text gives them that office: el regidor
    /// for the mayor, der Mittelfeldspieler.
    Epithet "epithet";
    /// Documents and posts by which somebody speaks who was named before: the statement.
    Document "document";
    /// Nouns of an answer, with the article that is written onto them: svaret från X.
    Answer "answer";
    /// Pronouns that stand for anybody: on, man.
    Anybody "anybody";
    /// Nouns of time, which no verb of speaking has for its subject: vez, matin.
    Time "time";
    /// Words in front of an office that make it another one: shadow, deputy.
    OtherOffice "other-office";
    /// Articles and the like of more than one.
    Many "many";
    /// Singular articles of men, and of women.
    HeArticle "he-article";
    SheArticle "she-article";
    /// Verbs whose clause tells what somebody brings about or minds, and not what is said, and verbs of lists and ranks behind
    /// a comma: ensured that, noticed that; …, followed Lund.
    Causes "causes";
    /// Verbs that hand words to somebody or bring them forward: gave an answer, voiced a fear.
    Gives "gives";
    /// Possessives that are not of the third person: our, your.
    Ours "ours";
    /// Subjunctives of what is not so, which reporters use for themselves: hätte, wäre.
    Unreal "unreal";
    /// Relative pronouns of an owner: Lund, whose claim.
    Whose "whose";
    /// What may stand between an owner and a noun and says nothing more: the company's own estimate.
    Own "own";
    /// Participles in front of whom they describe, that make a verb of speaking tell its speaker: diyen, ifade eden.
    Attributive "attributive";
    /// Verbs of speaking, or the last words of such, by which nobody is said to speak: denildi.
    ImpersonalVerb "impersonal-verb";
    /// Verbs that speak only beside words that a sign or "that" parts from them: «Нет», — отрезал он; отрезал «хвост».
    ActsOnThings "acts-on-things";
    /// Words behind which a name, a title or a term stands in marks, and nobody's words: so-called, entitled.
    SoCalled "so-called";
    /// Particles behind a subject, and those of what a sentence is about: 이, ने; 은.
    SubjectParticle "subject-particle";
    TopicParticle "topic-particle";
    /// Demonstratives behind a noun that was named before: sopir truk itu.
    PointsBack "points-back";
    /// Articles that are nothing but a dative: sagte Lund dem Boten.
    Dative "dative";
}

impl List {
    /// The list of a section, if the section is one.
    pub fn of_section(name: &str) -> Option<List> {
        SECTIONS.iter().find(|(section, _)| *section == name).map(|(_, list)| *list)
    }
}
