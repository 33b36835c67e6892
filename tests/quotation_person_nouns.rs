//! The nouns of persons that newspapers give words to, and the verbs with which they do, by language. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn german_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "de",
        &[
            "Eva Kern kam spät. Ein Mann stand im Regen. „[Wir kommen sehr bald wieder|Mann]“, sagte er.",
            "„[Das ist gelogen|Klempner]“, grinste ein Klempner. „[Niemals|Bademeisterin]“, knurrte eine Bademeisterin.",
            "„[Niemals|Mitschülerin]“, schluchzt eine Mitschülerin.",
            "„[Endlich|Schwiegermutter]“, prustet die Schwiegermutter.",
            "„[Zehn Jahre|Imker]“, raunt ein Imker.",
            "Eva Kern schluchzte, [~die Brücke sei weg|Eva Kern].",
            "Eva Kern stammelte, [~sie habe den Schlüssel verloren|Eva Kern].",
            "Eva Kern grummelte, [~der Bus komme nie|Eva Kern].",
            "Max Ohm prahlte, [~er habe den See in einer Stunde durchschwommen|Max Ohm].",
            "Max Ohm frohlockte, [~der Preis werde fallen|Max Ohm].",
            "Max Ohm unkte, [~das Geld sei längst fort|Max Ohm].",
            "„[Niemals|Passantin]“, kichert eine Passantin.",
            "Ein Physiotherapeut blieb im Saal. „[Der Rücken braucht Pausen|Physiotherapeut]“, sagt er.",
            "Unverblümt sagt Kern: „[Wir zahlen keinen Cent|Kern]“.",
            "Kurzerhand erklärte die Wirtin, „[das Haus bleibe zu|Wirtin]“.",
        ],
    );
}

#[test]
fn french_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "fr",
        &[
            "La salle était comble. « [La preuve est trop mince|juge] », explique la juge.",
            "« [Encore une promesse de trop|riveraine] », bafouille une riveraine.",
            "« [On m’a volé mon vélo|belle-fille] », balbutie la belle-fille.",
            "Le maire Paul Petit est parti. Une coiffeuse est restée. « [J’ai fermé la vanne|coiffeuse] », raconte-t-elle.",
            "« [La pluie|boulangère] », s’esclaffe une boulangère.",
            "Odile Brac vitupère que [~le pont tombera|Odile Brac].",
            "Odile Brac atteste que [~le pont est sûr|Odile Brac].",
            "Odile Brac bafouillait que [~le pont était sûr|Odile Brac].",
            "Odile Brac subodore que [~le pont est fermé|Odile Brac].",
            "Odile Brac présume que [~le pont est fermé|Odile Brac].",
            "Pour la kinésithérapeute, « [le dos a besoin de pauses|kinésithérapeute] ».",
            "Guère bavarde, la maire est partie. Un ambulancier attend. « [Le pouls est bon|ambulancier] », dit-il.",
            "Odile Brac épilogue que [~le pont tombera|Odile Brac].",
            "Odile Brac s’offusque que [~le pont tombe|Odile Brac].",
            "« [Une honte|apiculteur] », grince un apiculteur. « [Le vent|alpiniste] », râle une alpiniste.",
            "« [La pluie|colocataire] », rouspète une colocataire.",
            "« [La pluie|maçon] », pleurniche un maçon.",
            "Odile Brac éructe que [~le pont tombera|Odile Brac].",
        ],
    );
}

#[test]
fn spanish_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "es",
        &[
            "El alcalde Luis Gil se fue. Una fontanera se quedó. «[He cerrado el agua|fontanera]», cuenta.",
            "El alcalde Luis Gil se fue. Un edil se quedó. «[He cerrado el agua|edil]», cuenta.",
            "El alcalde Luis Gil se fue. Una peluquera se quedó. «[He cerrado el agua|peluquera]», cuenta.",
            "«[He cerrado el agua|peluquera]», refunfuña una peluquera.",
            "El alcalde Luis Gil se fue. Un senderista se quedó. «[Oí un trueno|senderista]», recuerda.",
            "El alcalde Luis Gil se fue. Un compañero se quedó. «[Oí un trueno|compañero]», recuerda.",
            "Ana Luna refunfuñó que [~el puente caería|Ana Luna].",
            "Ana Luna masculló que [~el puente caería|Ana Luna].",
            "Ana Luna fanfarroneó que [~cruzaría el río a nado|Ana Luna].",
            "La tendera se quedó. «[He cerrado el agua|tendera]», cuenta.",
            "Asimismo asegura un médico que «[la fiebre bajará|médico]».",
            "Ana Luna gimoteó que [~el puente caería|Ana Luna].",
        ],
    );
}

