//! Whether a page is one article, or a front page, a listing, a forum, a shop, a page of search results.
//!
//! A small model weighs how the page's words lie: an article is one run of text in one place, a listing many short
//! texts with a link each, a forum many texts with an author and a date each. What the page declares of itself is
//! weighed with it, not believed.

mod address;
mod cards;
mod counts;

use super::body::Body;
use super::features::{Columns, Lane, Tables};
use super::kind::is_byline;
use super::layout::Passage;
use super::metadata::{Declared, Metadata};
use super::words::Words;
use crate::article::numbering::{NumberMap, NumberSet};
use crate::document::Tag;
use crate::trees::{Batch, Model};
use cards::Cards;
use counts::{Counts, Exchange};
use std::sync::OnceLock;

/// Weights, fitted by `training/articles/fit_kind.py`.
const WEIGHTS: &[u8] = include_bytes!("../weights/kind.bin");

/// Probability of an article below which a page is refused. Refusing an article costs a reader more than reading a
/// listing. In four cross-validations it tells, at 0.60, 88.4 % of the 116 other pages of `wcxb` that hold text and refuses
/// 2.0 % of its articles, half of which are first pages or catalogues by our standards; at 0.55 86.9 and 1.7 %. This lies
/// between them. Of 104 hard pages written for this it tells, at 0.55, 87.0 % of those that are none and refuses 7.9 % of
/// the articles, before the rules for short stories below (`training/articles/fit_kind.py`).
const ARTICLE: f32 = 0.58;

/// Why the page is no article, in plain words; `None` when it is one.
pub(super) fn refusal(tables: &Tables, body: &Body, declared: &Declared, metadata: &Metadata) -> Option<String> {
    // What the model says of these does not count, and they are most pages: it is not asked.
    if is_plain_story(tables, body) || is_dated_story(tables, body, metadata) {
        return None;
    }
    static MODEL: OnceLock<Model> = OnceLock::new();
    let model = MODEL.get_or_init(|| Model::read_all(WEIGHTS).and_then(|m| m.into_iter().next()).unwrap_or_default());
    let mut batch = Batch::new(model.columns());
    fill(tables, &body.kept, &body.probabilities, declared, metadata, &mut Lane::new(&mut batch, 0, 0));
    let probability = model.probability(batch.measured(..));
    (probability < ARTICLE).then(|| reason(tables, metadata))
}

/// Words of a story, and its least share of the page's words: a short text on a page with nothing else is an article,
/// which the model, fitted on long pages, does not know.
const STORY_WORDS: f32 = 40.0;
const STORY_SHARE: f32 = 0.6;

/// Places in which a story's paragraphs stand.
const STORY_PLACES: usize = 2;

/// Least share of the page's words of a story told in entries, and largest share of linked words beside it.
const ENTRIES_SHARE: f32 = 0.4;
const ENTRIES_LINKS: f32 = 0.4;

/// Fewest entries of a live page.
const ENTRIES: usize = 3;

fn is_plain_story(tables: &Tables, body: &Body) -> bool {
    let (mut good, mut parents) = (0.0_f32, NumberSet::default());
    let mut outer: NumberMap<f32> = NumberMap::default();
    for (index, passage) in tables.layout.passages.iter().enumerate() {
        if passage.is_good && body.kept.get(index) == Some(&true) {
            good += passage.count;
            if let Some(place) = tables.places.get(index) {
                parents.insert(place.parent);
                *outer.entry(place.grandparent).or_default() += passage.count;
            }
        }
    }
    if good < STORY_WORDS {
        return false;
    }
    if good >= STORY_SHARE * tables.words && parents.len() <= STORY_PLACES {
        return true;
    }
    // A live page: entries side by side that begin with their time and name no authors, as those of a forum would.
    let link_words = tables.layout.passages.iter().map(|p| p.link_words).sum::<f32>();
    let is_kept = |index: usize| body.kept.get(index) == Some(&true);
    let signed = tables.layout.passages.iter().filter(|p| p.link_words == 0.0 && is_byline(p, false));
    let passages = tables.layout.passages.iter().enumerate();
    let times = passages.filter(|(index, p)| is_clock(p) && (is_kept(index + 1) || is_kept(index + 2)));
    good >= ENTRIES_SHARE * tables.words
        && outer.values().any(|words| *words >= STORY_SHARE * good)
        && link_words / tables.words <= ENTRIES_LINKS
        && times.count() >= ENTRIES
        && signed.count() <= STORY_PLACES
        && Exchange::of(tables).forums == 0.0
}

