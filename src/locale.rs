//! Which of our languages a person reads best.

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

/// The locale for the first of these tags that we can serve; simplified Chinese if none.
///
/// Takes BCP 47 (`zh-HK`), WeChat's and POSIX's underscores (`zh_CN`, `zh_TW.UTF-8`) and Android's
/// `zh_HK_#Hant`. RFC 4647 lookup alone would cut `zh-HK` to `zh`; here the script of a Chinese tag
/// comes from the tag, else from its region, and a bare `yue` is Hong Kong's.
///
/// ```
/// use faceid_response::{Locale, negotiate};
/// assert_eq!(negotiate(["ja-JP", "zh_HK_#Hant", "en"]), Locale::ZhHant);
/// ```
pub fn negotiate<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Locale {
    tags.into_iter().find_map(|tag| serve(tag.as_ref())).unwrap_or(Locale::ZhHans)
}

/// The locale for one tag, if we have one that its reader reads.
pub(crate) fn serve(tag: &str) -> Option<Locale> {
    let tag = tag.trim();
    // `.UTF-8` and `@modifier` are POSIX's and say nothing of the language.
    let tag = tag.split(['.', '@']).next().unwrap_or_default();
    let mut subtags = tag.split(['-', '_']).map(|subtag| subtag.trim_start_matches('#'));
    let language = subtags.next().unwrap_or_default();
    if is(language, "en") {
        return Some(Locale::En);
    }
    let cantonese = is(language, "yue");
    if !cantonese && !is(language, "zh") && !is(language, "cmn") {
        return None;
    }
    let mut by_region = None;
    let mut by_language = if cantonese { Locale::ZhHant } else { Locale::ZhHans };
    // A single letter begins an extension (`-u-co-pinyin`) or private use: no script or region there.
    for subtag in subtags.take_while(|subtag| subtag.len() != 1) {
        // `CHS` and `CHT` are what old Windows and .NET call the scripts.
        if is(subtag, "Hans") || is(subtag, "CHS") {
            return Some(Locale::ZhHans);
        }
        if is(subtag, "Hant") || is(subtag, "CHT") {
            return Some(Locale::ZhHant);
        }
        if is(subtag, "yue") {
            by_language = Locale::ZhHant;
        }
        if by_region.is_none() && subtag.len() == 2 {
            let traditional = ["TW", "HK", "MO"].iter().any(|region| is(subtag, region));
            let simplified = ["CN", "SG", "MY"].iter().any(|region| is(subtag, region));
            by_region = if traditional {
                Some(Locale::ZhHant)
            } else if simplified {
                Some(Locale::ZhHans)
            } else {
                None
            };
        }
    }
    Some(by_region.unwrap_or(by_language))
}

fn is(subtag: &str, name: &str) -> bool {
    subtag.eq_ignore_ascii_case(name)
}
