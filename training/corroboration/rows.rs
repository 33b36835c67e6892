//! Writes, for every quotation of the pages and every window of the other articles that passes the story gate, what the two passes weigh.
//!
//!     corroboration_rows ARTICLES.json [--weights FILE] [--tables FILE]
//!         [--without synonyms,antonyms] [--packs FILE,FILE,...] [--pages ID,ID,...]
//!
//! `ARTICLES.json` is `{"articles":[{"id","date","title","language","text","quotations"}]}`; without `quotations` the
//! product finds them. Offsets are bytes. Printed are lines of: page, start and end of the quotation's words, kind,
//! source, start and end of the window and of the words shown, then the evidence and the standing.

use quotidian::article::{self, RunningText};
use quotidian::corroboration::{Evidence, LanguagePack, Standing, Tables, Weights, training};
use quotidian::quotation::{self, Quotation};
use quotidian::source::Source;
use serde::Deserialize;
use std::error::Error;
use std::fmt::Write as _;
use std::sync::Arc;

#[derive(Deserialize)]
struct Articles {
    articles: Vec<Given>,
}

#[derive(Deserialize)]
struct Given {
    id: String,
    date: Option<String>,
    title: Option<String>,
    language: Option<String>,
    text: String,
    quotations: Option<Vec<Quotation>>,
}

impl Given {
    fn source(self) -> Source {
        let found = article::read_text(&self.text).ok().filter(|_| self.quotations.is_none());
        let text = match &found {
            Some(article) => RunningText::of_dump(self.text.as_str(), &article.blocks),
            None => RunningText::of_lines(self.text.as_str()),
        };
        let quotations = self.quotations.unwrap_or_else(|| quotation::find(&text, self.language.as_deref()));
        Source {
            id: self.id,
            date: self.date,
            title: self.title,
            language: self.language,
            text,
            quotations,
            ..Source::default()
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        let at = arguments.iter().position(|a| a == name)?;
        arguments.get(at + 1).cloned()
    };
    let path = arguments.first().ok_or("the articles' file is missing")?;
    let articles: Articles = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let sources: Vec<Source> = articles.articles.into_iter().map(Given::source).collect();
    let weights = match option("--weights") {
        Some(path) => Weights::read(&std::fs::read(path)?).ok_or("these are no weights")?,
        None => Weights::default(),
    };
    let tables = match option("--tables") {
        Some(path) => Tables::from_bytes(&std::fs::read(path)?)?,
        None => Tables::none(),
    };
    let left_out = option("--without").unwrap_or_default();
    let mut tables = tables.without(left_out.contains("synonyms"), left_out.contains("antonyms"));
    for path in option("--packs").iter().flat_map(|list| list.split(',')) {
        tables.add_pack(Arc::new(LanguagePack::from_bytes(&std::fs::read(path)?)?));
    }
    let pages = option("--pages").map(|list| list.split(',').map(str::to_owned).collect::<Vec<_>>());
    println!("#\t{}\t{}", Evidence::NAMES.join("\t"), Standing::NAMES.join("\t"));
    for page in sources.iter().filter(|s| pages.as_ref().is_none_or(|p| p.contains(&s.id))) {
        let others: Vec<Source> = sources.iter().filter(|s| s.id != page.id).cloned().collect();
        for row in training::rows(page, &others, &tables, &weights) {
            let (Some(quotation), Some(source)) = (page.quotations.get(row.quotation), others.get(row.source)) else {
                continue;
            };
            let kind = if quotation.kind.is_marked() { "marked" } else { "reported" };
            let mut line = format!(
                "{}\t{}\t{}\t{kind}\t{}\t{}\t{}\t{}\t{}",
                page.id,
                quotation.words.start,
                quotation.words.end,
                source.id,
                row.window.start,
                row.window.end,
                row.span.start,
                row.span.end
            );
            for value in row.evidence.values().into_iter().chain(row.standing.values()) {
                write!(line, "\t{value:.5}")?;
            }
            println!("{line}");
        }
    }
    Ok(())
}
