//! What a newspaper reader of each language sees at once: who says what. Fictional reports in the habits of each language's
//! press, the words that are somebody's written `[words|speaker]`, statements without marks `[~words|speaker]`.

use quotidian::article::RunningText;
use quotidian::quotation;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Takes the brackets out of a text: the plain text, and for each bracket whether it is marked, its words and speaker.
fn parse(marked: &str) -> (String, Vec<(bool, String, String)>) {
    let mut text = String::new();
    let mut expected = Vec::new();
    let mut rest = marked;
    while let Some((before, (inside, behind))) = rest.split_once('[').and_then(|(b, r)| Some((b, r.split_once(']')?))) {
        let (words, speaker) = inside.split_once('|').unwrap_or((inside, ""));
        let bare = words.trim_start_matches('~');
        text.push_str(before);
        text.push_str(bare);
        expected.push((bare.len() == words.len(), bare.to_owned(), speaker.to_lowercase()));
        rest = behind;
    }
    text.push_str(rest);
    (text, expected)
}

/// Asserts that of each text exactly what stands in brackets is found, with its speaker.
fn assert_read(language: &str, texts: &[&str]) {
    let trim = |words: &str| words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    for marked in texts {
        let (plain, expected) = parse(marked);
        let text = RunningText::of_lines(plain);
        let found: Vec<(bool, String, String)> = quotation::find(&text, Some(language))
            .into_iter()
            .map(|q| {
                let speaker = q.speaker.map(|s| s.name.to_lowercase()).unwrap_or_default();
                (q.kind.is_marked(), trim(text.slice(&q.words)), speaker)
            })
            .collect();
        let expected: Vec<_> =
            expected.into_iter().map(|(kind, words, speaker)| (kind, trim(&words), speaker)).collect();
        assert_eq!(found, expected, "{marked}");
    }
}

#[test]
fn french_reports() {
    assert_read(
        "fr",
        &[
            "« [Nous ne céderons pas|Claire Vautrin] », a prévenu la maire de Saint-Aubry, Claire Vautrin, mardi 4 mars.",
            "Le directeur de l'usine, Paul Merlin, affirme que [~les salaires seront versés avant la fin du mois|Paul Merlin].",
            "Selon le préfet, [~deux personnes seraient portées disparues|préfet].",
            "[~La commune aurait perdu deux millions d'euros|Mediapluie], selon Mediapluie.",
            "« [C'est un scandale|Jeanne Roux], a dénoncé Jeanne Roux. [On nous a menti|Jeanne Roux]. »",
            "D'après Marc Delon, porte-parole du syndicat, [~la grève durera jusqu'à vendredi|Marc Delon].",
            "La ministre de la Santé, Sophie Arnal, a estimé que la réforme était « [indispensable|Sophie Arnal] » et qu'elle serait votée « [avant l'été|Sophie Arnal] ».",
            "– [Tu viens avec nous ?|Lucie] demanda Lucie.\n– [Je ne sais pas encore, peut-être|Antoine], répondit Antoine.",
            "Interrogé par l'AFP, le député Luc Ferran a reconnu que [~le texte n'était pas prêt|Luc Ferran].",
            "Hélène Bastide est arrivée lundi. « [Je suis soulagée|Hélène Bastide] », a-t-elle confié. Elle a ajouté que [~les travaux reprendraient en juin|Hélène Bastide].",
            "Pour Karim Benali, « [il faut tout reprendre à zéro|Karim Benali] ».",
            "« [Il m'a dit \"je pars\" et il est parti|Nadia Khelif] », raconte Nadia Khelif.",
            "Le film « Les Neiges » sort mercredi.",
            "Le président du club, Yann Le Goff, s'est dit « [très déçu|Yann Le Goff] » par la décision.",
            "L'association réclame que [~les bus soient gratuits|association].",
            "La présidente de la région : « [Nous n'avons plus un sou|présidente de la région]. »",
            "« [Rien n'est décidé|Anne Colin] », nuance Anne Colin, qui dirige le service des eaux. « [On verra bien|Anne Colin]. »",
            "« [La situation est grave|Élysée] », fait-on savoir à l'Élysée.",
            "À en croire Michel Aubin, [~la digue ne tiendra pas l'hiver|Michel Aubin].",
            "Elle dit [~ne pas savoir si le train partira|elle].",
            "« [On attend toujours|Odile Payet] », soupire Odile Payet, 62 ans, devant sa maison inondée.",
            "« [Les juges ont tranché|son avocat] », s'est félicité son avocat.",
            "Q : Pourquoi partir maintenant ?\nR : [Parce que j'ai fait mon temps ici|].",
            "« [Personne ne nous a avertis|habitante du quartier] », déplore une habitante du quartier.",
            "Le ministre aurait touché 20 000 euros.",
            "Le porte-parole de l'armée, cité par l'agence Interpresse, a assuré que « [tout était sous contrôle|porte-parole de l'armée] ».",
        ],
    );
}

