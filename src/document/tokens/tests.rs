use super::*;
use crate::document::Attribute;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tokenizer::{Tag, Tokenizer, TokenizerOpts};
use html5ever::{LocalName, local_name};
use proptest::prelude::*;
use std::cell::{Cell, RefCell};

/// Writes tokens down, text joined and attributes that nobody reads left out.
#[derive(Default)]
struct Notes {
    notes: RefCell<String>,
    in_drawing: Cell<bool>,
}

impl Notes {
    fn note(&self, line: &str) {
        self.notes.borrow_mut().push_str(line);
    }

    /// What the tree builder orders after a tag.
    fn answer(&self, name: &LocalName) -> TokenSinkResult<NodeId> {
        match *name {
            local_name!("title") | local_name!("textarea") => TokenSinkResult::RawData(RawKind::Rcdata),
            local_name!("style") | local_name!("iframe") => TokenSinkResult::RawData(RawKind::Rawtext),
            local_name!("script") => TokenSinkResult::RawData(RawKind::ScriptData),
            local_name!("plaintext") => TokenSinkResult::Plaintext,
            local_name!("svg") => {
                self.in_drawing.set(true);
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl TokenSink for Notes {
    type Handle = NodeId;

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<NodeId> {
        match token {
            Token::CharacterTokens(text) => self.note(&text),
            Token::NullCharacterToken => self.note("[null]"),
            Token::CommentToken(_) => self.note("[comment]"),
            Token::DoctypeToken(doctype) => {
                let parts = [&doctype.name, &doctype.public_id, &doctype.system_id].map(Option::as_deref);
                self.note(&format!("[{parts:?} {}]", doctype.force_quirks));
            }
            Token::EOFToken => self.note("[end]"),
            Token::ParseError(_) => {}
            Token::TagToken(Tag { kind, name, self_closing, attrs, .. }) => {
                let read =
                    |a: &&html5ever::Attribute| kind == TagKind::StartTag && Attribute::of(&a.name.local).is_some();
                let attributes = attrs.iter().filter(read).map(|a| format!(" {}={:?}", a.name.local, &*a.value));
                self.note(&format!("[{kind:?} {name} {self_closing}{}]", attributes.collect::<String>()));
                if kind == TagKind::StartTag {
                    return self.answer(&name);
                }
            }
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.in_drawing.get()
    }
}

fn ours(html: &str) -> String {
    let notes = Notes::default();
    feed(html, &notes, &Spare::default());
    notes.notes.take()
}

fn theirs(html: &str) -> String {
    let reader = Tokenizer::new(Notes::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = reader.feed(&input);
    reader.end();
    reader.sink.notes.take()
}

#[test]
fn odd_markup_gives_the_tokens_that_html5ever_makes_of_it() {
    for html in [
        "\u{feff}<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN' \"x\"><P Class=a CLASS=b ID = 'c'>x</P >",
        "<!doctype><!DOCTYPE html SYSTEM 'a>b'><!doctype html",
        "<!DOCTYPE HTML PUBLIC><!doctype html public \"a\"'b' c><!doctype html public 'a' b><!doctype html public a 'b'>",
        "<!doctype html system><!doctype html system 'a' b><!doctype html  x><!doctypehtml><!doctype html public'a'",
        "<!DOCTYPE html PUBLIC 'a\0' \"b\" ><!doctype html system \"a",
        "a < b <3 <",
        "a</",
        "</><//><?x?><!x><!-><!-->a<!--->b<!-- - -- --!>c<!--a--b--->d<!--<!-->e<!--",
        "&amp;&amp&AMP;&notit;&notin;&not;&no&#x41;&#65&#x;&#;&#x110000;&#0;&#128;&#xD800;&bogus;& &",
        "<a href='?a=1&amp=2&copy=3&copy;4&copya&lt'><a href=?a&ampb&amp;c>",
        "<br/><br / ><br a/><br a=/><br a=b/><br ='c' \"d><br a='b'c='d'/e>",
        "<a href",
        "<a href=",
        "<a href='x",
        "<title>a &amp; <b></title x>b<title>&lt;</titles></TITLE>c<textarea>&",
        "<style><!-- </style>--></style><iframe></iframe><style></styl",
        "<script>a<!--b</script>c<script><!-- <script> </script> --> </script>d</script>",
        "<script><!--><script></script>a<script><!-- <script/ </script\n- --> <script>x</script>b",
        "<script><!--<scripts></script>c<script><!-- -- > </SCRIPT/x>d<script><!-- <script>",
        "<![CDATA[a]]>b<svg><![CDATA[<a>\0]]>b<![CDATA[c",
        "\0a\0<\0b\0c=\0><b\0 id='\0&amp;'><title>\0&lt;\0</title><style>\0</style>",
        "a\r\nb\rc<p title='a\r\nb'>",
        "<plaintext>a</plaintext><b>&amp;",
    ] {
        assert_eq!(ours(html), theirs(html), "{html}");
    }
}

/// Pieces of which markup is made.
const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "=",
    "'",
    "\"",
    "!",
    "-",
    "--",
    "?",
    "&",
    "#",
    ";",
    "x",
    " ",
    "\n",
    "\0",
    "é",
    "<p",
    "</p>",
    "<!--",
    "-->",
    "<script",
    "</script",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<svg>",
    "<![CDATA[",
    "]]>",
    "<!doctype ",
    "html ",
    "public ",
    "system ",
    " id=",
    " class='",
    "&amp",
    "&notin;",
    "&#x41",
    "Ab",
    "script",
    "1",
];

proptest! {
    #[test]
    fn any_markup_gives_the_tokens_that_html5ever_makes_of_it(numbers in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let html: String = numbers.iter().filter_map(|&n| PIECES.get(n).copied()).collect();
        prop_assert_eq!(ours(&html), theirs(&html));
    }
}

#[test]
fn attributes_without_end_take_no_longer_than_they_are() {
    let html: String = (0..100_000).map(|n| format!(" a{n}=b")).collect();
    assert_eq!(ours(&format!("<b{html}>x")), "[StartTag b false]x[end]");
}
