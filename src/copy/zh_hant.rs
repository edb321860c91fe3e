//! Traditional Chinese, worded for Taiwan and readable in Hong Kong: 驗證, 網路, 身分證, 手機.

use super::{
    Phrases, Shorts, Tags, Text, Waits,
    tags::{CHINESE, subtag},
};
use crate::advice::Advice;

pub(super) const OWN_NAME: &str = "繁體中文";

pub(super) const TAGS: &Tags = &Tags {
    languages: CHINESE,
    // In these regions it is what readers of any Chinese read. CLDR says so of some of its languages, not of `wuu-TW`.
    marks: &[
        subtag("hant"),
        subtag("tw"),
        subtag("hk"),
        subtag("mo"),
        subtag("yue"),
        subtag("lzh"),
    ],
};

pub(super) const WAITS: &Waits = &Waits {
    moment: "片刻",
    seconds: " 秒",
    minutes: [" 分鐘", " 分鐘"],
    hours: [" 小時", " 小時"],
};

pub(super) const PHRASES: &Phrases = &Phrases {
    second: "資料沒錯，再試一次",
    last_try: "這是最後一次機會。",
    tried: ["你已經試了 ", " 次。"],
    ways: ["其他方式", "聯絡客服", "前往更新", "複製網址", "開啟設定"],
    elsewhere: ["改用其他方式驗證", "聯絡客服"],
    or: "，或",
};

pub(super) const SHORTS: &Shorts = &Shorts {
    start: "開始驗證",
    again: "再試一次",
    edit: "修改資料",
    check: "查看結果",
    close: "知道了",
    leave: "以後再說",
    wait: "還需等待 ",
    ways: &[
        ("other_method", "其他方式"),
        ("contact_support", "聯絡客服"),
        ("update_app", "去更新"),
        ("change_browser", "複製網址"),
        ("open_settings", "去設定"),
    ],
};

