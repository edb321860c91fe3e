//! The error names of API 3.0, which a server gets and may hand on. None is billed.
//!
//! A name that says something of the recording, the person or the document has the advice of the number that
//! says the same. Any other error of a call is no attempt: its result is asked for again. A name that is not here
//! has the advice of its family, in `api_families.rs`.

use super::entry::{Entry, name};
use super::evidence::{Evidence, vendor};
use super::table::rows;
use crate::advice::Advice;

/// The names in the vendor's SDK for Go.
const SDK: Evidence =
    vendor(&["github:TencentCloud/tencentcloud-sdk-go faceid/v20180301/errors.go"]);

/// The names that are common to every product.
const COMMON: Evidence = vendor(&["CT/1007/31063 公共错误码"]);

/// The names of the international product.
const ABROAD: Evidence = vendor(&["INTL/1061/55390"]);

/// The vendor's list of all names of this product.
const LIST: Evidence = vendor(&["https://cloud.tencent.com/api/error-center?product=faceid"]);

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![SDK;
    // Of Faceid: what the motions, the lips, the silent recording and the picture lack.
    name("FailedOperation.ActionCloseEye",                    "没有检测到闭眼",               Advice::EyesNotClosed),
    name("FailedOperation.ActionFaceClose",                   "离屏幕太近",                   Advice::TooClose),
    name("FailedOperation.ActionFaceFar",                     "离屏幕太远",                   Advice::TooFar),
    name("FailedOperation.ActionFaceLeft",                    "人脸偏左",                     Advice::OffCenter),
    name("FailedOperation.ActionFaceRight",                   "人脸偏右",                     Advice::OffCenter),
    name("FailedOperation.ActionFirstAction",                 "没有检测到第一个动作",         Advice::MotionNotSeen),
    name("FailedOperation.ActionLightDark",                   "光线过暗",                     Advice::TooDark),
    name("FailedOperation.ActionLightStrong",                 "光线过强",                     Advice::TooBright),
    name("FailedOperation.ActionNodetectFace",                "检测到的人脸不完整",           Advice::FaceIncomplete),
    name("FailedOperation.ActionOpenMouth",                   "没有检测到张嘴",               Advice::MouthNotOpened),
    name("FailedOperation.LipFaceIncomplete",                 "检测到的人脸不完整",           Advice::FaceIncomplete),
    name("FailedOperation.LipMoveSmall",                      "没有检测到唇动",               Advice::LipsNotSeen),
    name("FailedOperation.LipNetFailed",                      "没有取到视频",                 Advice::RecordingNotReceived),
    name("FailedOperation.LipSizeError",                      "视频为空，或大小不满足要求",   Advice::RecordingWrongLength),
    name("FailedOperation.LipVideoInvalid",                   "视频格式不支持",               Advice::VideoUnsuitable),
    name("FailedOperation.LipVideoQuaility",                  "视频不清晰",                   Advice::VideoUnsuitable),
    name("FailedOperation.LipVoiceDetect",                    "没有检测到声音",               Advice::VoiceNotHeard),
    name("FailedOperation.LipVoiceLow",                       "声音太小",                     Advice::VoiceNotHeard),
    name("FailedOperation.LipVoiceRecognize",                 "语音没有识别成功",             Advice::VoiceNotRecognized),
    name("FailedOperation.SilentDetectFail",                  "实人检测没有通过",             Advice::NotConfirmed),
    name("FailedOperation.SilentEyeLiveFail",                 "没有检测到眼睛",               Advice::FaceCovered),
    name("FailedOperation.SilentFaceDetectFail",              "没有检测到人脸",               Advice::FaceNotFound),
    name("FailedOperation.SilentFaceQualityFail",             "人脸不清晰",                   Advice::RecordingUnusable),
    name("FailedOperation.SilentFaceWithMaskFail",            "戴着口罩",                     Advice::FaceCovered),
    name("FailedOperation.SilentMouthLiveFail",               "没有检测到嘴巴",               Advice::FaceCovered),
    name("FailedOperation.SilentMultiFaceFail",               "检测到不止一张人脸",           Advice::SeveralFaces),
    name("FailedOperation.SilentPictureLiveFail",             "疑似翻拍",                     Advice::VerificationRefused),
    name("FailedOperation.SilentThreshold",                   "实人检测没有通过",             Advice::NotConfirmed),
    name("FailedOperation.SilentTooShort",                    "视频不足 2 秒",                Advice::RecordingTooShort),
    name("FailedOperation.LifePhotoDetectFaces",              "检测到不止一张人脸",           Advice::SeveralFaces),
    name("FailedOperation.LifePhotoDetectFake",               "实人检测没有通过",             Advice::VerificationRefused),
    name("FailedOperation.LifePhotoDetectNoFaces",            "检测到的人脸不完整",           Advice::FaceIncomplete),
    name("FailedOperation.LifePhotoPoorQuality",              "照片不清晰",                   Advice::RecordingUnusable),
    name("FailedOperation.LifePhotoSizeError",                "照片大小不满足要求",           Advice::RecordingUnusable),
    name("FailedOperation.CoveredFace",                       "脸部被遮挡",                   Advice::FaceCovered).told_by(LIST),
    name("FailedOperation.IncompleteFace",                    "检测到的人脸不完整",           Advice::FaceIncomplete).told_by(ABROAD),
    name("FailedOperation.LivessBestFrameError",              "没有检测到可供比对的人脸",     Advice::FaceNotFound),
    name("FailedOperation.LivessDetectFail",                  "活体检测没有通过",             Advice::NotConfirmed),
    name("FailedOperation.LivessDetectFake",                  "疑似不是真人",                 Advice::VerificationRefused),
    name("FailedOperation.LivessUnknownError",                "实人检测没有通过",             Advice::NotConfirmed),
    name("FailedOperation.VerificationFail",                  "认证没有通过",                 Advice::NotConfirmed),
    name("FailedOperation.CompareFail",                       "人脸比对未成功",               Advice::NotSamePerson),
    name("FailedOperation.CompareLowSimilarity",              "相似度没有达到通过标准",       Advice::NotSamePerson),

    // The name, the number, the document, and the records that they are compared with.
    name("FailedOperation.IdFormatError",                     "身份证号填写有误",             Advice::IdNumberInvalid),
    name("FailedOperation.IdNameMisMatch",                    "姓名与身份证号不匹配",         Advice::NameIdMismatch),
    name("FailedOperation.IdNoExistSystem",                   "库中没有此证件号码",           Advice::IdentityNotFound),
    name("FailedOperation.IdPhotoNoExist",                    "库中没有照片",                 Advice::PhotoOnFileUnusable),
    name("FailedOperation.IdPhotoPoorQuality",                "证件照片不清晰",               Advice::DocumentUnreadable),
    name("FailedOperation.ImageNoIdCard",                     "图片中没有身份证",             Advice::DocumentUnreadable),
    name("FailedOperation.OcrFailed",                         "证件没有识别成功",             Advice::DocumentUnreadable),
    name("FailedOperation.NameFormatError",                   "姓名填写有误",                 Advice::NameInvalid),
    // The flow begun anew leads through the registration.
    name("FailedOperation.UnregisteredEid",                   "用户还没有注册 E证通",         Advice::ResultMissing),

    // The file.
    name("FailedOperation.DownLoadError",                     "没有取到文件",                 Advice::RecordingNotReceived),
    name("FailedOperation.EmptyImageError",                   "图片为空",                     Advice::RecordingUnusable),
    name("FailedOperation.ImageBlur",                         "图片不清晰",                   Advice::RecordingUnusable),
    name("FailedOperation.ImageDecodeFailed",                 "图片无法解码",                 Advice::RecordingUnusable),
    name("FailedOperation.ImageSizeTooLarge",                 "图片过大",                     Advice::RecordingUnusable),

    // The service.
    name("FailedOperation",                                   "服务调用未成功",               Advice::ResultUnavailable).told_by(COMMON),
    name("FailedOperation.CompareSystemError",                "比对系统未成功",               Advice::ResultUnavailable),
    name("FailedOperation.DbError",                           "数据库异常",                   Advice::ResultUnavailable),
    name("FailedOperation.DecryptSystemError",                "解密未成功",                   Advice::ResultUnavailable),
    name("FailedOperation.FileSaveError",                     "文件存储异常",                 Advice::ResultUnavailable),
    name("FailedOperation.IdPhotoSystemNoanswer",             "照片库没有应答",               Advice::ResultUnavailable),
    name("FailedOperation.LivessSystemError",                 "活体检测系统未成功",           Advice::ResultUnavailable),
    name("FailedOperation.UnKnown",                           "服务内部错误",                 Advice::ResultUnavailable),
    name("InternalError",                                     "服务内部错误",                 Advice::ResultUnavailable),
    name("InternalError.CompareFail",                         "服务内部错误",                 Advice::ResultUnavailable),
    name("InternalError.EncryptSystemError",                  "服务内部错误",                 Advice::ResultUnavailable),
    name("InternalError.UnKnown",                             "服务内部错误",                 Advice::ResultUnavailable),
    name("ResourceUnavailable",                               "资源暂不可用",                 Advice::ResultUnavailable).told_by(COMMON),
    name("ServiceUnavailable",                                "服务暂不可用",                 Advice::ResultUnavailable).told_by(COMMON),

    // Too often.
    name("FailedOperation.RequestLimitExceeded",              "请求过于频繁",                 Advice::ResultRateLimited),
    name("LimitExceeded",                                     "超过配额",                     Advice::ResultRateLimited).told_by(COMMON),
    name("RequestLimitExceeded",                              "请求过于频繁",                 Advice::ResultRateLimited).told_by(COMMON),
    name("RequestLimitExceeded.GlobalRegionUinLimitExceeded", "请求过于频繁",                 Advice::ResultRateLimited).told_by(COMMON),
    name("RequestLimitExceeded.IPLimitExceeded",              "请求过于频繁",                 Advice::ResultRateLimited).told_by(COMMON),
    name("RequestLimitExceeded.UinLimitExceeded",             "请求过于频繁",                 Advice::ResultRateLimited).told_by(COMMON),
    name("ResourceInsufficient",                              "资源不足",                     Advice::ResultRateLimited).told_by(COMMON),

    // The integrator's, but for a token that expired.
    name("InvalidParameterValue.BizTokenIllegal",             "BizToken 不合法",              Advice::IntegrationError),
    name("InvalidParameterValue.BizTokenExpired",             "BizToken 已过期",              Advice::TokenExpired),
    name("InvalidParameterValue.RuleIdDisabled",              "RuleId 已停用",                Advice::IntegrationError),
    name("InvalidParameterValue.RuleIdNotExist",              "RuleId 不存在",                Advice::IntegrationError),
    name("InvalidParameterValue",                             "参数取值有误",                 Advice::IntegrationError),
    name("InvalidParameter",                                  "参数错误，如 BizToken 不合法", Advice::IntegrationError),
    name("InvalidParameter.RuleId",                           "RuleId 不存在",                Advice::IntegrationError),
    name("InvalidParameter.UnsupportEncryptField",            "有字段不支持加密",             Advice::IntegrationError),
    name("UnauthorizedOperation",                             "没有授权",                     Advice::IntegrationError),
    name("UnauthorizedOperation.Nonactivated",                "服务没有开通",                 Advice::IntegrationError),
    name("UnauthorizedOperation.Activating",                  "服务正在开通",                 Advice::IntegrationError).told_by(ABROAD),
    name("UnauthorizedOperation.ActivateError",               "服务开通出错",                 Advice::IntegrationError).told_by(ABROAD),
    name("UnauthorizedOperation.Arrears",                     "账号欠费",                     Advice::IntegrationError),
    name("UnauthorizedOperation.NonAuthorize",                "账号没有完成认证或授权",       Advice::IntegrationError),
    name("FailedOperation.StsUnAuthErrError",                 "没有授权",                     Advice::IntegrationError),
    name("OperationDenied",                                   "操作被拒绝",                   Advice::IntegrationError).told_by(ABROAD),
    name("UnsupportedOperation",                              "不支持此操作",                 Advice::IntegrationError),
    name("ActionOffline",                                     "接口已停用",                   Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.InvalidAuthorization",                  "鉴权没有通过",                 Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.InvalidSecretId",                       "密钥不合法",                   Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.MFAFailure",                            "鉴权没有通过",                 Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.SecretIdNotFound",                      "密钥不存在",                   Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.SignatureExpire",                       "签名已过期",                   Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.SignatureFailure",                      "签名有误",                     Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.TokenFailure",                          "鉴权没有通过",                 Advice::IntegrationError).told_by(COMMON),
    name("AuthFailure.UnauthorizedOperation",                 "没有授权",                     Advice::IntegrationError).told_by(COMMON),
    name("DryRunOperation",                                   "多传了 DryRun 参数",           Advice::IntegrationError).told_by(COMMON),
    name("InvalidAction",                                     "接口不存在",                   Advice::IntegrationError).told_by(COMMON),
    name("InvalidRequest",                                    "请求体格式有误",               Advice::IntegrationError).told_by(COMMON),
    name("IpInBlacklist",                                     "IP 在黑名单中",                Advice::IntegrationError).told_by(COMMON),
    name("IpNotInWhitelist",                                  "IP 不在白名单中",              Advice::IntegrationError).told_by(COMMON),
    name("MissingParameter",                                  "缺少参数",                     Advice::IntegrationError).told_by(COMMON),
    name("NoSuchProduct",                                     "产品不存在",                   Advice::IntegrationError).told_by(COMMON),
    name("NoSuchVersion",                                     "接口版本不存在",               Advice::IntegrationError).told_by(COMMON),
    name("RequestSizeLimitExceeded",                          "请求体过大",                   Advice::IntegrationError).told_by(COMMON),
    name("ResponseSizeLimitExceeded",                         "返回体过大",                   Advice::IntegrationError).told_by(COMMON),
    name("ResourceInUse",                                     "资源被占用",                   Advice::IntegrationError).told_by(COMMON),
    name("ResourceNotFound",                                  "资源不存在",                   Advice::IntegrationError).told_by(COMMON),
    name("UnknownParameter",                                  "有未知的参数",                 Advice::IntegrationError).told_by(COMMON),
    name("UnsupportedProtocol",                               "不支持此协议",                 Advice::IntegrationError).told_by(COMMON),
    name("UnsupportedRegion",                                 "不支持此地域",                 Advice::IntegrationError).told_by(COMMON),
];
