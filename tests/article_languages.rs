//! News pages of twenty languages in the markup of today's content systems: every line of the article stays, and what
//! stands between its lines goes, whether class names mean something or not.

#![allow(clippy::expect_used)]

mod stories;

use quotidian::article::{Article, read_page};
use quotidian::snapshot::Snapshot;
use stories::{Story, stories};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A page whose class names are hashes, as style compilers write them.
fn hashed(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p class=\"sc-1x9\">{l0}</p><div class=\"sc-7f2\"><p class=\"sc-1x9\">{plea}</p><a class=\"sc-b1\" href=/g>›</a></div>\
         <p class=\"sc-1x9\">{l1}</p><p class=\"sc-1x9\"><strong>{also}:</strong> <a href=/o>{other}</a></p>\
         <h2 class=\"sc-h2\">{}</h2><p class=\"sc-1x9\">{l2}</p>\
         <div class=\"sc-9k\"><p>{news}</p><form><input type=email><button>OK</button></form></div>\
         <p class=\"sc-1x9\">{l3}</p>{}<p class=\"sc-1x9\">{l4}</p>",
        s.heading,
        table(s)
    );
    page(s, ["sc-a", "sc-b", "sc-c", "sc-d"], &body)
}

/// A page of a widespread content system, with names that tell and paragraphs in blocks.
fn named(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p>{l0}</p><p>{l1}</p><aside class=\"wp-block-group support-box\"><p>{plea}</p><a class=wp-block-button href=/g>→</a></aside>\
         <h2 class=wp-block-heading>{}</h2><p>{l2}</p>\
         <div class=\"wp-block-related related-inline\"><span>{also}</span> <a href=/o>{other}</a></div><p>{l3}</p>\
         <div class=\"newsletter-signup\"><p>{news}</p><form><input type=email><button>OK</button></form></div>\
         <figure class=wp-block-table>{}</figure><p>{l4}</p>",
        s.heading,
        table(s)
    );
    page(s, ["entry-header", "entry-content", "post-share", "comments-area"], &body)
}

/// A page without any class, where the plea and the call for the newsletter are paragraphs among the others.
fn bare(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p>{l0}</p><p>{l1}</p><p>{plea} <a href=/g>→</a></p><h2>{}</h2><p>{l2}</p>\
         <p>{also}: <a href=/o>{other}</a></p><p>{l3}</p><p>{news}</p>{}<p>{l4}</p>",
        s.heading,
        table(s)
    );
    let html = page(s, ["x"; 4], &body);
    html.replace(" class=x", "")
}

/// A page whose paragraphs are parted by `<br>` in one element, the plea among them.
fn broken(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<div>{l0}<br><br>{l1}<br><br>{plea}<br><br><b>{}</b><br><br>{l2}<br><br>\
         {also}: <a href=/o>{other}</a><br><br>{l3}<br><br></div><div><b>{news}</b><input type=email><button>OK</button></div>\
         {}<div>{l4}</div>",
        s.heading,
        table(s)
    );
    page(s, ["h", "t", "s", "c"], &body)
}

/// An interview: questions in bold, answers in plain paragraphs.
fn interview(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p>{l0}</p><p><strong>Orsk Post: {}?</strong></p><p>{l1}</p><p><strong>{}?</strong></p><p>{l2}</p>\
         <div><div><p>{plea}</p></div><a href=/g>→</a></div><p><strong>…?</strong></p><p>{l3}</p>\
         <div><a href=/o><img src=o.jpg><span>{also}</span><h4>{other}</h4></a></div>\
         <p>{l4}</p>{}<section><h3>{news}</h3><form><input type=email><button>OK</button></form></section>",
        s.heading,
        s.title,
        table(s)
    );
    page(s, ["css-1h", "css-2b", "css-3s", "css-4c"], &body)
}

