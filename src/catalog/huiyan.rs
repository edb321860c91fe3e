//! The Huiyan SDK (慧眼 SDK, `HY_*`). The server codes that it shares with WeChat mean
//! the same there, but for 17 and 1007, and more are billed.

use super::entry::{
    Billing::{Billed, Free, NotStated},
    Entry, field,
};
use super::evidence::{Evidence, inferred, vendor};
use super::table::rows;
use crate::advice::Advice;

const SERVER: Evidence = vendor(&["CT/1007/101997 后台返回码"]);
const CLIENT: Evidence = vendor(&["CT/1007/101997 App SDK 错误码"]);

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![SERVER;
    // 后台返回码
    field(   0, "认证通过",                         Billed,    Advice::Completed),
    field(   2, "调用方式有误",                     Free,      Advice::IntegrationError),
    field(   3, "调用方式有误",                     Free,      Advice::IntegrationError),
    field(   4, "服务异常",                         Free,      Advice::ServiceError),
    field(   7, "服务异常",                         Free,      Advice::ServiceError),
    field(   8, "服务异常",                         Free,      Advice::ServiceError),
    field(  14, "这次核验已经完成",                 Free,      Advice::AlreadyCompleted),
    field(  15, "token 已过期",                     Free,      Advice::TokenExpired),
    field(  17, "调用方式有误",                     Free,      Advice::IntegrationError),
    field(  18, "超出限频次数",                     Free,      Advice::DailyLimitReached),
    field(  19, "超出有效期",                       Free,      Advice::TokenExpired),
    field(1001, "活体检测引擎超时",                 Free,      Advice::ServiceError),
    field(1003, "人脸识别验证没有通过",             Free,      Advice::NotConfirmed),
    // The page says only that it failed; the vendor's sample of GetFaceIdResult says why.
    field(1004, "没有检测到可供比对的人脸",         Free,      Advice::FaceNotFound).told_by(vendor(&["CT/1007/101997 后台返回码", "CLI/GetFaceIdResult"])),
    field(1005, "活体检测没有通过",                 Free,      Advice::NotConfirmed),
    field(1007, "活体检测未通过，命中风控逻辑",     Free,      Advice::VerificationRefused),
    // As WeChat's: it says that the light is not good, and the number is that of too much.
    field(1202, "光线过强",                         Free,      Advice::TooBright).told_by(inferred(&["CT/1007/101997 后台返回码", "CT/1007/31082"])),
    field(2001, "比对引擎超时",                     Free,      Advice::ServiceError),
    field(2002, "姓名填写有误",                     Free,      Advice::NameInvalid),
    field(2003, "身份证号填写有误",                 Free,      Advice::IdNumberInvalid),
    field(2004, "没有从视频中取到照片",             Free,      Advice::RecordingUnusable),
    field(2005, "库中没有此证件号码",               Free,      Advice::IdentityNotFound),
    field(2006, "姓名与身份证号不匹配",             Billed,    Advice::NameIdMismatch),
    field(2007, "库中没有照片",                     Billed,    Advice::PhotoOnFileUnusable),
    field(2009, "库中照片分辨率过低",               Billed,    Advice::PhotoOnFileUnusable),
    field(2011, "无法判断为同一人，疑似非本人活体", Billed,    Advice::NotConfirmed),
    field(2012, "视频中不止一张人脸",               Billed,    Advice::SeveralFaces),
    field(2013, "脸部没有完整露出",                 Billed,    Advice::FaceIncomplete),
    field(2014, "视频像素太低",                     Billed,    Advice::VideoUnsuitable),
    field(2015, "比对未成功",                       Billed,    Advice::NotSamePerson),
    field(2016, "相似度没有达到通过标准",           Billed,    Advice::NotSamePerson),
    field(2017, "权威数据源正在升级",               Free,      Advice::AuthorityMaintenance),

    // What the SDK itself reports.
    field( 210, "网络异常",                         NotStated, Advice::NetworkUnstable).told_by(CLIENT),
    field( 211, "许可文件缺失或过期",               NotStated, Advice::IntegrationError).told_by(CLIENT),
    field( 212, "用户取消",                         NotStated, Advice::Cancelled).told_by(CLIENT),
    field( 213, "SDK 内部异常",                     NotStated, Advice::ServiceError).told_by(CLIENT),
    field( 214, "核身中切换了应用",                 NotStated, Advice::Interrupted).told_by(CLIENT),
    field( 215, "没有相机权限，或相机打不开",       NotStated, Advice::PermissionMissing).told_by(CLIENT),
    field( 216, "SDK 没有初始化",                   NotStated, Advice::IntegrationError).told_by(CLIENT),
    field( 217, "本地核验没有通过",                 NotStated, Advice::NotConfirmed).told_by(CLIENT),
    field( 218, "权限检查没有通过",                 NotStated, Advice::PermissionMissing).told_by(CLIENT),
    field( 219, "应用被停止",                       NotStated, Advice::Interrupted).told_by(CLIENT),
    field( 220, "活体数据检查没有通过",             NotStated, Advice::RecordingUnusable).told_by(CLIENT),
    field( 221, "初始化参数有误",                   NotStated, Advice::IntegrationError).told_by(CLIENT),
    field( 222, "本地核验超时",                     NotStated, Advice::TimedOut).told_by(CLIENT),
    field( 223, "准备阶段超时",                     NotStated, Advice::TimedOut).told_by(CLIENT),
    field( 224, "权限检查没有通过",                 NotStated, Advice::PermissionMissing).told_by(CLIENT),
    // 228 (ACTION_REFLECTIVE_SDK) is listed without a meaning; 227, 229 to 231, 285, 286, 288, 304 and the
    // seven-digit negatives are decompiled only: they stay unknown.
];
