//! The return codes, channel by channel; those of the vendor's page in its order.
//!
//! To add a code, add its line to the channel's file. A code given twice, or a text left empty, does
//! not compile, and the compiler says where. To add a channel, add a variant to [`Channel`] and a file
//! here. A test then says what to write into `version.rs` and, if a text's meaning changed,
//! `changed.rs` has both texts.
//!
//! A row of [`Source::Field`] names its source and how far to trust it in the comment above it. The
//! abbreviations are the vendor's documentation: CT/x is cloud.tencent.com/document/product/x, INTL/x
//! is www.tencentcloud.com/document/product/x. [V] vendor page or SDK, [O] open source.

mod api;
mod changed;
mod entry;
mod huiyan;
mod intent;
mod intent_api;
mod listing;
mod nfc_server;
mod nfc_terminal;
mod sdk;
mod sdk_local;
mod table;
mod version;
mod wechat;
mod wechat_face;

pub use changed::{CHANGED_MEANINGS, ChangedMeaning};
pub use entry::{Billing, Entry, Key, Source};
pub use listing::{CatalogEntry, RetryPlan, catalog};
pub use version::{CATALOG_DATE, CATALOG_VERSION};

use crate::{
    advice::Advice,
    channel::Channel,
    code::Code,
    packed::{Packed, pack},
};
use table::{Row, Table, join, length, moved_by, names, table};

/// The table of a channel.
fn table_of(channel: Channel) -> Table {
    match channel {
        Channel::Wechat => table!(wechat::ROWS),
        Channel::Sdk => table!(&SDK),
        Channel::Intent => table!(intent::ROWS),
        Channel::NfcServer => table!(nfc_server::ROWS),
        Channel::NfcTerminal => table!(nfc_terminal::ROWS),
        Channel::IntentQuestion => table!(intent_api::QUESTION),
        Channel::IntentReadAloud => table!(intent_api::READ_ALOUD),
        Channel::Huiyan => table!(huiyan::ROWS),
        Channel::WechatFace => table!(wechat_face::REQUEST),
        Channel::WechatFaceLegacy => table!(wechat_face::START),
        Channel::WechatFaceSupport => table!(wechat_face::SUPPORT),
        Channel::Api => table!(api::ROWS, &const { names::<{ api::ROWS.len() }>(api::ROWS) }),
    }
}

const SDK_PARTS: &[&[Entry]] = &[
    sdk::PAGE,
    sdk_local::LOCAL,
    &moved_by::<{ sdk_local::LOCAL.len() }>(sdk_local::HARMONY, sdk_local::LOCAL),
    sdk_local::FRONT_END,
    sdk_local::OLDER,
];
const SDK: [Entry; length(SDK_PARTS)] = join(SDK_PARTS);

/// The row of a code in a channel, if the catalogue has one. Allocates nothing.
pub fn find(channel: Channel, code: &Code<'_>) -> Option<Entry> {
    table_of(channel).find(code)
}

/// Tells whether a channel says with this code that all went well.
pub(crate) fn is_success(channel: Channel, code: &Code<'_>) -> bool {
    table_of(channel).advice(code).is_some_and(Advice::is_success)
}

/// Returns the code with which a channel states that the person passed, where it has one.
pub(crate) fn code_of_pass(channel: Channel) -> Option<Code<'static>> {
    table_of(channel).code_of_pass()
}
