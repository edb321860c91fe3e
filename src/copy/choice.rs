//! The choice of the words for a person's languages, among our languages and the host's.

use super::tags::{Tag, each_tag};
use crate::{
    flat::{Units, View},
    locale::Locale,
};

/// The words that a person gets: our language, and which keys of the host's have words for it.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language of ours.
    pub locale: Locale,
    /// The place of the key under which the host changes it.
    pub own: Option<usize>,
    /// The place of a key that is the host's alone, where a person reads that first.
    pub foreign: Option<usize>,
}

impl Words {
    /// Chooses the words for the first of these tags that is served, by the host's languages or ours.
    /// Both are lists; `keys` are the languages of the host's words.
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

/// Returns the place of the key that suits a reader best, among those that a locale of ours serves, or none.
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
