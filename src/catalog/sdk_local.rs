//! What the App SDK and the H5 pages report by themselves, without a server's answer, and older codes
//! of their servers. None of it is on the vendor's return-code page; no source tells its billing.

use super::entry::{Billing::NotStated, Entry, field};
use super::evidence::{Evidence, open_source, vendor};
use super::table::rows;
use crate::advice::Advice;

/// The App SDK on Android and iOS. HarmonyOS has the same codes, moved by
/// [`HARMONY`].
#[rustfmt::skip]
pub(super) const LOCAL: &[Entry] = rows![vendor(&["CT/1007/35871", "CT/1007/57622"]);
    // WBFaceErrorDomainParams
    field(11000, "传入参数为空",                     NotStated, Advice::IntegrationError),
    field(11001, "传入的 keyLicence 不可用",         NotStated, Advice::IntegrationError),
    field(11002, "报文加解密失败",                   NotStated, Advice::IntegrationError),
    // WBFaceErrorDomainLoginNetwork
    field(21100, "登录请求没有到达后台",             NotStated, Advice::NetworkUnstable),
    field(21200, "登录时后台返回的参数有误",         NotStated, Advice::ServiceError),
    // WBFaceErrorDomainGetInfoNetwork
    field(31100, "取活体类型的请求没有到达后台",     NotStated, Advice::NetworkUnstable),
    field(31200, "取活体类型时后台返回的参数有误",   NotStated, Advice::ServiceError),
    // WBFaceErrorDomainNativeProcess
    field(41000, "用户取消",                         NotStated, Advice::Cancelled),
    field(41001, "取不到唇语数据",                   NotStated, Advice::ServiceError),
    field(41002, "没有相机权限",                     NotStated, Advice::PermissionMissing),
    field(41003, "相机运行中出错",                   NotStated, Advice::CameraUnavailable),
    field(41004, "视频录制中出错",                   NotStated, Advice::CameraUnavailable),
    field(41005, "人脸晃动，未取到最佳图片",         NotStated, Advice::FaceMoved),
    field(41006, "视频大小不满足要求",               NotStated, Advice::RecordingUnusable),
    field(41007, "预检测或动作活体超时",             NotStated, Advice::TimedOut),
    field(41008, "检测中人脸移出框外",               NotStated, Advice::FaceMoved),
    field(41009, "光线活体本地出错",                 NotStated, Advice::RecordingUnusable),
    field(41010, "用户重试次数过多，风险控制",       NotStated, Advice::AttemptsExhausted),
    field(41011, "没有检测到读数的声音",             NotStated, Advice::VoiceNotHeard),
    field(41012, "初始化模型失败",                   NotStated, Advice::AppNotReady),
    field(41013, "初始化 SDK 异常",                  NotStated, Advice::AppNotReady),
    field(41014, "简单模式本地加密失败",             NotStated, Advice::AppNotReady),
    // WBFaceErrorDomainCompareNetwork
    field(51100, "比对请求没有到达后台",             NotStated, Advice::NetworkUnstable),
    field(51200, "比对时后台返回的参数有误",         NotStated, Advice::ServiceError),
    // 11005, 41015, 41016 and 41101 to 41107 stay unknown: decompiled only, documented nowhere.
];

/// The distance by which HarmonyOS moves each of them: 43000 is 41000.
pub(super) const HARMONY: i32 = 2000;

/// The pages that list them.
pub(super) const HARMONY_SOURCES: Evidence = vendor(&["CT/1007/108004", "CT/1007/114163"]);

/// The H5 page before it reaches a server.
#[rustfmt::skip]
pub(super) const FRONT_END: &[Entry] = rows![vendor(&["CT/1007/61074", "CT/1007/114178"]);
    field(  3001, "浏览器不支持视频录制",             NotStated, Advice::BrowserUnsupported),
    field(  3002, "登录态异常，缺少 cookie",          NotStated, Advice::Interrupted),
    field(  3003, "核身中途中断",                     NotStated, Advice::Interrupted),
    field(  3004, "没有摄像头权限",                   NotStated, Advice::PermissionMissing),
    field(  3005, "浏览器不支持实时检测模式",         NotStated, Advice::BrowserUnsupported),
    field(300101, "报文包体有问题",                   NotStated, Advice::ServiceError),
];

/// Older or unlisted codes of the same servers, from one open-source map.
#[rustfmt::skip]
pub(super) const OLDER: &[Entry] = rows![open_source(&["errMsg.set('66660022', …)"]);
    field(  400102, "不合法的请求",                   NotStated, Advice::IntegrationError),
    field(  400104, "拒绝访问",                       NotStated, Advice::IntegrationError),
    field(  400502, "版本参数错误",                   NotStated, Advice::IntegrationError),
    field(  400504, "请求频率过高",                   NotStated, Advice::RateLimited),
    // A recording from the album is refused like this; the words stay neutral, the next try is live.
    field(  400604, "上送的视频不是实时录制",         NotStated, Advice::NotConfirmed),
    field(66660001, "不合法的请求",                   NotStated, Advice::IntegrationError),
    field(66660002, "服务已过有效期",                 NotStated, Advice::QuotaExhausted),
    field(66660021, "网络不佳",                       NotStated, Advice::NetworkUnstable),
    field(66660022, "动态数字已失效",                 NotStated, Advice::TimedOut),
    field(66660024, "查无此证件号码",                 NotStated, Advice::IdentityNotFound),
    field(66660025, "未能确认本人正脸操作",           NotStated, Advice::NotConfirmed),
    field(66660026, "高清照大小不符合要求",           NotStated, Advice::RecordingUnusable),
    field(66660030, "不支持此类型的服务",             NotStated, Advice::IntegrationError),
    field(66660033, "图片中人脸数超限",               NotStated, Advice::SeveralFaces),
    field(66660036, "未能确认本人正脸操作",           NotStated, Advice::NotConfirmed),
    field(66660038, "没有识别到人脸",                 NotStated, Advice::FaceNotFound),
    field(66660039, "证件照不存在或无法处理",         NotStated, Advice::PhotoOnFileUnusable),
    field(66660040, "证件照不存在或无法处理",         NotStated, Advice::PhotoOnFileUnusable),
    field(66660042, "照片模糊",                       NotStated, Advice::RecordingUnusable),
    field(   -1101, "没有识别到人脸",                 NotStated, Advice::FaceNotFound),
    field(   -1102, "没有识别到人脸",                 NotStated, Advice::FaceNotFound),
    field(   -1404, "未能确认本人正脸操作",           NotStated, Advice::NotConfirmed),
    field(   -4014, "没有识别到人脸",                 NotStated, Advice::FaceNotFound),
    field(   -4017, "证件照不存在或无法处理",         NotStated, Advice::PhotoOnFileUnusable),
    field(   -4018, "证件照不存在或无法处理",         NotStated, Advice::PhotoOnFileUnusable),
    field(   -5001, "视频异常",                       NotStated, Advice::RecordingUnusable),
    field(   -5005, "离屏幕太近或太远",               NotStated, Advice::OffCenter),
    field(   -5009, "检测不到人脸",                   NotStated, Advice::FaceNotFound),
    field(   -5010, "声音未能识别",                   NotStated, Advice::VoiceNotRecognized),
    field(   -5011, "没有识别到人脸",                 NotStated, Advice::FaceNotFound),
    field(   -5020, "未能确认本人正脸操作",           NotStated, Advice::NotConfirmed),
    field(   -5025, "未能确认本人正脸操作",           NotStated, Advice::NotConfirmed),
    field(   -5027, "未能确认本人正脸操作",           NotStated, Advice::NotConfirmed),
];
