//! WeChat's own face verification in the client, which developers mix up with Faceid's. No source
//! tells a billing. A code on which sources contradict each other stays unknown.

use super::entry::{Billing::NotStated, Entry, field};
use super::evidence::{Evidence, community, inferred, open_source, vendor};
use super::table::rows;
use crate::advice::Advice;

/// `verify_ret` of queryVerifyInfo has the client's numbers and its own.
const QUERY: Evidence = vendor(&[
    "https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_queryverifyinfo",
]);

/// The same page as open source copied it.
const COPY: Evidence = open_source(&[
    "https://developers.weixin.qq.com/miniprogram/dev/server/API/face/api_queryverifyinfo",
]);

/// The older call's page is for invited developers; what others copied from it is public.
const OLDER: Evidence = open_source(&[
    "http://runxinzhi.com/pleaseAnswer-p-13953863.html",
    "https://developers.weixin.qq.com/community/business/doc/000442d352c1202bd498ecb105c00d",
]);

/// WeChat's staff on errors of the client.
const STAFF: Evidence = community(&["WXC/0008e4b53f8980ed71bd0c7f451800"]);

/// The page of the older call, as threads name it.
const THREADS: Evidence = community(&[
    "https://developers.weixin.qq.com/community/business/doc/000442d352c1202bd498ecb105c00d",
]);

/// `wx.requestFacialVerify`.
#[rustfmt::skip]
pub(super) const REQUEST: &[Entry] = rows![QUERY;
    // Finished, not passed: the verdict is queryVerifyInfo's.
    field(    0, "识别流程完成，结果须向服务器查询", NotStated, Advice::Completed).told_by(vendor(&["https://developers.weixin.qq.com/miniprogram/dev/api/open-api/face/wx.requestFacialVerify.html"])),
    field(90001, "设备不支持人脸检测",               NotStated, Advice::DeviceUnsupported),
    field(90002, "用户在教程页取消",                 NotStated, Advice::Cancelled),
    field(90003, "用户在初始化时取消",               NotStated, Advice::Cancelled),
    field(90004, "用户在识别中取消",                 NotStated, Advice::Cancelled),
    field(90005, "用户在上传时取消",                 NotStated, Advice::Cancelled),
    field(90006, "用户在释放时取消",                 NotStated, Advice::Cancelled),
    field(90007, "网络错误",                         NotStated, Advice::NetworkUnstable),
    field(90008, "没有相机权限",                     NotStated, Advice::PermissionMissing),
    field(90009, "没有麦克风权限",                   NotStated, Advice::PermissionMissing),
    field(90010, "没有相机和麦克风权限",             NotStated, Advice::PermissionMissing),
    field(90011, "采集的人脸数据无效",               NotStated, Advice::RecordingUnusable),
    field(90012, "网络错误，上传未成功",             NotStated, Advice::NetworkUnstable),
    // 90013 to 90016: newer and older versions of the page differ. 90019 to 90025: older ones only.
    field(90017, "识别超时",                         NotStated, Advice::TimedOut),
    field(90018, "系统错误",                         NotStated, Advice::ServiceError),
    // Seen in the client; the page lacks it, the older call has it.
    field(90100, "用户取消",                         NotStated, Advice::Cancelled).told_by(inferred(&["http://runxinzhi.com/pleaseAnswer-p-13953863.html"])),
    field(90104, "取配置信息出错",                   NotStated, Advice::ServiceError),
    field(90105, "取确认页信息未成功",               NotStated, Advice::ServiceError),
    field(90106, "相机初始化未成功",                 NotStated, Advice::CameraUnavailable),
    field(90107, "采集人脸超时",                     NotStated, Advice::TimedOut),
    field(90109, "设备不支持人脸采集",               NotStated, Advice::DeviceUnsupported),
    field(90110, "取协议信息未成功",                 NotStated, Advice::ServiceError),
    // WeChat's staff: the request did not reach the server; end WeChat, start it again.
    field(90199, "客户端系统错误",                   NotStated, Advice::AppNotReady).told_by(STAFF),
];

