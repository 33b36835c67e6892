//! The edge to the browser: one exported function that answers requests, compiled for the extension's background only.
//!
//! Requests and replies are plain objects that survive a message between parts of an extension: no `Map`, no `undefined`;
//! a removed pack alone is given as bytes. Text offsets in replies are UTF-16 code units of their block. Errors are `{kind, message}`.

mod failure;
mod packs;
mod reply;
mod request;

use crate::article::{self, Article};
use crate::corroboration::Tables;
use crate::library::indexed_db::IndexedDbStore;
use crate::library::{Check, Heading, Library, Record};
use crate::second_opinion::Opinion;
use crate::snapshot::Snapshot;
use crate::source::Source;
use failure::Failure;
use gloo::timers::future::TimeoutFuture;
use reply::{Corroboration, EventReply, Reading, RecordReply, to_js};
use request::Request;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

type Shelf = Rc<Library<IndexedDbStore>>;

thread_local! {
    /// The open library; dropped when the browser closes its database, opened again by the next request.
    static LIBRARY: RefCell<Option<(Shelf, Check)>> = const { RefCell::new(None) };
    /// Word tables, once the background has handed them over.
    static TABLES: RefCell<Rc<Tables>> = RefCell::new(Rc::new(Tables::none()));
}

/// Answers one request.
///
/// # Errors
/// A plain object `{kind, message}`; nothing was changed.
#[wasm_bindgen]
pub async fn handle(request: JsValue) -> Result<JsValue, JsValue> {
    match answer(request).await {
        Ok(reply) => Ok(reply),
        Err(failure) => {
            gloo::console::warn!("Quotidian:", failure.message.as_str());
            Err(to_js(&failure).unwrap_or(JsValue::NULL))
        }
    }
}

async fn answer(request: JsValue) -> Result<JsValue, Failure> {
    match Request::from_js(&request)? {
        Request::PageRead { snapshot, as_article } => to_js(&read_page(&snapshot, as_article).await?),
        Request::PageWeigh { snapshot, opinion } => to_js(&weigh_page(&snapshot, &opinion).await?),
        Request::TextRead { text, url } => to_js(&read_dump(&text, url).await?),
        Request::PageCorroborate { article } => corroborate_page(&Source::of_article(&article)).await,
        Request::Tables { bytes } => {
            let tables = Tables::from_bytes(&bytes).map_err(|error| Failure::new("tablesDamaged", &error))?;
            TABLES.with_borrow_mut(|old| *old = Rc::new(tables.with_packs_of(old)));
            Ok(JsValue::TRUE)
        }
        Request::PacksList => to_js(&packs::list(&library().await?).await?),
        Request::PacksAdd { bytes } => to_js(&packs::add(&library().await?, bytes).await?),
        Request::PacksRemove { language } => packs::remove(&library().await?, &language).await,
        Request::LibrarySave { article } => to_js(&library().await?.save(Source::of_article(&article), &now()).await?),
        Request::LibraryRemove { id } => {
            let removed = library().await?.remove(&id).await?;
            to_js(&reply::Removed { removed })
        }
        Request::LibraryPut { record } => put(*record).await,
        Request::LibraryList { query, offset, limit } => to_js(&library().await?.list(&query, offset, limit).await?),
        Request::LibraryGet { id } => {
            let record = library().await?.get(&id).await?;
            to_js(&record.map(RecordReply::of))
        }
        Request::LibraryCorroborate { id } => corroborate_saved(&id).await,
        Request::LibraryExport { after, limit } => {
            to_js(&library().await?.export(after.as_deref(), limit, &now()).await?)
        }
        Request::LibraryImport { lines } => {
            // A long import is many requests: a click that waits is served between them.
            TimeoutFuture::new(0).await;
            to_js(&library().await?.import(&lines, &now()).await?)
        }
        Request::LibraryTend { limit } => {
            let library = library().await?;
            let tables = tables(&library).await?;
            to_js(&library.tend(limit, &tables).await?)
        }
        Request::LibraryCheck => {
            library().await?;
            to_js(&LIBRARY.with_borrow(|open| open.as_ref().map(|(_, check)| *check)))
        }
    }
}

