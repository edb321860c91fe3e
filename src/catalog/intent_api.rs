//! Verification of intent as API 3.0 answers it; from the vendor's SDK, which does not tell the billing.

use super::entry::{Billing::NotStated, Entry, field};
use super::evidence::{Evidence, vendor};
use super::table::rows;
use crate::advice::Advice;

/// The types of the vendor's SDK for Node.
const SDK: Evidence = vendor(&["npm:tencentcloud-sdk-nodejs/v/4.1.313 faceid_models.d.ts"]);

/// 问答、点头: `FinalResultDetailCode` of IntentionQuestionResult and IntentionActionResult.
#[rustfmt::skip]
pub(super) const QUESTION: &[Entry] = rows![SDK;
    field(   0, "意愿核身通过",                       NotStated, Advice::Completed),
    field(  -1, "参数错误",                           NotStated, Advice::IntegrationError),
    field(  -2, "系统异常",                           NotStated, Advice::ServiceError),
    field(-101, "人脸没有保持在框内",                 NotStated, Advice::FaceMoved),
    field(-102, "检测到不止一张人脸",                 NotStated, Advice::SeveralFaces),
    field(-103, "没有检测到人脸",                     NotStated, Advice::FaceNotFound),
    field(-104, "检测到的人脸不完整",                 NotStated, Advice::FaceIncomplete),
    field(-105, "眼睛被遮挡",                         NotStated, Advice::FaceCovered),
    field(-106, "嘴巴被遮挡",                         NotStated, Advice::FaceCovered),
    field(-107, "鼻子被遮挡",                         NotStated, Advice::FaceCovered),
    field(-201, "与核身的人脸相似度低",               NotStated, Advice::NotSamePerson),
    field(-202, "人脸比对未成功",                     NotStated, Advice::NotSamePerson),
    field(-301, "意愿核验没有通过",                   NotStated, Advice::AnswerNotAccepted),
    field(-302, "回答时没有检测到张嘴（仅问答）",     NotStated, Advice::MouthNotOpened),
    field(-800, "前端不兼容",                         NotStated, Advice::BrowserUnsupported),
    field(-801, "用户没有授权摄像头和麦克风",         NotStated, Advice::PermissionMissing),
    field(-802, "核验流程中断，如切屏",               NotStated, Advice::Interrupted),
    field(-803, "用户关闭了链接，或链接异常断开",     NotStated, Advice::Interrupted),
    field(-804, "用户网络不稳定",                     NotStated, Advice::NetworkUnstable),
    field(-998, "系统数据异常",                       NotStated, Advice::ServiceError),
    field(-999, "系统未知错误，须人工核实",           NotStated, Advice::ServiceError),
];

/// 朗读: `ErrorCode` of IntentionVerifyData.
#[rustfmt::skip]
pub(super) const READ_ALOUD: &[Entry] = rows![SDK;
    field(   0, "意愿核身通过",                       NotStated, Advice::Completed),
    field(  -1, "系统异常",                           NotStated, Advice::ServiceError),
    field(  -2, "参数错误",                           NotStated, Advice::IntegrationError),
    field(  -3, "业务繁忙",                           NotStated, Advice::ServiceError),
    field(  -4, "后端服务异常",                       NotStated, Advice::ServiceError),
    field(  -5, "进入房间异常",                       NotStated, Advice::ServiceError),
    field(  -6, "录制异常",                           NotStated, Advice::RecordingUnusable),
    field(  -7, "文件存储异常",                       NotStated, Advice::ServiceError),
    field(  -8, "重复进入房间",                       NotStated, Advice::Interrupted),
    field(  -9, "实时视频流异常",                     NotStated, Advice::NetworkUnstable),
    field( -10, "语音没有识别成功",                   NotStated, Advice::VoiceNotRecognized),
    field( -11, "流程已中断",                         NotStated, Advice::Interrupted),
    field( -12, "流程还没有完成",                     NotStated, Advice::NotFinished),
    field( -13, "token 校验没有通过",                 NotStated, Advice::TokenExpired),
    // Ended well or badly: only the server can tell.
    field( -14, "流程已结束",                         NotStated, Advice::AlreadyCompleted),
    field( -15, "超过预设的重试次数",                 NotStated, Advice::AttemptsExhausted),
    field( -16, "系统未知错误，须人工核实",           NotStated, Advice::ServiceError),
    field( -17, "没有检测到用户的声音",               NotStated, Advice::VoiceNotHeard),
    field(3001, "人脸没有保持在框内",                 NotStated, Advice::FaceMoved),
    field(3002, "检测到不止一张人脸",                 NotStated, Advice::SeveralFaces),
    field(3003, "没有检测到人脸",                     NotStated, Advice::FaceNotFound),
    field(3011, "与核身的人脸相似度低",               NotStated, Advice::NotSamePerson),
    field(3012, "人脸比对未成功",                     NotStated, Advice::NotSamePerson),
    field(-800, "前端不兼容",                         NotStated, Advice::BrowserUnsupported),
    field(-801, "用户没有授权摄像头和麦克风",         NotStated, Advice::PermissionMissing),
    field(-802, "核验流程中断，如切屏",               NotStated, Advice::Interrupted),
    field(-803, "用户关闭了链接，或链接异常断开",     NotStated, Advice::Interrupted),
];
