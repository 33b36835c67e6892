//! Who speaks in Japanese, where particles tell it: 「…」とXは述べた, Xは「…」と述べた, 「…」と話すのはX, Xは、…と述べた.

use super::lexicon::{Class, Lexicon, List};
use std::ops::Range;

/// Characters of the longest word that the lexicon is asked for.
const LONGEST_WORD: usize = 6;
/// Characters of the longest name or role in front of a topic particle.
const LONGEST_NAME: usize = 20;
/// Characters of a verb and its endings behind which a phrase may follow whom it describes: と話すのは, と語った.
const LONGEST_VERB: usize = 12;
/// Bytes of a sentence that are looked through on either side of a quotation.
const REACH: usize = 900;
/// Characters in kana at the end of a name that begins with Chinese signs: 島崎みどり.
const LONGEST_KANA: usize = 4;
/// Full names that are remembered; a text with more is no article.
const MOST_NAMES: usize = 64;
/// Characters of the shortest name that a part of it may stand for.
const SHORTEST_FULL: usize = 3;

/// The particle behind what is said.
const QUOTATIVE: &str = "と";
/// What may stand between the marks and that particle: “and the like”.
const AND_SO_ON: [&str; 2] = ["など", "などと"];
/// Particles behind the one who speaks.
const TOPICS: [char; 3] = ['は', 'が', 'も'];
/// Particles that end the word in front of a name written in kana.
const PARTICLES: &str = "のをはがにでともへやた、。";
/// What turns a verb of speaking into the topic whose predicate names the speaker: と話すのは、X.
const CLEFT: &str = "のは";
/// Words that stand for what was said right in front or comes right behind.
const POINTERS: [&str; 7] = ["そう", "こう", "このように", "次のように", "以下のように", "そのように", "こんなふうに"];
/// Behind whom a report is given to: Xによると, Xによれば.
const SOURCES: [&str; 3] = ["によると", "によれば", "の説明では"];
/// Verbs behind the quotative particle that give a name, a title or hearsay and no words.
const NAMED: [&str; 9] = ["いう", "題し", "題した", "題する", "名付け", "名づけ", "呼ばれ", "銘打", "称する"];

/// What stands around a quotation.
#[derive(Debug, Default, Clone)]
pub(super) struct Source {
    /// Who speaks.
    pub speaker: Option<Range<usize>>,
    /// The verb of speaking behind the particle.
    pub verb: Option<Range<usize>>,
    /// Whether the marks hold a name or a title.
    pub named: bool,
}

/// A statement without marks, in bytes: its words and who says it.
pub(super) type Told = (Range<usize>, Range<usize>);

/// Reads the particles of one text, block by block.
#[derive(Debug)]
pub(super) struct Quotatives<'t> {
    text: &'t str,
    lexicon: &'static Lexicon,
    /// Names in the order of the text, the longest form of each.
    names: Vec<Range<usize>>,
    /// Whom a quotation of this block was given to last, and where it ends.
    last: Option<(usize, Range<usize>)>,
    /// Statements of this block.
    told: Vec<Told>,
}

impl<'t> Quotatives<'t> {
    /// Begins at the top of a text.
    pub fn new(text: &'t str, lexicon: &'static Lexicon) -> Self {
        Quotatives { text, lexicon, names: Vec::new(), last: None, told: Vec::new() }
    }

    /// Begins a block: reads the names and statements in it.
    pub fn enter(&mut self, block: &Range<usize>) {
        self.note_names(block);
        self.last = None;
        self.told = self.told_in(block);
    }

    /// The statements of the block.
    pub fn told(&self) -> &[Told] {
        &self.told
    }

