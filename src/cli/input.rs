//! Files and folders in: pages, text dumps, and libraries of them.

use super::Failure;
use clap::ValueEnum;
use quotidian::article::{self, Article};
use quotidian::library::Record;
use quotidian::library::exchange::backup;
use quotidian::snapshot::Snapshot;
use quotidian::source::Source;
use quotidian::{document, second_opinion};
use rayon::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A page.
    Html,
    /// Lines without markup.
    Text,
    /// Looked at.
    Auto,
}

/// One input: its name and its text.
pub struct Input {
    /// File name without its ending; `-` for standard input. In a folder that is a library see [`names`].
    pub id: String,
    text: String,
    format: Format,
}

impl Input {
    /// Reads a file, or standard input for `-`.
    pub fn open(path: &Path, format: Format) -> Result<Self, Failure> {
        let failure = |error: std::io::Error| Failure {
            input: path.display().to_string(),
            kind: "io",
            message: error.to_string(),
        };
        let mut bytes = Vec::new();
        if path.as_os_str() == "-" {
            std::io::stdin().lock().read_to_end(&mut bytes).map_err(failure)?;
        } else {
            bytes = std::fs::read(path).map_err(failure)?;
        }
        let text = document::decode(&bytes, None);
        let format = match format {
            Format::Auto if looks_like_html(path, &text) => Format::Html,
            Format::Auto => Format::Text,
            given => given,
        };
        let id = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(Input { id, text, format })
    }

    /// Takes the input apart.
    pub fn read(&self, url: &str) -> Result<Article, Failure> {
        let article = match self.format {
            Format::Text => article::read_text(&self.text),
            _ => read_html(&self.text, url),
        };
        article.map_err(|error| Failure { input: self.id.clone(), kind: error.name(), message: error.to_string() })
    }

    /// The input as a source of a library.
    pub fn source(&self) -> Result<Source, Failure> {
        let article = self.read("")?;
        let mut source = match self.format {
            Format::Text => Source::of_dump(&article, &self.text),
            _ => Source::of_article(&article),
        };
        source.id.clone_from(&self.id);
        Ok(source)
    }
}

/// The article of a page, with a second opinion where the first is unsure: what the extension does, too.
fn read_html(html: &str, url: &str) -> Result<Article, article::ReadError> {
    let snapshot = Snapshot::of_html(html, url);
    let found = article::read_page(&snapshot)?;
    if found.certainty >= article::UNSURE || !found.is_article {
        return Ok(found);
    }
    match second_opinion::ask(&snapshot.html, url) {
        Some(opinion) => Ok(article::weigh(&snapshot, found, &opinion)),
        None => Ok(found),
    }
}

fn looks_like_html(path: &Path, text: &str) -> bool {
    let named = path.extension().is_some_and(|e| ["html", "htm", "xhtml"].iter().any(|h| e.eq_ignore_ascii_case(h)));
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    named
        || (start.starts_with('<')
            && start.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic() || c == '!' || c == '?'))
}

/// Files of the inputs, folders opened (not their subfolders), in the order of their names.
pub fn files(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for input in inputs {
        if !input.is_dir() {
            files.push(input.clone());
            continue;
        }
        let failure = |error: std::io::Error| Failure {
            input: input.display().to_string(),
            kind: "io",
            message: error.to_string(),
        };
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(input).map_err(failure)? {
            let path = entry.map_err(failure)?.path();
            let readable = path
                .extension()
                .is_some_and(|e| ["html", "htm", "xhtml", "txt"].iter().any(|x| e.eq_ignore_ascii_case(x)));
            if path.is_file() && readable {
                inside.push(path);
            }
        }
        inside.sort();
        files.append(&mut inside);
    }
    Ok(files)
}

/// What the files of a folder are called as sources: by their names without the ending, by the whole names where that would
/// name another file, too.
fn names(files: &[PathBuf]) -> Vec<String> {
    let name = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let mut taken: HashMap<String, usize> = HashMap::new();
    for file in files {
        for name in [name(file.file_stem()), name(file.file_name())] {
            *taken.entry(name).or_default() += 1;
        }
    }
    let is_own = |stem: &String| taken.get(stem) == Some(&1);
    files.iter().map(|file| Some(name(file.file_stem())).filter(is_own).unwrap_or(name(file.file_name()))).collect()
}

/// The id of the source that a library holds of a file, where the library is the file's folder.
pub fn id_in(library: &Path, file: &Path) -> Option<String> {
    let file = file.canonicalize().ok()?;
    let inside = files(&[library.to_owned()]).ok().filter(|_| library.is_dir())?;
    let own = inside.iter().position(|other| other.canonicalize().is_ok_and(|other| other == file))?;
    names(&inside).into_iter().nth(own)
}

#[derive(Deserialize)]
struct LibraryFile {
    articles: Vec<LibraryArticle>,
}

#[derive(Deserialize)]
struct LibraryArticle {
    id: String,
    #[serde(default)]
    outlet: Option<String>,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    language: Option<String>,
    text: String,
}

impl LibraryArticle {
    /// Read as a text dump is: it may be clean, it may hold clutter. A text without an article is kept line by line.
    fn source(self) -> Source {
        let mut article = article::read_text(&self.text).unwrap_or_default();
        article.title = self.title.or(article.title);
        article.site = self.outlet.or(article.site);
        article.published = self.date.or(article.published);
        article.language = self.language.or(article.language);
        let address = self.id.contains("://").then(|| self.id.clone());
        article.url = self.url.or(article.url).or(address);
        Source { id: self.id, ..Source::of_dump(&article, &self.text) }
    }
}

/// Sources of a library: a backup of the extension, a JSON file of articles, or a folder of pages and text dumps. Inputs
/// that fail are reported.
pub fn library(path: &Path) -> Result<(Vec<Record>, Vec<Failure>), Failure> {
    let record = |source| Record { source, ..Record::default() };
    if path.is_dir() {
        let files = files(&[path.to_owned()])?;
        let read = files
            .par_iter()
            .zip(names(&files))
            .map(|(file, id)| Input { id, ..Input::open(file, Format::Auto)? }.source())
            .collect::<Vec<_>>();
        let mut sources = Vec::new();
        let mut failures = Vec::new();
        for one in read {
            match one {
                Ok(source) => sources.push(record(source)),
                Err(failure) => failures.push(failure),
            }
        }
        return Ok((sources, failures));
    }
    let failure = |kind, message: String| Failure { input: path.display().to_string(), kind, message };
    let bytes = std::fs::read(path).map_err(|error| failure("io", error.to_string()))?;
    if backup::is_backup(&bytes) {
        return Ok(restored(path, &bytes));
    }
    let file: LibraryFile = serde_json::from_slice(backup::without_mark(&bytes))
        .map_err(|error| failure("format", format!("This is no library of articles: {error}")))?;
    Ok((file.articles.into_par_iter().map(LibraryArticle::source).map(record).collect(), Vec::new()))
}

/// The sources of a backup. A line that cannot be read is reported by its number.
fn restored(path: &Path, bytes: &[u8]) -> (Vec<Record>, Vec<Failure>) {
    let (records, failed) = backup::sources(bytes);
    let failures = failed.into_iter().map(|failed| Failure {
        input: format!("{}:{}", path.display(), failed.line),
        kind: "line",
        message: failed.message,
    });
    (records, failures.collect())
}