#[test]
fn italian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "it",
        &[
            "Il sindaco Carlo Neri è partito. Un idraulico è rimasto. \"[Ho chiuso l’acqua|idraulico]\", racconta.",
            "Il sindaco Carlo Neri è partito. Una parrucchiera è rimasta. \"[Ho chiuso l’acqua|parrucchiera]\", racconta.",
            "Il sindaco Carlo Neri è partito. Un giudice è rimasto. \"[Ho chiuso la seduta|giudice]\", racconta.",
            "Il sindaco Carlo Neri è partito. Un escursionista è rimasto. \"[Ho visto un lampo|escursionista]\", racconta.",
            "Il sindaco Carlo Neri è partito. Una bagnante è rimasta. \"[Ho visto un lampo|bagnante]\", racconta.",
            "Il sindaco Carlo Neri è partito. Un alpinista è rimasto. \"[Ho visto un lampo|alpinista]\", racconta.",
            "Marta Sala mugugnò che [~il ponte era chiuso|Marta Sala].",
            "Anzitutto Sala dice che \"[il ponte è chiuso|Sala]\".",
            "La sindaca Rita Ferro è partita. Un muratore è rimasto. \"[Ho chiuso il muro|muratore]\", racconta.",
            "La sindaca Rita Ferro è partita. Un pediatra è rimasto. \"[La febbre scende|pediatra]\", spiega.",
            "«[È una vergogna|dario lenti]», tuona il sindaco Dario Lenti.\nTra i cittadini c'è Rosa Merlo, 81 anni. «[Ho preso solo le medicine|rosa merlo]», racconta.",
            "Il sindaco Carlo Neri è partito. Una suora è rimasta. \"[Ho visto un lampo|suora]\", racconta.",
            "Il sindaco Carlo Neri è partito. Un bagnino è rimasto. \"[Ho visto un lampo|bagnino]\", racconta.",
        ],
    );
}

#[test]
fn portuguese_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "pt",
        &[
            "O prefeito Ivo Rocha saiu. Um encanador ficou. “[Fechei a água|encanador]”, conta.",
            "O prefeito Ivo Rocha saiu. Uma cabeleireira ficou. “[Fechei a água|cabeleireira]”, conta.",
            "O prefeito Ivo Rocha saiu. Um campista ficou. “[Ouvi um trovão|campista]”, lembra.",
            "O prefeito Ivo Rocha saiu. Um cientista ficou. “[Ouvi um trovão|cientista]”, lembra.",
            "O prefeito Ivo Rocha saiu. Uma amiga ficou. “[Ouvi um trovão|amiga]”, lembra.",
            "O prefeito Ivo Rocha saiu. Um pedreiro ficou. “[O muro é novo|pedreiro]”, lembra.",
            "O prefeito Ivo Rocha saiu. Uma ginecologista ficou. “[O parto foi rápido|ginecologista]”, lembra.",
            "A prefeita Lia Prado saiu. Um taxista ficou. “[Ouvi um trovão|taxista]”, lembra.",
            "Lia Prado balbuciou que [~a ponte ia cair|Lia Prado].",
            "Lia Prado gaguejou que [~a ponte ia cair|Lia Prado].",
            "O prefeito Ivo Rocha saiu. Um garoto ficou. “[Ouvi um trovão|garoto]”, lembra.",
            "O prefeito Ivo Rocha saiu. Uma freira ficou. “[Ouvi um trovão|freira]”, lembra.",
        ],
    );
}

