//! Links that open a page at a sentence: text fragments (WICG, <https://wicg.github.io/scroll-to-text-fragment/>).

/// Longest text that is given whole; longer ones are given by their first and last words.
const WHOLE: usize = 120;

/// Words at each end of a long text.
const WORDS_AT_EACH_END: usize = 5;

/// `url` with a fragment that points to `text`; `None` without an address of the web.
pub fn link(url: &str, text: &str) -> Option<String> {
    let page = url.split('#').next().filter(|page| page.starts_with("http://") || page.starts_with("https://"))?;
    // A fragment must not run over the end of a block: only the first line is looked for.
    let line = text.trim().lines().next().unwrap_or_default();
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut link = format!("{page}#:~:text=");
    if line.chars().count() <= WHOLE || words.len() < 2 * WORDS_AT_EACH_END {
        encode(&words.join(" "), &mut link);
    } else {
        encode(&words.get(..WORDS_AT_EACH_END)?.join(" "), &mut link);
        link.push(',');
        encode(&words.get(words.len() - WORDS_AT_EACH_END..)?.join(" "), &mut link);
    }
    Some(link)
}

/// Percent-encodes all but letters, digits and the few signs that mean nothing in a text directive.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'~' | b'!' | b'\'' => out.push(char::from(byte)),
            _ => *out += &format!("%{byte:02X}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_with_a_meaning_in_the_directive_are_encoded() {
        let link = link("https://ledger.example/dam#top", "well-known, and true").unwrap();
        assert_eq!(link, "https://ledger.example/dam#:~:text=well%2Dknown%2C%20and%20true");
    }

    #[test]
    fn a_long_sentence_is_given_by_its_ends() {
        let words: Vec<String> = (0..60).map(|n| format!("word{n}")).collect();
        let link = link("https://ledger.example/", &words.join(" ")).unwrap();
        assert!(link.ends_with("word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59"));
    }

    #[test]
    fn what_is_no_web_address_gets_no_link() {
        assert_eq!(link("javascript:alert(1)", "x"), None);
        assert_eq!(link("", "x"), None);
    }
}
