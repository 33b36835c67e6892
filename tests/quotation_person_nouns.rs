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
            "« [La pluie|boulangère] », s’esclaffe une boulangère.",
            "Odile Brac vitupère que [~le pont tombera|Odile Brac].",
            "Odile Brac atteste que [~le pont est sûr|Odile Brac].",
            "Odile Brac bafouillait que [~le pont était sûr|Odile Brac].",
            "Odile Brac subodore que [~le pont est fermé|Odile Brac].",
            "Odile Brac présume que [~le pont est fermé|Odile Brac].",
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
        ],
    );
}
