//! Rows in the page's order, found by code; faults in them stop the build.

use super::entry::{Entry, Key};
use crate::code::Code;

/// The rows of one channel and the order in which a binary search visits them.
pub(super) struct Table<const N: usize> {
    pub rows: [Entry; N],
    sorted: [u8; N],
}

impl<const N: usize> Table<N> {
    /// Sorts and checks the rows while compiling.
    #[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
    pub const fn new(rows: [Entry; N]) -> Self {
        assert!(N <= 256, "a table of more rows needs a wider index");
        let mut sorted = [0; N];
        let mut length = 0;
        while length < N {
            let row = &rows[length];
            assert!(!row.meaning.is_empty(), "a row without the vendor's text");
            if let Some(note) = row.handling {
                assert!(!note.is_empty(), "an empty handling note");
            }
            let mut place = length;
            while place > 0 && number(row) <= number(&rows[sorted[place - 1] as usize]) {
                assert!(
                    number(row) != number(&rows[sorted[place - 1] as usize]),
                    "a code given twice"
                );
                sorted[place] = sorted[place - 1];
                place -= 1;
            }
            sorted[place] = length as u8;
            length += 1;
        }
        Self { rows, sorted }
    }

    pub fn find(&self, code: &Code<'_>) -> Option<&Entry> {
        let wanted = code.number()?;
        let row = |index: &u8| self.rows.get(usize::from(*index));
        let place =
            self.sorted.binary_search_by_key(&Some(wanted), |index| row(index).map(number)).ok()?;
        row(self.sorted.get(place)?)
    }
}

const fn number(row: &Entry) -> i32 {
    match row.code {
        Key::Number(number) => number,
    }
}
