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
        /// The NFC reader in an app or mini-program (实证 NFC 终端返回码).
        NfcTerminal = "nfc-terminal",

        // Beyond the vendor's return-code page.

        /// Verification of intent by answering questions or by nodding (问答、点头模式). API 3.0's
        /// numbers; `-1` and `-2` mean the opposite of what they mean when reading aloud.
        IntentQuestion = "intent-question",
        /// Verification of intent by reading a text aloud (朗读模式). API 3.0's numbers.
        IntentReadAloud = "intent-read-aloud",
        /// The Huiyan SDK (慧眼 SDK, `HY_*`), and GetFaceIdResult, which tells its result.
        Huiyan = "huiyan",
        /// WeChat's own `wx.requestFacialVerify`.
        WechatFace = "wechat-face",
        /// WeChat's own older `wx.startFacialRecognitionVerify` and the JSSDK's face verification.
        WechatFaceLegacy = "wechat-face-legacy",
        /// WeChat's own check whether a phone can do it: `wx.checkIsSupportFacialRecognition`.
        WechatFaceSupport = "wechat-face-support",
        /// The error names of API 3.0, in answers that carry `Error: { Code, Message }`.
        Api = "api",
    }
}
