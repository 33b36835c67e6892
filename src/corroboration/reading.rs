//! A source made ready for comparison: terms, sentences, and the statements it carries.

use super::by_number::{ByNumber, Numbers};
use super::lexicon::{Lexicon, lexicon};
use super::names::{name_words, same_name};
use super::sentences::sentences;
use super::terms::{Class, Term, terms};
use super::vocabulary::{Meanings, StemId, Vocabulary};
use crate::article::BlockKind;
use crate::quotation::Quotation;
use crate::source::Source;
use std::collections::HashSet;
use std::ops::Range;

/// Terms of one source that are read; what stands beyond is not compared. A long read has 10,000.
const MOST_TERMS: usize = 20_000;
/// The same of sentences, of quotations, and of these with the plain sentences: each is compared with each of the other source,
/// and of its own, in tables that a page of 24,000 quotations made larger than memory. Of 926 articles the longest has 1,600
/// sentences and 1,382 statements, another one 353 quotations. Those beyond are listed as all others; nothing carries them.
const MOST_SENTENCES: usize = 2_000;
const MOST_QUOTATIONS: usize = 500;
const MOST_STATEMENTS: usize = 1_500;
/// Terms of one statement that are compared.
const LONGEST_PART: usize = 400;
/// Parts into which one statement is cut at most.
const MOST_PARTS: usize = 24;
/// Content words that make the words of a quotation, and a sentence of it, worth a comparison of its own, and terms that make
/// a piece beside an ellipsis or a bracket so.
const CONTENT_OF_WORDS: usize = 2;
const CONTENT_OF_SENTENCE: usize = 3;
const TERMS_OF_PIECE: usize = 5;
/// Weight from which a word that opens a sentence is too rare to be taken for an everyday one.
const WEIGHT_OF_NAME: f32 = 6.0;

/// A sentence of a source.
pub(super) struct Sentence {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub terms: Range<usize>,
    /// Its content stems, as places in [`Reading::stems`], ascending, each once.
    pub content: Vec<u32>,
    /// Folded words of names.
    pub names: HashSet<String>,
    /// A word that reports speech, or a quotation with one.
    pub cue: bool,
    /// Holds words in quotation marks.
    pub marked: bool,
    /// Statements that lie in it.
    pub statements: Vec<usize>,
}

/// Something that a source reports somebody to have said, or just states.
pub(super) struct Statement {
    /// Which of the source's quotations it is; `None` for a plain sentence.
    pub quotation: Option<usize>,
    /// Its bytes: the words, and for a fragment the clause around it.
    pub range: Range<usize>,
    /// The words themselves.
    pub words: Range<usize>,
    pub marked: bool,
    /// Terms of the words.
    pub terms: Range<usize>,
    /// What of it may be compared alone, the whole first.
    pub parts: Vec<Part>,
    /// Sentences in which it lies.
    pub sentences: Range<usize>,
    pub speaker: Option<Voice>,
}

impl Statement {
    /// Content stems of the words and the clause around them.
    pub fn whole(&self) -> &[u32] {
        let longest = self.parts.iter().max_by_key(|part| part.terms.len());
        longest.map_or(&[], |part| part.content.as_slice())
    }

    /// Content stems of the first part: the words, or the clause when the words alone say too little.
    pub fn content(&self) -> &[u32] {
        self.parts.first().map_or(&[], |part| part.content.as_slice())
    }
}

/// A stretch of terms that is compared as a whole.
pub(super) struct Part {
    pub terms: Range<usize>,
    /// Content stems, as places in [`Reading::stems`], ascending, each once.
    pub content: Vec<u32>,
}

/// Who speaks: the folded words of the name, and the stems of the role.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Voice {
    pub name: Vec<String>,
    pub role: Vec<StemId>,
    /// Whether the text does not say so in so many words.
    pub doubtful: bool,
}

impl Voice {
    /// The word that newspapers repeat of a name.
    pub fn surname(&self) -> Option<&str> {
        self.name.last().map(String::as_str)
    }

    /// Whether it has more than one name.
    pub fn is_in_full(&self) -> bool {
        self.name.len() >= 2
    }

    /// Whether two named in full have one surname and no given name in common: "Lena Corbet", "Peter Corbet". An initial may
    /// stand for either.
    pub fn is_namesake(&self, other: &Voice) -> bool {
        let given = |voice: &Voice| voice.name.split_last().map_or(Vec::new(), |(_, given)| given.to_vec());
        let (ours, theirs) = (given(self), given(other));
        let short = |name: &String| name.chars().nth(1).is_none();
        let same_family = self.surname().zip(other.surname()).is_some_and(|(a, b)| same_name(a, b));
        let shared = ours.iter().any(|a| theirs.iter().any(|b| same_name(a, b)));
        same_family && !ours.is_empty() && !theirs.is_empty() && !shared && !ours.iter().chain(&theirs).any(short)
    }

