//! What stands around, inside and below an article: figures deep in boxes, embedded posts, the next articles.

#![allow(clippy::expect_used)]

mod ferry_page;

use ferry_page::{STORY, read};
use quotidian::article::{Article, BlockKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const HEADLINE: &str = "<h1>The ferry stays in port</h1>";

fn kind_of(article: &Article, text: &str) -> Option<BlockKind> {
    article.blocks.iter().find(|block| block.text.contains(text)).map(|block| block.kind)
}

#[test]
fn the_caption_of_a_figure_stays_however_deep_its_markup_is() {
    let figure = "<div class=row><div class=columns><figure><div class=ratio><img src=a.jpg></div><figcaption><div class=row>\
        <div class=columns><div class=image-copyright>© Ole Lind / Picture House</div><div class=image-text>Welded in a hurry | \
        The hull of the ferry lies open on the slip of the yard at Velde.</div></div></div></figcaption></figure></div></div>";
    let parts: Vec<&str> = STORY.split('\n').collect();
    let text = format!("{}{}{figure}{}", parts[0], parts[1], parts[2]);
    let boxes = |inner: &str| format!("<div class=row><div class=columns><div>{inner}</div></div></div>");
    let article = read("", &format!("<main><article>{HEADLINE}{}</article></main>", boxes(&text)));
    assert_eq!(kind_of(&article, "Welded in a hurry"), Some(BlockKind::Caption));
    assert!(kind_of(&article, "Picture House").is_some(), "{:?}", article.blocks);
}

#[test]
fn a_caption_that_style_hides_goes() {
    let dialog = "<figure style=display:none><img src=b.jpg><figcaption>Upload a picture of your own to the board</figcaption></figure>";
    let parts: Vec<&str> = STORY.split('\n').collect();
    let article = read("", &format!("<article>{HEADLINE}{}{dialog}{}{}</article>", parts[0], parts[1], parts[2]));
    assert_eq!(kind_of(&article, "Upload a picture"), None);
    // The slides of a gallery are hidden one after the other.
    let slide = |style: &str, text: &str| {
        format!("<div class=slide style={style}><figure><img src=b.jpg><figcaption>{text}</figcaption></figure></div>")
    };
    let gallery = [
        slide("display:block", "The hull on the slip, seen from the pier"),
        slide("display:none", "The engine room, where the water stood a metre high"),
    ]
    .concat();
    let text = [STORY, STORY, STORY].concat();
    let article = read("", &format!("<article>{HEADLINE}{STORY}<div>{gallery}</div>{text}</article>"));
    assert!(kind_of(&article, "The engine room").is_some());
}

#[test]
fn an_embedded_post_is_kept_whole_whatever_it_calls_for() {
    let post = "<blockquote class=twitter-tweet><p>I did not sign up for the alerts of the harbour to be told that the sea is wet.<br>\
        <a href=https://t.example/1>https://t.example/1</a> <a href=https://t.example/2>pic.t.example/2</a></p>\
        — Ole Lind (@olelind) <a href=https://t.example/3>May 2, 2024</a></blockquote>";
    let parts: Vec<&str> = STORY.split('\n').collect();
    let article = read("", &format!("<article>{HEADLINE}{}{post}{}{}</article>", parts[0], parts[1], parts[2]));
    for line in ["I did not sign up", "pic.t.example/2", "Ole Lind"] {
        assert!(kind_of(&article, line).is_some(), "{line}: {:?}", article.blocks);
    }
}

#[test]
fn the_next_articles_of_an_endless_page_go() {
    let next = |title: &str, text: &str| {
        format!(
            "<article class=story><h1>{title}</h1><p>{text}</p><p>{text} Nobody had expected it, the board said.</p></article>"
        )
    };
    let others = [
        next(
            "A crane falls at Velde",
            "A crane fell into the dock of the yard at Velde on Thursday night, and two workers were hurt.",
        ),
        next(
            "Herring returns to the bay",
            "The herring has returned to the bay of Orsk after eleven years, biologists of the institute found.",
        ),
    ]
    .concat();
    let article = read("", &format!("<main><article class=story>{HEADLINE}{STORY}</article>{others}</main>"));
    assert!(kind_of(&article, "A crane fell").is_none() && kind_of(&article, "The herring").is_none());
    assert_eq!(article.blocks.len(), 3);
}

#[test]
fn parts_and_entries_of_one_article_are_no_next_articles() {
    let part = |class: &str, heading: &str, time: &str| {
        let text = "The insurer refused to pay for the steel that the storm had taken from the quay, and the yard refused to go on.";
        format!("<article {class}>{time}{heading}<p>{text}</p></article>")
    };
    for part in [
        part("class=chapter", "<h1>The order</h1>", ""),
        part("class=story", "<h1>II. The order</h1>", ""),
        part("class=story", "<h2>The order</h2>", ""),
        part("class=story itemprop=liveBlogUpdate", "<h1>The order</h1>", "<time>10:00</time>"),
    ] {
        let article = read("", &format!("<main><article class=story>{HEADLINE}{STORY}</article>{part}</main>"));
        assert!(kind_of(&article, "The insurer refused").is_some(), "{part}");
    }
}

#[test]
fn the_heading_of_an_entry_stays_beside_its_time() {
    let entries: String = [
        ("Sailings off until Sunday", "16:52", "In the last few minutes the board has told 2,200 islanders that no ferry sails before Sunday."),
        ("‘I blame the wind’", "15:30", "The harbour master, Ole Stahl, says that the wind broke the ramp and nobody else did."),
        ("Ramp breaks", "14:11", "The ramp of the ferry broke at two in the afternoon, and eleven cars stand on the quay."),
    ]
    .iter()
    .map(|(heading, time, text)| {
        format!("<li><article><header><h3>{heading}</h3> <span><time>{time}</time></span></header><div><p>{text}</p></div></article></li>")
    })
    .collect();
    let article = read(
        "<title>The ferry stays in port - live</title>",
        &format!("<main>{HEADLINE}{STORY}<ol>{entries}</ol></main>"),
    );
    for heading in ["Sailings off until Sunday", "Ramp breaks"] {
        assert!(kind_of(&article, heading).is_some(), "{:#?}", article.blocks);
    }
}
