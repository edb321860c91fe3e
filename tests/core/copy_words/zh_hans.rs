//! The words and the style of simplified Chinese.

use faceid_response::Remedy;

use super::Style;

#[rustfmt::skip]
pub const STYLE: Style = Style {
    limits: [12, 45, 6],
    counts_han_only: true,
    stop: '。',
    verbs: &[
        "到", "让", "把", "避开", "正对", "摘下", "拿稳", "闭上", "张", "做", "按提示", "读", "靠近", "看", "录",
        "擦", "核对", "对照", "改正", "换", "上传", "继续", "跟着", "等", "稍等", "重新", "允许", "关", "在手机设置里",
        "取下", "留在", "准备",
    ],
    openers: &["请", "再", "可以", "慢慢", "大声", "至少"],
    actions: &["重新", "继续", "开始", "再", "修改", "更换", "核对", "查看", "用"],
    understood: "知道了",
    sorry: "抱歉",
    of_remedy,
};

#[rustfmt::skip]
fn of_remedy(remedy: Remedy) -> &'static [&'static str] {
    match remedy {
        // Left of their own will: they may come back.
        Remedy::None                  => &["可以重新开始", "可以开始", "可以继续"],
        Remedy::AskServer             => &["请稍候"],
        Remedy::MoreLight             => &["亮一点"],
        Remedy::LessLight             => &["避开阳光"],
        Remedy::MoveBack              => &["拿远"],
        Remedy::MoveCloser            => &["拿近"],
        Remedy::CenterFace            => &["正中"],
        Remedy::ShowWholeFace         => &["额头到下巴"],
        Remedy::FaceCamera            => &["正对镜头"],
        Remedy::UncoverFace           => &["摘下口罩"],
        Remedy::HoldStill             => &["拿稳手机"],
        Remedy::BeAlone               => &["只拍你自己"],
        Remedy::CloseEyes             => &["闭上眼睛"],
        Remedy::OpenMouth             => &["张大嘴"],
        Remedy::FollowPrompt          => &["按提示"],
        Remedy::SpeakLouder           => &["大声读"],
        Remedy::SpeakSlowly           => &["慢慢读"],
        Remedy::MoveLips              => &["张开嘴"],
        Remedy::RecordSixSeconds      => &["约 6 秒"],
        Remedy::RecordLonger          => &["至少要 2 秒"],
        Remedy::RecordAgain           => &["再拍一次", "再录一次"],
        Remedy::RecordInPerson        => &["按提示慢慢再做一次"],
        Remedy::AnswerAgain           => &["清楚地回答"],
        Remedy::CorrectName           => &["改正姓名"],
        Remedy::CorrectIdNumber       => &["改正证件号"],
        Remedy::CorrectNameOrIdNumber => &["改正"],
        Remedy::ConfirmIdentity       => &["核对姓名和证件号"],
        Remedy::UseOwnDocument        => &["上传你本人的证件"],
        Remedy::UseValidDocument      => &["有效期内的证件"],
        Remedy::RetakeDocument        => &["拍进去"],
        Remedy::UseIdCard             => &["换成身份证"],
        Remedy::HoldCardStill         => &["贴紧手机背面，保持不动"],
        Remedy::ReadCardAgain         => &["再读一次证件"],
        Remedy::RestartNfc            => &["nfc，关闭后再打开", "nfc 关闭后再打开"],
        Remedy::AllowCamera           => &["允许使用相机"],
        Remedy::CloseOtherApps        => &["关闭正在使用相机的其他应用"],
        Remedy::RestartApp            => &["完全关掉再打开"],
        Remedy::ChangeBrowser         => &["自带的浏览器"],
        Remedy::ChangeNetwork         => &["在 wi-fi 和流量之间切换"],
        Remedy::ChangeDevice          => &["换一台"],
        Remedy::UpdateApp             => &["更新后再来"],
        Remedy::Wait                  => &["等"],
        Remedy::TryTomorrow           => &["请明天再来"],
        Remedy::FinishFlow            => &["做完剩下的步骤", "按提示操作"],
        Remedy::StartOver             => &["请重新开始"],
        Remedy::StayOnPage            => &["留在验证页面"],
        Remedy::ChangePlace           => &["到光线好、安静、没有别人的地方"],
        Remedy::OtherMethod           => &["改用其他方式验证"],
        Remedy::ContactSupport        => &["联系客服"],
        other                             => panic!("{other}: add its words here"),
    }
}
