//! The choice of the language that a person reads best.

use super::{Words, tags_of};
use crate::{
    code::is_space,
    flat::{Kind, LONGEST, Text, Units, View, Writer},
    locale::Locale,
};

/// The tags that a language serves. Of several that serve one language, the strongest mark in the tag decides; of
/// equal ones the first in the list of locales.
pub(super) struct Tags {
    /// The languages that its tags begin with.
    pub languages: &'static [u32],
    /// Its script, which is the strongest mark; the regions where it is read, for a tag without a script; and for one
    /// with neither the languages among [`Tags::languages`] that are rather its own.
    pub marks: &'static [u32],
}

/// Chinese and the languages that ISO 639-3 counts as Chinese: those who read, read one of its two scripts.
pub(super) const CHINESE: &[u32] = &[
    subtag("zh"),
    subtag("cdo"),
    subtag("cjy"),
    subtag("cnp"),
    subtag("cpx"),
    subtag("csp"),
    subtag("czh"),
    subtag("czo"),
    subtag("gan"),
    subtag("hak"),
    subtag("hsn"),
    subtag("lzh"),
    subtag("mnp"),
    subtag("nan"),
    subtag("wuu"),
    subtag("yue"),
];

/// Other names of a subtag, each with the one that CLDR has for it.
const ALIASES: &[[u32; 2]] = &[
    [subtag("chi"), subtag("zh")],
    [subtag("cmn"), subtag("zh")],
    [subtag("zho"), subtag("zh")],
    [subtag("eng"), subtag("en")],
    [subtag("in"), subtag("id")],
    [subtag("iw"), subtag("he")],
    [subtag("ji"), subtag("yi")],
    [subtag("jw"), subtag("jv")],
    [subtag("mo"), subtag("ro")],
    [NYNORSK, subtag("nb")],
    [subtag("no"), subtag("nb")],
    [subtag("sh"), subtag("sr")],
    [subtag("tl"), subtag("fil")],
    // What old Windows and .NET call the scripts of Chinese.
    [subtag("chs"), subtag("hans")],
    [subtag("cht"), subtag("hant")],
    // POSIX's modifiers: `sr_RS@latin`.
    [subtag("cyrillic"), subtag("cyrl")],
    [subtag("latin"), subtag("latn")],
];

/// Nynorsk, one of the two written forms of Norwegian. Its readers understand the other, but prefer their own.
const NYNORSK: u32 = subtag("nn");

/// The language of a tag that says no more than a script or a region.
const UNDETERMINED: u32 = subtag("und");

/// The language of what is no tag: no letters have this number.
const NO_LANGUAGE: u32 = 1;

/// More tags are not read.
pub(super) const MOST: usize = 256;

/// Returns the locale for the first of these tags that we can serve; simplified Chinese if none.
///
/// Takes BCP 47 (`zh-HK`), WeChat's and POSIX's underscores (`zh_CN`, `zh_TW.UTF-8`), Android's `zh_HK_#Hant`, and
/// texts that are lists: a header's `zh-TW,zh;q=0.9,en;q=0.8`, of which the tag with the largest `q` comes first, and
/// POSIX's `zh_TW:zh:en`. RFC 4647 lookup alone would cut `zh-HK` to `zh`; here the script of a Chinese tag comes from
/// the tag, else from its region, and a bare `yue` is Hong Kong's. So CLDR has it, but for Chinese in any other region
/// (`zh-US`), which it takes for traditional: a reader from the mainland has that tag as soon as they travel, and it
/// stays simplified.
///
/// ```
/// use faceid_response::{Locale, negotiate};
/// assert_eq!(negotiate(["ja-JP", "zh_HK_#Hant", "en"]), Locale::ZhHant);
/// assert_eq!(negotiate(["ja,en;q=0.8,zh-TW;q=0.9"]), Locale::ZhHant);
/// ```
pub fn negotiate<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Locale {
    let mut writer = Writer::new();
    writer.list(tags.into_iter().take(MOST).map(Some));
    writer.list::<&str>([]);
    let flat = writer.flat();
    let tags = flat.first();
    Words::choose(tags, tags.next().unwrap_or(tags)).locale
}

/// Gives each tag of some texts that a person accepts, with its rank; the largest is the one that they like best. A text
/// is a tag or a list of them. The texts stand in order of preference; in a text `q` decides, then again the order.
pub(super) fn each_tag<U: Units>(texts: View<U>, mut take: impl FnMut(Tag, u32)) {
    let mut left = MOST as u32;
    for text in texts.items().filter_map(View::text) {
        // A text that long may have been cut, and a cut tag is another one.
        if text.length() as usize >= LONGEST {
            continue;
        }
        let first = left;
        let mut at = 0;
        while at <= text.length() && left > 0 {
            let tag = Tag::read(text, &mut at);
            let weight = weight(text, &mut at);
            if weight > 0 && tag.language > NO_LANGUAGE {
                take(tag, first << 20 | weight << 10 | left);
            }
            left -= 1;
        }
    }
}

/// Returns the `q` behind a tag in thousandths, 1000 where there is none that can be read, and goes to the next tag.
fn weight<U: Units>(list: Text<U>, at: &mut u32) -> u32 {
    let (mut weight, mut scale, mut before) = (1000, 0, 0);
    loop {
        let unit = list.unit(*at);
        *at += 1;
        match unit {
            0 | 0x2C | 0x3A => return weight.min(1000),
            0x3D if before | 0x20 == u16::from(b'q') => scale = 1000,
            0x2E if scale > 0 => scale = 100,
            0x30..=0x39 => {
                if scale == 1000 {
                    weight = 0;
                }
                weight += u32::from(unit - 0x30) * scale;
                scale /= 10;
            }
            _ => scale = 0,
        }
        before = unit;
    }
}

