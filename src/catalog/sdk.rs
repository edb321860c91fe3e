//! App SDK, standalone H5 and PC H5: App SDK/独立 H5/PC 端 H5 返回码.

use super::entry::{
    Billing::{Billed, Free},
    Entry, row,
};
use super::evidence::vendor;
use super::table::rows;
use crate::advice::Advice;

#[rustfmt::skip]
pub(super) const PAGE: &[Entry] = rows![vendor(&["CT/1007/31082 App SDK/独立 H5/PC 端 H5 返回码"]);
    row(       0, "认证通过",                                          Billed, Advice::Completed).states_pass(),
    row(66660004, "无法确认为同一人",                                  Billed, Advice::NotSamePerson),
    row(66660010, "姓名和身份证不一致，请确认",                        Billed, Advice::NameIdMismatch),
    row(   -5008, "声音未能识别，请大声慢读一遍数字",                  Free, Advice::VoiceNotRecognized),
    row(   -5018, "未识别到指定动作",                                  Free, Advice::MotionNotSeen),
    row(   -5023, "光线太强，请到室内识别",                            Free, Advice::TooBright),
    row(  999999, "网络不给力，请稍后重试",                            Free, Advice::NetworkUnstable),
    row(66660000, "请求参数异常",                                      Free, Advice::IntegrationError),
    row(66660003, "试用版最大刷脸次数已超",                            Free, Advice::QuotaExhausted),
    row(66660005, "此证件信息不支持校验",                              Free, Advice::DocumentUnsupported),
    row(66660011, "未完成认证或认证结果已过期",                        Free, Advice::ResultMissing),
    row(66660015, "姓名或身份证号格式不正确",                          Free, Advice::NameOrIdMalformed),
    row(66660016, "视频或图片异常",                                    Free, Advice::RecordingUnusable),
    row(66660017, "验证次数超限",                                      Free, Advice::AttemptsExhausted),
    row(66660018, "操作超时，请退出重试",                              Free, Advice::TimedOut),
    row(66660023, "请确保本人操作且正脸对框",                          Free, Advice::NotConfirmed),
    row(66660035, "未识别到人脸，请确保正脸对框且清晰完整",            Free, Advice::FaceNotFound),
    row(66660037, "照片出现多张脸",                                    Free, Advice::SeveralFaces),
    row(66660041, "脸部有遮挡或闭眼，请重试",                          Free, Advice::FaceCovered),
    row(66660044, "应用服务版本过低，请升级",                          Free, Advice::AppOutdated),
    row(66660046, "比对源照片无法处理",                                Free, Advice::PhotoOnFileUnusable),
    row(66662001, "无此授权结果",                                      Free, Advice::ResultMissing),
    row(66665001, "请确保本人操作且正脸对框",                          Free, Advice::NotConfirmed),
    row(  400101, "签名校验不通过",                                    Free, Advice::IntegrationError),
    row(  400103, "IP 未加入白名单列表（请线下联系技术支持进行配置）", Free, Advice::IntegrationError),
    row(  400506, "请求频率过高，请稍后再试",                          Free, Advice::RateLimited),
    row(  400600, "【微信】下载视频失败，请重试",                      Free, Advice::RecordingNotReceived),
    row(  400601, "视频或图片异常",                                    Free, Advice::RecordingUnusable),
];
