//! What stands among the paragraphs and is none: pleas that name the house, polls, labelled boxes, bars of controls; and what
//! looks like such a thing and is the article's: grids of bare boxes, captions and sources without markup.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, read_page};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TIDE: [&str; 8] = [
    "The harbour board of Velm voted on Tuesday to raise the sea wall by a metre and a half, after the third flood in two winters had reached the market square.",
    "Work is to begin in March and will take until the autumn of next year; the fish market moves to the old rope works for as long as the cranes stand on the quay.",
    "“We have put sandbags in front of this door eleven times,” said Ilse Darrow, who keeps the bakery on the corner, “and I would like to sell bread again in November.”",
    "The engineer who drew up the plan, Tobias Renn, told the meeting that the wall would hold back a tide such as comes once in a hundred years, and not one of a thousand.",
    "For the boats it will be narrower. The gap in the wall through which they come and go is to be closed with a gate of oak and steel, and the pilots have asked who is to shut it at night.",
    "Nobody on the board could tell them on Tuesday. The chairwoman, Greta Sund, said that the port office would draw up a list, and that she did not expect to stand on it herself.",
    "Two of the nine members voted against the plan. They would rather have moved the market uphill, as the town of Ostrand did after the flood of 1976, and built nothing on the quay at all.",
    "The stones come from the quarry at Lower Brede, which has not cut any for eleven years. Its owner has hired back four of his old workmen, the youngest of whom is sixty-three.",
];

/// A report with something put behind its third paragraph.
fn with(inserted: &str) -> Article {
    let paragraphs = |texts: &[&str]| texts.iter().map(|text| format!("<p>{text}</p>")).collect::<String>();
    let (before, after) = TIDE.split_at(3);
    page(&format!("{}{inserted}{}", paragraphs(before), paragraphs(after)))
}

fn page(body: &str) -> Article {
    let html = format!(
        "<html lang=en><head><title>Velm will raise its sea wall</title>\
         <meta property=og:site_name content=\"The Velm Courier\"></head>\
         <body><main><article><h1>Velm will raise its sea wall</h1>{body}</article></main></body></html>"
    );
    read_page(&Snapshot::of_html(html, "https://courier.example/wall")).expect("the page has text")
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|block| &*block.text).collect()
}

#[track_caller]
fn leaves_the_report_alone(inserted: &str) {
    assert_eq!(texts(&with(inserted)), TIDE, "{inserted}");
}

#[test]
fn a_plea_that_reads_like_a_report_names_the_house_and_its_readers() {
    for plea in [
        "<p>The Courier’s reporting on the harbour is free to read because 1,400 of your neighbours pay for it. If this story \
         was of use to you, would you chip in five pounds a month to keep a reporter in the room?</p>",
        "<p><em>Local journalism matters, and the Courier has sent a reporter to every meeting of the board since 1904.</em><br>\
         If you value that, please consider becoming a member from £3 a month.<br><a href=/join>Become a member</a></p>",
        "<div><p>One last word</p><p>The Velm Courier has no owner but its readers, and we would like to keep it so.</p>\
         <a href=/give>Donate now</a></div>",
    ] {
        leaves_the_report_alone(plea);
    }
}

#[test]
fn a_plea_is_told_by_its_voice_where_no_word_of_it_asks_for_anything() {
    leaves_the_report_alone(
        "<p>Every story on this site was paid for by somebody who read the last one. If that somebody is not yet you, it takes a \
         minute.</p>",
    );
    let news = "Every stone in this wall was paid for by somebody who lived behind the last one, and that somebody was never \
                asked whether a minute of warning would not have been cheaper.";
    assert!(texts(&with(&format!("<p>{news}</p>"))).contains(&news));
}

#[test]
fn what_the_house_prints_of_money_and_readers_in_the_news_stays() {
    for news in [
        "The board will pay for the wall with a loan of nine million pounds, and every household will contribute forty pounds a year.",
        "Readers of the minutes will find that the members of the board were paid nothing for the two nights they sat.",
    ] {
        let article = with(&format!("<p>{news}</p>"));
        assert!(texts(&article).contains(&news), "{:#?}", texts(&article));
    }
}