    /// Whether a word of the name may be one of the other's.
    pub fn shares_name(&self, other: &Voice) -> bool {
        self.name.iter().any(|ours| other.name.iter().any(|theirs| same_name(ours, theirs)))
    }
}

/// A source made ready for comparison.
pub(super) struct Reading<'s> {
    pub source: &'s Source,
    pub lexicon: &'static Lexicon,
    pub terms: Vec<Term>,
    pub sentences: Vec<Sentence>,
    pub statements: Vec<Statement>,
    /// Content stems in order of first use.
    pub stems: Vec<StemId>,
    places: ByNumber<u32>,
    /// Per stem: in how many sentences it stands, and its weight.
    pub frequency: Vec<u32>,
    pub weight: Vec<f32>,
    /// Per stem its row in the word tables.
    row: Vec<Option<u32>>,
    /// Per stem what a language pack says it means; `None` where it stands for itself.
    meanings: Vec<Option<Meanings>>,
    /// Per stem its share of the source's unit vector.
    pub share: Vec<f32>,
    /// Folded words of all names.
    pub names: HashSet<String>,
    /// Per stem whether it is a word of a name.
    pub named: Vec<bool>,
}

impl<'s> Reading<'s> {
    pub fn new(source: &'s Source, vocabulary: &mut Vocabulary) -> Self {
        let text = source.text.text.as_str();
        let lexicon = lexicon(source.language.as_deref(), text);
        let mut reading = Reading {
            source,
            lexicon,
            terms: Vec::new(),
            sentences: Vec::new(),
            statements: Vec::new(),
            stems: Vec::new(),
            places: ByNumber::default(),
            frequency: Vec::new(),
            weight: Vec::new(),
            row: Vec::new(),
            meanings: Vec::new(),
            share: Vec::new(),
            names: HashSet::new(),
            named: Vec::new(),
        };
        for stretch in &source.text.stretches {
            // What a caption tells without quoting anybody repeats the text, and would be its rival.
            let quotes = |q: &Quotation| q.words.start < stretch.range.end && stretch.range.start < q.words.end;
            let passed = match stretch.kind {
                BlockKind::Byline | BlockKind::Date | BlockKind::Credit | BlockKind::Code => true,
                BlockKind::Caption => !source.quotations.iter().any(quotes),
                _ => false,
            };
            if passed {
                continue;
            }
            let mut ranges = Vec::new();
            sentences(text, stretch.range.clone(), lexicon, &mut ranges);
            for range in ranges {
                if reading.terms.len() < MOST_TERMS && reading.sentences.len() < MOST_SENTENCES {
                    reading.add_sentence(text, range, vocabulary);
                }
            }
        }
        reading.tell_names(vocabulary);
        reading.weigh();
        let speakers = source.quotations.iter().filter_map(|q| q.speaker.as_ref());
        let speakers: HashSet<String> = speakers.flat_map(|speaker| name_words(&speaker.name)).collect();
        for (number, quotation) in source.quotations.iter().enumerate().take(MOST_QUOTATIONS) {
            reading.add_quotation(number, quotation, &speakers, vocabulary);
        }
        reading.add_plain_sentences();
        reading
    }

    fn add_sentence(&mut self, text: &str, range: Range<usize>, vocabulary: &mut Vocabulary) {
        let first = self.terms.len();
        terms(text, range.clone(), self.lexicon, vocabulary, &mut self.terms);
        for term in self.terms.iter().skip(first).filter(|t| t.is_content()) {
            self.places.entry(term.stem).or_insert_with(|| {
                self.stems.push(term.stem);
                self.frequency.push(0);
                self.weight.push(vocabulary.weight_in(self.lexicon, term.stem));
                self.row.push(vocabulary.row_in(self.lexicon, term.stem));
                self.meanings.push(vocabulary.meanings(self.lexicon, term.stem).cloned());
                self.stems.len() as u32 - 1
            });
        }
        let content = self.content(first..self.terms.len());
        for &place in &content {
            if let Some(count) = self.frequency.get_mut(place as usize) {
                *count += 1;
            }
        }
        let new = self.terms.get(first..).unwrap_or_default();
        let cue = new.iter().any(|t| self.lexicon.cue.contains(vocabulary.spelling(t.word)));
        let terms = first..self.terms.len();
        let (names, statements) = Default::default();
        self.sentences.push(Sentence { range, terms, content, names, cue, marked: false, statements });
    }

