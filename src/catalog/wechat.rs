//! WeChat H5, mini-program and E证通: 微信 H5/小程序/E证通返回码.

use super::entry::{
    Billing::{Billed, Free, FreeSinceJuly2021, NotStated},
    Entry, field, row,
};
use super::evidence::{Evidence, vendor};
use super::table::rows;
use crate::advice::Advice;

/// The vendor's page, whose address today has its Plus part.
const PAGE: Evidence = vendor(&["CT/1007/31082 微信 H5/小程序/E证通返回码"]);

/// The bundled source of the mini-program's SDK.
const MINI_PROGRAM: Evidence = vendor(&["verify_mpsdk"]);

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![PAGE;
    // 系统返回码
    row(   0, "成功",                                                              Billed, Advice::Completed),
    row(   1, "请求不合法，缺少参数",                                              Free, Advice::IntegrationError),
    row(   2, "请求不合法，参数有误",                                              Free, Advice::IntegrationError),
    row(   3, "业务请求不合法",                                                    Free, Advice::IntegrationError),
    row(   4, "系统错误",                                                          Free, Advice::ServiceError),
    row(   5, "未找到数据",                                                        Free, Advice::ResultMissing),
    row(   6, "数据插入异常",                                                      Free, Advice::ServiceError),
    row(   7, "数据更新异常",                                                      Free, Advice::ServiceError),
    row(   8, "文件存储失败，请稍后重试",                                          Free, Advice::ServiceError),
    row(   9, "文件格式错误，请确认后重试",                                        Free, Advice::RecordingUnusable),
    row(  10, "文件系统错误，请稍后重试",                                          Free, Advice::ServiceError),
    row(  11, "文件系统超时，请稍后重试",                                          Free, Advice::ServiceError),
    row(  12, "CKV 数据有误",                                                      Free, Advice::ResultMissing),
    row(  13, "CKV 服务出错",                                                      Free, Advice::ServiceError),
    row(  14, "本次校验已完成",                                                    Free, Advice::AlreadyCompleted),
    row(  15, "token 过期，请重试",                                                Free, Advice::TokenExpired),
    row(  16, "已达到重试上限",                                                    Free, Advice::AttemptsExhausted),
    row(  17, "本次流程未完成",                                                    Free, Advice::NotFinished),

    // 微信相关返回码
    row( 201, "从微信拉取图片失败",                                                Free, Advice::RecordingNotReceived),
    row( 202, "视频获取失败",                                                      Free, Advice::RecordingNotReceived),
    row( 203, "无此 API 调用权限",                                                 Free, Advice::IntegrationError),
    row( 204, "当前公众号/小程序未完成对慧眼授权，请参照慧眼接入文档进行扫码授权", Free, Advice::IntegrationError),
    row( 301, "当前认证人身份证号码与上传证件号码不符，请重新上传",                Free, Advice::DocumentMismatch),
    row( 302, "证件已过期",                                                        Free, Advice::DocumentExpired),
    row( 303, "OCR 识别失败",                                                      Free, Advice::DocumentUnreadable),

    // 活体检测返回码

    // 活体通用返回码
    row(1001, "调用活体引擎接口出错",                                              Free, Advice::ServiceError),
    row(1002, "疑似非真人录制",                                                    Free, Advice::VerificationRefused),
    row(1003, "视频实人（真人）检测未通过",                                        Free, Advice::NotConfirmed),
    row(1004, "人脸检测失败，无法提取比对照",                                      Free, Advice::FaceNotFound),
    row(1005, "活体检测未通过",                                                    Free, Advice::NotConfirmed),
    row(1006, "证照库出错，请重试",                                                Free, Advice::ServiceError),
    row(1007, "未拉取微信活体结果或拉取微信活体结果失败",                          Free, Advice::RecordingNotReceived),

    // 数字活体返回码
    row(1101, "未检测到声音",                                                      Free, Advice::VoiceNotHeard),
    row(1102, "脸部未完整露出",                                                    Free, Advice::FaceIncomplete),
    row(1103, "声音识别失败",                                                      Free, Advice::VoiceNotRecognized),
    row(1104, "视频格式有误",                                                      Free, Advice::VideoUnsuitable),
    row(1105, "视频拉取失败，请重试",                                              Free, Advice::RecordingNotReceived),
    row(1106, "视频声音太小",                                                      Free, Advice::VoiceNotHeard),
    row(1107, "视频为空，或大小不合适，请控制录制时长在6s左右",                    Free, Advice::RecordingWrongLength),
    row(1108, "视频像素太低",                                                      Free, Advice::VideoUnsuitable),
    row(1109, "嘴唇动作幅度过小",                                                  Free, Advice::LipsNotSeen),

    // 动作活体返回码
    row(1201, "光线太暗",                                                          Free, Advice::TooDark),
    row(1202, "光线太强",                                                          Free, Advice::TooBright),
    row(1203, "脸离屏幕太近",                                                      Free, Advice::TooClose),
    row(1204, "脸离屏幕太右",                                                      Free, Advice::OffCenter),
    row(1205, "脸离屏幕太远",                                                      Free, Advice::TooFar),
    row(1206, "脸离屏幕太左",                                                      Free, Advice::OffCenter),
    row(1207, "未检测到闭眼动作",                                                  Free, Advice::EyesNotClosed),
    row(1208, "未检测到第一个动作",                                                Free, Advice::MotionNotSeen),
    row(1209, "未检测到张嘴动作",                                                  Free, Advice::MouthNotOpened),
    row(1210, "未能检测到完整人脸",                                                Free, Advice::FaceIncomplete),

    // 静默活体返回码
    row(1301, "实人检测失败",                                                      Free, Advice::NotConfirmed),
    row(1302, "实人检测未达到通过标准",                                            Free, Advice::NotConfirmed),
    row(1303, "视频录制时间过短，请录制2秒以上的视频",                             Free, Advice::RecordingTooShort),

    // 证件图像比对返回码
    row(2001, "调用比对引擎接口出错",                                              Free, Advice::ServiceError),
    row(2002, "输入的姓名有误",                                                    Free, Advice::NameInvalid),
    row(2003, "输入的身份证号有误",                                                Free, Advice::IdNumberInvalid),
    row(2004, "传入图片过大或过小",                                                Free, Advice::RecordingUnusable),
    row(2005, "库中无此号，请到户籍所在地进行核实",                                Free, Advice::IdentityNotFound),
    row(2006, "姓名和身份证号不一致，请核实后重试",                                Billed, Advice::NameIdMismatch),
    row(2007, "库中无此用户照片，请到户籍所在地进行核实",                          FreeSinceJuly2021, Advice::PhotoOnFileUnusable),
    row(2008, "客户库自建库或认证中心返照失败，请稍后再试",                        Free, Advice::PhotoOnFileUnusable),
    row(2009, "传入图片分辨率太低，请重新上传",                                    FreeSinceJuly2021, Advice::PhotoOnFileUnusable),
    row(2010, "人脸检测失败，无法提取比对照",                                      FreeSinceJuly2021, Advice::FaceNotFound),
    row(2011, "实人比对未通过",                                                    FreeSinceJuly2021, Advice::NotConfirmed),
    row(2012, "检测到多张人脸",                                                    FreeSinceJuly2021, Advice::SeveralFaces),
    row(2013, "未能检测到完整人脸",                                                FreeSinceJuly2021, Advice::FaceIncomplete),
    row(2014, "传入图片分辨率太低，请重新上传",                                    FreeSinceJuly2021, Advice::VideoUnsuitable),
    row(2015, "比对失败",                                                          FreeSinceJuly2021, Advice::NotSamePerson),
    row(2016, "比对相似度未达到通过标准",                                          Billed, Advice::NotSamePerson),
    row(2017, "权威数据源升级中，请稍后再试",                                      Free, Advice::AuthorityMaintenance),
    row(2018, "该身份证校验次数已达到上限，请明日再试",                            Free, Advice::DailyLimitReached),

    // The split page of today.
    field(1008, "录制过程中网络不稳定",                                            Free, Advice::NetworkUnstable).told_by(vendor(&["CT/1007/31082", "CT/1007/115318"])),

    // What the mini-program SDK (verify_mpsdk) itself reports.
    field(-100, "小程序 SDK 的参数或路径有误",                                      NotStated, Advice::IntegrationError).told_by(MINI_PROGRAM),
    field(-104, "小程序 SDK 取不到配置，或请求域名未配置",                          NotStated, Advice::IntegrationError).told_by(MINI_PROGRAM),
    field(-107, "小程序 SDK 请求异常",                                              NotStated, Advice::NetworkUnstable).told_by(MINI_PROGRAM),
    field( 101, "小程序 SDK 网络异常",                                              NotStated, Advice::NetworkUnstable).told_by(MINI_PROGRAM),
    field(  -1, "小程序的域名未配置",                                               NotStated, Advice::IntegrationError).told_by(MINI_PROGRAM),
    field(-999, "用户点了返回",                                                     NotStated, Advice::Cancelled).told_by(MINI_PROGRAM),
    // Its older 6xx, 8xx and 16xx stay unknown: no current source lists them. 3502 was seen once, undocumented.
];
