//! Words that people use in place of the catalogue's, and the rows that they look for.

use faceid_response::{Advice, Channel};

/// The answer to a name: a row, or every row of an advice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    Row(Channel, &'static str),
    Each(Advice),
}

/// The names of one thing in each language, and the answers to them, the best first.
pub struct Topic {
    /// The names in Chinese, in simplified characters. Words of Taiwan and Hong Kong are written in them too.
    pub chinese: &'static [&'static str],
    pub english: &'static [&'static str],
    pub answers: &'static [Answer],
}

use Advice::*;
use Answer::{Each, Row};

const fn topic(
    chinese: &'static [&'static str],
    english: &'static [&'static str],
    answers: &'static [Answer],
) -> Topic {
    Topic { chinese, english, answers }
}

/// All topics.
#[rustfmt::skip]
pub const TOPICS: &[Topic] = &[
    topic(&["超时", "逾时", "时间到", "时间用完", "等太久", "操作超时"],
        &["timeout", "timed out", "too slow", "took too long"],
        &[Row(Channel::Sdk, "66660018"), Each(TimedOut), Each(CardReadTimedOut)]),
    topic(&["过期", "失效", "逾期", "已过期", "链接失效", "token失效"],
        &["expired", "token expired", "link expired", "session expired"],
        &[Row(Channel::Wechat, "15"), Each(TokenExpired), Each(CardResultExpired)]),
    topic(&["限流", "限频", "频率", "太频繁", "过于频繁", "请求过多", "并发", "频率限制"],
        &["rate limit", "rate limited", "throttled", "throttling", "too many requests", "429", "qps", "busy"],
        &[Row(Channel::Sdk, "400506"), Each(RateLimited), Each(ResultRateLimited)]),
    topic(&["没网", "断网", "无网络", "没有网络", "网络", "网络不好", "网络异常", "网络错误", "网路", "信号", "掉线", "弱网", "上网"],
        &["network", "no network", "offline", "no internet", "internet", "connection", "signal", "wifi"],
        &[Row(Channel::Sdk, "999999"), Each(NetworkUnstable)]),
    topic(&["白名单", "ip白名单"], &["whitelist", "allowlist", "ip not allowed"],
        &[Row(Channel::Sdk, "400103"), Row(Channel::Api, "IpNotInWhitelist")]),
    topic(&["黑名单"], &["blacklist", "blocklist"], &[Row(Channel::Api, "IpInBlacklist")]),
    topic(&["签名", "验签", "签名错误", "签章", "签名失败"], &["signature", "sign", "invalid signature", "bad signature"],
        &[Row(Channel::Sdk, "400101"), Row(Channel::Api, "AuthFailure.SignatureFailure"), Row(Channel::Api, "AuthFailure.SignatureExpire")]),
    topic(&["欠费", "余额不足", "余额", "没钱", "充值", "停服"], &["arrears", "balance", "unpaid", "overdue", "payment"],
        &[Row(Channel::Api, "UnauthorizedOperation.Arrears"), Each(QuotaExhausted)]),
    topic(&["次数用完", "套餐", "额度", "配额", "试用", "资源包"], &["quota", "trial", "package used up"],
        &[Each(QuotaExhausted), Row(Channel::Api, "LimitExceeded")]),
    topic(&["没有权限", "无权限", "没权限", "未授权"], &["no permission", "unauthorized", "permission denied", "forbidden"],
        &[Row(Channel::Wechat, "203"), Row(Channel::Api, "UnauthorizedOperation"), Each(PermissionMissing)]),
    topic(&["未开通", "没开通", "没有开通", "开通"], &["not activated", "not enabled", "activate"],
        &[Row(Channel::Api, "UnauthorizedOperation.Nonactivated")]),
    topic(&["扫码授权", "公众号授权", "小程序授权"], &["not authorized mini program"], &[Row(Channel::Wechat, "204")]),
    topic(&["域名", "合法域名", "域名未配置"], &["domain", "domain not configured"],
        &[Row(Channel::Wechat, "-1"), Row(Channel::Wechat, "-104")]),
    topic(&["密钥", "密钥错误", "金钥"], &["secret", "secret id", "api key"],
        &[Row(Channel::Api, "AuthFailure.SecretIdNotFound"), Row(Channel::Api, "AuthFailure.InvalidSecretId")]),
    topic(&["许可证", "证书", "授权文件", "licence过期"], &["licence", "license", "keylicence"],
        &[Row(Channel::Sdk, "11001"), Row(Channel::Sdk, "13001"), Row(Channel::Huiyan, "211")]),
    topic(&["参数", "参数错误", "缺参数", "参数不对"], &["parameter", "bad parameter", "invalid parameter", "missing parameter"],
        &[Row(Channel::Sdk, "66660000"), Row(Channel::Wechat, "2"), Row(Channel::Wechat, "1"), Row(Channel::Api, "InvalidParameter")]),
    topic(&["规则", "业务编号"], &["rule id"],
        &[Row(Channel::Api, "InvalidParameterValue.RuleIdNotExist"), Row(Channel::Api, "InvalidParameter.RuleId"), Row(Channel::Api, "InvalidParameterValue.RuleIdDisabled")]),

    topic(&["太暗", "光线太暗", "光线暗", "光线不足", "光线弱", "黑暗", "昏暗", "看不清光线"], &["dark", "too dark", "low light", "dim", "not enough light"],
        &[Row(Channel::Wechat, "1201"), Each(TooDark)]),
    topic(&["太亮", "光线太强", "光线太亮", "过曝", "反光", "逆光", "曝光"], &["bright", "too bright", "glare", "overexposed", "backlight"],
        &[Row(Channel::Wechat, "1202"), Each(TooBright)]),
    topic(&["光线", "灯光"], &["light", "lighting"], &[Each(TooDark), Each(TooBright)]),
    topic(&["太近", "离太近"], &["too close", "close"], &[Each(TooClose)]),
    topic(&["太远", "离太远"], &["too far", "far"], &[Each(TooFar)]),
    topic(&["遮挡", "口罩", "墨镜", "眼镜", "帽子", "刘海", "戴口罩"], &["mask", "glasses", "sunglasses", "hat", "covered", "face covered"],
        &[Row(Channel::Sdk, "66660041"), Each(FaceCovered)]),
    topic(&["没有人脸", "检测不到人脸", "识别不到人脸", "找不到脸", "没脸", "人脸检测失败", "刷不了脸"], &["no face", "face not found", "face not detected"],
        &[Row(Channel::Wechat, "2010"), Each(FaceNotFound)]),
    topic(&["多人", "多张脸", "多个人", "两个人", "旁边有人", "多张人脸"], &["two people", "two faces", "several faces", "multiple faces", "more than one face"],
        &[Row(Channel::Sdk, "66660037"), Each(SeveralFaces)]),
    topic(&["晃动", "手抖", "抖动", "别动"], &["shaking", "shaky", "moving", "blurry", "blur"], &[Each(FaceMoved), Each(CardMoved)]),
    topic(&["闭眼", "眨眼"], &["blink", "close eyes"], &[Each(EyesNotClosed)]),
    topic(&["张嘴"], &["open mouth", "mouth"], &[Each(MouthNotOpened)]),
    topic(&["点头", "摇头", "转头", "动作"], &["nod", "motion", "gesture", "movement"], &[Each(MotionNotSeen)]),
    topic(&["没声音", "没有声音", "听不到", "声音太小", "静音"], &["no sound", "no voice", "silent", "mute", "can't hear"], &[Each(VoiceNotHeard)]),
    topic(&["声音", "读数字", "念数字", "听不清", "口音", "方言", "语音"], &["voice", "sound", "speech", "audio", "accent"],
        &[Row(Channel::Sdk, "-5008"), Each(VoiceNotRecognized), Each(VoiceNotHeard)]),
    topic(&["视频太短", "录制太短", "录太短"], &["too short", "short video"], &[Each(RecordingTooShort), Each(RecordingWrongLength)]),
    topic(&["活体", "活体失败", "活体检测失败", "活体不通过", "活体检测"], &["liveness", "liveness failed", "not live"],
        &[Row(Channel::Wechat, "1005"), Each(NotConfirmed)]),
    topic(&["攻击", "翻拍", "假人", "假脸", "换脸", "冒充", "风控", "高风险", "非真人"], &["spoof", "attack", "fake", "deepfake", "fraud", "risk", "replay"],
        &[Row(Channel::Wechat, "1002"), Row(Channel::Huiyan, "1007"), Each(VerificationRefused)]),

    topic(&["姓名不一致", "姓名身份证不一致", "姓名不匹配", "信息不一致", "姓名和身份证不一致", "姓名身份证号不一致"], &["name mismatch", "id mismatch", "name id mismatch", "name doesn't match"],
        &[Row(Channel::Sdk, "66660010"), Each(NameIdMismatch)]),
    topic(&["名字写错", "姓名错误", "生僻字", "姓名格式"], &["wrong name", "name wrong", "invalid name"], &[Each(NameInvalid), Each(NameOrIdMalformed)]),
    topic(&["身份证号错误", "身份证错误", "身份证号写错", "身份证格式"], &["wrong id", "wrong id number", "invalid id number"], &[Each(IdNumberInvalid), Each(NameOrIdMalformed)]),
    topic(&["查无此人", "库中无此号", "查不到身份证", "库里没有", "没有这个身份证", "户籍", "户口", "军人", "新身份证"], &["not in database", "id not found", "no such id", "identity not found"],
        &[Row(Channel::Wechat, "2005"), Each(IdentityNotFound)]),
    topic(&["不是本人", "非本人", "不像本人", "人脸不匹配", "比对失败", "比对不通过", "人脸比对失败", "相似度低", "人证不符"], &["not same person", "not the same person", "face mismatch", "face doesn't match", "comparison failed", "compare failed", "similarity"],
        &[Row(Channel::Sdk, "66660004"), Each(NotSamePerson)]),
    topic(&["没有照片", "库中无照片", "证件照", "底照", "照片太旧"], &["no photo", "photo on file", "id photo"],
        &[Row(Channel::Wechat, "2007"), Each(PhotoOnFileUnusable)]),
    topic(&["证件过期", "身份证过期"], &["id expired", "document expired", "id card expired"], &[Each(DocumentExpired)]),
    topic(&["拍不清身份证", "身份证模糊", "ocr失败", "身份证识别失败", "证件识别失败"], &["ocr", "ocr failed", "id unreadable"], &[Each(DocumentUnreadable)]),

    topic(&["次数超限", "次数过多", "次数上限", "机会用完", "重试次数", "次数用完了", "超过次数"], &["too many attempts", "max attempts", "attempts used up", "no attempts left", "retry limit"],
        &[Row(Channel::Sdk, "66660017"), Each(AttemptsExhausted), Each(DailyLimitReached)]),
    topic(&["今天次数", "明天再试", "每日上限", "当天次数", "每天几次"], &["daily limit", "tomorrow", "limit for today"],
        &[Row(Channel::Wechat, "2018"), Each(DailyLimitReached)]),
    topic(&["取消", "退出", "用户退出", "点返回", "放弃"], &["cancel", "cancelled", "canceled", "user exit", "quit", "went back"],
        &[Row(Channel::Sdk, "41000"), Each(Cancelled)]),
    topic(&["中断", "切后台", "切屏", "来电", "闪退", "接电话"], &["interrupted", "background", "incoming call", "crash"], &[Each(Interrupted)]),
    topic(&["相机权限", "摄像头权限", "麦克风权限", "没有相机权限", "拒绝授权", "打开相机权限"], &["camera permission", "microphone permission", "no camera permission", "camera denied"],
        &[Row(Channel::Sdk, "41002"), Each(PermissionMissing)]),
    topic(&["相机", "摄像头", "摄像头打不开", "相机打不开", "黑屏"], &["camera", "camera broken", "black screen"],
        &[Each(CameraUnavailable), Each(PermissionMissing)]),
    topic(&["麦克风"], &["microphone", "mic"], &[Each(PermissionMissing)]),
    topic(&["浏览器", "浏览器不支持", "不支持浏览器"], &["browser", "unsupported browser", "browser not supported"],
        &[Row(Channel::Sdk, "3001"), Each(BrowserUnsupported)]),
    topic(&["版本太低", "版本过低", "升级", "更新应用", "旧版本"], &["update", "outdated", "old version", "upgrade"], &[Each(AppOutdated)]),
    topic(&["机型不支持", "手机不支持", "设备不支持"], &["device not supported", "unsupported device", "phone not supported"],
        &[Each(DeviceUnsupported), Each(NfcUnsupported)]),
    topic(&["没有nfc", "nfc不支持"], &["no nfc"], &[Each(NfcUnsupported)]),
    topic(&["nfc打不开", "重启nfc"], &["restart nfc"], &[Each(NfcNeedsRestart)]),
    topic(&["读不到卡", "读卡失败", "读不出身份证", "贴卡", "读卡超时"], &["card not read", "can't read card", "card reading"], &[Each(CardReadTimedOut), Each(CardMoved)]),
    topic(&["维护", "升级中", "公安"], &["maintenance", "police database", "authority"], &[Each(AuthorityMaintenance)]),
    topic(&["系统错误", "系统异常", "服务器错误", "内部错误", "服务异常", "后台错误"], &["server error", "internal error", "500", "service error", "system error"],
        &[Row(Channel::Wechat, "4"), Each(ServiceError), Each(ResultUnavailable)]),
    topic(&["没有结果", "结果不存在", "查不到结果", "查不到订单"], &["no result", "result missing", "result not found"],
        &[Row(Channel::Sdk, "66660011"), Each(ResultMissing)]),
    topic(&["没做完", "未完成", "没完成"], &["unfinished", "not finished", "incomplete"], &[Each(NotFinished)]),
    topic(&["重复", "已完成", "重复验证"], &["already done", "duplicate", "already finished"], &[Each(AlreadyCompleted)]),
    topic(&["成功", "通过", "认证通过"], &["success", "passed", "ok", "succeeded"], &[Row(Channel::Sdk, "0"), Each(Completed)]),
];

