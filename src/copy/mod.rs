//! The words people read, one file per locale.
//!
//! To add a locale, add a variant to [`Locale`] and a file here; the compiler names every text that
//! it lacks.

mod en;
mod zh_hans;
mod zh_hant;

use crate::{advice::Advice, locale::Locale};

/// What a person is told: short, calm, and about the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Message {
    /// What happened.
    pub title: &'static str,
    /// What to do next.
    pub text: &'static str,
    /// The label of the one button, verb first; none where the page goes on by itself.
    pub button: Option<&'static str>,
    /// The language of these texts.
    pub locale: Locale,
}

/// The message for an advice.
pub fn message(advice: Advice, locale: Locale) -> Message {
    let text = match locale {
        Locale::ZhHans => zh_hans::text(advice),
        Locale::ZhHant => zh_hant::text(advice),
        Locale::En => en::text(advice),
    };
    let &[title, text, button] = text;
    Message { title, text, button: (!button.is_empty()).then_some(button), locale }
}

/// Title, text and button; an empty button is none.
type Text = &'static [&'static str; 3];