#[test]
fn spanish_reports() {
    assert_read(
        "es",
        &[
            "«[No vamos a ceder|Clara Robles]», advirtió la alcaldesa de Villaseca, Clara Robles.",
            "El director de la fábrica, Pablo Marín, aseguró que [~los sueldos se pagarán antes de fin de mes|Pablo Marín].",
            "Según el alcalde, [~dos personas siguen desaparecidas|alcalde].",
            "[~La empresa perdió dos millones de euros|El Faro], según El Faro.",
            "\"[Es un escándalo|Juana Ruiz]\", denunció Juana Ruiz. \"[Nos han mentido|Juana Ruiz]\".",
            "De acuerdo con Marcos Delgado, portavoz del sindicato, [~la huelga durará hasta el viernes|Marcos Delgado].",
            "La ministra de Sanidad, Sofía Arnal, dijo que la reforma era “[imprescindible|Sofía Arnal]” y que se votaría “[antes del verano|Sofía Arnal]”.",
            "—[¿Vienes con nosotros?|Lucía] —preguntó Lucía.\n—[No lo sé todavía|Antonio] —respondió Antonio—. [Quizá mañana|Antonio].",
            "Elena Bastida llegó el lunes. “[Estoy aliviada|Elena Bastida]”, confesó. Añadió que [~las obras se reanudarán en junio|Elena Bastida].",
            "Para Carmen Beltrán, “[hay que empezar de cero|Carmen Beltrán]”.",
            "«[Me dijo \"me voy\" y se fue|Nadia Campos]», cuenta Nadia Campos.",
            "La película «Las nieves» se estrena el miércoles.",
            "El presidente del club, Juan Lago, se mostró “[muy decepcionado|Juan Lago]” por la decisión.",
            "La asociación exige que [~los autobuses sean gratuitos|asociación].",
            "El Gobierno prometió [~bajar los impuestos el próximo año|Gobierno].",
            "El diario La Costa informó de que [~la sociedad ocultó sus pérdidas|La Costa].",
            "“[Vamos a ganar|Bruno Tejada]”, declaró Bruno Tejada, “[pero llevará tiempo|Bruno Tejada]”.",
            "La presidenta de la región: “[No nos queda un euro|presidenta de la región]”.",
            "“[Nada está decidido|Ana Colina]”, matiza Ana Colina, que dirige el servicio de aguas. “[Ya veremos|Ana Colina]”.",
            "“[La situación es grave|Moncloa]”, señalan desde la Moncloa.",
            "A juicio de Miguel Aubín, [~el dique no aguantará el invierno|Miguel Aubín].",
            "El alcalde de Claraval, Enrique Duero, anunció el martes que [~la escuela cerrará en septiembre|Enrique Duero].",
            "“[Seguimos esperando|Odila Paredes]”, suspira Odila Paredes, de 62 años, ante su casa inundada.",
            "“[Los jueces han decidido|su abogado]”, celebró su abogado.",
            "“[Nadie nos avisó|vecina del barrio]”, lamenta una vecina del barrio.",
            "El portavoz del Ejército, citado por la agencia Interprensa, afirmó que “[todo estaba bajo control|portavoz del Ejército]”.",
            "P. ¿Por qué se va ahora?\nR. [Porque ya cumplí mi tiempo aquí|].",
            "El ministro dijo este jueves en Sevilla que [~no habrá elecciones anticipadas|ministro] y que [~el presupuesto está listo|ministro].",
            "Los médicos advierten de que [~faltan camas|médicos].",
            "En opinión del juez, [~la ley es clara|juez].",
            "MARTA SOLER: [Buenas tardes a todos los que nos ven|Marta Soler].\nPEDRO RUIZ: [Gracias por invitarme|Pedro Ruiz].",
        ],
    );
}

