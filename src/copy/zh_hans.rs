//! Simplified Chinese, as written in mainland China: 你, short sentences, no internal names.

use super::{
    Phrases, Shorts, Tags, Text, Waits,
    tags::{CHINESE, subtag},
};
use crate::advice::Advice;

pub(super) const OWN_NAME: &str = "简体中文";

pub(super) const TAGS: &Tags = &Tags { languages: CHINESE, marks: &[subtag("hans"), subtag("cn")] };

pub(super) const WAITS: &Waits = &Waits {
    moment: "片刻",
    seconds: " 秒",
    minutes: [" 分钟", " 分钟"],
    hours: [" 小时", " 小时"],
};

pub(super) const PHRASES: &Phrases = &Phrases {
    second: "信息没错，再试一次",
    last_try: "这是最后一次机会。",
    tried: ["你已经试了 ", " 次。"],
    ways: ["其他方式", "联系客服", "去更新", "复制网址", "打开设置"],
    elsewhere: ["改用其他方式验证", "联系客服"],
    or: "，或",
};

pub(super) const SHORTS: &Shorts = &Shorts {
    start: "开始验证",
    again: "再试一次",
    edit: "修改信息",
    check: "查看结果",
    close: "知道了",
    leave: "以后再说",
    wait: "还需等待 ",
    ways: &[
        ("other_method", "其他方式"),
        ("contact_support", "联系客服"),
        ("update_app", "去更新"),
        ("change_browser", "复制网址"),
        ("open_settings", "去设置"),
    ],
};

