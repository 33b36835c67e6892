//! What a reader relies on when a page is taken apart.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, BlockKind, ClutterKind, read_page, weigh};
use quotidian::second_opinion::Opinion;
use quotidian::snapshot::{Hint, Snapshot};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn read(html: &str) -> Article {
    read_page(&Snapshot::of_html(html, "https://ledger.example/dam")).expect("the page has text")
}

fn texts(article: &Article) -> Vec<&str> {
    article.blocks.iter().map(|b| &*b.text).collect()
}

/// Asserts that each wanted beginning is a block, and each unwanted one is not.
fn assert_kept(article: &Article, wanted: &[&str], unwanted: &[&str]) {
    let texts = texts(article);
    for beginning in wanted {
        assert!(texts.iter().any(|t| t.starts_with(beginning)), "lost: {beginning}\nkept: {texts:#?}");
    }
    for beginning in unwanted {
        assert!(!texts.iter().any(|t| t.starts_with(beginning)), "left: {beginning}");
    }
}

const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>Dam opens | The Ledger</title></head><body>
<nav data-q="1"><ul><li><a href="/">Home</a></li><li><a href="/water">Water</a></li></ul></nav>
<main data-q="2"><article data-q="3"><h1 data-q="4">Dam opens</h1>
<p data-q="5">The gates of the old dam at Veldt were opened on Monday, the first time in eleven years, and the town came to look.</p>
<div class="np-donate" data-q="6"><p data-q="7">Donate today and become a member: our journalism is paid for by readers like you.</p></div>
<p data-q="8">“We waited long enough,” said Mara Onz, who has kept the lock since she was a girl, and nobody in the crowd disagreed.</p>
<p data-q="9">Water reached the lower meadows at noon. Farmers had moved their cattle a week before, on the advice of the board.</p>
</article></main>
<div class="ad-slot" data-q="12"><iframe data-q="13"></iframe></div>
<footer data-q="10"><p data-q="11">© The Ledger. All rights reserved.</p></footer></body></html>"#;

#[test]
fn paragraphs_stay_and_what_stands_beside_them_goes() {
    let article = read(PAGE);
    assert!(article.is_article);
    let kept = texts(&article);
    assert_eq!(kept.len(), 3, "{kept:?}");
    assert!(article.blocks.iter().all(|b| b.kind == BlockKind::Paragraph));
    let donation = article.clutter.iter().find(|c| c.text.starts_with("Donate")).expect("the plea is clutter");
    assert_eq!((donation.kind, &donation.elements[..]), (ClutterKind::Donation, &[6][..]));
    assert!(article.clutter.iter().all(|c| !c.evidence.is_empty()));
}

#[test]
fn hiding_the_clutter_hides_nothing_of_the_article() {
    let article = read(PAGE);
    let numbers: Vec<u32> = article.clutter.iter().flat_map(|c| c.elements.clone()).collect();
    assert!(numbers.contains(&1) && numbers.contains(&10) && numbers.contains(&12), "{numbers:?}");
    assert!(!numbers.iter().any(|n| [2, 3, 4, 5, 8, 9].contains(n)), "{numbers:?}");
}

#[test]
fn the_title_is_given_without_the_site_and_is_no_block() {
    let article = read(PAGE);
    assert_eq!(article.title.as_deref(), Some("Dam opens"));
    assert!(!texts(&article).contains(&"Dam opens"));
}

/// A page whose class names mean nothing, with the body given.
fn page(lang: &str, title: &str, body: &str) -> String {
    let teasers: String = (1..6)
        .map(|n| {
            format!(
                "<div class=x{n}><a href=/t{n}><img src=t{n}.jpg>Harbour wall cracks again, story number {n}</a></div>"
            )
        })
        .collect();
    format!(
        "<!doctype html><html lang={lang}><head><title>{title} - Harbour Post</title></head><body><div class=a1>\
         <div class=a2><a href=/>Harbour Post</a> <a href=/n>One</a> <a href=/s>Two</a> <a href=/c>Three</a></div>\
         <div class=b1><h1>{title}</h1>{body}</div><div class=c1>{teasers}</div>\
         <div class=d1><a href=/about>About us</a> <a href=/privacy>Privacy policy</a> © Harbour Post</div></div></body></html>"
    )
}