#[test]
fn a_poll_goes_with_its_answers() {
    leaves_the_report_alone(
        "<div><p>Have your say: is the wall high enough?</p><ul><li>Yes, it is</li><li>No, it is not</li><li>Don’t know</li></ul>\
         <p>2,000 votes so far</p></div>",
    );
    leaves_the_report_alone(
        "<div class=x1><div>POLL</div><div>Do you keep sandbags at home?</div><div>Yes, for a week</div><div>Only candles</div></div>",
    );
}

#[test]
fn a_card_of_another_article_goes_that_ends_with_its_day() {
    leaves_the_report_alone(
        "<div class=c4><div>Analysis</div><h3><a href=/c>The bill that nobody wants to pay</a></h3><p>For ten years every budget of the \
         port has begun with the cranes and ended with the fees.</p><div>by Rutger Malas</div><div>13 December 2023</div></div>",
    );
    let chronicle = "<div class=c4><div>Flood after flood</div><div>The market square stood under water for the first time.</div>\
                     <div>13 December 2021</div></div>";
    keeps(chronicle, &["The market square stood under water for the first time."]);
}

#[test]
fn the_box_of_one_recording_goes_and_a_film_of_the_report_keeps_its_caption() {
    leaves_the_report_alone(
        "<div class=k8><div>Podcast “The Harbour Hour”</div><div>Episode 88: how high is a wall?</div><div>34:10</div>\
         <div>Wherever you hear yours</div></div>",
    );
    let film = "<figure class=k8><div class=player><div>Watch</div><div>01:08</div></div>\
                <figcaption>The pilots on the quay on Tuesday night</figcaption></figure>";
    keeps(film, &["The pilots on the quay on Tuesday night"]);
}

#[test]
fn a_list_of_other_recordings_goes_and_the_times_of_a_programme_stay() {
    leaves_the_report_alone(
        "<section class=k2><h3>Up next</h3><ol><li><p>How the gate of Velm will be hung, in pictures</p><span>14:20</span></li>\
         <li><p>What a tide once in a hundred years looks like</p><span>03:05</span></li></ol></section>",
    );
    leaves_the_report_alone(
        "<div class=x9><div>To watch today</div><div>The market square from the air</div><div>0:48</div>\
         <div>The chairwoman answers at the town hall</div><div>6:15</div></div>",
    );
    let programme = "<div class=x9><div>Speeches of the board in the rope works</div><div>14:20</div>\
                     <div>Walk of the engineers along the quay</div><div>16:05</div></div>";
    keeps(programme, &["Speeches of the board in the rope works", "Walk of the engineers along the quay"]);
    let night = "<div class=x9><div>Tonight</div><div>The tide of 1976, a film by Rutger Malas</div><div>22:15</div>\
                 <div>Songs of the harbour from the rope works</div><div>00:30</div></div>";
    keeps(night, &["The tide of 1976, a film by Rutger Malas", "Songs of the harbour from the rope works"]);
    let scores = "<div class=x9><div>Handball</div><div>Velm against the port of Ostrand</div><div>31:77</div>\
                  <div>Lower Brede against the pilots</div><div>28:61</div></div>";
    keeps(scores, &["Velm against the port of Ostrand", "Lower Brede against the pilots"]);
}

#[test]
fn a_control_of_a_picture_goes_alone() {
    let picture = "<figure class=f2><img src=post.jpg alt=\"\"><button>Enlarge this image</button>\
                   <figcaption>Pilots at the gate on Monday</figcaption></figure>";
    keeps(picture, &["Pilots at the gate on Monday"]);
    assert!(with(picture).blocks.iter().all(|b| !b.text.contains("Enlarge")));
}

#[test]
fn a_section_of_reactions_is_no_comments() {
    let reactions = "<section><h2>Comments</h2><p>The harbour master of Ostrand, Edda Lorn, said on Wednesday that her own board would \
                     look at the plan, and that she had counted the floods of Velm with some worry.</p>\
                     <ul><li>Lower Brede: no wall before 2027</li><li>Ostrand: a vote in March</li></ul></section>";
    keeps(reactions, &["Lower Brede: no wall before 2027", "Ostrand: a vote in March"]);
}