    /// A capital at the start of a sentence tells a name only of a word that has one inside sentences too, or that is
    /// rare and nowhere written small; how rare words are is known of languages with tables.
    fn tell_names(&mut self, vocabulary: &Vocabulary) {
        let stems =
            |of: fn(&Term) -> bool| -> Numbers { self.terms.iter().filter(|t| of(t)).map(|t| t.stem).collect() };
        let (inside, small) = (stems(|t| t.name && !t.opens), stems(|t| !t.name && !t.opens));
        for term in self.terms.iter_mut().filter(|t| t.name && t.opens && self.lexicon.has_tables) {
            term.name = inside.contains(&term.stem)
                || !small.contains(&term.stem) && vocabulary.stem_weight(term.stem) >= WEIGHT_OF_NAME;
        }
        self.named = vec![false; self.stems.len()];
        for term in self.terms.iter().filter(|t| t.name && t.class == Class::Content) {
            if let Some(named) = self.places.get(&term.stem).and_then(|&p| self.named.get_mut(p as usize)) {
                *named = true;
            }
        }
        for sentence in &mut self.sentences {
            let terms = self.terms.get(sentence.terms.clone()).unwrap_or_default();
            let names = terms.iter().filter(|t| t.name && t.class == Class::Content);
            sentence.names = names.map(|t| vocabulary.spelling(t.word).to_owned()).collect();
            self.names.extend(sentence.names.iter().cloned());
        }
    }

    fn weigh(&mut self) {
        let mut count = vec![0.0f32; self.stems.len()];
        for term in self.terms.iter().filter(|t| t.is_content()) {
            if let Some(n) = self.place(term.stem).and_then(|p| count.get_mut(p as usize)) {
                *n += 1.0;
            }
        }
        let raw: Vec<f32> = count.iter().zip(&self.weight).map(|(n, weight)| (1.0 + n.ln()) * weight).collect();
        let length = raw.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-6);
        self.share = raw.iter().map(|x| x / length).collect();
    }

    fn add_quotation(
        &mut self,
        number: usize,
        quotation: &Quotation,
        speakers: &HashSet<String>,
        vocabulary: &mut Vocabulary,
    ) {
        let words = quotation.words.clone();
        let range = quotation.statement.start.min(words.start)..quotation.statement.end.max(words.end);
        let sentences = self.sentences_in(&range);
        let speaker = quotation.speaker.as_ref().map(|speaker| {
            let mut role = Vec::new();
            let described = speaker.role.as_deref().unwrap_or(&speaker.name);
            terms(described, 0..described.len(), self.lexicon, vocabulary, &mut role);
            let role = role.iter().filter(|t| t.class == Class::Content && !t.name).map(|t| t.stem).collect();
            Voice { name: name_words(&speaker.name), role, doubtful: speaker.doubtful }
        });
        let marked = quotation.kind.is_marked();
        let attribution = Attribution {
            mention: quotation.speaker.as_ref().map_or(0..0, |s| s.mention.clone()),
            cue: quotation.cue.clone().unwrap_or_default(),
            name: speaker.as_ref().map_or(&[], |voice| voice.name.as_slice()),
            words: words.clone(),
            speakers,
            vocabulary,
        };
        let parts = self.parts(&range, &words, marked, &attribution);
        let terms = self.terms_in(&words);
        for at in sentences.clone() {
            if let Some(sentence) = self.sentences.get_mut(at) {
                sentence.marked |= marked && words.start < sentence.range.end && sentence.range.start < words.end;
                sentence.cue |= quotation.cue.is_some();
                sentence.statements.push(self.statements.len());
            }
        }
        self.statements.push(Statement {
            quotation: Some(number),
            range,
            words,
            marked,
            terms,
            parts,
            sentences,
            speaker,
        });
    }

    /// Sentences that no quotation touches: what they state may be somebody's statement elsewhere.
    fn add_plain_sentences(&mut self) {
        for at in 0..self.sentences.len() {
            let Some(sentence) = self.sentences.get(at) else { continue };
            if !sentence.statements.is_empty() || sentence.content.len() < CONTENT_OF_SENTENCE {
                continue;
            }
            if self.statements.len() >= MOST_STATEMENTS {
                return;
            }
            let range = sentence.range.clone();
            let parts = vec![Part { terms: sentence.terms.clone(), content: sentence.content.clone() }];
            let terms = sentence.terms.clone();
            self.statements.push(Statement {
                quotation: None,
                words: range.clone(),
                range,
                marked: false,
                terms,
                parts,
                sentences: at..at + 1,
                speaker: None,
            });
        }
    }

    fn parts(&self, range: &Range<usize>, words: &Range<usize>, marked: bool, by: &Attribution) -> Vec<Part> {
        let mut parts = Vec::new();
        let whole = self.part(words, by);
        let enough = whole.content.len() >= CONTENT_OF_WORDS;
        if enough || range == words {
            parts.push(whole);
        }
        if range != words {
            parts.push(self.part(range, by));
        }
        let sentences = self.sentences_in(words);
        if sentences.len() > 1 {
            for sentence in self.sentences.get(sentences).unwrap_or_default() {
                let inside = sentence.range.start.max(words.start)..sentence.range.end.min(words.end);
                parts.extend(Some(self.part(&inside, by)).filter(|p| p.content.len() >= CONTENT_OF_SENTENCE));
            }
        }
        if marked {
            let pieces = pieces(self.source.text.slice(words), words.start);
            if pieces.len() > 1 {
                parts.extend(
                    pieces.iter().map(|piece| self.part(piece, by)).filter(|p| p.terms.len() >= TERMS_OF_PIECE),
                );
            }
        }
        parts.truncate(MOST_PARTS);
        parts
    }

    fn part(&self, range: &Range<usize>, by: &Attribution) -> Part {
        let mut terms = self.terms_in(range);
        terms.end = terms.end.min(terms.start + LONGEST_PART);
        let own = self.terms.get(terms.clone()).unwrap_or_default().iter().filter(|t| !by.holds(t));
        Part { content: self.places_of(own), terms }
    }

    /// Places of the content stems of a stretch of terms, ascending, each once.
    pub fn content(&self, terms: Range<usize>) -> Vec<u32> {
        self.places_of(self.terms.get(terms).unwrap_or_default().iter())
    }

    /// The same of any terms.
    pub fn places_of<'t>(&self, terms: impl Iterator<Item = &'t Term>) -> Vec<u32> {
        let mut places: Vec<u32> = terms.filter(|t| t.is_content()).filter_map(|t| self.place(t.stem)).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Place of a content stem in [`Reading::stems`].
    pub fn place(&self, stem: StemId) -> Option<u32> {
        self.places.get(&stem).copied()
    }

    /// The row in the word tables of the stem at a place.
    pub fn row_at(&self, place: u32) -> Option<u32> {
        self.row.get(place as usize).copied().flatten()
    }

    /// How often the stem at a place is a verb, 0 to 1, as far as the word tables tell.
    pub fn verb_share(&self, place: u32, vocabulary: &Vocabulary) -> f32 {
        self.row_at(place).map_or(0.0, |row| vocabulary.tables.verb_share(row))
    }

    /// What the stem at a place means in English, each with how surely: itself where no pack says otherwise.
    pub fn meanings(&self, place: u32) -> impl Iterator<Item = (StemId, f32)> + '_ {
        let told = self.meanings.get(place as usize).and_then(Option::as_ref);
        let itself = self.stems.get(place as usize).filter(|_| told.is_none()).map(|&stem| (stem, 1.0));
        told.into_iter().flat_map(|told| told.iter().copied()).chain(itself)
    }

    /// Terms that lie in `range`, in bytes of the text.
    pub fn terms_in(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.terms.partition_point(|t| (t.start as usize) < range.start);
        let end = self.terms.partition_point(|t| (t.end as usize) <= range.end);
        start..end.max(start)
    }

    /// Sentences that touch `range`, in bytes of the text.
    pub fn sentences_in(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.sentences.partition_point(|s| s.range.end <= range.start);
        let end = self.sentences.partition_point(|s| s.range.start < range.end);
        start..end.max(start)
    }

    /// Whether one of `names` is a spelling of `name`.
    pub fn names_hold(names: &HashSet<String>, name: &str) -> bool {
        names.contains(name) || names.iter().any(|other| same_name(other, name))
    }
}