#[rustfmt::skip]
pub(super) const fn text(advice: Advice) -> Text {
    match advice {
        Advice::Verified             => &["验证通过", "身份已确认，可以继续了。", ""],
        Advice::Completed            => &["验证步骤已完成", "请稍候，正在确认结果。", ""],
        Advice::AlreadyCompleted     => &["这次验证已经完成", "不用再做一遍。请稍候，正在确认结果。", ""],
        Advice::CardRead             => &["证件已读取", "可以把证件拿开了。请稍候，正在确认结果。", ""],
        Advice::NotStarted           => &["验证还没有开始", "准备好后就可以开始，请按提示操作。", "开始验证"],
        Advice::NotFinished          => &["验证还没有做完", "请继续做完剩下的步骤。", "继续验证"],
        Advice::Cancelled            => &["你已退出验证", "准备好后，可以重新开始。", "重新开始"],
        Advice::Interrupted          => &["验证中断了", "请重新开始，完成之前一直留在验证页面。", "重新开始"],
        Advice::DeviceReady          => &["可以开始验证", "这台手机支持刷脸，请按提示操作。", ""],
        Advice::TooDark              => &["光线太弱", "请到亮一点的地方，让光从正面照到脸上。", "重新拍摄"],
        Advice::TooBright            => &["光线太亮", "请到光线柔和的室内，避开阳光和灯光直射。", "重新拍摄"],
        Advice::TooClose             => &["离手机太近", "请把手机拿远一点，让整张脸都在框内。", "重新拍摄"],
        Advice::TooFar               => &["离手机太远", "请把手机拿近一点，让脸刚好填满框。", "重新拍摄"],
        Advice::OffCenter            => &["脸不在画面中间", "请把脸移到框的正中，让脸刚好填满框。", "重新拍摄"],
        Advice::FaceIncomplete       => &["没有拍到整张脸", "请正对镜头，让额头到下巴都在框内。", "重新拍摄"],
        Advice::FaceNotFound         => &["没有看清你的脸", "请正对镜头，把整张脸放进框内，保持不动。", "重新拍摄"],
        Advice::FaceCovered          => &["脸被挡住或闭着眼", "请摘下口罩、墨镜和帽子，拨开头发，露出整张脸，睁开眼睛。", "重新拍摄"],
        Advice::FaceMoved            => &["画面晃动太大", "请拿稳手机，让脸一直留在框内。", "重新拍摄"],
        Advice::SeveralFaces         => &["画面里不止一个人", "请让其他人离开画面，避开背景里的照片，只拍你自己。", "重新拍摄"],
        Advice::EyesNotClosed        => &["没有看到你闭眼", "看到提示后，请慢慢闭上眼睛，再睁开。", "重新拍摄"],
        Advice::MouthNotOpened       => &["没有看到你张嘴", "看到提示后，请慢慢张大嘴，再合上。", "重新拍摄"],
        Advice::MotionNotSeen        => &["没有看清你的动作", "请按提示做动作，慢一点、大一点。", "重新拍摄"],
        Advice::VoiceNotHeard        => &["没有听到你的声音", "请靠近手机，大声读出屏幕上的内容。", "重新录制"],
        Advice::VoiceNotRecognized   => &["没有听清你的声音", "请到安静的地方，慢慢读出屏幕上的内容，每个字读清楚。", "重新录制"],
        Advice::LipsNotSeen          => &["没有看清嘴唇动作", "请正对镜头，张开嘴慢慢读出屏幕上的内容。", "重新录制"],
        Advice::AnswerNotAccepted    => &["没有得到需要的回答", "请再看一遍问题，然后清楚地回答。", "重新回答"],
        Advice::RecordingWrongLength => &["录制太长或太短", "请重新录制约 6 秒，可以在心里慢慢数到六。", "重新录制"],
        Advice::RecordingTooShort    => &["录制时间太短", "请跟着提示录完再停，至少要 2 秒。", "重新录制"],
        Advice::RecordingUnusable    => &["拍摄内容无法使用", "请擦干净镜头，拿稳手机，再拍一次。", "重新拍摄"],
        Advice::RecordingNotReceived => &["没有收到录制内容", "抱歉，内容没有传过来。请确认网络正常，再录一次。", "重新录制"],
        Advice::VideoUnsuitable      => &["这台手机拍得不够清楚", "请换一台手机，或改用其他方式验证。", "知道了"],
        Advice::NotConfirmed         => &["这次没有完成验证", "请到光线好的地方，正对镜头，按提示慢慢再做一次。", "再试一次"],
        Advice::VerificationRefused  => &["在这里无法完成验证", "请改用其他方式验证，或联系客服。", "知道了"],
        Advice::NotSamePerson        => &["这次没有对上证件照", "请核对姓名和证件号。没有错的话，请到光线好的地方再拍一次。", "核对信息"],
        Advice::NameIdMismatch       => &["姓名与证件号对不上", "请对照证件，改正姓名或证件号后再试。", "修改信息"],
        Advice::NameInvalid          => &["姓名有误", "请对照证件，改正姓名后再试。", "修改姓名"],
        Advice::IdNumberInvalid      => &["证件号有误", "请对照证件，改正证件号后再试。", "修改证件号"],
        Advice::NameOrIdMalformed    => &["姓名或证件号有错漏", "请对照证件，改正错字、空格或漏掉的数字。", "修改信息"],
        Advice::DocumentMismatch     => &["证件与填写的信息不一致", "请上传你本人的证件。证件号填错的话，请先改正。", "重新上传"],
        Advice::DocumentExpired      => &["证件已过有效期", "请换一张还在有效期内的证件。", "更换证件"],
        Advice::DocumentUnreadable   => &["没有看清证件", "请把证件放平，避开反光，四个角都拍进去。", "重新拍摄"],
        Advice::DocumentUnsupported  => &["不支持这种证件", "请改用其他方式验证，或联系客服。", "知道了"],
        Advice::IdentityNotFound     => &["没有查到这个证件号", "请对照证件，改正证件号后再试。", "修改证件号"],
        Advice::PhotoOnFileUnusable  => &["登记的证件照无法使用", "请改用其他方式验证，或联系客服。", "知道了"],
        Advice::TokenExpired         => &["这次验证已过期", "隔的时间有点长，请重新开始。", "重新开始"],
        Advice::TimedOut             => &["时间用完了", "请重新开始，跟着提示一步一步做。", "重新开始"],
        Advice::ResultMissing        => &["没有找到验证结果", "抱歉，这次的结果没有留下来。请重新开始。", "重新开始"],
        Advice::AttemptsExhausted    => &["尝试次数已用完", "请改用其他方式验证，或联系客服。", "知道了"],
        Advice::DailyLimitReached    => &["今天的次数已用完", "请明天再来，或改用其他方式验证。", "知道了"],
        Advice::RateLimited          => &["服务现在很忙", "抱歉，请至少等半分钟再试。", "再试一次"],
        Advice::ResultRateLimited    => &["结果还没有准备好", "抱歉，请至少等半分钟再查看。", "查看结果"],
        Advice::NetworkUnstable      => &["网络不稳定", "请换到信号好的地方，或在 Wi-Fi 和流量之间切换，然后再试。", "再试一次"],
        Advice::ServiceError         => &["服务暂时没有响应", "抱歉，请稍等片刻再试。还是不行的话，请联系客服。", "再试一次"],
        Advice::AuthorityMaintenance => &["身份查询服务在维护", "抱歉，请至少等十分钟再试，或改用其他方式验证。", "再试一次"],
        Advice::ResultUnavailable    => &["正在获取结果", "请留在这个页面，稍等片刻。", ""],
        Advice::QuotaExhausted       => &["暂时无法使用验证", "抱歉，请改用其他方式验证，或联系客服。", "知道了"],
        Advice::IntegrationError     => &["暂时无法使用验证", "抱歉，问题出在我们这边。请联系客服，或改用其他方式验证。", "知道了"],
        Advice::AppOutdated          => &["应用版本太旧", "请到应用商店更新后再来。已是最新版的话，请联系客服。", "知道了"],
        Advice::PermissionMissing    => &["无法使用相机或麦克风", "请在手机设置里允许使用相机和麦克风，再重新开始。", "重新开始"],
        Advice::CameraUnavailable    => &["相机没有正常工作", "请关闭正在使用相机的其他应用，再重新开始。", "重新开始"],
        Advice::AppNotReady          => &["应用没有准备好", "请把应用完全关掉再打开，然后重新开始。", "重新开始"],
        Advice::BrowserUnsupported   => &["这个浏览器无法录制", "请用手机自带的浏览器打开，或改用其他方式验证。", "知道了"],
        Advice::DeviceUnsupported    => &["这台手机不支持刷脸", "请换一台手机，或改用其他方式验证。", "知道了"],
        Advice::NfcUnsupported       => &["这台手机读不了证件", "请换一台有 NFC、能刷公交卡的手机，或改用其他方式验证。", "知道了"],
        Advice::NfcNeedsRestart      => &["手机 NFC 没有准备好", "请在手机设置里搜索 NFC，关闭后再打开，然后重试。", "重新读取"],
        Advice::CardReadTimedOut     => &["没有读到证件", "请取下手机壳，把证件贴紧手机背面，保持不动，等读完再拿开。", "重新读取"],
        Advice::CardMoved            => &["证件在读取时移动了", "请把证件贴紧手机背面，保持不动，等读完再拿开。", "重新读取"],
        Advice::CardResultExpired    => &["证件要再读一次", "抱歉，隔的时间有点长，请再读一次证件。", "重新读取"],
        Advice::WrongCard            => &["这张证件不适用", "请换成身份证或页面要求的证件，再读一次。", "重新读取"],
        Advice::Unknown              => &["这次没有完成验证", "请重新开始。还是不行的话，请联系客服。", "重新开始"],
        Advice::AnotherPlace         => &["换个地方再试", "请到光线好、安静、没有别人的地方，再做一次。", "再试一次"],
        Advice::AnotherDevice        => &["换一台手机试试", "请换一台手机验证；没有别的手机，才用这台再试。", "用这台再试"],
        Advice::AnotherMethod        => &["在这里没能完成验证", "请改用其他方式验证，或联系客服。", "知道了"],
    }
}

