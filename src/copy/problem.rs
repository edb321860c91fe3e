//! What is wrong with a host's own words. The rest of them still applies.

use super::{
    Given,
    host::{LONGEST, is_name, text},
    placeholder::{BRAND, WAIT, placeholders},
    tags::tag_of,
    wording,
};
use crate::{advice::Advice, locale::Locale, vocabulary::vocabulary};

vocabulary! {
    /// A mistake in a host's own words.
    ///
    /// ```
    /// use faceid_response::{MessageProblemCode, Messages};
    ///
    /// let own = r#"{ "en": { "too_dark": { "title": "Hello from {brand}" } } }"#;
    /// let (_, problems) = Messages::read(own, None);
    /// assert_eq!(problems[0].code, MessageProblemCode::MissingBrand);
    /// ```
    MessageProblemCode as "MessageProblemCode" {
        /// A key that is no language tag.
        UnknownLocale = "unknown_locale",
        /// A key that is no advice.
        UnknownAdvice = "unknown_advice",
        /// A key that is none of `title`, `text` and `button`.
        UnknownField = "unknown_field",
        /// A value of the wrong type, or a text too long to be one.
        WrongType = "wrong_type",
        /// A text with nothing in it.
        EmptyText = "empty_text",
        /// `{…}` in a text that is neither `{wait}` nor `{brand}`, or `{wait}` in a message that allows no retry.
        UnknownPlaceholder = "unknown_placeholder",
        /// `{brand}` in a text, and no `brand` was given.
        MissingBrand = "missing_brand",
        /// A message has a placeholder in one language and not in another.
        PlaceholdersDiffer = "placeholders_differ",
        /// A message of a language that is the host's alone lacks a text, so ours is shown.
        IncompleteMessage = "incomplete_message",
    }
}

/// One thing that is wrong with a host's own words.
///
/// ```
/// use faceid_response::Messages;
///
/// let (_, problems) = Messages::read(r#"{ "en": { "to_dark": {} } }"#, None);
/// let problem = &problems[0];
/// assert_eq!(problem.path, ["en", "to_dark"]);
/// assert_eq!(problem.nearest, Some("too_dark")); // did you mean this?
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessageProblem {
    /// The kind of mistake.
    pub code: MessageProblemCode,
    /// The place of the mistake: the keys from the outside in.
    pub path: Vec<String>,
    /// The valid name that is nearest, where one is near.
    pub nearest: Option<&'static str>,
}

const FIELDS: [&str; 3] = ["title", "text", "button"];

/// The key of the words beside a message, which the shell passes on to whatever shows it.
pub const LABELS: &str = "labels";

/// Returns everything that is wrong with a host's own words, in the order in which they stand. `brand` is what the
/// host calls itself.
pub fn problems_of(messages: &Given, brand: Option<&str>) -> Vec<MessageProblem> {
    let has_brand = brand.is_some_and(is_name);
    let mut checker = Checker { problems: Vec::new(), placeholders: Vec::new(), has_brand };
    let Some(messages) = checker.object(messages, &[]) else { return checker.problems };
    for (key, texts) in messages {
        if !is_tag(key) {
            let mut ours = Locale::ALL.iter().map(|locale| locale.as_str());
            checker.add(MessageProblemCode::UnknownLocale, &[key], nearest(key, &mut ours));
        } else if let Some(texts) = checker.object(texts, &[key]) {
            checker.locale(key, texts);
        }
    }
    checker.problems
}

/// The placeholders that the texts of a message have.
#[derive(Default, PartialEq)]
struct Placeholders {
    wait: bool,
    brand: bool,
}

struct Checker {
    problems: Vec<MessageProblem>,
    /// Each advice that has words, and which placeholders they have.
    placeholders: Vec<(Advice, Placeholders)>,
    has_brand: bool,
}

impl Checker {
    fn add(&mut self, code: MessageProblemCode, path: &[&str], nearest: Option<&'static str>) {
        let path = path.iter().map(|&key| key.to_owned()).collect();
        self.problems.push(MessageProblem { code, path, nearest });
    }

