//! The catalogue as it is handed out: each row with what its advice decides.

use super::{Source, entries_of};
use crate::{
    advice::{Action, Advice, Disclosure, Fault, Remedy, RetryPlan},
    channel::Channel,
};

/// A row of the catalogue, joined with its advice.
///
/// ```
/// use faceid_response::{Channel, catalog};
///
/// // The codes for which an attempt costs money, for whoever pays.
/// let billed = catalog().filter(|entry| entry.channel == Channel::Sdk && entry.billed == Some(true));
/// let codes: Vec<String> = billed.map(|entry| entry.code).collect();
/// assert_eq!(codes[..3], ["0", "66660004", "66660010"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct CatalogEntry {
    /// The source of the code.
    pub channel: Channel,
    /// The canonical code.
    pub code: String,
    /// The vendor's text as on the page, or ours for [`Source::Field`].
    pub meaning: &'static str,
    /// The vendor's handling note, where the table has that column.
    pub handling: Option<&'static str>,
    /// True where an attempt is billed by today's rule; none = the page does not say.
    pub billed: Option<bool>,
    /// The date (Beijing, ISO 8601) before which it was billed, where that has changed.
    pub billed_before: Option<&'static str>,
    /// The unit of guidance.
    pub advice: Advice,
    /// The next thing that the page does.
    pub action: Action,
    /// The thing that has to change first, or to be done instead.
    pub remedy: Remedy,
    /// The one who can fix what went wrong.
    pub fault: Fault,
    /// The permission to tell the person the reason.
    pub disclosure: Disclosure,
    /// The plan of the next attempt; present exactly where the action is `retry`.
    pub retry: Option<RetryPlan>,
    /// The kind of source that the row comes from.
    pub source: Source,
}

/// Returns every row of every channel, in the order of [`Channel::ALL`] and of the vendor's page.
///
/// ```
/// use faceid_response::{Channel, catalog};
/// let entry = catalog().find(|entry| entry.channel == Channel::Sdk && entry.code == "66660018");
/// assert_eq!(entry.unwrap().billed, Some(false));
/// ```
pub fn catalog() -> impl Iterator<Item = CatalogEntry> {
    Channel::ALL.iter().flat_map(|&channel| {
        entries_of(channel).iter().map(move |row| {
            let guidance = row.advice.guidance();
            let billed = row.billing.at(None);
            let retry = guidance.retry_after(billed);
            CatalogEntry {
                channel,
                code: row.code.to_string(),
                meaning: row.meaning,
                handling: row.handling,
                billed,
                billed_before: row.billing.billed_before(),
                advice: row.advice,
                action: guidance.action,
                remedy: guidance.remedy,
                fault: guidance.fault,
                disclosure: guidance.disclosure,
                retry,
                source: row.source,
            }
        })
    })
}