#[test]
fn a_poll_in_one_line_goes_and_questions_of_the_report_stay() {
    for poll in [
        "Were you warned in time? Yes / No / I slept through it",
        "Na kapra, nebo na řízek? Kapr 62 % Řízek 38 %",
        "Frage des Tages: Gehen Sie noch in Orgelkonzerte?",
        "SONDAGGIO – Chi vincerà il Giro delle Valli? Vota",
        "سؤال اليوم: هل زرت موقعًا أثريًا هذا العام؟ نعم - لا",
    ] {
        leaves_the_report_alone(&format!("<p>{poll}</p>"));
    }
    leaves_the_report_alone(
        "<div class=q7><div>Is the wall high enough?</div><div>Yes, it is</div><div>No, and it never will be</div>\
         <div>611 have answered</div></div>",
    );
    let asked = "<div class=q7><div>The pilots met in the net loft on Monday night</div><div>They had been asked twice before</div>\
                 <div>Is the wall high enough?</div><div>Yes: 14</div><div>No: 3</div></div>";
    keeps(asked, &["The pilots met in the net loft on Monday night", "They had been asked twice before"]);
    for line in [
        "Who had opened the sluice? Nobody at the board would say on Monday - or could.",
        "Was it too late? For the lower town - yes, for the market - no, the engineer said.",
        "The question on the ballot was whether the wall is to be raised: 62 % said yes, 38 % no.",
    ] {
        keeps(&format!("<p>{line}</p>"), &[line]);
    }
}

#[test]
fn a_label_speaks_for_its_small_box() {
    for labelled in [
        "<div class=k7><div>Advertisement</div><div>Varifocal glasses with an eye test at no charge, in every branch of Optik Holm.</div></div>",
        "<div class=k7><div>Read also</div><div><a href=/2>What the peat keeps</a></div>\
         <div>For ten years they looked for the shipyard at the mouth of the river, and a woman with a digger found it.</div></div>",
        "<div class=k7><h3>Get the harbour letter in your inbox</h3><p>The news of the coast, every afternoon at four.</p><p>Yes, please</p></div>",
    ] {
        leaves_the_report_alone(labelled);
    }
}

#[test]
fn a_box_of_the_report_keeps_its_heading() {
    let article = with(
        "<div class=k7><div>The stages</div><ul><li>November 2019: the second flood reaches the market square and the church</li>\
         <li>June 2020: the board asks three engineers for a plan of the wall</li>\
         <li>February 2022: the third flood, the highest in living memory</li></ul></div>",
    );
    assert!(texts(&article).contains(&"The stages"), "{:#?}", texts(&article));
}

#[test]
fn bars_of_controls_go_as_one() {
    for bar in [
        "<div class=k7><div>Listen to this article</div><div>Voice: Alice M.</div><div>4 min 10 sec</div></div>",
        "<div class=k7><div>Share</div><div>Print</div><div>To my list</div></div>",
        "<div class=k7>Views: 4117 | Print | Send to a friend</div>",
        "<p>Reading time: 5 min.</p>",
    ] {
        leaves_the_report_alone(bar);
    }
}

#[test]
fn invitations_to_other_channels_go_and_news_of_them_stays() {
    for invitation in [
        "<p><strong>Want the latest from Velm wherever you are? Download our free app from the App Store or Google Play.</strong></p>",
        "<p>Follow the Courier on Mastodon and on Bluesky.</p>",
        "<p>Podcast: in the new episode of “Slack Water” our harbour reporter explains how a wall is tested before it stands.</p>",
        "<p>Download our app: every tide of the year on your telephone!</p>",
        "<p>Got a tip for our harbour desk? Contact the reporter by email or Signal.</p>",
        "<p>You were there when the wall of 1911 was patched, or your father was. Share your story with us at \
         harbour@courier.example, and we will print the best of them on Saturday.</p>",
        "<p>The tides of the week and the prices of the fish market on Telegram: tap here to join the channel.</p>",
    ] {
        leaves_the_report_alone(invitation);
    }
    let news = "The board had first announced the vote on Facebook, where more than two hundred people of the town quarrelled about the height of the wall.";
    assert!(texts(&with(&format!("<p>{news}</p>"))).contains(&news));
}

#[test]
fn a_report_may_call_too_and_quote_who_invites() {
    for own in [
        // "Line", "threads" and "signal" are platforms elsewhere.
        "Follow the line of poplars east from the quay until the path drops to the old rope works.",
        "“Follow the threads of the money, and you will see who wants the quay,” said Tobias Renn.",
        "Join our pilot at the gate and you will hear the signal of the keeper before you see him.",
        "“Follow us on Facebook and you will see every flood of the last ten years,” said Ilse Darrow on the stairs of her bakery.",
        "The podcast that the two pilots record in the rope works has told the story of the wall since 2019.",
    ] {
        let article = with(&format!("<p>{own}</p>"));
        assert!(texts(&article).contains(&own), "{own}");
    }
}

