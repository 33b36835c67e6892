//! Markup to tokens, as the standard's tokenizer makes them (WHATWG HTML, 13.2.5), for html5ever's tree builder.
//!
//! html5ever's own tokenizer takes its input character by character, because it may come in pieces, and keeps every
//! attribute; it was a sixth of the time of an article in a browser. Here the page lies whole in one string: a piece of
//! text, a value, a script is found by its end and handed over as a slice, and attributes that nobody reads are passed
//! over. A test holds both against each other.
//!
//! * `tag`: names and attributes.
//! * `doctype`: which rules a page follows.
//! * `raw`: where scripts, styles and titles end.
//! * `reference`: `&amp;` and the like.

mod doctype;
mod raw;
mod reference;
mod tag;

use super::NodeId;
use super::sink::Spare;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};
use memchr::{memchr, memchr3, memmem};
use std::borrow::Cow;
use tag::Names;

/// Hands the tokens of a page to a sink, the end of the page included.
pub(super) fn feed(html: &str, sink: &impl TokenSink<Handle = NodeId>, spare: &Spare) {
    let html = html.strip_prefix('\u{feff}').unwrap_or(html);
    let html = with_plain_line_ends(html);
    let page = StrTendril::from_slice(&html);
    let mut tokens = Tokens { html: &html, page, at: 0, sink, spare, names: Names::default() };
    tokens.read();
    tokens.send(Token::EOFToken);
    sink.end();
}

/// A value with its references to characters resolved ("&eacute;").
pub(crate) fn without_references(value: &str) -> String {
    reference::resolved(value, true)
}

/// Line ends are one character, whatever the page has.
fn with_plain_line_ends(html: &str) -> Cow<'_, str> {
    let Some(mut end) = memchr(b'\r', html.as_bytes()) else { return Cow::Borrowed(html) };
    let (mut plain, mut rest) = (String::with_capacity(html.len()), html);
    loop {
        let (line, after) = rest.split_at(end);
        plain.push_str(line);
        let Some(after) = after.strip_prefix('\r') else { return Cow::Owned(plain) };
        plain.push('\n');
        rest = after.strip_prefix('\n').unwrap_or(after);
        end = memchr(b'\r', rest.as_bytes()).unwrap_or(rest.len());
    }
}

/// A page while it is being read.
struct Tokens<'h, S> {
    html: &'h str,
    /// The same text, from which slices are handed over.
    page: StrTendril,
    /// How far it has been read.
    at: usize,
    sink: &'h S,
    /// Gives the list for the attributes of a tag.
    spare: &'h Spare,
    names: Names<'h>,
}

