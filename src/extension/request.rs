//! What the extension's parts ask of the core. Names are `area.verb`.

use super::failure::Failure;
use crate::article::Article;
use crate::browser_text::text_of;
use crate::library::Record;
use crate::second_opinion::Opinion;
use crate::snapshot::{Hint, Snapshot};
use js_sys::JsString;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// One request.
#[derive(Debug)]
pub enum Request {
    /// `page.read`: take a page apart; `as_article` when the reader takes it for an article whatever we think.
    PageRead { snapshot: Snapshot, as_article: bool },
    /// `page.weigh`: the same with the second opinion at hand.
    PageWeigh { snapshot: Snapshot, opinion: Opinion },
    /// `text.read`: take a text without markup apart; `url` is the address of the file, where it has one.
    TextRead { text: String, url: Option<String> },
    /// `page.corroborate`: which saved sources report the article's quotations.
    PageCorroborate { article: Article },
    /// `tables.load`: hand over the word tables.
    Tables { bytes: Vec<u8> },
    /// `packs.list`: the language packs that were added.
    PacksList,
    /// `packs.add`: keep a language pack; another one of its language gives way.
    PacksAdd { bytes: Vec<u8> },
    /// `packs.remove`: forget the pack of a language.
    PacksRemove { language: String },
    /// `library.save`: keep an article.
    LibrarySave { article: Article },
    /// `library.remove`: forget a source.
    LibraryRemove { id: String },
    /// `library.put`: store a record as it is (undo of a removal).
    LibraryPut { record: Box<Record> },
    /// `library.list`: saved sources, all or those that hold a query's words.
    LibraryList { query: String, offset: usize, limit: usize },
    /// `library.get`: a saved source in full.
    LibraryGet { id: String },
    /// `library.corroborate`: which other saved sources report a saved source's quotations.
    LibraryCorroborate { id: String },
    /// `library.export`: one page of a backup.
    LibraryExport { after: Option<String>, limit: usize },
    /// `library.import`: some lines of a backup.
    LibraryImport { lines: Vec<String> },
    /// `library.tend`: find quotations anew that older rules found, and tie sources to others of their story, some at a time.
    LibraryTend { limit: usize },
    /// `library.check`: what the check at the start found.
    LibraryCheck,
}

impl Request {
    /// Reads a request from a plain object.
    ///
    /// # Errors
    /// `badRequest` when the object is none of them: the extension's parts are of different versions.
    pub fn from_js(request: &JsValue) -> Result<Self, Failure> {
        let kind = js_sys::Reflect::get(request, &JsValue::from_str("kind")).ok().and_then(|kind| kind.as_string());
        Ok(match kind.as_deref().unwrap_or_default() {
            "page.read" => Request::PageRead {
                snapshot: snapshot(request)?,
                as_article: field::<Option<bool>>(request, "asArticle")?.unwrap_or_default(),
            },
            "page.weigh" => Request::PageWeigh { snapshot: snapshot(request)?, opinion: field(request, "opinion")? },
            "text.read" => Request::TextRead { text: field(request, "text")?, url: field(request, "url")? },
            "page.corroborate" => Request::PageCorroborate { article: field(request, "article")? },
            "tables.load" => Request::Tables { bytes: bytes(request)? },
            "packs.list" => Request::PacksList,
            "packs.add" => Request::PacksAdd { bytes: bytes(request)? },
            "packs.remove" => Request::PacksRemove { language: field(request, "language")? },
            "library.save" => Request::LibrarySave { article: field(request, "article")? },
            "library.remove" => Request::LibraryRemove { id: field(request, "id")? },
            "library.put" => Request::LibraryPut { record: Box::new(field(request, "record")?) },
            "library.list" => {
                let List { query, offset, limit } = whole(request)?;
                Request::LibraryList { query, offset, limit }
            }
            "library.get" => Request::LibraryGet { id: field(request, "id")? },
            "library.corroborate" => Request::LibraryCorroborate { id: field(request, "id")? },
            "library.export" => {
                let Export { after, limit } = whole(request)?;
                Request::LibraryExport { after, limit }
            }
            "library.import" => Request::LibraryImport { lines: field(request, "lines")? },
            "library.tend" => Request::LibraryTend { limit: field(request, "limit")? },
            "library.check" => Request::LibraryCheck,
            other => return Err(bad(&format!("unknown request “{other}”"))),
        })
    }
}

#[derive(Deserialize)]
struct List {
    #[serde(default)]
    query: String,
    #[serde(default)]
    offset: usize,
    limit: usize,
}

#[derive(Deserialize)]
struct Export {
    #[serde(default)]
    after: Option<String>,
    limit: usize,
}

/// A [`Snapshot`] whose HTML the browser still holds.
#[derive(Deserialize)]
struct Handed {
    #[serde(default)]
    url: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    html: JsString,
    #[serde(default)]
    hints: Vec<Hint>,
    #[serde(default)]
    viewport: [f32; 2],
}

fn snapshot(request: &JsValue) -> Result<Snapshot, Failure> {
    let Handed { url, html, hints, viewport } = field(request, "snapshot")?;
    Ok(Snapshot { url, html: text_of(&html), hints, viewport })
}

fn field<T: DeserializeOwned>(request: &JsValue, name: &str) -> Result<T, Failure> {
    let value = js_sys::Reflect::get(request, &JsValue::from_str(name)).map_err(|_| bad("not an object"))?;
    serde_wasm_bindgen::from_value(value).map_err(|error| bad(&format!("{name}: {error}")))
}

fn whole<T: DeserializeOwned>(request: &JsValue) -> Result<T, Failure> {
    serde_wasm_bindgen::from_value(request.clone()).map_err(|error| bad(&error.to_string()))
}

fn bytes(request: &JsValue) -> Result<Vec<u8>, Failure> {
    let value = js_sys::Reflect::get(request, &JsValue::from_str("bytes")).map_err(|_| bad("not an object"))?;
    value.dyn_ref::<js_sys::Uint8Array>().map(js_sys::Uint8Array::to_vec).ok_or_else(|| bad("bytes: not a Uint8Array"))
}

fn bad(what: &str) -> Failure {
    let message = format!("The parts of the extension do not understand each other ({what}). Reload the extension.");
    Failure { kind: "badRequest", message }
}
