//! The words that messages have and have not, and why. `docs/writing-guide.md` tells the same in prose.

use faceid_response::{Locale, Remedy};

/// Words that no message has, in lower case, and why.
pub const UNWELCOME: &[(&str, &str)] = &[
    ("您", "你, as between equals"),
    ("！", "being shouted at helps nobody"),
    ("!", "being shouted at helps nobody"),
    ("请勿", "say what to do instead"),
    ("請勿", "say what to do instead"),
    ("不要", "say what to do instead"),
    ("不能", "say what to do instead"),
    ("不可", "say what to do instead"),
    ("禁止", "say what to do instead"),
    ("do not", "say what to do instead"),
    ("must not", "say what to do instead"),
    ("失败", "无法完成, or what happened: nobody has failed"),
    ("失敗", "無法完成, or what happened: nobody has failed"),
    ("fail", "what happened: nobody has failed"),
    ("错误", "what happened, not that it is an error"),
    ("錯誤", "what happened, not that it is an error"),
    ("error", "what happened, not that it is an error"),
    ("invalid", "what to correct"),
    ("非法", "it accuses"),
    ("illegal", "it accuses"),
    ("异常", "it alarms and tells nothing"),
    ("異常", "it alarms and tells nothing"),
    ("unfortunately", "say it plainly"),
    ("很遗憾", "say it plainly"),
    ("很遺憾", "say it plainly"),
    ("对不起", "one word for it: 抱歉"),
    ("對不起", "one word for it: 抱歉"),
    ("系统", "an inner name"),
    ("系統", "an inner name"),
    ("system", "an inner name"),
    ("后台", "an inner name"),
    ("後台", "an inner name"),
    ("服务器", "an inner name"),
    ("伺服器", "an inner name"),
    ("server", "an inner name"),
    ("接口", "an inner name"),
    ("参数", "an inner name"),
    ("參數", "an inner name"),
    ("parameter", "an inner name"),
    ("token", "an inner name"),
    ("session", "an inner name"),
    ("sdk", "an inner name"),
    ("api", "an inner name"),
    ("ocr", "an inner name"),
    ("ckv", "an inner name"),
    ("h5", "an inner name"),
    ("腾讯", "the person deals with the host"),
    ("騰訊", "the person deals with the host"),
    ("tencent", "the person deals with the host"),
    ("慧眼", "the person deals with the host"),
    ("认证", "one word a concept: 验证"),
    ("核身", "one word a concept: 验证"),
    ("核验", "one word a concept: 验证"),
    ("校验", "one word a concept: 验证"),
    ("识别", "one word a concept: 验证"),
    ("認證", "one word a concept: 驗證"),
    ("核驗", "one word a concept: 驗證"),
    ("識別", "one word a concept: 驗證"),
    ("辨識", "one word a concept: 驗證"),
    ("authenticat", "one word a concept: verify"),
    ("recogni", "one word a concept: verify"),
    ("讀出", "one word a concept: 唸出"),
    ("超时", "as people say it: 时间到了"),
    ("逾時", "as people say it: 時間到了"),
    ("timed out", "as people say it: time ran out"),
    ("摄像头", "one word a concept: 相机; 镜头 where one looks"),
    ("攝影機", "one word a concept: 相機; 鏡頭 where one looks"),
    ("设备", "what is in the hand: 手机"),
    ("設備", "what is in the hand: 手機"),
    ("裝置", "what is in the hand: 手機"),
    ("device", "what is in the hand: phone"),
    ("document", "one word a concept: ID"),
];

/// Words that would tell somebody with a photo, a video or a changed phone what gave them away, or an
/// honest person that they were suspected; in lower case, and why.
pub const TELLING: &[(&str, &str)] = &[
    ("活体", "names the check"),
    ("活體", "names the check"),
    ("liveness", "names the check"),
    ("真人", "says that the person was doubted"),
    ("real person", "says that the person was doubted"),
    ("假", "says that the person was doubted"),
    ("伪造", "says that the person was doubted"),
    ("偽造", "says that the person was doubted"),
    ("冒用", "says that the person was doubted"),
    ("可疑", "says that the person was doubted"),
    ("疑似", "says that the person was doubted"),
    ("fake", "says that the person was doubted"),
    ("fraud", "says that the person was doubted"),
    ("suspect", "says that the person was doubted"),
    ("suspicious", "says that the person was doubted"),
    ("spoof", "says that the person was doubted"),
    ("攻击", "says that the person was doubted"),
    ("攻擊", "says that the person was doubted"),
    ("attack", "says that the person was doubted"),
    ("翻拍", "names the trick that was seen"),
    ("replay", "names the trick that was seen"),
    ("合成", "names the trick that was seen"),
    ("deepfake", "names the trick that was seen"),
    ("风险", "says that there is a score to lower"),
    ("風險", "says that there is a score to lower"),
    ("风控", "says that there is a score to lower"),
    ("風控", "says that there is a score to lower"),
    ("risk", "says that there is a score to lower"),
    ("安全", "says that there is a score to lower"),
    ("security", "says that there is a score to lower"),
    ("相似度", "says that there is a score to raise"),
    ("similarity", "says that there is a score to raise"),
    ("score", "says that there is a score to raise"),
    ("黑名单", "says why the phone or the person is known"),
    ("黑名單", "says why the phone or the person is known"),
    ("blacklist", "says why the phone or the person is known"),
    ("root", "says what was seen on the phone"),
    ("越狱", "says what was seen on the phone"),
    ("越獄", "says what was seen on the phone"),
    ("jailb", "says what was seen on the phone"),
    ("模拟器", "says what was seen on the phone"),
    ("模擬器", "says what was seen on the phone"),
    ("emulator", "says what was seen on the phone"),
];