#[test]
fn a_letter_of_the_house_between_paragraphs_goes_whole() {
    let body = "<p>The harbour board met for six hours on Tuesday and could not agree who should pay for the new sea wall.</p>\
        <p>Its chairman, Teun Abma, said the town had paid for the last one. Two members left the room before the vote.</p>\
        <p>Dear reader,</p><p>We went to every meeting of the board this year, and nobody paid us to. Our reporters read what others do not.</p>\
        <p>The council cut the public record last spring.</p>\
        <p>If you think this matters, support our work with whatever you can give. Your gift keeps us independent.</p>\
        <p>The engineer who drew the plans, Lise Roorda, told the meeting that the foundation would not last another winter.</p>\
        <p>A decision is expected in March, after the second survey of the sea bed has been delivered to the board.</p>";
    let article = read(&page("en", "Board quarrels over the sea wall", body));
    assert_kept(
        &article,
        &["The harbour board met", "Its chairman", "The engineer who", "A decision is expected"],
        &["Dear reader", "We went to every", "The council cut", "If you think", "Harbour wall cracks"],
    );
}

#[test]
fn a_plea_in_the_articles_own_paragraph_element_goes_alone() {
    let body = "<p>The harbour board met for six hours on Tuesday and could not agree who should pay for the new sea wall.<br><br>\
        Its chairman, Teun Abma, said the town had paid for the last one. Two members left the room before the vote.<br><br>\
        Support our journalism: become a member today and help us keep this site free for you.<br><br>\
        The engineer who drew the plans, Lise Roorda, told the meeting that the foundation would not last another winter.</p>";
    let article = read(&page("en", "Board quarrels over the sea wall", body));
    assert_kept(&article, &["The harbour board", "Its chairman", "The engineer"], &["Support our"]);
}

#[test]
fn captions_credits_tables_lists_code_and_quotes_stay_with_their_kind() {
    let body = "<p>The harbour board met for six hours on Tuesday and could not agree who should pay for the new sea wall.</p>\
        <figure><img src=wall.jpg><figcaption>The old wall at low tide, seen from the mole. <span>Photo: Ove Lind / Harbour Post</span></figcaption></figure>\
        <p>Its chairman, Teun Abma, said the town had paid for the last one. Two members left the room before the vote.</p>\
        <h2>What it costs</h2>\
        <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2022</td><td>4.1 million</td></tr><tr><td>2023</td><td>5.0 million</td></tr></table>\
        <p>Three things must happen before the work can start, according to the plan that was given to the members:</p>\
        <ul><li>The state signs the <a href=/a>contract</a>.</li><li>The survey is paid.</li><li>The ferry moves.</li></ul>\
        <blockquote><p>We have waited for this wall longer than some of us have been alive.</p></blockquote>\
        <pre>depth  = 4\nheight = 9</pre>\
        <p>A decision is expected in March, after the second survey of the sea bed has been delivered to the board.</p>";
    let article = read(&page("en", "Board quarrels over the sea wall", body));
    let kind = |beginning: &str| article.blocks.iter().find(|b| b.text.starts_with(beginning)).map(|b| b.kind);
    assert_eq!(kind("The old wall"), Some(BlockKind::Caption), "{:#?}", article.blocks);
    assert_eq!(kind("What it costs"), Some(BlockKind::Heading));
    assert_eq!(kind("Year\tCost\n2022\t4.1 million\n2023"), Some(BlockKind::Table), "{:#?}", article.blocks);
    assert_eq!(kind("The survey is paid."), Some(BlockKind::ListItem));
    assert_eq!(kind("We have waited"), Some(BlockKind::Quote));
    assert_eq!(kind("depth  = 4\nheight = 9"), Some(BlockKind::Code));
}