#[test]
fn dutch_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "nl",
        &[
            "Burgemeester Jan Smit vertrok. Een loodgieter bleef. „[Ik sloot de kraan|loodgieter]”, vertelt hij.",
            "Burgemeester Jan Smit vertrok. Een wandelaar bleef. „[Ik hoorde de donder|wandelaar]”, vertelt hij.",
            "Burgemeester Jan Smit vertrok. Een collega bleef. „[Ik hoorde de donder|collega]”, vertelt hij.",
            "Burgemeester Jan Smit vertrok. Een fietser bleef. „[Ik hoorde de donder|fietser]”, vertelt hij.",
            "Burgemeester Jan Smit vertrok. Een huurder bleef. „[Ik hoorde de donder|huurder]”, vertelt hij.",
            "Burgemeester Jan Smit vertrok. Een viroloog bleef. „[De koorts zakt|viroloog]”, vertelt hij.",
            "Burgemeester Jan Smit vertrok. Een badmeester bleef. „[Het water is te koud|badmeester]”, vertelt hij.",
            "„[Nooit|caissière]”, grinnikt een caissière. „[De regen|buschauffeur]”, gniffelt een buschauffeur.",
            "Jan Smit snikte dat [~de brug weg was|Jan Smit].",
            "Jan Smit pochte dat [~hij de brug had gebouwd|Jan Smit].",
            "Jan Smit mokte dat [~de brug weg was|Jan Smit].",
            "Jan Smit stamelde dat [~de brug weg was|Jan Smit].",
            "Jan Smit orakelde dat [~de brug zou vallen|Jan Smit].",
            "Niettemin zegt Smit dat [~de brug dicht blijft|Smit].",
            "Onomwonden zegt Smit: „[De brug blijft dicht|Smit]”.",
        ],
    );
}

#[test]
fn swedish_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "sv",
        &[
            "Jan Ek gick hem. En rörmokare stannade. ”[Jag stängde kranen|rörmokare]”, säger han.",
            "Jan Ek gick hem. En vandrare stannade. ”[Jag hörde åskan|vandrare]”, säger han.",
            "Jan Ek gick hem. En kassörska stannade. ”[Jag hörde åskan|kassörska]”, säger hon.",
            "Jan Ek gick hem. En cyklist stannade. ”[Jag hörde åskan|cyklist]”, säger han.",
            "Jan Ek gick hem. En hyresvärd stannade. ”[Jag hörde åskan|hyresvärd]”, säger han.",
            "”[Aldrig|servitris]”, flinar en servitris. ”[Regnet|väktare]”, stånkar en väktare.",
            "Jan Ek småskrattade att [~bron var borta|Jan Ek].",
            "Jan Ek opponerade att [~bron var borta|Jan Ek].",
            "Jan Ek vidhåller att [~bron är borta|Jan Ek].",
            "Jan Ek förutsade att [~bron skulle falla|Jan Ek].",
            "Jan Ek genmälde att [~bron var borta|Jan Ek].",
            "Jan Ek förundrade att [~bron var borta|Jan Ek].",
            "Jan Ek anförtrodde att [~bron var borta|Jan Ek].",
            "Likväl säger Ek att [~bron är stängd|Ek].",
        ],
    );
}

#[test]
fn norwegian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "no",
        &[
            "Jan Ek gikk hjem. En syklist ble igjen. «[Jeg hørte torden|syklist]», sier han.",
            "Jan Ek gikk hjem. En turgåer ble igjen. «[Jeg hørte torden|turgåer]», sier han.",
            "Jan Ek gikk hjem. En vekter ble igjen. «[Jeg hørte torden|vekter]», sier han.",
            "Jan Ek gikk hjem. En medelev ble igjen. «[Jeg hørte torden|medelev]», sier han.",
            "«[Aldri|servitør]», kniste en servitør. «[Regnet|vaktmester]», stønner en vaktmester.",
            "Jan Ek spekulerte på at [~brua var borte|Jan Ek].",
            "Jan Ek bønnfalt at [~brua måtte stenges|Jan Ek].",
            "Jan Ek postulerte at [~brua var borte|Jan Ek].",
            "Jan Ek murret at [~brua var borte|Jan Ek].",
            "Jan Ek ytret at [~brua var borte|Jan Ek].",
            "Jan Ek gikk hjem. En fjellklatrer ble igjen. «[Jeg hørte torden|fjellklatrer]», sier han.",
            "Jan Ek gikk hjem. En jurist ble igjen. «[Jeg hørte torden|jurist]», sier han.",
        ],
    );
}

