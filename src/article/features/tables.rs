//! What is known of the whole page before its passages are described.

use super::around::Seen;
use crate::article::container::Container;
use crate::article::dictionary::Dictionary;
use crate::article::layout::{Element, ElementIndex, Layout, Passage};
use crate::article::lexicon::{Topic, Topics};
use crate::article::metadata::Declared;
use crate::article::numbering::{Numbering, hash, mix};
use crate::article::voice::voice;
use crate::article::words::Words;
use crate::document::Tag;
use std::cell::OnceCell;

/// Topics at the start of a passage that announce something beside the article.
pub(in crate::article) const HARD: &[Topic] = &[
    Topic::Donation,
    Topic::Newsletter,
    Topic::Paywall,
    Topic::Cookie,
    Topic::Share,
    Topic::Related,
    Topic::Comments,
    Topic::Login,
    Topic::Advertisement,
    Topic::Sponsored,
    Topic::Footer,
    Topic::Tags,
    Topic::AuthorBox,
];

/// Sums over the passages of one kind of place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub passages: f32,
    pub words: f32,
    pub links: f32,
    pub good: f32,
    pub inside: f32,
}

/// Places of a passage, each as a number that is equal for passages in the same kind of place.
#[derive(Debug, Clone, Copy)]
pub(in crate::article) struct Place {
    /// Block element.
    pub block: ElementIndex,
    pub parent: ElementIndex,
    pub grandparent: ElementIndex,
    pub great_grandparent: ElementIndex,
    /// Tag and class of block and parent.
    pub signature: usize,
    /// Tag and class of the block.
    pub form: usize,
    /// Tags from the root to the block.
    pub path: usize,
}

/// Logarithms that are the same for every passage of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Logs {
    pub words: f32,
    pub passages: f32,
    pub best_words: f32,
}

/// Everything that [`fill`](super::fill) needs.
#[derive(Debug)]
pub(in crate::article) struct Tables<'l, 'd> {
    pub layout: &'l Layout<'d>,
    pub container: Container,
    pub places: Vec<Place>,
    /// What each passage is to those around it.
    pub(super) seen: Vec<Seen>,
    /// The voice of each passage that it was asked of; of most it never is.
    voices: Vec<OnceCell<f32>>,
    /// The median voice of the running text in the best container, once it was asked for.
    text_voice: OnceCell<f32>,
    /// Whether each passage stands in the best container.
    inside: Vec<bool>,
    /// Steps from the best container up to the nearest element that holds the element too.
    pub steps_up: Vec<u8>,
    /// Steps below the best container, where inside.
    pub steps_down: Vec<Option<u8>>,
    /// Names of the elements between the best container and the element.
    pub names_between: Vec<Topics>,
    /// By signature, form and path of [`Place`].
    pub(super) signatures: Vec<Tally>,
    pub(super) forms: Vec<Tally>,
    pub(super) paths: Vec<Tally>,
    pub(super) modal_parent: Option<ElementIndex>,
    pub modal_form: Option<usize>,
    pub(super) modal_path: Option<usize>,
    pub(super) modal_depth: f32,
    /// How often each passage's text occurs, counted to 255.
    pub(super) repeats: Vec<u8>,
    pub words: f32,
    pub good_words: f32,
    pub(super) logs: Logs,
    /// Logarithms of the words below the elements that are some passage's place, zero for others.
    pub(super) logs_of_words: Vec<f32>,
    /// Words before each passage.
    pub(super) words_before: Vec<f32>,
    /// First and last good passage inside the container.
    pub(super) first_good: usize,
    pub(super) last_good: usize,
    pub headline: Option<usize>,
    pub(super) title: Dictionary,
    pub description: Dictionary,
    /// Hashes of three neighbouring words of the JSON-LD article body.
    pub(super) stated_body: Option<Numbering>,
    /// What checks of facts on the page state: claims, and words of verdicts.
    pub checked: Vec<Words>,
    /// Passages since the last heading, and whether it announced something beside the article.
    pub(super) headings: Vec<(f32, bool)>,
    /// Distance to the good passages of the container before and after.
    pub(super) good_before: Vec<f32>,
    pub(super) good_after: Vec<f32>,
}

/// Passages by which the voice of the running text is told, at most and at least.
const VOICES_HEARD: usize = 64;
const FEWEST_VOICES: usize = 4;

/// Fewest words of a stated body that is believed to be more than a teaser.
const STATED_BODY_WORDS: usize = 60;

