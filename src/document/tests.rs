use super::*;

fn outline(html: &str) -> String {
    let document = Document::parse(html);
    let mut out = String::new();
    for step in Walk::new(&document, NodeId::ROOT) {
        match step {
            Step::Enter(id) => match document.text(id) {
                Some(text) => out.push_str(text),
                None if id != NodeId::ROOT => {
                    out.push_str(document.name(id));
                    out.push('(');
                }
                None => {}
            },
            Step::Leave(id) => {
                if document.tag(id).is_some() {
                    out.push(')');
                }
            }
        }
    }
    out
}

#[test]
fn misnested_markup_becomes_the_tree_of_a_browser() {
    assert_eq!(outline("<p>a<b>b<p>c</b>d"), "html(head()body(p(ab(b))p(b(c)d)))");
    assert_eq!(outline("<table>x<tr><td>y"), "html(head()body(xtable(tbody(tr(td(y))))))");
}

#[test]
fn nesting_stops_at_the_cap_and_the_text_stays() {
    let html = format!("{}deep{}after", "<div>".repeat(100_000), "</div>".repeat(100_000));
    let document = Document::parse(&html);
    assert!(document.len() < 1_000);
    assert_eq!(document.text_below(NodeId::ROOT), "deepafter");
}

#[test]
fn formatting_that_is_never_closed_makes_a_bounded_number_of_nodes() {
    let opened: String = (0..400).map(|n| format!("<b id={n}>")).collect();
    let html = format!("<p>{opened}{}", "</p><p>x".repeat(20_000));
    let document = Document::parse(&html);
    assert!(document.len() < 600_000, "{}", document.len());
    assert_eq!(document.text_below(NodeId::ROOT).matches('x').count(), 20_000);
}

#[test]
fn unclosed_paragraphs_are_not_nesting() {
    let document = Document::parse(&"<p>line".repeat(5_000));
    assert_eq!(document.len(), 2 + 3 + 10_000);
}

#[test]
fn links_and_blocks_that_cross_are_bounded_too() {
    for unit in ["<a><div>", "<b><p></b>", "<table><td><div></table>", "<section></x>", "<table><td></section><i>"] {
        let document = Document::parse(&unit.repeat(20_000));
        assert!(document.len() < 400_000, "{unit}: {}", document.len());
    }
}

#[test]
fn the_document_of_a_frame_stands_in_its_place() {
    assert_eq!(
        outline("<iframe srcdoc='<p>in</p>'></iframe><p>out"),
        "html(head()body(iframe(html(head()body(p(in))))p(out)))"
    );
}

#[test]
fn encodings_are_read_as_browsers_read_them() {
    assert_eq!(decode(b"\xef\xbb\xbf<p>caf\xc3\xa9", Some("windows-1251")), "<p>café");
    assert_eq!(decode(b"<meta charset=windows-1251><p>\xc4\xe0", None), "<meta charset=windows-1251><p>Да");
    assert_eq!(decode(b"<p>caf\xe9", None), "<p>café");
    assert_eq!(decode(b"<\0p\0>\0a\0", None), "<p>a");
    assert_eq!(decode("<meta charset=latin1><p>Да".as_bytes(), None), "<meta charset=latin1><p>Да");
}
