//! Who said it, in the ways in which news in each language tells it: behind and in front of the words, by an office, a
//! pronoun or nothing but a verb, in dialogue, posts and documents. Fictional texts.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn norwegian_speakers() {
    assert_read(
        "no",
        &[
            "Rektor Siv Aune: – [Elevene må få være med|Siv Aune]",
            "Utenfor rådhuset ropte demonstrantene «[Ned med bommen|demonstrantene]!»",
            "Ordføreren sa til NTB at [~han vil gå av|Rune Dal]. Ordfører Rune Dal har sittet i åtte år.",
            "Politiet: – [Ingen er pågrepet|Politiet]",
            "– [Vi har ikke noe å skjule|Marte Lund], sier direktøren. Direktør Marte Lund vil møte pressen fredag.",
            "– [Vi har ventet på dette i ti år|Anne Berg], sier ordfører Anne Berg (Sp). – [Nå begynner arbeidet|Anne Berg].",
            "– [Hvem skal betale for dette|Kari Moe]? spør nabo Kari Moe.",
            "– [Det er helt uaktuelt|Jon Lie], slår kommunedirektør Jon Lie fast overfor Kystposten.",
        ],
    );
}

#[test]
fn danish_speakers() {
    assert_read(
        "da",
        &[
            "»[Vi har ikke råd til det|Mette Holm],« siger borgmester Mette Holm til Ritzau.",
            "– [Det er en sorgens dag|Lars Friis], sagde formand Lars Friis.",
            "Ministeriet oplyser i en mail, at [~sagen er afsluttet|Ministeriet].",
            "»[Det er løgn|Hanne Bek]!« udbrød Hanne Bek, der er lærer på skolen. »[Det passer ikke|Hanne Bek].«",
            "[~Havnen lukker til april|Bent Juhl], siger havnechef Bent Juhl.",
            "Ifølge politikommissær Jens Skov [~er ingen kommet til skade|Jens Skov].",
            "Ejeren Ole Krogh er skuffet. »[Vi er blevet snydt|Ole Krogh],« siger han.",
        ],
    );
}

#[test]
fn swedish_speakers() {
    assert_read(
        "sv",
        &[
            "– [Vem ska betala|Karin Moe]? undrar grannen Karin Moe.",
            "Utanför stadshuset skanderade demonstranterna ”[Bort med bommen|demonstranterna]!”",
            "Polisen: – [Ingen är gripen|Polisen]",
            "– [Vi har inget att dölja|Märta Lund], säger direktören. Direktör Märta Lund möter pressen på fredag.",
            "– [Vi har väntat i tio år|Anna Berg], säger kommunalrådet Anna Berg (C). – [Nu börjar arbetet|Anna Berg].",
            "”[Det är helt uteslutet|Jon Lid]”, skriver kommundirektören Jon Lid i ett mejl till Kustbladet.",
            "Fiskaren Olof Vik lade till i måndags. – [~Det blåste mer än vi trodde|Olof Vik], berättar han.",
        ],
    );
}

#[test]
fn polish_speakers() {
    assert_read(
        "pl",
        &[
            "– [Nie wierzę w to|Olek Krag] – macha ręką leśniczy Olek Krag. – [Nie w tym roku|Olek Krag].",
            "Protestujący skandowali: „[Precz z murem|Protestujący]!”.",
            "Wójt Adam Sad odpiera zarzuty: „[Działaliśmy zgodnie z prawem|Adam Sad]”.",
            "„[Do zobaczenia|Ewa Nowak]!” – krzyknęła na pożegnanie Ewa Nowak, emerytowana nauczycielka.",
            "– [Czekaliśmy na to dziesięć lat|Anna Berg] – mówi burmistrz Anna Berg. – [Teraz zaczynamy|Anna Berg].",
            "Dyrektor Piotr Halski jest zadowolony.\n– [To wielki dzień dla wsi|Piotr Halski].\nNie chce mówić o kosztach.",
            "– [Kto za to zapłaci|Karina Mech]? – pyta sąsiadka Karina Mech.",
            "– [Zgłoszenie dostaliśmy wieczorem|Jan Krag] – poinformował PAP rzecznik straży pożarnej st. kpt. Jan Krag.",
            "– [Zgłoszenie dostaliśmy wieczorem|Jan Krag] – powiedział „Kurierowi” burmistrz Jan Krag.",
        ],
    );
}

