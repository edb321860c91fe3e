//! The return codes, channel by channel; those of the vendor's page in its order.
//!
//! To add a code, add its line to the channel's file. A code given twice, or a text left empty, does
//! not compile, and the compiler says where. To add a channel, add a variant to [`Channel`] and a file
//! here. A test then says what to write into `version.rs` and, if a text's meaning changed,
//! `changed.rs` has both texts.
//!
//! A table names its sources at its beginning, a row that has others names them at its end: `evidence.rs` has
//! the abbreviations.

mod api;
mod api_families;
mod changed;
mod entry;
mod evidence;
mod huiyan;
mod intent;
mod intent_api;
mod listing;
mod nfc_server;
mod nfc_terminal;
mod reportable;
mod sdk;
mod sdk_local;
mod table;
mod version;
mod wechat;
mod wechat_face;

pub(crate) use api_families::family_of;
pub use changed::{CHANGED_MEANINGS, ChangedMeaning};
pub use entry::{Billing, Entry, Key, Source};
pub use evidence::{Confidence, Document, Evidence};
pub use listing::{CatalogEntry, catalog};
pub use reportable::{is_reportable, may_report};
pub use version::{CATALOG_DATE, CATALOG_VERSION};

use crate::{
    advice::{Action, Advice},
    channel::Channel,
    code::{Code, Spelling, write_number},
    flat::Units,
};
pub use table::Facts;
use table::{Run, Table, join, length, moved_by, table};

/// Applies a macro to the rows of a channel.
macro_rules! of_channel {
    ($channel:expr, $make:ident) => {
        match $channel {
            Channel::Wechat => $make!(wechat::ROWS),
            Channel::Sdk => $make!(&SDK),
            Channel::Intent => $make!(intent::ROWS),
            Channel::NfcServer => $make!(nfc_server::ROWS),
            Channel::NfcTerminal => $make!(nfc_terminal::ROWS),
            Channel::IntentQuestion => $make!(intent_api::QUESTION),
            Channel::IntentReadAloud => $make!(intent_api::READ_ALOUD),
            Channel::Huiyan => $make!(huiyan::ROWS),
            Channel::WechatFace => $make!(&WECHAT_FACE),
            Channel::WechatFaceLegacy => $make!(wechat_face::START),
            Channel::WechatFaceSupport => $make!(wechat_face::SUPPORT),
            Channel::Api => $make!(api::ROWS),
        }
    };
}

/// Returns the rows of a channel, with their texts.
const fn entries_of(channel: Channel) -> &'static [Entry] {
    macro_rules! entries {
        ($rows:expr) => {
            $rows
        };
    }
    of_channel!(channel, entries)
}

/// The rows of each channel, without their texts.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
static TABLES: [Table; Channel::ALL.len()] = {
    const fn of(channel: Channel) -> Table {
        of_channel!(channel, table)
    }
    let mut tables = [of(Channel::Wechat); Channel::ALL.len()];
    let mut at = 0;
    while at < tables.len() {
        tables[at] = of(Channel::ALL[at]);
        at += 1;
    }
    tables
};

fn table_of(channel: Channel) -> Table {
    TABLES.get(channel as usize).copied().unwrap_or(Table::EMPTY)
}

const SDK_PARTS: &[&[Entry]] = &[
    sdk::PAGE,
    sdk_local::LOCAL,
    &moved_by::<{ sdk_local::LOCAL.len() }>(
        sdk_local::HARMONY,
        sdk_local::HARMONY_SOURCES,
        sdk_local::LOCAL,
    ),
    sdk_local::FRONT_END,
    sdk_local::OLDER,
];
const SDK: [Entry; length(SDK_PARTS)] = join(SDK_PARTS);

const WECHAT_FACE_PARTS: &[&[Entry]] = &[wechat_face::REQUEST, wechat_face::VERDICT];
const WECHAT_FACE: [Entry; length(WECHAT_FACE_PARTS)] = join(WECHAT_FACE_PARTS);

/// Returns the row of a code in a channel, if the catalogue has one. Allocates nothing.
///
/// ```
/// use faceid_response::{Channel, Code, find};
/// let row = find(Channel::Sdk, &Code::new("66660018").unwrap()).unwrap();
/// assert_eq!(row.advice.as_str(), "timed_out");
/// ```
pub fn find(channel: Channel, code: &Code<'_>) -> Option<Entry> {
    entry(channel, place(channel, code)?)
}

