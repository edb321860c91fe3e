//! The sources of a row, and how far to trust them. Documentation and tools tell them; no page carries them.
//!
//! A source is written as an abbreviation or an address, and behind a space the part of it that is meant; what
//! has no address is written as it can be looked for.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The trust that a row's sources deserve.
    ///
    /// ```
    /// use faceid_response::{Channel, Code, Confidence, find};
    ///
    /// let row = find(Channel::Sdk, &Code::from(66660018)).unwrap();
    /// let is_certain = row.evidence.confidence == Confidence::Vendor;
    /// assert!(is_certain);
    /// ```
    Confidence as "Confidence" {
        /// The vendor says it: on a page, in an SDK, in a sample.
        Vendor = "vendor",
        /// Open-source code says it, of an interface that it uses.
        OpenSource = "open_source",
        /// A public thread tells of it.
        Community = "community",
        /// It follows from what sources say of something alike.
        Inferred = "inferred",
    }
}

/// The sources of a row.
///
/// ```
/// use faceid_response::{Channel, Code, Evidence, find};
///
/// let Evidence { confidence, .. } = find(Channel::Wechat, &Code::from(1201)).unwrap().evidence;
/// assert_eq!(confidence.as_str(), "vendor");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Evidence {
    sources: &'static [&'static str],
    /// The trust that they deserve.
    pub confidence: Confidence,
}

impl Evidence {
    /// The evidence of a row until its table gives it one.
    pub(super) const NONE: Self = vendor(&[]);

    pub(super) const fn is_none(self) -> bool {
        self.sources.is_empty()
    }

    /// Returns each source, the most telling first.
    ///
    /// ```
    /// use faceid_response::{Channel, Code, find};
    ///
    /// let row = find(Channel::Sdk, &Code::from(66660018)).unwrap();
    /// assert_eq!(row.evidence.sources().next().unwrap().document, "CT/1007/31082");
    /// ```
    pub fn sources(self) -> impl Iterator<Item = Document> {
        self.sources.iter().map(|source| Document::of(source))
    }
}

pub(super) const fn vendor(sources: &'static [&'static str]) -> Evidence {
    Evidence { sources, confidence: Confidence::Vendor }
}

pub(super) const fn open_source(sources: &'static [&'static str]) -> Evidence {
    Evidence { sources, confidence: Confidence::OpenSource }
}

pub(super) const fn community(sources: &'static [&'static str]) -> Evidence {
    Evidence { sources, confidence: Confidence::Community }
}

pub(super) const fn inferred(sources: &'static [&'static str]) -> Evidence {
    Evidence { sources, confidence: Confidence::Inferred }
}

/// A document, a piece of code or a thread that tells of a code.
///
/// ```
/// use faceid_response::{Channel, Code, Document, find};
///
/// let row = find(Channel::Sdk, &Code::from(66660018)).unwrap();
/// let Document { url, part, .. } = row.evidence.sources().next().unwrap();
/// assert_eq!(url.as_deref(), Some("https://cloud.tencent.com/document/product/1007/31082"));
/// assert_eq!(part, Some("App SDK/独立 H5/PC 端 H5 返回码"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Document {
    /// Its abbreviation, `CT/1007/31082`, or its name.
    pub document: &'static str,
    /// The table or file of it that is meant.
    pub part: Option<&'static str>,
    /// Its address, where it has one.
    pub url: Option<String>,
}

/// The addresses that abbreviations stand for: what stands before and behind the rest of one.
const ADDRESSES: &[(&str, &str, &str)] = &[
    ("CT/", "https://cloud.tencent.com/document/product/", ""),
    ("CTA/", "https://cloud.tencent.com/document/api/", ""),
    ("INTL/", "https://www.tencentcloud.com/document/product/", ""),
    ("WXC/", "https://developers.weixin.qq.com/community/develop/doc/", ""),
    (
        "CLI/",
        "https://github.com/TencentCloud/tencentcloud-cli/blob/master/tccli/examples/faceid/v20180301/",
        ".md",
    ),
    ("github:", "https://github.com/", ""),
    ("npm:", "https://www.npmjs.com/package/", ""),
    ("https://", "https://", ""),
    ("http://", "http://", ""),
];

impl Document {
    fn of(source: &'static str) -> Self {
        let address = ADDRESSES.iter().find(|(begins, ..)| source.starts_with(begins));
        let Some((begins, before, behind)) = address else {
            return Self { document: source, part: None, url: None };
        };
        let (document, part) = match source.split_once(' ') {
            Some((document, part)) => (document, Some(part)),
            None => (source, None),
        };
        let rest = document.strip_prefix(begins).unwrap_or(document);
        Self { document, part, url: Some(format!("{before}{rest}{behind}")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalog::entries_of, channel::Channel};

    #[test]
    fn a_source_has_its_address_and_its_part() {
        let of = |source| {
            let Document { document, part, url } = Document::of(source);
            (document, part, url)
        };
        assert_eq!(
            of("CT/1007/101997 后台返回码"),
            (
                "CT/1007/101997",
                Some("后台返回码"),
                Some("https://cloud.tencent.com/document/product/1007/101997".to_owned())
            )
        );
        let url = Some("https://developers.weixin.qq.com/community/develop/doc/00".to_owned());
        assert_eq!(of("WXC/00"), ("WXC/00", None, url));
        assert_eq!(of("https://example.com/a").2.as_deref(), Some("https://example.com/a"));
        assert_eq!(of("verify_mpsdk"), ("verify_mpsdk", None, None));
    }

    #[test]
    fn every_row_has_a_source() {
        for row in Channel::ALL.iter().flat_map(|channel| entries_of(*channel)) {
            assert!(row.evidence.sources().count() > 0, "{}", row.code);
        }
    }
}
