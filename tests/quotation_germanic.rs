//! What a newspaper reader of English, German, Norwegian and Swedish sees at once: who says what. Fictional reports in the habits of each language's press.

mod bracketed;

use bracketed::assert_read;
use quotidian::article::RunningText;
use quotidian::quotation;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

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
fn german_reports() {
    assert_read(
        "de",
        &[
            "Die Bürgermeisterin von Talbrück, Ines Kolbe, kündigte am Dienstag an, dass [~die Brücke bis Juni gesperrt bleibt|Ines Kolbe]. „[Die Brücke ist zu alt|Ines Kolbe]“, sagte sie.",
            "Nach Angaben der Polizei [~wurde niemand verletzt|Polizei]. [~Die Brücke sei baufällig|Kolbe], so Kolbe. [~Niemand habe die Warnungen gehört|Kolbe].",
            "Am Montag nannte Verkehrsminister Paul Reuter die Lage „[sehr ernst|Paul Reuter]“.",
            "Runa Tveit, die den Hafen leitet, erklärte, [~die Straße nach Lund bleibe gesperrt|Runa Tveit].",
            "Wegen eines Sees, dessen Damm zu brechen droht, mussten alle das Dorf verlassen.",
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
            "[~Ob der Zug fährt, wisse er nicht|Schaffner], sagte der Schaffner.",
            "Frage: Warum gehen Sie jetzt?\nAntwort: [Weil meine Zeit hier vorbei ist|].",
            "„[Nichts ist entschieden|Anna Kolb]“, sagt Anna Kolb, die das Wasserwerk leitet. „[Wir werden sehen|Anna Kolb].“",
            "Trainer Uwe Falk zeigte sich „[schwer enttäuscht|Uwe Falk]“ von dem Urteil.",
            "Die Taschenlampe, die er dabeihatte, half wenig. [~Der Damm brach am Morgen|Zivilschutz], teilte der Zivilschutz mit.",
            "Die Polizei teilte am Montag mit, [~der Fahrer sei geflohen|Polizei].",
            "Bürgermeisterin Marta Kolb sagte in Brenitz, [~der Kai werde nicht öffnen|Marta Kolb].",
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
fn a_german_label_ends_in_a_noun() {
    let text = "Hinzu kommt: Die Brücke rostet seit Jahren.\nDer Hafen ist voll.\nHinzu kommt: Die Fähre fährt selten.\n\
        Fazit: Es bleibt schwierig.";
    let text = RunningText::of_lines(text);
    assert!(quotation::find(&text, Some("de")).iter().all(|q| !q.kind.is_marked()));
}

#[test]
fn norwegian_reports() {
    assert_read(
        "nb",
        &[
            "Ordfører Ingrid Solvang sier at [~brua blir stengt|Ingrid Solvang]. Ifølge politiet [~ble ingen skadet|politiet]. «[Brua er for gammel|Ingrid Solvang]», sier hun.",
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
            "[~Regjeringa vil ikkje støtte bygginga|Kåre Lunde], seier samferdsleminister Kåre Lunde.",
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
            "Kommunalrådet Britta Sandell säger att [~bron stängs till juni|Britta Sandell]. ”[Bron är för gammal|Britta Sandell]”, säger hon till Fjärdbladet.",
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
fn what_a_german_text_calls_something_is_somebodys_verdict_or_a_name() {
    assert_read(
        "de",
        &[
            "Ines Kolbe nannte den Plan einen „[Irrweg|Ines Kolbe]“ und sprach von „[Panik|Ines Kolbe]“.",
            "Als „[unerwartetes Geschenk|Ines Kolbe]“ bezeichnete Ines Kolbe den Fund.",
            "Wie „heute online“ berichtet, [~ist die Brücke gesperrt|heute online].",
            "Die Gruppe, die sich selbst „Rat der freien Fischer am See“ nennt, tagt am Montag.",
            "Der „Preis des Sees“ geht an eine Fischerin.",
        ],
    );
}

#[test]
fn a_german_fragment_is_somebodys_by_verdict_and_mood() {
    assert_read(
        "de",
        &[
            "Lena Vogt nannte das einen „[Rechtsbruch|Lena Vogt]“.",
            "Die Ministerin Lena Vogt, eine Juristin, bezeichnete dies als „[Rechtsbruch|Lena Vogt]“.",
            "Der Präsident des Verbands (VDW), Omar Kona, nannte es einen „[Putsch|Omar Kona]“.",
            "Lena Vogt warf dem Minister „[Rechtsbruch|Lena Vogt]“ vor.",
            "Lena Vogt kritisierte den „Talboten“.",
            "Vogt sagte am Sonntag weiter, das Dorf sei ein „[Opfer des Hochwassers|Vogt]“ und brauche Hilfe.",
            "Die Ermittler erheben Vorwürfe gegen den Lokführer.\nDer Zug sei erst „[weit hinter dem Bahnsteig|Ermittler]“ zum Stehen gekommen.",
            "„[Wir sind hier nicht willkommen|Yola Alva]“, zitierte man Yola Alva vom Sender TVT.",
            "„[Wir geben nicht auf.|Lena Vogt]“ Das sagte Lena Vogt am Montag.",
            "Es kamen mehrere Filme, wie „Der Sturm im Norden“ und „Am Hafen“.",
            "Die Menge rief Sprüche wie „[Mehr Arbeit für das Dorf|Menge]“.",
        ],
    );
}

#[test]
fn the_questions_of_an_interviewer_are_no_quotations() {
    assert_read(
        "de",
        &[
            "''Talbote'': Warum gehen Sie jetzt?\n''Vogt'': [Weil meine Zeit hier vorbei ist|Vogt].\n''Talbote'': Was raten Sie der Stadt, die den Hafen\nseit Jahren verkaufen will?\n''Vogt'': [Sie soll ihn behalten|Vogt].\n''Talbote'': Kommen Sie wieder?\n''Vogt'': [Nein|Vogt].",
        ],
    );
    assert_read(
        "en",
        &[
            "Lund: [I never saw the letter|Lund].\nBerg: [Who wrote it?|Berg]\nLund: [That is not for me to say|Lund].\nBerg: [You said so in May|Berg].\nLund: [I did not|Lund].",
        ],
    );
}

#[test]
fn a_clause_without_a_listed_verb_is_reported_by_who_ends_the_sentence() {
    assert_read("nb", &["[~Kaia åpner i mars|Marte Kvist], sier Marte Kvist.", "Da møtet var over, gikk Marte Kvist."]);
    assert_read("sv", &["[~Kajen öppnar i mars|Märta Kvist], säger Märta Kvist."]);
    assert_read("sv", &["[~Kajen hålls stängd till våren|Märta Kvist], säger Märta Kvist, chef för hamnen."]);
    assert_read("nb", &["[~Kaia holdes stengt til våren|Marte Kvist], sier Marte Kvist, leder for havna."]);
    assert_read("de", &["[~Der Kai öffnet im März|Marta Kolb], sagt Marta Kolb."]);
}

#[test]
fn what_stands_between_a_verb_and_its_subject_is_no_part_of_the_name() {
    assert_read(
        "de",
        &[
            "„[Wir gehen in Berufung|Elena Sand]“, sagte am Dienstag in Brenitz die Parteisprecherin Elena Sand.",
            "„[Wir gehen in Berufung|Elena Sand]“, kündigte am Dienstag Elena Sand an.",
            "„[Das ist falsch|Sprecherin der Stadt]“, sagte eine Sprecherin der Stadt zu Journalisten.",
            "Nach Ansicht von Sand [~ist das Urteil falsch|Sand].",
            "In einer Mitteilung des Werks heißt es, [~das Werk werde geschlossen|Mitteilung].",
        ],
    );
    assert_read("nb", &["«[Det er feil|ministeren]», sier ministeren til Havneavisa."]);
    assert_read("sv", &["”[Det är falskt|ministern]”, säger ministern till Fjärdbladet."]);
}

#[test]
fn reported_mood_goes_on_behind_a_semicolon() {
    assert_read("de", &["Kolb sagte, [~der Kai sei baufällig|Kolb]; [~die Fähre werde umgeleitet|Kolb]."]);
}

#[test]
fn dutch_reports() {
    assert_read(
        "nl",
        &[
            "‘[We geven niet op|Anna Lund]’, zei burgemeester Anna Lund maandag.",
            "“[De brug is te oud|Lund],” aldus Lund. “[Dat wisten we al jaren|Lund].”",
            "Volgens de politie [~blijft de brug tot juni dicht|politie].",
            "Minister Eva Brandt zegt dat [~de brug in juni opengaat|Eva Brandt].",
            "‘[Niemand heeft ons iets verteld|Els Kramer]’, klaagt buurvrouw Els Kramer (54).",
        ],
    );
}

#[test]
fn where_somebody_works_is_no_name() {
    assert_read(
        "nl",
        &[
            "\"[De hele klas kwam lopend|Marit van Dalen]\", vertelt juf Marit van Dalen van zeilschool De Meeuw.",
            "Directeur Gijs Talsma van De Werf ontkent dat [~hij het wist|Gijs Talsma].",
        ],
    );
}

#[test]
fn a_line_of_dialogue_goes_on_behind_who_says_it_where_somebody_says_i() {
    assert_read(
        "no",
        &[
            "– [Det er trist for hele bygda|Kari Nes], sier Kari Nes. [Jeg har bakt boller her siden 1999, og nå skal det bli «parkering»|Kari Nes].",
            "– [Det er trist for hele bygda|Kari Nes], sier Kari Nes. Bakeriet har stått her siden 1999.",
        ],
    );
}

#[test]
fn marks_within_a_line_of_dialogue_belong_to_it() {
    assert_read(
        "sv",
        &[
            "Brodern Håkan Lind har ställt en stol vid fönstret.\n\n– [Mamma sa: ”Nu ser du båten.” Och det gör jag varje kväll|Håkan Lind].",
        ],
    );
}

#[test]
fn an_age_names_somebody_again() {
    assert_read(
        "da",
        &[
            "Birthe Holm lagde nøglen på bordet. »[Jeg går hjem nu|Birthe Holm],« siger den 57-årige bibliotekar. »[Og jeg kommer ikke igen|Birthe Holm].«",
        ],
    );
}

#[test]
fn whose_an_answer_is_stands_behind_it() {
    assert_read(
        "sv",
        &["Hon bad om hjälp vid tio. Svaret från rektorn kom i ett mejl: ”[Vi tar det på måndag i stället|rektorn]”."],
    );
    assert_read("fr", &["La réponse de la maire tient en une ligne : « [Nous ne bougerons pas d'ici|maire]. »"]);
}

#[test]
fn what_a_caption_repeats_is_not_said_by_its_picture() {
    let text = "Der Regen kommt seit Jahren herein.\n\n„[Wir haben den Regen im Flur|Jan Wirth]“\n\n„[Wir haben den Regen im Flur|Jan Wirth]“, sagt Bürgermeister Jan Wirth.";
    assert_read("de", &[text]);
}

#[test]
fn whom_a_paragraph_in_front_of_a_line_of_dialogue_ends_with_says_it() {
    assert_read(
        "da",
        &[
            "»[Det er en kendsgerning|Sofie Rask],« siger Sofie Rask.\n\nFormanden, Rune Dam, har fået 140 beskeder. [~De fleste kan ikke trykkes|Rune Dam], fortæller han.\n\n– [Men en skrev bare, at han ville ringe til kongen|Rune Dam].",
        ],
    );
}
