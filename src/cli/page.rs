//! What `read` prints of a page: blocks, clutter and quotations, offsets in code points of their block.

use quotidian::article::{Article, BlockKind, ClutterKind};
use quotidian::offsets::{BlockRulers, Unit};
use quotidian::quotation::QuotationKind;
use quotidian::source::Source;
use serde::Serialize;
use std::borrow::Cow;

/// A page as the command line prints it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    id: String,
    is_article: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    title: Option<String>,
    byline: Vec<String>,
    site: Option<String>,
    published: Option<String>,
    modified: Option<String>,
    lang: Option<String>,
    url: Option<String>,
    certainty: f32,
    blocks: Vec<PrintedBlock>,
    clutter: Vec<PrintedClutter>,
    quotes: Vec<PrintedQuotation>,
}

#[derive(Serialize)]
struct PrintedBlock {
    kind: BlockKind,
    text: String,
}

#[derive(Serialize)]
struct PrintedClutter {
    kind: ClutterKind,
    text: String,
    evidence: Cow<'static, str>,
}

#[derive(Serialize)]
struct PrintedQuotation {
    text: String,
    speaker: Option<String>,
    /// Whether somebody else may be meant.
    doubtful: bool,
    kind: QuotationKind,
    block: usize,
    start: usize,
    end: usize,
}

impl Page {
    /// The printed form of an article under the name `id`.
    pub fn of(id: String, article: Article) -> Self {
        let quotes = quotations(&article);
        let blocks = article.blocks.into_iter().map(|b| PrintedBlock { kind: b.kind, text: b.text }).collect();
        let clutter = article
            .clutter
            .into_iter()
            .map(|c| PrintedClutter { kind: c.kind, text: c.text, evidence: c.evidence })
            .collect();
        Page {
            id,
            is_article: article.is_article,
            reason: article.reason,
            title: article.title,
            byline: article.byline,
            site: article.site,
            published: article.published,
            modified: article.modified,
            lang: article.language,
            url: article.url,
            certainty: article.certainty,
            blocks,
            clutter,
            quotes,
        }
    }
}

fn quotations(article: &Article) -> Vec<PrintedQuotation> {
    let source = Source::of_article(article);
    let mut rulers = BlockRulers::new(&source.text, Unit::CodePoints);
    source
        .quotations
        .iter()
        .filter_map(|quotation| {
            let (block, place) = rulers.place(&quotation.words)?;
            Some(PrintedQuotation {
                text: source.text.slice(&quotation.words).to_owned(),
                speaker: quotation.speaker.as_ref().map(|s| s.name.clone()),
                doubtful: quotation.speaker.as_ref().is_some_and(|s| s.doubtful),
                kind: quotation.kind,
                block,
                start: place.start,
                end: place.end,
            })
        })
        .collect()
}