#[rustfmt::skip]
pub(super) const fn text(advice: Advice) -> Text {
    match advice {
        Advice::Verified             => &["驗證通過", "身分已確認，可以繼續了。", ""],
        Advice::Completed            => &["驗證步驟已完成", "請稍候，正在確認結果。", ""],
        Advice::AlreadyCompleted     => &["這次驗證已經完成", "不必再做一次。請稍候，正在確認結果。", ""],
        Advice::CardRead             => &["證件已讀取", "可以把證件拿開了。請稍候，正在確認結果。", ""],
        Advice::NotStarted           => &["驗證還沒有開始", "準備好後就可以開始，請依提示操作。", "開始驗證"],
        Advice::NotFinished          => &["驗證還沒有做完", "請繼續做完剩下的步驟。", "繼續驗證"],
        Advice::Cancelled            => &["你已退出驗證", "準備好後，可以重新開始。", "重新開始"],
        Advice::Interrupted          => &["驗證中斷了", "請重新開始，完成之前一直留在驗證頁面。", "重新開始"],
        Advice::DeviceReady          => &["可以開始驗證", "這部手機支援人臉驗證，請依提示操作。", ""],
        Advice::TooDark              => &["光線不足", "請到亮一點的地方，讓光從正面照到臉上。", "重新拍攝"],
        Advice::TooBright            => &["光線太亮", "請到光線柔和的室內，避開陽光和燈光直射。", "重新拍攝"],
        Advice::TooClose             => &["離手機太近", "請把手機拿遠一點，讓整張臉都在框內。", "重新拍攝"],
        Advice::TooFar               => &["離手機太遠", "請把手機拿近一點，讓臉剛好填滿框。", "重新拍攝"],
        Advice::OffCenter            => &["臉不在畫面中間", "請把臉移到框的正中，讓臉剛好填滿框。", "重新拍攝"],
        Advice::FaceIncomplete       => &["沒有拍到整張臉", "請正對鏡頭，讓額頭到下巴都在框內。", "重新拍攝"],
        Advice::FaceNotFound         => &["沒有看清楚你的臉", "請正對鏡頭，把整張臉放進框內，保持不動。", "重新拍攝"],
        Advice::FaceCovered          => &["臉被擋住或閉著眼", "請摘下口罩、墨鏡和帽子，撥開頭髮，露出整張臉，睜開眼睛。", "重新拍攝"],
        Advice::FaceMoved            => &["畫面晃動太大", "請拿穩手機，讓臉一直留在框內。", "重新拍攝"],
        Advice::SeveralFaces         => &["畫面裡不只一個人", "請讓其他人離開畫面，避開背景裡的照片，只拍你自己。", "重新拍攝"],
        Advice::EyesNotClosed        => &["沒有看到你閉眼", "看到提示後，請慢慢閉上眼睛，再睜開。", "重新拍攝"],
        Advice::MouthNotOpened       => &["沒有看到你張嘴", "看到提示後，請慢慢張大嘴巴，再閉上。", "重新拍攝"],
        Advice::MotionNotSeen        => &["沒有看清楚你的動作", "請依提示做動作，慢一點、大一點。", "重新拍攝"],
        Advice::VoiceNotHeard        => &["沒有聽到你的聲音", "請靠近手機，大聲唸出螢幕上的內容。", "重新錄製"],
        Advice::VoiceNotRecognized   => &["沒有聽清楚你的聲音", "請到安靜的地方，慢慢唸出螢幕上的內容，每個字唸清楚。", "重新錄製"],
        Advice::LipsNotSeen          => &["沒有看清楚嘴唇動作", "請正對鏡頭，張開嘴巴慢慢唸出螢幕上的內容。", "重新錄製"],
        Advice::AnswerNotAccepted    => &["沒有得到需要的回答", "請再看一次問題，然後清楚地回答。", "重新回答"],
        Advice::RecordingWrongLength => &["錄製太長或太短", "請重新錄製約 6 秒，可以在心裡慢慢數到六。", "重新錄製"],
        Advice::RecordingTooShort    => &["錄製時間太短", "請跟著提示錄完再停，至少要 2 秒。", "重新錄製"],
        Advice::RecordingUnusable    => &["拍攝內容無法使用", "請擦乾淨鏡頭，拿穩手機，再拍一次。", "重新拍攝"],
        Advice::RecordingNotReceived => &["沒有收到錄製內容", "抱歉，內容沒有傳過來。請確認網路正常，再錄一次。", "重新錄製"],
        Advice::VideoUnsuitable      => &["這部手機拍得不夠清楚", "請換一部手機，或改用其他方式驗證。", "知道了"],
        Advice::NotConfirmed         => &["這次沒有完成驗證", "請到光線明亮的地方，正對鏡頭，依提示慢慢再做一次。", "再試一次"],
        Advice::VerificationRefused  => &["在這裡無法完成驗證", "請改用其他方式驗證，或聯絡客服。", "知道了"],
        Advice::NotSamePerson        => &["這次對不上證件照", "請核對姓名和證件號碼。如果沒有錯，請到光線明亮的地方再拍一次。", "核對資料"],
        Advice::NameIdMismatch       => &["姓名與證件號碼不一致", "請對照證件，改正姓名或證件號碼後再試。", "修改資料"],
        Advice::NameInvalid          => &["姓名有誤", "請對照證件，改正姓名後再試。", "修改姓名"],
        Advice::IdNumberInvalid      => &["證件號碼有誤", "請對照證件，改正證件號碼後再試。", "修改證件號碼"],
        Advice::NameOrIdMalformed    => &["姓名或證件號碼有錯漏", "請對照證件，改正錯字、空格或漏掉的數字。", "修改資料"],
        Advice::DocumentMismatch     => &["證件與填寫的資料不一致", "請上傳你本人的證件。證件號碼填錯的話，請先改正。", "重新上傳"],
        Advice::DocumentExpired      => &["證件已過有效期限", "請換一張還在有效期限內的證件。", "更換證件"],
        Advice::DocumentUnreadable   => &["沒有看清楚證件", "請把證件放平，避開反光，四個角都拍進去。", "重新拍攝"],
        Advice::DocumentUnsupported  => &["不支援這種證件", "請改用其他方式驗證，或聯絡客服。", "知道了"],
        Advice::IdentityNotFound     => &["查不到這個證件號碼", "請對照證件，改正證件號碼後再試。", "修改證件號碼"],
        Advice::PhotoOnFileUnusable  => &["登記的證件照無法使用", "請改用其他方式驗證，或聯絡客服。", "知道了"],
        Advice::TokenExpired         => &["這次驗證已過期", "時間隔得太久了，請重新開始。", "重新開始"],
        Advice::TimedOut             => &["時間用完了", "請重新開始，跟著提示一步一步做。", "重新開始"],
        Advice::ResultMissing        => &["找不到驗證結果", "抱歉，這次的結果沒有存下來。請重新開始。", "重新開始"],
        Advice::AttemptsExhausted    => &["嘗試次數已用完", "請改用其他方式驗證，或聯絡客服。", "知道了"],
        Advice::DailyLimitReached    => &["今天的次數已用完", "請明天再來，或改用其他方式驗證。", "知道了"],
        Advice::RateLimited          => &["服務現在很忙", "抱歉，請至少等半分鐘再試。", "再試一次"],
        Advice::ResultRateLimited    => &["結果還沒有準備好", "抱歉，請至少等半分鐘再查詢。", "查詢結果"],
        Advice::NetworkUnstable      => &["網路不穩定", "請換到訊號好的地方，或在 Wi-Fi 和行動網路之間切換，然後再試。", "再試一次"],
        Advice::ServiceError         => &["服務暫時沒有回應", "抱歉，請稍等片刻再試。如果還是不行，請聯絡客服。", "再試一次"],
        Advice::AuthorityMaintenance => &["身分查詢服務維護中", "抱歉，請至少等十分鐘再試，或改用其他方式驗證。", "再試一次"],
        Advice::ResultUnavailable    => &["正在取得結果", "請留在這個頁面，稍等片刻。", ""],
        Advice::QuotaExhausted       => &["暫時無法使用驗證", "抱歉，請改用其他方式驗證，或聯絡客服。", "知道了"],
        Advice::IntegrationError     => &["暫時無法使用驗證", "抱歉，問題出在我們這邊。請聯絡客服，或改用其他方式驗證。", "知道了"],
        Advice::AppOutdated          => &["應用程式版本太舊", "請到應用程式商店更新後再來。如果已是最新版，請聯絡客服。", "知道了"],
        Advice::PermissionMissing    => &["無法使用相機或麥克風", "請在手機設定裡允許使用相機和麥克風，再重新開始。", "重新開始"],
        Advice::CameraUnavailable    => &["相機沒有正常運作", "請關閉正在使用相機的其他應用程式，再重新開始。", "重新開始"],
        Advice::AppNotReady          => &["應用程式還沒準備好", "請把應用程式完全關掉再開啟，然後重新開始。", "重新開始"],
        Advice::BrowserUnsupported   => &["這個瀏覽器無法錄製", "請用手機內建的瀏覽器開啟，或改用其他方式驗證。", "知道了"],
        Advice::DeviceUnsupported    => &["這部手機不支援人臉驗證", "請換一部手機，或改用其他方式驗證。", "知道了"],
        Advice::NfcUnsupported       => &["這部手機無法讀取證件", "請換一部有 NFC、可以感應付款的手機，或改用其他方式驗證。", "知道了"],
        Advice::NfcNeedsRestart      => &["手機 NFC 還沒準備好", "請在手機設定裡搜尋 NFC，關閉後再開啟，然後重試。", "重新讀取"],
        Advice::CardReadTimedOut     => &["沒有讀到證件", "請取下手機殼，把證件貼緊手機背面，保持不動，等讀完再拿開。", "重新讀取"],
        Advice::CardMoved            => &["讀取時證件移動了", "請把證件貼緊手機背面，保持不動，等讀完再拿開。", "重新讀取"],
        Advice::CardResultExpired    => &["證件要再讀一次", "抱歉，時間隔得太久了，請再讀一次證件。", "重新讀取"],
        Advice::WrongCard            => &["這張證件不適用", "請換成身分證或頁面要求的證件，再讀一次。", "重新讀取"],
        Advice::Unknown              => &["這次沒有完成驗證", "請重新開始。如果還是不行，請聯絡客服。", "重新開始"],
        Advice::AnotherPlace         => &["換個地方再試", "請到光線明亮、安靜、沒有別人的地方，再做一次。", "再試一次"],
        Advice::AnotherDevice        => &["換一部手機試試", "請換一部手機驗證；沒有別的手機，才用這部再試。", "用這部再試"],
        Advice::AnotherMethod        => &["在這裡沒能完成驗證", "請改用其他方式驗證，或聯絡客服。", "知道了"],
    }
}