#[test]
fn danish_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "da",
        &[
            "Jan Ek gik hjem. En blikkenslager blev tilbage. »[Jeg lukkede hanen|blikkenslager]«, siger han.",
            "Jan Ek gik hjem. En cyklist blev tilbage. »[Jeg hørte torden|cyklist]«, siger han.",
            "Jan Ek gik hjem. En jordemoder blev tilbage. »[Jeg hørte torden|jordemoder]«, siger hun.",
            "Jan Ek gik hjem. En skovfoged blev tilbage. »[Jeg hørte torden|skovfoged]«, siger han.",
            "»[Aldrig|kæreste]«, fnisede en kæreste. »[Regnen|tømrer]«, hvæsede en tømrer.",
            "Jan Ek brummede, at [~broen var væk|Jan Ek].",
            "Jan Ek forudsagde, at [~broen ville falde|Jan Ek].",
            "Jan Ek jokede med, at [~broen var væk|Jan Ek].",
            "Jan Ek betroede, at [~broen var væk|Jan Ek].",
            "Jan Ek replicerede, at [~broen var væk|Jan Ek].",
            "Jan Ek gik hjem. En slægtning blev tilbage. »[Jeg hørte torden|slægtning]«, siger han.",
        ],
    );
}

#[test]
fn polish_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "pl",
        &[
            "Adam Wolski chichotał, że [~most się kiwa|Adam Wolski].",
            "Adam Wolski gderał, że [~tramwaj się spóźnia|Adam Wolski].",
            "Adam Wolski biadolił, że [~tramwaj się spóźnia|Adam Wolski].",
            "Adam Wolski utyskiwał, że [~tramwaj się spóźnia|Adam Wolski].",
            "Adam Wolski prorokował, że [~most runie|Adam Wolski].",
            "Adam Wolski nadmienił, że [~most jest zamknięty|Adam Wolski].",
            "Adam Wolski oponował, że [~most jest zamknięty|Adam Wolski].",
            "Adam Wolski zeznał, że [~most był zamknięty|Adam Wolski].",
            "Rano dróżnik powiedział: „[Szlaban się zaciął|dróżnik]”.",
            "– [Rura pękła|hydraulik] – sapnął hydraulik.",
            "Nieoficjalnie Wolski powiedział, że [~most jest zamknięty|Wolski].",
            "Adam Wolski bąknął, że [~most jest zamknięty|Adam Wolski].",
            "Adam Wolski wycedził, że [~most jest zamknięty|Adam Wolski].",
            "Adam Wolski wymamrotał, że [~most jest zamknięty|Adam Wolski].",
            "Anna Wolska wybełkotała, że [~most jest zamknięty|Anna Wolska].",
        ],
    );
}

#[test]
fn czech_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "cs",
        &[
            "Jan Malý zabručel, že [~tramvaj nejezdí|Jan Malý].",
            "Jan Malý odfrkl, že [~tramvaj nejezdí|Jan Malý].",
            "Jan Malý fňuká, že [~tramvaj nejezdí|Jan Malý].",
            "Jan Malý lamentoval, že [~most spadne|Jan Malý].",
            "Jan Malý prorokuje, že [~most spadne|Jan Malý].",
            "Jan Malý zavrčel, že [~most spadne|Jan Malý].",
            "Jan Malý se zapřísahal, že [~most nespadne|Jan Malý].",
            "Ráno hrobník a plavčice mlčeli. „[Voda je studená|plavčice]“, špitla plavčice.",
            "Tchyně a švagr mlčeli. Večer švagrová dodala, že [~koláč došel|švagrová].",
            "Lakonicky řekl Malý, že [~most je zavřený|Malý].",
            "Jan Malý mumlal, že [~most je zavřený|Jan Malý].",
            "Jan Malý sykl, že [~most je zavřený|Jan Malý].",
            "Jan Malý zahřměl, že [~most je zavřený|Jan Malý].",
            "Jan Malý koktal, že [~most je zavřený|Jan Malý].",
            "Eva Malá se vztekala, že [~most je zavřený|Eva Malá].",
        ],
    );
}

