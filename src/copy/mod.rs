//! The words people read, one file per locale; how they are written stands in `docs/writing-guide.md`.
//!
//! To add a locale, add a variant to [`Locale`] and a file here; the compiler names every text that
//! it lacks.

mod en;
mod zh_hans;
mod zh_hant;

use crate::{
    advice::Advice,
    locale::Locale,
    packed::{Packed, pack},
};

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
    let copy = copy_of(locale);
    let [title, text, button] = [0, 1, 2].map(|part| copy.get(part * ADVICES + advice as usize));
    Message { title, text, button: (!button.is_empty()).then_some(button), locale }
}

/// All texts of a locale: first the titles, then the texts, then the buttons, for like compresses with like.
#[allow(clippy::indexing_slicing, reason = "the texts are packed in the compiler")]
fn copy_of(locale: Locale) -> Packed {
    macro_rules! packed {
        ($locale:ident) => {
            pack!(3 * ADVICES, |at| $locale::text(Advice::ALL[at % ADVICES])[at / ADVICES])
        };
    }
    match locale {
        Locale::ZhHans => packed!(zh_hans),
        Locale::ZhHant => packed!(zh_hant),
        Locale::En => packed!(en),
    }
}

const ADVICES: usize = Advice::ALL.len();

/// Title, text and button; an empty button is none.
type Text = &'static [&'static str; 3];
