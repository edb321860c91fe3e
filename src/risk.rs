//! The device-risk levels and tags of the enhanced edition (增强级 riskinfo).
//!
//! One of four risk vocabularies the vendor has; the same digit means other things in the others,
//! so this one reads `deviceInfoLevel` and `deviceInfoTag` of the App SDK's riskInfo only.

use crate::{
    code::{Code, Spelling, is_white_space},
    flat::{Field, Text, Units, View, Writer},
    vocabulary::vocabulary,
};

vocabulary! {
    /// The platform on which a tag can occur.
    ///
    /// ```
    /// use faceid_response::{Platform, risk_tags};
    ///
    /// let on_ios = risk_tags().filter(|tag| tag.platforms.contains(&Platform::Ios));
    /// assert!(on_ios.count() > 10);
    /// ```
    Platform as "Platform" {
        Android = "android",
        Ios = "ios",
    }
}

/// One risk tag, known or not.
///
/// ```
/// use faceid_response::{RiskTag, risk};
///
/// let report = risk(None, ["5001", "77"]);
/// let log = |tag: &RiskTag| format!("{} {}", tag.tag, tag.meaning.unwrap_or("not on the vendor's table"));
/// assert!(log(&report.tags[0]).contains("root"));
/// assert_eq!(log(&report.tags[1]), "77 not on the vendor's table");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RiskTag {
    /// The tag as given.
    pub tag: Code<'static>,
    /// True where the vendor's table has it.
    pub known: bool,
    /// The vendor's text, for logs and support; never for the person.
    pub meaning: Option<&'static str>,
    /// The platforms on which it can occur; empty when unknown.
    pub platforms: &'static [Platform],
}

/// The vendor's risk report on the device: for the page and the server, never the person.
///
/// ```
/// use faceid_response::{Ask, read};
///
/// let answer = r#"{
///     "isSuccess": false,
///     "error": { "code": "66660023" },
///     "riskInfo": { "deviceInfoLevel": "4", "deviceInfoTag": "301" }
/// }"#;
/// let risk = read(answer, None, Ask::default()).risk.unwrap();
/// assert_eq!((risk.level, risk.blocked), (Some(4), Some(true)));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RiskReport {
    /// 0–4; `None` when it is not on the vendor's scale, which is not the same as low.
    pub level: Option<u8>,
    /// Levels 0, 1, 2 are low; 3 and 4 are high and blocked.
    pub blocked: Option<bool>,
    /// The tags, in the order given.
    pub tags: Vec<RiskTag>,
}

const ANDROID: &[Platform] = &[Platform::Android];
const IOS: &[Platform] = &[Platform::Ios];
const BOTH: &[Platform] = &[Platform::Android, Platform::Ios];

/// The most tags that are read, which is more than the table has.
const MOST_TAGS: usize = 64;

/// 设备维度风险标签 deviceInfotag 说明: a meaning under one tag or two.
#[rustfmt::skip]
const ROWS: &[(&[u16], &str, &[Platform])] = &[
    (&[202, 5001], "设备疑似被 root/越狱，该标签支持 Android 和 iOS 系统", BOTH),
    (&[203, 5004], "设备疑似被注入，该标签支持 Android 和 iOS 系统", BOTH),
    (&[205], "设备疑似被 hook，该标签仅支持 Android", ANDROID),
    (&[206], "设备疑似处于虚拟运行环境，该标签仅支持 Android", ANDROID),
    (&[207], "疑似风险进程，该标签仅支持 Android", ANDROID),
    (&[5007, 1005], "该设备疑似摄像头被劫持/被 hook，该标签支持 Android 和 iOS 系统", BOTH),
    (&[8000], "设备存在异常篡改信息行为，该标签支持 Android 和 iOS 系统", BOTH),
    (&[5010], "设备疑似改机，该标签仅支持 iOS", IOS),
    (&[5012, 3], "疑似模拟器，该标签支持 Android 和 iOS 系统", BOTH),
    (&[5016], "疑似使用自动化脚本，该标签仅支持 iOS", IOS),
    (&[212], "疑似高危 ROM，该标签仅支持 Android", ANDROID),
    (&[213], "疑似检测到系统劫持，该标签仅支持 Android", ANDROID),
    (&[301], "疑似主流模拟器，该标签仅支持 Android", ANDROID),
    (&[302], "疑似云模拟器，该标签仅支持 Android", ANDROID),
    (&[303], "疑似开发板模拟器，该标签仅支持 Android", ANDROID),
    (&[1001, 502], "疑似设备参数篡改，该标签支持 Android 和 iOS 系统", BOTH),
    (&[1003, 5008], "疑似应用进程被动态调试，该标签支持 Android 和 iOS 系统", BOTH),
    (&[5009], "疑似 iOS 多开，该标签仅支持 iOS", IOS),
    (&[5021], "疑似黑名单设备，该标签仅支持 iOS", IOS),
];

/// A tag of the vendor's table without its meaning.
#[derive(Clone, Copy, Debug)]
pub struct KnownTag {
    code: u16,
    /// The place of its meaning in the list of meanings.
    pub row: u8,
    /// A bit for each of [`Platform::ALL`] on which it can occur.
    pub platforms: u8,
}

