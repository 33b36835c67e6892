//! What a page gives to machines: programs and styles are no text of it, linked data is read whatever its type is called.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
use quotidian::article::Article;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const HEADLINE: &str = "<h1>The ferry stays in port</h1>";

fn all_text(article: &Article) -> String {
    let texts = article.blocks.iter().map(|b| &b.text).chain(article.clutter.iter().map(|c| &c.text));
    texts.cloned().collect::<Vec<_>>().join("\n")
}

#[test]
fn programs_and_styles_are_no_text_of_the_page() {
    let caption =
        "<foreignObject><p>The hull of the ferry, drawn by the yard at Velde in the spring.</p></foreignObject>";
    for beside in [
        "<script>let machine = 'words of a machine';</script>".to_owned(),
        "<style>p::after { content: 'words of a machine' }</style>".to_owned(),
        "<script type=text/template><p>words of a machine</p></script>".to_owned(),
        format!("<svg><style>.a {{ content: 'words of a machine' }}</style>{caption}</svg>"),
        format!("<svg><script>let machine = 'words of a machine';</script>{caption}</svg>"),
    ] {
        let text = all_text(&read("", &format!("<article>{HEADLINE}{beside}{STORY}</article>{beside}")));
        assert!(text.contains("harbour board") && !text.contains("machine"), "{beside}: {text}");
        assert_eq!(text.contains("drawn by the yard"), beside.contains("drawn by the yard"), "{text}");
    }
}

#[test]
fn html_in_a_drawing_in_a_drawing_is_read_and_a_drawing_beside_it_is_not() {
    let inner =
        format!("<svg><g><svg><foreignObject>{STORY}</foreignObject></svg><svg><text>a label</text></svg></g></svg>");
    let text = all_text(&read("", &format!("{HEADLINE}{inner}<svg><text>a label</text></svg>")));
    assert!(text.contains("harbour board") && !text.contains("label"), "{text}");
    // The same in a frame.
    let frame = format!("<iframe srcdoc='<body>{}'></iframe>", inner.replace('\'', "&#39;"));
    let text = all_text(&read("", &format!("<svg></svg>{HEADLINE}{frame}")));
    assert!(text.contains("harbour board") && !text.contains("label"), "{text}");
}

#[test]
fn linked_data_is_told_by_its_type_in_any_case_and_with_an_encoding() {
    for kind in
        ["application/ld+json", "application/ld+json; charset=utf-8", "application/LD+JSON", " Application/Ld+Json"]
    {
        let data = r#"{"@type":"NewsArticle","headline":"The ferry stays in port","author":{"name":"Jane Roe"}}"#;
        let article = read(&format!("<script type='{kind}'>{data}</script>"), &format!("{HEADLINE}{STORY}"));
        assert_eq!(article.byline, ["Jane Roe"], "{kind}");
        assert!(!all_text(&article).contains("NewsArticle"), "{kind}");
    }
}

#[test]
fn a_value_of_a_whole_text_is_no_title_and_no_name() {
    let long = "The ferry stays in port for ever. ".repeat(200);
    let json = format!("{{\"@type\":\"NewsArticle\",\"headline\":\"{long}\",\"author\":[\"{long}\",\"Jane Roe\"]}}");
    let head = format!(
        "<title>{long}</title><meta property=og:title content='{long}'><meta property=og:site_name content='{long}'>\
         <script type=application/ld+json>{json}</script>"
    );
    let article = read(&head, &format!("<article>{HEADLINE}{STORY}</article>"));
    assert_eq!(article.title.as_deref(), Some("The ferry stays in port"));
    assert_eq!((article.byline, article.site), (vec!["Jane Roe".to_owned()], None));
}
