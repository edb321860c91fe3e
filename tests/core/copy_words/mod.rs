//! The words that messages must and must not have, with reasons: those of all languages here, and a
//! file for each language. `docs/writing-guide.md` says the same in prose.

mod en;
mod zh_hans;
mod zh_hant;

use faceid_response::{Locale, Remedy};

/// The words that no message has, in lower case, with the reasons.
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

/// The words that would show an attacker with a photo, a video or a changed phone what was
/// detected, or tell an honest person of a suspicion; in lower case, with the reasons.
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

/// The style of the messages of a language.
pub struct Style {
    /// The largest numbers of characters of a title, a text and a button.
    pub limits: [usize; 3],
    /// True where only Han characters count.
    pub counts_han_only: bool,
    /// The character that ends a sentence.
    pub stop: char,
    /// The verbs that begin a clause which asks for something, perhaps after an opener.
    pub verbs: &'static [&'static str],
    /// The words that may come before such a verb.
    pub openers: &'static [&'static str],
    /// The first words of a button that does something.
    pub actions: &'static [&'static str],
    /// The label of the button that only closes.
    pub understood: &'static str,
    /// The word for an apology.
    pub sorry: &'static str,
    /// The words for a remedy, in lower case. A text with that remedy has one of them.
    pub of_remedy: fn(Remedy) -> &'static [&'static str],
}

/// Returns the style of a language.
pub const fn style(locale: Locale) -> Style {
    match locale {
        Locale::ZhHans => zh_hans::STYLE,
        Locale::ZhHant => zh_hant::STYLE,
        Locale::En => en::STYLE,
        _ => panic!("a language has no file in tests/core/copy_words/"),
    }
}
