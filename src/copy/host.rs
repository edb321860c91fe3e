//! A host's own words: a change to some of ours, or a language that we lack.
//!
//! `{ [locale]: { [advice]: { title?, text?, button? } } }`. A key that one of our locales serves changes
//! that locale text by text. Any other key is a language of the host's, whose messages stand whole: one that
//! lacks a text is ours instead, since half a message in each language helps nobody.
//! `labels` in the place of an advice holds the words beside a message: the page's shell passes them on.

use super::{Given, MessageProblem, Words, placeholder::fill, problem::problems_of, tags::MOST};
use crate::{
    advice::{Action, Advice},
    code::is_white_space,
    flat::{Text, Units, View, Writer},
    locale::Locale,
    outcome::Outcome,
};

/// The longest text that is taken, in UTF-16 code units.
pub(super) const LONGEST: usize = 500;

/// The host's words in a message.
#[derive(Clone, Copy, Debug)]
struct ChosenTexts<U> {
    /// True for a message of a language that is the host's alone.
    pub is_whole: bool,
    /// Title, text and button; none where our own stands.
    pub parts: [Option<Text<U>>; 3],
    /// The name that the host gives itself.
    pub brand: Option<Text<U>>,
}

/// Chooses among the host's texts for one message. They are a list: title, text and button of a language that is
/// the host's alone, the same three of the words that change ours, and the host's name; null where one is missing.
/// `needs_button` tells whether ours has a button, `may_have_one` whether the host's may.
fn choose_texts<U: Units>(
    texts: View<U>,
    needs_button: bool,
    may_have_one: bool,
) -> ChosenTexts<U> {
    let mut given = [None; 7];
    for (place, item) in given.iter_mut().zip(texts.items()) {
        *place = item.text().filter(|text| can_be_shown(*text));
    }
    let [one, two, three, own @ .., brand] = given;
    let foreign = [one, two, three];
    let is_whole = one.is_some() && two.is_some() && (three.is_some() || !needs_button);
    let [title, text, button] = if is_whole { foreign } else { own };
    ChosenTexts { is_whole, parts: [title, text, button.filter(|_| may_have_one)], brand }
}

/// Tells whether a text is neither empty nor too long.
fn can_be_shown<U: Units>(text: Text<U>) -> bool {
    text.length() as usize <= LONGEST
        && (0..text.length()).any(|index| !is_white_space(text.unit(index)))
}

/// A host's own words, for a server. A page hands the same to `load` as `messages`.
///
/// ```
/// use faceid_response::{Ask, Channel, Messages, lookup};
///
/// // Words of the host's own for one advice, and its name in them.
/// let own = r#"{ "en": { "timed_out": { "text": "Start again, and {brand} will check you in." } } }"#;
/// let (messages, _) = Messages::read(own, Some("Fernweh Hotels"));
/// let localizer = messages.localizer(["en-GB"]);
/// let outcome = localizer.apply(lookup(Channel::Sdk, "66660018", Ask::new(localizer.locale())));
/// assert_eq!(outcome.message.text, "Start again, and Fernweh Hotels will check you in.");
/// assert_eq!(outcome.message.title, "Time ran out"); // still ours
/// ```
#[derive(Debug)]
pub struct Messages {
    texts: Given,
    brand: Option<String>,
}

impl Messages {
    /// Reads `{ [locale]: { [advice]: { title?, text?, button? } } }`, and returns the messages with their problems. A
    /// problem does not keep the rest from being used. `brand` is the host's name, for `{brand}` in a text.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Messages, lookup};
    ///
    /// let own = r#"{ "eo": { "too_dark": {
    ///     "title": "Tro malhele", "text": "Provu en pli hela loko.", "button": "Reprovi"
    /// } } }"#;
    /// let (messages, problems) = Messages::read(own, None);
    /// assert!(problems.is_empty());
    ///
    /// // It is too bright, for which the host has no Esperanto.
    /// let localizer = messages.localizer(["eo", "en"]);
    /// let outcome = localizer.apply(lookup(Channel::Sdk, "-5023", Ask::new(localizer.locale())));
    /// assert_eq!(outcome.message.locale, "en");
    /// ```
    pub fn read(json: &str, brand: Option<&str>) -> (Self, Vec<MessageProblem>) {
        // What is no JSON is of the wrong type.
        let texts = serde_json::from_str(json).unwrap_or(Given::Other);
        let problems = problems_of(&texts, brand);
        let brand = brand.filter(|brand| is_name(brand)).map(str::to_owned);
        (Self { texts, brand }, problems)
    }

