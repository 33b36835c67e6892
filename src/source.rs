//! One article as it is kept: its text, its quotations, where and when it appeared.

use crate::address;
use crate::article::{Article, EXTRACTION, RunningText};
use crate::digest::fnv_64;
use crate::quotation::{self, Quotation};
use serde::{Deserialize, Serialize};

/// A page that was saved, or the page being read in the same form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Stable key: [`Source::key`] in a library; on the command line the name of the file.
    pub id: String,
    /// Address of the article; empty when unknown.
    pub url: String,
    /// Name of the outlet.
    pub outlet: Option<String>,
    /// When it was published, ISO 8601.
    pub date: Option<String>,
    /// Title without the site's name.
    pub title: Option<String>,
    /// People that wrote it.
    pub byline: Vec<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// The [`EXTRACTION`] that told the article from the rest of its page; 0 where it is not known.
    #[serde(default)]
    pub extraction: u32,
    /// The article's text and the blocks in it.
    pub text: RunningText,
    /// What it reports of whose words, reported statements included.
    pub quotations: Vec<Quotation>,
}

impl Source {
    /// The source that an article makes: its quotations are found here, once, when it is saved or read.
    pub fn of_article(article: &Article) -> Self {
        Source::of_text(article, article.running_text())
    }

    /// The same for an article found in a text dump: offsets stay those of the dump.
    pub fn of_dump(article: &Article, dump: &str) -> Self {
        Source::of_text(article, RunningText::of_dump(dump, &article.blocks))
    }

    fn of_text(article: &Article, text: RunningText) -> Self {
        let quotations = quotation::find(&text, article.language.as_deref());
        let url = article.url.clone().unwrap_or_default();
        Source {
            id: address::key(&url),
            url,
            outlet: article.site.clone(),
            date: article.published.clone(),
            title: article.title.clone(),
            byline: article.byline.clone(),
            language: article.language.clone(),
            extraction: EXTRACTION,
            text,
            quotations,
        }
    }

    /// An English source of some lines, for tests of what reads sources.
    #[cfg(test)]
    pub(crate) fn of_english(id: &str, text: &str) -> Self {
        let text = RunningText::of_lines(text);
        let quotations = quotation::find(&text, Some("en"));
        Source { id: id.to_owned(), language: Some("en".to_owned()), text, quotations, ..Source::default() }
    }

    /// The key that its address gives, or its text where it has no address.
    pub fn key(&self) -> String {
        if self.url.is_empty() { self.key_of_text() } else { address::key(&self.url) }
    }

    /// Key of a source without address: a hash of its text, the same on every machine.
    pub fn key_of_text(&self) -> String {
        format!("text:{:016x}", fnv_64(self.text.text.as_bytes()))
    }
}