    /// Returns the fields of what stands at a path, if it is an object.
    fn object<'g>(&mut self, value: &'g Given, path: &[&str]) -> Option<&'g [(String, Given)]> {
        let object = value.fields();
        if object.is_none() {
            self.add(MessageProblemCode::WrongType, path, None);
        }
        object
    }

    fn locale(&mut self, key: &str, texts: &[(String, Given)]) {
        for (name, parts) in texts {
            if name == LABELS {
                self.labels(key, parts);
                continue;
            }
            let Some(advice) = Advice::parse(name) else {
                let mut known = Advice::ALL.iter().map(|advice| advice.as_str());
                self.add(
                    MessageProblemCode::UnknownAdvice,
                    &[key, name],
                    nearest(name, &mut known),
                );
                continue;
            };
            if let Some(fields) = self.object(parts, &[key, name]) {
                self.message(key, advice, name, fields);
                self.completeness(key, advice, name, parts);
            }
        }
    }

    fn labels(&mut self, key: &str, labels: &Given) {
        for (name, label) in self.object(labels, &[key, LABELS]).unwrap_or_default() {
            let path = [key, LABELS, name.as_str()];
            match label.text().filter(|text| text.encode_utf16().count() <= LONGEST) {
                None => self.add(MessageProblemCode::WrongType, &path, None),
                Some(text) if text.trim().is_empty() => {
                    self.add(MessageProblemCode::EmptyText, &path, None);
                }
                Some(_) => {}
            }
        }
    }

    fn message(&mut self, key: &str, advice: Advice, name: &str, fields: &[(String, Given)]) {
        let mut has = Placeholders::default();
        for (field, value) in fields {
            let path = [key, name, field.as_str()];
            if !FIELDS.contains(&field.as_str()) {
                self.add(
                    MessageProblemCode::UnknownField,
                    &path,
                    nearest(field, &mut FIELDS.into_iter()),
                );
                continue;
            }
            let given = value.text().filter(|text| text.encode_utf16().count() <= LONGEST);
            match given {
                None => self.add(MessageProblemCode::WrongType, &path, None),
                Some(text) if text.trim().is_empty() => {
                    self.add(MessageProblemCode::EmptyText, &path, None);
                }
                Some(text) => {
                    for name in placeholders(text) {
                        match name {
                            // Its own wait is unknown: "a moment" would stand for a day's limit.
                            WAIT if advice.guidance().retry.is_none() => {
                                self.add(MessageProblemCode::UnknownPlaceholder, &path, None);
                            }
                            WAIT => has.wait = true,
                            BRAND => {
                                has.brand = true;
                                if !self.has_brand {
                                    self.add(MessageProblemCode::MissingBrand, &path, None);
                                }
                            }
                            _ => {
                                let near = nearest(name, &mut [WAIT, BRAND].into_iter());
                                self.add(MessageProblemCode::UnknownPlaceholder, &path, near);
                            }
                        }
                    }
                }
            }
        }
        let Some((_, first)) = self.placeholders.iter().find(|(known, _)| *known == advice) else {
            self.placeholders.push((advice, has));
            return;
        };
        if *first != has {
            let differing = if first.wait == has.wait { BRAND } else { WAIT };
            self.add(MessageProblemCode::PlaceholdersDiffer, &[key, name], Some(differing));
        }
    }

    /// Finds a message of a language that is the host's alone and lacks a text.
    fn completeness(&mut self, key: &str, advice: Advice, name: &str, parts: &Given) {
        if tag_of(key).served().is_none() {
            let needed = if wording(advice, Locale::En).button.is_some() {
                &FIELDS[..]
            } else {
                &FIELDS[..2]
            };
            if needed.iter().any(|field| text(parts, field).is_none()) {
                self.add(MessageProblemCode::IncompleteMessage, &[key, name], None);
            }
        }
    }
}

/// Tells whether it has the form of a BCP 47 tag, or is one as POSIX or Android writes it.
fn is_tag(key: &str) -> bool {
    let tag = key.trim().split(['.', '@']).next().unwrap_or_default();
    let mut subtags = tag.split(['-', '_']).map(|subtag| subtag.trim_start_matches('#'));
    let language = subtags.next().unwrap_or_default();
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            matches!(subtag.len(), 1..=8) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Returns the name that differs least from what was written, if it differs by little.
fn nearest(written: &str, names: &mut dyn Iterator<Item = &'static str>) -> Option<&'static str> {
    let most = written.len().div_ceil(3);
    let near = names.map(|name| (distance(written.as_bytes(), name.as_bytes()), name));
    near.filter(|(distance, _)| *distance <= most).min().map(|(_, name)| name)
}

/// Returns how many letters have to be put in, taken out or changed (Levenshtein).
pub fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let mut diagonal = place;
        let mut left = place + 1;
        for (cell, wanted) in row.iter_mut().skip(1).zip(other) {
            let changed = diagonal + usize::from(letter != wanted);
            diagonal = *cell;
            *cell = changed.min(diagonal + 1).min(left + 1);
            left = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = place + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
