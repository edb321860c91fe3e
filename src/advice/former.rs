//! The names that advice had in earlier releases: a host's words under one of them go on working until the next
//! major version.

use super::Advice;

/// What it was called, and what it is called now. No name has changed so far.
const FORMER: &[(&str, Advice)] = &[];

impl Advice {
    /// Every name that it goes by: its own, then those it had.
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        let former = FORMER.iter().filter(move |(_, advice)| *advice == self);
        core::iter::once(self.as_str()).chain(former.map(|(name, _)| *name))
    }

    /// The advice that goes, or once went, by this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let former = || FORMER.iter().find(|(former, _)| *former == name);
        Self::parse(name).or_else(|| former().map(|(_, advice)| *advice))
    }
}
