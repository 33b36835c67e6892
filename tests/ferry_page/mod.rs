//! A page on a ferry with any head and body.

use quotidian::article::{Article, read_page};
use quotidian::snapshot::Snapshot;

/// Three paragraphs that make a page an article.
pub const STORY: &str = "<p>The ferry that connects Orsk with the mainland will not sail before May, the harbour board said on Friday, and the islanders will depend on fishing boats.</p>
<p>“Nobody asked us what we need,” said Tove Brandt, who runs the only shop on the island, as she unloaded flour from a trawler in the rain.</p>
<p>The yard at Velde, which had taken the order two years ago, blames the price of steel and a quarrel with its insurer that has lasted since the autumn.</p>";

/// What is read of a page with this head and body.
pub fn read(head: &str, body: &str) -> Article {
    let html = format!("<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>");
    read_page(&Snapshot::of_html(&html, "https://coast.example/ferry")).expect("the page has text")
}
