//! Numbers and texts in bytes that are kept or brought: entries of the index, ties, language packs. They are read without
//! trust in any length.

/// Why bytes cannot be read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BytesError {
    /// They end too early.
    Truncated,
    /// What is wrong with them.
    Damaged(&'static str),
}

/// What is left of some bytes.
pub(super) struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    pub fn new(rest: &'b [u8]) -> Self {
        Reader { rest }
    }

    pub fn left(&self) -> usize {
        self.rest.len()
    }

    pub fn take(&mut self, length: usize) -> Result<&'b [u8], BytesError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(BytesError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    pub fn byte(&mut self) -> Result<u8, BytesError> {
        self.take(1)?.first().copied().ok_or(BytesError::Truncated)
    }

    /// A number in groups of seven bits, the lowest first (LEB128).
    pub fn number(&mut self) -> Result<u32, BytesError> {
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).map_err(|_| BytesError::Damaged("a number too large"));
            }
        }
        Err(BytesError::Damaged("a number too large"))
    }

    /// A length and so many bytes.
    pub fn run(&mut self) -> Result<&'b [u8], BytesError> {
        let length = self.number()? as usize;
        self.take(length)
    }

    pub fn text(&mut self) -> Result<String, BytesError> {
        let bytes = self.run()?.to_vec();
        String::from_utf8(bytes).map_err(|_| BytesError::Damaged("a text that is none"))
    }
}

pub(super) fn push_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

pub(super) fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}
