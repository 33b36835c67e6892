//! Lines of credits, which say who did what: "Words: X · Pictures: Y", "Text und Fotos: X", "Reporting by X; editing by Y".
//!
//! Those who wrote, reported or took notes are authors; those who pictured, drew, edited or translated are not.

use super::byline::{self, is_person_like};
use crate::article::lexicon::{Label, Lexicon, Wording, are_ideographs};
use crate::article::words::{Words, is_ideograph};

/// Signs behind which a label may stand: what parts the credits of a line.
const PARTS: &[char] = &['·', '•', '|', '｜', '/', '／', ';', '；', ',', '，', '、', '–', '—', '.', '。', '*', '،'];

/// Brackets that may stand around a whole line.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('（', '）'), ('[', ']'), ('【', '】')];

/// Most words between a label and the next: more are a sentence.
const NAMES_WORDS: usize = 16;

/// Most letters of an article.
const ARTICLE_LETTERS: usize = 4;

/// A label where it stands in a line.
#[derive(Debug)]
struct Placed {
    start: usize,
    label: Label,
}

/// What a line of credits says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Credits {
    /// These wrote.
    Authors(Vec<String>),
    /// These wrote where nobody else is known: "Reportage: X" may be the headline of another.
    Likely(Vec<String>),
    /// Those who wrote stand in the next line.
    Next,
}

/// Reads a line of credits; `None` when it is none or names nobody who wrote.
pub(super) fn read(line: &str) -> Option<Credits> {
    let whole = line.trim();
    let line = without_article(without_brackets(whole));
    let labels = labels(line);
    if labels.first().is_none_or(|first| first.start > 0)
        && let Some(rest) = behind_unknown(line)
    {
        return read(rest);
    }
    let Some(first) = labels.first() else {
        let led = Wording::of_languages().after_lead(line).filter(|_| line.len() < whole.len());
        let led = led.and_then(|(rest, _)| authors_of(people(rest), true));
        return led.or_else(|| bracketed(line)).or_else(|| before_crew_in_brackets(line));
    };
    let last_ends = labels.last().is_some_and(|l| l.start + l.label.length == line.len());
    let before = line.get(..first.start)?.trim_end_matches(|c: char| PARTS.contains(&c) || c.is_whitespace());
    if labels.len() == 1 && last_ends {
        return match (before.is_empty(), first.label.is_marked) {
            (true, true) if first.label.wrote => Some(Credits::Next),
            (false, false) => authors_of(people(before), first.label.names_authors()),
            _ => None,
        };
    }
    // "记者 X 摄": the word behind the names says what they did.
    if last_ends && labels.last().is_some_and(|l| !l.label.names_authors()) {
        return None;
    }
    let mut names = Vec::new();
    // "By X; photographs by Y", "记者 X 文/图": what introduces the first names is no word of credits.
    let led = Wording::of_languages().after_lead(before).filter(|(rest, _)| !rest.is_empty());
    let mut is_likely = false;
    let mut is_sure = labels.len() > 1 || led.is_some() && first.label.crew;
    if let Some((rest, _)) = led {
        names.extend(people(rest));
    }
    let ends = labels.iter().skip(1).map(|next| next.start).chain([line.len()]);
    for (placed, end) in labels.iter().zip(ends) {
        let text = before_unknown(line.get(placed.start + placed.label.length..end)?);
        if text.split_whitespace().count() > NAMES_WORDS {
            return None;
        }
        if placed.label.names_authors() {
            names.extend(people(text));
            let is_work = placed.label.wrote || placed.label.crew;
            is_sure |= is_work && (placed.label.is_marked || is_ideographic(line));
            is_likely |= placed.label.is_marked;
        }
    }
    if names.is_empty() && labels.iter().all(|l| l.label.crew && l.label.is_marked && !l.label.names_authors()) {
        // A line in brackets is a signature.
        return match before_crew(before)? {
            Credits::Likely(names) if line.len() < whole.len() => Some(Credits::Authors(names)),
            credits => Some(credits),
        };
    }
    match authors_of(names, is_sure || is_likely)? {
        Credits::Authors(names) if !is_sure => Some(Credits::Likely(names)),
        credits => Some(credits),
    }
}

fn authors_of(names: Vec<String>, wrote: bool) -> Option<Credits> {
    let names = byline::once(names.into_iter());
    (wrote && !names.is_empty()).then_some(Credits::Authors(names))
}