#[test]
fn russian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "ru",
        &[
            "Иван Белов брякнул, что [~мост спит|Иван Белов].",
            "Иван Белов промямлил, что [~мост закрыт|Иван Белов].",
            "Иван Белов оговорился, что [~мост закрыт|Иван Белов].",
            "Иван Белов предрекает, что [~мост рухнет|Иван Белов].",
            "Вечером официантка написала, что [~кафе закрыто|официантка].",
            "Утром кардиолог сказал, что [~сердцу нужен покой|кардиолог].",
            "Зачастую Белов говорит, что [~мост закрыт|Белов].",
            "Анна Белова охнула, что [~мост закрыт|Анна Белова].",
            "Иван Белов процедил, что [~мост закрыт|Иван Белов].",
            "Иван Белов причитал, что [~мост закрыт|Иван Белов].",
            "Иван Белов напророчил, что [~мост рухнет|Иван Белов].",
            "Анна Белова пролепетала, что [~мост закрыт|Анна Белова].",
            "Иван Белов ликовал, что [~мост открыт|Иван Белов].",
            "Анна Белова поддакнула, что [~мост закрыт|Анна Белова].",
        ],
    );
}

#[test]
fn ukrainian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "uk",
        &[
            "Учора сантехнік сказав, що [~труба луснула вночі|сантехнік].",
            "Іван Білик пробурмотів, що [~міст хитається|Іван Білик].",
            "Іван Білик віджартувався, що [~міст спить|Іван Білик].",
            "Іван Білик огризнувся, що [~міст стоїть|Іван Білик].",
            "Іван Білик бідкався, що [~міст зачинено|Іван Білик].",
            "Іван Білик промимрив, що [~міст зачинено|Іван Білик].",
            "Іван Білик божиться, що [~міст зачинено|Іван Білик].",
            "Уранці свекор сказав, що [~пиріг вистиг|свекор].",
            "Уранці кардіологиня сказала, що [~серцю потрібен спокій|кардіологиня].",
            "Натомість Білик каже, що [~міст зачинено|Білик].",
            "Анна Білик охнула, що [~міст зачинено|Анна Білик].",
            "Іван Білик лепече, що [~міст зачинено|Іван Білик].",
            "Анна Білик схлипнула, що [~міст зачинено|Анна Білик].",
            "Іван Білик пророкує, що [~міст упаде|Іван Білик].",
            "Іван Білик волав, що [~міст зачинено|Іван Білик].",
        ],
    );
}

#[test]
fn turkish_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "tr",
        &[
            "Dün tesisatçı, \"[boru gece patladı|tesisatçı]\" dedi.",
            "Akşam taksici \"[köprü kapandı|taksici]\" diye seslendi.",
            "Ayşe Kaya [~köprünün sallandığını|Ayşe Kaya] öngördü.",
            "Ayşe Kaya, [~köprünün sallandığını|Ayşe Kaya] homurdandı.",
            "Dün köydeki arıcı \"[kovanlar sağlam kaldı|arıcı]\" dedi.",
            "Akşam saatlerinde dalgıç \"[su çok soğuktu|dalgıç]\" dedi.",
            "Sabah eczacı \"[ilaç kalmadı|eczacı]\" dedi.",
            "Bugün fırıncı \"[ekmek kalmadı|fırıncı]\" diye seslendi.",
            "Dün tercüman \"[köprü kapalı|tercüman]\" dedi.",
            "Artık emekliler \"[köprü kapalı|emekliler]\" diyor.",
        ],
    );
}