#[test]
fn a_short_line_of_calls_goes() {
    leaves_the_report_alone("<p>Found a typo in this report? Select it and press Ctrl+Enter.</p>");
}

#[test]
fn the_way_to_the_page_is_no_line_of_it() {
    let html = format!(
        "<html lang=en><head><title>Velm will raise its sea wall</title></head><body><table><tr><td>\
         <font size=1>You are here: <a href=/>Front page</a> &gt; <a href=/n>News</a> &gt; <a href=/h>Harbours</a></font><br>\
         <h1>Velm will raise its sea wall</h1>{}</td></tr></table></body></html>",
        TIDE.join("<br><br>")
    );
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    assert!(!texts(&article).iter().any(|text| text.contains("You are here")), "{:#?}", texts(&article));
    assert_eq!(article.title.as_deref(), Some("Velm will raise its sea wall"));
}

#[test]
fn corrections_and_boxes_of_facts_are_the_report_s_own() {
    let [first, ..] = TIDE;
    let paragraphs: String = TIDE.iter().map(|text| format!("<p>{text}</p>")).collect();
    let correction = "Correction, 14 May: an earlier version of this report gave the height of the wall as two metres.";
    let facts =
        ["By the numbers", "Length of the wall: 840 metres", "Cost: nine million pounds", "Floods since 2019: three"];
    let [label, length, cost, floods] = facts;
    let html = format!(
        "<html lang=en><head><title>Velm will raise its sea wall</title></head><body><main><article>\
         <h1>Velm will raise its sea wall</h1><div class=text>{paragraphs}</div></article>\
         <section class=aside-card><h4>{label}</h4><dl><dt>{length}</dt><dt>{cost}</dt><dt>{floods}</dt></dl></section>\
         <div class=small><i>{correction}</i></div></main><footer><p>The Velm Courier, Fish Street</p></footer></body></html>"
    );
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    let kept = texts(&article).join("\n");
    for line in facts.iter().chain([&correction, &first]) {
        assert!(kept.contains(line), "lost: {line}\nkept: {kept}");
    }
    assert!(!kept.contains("Fish Street"));
}

#[test]
fn background_heads_a_box_of_facts_though_it_may_head_links() {
    let body: String = [
        "Der Hafenrat von Velm hat am Dienstag beschlossen, die Mauer am Kai um anderthalb Meter zu erhöhen, nachdem das Wasser zum dritten Mal den Markt erreicht hatte.",
        "Die Arbeiten sollen im März beginnen und bis in den Herbst des nächsten Jahres dauern; so lange zieht der Fischmarkt in die alte Seilerei um.",
        "„Wir haben elfmal Sandsäcke vor diese Tür gelegt“, sagte Ilse Darrow, die an der Ecke eine Bäckerei führt, „und ich würde im November gern wieder Brot verkaufen.“",
        "Der Ingenieur Tobias Renn, der den Plan gezeichnet hat, sagte in der Sitzung, die Mauer halte eine Flut auf, wie sie einmal in hundert Jahren komme.",
        "Für die Boote wird es enger. Die Lücke, durch die sie ein- und auslaufen, soll ein Tor aus Eiche und Stahl schließen, und niemand weiß, wer es nachts zumacht.",
    ]
    .map(|text| format!("<p>{text}</p>"))
    .concat();
    let facts =
        "Die letzte Mauer ist von 1911, aus Steinen von Nieder-Brede, und wurde seit dem Krieg zweimal geflickt.";
    let html = format!(
        "<html lang=de><head><title>Velm erhöht seine Mauer</title></head><body><main><article><h1>Velm erhöht seine Mauer</h1>\
         {body}<section><h3>Hintergrund</h3><p>{facts} <a href=/b>Mehr zum Bau der Mauer</a></p></section></article></main></body></html>"
    );
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    assert!(texts(&article).iter().any(|text| text.contains("1911")), "{:#?}", texts(&article));
}

#[test]
fn a_players_label_goes_and_times_of_the_report_stay() {
    for label in ["Listen to the harbour at night · 4:12", "The chairwoman in her own words (12:40)"] {
        leaves_the_report_alone(&format!("<p>{label}</p>"));
    }
    let times =
        "The siren was heard at 4:12, and again, as the pilots wrote in their book (21:40, in rain), before midnight.";
    let article = with(&format!("<p>{times}</p>"));
    assert!(texts(&article).contains(&times));
}

