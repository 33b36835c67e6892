//! Numbers and texts of a pack, read without trust in any length.

use super::PackError;

/// What is left of a pack.
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

    pub fn take(&mut self, length: usize) -> Result<&'b [u8], PackError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(PackError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    pub fn byte(&mut self) -> Result<u8, PackError> {
        self.take(1)?.first().copied().ok_or(PackError::Truncated)
    }

    /// A number in groups of seven bits, the lowest first (LEB128).
    pub fn number(&mut self) -> Result<u32, PackError> {
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).map_err(|_| PackError::Damaged("a number too large"));
            }
        }
        Err(PackError::Damaged("a number too large"))
    }

    /// A length and so many bytes.
    pub fn run(&mut self) -> Result<&'b [u8], PackError> {
        let length = self.number()? as usize;
        self.take(length)
    }

    pub fn text(&mut self) -> Result<String, PackError> {
        let bytes = self.run()?.to_vec();
        String::from_utf8(bytes).map_err(|_| PackError::Damaged("a text that is none"))
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

/// FNV-1a, 64 bits: tells damage, not forgery.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
