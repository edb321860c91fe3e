//! What support will ask for: the ids of an attempt, never of a person.

use crate::support::SupportReference;

/// The ids that support will ask for; never identity data.
///
/// ```
/// use faceid_response::{Ask, read};
///
/// let reference = read("?code=66660018&orderNo=o1&newSignature=F0", None, Ask::default()).reference;
/// assert_eq!(reference.order_no.as_deref(), Some("o1"));
/// assert_eq!(reference.support.to_string().len(), 14);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Reference {
    /// The order number of the attempt.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub order_no: Option<String>,
    /// The vendor's id of a server call.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub request_id: Option<String>,
    /// Channel, code, attempt and day, as short text that can be read over a phone.
    pub support: SupportReference,
}
