//! Rules for every row of units that the readers can be given, well formed or not.

use std::{cell::Cell, fmt::Write as _};

use faceid_response::{
    Action, Channel,
    internal::{
        Decision, Field, Found, Kind, Spelling, Text, Units, View, Words, bare, each_tag, hash,
        known, may_report, read,
    },
};
use proptest::prelude::*;

/// A vector of units, addressed from place 1 on, as in a page's memory.
#[derive(Clone, Copy)]
struct Row<'a>(&'a [Cell<u16>]);

impl Units for Row<'_> {
    fn unit(self, place: u32) -> u16 {
        self.0.get((place as usize).wrapping_sub(1)).map_or(0, Cell::get)
    }

    fn set(self, place: u32, unit: u16) {
        if let Some(old) = self.0.get((place as usize).wrapping_sub(1)) {
            old.set(unit);
        }
    }
}

fn cells(units: impl IntoIterator<Item = u16>) -> Vec<Cell<u16>> {
    units.into_iter().map(Cell::new).collect()
}

/// Returns a text as units of a row.
fn text_units(text: &str) -> Vec<u16> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [vec![Kind::Text as u16, units.len() as u16], units].concat()
}

/// Generates a query value in transit: bytes with valid and invalid escapes, and text that is no
/// escape.
fn encoded() -> impl Strategy<Value = String> {
    let escaped = any::<u8>().prop_map(|byte| format!("%{byte:02x}"));
    let upper = any::<u8>().prop_map(|byte| format!("%{byte:02X}"));
    let well = any::<char>().prop_map(|char| {
        char.encode_utf8(&mut [0; 4]).bytes().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "%{byte:02X}");
            text
        })
    });
    // Each begins what more bytes complete, or is refused at once.
    const BEGINNINGS: &[&str] =
        &["%C3", "%E0", "%E4%BD", "%ED%A0", "%F0%9F", "%F0%9F%98", "%F4%90", "%80", "%FF", "%C0"];
    let plain = prop_oneof![
        any::<char>()
            .prop_filter("a pair ends there", |char| !"&=#".contains(*char))
            .prop_map(String::from),
        prop::sample::select(&["+", "%", "%%", "%4", "%4g", "%+1", "0", "abc"][..])
            .prop_map(str::to_owned),
    ];
    let piece = prop_oneof![
        escaped,
        upper,
        well,
        plain,
        prop::sample::select(BEGINNINGS).prop_map(str::to_owned)
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Returns a value as the WHATWG's URL parser decodes it.
fn decoded(value: &str) -> Vec<u16> {
    let query = format!("v={value}");
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.next().expect("a pair").1.encode_utf16().collect()
}

fn units_of(text: Text<Row<'_>>) -> Vec<u16> {
    text.units().collect()
}

/// Generates a unit. Many of them have a meaning, so that rows are nested.
fn unit() -> impl Strategy<Value = u16> {
    prop_oneof![
        4 => 0..Kind::ALL.len() as u16,
        4 => 0..=Field::ALL.len() as u16,
        2 => prop::sample::select(vec![u16::from(b'0'), u16::from(b'%'), 0x2d, 0xd800, 0xffff]),
        1 => any::<u16>(),
    ]
}

/// Calls everything that reads a row.
fn ask(row: Row<'_>, channel: Option<Channel>) {
    let value = row.first();
    let mut code = Found::NOTHING;
    bare(&mut code, value, channel.unwrap_or(Channel::Sdk));
    spell(code.code);
    let mut found = Found::NOTHING;
    read(&mut found, value, channel);
    let decision = Decision::on(&found, Some(0.0));
    assert_eq!(decision.retry.is_some(), decision.action == Action::Retry);
    spell(found.code);
    let _ = found.order_no().map(|order| hash(order.units()));
    let _ = found.request_id.map(|id| id.units().count());
    tags(value);
    let _ = Words::choose(value, value.next().unwrap_or(value));
}

fn spell(code: Option<Spelling<Row<'_>>>) {
    let mut length = 0;
    if let Some(code) = code {
        code.write(&mut |_| length += 1);
        Channel::ALL.iter().for_each(|channel| _ = may_report(Some(*channel), code));
        let _ = may_report(None, code);
    }
    // 64 characters and the mark that there were more.
    assert!(length <= 129, "{length} units");
}

fn tags(value: View<Row<'_>>) {
    let mut count = 0;
    each_tag(value, &mut |tag| {
        count += 1;
        let _ = known(tag);
        spell(Some(tag));
    });
    assert!(count <= 64, "{count} tags");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_value_is_decoded_as_browsers_decode_it(value in encoded()) {
        let row = cells(text_units(&value));
        let text = Row(&row).first().text().expect("a text");
        let length = text.decode();
        prop_assert_eq!(units_of(text.part(0, length)), decoded(&value));
    }

    #[test]
    fn each_parameter_of_an_address_is_found_behind_those_that_were_decoded(
        // A value that is too long is there, and no more.
        pairs in prop::collection::vec(
            (prop::sample::select(Field::IN_ADDRESS), prop::option::weighted(0.8, encoded())),
            0..6,
        ),
    ) {
        let mut units = vec![Kind::Address as u16];
        for (field, value) in &pairs {
            units.push(*field as u16 + 1);
            units.extend(value.as_deref().map_or_else(|| vec![Kind::Present as u16], text_units));
        }
        units.push(Kind::End as u16);
        let row = cells(units);
        let address = Row(&row).first();
        address.decode();
        for field in Field::IN_ADDRESS {
            // A `code` of letters is OAuth's.
            let is_anothers = |value: &Option<Vec<u16>>| {
                let is_letter = |unit: &u16| matches!(unit, 0x41..=0x5A | 0x5F | 0x61..=0x7A);
                *field == Field::Code
                    && value.as_ref().is_some_and(|value| value.iter().any(is_letter))
            };
            let values: Vec<_> = pairs
                .iter()
                .filter(|(name, _)| name == field)
                .map(|(_, value)| value.as_deref().map(decoded))
                .filter(|value| !is_anothers(value))
                .collect();
            let found = address.field(*field);
            match values.first() {
                None => prop_assert!(found.is_none()),
                Some(None) => prop_assert!(found.is_some_and(|value| value.is(Kind::Present))),
                Some(first) if values.iter().all(|value| value == first) => {
                    prop_assert_eq!(&found.and_then(View::text).map(units_of), first);
                }
                Some(_) => prop_assert!(found.is_some_and(|value| value.is(Kind::Several))),
            }
        }
    }

    #[test]
    fn no_row_of_units_makes_a_reader_fail(
        units in prop::collection::vec(unit(), 0..200),
        channel in prop::option::of(prop::sample::select(Channel::ALL)),
    ) {
        let row = cells(units);
        ask(Row(&row), channel);
    }

    #[test]
    fn no_row_that_begins_as_an_input_does_makes_a_reader_fail(
        kind in prop::sample::select(vec![Kind::Object, Kind::Parsed, Kind::Address, Kind::List, Kind::Text]),
        units in prop::collection::vec(unit(), 0..200),
        channel in prop::option::of(prop::sample::select(Channel::ALL)),
    ) {
        let row = cells(std::iter::once(kind as u16).chain(units));
        ask(Row(&row), channel);
    }
}