impl<'l, 'd> Tables<'l, 'd> {
    /// Computes what is known of a page.
    pub fn of(layout: &'l Layout<'d>, declared: &Declared) -> Tables<'l, 'd> {
        let container = Container::of(layout);
        let (places, kinds) = places(layout);
        let (steps_up, steps_down, names_between) = steps(layout, container.best);
        let title = title_words(layout, declared);
        let description = declared.first_meta(&["og:description", "description", "twitter:description"]);
        let words = layout.passages.iter().map(|p| p.count).sum::<f32>().max(1.0);
        let logs = Logs {
            words: words.ln(),
            passages: (layout.passages.len() as f32).max(1.0).ln(),
            best_words: layout.elements.get(container.best).map_or(0.0, |e| e.sums.words).ln_1p(),
        };
        let mut tables = Tables {
            layout,
            container,
            logs_of_words: logs_of_words(layout, &places),
            inside: places.iter().map(|place| steps_down.get(place.block).is_some_and(Option::is_some)).collect(),
            places,
            seen: layout.passages.iter().map(Seen::of).collect(),
            voices: vec![OnceCell::new(); layout.passages.len()],
            text_voice: OnceCell::new(),
            steps_up,
            steps_down,
            names_between,
            signatures: vec![Tally::default(); kinds.signatures],
            forms: vec![Tally::default(); kinds.forms],
            paths: vec![Tally::default(); kinds.paths],
            modal_parent: None,
            modal_form: None,
            modal_path: None,
            modal_depth: 0.0,
            repeats: repeats(layout),
            words,
            logs,
            good_words: layout.passages.iter().filter(|p| p.is_good).map(|p| p.count).sum::<f32>().max(1.0),
            words_before: Vec::with_capacity(layout.passages.len()),
            first_good: 0,
            last_good: 0,
            headline: None,
            title,
            description: word_set([description.unwrap_or_default()]),
            checked: declared.checked().into_iter().map(Words::of).collect(),
            stated_body: declared.article_body().and_then(stated),
            headings: Vec::with_capacity(layout.passages.len()),
            good_before: Vec::new(),
            good_after: Vec::new(),
        };
        tables.tally();
        tables.find_modes();
        tables.place_in_order();
        tables
    }