#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
const COUNT: usize = {
    let (mut count, mut row) = (0, 0);
    while row < ROWS.len() {
        count += ROWS[row].0.len();
        row += 1;
    }
    count
};

#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
static TAGS: [KnownTag; COUNT] = {
    let mut tags = [KnownTag { code: 0, row: 0, platforms: 0 }; COUNT];
    let (mut tag, mut row) = (0, 0);
    while row < ROWS.len() {
        let (codes, _, on) = ROWS[row];
        let (mut at, mut platforms) = (0, 0);
        while at < on.len() {
            platforms |= 1 << on[at] as u8;
            at += 1;
        }
        at = 0;
        while at < codes.len() {
            tags[tag] = KnownTag { code: codes[at], row: row as u8, platforms };
            tag += 1;
            at += 1;
        }
        row += 1;
    }
    tags
};

/// Returns every tag of the vendor's table, in its order.
///
/// ```
/// use faceid_response::risk_tags;
/// assert!(risk_tags().all(|tag| tag.known && tag.meaning.is_some()));
/// ```
pub fn risk_tags() -> impl Iterator<Item = RiskTag> {
    TAGS.iter().map(|tag| describe(Code::from(i32::from(tag.code)), Some(*tag)))
}

/// Returns the vendor's text for each row of its table.
#[doc(hidden)]
pub fn risk_meanings() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|(_, meaning, _)| *meaning)
}

/// Reads a level (`deviceInfoLevel`) and tags (`deviceInfoTag`, each text one tag or several).
///
/// The vendor documents no separator, so `,` `，` `、` `;` `；` `|` and white space all separate.
/// An unknown tag is kept and said to be unknown. More than 64 tags are cut.
///
/// ```
/// use faceid_response::{Code, risk};
/// let report = risk(Code::new("3").as_ref(), ["202,5001"]);
/// assert_eq!(report.blocked, Some(true));
/// assert_eq!(report.tags.len(), 2);
/// ```
pub fn risk<'a>(level: Option<&Code<'_>>, tags: impl IntoIterator<Item = &'a str>) -> RiskReport {
    let mut writer = Writer::new();
    writer.list(tags.into_iter().map(Some));
    let flat = writer.flat();
    report(level.and_then(Code::number), flat.first())
}

/// Returns the report that a `riskInfo` makes.
pub(crate) fn of_info<U: Units>(info: View<U>) -> RiskReport {
    let level = info.field(Field::DeviceInfoLevel).and_then(View::spelled).and_then(Spelling::new);
    let mut writer = Writer::new();
    let tags = info
        .word(Field::DeviceInfoTag)
        .map(|tags| String::from_utf16_lossy(&tags.units().collect::<Vec<_>>()));
    writer.list(tags.iter().map(Some));
    report(level.and_then(Spelling::number), writer.flat().first())
}

fn report<U: Units>(level: Option<i32>, tags: View<U>) -> RiskReport {
    let level = level.and_then(level_of);
    let mut report = RiskReport { level, blocked: level.map(is_blocked), tags: Vec::new() };
    each_tag(tags, &mut |tag| report.tags.push(describe(tag.into(), known(tag))));
    report
}

/// Returns the level, if it is on the vendor's scale.
pub fn level_of(number: i32) -> Option<u8> {
    u8::try_from(number).ok().filter(|level| *level <= 4)
}

fn is_blocked(level: u8) -> bool {
    level >= 3
}

/// Takes each tag of a text, or of each text of a list.
pub fn each_tag<U: Units>(tags: View<U>, take: &mut dyn FnMut(Spelling<U>)) {
    let mut left = MOST_TAGS;
    let mut tags_in = |text: Option<Text<U>>| {
        let Some(text) = text else { return };
        let mut start = 0;
        for end in 0..=text.length() {
            if end < text.length() && !is_separator(text.unit(end)) {
                continue;
            }
            if left > 0
                && let Some(tag) = Spelling::new(text.part(start, end))
            {
                left -= 1;
                take(tag);
            }
            start = end + 1;
        }
    };
    tags_in(tags.spelled());
    tags.items().for_each(|item| tags_in(item.spelled()));
}

fn is_separator(unit: u16) -> bool {
    matches!(unit, 0x2C | 0xFF0C | 0x3001 | 0x3B | 0xFF1B | 0x7C) || is_white_space(unit)
}

/// Returns the tag of the vendor's table with this code.
pub fn known<U: Units>(tag: Spelling<U>) -> Option<KnownTag> {
    let number = tag.number()?;
    TAGS.iter().find(|known| i32::from(known.code) == number).copied()
}

fn describe(tag: Code<'_>, known: Option<KnownTag>) -> RiskTag {
    let row = known.and_then(|known| ROWS.get(usize::from(known.row)));
    RiskTag {
        tag: tag.into_owned(),
        known: row.is_some(),
        meaning: row.map(|(_, meaning, _)| *meaning),
        platforms: row.map_or(&[], |(.., platforms)| *platforms),
    }
}
