//! Codes whose text once said something else; both texts stand here, for documentation.
//!
//! One of the two is the row's `meaning`. Servers of both times are in use, so the advice has to be
//! right under both: `advice/guidance.rs` says why it is. A text that was only put in other words is
//! not here.

use crate::channel::Channel;

/// A code whose text at the vendor has changed: the text before, and the one since.
///
/// ```
/// use faceid_response::{CHANGED_MEANINGS, Channel};
///
/// // An old log says "库中无此号" of `2005`, and the vendor's page of today says something else.
/// let changed = CHANGED_MEANINGS.iter().find(|changed| changed.code == 2005).unwrap();
/// assert_eq!(changed.channel, Channel::Wechat);
/// assert!(changed.earlier.starts_with("库中无此号"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ChangedMeaning {
    /// The source of the code.
    pub channel: Channel,
    /// The code.
    pub code: i32,
    /// The text that is older.
    pub earlier: &'static str,
    /// The text that is newer.
    pub later: &'static str,
}

const fn changed(
    channel: Channel,
    code: i32,
    earlier: &'static str,
    later: &'static str,
) -> ChangedMeaning {
    ChangedMeaning { channel, code, earlier, later }
}

/// Every such code, in the catalogue's order.
///
/// ```
/// use faceid_response::{CHANGED_MEANINGS, Code, find};
///
/// for changed in CHANGED_MEANINGS {
///     assert!(find(changed.channel, &Code::from(changed.code)).is_some());
/// }
/// ```
#[rustfmt::skip]
pub const CHANGED_MEANINGS: &[ChangedMeaning] = &[
    // The page of the vendor that the catalogue follows, then its split pages of today, CT/1007/31082, 115318
    // and 115319 [V]. Whether 1206 went the way of 1204 is uncertain.
    changed(Channel::Wechat, 1204, "脸离屏幕太右", "离屏幕太近或太远，请确保人脸清晰完整"),
    changed(Channel::Wechat, 2004, "传入图片过大或过小", "视频提取照片出错，请重试或更换手机进行验证"),
    changed(Channel::Wechat, 2005, "库中无此号，请到户籍所在地进行核实", "未查询到身份信息，请通过其他渠道验证"),
    changed(Channel::Wechat, 2007, "库中无此用户照片，请到户籍所在地进行核实", "未查询到照片信息，请通过其他渠道验证"),
    changed(Channel::Wechat, 2008, "客户库自建库或认证中心返照失败，请稍后再试", "未查询到照片信息，请通过其他渠道验证"),
    changed(Channel::Wechat, 2009, "传入图片分辨率太低，请重新上传", "查询到照片分辨率过低，请通过其他渠道验证"),
    changed(Channel::Wechat, 2014, "传入图片分辨率太低，请重新上传", "视频像素太低无法检测，请更换手机进行验证"),
    changed(Channel::Wechat, 2018, "该身份证校验次数已达到上限，请明日再试", "操作过于频繁，请第二天0点后重试"),

    // An older list of the App SDK's servers, from one open-source map [O], then the vendor's page.
    changed(Channel::Sdk, -5018, "未识别到眨眼", "未识别到指定动作"),
];
