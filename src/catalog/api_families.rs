//! The families of API 3.0's error names: what stands before the dot says what to do about a name that is on no
//! table. They are the same for every product; CT/1007/31063 [V].
//!
//! A row whose name has no dot is a family too, and says what the names of it are advised.

use super::{facts, place_of};
use crate::{
    advice::Advice,
    channel::Channel,
    code::Spelling,
    flat::{Kind, Units, Writer},
};

/// The families that are no rows, each with true where it includes all names that go on with a capital letter. With
/// these errors the call itself is wrong, and stays so.
const FAMILIES: [(&str, bool); 5] = [
    ("AuthFailure", false),
    ("Invalid", true),
    ("Ip", true),
    ("NoSuch", true),
    ("Unsupported", true),
];

/// Returns the advice of a name's family, where it has one.
pub(crate) fn family_of<U: Units>(code: Spelling<U>) -> Option<Advice> {
    let text = code.text();
    let is_letter = |unit: &u16| matches!(unit, 0x41..=0x5A | 0x61..=0x7A);
    let end = text.units().take_while(is_letter).count() as u32;
    if !matches!(text.unit(end), 0 | 0x2E) {
        return None;
    }
    let name = text.part(0, end);
    let row = Spelling::new(name).and_then(|name| place_of(Channel::Api, name));
    if let Some(row) = row.and_then(|place| facts(Channel::Api, place)) {
        return Some(row.advice);
    }
    let is_it = |&(family, goes_on): &(&str, bool)| {
        let next = name.unit(family.len() as u32);
        name.starts_with(family) && (next == 0 || goes_on && matches!(next, 0x41..=0x5A))
    };
    FAMILIES.iter().any(is_it).then_some(Advice::IntegrationError)
}

/// Returns the advice of a name's family, for a name as a Rust text.
pub(super) fn family_of_text(name: &str) -> Option<Advice> {
    let mut writer = Writer::new();
    writer.text(Kind::Text, name);
    writer.flat().first().text().and_then(Spelling::new).and_then(family_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalog::entries_of, channel::Channel};

    fn of(name: &str) -> Option<Advice> {
        family_of_text(name)
    }

    #[test]
    fn a_name_is_of_the_family_before_its_first_dot() {
        assert_eq!(of("InvalidParameterValue.Anything"), Some(Advice::IntegrationError));
        assert_eq!(of("InternalError.Any.Thing"), Some(Advice::ResultUnavailable));
        assert_eq!(of("RequestLimitExceeded"), Some(Advice::ResultRateLimited));
        assert_eq!(of("LimitExceeded.Rate"), Some(Advice::ResultRateLimited));
    }

    #[test]
    fn a_name_of_no_family_has_none() {
        for name in [
            "",
            ".",
            ".InternalError",
            "internalerror",
            "InternalErrors",
            "InternalError1",
            "Ipanema.Beach",
            "Invalidate",
            "Invalid1",
            "IpIn黑名单",
            "Zhang.San",
            "www.example.com",
        ] {
            assert_eq!(of(name), None, "{name}");
        }
    }

    #[test]
    fn every_name_on_the_table_is_of_a_family() {
        for row in entries_of(Channel::Api) {
            assert!(of(&row.code.to_string()).is_some(), "{}", row.code);
        }
    }
}