/// A person's or a host's tag, cleaned: each part by the name that CLDR has for it, 0 where it is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    pub language: u32,
    script: u32,
    region: u32,
    /// Variants and extensions, mixed: enough to tell two tags apart.
    rest: u32,
}

impl Tag {
    /// Reads the tag at a place of a list, and goes to what ends it; what is none has no language. Case, the kind of
    /// hyphen and the space around do not matter.
    #[inline(never)]
    pub fn read<U: Units>(list: Text<U>, at: &mut u32) -> Self {
        let mut tag = Self::default();
        let (mut name, mut length) = (0, 0);
        // True behind a single letter, which begins an extension (`-u-rg-twzzzz`), and behind `.`, POSIX's encoding.
        let mut is_over = false;
        loop {
            let unit = list.unit(*at);
            let is_end = matches!(unit, 0 | 0x2C | 0x3A | 0x3B);
            if is_end || matches!(unit, 0x2D | 0x2E | 0x40 | 0x5F) || is_space(unit) {
                if length > 0 {
                    tag.take(name, length, is_over);
                }
                if is_end {
                    return tag;
                }
                is_over = unit == 0x2E || unit != 0x40 && (is_over || length == 1);
                (name, length) = (0, 0);
            } else if unit != 0x23 {
                // Android sets `#` before a script.
                name = with_letter(name, unit as u8);
                length += if matches!(unit | 0x20, 0x30..=0x39 | 0x61..=0x7A) { 1 } else { 9 };
            }
            *at += 1;
        }
    }

    /// Takes in a subtag.
    fn take(&mut self, name: u32, length: u32, is_over: bool) {
        let alias = ALIASES.iter().find(|[alias, _]| *alias == name);
        let known = alias.map_or(name, |[_, known]| *known);
        let ends_in_digit = name & 0xFF <= 0x39;
        if self.language == 0 {
            self.language = if matches!(length, 2 | 3) { known } else { NO_LANGUAGE };
            if name == NYNORSK {
                self.rest = name;
            }
        } else if is_over || length > 8 {
            // It says nothing.
        } else if length == 2 || length == 3 && ends_in_digit {
            self.region = name;
        } else if length == 4 && !ends_in_digit || alias.is_some() && known > 0xFF_FFFF {
            self.script = known;
        } else if length == 3 && has(CHINESE, known) {
            // `zh-yue`: the language itself stands behind the one that it belongs to.
            self.language = known;
        } else {
            self.rest = self.rest.rotate_left(5) ^ name;
        }
    }

    /// Returns the locale that its reader reads, if we have one.
    #[inline(never)]
    pub fn served(self) -> Option<Locale> {
        let (mut found, mut strongest) = (None, 0);
        for &locale in Locale::ALL {
            let strength = tags_of(locale).strength(self);
            if strength > strongest {
                strongest = strength;
                found = Some(locale);
            }
        }
        found
    }

    /// Returns how well words under this tag suit one who reads another: 0 where not at all. Script and region are
    /// hints, in both directions, but for another script than the one that they read. `is_ours` where one of our
    /// locales serves both, and has decided the script.
    pub fn suits(self, reader: Self, is_ours: bool) -> u32 {
        let is_same = self.language == reader.language;
        if !is_same && !is_ours {
            return 0;
        }
        let script = match self.script {
            0 => 1,
            _ if is_ours => 2,
            script if script == reader.script => 7,
            _ if reader.script == 0 => 0,
            _ => return 0,
        };
        let region = match self.region {
            0 => 1,
            region if region == reader.region => 4,
            _ => 0,
        };
        8 * u32::from(is_same) + script + region + 2 * u32::from(self == reader)
    }
}

/// Tells whether a subtag is one of these.
#[inline(never)]
#[allow(
    clippy::manual_contains,
    reason = "`contains` compares four at a time, in four times the bytes"
)]
fn has(names: &[u32], name: u32) -> bool {
    names.iter().any(|known| *known == name)
}

/// Returns the tag in a text.
pub(super) fn tag_of(text: &str) -> Tag {
    let mut writer = Writer::new();
    writer.text(Kind::Text, text);
    let flat = writer.flat();
    flat.first().text().map_or(Tag::default(), |text| Tag::read(text, &mut 0))
}

impl Tags {
    /// Returns the strength with which a tag speaks for it; 0 if it does not.
    fn strength(&self, tag: Tag) -> u8 {
        let mark = if has(self.marks, tag.script) {
            4
        } else if has(self.marks, tag.region) {
            3
        } else {
            1 + u8::from(has(self.marks, tag.language))
        };
        let is_own = has(self.languages, tag.language);
        if is_own || mark > 2 && tag.language == UNDETERMINED { mark } else { 0 }
    }
}

/// Returns a subtag as a number, in which up to four letters stand as they are.
pub(super) const fn subtag(name: &str) -> u32 {
    let mut letters = name.as_bytes();
    let mut number = 0;
    while let [letter, rest @ ..] = letters {
        number = with_letter(number, *letter);
        letters = rest;
    }
    number
}

/// Adds a letter or a digit to the number of a subtag, in lower case.
const fn with_letter(number: u32, letter: u8) -> u32 {
    number.rotate_left(8) ^ (letter | 0x20) as u32
}
