//! The words and the style of traditional Chinese.

use faceid_response::Remedy;

use super::Style;

#[rustfmt::skip]
pub const STYLE: Style = Style {
    limits: [12, 45, 6],
    counts_han_only: true,
    stop: '。',
    verbs: &[
        "到", "讓", "把", "避開", "正對", "摘下", "拿穩", "閉上", "張", "做", "依提示", "讀", "靠近", "看", "錄",
        "擦", "核對", "對照", "改正", "換", "上傳", "繼續", "跟著", "等", "稍等", "重新", "允許", "關", "在手機設定裡",
        "取下", "留在", "準備",
    ],
    openers: &["請", "再", "可以", "慢慢", "大聲", "至少"],
    actions: &["重新", "繼續", "開始", "再", "修改", "更換", "核對", "查詢", "用"],
    understood: "知道了",
    sorry: "抱歉",
    of_remedy,
};

#[rustfmt::skip]
fn of_remedy(remedy: Remedy) -> &'static [&'static str] {
    match remedy {
        // Left of their own will: they may come back.
        Remedy::None                  => &["可以重新開始", "可以開始", "可以繼續"],
        Remedy::AskServer             => &["請稍候"],
        Remedy::MoreLight             => &["亮一點"],
        Remedy::LessLight             => &["避開陽光"],
        Remedy::MoveBack              => &["拿遠"],
        Remedy::MoveCloser            => &["拿近"],
        Remedy::CenterFace            => &["正中"],
        Remedy::ShowWholeFace         => &["額頭到下巴"],
        Remedy::FaceCamera            => &["正對鏡頭"],
        Remedy::UncoverFace           => &["摘下口罩"],
        Remedy::HoldStill             => &["拿穩手機"],
        Remedy::BeAlone               => &["只拍你自己"],
        Remedy::CloseEyes             => &["閉上眼睛"],
        Remedy::OpenMouth             => &["張大嘴"],
        Remedy::FollowPrompt          => &["依提示"],
        Remedy::SpeakLouder           => &["大聲唸"],
        Remedy::SpeakSlowly           => &["慢慢唸"],
        Remedy::MoveLips              => &["張開嘴"],
        Remedy::RecordSixSeconds      => &["約 6 秒"],
        Remedy::RecordLonger          => &["至少要 2 秒"],
        Remedy::RecordAgain           => &["再拍一次", "再錄一次"],
        Remedy::RecordInPerson        => &["依提示慢慢再做一次"],
        Remedy::AnswerAgain           => &["清楚地回答"],
        Remedy::CorrectName           => &["改正姓名"],
        Remedy::CorrectIdNumber       => &["改正證件號碼"],
        Remedy::CorrectNameOrIdNumber => &["改正"],
        Remedy::ConfirmIdentity       => &["核對姓名和證件號碼"],
        Remedy::UseOwnDocument        => &["上傳你本人的證件"],
        Remedy::UseValidDocument      => &["有效期限內的證件"],
        Remedy::RetakeDocument        => &["拍進去"],
        Remedy::UseIdCard             => &["換成身分證"],
        Remedy::HoldCardStill         => &["貼緊手機背面，保持不動"],
        Remedy::ReadCardAgain         => &["再讀一次證件"],
        Remedy::RestartNfc            => &["nfc，關閉後再開啟", "nfc 關閉後再開啟"],
        Remedy::AllowCamera           => &["允許使用相機"],
        Remedy::CloseOtherApps        => &["關閉正在使用相機的其他應用程式"],
        Remedy::RestartApp            => &["完全關掉再開啟"],
        Remedy::ChangeBrowser         => &["內建的瀏覽器"],
        Remedy::ChangeNetwork         => &["在 wi-fi 和行動網路之間切換"],
        Remedy::ChangeDevice          => &["換一部"],
        Remedy::UpdateApp             => &["更新後再來"],
        Remedy::Wait                  => &["等"],
        Remedy::TryTomorrow           => &["請明天再來"],
        Remedy::FinishFlow            => &["做完剩下的步驟", "依提示操作"],
        Remedy::StartOver             => &["請重新開始"],
        Remedy::StayOnPage            => &["留在驗證頁面"],
        Remedy::ChangePlace           => &["到光線明亮、安靜、沒有別人的地方"],
        Remedy::OtherMethod           => &["改用其他方式驗證"],
        Remedy::ContactSupport        => &["聯絡客服"],
        other                             => panic!("{other}: add its words here"),
    }
}
