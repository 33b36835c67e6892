//! What a newspaper reader of Russian, Ukrainian and Polish sees at once: who says what. Fictional reports in the habits of each language's press.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn russian_reports() {
    assert_read(
        "ru",
        &[
            "Мэр Речинска Ольга Ларина заявила, что [~мост будет закрыт до июня|Ольга Ларина]. «[Мост слишком стар|Ольга Ларина]», — сказала она. По словам полиции, [~никто не пострадал|полиции].",
            "«[Мы не сдадимся|Клара Ветрова]», — заявила мэр Заречинска Клара Ветрова.",
            "Директор завода Павел Марин заверил, что [~зарплаты выплатят до конца месяца|Павел Марин].",
            "По словам губернатора, [~двое человек пропали без вести|губернатора].",
            "[~Компания потеряла два миллиона рублей|Речной вестник], сообщает «Речной вестник».",
            "«[Это скандал|Жанна Руднева], — возмутилась Жанна Руднева. — [Нас обманули|Жанна Руднева]».",
            "По данным полиции, [~водитель скрылся с места аварии|полиции].",
            "Министр здравоохранения София Арнаутова назвала реформу «[крайне необходимой|София Арнаутова]».",
            "Елена Басманова приехала в понедельник. «[Я чувствую облегчение|Елена Басманова]», — призналась она. Она добавила, что [~работы возобновятся в июне|Елена Басманова].",
            "— [Ты с нами?|Лида] — спросила Лида.\n— [Ещё не знаю|Антон], — ответил Антон. — [Может быть, завтра|Антон].",
            "Фильм «Снега» выходит в среду.",
            "Как сообщил пресс-секретарь Кремля Дмитрий Соснов, [~переговоры пройдут в пятницу|Дмитрий Соснов].",
            "Ассоциация требует, чтобы [~автобусы были бесплатными|ассоциация].",
            "Правительство пообещало [~снизить налоги в следующем году|правительство].",
            "«[Мы всё ещё ждём|Ольга Перова]», — вздыхает 62-летняя Ольга Перова.",
            "«[Никто нас не предупредил|жительница района]», — жалуется жительница района.",
            "Подозреваемый отрицает, что [~угнал машину|подозреваемый].",
            "«[Победим, но не сразу|Борис Тесов]», — написал Борис Тесов в своём телеграм-канале.",
            "По мнению судьи, [~закон ясен|судьи].",
            "Президент: «[Денег больше нет|Президент]».",
            "Согласно докладу, [~цены вырастут на треть|докладу].",
            "В Кремле заявили, что [~переговоры сорваны|Кремле].",
            "«[Ситуация тяжёлая|МЧС]», — говорится в сообщении МЧС.",
            "«[Я ничего не видел|Лев Орлов]», — сказал Лев Орлов, отвечая на вопрос журналистов, и добавил: «[И не хочу|Лев Орлов]».",
        ],
    );
}

#[test]
fn ukrainian_reports() {
    assert_read(
        "uk",
        &[
            "«[Ми попереджали мерію тричі|Данило Білий]», — розповів речник мешканців Данило Білий. Він додав, що [~міст закриють|Данило Білий].",
            "«[Ми не здамося|Клара Вітрова]», — заявила міська голова Зарічного Клара Вітрова.",
            "Директор заводу Павло Марин запевнив, що [~зарплати виплатять до кінця місяця|Павло Марин].",
            "За словами губернатора, [~двоє людей зникли безвісти|губернатора].",
            "«[Це скандал|Жанна Руда], — обурилася Жанна Руда. — [Нас обманули|Жанна Руда]».",
            "За даними поліції, [~водій утік з місця аварії|поліції].",
            "Міністерка охорони здоров'я Софія Арнаут назвала реформу «[вкрай необхідною|Софія Арнаут]».",
            "Олена Басман приїхала в понеділок. «[Я відчуваю полегшення|Олена Басман]», — зізналася вона. Вона додала, що [~роботи відновлять у червні|Олена Басман].",
            "Фільм «Сніги» виходить у середу.",
            "Як повідомив речник уряду Дмитро Сосна, [~переговори відбудуться в п'ятницю|Дмитро Сосна].",
            "Асоціація вимагає, щоб [~автобуси були безкоштовними|асоціація].",
            "\"[Ми досі чекаємо|Ольга Перова]\", – зітхає 62-річна Ольга Перова.",
            "\"[Нас ніхто не попередив|мешканка району]\", – скаржиться мешканка району.",
            "Підозрюваний заперечує, що [~викрав машину|підозрюваний].",
            "На думку судді, [~закон зрозумілий|судді].",
            "Він зазначив, що [~виборів не буде|він].",
            "\"[Переможемо, але не одразу|Борис Тесов]\", – написав Борис Тесов у телеграмі.",
            "Про це повідомляє прес-служба міністерства.",
            "У МЗС заявили, що [~переговори зірвано|МЗС].",
        ],
    );
}

