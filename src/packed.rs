//! Many short texts as one, with their lengths: a pointer for each would cost a page more than most of
//! the texts themselves, and lengths, which are alike, compress better than places.

/// Texts, one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Packed {
    pub text: &'static str,
    pub lengths: &'static [u8],
}

impl Packed {
    /// The text at this place in the row; an empty one past the end.
    pub fn get(self, index: usize) -> &'static str {
        let Some((before, [length, ..])) = self.lengths.split_at_checked(index) else { return "" };
        let start = before.iter().copied().map(usize::from).sum();
        self.text.get(start..start + usize::from(*length)).unwrap_or_default()
    }
}

/// Packs texts, given by a const expression of their number (`$index`), while compiling.
macro_rules! pack {
    ($count:expr, |$index:ident| $text:expr) => {{
        const COUNT: usize = $count;
        const LENGTH: usize = {
            let (mut length, mut $index) = (0, 0);
            while $index < COUNT {
                let text: &str = $text;
                assert!(text.len() <= u8::MAX as usize, "a text that is too long");
                length += text.len();
                $index += 1;
            }
            length
        };
        const PACKED: ([u8; LENGTH], [u8; COUNT]) = {
            let (mut bytes, mut lengths) = ([0; LENGTH], [0; COUNT]);
            let (mut length, mut $index) = (0, 0);
            while $index < COUNT {
                let text: &str = $text;
                let mut at = 0;
                while at < text.len() {
                    bytes[length] = text.as_bytes()[at];
                    length += 1;
                    at += 1;
                }
                lengths[$index] = text.len() as u8;
                $index += 1;
            }
            (bytes, lengths)
        };
        const TEXT: &str = match core::str::from_utf8(&PACKED.0) {
            Ok(text) => text,
            Err(_) => panic!("texts are whole"),
        };
        $crate::packed::Packed { text: TEXT, lengths: &PACKED.1 }
    }};
}

pub(crate) use pack;
