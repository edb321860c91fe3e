//! The placeholders in a host's own words: `{wait}` and `{brand}`.

use super::wait;
use crate::{
    flat::{Text, Units},
    locale::Locale,
};

/// The placeholder for the time to wait.
pub(super) const WAIT: &str = "wait";

/// The placeholder for the name that the host gives itself.
pub(super) const BRAND: &str = "brand";

/// Writes a text with what its placeholders stand for. `locale` is our language, none for the host's own.
pub(super) fn fill<U: Units>(
    text: Text<U>,
    brand: Option<Text<U>>,
    wait: u32,
    locale: Option<Locale>,
    push: &mut dyn FnMut(u16),
) {
    let mut rest = text;
    loop {
        let behind = |at: u32| rest.part(at, rest.length());
        let braces = rest.find('{').and_then(|open| {
            let length = behind(open + 1).find('}')?;
            Some((open, open + 1 + length))
        });
        let Some((open, close)) = braces else {
            return rest.units().for_each(push);
        };
        rest.part(0, open).units().for_each(&mut *push);
        let name = rest.part(open + 1, close);
        match brand {
            _ if name.is(WAIT) => wait::write(wait, locale, push),
            Some(brand) if name.is(BRAND) => brand.units().for_each(&mut *push),
            _ => rest.part(open, close + 1).units().for_each(&mut *push),
        }
        rest = behind(close + 1);
    }
}

/// Returns the names that stand in braces in a text.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let (name, after) = rest.split_once('{')?.1.split_once('}')?;
        rest = after;
        Some(name)
    })
}
