//! A number for a text: it tells two apart, it does not protect.

/// Returns FNV-1a in 32 bits of a text: the checksum of what is saved, and what is kept of an order number. Both
/// are ASCII, so a unit is a byte.
pub fn hash(units: impl Iterator<Item = u16>) -> u32 {
    units.fold(0x811c_9dc5, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}
