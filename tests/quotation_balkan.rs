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

#[test]
fn greek_reports() {
    assert_read(
        "el",
        &[
            "«[Η γέφυρα μένει κλειστή ως τον Ιούνιο|Άννα Παππά]», είπε η δήμαρχος Άννα Παππά.",
            "«[Η γέφυρα είναι παλιά|Νίκος Λάμπρου]», δήλωσε ο μηχανικός Νίκος Λάμπρου. «[Πρέπει να αλλάξει|Νίκος Λάμπρου]», πρόσθεσε.",
            "Η δήμαρχος Άννα Παππά δήλωσε ότι [~η γέφυρα θα μείνει κλειστή ως τον Ιούνιο|Άννα Παππά].",
            "Σύμφωνα με την αστυνομία, [~ο οδηγός διέφυγε|αστυνομία].",
            "Ο Γιώργος Μαυράκης είναι γεωλόγος. Σύμφωνα με τον Γιώργο Μαυράκη, [~ο σεισμός ήταν αναμενόμενος|Γιώργος Μαυράκης].",
            "– [Δεν μπορούμε να περιμένουμε|Ελένη Κόκκινου], είπε η Ελένη Κόκκινου.",
            "«[Κανείς δεν μας ενημέρωσε|κάτοικος]», παραπονέθηκε μία κάτοικος.",
            "Ο υπουργός Υγείας, Πέτρος Δημάκης, τόνισε: «[Η ασφάλεια των παιδιών προέχει|Πέτρος Δημάκης]».",
            "«[Γιατί δεν μας ρώτησαν|Μαρία Σαββίδη];», αναρωτήθηκε η Μαρία Σαββίδη.",
            "Η ταινία «Χειμώνας» προβάλλεται την Παρασκευή.",
            "Η λεγόμενη «άνοιξη» ήταν κρύα.",
            "Η Άννα Παππά εξελέγη δήμαρχος πέρυσι. «[Θα κάνω ό,τι μπορώ|Άννα Παππά]», υποσχέθηκε η ίδια.",
            "«[Είναι ντροπή|Σταύρος Ρήγας]», φώναξε ο Σταύρος Ρήγας, 54 ετών.",
            "Ο εκπρόσωπος της εταιρείας, Κώστας Βλάχος, διέψευσε ότι [~έγιναν απολύσεις|Κώστας Βλάχος].",
            "«[Το νερό ανέβηκε γρήγορα|Ειρήνη Μπέη]», θυμάται η Ειρήνη Μπέη. «[Τρέξαμε στη στέγη|Ειρήνη Μπέη]», προσθέτει.",
            "Η κυβέρνηση ανακοίνωσε ότι [~οι φόροι θα αυξηθούν|κυβέρνηση].",
            "Σύμφωνα με τους ειδικούς, [~το νερό είναι καθαρό|ειδικούς].",
            "Ο Λάμπρου χαρακτήρισε το έργο «[επείγον και αναγκαίο|Λάμπρου]».",
            "Η ερευνήτρια Δανάη Ξένου εξηγεί πως [~ο πάγος λιώνει γρήγορα|Δανάη Ξένου].",
            "«[Είμαι περήφανος για την ομάδα|Μιχάλης Τσιώλης]», σχολίασε ο προπονητής Μιχάλης Τσιώλης μετά τον αγώνα.",
            "Όπως είπε ο δήμαρχος, [~ο δρόμος θα ανοίξει τη Δευτέρα|δήμαρχος].",
            "Ο Σπύρος Λέκκας έγραψε στο Facebook: «[Θα χτίσουμε νέα γέφυρα|Σπύρος Λέκκας]».",
            "«[Δεν έχουμε νερό|γυναίκα]», λέει μια γυναίκα.",
            "Ο δήμαρχος αρνήθηκε ότι [~γνώριζε την υπόθεση|δήμαρχος].",
        ],
    );
}
