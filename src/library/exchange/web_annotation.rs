//! W3C Web Annotation Data Model in JSON-LD: each quotation points into its page by a `TextQuoteSelector`
//! (<https://www.w3.org/TR/annotation-model/#text-quote-selector>).

use crate::library::Record;
use crate::quotation::Quotation;
use serde_json::{Value, json};

/// Characters of context on each side of a quotation, so that it is found again when it occurs twice.
const CONTEXT: usize = 32;

/// An `AnnotationPage` with one annotation for each quotation of each source.
pub fn write(records: &[Record]) -> String {
    let items: Vec<Value> =
        records.iter().flat_map(|record| record.source.quotations.iter().map(move |q| annotation(record, q))).collect();
    let page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items,
    });
    format!("{page:#}\n")
}

fn annotation(record: &Record, quotation: &Quotation) -> Value {
    let source = &record.source;
    let text = source.text.text.as_str();
    let before = text.get(..quotation.words.start).unwrap_or_default();
    let after = text.get(quotation.words.end..).unwrap_or_default();
    let prefix: String = before.chars().rev().take(CONTEXT).collect::<Vec<_>>().into_iter().rev().collect();
    let suffix: String = after.chars().take(CONTEXT).collect();
    let body = quotation.speaker.as_ref().map(|speaker| {
        json!({
            "type": "TextualBody",
            "purpose": "describing",
            "value": super::who(speaker),
        })
    });
    json!({
        "type": "Annotation",
        "motivation": "identifying",
        "created": record.saved_at,
        "body": body,
        "target": {
            "source": source.url,
            "selector": {
                "type": "TextQuoteSelector",
                "exact": source.text.slice(&quotation.words),
                "prefix": prefix,
                "suffix": suffix,
            },
        },
    })
}