/// Returns the place of a code among the rows of a channel.
pub(crate) fn place(channel: Channel, code: &Code<'_>) -> Option<u8> {
    let table = table_of(channel);
    let name = code.as_str().as_bytes();
    let unit = |at: u32| name.get(at as usize).map_or(0, |byte| (*byte).into());
    let place = match code.number() {
        Some(number) => table.place_of_number(number),
        None => table.place_of_name(name.len() as u32, unit),
    };
    place.map(|place| place as u8)
}

/// Returns the place of a code as an input spells it.
#[inline(never)]
pub(crate) fn place_of<U: Units>(channel: Channel, code: Spelling<U>) -> Option<u8> {
    let (table, text) = (table_of(channel), code.text());
    let place = match code.number() {
        Some(number) => table.place_of_number(number),
        None => table.place_of_name(text.length(), |at| text.unit(at)),
    };
    place.map(|place| place as u8)
}

/// A summary of a code's rows in several channels.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CodeSummary {
    /// One of them lists it.
    pub is_listed: bool,
    /// One says that all went well.
    pub is_success: bool,
    /// One says that the person goes on.
    pub proceeds: bool,
    /// One says that something did not go well.
    pub is_failure: bool,
}

/// Summarizes the rows of a code in these channels, a bit each.
#[inline(never)]
pub(crate) fn summary_of<U: Units>(code: Spelling<U>, channels: u16) -> CodeSummary {
    let mut summary = CodeSummary::default();
    for channel in Channel::ALL.iter().filter(|channel| channel.is_in(channels)) {
        let row = place_of(*channel, code).and_then(|place| facts(*channel, place));
        if let Some(Facts { advice, .. }) = row {
            summary.is_listed = true;
            summary.is_success |= advice.is_success();
            summary.is_failure |= !advice.is_success();
            summary.proceeds |= advice.guidance().action == Action::Proceed;
        }
    }
    summary
}

/// Tells whether a channel lists a code.
pub(crate) fn lists<U: Units>(channel: Channel, code: Spelling<U>) -> bool {
    place_of(channel, code).is_some()
}

/// Returns the row at a place of a channel.
pub fn entry(channel: Channel, place: u8) -> Option<Entry> {
    entries_of(channel).get(usize::from(place)).copied()
}

/// Returns what the row at a place of a channel decides.
pub fn facts(channel: Channel, place: u8) -> Option<Facts> {
    table_of(channel).facts.get(usize::from(place)).copied()
}

/// Writes the code of the row at a place of a channel.
pub fn write_code(channel: Channel, place: u8, push: &mut dyn FnMut(u16)) {
    let (table, place) = (table_of(channel), usize::from(place));
    match table.number(place) {
        Some(number) => write_number(number, push),
        None => table.name(place).for_each(|byte| push(byte.into())),
    }
}

/// Tells whether a code is the name of an error of API 3.0, or has the form of one.
pub fn is_api_name<U: Units>(code: Spelling<U>) -> bool {
    family_of(code).is_some()
}

/// Returns the advice for a code that is not in the table of its channel.
pub(crate) fn off_table(channel: Channel, code: &Code<'_>) -> Advice {
    let family = (channel == Channel::Api).then(|| api_families::family_of_text(code.as_str()));
    family.flatten().unwrap_or(Advice::Unknown)
}

/// Returns the code with which a channel states that the person passed. For the compiler: a channel without one stops it.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
pub(crate) const fn code_of_pass(channel: Channel) -> u8 {
    let (rows, mut at) = (entries_of(channel), 0);
    while !rows[at].states_pass {
        at += 1;
    }
    match rows[at].code {
        Key::Number(number @ 0..=255) => number as u8,
        _ => panic!("a code of a pass that is no small number"),
    }
}

/// The place of each channel's first row among all rows.
pub static FIRST_ROWS: [u16; Channel::ALL.len()] = first_rows();

#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
const fn first_rows() -> [u16; Channel::ALL.len()] {
    let mut first = [0; Channel::ALL.len()];
    let mut at = 1;
    while at < first.len() {
        first[at] = first[at - 1] + entries_of(Channel::ALL[at - 1]).len() as u16;
        at += 1;
    }
    first
}