#[test]
fn italian_reports() {
    assert_read(
        "it",
        &[
            "«[Non cederemo|Chiara Rossetti]», ha avvertito la sindaca di Borgosanto, Chiara Rossetti.",
            "Il direttore della fabbrica, Paolo Marini, assicura che [~gli stipendi saranno pagati entro fine mese|Paolo Marini].",
            "Secondo il prefetto, [~due persone risultano disperse|prefetto].",
            "[~L'azienda ha perso due milioni di euro|Il Faro], secondo Il Faro.",
            "\"[È uno scandalo|Giovanna Ricci]\", ha denunciato Giovanna Ricci. \"[Ci hanno mentito|Giovanna Ricci]\".",
            "Per Carla Beltrami, «[bisogna ricominciare da zero|Carla Beltrami]».",
            "La ministra della Salute, Sofia Arnaldi, ha detto che la riforma è «[indispensabile|Sofia Arnaldi]» e che sarà votata «[prima dell'estate|Sofia Arnaldi]».",
            "Elena Bastoni è arrivata lunedì. «[Sono sollevata|Elena Bastoni]», ha confidato. Poi ha aggiunto che [~i lavori riprenderanno a giugno|Elena Bastoni].",
            "A detta di Michele Albini, [~la diga non reggerà l'inverno|Michele Albini].",
            "«[Nulla è deciso|Anna Colli]», precisa Anna Colli, che dirige il servizio idrico. «[Vedremo|Anna Colli]».",
            "«[La situazione è grave|Palazzo Chigi]», fanno sapere da Palazzo Chigi.",
            "«[Aspettiamo ancora|Odilia Parenti]», sospira Odilia Parenti, 62 anni, davanti alla casa allagata.",
            "«[Nessuno ci ha avvertiti|residente del quartiere]», lamenta una residente del quartiere.",
            "Il sindacato chiede che [~le fabbriche restino aperte|sindacato].",
            "Il film «Le nevi» esce mercoledì.",
            "Intervistato dall'Ansa, il deputato Luca Ferrari ha ammesso che [~il testo non era pronto|Luca Ferrari].",
            "Il sindaco di Chiaravalle, Enrico Duri, ha annunciato che [~la scuola chiuderà a settembre|Enrico Duri].",
            "Come riferisce la polizia, [~l'uomo è fuggito a piedi|polizia].",
            "La presidente della regione: «[Non abbiamo più un euro|presidente della regione]».",
            "Il presidente Marco Leone si è detto «[molto deluso|Marco Leone]» dalla decisione.",
            "\"[Non è colpa nostra|portavoce dell'esercito]\", ha spiegato il portavoce dell'esercito.",
            "GIULIA NERI: [Buonasera a tutti|Giulia Neri].\nPAOLO SERRA: [Grazie per l'invito|Paolo Serra].",
        ],
    );
}

