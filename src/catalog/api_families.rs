//! The families of API 3.0's error names: what stands before the dot says what to do about a name that is on no
//! table. They are the same for every product; CT/1007/31063 [V].

use crate::{advice::Advice, code::Spelling, flat::Units};

/// Families, each with what it advises; where it goes on, every name that goes on from there with a capital.
#[rustfmt::skip]
const FAMILIES: &[(&str, bool, Advice)] = &[
    // The vendor is busy, or something broke there: the result is asked for again.
    ("LimitExceeded",             false, Advice::ResultRateLimited),
    ("RequestLimitExceeded",      false, Advice::ResultRateLimited),
    ("ResourceInsufficient",      false, Advice::ResultRateLimited),
    ("FailedOperation",           false, Advice::ResultUnavailable),
    ("InternalError",             false, Advice::ResultUnavailable),
    ("ResourceUnavailable",       false, Advice::ResultUnavailable),
    ("ServiceUnavailable",        false, Advice::ResultUnavailable),

    // The call itself is wrong, and stays so.
    ("ActionOffline",             false, Advice::IntegrationError),
    ("AuthFailure",               false, Advice::IntegrationError),
    ("DryRunOperation",           false, Advice::IntegrationError),
    ("MissingParameter",          false, Advice::IntegrationError),
    ("OperationDenied",           false, Advice::IntegrationError),
    ("RequestSizeLimitExceeded",  false, Advice::IntegrationError),
    ("ResourceInUse",             false, Advice::IntegrationError),
    ("ResourceNotFound",          false, Advice::IntegrationError),
    ("ResponseSizeLimitExceeded", false, Advice::IntegrationError),
    ("UnauthorizedOperation",     false, Advice::IntegrationError),
    ("UnknownParameter",          false, Advice::IntegrationError),
    ("Invalid",                   true,  Advice::IntegrationError),
    ("Ip",                        true,  Advice::IntegrationError),
    ("NoSuch",                    true,  Advice::IntegrationError),
    ("Unsupported",               true,  Advice::IntegrationError),
];

/// Returns the advice of a name's family, where it has one.
pub(crate) fn family_of<U: Units>(code: Spelling<U>) -> Option<Advice> {
    match code {
        Spelling::Number(_) => None,
        Spelling::Other(text) => family(|place| text.unit(place)),
    }
}

/// Returns the advice of the family of a name, of which `unit` tells each place, 0 past its end.
fn family(unit: impl Fn(u32) -> u16) -> Option<Advice> {
    let mut end = 0;
    while matches!(unit(end), 0x41..=0x5A | 0x61..=0x7A) {
        end += 1;
    }
    if !matches!(unit(end), 0 | 0x2E) {
        return None;
    }
    let is_it = |&&(family, goes_on, _): &&(&str, bool, Advice)| {
        let length = family.len() as u32;
        (0..).zip(family.bytes()).all(|(place, byte)| unit(place) == u16::from(byte))
            && (length == end || goes_on && matches!(unit(length), 0x41..=0x5A))
    };
    FAMILIES.iter().find(is_it).map(|(_, _, advice)| *advice)
}

/// Returns the advice of the family of a name in a text of ours.
pub(super) fn family_of_text(name: &str) -> Option<Advice> {
    family(|place| name.as_bytes().get(place as usize).map_or(0, |byte| (*byte).into()))
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