/// Words of a story that prints its title and has a date, and share of them that stand in one place. Of the pages of
/// `wcxb` that the model refuses one is such a story, and it is an article.
const DATED_WORDS: f32 = 100.0;
const DATED_SHARE: f32 = 0.7;

/// The same of a shorter one, as papers show of what is for subscribers, and its least share of the page's words.
const SHORT_DATED_WORDS: f32 = 60.0;
const SHORT_DATED_SHARE: f32 = 0.3;

/// Most replies and prices beside it.
const DATED_REPLIES: f32 = 1.0;
const DATED_PRICES: f32 = 2.0;

/// One run of text below a printed title, with a date, without what forums and shops have.
fn is_dated_story(tables: &Tables, body: &Body, metadata: &Metadata) -> bool {
    if metadata.published.is_none() || metadata.title.passage.is_none() {
        return false;
    }
    let (mut all, mut good) = (0.0_f32, 0.0_f32);
    let mut places: NumberMap<f32> = NumberMap::default();
    for (index, passage) in tables.layout.passages.iter().enumerate() {
        if body.kept.get(index) != Some(&true) {
            continue;
        }
        all += passage.count;
        good += if passage.is_good { passage.count } else { 0.0 };
        if let Some(place) = tables.places.get(index) {
            *places.entry(place.parent).or_default() += passage.count;
        }
    }
    let is_short = good >= SHORT_DATED_WORDS && good >= SHORT_DATED_SHARE * tables.words;
    let is_one = (good >= DATED_WORDS || is_short) && places.values().any(|words| *words >= DATED_SHARE * all);
    is_one && {
        let exchange = Exchange::of(tables);
        exchange.replies <= DATED_REPLIES && exchange.prices <= DATED_PRICES && exchange.forums == 0.0
    }
}

