//! Lints for every message: each a rule, the check for it, and messages that break it, to test the
//! check.

use faceid_response::{
    Action, Advice, Fault,
    Locale::{self, En, ZhHans, ZhHant},
    RetryBy, Wording,
};

use super::copy_words::{Style, TELLING, UNWELCOME, style};

/// A message, from the copy or planted.
#[derive(Debug)]
pub struct Words {
    pub title: &'static str,
    pub text: &'static str,
    pub button: Option<&'static str>,
    pub locale: Locale,
}

impl From<Wording> for Words {
    fn from(wording: Wording) -> Self {
        let Wording { title, text, button, locale, .. } = wording;
        Self { title, text, button, locale }
    }
}

/// A lint: a rule, the check for it, and messages that break it.
pub struct Lint {
    pub rule: &'static str,
    /// The check: returns the fault of a message, if it has one.
    pub find: fn(Advice, &Words) -> Option<String>,
    pub planted: &'static [(Advice, Words)],
}

const fn words(locale: Locale, title: &'static str, text: &'static str) -> Words {
    Words { title, text, button: None, locale }
}

const fn button(locale: Locale, button: &'static str) -> Words {
    Words { title: "", text: "", button: Some(button), locale }
}

/// The rule that a text must break on a page that lacks the way which is the remedy.
pub const SAYS_REMEDY: &str = "a text says what has to change";

#[rustfmt::skip]
pub const LINTS: &[Lint] = &[
    Lint {
        rule: "every part fits its place",
        find: too_long,
        planted: &[
            (Advice::TooDark, words(ZhHans, "你所在的地方光线实在是太弱", "请到亮一点的地方。")),
            (Advice::TooDark, words(En, "The place where you are now is much too dark", "Move.")),
            (Advice::FaceCovered, words(ZhHant, "臉被擋住", "請摘下口罩、帽子或墨鏡，撥開頭髮，睜開眼睛，正對鏡頭，把整張臉放進框內，保持不動，然後依照螢幕上的提示再做一次。")),
            (Advice::FaceCovered, words(En, "Face covered", "Take off any mask, hat or sunglasses, put your whole face in the frame, hold still and keep your eyes open until it has ended.")),
            (Advice::TooDark, button(ZhHans, "马上再重新拍摄")),
            (Advice::TooDark, button(En, "Record the video again")),
        ],
    },
    Lint {
        rule: "a text is one or two whole sentences; a title and a button are none",
        find: wrong_sentences,
        planted: &[
            (Advice::TooDark, words(ZhHans, "光线太弱。", "请到亮一点的地方。")),
            (Advice::TooDark, words(ZhHant, "光線不足", "請到亮一點的地方")),
            (Advice::TooDark, words(ZhHans, "光线太弱", "请到亮一点的地方.")),
            (Advice::TooDark, words(En, "It's too dark", "Move. Turn. Record again.")),
            (Advice::TooDark, words(En, "Too dark?", "Move somewhere brighter.")),
            (Advice::TooDark, button(En, "Record again.")),
        ],
    },
    Lint {
        rule: "no word that blames, shouts or forbids, and no inner name",
        find: unwelcome,
        planted: &[
            (Advice::TooDark, words(ZhHans, "光线太弱", "请您到亮一点的地方。")),
            (Advice::CardMoved, words(ZhHans, "证件移动了", "请勿移动证件。")),
            (Advice::NotConfirmed, words(ZhHant, "驗證失敗", "請再試一次。")),
            (Advice::TimedOut, words(ZhHans, "时间到了！", "请重新开始。")),
            (Advice::TokenExpired, words(En, "Token expired", "Please start again.")),
            (Advice::ServiceError, words(En, "System error", "Please try again.")),
        ],
    },
    Lint {
        rule: "no number but of seconds that the person has to keep",
        find: numbered,
        planted: &[
            (Advice::NotConfirmed, words(ZhHans, "没有完成验证（1003）", "请再试一次。")),
            (Advice::RecordingTooShort, words(En, "Too short (2)", "Record for at least 2 seconds.")),
            (Advice::RecordingTooShort, words(ZhHant, "太短", "請至少錄２秒。")),
        ],
    },
    Lint {
        rule: "nothing tells what was doubted",
        find: telling,
        planted: &[
            (Advice::NotConfirmed, words(ZhHans, "没有通过活体检测", "请再试一次。")),
            (Advice::VerificationRefused, words(ZhHant, "有風險", "請改用其他方式驗證。")),
            (Advice::DeviceUnsupported, words(En, "Rooted phone", "Please use another phone.")),
            (Advice::VerificationRefused, words(En, "This looks like a replay", "Please use another way.")),
        ],
    },
    Lint {
        rule: "sorry is said where the service is at fault, at the beginning of the text, and nowhere else",
        find: wrongly_sorry,
        planted: &[
            (Advice::TooDark, words(ZhHans, "光线太弱", "抱歉，请到亮一点的地方。")),
            (Advice::NameInvalid, words(En, "The name isn't right", "We're sorry. Correct it.")),
            (Advice::ServiceError, words(ZhHant, "抱歉", "請稍等片刻再試。")),
            (Advice::ServiceError, words(En, "The service is busy", "Please wait. Sorry.")),
        ],
    },
    Lint {
        rule: "a retry by the person has a verb to follow",
        find: nothing_to_do,
        planted: &[
            (Advice::TooDark, words(ZhHans, "光线太弱", "光线没有照到脸上。")),
            (Advice::TooDark, words(ZhHant, "光線不足", "光線需要充足，並且均勻。")),
            (Advice::TooDark, words(En, "It's too dark", "The light has to be brighter.")),
        ],
    },
    Lint {
        rule: SAYS_REMEDY,
        find: without_remedy,
        planted: &[
            (Advice::TooDark, words(ZhHans, "光线太弱", "请再拍一次。")),
            (Advice::DailyLimitReached, words(ZhHant, "次數已用完", "請改用其他方式驗證。")),
            (Advice::AppNotReady, words(En, "The app isn't ready", "Please try again.")),
        ],
    },
    Lint {
        rule: "a button begins with what it does; one that only closes says so",
        find: mislabelled,
        planted: &[
            (Advice::TooDark, button(ZhHans, "确定")),
            (Advice::TooDark, button(ZhHant, "知道了")),
            (Advice::TooDark, button(En, "OK")),
            (Advice::AttemptsExhausted, button(En, "Try again")),
        ],
    },
];

