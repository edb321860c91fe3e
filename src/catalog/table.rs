//! Rows in the page's order, found by code; faults in them stop the build.

use core::cmp::Ordering;

use super::entry::{Entry, Key};
use crate::code::Code;

/// The rows of one channel and the order in which a binary search visits them.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub rows: &'static [Entry],
    pub sorted: &'static [u8],
}

/// A table of these rows, sorted and checked while compiling.
macro_rules! table {
    ($rows:expr) => {{
        const ROWS: &[Entry] = &$rows;
        const SORTED: [u8; ROWS.len()] = $crate::catalog::table::sort(ROWS);
        Table { rows: ROWS, sorted: &SORTED }
    }};
}
pub(super) use table;

impl Table {
    pub fn find(self, code: &Code<'_>) -> Option<&'static Entry> {
        let number = code.number();
        let compare = |index: &u8| match self.rows.get(usize::from(*index)).map(|row| row.code) {
            Some(Key::Number(own)) => number.map_or(Ordering::Less, |wanted| own.cmp(&wanted)),
            Some(Key::Name(own)) if number.is_none() => own.cmp(code.as_str()),
            Some(Key::Name(_)) | None => Ordering::Greater,
        };
        let place = self.sorted.binary_search_by(compare).ok()?;
        self.rows.get(usize::from(*self.sorted.get(place)?))
    }
}

/// The order of the rows by their codes: numbers, then names.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
pub(super) const fn sort<const N: usize>(rows: &[Entry]) -> [u8; N] {
    assert!(N <= 256, "a table of more rows needs a wider index");
    let mut sorted = [0; N];
    let mut length = 0;
    while length < N {
        let row = &rows[length];
        assert!(!row.meaning.is_empty(), "a row without a text");
        if let Some(note) = row.handling {
            assert!(!note.is_empty(), "an empty handling note");
        }
        let mut place = length;
        while place > 0 && !precedes(&rows[sorted[place - 1] as usize], row) {
            sorted[place] = sorted[place - 1];
            place -= 1;
        }
        sorted[place] = length as u8;
        length += 1;
    }
    sorted
}

/// Whether a code comes before another; the same one twice is a fault.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
const fn precedes(one: &Entry, other: &Entry) -> bool {
    match (one.code, other.code) {
        (Key::Number(one), Key::Number(other)) => {
            assert!(one != other, "a code given twice");
            one < other
        }
        (Key::Number(_), Key::Name(_)) => true,
        (Key::Name(_), Key::Number(_)) => false,
        (Key::Name(one), Key::Name(other)) => {
            let (one, other) = (one.as_bytes(), other.as_bytes());
            let mut at = 0;
            while at < one.len() && at < other.len() && one[at] == other[at] {
                at += 1;
            }
            assert!(at < one.len() || at < other.len(), "a code given twice");
            at == one.len() || at < other.len() && one[at] < other[at]
        }
    }
}

/// How many rows the parts have together.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn length(parts: &[&[Entry]]) -> usize {
    let mut length = 0;
    let mut part = 0;
    while part < parts.len() {
        length += parts[part].len();
        part += 1;
    }
    length
}

/// The rows of several parts, one after the other.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn join<const N: usize>(parts: &[&[Entry]]) -> [Entry; N] {
    let mut rows = [parts[0][0]; N];
    let mut length = 0;
    let mut part = 0;
    while part < parts.len() {
        let mut row = 0;
        while row < parts[part].len() {
            rows[length] = parts[part][row];
            length += 1;
            row += 1;
        }
        part += 1;
    }
    rows
}

/// The same rows under codes that are this much higher.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn moved_by<const N: usize>(distance: i32, mut rows: [Entry; N]) -> [Entry; N] {
    let mut row = 0;
    while row < N {
        rows[row] = rows[row].moved_by(distance);
        row += 1;
    }
    rows
}
