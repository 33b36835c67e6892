//! Who says what in Finnish and Hungarian. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn finnish_dialogue_has_its_subject_in_front_of_the_verb() {
    assert_read(
        "fi",
        &[
            "– [Silta pysyy kiinni koko kesän|Anna Virtanen], pormestari Anna Virtanen sanoo.",
            "– [Emme voi enää odottaa|Anna Virtanen], sanoo pormestari Anna Virtanen.",
            "– [Tilanne on vaikea|Anna Virtanen], Anna Virtanen kertoo tiedotteessa.\n– [Rahaa ei ole|Anna Virtanen], hän jatkaa.",
            "– [Miksi kukaan ei kysynyt meiltä|Liisa Mäkinen]? Liisa Mäkinen kysyy.",
            "– [Olen pettynyt|Jukka Niemi], myöntää puheenjohtaja Jukka Niemi Ylelle. – [Mutta jatkamme|Jukka Niemi].",
            "– [Odotin enemmän|Teemu Ranta], valmentaja Teemu Ranta harmitteli ottelun jälkeen.",
            "– [Kukaan ei kertonut meille mitään|eräs asukas], huokaa eräs asukas.",
        ],
    );
}

#[test]
fn finnish_reports() {
    assert_read(
        "fi",
        &[
            "”[Silta on liian vanha|Matti Korhonen]”, sanoo kaupungininsinööri Matti Korhonen.",
            "”[Silta on liian vanha|Matti Korhonen]”, Matti Korhonen sanoo. Korhosen mukaan [~korjaus kestää vuoden|Matti Korhonen].",
            "Pormestari Anna Virtanen sanoi, että [~silta pysyy kiinni kesäkuuhun asti|Anna Virtanen].",
            "Poliisi kertoo, että [~kuljettaja pakeni paikalta|Poliisi].",
            "Helsingin pormestari Juhana Salo vakuuttaa, ettei [~päätöstä peruta|Juhana Salo].",
            "Ministeri Sari Lehto kirjoittaa tiedotteessaan, että [~laki tulee voimaan keväällä|Sari Lehto].",
            "Anna Virtanen on kaupungin uusi pormestari. ”[Teen parhaani|Anna Virtanen]”, hän lupaa.",
            "Ojala kuvailee tilannetta ”[poikkeukselliseksi|Ojala]”.",
            "Jyväskylässä asuva Saara Lampi ei ole samaa mieltä: ”[Puisto pitää säilyttää|Saara Lampi].”",
            "”[Siirrymme seuraavaan vaiheeseen|Mika Oksanen]”, Oy Satamalinja Ab:n toimitusjohtaja Mika Oksanen sanoo tiedotteessa.",
            "Elokuva ”Talvi” tulee teattereihin perjantaina.",
            "Niin sanottu ”kesäpäivä” oli kylmä.",
            "Poliisista kerrotaan, että tutkinta jatkuu.",
        ],
    );
}

#[test]
fn finnish_sources_are_named_without_their_case() {
    assert_read(
        "fi",
        &[
            "Pormestari Anna Virtasen mukaan [~silta pysyy kiinni kesäkuuhun asti|Anna Virtanen].",
            "Toimitusjohtaja Ville Koskisen mielestä [~tehdas on turvallinen|Ville Koskinen].",
            "Pekka Hansen mukaan [~silta on auki|Pekka Hansen].",
            "Matti Salo on tutkija. Matti Salon mukaan [~jää sulaa|Matti Salo].",
            "Poliisin mukaan [~kuljettaja pakeni paikalta|Poliisin].",
        ],
    );
}

#[test]
fn hungarian_cases_are_nobody() {
    assert_read(
        "hu",
        &[
            "Somlai Dorottya szervezte a tüntetést. „[Mozit akarunk ide, nem mást|Somlai Dorottya]” – hangsúlyozta a tüntetésen.",
            "Információink szerint két érdeklődő van.",
        ],
    );
}

#[test]
fn hungarian_reports() {
    assert_read(
        "hu",
        &[
            "– [A híd egész nyáron zárva marad|Kovács Anna] – mondta Kovács Anna polgármester.",
            "„[A híd túl öreg|Nagy Péter]” – mondta Nagy Péter főmérnök. Nagy szerint [~a javítás egy évig tart|Nagy Péter].",
            "Kovács Anna polgármester azt mondta, hogy [~a híd júniusig zárva marad|Kovács Anna].",
            "A polgármester szerint [~a híd júniusig zárva marad|polgármester].",
            "Szabó Márta, a kórház igazgatója közölte, hogy [~nem zárják be az osztályt|Szabó Márta].",
            "A rendőrség tájékoztatása szerint [~a sofőr elmenekült|rendőrség].",
            "„[Nem adjuk fel|Tóth Gergely]” – tette hozzá Tóth Gergely.",
            "– [Nem kaptunk semmilyen tájékoztatást|szomszéd] – mondta egy szomszéd.",
            "– [Miért nem szóltak nekünk|Varga Éva]? – kérdezte Varga Éva. – [Mi is itt élünk|Varga Éva].",
            "„[Ez szégyen|Horváth Béla]” – fakadt ki Horváth Béla, aki a közelben lakik.",
            "A miniszter hangsúlyozta: „[A gyerekek biztonsága az első|miniszter].”",
            "Kovács Anna tavaly lett polgármester. „[Mindent megteszek|Kovács Anna]” – ígérte.",
            "Kovács Anna tavaly lett polgármester. „[Mindent megteszek|Kovács Anna]” – mondta. Hozzátette: „[Ehhez idő kell|Kovács Anna].”",
            "Az ellenzéki képviselő, Molnár Dóra szerint [~a döntés elhibázott|Molnár Dóra].",
            "Kiss János edző így fogalmazott: „[Büszke vagyok a csapatra|Kiss János].”",
            "Az Új élet című film pénteken kerül a mozikba.",
            "Az úgynevezett „nyári szünet” hideg volt.",
            "Balogh Zsófia kutató elmondta, hogy [~a jég gyorsan olvad|Balogh Zsófia]. A kutató szerint [~ez visszafordíthatatlan|Balogh Zsófia].",
            "„[Nem értem ezt a döntést|Fekete Ilona]” – panaszolta lapunknak Fekete Ilona nyugdíjas.",
            "A kormány kedden bejelentette, hogy [~emelkednek az adók|kormány].",
            "„[A víz tiszta|Papp Lajos] – nyugtatta meg a lakókat Papp Lajos –, [nincs ok az aggodalomra|Papp Lajos].”",
            "– [Ez volt életem legszebb napja|Juhász Kata]! – kiáltotta Juhász Kata.",
            "– [Hatalmas durranás volt|Gál Rozália] – emlékezett vissza a szomszédban lakó Gál Rozália. – [Az egész ház beleremegett|Gál Rozália].",
            "Kovács Anna cáfolta, hogy [~tudott volna az ügyről|Kovács Anna].",
            "Bíró Ádám, a cég szóvivője: „[Senkit nem bocsátunk el|Bíró Ádám].”",
            "A szakértők szerint [~a víz tiszta|szakértők].",
            "Szegeden tüntettek. „[Elég volt|tömeg]!” – skandálta a tömeg.",
            "[~A híd zárva marad|önkormányzat] – közölte az önkormányzat.",
            "Dr. Halász Ágnes főorvos úgy véli, [~a betegek biztonságban vannak|Halász Ágnes].",
            "„[Ő jobban tudja|Kovács Anna]” – felelte mosolyogva Kovács Anna a riporternek.",
        ],
    );
}
