//! Rows in the page's order, found by code; faults in them stop the build.

use super::entry::{Billing, Entry, Key, Source};
use super::evidence::Evidence;
use crate::advice::Advice;

/// The rows of one channel without their texts.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// The code of each row, where codes are numbers.
    pub codes: &'static [i32],
    /// The code of each row, where codes are names.
    pub names: &'static [&'static str],
    /// The decision of each row.
    pub facts: &'static [Facts],
}

/// A row of the catalogue without its code and its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The advice that it gives.
    pub advice: Advice,
    /// The billing of the attempt.
    pub billing: Billing,
    /// True where the terminal states the verdict with this code.
    pub states_pass: bool,
    /// The one who says so.
    pub source: Source,
}

/// A table of these rows, checked while compiling.
macro_rules! table {
    ($rows:expr) => {{
        const ROWS: &[Entry] = $rows;
        const COUNT: usize = $crate::catalog::table::checked(ROWS).len();
        const FACTS: [Facts; COUNT] = $crate::catalog::table::facts(ROWS);
        if const { $crate::catalog::table::has_names(ROWS) } {
            const NAMES: [&str; COUNT] = $crate::catalog::table::names(ROWS);
            Table { codes: &[], names: &NAMES, facts: &FACTS }
        } else {
            const CODES: [i32; COUNT] = $crate::catalog::table::codes(ROWS);
            Table { codes: &CODES, names: &[], facts: &FACTS }
        }
    }};
}
pub(super) use table;

/// Makes the rows of a table that its sources tell; the compiler points at both lines that give one code.
macro_rules! rows {
    ($evidence:expr; $($make:ident($code:literal, $($rest:tt)+) $(.$method:ident($($arg:tt)*))*),* $(,)?) => {{
        #[deny(unreachable_patterns)]
        const _: () = $crate::catalog::table::any_code(|code| match code { $($code => (),)* _ => () });
        &[$($make($code, $($rest)+).told_by($evidence) $(.$method($($arg)*))*),*]
    }};
}
pub(super) use rows;

/// Takes a function of codes of either kind; it is there to be compiled.
pub(super) const fn any_code<T>(_: fn(T)) {}

impl Table {
    pub const EMPTY: Self = Self { codes: &[], names: &[], facts: &[] };

    /// Returns the place of the row with this number, or with the name that `is` knows.
    #[inline]
    pub fn place(self, number: Option<i32>, is: impl Fn(&str) -> bool) -> Option<usize> {
        match number {
            Some(number) => self.codes.iter().position(|code| *code == number),
            None => self.names.iter().position(|name| is(name)),
        }
    }

    /// Returns the code of the row that states the pass.
    pub fn code_of_pass(self) -> Option<i32> {
        let place = self.facts.iter().position(|facts| facts.states_pass)?;
        self.codes.get(place).copied()
    }
}

/// Returns the rows of a table that has no fault.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
pub(super) const fn checked(rows: &'static [Entry]) -> &'static [Entry] {
    assert!(rows.len() <= 256, "a table of more rows needs a wider place");
    let mut at = 0;
    while at < rows.len() {
        let row = &rows[at];
        assert!(!row.meaning.is_empty(), "a row without a text");
        assert!(!row.evidence.is_none(), "a row without a source");
        assert!(
            !row.states_pass || matches!(row.advice, Advice::Completed),
            "a pass whose advice says otherwise"
        );
        if let Some(note) = row.handling {
            assert!(!note.is_empty(), "an empty handling note");
        }
        at += 1;
    }
    rows
}

/// Returns the rows without their codes and texts.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn facts<const N: usize>(rows: &[Entry]) -> [Facts; N] {
    const fn of(row: &Entry) -> Facts {
        let Entry { advice, billing, states_pass, source, .. } = *row;
        Facts { advice, billing, states_pass, source }
    }
    let mut facts = [of(&rows[0]); N];
    let mut at = 0;
    while at < N {
        facts[at] = of(&rows[at]);
        at += 1;
    }
    facts
}

/// Tells whether the codes of a table are names.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn has_names(rows: &[Entry]) -> bool {
    matches!(rows[0].code, Key::Name(_))
}

/// Returns the codes of rows that have numbers.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn codes<const N: usize>(rows: &[Entry]) -> [i32; N] {
    let mut codes = [0; N];
    let mut at = 0;
    while at < N {
        if let Key::Number(number) = rows[at].code {
            codes[at] = number;
        }
        at += 1;
    }
    codes
}

/// Returns the names of rows that have names.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn names<const N: usize>(rows: &[Entry]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        if let Key::Name(name) = rows[at].code {
            names[at] = name;
        }
        at += 1;
    }
    names
}

/// Holds that no code is given in two parts of a channel: `rows!` sees each part by itself.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
const fn distinct(rows: &[Entry]) {
    let mut at = 0;
    while at < rows.len() {
        let mut earlier = 0;
        while earlier < at {
            match (rows[earlier].code, rows[at].code) {
                (Key::Number(one), Key::Number(other)) => {
                    if one == other {
                        given_twice(one);
                    }
                }
                _ => panic!("names in several parts"),
            }
            earlier += 1;
        }
        at += 1;
    }
}

/// Stops the build over a code that two parts of a channel give.
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
    distinct(&rows);
    rows
}

/// The same rows under codes that are this much higher, which another source tells.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn moved_by<const N: usize>(
    distance: i32,
    evidence: Evidence,
    rows: &[Entry],
) -> [Entry; N] {
    let mut moved = [rows[0]; N];
    let mut row = 0;
    while row < N {
        moved[row] = rows[row].moved_by(distance, evidence);
        row += 1;
    }
    moved
}
