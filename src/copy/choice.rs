//! The choice of the words for a person's languages, among our languages and the host's.

use super::tags::{Tag, each_tag};
use crate::{
    flat::{Units, View},
    locale::Locale,
};

/// The choice of words for a person: one of our languages, and the host's messages for it.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Our language.
    pub locale: Locale,
    /// The place of the key of the host's messages that change ours in this language.
    pub own: Option<usize>,
    /// The place of the key of a language that only the host has, where the person prefers that.
    pub foreign: Option<usize>,
}

impl Words {
    /// Chooses the words for the first of these language tags that the host's messages or ours have. Both arguments
    /// are lists; `keys` are the languages of the host's messages.
    pub fn choose<U: Units>(tags: View<U>, keys: View<U>) -> Self {
        let mut words = Self { locale: Locale::ZhHans, own: None, foreign: None };
        let mut reader = Tag::default();
        let (mut ours, mut theirs) = (0, 0);
        each_tag(tags, |tag, rank| match tag.served() {
            Some(locale) if rank > ours => {
                ours = rank;
                words.locale = locale;
                reader = tag;
            }
            None if rank > theirs.max(ours) => {
                if let Some(place) = nearest(keys, tag, None) {
                    theirs = rank;
                    words.foreign = Some(place);
                }
            }
            _ => {}
        });
        words.foreign = words.foreign.filter(|_| theirs > ours);
        words.own = nearest(keys, reader, Some(words.locale));
        words
    }
}

/// Returns the place of the key that suits a reader best among those that belong to one of our languages; without one,
/// among those that belong to none.
#[inline(never)]
fn nearest<U: Units>(keys: View<U>, reader: Tag, ours: Option<Locale>) -> Option<usize> {
    let (mut found, mut best) = (None, 0);
    for (place, key) in keys.items().enumerate() {
        let key = key.text().map_or(Tag::default(), |key| Tag::read(key, &mut 0));
        let rank = key.suits(reader, ours.is_some());
        if rank > best && key.served() == ours {
            best = rank;
            found = Some(place);
        }
    }
    found
}