#[test]
fn portuguese_reports() {
    assert_read(
        "pt",
        &[
            "\"[Não vamos ceder|Clara Rocha]\", avisou a presidente da câmara de Vila Seca, Clara Rocha.",
            "O diretor da fábrica, Paulo Marinho, garantiu que [~os salários serão pagos até ao fim do mês|Paulo Marinho].",
            "Segundo o governador, [~duas pessoas continuam desaparecidas|governador].",
            "[~A empresa perdeu dois milhões de euros|O Farol], segundo O Farol.",
            "“[É um escândalo|Joana Ribeiro]”, denunciou Joana Ribeiro. “[Mentiram-nos|Joana Ribeiro]”.",
            "De acordo com Marcos Delgado, porta-voz do sindicato, [~a greve vai durar até sexta-feira|Marcos Delgado].",
            "A ministra da Saúde, Sofia Arnaldo, disse que a reforma era “[indispensável|Sofia Arnaldo]” e que seria votada “[antes do verão|Sofia Arnaldo]”.",
            "Helena Bastos chegou na segunda-feira. “[Estou aliviada|Helena Bastos]”, confessou. Acrescentou que [~as obras serão retomadas em junho|Helena Bastos].",
            "Para Carmen Beltrão, “[é preciso recomeçar do zero|Carmen Beltrão]”.",
            "— [Vens connosco?|Lúcia] — perguntou Lúcia.\n— [Ainda não sei|António] — respondeu António. — [Talvez amanhã|António].",
            "O filme “As neves” estreia na quarta-feira.",
            "O presidente do clube, João Lago, mostrou-se “[muito desiludido|João Lago]” com a decisão.",
            "A associação exige que [~os autocarros sejam gratuitos|associação].",
            "O governo prometeu [~baixar os impostos no próximo ano|governo].",
            "“[Vamos ganhar|Bruno Teixeira]”, declarou Bruno Teixeira, “[mas vai levar tempo|Bruno Teixeira]”.",
            "“[Nada está decidido|Ana Colina]”, ressalva Ana Colina, que dirige o serviço de águas. “[Vamos ver|Ana Colina]”.",
            "O suspeito negou [~ter roubado o carro|suspeito].",
            "Na opinião do juiz, [~a lei é clara|juiz].",
            "“[Continuamos à espera|Odília Pereira]”, suspira Odília Pereira, de 62 anos, diante da casa inundada.",
            "“[Ninguém nos avisou|moradora do bairro]”, lamenta uma moradora do bairro.",
            "Em entrevista à Rádio Norte, o deputado Luís Ferraz admitiu que [~o texto não estava pronto|Luís Ferraz].",
            "Os médicos alertam que [~faltam camas|médicos].",
            "O ministro afirmou que [~não haverá eleições antecipadas|ministro] e que [~o orçamento está pronto|ministro].",
            "\"[A gente não tem água|Rita Souza]\", diz a dona de casa Rita Souza, 41.",
        ],
    );
}

#[test]
fn norwegian_reports() {
    assert_read(
        "nb",
        &[
            "– [Vi gir oss ikke|Kari Nordvik], sier ordfører Kari Nordvik.",
            "– [Dette er en skandale|Jon Berge], sier Jon Berge til NTB.",
            "Direktør Pål Moen forsikrer at [~lønningene blir betalt før månedsskiftet|Pål Moen].",
            "[~Selskapet tapte to millioner kroner|Fjordposten], ifølge Fjordposten.",
            "Helseminister Siri Aas sier reformen er «[helt nødvendig|Siri Aas]».",
            "– [Jeg er lettet|Ida Sletten], forteller Ida Sletten. Hun legger til at [~arbeidet starter igjen i juni|Ida Sletten].",
            "«[Vi vinner|Bjørn Dahl]», skriver Bjørn Dahl på Facebook.",
            "– [Vi vinner|Bjørn Dahl], sa Bjørn Dahl, – [men det tar tid|Bjørn Dahl].",
            "– [Ingen varslet oss|beboer i gata], klager en beboer i gata.",
            "Statsministeren understreker at [~det ikke blir nyvalg|statsministeren].",
            "Foreningen krever at [~bussene blir gratis|foreningen].",
            "– [Vi venter fortsatt|Odd Pedersen], sukker Odd Pedersen (62) foran det oversvømte huset.",
            "Filmen «Snøen» har premiere onsdag.",
            "Han sier han ikke vet [~om toget går|han].",
            "– [Det er opp til kommunen|Berit Haug], mener Berit Haug, som leder vannverket. – [Vi får se|Berit Haug].",
            "Leder Tone Eide kaller forslaget «[fullstendig uansvarlig|Tone Eide]».",
            "Til VG sier hun at [~saken er avsluttet|hun].",
        ],
    );
    assert_read(
        "nn",
        &[
            "– [Me gjev oss ikkje|Gunnhild Vik], seier ordførar Gunnhild Vik.",
            "Direktøren meiner at [~lønene vert betalte før månadsskiftet|direktøren].",
        ],
    );
}

