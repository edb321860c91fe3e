//! The NFC reader: 实证 NFC 终端返回码. The page has no billing column.

use super::entry::{Billing::NotStated, Entry, field, row};
use super::evidence::vendor;
use super::table::rows;
use crate::advice::Advice;

#[rustfmt::skip]
pub(super) const ROWS: &[Entry] = rows![vendor(&["CT/1007/31082 实证 NFC 终端返回码", "CT/1007/115320"]);
    row(       0, "识别成功",                         NotStated, Advice::CardRead).note("识别成功"),
    row(  600100, "该设备不支持 NFC 功能",            NotStated, Advice::NfcUnsupported).note("NFC 读取证件需要 iPhone 7 及以上，iOS14.5 及以上"),
    row(  600101, "用户退出本次识别",                 NotStated, Advice::Cancelled).note("用户点击返回/退出按钮，主动退出 SDK"),
    row(  600102, "请求参数异常，请校验参数",         NotStated, Advice::IntegrationError).note("登录参数校验不通过"),
    row(  600103, "本次识别超时，请重试",             NotStated, Advice::CardReadTimedOut).note("超过重试的次数，仍然未识别到结果"),
    row(  600104, "网络不给力，请稍后重试",           NotStated, Advice::NetworkUnstable).note("网络异常 Error，请求未到达服务器"),
    row(  600106, "初始化失败，请重试",               NotStated, Advice::NfcNeedsRestart).note("Android 特有"),
    row(  600105, "网络不给力，请重试",               NotStated, Advice::NetworkUnstable).note("enmsg 为空/enmsg 解码失败"),
    row(66664020, "读卡时勿移动卡片，请重试",         NotStated, Advice::CardMoved).note("读卡时请勿移动，请将证件对准 NFC 区域，重新读卡"),
    row(66664021, "设备不支持 NFC，请更换手机重试",   NotStated, Advice::NfcUnsupported).note("设备不支持 typeb 卡，或检测卡类型错误会出现，个别安卓手机会出现"),
    row(66664022, "网络不给力,请稍后重试",            NotStated, Advice::NetworkUnstable).note("网络异常，重新读卡"),
    row(66664023, "设备 NFC 异常，请重启 NFC 后重试", NotStated, Advice::NfcNeedsRestart).note("NFC 连接异常，重新读卡"),
    row(66664024, "证件类型不正确，请重试",           NotStated, Advice::WrongCard).note("识读的证件类型不对，例如贴银行卡进行识读，重新读卡"),
    row(66664025, "该设备不支持 NFC 功能",            NotStated, Advice::NfcUnsupported).note("设备不支持 NFC 功能，更换手机识读"),
    row(66664026, "读卡时勿移动卡片，请重试",         NotStated, Advice::CardMoved).note("iOS nfc 弹窗超时消失情况下出现此结果码，请重试"),
    row(66664027, "网络不给力,请稍后重试",            NotStated, Advice::ServiceError).note("网络服务异常，联系客服"),
    row(66664029, "网络不给力,请稍后重试",            NotStated, Advice::ServiceError).note("网络服务异常，联系客服"),
    row(66664028, "请求参数异常，请重试",             NotStated, Advice::IntegrationError).note("调试参数异常，联系客服"),
    row(66664030, "请求参数异常，请重试",             NotStated, Advice::IntegrationError).note("调试参数异常，联系客服"),

    // The mini-program's NFC SDK on an iPhone. The rest of its table is not public.
    field(  -201, "小程序 NFC 不支持 iOS",            NotStated, Advice::NfcUnsupported).told_by(vendor(&["CT/1007/132072"])),
];
