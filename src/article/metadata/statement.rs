//! What a page's JSON-LD says of its article.

use super::Declared;
use super::declared::{LONGEST_VALUE, Object, plain};
use serde_json::Value;
use std::collections::HashMap;

/// Schema.org types that stand for the article of a page, by what their names contain.
const ARTICLE_TYPES: &[&str] =
    &["Article", "BlogPosting", "LiveBlog", "Report", "Review", "SocialMediaPosting", "Recipe", "HowTo"];

/// Those that stand for the page.
const PAGE_TYPES: &[&str] = &["WebPage"];

/// Statements of the object that stands for the article.
#[derive(Debug, Default)]
pub(super) struct Statement {
    pub headline: Option<String>,
    pub authors: Vec<Author>,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub language: Option<String>,
    pub picture: Option<String>,
    /// Types of all objects of the page.
    pub types: Vec<String>,
}

/// One author as stated.
#[derive(Debug, Clone)]
pub(super) struct Author {
    pub name: String,
    /// Whether it is an organisation, whose name may hold "and" and commas.
    pub is_organization: bool,
}

impl Statement {
    /// Reads the JSON-LD of a page.
    pub fn of(declared: &Declared) -> Statement {
        let objects = declared.objects();
        let by_id: HashMap<&str, &Object> = objects
            .iter()
            .filter(|o| o.len() > 1)
            .filter_map(|object| Some((object.get("@id")?.as_str()?, *object)))
            .collect();
        let mut statement = Statement::default();
        let (mut articles, mut pages) = (Vec::new(), Vec::new());
        for object in &objects {
            statement.types.extend(types_of(object));
        }
        for object in declared.own_objects() {
            let types = types_of(object);
            let is_any = |names: &[&str]| types.iter().any(|t| names.iter().any(|name| has_part(t, name)));
            if is_any(ARTICLE_TYPES) {
                articles.push(object);
            }
            if is_any(PAGE_TYPES) {
                pages.push(object);
            }
        }
        // A check of facts may be signed by the house alone: the article that holds it says who wrote it.
        let is_check = |object: &&Object| object.get("claimReviewed").is_some();
        let (checks, articles): (Vec<_>, Vec<_>) = articles.into_iter().partition(is_check);
        for object in articles.into_iter().chain(checks).chain(pages) {
            statement.take(object, &by_id);
        }
        statement
    }

    /// Forgets what it says of an article that is not the page's.
    pub fn forget_article(&mut self) {
        (self.headline, self.published, self.modified, self.picture) = (None, None, None, None);
        self.authors.clear();
    }

    /// Fills what is still empty.
    fn take(&mut self, object: &Object, by_id: &HashMap<&str, &Object>) {
        let text = |name: &str| object.get(name).and_then(first_text);
        self.headline = self.headline.take().or_else(|| text("headline"));
        self.published = self.published.take().or_else(|| text("datePublished"));
        self.modified = self.modified.take().or_else(|| text("dateModified"));
        self.language = self.language.take().or_else(|| text("inLanguage"));
        if self.authors.is_empty() {
            for key in ["author", "creator"] {
                let mut names = Vec::new();
                names_of(object.get(key), by_id, &mut names);
                if !names.is_empty() {
                    self.authors = names;
                    break;
                }
            }
        }
        if self.publisher.is_none() {
            let mut names = Vec::new();
            names_of(object.get("publisher"), by_id, &mut names);
            self.publisher = names.into_iter().next().map(|author| author.name);
        }
        self.picture = self.picture.take().or_else(|| address_of(object.get("image")?, by_id));
    }
}

/// Whether a name of some letters holds another: the search of the standard library makes ready for long texts first.
fn has_part(name: &str, part: &str) -> bool {
    name.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

fn types_of(object: &Object) -> Vec<String> {
    match object.get("@type") {
        Some(Value::String(name)) => vec![name.clone()],
        Some(Value::Array(names)) => names.iter().filter_map(|n| n.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

fn first_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            Some(plain(text.trim().to_owned())).filter(|t| !t.is_empty() && t.len() <= LONGEST_VALUE)
        }
        Value::Array(items) => items.iter().find_map(first_text),
        Value::Object(object) => {
            let text = object.get("name").or_else(|| object.get("@value")).and_then(Value::as_str);
            text.filter(|t| t.len() <= LONGEST_VALUE).map(str::to_owned)
        }
        _ => None,
    }
}

/// Names of people or organisations: strings, objects, lists of them, references by `@id`.
fn names_of(value: Option<&Value>, by_id: &HashMap<&str, &Object>, names: &mut Vec<Author>) {
    match value {
        Some(Value::String(name)) if name.len() <= LONGEST_VALUE => {
            names.push(Author { name: plain(name.clone()), is_organization: false });
        }
        Some(Value::Array(items)) => {
            for item in items.iter().filter(|item| !item.is_array()) {
                names_of(Some(item), by_id, names);
            }
        }
        Some(Value::Object(object)) => {
            let named = |object: &Object| {
                let is_organization = types_of(object).iter().any(|t| t.ends_with("Organization"));
                Some(Author { name: object.get("name").and_then(first_text)?, is_organization })
            };
            let reference = || by_id.get(object.get("@id")?.as_str()?).and_then(|found| named(found));
            names.extend(named(object).or_else(reference));
        }
        _ => {}
    }
}

fn address_of(value: &Value, by_id: &HashMap<&str, &Object>) -> Option<String> {
    match value {
        Value::String(address) => Some(address.clone()),
        Value::Array(items) => items.iter().filter(|item| !item.is_array()).find_map(|item| address_of(item, by_id)),
        Value::Object(object) => {
            let own = |object: &Object| {
                ["url", "contentUrl"].iter().find_map(|key| object.get(*key)?.as_str().map(str::to_owned))
            };
            own(object).or_else(|| own(by_id.get(object.get("@id")?.as_str()?)?))
        }
        _ => None,
    }
}
