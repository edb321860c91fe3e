//! Which catalogue this is; `docs/catalog-changes.md` says what each version changed.

/// The version of the catalogue, one higher with each release that changes a row.
pub const CATALOG_VERSION: u32 = 2;

/// The day of this version (ISO 8601): the vendor's page carries none.
pub const CATALOG_DATE: &str = "2026-11-25";
