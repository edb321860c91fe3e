//! A host's own words: a change to some of ours, or a language that we lack.
//!
//! `{ [locale]: { [advice]: { title?, text?, button? } } }`. A key that one of our locales serves changes
//! that locale text by text. Any other key is a language of the host's, whose messages stand whole: one that
//! lacks a text is ours instead, since half a message in each language helps nobody.

use std::borrow::Cow;

use super::{
    Message, MessageProblem,
    problem::problems_of,
    tags::{negotiate, serve},
    wait,
};
use crate::{
    advice::Advice,
    locale::Locale,
    outcome::Outcome,
    response::{Text, Value, native::Json},
};

/// The longest text that is taken, in UTF-16 code units.
pub(super) const LONGEST: usize = 500;

/// What stands in a text, in braces, for the time to wait.
pub(super) const WAIT: &str = "wait";

/// What stands in a text, in braces, for what the host calls itself.
pub(super) const BRAND: &str = "brand";

/// The words of a language: ours, and the host's where there are some.
#[derive(Debug)]
pub struct Words<V> {
    /// The language of ours.
    pub locale: Locale,
    /// What the host changes in it.
    pub own: Option<V>,
    /// The tag and the texts of a language that is the host's alone, where a person reads that first.
    pub foreign: Option<(String, V)>,
    /// What the host calls itself, in every language.
    pub brand: Option<String>,
}

impl<V: Value> Words<V> {
    /// The words for the first of these tags that is served, by the host's languages or ours.
    pub fn choose(tags: &[String], messages: Option<&V>) -> Self {
        let Some(messages) = messages else {
            let locale = negotiate(tags);
            return Self { locale, own: None, foreign: None, brand: None };
        };
        let keys = messages.names();
        let is_foreign = |key: &&String| serve(key).is_none();
        let foreign = tags
            .iter()
            .take_while(|tag| serve(tag).is_none())
            .find_map(|tag| {
                let key = keys.iter().filter(is_foreign).filter(|key| covers(key, tag));
                key.max_by_key(|key| key.len())
            })
            .and_then(|key| Some((key.clone(), messages.field(key)?)));
        let locale = negotiate(tags);
        let own = keys
            .iter()
            .filter(|key| serve(key) == Some(locale))
            // Of several, the one that the person names; else the one named as we do; else any.
            .max_by_key(|key| (tags.iter().any(|tag| same(key, tag)), same(key, locale.as_str())))
            .and_then(|key| messages.field(key));
        Self { locale, own, foreign, brand: None }
    }

    /// Says an outcome in these words.
    pub fn say(&self, outcome: &mut Outcome<'_>) {
        let advice = outcome.advice;
        let wait = outcome.retry.map_or(0, |retry| retry.delay_ms);
        if let Some((tag, texts)) = &self.foreign {
            let button = outcome.message.button.is_some();
            if let Some(message) = self.whole(texts, advice, button, wait, tag) {
                outcome.message = message;
                return;
            }
        }
        if let Some(texts) = self.own.as_ref().and_then(|texts| texts_of(texts, advice)) {
            let part = |name, part: &mut Cow<'static, str>| {
                if let Some(text) = text(&texts, name) {
                    *part = self.filled(&text, wait, Some(self.locale)).into();
                }
            };
            part("title", &mut outcome.message.title);
            part("text", &mut outcome.message.text);
            if let Some(button) = &mut outcome.message.button {
                part("button", button);
            }
        }
    }

    /// A message of a language that is the host's alone, if none of its texts is missing.
    fn whole(
        &self,
        texts: &V,
        advice: Advice,
        has_button: bool,
        wait: u32,
        tag: &str,
    ) -> Option<Message> {
        let texts = texts_of(texts, advice)?;
        let read = |name| Some(Cow::from(self.filled(&text(&texts, name)?, wait, None)));
        Some(Message {
            title: read("title")?,
            text: read("text")?,
            button: if has_button { Some(read("button")?) } else { None },
            locale: tag.to_owned().into(),
        })
    }

    /// A text with what its placeholders stand for.
    fn filled(&self, text: &str, wait: u32, locale: Option<Locale>) -> String {
        let mut filled = String::new();
        for (before, name) in pieces(text) {
            filled.push_str(before);
            let Some(name) = name else { continue };
            match (name, &self.brand) {
                (WAIT, _) => filled.push_str(&wait::words(wait, locale)),
                (BRAND, Some(brand)) => filled.push_str(brand),
                _ => {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            }
        }
        filled
    }
}