#[test]
fn a_line_that_leads_to_another_article_goes_in_every_language() {
    for (lang, title, lines, related) in [
        (
            "de",
            "Streit um die Hafenmauer",
            [
                "Der Hafenrat hat am Dienstag sechs Stunden lang getagt und sich nicht einigen können, wer die neue Mauer bezahlt.",
                "Der Vorsitzende Teun Abma sagte, die Stadt habe schon die letzte bezahlt. Zwei Mitglieder verließen vor der Abstimmung den Saal.",
                "Die Ingenieurin Lise Roorda warnte, das Fundament werde keinen weiteren Winter überstehen, wenn nichts geschehe.",
            ],
            "Lesen Sie auch: <a href=/x>Die Mauer, die niemand wollte</a>",
        ),
        (
            "fr",
            "Le conseil se déchire sur la digue",
            [
                "Le conseil du port s’est réuni mardi pendant six heures sans parvenir à décider qui paierait la nouvelle digue.",
                "Son président, Teun Abma, a rappelé que la ville avait déjà payé la précédente. Deux membres ont quitté la salle avant le vote.",
                "L’ingénieure Lise Roorda a averti que les fondations ne tiendraient pas un hiver de plus si rien n’était fait.",
            ],
            "À lire aussi : <a href=/x>La digue dont personne ne voulait</a>",
        ),
        (
            "es",
            "La junta discute por el muro",
            [
                "La junta del puerto se reunió el martes durante seis horas y no logró decidir quién pagará el nuevo muro.",
                "Su presidente, Teun Abma, recordó que la ciudad ya pagó el anterior. Dos miembros salieron de la sala antes de la votación.",
                "La ingeniera Lise Roorda advirtió de que los cimientos no aguantarán otro invierno si no se hace nada.",
            ],
            "Lea también: <a href=/x>El muro que nadie quería</a>",
        ),
        (
            "pl",
            "Spór o nabrzeże",
            [
                "Rada portu obradowała we wtorek przez sześć godzin i nie zdołała ustalić, kto zapłaci za nowe nabrzeże.",
                "Przewodniczący Teun Abma przypomniał, że za poprzednie zapłaciło miasto. Dwoje członków wyszło z sali przed głosowaniem.",
                "Inżynierka Lise Roorda ostrzegła, że fundamenty nie przetrwają kolejnej zimy, jeśli nic nie zostanie zrobione.",
            ],
            "Czytaj także: <a href=/x>Nabrzeże, którego nikt nie chciał</a>",
        ),
        (
            "ru",
            "Совет спорит о стене",
            [
                "Совет порта заседал во вторник шесть часов и не смог решить, кто заплатит за новую набережную стену.",
                "Председатель Тойн Абма напомнил, что за прошлую заплатил город. Двое членов совета вышли из зала до голосования.",
                "Инженер Лизе Рорда предупредила, что фундамент не переживёт ещё одну зиму, если ничего не сделать.",
            ],
            "Читайте также: <a href=/x>Стена, которую никто не хотел</a>",
        ),
        (
            "uk",
            "Рада сперечається про стіну",
            [
                "Рада порту засідала у вівторок шість годин і не змогла вирішити, хто заплатить за нову набережну стіну.",
                "Голова Тойн Абма нагадав, що за попередню заплатило місто. Двоє членів ради вийшли із зали до голосування.",
                "Інженерка Лізе Рорда попередила, що фундамент не переживе ще однієї зими, якщо нічого не зробити.",
            ],
            "Читайте також: <a href=/x>Стіна, якої ніхто не хотів</a>",
        ),
        (
            "zh",
            "港务局为海堤争执",
            [
                "港务局星期二开了六个小时的会，仍然没有就谁来支付新海堤的费用达成一致，会议一直开到深夜才结束。",
                "主席阿布马说，上一道海堤的费用是由市里支付的。两名委员在表决之前离开了会场，没有说明理由。",
                "绘制图纸的工程师罗尔达警告说，如果什么都不做，地基将撑不过下一个冬天，到时候渔船就无法靠岸了。",
            ],
            "相关阅读：<a href=/x>没有人想要的海堤</a>",
        ),
        (
            "ar",
            "خلاف في المجلس حول الجدار",
            [
                "اجتمع مجلس الميناء يوم الثلاثاء ست ساعات ولم يتمكن من الاتفاق على من سيدفع ثمن الجدار البحري الجديد.",
                "وقال رئيس المجلس تون أبما إن المدينة دفعت ثمن الجدار السابق، وغادر عضوان القاعة قبل التصويت من دون توضيح.",
                "وحذرت المهندسة ليزه رورده من أن الأساس لن يصمد شتاء آخر إذا لم يتحرك أحد قبل نهاية الخريف المقبل.",
            ],
            "اقرأ أيضا: <a href=/x>الجدار الذي لم يرده أحد</a>",
        ),
    ] {
        let [first, second, third] = lines;
        let body = format!(
            "<div class=q>{first}</div><div class=q>{second}</div><div class=q>{related}</div><div class=q>{third}</div><div class=q>{first} {third}</div>"
        );
        let article = read(&page(lang, title, &body));
        let lead: String = related.chars().take_while(|c| *c != '<').collect();
        assert_kept(&article, &[first, second, third], &[lead.trim()]);
        assert_eq!(article.title.as_deref(), Some(title));
    }
}

