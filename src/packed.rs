//! Many short texts as one, with the places where they end: a pointer for each would cost a page more
//! than most of the texts themselves.

/// Texts, one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Packed {
    pub text: &'static str,
    pub ends: &'static [u16],
}

impl Packed {
    /// The text at this place in the row; an empty one past the end.
    pub fn get(self, index: usize) -> &'static str {
        let end = |index: usize| self.ends.get(index).copied().map(usize::from);
        let start = index.checked_sub(1).and_then(end).unwrap_or_default();
        end(index).and_then(|end| self.text.get(start..end)).unwrap_or_default()
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
                length += text.len();
                $index += 1;
            }
            assert!(length <= u16::MAX as usize, "more text than the ends can count");
            length
        };
        const PACKED: ([u8; LENGTH], [u16; COUNT]) = {
            let (mut bytes, mut ends) = ([0; LENGTH], [0; COUNT]);
            let (mut length, mut $index) = (0, 0);
            while $index < COUNT {
                let text: &str = $text;
                let mut at = 0;
                while at < text.len() {
                    bytes[length] = text.as_bytes()[at];
                    length += 1;
                    at += 1;
                }
                ends[$index] = length as u16;
                $index += 1;
            }
            (bytes, ends)
        };
        const TEXT: &str = match core::str::from_utf8(&PACKED.0) {
            Ok(text) => text,
            Err(_) => panic!("texts are whole"),
        };
        $crate::packed::Packed { text: TEXT, ends: &PACKED.1 }
    }};
}

pub(crate) use pack;
