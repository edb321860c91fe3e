//! Rows in the page's order, found by code; faults in them stop the build.

use super::entry::{Billing, Entry, Key, Source};
use super::evidence::Evidence;
use crate::advice::Advice;

/// The rows of one channel without their texts.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// The codes of the rows, where codes are numbers.
    pub runs: &'static [Run],
    /// The code of each row, where codes are names: a line each.
    pub names: &'static [u8],
    /// The decision of each row.
    pub facts: &'static [Facts],
}

/// A run of rows whose codes are consecutive numbers. Of these codes only the first is stored.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// The code of its first row.
    pub first: i32,
    /// The number of its rows.
    pub length: u32,
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
    /// The kind of source that the row comes from.
    pub source: Source,
}

/// A table of these rows, checked while compiling.
macro_rules! table {
    ($rows:expr) => {{
        const ROWS: &[Entry] = $rows;
        const COUNT: usize = $crate::catalog::table::checked(ROWS).len();
        const FACTS: [Facts; COUNT] = $crate::catalog::table::facts(ROWS);
        if const { $crate::catalog::table::has_names(ROWS) } {
            const LENGTH: usize = $crate::catalog::table::length_of_names(ROWS);
            const NAMES: [u8; LENGTH] = $crate::catalog::table::names(ROWS);
            Table { runs: &[], names: &NAMES, facts: &FACTS }
        } else {
            const LENGTH: usize = $crate::catalog::table::count_of_runs(ROWS);
            const RUNS: [Run; LENGTH] = $crate::catalog::table::runs(ROWS);
            Table { runs: &RUNS, names: &[], facts: &FACTS }
        }
    }};
}
pub(super) use table;

/// Makes the rows of a table with its sources. Where a code stands twice, the compiler points at both lines.
macro_rules! rows {
    ($evidence:expr; $($make:ident($code:literal, $($rest:tt)+) $(.$method:ident($($arg:tt)*))*),* $(,)?) => {{
        #[deny(unreachable_patterns)]
        const _: () = $crate::catalog::table::any_code(|code| match code { $($code => (),)* _ => () });
        &[$($make($code, $($rest)+).told_by($evidence) $(.$method($($arg)*))*),*]
    }};
}
pub(super) use rows;

/// Does nothing. Its argument is a `match` on codes, numbers or names, in which the compiler finds a code that stands
/// twice.
pub(super) const fn any_code<T>(_: fn(T)) {}

impl Table {
    pub const EMPTY: Self = Self { runs: &[], names: &[], facts: &[] };

    /// Returns the place of the row with this number.
    pub fn place_of_number(self, number: i32) -> Option<usize> {
        let mut place = 0;
        for run in self.runs {
            let distance = number.wrapping_sub(run.first) as u32;
            if distance < run.length {
                return Some((place + distance) as usize);
            }
            place += run.length;
        }
        None
    }

    /// Returns the place of the row with a name of this length. `unit` returns the unit at a place of the name.
    pub fn place_of_name(self, length: u32, unit: impl Fn(u32) -> u16) -> Option<usize> {
        let (mut place, mut at, mut is_same) = (0, 0, true);
        for byte in self.names {
            if *byte != END_OF_NAME {
                is_same &= unit(at) == u16::from(*byte);
                at += 1;
            } else if is_same && at == length {
                return Some(place);
            } else {
                (place, at, is_same) = (place + 1, 0, true);
            }
        }
        None
    }

    /// Returns the number of the row at a place.
    pub fn number(self, mut place: usize) -> Option<i32> {
        for run in self.runs {
            let length = run.length as usize;
            if place < length {
                return Some(run.first + place as i32);
            }
            place -= length;
        }
        None
    }

    /// Returns the name of the row at a place.
    pub fn name(self, place: usize) -> impl Iterator<Item = u8> {
        let mut ends = place;
        self.names.iter().copied().filter(move |byte| {
            let is_end = *byte == END_OF_NAME;
            ends = ends.wrapping_sub(is_end.into());
            !is_end && ends == 0
        })
    }
}

/// Returns the rows of a table. A fault in one of them stops the build.
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

/// Tells whether the row at a place begins a run.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
const fn begins_a_run(rows: &[Entry], at: usize) -> bool {
    at == 0 || number_of(&rows[at]) != number_of(&rows[at - 1]) + 1
}

const fn number_of(row: &Entry) -> i32 {
    match row.code {
        Key::Number(number) => number,
        Key::Name(_) => 0,
    }
}

/// Returns how many runs the codes of rows make.
pub(super) const fn count_of_runs(rows: &[Entry]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < rows.len() {
        count += begins_a_run(rows, at) as usize;
        at += 1;
    }
    count
}

/// Returns the codes of rows that have numbers.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn runs<const N: usize>(rows: &[Entry]) -> [Run; N] {
    let mut runs = [Run { first: 0, length: 0 }; N];
    let (mut count, mut at) = (0, 0);
    while at < rows.len() {
        if begins_a_run(rows, at) {
            runs[count].first = number_of(&rows[at]);
            count += 1;
        }
        runs[count - 1].length += 1;
        at += 1;
    }
    runs
}

/// Stands behind each name.
const END_OF_NAME: u8 = b'\n';

const fn name_of(row: &Entry) -> &[u8] {
    match row.code {
        Key::Number(_) => &[],
        Key::Name(name) => name.as_bytes(),
    }
}

/// Returns how many bytes the names of rows have together.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn length_of_names(rows: &[Entry]) -> usize {
    let (mut length, mut at) = (rows.len(), 0);
    while at < rows.len() {
        length += name_of(&rows[at]).len();
        at += 1;
    }
    length
}

/// Returns the codes of rows that have names.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
pub(super) const fn names<const N: usize>(rows: &[Entry]) -> [u8; N] {
    let mut names = [END_OF_NAME; N];
    let (mut end, mut at) = (0, 0);
    while at < rows.len() {
        let (name, mut byte) = (name_of(&rows[at]), 0);
        while byte < name.len() {
            names[end + byte] = name[byte];
            byte += 1;
        }
        end += name.len() + 1;
        at += 1;
    }
    names
}

/// Stops the build if a code stands in two parts of a channel: `rows!` sees each part by itself.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only")]
const fn assert_distinct(rows: &[Entry]) {
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

/// Returns the number of rows that the parts have together.
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

/// Returns the rows of several parts, one after the other. The build stops where two rows have the same code. `N` is the
/// number of all rows.
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
    assert_distinct(&rows);
    rows
}

/// Returns the rows with codes that are this much higher, which another source states.
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
