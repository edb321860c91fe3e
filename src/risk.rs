//! The device-risk levels and tags of the enhanced edition (增强级 riskinfo).
//!
//! One of four risk vocabularies the vendor has; the same digit means other things in the others,
//! so this one reads `deviceInfoLevel` and `deviceInfoTag` of the App SDK's riskInfo only.

use crate::{code::Code, vocabulary::vocabulary};

vocabulary! {
    /// Where a tag can occur.
    Platform as "Platform" {
        Android = "android",
        Ios = "ios",
    }
}

/// One risk tag, known or not.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RiskTag {
    /// The tag as given.
    pub tag: Code<'static>,
    /// Whether the vendor's table has it.
    pub known: bool,
    /// The vendor's text, for logs and support; never for the person.
    pub meaning: Option<&'static str>,
    /// The platforms on which it can occur; empty when unknown.
    pub platforms: &'static [Platform],
}

/// What the vendor's risk control says of the device. For the page and the server, never the person.
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

/// More tags than the table has are no report of this vendor's.
const MOST_TAGS: usize = 64;

/// 设备维度风险标签 deviceInfotag 说明: a meaning under one tag or two.
#[rustfmt::skip]
const TAGS: &[(&[&str], &str, &[Platform])] = &[
    (&["202", "5001"], "设备疑似被 root/越狱，该标签支持 Android 和 iOS 系统", BOTH),
    (&["203", "5004"], "设备疑似被注入，该标签支持 Android 和 iOS 系统", BOTH),
    (&["205"], "设备疑似被 hook，该标签仅支持 Android", ANDROID),
    (&["206"], "设备疑似处于虚拟运行环境，该标签仅支持 Android", ANDROID),
    (&["207"], "疑似风险进程，该标签仅支持 Android", ANDROID),
    (&["5007", "1005"], "该设备疑似摄像头被劫持/被 hook，该标签支持 Android 和 iOS 系统", BOTH),
    (&["8000"], "设备存在异常篡改信息行为，该标签支持 Android 和 iOS 系统", BOTH),
    (&["5010"], "设备疑似改机，该标签仅支持 iOS", IOS),
    (&["5012", "3"], "疑似模拟器，该标签支持 Android 和 iOS 系统", BOTH),
    (&["5016"], "疑似使用自动化脚本，该标签仅支持 iOS", IOS),
    (&["212"], "疑似高危 ROM，该标签仅支持 Android", ANDROID),
    (&["213"], "疑似检测到系统劫持，该标签仅支持 Android", ANDROID),
    (&["301"], "疑似主流模拟器，该标签仅支持 Android", ANDROID),
    (&["302"], "疑似云模拟器，该标签仅支持 Android", ANDROID),
    (&["303"], "疑似开发板模拟器，该标签仅支持 Android", ANDROID),
    (&["1001", "502"], "疑似设备参数篡改，该标签支持 Android 和 iOS 系统", BOTH),
    (&["1003", "5008"], "疑似应用进程被动态调试，该标签支持 Android 和 iOS 系统", BOTH),
    (&["5009"], "疑似 iOS 多开，该标签仅支持 iOS", IOS),
    (&["5021"], "疑似黑名单设备，该标签仅支持 iOS", IOS),
];

/// Every tag of the vendor's table, in its order.
pub fn risk_tags() -> impl Iterator<Item = RiskTag> {
    TAGS.iter().flat_map(|(tags, ..)| *tags).filter_map(|tag| Code::new(tag)).map(describe)
}

/// Reads a level (`deviceInfoLevel`) and tags (`deviceInfoTag`, each text one tag or several).
///
/// The vendor documents no separator, so `,` `，` `、` `;` `；` `|` and white space all separate.
/// An unknown tag is kept and said to be unknown. More than 64 tags are cut.
pub fn risk<'a>(level: Option<&Code<'_>>, tags: impl IntoIterator<Item = &'a str>) -> RiskReport {
    let level = level
        .and_then(Code::number)
        .and_then(|level| u8::try_from(level).ok())
        .filter(|level| *level <= 4);
    let is_separator =
        |c: char| matches!(c, ',' | '，' | '、' | ';' | '；' | '|') || c.is_whitespace();
    RiskReport {
        level,
        blocked: level.map(|level| level >= 3),
        tags: tags
            .into_iter()
            .flat_map(|text| text.split(is_separator))
            .filter_map(Code::new)
            .take(MOST_TAGS)
            .map(describe)
            .collect(),
    }
}

fn describe(tag: Code<'_>) -> RiskTag {
    let row = TAGS.iter().find(|(tags, ..)| tags.contains(&tag.as_str()));
    RiskTag {
        known: row.is_some(),
        meaning: row.map(|(_, meaning, _)| *meaning),
        platforms: row.map_or(&[], |(.., platforms)| *platforms),
        tag: tag.into_owned(),
    }
}