#[test]
fn swedish_reports() {
    assert_read(
        "sv",
        &[
            "– [Vi ger oss inte|Karin Nordvik], säger kommunalrådet Karin Nordvik.",
            "”[Det här är en skandal|Jonas Berg]”, säger Jonas Berg till TT.",
            "Direktören Pål Moén försäkrar att [~lönerna betalas före månadsskiftet|Pål Moén].",
            "[~Bolaget förlorade två miljoner kronor|Fjordposten], enligt Fjordposten.",
            "Socialminister Siri Ås säger att reformen är ”[helt nödvändig|Siri Ås]”.",
            "– [Jag är lättad|Ida Slätt], berättar Ida Slätt. Hon tillägger att [~arbetet börjar igen i juni|Ida Slätt].",
            "\"[Vi vinner|Björn Dahl]\", skriver Björn Dahl på Facebook.",
            "– [Vi vinner|Björn Dahl], sa Björn Dahl. – [Men det tar tid|Björn Dahl].",
            "– [Ingen varnade oss|boende på gatan], klagar en boende på gatan.",
            "Statsministern betonar att [~det inte blir nyval|statsministern].",
            "Föreningen kräver att [~bussarna blir gratis|föreningen].",
            "– [Vi väntar fortfarande|Odd Persson], suckar Odd Persson, 62, framför det översvämmade huset.",
            "Filmen ”Snön” har premiär på onsdag.",
            "Regeringen lovar att [~sänka skatterna nästa år|regeringen].",
            "Han menar att [~beslutet var fel|han] och att [~nämnden borde ha väntat|han].",
            "Ordföranden kallar förslaget ”[fullständigt ansvarslöst|ordföranden]”.",
            "– [Det avgör kommunen|Berit Hög], anser Berit Hög, som leder vattenverket.",
        ],
    );
}