    fn note_names(&mut self, block: &Range<usize>) {
        let body = self.slice(block.clone());
        for (at, _) in body.char_indices() {
            if self.names.len() >= MOST_NAMES {
                return;
            }
            let honorific = |length: usize| self.prefix(block.start + at, block.end, length).map(|w| (length, w));
            let title = |w: &str| self.lexicon.class(w).is(Class::TITLE);
            let found = (1..=SHORTEST_FULL).rev().filter_map(honorific).find(|(_, w)| title(w));
            if found.is_some()
                && let Some(name) = self.name_before(block.start + at, block.start)
                && self.slice(name.clone()).chars().count() >= SHORTEST_FULL
                && !self.names.iter().any(|known| self.slice(known.clone()) == self.slice(name.clone()))
            {
                self.names.push(name);
            }
        }
    }

    /// The source of the quotation at `outer` in `block`.
    pub fn source(&mut self, block: &Range<usize>, outer: &Range<usize>) -> Source {
        let start = self.sentence_start(block.start, outer.start);
        let behind = self.slice(outer.end..block.end.min(self.boundary(outer.end + REACH)));
        let said = AND_SO_ON.iter().find_map(|a| behind.strip_prefix(a)).unwrap_or(behind);
        let mut source = match said.strip_prefix(QUOTATIVE) {
            Some(rest) => self.behind_particle(start, outer, outer.end + behind.len() - rest.len(), rest),
            None => self.without_particle(block, start, outer, behind),
        };
        source.named |= source.verb.is_none() && source.speaker.is_none() && self.is_of_work(start, outer.start);
        if source.speaker.is_none() && !source.named && (source.verb.is_some() || is_alone(behind)) {
            source.speaker = self.spoke_last(outer.start);
        }
        if let Some(speaker) = &source.speaker {
            self.last = Some((outer.end, speaker.clone()));
        }
        source
    }

    /// Whom the block said to speak last in front of `at`, in marks or without.
    fn spoke_last(&self, at: usize) -> Option<Range<usize>> {
        let told = self.told.get(..self.told.partition_point(|(words, _)| words.end <= at))?.last();
        let told = told.map(|(words, speaker)| (words.end, speaker.clone()));
        self.last.clone().into_iter().chain(told).max_by_key(|(end, _)| *end).map(|(_, speaker)| speaker)
    }

    /// 「…」と…: what stands behind the particle at `at`.
    fn behind_particle(&self, start: usize, outer: &Range<usize>, at: usize, rest: &str) -> Source {
        if NAMED.iter().any(|n| rest.starts_with(n)) {
            return Source { named: true, ..Source::default() };
        }
        let Some(verb) = self.verb_at(at, rest) else {
            let topic = self.topic_behind(at, rest);
            let speaker = topic.or_else(|| self.topic_in(start, outer.start));
            return Source { speaker, ..Source::default() };
        };
        let speaker = self
            .described_behind(verb.end, at + rest.len())
            .or_else(|| self.topic_in(start, outer.start))
            .or_else(|| self.topic_at_end(start, outer.start));
        Source { speaker, verb: Some(verb), named: false }
    }

    /// 「…」。Xはそう振り返る。, Xはこう話す。「…」, X：「…」: a quotation without the particle.
    fn without_particle(&self, block: &Range<usize>, start: usize, outer: &Range<usize>, behind: &str) -> Source {
        let front = self.slice(start..outer.start).trim_end();
        if let Some(label) = front.strip_suffix(['：', ':']) {
            let name = self.named_before(start + label.len(), start);
            return Source { speaker: name, ..Source::default() };
        }
        if front.is_empty() && start > block.start {
            let sentence = self.sentence_start(block.start, start.saturating_sub('。'.len_utf8()));
            if let Some(speaker) = self.pointing(sentence, start) {
                return Source { speaker: Some(speaker), ..Source::default() };
            }
        }
        let stop = usize::from(behind.starts_with('。')) * '。'.len_utf8();
        let next = outer.end + stop;
        let end = self.slice(next..outer.end + behind.len()).find('。').map_or(next, |e| next + e);
        let speaker = if is_alone(behind) { self.pointing(next, end) } else { None };
        Source { speaker, ..Source::default() }
    }