#[test]
fn romanian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "ro",
        &[
            "Primarul Ion Popa a plecat. Un instalator a rămas. „[Am închis apa|instalator]”, povestește el.",
            "Primarul Ion Popa a plecat. O coafeză a rămas. „[Am închis apa|coafeză]”, povestește ea.",
            "Primarul Ion Popa a plecat. Un elev a rămas. „[Am închis apa|elev]”, povestește el.",
            "Primarul Ion Popa a plecat. O elevă a rămas. „[Am închis apa|elevă]”, povestește ea.",
            "Primarul Ion Popa a plecat. Un medic a rămas. „[Am închis apa|medic]”, povestește.",
            "Primarul Ion Popa a plecat. Un vecin a rămas. „[Am auzit tunetul|vecin]”, povestește.",
            "Primarul Ion Popa a plecat. Un drumeț a rămas. „[Am auzit tunetul|drumeț]”, povestește.",
            "Primarul Ion Popa a plecat. O bunică a rămas. „[Am auzit tunetul|bunică]”, povestește.",
            "Ion Popa a mormăit că [~podul se clatină|Ion Popa].",
            "Ion Popa bombănea că [~podul se clatină|Ion Popa].",
            "Ion Popa bolborosește că [~podul se clatină|Ion Popa].",
        ],
    );
}

#[test]
fn finnish_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "fi",
        &[
            "Eilen putkimies sanoi, että [~putki halkesi yöllä|putkimies].",
            "Aamulla anoppi sanoi, että [~piirakka on kylmä|anoppi].",
            "Jari Lahti hihkaisi, että [~silta on valmis|Jari Lahti].",
            "Jari Lahti purnasi, että [~bussi on myöhässä|Jari Lahti].",
            "Jari Lahti marisi, että [~bussi on myöhässä|Jari Lahti].",
            "Jari Lahti vannoi, että [~silta kestää|Jari Lahti].",
            "Jari Lahti kerskui, että [~hän rakensi sillan|Jari Lahti].",
            "Jari Lahti vitsasi, että [~silta nukkuu|Jari Lahti].",
            "– [Vesi on kylmää|uimari], uimari huokaisee.",
            "– [Ei ikinä|vuokralainen], vuokralainen parahtaa.",
            "– [Silta heiluu|vuokralainen], vuokralainen murahtaa.",
            "– [Silta heiluu|kätilö], kätilö naurahtaa.",
            "– [Silta heiluu|hiihtäjä], hiihtäjä kuiskasi.",
        ],
    );
}

#[test]
fn hungarian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "hu",
        &[
            "Kovács Anna méltatlankodott, hogy [~a busz késik|Kovács Anna].",
            "Kovács Anna sopánkodik, hogy [~a híd inog|Kovács Anna].",
            "Kovács Anna fogadkozott, hogy [~a híd elkészül|Kovács Anna].",
            "A polgármester elment. Egy villanyszerelő maradt. „[Elzártam az áramot|villanyszerelő]” – mesélte.",
            "A polgármester elment. Egy túrázó maradt. „[Hallottam a dörgést|túrázó]” – mesélte.",
            "A polgármester elment. Egy szülésznő maradt. „[Lány született|szülésznő]” – mesélte.",
            "Kovács Anna siránkozik, hogy [~a híd inog|Kovács Anna].",
            "Kovács Anna kérkedik, hogy [~ő építette a hidat|Kovács Anna].",
            "Kovács Anna mormogta, hogy [~a híd inog|Kovács Anna].",
            "Kovács Anna esküdözik, hogy [~a híd erős|Kovács Anna].",
            "Kovács Anna megjósolta, hogy [~a híd leomlik|Kovács Anna].",
            "Kovács Anna bosszankodott, hogy [~a busz késik|Kovács Anna].",
        ],
    );
}