/// Returns the text where the page has told its ways: see `copy/ways.rs` for how it is written.
pub(super) const fn with_ways(advice: Advice) -> &'static str {
    match advice {
        Advice::VerificationRefused
        | Advice::DocumentUnsupported
        | Advice::PhotoOnFileUnusable
        | Advice::AttemptsExhausted
        | Advice::AnotherMethod => "[請{}。/這裡無法繼續驗證，可以關閉這個頁面了。]",
        Advice::VideoUnsuitable | Advice::DeviceUnsupported => "請換一部手機[，或{1}]。",
        Advice::NfcUnsupported => "請換一部有 NFC、可以感應付款的手機[，或{1}]。",
        Advice::DailyLimitReached => "請明天再來[，或{1}]。",
        Advice::ServiceError => "抱歉，請稍等片刻再試。[如果還是不行，請{}。]",
        Advice::AuthorityMaintenance => "抱歉，請至少等十分鐘再試[，或{}]。",
        Advice::QuotaExhausted => "抱歉，請[{}/稍後再來]。",
        Advice::IntegrationError => "抱歉，問題出在我們這邊。請[{}/稍後再來]。",
        Advice::AppOutdated => {
            "請到應用程式商店更新後再來。[如果已是最新版，請{1}。]|[請{}。/這個版本的應用程式無法驗證，可以關閉這個頁面了。]"
        }
        Advice::PermissionMissing => {
            "請在手機設定裡允許使用相機和麥克風，再重新開始。|請重新開始，在詢問時允許使用相機和麥克風。"
        }
        Advice::BrowserUnsupported => "請用手機內建的瀏覽器開啟[，或{1}]。|請[{}/換一部手機]。",
        Advice::NfcNeedsRestart => {
            "請在手機設定裡搜尋 NFC，關閉後再開啟，然後重試。|請把手機的 NFC 關閉後再開啟，然後重試。"
        }
        Advice::Unknown => "請重新開始。[如果還是不行，請{}。]",
        _ => "",
    }
}