/// How a clause begins that asks for something: with one of these, one that may come before it, or both.
#[rustfmt::skip]
pub const fn verbs(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::ZhHans => &[
            "到", "让", "把", "避开", "正对", "摘下", "拿稳", "闭上", "张", "做", "按提示", "读", "靠近", "看", "录",
            "擦", "核对", "对照", "改正", "换", "上传", "继续", "跟着", "等", "稍等", "重新", "允许", "关", "在手机设置里",
            "取下", "留在", "准备",
        ],
        Locale::ZhHant => &[
            "到", "讓", "把", "避開", "正對", "摘下", "拿穩", "閉上", "張", "做", "依提示", "讀", "靠近", "看", "錄",
            "擦", "核對", "對照", "改正", "換", "上傳", "繼續", "跟著", "等", "稍等", "重新", "允許", "關", "在手機設定裡",
            "取下", "留在", "準備",
        ],
        Locale::En => &[
            "move", "hold", "bring", "center", "face", "put", "take", "make", "close", "open", "follow", "read",
            "find", "go", "answer", "record", "wipe", "check", "compare", "use", "upload", "lay", "wait", "start",
            "allow", "turn", "stay", "complete", "try",
        ],
        _ => panic!("a language without its words here"),
    }
}

/// What may come before such a verb.
pub const fn openers(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::ZhHans => &["请", "再", "可以", "慢慢", "大声", "至少"],
        Locale::ZhHant => &["請", "再", "可以", "慢慢", "大聲", "至少"],
        Locale::En => &["please ", "then ", "slowly ", "you can "],
        _ => panic!("a language without its words here"),
    }
}

/// How a button begins that does something.
pub const fn actions(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::ZhHans => &["重新", "继续", "开始", "再", "修改", "更换", "核对", "查看", "用"],
        Locale::ZhHant => &["重新", "繼續", "開始", "再", "修改", "更換", "核對", "查詢", "用"],
        Locale::En => &[
            "Start", "Continue", "Record", "Answer", "Try", "Check", "Edit", "Upload", "Use",
            "Take", "Read",
        ],
        _ => panic!("a language without its words here"),
    }
}

/// The button that only closes.
pub const fn understood(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhHans | Locale::ZhHant => "知道了",
        Locale::En => "OK",
        _ => panic!("a language without its words here"),
    }
}

/// The word that asks for pardon.
pub const fn sorry(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhHans | Locale::ZhHant => "抱歉",
        Locale::En => "Sorry",
        _ => panic!("a language without its words here"),
    }
}

