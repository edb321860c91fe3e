//! The error names of API 3.0 that concern a verification; INTL/1061/55390 and the vendor's sample
//! answers [V]. None is billed.

use super::entry::{Entry, name};
use super::table::rows;
use crate::advice::Advice;

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![
    name("InvalidParameter",                      "参数错误，如 BizToken 不合法",   Advice::IntegrationError),
    name("InvalidParameterValue.BizTokenIllegal", "BizToken 不合法",                Advice::IntegrationError),
    name("InvalidParameterValue.BizTokenExpired", "BizToken 已过期",                Advice::TokenExpired),
    name("UnauthorizedOperation",                 "没有授权",                       Advice::IntegrationError),
    name("UnauthorizedOperation.Nonactivated",    "服务没有开通",                   Advice::IntegrationError),
    name("UnauthorizedOperation.Activating",      "服务正在开通",                   Advice::IntegrationError),
    name("UnauthorizedOperation.ActivateError",   "服务开通出错",                   Advice::IntegrationError),
    name("UnauthorizedOperation.Arrears",         "账号欠费",                       Advice::IntegrationError),
    name("UnauthorizedOperation.NonAuthorize",    "账号没有完成认证或授权",         Advice::IntegrationError),
    name("OperationDenied",                       "操作被拒绝",                     Advice::IntegrationError),
    name("FailedOperation.ImageSizeTooLarge",     "图片过大",                       Advice::RecordingUnusable),
    name("InternalError",                         "服务内部错误",                   Advice::ServiceError),
];