#[test]
fn russian_speakers() {
    assert_read(
        "ru",
        &[
            "Протестующие скандировали: «[Долой стену|Протестующие]!»",
            "Губернатор Сергей Уткин прибыл во вторник. «[Мы всё починим|Сергей Уткин]», — пообещал чиновник.",
            "«[До встречи|Ева Новикова]!» — крикнула на прощание Ева Новикова, бывшая учительница.",
            "Жительница села Нина Белова рассказала «Волне», что [~воды нет неделю|Нина Белова]. «[Носим из колодца|Нина Белова]», — вздохнула женщина.",
            "«[Мы ждали этого десять лет|Анна Берг]», — заявила мэр города Анна Берг. По её словам, [~работы начнутся в марте|Анна Берг].",
            "Директор школы Пётр Гальский доволен.\n— [Это большой день для посёлка|Пётр Гальский].",
            "— [Кто за это заплатит|Карина Мех]? — возмущается соседка Карина Мех.",
        ],
    );
}

#[test]
fn ukrainian_speakers() {
    assert_read(
        "uk",
        &[
            "Протестувальники скандували: «[Геть стіну|Протестувальники]!»",
            "Губернатор Сергій Уткін прибув у вівторок. «[Ми все відремонтуємо|Сергій Уткін]», — пообіцяв чиновник.",
            "Мешканка села Ніна Білова розповіла «Хвилі», що [~води немає тиждень|Ніна Білова]. «[Носимо з криниці|Ніна Білова]», — зітхнула жінка.",
            "«[Ми чекали цього десять років|Анна Берг]», — заявила мерка міста Анна Берг. За її словами, [~роботи почнуться в березні|Анна Берг].",
            "Директор школи Петро Гальський задоволений.\n— [Це великий день для селища|Петро Гальський].",
            "— [Хто за це заплатить|Карина Мех]? — обурюється сусідка Карина Мех.",
        ],
    );
}

#[test]
fn arabic_speakers() {
    assert_read(
        "ar",
        &[
            "وأضاف الوزير أن [~العمل سيبدأ في مارس|سامي الحداد]. وكان الوزير سامي الحداد قد زار المدينة.",
            "وقالت المعلمة سلمى الخطيب للصحفيين إن [~المدرسة ستفتح أبوابها غداً|سلمى الخطيب].",
            "وبحسب المتحدثة باسم الشرطة رنا العلي، [~لم يصب أحد بأذى|رنا العلي].",
            "وصف النائب خالد البدري المشروع بأنه «[صفعة للسكان|خالد البدري]».",
            "وهتف المتظاهرون: «[لا للجدار|المتظاهرون]».",
            "وقال المزارع جابر الدالي إن [~الحقول جفت|جابر الدالي]، وتابع: «[لم نر مطراً منذ عام|جابر الدالي]».",
            "من جانبه، قال مدير المستشفى هاني السيد: «[استقبلنا عشرين جريحاً|هاني السيد]».",
            "قال رئيس البلدية أحمد المنصوري: «[انتظرنا هذا عشر سنوات|أحمد المنصوري]».",
            "وأكدت وزارة النقل في بيان أن [~الجسر سيفتح في مارس|وزارة النقل].",
            "«[لا أصدق ذلك|عمر الصياد]»، يقول الصياد عمر الصياد.",
        ],
    );
}

#[test]
fn chinese_speakers() {
    assert_read(
        "zh",
        &[
            "教师赵敏在微博上写道：“[我们的孩子值得更好的|赵敏]。”",
            "抗议者高呼：“[不要建墙|抗议者]！”",
            "市长李文海说：“[我们等了十年|李文海]。”他补充道，“[现在工程开始了|李文海]。”",
            "“[这座桥三月开放|王晓燕]，”交通局发言人王晓燕表示。",
            "据警方介绍，[~无人受伤|警方]。",
        ],
    );
}