    /// Who speaks in a sentence that points at words beside it: Xはそう振り返る.
    fn pointing(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let sentence = self.slice(start..end);
        if sentence.contains('「') || !POINTERS.iter().any(|p| sentence.contains(p)) {
            return None;
        }
        self.topic_in(start, end).or_else(|| self.honoured_in(start, end))
    }

    /// The only one with an honorific in `start..end`.
    fn honoured_in(&self, start: usize, end: usize) -> Option<Range<usize>> {
        self.places(start, end).find_map(|at| {
            let honorific = |n| self.prefix(at, end, n).is_some_and(|w| self.is_honorific(w));
            (1..=SHORTEST_FULL).any(honorific).then(|| self.name_before(at, start)).flatten()
        })
    }

    /// Statements of `block` that the particle gives to a topic or a source: Xは、…と述べた。Xによると、…という。
    fn told_in(&self, block: &Range<usize>) -> Vec<Told> {
        let mut told = Vec::new();
        let mut start = block.start;
        for (at, stop) in self.slice(block.clone()).match_indices('。') {
            let end = block.start + at;
            if !self.slice(start..end).contains(['「', '」']) && end - start < REACH {
                told.extend(self.told_by(start, end));
            }
            start = end + stop.len();
        }
        told
    }

    fn told_by(&self, start: usize, end: usize) -> Option<Told> {
        let sentence = self.slice(start..end);
        let source = SOURCES.iter().find_map(|s| Some((sentence.find(s)?, s.len())));
        if let Some((at, length)) = source {
            let speaker = self.named_before(start + at, start)?;
            let from = start + at + length + comma(self.slice(start + at + length..end))?;
            let hearsay = ["という", "とのこと", "とのことだ", "そうだ"];
            let to = end - hearsay.iter().find_map(|h| sentence.ends_with(h).then_some(h.len())).unwrap_or(0);
            return (to > from).then_some((from..to, speaker));
        }
        let particle = start + sentence.rfind(QUOTATIVE)?;
        let behind = particle + QUOTATIVE.len();
        let verb = self.verb_at(behind, self.slice(behind..end))?;
        let whole = self.slice(verb.start..end).chars().count() <= LONGEST_VERB;
        let topic = self.topic_end(start, particle).filter(|_| whole)?;
        let speaker = self.named_before(topic, start)?;
        let behind_topic = topic + 'は'.len_utf8();
        let from = behind_topic
            + comma(self.slice(behind_topic..particle))
                .or_else(|| Some(self.slice(behind_topic..particle).find("に対し、")? + "に対し、".len()))?;
        (particle > from).then_some((from..particle, speaker))
    }

    /// 「…」とX市長は述べた: the words in front of the first topic particle.
    fn topic_behind(&self, start: usize, rest: &str) -> Option<Range<usize>> {
        let (end, _) = rest.char_indices().take(LONGEST_NAME + 1).find(|(_, c)| TOPICS.contains(c))?;
        let name = rest.get(..end)?;
        let kanji = name.chars().any(|c| !is_hiragana(c));
        (kanji && name.chars().all(is_of_name)).then(|| self.named_before(start + end, start)).flatten()
    }

    /// と話すのは、店主の大和田光代さん。と語った店主の大和田光代さんは: whom the verb that ends at `at` describes.
    fn described_behind(&self, at: usize, end: usize) -> Option<Range<usize>> {
        let rest = self.slice(at..end);
        let cleft = rest.find(CLEFT).filter(|&c| rest.get(..c).is_some_and(|v| v.chars().count() <= LONGEST_VERB));
        if let Some(cleft) = cleft {
            let from = at + cleft + CLEFT.len();
            let stop = self.slice(from..end).find(['。', '「']).map_or(end, |s| from + s);
            let last = self.slice(from..stop).trim_end_matches(['だ', 'で', 'す', 'っ', 'た']);
            return self.person_before(from + last.len(), from);
        }
        let ending = |c: char| "るたうすむ".contains(c);
        let verb = rest.char_indices().take(LONGEST_VERB).take_while(|(_, c)| is_hiragana(*c)).last();
        let (last, sign) = verb.filter(|(_, c)| ending(*c))?;
        let from = at + last + sign.len_utf8();
        let phrase = self.slice(from..end);
        let (close, _) = phrase
            .char_indices()
            .take(2 * LONGEST_NAME)
            .find(|(_, c)| TOPICS.contains(c) || "。、に「".contains(*c))?;
        self.person_before(from + close, from)
    }