    /// Returns the words for the first of these language tags that the host's messages or ours have.
    ///
    /// ```
    /// use faceid_response::{Locale, Messages};
    /// let (messages, _) = Messages::read("{}", None);
    /// assert_eq!(messages.localizer(["zh-HK", "en"]).locale(), Locale::ZhHant);
    /// ```
    pub fn localizer<T: AsRef<str>>(&self, tags: impl IntoIterator<Item = T>) -> Localizer<'_> {
        let all = self.texts.fields().unwrap_or_default();
        let keys: Vec<&String> = all.iter().map(|(key, _)| key).collect();
        let mut writer = Writer::new();
        writer.list(tags.into_iter().take(MOST).map(Some));
        writer.list(keys.iter().copied().map(Some));
        let flat = writer.flat();
        let tags = flat.first();
        let words = Words::choose(tags, tags.next().unwrap_or(tags));
        let key =
            |place: Option<usize>| place.and_then(|place| keys.get(place)).map(|key| key.as_str());
        Localizer {
            messages: self,
            locale: words.locale,
            own: key(words.own),
            foreign: key(words.foreign),
        }
    }
}

/// The host's words for one person's languages.
///
/// ```
/// use faceid_response::{Ask, Channel, Localizer, Messages, Outcome, read};
///
/// fn answer(localizer: &Localizer, query: &str) -> Outcome<'static> {
///     localizer.apply(read(query, Some(Channel::Sdk), Ask::new(localizer.locale())))
/// }
///
/// let own = r#"{ "eo": { "timed_out": {
///     "title": "Tro malfrue", "text": "Rekomencu.", "button": "Rekomenci"
/// } } }"#;
/// let (messages, _) = Messages::read(own, None);
/// let localizer = messages.localizer(["eo"]);
/// assert_eq!(answer(&localizer, "?code=66660018").message.title, "Tro malfrue");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Localizer<'m> {
    messages: &'m Messages,
    locale: Locale,
    own: Option<&'m str>,
    foreign: Option<&'m str>,
}

impl Localizer<'_> {
    /// Returns the built-in language in which to ask for an outcome (see [`crate::Ask`]).
    ///
    /// ```
    /// use faceid_response::{Locale, Messages};
    ///
    /// let (messages, _) = Messages::read("{}", None);
    /// assert_eq!(messages.localizer(["eo", "en"]).locale(), Locale::En);
    /// ```
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns the outcome with the host's words in its message. The outcome has to be one in [`Localizer::locale`].
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Messages, lookup};
    /// let own = r#"{ "en": { "timed_out": { "title": "That took too long" } } }"#;
    /// let (messages, _) = Messages::read(own, None);
    /// let localizer = messages.localizer(["en"]);
    /// let outcome = localizer.apply(lookup(Channel::Sdk, "66660018", Ask::new(localizer.locale())));
    /// assert_eq!(outcome.message.title, "That took too long");
    /// ```
    pub fn apply<'a>(&self, mut outcome: Outcome<'a>) -> Outcome<'a> {
        let part = |key: Option<&str>, name: &str| {
            texts_of(self.messages.texts.field(key?)?, outcome.advice)?.field(name)?.text()
        };
        let mut writer = Writer::new();
        let keys = [self.foreign, self.own];
        let texts =
            keys.iter().flat_map(|key| ["title", "text", "button"].map(|name| part(*key, name)));
        writer.list(texts.chain([self.messages.brand.as_deref()]));
        let flat = writer.flat();
        let needs_button = outcome.message.button.is_some();
        // Ours has none where the page goes on by itself; what says `proceed` may have one.
        let may_have_one = needs_button || outcome.action == Action::Proceed;
        let chosen = choose_texts(flat.first(), needs_button, may_have_one);
        let wait = outcome.retry.map_or(0, |retry| retry.delay_ms);
        let locale = (!chosen.is_whole).then_some(self.locale);
        let [title, text, button] = chosen.parts.map(|part| {
            let mut units = Vec::new();
            fill(part?, chosen.brand, wait, locale, &mut |unit| units.push(unit));
            Some(String::from_utf16_lossy(&units))
        });
        let message = &mut outcome.message;
        if let Some(title) = title {
            message.title = title.into();
        }
        if let Some(text) = text {
            message.text = text.into();
        }
        if let Some(button) = button {
            message.button = Some(button.into());
        }
        if let Some(tag) = self.foreign.filter(|_| chosen.is_whole) {
            // Half a message in another language helps nobody.
            message.second = None;
            message.locale = tag.to_owned().into();
        }
        outcome
    }
}

/// Tells whether a text can be the name of a host.
pub(super) fn is_name(brand: &str) -> bool {
    !brand.trim().is_empty()
}

/// Returns the host's texts for an advice, under its name or one that it had before.
fn texts_of(texts: &Given, advice: Advice) -> Option<&Given> {
    let former = Advice::FORMER.iter().filter(|(_, word)| *word == advice).map(|(name, _)| *name);
    core::iter::once(advice.as_str()).chain(former).find_map(|name| texts.field(name))
}

/// Returns a text of a message, if it can be shown.
pub(super) fn text<'g>(texts: &'g Given, name: &str) -> Option<&'g str> {
    let text = texts.field(name)?.text()?;
    (!text.trim().is_empty() && text.encode_utf16().count() <= LONGEST).then_some(text)
}