/// "Jane Roe (text), Ole Lind (photos)": names with what each did in brackets.
fn bracketed(line: &str) -> Option<Credits> {
    let wording = Wording::of_languages();
    let mut inner = line.split(['(', '（']).skip(1).map(|part| part.split([')', '）']).next().unwrap_or_default());
    let wrote = |part: &str| wording.share_in_brackets(part);
    inner.any(|part| wrote(part) == Some(true)).then(|| authors_of(people(line), true))?
}

/// "Слушала и записывала Jane Roe": a label behind a word that no file knows.
fn behind_unknown(line: &str) -> Option<&str> {
    let wording = Wording::of_languages();
    let (first, _) = line.split_once(' ')?;
    let rest = wording.after_joiner(line.get(first.len()..)?).filter(|_| first.chars().all(char::is_alphabetic))?;
    wording.credit(rest).filter(|label| label.wrote).map(|_| rest)
}

/// "Jane Roe and Ole Lind (pictures: Teun Abma)".
fn before_crew_in_brackets(line: &str) -> Option<Credits> {
    let (before, inner) = line.split_once(['(', '（'])?;
    let inner = inner.trim_end_matches('.').strip_suffix([')', '）'])?;
    let is_crew = |label: &Label| label.crew && label.is_marked && !label.names_authors();
    Wording::of_languages().credit(inner).filter(is_crew).and_then(|_| before_crew(before.trim()))
}

/// Those who stand before a label of other work wrote, where nothing else stands there.
fn before_crew(before: &str) -> Option<Credits> {
    let names = people(before);
    let named = names.iter().map(|name| Words::of(name).len()).sum::<usize>();
    let is_whole = !names.is_empty() && Words::of(before).len() < named + names.len();
    is_whole.then_some(Credits::Likely(names))
}

/// "Un reportage de X", "Eine Reportage von X": a line without the article before its label.
fn without_article(line: &str) -> &str {
    let Some((first, rest)) = line.split_once(' ') else { return line };
    let wording = Wording::of_languages();
    let is_label = |rest| wording.credit(rest).is_some_and(|label| label.is_marked && label.names_authors());
    let is_article = |first| Lexicon::of_languages().find(&Words::of(first)).stop_words > 0;
    if first.chars().count() <= ARTICLE_LETTERS && is_label(rest) && is_article(first) { rest } else { line }
}

pub(super) fn without_brackets(line: &str) -> &str {
    BRACKETS
        .iter()
        .find_map(|&(open, close)| {
            let inner = line.strip_prefix(open)?;
            let inner = inner.trim_end_matches(['.', '。']).strip_suffix(close)?;
            (!inner.contains(open)).then_some(inner.trim())
        })
        .unwrap_or(line)
}

/// Labels of a line, in order. The first begins the line or stands behind a sign that parts credits; others may follow a
/// name at once where a mark shows them: "TEKST: X FOTO: Y".
fn labels(line: &str) -> Vec<Placed> {
    let wording = Wording::of_languages();
    let mut found: Vec<Placed> = Vec::new();
    let is_led = wording.after_lead(line).is_some_and(|(rest, _)| !rest.is_empty());
    let (mut after, mut depth, mut is_parted, mut is_apart) = (0, 0_usize, true, true);
    for (at, c) in line.char_indices() {
        if at < after {
            continue;
        }
        // Where none of the cases below can be one, none is looked for: most words of a page.
        let may_begin = || is_parted || is_led || !found.is_empty() || is_ideograph(c);
        if is_apart && depth == 0 && may_begin() && c.is_alphabetic() {
            let label = line.get(at..).and_then(|rest| wording.credit(rest));
            // Only in scripts without spaces does a bare word of credits end a line: else it is a control ("Read text").
            let is_last =
                |l: &Label| at > 0 && at + l.length == line.len() && line.get(at..).is_some_and(is_ideographic);
            let is_named = |l: &Label| begins_name(line, at + l.length);
            // "Words X Photographs Y": no mark parts any label of the line from its names.
            let is_plain = |l: &Label| l.crew && is_named(l) && matches!(&*found, [first] if !first.label.is_marked);
            let fits = |l: &Label| {
                is_parted && (l.is_marked || is_named(l))
                    || (is_led || !found.is_empty()) && at > 0 && l.is_marked
                    || is_plain(l)
                    || is_last(l)
            };
            if let Some(label) = label.filter(fits) {
                after = at + label.length;
                found.push(Placed { start: at, label });
                (is_parted, is_apart) = (false, true);
                continue;
            }
        }
        if c.is_ascii_alphanumeric() {
            (is_parted, is_apart) = (false, false);
            continue;
        }
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_part = PARTS.contains(&c);
        is_parted = is_part || is_parted && c.is_whitespace();
        is_apart = is_part || c.is_whitespace();
    }
    found
}