/// The codes that only the server gives, when it is asked for the verdict.
#[rustfmt::skip]
pub(super) const VERDICT: &[Entry] = rows![COPY;
    field(10000, "核身通过",                 NotStated, Advice::Completed).states_pass().told_by(QUERY),
    field(10001, "参数错误",                 NotStated, Advice::IntegrationError).told_by(QUERY),
    field(10002, "没有检测到人脸特征",       NotStated, Advice::FaceNotFound).told_by(QUERY),
    field(10003, "身份证号不匹配",           NotStated, Advice::NameIdMismatch).told_by(QUERY),
    field(10004, "人脸比对不匹配",           NotStated, Advice::NotSamePerson).told_by(QUERY),
    field(10005, "还在检测",                 NotStated, Advice::ResultUnavailable),
    field(10006, "appid 没有权限",           NotStated, Advice::IntegrationError),
    field(10007, "后台取图片未成功",         NotStated, Advice::ServiceError),
    field(10008, "系统未成功",               NotStated, Advice::ServiceError),
    field(10010, "照片清晰度不足",           NotStated, Advice::RecordingUnusable),
    field(10012, "人脸比对未成功",           NotStated, Advice::NotSamePerson),
    field(10013, "系统错误",                 NotStated, Advice::ServiceError),
    field(10014, "系统未成功",               NotStated, Advice::ServiceError),
    field(10015, "系统未成功",               NotStated, Advice::ServiceError),
    field(10016, "存储用户图片未成功",       NotStated, Advice::ServiceError),
    field(10017, "verify_id 不合法",         NotStated, Advice::IntegrationError),
    field(10018, "用户信息不存在",           NotStated, Advice::ResultMissing),
    field(10020, "认证超时",                 NotStated, Advice::TimedOut),
    field(10021, "重复请求，返回上次的结果", NotStated, Advice::AlreadyCompleted),
    field(10026, "身份证数据不在比对库中",   NotStated, Advice::IdentityNotFound),
    field(10029, "请求超时",                 NotStated, Advice::ServiceError),
    field(10040, "参数不是 UTF-8",           NotStated, Advice::IntegrationError),
    field(10041, "用户不合法",               NotStated, Advice::IntegrationError),
    field(10042, "请求过于频繁",             NotStated, Advice::RateLimited),
    field(10045, "系统未成功",               NotStated, Advice::ServiceError),
    field(10052, "请求超时",                 NotStated, Advice::ServiceError),
    field(10300, "还没有完成核身",           NotStated, Advice::NotFinished),
];