impl<'h, S: TokenSink<Handle = NodeId>> Tokens<'h, S> {
    fn rest(&self) -> &'h str {
        self.html.get(self.at..).unwrap_or_default()
    }

    /// The byte at `ahead` from here.
    fn byte(&self, ahead: usize) -> Option<u8> {
        self.html.as_bytes().get(self.at + ahead).copied()
    }

    /// Hands over a token to which the sink answers nothing.
    fn send(&self, token: Token) {
        let _ = self.sink.process_token(token, 1);
    }

    /// A piece of the page; empty where it is none.
    fn slice(&self, from: usize, to: usize) -> StrTendril {
        self.page.try_subtendril(from as u32, to.saturating_sub(from) as u32).unwrap_or_default()
    }

    fn read(&mut self) {
        while self.at < self.html.len() {
            match (self.byte(0), self.byte(1)) {
                (Some(b'<'), Some(next)) if next.is_ascii_alphabetic() => self.take_tag(TagKind::StartTag),
                (Some(b'<'), Some(b'/')) => self.take_end(),
                (Some(b'<'), Some(b'!')) => self.take_declaration(),
                (Some(b'<'), Some(b'?')) => self.take_bogus_comment(1),
                _ => self.take_text(),
            }
        }
    }

    /// Text up to the next tag, its references resolved. A `<` that begins nothing is text.
    fn take_text(&mut self) {
        let bytes = self.rest().as_bytes();
        let from = usize::from(bytes.first() == Some(&b'<'));
        let end = |at: usize| Some(at + memchr3(b'<', b'&', 0, bytes.get(at..)?)?);
        let mut at = end(from);
        let is_plain = at.is_none_or(|at| bytes.get(at) == Some(&b'<'));
        while let Some(found) = at.filter(|&found| bytes.get(found) != Some(&b'<')) {
            at = end(found + 1);
        }
        let end = self.at + at.unwrap_or(bytes.len());
        if is_plain {
            self.send(Token::CharacterTokens(self.slice(self.at, end)));
        } else {
            let text = self.html.get(self.at..end).unwrap_or_default();
            self.send_parts(&reference::resolved(text, false));
        }
        self.at = end;
    }

    /// Hands over text; what is no character by itself.
    fn send_parts(&self, text: &str) {
        for (number, part) in text.split('\0').enumerate() {
            if number > 0 {
                self.send(Token::NullCharacterToken);
            }
            if !part.is_empty() {
                self.send(Token::CharacterTokens(StrTendril::from_slice(part)));
            }
        }
    }

    fn take_end(&mut self) {
        match self.byte(2) {
            Some(next) if next.is_ascii_alphabetic() => self.take_tag(TagKind::EndTag),
            Some(b'>') => self.at += 3,
            Some(_) => self.take_bogus_comment(2),
            None => {
                self.send(Token::CharacterTokens(self.slice(self.at, self.at + 2)));
                self.at += 2;
            }
        }
    }

    fn take_tag(&mut self, kind: TagKind) {
        let (tag, length) = tag::read(self.rest(), self.at, &self.page, kind, &mut self.names, self.spare);
        self.at += length;
        let Some(tag) = tag else { return };
        let name = tag.name.clone();
        match self.sink.process_token(Token::TagToken(tag), 1) {
            TokenSinkResult::RawData(kind) => self.take_raw(kind, &name),
            TokenSinkResult::Plaintext => {
                self.send_raw(self.html.len());
            }
            TokenSinkResult::Continue | TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => {}
        }
    }

    /// What stands between the tags of an element whose text is no markup.
    fn take_raw(&mut self, kind: RawKind, name: &str) {
        let end = self.at + raw::length(self.rest(), kind, name);
        match kind {
            RawKind::Rcdata if memchr(b'&', self.html.as_bytes().get(self.at..end).unwrap_or_default()).is_some() => {
                let text = reference::resolved(self.html.get(self.at..end).unwrap_or_default(), false);
                self.send(Token::CharacterTokens(StrTendril::from_slice(&text.replace('\0', "\u{fffd}"))));
                self.at = end;
            }
            _ => self.send_raw(end),
        }
    }

    fn send_raw(&mut self, end: usize) {
        let text = self.html.get(self.at..end).unwrap_or_default();
        if memchr(0, text.as_bytes()).is_some() {
            self.send(Token::CharacterTokens(StrTendril::from_slice(&text.replace('\0', "\u{fffd}"))));
        } else if !text.is_empty() {
            self.send(Token::CharacterTokens(self.slice(self.at, end)));
        }
        self.at = end;
    }

    fn take_declaration(&mut self) {
        let rest = self.rest();
        let begins = |text: &str| rest.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
        if begins("<!--") {
            self.take_comment();
        } else if begins("<!doctype") {
            self.take_doctype();
        } else if rest.starts_with("<![CDATA[") && self.sink.adjusted_current_node_present_but_not_in_html_namespace() {
            let from = "<![CDATA[".len();
            let end = memmem::find(rest.as_bytes(), b"]]>").unwrap_or(rest.len());
            self.send_parts(rest.get(from..end).unwrap_or_default());
            self.at = (self.at + end + "]]>".len()).min(self.html.len());
        } else {
            self.take_bogus_comment(2);
        }
    }

    fn take_comment(&mut self) {
        let bytes = self.rest().as_bytes();
        let text = bytes.get("<!--".len()..).unwrap_or_default();
        let length = if text.starts_with(b">") {
            1
        } else if text.starts_with(b"->") {
            2
        } else {
            comment_end(text)
        };
        self.at = (self.at + "<!--".len() + length).min(self.html.len());
        self.send(Token::CommentToken(StrTendril::new()));
    }

    /// Whatever stands up to the next `>` is a comment.
    fn take_bogus_comment(&mut self, from: usize) {
        let bytes = self.rest().as_bytes();
        let end = bytes.get(from..).and_then(|rest| memchr(b'>', rest)).map_or(bytes.len(), |end| from + end + 1);
        self.at += end;
        self.send(Token::CommentToken(StrTendril::new()));
    }

    fn take_doctype(&mut self) {
        let bytes = self.rest().as_bytes();
        let end = self.at + memchr(b'>', bytes).map_or(bytes.len(), |end| end + 1);
        let text = self.html.get(self.at + "<!doctype".len()..end).unwrap_or_default();
        self.send(Token::DoctypeToken(doctype::read(text)));
        self.at = end;
    }
}

/// Bytes of a comment's text up to behind its end.
fn comment_end(text: &[u8]) -> usize {
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| memmem::find(rest, b"--")) {
        let after = from + found + 2;
        match (text.get(after), text.get(after + 1)) {
            (Some(b'>'), _) => return after + 1,
            (Some(b'!'), Some(b'>')) => return after + 2,
            _ => from = after - 1,
        }
    }
    text.len()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