    pub fn passage(&self, index: usize) -> Option<&'l Passage> {
        self.layout.passages.get(index)
    }

    pub fn element(&self, index: ElementIndex) -> Option<&'l Element> {
        self.layout.elements.get(index)
    }

    /// Whose [`voice`] passage `index` speaks in.
    pub fn voice(&self, index: usize) -> f32 {
        let asked = self.voices.get(index).zip(self.passage(index));
        asked.map_or(0.0, |(known, passage)| *known.get_or_init(|| voice(&passage.words)))
    }

    /// How often the text of passage `index` stands on the page, counted to 255.
    pub fn times(&self, index: usize) -> u8 {
        self.repeats.get(index).copied().unwrap_or(1)
    }

    /// How far the voice of passage `index` is from that of the running text: a column that says "we" and "you" throughout
    /// is an article, and one paragraph of it in a report is none of the report. Zero where there is little text.
    pub fn voice_apart(&self, index: usize) -> f32 {
        let text_voice = *self.text_voice.get_or_init(|| {
            let is_text = |&i: &usize| self.is_inside(i) && self.passage(i).is_some_and(|p| p.is_good);
            let text = (0..self.layout.passages.len()).filter(is_text).take(VOICES_HEARD);
            let mut voices: Vec<f32> = text.map(|i| self.voice(i)).collect();
            let middle = voices.len() / 2;
            if voices.len() < FEWEST_VOICES {
                return f32::NAN;
            }
            *voices.select_nth_unstable_by(middle, f32::total_cmp).1
        });
        if text_voice.is_nan() { 0.0 } else { self.voice(index) - text_voice }
    }

    /// Whether passage `index` stands in the best container.
    pub fn is_inside(&self, index: usize) -> bool {
        self.inside.get(index).copied().unwrap_or(false)
    }

    fn tally(&mut self) {
        for (index, passage) in self.layout.passages.iter().enumerate() {
            let Some(&place) = self.places.get(index) else { continue };
            let inside = f32::from(u8::from(self.is_inside(index)));
            let good = f32::from(u8::from(passage.is_good));
            for (tallies, kind) in
                [(&mut self.signatures, place.signature), (&mut self.forms, place.form), (&mut self.paths, place.path)]
            {
                let Some(tally) = tallies.get_mut(kind) else { continue };
                tally.passages += 1.0;
                tally.words += passage.count;
                tally.links += passage.link_words;
                tally.good += good;
                tally.inside += inside;
            }
        }
    }

    /// The places in which most running text stands.
    fn find_modes(&mut self) {
        let mut parents = vec![0.0_f32; self.layout.elements.len()];
        let mut forms = vec![0.0_f32; self.forms.len()];
        let mut paths = vec![0.0_f32; self.paths.len()];
        for (index, passage) in self.layout.passages.iter().enumerate().filter(|(_, p)| p.is_good) {
            let Some(place) = self.places.get(index) else { continue };
            let weight = passage.count * if self.is_inside(index) { 1.0 } else { 0.3 };
            for (weights, at, weight) in [
                (&mut parents, place.parent, passage.count),
                (&mut forms, place.form, weight),
                (&mut paths, place.path, weight),
            ] {
                if let Some(sum) = weights.get_mut(at) {
                    *sum += weight;
                }
            }
        }
        self.modal_parent = heaviest(&parents);
        self.modal_form = heaviest(&forms);
        self.modal_path = heaviest(&paths);
        self.modal_depth = self
            .places
            .iter()
            .find(|place| Some(place.path) == self.modal_path)
            .and_then(|place| self.element(place.block))
            .map_or(0.0, |e| f32::from(e.depth));
    }

    fn place_in_order(&mut self) {
        let passages = &self.layout.passages;
        let good: Vec<bool> = (0..passages.len())
            .map(|index| self.is_inside(index) && passages.get(index).is_some_and(|p| p.is_good))
            .collect();
        let inside: Vec<bool> = (0..good.len()).map(|index| self.is_inside(index)).collect();
        let either = |ends: fn(&[bool]) -> Option<usize>| ends(&good).or_else(|| ends(&inside)).unwrap_or(0);
        self.first_good = either(|flags| flags.iter().position(|f| *f));
        self.last_good = either(|flags| flags.iter().rposition(|f| *f));
        let mut before = 0.0;
        let (mut since, mut hard_heading) = (30.0_f32, false);
        for passage in passages {
            self.words_before.push(before);
            before += passage.count;
            self.headings.push((since.min(30.0), hard_heading));
            since += 1.0;
            let tag = self.layout.elements.get(passage.block).map_or(Tag::Other, |e| e.tag);
            let is_label = passage.count <= 8.0
                && passage.link_words < passage.count
                && passage.findings.at_start.has_any(&[Topic::Related, Topic::Comments, Topic::Advertisement]);
            if tag.is_heading() || is_label {
                since = 1.0;
                hard_heading = passage.findings.at_start.has_any(HARD);
            }
        }
        self.headline =
            passages.iter().position(|p| self.layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1));
        self.good_before = distances(good.iter());
        self.good_after = distances(good.iter().rev());
        self.good_after.reverse();
    }
}

/// For each entry, how far the last true entry before it is; at most 50.
fn distances<'a>(good: impl Iterator<Item = &'a bool>) -> Vec<f32> {
    let mut since = 50.0_f32;
    good.map(|&is_good| {
        let distance = since;
        since = if is_good { 1.0 } else { (since + 1.0).min(50.0) };
        distance
    })
    .collect()
}

/// The first of the heaviest; `None` where nothing weighs anything.
fn heaviest(weights: &[f32]) -> Option<usize> {
    let (at, weight) = weights
        .iter()
        .enumerate()
        .fold((0, 0.0), |best, (at, &weight)| if weight > best.1 { (at, weight) } else { best });
    (weight > 0.0).then_some(at)
}

/// How many kinds of places there are.
struct Kinds {
    signatures: usize,
    forms: usize,
    paths: usize,
}

fn places(layout: &Layout) -> (Vec<Place>, Kinds) {
    let mut hashed_paths: Vec<u64> = Vec::with_capacity(layout.elements.len());
    for (index, element) in layout.elements.iter().enumerate() {
        let above = if element.parent == index { 0 } else { hashed_paths.get(element.parent).copied().unwrap_or(0) };
        hashed_paths.push(mix(above, element.tag as u64 + 1));
    }
    let form = |index: ElementIndex| layout.elements.get(index).map_or(0, |e| mix(e.signature, e.tag as u64 + 1));
    let up = |index| layout.parent(index).unwrap_or(index);
    let (mut signatures, mut forms, mut paths) = (Numbering::default(), Numbering::default(), Numbering::default());
    let places = layout
        .passages
        .iter()
        .map(|passage| {
            let block = passage.block;
            let parent = up(block);
            Place {
                block,
                parent,
                grandparent: up(parent),
                great_grandparent: up(up(parent)),
                signature: signatures.add(mix(form(parent), form(block))),
                form: forms.add(form(block)),
                path: paths.add(hashed_paths.get(block).copied().unwrap_or(0)),
            }
        })
        .collect();
    (places, Kinds { signatures: signatures.len(), forms: forms.len(), paths: paths.len() })
}

