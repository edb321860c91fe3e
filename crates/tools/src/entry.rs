//! Rows of the catalogue, with what only tools know.

use faceid_response::{
    CHANGED_MEANINGS, CatalogEntry, ChangedMeaning, Channel, Code, Confidence, Document, Evidence,
    Locale, catalog, find,
};
use serde::Serialize;

use crate::{english::english, repair};

/// A row of the catalogue, the names of its channel, the texts of a code whose meaning has changed, its sources, its
/// texts in English, and its repair.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    #[serde(flatten)]
    pub row: CatalogEntry,
    labels: Labels,
    changed: Option<Changed>,
    sources: Vec<Document>,
    confidence: Option<Confidence>,
    /// The English of the vendor's text. Each row has one.
    english: Option<&'static str>,
    handling_english: Option<&'static str>,
    check: Option<repair::Text>,
    mend: Option<repair::Text>,
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

/// The vendor's texts for a code, before and after a change of its meaning. Servers of both times are in use.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    earlier: &'static str,
    later: &'static str,
    earlier_english: Option<&'static str>,
    later_english: Option<&'static str>,
}

impl From<&ChangedMeaning> for Changed {
    fn from(known: &ChangedMeaning) -> Self {
        let ChangedMeaning { earlier, later, .. } = *known;
        let (earlier_english, later_english) = (english(earlier), english(later));
        Self { earlier, later, earlier_english, later_english }
    }
}

/// Returns every row, in the catalogue's order.
pub fn all() -> impl Iterator<Item = Entry> {
    catalog().map(|row| {
        let changed = CHANGED_MEANINGS
            .iter()
            .find(|changed| changed.channel == row.channel && changed.code.to_string() == row.code);
        let repair = repair::of(&row);
        let evidence = Code::new(&row.code).and_then(|code| find(row.channel, &code));
        let evidence = evidence.map(|found| found.evidence);
        Entry {
            labels: Labels(row.channel),
            changed: changed.map(Changed::from),
            sources: evidence.into_iter().flat_map(Evidence::sources).collect(),
            confidence: evidence.map(|evidence| evidence.confidence),
            english: english(row.meaning),
            handling_english: row.handling.and_then(english),
            check: repair.map(|repair| repair.check),
            mend: repair.map(|repair| repair.mend),
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
            assert!(changed.contains(&Changed::from(known)), "{known:?}");
        }
    }

    #[test]
    fn every_text_of_a_row_stands_beside_its_english() {
        for entry in all() {
            let Entry { row, english, handling_english, changed, .. } = &entry;
            let name = format!("{} {}", row.channel, row.code);
            assert!(english.is_some(), "{name}: its text has no English");
            assert_eq!(handling_english.is_some(), row.handling.is_some(), "{name}");
            if let Some(changed) = changed {
                assert!(changed.earlier_english.is_some() && changed.later_english.is_some());
            }
        }
    }
}
