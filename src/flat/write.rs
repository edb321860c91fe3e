//! Writes an input flat, for a server. A page's script writes the same (`src/js/input.ts`).

use core::sync::atomic::AtomicU16;

use super::{Flat, Kind};

/// More units are not written: nothing of a terminal is as long.
const ROOM: usize = 20_000;

/// The most units of one text that are taken. What is longer is no code.
pub const LONGEST: usize = 1024;

/// A row of units that grows.
#[derive(Debug, Default)]
pub struct Writer {
    units: Vec<AtomicU16>,
    /// The number of objects that have been entered.
    pub(super) objects: u32,
}

impl Writer {
    /// Begins with nothing.
    pub fn new() -> Self {
        Self { units: Vec::with_capacity(256), objects: 0 }
    }

    /// Returns what was written, to be read.
    pub fn flat(&self) -> Flat<'_> {
        Flat(&self.units)
    }

    /// Writes a value that is no more than its kind, or begins or ends one that holds others.
    pub fn kind(&mut self, kind: Kind) {
        self.push(kind as u16);
    }

    /// Writes a text or a number.
    pub fn text(&mut self, kind: Kind, text: &str) {
        if self.is_full() {
            return self.kind(Kind::Present);
        }
        self.kind(kind);
        let length = self.units.len();
        self.push(0);
        if text.is_ascii() {
            let bytes = text.as_bytes().iter().take(LONGEST);
            self.units.extend(bytes.map(|byte| AtomicU16::new((*byte).into())));
        } else {
            self.units.extend(text.encode_utf16().take(LONGEST).map(AtomicU16::new));
        }
        let written = (self.units.len() - length - 1) as u16;
        if let Some(unit) = self.units.get_mut(length) {
            *unit.get_mut() = written;
        }
    }

    /// Writes a list of texts; what is missing is null.
    pub fn list<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = Option<T>>) {
        self.kind(Kind::List);
        for text in texts {
            match text {
                Some(text) => self.text(Kind::Text, text.as_ref()),
                None => self.kind(Kind::Null),
            }
        }
        self.kind(Kind::End);
    }

    pub(super) fn push(&mut self, unit: u16) {
        self.units.push(AtomicU16::new(unit));
    }

    pub(super) fn is_full(&self) -> bool {
        self.units.len() > ROOM
    }
}
