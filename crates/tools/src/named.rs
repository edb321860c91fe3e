//! The codes that a text names: a redirect, JSON, a line of a log, or a sentence with a number.

use faceid_response::{Channel, Code, Outcome, find};

use crate::fold::{fold, squash, words};

/// The words that precede a code.
const LABELS: &[&str] = &[
    "code",
    "errcode",
    "errorcode",
    "error",
    "err",
    "errno",
    "ret",
    "retcode",
    "result",
    "resultcode",
    "status",
    "码",
    "代码",
    "错误",
    "报错",
    "返回",
    "提示",
    "号",
];

/// The most words of a question. A longer text may have numbers that are no codes.
const FEW: usize = 4;

/// A code that a text names. Its channel is present where the text names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    pub channel: Option<Channel>,
    pub code: String,
}

/// Returns the codes that a text names: the one that the core reads in it, else those that are most likely meant as
/// codes.
pub fn named(text: &str, read: Option<Named>) -> Vec<Named> {
    if let Some(read) = read.filter(|read| read.channel.is_some() || read.is_known()) {
        return vec![read];
    }
    let folded = fold(text);
    let words = words(&folded);
    let mut before = "";
    let mut found: Vec<(Likely, Named)> = Vec::new();
    for word in &words {
        let is_labelled = LABELS.iter().any(|label| before.ends_with(label));
        before = word;
        if !is_code_like(word) {
            continue;
        }
        for code in [(*word).to_owned(), unmistaken(word)] {
            let named = Named { channel: None, code };
            let digits = squash(&named.code).len();
            let likely = match named.is_known() {
                true if is_labelled => Likely::Labelled,
                true if digits >= 5 || named.code.starts_with('-') && digits > 2 => Likely::Sure,
                true if words.len() <= FEW => Likely::Maybe,
                false if is_labelled && digits > 3 || (6..=8).contains(&digits) => Likely::Unknown,
                _ => continue,
            };
            found.push((likely, named));
        }
    }
    let Some(best) = found.iter().map(|(likely, _)| *likely).min() else { return Vec::new() };
    let best = found.into_iter().filter(|(likely, _)| *likely == best).map(|(_, named)| named);
    let mut best: Vec<Named> = best.collect();
    best.dedup();
    best
}

/// The likelihood that a number of a text is a code. The most likely is the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likely {
    Labelled,
    Sure,
    Maybe,
    /// On no table, but perhaps near to a code that is.
    Unknown,
}

impl Named {
    /// Returns the code that the core has read, with its channel.
    pub fn of(outcome: &Outcome<'_>) -> Option<Self> {
        let code = outcome.code.as_ref()?.as_str().to_owned();
        Some(Self { channel: outcome.channel, code })
    }

    /// Returns true where the code is on the table of its channel; without a channel, on any table.
    fn is_known(&self) -> bool {
        let Some(code) = Code::new(&self.code) else { return false };
        Channel::ALL
            .iter()
            .filter(|channel| self.channel.is_none_or(|said| said == **channel))
            .any(|channel| find(*channel, &code).is_some())
    }
}

fn is_code_like(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.trim_start_matches('-').chars().count();
    digits > 0
        && letters <= 9
        && unmistaken(word).trim_start_matches('-').chars().all(|letter| letter.is_ascii_digit())
}

/// Returns a number with digits in place of the letters that look like them.
pub fn unmistaken(word: &str) -> String {
    let digit = |letter| match letter {
        'o' | 'O' => '0',
        'l' | 'i' | 'I' => '1',
        _ => letter,
    };
    word.chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use faceid_response::{Ask, read};

    use super::*;

    fn codes(text: &str) -> Vec<String> {
        let name = |named: Named| match named.channel {
            Some(channel) => format!("{channel} {}", named.code),
            None => named.code,
        };
        named(text, Named::of(&read(text, None, Ask::default()))).into_iter().map(name).collect()
    }

    #[test]
    fn an_input_says_its_code_and_its_channel() {
        let redirect = "https://m.example.com/cb?code=66660018&orderNo=o&h5faceId=h";
        assert_eq!(codes(redirect), ["sdk 66660018"]);
        assert_eq!(
            codes(
                r#"{"Response":{"Error":{"Code":"InternalError","Message":"x"},"RequestId":"r"}}"#
            ),
            ["api InternalError"]
        );
    }

    #[test]
    fn a_line_of_a_log_names_its_code_and_no_other_number() {
        let line = "2026-11-02 12:00:15.201 [http-15] WARN order 2010 failed, errCode: 66660018, took 1007 ms";
        assert_eq!(codes(line), ["66660018"]);
        assert_eq!(
            codes("2026-11-02 12:00:15 the terminal said -5008 and nothing else at all"),
            ["-5008"]
        );
        assert_eq!(codes("call me at 13800138000 or 2017 tomorrow at 15 in the morning"), [""; 0]);
    }

    #[test]
    fn a_sentence_names_its_number() {
        assert_eq!(codes("错误码66660018"), ["66660018"]);
        assert_eq!(codes("报错2010怎么办"), ["2010"]);
        assert_eq!(codes("code 66660O18"), ["66660018"]);
    }

    #[test]
    fn what_is_on_no_table_is_named_too() {
        assert_eq!(codes("错误码66660081"), ["66660081"]);
        assert_eq!(codes("hello"), [""; 0]);
    }
}