/// Logarithms of the words below the elements that are a place of some passage; neighbours share most of them.
fn logs_of_words(layout: &Layout, places: &[Place]) -> Vec<f32> {
    let mut logs = vec![0.0; layout.elements.len()];
    for place in places {
        for index in [place.block, place.parent, place.grandparent, place.great_grandparent] {
            if let (Some(log), Some(element)) = (logs.get_mut(index), layout.elements.get(index))
                && *log == 0.0
            {
                *log = element.sums.words.ln_1p();
            }
        }
    }
    logs
}

/// How often the text of each passage occurs.
fn repeats(layout: &Layout) -> Vec<u8> {
    let mut texts = Numbering::default();
    let numbers: Vec<usize> = layout.passages.iter().map(|passage| texts.add(hash(passage.text.as_bytes()))).collect();
    let mut counts = vec![0_u8; texts.len()];
    for &number in &numbers {
        if let Some(count) = counts.get_mut(number) {
            *count = count.saturating_add(1);
        }
    }
    numbers.into_iter().map(|number| counts.get(number).copied().unwrap_or(1)).collect()
}

/// How far each element is from the best container, and what the elements between are named.
fn steps(layout: &Layout, best: ElementIndex) -> (Vec<u8>, Vec<Option<u8>>, Vec<Topics>) {
    let mut chain: Vec<Option<u8>> = vec![None; layout.elements.len()];
    for (step, element) in layout.ancestors(best).enumerate() {
        if let Some(place) = chain.get_mut(element) {
            *place = Some(step.min(250) as u8);
        }
    }
    let mut up: Vec<u8> = Vec::with_capacity(layout.elements.len());
    let mut down: Vec<Option<u8>> = Vec::with_capacity(layout.elements.len());
    let mut between: Vec<Topics> = Vec::with_capacity(layout.elements.len());
    for (index, element) in layout.elements.iter().enumerate() {
        let above_up = up.get(element.parent).copied().unwrap_or(99);
        let above_down = down.get(element.parent).copied().flatten();
        up.push(chain.get(index).copied().flatten().unwrap_or(above_up));
        down.push(if index == best { Some(0) } else { above_down.map(|steps| steps.saturating_add(1)) });
        between.push(match above_down {
            Some(_) => between.get(element.parent).copied().unwrap_or_default().union(element.names),
            None => Topics::default(),
        });
    }
    (up, down, between)
}

fn word_set<'a>(texts: impl IntoIterator<Item = &'a str>) -> Dictionary {
    let mut set = Dictionary::default();
    for text in texts {
        for word in Words::of(text).iter() {
            set.add(word);
        }
    }
    set
}

fn title_words(layout: &Layout, declared: &Declared) -> Dictionary {
    let mut titles: Vec<&str> =
        ["og:title", "twitter:title"].iter().filter_map(|name| declared.metas(name).next()).collect();
    if titles.iter().all(|title| !title.contains(char::is_alphanumeric)) {
        titles.extend(declared.title.as_deref());
    }
    let headline = layout.passages.iter().find(|p| layout.elements.get(p.block).is_some_and(|e| e.tag == Tag::H1));
    word_set(titles.into_iter().chain(headline.map(|p| &*p.text)))
}

/// Hashes of neighbouring words of a stated body.
fn stated(body: &str) -> Option<Numbering> {
    let words = Words::of(body);
    if words.len() <= STATED_BODY_WORDS {
        return None;
    }
    let mut runs = Numbering::default();
    for run in runs_of_three(&words) {
        runs.add(run);
    }
    Some(runs)
}

/// Hashes of each three neighbouring words.
pub(super) fn runs_of_three(words: &Words) -> impl Iterator<Item = u64> + '_ {
    let hashes = words.hashes().map(|hash| u64::from(hash.number()));
    hashes.clone().zip(hashes.clone().skip(1)).zip(hashes.skip(2)).map(|((a, b), c)| mix(mix(a, b), c))
}
