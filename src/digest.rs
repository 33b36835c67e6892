//! FNV-1a: a hash that is stored and compared later, so it must be the same on every machine and in every version. It tells
//! damage and difference, not forgery. (Fowler, Noll, Vo, Eastlake: "The FNV Non-Cryptographic Hash Algorithm")

/// The hash of some bytes, 64 bits.
pub(crate) fn fnv_64(bytes: &[u8]) -> u64 {
    fnv_64_on(0xcbf2_9ce4_8422_2325, bytes)
}

/// The same of bytes that follow those with the hash `before`.
pub(crate) fn fnv_64_on(before: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(before, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The hash of some bytes, 32 bits.
pub(crate) fn fnv_32(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