#[test]
fn polish_reports() {
    assert_read(
        "pl",
        &[
            "Burmistrz Rzeczyna Olga Larska oświadczyła, że [~most będzie zamknięty|Olga Larska]. „[Most jest za stary|Olga Larska]” – powiedziała Larska. Według policji [~nikt nie został ranny|policji].",
            "„[Nie poddamy się|Klara Wietrowa]” – zapowiedziała burmistrz Zarzecza Klara Wietrowa.",
            "Dyrektor fabryki Paweł Marzec zapewnił, że [~pensje zostaną wypłacone do końca miesiąca|Paweł Marzec].",
            "Według wojewody [~dwie osoby są zaginione|wojewody].",
            "Zdaniem sędziego [~prawo jest jasne|sędziego].",
            "– [To skandal|Joanna Ruda] – oburzała się Joanna Ruda. – [Okłamano nas|Joanna Ruda].",
            "– [Nic nie jest przesądzone|Anna Kolec] – mówi Anna Kolec, szefowa wodociągów. – [Zobaczymy|Anna Kolec].",
            "Minister zdrowia Zofia Arnold nazwała reformę „[absolutnie niezbędną|Zofia Arnold]”.",
            "Film „Śniegi” wchodzi do kin w środę.",
            "Minister Klara Wendt zapowiedziała to mieszkańcom w marcu.",
            "Jak poinformował rzecznik rządu Dymitr Sosna, [~rozmowy odbędą się w piątek|Dymitr Sosna].",
            "Stowarzyszenie domaga się, aby [~autobusy były bezpłatne|Stowarzyszenie].",
            "– [Wciąż czekamy|Olga Pietrzak] – wzdycha 62-letnia Olga Pietrzak.",
            "– [Nikt nas nie ostrzegł|mieszkanka osiedla] – skarży się mieszkanka osiedla.",
            "Podejrzany zaprzecza, że [~ukradł samochód|podejrzany].",
            "Rząd obiecał [~obniżyć podatki w przyszłym roku|rząd].",
            "\"[Wygramy, ale nie od razu|Borys Tes]\" – napisał Borys Tes na portalu X.",
            "W ocenie eksperta [~ceny wzrosną|eksperta].",
            "Premier powiedział w czwartek, że [~budżet jest gotowy|premier].",
        ],
    );
}

#[test]
fn a_clause_without_a_listed_verb_is_reported_by_who_ends_the_sentence() {
    assert_read("pl", &["[~Nabrzeże zostanie otwarte w marcu|Marta Kwitek], powiedziała Marta Kwitek."]);
    assert_read(
        "pl",
        &["[~Nabrzeże pozostanie zamknięte do wiosny|Marta Kwitek], powiedziała Marta Kwitek, dyrektorka portu."],
    );
    assert_read(
        "ru",
        &[
            "[~Причал откроется в марте|Марта Квитко], сообщила Марта Квитко.",
            "[~Причал останется закрытым до весны|Марта Квитко], сообщила Марта Квитко, глава порта.",
            "Мэр Светлогорска Марта Квитко заявила, что [~причал закрыт|Марта Квитко].",
        ],
    );
}

#[test]
fn a_body_speaks_where_the_speaking_is_done() {
    assert_read("ru", &["В полиции заявили, что [~данные неверны|полиции]."]);
}

#[test]
fn czech_reports() {
    assert_read(
        "cs",
        &[
            "„[Most je příliš starý|Anna Lundová],“ řekla v pondělí starostka Anna Lundová.",
            "„[Nikdo nám nic neřekl|Karel Vrba],“ diví se soused Karel Vrba. „[Je to ostuda|Karel Vrba],“ dodal.",
            "Ministryně Eva Brandtová uvedla, že [~most bude otevřen v červnu|Eva Brandtová].",
            "Mluvčí Petra Malá agentuře Zpráva řekla, že [~dva lidé byli zadrženi|Petra Malá].",
        ],
    );
}

#[test]
fn between_a_verb_and_its_subject_stands_who_is_told() {
    let texts: [(&str, &[&str]); 4] = [
        ("pl", &["– [Woda sięgała okien|jan kowal] – powiedział mi sąsiad Jan Kowal."]),
        (
            "ru",
            &[
                "«[Вода стояла до окон|сосед]», — сказал мне сосед.",
                "«[Он никогда не жаловался|его отец]», — сказал его отец.",
            ],
        ),
        ("uk", &["«[Вода стояла до вікон|ганна біла]», — розповіла нам Ганна Біла."]),
        (
            "cs",
            &[
                "„[Voda sahala až k oknům|starosta],“ řekl nám starosta.",
                "„[Celou noc jsme nespali|milan dub],“ stěžuje si řidič Milan Dub.",
            ],
        ),
    ];
    for (language, texts) in texts {
        assert_read(language, texts);
    }
}

#[test]
fn what_is_denied_may_stand_in_front_of_the_verb() {
    assert_read("cs", &["Ministr Radek Tichý to odmítá. „[Návrh ležel ve sněmovně|radek tichý],“ hájí se."]);
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph_and_its_mark_stands_in_front_of_the_stop() {
    assert_read(
        "uk",
        &[
            "Пряма мова Гнатюка: \"[Я сказав йому ще в понеділок. Води немає|Гнатюка].\n\n[Людям байдуже, хто винен. Їм треба помити дитину|Гнатюка]\".",
        ],
    );
}

#[test]
fn ranks_are_shortened() {
    assert_read(
        "pl",
        &[
            "Policja nie interweniuje. – [~Zdarzenie drogowe wymaga drogi, a rów drogą nie jest|Anna Kos] – wyjaśnia asp. szt. Anna Kos z komendy powiatowej.",
        ],
    );
}