/// Returns the text where the page has told its ways: see `copy/ways.rs` for how it is written.
pub(super) const fn with_ways(advice: Advice) -> &'static str {
    match advice {
        Advice::VerificationRefused
        | Advice::DocumentUnsupported
        | Advice::PhotoOnFileUnusable
        | Advice::AttemptsExhausted
        | Advice::AnotherMethod => "[请{}。/这里无法继续验证，可以关闭这个页面了。]",
        Advice::VideoUnsuitable | Advice::DeviceUnsupported => "请换一台手机[，或{1}]。",
        Advice::NfcUnsupported => "请换一台有 NFC、能刷公交卡的手机[，或{1}]。",
        Advice::DailyLimitReached => "请明天再来[，或{1}]。",
        Advice::ServiceError => "抱歉，请稍等片刻再试。[还是不行的话，请{}。]",
        Advice::AuthorityMaintenance => "抱歉，请至少等十分钟再试[，或{}]。",
        Advice::QuotaExhausted => "抱歉，请[{}/稍后再来]。",
        Advice::IntegrationError => "抱歉，问题出在我们这边。请[{}/稍后再来]。",
        Advice::AppOutdated => {
            "请到应用商店更新后再来。[已是最新版的话，请{1}。]|[请{}。/这个版本的应用无法验证，可以关闭这个页面了。]"
        }
        Advice::PermissionMissing => {
            "请在手机设置里允许使用相机和麦克风，再重新开始。|请重新开始，在询问时允许使用相机和麦克风。"
        }
        Advice::BrowserUnsupported => "请用手机自带的浏览器打开[，或{1}]。|请[{}/换一台手机]。",
        Advice::NfcNeedsRestart => {
            "请在手机设置里搜索 NFC，关闭后再打开，然后重试。|请把手机的 NFC 关闭后再打开，然后重试。"
        }
        Advice::Unknown => "请重新开始。[还是不行的话，请{}。]",
        _ => "",
    }
}
