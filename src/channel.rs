//! The terminal or server that produced a code.
//!
//! To add a channel, add a variant here, with what people call it, and a file in `catalog/`; the compiler
//! names what is missing.

use crate::{locale::Locale, vocabulary::vocabulary};

/// Declares the channels, each with its name in every language of ours.
macro_rules! channels {
    ($(
        $(#[$why:meta])*
        $channel:ident = $text:literal $(formerly $former:literal)* { $($locale:ident: $label:literal,)+ },
    )+) => {
        vocabulary! {
            /// The terminal or server that a code comes from. The same number means different things in two channels (`2017`,
            /// `0`, `1007`), so a code is never looked up without one, and a channel is never guessed.
            ///
            /// ```
            /// use faceid_response::{Ask, Channel, lookup};
            ///
            /// // A client names its channel in a header or a field.
            /// let channel = Channel::parse("nfc-terminal").expect("a channel");
            /// assert_eq!(channel.to_string(), "nfc-terminal");
            ///
            /// // `2017` in one channel is not `2017` in another.
            /// let meaning = |channel| lookup(channel, 2017, Ask::default()).meaning;
            /// assert_ne!(meaning(Channel::Wechat), meaning(Channel::Intent));
            /// ```
            Channel as "Channel" {
                $($(#[$why])* $channel = $text $(formerly $former)*,)+
            }
        }

        impl Channel {
            /// Returns its bit in a set of channels.
            pub(crate) const fn bit(self) -> u16 {
                1 << self as u16
            }

            /// Tells whether it is in a set of channels.
            pub(crate) const fn is_in(self, channels: u16) -> bool {
                channels & self.bit() != 0
            }

            /// Returns its name for people, as documentation and tools use it: short, for a list to choose from.
            ///
            /// ```
            /// use faceid_response::{Channel, Locale};
            ///
            /// assert_eq!(Channel::Sdk.label(Locale::En), "App SDK, standalone H5, PC H5");
            /// ```
            pub const fn label(self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $($((Self::$channel, Locale::$locale) => $label,)+)+
                }
            }
        }
    };
}

channels! {
    /// WeChat H5, mini-program and E证通 (微信 H5/小程序/E证通返回码).
    Wechat = "wechat" {
        ZhHans: "微信 H5、小程序、E证通",
        ZhHant: "微信 H5、小程式、E證通",
        En: "WeChat H5, mini-program, E证通",
    },
    /// App SDK, standalone H5 and PC H5 (App SDK/独立 H5/PC 端 H5 返回码).
    Sdk = "sdk" {
        ZhHans: "App SDK、独立 H5、PC 端 H5",
        ZhHant: "App SDK、獨立 H5、PC 端 H5",
        En: "App SDK, standalone H5, PC H5",
    },
    /// Verification of intent (意愿核身返回码).
    Intent = "intent" {
        ZhHans: "意愿核身",
        ZhHant: "意願核身",
        En: "Verification of intent (意愿核身)",
    },
    /// The NFC service, asked by a server (实证 NFC 服务端返回码).
    NfcServer = "nfc-server" {
        ZhHans: "实证 NFC 服务端",
        ZhHant: "實證 NFC 伺服器",
        En: "NFC service, asked by a server",
    },
    /// The NFC reader in an app or mini-program (实证 NFC 终端返回码).
    NfcTerminal = "nfc-terminal" {
        ZhHans: "实证 NFC 终端",
        ZhHant: "實證 NFC 終端",
        En: "NFC reader in an app or mini-program",
    },

    // Beyond the vendor's return-code page.

    /// Verification of intent by answering questions or by nodding (问答、点头模式). API 3.0's
    /// numbers; `-1` and `-2` mean the opposite of what they mean when reading aloud.
    IntentQuestion = "intent-question" {
        ZhHans: "意愿核身：问答、点头（API 3.0）",
        ZhHant: "意願核身：問答、點頭（API 3.0）",
        En: "Intent by answering or nodding, API 3.0",
    },
    /// Verification of intent by reading a text aloud (朗读模式). API 3.0's numbers.
    IntentReadAloud = "intent-read-aloud" {
        ZhHans: "意愿核身：朗读（API 3.0）",
        ZhHant: "意願核身：朗讀（API 3.0）",
        En: "Intent by reading aloud, API 3.0",
    },
    /// The Huiyan SDK (慧眼 SDK, `HY_*`), and GetFaceIdResult, which tells its result.
    Huiyan = "huiyan" {
        ZhHans: "慧眼 SDK、GetFaceIdResult",
        ZhHant: "慧眼 SDK、GetFaceIdResult",
        En: "Huiyan SDK, GetFaceIdResult",
    },
    /// WeChat's own `wx.requestFacialVerify`.
    WechatFace = "wechat-face" {
        ZhHans: "wx.requestFacialVerify",
        ZhHant: "wx.requestFacialVerify",
        En: "wx.requestFacialVerify",
    },
    /// WeChat's own older `wx.startFacialRecognitionVerify` and the JSSDK's face verification.
    WechatFaceLegacy = "wechat-face-legacy" {
        ZhHans: "wx.startFacialRecognitionVerify",
        ZhHant: "wx.startFacialRecognitionVerify",
        En: "wx.startFacialRecognitionVerify",
    },
    /// WeChat's own check whether a phone can do it: `wx.checkIsSupportFacialRecognition`.
    WechatFaceSupport = "wechat-face-support" {
        ZhHans: "wx.checkIsSupportFacialRecognition",
        ZhHant: "wx.checkIsSupportFacialRecognition",
        En: "wx.checkIsSupportFacialRecognition",
    },
    /// The error names of API 3.0, in answers that carry `Error: { Code, Message }`.
    Api = "api" {
        ZhHans: "API 3.0 的错误名",
        ZhHant: "API 3.0 的錯誤名",
        En: "Error names of API 3.0",
    },
}