/// `wx.startFacialRecognitionVerify` and the JSSDK's `requestWxFacePictureVerify`, and `identify_ret` of getinfo.
#[rustfmt::skip]
pub(super) const START: &[Entry] = rows![OLDER;
    // Finished, not passed: the verdict is getinfo's.
    field(    0, "识别流程完成，结果须向服务器查询", NotStated, Advice::Completed),
    field(10001, "参数错误",                         NotStated, Advice::IntegrationError),
    field(10002, "没有检测到人脸特征",               NotStated, Advice::FaceNotFound),
    field(10003, "身份证号不匹配",                   NotStated, Advice::NameIdMismatch),
    field(10004, "人脸比对不匹配",                   NotStated, Advice::NotSamePerson),
    // 10005, 10022, 10057: sources differ. 10012 to 10014, 10031, 10066: no source says what to do.
    field(10006, "appid 没有权限",                   NotStated, Advice::IntegrationError),
    field(10007, "后台取图片未成功",                 NotStated, Advice::ServiceError),
    field(10008, "比对系统未成功",                   NotStated, Advice::ServiceError),
    field(10009, "没有身份证照片作比对源",           NotStated, Advice::PhotoOnFileUnusable),
    field(10010, "照片质量不满足比对要求",           NotStated, Advice::RecordingUnusable),
    field(10011, "没有开通比对权限",                 NotStated, Advice::IntegrationError),
    field(10015, "比对服务暂不可用",                 NotStated, Advice::ServiceError),
    field(10016, "存储用户图片未成功",               NotStated, Advice::ServiceError),
    field(10017, "identify_id 不合法",               NotStated, Advice::IntegrationError),
    field(10018, "用户信息不存在",                   NotStated, Advice::ResultMissing),
    field(10020, "认证超时",                         NotStated, Advice::TimedOut),
    field(10021, "重复请求，返回上次的结果",         NotStated, Advice::AlreadyCompleted),
    field(10026, "身份证数据不在比对库中",           NotStated, Advice::IdentityNotFound),
    field(10027, "语音没有识别成功",                 NotStated, Advice::VoiceNotRecognized),
    field(10028, "没有检测到唇动",                   NotStated, Advice::LipsNotSeen),
    field(10029, "身份服务超时",                     NotStated, Advice::ServiceError),
    field(10030, "绑定身份证未成功",                 NotStated, Advice::ServiceError),
    field(10040, "参数不是 UTF-8",                   NotStated, Advice::IntegrationError),
    field(10041, "user_id_key 不合法",               NotStated, Advice::IntegrationError),
    field(10042, "请求过于频繁",                     NotStated, Advice::RateLimited),
    field(10045, "系统未成功",                       NotStated, Advice::ServiceError),
    field(10052, "请求数超过限制",                   NotStated, Advice::RateLimited),
    field(10069, "活体检测暂不可用",                 NotStated, Advice::ServiceError),
    field(90100, "用户取消",                         NotStated, Advice::Cancelled),
    field(90101, "用户没有授权",                     NotStated, Advice::PermissionMissing),
    // WeChat's staff: check the camera permission, end WeChat, start it again.
    field(90102, "底层库出错",                       NotStated, Advice::AppNotReady).told_by(STAFF),
    field(90103, "上传出错",                         NotStated, Advice::NetworkUnstable),
    field(90104, "取配置信息出错",                   NotStated, Advice::ServiceError),
    field(90105, "取确认页信息未成功",               NotStated, Advice::ServiceError),
    field(90106, "相机初始化未成功",                 NotStated, Advice::CameraUnavailable),
    field(90107, "采集人脸超时",                     NotStated, Advice::TimedOut),
    field(90108, "抖动太剧烈",                       NotStated, Advice::FaceMoved),
    field(90109, "设备不支持人脸采集",               NotStated, Advice::DeviceUnsupported),
    field(90199, "客户端未知错误",                   NotStated, Advice::AppNotReady).told_by(STAFF),

    // The query getinfo, getimage or getvideo itself failed.
    field(40001, "access_token 不合法",              NotStated, Advice::IntegrationError).told_by(THREADS),
    field(84001, "identify_id 不合法",               NotStated, Advice::IntegrationError).told_by(community(&["WXC/00066288410cf0afcaaecc22556800"])),
    // The person has not authorised, or longer ago than five minutes.
    field(84002, "用户没有授权，或信息已过期",       NotStated, Advice::TokenExpired).told_by(community(&["https://developers.weixin.qq.com/community/minihome/doc/00000e0a1f8760ae70ca1563451800"])),
    field(84004, "视频上传未成功",                   NotStated, Advice::RecordingNotReceived).told_by(THREADS),
    field(84006, "姓名或身份证号为空",               NotStated, Advice::IntegrationError).told_by(THREADS),
];

/// WeChat's page of the check.
const SUPPORT_PAGE: Evidence = vendor(&[
    "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/cityservice/face2/checkIsSupportFaceDetect",
]);

/// `wx.checkIsSupportFacialRecognition` and the JSSDK's `checkIsSupportFaceDetect`.
#[rustfmt::skip]
pub(super) const SUPPORT: &[Entry] = rows![SUPPORT_PAGE;
    field(    0, "设备支持人脸识别",   NotStated, Advice::DeviceReady),
    field(10001, "没有前置摄像头",     NotStated, Advice::DeviceUnsupported),
    field(10002, "没有所需的模型",     NotStated, Advice::DeviceUnsupported),
    field(10003, "设备不在支持范围内", NotStated, Advice::DeviceUnsupported),
];