/// A live page: entries with their times, newest first.
fn live(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let entry = |time: &str, body: &str| {
        format!(
            "<article><time datetime=\"2025-03-14T{time}:00+01:00\">{time}</time>{body}\
             <div><button>{}</button></div></article>",
            s.share
        )
    };
    let body = format!(
        "{}{}<div><p>{plea}</p><a href=/g>→</a></div>{}<div>{also}: <a href=/o>{other}</a></div>{}{}\
         <div><p>{news}</p><form><input type=email><button>OK</button></form></div>",
        entry("12:05", &format!("<p>{l0}</p>")),
        entry("11:40", &format!("<h2>{}</h2><p>{l1}</p>", s.heading)),
        entry("10:58", &format!("<p>{l2}</p>{}", table(s))),
        entry("10:10", &format!("<p>{l3}</p>")),
        entry("09:20", &format!("<p>{l4}</p>")),
    );
    page(s, ["hd", "lv", "sh", "cm"], &body)
}

fn table(s: &Story) -> String {
    let rows: String = s.table.iter().map(|[a, b]| format!("<tr><td>{a}</td><td>{b}</td></tr>")).collect();
    format!("<table>{rows}</table>")
}

fn page(s: &Story, [head, content, share, comments]: [&str; 4], body: &str) -> String {
    let teasers: String =
        (1..7).map(|n| format!("<div><a href=/t{n}><img src=t{n}.jpg><h3>{} ({n})</h3></a></div>", s.other)).collect();
    let Story { lang, title, byline, date, standfirst, caption, credit, rights, .. } = s;
    format!(
        "<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title} | Orsk Post</title>\
         <meta property=og:title content=\"{title}\"><meta property=og:site_name content=\"Orsk Post\"></head><body>\
         <div><a href=/>Orsk Post</a> <a href=/a>1</a> <a href=/b>2</a> <a href=/c>3</a></div>\
         <main><div class={head}><h1>{title}</h1><p>{standfirst}</p><div><span>{byline}</span> <span>{date}</span></div></div>\
         <div class={share}><button>{}</button> <a href=/f>Facebook</a> <a href=/w>WhatsApp</a></div>\
         <figure><img src=lead.jpg><figcaption>{caption} <span>{credit}</span></figcaption></figure>\
         <div class={content}>{body}</div>\
         <div class={comments}><h3>{}</h3><div><b>harald_7</b><p>{}</p></div></div></main>\
         <div>{teasers}</div><div><a href=/i>Orsk Post</a> © 2025 Orsk Post. {rights}</div>\
         <div role=dialog aria-modal=true style=\"position:fixed;bottom:0\"><p>{}</p><button>{}</button></div></body></html>",
        s.share, s.comments[0], s.comments[1], s.cookies[0], s.cookies[1]
    )
}

fn faults(name: &str, s: &Story, html: &str) -> Vec<String> {
    let article: Article =
        read_page(&Snapshot::of_html(html, "https://orskpost.example/ferry")).expect("the page has text");
    let text = article.blocks.iter().map(|block| block.text.replace('\t', " ")).collect::<Vec<_>>().join("\n");
    let cells = s.table.iter().flatten().copied();
    let kept = s.lines.into_iter().chain([s.standfirst, s.heading, s.caption, s.credit]).chain(cells);
    let lost = kept.filter(|line| !text.contains(line)).map(|line| format!("{name} {} lost: {line}", s.lang));
    let clutter = [s.plea, s.other, s.newsletter, s.cookies[0], s.share, s.comments[0], s.comments[1], s.rights];
    let left =
        clutter.into_iter().filter(|line| text.contains(line)).map(|line| format!("{name} {} left: {line}", s.lang));
    let mut faults: Vec<String> = lost.chain(left).collect();
    for (what, is_right) in [
        ("title", article.title.as_deref() == Some(s.title)),
        ("author", article.byline == [s.author]),
        ("date", article.published.as_deref().is_some_and(|date| date.starts_with("2025-03-14"))),
        ("kind", article.is_article),
    ] {
        if !is_right {
            faults.push(format!(
                "{name} {} {what}: {:?} {:?} {:?}",
                s.lang, article.title, article.byline, article.published
            ));
        }
    }
    faults
}

