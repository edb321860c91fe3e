//! The terminal or server that produced a code.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a code comes from. The same number means different things in two channels (`2017`,
    /// `0`, `1007`), so a code is never looked up without one, and a channel is never guessed.
    Channel as "Channel" {
        /// WeChat H5, mini-program and E证通 (微信 H5/小程序/E证通返回码).
        Wechat = "wechat",
        /// App SDK, standalone H5 and PC H5 (App SDK/独立 H5/PC 端 H5 返回码).
        Sdk = "sdk",
        /// Verification of intent (意愿核身返回码).
        Intent = "intent",
        /// The NFC service, asked by a server (实证 NFC 服务端返回码).
        NfcServer = "nfc-server",
        /// The NFC reader in an app (实证 NFC 终端返回码).
        NfcTerminal = "nfc-terminal",
    }
}