/// What a text says when this is what has to change; one of them, in lower case.
#[rustfmt::skip]
pub const fn of_remedy(remedy: Remedy, locale: Locale) -> &'static [&'static str] {
    let [hans, hant, en]: [&[&str]; 3] = match remedy {
        // Left of their own will: they may come back.
        Remedy::None                  => [&["可以重新开始"], &["可以重新開始"], &["can start again"]],
        Remedy::AskServer             => [&["请稍候"], &["請稍候"], &["please wait"]],
        Remedy::MoreLight             => [&["亮一点"], &["亮一點"], &["brighter"]],
        Remedy::LessLight             => [&["避开阳光"], &["避開陽光"], &["away from direct sunlight"]],
        Remedy::MoveBack              => [&["拿远"], &["拿遠"], &["further away"]],
        Remedy::MoveCloser            => [&["拿近"], &["拿近"], &["closer"]],
        Remedy::CenterFace            => [&["正中"], &["正中"], &["center your face"]],
        Remedy::ShowWholeFace         => [&["额头到下巴"], &["額頭到下巴"], &["forehead and chin"]],
        Remedy::FaceCamera            => [&["正对镜头"], &["正對鏡頭"], &["face the camera"]],
        Remedy::UncoverFace           => [&["摘下口罩"], &["摘下口罩"], &["take off any mask"]],
        Remedy::HoldStill             => [&["拿稳手机"], &["拿穩手機"], &["steady"]],
        Remedy::BeAlone               => [&["只拍你自己"], &["只拍你自己"], &["only you"]],
        Remedy::CloseEyes             => [&["闭上眼睛"], &["閉上眼睛"], &["close your eyes"]],
        Remedy::OpenMouth             => [&["张大嘴"], &["張大嘴"], &["open your mouth"]],
        Remedy::FollowPrompt          => [&["按提示"], &["依提示"], &["follow the prompts"]],
        Remedy::SpeakLouder           => [&["大声读"], &["大聲唸"], &["loud voice"]],
        Remedy::SpeakSlowly           => [&["慢慢读"], &["慢慢唸"], &["slowly"]],
        Remedy::MoveLips              => [&["张开嘴"], &["張開嘴"], &["move your lips"]],
        Remedy::RecordSixSeconds      => [&["约 6 秒"], &["約 6 秒"], &["about 6 seconds"]],
        Remedy::RecordLonger          => [&["至少要 2 秒"], &["至少要 2 秒"], &["at least 2 seconds"]],
        Remedy::RecordAgain           => [&["再拍一次", "再录一次"], &["再拍一次", "再錄一次"], &["record again"]],
        Remedy::RecordInPerson        => [&["按提示慢慢再做一次"], &["依提示慢慢再做一次"], &["slowly follow the prompts again"]],
        Remedy::AnswerAgain           => [&["清楚地回答"], &["清楚地回答"], &["answer it clearly"]],
        Remedy::CorrectName           => [&["改正姓名"], &["改正姓名"], &["correct it"]],
        Remedy::CorrectIdNumber       => [&["改正证件号"], &["改正證件號碼"], &["correct it"]],
        Remedy::CorrectNameOrIdNumber => [&["改正"], &["改正"], &["correct"]],
        Remedy::ConfirmIdentity       => [&["核对姓名和证件号"], &["核對姓名和證件號碼"], &["check the name and id number"]],
        Remedy::UseOwnDocument        => [&["上传你本人的证件"], &["上傳你本人的證件"], &["upload your own id"]],
        Remedy::UseValidDocument      => [&["有效期内的证件"], &["有效期限內的證件"], &["still valid"]],
        Remedy::RetakeDocument        => [&["拍进去"], &["拍進去"], &["in the picture"]],
        Remedy::UseIdCard             => [&["换成身份证"], &["換成身分證"], &["your id card"]],
        Remedy::HoldCardStill         => [&["贴紧手机背面，保持不动"], &["貼緊手機背面，保持不動"], &["card still against the back"]],
        Remedy::ReadCardAgain         => [&["再读一次证件"], &["再讀一次證件"], &["read your card once more"]],
        Remedy::RestartNfc            => [&["nfc，关闭后再打开"], &["nfc，關閉後再開啟"], &["turn it off and on"]],
        Remedy::AllowCamera           => [&["允许使用相机"], &["允許使用相機"], &["allow the camera"]],
        Remedy::CloseOtherApps        => [&["关闭正在使用相机的其他应用"], &["關閉正在使用相機的其他應用程式"], &["close other apps"]],
        Remedy::RestartApp            => [&["完全关掉再打开"], &["完全關掉再開啟"], &["close the app completely, then open it"]],
        Remedy::ChangeBrowser         => [&["自带的浏览器"], &["內建的瀏覽器"], &["own browser"]],
        Remedy::ChangeNetwork         => [&["在 wi-fi 和流量之间切换"], &["在 wi-fi 和行動網路之間切換"], &["switch between wi-fi and mobile data"]],
        Remedy::ChangeDevice          => [&["换一台"], &["換一部"], &["use another phone", "use a phone with nfc"]],
        Remedy::UpdateApp             => [&["更新后再来"], &["更新後再來"], &["update the app"]],
        Remedy::Wait                  => [&["等"], &["等"], &["wait", "for a moment"]],
        Remedy::TryTomorrow           => [&["请明天再来"], &["請明天再來"], &["come back tomorrow"]],
        Remedy::FinishFlow            => [&["做完剩下的步骤", "按提示操作"], &["做完剩下的步驟", "依提示操作"], &["complete the remaining steps", "follow the prompts"]],
        Remedy::StartOver             => [&["请重新开始"], &["請重新開始"], &["please start again"]],
        Remedy::StayOnPage            => [&["留在验证页面"], &["留在驗證頁面"], &["stay on the page"]],
        Remedy::ChangePlace           => [&["到光线好、安静、没有别人的地方"], &["到光線明亮、安靜、沒有別人的地方"], &["find a quiet place"]],
        Remedy::OtherMethod           => [&["改用其他方式验证"], &["改用其他方式驗證"], &["verify in another way"]],
        Remedy::ContactSupport        => [&["联系客服"], &["聯絡客服"], &["contact support"]],
        _                             => panic!("a remedy without its words here"),
    };
    match locale {
        Locale::ZhHans => hans,
        Locale::ZhHant => hant,
        Locale::En => en,
        _ => panic!("a language without its words here"),
    }
}