#[test]
fn greek_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "el",
        &[
            "Ο Νίκος Λάμπρου μουρμούρισε ότι [~η γέφυρα κουνιέται|Νίκος Λάμπρου].",
            "Ο Νίκος Λάμπρου γκρίνιαξε ότι [~το λεωφορείο αργεί|Νίκος Λάμπρου].",
            "Ο Νίκος Λάμπρου καυχήθηκε ότι [~έχτισε τη γέφυρα|Νίκος Λάμπρου].",
            "Ο Νίκος Λάμπρου αναστενάζει ότι [~η γέφυρα κουνιέται|Νίκος Λάμπρου].",
            "Ο Νίκος Λάμπρου αγανακτεί ότι [~το λεωφορείο αργεί|Νίκος Λάμπρου].",
            "Ο δήμαρχος Νίκος Λάμπρου έφυγε. Ένας υδραυλικός ήταν εκεί. «[Έκλεισα το νερό|υδραυλικός]», λέει.",
            "Ο δήμαρχος Νίκος Λάμπρου έφυγε. Μια κομμώτρια είναι εκεί. «[Έκλεισα το νερό|κομμώτρια]», λέει.",
            "Ο δήμαρχος Νίκος Λάμπρου έφυγε. Μια σερβιτόρα είχε μείνει. «[Έκλεισα το νερό|σερβιτόρα]», λέει.",
            "Ο δήμαρχος Νίκος Λάμπρου έφυγε. Ένας κτηνίατρος είχε μείνει. «[Έκλεισα το νερό|κτηνίατρος]», λέει.",
            "Ο Νίκος Λάμπρου σάρκασε ότι [~η γέφυρα κοιμάται|Νίκος Λάμπρου].",
            "Ο Νίκος Λάμπρου εικάζει ότι [~η γέφυρα θα πέσει|Νίκος Λάμπρου].",
            "Ο Νίκος Λάμπρου μονολόγησε ότι [~η γέφυρα θα πέσει|Νίκος Λάμπρου].",
        ],
    );
}

#[test]
fn indonesian_names_who_speaks_by_trade_kin_or_place() {
    assert_read(
        "id",
        &[
            "\"[Arusnya deras|penyelam],\" kata penyelam.",
            "Andi Wijaya bergumam bahwa [~jembatan itu bergoyang|Andi Wijaya].",
            "Andi Wijaya menggerutu bahwa [~bus itu terlambat|Andi Wijaya].",
            "Andi Wijaya bersikeras bahwa [~jembatan itu kuat|Andi Wijaya].",
            "Andi Wijaya menukas bahwa [~jembatan itu kuat|Andi Wijaya].",
            "\"[Arusnya deras|peternak],\" gerutu peternak itu.",
            "Andi Wijaya bergurau bahwa [~jembatan itu tidur|Andi Wijaya].",
            "Andi Wijaya mengomel bahwa [~bus itu terlambat|Andi Wijaya].",
            "Andi Wijaya meratap bahwa [~jembatan itu runtuh|Andi Wijaya].",
            "\"[Arusnya deras|penyintas],\" isak penyintas itu.",
        ],
    );
}

#[test]
fn an_adverb_that_opens_a_sentence_is_no_part_of_its_subject() {
    assert_read(
        "pl",
        &[
            "Wczoraj hydraulik powiedział, że [~rura pękła w nocy|hydraulik].",
            "Wieczorem kelnerka napisała, że [~lokal jest zamknięty|kelnerka].",
        ],
    );
    assert_read(
        "cs",
        &[
            "Včera instalatér řekl, že [~trubka praskla v noci|instalatér].",
            "Večer servírka napsala, že [~hospoda je zavřená|servírka].",
        ],
    );
    assert_read(
        "ru",
        &[
            "Вчера сантехник сказал, что [~труба лопнула ночью|сантехник].",
            "Утром свекровь сказала, что [~пирог остыл|свекровь].",
        ],
    );
    assert_read("uk", &["Увечері офіціантка написала, що [~кафе зачинено|офіціантка]."]);
    assert_read("ro", &["Ieri un cofetar a spus că [~podul e închis|cofetar]."]);
    assert_read("fi", &["Illalla tarjoilija kirjoitti, että [~kahvila on kiinni|tarjoilija]."]);
    assert_read("id", &["Kemarin seorang penyelam mengatakan bahwa [~arusnya terlalu deras|penyelam]."]);
}