/// A time of day in a line of its own.
fn is_clock(passage: &Passage) -> bool {
    passage.count <= 3.0
        && passage.text.contains([':', '.', 'h'])
        && passage.text.bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// Replies, prices and linked headings, and share of linked words, from which a refused page is told by them. They decide which
/// reason a reader is given, not whether the page is refused.
const TOLD_REPLIES: f32 = 3.0;
const TOLD_PRICES: f32 = 6.0;
const TOLD_HEADINGS: f32 = 4.0;
const TOLD_LINKS: f32 = 0.5;

/// What a page that is no article looks like most.
fn reason(tables: &Tables, metadata: &Metadata) -> String {
    let has_type = |names: &[&str]| metadata.types.iter().any(|t| names.iter().any(|n| t.contains(n)));
    let counts = Counts::of(tables);
    let reason = if has_type(&["DiscussionForum", "QAPage", "Question"]) || counts.exchange.replies >= TOLD_REPLIES {
        "The page is a conversation of many people, not one article."
    } else if has_type(&["SearchResults"]) {
        "The page is a list of search results."
    } else if has_type(&["Product", "Offer"]) || counts.exchange.prices >= TOLD_PRICES {
        "The page offers things for sale."
    } else if counts.linked_headings >= TOLD_HEADINGS || counts.links > TOLD_LINKS {
        "The page lists many texts and links to them; it is not one article."
    } else {
        "The page holds too little running text to be an article."
    };
    reason.to_owned()
}

/// Passages behind which it does not matter how many more stand between the title and the text; also what a page without a
/// printed title has. Set by hand.
const FAR_FROM_TITLE: usize = 50;

/// Puts the columns that describe the page. The names are the model's, and their order is that of its file.
fn fill<C: Columns>(
    tables: &Tables,
    kept: &[bool],
    probabilities: &[f32],
    declared: &Declared,
    metadata: &Metadata,
    row: &mut C,
) {
    let total = tables.layout.passages.len().max(1) as f32;
    let share = Share::of(tables, kept, probabilities);
    share.fill(tables, total, row);
    best_container(tables, row);
    let counts = Counts::of(tables);
    of_passages(&counts, total, row);
    stated(tables, declared, metadata, row);
    address::fill(metadata.url.as_deref().unwrap_or_default(), row);
    counts.fill(total, row);
    Cards::of(tables, kept).fill(tables.words, share.words, row);
    software(declared, row);
    title_and_runs(kept, &share, declared, metadata, row);
}

/// What is kept of the page.
#[derive(Default)]
struct Share {
    words: f32,
    passages: f32,
    /// Words of passages that are running text.
    good: f32,
    /// Words of the longest passage.
    longest: f32,
    /// Words as likely kept as not, and words that are likely kept, of all passages.
    doubt: f32,
    sum: f32,
    /// Words by the place of their passage.
    parents: NumberMap<f32>,
    grandparents: NumberMap<f32>,
    forms: NumberMap<f32>,
    /// The passages from the first to the last that is kept.
    first: Option<usize>,
    last: usize,
}

impl Share {
    fn of(tables: &Tables, kept: &[bool], probabilities: &[f32]) -> Share {
        let mut share = Share::default();
        for (index, ((passage, keep), p)) in tables.layout.passages.iter().zip(kept).zip(probabilities).enumerate() {
            share.doubt += passage.count * p.min(1.0 - p);
            share.sum += passage.count * p;
            if !keep {
                continue;
            }
            share.first = share.first.or(Some(index));
            share.last = index;
            share.words += passage.count;
            share.passages += 1.0;
            share.longest = share.longest.max(passage.count);
            if passage.is_good {
                share.good += passage.count;
            }
            if let Some(place) = tables.places.get(index) {
                *share.parents.entry(place.parent).or_default() += passage.count;
                *share.grandparents.entry(place.grandparent).or_default() += passage.count;
                *share.forms.entry(place.form).or_default() += passage.count;
            }
        }
        share
    }

    /// Share of the kept words that stand in the one place which has most of them.
    fn most(&self, by_place: &NumberMap<f32>) -> f32 {
        by_place.values().copied().fold(0.0, f32::max) / self.words.max(1.0)
    }

    fn fill(&self, tables: &Tables, total: f32, row: &mut impl Columns) {
        row.put("words", tables.words.ln());
        row.put("passages", total.ln());
        row.put("kept words", self.words.ln_1p());
        row.put("kept share", self.words / tables.words);
        row.put("kept passages", self.passages.ln_1p());
        row.put("kept good", self.good / self.words.max(1.0));
        row.put("words a kept passage", self.words / self.passages.max(1.0));
        row.put("longest", self.longest);
        row.put("doubt", self.doubt / self.sum.max(1.0));
        row.put("modal parent", self.most(&self.parents));
        row.put("modal grandparent", self.most(&self.grandparents));
        row.put("modal form", self.most(&self.forms));
        row.put("parents", self.parents.len() as f32);
        let span = (self.last + 1 - self.first.unwrap_or(0)).max(1);
        row.put("kept of span", self.passages / span as f32);
        row.put("good share", tables.good_words / tables.words);
    }
}

/// The element that holds most running text.
fn best_container(tables: &Tables, row: &mut impl Columns) {
    let best = tables.element(tables.container.best).map(|e| e.sums).unwrap_or_default();
    row.put("best share", best.words / tables.words);
    row.put("best links", best.link_density());
    row.put("best words a passage", best.words / best.passages.max(1.0));
    row.put("best pictures", best.pictures);
    row.put("best inputs", best.inputs);
    row.put("best buttons", best.buttons);
}

/// How many passages of each sort the page has, and the share they are of all.
fn of_passages(counts: &Counts, total: f32, row: &mut impl Columns) {
    for (name, value) in [
        ("links", counts.links),
        ("headings", counts.headings),
        ("linked headings", counts.linked_headings),
        ("dates", counts.dates),
        ("bylines", counts.bylines),
        ("replies", counts.exchange.replies),
        ("prices", counts.exchange.prices),
        ("named comments", counts.named_comments),
        ("teasers", counts.teasers),
    ] {
        row.put(name, value);
        row.put_in("share", name, value / total);
    }
}

/// What the page states about itself.
fn stated(tables: &Tables, declared: &Declared, metadata: &Metadata, row: &mut impl Columns) {
    row.flag("headline", tables.headline.is_some());
    row.flag("author", !metadata.authors.is_empty());
    row.flag("published", metadata.published.is_some());
    row.flag("modified", metadata.modified.is_some());
    for (name, types) in TYPES {
        row.flag_in("type", name, metadata.types.iter().any(|t| types.iter().any(|n| t.contains(n))));
    }
    let og = declared.first_meta(&["og:type"]).unwrap_or_default();
    row.flag("og article", og.contains("article"));
    row.flag("og product", og.contains("product"));
    row.flag("og site", og.contains("website"));
    row.flag("has dialog", tables.layout.elements.iter().any(|e| e.tag == Tag::Dialog));
}

/// Where the title is printed, and in how many runs the kept passages stand.
fn title_and_runs(kept: &[bool], share: &Share, declared: &Declared, metadata: &Metadata, row: &mut impl Columns) {
    let title_words = metadata.title.text.as_deref().map_or(0.0, |title| Words::of(title).count());
    row.put("title words", title_words);
    row.flag("prints title", metadata.title.passage.is_some());
    row.flag("paged", declared.links.iter().any(|(rel, _)| rel == "next" || rel == "prev"));
    row.flag("section", declared.first_meta(&["article:section", "article:tag"]).is_some());
    let behind = |from: usize| kept.iter().skip(from).position(|keep| *keep);
    let behind = metadata.title.passage.and_then(behind).unwrap_or(FAR_FROM_TITLE);
    row.put("after title", behind.min(FAR_FROM_TITLE) as f32);
    row.put("authors", metadata.authors.len() as f32);
    let longest_run = kept.split(|keep| !keep).map(<[bool]>::len).max().unwrap_or(0);
    row.put("longest run", longest_run as f32 / share.passages.max(1.0));
    row.put("runs", (kept.split(|keep| !keep).filter(|run| !run.is_empty()).count() as f32).ln_1p());
}

/// What made the page, where it says so: programs that make forums, and shops, make little else.
const SOFTWARE: &[(&str, &[&str])] = &[
    (
        "forum",
        &["phpbb", "vbulletin", "xenforo", "discourse", "mybb", "invision", "smf", "vanilla", "nodebb", "flarum"],
    ),
    ("shop", &["woocommerce", "magento", "prestashop", "shopify", "opencart", "bigcommerce"]),
];

fn software(declared: &Declared, row: &mut impl Columns) {
    let said = declared.first_meta(&["generator", "application-name"]).unwrap_or_default().to_lowercase();
    for (name, programs) in SOFTWARE {
        row.flag_in("made by", name, programs.iter().any(|program| said.contains(program)));
    }
}

/// Types of linked data by the kind of page that they speak of, as the model was fitted.
const TYPES: &[(&str, &[&str])] = &[
    ("article", &["Article", "BlogPosting", "Report"]),
    ("list", &["CollectionPage", "ItemList", "SearchResults", "OfferCatalog"]),
    ("forum", &["DiscussionForum", "QAPage", "Question"]),
    ("product", &["Product", "Offer"]),
    ("breadcrumb", &["BreadcrumbList"]),
];

/// A row that knows the names of its columns.
pub(super) fn described(
    tables: &Tables,
    kept: &[bool],
    probabilities: &[f32],
    declared: &Declared,
    metadata: &Metadata,
) -> (Vec<String>, Vec<f32>) {
    let (mut names, mut values) = (Vec::new(), Vec::new());
    fill::<Vec<String>>(tables, kept, probabilities, declared, metadata, &mut names);
    fill::<Vec<f32>>(tables, kept, probabilities, declared, metadata, &mut values);
    (names, values)
}
