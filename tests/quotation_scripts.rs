//! Who says what in Arabic, Chinese and Japanese, whose scripts have no capital letters. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn arabic_reports() {
    assert_read(
        "ar",
        &[
            "قالت رئيسة بلدية النخيل، سارة حمدان، إن [~الجسر سيبقى مغلقا حتى يونيو|سارة حمدان]. وأضافت حمدان: «[الجسر قديم جدا|سارة حمدان]».",
            "قال وزير الصحة سامي الحداد إن [~المستشفى سيفتح أبوابه في الربيع|سامي الحداد].",
            "\"[لن نستسلم|ليلى منصور]\"، قالت رئيسة البلدية ليلى منصور.",
            "وأضاف المتحدث باسم الجيش: \"[الوضع تحت السيطرة|المتحدث باسم الجيش]\".",
            "وأكدت الوزيرة أن [~الرواتب ستدفع قبل نهاية الشهر|الوزيرة].",
            "وبحسب الشرطة، [~فقد شخصان في الفيضان|الشرطة].",
            "وقال كريم يوسف، وهو مزارع، «[لم يحذرنا أحد|كريم يوسف]».",
            "وأوضح أن [~المحادثات ستعقد يوم الجمعة|].",
            "وذكرت وكالة الأنباء أن [~السائق هرب|وكالة الأنباء].",
            "وأشار المدير إلى أن [~العمل سيستأنف في يونيو|المدير].",
        ],
    );
}

#[test]
fn chinese_reports() {
    assert_read(
        "zh",
        &[
            "河镇市长李兰表示，[~大桥将关闭至六月|李兰]。“[大桥太旧了，|李兰]”李兰说。居民代表陈大伟告诉记者：“[我们警告过市政府三次。|陈大伟]”",
            "市长李明表示：“[我们不会放弃|李明]。”",
            "“[这是丑闻|王芳]，”王芳说，“[他们骗了我们|王芳]。”",
            "厂长张伟说，[~工资将在月底前发放|张伟]。",
            "卫生部长陈静称改革“[绝对必要|陈静]”。",
            "“[没有人通知我们|一名居民]，”一名居民抱怨道。",
            "发言人指出，[~谈判将于星期五举行|发言人]。",
            "電影《雪》星期三上映。",
            "「[我們還在等|林淑芬]，」林淑芬說。",
            "他补充说：“[预算已经准备好了|他]。”",
        ],
    );
}

#[test]
fn japanese_particles_tell_the_speaker() {
    assert_read(
        "ja",
        &[
            "「[この橋は危険です|ホルム市長]」とホルム市長は述べた。",
            "ホルム市長は「[橋を閉鎖する|ホルム市長]」と語った。",
            "店主の島崎みどりさん（45）は「[古くて危ない橋です|島崎みどり]」と話す。",
            "「[誰も教えてくれなかった|島崎みどり]」と話すのは、八百屋を営む島崎みどりさん（45）。",
            "小野健一氏は橋を見た。「[毎日渡っていたのに|小野健一]」。小野氏はそう振り返った。",
            "市によると、[~橋は六月まで閉鎖される|市]という。",
            "会長の森田氏は、[~工事が遅れる|森田]と指摘した。「[もう限界です|森田]」と肩を落とした。",
            "映画「海辺の小さな手紙の物語」が公開された。",
        ],
    );
}

#[test]
fn where_no_word_is_known_nobody_is_guessed() {
    assert_read("et", &["Tallinnas ”[Meri kuulub kõigile elanikele|]” seisis linal.\n”[See on vale kõigi vastu|].”"]);
    assert_read("eu", &["Bilbon bildu ziren. „[Ez dugu inolako informaziorik jaso|]” – esan zuen bizilagun batek."]);
    assert_read("ka", &["მეზობელმა თქვა. “[ჩვენ არაფერი გაგვიგია საერთოდ|]”."]);
}

#[test]
fn turkish_verbs_end_their_clauses() {
    assert_read(
        "tr",
        &[
            "Muhtar Ayşe Demir, “[Köprü çok eski ve tehlikeli|Ayşe Demir]” dedi.",
            "“[Kimse bize bir haber vermedi|Hasan Kurt]” diye yakınan Hasan Kurt, [~zararının büyük olduğunu|Hasan Kurt] belirtti.",
            "Bakan Murat Aksoy şöyle konuştu: “[Herkes için en iyisini istiyoruz|Murat Aksoy].”",
            "Demir, [~köprünün baharda açılacağını|Demir] söyledi.",
            "Demir'e göre [~köprü güvenli değil|Demir].",
            "“[Buraya bir daha hiç gelmem|Kaya]” diyor Kaya.",
        ],
    );
}

#[test]
fn a_verb_that_opens_an_arabic_sentence_goes_on_with_the_last_speaker() {
    assert_read(
        "ar",
        &[
            "قال رئيس البلدية سامي الخالدي إن [~الجسر مغلق|سامي الخالدي]. وتابع في مؤتمر صحفي عقده ظهر الأربعاء: \"[الجسر قديم والنهر لا ينتظر أحدا|سامي الخالدي]\".",
        ],
    );
}
