//! Misuse by the developer, as the shell throws it: a `FaceidError`.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::write;
use faceid_response::{Channel, Error};

#[wasm_bindgen(typescript_custom_section)]
const ERROR_CODE: &str = r"
export type ErrorCode =
  | 'unknown_channel'
  | 'channel_required'
  | 'channel_mismatch'
  | 'invalid_option'
  | 'invalid_policy';
";

/// A mistake that only an untyped caller can make, or one that the core found.
pub(crate) enum Misuse {
    /// The channel that is named does not exist.
    UnknownChannel(String),
    /// An option is of a type that it cannot have; the text says which and what it takes.
    InvalidOption(&'static str),
    /// The core found it.
    Core(Error),
}

impl From<Error> for Misuse {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

#[derive(Serialize)]
struct Thrown {
    code: &'static str,
    message: String,
    channels: &'static [Channel],
}

impl From<Misuse> for JsValue {
    fn from(misuse: Misuse) -> Self {
        let thrown = match misuse {
            Misuse::UnknownChannel(name) => {
                let names: Vec<&str> =
                    Channel::ALL.iter().map(|channel| channel.as_str()).collect();
                let message = ["no channel '", &name, "'; there are ", &names.join(", ")].concat();
                Thrown { code: "unknown_channel", message, channels: Channel::ALL }
            }
            Misuse::InvalidOption(message) => {
                Thrown { code: "invalid_option", message: message.to_owned(), channels: &[] }
            }
            Misuse::Core(error) => Thrown {
                code: error.code(),
                message: error.to_string(),
                channels: error.channels(),
            },
        };
        write(&thrown).unwrap_or_else(|failure| failure)
    }
}
