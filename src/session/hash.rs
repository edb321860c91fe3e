//! A number for a text: it tells two apart, it does not protect.

/// FNV-1a in 32 bits: the checksum of what is saved, and what is kept of an order number.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
