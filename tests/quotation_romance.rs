//! What a newspaper reader of French, Spanish, Italian and Portuguese sees at once: who says what. Fictional reports in the habits of each language's press.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn french_reports() {
    assert_read(
        "fr",
        &[
            "La maire de Valbrune, Odile Ferrand, a annoncé mardi que [~le pont serait fermé jusqu'en juin|Odile Ferrand].\n\n« [Le pont est trop vieux|Odile Ferrand] », a-t-elle expliqué.",
            "Selon la préfecture, [~aucun blessé n'est à déplorer|préfecture].",
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
            "La alcaldesa de Villarrubia, Inés Quiroga, anunció el martes que [~el puente permanecerá cerrado|Inés Quiroga].",
            "“[Avisamos al ayuntamiento tres veces|Darío Belmonte]”, aseguró Darío Belmonte. De acuerdo con la policía, [~no hubo heridos|policía].",
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
            "La sindaca di Valverde, Chiara Montanari, ha annunciato che [~il ponte resterà chiuso|Chiara Montanari]. «[Il ponte è troppo vecchio|Chiara Montanari]», ha spiegato Montanari.",
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
            "A prefeita de Vilarinho, Inês Queiroz, anunciou que [~a ponte ficará fechada|Inês Queiroz]. “[A ponte é velha demais|Inês Queiroz]”, explicou Queiroz.",
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
fn a_clause_without_a_listed_verb_is_reported_by_who_ends_the_sentence() {
    assert_read(
        "es",
        &[
            "[~El muelle no se abrirá|Quiroga], dijo Quiroga.",
            "[~El alcalde ocultó los contratos|policía], dijo la policía.",
            "Quiroga, alcaldesa de Puerto Claro, dijo Meyer.",
            "[~El muelle seguirá cerrado|Marta Quiroga], dijo Marta Quiroga, directora del puerto.",
        ],
    );
    assert_read(
        "fr",
        &["[~Le quai restera fermé en mars|Marthe Quirin], a déclaré Marthe Quirin, directrice du port."],
    );
    assert_read("it", &["[~Il molo resterà chiuso|Marta Quirini], ha detto Marta Quirini, direttrice del porto."]);
    assert_read("fr", &["Le suspect affirme [~ne rien avoir vu|suspect]."]);
    assert_read("es", &["En la fiscalía dijeron que [~el caso sigue abierto|fiscalía]."]);
    assert_read("pt", &["[~O prefeito escondeu os contratos|Marta Quiroga], disse Marta Quiroga."]);
    assert_read("fr", &["[~Le quai devrait rouvrir en mars|mairie], d’après la mairie."]);
    assert_read("fr", &["Pour Marthe Quirin, il s’agit d’« [une honte nationale|Marthe Quirin] »."]);
}

#[test]
fn a_verb_that_opens_the_sentence_names_nobody() {
    assert_read(
        "es",
        &["«[Nadie nos avisó|Laura Magal]», dijo Laura Magal. Agregó: «[Fue y sigue siendo difícil|Laura Magal]»."],
    );
}

#[test]
fn the_day_of_a_statement_is_no_part_of_the_name() {
    assert_read(
        "es",
        &[
            "«[Vamos a recurrir|Elena Soto]», ha anunciado este martes en rueda de prensa la portavoz del partido, Elena Soto.",
        ],
    );
    assert_read("fr", &["« [Nous irons en appel|Hélène Sottet] », a annoncé mardi la porte-parole, Hélène Sottet."]);
    assert_read("pt", &["\"[Vamos recorrer|Elena Souto]\", anunciou nesta terça-feira a porta-voz, Elena Souto."]);
    assert_read("fr", &["« [Il a menti|Paul Brunet] », accuse l’avocat de la famille, Me Paul Brunet."]);
}

#[test]
fn an_adverbial_may_stand_between_the_auxiliary_and_its_participle() {
    assert_read(
        "fr",
        &[
            "Le ministre Luc Arnal a quant à lui évoqué une décision « [incompréhensible|luc arnal] ».",
            "L'avocat Karim Haddou était là. « [Nous ferons appel|avocate de m. rameau] », a en revanche annoncé l'avocate de M. Rameau.",
        ],
    );
}

#[test]
fn whoever_a_relative_pronoun_stands_for_speaks() {
    assert_read(
        "it",
        &["Il sindaco Dario Lenti ha scritto al ministro, che ha replicato: «[I fondi ci sono|ministro]»."],
    );
    assert_read("es", &["El alcalde Darío Lanza escribió al ministro, que respondió: «[Hay fondos|ministro]»."]);
    assert_read("fr", &["Le maire Luc Arnal a écrit au ministre, qui a répondu : « [Il y a des fonds|ministre] »."]);
}

#[test]
fn whom_a_sentence_brings_in_behind_a_preposition_speaks_in_the_next() {
    assert_read(
        "it",
        &[
            "«[È una vergogna|dario lenti]», tuona il sindaco Dario Lenti.\nTra gli sfollati c'è Rosa Merlo, 81 anni. «[Ho preso solo le medicine|rosa merlo]», racconta.",
        ],
    );
}

#[test]
fn a_reflexive_verb_of_speaking_agrees_with_its_subject() {
    assert_read(
        "fr",
        &[
            "La ministre Claire Ozanne écoute. « [Vous vous moquez|yvan kerleau] », lance Yvan Kerleau. « [Les crédits sont là|claire ozanne] », s'est défendue la ministre.",
        ],
    );
}

#[test]
fn a_source_behind_a_participle_is_who_acted() {
    assert_read("it", &["Secondo quanto riferito dalla difesa, [~l'imputato non parlerà|difesa]."]);
}

#[test]
fn what_a_source_says_begins_behind_its_name() {
    assert_read("fr", &["Selon son avocate, Nadia Martin, [~il a perdu quinze kilos|nadia martin]."]);
    assert_read("es", &["Según su abogada, Nadia Reyes, [~ha perdido quince kilos|nadia reyes]."]);
}

#[test]
fn an_attribution_within_the_marks_parts_what_is_said() {
    assert_read(
        "fr",
        &[
            "« [Personne ici ne le fait de bon cœur|Yvon Tanguy], a assuré le maire, Yvon Tanguy. [J’ai appris à nager sous ce pont|Yvon Tanguy]. »",
            "« [Nous irons jusqu’au bout|Yvon Tanguy], a assuré le maire Yvon Tanguy, [mais sans lui|Yvon Tanguy]. »",
            "Anne Morel est arrivée tard. « [Je comprends la colère|Anne Morel], a-t-elle ajouté, [mais je ne connais pas de thon|Anne Morel]. »",
            "Anne Morel est arrivée tard. « [Je comprends la colère|Anne Morel], dit-elle. [Elle passera|Anne Morel]. »",
        ],
    );
}

#[test]
fn letters_part_an_interview_that_begins_with_the_words_they_stand_for() {
    let interview = [
        "En el despacho de Rosa Bermejo no hay diplomas, sino frascos.",
        "Pregunta. Acertó por seis meses. ¿Se alegra?",
        "Respuesta. [No. Yo quería equivocarme|Rosa Bermejo].",
        "P. ¿Qué le dijo su madre?",
        "R. [Que ya la había armado, como si yo hubiera cerrado la llave|Rosa Bermejo].",
        "P. ¿La han amenazado?",
        "R. [Me dejaron un cubo en la puerta, lleno de arena|Rosa Bermejo].",
        "P. El alcalde sostiene que [~no hay pozos ilegales|alcalde].",
        "R. [Es una frase preciosa, y yo tengo contados cuatrocientos|Rosa Bermejo].",
        "P. ¿Queda algo que hacer?",
        "R. [Dejar de tratar la sequía como a una visita|Rosa Bermejo].",
    ];
    assert_read("es", &[&interview.join("\n")]);
}

#[test]
fn a_verb_alone_behind_the_words_goes_on_with_whom_the_text_tells_of() {
    assert_read(
        "it",
        &[
            "La direttrice, Carla Orsini, alza gli occhi. «[Qui non piove, gocciola soltanto|Carla Orsini]», taglia corto. «[Il tetto è nuovo|Carla Orsini]».",
        ],
    );
    assert_read(
        "es",
        &[
            "Marcos Peral no habla con la prensa desde mayo. “[El pozo es de todos los vecinos|Marcos Peral]”, zanja.",
            "“[Yo no firmé aquel papel|]”, afirmó ante la magistrada.",
        ],
    );
}

#[test]
fn a_clause_in_front_of_a_verb_between_commas_is_no_name() {
    assert_read(
        "es",
        &["Ana Ruiz no busca la medalla, insiste. Quiere sombra.\n\n“[Que lo pongan a la sombra|Ana Ruiz]”, pide."],
    );
    assert_read(
        "it",
        &["E la signora Bellini? [~Resterà al porto|Bellini], assicura. «[Almeno fino a marzo|Bellini]», ammette."],
    );
}

#[test]
fn who_acts_by_a_participle_may_stand_behind_the_words() {
    assert_read(
        "fr",
        &[
            "Le pont a été fermé lundi, un choix jugé « [absurde et coûteux pour tous|Odile Ferrand] » par la conseillère, Odile Ferrand.",
        ],
    );
}

#[test]
fn whoever_acts_behind_the_last_words_says_the_next_paragraph() {
    assert_read(
        "fr",
        &[
            "« [Nous partirons en mai|Claire Vautrin] », a dit Claire Vautrin. Au fond de la salle, le facteur, Luc Ferran, 71 ans, s'est levé.\n\n« [Et qui portera les lettres ?|Luc Ferran] »",
        ],
    );
}

#[test]
fn whose_head_is_named_between_commas_speaks() {
    assert_read(
        "fr",
        &[
            "Le maire, Luc Ferran, y voit « [une chance pour toute l'île|Luc Ferran] ». L'association Terre d'ici, dont la présidente, Maud Legrand, se dit prête à « [s'enchaîner à la grille|Maud Legrand] », proteste.",
        ],
    );
}

#[test]
fn a_verb_of_many_goes_on_with_many_and_a_colon_with_whom_the_text_tells_of() {
    assert_read(
        "es",
        &[
            "Fuentes del Ministerio, sin embargo, aseguran que [~no consta ningún pago|Fuentes del Ministerio]. “[Ni un euro, ni ahora ni antes|Fuentes del Ministerio]”, ironizan.",
        ],
    );
    assert_read(
        "pt",
        &[
            "Ana Lima diz que [~não guarda mágoa do comprador|Ana Lima]. Só faz um pedido: “[Se ele aparecer, que traga o rádio|Ana Lima]”.",
            "A filha dele, a professora Ana Lima, de 31 anos, procurou a prefeitura. “[Fiquei quatro horas na fila|Ana Lima]”, disse.",
        ],
    );
}

#[test]
fn an_object_in_front_of_the_verb_is_no_article() {
    assert_read(
        "it",
        &[
            "L’assessora al Commercio, Lia Corradi, gli ha replicato: «[Caro collega, la campanella suonava anche ieri|Lia Corradi]».",
        ],
    );
}