fn parts(message: &Words) -> [&'static str; 3] {
    [message.title, message.text, message.button.unwrap_or_default()]
}

/// Returns all text of a message, in lower case.
fn all(message: &Words) -> String {
    parts(message).join("\n").to_lowercase()
}

impl Words {
    /// Returns the style of the message's language.
    fn style(&self) -> Style {
        style(self.locale)
    }
}

/// Counts Han characters in Chinese, all characters in other languages.
fn length(text: &str, counts_han_only: bool) -> usize {
    let counts = |c: &char| !counts_han_only || ('\u{4e00}'..='\u{9fff}').contains(c);
    text.chars().filter(counts).count()
}

fn too_long(_: Advice, message: &Words) -> Option<String> {
    let style = message.style();
    parts(message).into_iter().zip(style.limits).find_map(|(part, limit)| {
        let length = length(part, style.counts_han_only);
        (length > limit).then(|| format!("{length} in \"{part}\", at most {limit}"))
    })
}

fn wrong_sentences(_: Advice, message: &Words) -> Option<String> {
    const ENDS: [char; 7] = ['。', '.', '．', '？', '?', '！', '!'];
    let stop = message.style().stop;
    let label = [message.title, message.button.unwrap_or_default()];
    if let Some(part) = label.into_iter().find(|part| part.contains(ENDS)) {
        return Some(format!("\"{part}\" is a sentence"));
    }
    let text = message.text;
    let is_right = text.is_empty() || text.ends_with(stop) && text.matches(ENDS).count() <= 2;
    (!is_right).then(|| format!("\"{text}\" is not one or two sentences"))
}

fn unwelcome(_: Advice, message: &Words) -> Option<String> {
    one_of(UNWELCOME, message)
}

fn telling(_: Advice, message: &Words) -> Option<String> {
    one_of(TELLING, message)
}

fn one_of(words: &[(&str, &str)], message: &Words) -> Option<String> {
    let all = all(message);
    let (word, why) = words.iter().find(|(word, _)| all.contains(word))?;
    Some(format!("{word}: {why}"))
}

fn numbered(_: Advice, message: &Words) -> Option<String> {
    let all = all(message);
    let without_times = [" 秒", " seconds"].iter().fold(all, |text, unit| {
        (0..10).fold(text, |text, digit| text.replace(&format!(" {digit}{unit}"), ""))
    });
    without_times.contains(char::is_numeric).then_some(without_times)
}

fn wrongly_sorry(advice: Advice, message: &Words) -> Option<String> {
    let sorry = message.style().sorry;
    let times = all(message).matches(&sorry.to_lowercase()).count();
    let is_ours = matches!(advice.guidance().fault, Fault::Service | Fault::Integrator);
    let is_right = times == 0 || times == 1 && is_ours && message.text.starts_with(sorry);
    (!is_right).then(|| format!("{sorry} in \"{}\"", message.text))
}

fn nothing_to_do(advice: Advice, message: &Words) -> Option<String> {
    let is_by_person = advice.guidance().retry.is_some_and(|plan| plan.by == RetryBy::User);
    let Style { openers, verbs, .. } = message.style();
    let text = message.text.to_lowercase().replace(" and ", ",");
    let has_verb = text.split(['，', '。', '；', ',', '.', ';']).any(|clause| {
        let mut clause = clause.trim();
        while let Some(rest) = openers.iter().find_map(|it| clause.strip_prefix(it)) {
            clause = rest;
        }
        verbs.iter().any(|verb| clause.starts_with(verb))
    });
    (is_by_person && !text.is_empty() && !has_verb).then(|| format!("no verb in \"{text}\""))
}

fn without_remedy(advice: Advice, message: &Words) -> Option<String> {
    let remedy = advice.guidance().remedy;
    let text = message.text.to_lowercase();
    let says = (message.style().of_remedy)(remedy).iter().any(|words| text.contains(words));
    (!text.is_empty() && !says).then(|| format!("{remedy} is not in \"{text}\""))
}

fn mislabelled(advice: Advice, message: &Words) -> Option<String> {
    let label = message.button?;
    let is_right = if advice.guidance().action == Action::Abort {
        label == message.style().understood
    } else {
        message.style().actions.iter().any(|verb| label.starts_with(verb))
    };
    (!is_right).then(|| label.to_owned())
}