/// The article of a page; `as_article`: though the page may be none.
async fn read_page(snapshot: &Snapshot, as_article: bool) -> Result<Reading, Failure> {
    let found = if as_article { article::read_as_article(snapshot) } else { article::read_page(snapshot) };
    let found = found.map_err(|error| Failure::new(error.name(), &error))?;
    let is_unsure = found.certainty < article::UNSURE && (found.is_article || as_article);
    Ok(reading(found, &snapshot.url, is_unsure).await)
}

/// The article of a page, with a second opinion weighed.
async fn weigh_page(snapshot: &Snapshot, opinion: &Opinion) -> Result<Reading, Failure> {
    let found = article::read_as_article(snapshot).map_err(|error| Failure::new(error.name(), &error))?;
    Ok(reading(article::weigh(snapshot, found, opinion), &snapshot.url, false).await)
}

/// What the library carries of a page.
async fn corroborate_page(page: &Source) -> Result<JsValue, Failure> {
    let library = library().await?;
    let tables = tables(&library).await?;
    let found = library.corroborate(page, &tables).await?;
    to_js(&Corroboration::of(page, &found, &tables))
}

/// The same of a saved source, side by side; null where it is gone.
async fn corroborate_saved(id: &str) -> Result<JsValue, Failure> {
    let library = library().await?;
    let Some(record) = library.get(id).await? else { return Ok(JsValue::NULL) };
    let tables = tables(&library).await?;
    let found = library.corroborate(&record.source, &tables).await?;
    to_js(&EventReply::of(&record.source, &found, &tables))
}

/// The word tables, with the reader's language packs in them.
async fn tables(library: &Shelf) -> Result<Rc<Tables>, Failure> {
    packs::load(library).await?;
    Ok(TABLES.with_borrow(Rc::clone))
}

/// The article of a page that was opened at an address, as the browser side gets it.
async fn reading(mut found: Article, opened: &str, wants_second_opinion: bool) -> Reading {
    if let Ok(library) = library().await {
        library.keep_apart(&mut found, opened);
    }
    let source = Source::of_article(&found);
    let saved = saved(&source).await;
    Reading::of(found, &source, saved, wants_second_opinion)
}

/// The article of a text dump. The address is that of the file: a text does not name its own.
async fn read_dump(dump: &str, url: Option<String>) -> Result<Reading, Failure> {
    let mut found = article::read_text(dump).map_err(|error| Failure::new(error.name(), &error))?;
    found.url = found.url.or(url).filter(|url| !url.is_empty());
    let source = Source::of_dump(&found, dump);
    let saved = saved(&source).await;
    Ok(Reading::of(found, &source, saved, false))
}

/// The heading of a source when it is in the library. A library that does not open hinders no reading.
async fn saved(source: &Source) -> Option<Heading> {
    library().await.ok()?.heading(&source.key())
}

async fn put(record: Record) -> Result<JsValue, Failure> {
    let id = record.source.id.clone();
    library().await?.put(vec![record]).await?;
    to_js(&reply::Put { id })
}

/// The open library, opened if it is not.
async fn library() -> Result<Shelf, Failure> {
    if let Some(open) =
        LIBRARY.with_borrow(|open| open.as_ref().filter(|(l, _)| l.is_open()).map(|(l, _)| Rc::clone(l)))
    {
        return Ok(open);
    }
    let (opened, check) = Library::open(IndexedDbStore::open().await?).await?;
    let opened = Rc::new(opened);
    // Another request may have opened it meanwhile; the first one stays, so that one index sees every change.
    Ok(LIBRARY.with_borrow_mut(|open| match open {
        Some((first, _)) if first.is_open() => Rc::clone(first),
        _ => {
            *open = Some((Rc::clone(&opened), check));
            opened
        }
    }))
}

fn now() -> String {
    String::from(js_sys::Date::new_0().to_iso_string())
}
