//! Codes that analytics can be told: data of a person that lands in a code's place by mistake is none of them.

use super::{api_families::family_of, lists, table_of};
use crate::{
    channel::Channel,
    code::{Code, Spelling, is_dotted_name},
    flat::{Kind, Units, Writer},
};

/// Tells whether a code can be reported (to analytics) without carrying a person's data: it is listed, or it is a
/// dotted name of a family of API 3.0, or a number next to the listed ones of its channel. A phone number, a date,
/// a one-time code or a name is none of these. Without a channel, only a dotted name is told.
///
/// ```
/// use faceid_response::{Channel, Code, is_reportable};
/// assert!(is_reportable(Channel::Sdk, &Code::new("66660019").unwrap()));
/// assert!(!is_reportable(Channel::Sdk, &Code::new("13800138000").unwrap()));
/// ```
pub fn is_reportable(channel: impl Into<Option<Channel>>, code: &Code<'_>) -> bool {
    let mut writer = Writer::new();
    writer.text(Kind::Text, code.as_str());
    let spelling = writer.flat().first().text().and_then(Spelling::new);
    spelling.is_some_and(|spelling| may_report(channel.into(), spelling))
}

/// Tells the same as [`is_reportable`], for a code as an input spells it.
pub fn may_report<U: Units>(channel: Option<Channel>, code: Spelling<U>) -> bool {
    match code.number() {
        Some(number) => channel.is_some_and(|channel| is_near(channel, number)),
        None if is_dotted_name(code.text().units()) => family_of(code).is_some(),
        None => channel.is_some_and(|channel| lists(channel, code)),
    }
}

/// Tells whether a number is a code of a channel, or near one, where the vendor's next codes will be.
fn is_near(channel: Channel, number: i32) -> bool {
    let reach = match number {
        // Three digits identify nobody.
        -999..=999 => 999,
        // A year, or a day of one.
        1_000..=9_999 => 0,
        // Eight digits: a series has room for a hundred.
        10_000_000.. => 60,
        _ => 9,
    };
    table_of(channel).runs.iter().any(|run| {
        let end = run.first + run.length as i32;
        (run.first - reach..end + reach).contains(&number)
    })
}
