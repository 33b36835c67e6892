//! The lines at the headline that print the authors' names and nothing else. Many stand in a bar of share buttons or beside a
//! portrait, in markup that tells nothing; they are no text of the article, but a cleaned page without them hides who wrote it.

use super::layout::Layout;
use super::metadata::fold;
use super::numbering::NumberSet;

/// Passages behind the headline within which such a line stands, and its most words for each author.
const WITHIN: usize = 12;
const WORDS: f32 = 5.0;

/// The passages behind the headline that are an author's name.
pub(super) fn author_lines(layout: &Layout, headline: Option<usize>, authors: &[String]) -> NumberSet {
    let mut lines = NumberSet::default();
    let Some(headline) = headline.filter(|_| !authors.is_empty()) else { return lines };
    let names: Vec<String> = authors.iter().map(|author| fold(author)).collect();
    for (index, passage) in layout.passages.iter().enumerate().skip(headline + 1).take(WITHIN) {
        if passage.count <= WORDS && names.contains(&fold(&passage.text)) {
            lines.insert(index);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use crate::article::read_page;
    use crate::snapshot::Snapshot;

    #[test]
    fn an_author_in_a_bar_of_share_buttons_is_not_hidden_with_it() {
        let paragraphs = "<p>The ferry that connects Orsk with the mainland will not sail before May, the harbour board said.\
                          <p>The yard at Velde, which had taken the order two years ago, blames the price of steel.";
        let html = format!(
            "<html lang=en><title>The ferry stays in port</title>\
             <script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"author\":{{\"name\":\"Marit Holl\"}}}}</script>\
             <article><h1>The ferry stays in port</h1><div class=q1><div><a href=/m>Marit Holl</a></div>\
             <ul><li><a href=/f>Share on Facebook</a><li><a href=/l>Copy link</a></ul></div><div>{paragraphs}</div></article>"
        );
        let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
        assert_eq!(article.byline, ["Marit Holl"]);
        assert!(!article.clutter.iter().any(|c| c.text.contains("Marit Holl")), "{:#?}", article.clutter);
        assert!(article.clutter.iter().any(|c| c.text.contains("Copy link")), "{:#?}", article.clutter);
    }
}
