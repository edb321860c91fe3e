//! The choice of the language that a person reads best.

use super::tags_of;
use crate::{
    code::trim,
    flat::{Kind, Text, Units, Writer},
    locale::Locale,
};

/// The tags that a language serves. Of several that serve one language, the strongest mark in the tag decides; of
/// equal ones the first in the tag, and without any the first in the list of locales.
pub(super) struct Tags {
    /// The languages that its tags begin with.
    pub languages: &'static [&'static str],
    /// The strongest mark: its script.
    pub scripts: &'static [&'static str],
    /// The regions where it is read, for a tag without a script.
    pub regions: &'static [&'static str],
    /// Languages among [`Tags::languages`] that are rather its own, for a tag with neither.
    pub dialects: &'static [&'static str],
}

/// Returns the locale for the first of these tags that we can serve; simplified Chinese if none.
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
    let mut tags = tags.into_iter();
    tags.find_map(|tag| serve_str(tag.as_ref())).unwrap_or(Locale::ZhHans)
}

/// Returns the locale for one tag, if we have one that its reader reads.
pub(super) fn serve_str(tag: &str) -> Option<Locale> {
    let mut writer = Writer::new();
    writer.text(Kind::Text, tag);
    let flat = writer.flat();
    flat.first().text().and_then(serve)
}

/// As [`serve_str`].
#[inline(never)]
pub(super) fn serve<U: Units>(tag: Text<U>) -> Option<Locale> {
    let tag = trim(tag);
    let mut language = None;
    let mut found = None;
    let mut strongest = 0;
    let mut start = 0;
    for end in 0..=tag.length() {
        let unit = tag.unit(end);
        // `.UTF-8` and `@modifier` are POSIX's and say nothing of the language.
        let has_ended = end == tag.length() || matches!(unit, 0x2E | 0x40);
        if !has_ended && !is_hyphen(unit) {
            continue;
        }
        // Android sets `#` before a script.
        while tag.unit(start) == u16::from(b'#') {
            start += 1;
        }
        let subtag = tag.part(start, end);
        let is_first = language.is_none();
        // A single letter begins an extension (`-u-co-pinyin`) or private use: no script or region there.
        if !is_first && subtag.length() == 1 {
            break;
        }
        let language = *language.get_or_insert(subtag);
        for &locale in Locale::ALL {
            let tags = tags_of(locale);
            let strength = tags.strength(subtag);
            let is_stronger = found.is_none() || strength > strongest;
            if is_stronger && has(tags.languages, language) {
                strongest = strength;
                found = Some(locale);
            }
        }
        if has_ended {
            break;
        }
        start = end + 1;
    }
    found
}

fn is_hyphen(unit: u16) -> bool {
    matches!(unit, 0x2D | 0x5F)
}

/// Tells whether a language covers a tag: it is the tag, or the beginning of it (RFC 4647 lookup).
pub(super) fn covers<U: Units>(key: Text<U>, tag: Text<U>) -> bool {
    let length = key.length();
    (tag.length() == length || tag.length() > length && is_hyphen(tag.unit(length)))
        && same(key, tag.part(0, length))
}

/// Tells whether two tags are spelled alike but for case and the kind of hyphen.
#[inline(never)]
pub(super) fn same<U: Units>(one: Text<U>, other: Text<U>) -> bool {
    one.length() == other.length()
        && (0..one.length()).all(|index| plain(one.unit(index)) == plain(other.unit(index)))
}

/// Returns a unit in lower case, with one kind of hyphen.
fn plain(unit: u16) -> u16 {
    match unit {
        0x5F => 0x2D,
        0x41..=0x5A => unit | 0x20,
        _ => unit,
    }
}

/// Tells whether a tag is spelled like this, but for case and the kind of hyphen.
#[inline(never)]
pub(super) fn is<U: Units>(tag: Text<U>, name: &str) -> bool {
    tag.length() as usize == name.len()
        && name.bytes().zip(0..).all(|(byte, index)| plain(tag.unit(index)) == plain(byte.into()))
}

impl Tags {
    /// Returns the strength with which a subtag speaks for it.
    fn strength<U: Units>(&self, subtag: Text<U>) -> u8 {
        if has(self.scripts, subtag) {
            3
        } else if has(self.regions, subtag) {
            2
        } else {
            u8::from(has(self.dialects, subtag))
        }
    }
}

fn has<U: Units>(names: &[&str], subtag: Text<U>) -> bool {
    names.iter().any(|name| is(subtag, name))
}