/// What stands before a label that no file knows: "Jane Roe. Light and shade: Ole Lind".
fn before_unknown(text: &str) -> &str {
    let before = text.find([':', '：']).and_then(|mark| text.get(..mark)).unwrap_or(text);
    let end = if before.len() < text.len() { before.rfind(PARTS) } else { None };
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Whether a text begins in a script that sets no spaces.
fn is_ideographic(text: &str) -> bool {
    text.chars().next().is_some_and(is_ideograph)
}

/// Whether a name may begin at a place of a line: with a capital, or in a script without.
fn begins_name(line: &str, at: usize) -> bool {
    line.get(at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()))
}

/// The people of a text between two labels, without those of whom brackets say that they did other work.
fn people(text: &str) -> Vec<String> {
    let wording = Wording::of_languages();
    let is_sign = |c: char| PARTS.contains(&c) && c != '.' || c.is_whitespace() || matches!(c, '-' | ':' | '：');
    let text = wording.before_joiner(text.trim_matches(is_sign).trim_end_matches('.'));
    let text = wording.after_lead(text).map_or(text, |(rest, _)| rest);
    if are_ideographs(text) {
        let is_person = |name: &&str| is_person_like(name) && !wording.ends_as_role(name);
        return text.split_whitespace().filter(is_person).map(str::to_owned).collect();
    }
    parts(text).into_iter().filter(|part| !is_crew(part)).filter_map(byline::person).collect()
}

/// Whether brackets behind a name say that they did other work than writing.
pub(super) fn is_crew(part: &str) -> bool {
    let inner = part.split_once(['(', '（']).map(|(_, inner)| inner.trim_end_matches([')', '）', ' ', '.']));
    inner.and_then(|inner| Wording::of_languages().share_in_brackets(inner)) == Some(false)
}