/// The names that people use for a channel besides its own.
pub const CHANNELS: &[(&str, &[Channel])] = {
    use Channel::*;
    const WECHAT: &[Channel] = &[Wechat, WechatFace, WechatFaceLegacy, WechatFaceSupport];
    const INTENT: &[Channel] = &[Intent, IntentQuestion, IntentReadAloud];
    const NFC: &[Channel] = &[NfcTerminal, NfcServer];
    &[
        ("微信", WECHAT),
        ("小程序", WECHAT),
        ("小程式", WECHAT),
        ("wechat", WECHAT),
        ("miniprogram", WECHAT),
        ("e证通", WECHAT),
        ("eid", WECHAT),
        ("sdk", &[Sdk, Huiyan]),
        ("app", &[Sdk]),
        ("h5", &[Sdk, Wechat]),
        ("慧眼", &[Huiyan]),
        ("意愿", INTENT),
        ("intent", INTENT),
        ("nfc", NFC),
        ("api", &[Api]),
    ]
};

/// The words around the thing that people mean, which are not looked for.
pub const FILLERS: &[&str] = &[
    "错误码",
    "返回码",
    "回传码",
    "错误代码",
    "状态码",
    "怎么办",
    "怎么回事",
    "怎么解决",
    "怎么处理",
    "为什么",
    "什么意思",
    "是什么",
    "请问",
    "一直",
    "总是",
    "老是",
    "提示",
    "显示",
    "报错",
    "用户",
    "客户",
    "出现",
    "页面",
    "错误",
    "问题",
    "返回",
    "说",
    "了",
    "的",
    "吗",
    "what",
    "does",
    "mean",
    "error",
    "code",
    "the",
    "is",
    "are",
    "user",
    "customer",
    "says",
    "said",
    "how",
    "to",
    "fix",
    "why",
    "and",
    "of",
    "in",
    "on",
    "it",
    "my",
    "we",
    "our",
    "you",
    "your",
    "was",
    "with",
    "for",
    "get",
    "got",
    "gets",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use faceid_response::{Code, find};

    use super::*;
    use crate::fold::{fold, squash};

    #[test]
    fn every_row_that_answers_is_in_the_catalogue() {
        for answer in TOPICS.iter().flat_map(|topic| topic.answers) {
            if let Row(channel, code) = *answer {
                let found = Code::new(code).and_then(|code| find(channel, &code));
                assert!(found.is_some(), "{channel} {code}");
            }
        }
    }

    #[test]
    fn a_word_is_folded_and_has_one_topic() {
        let mut seen = BTreeSet::new();
        for word in TOPICS.iter().flat_map(|topic| topic.chinese.iter().chain(topic.english)) {
            assert_eq!(fold(word), *word);
            assert!(seen.insert(squash(word)), "{word} stands twice");
        }
    }
}