    /// The first in `start..end` in front of a topic particle who can speak.
    fn topic_in(&self, start: usize, end: usize) -> Option<Range<usize>> {
        self.topic_end(start, end).and_then(|at| self.person_before(at, start))
    }

    fn topic_end(&self, start: usize, end: usize) -> Option<usize> {
        let at = |particle: char| {
            let part = self.slice(start..end);
            part.match_indices(particle).map(|(k, _)| start + k).find(|&k| self.person_before(k, start).is_some())
        };
        TOPICS.iter().find_map(|particle| at(*particle))
    }

    /// Xは「…」: right in front of the marks a topic of Chinese signs alone speaks, whoever it is.
    fn topic_at_end(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let front = self.slice(start..end).trim_end_matches(['、', '，', ' ', '　']);
        let named = front.strip_suffix(['は', 'が'])?;
        self.named_before(start + named.len(), start)
    }

    /// Whoever is named in front of `end`, with or without a title.
    fn named_before(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        if let Some(person) = self.person_before(end, floor) {
            return Some(person);
        }
        let run = self.run_before(end, floor, |c| !is_hiragana(c));
        (self.slice(run.clone()).chars().count() > 1).then_some(run)
    }

    /// The person or body that ends in front of `end` by its title or noun, without age in brackets.
    fn person_before(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        let end = self.without_bracket(end, floor);
        let front = self.slice(floor..end);
        let starts: Vec<usize> = front.char_indices().rev().take(LONGEST_WORD).map(|(k, _)| floor + k).collect();
        for &at in starts.iter().rev() {
            let word = self.slice(at..end);
            let class = self.lexicon.class(word);
            if self.is_honorific(word) {
                if let Some(name) = self.name_before(at, floor) {
                    return Some(self.full(name));
                }
            } else if class.is(Class::TITLE) {
                let name = self.run_before(end, floor, |c| !is_hiragana(c));
                return Some(self.full_of_office(name, at));
            } else if class.is(Class::ROLE) {
                return Some(self.role_before(end, floor));
            }
        }
        None
    }

    /// 市の担当者, 高校2年の女子生徒: the noun with what の joins to it.
    fn role_before(&self, end: usize, floor: usize) -> Range<usize> {
        let noun = self.run_before(end, floor, |c| !is_hiragana(c));
        let owner = self.slice(floor..noun.start).strip_suffix('の').map(|o| floor + o.len());
        let owner = owner.map(|o| self.run_before(o, floor, |c| !is_hiragana(c))).filter(|o| !o.is_empty());
        owner.map_or(noun.start, |o| o.start)..end
    }

    /// The name in front of an honorific at `end`.
    fn name_before(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        let front = self.slice(floor..end);
        let kana = front.chars().rev().take_while(|c| is_hiragana(*c) && !PARTICLES.contains(*c)).take(LONGEST_KANA);
        let kana: usize = kana.map(char::len_utf8).sum();
        let start = self.run_before(end - kana, floor, |c| !is_hiragana(c)).start;
        (start < end).then_some(start..end)
    }

    /// The longest run of characters of names that ends at `end`.
    fn run_before(&self, end: usize, floor: usize, fits: impl Fn(char) -> bool) -> Range<usize> {
        let front = self.slice(floor..end);
        let run = front.char_indices().rev().take(LONGEST_NAME).take_while(|(_, c)| is_of_name(*c) && fits(*c));
        run.last().map_or(end, |(at, _)| floor + at)..end
    }

