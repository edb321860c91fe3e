//! The families of API 3.0's error names: what stands before the dot says what to do about a name that is on no
//! table. They are the same for every product; CT/1007/31063 [V].

use crate::{advice::Advice, code::Spelling, flat::Units};

/// Families by their name, or by what their name begins with where a word in capitals goes on.
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
        Spelling::Other(text) => family(text.units()),
    }
}

/// Returns the advice of the family of a name that is written in these units, where it has one.
pub(super) fn family(name: impl Iterator<Item = u16> + Clone) -> Option<Advice> {
    let first = name.take_while(|unit| *unit != u16::from(b'.'));
    let found = FAMILIES.iter().find(|(family, goes_on, _)| {
        let mut first = first.clone();
        family.bytes().all(|byte| first.next() == Some(byte.into()))
            && match first.next() {
                None => true,
                Some(unit) => *goes_on && matches!(unit, 0x41..=0x5A) && first.all(is_letter),
            }
    });
    found.map(|(_, _, advice)| *advice)
}

fn is_letter(unit: u16) -> bool {
    matches!(unit, 0x41..=0x5A | 0x61..=0x7A)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalog::entries_of, channel::Channel};

    fn of(name: &str) -> Option<Advice> {
        family(name.encode_utf16())
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