#[test]
fn an_interview_keeps_questions_and_answers() {
    let mut body = String::from(
        "<p>Lise Roorda has drawn harbours for thirty years. We met her on the mole, in the rain, to talk about the wall.</p>",
    );
    for n in 1..6 {
        body.push_str(&format!("<p><b>How high must wall number {n} be?</b></p><p>It must be as high as the tide of the year my mother was born, and a hand more. Wall {n} is no different.</p>"));
    }
    let article = read(&page("en", "“A hand more”", &body));
    assert_kept(&article, &["How high must wall number 1", "How high must wall number 5", "It must be as high"], &[]);
}

#[test]
fn custom_elements_and_layout_tables_hold_articles_too() {
    let lines: Vec<String> = (1..7)
        .map(|n| format!("On day {n} the ferry did not leave, and the crew stood on the pier, saying that nobody had told them why."))
        .collect();
    let custom: String = lines.iter().map(|l| format!("<post-text><div>{l}</div></post-text>")).collect();
    let table: String = lines.iter().map(|l| format!("<tr><td>{l}</td></tr>")).collect();
    for body in [format!("<x-story>{custom}</x-story>"), format!("<table>{table}</table>")] {
        let article = read(&page("en", "No ferry for six days", &body));
        assert_kept(&article, &lines.iter().map(|l| &**l).collect::<Vec<_>>(), &["Harbour wall cracks", "About us"]);
    }
}

#[test]
fn what_the_page_lays_over_itself_goes_even_when_it_is_longer() {
    let story: String = (1..6)
        .map(|n| format!("<p data-q={n}>On day {n} the ferry did not leave, and the crew stood on the pier.</p>"))
        .collect();
    let wall: String = (0..20)
        .map(|n| format!("<p>We and our partners store information on your device, purpose {n}, and process it to measure what you read and to show you what may interest you.</p>"))
        .collect();
    let html = format!("<body><h1>No ferry</h1><div>{story}</div><div data-q=90 class=k>{wall}</div></body>");
    let hints = vec![Hint { element: 90, overlay: true, fixed: true, ..Hint::default() }];
    let article = read_page(&Snapshot { html, hints, ..Snapshot::default() }).expect("the page has text");
    assert_kept(&article, &["On day 1", "On day 5"], &["We and our partners"]);
    assert!(article.clutter.iter().any(|c| c.elements == [90]));
}

#[test]
fn metadata_is_taken_from_what_the_page_declares_and_prints() {
    let html = r##"<html lang="en-GB"><head><title>No ferry for six days | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="/2024/ferry">
        <script type="application/ld+json">{"@graph":[{"@type":"WebPage","@id":"#p"},{"@type":"NewsArticle","headline":"No ferry for six days",
        "author":[{"@id":"#jo"},{"@type":"Person","name":"Ove Lind"}],"datePublished":"2024-06-12T20:45:00+02:00"},
        {"@type":"Person","@id":"#jo","name":"Jo Harms"}]}</script></head>
        <body><div>Thursday, 3 July 2025</div><h1>No ferry for six days</h1>
        <p>On day one the ferry did not leave, and the crew stood on the pier.</p></body></html>"##;
    let article = read(html);
    assert_eq!(article.title.as_deref(), Some("No ferry for six days"));
    assert_eq!(article.byline, ["Jo Harms", "Ove Lind"]);
    assert_eq!(article.site.as_deref(), Some("Harbour Post"));
    assert_eq!(article.published.as_deref(), Some("2024-06-12T20:45:00+02:00"));
    assert_eq!(article.url.as_deref(), Some("https://ledger.example/2024/ferry"));
    assert_eq!(article.language.as_deref(), Some("en-GB"));
}

#[test]
fn the_date_of_the_day_in_the_masthead_is_not_the_articles() {
    let html = "<body><header><div>Thursday, 3 July 2025</div><a href=/>Harbour Post</a></header><main><h1>No ferry for six days</h1>\
        <p>On day one the ferry did not leave, and the crew stood on the pier, saying that nobody had told them why.</p>\
        <p>On day two it did not leave either, and the fishermen offered to take the mail across for nothing.</p></main></body>";
    let article = read(html);
    assert_eq!(article.published, None);
    assert_eq!(article.byline, Vec::<String>::new());
}

#[test]
fn a_printed_byline_and_date_are_read_where_nothing_is_declared() {
    let html = "<body><h1>No ferry for six days</h1><p>By Jo Harms and Ove Lind</p><p>12 June 2024, 20:45</p>\
        <p>On day one the ferry did not leave, and the crew stood on the pier, saying that nobody had told them why.</p>\
        <p>On day two it did not leave either, and the fishermen offered to take the mail across for nothing.</p></body>";
    let article = read(html);
    assert_eq!(article.byline, ["Jo Harms", "Ove Lind"]);
    assert_eq!(article.published.as_deref(), Some("2024-06-12T20:45"));
}

