//! The NFC service: 实证 NFC 服务端返回码. The page has no billing column.

use super::entry::{Billing::NotStated, Entry, row};
use super::evidence::vendor;
use super::table::rows;
use crate::advice::Advice;

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![vendor(&["CT/1007/31082 实证 NFC 服务端返回码", "CT/1007/115320"]);
    row(       0, "请求成功",                     NotStated, Advice::CardRead).note("相同的 reqId 有效期为5分钟，有效期内重复查询不重复计费"),
    row(66664002, "ocrCertId 已失效，请校验参数", NotStated, Advice::TokenExpired).note("ocrCertId 有效期为5分钟，重新获取"),
    row(66664003, "请求频率过高，请稍后重试",     NotStated, Advice::ResultRateLimited).note("相同的 reqId 有效期为5分钟内仅支持10次以内的重复查询"),
    row(66664004, "该 reqId 不存在，请校验参数",  NotStated, Advice::IntegrationError).note("该 reqId 不存在，请校验参数"),
    row(66664005, "reqId 已失效或不存在",         NotStated, Advice::CardResultExpired).note("reqId 的查询有效期为5分钟"),
    row(66664006, "网络不给力,请稍后重试",        NotStated, Advice::ResultUnavailable).note("联系技术支持"),
    row(66664007, "网络不给力,请稍后重试",        NotStated, Advice::ResultUnavailable).note("联系技术支持"),
];