#[test]
fn a_paragraph_that_names_who_paid_for_it_goes() {
    for paid in [
        "Sponsored: No queue at the counter, says the Bank of Velm. Open an account in four minutes, and the first year costs nothing at all.",
        "Presented by Harbour Mutual: what you love begins at home, and a policy against floods begins at nine crowns a month.",
    ] {
        leaves_the_report_alone(&format!("<p>{paid}</p>"));
    }
    let said =
        "The bank that sponsored the new gate: so the oak was named by the children of the harbour school on Tuesday.";
    let article = with(&format!("<p>{said}</p>"));
    assert!(texts(&article).contains(&said));
}

#[test]
fn a_plea_between_two_lines_of_one_paragraph_goes_alone() {
    let (before, after) = (
        "The oldest of the stones was set in 1811, and the mason’s mark can still be read on its northern side.",
        "Beside it lies the one that the storm of 1953 broke, which nobody has moved since.",
    );
    let plea = "You have come this far, so the harbour matters to you. The Courier has no owner but its readers: become a member \
                for four pounds a month.";
    let article = with(&format!("<p>{before}<br>{plea}<br>{after}</p>"));
    let texts = texts(&article);
    assert!(texts.contains(&before) && texts.contains(&after), "{texts:#?}");
    assert!(!texts.iter().any(|text| text.contains("become a member")), "{texts:#?}");
}

#[test]
fn a_caption_below_a_player_without_a_picture_stays_and_its_controls_go() {
    let caption = "Waves break over the old wall on Tuesday night";
    for (outer, inner) in [("vd-player", "vd-player__cap"), ("mediaVideo", "mediaVideoCaption")] {
        let controls = "<div>Play</div><div>0:00 / 2:37</div>";
        let article =
            with(&format!("<div class={outer}><div>{controls}</div><div class=\"{inner}\">{caption}</div></div>"));
        let texts = texts(&article);
        assert!(texts.contains(&caption) && !texts.contains(&"Play"), "{texts:#?}");
    }
}

#[test]
fn custom_elements_are_named_as_classes_name() {
    leaves_the_report_alone(
        "<vc-newsletter><div><p>The tide table and what it means for you</p><p>Every Friday at noon</p></div></vc-newsletter>",
    );
}

#[test]
fn a_label_that_stands_above_entry_after_entry_goes_and_a_repeated_answer_stays() {
    let entries: String =
        ["The gate is shut.", "The gate is open again.", "The pilots have gone home.", "The tide has turned."]
            .iter()
            .map(|entry| format!("<div><div>Turning point</div><p>{entry} {}</p></div>", TIDE[6]))
            .collect();
    let article = page(&format!("<p>{}</p><p>{}</p>{entries}", TIDE[0], TIDE[1]));
    assert!(texts(&article).iter().any(|text| text.starts_with("The tide has turned.")), "{:#?}", texts(&article));
    assert!(!texts(&article).contains(&"Turning point"), "{:#?}", texts(&article));
    let answers =
        "<p>“Did they ask you?”</p><p>“No.”</p><p>“Did they write?”</p><p>“No.”</p><p>“Did they call?”</p><p>“No.”</p>";
    assert_eq!(texts(&with(answers)).iter().filter(|text| **text == "“No.”").count(), 3);
}

#[test]
fn a_paragraph_signed_and_dated_is_another_article() {
    for teaser in [
        "14 February, by Ole Rand: The ferry to Ostrand has lost its captain for the third time this year, and the crew has asked \
         the port office for one who can swim.",
        "The quarry at Lower Brede was to become a lake with a hotel. Then the hotel lost its investor and the lake its water, and \
         now there are two plans for a quarry. Ilse Marrin · 9 March 2024",
    ] {
        leaves_the_report_alone(&format!("<p>{teaser}</p>"));
    }
    for news in [
        "On 14 February, Ole Rand of the port office said: The ferry will sail, with or without a captain, and I shall stand on \
         the quay and watch it go.",
        "The board was elected on 9 March 2024. Ilse Marrin, who lost her seat to Greta Sund that day, said she had expected \
         nothing else of a town that votes in the rain.",
    ] {
        keeps(&format!("<p>{news}</p>"), &[news]);
    }
}

