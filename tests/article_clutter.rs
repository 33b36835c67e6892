//! What is clutter is told by the language that a page speaks.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, BlockKind, read_page, read_text};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| &*b.text).collect()
}

/// Norwegian: "gift" is poison and married, "i" is in, "me" and "us" stand in names.
const POISON: [&str; 4] = [
    "Funnet av gift i drikkevannet på Orsk har satt en støkk i de fire hundre som bor på øya, og ingen vet ennå hvor det kommer fra.",
    "Gift i brønnen",
    "– Vi drakk av det i går, og i dag får vi vite at det var gift i det, sier Tove Brandt, som er gift med fiskeren Ole Stahl.",
    "Havnevesenet skal ta nye prøver i april, og inntil da skal skolebåten frakte vann til øya to ganger i uken.",
];

#[test]
fn plea_words_of_another_language_do_not_cut_a_text() {
    let dump = format!("Gift i vannet på Orsk\n\nAv Marit Holl\n\n{}\n", POISON.join("\n\n"));
    let article = read_text(&dump).expect("the dump has text");
    let kept = texts(&article);
    for line in POISON {
        assert!(kept.contains(&line), "lost: {line}\nkept: {kept:#?}");
    }
    let body: String = POISON.iter().map(|line| format!("<p>{line}</p>")).collect();
    let html = format!(
        "<html lang=nb><title>Gift i vannet på Orsk</title><article><h1>Gift i vannet på Orsk</h1>{body}</article>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    assert_eq!(texts(&article), POISON);
}

#[test]
fn a_banner_in_another_language_than_the_page_still_goes() {
    let plea = "Please support us with a small gift today: our journalism is paid for by readers like you.";
    let body: String = POISON.iter().map(|line| format!("<p>{line}</p>")).collect();
    let html = format!(
        "<html lang=nb><title>Gift i vannet på Orsk</title><article><h1>Gift i vannet på Orsk</h1>{body}<p>{plea}</p><p>{}</p></article>",
        POISON[0]
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    assert!(!texts(&article).contains(&plea), "{:#?}", texts(&article));
}

const FERRY: [&str; 4] = [
    "The ferry that connects Orsk with the mainland will not sail before May, the harbour board said on Friday, and the islanders will depend on fishing boats.",
    "“Nobody asked us what we need,” said Tove Brandt, who runs the only shop on the island, as she unloaded flour from a trawler in the rain.",
    "The yard at Velde, which had taken the order two years ago, blames the price of steel and a quarrel with its insurer that has lasted since the autumn.",
    "A spokesman for the ministry said that 2.4 million had been set aside for a replacement, but that no ship of the right size was for hire on the coast.",
];

fn ferry(body: &str) -> Article {
    let html = format!(
        "<html lang=en><title>The ferry stays in port</title><article><h1>The ferry stays in port</h1>{body}</article>"
    );
    read_page(&Snapshot::of_html(&html, "")).expect("the page has text")
}

fn paragraphs(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("<p>{line}</p>")).collect()
}

#[test]
fn an_anchor_made_from_a_heading_does_not_name_its_section() {
    // "sharing", "comments", "ad": words of boxes beside an article, here those of headings.
    let section = |id: &str, heading: &str, lines: &[&str]| {
        format!("<section id={id}><h2>{heading}</h2>{}</section>", paragraphs(lines))
    };
    let body = format!(
        "{}{}{}{}",
        section("sharing-the-school-boat", "Sharing the school boat", &FERRY[..1]),
        section("comments-from-the-yard", "Comments from the yard", &FERRY[1..2]),
        section("donations-for-the-shop", "Donations for the shop", &FERRY[2..3]),
        paragraphs(&FERRY),
    );
    let article = ferry(&body);
    let kept = texts(&article);
    for heading in ["Sharing the school boat", "Comments from the yard", "Donations for the shop"] {
        assert!(kept.contains(&heading), "lost: {heading}\nkept: {kept:#?}");
    }
    assert_eq!(kept.len(), 10, "{kept:#?}");
}

#[test]
fn a_heading_above_a_picture_stays() {
    let body = format!(
        "{}<h2>The berth in Velde</h2><img src=berth.jpg><h2>The way to Orsk</h2>{}",
        paragraphs(&FERRY[..2]),
        paragraphs(&FERRY[2..])
    );
    assert!(texts(&ferry(&body)).contains(&"The berth in Velde"));
}

#[test]
fn a_hidden_copy_of_what_is_seen_is_given_once() {
    let hidden = format!("<div style='display:none'>{}</div>", paragraphs(&FERRY));
    assert_eq!(texts(&ferry(&format!("{}{hidden}", paragraphs(&FERRY)))), FERRY);
    // Hidden text that is nowhere else is the folded part of the article.
    let folded = format!("{}<div style='display:none'>{}</div>", paragraphs(&FERRY[..2]), paragraphs(&FERRY[2..]));
    assert_eq!(texts(&ferry(&folded)), FERRY);
    let withheld = format!("<div hidden>{}</div>", paragraphs(&FERRY));
    assert_eq!(texts(&ferry(&format!("{}{withheld}", paragraphs(&FERRY)))), FERRY);
}

#[test]
fn a_page_of_a_few_words_is_kept_whole() {
    let article = read_page(&Snapshot::of_html("<title>Note</title><a href=/x><p>Ferry</p><p>halts</p> today</a>", ""));
    assert_eq!(texts(&article.expect("the page has text")), ["Ferry", "halts", "today"]);
}

#[test]
fn labels_and_notices_below_the_last_paragraph_go() {
    let links = "<ul><li><a href=/a>The lighthouse went dark for a week</a></li><li><a href=/b>Herring prices fall again this spring</a></li></ul>";
    let notice =
        "Please read our comment policy: comments are moderated before they appear, and you keep your rights in them.";
    let body = format!("{}<p>{notice}</p><p>Velde harbour</p>{links}", paragraphs(&FERRY));
    assert_eq!(texts(&ferry(&body)), FERRY);
}

#[test]
fn notices_on_comments_and_mistakes_go_in_every_language() {
    for (lang, story, notice) in [
        (
            "ar",
            [
                "اجتمع مجلس الميناء يوم الثلاثاء ست ساعات ولم يتمكن من الاتفاق على من سيدفع ثمن الجدار البحري الجديد.",
                "وقال رئيس المجلس تون أبما إن المدينة دفعت ثمن الجدار السابق، وغادر عضوان القاعة قبل التصويت من دون توضيح.",
                "وحذرت المهندسة ليزه رورده من أن الأساس لن يصمد شتاء آخر إذا لم يتحرك أحد قبل نهاية الخريف المقبل.",
            ],
            "نرحب بكم وبآرائكم، ولكي لا نضطر إلى مراجعة التعليقات ننصحكم بقراءة إرشادات الاستخدام، وهي على موقعنا لكم.",
        ),
        (
            "ru",
            [
                "Совет порта заседал во вторник шесть часов и не смог решить, кто заплатит за новую набережную стену.",
                "Председатель Тойн Абма напомнил, что за прошлую заплатил город. Двое членов совета вышли из зала до голосования.",
                "Инженер Лизе Рорда предупредила, что фундамент не переживёт ещё одну зиму, если ничего не сделать.",
            ],
            "Если вы нашли ошибку, выделите фрагмент текста мышью и нажмите Ctrl+Enter, чтобы сообщить о ней нам.",
        ),
        (
            "pl",
            [
                "Rada portu obradowała we wtorek przez sześć godzin i nie zdołała ustalić, kto zapłaci za nowe nabrzeże.",
                "Przewodniczący Teun Abma przypomniał, że za poprzednie zapłaciło miasto. Dwoje członków wyszło z sali przed głosowaniem.",
                "Inżynierka Lise Roorda ostrzegła, że fundamenty nie przetrwają kolejnej zimy, jeśli nic nie zostanie zrobione.",
            ],
            "Widzisz błąd w tekście? Zgłoś błąd redakcji, zaznaczając go i naciskając Ctrl+Enter, a my go dla ciebie poprawimy.",
        ),
    ] {
        let html = format!(
            "<html lang={lang}><title>Orsk</title><article><h1>Orsk</h1>{}<p>{notice}</p></article>",
            paragraphs(&story)
        );
        let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
        assert_eq!(texts(&article), story, "{lang}");
    }
}

#[test]
fn names_and_years_in_a_table_of_descriptions_stay() {
    let ships = [
        (
            "Northwind",
            "1902",
            "Built for the herring trade, she carried post to Orsk in summer and was laid up when the ice came, until a storm broke her back off Velde.",
        ),
        (
            "Anna Holl",
            "1911",
            "The first with an engine; the islanders paid for her themselves, over nine years, and named her after the teacher who kept the books.",
        ),
        (
            "Courier",
            "1926",
            "A gunboat in another life. She rolled so badly that the doctor refused to sail in her, and the board sold her for scrap.",
        ),
        (
            "Lise Roorda",
            "1948",
            "Brought back the families who had left in the war, with their cows, and then ran for thirty years without missing a Monday.",
        ),
        (
            "Velde II",
            "1979",
            "Took cars, six of them, which nobody on the island owned; the shop stored flour on her deck for most of the winter.",
        ),
        (
            "Tove",
            "1998",
            "The ship that lies at the yard today, waiting for steel, and for an insurer who will say how much of the damage was wear.",
        ),
    ];
    let row = |(name, year, text): &(&str, &str, &str)| {
        format!("<tr><td><a href=/{year}>{name}</a></td><td>{year}</td><td>{text}</td></tr>")
    };
    let rows: String = ships.iter().map(row).collect();
    let table = format!("<table><tr><th>Ship</th><th>Built</th><th>History</th></tr>{rows}</table>");
    let text = texts(&ferry(&format!("{}{table}{}", paragraphs(&FERRY[..2]), paragraphs(&FERRY[2..])))).join("\n");
    for (name, year, line) in ships {
        assert!(text.contains(name) && text.contains(year) && text.contains(line), "lost: {name}\n{text}");
    }
}

#[test]
fn the_line_of_those_who_worked_on_a_report_stays() {
    let line = "Additional reporting by Ole Stahl; Editing by Marit Holl and Teun Abma";
    let foot = "<div><a href=/standards>Our standards</a></div>";
    let article = ferry(&format!("<div>{}</div><div><p>{line}</p>{foot}</div>", paragraphs(&FERRY)));
    assert!(texts(&article).contains(&line), "{:#?}", texts(&article));
}

#[test]
fn a_paragraph_that_begins_with_a_caption_is_a_paragraph() {
    let first = format!("<p><span class=caption><span>© Coast Photo</span></span> {}</p>", FERRY[0]);
    let article = ferry(&format!("<img src=berth.jpg>{first}{}", paragraphs(&FERRY[1..])));
    let block = article.blocks.iter().find(|b| b.text.ends_with(FERRY[0])).expect("the paragraph is kept");
    assert_eq!(block.kind, BlockKind::Paragraph);
}

#[test]
fn a_list_made_of_line_breaks_stays_whole() {
    let list = "<p>The board ranked the harbours by the days on which a ferry can land:<br>1. Velde<br>2. Orsk<br>3. Holl<br>4. Little Holl<br>5. Roorda</p>";
    let article = ferry(&format!("{}{list}{}", paragraphs(&FERRY[..2]), paragraphs(&FERRY[2..])));
    let kept = texts(&article);
    for harbour in ["1. Velde", "2. Orsk", "3. Holl", "4. Little Holl", "5. Roorda"] {
        assert!(kept.contains(&harbour), "lost: {harbour}\nkept: {kept:#?}");
    }
}

#[test]
fn a_dated_story_among_many_links_is_an_article() {
    let links: String = (0..60)
        .map(|n| format!("<li><a href=/{n}>Herring, weather and tides of the week number {n}</a></li>"))
        .collect();
    let html = format!(
        "<html lang=en><title>The ferry stays in port</title><ul>{links}</ul><div><h1>The ferry stays in port</h1><p>14 March 2025</p>{}</div><ul>{links}</ul>",
        paragraphs(&FERRY)
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    assert!(article.is_article, "{:?}", article.reason);
}

#[test]
fn an_answer_with_the_words_of_a_button_stays() {
    let exchange = [
        "“Did anybody ask you?” the chairman wanted to know of the woman in the first row, who had not spoken yet.",
        "“Yes.”",
        "“No.”",
    ];
    let body = format!("{}{}", paragraphs(&FERRY), paragraphs(&exchange)) + &paragraphs(&FERRY[..1]);
    let article = ferry(&body);
    assert!(texts(&article).contains(&"“Yes.”"), "{:?}", texts(&article));
}

#[test]
fn a_list_that_repeats_sentences_of_the_text_is_kept_whole() {
    let items = [
        "the price of steel and a quarrel with its insurer that has lasted since the autumn",
        "no ship of the right size was for hire on the coast",
        "the islanders will depend on fishing boats",
    ];
    let list: String = items.iter().map(|item| format!("<li>{item}</li>")).collect();
    let article = ferry(&format!(
        "{}<p>What is known so far:</p><ul>{list}</ul>{}",
        paragraphs(&FERRY[..3]),
        paragraphs(&FERRY[3..])
    ));
    for item in items {
        assert!(texts(&article).contains(&item), "{item}");
    }
}

#[test]
fn the_stated_body_of_an_article_is_no_box_whatever_else_it_is_called() {
    let aside = "<div class=text><p>Nobody had told the baker.</p></div>";
    let parts: String = (0..6).map(|_| format!("<section>{}</section>", paragraphs(&FERRY))).collect();
    let body = format!(
        "<div itemprop=articleBody id=share-buttons-2>{}{aside}</div>{parts}",
        paragraphs(&["Short notes came first, then the storm.", "The pier was gone by noon."])
    );
    let article = ferry(&body);
    for line in ["Short notes came first, then the storm.", "The pier was gone by noon."] {
        assert!(texts(&article).contains(&line), "{line}");
    }
}

#[test]
fn readers_asked_to_write_to_the_house_are_not_read_as_the_report() {
    let day = |n: u32| {
        format!("<p>On day {n} the ferry to the islands was cancelled again, and nobody at pier {n} could say why.</p>")
    };
    let asked = "Were you on the pier that night? We want to hear from you: write to news@harbourpost.example.";
    let reported = "The board gave an address for the lists, lists@board.example, and closed the meeting without a word about the pier.";
    let html = format!(
        "<article><h1>Ferry cancelled</h1>{}<p>{asked}</p>{}<p>{reported}</p></article>",
        (1..5).map(day).collect::<String>(),
        (5..9).map(day).collect::<String>()
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    let kept = texts(&article);
    assert!(kept.contains(&reported), "{kept:#?}");
    assert!(!kept.contains(&asked), "{kept:#?}");
}

/// Comments of readers, longer than the report.
const READERS: [(&str, &str); 4] = [
    (
        "harald_7",
        "I took that ferry to school every morning for eleven years, and nobody ever asked whether it would sail: it sailed, in fog and in ice, with the mail bags on the deck and my mother waving from the quay until she could not see us any more.",
    ),
    (
        "Marit from Velde",
        "Before anyone blames the yard I would like to add one story that will not be in the paper. In the winter of 1987 the men there worked for three weeks without pay so that the old boat could be back in the water for Christmas, and it was.",
    ),
    (
        "old_skipper",
        "It is not true that all of us depend on it. On the north side we have sailed ourselves for as long as I can remember, and whoever says otherwise has never been there in November, when the only light comes from the shop and from the church.",
    ),
    (
        "anna91",
        "As a child I thought that the captain lived in the white box on the roof and that he must be cold there. I brought him a pair of gloves once, and he wore them, in June, until we landed, and then he gave them back and thanked me.",
    ),
];

#[test]
fn comments_go_by_what_a_language_calls_them_in_class_names() {
    for (list, one) in [
        ("m-diskuse", "m-prispevek"),
        ("keskustelu", "kommentit-yksi"),
        ("yorumlar", "yorum"),
        ("dyskusja komentarze", "komentarz"),
    ] {
        let readers: String = READERS
            .iter()
            .map(|(name, text)| format!("<div class=\"{one}\"><div class=\"{one}__h\"><strong>{name}</strong> <span>(11.3.2026 14:02)</span></div><div class=\"{one}__t\"><p>{text}</p></div></div>"))
            .collect();
        let html = format!(
            "<html lang=en><title>The ferry stays in port</title><main><article><h1>The ferry stays in port</h1>{}</article><section class=\"{list}\">{readers}</section></main>",
            paragraphs(&FERRY)
        );
        let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
        assert_eq!(texts(&article), FERRY, "{list}");
    }
}

/// The report with something between its second and third paragraph.
fn ferry_with(inserted: &str) -> Vec<String> {
    let (before, after) = FERRY.split_at(2);
    let html = format!(
        "<html lang=en><title>The ferry stays in port</title><main><article><h1>The ferry stays in port</h1>{}{inserted}{}</article></main>",
        paragraphs(before),
        paragraphs(after)
    );
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    article.blocks.into_iter().map(|block| block.text).collect()
}

#[test]
fn the_title_of_a_newsletter_goes_with_the_box_and_a_lone_heading_stays() {
    for boxed in [
        "<aside class=k2><p class=k3>Before the tide</p><p>Sign up for our newsletter and find it in your inbox at half past six.</p>\
         <form><label>Your e-mail address</label><input type=email><button>Sign me up</button></form></aside>",
        "<div class=k2><div class=k3>Morning on the island, and the boats that leave it</div><form><input type=email><button>OK</button></form>\
         <p>Unsubscribe at any time.</p></div>",
    ] {
        assert_eq!(ferry_with(boxed), FERRY, "{boxed}");
    }
    let heading = "<div><h3>What the yard says</h3></div>";
    assert!(ferry_with(heading).contains(&"What the yard says".to_owned()));
}

#[test]
fn a_plea_set_apart_goes_without_any_address_to_give_to() {
    for plea in [
        "<aside><p>Nobody owns this paper but the people who read it. They give what they can.</p></aside>",
        "<aside class=k2><p>What you have just read took a reporter five weeks. Our supporters made those weeks possible.</p></aside>",
    ] {
        assert_eq!(ferry_with(plea), FERRY, "{plea}");
    }
    let facts = "<aside><p>The ferry was built in 1987 at a yard that no longer exists, and it has crossed the sound 61,000 times.</p></aside>";
    assert_eq!(ferry_with(facts).len(), FERRY.len() + 1);
}

#[test]
fn a_table_in_an_advertisement_goes_with_it() {
    let rows: String =
        [("Savings", "Rate"), ("Bank of Ostrand", "4.1 %"), ("Brede Mutual", "3.9 %"), ("Velm Savings", "3.7 %")]
            .map(|(bank, rate)| format!("<tr><td>{bank}</td><td>{rate}</td></tr>"))
            .concat();
    for offer in [
        format!("<div class=q1><span>Advertisement</span><table>{rows}</table></div>"),
        format!("<div class=q1><div>Sponsored</div><table>{rows}</table><p>Capital at risk.</p></div>"),
        format!("<div class=ad-slot><table>{rows}</table></div>"),
    ] {
        assert_eq!(ferry_with(&offer), FERRY, "{offer}");
    }
    let told = ferry_with(&format!("<div class=q1><table>{rows}</table></div>"));
    assert!(told.iter().any(|text| text.contains("Brede Mutual")), "{told:#?}");
}

#[test]
fn a_hidden_part_most_of_which_is_seen_is_a_copy_and_a_folded_one_stays() {
    let page = |hidden: &str, shown: &str| {
        let html = format!(
            "<html lang=en><title>The ferry stays in port</title><main><article><h1>The ferry stays in port</h1>\
             <div style=\"visibility: hidden\">{hidden}</div><div>{shown}</div></article></main>"
        );
        let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
        article.blocks.into_iter().map(|block| block.text).collect::<Vec<_>>()
    };
    // Two paragraphs of the copy are one where they are seen.
    let joined = format!("<p>{} {}</p><p>{}</p><p>{}</p>", FERRY[0], FERRY[1], FERRY[2], FERRY[3]);
    let lead = "The ferry to the island has not moved since November, and nobody at the yard can say when it will.";
    let kept = page(&format!("<p>{lead}</p>{}", paragraphs(&FERRY)), &joined);
    assert!(kept.len() == 3 && !kept.iter().any(|text| text == lead), "{kept:#?}");
    let kept = page(&paragraphs(&FERRY), &format!("<p>{}</p>", FERRY[0]));
    assert!(FERRY.iter().all(|line| kept.iter().any(|text| text == line)), "{kept:#?}");
}

#[test]
fn comments_below_their_label_go_where_nothing_but_their_stamps_part_them() {
    let body = POISON.join("<br><br>");
    let html = format!(
        "<html lang=nb><title>Gift i vannet på Orsk</title><table><tr><td><h1>Gift i vannet på Orsk</h1>{body}<br><br>\
         <b>Kommentarer (2)</b><br><table><tr><td><span><b>Havmannen</b> skrev 23.04.2026 kl. 08:14:</span><br>\
         <span>Dette har jeg sagt siden 1987, og ingen ville høre på meg eller på noen andre ute på øya.</span></td></tr>\
         <tr><td><span><b>Inge M.</b> skrev 23.04.2026 kl. 09:40:</span><br><span>Takk, Tove!</span></td></tr></table></td></tr></table>"
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    let kept = texts(&article).join("\n");
    assert!(POISON.iter().all(|line| kept.contains(line)), "{kept}");
    assert!(!kept.contains("Dette har jeg sagt") && !kept.contains("Inge M."), "{kept}");
}

/// Arabic, on a page that names its house nowhere but behind its title.
const WALL: [&str; 2] = [
    "اجتمع مجلس الميناء يوم الثلاثاء ست ساعات ولم يتمكن من الاتفاق على من سيدفع ثمن الجدار البحري الجديد.",
    "وقال رئيس المجلس تون أبما إن المدينة دفعت ثمن الجدار السابق، وغادر عضوان القاعة قبل التصويت من دون توضيح.",
];

fn wall(head: &str, between: &str) -> Vec<String> {
    let html = format!(
        "<html lang=ar dir=rtl><title>الجدار ينتظر الربيع | صحيفة المرفأ</title><article><h1>الجدار ينتظر الربيع</h1>\
         {head}<p>{}</p>{between}<p>{}</p></article>",
        WALL[0], WALL[1]
    );
    let article = read_page(&Snapshot::of_html(&html, "")).expect("the page has text");
    article.blocks.into_iter().map(|block| block.text).collect()
}

#[test]
fn a_house_named_behind_the_title_is_known_where_it_invites() {
    assert_eq!(wall("", "<p>تابعوا صحيفة المرفأ عبر واتساب</p>"), WALL);
}

#[test]
fn controls_that_touch_are_words_of_their_own_in_scripts_without_capitals() {
    let head = "<p>لا أحد يريد أن يدفع، والشتاء قريب</p><div>كتبت: هدى سالم</div><div>الثلاثاء 3 مارس 2026</div>";
    let bar = "<div><a>مشاركة</a><a>حفظ</a><a>تكبير الخط</a></div>";
    let read = wall(&format!("{head}{bar}"), "");
    assert!(!read.iter().any(|text| text.contains("حفظ")), "{read:#?}");
}