    /// Behind a name its age stands in brackets.
    fn without_bracket(&self, end: usize, floor: usize) -> usize {
        let front = self.slice(floor..end);
        let Some(open) = front.strip_suffix(['）', ')']) else { return end };
        open.rfind(['（', '(']).map_or(end, |k| floor + k)
    }

    /// The full name of which `name` is the first or last part, where the text gave it.
    fn full(&self, name: Range<usize>) -> Range<usize> {
        let short = self.slice(name.clone());
        let full = self.names.iter().find(|known| {
            let known = self.slice((*known).clone());
            known.len() > short.len() && (known.starts_with(short) || known.ends_with(short))
        });
        full.cloned().unwrap_or(name)
    }

    /// 小野市長: who holds the office that begins at `office`, where the text gave the full name.
    fn full_of_office(&self, name: Range<usize>, office: usize) -> Range<usize> {
        let bare = name.start..office.max(name.start);
        if self.slice(bare.clone()).chars().count() < 2 {
            return name;
        }
        let full = self.full(bare.clone());
        if full == bare { name } else { full }
    }

    /// Whether the marks that open at `at` hold the name of a work, a shop, a ship: 映画「…」.
    fn is_of_work(&self, start: usize, at: usize) -> bool {
        let front = self.slice(start..at);
        let starts = front.char_indices().rev().take(LONGEST_WORD).map(|(k, _)| k);
        starts.filter_map(|k| front.get(k..)).any(|word| self.lexicon.class(word).is(Class::WORK))
    }

    /// A verb of speaking at `at`, the beginning of `rest`.
    fn verb_at(&self, at: usize, rest: &str) -> Option<Range<usize>> {
        let lengths: Vec<usize> = rest.char_indices().take(LONGEST_WORD).map(|(k, c)| k + c.len_utf8()).collect();
        let verb = |length: &&usize| rest.get(..**length).is_some_and(|w| self.lexicon.class(w).is(Class::CUE));
        lengths.iter().rev().find(verb).map(|length| at..at + length)
    }

    fn is_honorific(&self, word: &str) -> bool {
        self.lexicon.lists(List::Honorific, word)
    }

    /// Where the sentence begins that holds byte `at`: behind a stop outside of marks.
    fn sentence_start(&self, floor: usize, at: usize) -> usize {
        let from = floor.max(self.boundary(at.saturating_sub(REACH)));
        let mut depth = 0usize;
        for (k, c) in self.slice(from..at).char_indices().rev() {
            match c {
                '」' | '』' => depth += 1,
                '「' | '『' => depth = depth.saturating_sub(1),
                '。' | '！' | '？' | '\n' if depth == 0 => return from + k + c.len_utf8(),
                _ => {}
            }
        }
        from
    }

    fn places(&self, start: usize, end: usize) -> impl Iterator<Item = usize> {
        self.slice(start..end).char_indices().map(move |(k, _)| start + k)
    }

    /// The first `length` characters of `at..end`.
    fn prefix(&self, at: usize, end: usize, length: usize) -> Option<&'t str> {
        let rest = self.slice(at..end);
        let (last, c) = rest.char_indices().nth(length.checked_sub(1)?)?;
        rest.get(..last + c.len_utf8())
    }

    /// The nearest byte at or in front of `at` at which a character begins.
    fn boundary(&self, at: usize) -> usize {
        (0..=at.min(self.text.len())).rev().find(|&k| self.text.is_char_boundary(k)).unwrap_or(0)
    }

    fn slice(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }
}

/// Whether nothing of its sentence stands behind a quotation.
fn is_alone(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(['。', '\n', '「'])
}

/// Bytes of the comma with which `part` begins.
fn comma(part: &str) -> Option<usize> {
    part.starts_with('、').then_some('、'.len_utf8())
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || "・ー=＝々".contains(c)
}