/// Parts a text at signs and words that join names, outside brackets.
fn parts(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let is_join = |c: char| {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | '，' | '、' | ';' | '；' | '&' | '+' | '،')
    };
    text.split(is_join).flat_map(|part| Wording::of_languages().parts(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(line: &str) -> Vec<String> {
        match read(line) {
            Some(Credits::Authors(names)) => names,
            _ => Vec::new(),
        }
    }

    #[test]
    fn those_who_wrote_are_the_authors_in_every_language() {
        for (line, names) in [
            ("Words: Jane Roe · Pictures: Ole Lind", &["Jane Roe"][..]),
            ("Reporting by Jane Roe and Teun Abma; editing by Ole Lind", &["Jane Roe", "Teun Abma"]),
            ("Live reporting by Jane Roe; analysis by Teun Abma; editing by Ole Lind", &["Jane Roe", "Teun Abma"]),
            ("Reporting: Jane Roe in Orsk and Teun Abma in Velde", &["Jane Roe", "Teun Abma"]),
            ("By Jane Roe; photographs by Ole Lind", &["Jane Roe"]),
            ("Jane Roe (text), Ole Lind (photos)", &["Jane Roe"]),
            ("Text und Fotos: Anja Roth", &["Anja Roth"]),
            ("Text und Fotos von Anja Roth", &["Anja Roth"]),
            ("Text Anja Roth, Fotos Ole Lind", &["Anja Roth"]),
            ("Texte : Léa Roy / Photos : Jean Dupin", &["Léa Roy"]),
            ("Récit : Léa Roy · Dessins d’audience : Jean Dupin", &["Léa Roy"]),
            ("Crónica de Ana Gil · Ficha y datos: Luis Rey", &["Ana Gil"]),
            ("Texto e fotos: Rita Maia", &["Rita Maia"]),
            ("di Ugo Bini / foto Carla Neri", &["Ugo Bini"]),
            ("Tekst en foto’s: Anna Kuiper", &["Anna Kuiper"]),
            ("TEKST: Kari Moen FOTO: Ole Lind", &["Kari Moen"]),
            ("REPORTAGE: Siv Ek och Bo Ask BILD: Ole Lind", &["Siv Ek", "Bo Ask"]),
            ("Tekst: Mette Krog, foto: Ole Lind", &["Mette Krog"]),
            ("Rozmawiali, pisali i zdjęcia robili: Ewa Kos, Jan Lis", &["Ewa Kos", "Jan Lis"]),
            ("Text: Jana Holá, foto: Petr Malý", &["Jana Holá"]),
            ("Над текстом работали: Ирина Лунь (репортаж), Пётр Ильин (фото). Редактор — Анна Рысь", &["Ирина Лунь"]),
            ("Текст: Оксана Лунь · Світлини: Іван Рись", &["Оксана Лунь"]),
            ("Haber: Ayşe Işık, Fotoğraf: Can Deniz", &["Ayşe Işık"]),
            ("كتبت: ليلى حداد – عدسة: سامي نجار", &["ليلى حداد"]),
            ("本报记者 林一帆 周静 文/图", &["林一帆", "周静"]),
            ("（文・小川みどり、写真・原田誠、地図・編集部）", &["小川みどり"]),
            ("Un reportage de Léa Roy, photos de Jean Dupin", &["Léa Roy"]),
            ("Texto Rita Maia Fotografia Rui Sá", &["Rita Maia"]),
            ("Por: Ana Gil Fotos: Luis Rey", &["Ana Gil"]),
            ("文・写真：小川みどり", &["小川みどり"]),
            ("（记者 林一帆）", &["林一帆"]),
            ("本报记者 林一帆", &["林一帆"]),
            ("Teksti Aino Lahti, kuvat Olli Mäki, grafiikka Ulla Koski", &["Aino Lahti"]),
            ("Protokolliert und fotografiert von Anja Roth", &["Anja Roth"]),
            ("Tekst en pan: Anna Kuiper. Beeld: Teun Abma", &["Anna Kuiper"]),
            ("Reporting from Orsk: Jane Roe", &["Jane Roe"]),
            ("كتبت من المرجانة: ليلى حداد", &["ليلى حداد"]),
            ("Слушала и записывала Ирина Лунь, снимал Пётр Рысь", &["Ирина Лунь"]),
            ("Над материалом работали Ирина Лунь (депо), Пётр Рысь (мэрия)", &["Ирина Лунь", "Пётр Рысь"]),
            ("Text: Orsk, Jane Roe", &["Jane Roe"]),
            ("（小川みどり、写真は原田誠）", &["小川みどり"]),
            ("Words: Jane Roe. Light and shade: Ole Lind. In print today", &["Jane Roe"]),
            ("Parole: Carla Neri / Scatti: Ugo Bini", &["Carla Neri"]),
            ("Une enquête de Léa Roy et Jean Dupin, éditée par Ève Lys", &["Léa Roy", "Jean Dupin"]),
            ("Слова — Ірина Лунь й Петро Рись, світло — Оксана Лис", &["Ірина Лунь", "Петро Рись"]),
            ("Онлайн вели: Ирина Лунь, Пётр Рысь", &["Ирина Лунь", "Пётр Рысь"]),
            ("Reportarar: Kari Moen og Siv Ek. Redigering: Ole Lind", &["Kari Moen", "Siv Ek"]),
            ("Aan dit liveblog werkten: Anna Kuiper en Teun Abma", &["Anna Kuiper", "Teun Abma"]),
        ] {
            assert_eq!(authors(line), names, "{line}");
        }
        assert_eq!(read("Text und Fotos:"), Some(Credits::Next));
        // A kind of text may also be a label of another headline.
        for line in [
            "Reportage: Anja Roth",
            "Eine Reportage von Anja Roth",
            "Anja Roth (Fotos: Ole Lind)",
            "Anja Roth, Fotos: Ole Lind",
        ] {
            assert_eq!(read(line), Some(Credits::Likely(vec!["Anja Roth".to_owned()])), "{line}");
        }
    }

    #[test]
    fn other_work_kinds_of_text_and_sentences_name_no_author() {
        for line in [
            "Pictures: Ole Lind",
            "Editing by Ole Lind",
            "Additional reporting by Jane Roe",
            "本报记者 林一帆 摄",
            "Story Musgrave",
            "He read the text: Jane Roe had won",
            "文化、图书",
            "Textil: Anja Roth",
            "Read Full Story",
            "Text of the speech:",
            "Text, photos, and more: Jane Roe knows",
            "Taille du texte",
            "本刊记者 摄影",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
