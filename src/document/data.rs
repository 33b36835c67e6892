//! Whether what was given as a page or a text is one, and not the data of a program: a picture, an archive, a printed document.

/// Beginnings of files that hold little else than text in a wrapping: printed documents, archives.
const BEGINNINGS: &[&str] = &["%PDF-", "PK\u{3}\u{4}"];

/// Of how many bytes one is a sign that no text has, from which all of them are data. Bytes drawn at random, as those of
/// pictures and archives seem to be, have one in ten; pages and texts have none, or a few that an editor's program left there.
const ONE_IN: usize = 100;

/// Fewest such signs: one or two may stray into a note.
const FEWEST: usize = 4;

/// Whether a text is the data of a program, taken for text.
pub fn is_data(text: &str) -> bool {
    if BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)) {
        return true;
    }
    let signs = text.bytes().filter(|&byte| is_of_no_text(byte)).count();
    signs >= FEWEST && signs * ONE_IN >= text.len()
}

/// Whether a byte is a control that no text has: all but tabs, ends of lines and of pages, and the escape of old encodings.
/// Bytes of longer characters are none, whatever was decoded wrongly.
fn is_of_no_text(byte: u8) -> bool {
    byte == 0x7f || byte < b' ' && !matches!(byte, b'\t' | b'\n' | 0x0b | 0x0c | b'\r' | 0x1b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::decode;

    #[test]
    fn bytes_of_any_program_are_data() {
        // A generator of the simplest kind: each number follows from the last.
        let mut number = 7_u32;
        let drawn: Vec<u8> = (0..10_240)
            .map(|_| {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (number >> 24) as u8
            })
            .collect();
        assert!(is_data(&decode(&drawn, None)));
        for beginning in
            [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>"]
        {
            assert!(is_data(&decode(beginning, None)));
        }
    }

    #[test]
    fn texts_are_none_though_a_sign_strayed_into_them() {
        let report = "The ferry stays in port until the ice has gone, said the harbour board. ".repeat(4);
        let wrong = decode("Паром остаётся в порту, пока не сойдёт лёд.".as_bytes(), Some("windows-1252"));
        for text in [report.clone(), format!("{report}\u{2}"), wrong, "\t\r\n".into(), String::new()] {
            assert!(!is_data(&text), "{text:?}");
        }
    }
}
