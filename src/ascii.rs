//! Texts of which most is ASCII: what their bytes tell fast, and JSON that a browser takes over fast because all of it is.

/// A text of which more than one byte in so many is beyond ASCII is left as it is: written as escapes (`\u00e9`), which are
/// two to three times as long, the letters of Russian or Chinese would cost more than they save.
#[cfg(any(test, all(target_arch = "wasm32", any(feature = "extension", feature = "article-alone"))))]
const FEW: usize = 16;

/// The same JSON with its letters beyond ASCII as escapes, where they are few, as quotation marks, dashes and names are.
/// They stand in strings only. A text of ASCII is copied into a string of one byte a character; one other letter makes the
/// browser decode all of it and take two bytes for each character. Of an answer of 2.3 MB with some thirty of them Chromium
/// makes a string in 1.3 ms, not in 8.5, and parses it as fast.
#[cfg(any(test, all(target_arch = "wasm32", any(feature = "extension", feature = "article-alone"))))]
pub fn json_in_ascii(json: String) -> String {
    let beyond = json.bytes().filter(|byte| !byte.is_ascii()).count();
    if beyond == 0 || beyond > json.len() / FEW {
        return json;
    }
    let mut ascii = String::with_capacity(json.len() + 2 * beyond);
    let mut rest = &*json;
    while !rest.is_empty() {
        let (plain, after) = rest.split_at(ascii_length(rest.as_bytes()));
        ascii.push_str(plain);
        let Some(letter) = after.chars().next() else { break };
        for unit in letter.encode_utf16(&mut [0; 2]) {
            ascii.push_str(&format!("\\u{unit:04x}"));
        }
        rest = after.get(letter.len_utf8()..).unwrap_or_default();
    }
    ascii
}

/// How many bytes of ASCII a text begins with: sixteen are seen to be so at once.
pub fn ascii_length(text: &[u8]) -> usize {
    let (sixteens, _) = text.as_chunks::<16>();
    let from = 16 * sixteens.iter().take_while(|sixteen| sixteen.is_ascii()).count();
    from + text.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii()).count())
}

/// Whether a text has a byte of some kind: sixteen are asked at once, where a loop that may end at each asks one by one.
pub fn has_byte(text: &str, is_one: impl Fn(u8) -> bool) -> bool {
    let any = |bytes: &[u8]| bytes.iter().fold(false, |any, &byte| any | is_one(byte));
    let (sixteens, rest) = text.as_bytes().as_chunks::<16>();
    sixteens.iter().any(|sixteen| any(sixteen)) || any(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_letters_beyond_ascii_become_escapes_that_mean_the_same() {
        let text = format!("“Réné” said: \\ \"no\" \u{1f6a2} {}", "and nobody knew why ".repeat(20));
        let json = serde_json::to_string(&[&text]).expect("a string is JSON");
        let ascii = json_in_ascii(json);
        assert!(ascii.is_ascii());
        assert_eq!(serde_json::from_str::<Vec<String>>(&ascii).expect("it is still JSON"), [text]);
    }

    #[test]
    fn texts_of_other_scripts_and_plain_ones_stay_as_they_are() {
        for json in ["[\"набережна закрита\"]", "[\"the pier is shut\"]", ""] {
            assert_eq!(json_in_ascii(json.to_owned()), json);
        }
    }

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for at in 0..40 {
            let text = format!("{}4{}", "a".repeat(at), "b".repeat(39 - at));
            assert!(has_byte(&text, |byte| byte.is_ascii_digit()), "{text}");
            assert!(!has_byte(&text, |byte| byte == b'5'), "{text}");
        }
        assert!(!has_byte("", |_| true));
    }
}