#[test]
fn a_headline_in_other_words_than_the_stated_title_is_the_title() {
    let paragraph = "<p>The ferry to the northern islands was cancelled for the third day, and nobody at the pier could say why.</p>";
    let html = format!(
        "<title>Ferry cancelled again</title><meta property='og:title' content='Ferry cancelled again'>\
         <header><h1><a href='/'>Island life and weather</a></h1></header><main><h1>Three days without a boat</h1>{}</main>",
        paragraph.repeat(4)
    );
    let article = read_page(&Snapshot::of_html(html, "https://ledger.example/ferry")).expect("the page has text");
    let clutter: Vec<&str> = article.clutter.iter().map(|c| &*c.text).collect();
    assert_eq!(article.title.as_deref(), Some("Three days without a boat"));
    assert_eq!(clutter, ["Island life and weather"]);
}

#[test]
fn a_formula_stays_in_its_sentence_once() {
    let html = "<article><h1>How tall the wall must be</h1><p>The engineers reckon with \
        <math><semantics><mrow><mi>h</mi><mo>=</mo><mn>2</mn><mi>w</mi></mrow>\
        <annotation encoding=\"application/x-tex\">h = 2w</annotation></semantics></math> for the wall, where the second \
        letter is the height of the highest wave that was measured there.</p></article>";
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    assert_kept(&article, &["The engineers reckon with h=2w for the wall, where"], &[]);
}

#[test]
fn a_second_opinion_that_contradicts_the_article_is_not_believed() {
    let sentence =
        "The ferry to the northern islands was cancelled for the third day, and nobody at the pier could say why. ";
    let html = format!("<article><h1>Ferry cancelled</h1>{}</article>", format!("<p>{sentence}</p>").repeat(6));
    let snapshot = Snapshot::of_html(html, "https://ledger.example/ferry");
    let ours = read_page(&snapshot).expect("the page has text");
    let elsewhere = Opinion { title: "Menu".to_owned(), text: "Home Politics Sport Weather Contact us".to_owned() };
    assert_eq!(weigh(&snapshot, ours.clone(), &elsewhere).blocks, ours.blocks);
    let nothing = Opinion::default();
    assert_eq!(weigh(&snapshot, ours.clone(), &nothing).blocks, ours.blocks);
}

/// Paragraphs of an article about a ferry, each unlike the others.
fn paragraphs(days: std::ops::Range<u32>) -> String {
    days.map(|day| {
        format!("<p>On day {day} the ferry to the northern islands was cancelled again, and nobody at pier {day} could say why.</p>")
    })
    .collect()
}

#[test]
fn a_small_box_named_for_donations_goes_and_a_wrapper_of_that_name_stays() {
    let plea = "Reporting from the islands costs money, and this paper belongs to nobody but the people who read it.";
    let (before, after) = (paragraphs(1..9), paragraphs(9..17));
    let plea_box = format!("<div class=\"donation-letter\"><p>{plea}</p></div>");
    let article = read(&format!("<article><h1>Ferry</h1>{before}{plea_box}{after}</article>"));
    assert!(!texts(&article).contains(&plea));
    assert_eq!(texts(&article).iter().filter(|text| text.contains("ferry")).count(), 16);
    let article = read(&format!("<div class=\"donation-page\"><h1>Ferry</h1>{before}</div>"));
    assert_eq!(texts(&article).iter().filter(|text| text.contains("ferry")).count(), 8);
}

#[test]
fn a_frame_beside_the_paragraphs_is_not_read_as_one_of_them() {
    let frame =
        "<div><iframe srcdoc=\"A quiet weekend by the lake, breakfast included, from 89 a night.\"></iframe></div>";
    let article = read(&format!("<article><h1>Ferry</h1>{}{frame}{}</article>", paragraphs(1..5), paragraphs(5..9)));
    assert!(texts(&article).iter().all(|text| !text.contains("quiet weekend")));
    assert_eq!(texts(&article).iter().filter(|text| text.contains("ferry")).count(), 8);
}

