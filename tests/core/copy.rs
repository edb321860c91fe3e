//! What every message promises.

use faceid_response::{Action, Advice, Locale, RetryBy, message};

use super::{test, vendor_page};

#[test]
fn every_advice_has_its_words_in_every_locale() {
    for &advice in Advice::ALL {
        for &locale in Locale::ALL {
            let message = message(advice, locale);
            assert!(!message.title.is_empty() && !message.text.is_empty(), "{advice} {locale}");
            assert_eq!(message.locale, locale);
        }
    }
}

#[test]
fn there_is_a_button_exactly_where_the_person_acts() {
    for &advice in Advice::ALL {
        let guidance = advice.guidance();
        let waits_for_page = guidance.action == Action::Proceed
            || guidance.retry.is_some_and(|(by, ..)| by == RetryBy::Auto);
        for &locale in Locale::ALL {
            assert_eq!(
                message(advice, locale).button.is_none(),
                waits_for_page,
                "{advice} {locale}"
            );
        }
    }
}

#[test]
fn a_title_fits_a_line_and_a_text_two_sentences() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for &advice in Advice::ALL {
        for &locale in Locale::ALL {
            let message = message(advice, locale);
            let english = locale == Locale::En;
            let length = |text: &str| {
                if english {
                    text.chars().count()
                } else {
                    text.chars().filter(|c| is_han(*c)).count()
                }
            };
            let [title, text, button] = if english { [40, 120, 20] } else { [12, 45, 6] };
            assert!(length(message.title) <= title, "{advice} {locale}: {}", message.title);
            assert!(length(message.text) <= text, "{advice} {locale}: {}", message.text);
            assert!(length(message.button.unwrap_or_default()) <= button, "{advice} {locale}");
            let sentences = message.text.matches(['。', '.', '？', '?']).count();
            assert!((1..=2).contains(&sentences), "{advice} {locale}: {}", message.text);
        }
    }
}

#[test]
fn no_message_names_a_code_or_a_system_or_shouts() {
    let banned = [
        "token", "Token", "SDK", "API", "CKV", "OCR", "！", "!", "您", "失败", "失敗", "请勿",
        "請勿",
    ];
    for &advice in Advice::ALL {
        for &locale in Locale::ALL {
            let message = message(advice, locale);
            let all = [message.title, message.text, message.button.unwrap_or_default()].concat();
            for word in banned {
                assert!(!all.contains(word), "{advice} {locale}: {word} in {all}");
            }
            let digits = all.bytes().filter(u8::is_ascii_digit).count();
            assert!(digits <= 1, "{advice} {locale}: {all}");
        }
    }
}

#[test]
fn neutral_words_do_not_say_what_was_doubted() {
    let telling = [
        "活体",
        "活體",
        "真人",
        "攻击",
        "攻擊",
        "风险",
        "風險",
        "假",
        "liveness",
        "risk",
        "spoof",
        "fake",
        "attack",
        "real person",
    ];
    for &advice in Advice::ALL {
        for &locale in Locale::ALL {
            let message = message(advice, locale);
            let all = [message.title, message.text].concat().to_lowercase();
            for word in telling {
                assert!(!all.contains(word), "{advice} {locale}: {word} in {all}");
            }
        }
    }
}

#[test]
fn no_sentence_is_the_vendors() {
    let of_the_page: Vec<&str> =
        vendor_page::rows().iter().flat_map(|row| [Some(row.text), row.note]).flatten().collect();
    for &advice in Advice::ALL {
        for &locale in Locale::ALL {
            let message = message(advice, locale);
            assert!(
                !of_the_page.contains(&message.text.trim_end_matches('。')),
                "{advice} {locale}"
            );
        }
    }
}
