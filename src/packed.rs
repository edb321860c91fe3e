//! Many short texts as one, with their lengths: a pointer for each would cost a page more than most of
//! the texts themselves, and lengths, which are alike, compress better than places.

/// Texts, one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Packed {
    pub text: &'static str,
    pub lengths: &'static [u8],
    /// Where every sixteenth text starts, so that few lengths have to be added up.
    pub starts: &'static [u16],
}

/// How many texts have one start.
pub(crate) const STRIDE: usize = 16;

impl Packed {
    /// The text at this place in the row; an empty one past the end.
    pub fn get(self, index: usize) -> &'static str {
        let first = index - index % STRIDE;
        let Some(before) = self.lengths.get(first..index) else { return "" };
        let (Some(start), Some(length)) =
            (self.starts.get(index / STRIDE), self.lengths.get(index))
        else {
            return "";
        };
        let start =
            before.iter().fold(usize::from(*start), |sum, length| sum + usize::from(*length));
        self.text.get(start..start + usize::from(*length)).unwrap_or_default()
    }
}

/// Packs texts, given by a const expression of their number (`$index`), while compiling.
macro_rules! pack {
    ($count:expr, |$index:ident| $text:expr) => {{
        const COUNT: usize = $count;
        #[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
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
        #[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
        const PACKED: ([u8; LENGTH], [u8; COUNT], [u16; COUNT.div_ceil($crate::packed::STRIDE)]) = {
            let (mut bytes, mut lengths) = ([0; LENGTH], [0; COUNT]);
            let mut starts = [0; COUNT.div_ceil($crate::packed::STRIDE)];
            let (mut length, mut $index) = (0, 0);
            while $index < COUNT {
                let text: &str = $text;
                if $index % $crate::packed::STRIDE == 0 {
                    assert!(length <= u16::MAX as usize, "more text than the starts can count");
                    starts[$index / $crate::packed::STRIDE] = length as u16;
                }
                let mut at = 0;
                while at < text.len() {
                    bytes[length] = text.as_bytes()[at];
                    length += 1;
                    at += 1;
                }
                lengths[$index] = text.len() as u8;
                $index += 1;
            }
            (bytes, lengths, starts)
        };
        const TEXT: &str = match core::str::from_utf8(&PACKED.0) {
            Ok(text) => text,
            Err(_) => panic!("texts are whole"),
        };
        $crate::packed::Packed { text: TEXT, lengths: &PACKED.1, starts: &PACKED.2 }
    }};
}

pub(crate) use pack;
