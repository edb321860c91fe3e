//! The choice of a person's language.

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
        ("yue-SG", ZhHant),
        ("cmn", ZhHans),
        ("cmn-Hant-TW", ZhHant),
        ("zho", ZhHans),
        ("zho-TW", ZhHant),
        ("zho-Hant", ZhHant),
        ("chi", ZhHans),
        ("chi_HK", ZhHant),
        ("zh-cmn-Hant", ZhHant),
        ("zh-min-nan-TW", ZhHant),
        ("nan", ZhHans),
        ("nan-TW", ZhHant),
        ("nan_TW.UTF-8@latin", ZhHant),
        ("hak-Hant", ZhHant),
        ("wuu", ZhHans),
        ("gan-Hant", ZhHant),
        ("lzh", ZhHant),
        ("und-TW", ZhHant),
        ("und-HK", ZhHant),
        ("und_MO", ZhHant),
        ("und-Hant", ZhHant),
        ("und-Hant-US", ZhHant),
        ("und-Hans-TW", ZhHans),
        ("und-GB", En),
        ("eng", En),
        ("eng_USA", En),
        ("en-IN", En),
        ("en-CN", En),
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
fn a_reader_from_the_mainland_stays_one_abroad() {
    for region in ["US", "GB", "AU", "CA", "JP", "TH", "ID", "VN", "419"] {
        assert_eq!(negotiate([format!("zh-{region}")]), Locale::ZhHans, "{region}");
    }
}

#[test]
fn however_a_tag_is_spelled_it_is_the_same_tag() {
    let spellings: [fn(&str) -> String; 9] = [
        str::to_owned,
        str::to_uppercase,
        str::to_lowercase,
        |tag| tag.replace('-', "_"),
        |tag| format!(" {tag}\t"),
        |tag| format!("\u{feff}{tag}\u{3000}"),
        |tag| format!("{tag}.UTF-8"),
        |tag| format!("{tag}@modifier"),
        |tag| format!("{tag}-u-nu-hanidec-x-tw-Hant"),
    ];
    for (tag, locale) in
        [("zh-Hant-HK", Locale::ZhHant), ("zh-CN", Locale::ZhHans), ("en-GB", Locale::En)]
    {
        for spelled in spellings.map(|spell| spell(tag)) {
            assert_eq!(negotiate(["la", &spelled]), locale, "{spelled:?}");
        }
    }
}

#[test]
fn a_list_as_text_is_a_list() {
    use Locale::{En, ZhHans, ZhHant};
    let expected = [
        // The header Accept-Language: the largest `q` first, of equal ones the first.
        ("zh-TW,zh;q=0.9,en;q=0.8", ZhHant),
        ("zh-TW, zh;q=0.9, en;q=0.8", ZhHant),
        ("en,zh;q=0.5", En),
        ("de;q=0.5,en", En),
        ("zh;q=0.5,en;q=0.8", En),
        ("en;q=0.8,zh-HK;q=0.8", En),
        ("en;q=0.123,zh-HK;q=0.124", ZhHant),
        ("en;q=0.9,zh-HK;q=1.000", ZhHant),
        ("en ; Q=0.3 , zh-HK ; q=0.4", ZhHant),
        ("zh-TW;q=1", ZhHant),
        ("zh-TW;q=0.001", ZhHant),
        ("la,io;q=0.9,zh-MO;q=0.1", ZhHant),
        // 0 is: not acceptable. What stands for any language is none.
        ("zh-TW;q=0,en;q=0.1", En),
        ("en;q=0.0,zh-TW;q=0.000", ZhHans),
        ("*,en;q=0.5", En),
        ("*", ZhHans),
        // A `q` that cannot be read is none.
        ("en;q=high,zh-TW;q=0.9", En),
        ("en;q=,zh-TW", En),
        ("en;level=0;q=0.9,zh-TW;level=1;q=0.8", En),
        // POSIX's LANGUAGE.
        ("zh_TW:zh:en", ZhHant),
        ("la_VA.UTF-8:en_US.UTF-8:zh_TW", En),
        ("C:zh_HK", ZhHant),
        // Nothing between two separators is nothing.
        (",,;q=1,,en,", En),
        ("::", ZhHans),
    ];
    for (list, locale) in expected {
        assert_eq!(negotiate([list]), locale, "{list}");
        assert_eq!(negotiate(["la", list, "io"]), locale, "{list} among others");
    }
}

#[test]
fn of_several_texts_the_first_that_is_served_wins_whatever_their_q() {
    assert_eq!(negotiate(["la;q=0.9,zh-TW;q=0.2", "en"]), Locale::ZhHant);
    assert_eq!(negotiate(["zh-TW;q=0,la", "en;q=0.1"]), Locale::En);
    assert_eq!(negotiate("zh-TW,zh;q=0.9,en;q=0.8".split(',')), Locale::ZhHant);
}

#[test]
fn a_list_has_an_end() {
    let behind = |others: usize| format!("{}en", "la,".repeat(others));
    assert_eq!(negotiate([behind(255)]), Locale::En);
    assert_eq!(negotiate([behind(256)]), Locale::ZhHans, "the 257th tag is not read");
    let fifty = "la,".repeat(49) + "la";
    let texts = |count| [vec![fifty.as_str(); count], vec!["en"]].concat();
    assert_eq!(negotiate(texts(5)), Locale::En);
    assert_eq!(negotiate(texts(6)), Locale::ZhHans, "nor one behind 300 in several texts");
    assert_eq!(negotiate(core::iter::repeat("la")), Locale::ZhHans);
    // A text that long is no list of a person's, and cut it would end in another tag.
    let long = format!("zh-TW,{}", "x".repeat(2000));
    assert_eq!(negotiate([&*long, "en"]), Locale::En);
}

#[test]
fn every_locale_is_chosen_by_its_own_tag() {
    for &locale in Locale::ALL {
        assert_eq!(negotiate([locale.as_str()]), locale);
    }
}

#[test]
fn the_first_language_that_is_served_wins() {
    assert_eq!(negotiate(["la-VA", "en-US", "zh-CN"]), Locale::En);
    assert_eq!(negotiate(["eo", "zh-HK", "en"]), Locale::ZhHant);
    assert_eq!(negotiate(["", "*", "en"]), Locale::En);
}

#[test]
fn without_one_that_is_served_it_is_simplified_chinese() {
    for tags in [
        vec![],
        vec![""],
        vec!["la"],
        vec!["english"],
        vec!["zho-what"],
        vec!["-"],
        vec!["_#Hant"],
        vec!["e"],
        vec!["und"],
        vec!["und-VA"],
        vec!["zhtw"],
        vec!["zh!"],
        vec!["穨"],
        vec!["x-zh-TW"],
    ] {
        assert_eq!(negotiate(&tags), Locale::ZhHans, "{tags:?}");
    }
}
