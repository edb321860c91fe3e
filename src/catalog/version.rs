//! Which catalogue this is; `docs/catalog-changes.md` says what each version changed.

/// The version of the catalogue, one higher with each release that changes a row.
///
/// ```
/// use faceid_response::{CATALOG_DATE, CATALOG_VERSION};
///
/// // A log line that tells which tables gave the answer.
/// let line = format!("catalogue {CATALOG_VERSION} of {CATALOG_DATE}");
/// assert!(line.starts_with("catalogue "));
/// ```
pub const CATALOG_VERSION: u32 = 2;

/// The day of this version (ISO 8601): the vendor's page carries none.
///
/// ```
/// assert_eq!(faceid_response::CATALOG_DATE.split('-').count(), 3);
/// ```
pub const CATALOG_DATE: &str = "2026-11-25";
