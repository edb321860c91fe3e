//! A row of the catalogue with what tools know besides.

use faceid_response::{
    CHANGED_MEANINGS, CatalogEntry, Channel, Code, Confidence, Document, Evidence, Locale, catalog,
    find,
};
use serde::Serialize;

/// A row of the catalogue, the names of its channel, the texts of a code whose meaning has changed, and its sources.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    #[serde(flatten)]
    pub row: CatalogEntry,
    labels: Labels,
    changed: Option<Changed>,
    sources: Vec<Document>,
    confidence: Option<Confidence>,
}

/// The names of a channel for people, in each language.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Labels(Channel);

impl Serialize for Labels {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_map(Locale::ALL.iter().map(|locale| (locale.as_str(), self.0.label(*locale))))
    }
}

/// The vendor's texts for a code, before and since; servers of both times are in use.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct Changed {
    earlier: &'static str,
    later: &'static str,
}

/// Returns every row, in the catalogue's order.
pub fn all() -> impl Iterator<Item = Entry> {
    catalog().map(|row| {
        let changed = CHANGED_MEANINGS
            .iter()
            .find(|changed| changed.channel == row.channel && changed.code.to_string() == row.code);
        let changed =
            changed.map(|changed| Changed { earlier: changed.earlier, later: changed.later });
        let evidence = Code::new(&row.code).and_then(|code| find(row.channel, &code));
        let evidence = evidence.map(|found| found.evidence);
        Entry {
            labels: Labels(row.channel),
            changed,
            sources: evidence.into_iter().flat_map(Evidence::sources).collect(),
            confidence: evidence.map(|evidence| evidence.confidence),
            row,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_source() {
        for entry in all() {
            let Entry { row, sources, confidence, .. } = &entry;
            assert!(!sources.is_empty() && confidence.is_some(), "{} {}", row.channel, row.code);
        }
    }

    #[test]
    fn every_changed_meaning_stands_at_its_row() {
        let changed = all().filter_map(|entry| entry.changed).collect::<Vec<_>>();
        assert_eq!(changed.len(), CHANGED_MEANINGS.len());
        for known in CHANGED_MEANINGS {
            let texts = Changed { earlier: known.earlier, later: known.later };
            assert!(changed.contains(&texts), "{known:?}");
        }
    }
}
