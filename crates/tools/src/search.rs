//! Finds rows of the catalogue by what people have at hand: a code or a part of one, words of a message, words of the
//! vendor.

use faceid_response::{Advice, CatalogEntry, Channel, Locale, catalog, door, wording};
use serde::Serialize;

/// A row that a text finds.
#[derive(Debug, PartialEq, Serialize)]
pub struct Hit {
    channel: Channel,
    code: String,
    advice: Advice,
    title: &'static str,
    /// True where the code is only written like the text that was looked for.
    near: bool,
}

/// The rank of a hit; the best is the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Code,
    BeginningOfCode,
    PartOfCode,
    Title,
    Text,
    Meaning,
    Rest,
    /// So many letters of the code differ.
    Near(usize),
}

/// Returns the rows that have every word of a text somewhere, the best first, and behind them the codes that are written
/// like it, unless it is a code or a part of one. Of equal rows the catalogue's order holds.
pub fn search(text: &str, locale: Locale) -> Vec<Hit> {
    let text = fold(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(_) = words.first() else { return Vec::new() };
    let mut found: Vec<(Rank, CatalogEntry)> = catalog()
        .filter_map(|row| {
            // The word that is found worst decides.
            let ranks: Option<Vec<Rank>> =
                words.iter().map(|word| rank(word, &row, locale)).collect();
            let near = || distance(text.trim(), &fold(&row.code)).map(Rank::Near);
            let rank = ranks.and_then(|ranks| ranks.into_iter().max()).or_else(near)?;
            Some((rank, row))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    if found.first().is_some_and(|(best, _)| *best <= Rank::PartOfCode) {
        found.retain(|(rank, _)| !matches!(rank, Rank::Near(_)));
    }
    let hit = |(rank, row): (Rank, CatalogEntry)| Hit {
        channel: row.channel,
        title: wording(row.advice, locale).title,
        near: matches!(rank, Rank::Near(_)),
        code: row.code,
        advice: row.advice,
    };
    found.into_iter().map(hit).collect()
}

/// Returns where a word stands in a row.
fn rank(word: &str, row: &CatalogEntry, locale: Locale) -> Option<Rank> {
    let words = wording(row.advice, locale);
    let code = fold(&row.code);
    let has = |text: &str| fold(text).contains(word);
    let rest = [row.channel.as_str(), row.channel.label(locale), row.advice.as_str()];
    Some(match () {
        () if code == word => Rank::Code,
        () if code.starts_with(word) => Rank::BeginningOfCode,
        () if code.contains(word) => Rank::PartOfCode,
        () if has(words.title) => Rank::Title,
        () if has(words.text) => Rank::Text,
        () if has(row.meaning) => Rank::Meaning,
        () if row.handling.is_some_and(has) || rest.into_iter().any(has) => Rank::Rest,
        () => return None,
    })
}

/// Returns how many letters differ between two codes, where that is one of three at most, and two altogether.
pub fn distance(one: &str, other: &str) -> Option<usize> {
    let most = (one.chars().count() / 3).min(2);
    // What is far in length is far in letters, and a text may be long.
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    Some(door::distance(one.as_bytes(), other.as_bytes())).filter(|distance| *distance <= most)
}

/// Returns a text in small letters, with ASCII in the place of full-width forms: people paste.
fn fold(text: &str) -> String {
    let narrow = |letter| match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '−' => '-',
        _ => letter,
    };
    text.chars().map(narrow).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, locale: Locale) -> Vec<String> {
        let name =
            |hit: Hit| format!("{} {}{}", hit.channel, hit.code, if hit.near { "?" } else { "" });
        search(text, locale).into_iter().map(name).collect()
    }

    #[test]
    fn a_code_comes_first_and_has_no_near_ones() {
        assert_eq!(found("66660018", Locale::En), ["sdk 66660018"]);
        assert_eq!(found(" －５００８ ", Locale::En), ["sdk -5008"]);
        let names = found("2006", Locale::En);
        assert_eq!(names[..2], ["wechat 2006", "huiyan 2006"]);
    }

    #[test]
    fn a_part_of_a_code_finds_those_that_begin_with_it_before_those_that_have_it() {
        let names = found("6666001", Locale::En);
        assert!(names.len() > 5 && names.iter().all(|name| name.starts_with("sdk 6666001")));
        let names = found("BizToken", Locale::En);
        assert_eq!(
            names.first().map(String::as_str),
            Some("api InvalidParameterValue.BizTokenIllegal")
        );
    }

    #[test]
    fn a_code_with_a_slip_finds_those_that_are_near() {
        let names = found("66660019", Locale::En);
        assert!(!names.is_empty() && names.iter().all(|name| name.ends_with('?')), "{names:?}");
    }

    #[test]
    fn words_are_found_in_the_language_and_in_what_the_vendor_says() {
        assert!(found("time ran out", Locale::En).contains(&"sdk 66660018".to_owned()));
        assert!(found("时间用完了", Locale::ZhHans).contains(&"sdk 66660018".to_owned()));
        assert_eq!(found("时间用完了", Locale::En), [""; 0]);
        assert!(found("操作超时", Locale::En).contains(&"sdk 66660018".to_owned()));
        assert!(found("timed_out sdk", Locale::En).contains(&"sdk 66660018".to_owned()));
    }

    #[test]
    fn nothing_finds_nothing() {
        for text in ["", " \u{3000}", "qqqqqqqqqqqqqqqqqqq"] {
            assert_eq!(found(text, Locale::En), [""; 0]);
        }
    }
}