/// Who says it and that it is said: words of a clause that are no part of what is stated.
struct Attribution<'a> {
    mention: Range<usize>,
    cue: Range<usize>,
    name: &'a [String],
    /// The words themselves; around them the name of anybody who speaks in the article is attribution.
    words: Range<usize>,
    speakers: &'a HashSet<String>,
    vocabulary: &'a Vocabulary<'a>,
}

impl Attribution<'_> {
    fn holds(&self, term: &Term) -> bool {
        let start = term.start as usize;
        self.mention.contains(&start)
            || self.cue.contains(&start)
            || term.name && {
                let spelling = self.vocabulary.spelling(term.word);
                self.name.iter().any(|name| name == spelling)
                    || !self.words.contains(&start) && self.speakers.contains(spelling)
            }
    }
}

/// The stretches between ellipses and brackets of a quotation, in bytes from `base`.
fn pieces(words: &str, base: usize) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let last = words.rfind(']').unwrap_or(0);
    let mut start = 0;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let cut = if rest.starts_with('…') {
            '…'.len_utf8()
        } else if rest.starts_with("...") {
            3
        } else if rest.starts_with(". . .") {
            5
        } else if rest.starts_with('[') {
            Some(rest).filter(|_| at < last).and_then(|rest| rest.find(']')).map_or(1, |end| end + 1)
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        out.push(base + start..base + at);
        at += cut;
        start = at;
    }
    out.push(base + start..base + words.len());
    out
}