#[test]
fn russian_reports() {
    assert_read(
        "ru",
        &[
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
            "„[Nie poddamy się|Klara Wietrowa]” – zapowiedziała burmistrz Zarzecza Klara Wietrowa.",
            "Dyrektor fabryki Paweł Marzec zapewnił, że [~pensje zostaną wypłacone do końca miesiąca|Paweł Marzec].",
            "Według wojewody [~dwie osoby są zaginione|wojewody].",
            "Zdaniem sędziego [~prawo jest jasne|sędziego].",
            "– [To skandal|Joanna Ruda] – oburzała się Joanna Ruda. – [Okłamano nas|Joanna Ruda].",
            "– [Nic nie jest przesądzone|Anna Kolec] – mówi Anna Kolec, szefowa wodociągów. – [Zobaczymy|Anna Kolec].",
            "Minister zdrowia Zofia Arnold nazwała reformę „[absolutnie niezbędną|Zofia Arnold]”.",
            "Film „Śniegi” wchodzi do kin w środę.",
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
fn arabic_reports() {
    assert_read(
        "ar",
        &[
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
fn german_reports() {
    assert_read(
        "de",
        &[
            "„[Wir geben nicht auf|Klara Wendt]“, kündigte die Bürgermeisterin von Altbrück, Klara Wendt, an.",
            "Werksleiter Paul Merten versichert, dass [~die Löhne bis Monatsende gezahlt werden|Paul Merten].",
            "Laut Polizei [~werden zwei Menschen vermisst|Polizei].",
            "[~Das Unternehmen habe zwei Millionen Euro verloren|Flusskurier], berichtet der „Flusskurier“.",
            "„[Das ist ein Skandal|Johanna Ried]“, empörte sich Johanna Ried. „[Man hat uns belogen|Johanna Ried].“",
            "Die Gesundheitsministerin Sofie Arndt nannte die Reform „[unverzichtbar|Sofie Arndt]“.",
            "Sie sagte, [~die Reform sei ohne Alternative|sie]. [~Man habe lange genug gewartet|sie].",
            "„[Wir warten noch immer|Odile Perner]“, seufzt Odile Perner, 62, vor ihrem Haus.",
            "„[Niemand hat uns gewarnt|Anwohnerin]“, klagt eine Anwohnerin.",
            "Der Verdächtige bestreitet, [~das Auto gestohlen zu haben|Verdächtige].",
            "Der Film „Schnee“ startet am Mittwoch.",
            "Der Verband fordert, dass [~die Busse kostenlos fahren|Verband].",
            "Die Regierung versprach, [~die Steuern zu senken|Regierung].",
            "Nach Ansicht des Richters [~ist das Gesetz eindeutig|Richters].",
            "Dem Minister zufolge [~wird es keine Neuwahlen geben|Minister].",
            "Er habe „[nichts gesehen|Lorenz Auer]“, sagte Lorenz Auer.",
            "Ob der Zug fährt, wisse er nicht, sagte der Schaffner.",
            "Frage: Warum gehen Sie jetzt?\nAntwort: [Weil meine Zeit hier vorbei ist|].",
            "„[Nichts ist entschieden|Anna Kolb]“, sagt Anna Kolb, die das Wasserwerk leitet. „[Wir werden sehen|Anna Kolb].“",
            "Trainer Uwe Falk zeigte sich „[schwer enttäuscht|Uwe Falk]“ von dem Urteil.",
            "Die Taschenlampe, die er dabeihatte, half wenig. Der Damm brach am Morgen, teilte der Zivilschutz mit.",
        ],
    );
}

#[test]
fn english_reports() {
    assert_read(
        "en",
        &[
            "“[We will not give in|Clara Rowan],” said the mayor of Saltby, Clara Rowan.",
            "MARTA SOLE: [Good evening to everybody watching|Marta Sole].\nPETER RUDD: [Thank you for having me on|Peter Rudd].",
            "Lund: [I never saw the letter|Lund].\nBerg: [That is not what you said in May|Berg].\nLund: [I know what I said|Lund].",
            "Clara Rowan runs the harbour. We met her on Monday.\nWhy did you leave the council?\n[I had done my time and I wanted to build something|Clara Rowan].\nWhat did the others say?\n[They laughed at me, and then they asked me for a loan|Clara Rowan].\nWill you come back?\n[I will not|Clara Rowan].",
            "Name: Clara Rowan\nAge: 52\nTown: Saltby",
            "9.15am: The gates are open.\n9.40am: The mayor has arrived.",
            "Why did the bridge close?\nThe council found rust in May.\nWhen will it open?\nThe work should end in June.\nWho pays?\nThe county pays most of it.",
            "As the mayor explained on Tuesday, [~the school will close in June|mayor].",
            "Rowan said [~the harbour would reopen in May|Rowan], but the council has not agreed.",
            "“[It is over|Peter Rudd],” sighed Peter Rudd, who runs the ferry. “[We tried|Peter Rudd].”",
            "Q: Why now?\nA: [Because the ferry is old and nobody wants it|].",
        ],
    );
}

#[test]
fn who_said_it_stands_behind_a_colon_or_in_the_next_sentence() {
    assert_read(
        "fr",
        &[
            "« [Le pont doit rester fermé jusqu’en juin|Odile Ferrand] » : Odile Ferrand le répète depuis des mois.",
            "« [Le pont doit rester fermé|Odile Ferrand] » : la maire de Valbrune, Odile Ferrand, répète son message.",
        ],
    );
    assert_read(
        "it",
        &[
            "«[Il ponte resterà chiuso fino a giugno|Carla Bonetti]», a dirlo è la sindaca Carla Bonetti.",
            "«[Il ponte resterà chiuso fino a giugno|Carla Bonetti]»: a dirlo è la sindaca Carla Bonetti.",
            "«[Il ponte resterà chiuso fino a giugno|Carla Bonetti]». Lo ha detto la sindaca Carla Bonetti.",
        ],
    );
    assert_read(
        "es",
        &[
            "«[El puente sigue cerrado hasta junio|Marta Ríos]». Así lo afirmó la alcaldesa Marta Ríos.",
            "Preguntado por Efe, el diputado Raúl Cervera aseguró que [~el puente seguirá cerrado|Raúl Cervera].",
        ],
    );
}

#[test]
fn a_german_label_ends_in_a_noun() {
    let text = "Hinzu kommt: Die Brücke rostet seit Jahren.\nDer Hafen ist voll.\nHinzu kommt: Die Fähre fährt selten.\n\
        Fazit: Es bleibt schwierig.";
    let text = RunningText::of_lines(text);
    assert!(quotation::find(&text, Some("de")).iter().all(|q| !q.kind.is_marked()));
}

#[test]
fn a_list_by_places_is_no_conversation() {
    let text = "New rules begin today.\nValbrune: Dogs must be on a lead in the park.\nTessmar: The ferry is free on Sundays.\n\
        Brenitz: Fires are forbidden on the beach.\nNorthgate: Shops may open at six.\n\
        Valbrune: The harbour closes at night.\nCalm: Bees need a permit.";
    let text = RunningText::of_lines(text);
    assert!(quotation::find(&text, Some("en")).iter().all(|q| !q.kind.is_marked()));
}

#[test]
fn the_subject_stands_behind_what_leads_the_sentence_in() {
    assert_read(
        "en",
        &[
            "Arriving at the lake, Mayor Odile Ferrand said that [~the ferry will stay in the harbour|Odile Ferrand].",
            "Alarmed by the fog, Odile Ferrand called the ferry “[a danger to everybody on board|Odile Ferrand].”",
            "Odile Ferrand has promised [~to rebuild the bridge before the winter|Odile Ferrand].",
            "VALBRUNE LAKE, Calm. - Rallying boat owners, Odile Ferrand promised [~to rebuild the bridge|Odile Ferrand].",
        ],
    );
    let found = |text: &str| {
        let text = RunningText::of_lines(text);
        let quotations = quotation::find(&text, Some("en"));
        quotations.iter().find_map(|q| q.speaker.as_ref().map(|s| text.slice(&s.mention).to_owned()))
    };
    let mention = found("Odile Ferrand and Jonas Velt have both argued that the ferry is too slow.");
    assert!(mention.is_some_and(|m| m.ends_with("Jonas Velt")));
    assert_eq!(found("Jonas Velt, who had said the bridge would hold, resigned.").as_deref(), Some("Jonas Velt, who"));
}

#[test]
fn english_sentences_with_a_harder_subject() {
    assert_read(
        "en",
        &[
            "Anna Rowe — a teacher from Saltby — says the plan is “[a big deal|Anna Rowe]”.",
            "The mayor, Clara Rowan, said the council's report was “[not serious at all|Clara Rowan]”.",
            "“[Never again|Peter Hollis],” an angry Peter Hollis retaliated.",
            "“[The gate stays shut|statement],” read the statement.",
            "Lund repeated his claim that the dam was “[never tested properly|Lund]”.",
            "“[The dam is safe|Lund],” Lund said.The mayor disagreed.",
            "Rowan Says Closure Of Harbour Bridge Is ‘[Pure Folly|Rowan]’ After Storm",
            "The channel is known as “the Throat”, and boats avoid it.",
            "Boats lie idle in Saltby, where the council has warned that [~the lake is rising|council].",
            "According to the engineer retained by the council, [~the gate opened too late|engineer retained by the council].",
            "Lund wants [~the council to pay for the dam|Lund].",
            "Lund, who had said that [~the dam was safe|Lund], left the town on Friday.",
            "A survey of last week found that [~most people swim|survey of last week].",
            "Lund argued in interviews this week; the council listened.",
            "The envoy in turn reported that [~the talks had failed|envoy].",
            "The president noted that [~the bridge was closed|Lund].\n“[It stays closed|Lund],” Lund stressed.",
        ],
    );
}

#[test]
fn a_quotation_that_lost_its_opening_mark_is_found() {
    assert_read(
        "en",
        &[
            "Clara Rowan spoke at noon. Rowan added, [The bridge was never safe|Clara Rowan].”",
            "“[It was a long winter|Lund],” Lund said. [Nobody came to the harbour|Lund].”",
            "“[We rowed for two days and\n|Lund][nobody saw us|Lund],” Lund said.",
        ],
    );
}

#[test]
fn german_clauses_that_something_else_opens() {
    assert_read(
        "de",
        &[
            "Im Rat warb Anna Wendt für den Plan mit den Worten: „[Wir haben keine Zeit mehr|Anna Wendt].“",
            "Ähnlich äußerte sich der Landrat Uwe Falk: „[Der Damm hält nicht|Uwe Falk].“",
            "Der Vertrag wird von der Anwältin Anna Kolb als „[völlig wertlos|Anna Kolb]“ bezeichnet.",
            "Wie es aus Kreisen der Werft hieß, sei der Kran „[seit Wochen kaputt|Kreisen der Werft]“.",
            "Die in Altbrück geborene Klara Wendt sagte: „[Ich bleibe hier|Klara Wendt].“",
            "Von der Heyde betonte: „[Wir zahlen nichts|Von der Heyde].“",
            "Für Uwe Falk ist der Plan „[ein großer Fehler|Uwe Falk]“.",
            "Anna Kolb ist der Meinung, dass [~der Damm bricht|Anna Kolb].",
            "Er galt als „letzter Fischer“ der Bucht.",
            "Die junge Forscherin Anna Kolb legte den Bericht „[mit großer Sorge|Anna Kolb]“ vor.",
        ],
    );
}

#[test]
fn a_line_of_dialogue_keeps_the_marks_in_it() {
    assert_read(
        "nb",
        &["– [Vi har «fått nok»|Eva Strand], sier Eva Strand.", "– [Vi må gå|Eva Strand], raser nabo Eva Strand (54)."],
    );
    assert_read("pl", &["– [Nie spodziewaliśmy się tego|Paweł Obert] – powiedział „Fali” burmistrz Paweł Obert."]);
    assert_read("nb", &["Eva Strand sa lørdag:\n– [Tiden er knapp|Eva Strand]."]);
}

#[test]
fn the_speaker_stands_behind_the_paper_that_is_told() {
    assert_read("ru", &["«[Мы этого не ожидали|Павел Аубертов]», — рассказал РИА «Волна» мэр города Павел Аубертов."]);
    assert_read(
        "it",
        &["«[Non ce l'aspettavamo|Paolo Alberti]», ha raccontato al «Corriere del Lago» il sindaco Paolo Alberti."],
    );
    assert_read(
        "pt",
        &[
            "“[Não esperávamos por isto|Paulo Alberto]”, contou ao Correio do Lago o presidente da câmara, Paulo Alberto.",
        ],
    );
}

#[test]
fn a_source_may_be_a_name_in_marks_or_a_pronoun() {
    assert_read("ru", &["По информации издания «Речной курьер», [~соглашение подпишут в четверг|Речной курьер]."]);
    assert_read("pl", &["Według „Kuriera Rzecznego” [~umowa zostanie podpisana w czwartek|Kuriera Rzecznego]."]);
    assert_read(
        "ru",
        &["Анна Дельмас приехала в среду. По её словам, [~деньги закончились ещё в марте|Анна Дельмас]."],
    );
    assert_read(
        "pl",
        &["Olga Strand nie kryła gniewu. Jej zdaniem [~pieniądze skończyły się już w marcu|Olga Strand]."],
    );
    assert_read("it", &["Anna Delmi è arrivata lunedì. Ha definito la riforma «[un passo indietro|Anna Delmi]»."]);
    assert_read("ru", &["«[Это ложь|он]», — отрезал он."]);
}

#[test]
fn particles_tell_the_speaker_where_no_lexicon_does() {
    assert_read(
        "ja",
        &[
            "「[この橋は危険です|ホルム市長]」とホルム市長は述べた。",
            "ホルム市長は「[橋を閉鎖する|ホルム市長]」と語った。",
        ],
    );
}
