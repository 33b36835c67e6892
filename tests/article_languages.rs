//! News pages of twelve languages in the markup of today's content systems: every line of the article stays, and what
//! stands between its lines goes, whether class names mean something or not.

#![allow(clippy::expect_used)]

use quotidian::article::{Article, read_page};
use quotidian::snapshot::Snapshot;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A story and what a newsroom puts between its lines.
struct Story {
    lang: &'static str,
    title: &'static str,
    byline: &'static str,
    author: &'static str,
    date: &'static str,
    standfirst: &'static str,
    lines: [&'static str; 5],
    heading: &'static str,
    caption: &'static str,
    credit: &'static str,
    table: [[&'static str; 2]; 3],
    plea: &'static str,
    read_also: &'static str,
    other: &'static str,
    newsletter: &'static str,
    cookies: [&'static str; 2],
    share: &'static str,
    comments: [&'static str; 2],
    rights: &'static str,
}

const STORIES: &[Story] = &[
    Story {
        lang: "en",
        title: "The ferry to Orsk stays in port for a second winter",
        byline: "By Marit Holl",
        author: "Marit Holl",
        date: "14 March 2025, 09:20",
        standfirst: "Islanders were promised a new ship by Christmas; the yard now says that it cannot even begin.",
        lines: [
            "The ferry that connects Orsk with the mainland will not sail before May, the harbour board announced on Friday, and the four hundred islanders will depend on fishing boats until then.",
            "“Nobody asked us what we need,” said Tove Brandt, who runs the only shop on the island, as she unloaded flour from a trawler in the rain.",
            "The yard at Velde, which had taken the order two years ago, blames the price of steel and a quarrel with its insurer that has lasted since the autumn.",
            "A spokesman for the ministry said that 2.4 million had been set aside for a replacement, but that no ship of the right size was for hire anywhere on the coast.",
            "The board meets again on 2 April. Until then the school boat will carry post and medicine twice a week, weather permitting.",
        ],
        heading: "A quarrel about steel",
        caption: "The Orsk ferry at its berth in Velde, where it has lain since November.",
        credit: "Photo: Ole Stahl / Coast Photo",
        table: [["Year", "Passengers"], ["2023", "41,200"], ["2024", "38,900"]],
        plea: "Our journalism is paid for by readers like you. Please support us with a small gift today and help us keep reporting from the islands.",
        read_also: "Read also",
        other: "Why the lighthouse went dark for a week",
        newsletter: "Sign up for our newsletter and get the week on the coast delivered to your inbox.",
        cookies: ["We and our partners use cookies to store and access information on your device.", "Accept all"],
        share: "Share this article",
        comments: [
            "Leave a comment",
            "I have said for years that the yard would never build it, and now we see that I was right about it.",
        ],
        rights: "All rights reserved.",
    },
    Story {
        lang: "de",
        title: "Die Fähre nach Orsk bleibt einen zweiten Winter im Hafen",
        byline: "Von Marit Holl",
        author: "Marit Holl",
        date: "14. März 2025, 09:20 Uhr",
        standfirst: "Den Inselbewohnern war ein neues Schiff bis Weihnachten versprochen worden; nun kann die Werft nicht einmal beginnen.",
        lines: [
            "Die Fähre, die Orsk mit dem Festland verbindet, wird nicht vor Mai fahren, teilte der Hafenrat am Freitag mit, und die vierhundert Bewohner sind bis dahin auf Fischerboote angewiesen.",
            "„Niemand hat uns gefragt, was wir brauchen“, sagte Tove Brandt, die den einzigen Laden der Insel führt, während sie im Regen Mehl von einem Kutter lud.",
            "Die Werft in Velde, die den Auftrag vor zwei Jahren angenommen hatte, verweist auf den Stahlpreis und einen Streit mit ihrer Versicherung, der seit dem Herbst andauert.",
            "Ein Sprecher des Ministeriums sagte, für einen Ersatz seien 2,4 Millionen zurückgelegt worden, doch sei an der ganzen Küste kein Schiff der richtigen Größe zu mieten.",
            "Der Rat tagt am 2. April wieder. Bis dahin bringt das Schulboot zweimal in der Woche Post und Medikamente, wenn das Wetter es zulässt.",
        ],
        heading: "Streit um den Stahl",
        caption: "Die Orsker Fähre an ihrem Liegeplatz in Velde, wo sie seit November liegt.",
        credit: "Foto: Ole Stahl / Küstenbild",
        table: [["Jahr", "Fahrgäste"], ["2023", "41.200"], ["2024", "38.900"]],
        plea: "Unser Journalismus wird von Leserinnen und Lesern wie Ihnen bezahlt. Unterstützen Sie uns heute mit einer kleinen Spende, damit wir weiter von den Inseln berichten können.",
        read_also: "Lesen Sie auch",
        other: "Warum der Leuchtturm eine Woche lang dunkel blieb",
        newsletter: "Abonnieren Sie unseren Newsletter und erhalten Sie die Woche an der Küste in Ihr Postfach.",
        cookies: [
            "Wir und unsere Partner verwenden Cookies, um Informationen auf Ihrem Gerät zu speichern.",
            "Alle akzeptieren",
        ],
        share: "Artikel teilen",
        comments: [
            "Kommentar schreiben",
            "Ich sage seit Jahren, dass die Werft das nie bauen wird, und jetzt sieht man, dass ich damit recht hatte.",
        ],
        rights: "Alle Rechte vorbehalten.",
    },
    Story {
        lang: "fr",
        title: "Le bac d’Orsk reste à quai un deuxième hiver",
        byline: "Par Maëlle Hollard",
        author: "Maëlle Hollard",
        date: "14 mars 2025 à 09 h 20",
        standfirst: "On avait promis aux insulaires un nouveau navire pour Noël ; le chantier ne peut même pas commencer.",
        lines: [
            "Le bac qui relie Orsk au continent ne naviguera pas avant le mois de mai, a annoncé vendredi le conseil du port, et les quatre cents habitants dépendront d’ici là des bateaux de pêche.",
            "« Personne ne nous a demandé ce dont nous avons besoin », a dit Tove Brandt, qui tient l’unique boutique de l’île, en déchargeant de la farine sous la pluie.",
            "Le chantier de Velde, qui avait pris la commande il y a deux ans, invoque le prix de l’acier et une querelle avec son assureur qui dure depuis l’automne.",
            "Un porte-parole du ministère a déclaré que 2,4 millions avaient été réservés pour un remplacement, mais qu’aucun navire de la bonne taille n’était à louer sur toute la côte.",
            "Le conseil se réunit de nouveau le 2 avril. D’ici là, le bateau scolaire portera le courrier et les médicaments deux fois par semaine, si le temps le permet.",
        ],
        heading: "Une querelle d’acier",
        caption: "Le bac d’Orsk à son poste de Velde, où il est amarré depuis novembre.",
        credit: "Photo : Ole Stahl / Côte Images",
        table: [["Année", "Passagers"], ["2023", "41 200"], ["2024", "38 900"]],
        plea: "Notre journalisme est financé par des lecteurs comme vous. Soutenez-nous aujourd’hui par un don, même petit, et aidez-nous à continuer de raconter les îles.",
        read_also: "Lire aussi",
        other: "Pourquoi le phare est resté éteint une semaine",
        newsletter: "Inscrivez-vous à notre newsletter et recevez la semaine de la côte dans votre boîte mail.",
        cookies: [
            "Nos partenaires et nous utilisons des cookies pour stocker des informations sur votre appareil.",
            "Tout accepter",
        ],
        share: "Partager l’article",
        comments: [
            "Laisser un commentaire",
            "Je dis depuis des années que le chantier ne le construira jamais, et l’on voit maintenant que j’avais raison.",
        ],
        rights: "Tous droits réservés.",
    },
    Story {
        lang: "es",
        title: "El transbordador de Orsk pasa otro invierno amarrado",
        byline: "Por Marta Hollín",
        author: "Marta Hollín",
        date: "14 de marzo de 2025, 09:20",
        standfirst: "A los isleños se les prometió un barco nuevo para Navidad; el astillero ni siquiera puede empezar.",
        lines: [
            "El transbordador que une Orsk con tierra firme no navegará antes de mayo, anunció el viernes la junta del puerto, y los cuatrocientos vecinos dependerán hasta entonces de las barcas de pesca.",
            "«Nadie nos preguntó qué necesitamos», dijo Tove Brandt, que lleva la única tienda de la isla, mientras descargaba harina de un pesquero bajo la lluvia.",
            "El astillero de Velde, que aceptó el encargo hace dos años, culpa al precio del acero y a una disputa con su aseguradora que dura desde el otoño.",
            "Un portavoz del ministerio dijo que se habían reservado 2,4 millones para un sustituto, pero que no había en toda la costa un barco del tamaño adecuado para alquilar.",
            "La junta vuelve a reunirse el 2 de abril. Hasta entonces la barca escolar llevará correo y medicinas dos veces por semana, si el tiempo lo permite.",
        ],
        heading: "Una disputa por el acero",
        caption: "El transbordador de Orsk en su muelle de Velde, donde está desde noviembre.",
        credit: "Foto: Ole Stahl / Imagen Costa",
        table: [["Año", "Pasajeros"], ["2023", "41.200"], ["2024", "38.900"]],
        plea: "Nuestro periodismo lo pagan lectores como tú. Apóyanos hoy con una pequeña donación y ayúdanos a seguir informando desde las islas.",
        read_also: "Lea también",
        other: "Por qué el faro estuvo apagado una semana",
        newsletter: "Suscríbete a nuestro boletín y recibe la semana de la costa en tu correo.",
        cookies: [
            "Nosotros y nuestros socios utilizamos cookies para almacenar información en su dispositivo.",
            "Aceptar todo",
        ],
        share: "Compartir artículo",
        comments: [
            "Deja un comentario",
            "Llevo años diciendo que el astillero no lo construiría nunca, y ahora se ve que tenía razón en aquello.",
        ],
        rights: "Todos los derechos reservados.",
    },
    Story {
        lang: "it",
        title: "Il traghetto per Orsk resta in porto un secondo inverno",
        byline: "di Marta Olli",
        author: "Marta Olli",
        date: "14 marzo 2025, 09:20",
        standfirst: "Agli isolani era stata promessa una nave nuova entro Natale; il cantiere non può nemmeno cominciare.",
        lines: [
            "Il traghetto che collega Orsk alla terraferma non partirà prima di maggio, ha annunciato venerdì il consiglio del porto, e i quattrocento abitanti dipenderanno fino ad allora dai pescherecci.",
            "«Nessuno ci ha chiesto di che cosa abbiamo bisogno», ha detto Tove Brandt, che gestisce l’unico negozio dell’isola, mentre scaricava farina sotto la pioggia.",
            "Il cantiere di Velde, che aveva preso la commessa due anni fa, dà la colpa al prezzo dell’acciaio e a una lite con il suo assicuratore che dura dall’autunno.",
            "Un portavoce del ministero ha detto che per un sostituto erano stati messi da parte 2,4 milioni, ma che lungo tutta la costa non c’era una nave della misura giusta da noleggiare.",
            "Il consiglio si riunisce di nuovo il 2 aprile. Fino ad allora la barca della scuola porterà posta e medicine due volte alla settimana, tempo permettendo.",
        ],
        heading: "Una lite per l’acciaio",
        caption: "Il traghetto di Orsk al suo molo di Velde, dove si trova da novembre.",
        credit: "Foto: Ole Stahl / Costa Immagini",
        table: [["Anno", "Passeggeri"], ["2023", "41.200"], ["2024", "38.900"]],
        plea: "Il nostro giornalismo è pagato da lettori come te. Sostienici oggi con una piccola donazione e aiutaci a continuare a raccontare le isole.",
        read_also: "Leggi anche",
        other: "Perché il faro è rimasto spento una settimana",
        newsletter: "Iscriviti alla nostra newsletter e ricevi la settimana della costa nella tua casella di posta.",
        cookies: [
            "Noi e i nostri partner utilizziamo cookie per archiviare informazioni sul tuo dispositivo.",
            "Accetta tutto",
        ],
        share: "Condividi l’articolo",
        comments: [
            "Lascia un commento",
            "Dico da anni che il cantiere non lo avrebbe mai costruito, e adesso si vede che su questo avevo ragione.",
        ],
        rights: "Tutti i diritti riservati.",
    },
    Story {
        lang: "pl",
        title: "Prom na Orsk drugą zimę nie wychodzi z portu",
        byline: "Autor: Maria Holska",
        author: "Maria Holska",
        date: "14 marca 2025, 09:20",
        standfirst: "Mieszkańcom wyspy obiecano nowy statek do świąt; stocznia nie może nawet rozpocząć budowy.",
        lines: [
            "Prom łączący Orsk z lądem nie popłynie przed majem, poinformowała w piątek rada portu, a czterystu mieszkańców będzie do tego czasu zdanych na kutry rybackie.",
            "„Nikt nas nie zapytał, czego nam potrzeba”, powiedziała Tove Brandt, która prowadzi jedyny sklep na wyspie, wyładowując w deszczu mąkę z kutra.",
            "Stocznia w Velde, która przyjęła zamówienie dwa lata temu, tłumaczy się ceną stali i sporem z ubezpieczycielem, który trwa od jesieni.",
            "Rzecznik ministerstwa powiedział, że na statek zastępczy odłożono 2,4 miliona, ale na całym wybrzeżu nie ma jednostki odpowiedniej wielkości do wynajęcia.",
            "Rada zbierze się ponownie 2 kwietnia. Do tego czasu łódź szkolna będzie dwa razy w tygodniu wozić pocztę i lekarstwa, jeśli pozwoli pogoda.",
        ],
        heading: "Spór o stal",
        caption: "Prom z Orsk przy nabrzeżu w Velde, gdzie stoi od listopada.",
        credit: "Fot. Ole Stahl / Wybrzeże Foto",
        table: [["Rok", "Pasażerowie"], ["2023", "41 200"], ["2024", "38 900"]],
        plea: "Nasze dziennikarstwo opłacają czytelnicy tacy jak Ty. Wesprzyj nas dziś niewielką wpłatą i pomóż nam dalej pisać o wyspach.",
        read_also: "Czytaj także",
        other: "Dlaczego latarnia nie świeciła przez tydzień",
        newsletter: "Zapisz się na nasz newsletter i otrzymuj tydzień na wybrzeżu na swoją skrzynkę.",
        cookies: [
            "My i nasi partnerzy używamy plików cookie do przechowywania informacji na Twoim urządzeniu.",
            "Akceptuj wszystkie",
        ],
        share: "Udostępnij artykuł",
        comments: [
            "Dodaj komentarz",
            "Od lat mówię, że ta stocznia nigdy go nie zbuduje, i teraz wszyscy widzą, że miałem w tej sprawie rację.",
        ],
        rights: "Wszelkie prawa zastrzeżone.",
    },
    Story {
        lang: "ru",
        title: "Паром на Орск вторую зиму стоит в порту",
        byline: "Автор: Мария Холль",
        author: "Мария Холль",
        date: "14 марта 2025, 09:20",
        standfirst: "Островитянам обещали новое судно к Рождеству; верфь не может даже начать строительство.",
        lines: [
            "Паром, который соединяет Орск с материком, не выйдет в море раньше мая, сообщил в пятницу совет порта, и четыреста жителей до тех пор будут зависеть от рыбацких лодок.",
            "«Никто не спросил, что нам нужно», — сказала Туве Брандт, хозяйка единственного магазина на острове, выгружая под дождём муку с траулера.",
            "Верфь в Вельде, которая взяла заказ два года назад, ссылается на цену стали и на спор со страховщиком, который тянется с осени.",
            "Представитель министерства сказал, что на замену отложено 2,4 миллиона, но подходящего судна, которое можно было бы нанять, нет на всём побережье.",
            "Совет соберётся снова 2 апреля. До тех пор школьный катер будет дважды в неделю возить почту и лекарства, если позволит погода.",
        ],
        heading: "Спор о стали",
        caption: "Орский паром у причала в Вельде, где он стоит с ноября.",
        credit: "Фото: Оле Шталь / Берег Фото",
        table: [["Год", "Пассажиры"], ["2023", "41 200"], ["2024", "38 900"]],
        plea: "Нашу журналистику оплачивают такие читатели, как вы. Поддержите нас сегодня небольшим пожертвованием и помогите нам и дальше писать об островах.",
        read_also: "Читайте также",
        other: "Почему маяк неделю не горел",
        newsletter: "Подпишитесь на нашу рассылку и получайте неделю на побережье на свою почту.",
        cookies: [
            "Мы и наши партнёры используем файлы cookie для хранения информации на вашем устройстве.",
            "Принять все",
        ],
        share: "Поделиться",
        comments: [
            "Оставить комментарий",
            "Я уже много лет говорю, что эта верфь его никогда не построит, и теперь все видят, что я был прав.",
        ],
        rights: "Все права защищены.",
    },
    Story {
        lang: "sv",
        title: "Färjan till Orsk blir kvar i hamn en andra vinter",
        byline: "Av Marit Holl",
        author: "Marit Holl",
        date: "14 mars 2025 kl 09:20",
        standfirst: "Öborna lovades ett nytt fartyg till jul; nu kan varvet inte ens börja bygga det.",
        lines: [
            "Färjan som förbinder Orsk med fastlandet går inte före maj, meddelade hamnstyrelsen på fredagen, och de fyrahundra öborna får till dess förlita sig på fiskebåtar.",
            "”Ingen frågade oss vad vi behöver”, sade Tove Brandt, som driver öns enda butik, medan hon lastade av mjöl från en trålare i regnet.",
            "Varvet i Velde, som tog ordern för två år sedan, skyller på stålpriset och på en tvist med sitt försäkringsbolag som har pågått sedan i höstas.",
            "En talesman för departementet sade att 2,4 miljoner hade avsatts för en ersättare, men att det inte fanns något fartyg av rätt storlek att hyra längs hela kusten.",
            "Styrelsen möts igen den 2 april. Till dess för skolbåten post och mediciner två gånger i veckan, om vädret tillåter det.",
        ],
        heading: "Tvisten om stålet",
        caption: "Orskfärjan vid sin kaj i Velde, där den har legat sedan november.",
        credit: "Foto: Ole Stahl / Kustbild",
        table: [["År", "Passagerare"], ["2023", "41 200"], ["2024", "38 900"]],
        plea: "Vår journalistik betalas av läsare som du. Stöd oss i dag med en liten gåva och hjälp oss att fortsätta berätta om öarna.",
        read_also: "Läs också",
        other: "Därför var fyren släckt i en vecka",
        newsletter: "Prenumerera på vårt nyhetsbrev och få veckan vid kusten i din inkorg.",
        cookies: ["Vi och våra partner använder cookies för att lagra information på din enhet.", "Acceptera alla"],
        share: "Dela artikeln",
        comments: [
            "Skriv en kommentar",
            "Jag har sagt i flera år att varvet aldrig kommer att bygga den, och nu ser alla att jag hade rätt.",
        ],
        rights: "Alla rättigheter förbehållna.",
    },
    Story {
        lang: "da",
        title: "Færgen til Orsk bliver i havn endnu en vinter",
        byline: "Af Marit Holl",
        author: "Marit Holl",
        date: "14. marts 2025 kl. 09.20",
        standfirst: "Øboerne var lovet et nyt skib til jul; nu siger værftet, at det ikke engang kan begynde.",
        lines: [
            "Færgen mellem Orsk og fastlandet sejler ikke før maj, oplyste havnebestyrelsen fredag, og de fire hundrede øboere må indtil da klare sig med fiskerbåde.",
            "„Ingen har spurgt, hvad vi har brug for,“ sagde Tove Brandt, der driver øens eneste butik, mens hun lossede mel fra en kutter i regnen.",
            "Værftet i Velde, som fik ordren for to år siden, giver stålprisen skylden og en strid med sit forsikringsselskab, der har varet siden efteråret.",
            "En talsmand for ministeriet sagde, at der var sat 2,4 millioner af til et andet skib, men at intet fartøj af den rette størrelse kunne lejes på hele kysten.",
            "Bestyrelsen mødes igen den 2. april. Indtil da bringer skolebåden post og medicin to gange om ugen, hvis vejret tillader det.",
        ],
        heading: "Strid om stål",
        caption: "Færgen ved sin kaj i Velde, hvor den har ligget siden november.",
        credit: "Foto: Ole Stahl / Kystfoto",
        table: [["År", "Passagerer"], ["2023", "41.200"], ["2024", "38.900"]],
        plea: "Vores journalistik betales af læsere som dig. Støt os i dag med et lille bidrag, og hjælp os med at blive ved med at skrive fra øerne.",
        read_also: "Læs også",
        other: "Derfor var fyret mørkt i en uge",
        newsletter: "Tilmeld dig vores nyhedsbrev, og få ugen på kysten i din indbakke.",
        cookies: ["Vi og vores partnere bruger cookies til at gemme oplysninger på din enhed.", "Tillad alle"],
        share: "Del artiklen",
        comments: [
            "Skriv en kommentar",
            "Jeg har sagt i årevis, at værftet aldrig bygger den, og nu kan alle se, at jeg havde ret.",
        ],
        rights: "Alle rettigheder forbeholdes.",
    },
    Story {
        lang: "nl",
        title: "De veerboot naar Orsk blijft een tweede winter in de haven",
        byline: "Door Marit Holl",
        author: "Marit Holl",
        date: "14 maart 2025, 09.20 uur",
        standfirst: "De eilanders kregen voor Kerst een nieuw schip beloofd; de werf kan nu niet eens beginnen.",
        lines: [
            "De veerboot tussen Orsk en het vasteland vaart niet voor mei, maakte het havenbestuur vrijdag bekend, en de vierhonderd eilanders zijn tot dan op vissersboten aangewezen.",
            "“Niemand heeft ons gevraagd wat we nodig hebben”, zei Tove Brandt, die de enige winkel van het eiland drijft, terwijl ze in de regen meel uit een kotter laadde.",
            "De werf in Velde, die de opdracht twee jaar geleden aannam, wijst naar de staalprijs en naar een ruzie met de verzekeraar die al sinds de herfst duurt.",
            "Een woordvoerder van het ministerie zei dat er 2,4 miljoen was gereserveerd voor een ander schip, maar dat langs de hele kust geen boot van de juiste grootte te huur was.",
            "Het bestuur vergadert op 2 april opnieuw. Tot die tijd brengt de schoolboot twee keer per week post en medicijnen, als het weer het toelaat.",
        ],
        heading: "Ruzie over staal",
        caption: "De veerboot aan zijn kade in Velde, waar hij sinds november ligt.",
        credit: "Foto: Ole Stahl / Kustbeeld",
        table: [["Jaar", "Passagiers"], ["2023", "41.200"], ["2024", "38.900"]],
        plea: "Onze journalistiek wordt betaald door lezers zoals jij. Steun ons vandaag met een kleine bijdrage en help ons om van de eilanden te blijven berichten.",
        read_also: "Lees ook",
        other: "Waarom de vuurtoren een week lang donker bleef",
        newsletter: "Schrijf je in voor onze nieuwsbrief en ontvang de week aan de kust in je mailbox.",
        cookies: [
            "Wij en onze partners gebruiken cookies om informatie op je apparaat op te slaan.",
            "Alles accepteren",
        ],
        share: "Deel dit artikel",
        comments: [
            "Plaats een reactie",
            "Ik zeg al jaren dat de werf hem nooit zal bouwen, en nu ziet iedereen dat ik gelijk had.",
        ],
        rights: "Alle rechten voorbehouden.",
    },
    Story {
        lang: "cs",
        title: "Trajekt na Orsk zůstane v přístavu i druhou zimu",
        byline: "Autor: Marta Hollová",
        author: "Marta Hollová",
        date: "14. března 2025 9:20",
        standfirst: "Ostrovanům slíbili novou loď do Vánoc; loděnice teď říká, že nemůže ani začít.",
        lines: [
            "Trajekt, který spojuje Orsk s pevninou, nevypluje před květnem, oznámila v pátek správa přístavu, a čtyři sta ostrovanů bude do té doby odkázáno na rybářské čluny.",
            "„Nikdo se nás neptal, co potřebujeme,“ řekla Tove Brandtová, která má jediný obchod na ostrově, když v dešti vykládala mouku z kutru.",
            "Loděnice ve Velde, která zakázku převzala před dvěma lety, to svádí na cenu oceli a na spor s pojišťovnou, který trvá od podzimu.",
            "Mluvčí ministerstva uvedl, že na náhradní loď bylo odloženo 2,4 milionu, ale že na celém pobřeží není k pronájmu žádná správné velikosti.",
            "Správa se sejde znovu 2. dubna. Do té doby bude školní člun dvakrát týdně vozit poštu a léky, pokud to počasí dovolí.",
        ],
        heading: "Spor o ocel",
        caption: "Trajekt u svého mola ve Velde, kde stojí od listopadu.",
        credit: "Foto: Ole Stahl / Pobřežní foto",
        table: [["Rok", "Cestující"], ["2023", "41 200"], ["2024", "38 900"]],
        plea: "Naši novinářskou práci platí čtenáři, jako jste vy. Podpořte nás dnes malým příspěvkem a pomozte nám psát z ostrovů dál.",
        read_also: "Čtěte také",
        other: "Proč byl maják týden zhasnutý",
        newsletter: "Přihlaste se k odběru newsletteru a dostávejte týden na pobřeží do vaší schránky.",
        cookies: ["My a naši partneři používáme cookies k ukládání informací ve vašem zařízení.", "Přijmout vše"],
        share: "Sdílet článek",
        comments: [
            "Přidat komentář",
            "Už roky říkám, že ji ta loděnice nikdy nepostaví, a teď všichni vidí, že jsem měl pravdu.",
        ],
        rights: "Všechna práva vyhrazena.",
    },
    Story {
        lang: "tr",
        title: "Orsk vapuru ikinci kışı da limanda geçirecek",
        byline: "Yazan: Meral Holuç",
        author: "Meral Holuç",
        date: "14 Mart 2025, 09:20",
        standfirst: "Adalılara yılbaşına kadar yeni bir gemi sözü verilmişti; tersane şimdi işe başlayamayacağını bile söylüyor.",
        lines: [
            "Orsk adasını karaya bağlayan vapur mayıs ayından önce sefere çıkmayacak; liman kurulu bunu cuma günü duyurdu ve dört yüz adalı o zamana kadar balıkçı teknelerine kaldı.",
            "“Neye ihtiyacımız olduğunu kimse sormadı” dedi adanın tek dükkânını işleten Tove Brandt, yağmurda bir tekneden un çuvalları indirirken.",
            "Siparişi iki yıl önce alan Velde tersanesi, gecikmenin nedeni olarak çelik fiyatını ve sigorta şirketiyle sonbahardan beri süren bir anlaşmazlığı gösteriyor.",
            "Bakanlık sözcüsü, yeni bir gemi için 2,4 milyon ayrıldığını ancak bütün kıyıda uygun büyüklükte kiralık bir gemi olmadığını söyledi.",
            "Kurul 2 Nisan günü yeniden toplanacak. O güne kadar hava izin verirse okul teknesi haftada iki kez posta ve ilaç taşıyacak.",
        ],
        heading: "Çelik kavgası",
        caption: "Orsk vapuru, kasımdan beri bağlı olduğu Velde rıhtımında.",
        credit: "Fotoğraf: Ole Stahl / Kıyı Ajansı",
        table: [["Yıl", "Yolcu"], ["2023", "41.200"], ["2024", "38.900"]],
        plea: "Gazeteciliğimizi sizin gibi okurlar ayakta tutuyor. Bize destek olun, bugün küçük bir bağış yapın; adalardan haber vermeyi birlikte sürdürelim.",
        read_also: "İlgili haber",
        other: "Deniz feneri neden bir hafta karanlık kaldı",
        newsletter: "Bültenimize abone olun, kıyıda geçen hafta posta kutunuza gelsin.",
        cookies: ["Biz ve iş ortaklarımız cihazınızda bilgi saklamak için çerezler kullanıyoruz.", "Tümünü kabul et"],
        share: "Haberi paylaş",
        comments: [
            "Yorum yap",
            "Yıllardır söylüyorum, o tersane bu gemiyi asla yapmaz; şimdi herkes haklı olduğumu görüyor.",
        ],
        rights: "Tüm hakları saklıdır.",
    },
];

/// A page whose class names are hashes, as style compilers write them.
fn hashed(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p class=\"sc-1x9\">{l0}</p><div class=\"sc-7f2\"><p class=\"sc-1x9\">{plea}</p><a class=\"sc-b1\" href=/g>›</a></div>\
         <p class=\"sc-1x9\">{l1}</p><p class=\"sc-1x9\"><strong>{also}:</strong> <a href=/o>{other}</a></p>\
         <h2 class=\"sc-h2\">{}</h2><p class=\"sc-1x9\">{l2}</p>\
         <div class=\"sc-9k\"><p>{news}</p><form><input type=email><button>OK</button></form></div>\
         <p class=\"sc-1x9\">{l3}</p>{}<p class=\"sc-1x9\">{l4}</p>",
        s.heading,
        table(s)
    );
    page(s, ["sc-a", "sc-b", "sc-c", "sc-d"], &body)
}

/// A page of a widespread content system, with names that tell and paragraphs in blocks.
fn named(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p>{l0}</p><p>{l1}</p><aside class=\"wp-block-group support-box\"><p>{plea}</p><a class=wp-block-button href=/g>→</a></aside>\
         <h2 class=wp-block-heading>{}</h2><p>{l2}</p>\
         <div class=\"wp-block-related related-inline\"><span>{also}</span> <a href=/o>{other}</a></div><p>{l3}</p>\
         <div class=\"newsletter-signup\"><p>{news}</p><form><input type=email><button>OK</button></form></div>\
         <figure class=wp-block-table>{}</figure><p>{l4}</p>",
        s.heading,
        table(s)
    );
    page(s, ["entry-header", "entry-content", "post-share", "comments-area"], &body)
}

/// A page without any class, where the plea and the call for the newsletter are paragraphs among the others.
fn bare(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p>{l0}</p><p>{l1}</p><p>{plea} <a href=/g>→</a></p><h2>{}</h2><p>{l2}</p>\
         <p>{also}: <a href=/o>{other}</a></p><p>{l3}</p><p>{news}</p>{}<p>{l4}</p>",
        s.heading,
        table(s)
    );
    let html = page(s, ["x"; 4], &body);
    html.replace(" class=x", "")
}

/// A page whose paragraphs are parted by `<br>` in one element, the plea among them.
fn broken(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<div>{l0}<br><br>{l1}<br><br>{plea}<br><br><b>{}</b><br><br>{l2}<br><br>\
         {also}: <a href=/o>{other}</a><br><br>{l3}<br><br></div><div><b>{news}</b><input type=email><button>OK</button></div>\
         {}<div>{l4}</div>",
        s.heading,
        table(s)
    );
    page(s, ["h", "t", "s", "c"], &body)
}

/// An interview: questions in bold, answers in plain paragraphs.
fn interview(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let body = format!(
        "<p>{l0}</p><p><strong>Orsk Post: {}?</strong></p><p>{l1}</p><p><strong>{}?</strong></p><p>{l2}</p>\
         <div><div><p>{plea}</p></div><a href=/g>→</a></div><p><strong>…?</strong></p><p>{l3}</p>\
         <div><a href=/o><img src=o.jpg><span>{also}</span><h4>{other}</h4></a></div>\
         <p>{l4}</p>{}<section><h3>{news}</h3><form><input type=email><button>OK</button></form></section>",
        s.heading,
        s.title,
        table(s)
    );
    page(s, ["css-1h", "css-2b", "css-3s", "css-4c"], &body)
}

/// A live page: entries with their times, newest first.
fn live(s: &Story) -> String {
    let [l0, l1, l2, l3, l4] = s.lines;
    let (plea, also, other, news) = (s.plea, s.read_also, s.other, s.newsletter);
    let entry = |time: &str, body: &str| {
        format!(
            "<article><time datetime=\"2025-03-14T{time}:00+01:00\">{time}</time>{body}\
             <div><button>{}</button></div></article>",
            s.share
        )
    };
    let body = format!(
        "{}{}<div><p>{plea}</p><a href=/g>→</a></div>{}<div>{also}: <a href=/o>{other}</a></div>{}{}\
         <div><p>{news}</p><form><input type=email><button>OK</button></form></div>",
        entry("12:05", &format!("<p>{l0}</p>")),
        entry("11:40", &format!("<h2>{}</h2><p>{l1}</p>", s.heading)),
        entry("10:58", &format!("<p>{l2}</p>{}", table(s))),
        entry("10:10", &format!("<p>{l3}</p>")),
        entry("09:20", &format!("<p>{l4}</p>")),
    );
    page(s, ["hd", "lv", "sh", "cm"], &body)
}

fn table(s: &Story) -> String {
    let rows: String = s.table.iter().map(|[a, b]| format!("<tr><td>{a}</td><td>{b}</td></tr>")).collect();
    format!("<table>{rows}</table>")
}

fn page(s: &Story, [head, content, share, comments]: [&str; 4], body: &str) -> String {
    let teasers: String =
        (1..7).map(|n| format!("<div><a href=/t{n}><img src=t{n}.jpg><h3>{} ({n})</h3></a></div>", s.other)).collect();
    let Story { lang, title, byline, date, standfirst, caption, credit, rights, .. } = s;
    format!(
        "<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title} | Orsk Post</title>\
         <meta property=og:title content=\"{title}\"><meta property=og:site_name content=\"Orsk Post\"></head><body>\
         <div><a href=/>Orsk Post</a> <a href=/a>1</a> <a href=/b>2</a> <a href=/c>3</a></div>\
         <main><div class={head}><h1>{title}</h1><p>{standfirst}</p><div><span>{byline}</span> <span>{date}</span></div></div>\
         <div class={share}><button>{}</button> <a href=/f>Facebook</a> <a href=/w>WhatsApp</a></div>\
         <figure><img src=lead.jpg><figcaption>{caption} <span>{credit}</span></figcaption></figure>\
         <div class={content}>{body}</div>\
         <div class={comments}><h3>{}</h3><div><b>harald_7</b><p>{}</p></div></div></main>\
         <div>{teasers}</div><div><a href=/i>Orsk Post</a> © 2025 Orsk Post. {rights}</div>\
         <div role=dialog aria-modal=true style=\"position:fixed;bottom:0\"><p>{}</p><button>{}</button></div></body></html>",
        s.share, s.comments[0], s.comments[1], s.cookies[0], s.cookies[1]
    )
}

fn faults(name: &str, s: &Story, html: &str) -> Vec<String> {
    let article: Article =
        read_page(&Snapshot::of_html(html, "https://orskpost.example/ferry")).expect("the page has text");
    let text = article.blocks.iter().map(|block| block.text.replace('\t', " ")).collect::<Vec<_>>().join("\n");
    let cells = s.table.iter().flatten().copied();
    let kept = s.lines.into_iter().chain([s.standfirst, s.heading, s.caption, s.credit]).chain(cells);
    let lost = kept.filter(|line| !text.contains(line)).map(|line| format!("{name} {} lost: {line}", s.lang));
    let clutter = [s.plea, s.other, s.newsletter, s.cookies[0], s.share, s.comments[0], s.comments[1], s.rights];
    let left =
        clutter.into_iter().filter(|line| text.contains(line)).map(|line| format!("{name} {} left: {line}", s.lang));
    let mut faults: Vec<String> = lost.chain(left).collect();
    for (what, is_right) in [
        ("title", article.title.as_deref() == Some(s.title)),
        ("author", article.byline == [s.author]),
        ("date", article.published.as_deref().is_some_and(|date| date.starts_with("2025-03-14"))),
        ("kind", article.is_article),
    ] {
        if !is_right {
            faults.push(format!(
                "{name} {} {what}: {:?} {:?} {:?}",
                s.lang, article.title, article.byline, article.published
            ));
        }
    }
    faults
}

#[test]
fn every_line_of_a_story_stays_and_what_stands_between_goes_where_class_names_are_hashes() {
    let faults: Vec<String> = STORIES.iter().flat_map(|s| faults("hashed", s, &hashed(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn pleas_among_paragraphs_go_where_there_is_no_class_at_all() {
    let faults: Vec<String> = STORIES.iter().flat_map(|s| faults("bare", s, &bare(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn paragraphs_of_line_breaks_are_told_from_pleas_among_them() {
    let faults: Vec<String> = STORIES.iter().flat_map(|s| faults("broken", s, &broken(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn interviews_keep_question_and_answer() {
    let faults: Vec<String> = STORIES.iter().flat_map(|s| faults("interview", s, &interview(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn live_pages_keep_every_entry() {
    let faults: Vec<String> = STORIES.iter().flat_map(|s| faults("live", s, &live(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_line_of_a_story_stays_and_what_stands_between_goes_where_class_names_tell() {
    let faults: Vec<String> = STORIES.iter().flat_map(|s| faults("named", s, &named(s))).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_language_of_a_page_that_states_none_is_told_by_its_words() {
    for story in STORIES {
        let html = bare(story).replace(&format!("<html lang={}>", story.lang), "<html>");
        let article: Article =
            read_page(&Snapshot::of_html(&html, "https://orskpost.example/ferry")).expect("the page has text");
        assert_eq!(article.language.as_deref(), Some(story.lang), "{}", story.title);
    }
}
