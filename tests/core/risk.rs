//! Device-risk levels and tags, as on the vendor's page.

use faceid_response::{Code, Platform, RiskReport, risk, risk_tags};

use super::{test, vendor_page};

fn report(level: &str, tags: &str) -> RiskReport {
    risk(Code::new(level).as_ref(), [tags])
}

#[test]
fn the_levels_of_the_page_are_low_or_blocked() {
    let (low, high) = vendor_page::risk_levels();
    assert_eq!((low.as_slice(), high.as_slice()), (&[0, 1, 2][..], &[3, 4][..]));
    for level in low {
        let report = report(&level.to_string(), "");
        assert_eq!((report.level, report.blocked), (Some(level), Some(false)));
    }
    for level in high {
        let report = report(&level.to_string(), "");
        assert_eq!((report.level, report.blocked), (Some(level), Some(true)));
    }
}

#[test]
fn a_level_that_is_not_on_the_page_is_unknown_and_not_low() {
    for level in ["", "5", "-1", "00", "1.0", "low", "四", "256", "4294967296"] {
        let report = report(level, "");
        assert_eq!((report.level, report.blocked), (None, None), "{level:?}");
    }
}

#[test]
fn the_tags_are_listed_as_on_the_page() {
    let listed: Vec<_> = risk_tags().map(|it| (it.tag.to_string(), it.meaning)).collect();
    let rows = vendor_page::risk_tags();
    let on_the_page: Vec<_> = rows
        .iter()
        .flat_map(|(tags, meaning)| tags.iter().map(|tag| (tag.to_string(), Some(*meaning))))
        .collect();
    assert_eq!(listed, on_the_page);
}

#[test]
fn every_tag_of_the_page_is_known_with_its_meaning_and_platforms() {
    let rows = vendor_page::risk_tags();
    assert_eq!(rows.len(), 19);
    assert_eq!(rows.iter().map(|(tags, _)| tags.len()).sum::<usize>(), 25);
    for (tags, meaning) in rows {
        let platforms: &[Platform] = if meaning.ends_with("支持 Android 和 iOS 系统") {
            &[Platform::Android, Platform::Ios]
        } else if meaning.ends_with("仅支持 Android") {
            &[Platform::Android]
        } else {
            assert!(meaning.ends_with("仅支持 iOS"), "{meaning}");
            &[Platform::Ios]
        };
        for tag in tags {
            let report = report("4", tag);
            assert_eq!(report.tags.len(), 1, "{tag}");
            assert!(report.tags[0].known);
            assert_eq!(report.tags[0].tag.as_str(), tag);
            assert_eq!(report.tags[0].meaning, Some(meaning));
            assert_eq!(report.tags[0].platforms, platforms);
        }
    }
}

#[test]
fn a_text_may_hold_several_tags() {
    for text in [
        "202,5001,8000",
        "202、5001、8000",
        "202；5001;8000",
        "202|5001|8000",
        "202 5001\t8000",
        " ,202, ，5001 ; 8000,",
    ] {
        let tags: Vec<String> =
            report("3", text).tags.iter().map(|tag| tag.tag.to_string()).collect();
        assert_eq!(tags, ["202", "5001", "8000"], "{text}");
    }
}

#[test]
fn an_unknown_tag_is_kept_and_said_to_be_unknown() {
    let report = report("3", "9999,root");
    for (tag, text) in report.tags.iter().zip(["9999", "root"]) {
        assert_eq!((tag.tag.as_str(), tag.known, tag.meaning), (text, false, None));
        assert!(tag.platforms.is_empty());
    }
}

#[test]
fn nothing_given_is_an_empty_report() {
    assert_eq!(risk(None, []), RiskReport::default());
}
