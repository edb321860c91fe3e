//! The return codes, channel by channel, in the order of the vendor's page.
//!
//! To add a code, add its line to the channel's file. A code given twice, or a text left empty,
//! does not compile. To add a channel, add a variant to [`Channel`] and a file here.

mod entry;
mod intent;
mod listing;
mod nfc_server;
mod nfc_terminal;
mod sdk;
mod table;
mod wechat;

pub use entry::{Billing, Day, Entry, Key, Source};
pub use listing::{CatalogEntry, catalog};

use crate::{channel::Channel, code::Code};
use table::Table;

static WECHAT: Table<{ wechat::ROWS.len() }> = Table::new(wechat::ROWS);
static SDK: Table<{ sdk::ROWS.len() }> = Table::new(sdk::ROWS);
static INTENT: Table<{ intent::ROWS.len() }> = Table::new(intent::ROWS);
static NFC_SERVER: Table<{ nfc_server::ROWS.len() }> = Table::new(nfc_server::ROWS);
static NFC_TERMINAL: Table<{ nfc_terminal::ROWS.len() }> = Table::new(nfc_terminal::ROWS);

/// The row of a code in a channel, if the catalogue has one. Allocates nothing.
pub fn find(channel: Channel, code: &Code<'_>) -> Option<&'static Entry> {
    match channel {
        Channel::Wechat => WECHAT.find(code),
        Channel::Sdk => SDK.find(code),
        Channel::Intent => INTENT.find(code),
        Channel::NfcServer => NFC_SERVER.find(code),
        Channel::NfcTerminal => NFC_TERMINAL.find(code),
    }
}

/// Every row of a channel, in the order of the vendor's page.
const fn rows(channel: Channel) -> &'static [Entry] {
    match channel {
        Channel::Wechat => &WECHAT.rows,
        Channel::Sdk => &SDK.rows,
        Channel::Intent => &INTENT.rows,
        Channel::NfcServer => &NFC_SERVER.rows,
        Channel::NfcTerminal => &NFC_TERMINAL.rows,
    }
}
