//! The allocations of the core on a server.

use allocation_counter::measure;
use faceid_response::{Ask, Channel, Code, Locale, catalog, lookup};

/// Returns the number of allocations in the lookup of a code.
fn allocations(channel: Channel, code: &str, ask: Ask) -> u64 {
    measure(|| {
        lookup(channel, code, ask);
    })
    .count_total
}

#[test]
fn lookup_of_a_known_code_as_canonical_text_allocates_nothing() {
    for row in catalog() {
        for &locale in Locale::ALL {
            let ask = Ask::new(locale).at(1_772_413_200_000.0);
            assert_eq!(
                allocations(row.channel, &row.code, ask),
                0,
                "{:?} {}",
                row.channel,
                row.code
            );
        }
    }
}

#[test]
fn the_counter_sees_what_a_folded_code_allocates() {
    assert!(allocations(Channel::Sdk, "６６６６００１８", Ask::default()) > 0);
    assert_eq!(
        lookup(Channel::Sdk, "６６６６００１８", Ask::default()).code,
        Code::new("66660018")
    );
}
