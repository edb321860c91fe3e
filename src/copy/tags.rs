//! The choice of the language that a person reads best.

use super::tags_of;
use crate::locale::Locale;

/// The tags that a language serves. Of several that serve one language, the strongest mark in the tag decides; of
/// equal ones the first in the tag, and without any the first in the list of locales.
pub(super) struct Tags {
    /// The first part of such a tag.
    pub languages: &'static [&'static str],
    /// Its scripts: the strongest mark.
    pub scripts: &'static [&'static str],
    /// The regions in which it is read, for a tag without a script.
    pub regions: &'static [&'static str],
    /// Languages among [`Tags::languages`] that are rather its own, for a tag with neither.
    pub dialects: &'static [&'static str],
}

/// Chooses the locale for the first of these tags that we can serve; simplified Chinese if none.
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

/// Finds the locale for one tag, if we have one that its reader reads.
pub(super) fn serve(tag: &str) -> Option<Locale> {
    let tag = tag.trim();
    // `.UTF-8` and `@modifier` are POSIX's and say nothing of the language.
    let tag = tag.split(['.', '@']).next().unwrap_or_default();
    let subtags = tag.split(['-', '_']).map(|subtag| subtag.trim_start_matches('#'));
    let language = subtags.clone().next().unwrap_or_default();
    let mut found: Option<(u8, Locale)> = None;
    // A single letter begins an extension (`-u-co-pinyin`) or private use: no script or region there.
    for subtag in subtags.take_while(|subtag| subtag.len() != 1) {
        for &locale in Locale::ALL {
            let tags = tags_of(locale);
            let strength = tags.strength(subtag);
            let is_stronger = found.is_none_or(|(strongest, _)| strength > strongest);
            if is_stronger && has(tags.languages, language) {
                found = Some((strength, locale));
            }
        }
    }
    found.map(|(_, locale)| locale)
}

impl Tags {
    /// Weighs a subtag that may speak for it.
    fn strength(&self, subtag: &str) -> u8 {
        if has(self.scripts, subtag) {
            3
        } else if has(self.regions, subtag) {
            2
        } else {
            u8::from(has(self.dialects, subtag))
        }
    }
}

fn has(names: &[&str], subtag: &str) -> bool {
    names.iter().any(|name| subtag.eq_ignore_ascii_case(name))
}