/// The host's texts for an advice, under its name or one that it had before.
fn texts_of<V: Value>(texts: &V, advice: Advice) -> Option<V> {
    let former = Advice::FORMER.iter().filter(|(_, now)| *now == advice).map(|(name, _)| *name);
    core::iter::once(advice.as_str()).chain(former).find_map(|name| texts.field(name))
}

/// Tells whether there is anything in a host's name.
pub fn is_name(brand: &str) -> bool {
    !brand.trim().is_empty()
}

/// A text that can be shown.
pub(super) fn text<V: Value>(texts: &V, name: &str) -> Option<String> {
    let text = texts.field(name)?.as_text()?.read(LONGEST)?;
    (!text.trim().is_empty()).then_some(text)
}

/// A text cut behind each `{…}`: what stands before, and the name of what is to stand there.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let whole = rest.take()?;
        let found =
            whole.split_once('{').and_then(|(before, more)| Some((before, more.split_once('}')?)));
        let Some((before, (name, after))) = found else { return Some((whole, None)) };
        rest = Some(after);
        Some((before, Some(name)))
    })
}

/// Whether a language covers a tag: it is the tag, or the beginning of it (RFC 4647 lookup).
fn covers(key: &str, tag: &str) -> bool {
    let rest = tag.get(key.len()..);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
        && tag.get(..key.len()).is_some_and(|start| same(key, start))
}

/// Whether two tags are spelled alike but for case and the kind of hyphen.
fn same(one: &str, other: &str) -> bool {
    let plain = |byte: u8| if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() };
    one.bytes().map(plain).eq(other.bytes().map(plain))
}

/// A host's own words, for a server. A page hands the same to `load` as `messages`.
#[derive(Debug)]
pub struct Messages {
    texts: Json,
    brand: Option<String>,
}

impl Messages {
    /// Reads `{ [locale]: { [advice]: { title?, text?, button? } } }`, and says what is wrong with it. The
    /// rest applies all the same. `brand` is what the host calls itself, for `{brand}` in a text.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Messages, lookup};
    ///
    /// let own = r#"{ "ja": { "too_dark": { "title": "暗すぎます", "text": "明るい場所で撮り直してください。", "button": "撮り直す" } } }"#;
    /// let (messages, problems) = Messages::read(own, None);
    /// assert!(problems.is_empty());
    ///
    /// let voice = messages.voice(["ja-JP", "en"]);
    /// let outcome = voice.say(lookup(Channel::Sdk, "-5023", Ask::new(voice.locale())));
    /// assert_eq!(outcome.message.locale, "en"); // it is too bright, for which the host has no Japanese
    /// ```
    pub fn read(json: &str, brand: Option<&str>) -> (Self, Vec<MessageProblem>) {
        let text = Json::from(json);
        let texts = text.as_text().and_then(|text| Json::parse(&text)).unwrap_or(text);
        let brand = brand.filter(|brand| is_name(brand)).map(str::to_owned);
        let problems = problems_of(&texts, brand.is_some());
        (Self { texts, brand }, problems)
    }

    /// The words for the first of these tags that is served, by the host's languages or ours.
    pub fn voice<T: AsRef<str>>(&self, tags: impl IntoIterator<Item = T>) -> Voice {
        let tags: Vec<String> = tags.into_iter().map(|tag| tag.as_ref().to_owned()).collect();
        Voice(Words { brand: self.brand.clone(), ..Words::choose(&tags, Some(&self.texts)) })
    }
}

/// The words of one person's language.
#[derive(Debug)]
pub struct Voice(Words<Json>);

impl Voice {
    /// The language of ours, for [`crate::Ask`].
    pub fn locale(&self) -> Locale {
        self.0.locale
    }

    /// An outcome, said in these words. It has been asked for in [`Voice::locale`].
    pub fn say<'a>(&self, mut outcome: Outcome<'a>) -> Outcome<'a> {
        self.0.say(&mut outcome);
        outcome
    }
}