#[test]
fn a_box_of_a_linked_title_that_ends_with_a_name_and_a_day_is_another_article() {
    leaves_the_report_alone(
        "<div class=q7><div><a href=/2>The mill that grinds again</a></div><div>Two brothers bought back the wheel from a collector \
         and set it up by their grandfather’s drawings. The first flour went into wafers.</div><div>Nina Holt, 29 November 2025</div></div>",
    );
    let own = "<div class=q7><div>The letter in full</div><div>I return the keys, all of them, that of the door to the quay too, \
               which nobody has ever asked me for.</div><div>Irene Holt, 15 March 2025</div></div>";
    keeps(own, &["Irene Holt, 15 March 2025"]);
}

#[track_caller]
fn keeps(inserted: &str, lines: &[&str]) {
    let article = with(inserted);
    let texts = texts(&article);
    for line in lines {
        assert!(texts.contains(line), "{line} of {inserted}: {texts:#?}");
    }
}

#[test]
fn a_chart_built_of_bare_boxes_stays_whole() {
    let row = |year: &str, metres: &str| format!("<div class=k1><div>{year}</div><div>{metres}</div></div>");
    let rows = [("1953", "4.0"), ("1976", "3.9"), ("2013", "4.1"), ("2019", "3.7"), ("2024", "4.2")];
    let chart = format!(
        "<div class=q7><div>Highest tides at Velm, in metres</div>{}<div>Source: port office</div></div>",
        rows.map(|(year, metres)| row(year, metres)).concat()
    );
    let cells = rows.iter().flat_map(|&(year, metres)| [year, metres]);
    let lines: Vec<&str> = ["Highest tides at Velm, in metres"].into_iter().chain(cells).collect();
    keeps(&chart, &lines);
    leaves_the_report_alone(
        "<div class=q7><div>What do you think?</div><div>Is the wall high enough?</div><div>Yes</div><div>No</div>\
         <div>Ask me in a hundred years</div><div>It never will be</div></div>",
    );
}

#[test]
fn a_line_in_a_box_with_a_picture_is_its_caption_though_no_name_says_so() {
    keeps(
        "<div class=q3><img src=wall.jpg><div>Sandbags at the door of the bakery on the morning after the second flood</div>\
         <div>Ole Rand/The Velm Courier</div></div>",
        &["Sandbags at the door of the bakery on the morning after the second flood", "Ole Rand/The Velm Courier"],
    );
    keeps(
        "<div class=q4><div>Play</div><div>0:00 / 0:42</div><div>The pilots watch the gate of oak and steel being tested at \
         low water</div></div>",
        &["The pilots watch the gate of oak and steel being tested at low water"],
    );
}

#[test]
fn sources_stay_though_they_are_links() {
    let sources = "<div class=q5><div>Sources</div><ul><li><a href=/minutes.pdf>Minutes of the harbour board, 3 March (PDF)</a></li>\
                   <li><a href=/renn.pdf>T. Renn: A wall for Velm, second draft</a></li></ul></div>";
    let body = format!("{}{sources}", TIDE.map(|text| format!("<p>{text}</p>")).concat());
    let article = page(&body);
    let texts = texts(&article);
    assert!(
        texts.ends_with(&[
            "Sources",
            "Minutes of the harbour board, 3 March (PDF)",
            "T. Renn: A wall for Velm, second draft"
        ]),
        "{texts:#?}"
    );
}

#[test]
fn claim_and_verdict_stay_that_the_page_states_in_the_same_words() {
    let stated = "<script type=application/ld+json>{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The wall of Velm will be three \
                  metres high\",\"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"Not so\"}}</script>";
    let lines =
        "<div class=q3><div>The wall of Velm will be three metres high</div></div><div class=q4><b>Not so</b></div>";
    let paragraphs: String = TIDE.iter().map(|text| format!("<p>{text}</p>")).collect();
    let kept = page(&format!("{stated}{paragraphs}{lines}"));
    assert_eq!(texts(&kept)[TIDE.len()..], ["The wall of Velm will be three metres high", "Not so"]);
}

#[test]
fn a_box_that_asks_for_the_readers_verdict_goes() {
    leaves_the_report_alone(
        "<div class=q3><div>Our verdict</div><form><label>Too high</label><label>Too low</label><button>Vote now</button></form></div>",
    );
}
