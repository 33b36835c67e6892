//! The languages that have a file.

/// The files, by the language's primary subtag; of several that fit a short text alike the first is taken.
pub(super) const FILES: &[(&str, &str)] = &[
    ("en", include_str!("en.txt")),
    ("de", include_str!("de.txt")),
    ("fr", include_str!("fr.txt")),
    ("es", include_str!("es.txt")),
    ("no", include_str!("no.txt")),
    ("sv", include_str!("sv.txt")),
    ("ru", include_str!("ru.txt")),
    ("uk", include_str!("uk.txt")),
    ("pl", include_str!("pl.txt")),
    ("it", include_str!("it.txt")),
    ("pt", include_str!("pt.txt")),
    ("nl", include_str!("nl.txt")),
    ("cs", include_str!("cs.txt")),
    ("tr", include_str!("tr.txt")),
    ("ar", include_str!("ar.txt")),
    ("zh", include_str!("zh.txt")),
    ("ja", include_str!("ja.txt")),
    ("fi", include_str!("fi.txt")),
    ("hu", include_str!("hu.txt")),
    ("ro", include_str!("ro.txt")),
    ("id", include_str!("id.txt")),
    ("ko", include_str!("ko.txt")),
    ("el", include_str!("el.txt")),
    ("hi", include_str!("hi.txt")),
    ("vi", include_str!("vi.txt")),
];

/// Tags that share another language's file.
pub(super) const ALIASES: &[(&str, &str)] =
    &[("nb", "no"), ("nn", "no"), ("da", "no"), ("gsw", "de"), ("cmn", "zh"), ("gl", "pt"), ("ms", "id"), ("mo", "ro")];
