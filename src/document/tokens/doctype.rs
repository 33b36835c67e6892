//! The declaration of a document's type, which decides how old the rules are by which a page is read.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Doctype;

/// Reads what stands between `<!doctype` and its end, the `>` included where it is there.
pub(super) fn read(text: &str) -> Doctype {
    let Some(text) = text.strip_suffix('>') else { return Doctype { force_quirks: true, ..parts(text) } };
    parts(text)
}

/// The name and both identifiers.
fn parts(text: &str) -> Doctype {
    let mut doctype = Doctype::default();
    let text = text.trim_start_matches(is_space);
    let (name, rest) = text.split_at(text.find(is_space).unwrap_or(text.len()));
    if name.is_empty() {
        doctype.force_quirks = true;
        return doctype;
    }
    doctype.name = Some(StrTendril::from_slice(&clean(&name.to_ascii_lowercase())));
    let rest = rest.trim_start_matches(is_space);
    let keyword = rest.get(..6).unwrap_or_default().to_ascii_uppercase();
    let after = rest.get(6..).unwrap_or_default().trim_start_matches(is_space);
    let given = match &*keyword {
        "PUBLIC" => {
            identifier(after, &mut doctype.public_id).and_then(|rest| match rest.trim_start_matches(is_space) {
                "" => Some(rest),
                rest => identifier(rest, &mut doctype.system_id),
            })
        }
        "SYSTEM" => identifier(after, &mut doctype.system_id),
        _ => rest.is_empty().then_some(rest),
    };
    doctype.force_quirks = given.is_none();
    doctype
}

/// An identifier in quotation marks, and what follows it; `None` where it is missing or not closed.
fn identifier<'t>(text: &'t str, found: &mut Option<StrTendril>) -> Option<&'t str> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let rest = text.get(1..)?;
    let end = rest.find(mark);
    *found = Some(StrTendril::from_slice(&clean(rest.get(..end.unwrap_or(rest.len()))?)));
    rest.get(end? + 1..)
}

/// A text without the character that none may hold.
fn clean(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\x0C' | ' ')
}
