//! Which language a person gets.

use faceid_response::{Locale, negotiate};

use super::test;

#[test]
fn a_tag_finds_the_locale_that_its_reader_reads() {
    use Locale::{En, ZhHans, ZhHant};
    let expected = [
        ("zh", ZhHans),
        ("zh-CN", ZhHans),
        ("zh_CN", ZhHans),
        ("zh-SG", ZhHans),
        ("zh-MY", ZhHans),
        ("zh-Hans", ZhHans),
        ("zh-Hans-HK", ZhHans),
        ("zh-TW", ZhHant),
        ("zh_TW", ZhHant),
        ("zh-HK", ZhHant),
        ("zh_HK_#Hant", ZhHant),
        ("zh_CN_#Hans", ZhHans),
        ("zh_TW_#Hans", ZhHans),
        ("zh-MO", ZhHant),
        ("zh-Hant", ZhHant),
        ("zh-Hant-CN", ZhHant),
        ("zh-hant-tw", ZhHant),
        ("ZH-HANT", ZhHant),
        ("zh-TW.UTF-8", ZhHant),
        ("zh_CN.UTF-8@pinyin", ZhHans),
        ("zh-CHT", ZhHant),
        ("zh-CHS", ZhHans),
        ("zh-yue", ZhHant),
        ("zh-yue-CN", ZhHans),
        ("zh-u-co-pinyin", ZhHans),
        ("zh-u-rg-twzzzz", ZhHans),
        ("yue", ZhHant),
        ("yue-HK", ZhHant),
        ("yue-CN", ZhHans),
        ("yue-Hans", ZhHans),
        ("cmn-Hant-TW", ZhHant),
        ("en", En),
        ("en-US", En),
        ("en_GB", En),
        (" EN-us ", En),
    ];
    for (tag, locale) in expected {
        assert_eq!(negotiate([tag]), locale, "{tag}");
    }
}

#[test]
fn every_locale_is_chosen_by_its_own_tag() {
    for &locale in Locale::ALL {
        assert_eq!(negotiate([locale.as_str()]), locale);
    }
}

#[test]
fn the_first_language_that_is_served_wins() {
    assert_eq!(negotiate(["ja-JP", "en-US", "zh-CN"]), Locale::En);
    assert_eq!(negotiate(["ko", "zh-HK", "en"]), Locale::ZhHant);
    assert_eq!(negotiate(["", "*", "en"]), Locale::En);
}

#[test]
fn without_one_that_is_served_it_is_simplified_chinese() {
    for tags in [
        vec![],
        vec![""],
        vec!["ja"],
        vec!["english"],
        vec!["zho-what"],
        vec!["-"],
        vec!["_#Hant"],
        vec!["e"],
    ] {
        assert_eq!(negotiate(&tags), Locale::ZhHans, "{tags:?}");
    }
}