#[test]
fn byline_and_date_stay_behind_a_standfirst() {
    let standfirst =
        "Eleven years the gates stood closed; on Monday the board opened them, and nobody could say for how long.";
    let html = format!(
        "<title>Dam opens</title><main><header><h1>Dam opens</h1><p class=standfirst>{standfirst}</p>\
         <div class=meta><p class=byline>By Ansa Rowntree</p><p class=date><time>12 June 2024, 8.45 pm</time></p></div></header>\
         <div class=text>{}</div></main>",
        paragraphs(1..9)
    );
    let article = read(&html);
    let kinds: Vec<BlockKind> = article.blocks.iter().take(3).map(|b| b.kind).collect();
    assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Byline, BlockKind::Date], "{:?}", texts(&article));
    let flat = html.replace("<header>", "").replace("</header>", "").replace("<div class=text>", "");
    assert_eq!(texts(&read(&flat)), texts(&article));
}

#[test]
fn an_advertisement_in_a_nameless_wrapper_between_the_paragraphs_goes() {
    let html = format!(
        "<article><h1>Ferry</h1>{}<div class=block-3 data-q=1><div id=\"google_ads_iframe_7__container__\" data-q=2><iframe src=\"https://ads.example/f\"></iframe></div></div>\
         <div class=block-4 data-q=3><ins class=adsbygoogle data-q=5><iframe src=\"https://ads.example/g\"></iframe></ins></div>\
         <div class=stage data-q=8><div class=reel></div><div class=ad-slot data-q=9></div></div><figure data-q=6><iframe data-q=7 src=\"https://video.example/v\"></iframe></figure>{}</article>",
        paragraphs(1..5),
        paragraphs(5..9)
    );
    let article = read(&html);
    let hidden: Vec<u32> = article.clutter.iter().flat_map(|c| c.elements.clone()).collect();
    assert_eq!(hidden, [1, 3, 9], "{:?}", article.clutter);
}

#[test]
fn pictures_of_teasers_and_of_buttons_below_the_text_go_and_a_gallery_stays() {
    let html = format!(
        "<title>Ferry</title><div data-q=1><article data-q=2><h1>Ferry</h1><div data-q=3>{}</div>\
         <div data-q=4><a data-q=5 href=/f><img src=f.png></a><a href=/m><img src=m.png></a></div>\
         <div data-q=6><a href=/big/1.jpg><img src=1.jpg></a><a href=/big/2.jpg?w=9><img src=2.jpg></a></div>\
         <section data-q=7><img src=t.jpg><p data-q=8><a href=/t>Council argues over the colour of its new buses, again</a></p></section>\
         </article></div>",
        paragraphs(1..9)
    );
    let article = read(&html);
    let hidden: Vec<u32> = article.clutter.iter().flat_map(|c| c.elements.clone()).collect();
    assert_eq!(hidden, [7, 4], "{:?}", article.clutter);
}

#[test]
fn a_box_goes_whole_whose_heading_offers_a_newsletter() {
    let inset = "<div class=f><h3>Sign up for the harbour newsletter</h3><div class=g>\
                 <p>Never miss what happens at the piers, and tell your friends about it, because they will not want to either.</p>\
                 <p>Every day we send you a letter with all that the harbour master said, and with what he did not want to say.</p></div></div>";
    let article = read(&format!(
        "<title>Ferry</title><article><h1>Ferry</h1><div class=b>{}{inset}{}</div></article>",
        paragraphs(1..9),
        paragraphs(9..14)
    ));
    assert!(article.blocks.iter().all(|b| !b.text.contains("Every day we") && !b.text.contains("Never miss")));
    assert_eq!(article.blocks.iter().filter(|b| b.text.contains("ferry")).count(), 13);
}

#[test]
fn a_page_laid_out_by_a_table_is_no_table_of_the_article() {
    let links: String = (0..30).map(|n| format!("<a href=\"/{n}\">Place {n}</a><br>")).collect();
    let text: String = (1..9)
        .map(|day| format!("On day {day} the ferry to the islands was cancelled again, and nobody at pier {day} could say why.<br><br>"))
        .collect();
    let html = format!(
        "<table><tbody><tr><td>{links}</td><td><h1>Ferry cancelled</h1>{text}<small>Advertisement</small><br><br>\
         The next ferry leaves on Monday, said the harbour master, who had it from the weather service.</td></tr></tbody></table>"
    );
    let article = read(&html);
    assert!(article.blocks.iter().all(|block| block.kind == BlockKind::Paragraph), "{:?}", article.blocks);
    assert_kept(&article, &["On day 8 the ferry", "The next ferry leaves"], &["Advertisement", "Place 3"]);
}
