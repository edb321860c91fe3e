//! Rows in the page's order, found by code; faults in them stop the build.

use core::cmp::Ordering;

use super::entry::{Billing, Entry, Key, Source};
use crate::{advice::Advice, code::Code, packed::Packed};

/// The rows of one channel, packed, and the order in which a binary search visits them.
#[derive(Clone, Copy)]
pub(super) struct Table {
    pub rows: &'static [Row],
    pub sorted: &'static [u8],
    /// The text of each row, then the handling note of each.
    pub texts: Packed,
    /// The codes, where they are names.
    pub names: &'static [&'static str],
}

/// What is left of an entry without its texts.
#[derive(Clone, Copy)]
pub(super) struct Row {
    code: i32,
    billing: Billing,
    advice: Advice,
    states_pass: bool,
    source: Source,
}

/// A table of these rows, sorted, checked and packed while compiling.
macro_rules! table {
    ($rows:expr) => {
        table!($rows, &[])
    };
    ($rows:expr, $names:expr) => {{
        const ROWS: &[Entry] = $rows;
        const SORTED: [u8; ROWS.len()] = $crate::catalog::table::sort(ROWS);
        const PACKED: [Row; ROWS.len()] = $crate::catalog::table::strip(ROWS);
        const TEXTS: Packed = pack!(ROWS.len() * 2, |at| match ROWS[at % ROWS.len()] {
            row if at < ROWS.len() => row.meaning,
            Entry { handling: Some(note), .. } => note,
            _ => "",
        });
        Table { rows: &PACKED, sorted: &SORTED, texts: TEXTS, names: $names }
    }};
}
pub(super) use table;

/// Rows of a table; the compiler points at both lines that give one code.
macro_rules! rows {
    ($($make:ident($code:literal, $($rest:tt)+) $(.$method:ident($($arg:tt)*))*),* $(,)?) => {{
        #[deny(unreachable_patterns)]
        const _: () = $crate::catalog::table::any_code(|code| match code { $($code => (),)* _ => () });
        &[$($make($code, $($rest)+) $(.$method($($arg)*))*),*]
    }};
}
pub(super) use rows;

/// Takes a function of codes of either kind; it is there to be compiled.
pub(super) const fn any_code<T>(_: fn(T)) {}

impl Table {
    pub fn find(self, code: &Code<'_>) -> Option<Entry> {
        self.entry(self.place(code)?)
    }

    /// Finds the advice of a code, without its texts.
    pub fn advice(self, code: &Code<'_>) -> Option<Advice> {
        Some(self.rows.get(self.place(code)?)?.advice)
    }

    /// Returns the code of the row that states the pass.
    pub fn code_of_pass(self) -> Option<Code<'static>> {
        self.rows.iter().find(|row| row.states_pass).map(|row| Code::from(row.code))
    }

    fn place(self, code: &Code<'_>) -> Option<usize> {
        let number = code.number();
        if number.is_some() != self.names.is_empty() {
            return None;
        }
        let compare = |index: &u8| -> Ordering {
            let index = usize::from(*index);
            match number {
                Some(number) => self.rows.get(index).map(|row| row.code).cmp(&Some(number)),
                None => self.names.get(index).copied().cmp(&Some(code.as_str())),
            }
        };
        let place = self.sorted.binary_search_by(compare).ok()?;
        self.sorted.get(place).copied().map(usize::from)
    }

    /// Every row, in the page's order.
    pub fn entries(self) -> impl Iterator<Item = Entry> {
        (0..self.rows.len()).filter_map(move |index| self.entry(index))
    }

    fn entry(self, index: usize) -> Option<Entry> {
        let Row { code, billing, advice, states_pass, source } = *self.rows.get(index)?;
        let note = self.texts.get(self.rows.len() + index);
        Some(Entry {
            code: self.names.get(index).map_or(Key::Number(code), |name| Key::Name(name)),
            meaning: self.texts.get(index),
            handling: (!note.is_empty()).then_some(note),
            billing,
            advice,
            states_pass,
            source,
        })
    }
}

/// The rows without their texts.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn strip<const N: usize>(entries: &[Entry]) -> [Row; N] {
    let Entry { billing, advice, states_pass, source, .. } = entries[0];
    let mut rows = [Row { code: 0, billing, advice, states_pass, source }; N];
    let mut index = 0;
    while index < N {
        let Entry { code, billing, advice, states_pass, source, .. } = entries[index];
        let code = match code {
            Key::Number(number) => number,
            Key::Name(_) => 0,
        };
        rows[index] = Row { code, billing, advice, states_pass, source };
        index += 1;
    }
    rows
}

/// The names of rows that have names.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
pub(super) const fn names<const N: usize>(entries: &[Entry]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut index = 0;
    while index < N {
        names[index] = match entries[index].code {
            Key::Name(name) => name,
            Key::Number(_) => panic!("a number among names"),
        };
        assert!(!entries[index].states_pass, "a pass is stated by a number");
        index += 1;
    }
    names
}

/// The order of the rows by their codes.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
pub(super) const fn sort<const N: usize>(rows: &[Entry]) -> [u8; N] {
    assert!(N <= 256, "a table of more rows needs a wider index");
    let mut sorted = [0; N];
    let mut length = 0;
    while length < N {
        let row = &rows[length];
        assert!(!row.meaning.is_empty(), "a row without a text");
        assert!(
            !row.states_pass || matches!(row.advice, Advice::Completed),
            "a pass whose advice says otherwise"
        );
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
            if one == other {
                given_twice(one);
            }
            one < other
        }
        (Key::Name(one), Key::Name(other)) => {
            let (one, other) = (one.as_bytes(), other.as_bytes());
            let mut at = 0;
            while at < one.len() && at < other.len() && one[at] == other[at] {
                at += 1;
            }
            assert!(at < one.len() || at < other.len(), "a code given twice");
            at == one.len() || at < other.len() && one[at] < other[at]
        }
        _ => panic!("numbers and names in one table"),
    }
}

/// Stops the build where two parts of a channel give one code: `rows!` sees each part by itself.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
const fn given_twice(code: i32) -> ! {
    let mut text = *b"a code given twice in a channel:            ";
    let mut at = text.len();
    let mut rest = code.unsigned_abs();
    while rest > 0 || at == text.len() {
        at -= 1;
        text[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if code < 0 {
        text[at - 1] = b'-';
    }
    match core::str::from_utf8(&text) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("a code given twice in a channel"),
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
pub(super) const fn moved_by<const N: usize>(distance: i32, rows: &[Entry]) -> [Entry; N] {
    let mut moved = [rows[0]; N];
    let mut row = 0;
    while row < N {
        moved[row] = rows[row].moved_by(distance);
        row += 1;
    }
    moved
}
