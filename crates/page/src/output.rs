//! The answer that goes out: numbers and texts in one row of units.

use core::sync::atomic::{AtomicU16, Ordering::Relaxed};

use faceid_response::internal::{Spelling, Text};

use crate::Input;

/// Room for an answer: the longest has 64 risk tags of 65 characters, each of two units.
const UNITS: usize = 1 << 14;

pub(crate) static OUTPUT: [AtomicU16; UNITS] = [const { AtomicU16::new(0) }; UNITS];

/// An answer as it is written.
#[derive(Default)]
pub(crate) struct Output {
    length: usize,
}

impl Output {
    /// Returns how many units were written.
    pub fn length(self) -> u32 {
        self.length as u32
    }

    #[inline(never)]
    pub fn unit(&mut self, unit: u16) {
        if let Some(place) = OUTPUT.get(self.length % UNITS) {
            place.store(unit, Relaxed);
        }
        self.length += 1;
    }

    /// Writes 0 for none, else 1 more than the index.
    #[inline(never)]
    pub fn index(&mut self, index: Option<u16>) {
        self.unit(index.map_or(0, |index| index + 1));
    }

    /// Writes 0 for "not said", 1 for no, 2 for yes.
    pub fn claim(&mut self, claim: Option<bool>) {
        self.index(claim.map(u16::from));
    }

    pub fn count(&mut self, count: u32) {
        self.unit(count as u16);
        self.unit((count >> 16) as u16);
    }

    /// Leaves room for the length of a text, and returns its place.
    pub fn begin_text(&mut self) -> usize {
        self.unit(0);
        self.length
    }

    /// Writes the length of the text that began at a place.
    pub fn end_text(&mut self, place: usize) {
        if let Some(length) = OUTPUT.get((place - 1) % UNITS) {
            length.store((self.length - place) as u16, Relaxed);
        }
    }

    /// Writes a text behind its length; none is an empty one.
    pub fn text(&mut self, text: Option<Text<Input>>) {
        let place = self.begin_text();
        if let Some(text) = text {
            text.units().for_each(|unit| self.unit(unit));
        }
        self.end_text(place);
    }

    /// Writes a code in its canonical spelling; none is empty.
    #[inline(never)]
    pub fn code(&mut self, code: Option<Spelling<Input>>) {
        let place = self.begin_text();
        if let Some(code) = code {
            code.write(&mut |unit| self.unit(unit));
        }
        self.end_text(place);
    }
}