#[test]
fn every_line_of_a_story_stays_and_what_stands_between_goes_where_class_names_are_hashes() {
    let faults: Vec<String> = stories().flat_map(|s| faults("hashed", s, &hashed(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn pleas_among_paragraphs_go_where_there_is_no_class_at_all() {
    let faults: Vec<String> = stories().flat_map(|s| faults("bare", s, &bare(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn paragraphs_of_line_breaks_are_told_from_pleas_among_them() {
    let faults: Vec<String> = stories().flat_map(|s| faults("broken", s, &broken(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn interviews_keep_question_and_answer() {
    let faults: Vec<String> = stories().flat_map(|s| faults("interview", s, &interview(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn live_pages_keep_every_entry() {
    let faults: Vec<String> = stories().flat_map(|s| faults("live", s, &live(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_line_of_a_story_stays_and_what_stands_between_goes_where_class_names_tell() {
    let faults: Vec<String> = stories().flat_map(|s| faults("named", s, &named(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What newsrooms print below a report and between its lines, in the languages of the stories: who contributed, the question of
/// the day, and what may be answered.
const CUSTOMS: &[(&str, &str, &str, [&str; 2])] = &[
    (
        "en",
        "Ole Lind contributed to this report.",
        "Question of the day: Would you sail in January?",
        ["Yes, at once", "No, never"],
    ),
    (
        "de",
        "Ole Lind hat an diesem Bericht mitgearbeitet.",
        "Frage des Tages: Würden Sie im Januar fahren?",
        ["Ja, sofort", "Nein, nie"],
    ),
    (
        "fr",
        "Ole Lind a contribué à cet article.",
        "Question du jour : Prendriez-vous la mer en janvier ?",
        ["Oui, tout de suite", "Non, jamais"],
    ),
    (
        "es",
        "Ole Lind colaboró en esta información.",
        "Pregunta del día: ¿Viajaría usted en enero?",
        ["Sí, enseguida", "No, nunca"],
    ),
    (
        "it",
        "Ole Lind ha contribuito a questo articolo.",
        "Domanda del giorno: Partireste a gennaio?",
        ["Sì, subito", "No, mai"],
    ),
    (
        "pl",
        "Ole Lind współpracował przy tym tekście.",
        "Pytanie dnia: Czy popłynęliby państwo w styczniu?",
        ["Tak, od razu", "Nie, nigdy"],
    ),
    (
        "ru",
        "Уле Линд участвовал в подготовке материала.",
        "Вопрос дня: Поехали бы вы в январе?",
        ["Да, сразу", "Нет, никогда"],
    ),
    (
        "sv",
        "Ole Lind har bidragit till artikeln.",
        "Dagens fråga: Skulle du resa i januari?",
        ["Ja, genast", "Nej, aldrig"],
    ),
    (
        "da",
        "Ole Lind har bidraget til artiklen.",
        "Dagens spørgsmål: Ville du sejle i januar?",
        ["Ja, straks", "Nej, aldrig"],
    ),
    (
        "nl",
        "Ole Lind werkte mee aan dit artikel.",
        "Vraag van de dag: Zou u in januari varen?",
        ["Ja, meteen", "Nee, nooit"],
    ),
    ("cs", "Ole Lind se podílel na tomto článku.", "Otázka dne: Vyplul byste v lednu?", ["Ano, hned", "Ne, nikdy"]),
    (
        "tr",
        "Ole Lind bu habere katkıda bulundu.",
        "Günün sorusu: Ocakta yola çıkar mıydınız?",
        ["Evet, hemen", "Hayır, asla"],
    ),
    (
        "fi",
        "Ole Lind osallistui jutun tekemiseen.",
        "Päivän kysymys: Matkustaisitko tammikuussa?",
        ["Kyllä, heti", "Ei, en koskaan"],
    ),
    (
        "id",
        "Ole Lind berkontribusi dalam laporan ini.",
        "Pertanyaan hari ini: Apakah Anda mau berlayar pada Januari?",
        ["Ya, segera", "Tidak, tidak pernah"],
    ),
    (
        "ja",
        "オーレ・リンド記者が取材に協力しました。",
        "今日の質問：あなたは一月に船に乗りますか？",
        ["はい、すぐに", "いいえ、決して"],
    ),
    (
        "el",
        "Ο Όλε Λιντ συνέβαλε στο ρεπορτάζ.",
        "Η ερώτηση της ημέρας: Θα ταξιδεύατε τον Ιανουάριο;",
        ["Ναι, αμέσως", "Όχι, ποτέ"],
    ),
    ("hi", "ओले लिंड ने इस रिपोर्ट में योगदान दिया।", "आज का सवाल: क्या आप जनवरी में यात्रा करेंगे?", ["हां, तुरंत", "नहीं, कभी नहीं"]),
    (
        "hu",
        "Ole Lind közreműködött a cikk elkészítésében.",
        "A nap kérdése: Elutazna januárban?",
        ["Igen, azonnal", "Nem, soha"],
    ),
    (
        "ko",
        "올레 린드 기자가 취재에 도움을 주었습니다.",
        "오늘의 질문: 1월에 배를 타시겠습니까?",
        ["네, 바로요", "아니요, 절대로요"],
    ),
    (
        "ro",
        "Ole Lind a contribuit la acest articol.",
        "Întrebarea zilei: Ați călători în ianuarie?",
        ["Da, imediat", "Nu, niciodată"],
    ),
];

/// Each story with what its newsroom prints.
fn customs() -> impl Iterator<Item = (&'static Story, &'static str, &'static str, [&'static str; 2])> {
    stories().map(|s| {
        let (_, helped, asked, answers) =
            CUSTOMS.iter().find(|(lang, ..)| *lang == s.lang).expect("every language of the stories has customs");
        (s, *helped, *asked, *answers)
    })
}

/// The text of a story's page on which this stands behind its third line, and that behind its last.
fn text_with(s: &Story, between: &str, below: &str) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let body = format!("<p>{l0}</p><p>{l1}</p><p>{l2}</p>{between}<p>{l3}</p><p>{l4}</p>{below}");
    let html = page(s, ["sc-a", "sc-b", "sc-c", "sc-d"], &body);
    let article = read_page(&Snapshot::of_html(html, "https://orskpost.example/ferry")).expect("the page has text");
    let text: Vec<String> = article.blocks.into_iter().map(|block| block.text).collect();
    let text = text.join("\n");
    assert!(s.lines.iter().all(|line| text.contains(line)), "{}: {text}", s.lang);
    text
}

#[test]
fn the_line_of_who_contributed_stays_below_a_report() {
    for (s, helped, ..) in customs() {
        // Other lines in a footer go.
        let text = text_with(s, "", &format!("<footer><p>{helped}</p></footer>"));
        assert!(text.contains(helped), "{}: {text}", s.lang);
    }
}

#[test]
fn a_poll_goes_with_its_answers_in_a_line_and_in_a_box() {
    for (s, _, asked, [yes, no]) in customs() {
        let text = text_with(s, &format!("<p>{asked}</p>"), "");
        assert!(!text.contains(asked), "{}: {text}", s.lang);
        let (_, question) = asked.split_once([':', '：']).expect("the question has a label");
        let lines = [question.trim(), yes, no];
        let boxed = lines.map(|line| format!("<div>{line}</div>")).concat();
        let text = text_with(s, &format!("<div class=sc-q>{boxed}<div>611</div></div>"), "");
        assert!(!lines.into_iter().any(|line| text.contains(line)), "{}: {text}", s.lang);
    }
}

/// How checks of facts label what they look into and what they found, and a verdict in a word or two.
const VERDICTS: &[(&str, &str, &str, &str)] = &[
    ("en", "Claim", "Our verdict", "FALSE"),
    ("de", "Behauptung", "Unser Urteil", "FALSCH"),
    ("fr", "Affirmation", "Notre verdict", "FAUX"),
    ("es", "Afirmación", "Nuestro veredicto", "FALSO"),
    ("it", "Affermazione", "Il nostro verdetto", "FALSO"),
    ("nl", "Bewering", "Ons oordeel", "ONWAAR"),
    ("sv", "Påstående", "Vårt omdöme", "FALSKT"),
    ("da", "Påstand", "Vores vurdering", "FALSK"),
    ("fi", "Väite", "Arviomme", "EI TOTTA"),
    ("pl", "Twierdzenie", "Nasz werdykt", "FAŁSZ"),
    ("cs", "Tvrzení", "Náš verdikt", "NEPRAVDA"),
    ("ru", "Утверждение", "Наш вердикт", "НЕПРАВДА"),
    ("tr", "İddia", "Değerlendirmemiz", "YANLIŞ"),
    ("id", "Klaim", "Kesimpulan kami", "SALAH"),
    ("ja", "検証対象", "判定", "誤り"),
    ("el", "Ισχυρισμός", "Το συμπέρασμά μας", "ΨΕΥΔΕΣ"),
    ("hi", "दावा", "हमारा निष्कर्ष", "गलत"),
    ("hu", "Állítás", "Értékelésünk", "HAMIS"),
    ("ko", "주장", "검증 결과", "거짓"),
    ("ro", "Afirmație", "Verdictul nostru", "FALS"),
];

#[test]
fn claim_and_verdict_of_a_check_of_facts_stay() {
    for s in stories() {
        let (_, claim, label, verdict) =
            VERDICTS.iter().find(|(lang, ..)| *lang == s.lang).expect("every language of the stories has a verdict");
        let told = format!("{} (2)", s.heading);
        let found = format!("<div class=sc-v><div>{label}</div><p>{verdict}</p></div>");
        let both = format!("<div class=sc-v><div>{claim}</div><div>{told}</div></div>{found}");
        let bare = format!("<div>{label}</div><div>{verdict}</div>");
        for inserted in [&found, &both, &bare] {
            for text in [text_with(s, inserted, ""), text_with(s, "", inserted)] {
                let lines: Vec<&str> = text.lines().collect();
                let wanted: &[&str] =
                    if inserted == &both { &[claim, &told, label, verdict] } else { &[label, verdict] };
                assert!(wanted.iter().all(|line| lines.contains(line)), "{} {inserted}: {text}", s.lang);
            }
        }
    }
}

#[test]
fn the_language_of_a_page_that_states_none_is_told_by_its_words() {
    for story in stories() {
        let html = bare(story).replace(&format!("<html lang={}>", story.lang), "<html>");
        let article: Article =
            read_page(&Snapshot::of_html(&html, "https://orskpost.example/ferry")).expect("the page has text");
        assert_eq!(article.language.as_deref(), Some(story.lang), "{}", story.title);
    }
}

/// How houses say below a column whose opinion it is.
const OPINIONS: &[(&str, &str)] = &[
    ("en", "Columns do not necessarily reflect the position of this newspaper."),
    ("de", "Gastbeiträge geben nicht unbedingt die Meinung der Redaktion wieder."),
    ("fr", "Les tribunes publiées ici n’engagent que leurs auteurs."),
    ("es", "Las columnas no reflejan necesariamente la postura del periódico."),
    ("it", "Gli interventi degli ospiti non rispecchiano necessariamente la linea del giornale."),
    ("nl", "Een gastbijdrage hoeft niet de mening van de redactie te zijn."),
    ("sv", "Åsikterna i texten är skribentens egna."),
    ("pl", "Teksty gości nie muszą odzwierciedlać stanowiska redakcji."),
    ("cs", "Text hosta nemusí vyjadřovat názor redakce."),
    ("ru", "Мнение автора может не совпадать с мнением редакции."),
    ("tr", "Köşe yazıları gazetenin görüşlerini yansıtmayabilir."),
    ("ro", "Opiniile invitaților nu reflectă neapărat poziția redacției."),
];

#[test]
fn a_notice_on_whose_opinion_a_column_is_goes() {
    for (lang, notice) in OPINIONS {
        let s = stories().find(|s| s.lang == *lang).expect("there is a story in every language");
        let text = text_with(s, "", &format!("<p>{notice}</p>"));
        assert!(!text.contains(notice), "{lang}: {text}");
    }
}

/// Hebrew: a column with what its site prints between and below its lines.
const WHARF: [&str; 4] = [
    "ביום שלישי עמדתי על המזח וספרתי סירות. היו שם שלוש, ואחת מהן כבר לא תצא לים, כי המנוע שלה נמכר בחורף כדי לשלם את החוב לבנק.",
    "ראש ועד הדייגים, יוסי אלמוג, אמר בישיבה כי \"המזח הוא הבית\". של מי הבית, שאלה אישה אחת בשורה האחרונה, ואיש מחברי הוועד לא הרים את הראש.",
    "סבתא שלי מכרה כאן סרדינים מדלי פח, והילדים היו רצים אחריה עד המגדלור ובחזרה, עד שירד הערב והסירות האחרונות נקשרו אל האבנים הגדולות.",
    "עכשיו יש שם גדר.",
];

#[test]
fn a_hebrew_column_is_told_from_what_its_site_says() {
    let [a, b, c, d] = WHARF;
    let html = format!(
        "<html lang=he dir=rtl><title>המזח הישן | קול החוף</title><meta property='article:published_time' content='2026-03-03T09:00:00+02:00'>\
         <article><h1>המזח הישן</h1><p>{a}</p><p>הצטרפו לניוזלטר שלנו וקבלו את סיפורי החוף ישירות למייל</p><p>{b}</p>\
         <p>ראו גם: <a href=/1>המגדלור שכבה</a></p><p>{c}</p><p>תמכו בנו: העיתונות שלנו תלויה בכם, הקוראים.</p><p>{d}</p>\
         <div>תגיות: <a href=/2>דיג</a> <a href=/3>ים</a></div><div><h3>תגובות</h3><p>אין לשלוח תגובות פוגעניות</p></div></article>"
    );
    let article = read_page(&Snapshot::of_html(html, "")).expect("the page has text");
    assert_eq!(article.blocks.iter().map(|block| &*block.text).collect::<Vec<_>>(), WHARF);
    assert!(article.is_article, "{:?}", article.reason);
}

/// How houses say that they are paid for what is bought behind a link.
const COMMISSIONS: &[(&str, &str)] = &[
    ("de", "Bestellen Sie über einen dieser Verweise, erhalten wir eine Provision vom Händler."),
    ("fr", "Pour chaque commande passée ici, nous pouvons percevoir une commission."),
    ("es", "Por cada compra podemos recibir una comisión de la tienda."),
    ("nl", "Bij een bestelling via de winkel ontvangen wij een commissie."),
    ("sv", "Vi kan få ersättning om du handlar i butiken."),
    ("pl", "Za zakupy w sklepie możemy otrzymać prowizję."),
    ("ru", "За покупку в магазине мы можем получить комиссию."),
];

#[test]
fn who_is_paid_for_what_is_bought_is_not_told_in_the_report() {
    for (lang, notice) in COMMISSIONS {
        let s = stories().find(|s| s.lang == *lang).expect("there is a story in every language");
        let text = text_with(s, "", &format!("<p>{notice}</p>"));
        assert!(!text.contains(notice), "{lang}: {text}");
    }
}
