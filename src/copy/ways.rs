//! Texts that name the ways of a page, and only those.
//!
//! A text is written once for all sets of ways: `Please use another phone[, or {}].` What stands in brackets is left out
//! where nothing can be done elsewhere, and `{}` lists what can: another method, support. What stands behind `/` in the
//! brackets is said in that case instead. Where an advice has a way of its own (the store, the browser, the settings),
//! what stands behind `|` is the text of a page that lacks it. `{1}` is `{}`, of which the words for a page whose ways are
//! unknown name the first only. `src/js/ways.ts` says the same for a page.

use std::borrow::Cow;

use super::{Phrases, phrases_of, with_ways};
use crate::{
    advice::Advice,
    locale::Locale,
    way::{Way, Ways},
};

/// A way that a page has and that helps, with its label.
///
/// ```
/// use faceid_response::{Ask, Channel, Locale, Way, Ways, lookup};
///
/// let ask = Ask::new(Locale::En).ways(Ways::NONE.with(Way::ContactSupport));
/// let mut outcome = lookup(Channel::Sdk, "66660017", ask);
/// for offer in &mut outcome.ways {
///     offer.href = Some("https://example.com/help".to_owned());
/// }
/// assert_eq!(outcome.ways[0].label, "Contact support");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Offer {
    /// The way.
    pub id: Way,
    /// The label of its button.
    pub label: Cow<'static, str>,
    /// The address that it leads to; ours is none, a host sets its own.
    pub href: Option<String>,
}

/// Returns the ways that a page has and that help, the most helpful first.
pub(crate) fn offers(advice: Advice, locale: Locale, ways: Option<Ways>) -> Vec<Offer> {
    let Some(ways) = ways else { return Vec::new() };
    let labels = phrases_of(locale).ways;
    let offer = |id: &Way| {
        let label = labels.get(*id as usize).copied().unwrap_or_default();
        Offer { id: *id, label: label.into(), href: None }
    };
    advice.ways().iter().filter(|way| ways.has(**way)).map(offer).collect()
}

/// Returns the text of an advice for a page that has these ways, or whose ways are unknown; none where it names no way.
pub(super) fn text(advice: Advice, locale: Locale, ways: Option<Ways>) -> Option<String> {
    let written = with_ways(advice, locale);
    if written.is_empty() {
        return None;
    }
    let Phrases { elsewhere, or, .. } = phrases_of(locale);
    let names_first_only = ways.is_none() && written.contains("{1}");
    let mut listed = String::new();
    let mut has_own = false;
    for way in advice.ways().iter().filter(|way| ways.is_none_or(|ways| ways.has(**way))) {
        has_own |= !way.is_elsewhere();
        if let Some(name) =
            elsewhere.get(*way as usize).filter(|_| !names_first_only || listed.is_empty())
        {
            listed.push_str(if listed.is_empty() { "" } else { or });
            listed.push_str(name);
        }
    }
    let (own, without) = written.split_once('|').unwrap_or((written, written));
    let chosen = if has_own { own } else { without };
    let Some((before, rest)) = chosen.split_once('[') else { return Some(chosen.to_owned()) };
    let (brackets, after) = rest.split_once(']').unwrap_or((rest, ""));
    let (some, none) = brackets.split_once('/').unwrap_or((brackets, ""));
    let said = match listed.is_empty() {
        true => none.to_owned(),
        false => some.replace("{1}", "{}").replace("{}", &listed),
    };
    Some(format!("{before}{said}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copy::wording;

    #[test]
    fn a_text_is_the_same_in_both_places_where_it_stands() {
        for locale in Locale::ALL {
            for advice in Advice::ALL {
                let named = text(*advice, *locale, None);
                assert_eq!(named.is_some(), !advice.ways().is_empty(), "{advice}");
                if let Some(named) = named {
                    assert_eq!(named, wording(*advice, *locale).text, "{advice}");
                }
            }
        }
    }
}
