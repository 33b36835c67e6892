//! Who says what in Romanian and Greek. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn romanian_reports() {
    assert_read(
        "ro",
        &[
            "„[Podul rămâne închis până în iunie|Ana Popescu]”, a declarat primarul Ana Popescu.",
            "„[Podul este prea vechi|Mihai Ionescu]”, spune inginerul-șef Mihai Ionescu. Potrivit lui Ionescu, [~lucrările vor dura un an|Mihai Ionescu].",
            "Primarul Ana Popescu a declarat că [~podul rămâne închis până în iunie|Ana Popescu].",
            "Potrivit poliției, [~șoferul a fugit de la fața locului|poliției].",
            "Ministrul Sănătății, Dan Marinescu, a anunțat marți că [~spitalul se va deschide în primăvară|Dan Marinescu].",
            "„[Nu ne-a spus nimeni nimic|vecină]”, s-a plâns o vecină.",
            "– [Nu mai putem aștepta|Ana Popescu], a spus Ana Popescu.",
            "„[De ce nu ne-a întrebat nimeni|Elena Radu]?”, a întrebat Elena Radu.",
            "Ana Popescu a subliniat: „[Siguranța copiilor este pe primul loc|Ana Popescu]”.",
            "„[Este o rușine|Vasile Stan]”, a tunat Vasile Stan, un localnic de 54 de ani.",
            "Filmul „Iarna” va rula vineri în cinematografe.",
            "Ion Dumitru a devenit primar anul trecut. „[Voi face tot ce pot|Ion Dumitru]”, a promis acesta.",
            "„[Am rămas fără casă|Maria Lungu]”, povestește Maria Lungu. „[Nu știu ce vom face|Maria Lungu]”, a adăugat ea.",
            "Așa-zisa „vacanță” a fost rece.",
            "Purtătoarea de cuvânt a companiei, Ioana Pop, a negat că [~ar fi existat concedieri|Ioana Pop].",
            "„[Vom construi un pod nou|Radu Stoica]”, a scris pe Facebook ministrul Radu Stoica.",
            "Stoica a numit proiectul „[urgent și necesar|Radu Stoica]”. Radu Stoica este ministru.",
            "În opinia lui Dan Marinescu, [~legea trebuie schimbată|Dan Marinescu].",
            "Conform experților, [~apa este curată|experților].",
            "Cercetătoarea Irina Vlad explică faptul că [~gheața se topește repede|Irina Vlad].",
            "„[Sunt dezamăgită|Carmen Toma]”, i-a spus reporterului Carmen Toma.",
            "Guvernul a anunțat că [~taxele vor crește|Guvernul].",
            "„[Apa a crescut repede|Gheorghe Moldovan]”, își amintește Gheorghe Moldovan. „[Am fugit pe acoperiș|Gheorghe Moldovan]”.",
            "Potrivit primarului Emil Dobre, [~drumul va fi gata la timp|Emil Dobre].",
            "Antrenorul Sorin Neagu: „[Sunt mândru de echipă|Sorin Neagu]”.",
            "„[Nu renunțăm|sindicaliștii]!”, au strigat sindicaliștii.",
            "„[Am aşteptat ani de zile|Ion Dumitru]”, a spus preşedintele Ion Dumitru.",
        ],
    );
}
