//! The languages that the copy is written in.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A language that the copy is written in, as a BCP 47 tag.
    ///
    /// ```
    /// use faceid_response::{Locale, negotiate};
    ///
    /// // An `Accept-Language` header, the first choice first.
    /// assert_eq!(negotiate(["zh-TW", "en"]), Locale::ZhHant);
    /// assert_eq!(Locale::ZhHant.as_str(), "zh-Hant"); // for the `lang` of an element
    /// ```
    Locale as "Locale" {
        /// Chinese, simplified: mainland China, Singapore, Malaysia. The default.
        ZhHans = "zh-Hans",
        /// Chinese, traditional: Taiwan, Hong Kong, Macau.
        ZhHant = "zh-Hant",
        /// English.
        En = "en",
    }
}
