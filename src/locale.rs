//! The languages that the copy is written in.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A language that the copy is written in, as a BCP 47 tag.
    Locale as "Locale" {
        /// Chinese, simplified: mainland China, Singapore, Malaysia. The default.
        ZhHans = "zh-Hans",
        /// Chinese, traditional: Taiwan, Hong Kong, Macau.
        ZhHant = "zh-Hant",
        /// English.
        En = "en",
    }
}
