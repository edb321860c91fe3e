//! The words people read; how they are written stands in `docs/writing-guide.md`.
//!
//! A language is a file that holds all of it. To add one, add a variant to [`Locale`], the file, and its
//! name in `of_language!`; the compiler names everything that it lacks.

mod choice;
mod en;
mod given;
mod host;
mod placeholder;
mod problem;
mod tags;
mod wait;
mod ways;
mod zh_hans;
mod zh_hant;

use std::borrow::Cow;

use crate::{advice::Advice, locale::Locale, outcome::Decision, session::Progress, way::Ways};

/// Returns an item that each language's file has.
macro_rules! of_language {
    ($locale:expr, $item:ident) => {
        match $locale {
            Locale::ZhHans => zh_hans::$item,
            Locale::ZhHant => zh_hant::$item,
            Locale::En => en::$item,
        }
    };
}

/// Our own words for an advice in one of our languages.
///
/// ```
/// use faceid_response::{Advice, Locale, Wording, wording};
///
/// let Wording { title, text, button, .. } = wording(Advice::TooDark, Locale::En);
/// let mail = format!("{title}. {text} [{}]", button.unwrap_or("OK"));
/// assert!(mail.starts_with("It's too dark. "));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wording {
    /// The sentence that says what happened.
    pub title: &'static str,
    /// The text that says what to do next.
    pub text: &'static str,
    /// The label of the one button, verb first; none where the page goes on by itself.
    pub button: Option<&'static str>,
    /// The language of these texts.
    pub locale: Locale,
}

/// A message for the person, in our words or the host's: short, calm, and about the next step.
///
/// ```
/// use faceid_response::{Ask, Channel, Locale, lookup};
///
/// let outcome = lookup(Channel::Sdk, "66660010", Ask::new(Locale::En));
/// let message = outcome.message;
/// let buttons: Vec<_> = message.button.iter().chain(&message.second).collect();
/// assert_eq!(buttons.len(), 2); // edit what was typed, or say that it is right
/// assert_eq!(message.locale, "en");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Message {
    /// The sentence that says what happened.
    pub title: Cow<'static, str>,
    /// The text that says what to do next.
    pub text: Cow<'static, str>,
    /// The label of the first button, verb first; none where the page goes on by itself.
    pub button: Option<Cow<'static, str>>,
    /// The label of a second button, with which the person says that nothing has to be corrected; none where there is
    /// nothing to correct, or it cannot be right.
    pub second: Option<Cow<'static, str>>,
    /// The language of these texts: one of ours, or the BCP 47 tag under which the host gave them.
    pub locale: Cow<'static, str>,
}

impl From<Wording> for Message {
    fn from(wording: Wording) -> Self {
        Self {
            title: wording.title.into(),
            text: wording.text.into(),
            button: wording.button.map(Cow::from),
            second: None,
            locale: wording.locale.as_str().into(),
        }
    }
}

/// Returns our words for an advice. Allocates nothing.
///
/// ```
/// use faceid_response::{Advice, Locale, wording};
/// assert_eq!(wording(Advice::TooDark, Locale::En).title, "It's too dark");
/// ```
pub fn wording(advice: Advice, locale: Locale) -> Wording {
    let [title, text, button] = *of_language!(locale, text)(advice);
    Wording { title, text, button: (!button.is_empty()).then_some(button), locale }
}

/// Returns our words for a decision, on a page that has these ways; none = unknown, and a text may name any.
pub(crate) fn message(decision: &Decision, locale: Locale, ways: Option<Ways>) -> Message {
    let mut message = Message::from(wording(decision.advice, locale));
    if ways.is_some()
        && let Some(text) = ways::text(decision.advice, locale, ways)
    {
        message.text = text.into();
    }
    message.second = decision.asks_once_more().then(|| phrases_of(locale).second.into());
    message
}

/// Adds to a message that the next attempt is the last, or how often it was tried.
pub(crate) fn in_session(mut message: Message, locale: Locale, progress: &Progress) -> Message {
    let Phrases { last_try, tried: [before, after], .. } = phrases_of(locale);
    if progress.last_try {
        message.text.to_mut().push_str(last_try);
    }
    if progress.tried > 0 {
        message.text = format!("{before}{}{after}{}", progress.tried, message.text).into();
    }
    message
}

/// The phrases of a language besides its messages.
#[derive(Debug)]
pub struct Phrases {
    /// The label of a second button: what was entered is right, once more.
    pub second: &'static str,
    /// The sentence that follows a text where the next attempt is the last.
    pub last_try: &'static str,
    /// The text before and after the number of attempts, at the beginning of a text that ends the session.
    pub tried: [&'static str; 2],
    /// The label of each [`Way`](crate::Way).
    pub ways: [&'static str; 5],
    /// The names, in a sentence, of what can be done elsewhere: another method, support.
    pub elsewhere: [&'static str; 2],
    /// The conjunction between the two `elsewhere` names.
    pub or: &'static str,
}

/// Returns the phrases of a language besides its messages.
pub fn phrases_of(locale: Locale) -> &'static Phrases {
    of_language!(locale, PHRASES)
}

/// Returns the template of a text whose parts depend on the page's ways; an empty one where none does.
pub fn with_ways(advice: Advice, locale: Locale) -> &'static str {
    of_language!(locale, with_ways)(advice)
}

impl Locale {
    /// Returns the language's name as its readers write it: `简体中文`.
    ///
    /// ```
    /// use faceid_response::Locale;
    ///
    /// // The entries of a menu of languages.
    /// let names: Vec<&str> = Locale::ALL.iter().map(|locale| locale.own_name()).collect();
    /// assert!(names.starts_with(&["简体中文", "繁體中文", "English"]));
    /// ```
    pub const fn own_name(self) -> &'static str {
        of_language!(self, OWN_NAME)
    }
}

/// Holds labels of at most four characters: a mini-program's `wx.showModal` does not open with a longer one, in any
/// language.
#[derive(Debug)]
pub struct Shorts {
    /// The label that begins a verification, or goes on with it.
    pub start: &'static str,
    /// The label that tries again.
    pub again: &'static str,
    /// The label that leads to what the person entered.
    pub edit: &'static str,
    /// The label that asks for the result again.
    pub check: &'static str,
    /// The label that acknowledges a message after which nothing can be done here.
    pub close: &'static str,
    /// The label that leaves everything as it is.
    pub leave: &'static str,
    /// The words before the time that is left to wait, as in `9:00`. They are no label.
    pub wait: &'static str,
    /// The labels of the ways on, by their ids.
    pub ways: &'static [(&'static str, &'static str); 5],
}

/// Returns a language's short labels.
pub fn shorts_of(locale: Locale) -> &'static Shorts {
    of_language!(locale, SHORTS)
}

fn tags_of(locale: Locale) -> &'static Tags {
    of_language!(locale, TAGS)
}

/// Returns how a language names a wait.
pub fn waits_of(locale: Locale) -> &'static Waits {
    of_language!(locale, WAITS)
}

pub use choice::Words;
pub use given::Given;
pub use host::{Localizer, Messages};
pub use problem::{LABELS, MessageProblem, MessageProblemCode, problems_of};
use tags::Tags;
pub use tags::negotiate;
pub use wait::Waits;
pub use ways::Offer;
pub(crate) use ways::offers;

/// Title, text and button; an empty button is none.
type Text = &'static [&'static str; 3];
