//! A number for a text: it tells two apart, it does not protect.

/// Returns the FNV-1a hash of a text, 32 bits. It is the checksum of a saved session, and all that a session keeps of
/// an order number. Both texts are ASCII, so that a unit is a byte.
pub fn hash(units: impl Iterator<Item = u16>) -> u32 {
    units.fold(0x811c_9dc5, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}
