//! Verification of intent: 意愿核身返回码.

use super::entry::{
    Billing::{Billed, Free},
    Entry, field, row,
};
use super::evidence::vendor;
use super::table::rows;
use crate::advice::Advice;

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![vendor(&["CT/1007/31082 意愿核身返回码"]);
    row(66666004, "音频文件下载失败，请重试", Free, Advice::RecordingNotReceived).note("下载用户 answer 音频或播报音频失败"),
    row(66666006, "意愿表达结果不正确",       Billed, Advice::AnswerNotAccepted).note("用户回答音频 asr 识别和标准答案不一致"),
    row(66666010, "当前订单识别结果不存在",   Free, Advice::ResultMissing).note("查询结果时，意愿表达记录没有结果"),

    // The redirect of 意愿 H5 says with 0 that face and intention both passed.
    field(0, "人脸与意愿核验均通过",            Billed, Advice::Completed).states_pass().told_by(vendor(&["CT/1007/77308"])),
];
