//! The words people read, one file per locale; how they are written stands in `docs/writing-guide.md`.
//!
//! To add a locale, add a variant to [`Locale`] and a file here; the compiler names every text that
//! it lacks.

mod en;
mod host;
mod problem;
mod wait;
mod zh_hans;
mod zh_hant;

use std::borrow::Cow;

use crate::{
    advice::Advice,
    locale::Locale,
    packed::{Packed, pack},
};

/// Our own words for an advice in one of our languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wording {
    /// What happened.
    pub title: &'static str,
    /// What to do next.
    pub text: &'static str,
    /// The label of the one button, verb first; none where the page goes on by itself.
    pub button: Option<&'static str>,
    /// The language of these texts.
    pub locale: Locale,
}

/// What a person is told, in our words or the host's: short, calm, and about the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Message {
    /// What happened.
    pub title: Cow<'static, str>,
    /// What to do next.
    pub text: Cow<'static, str>,
    /// The label of the one button, verb first; none where the page goes on by itself.
    pub button: Option<Cow<'static, str>>,
    /// The language of these texts: one of ours, or the BCP 47 tag under which the host gave them.
    pub locale: Cow<'static, str>,
}

impl From<Wording> for Message {
    fn from(wording: Wording) -> Self {
        Self {
            title: wording.title.into(),
            text: wording.text.into(),
            button: wording.button.map(Cow::from),
            locale: wording.locale.as_str().into(),
        }
    }
}

/// Our words for an advice. Allocates nothing.
pub fn wording(advice: Advice, locale: Locale) -> Wording {
    let copy = copy_of(locale);
    let [title, text, button] = [0, 1, 2].map(|part| copy.get(part * ADVICES + advice as usize));
    Wording { title, text, button: (!button.is_empty()).then_some(button), locale }
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

pub use host::{Messages, Voice};
pub use host::{Words, is_name};
pub use problem::problems_of;
pub use problem::{MessageProblem, MessageProblemCode};

/// Title, text and button; an empty button is none.
type Text = &'static [&'static str; 3];
