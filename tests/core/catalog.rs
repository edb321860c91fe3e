//! The agreement of the catalogue with the vendor's page: every row is there, unchanged.

use faceid_response::{Ask, CHANGED_MEANINGS, Channel, Locale, Source, catalog, lookup};

use super::{test, vendor_page};

/// 2021-07-19 00:00 in Beijing, ms since 1970 UTC.
const JULY_19: f64 = 1_626_624_000_000.0;

#[test]
fn the_page_has_129_codes() {
    let count = |channel| vendor_page::rows().iter().filter(|row| row.channel == channel).count();
    assert_eq!(count(Channel::Wechat), 72);
    assert_eq!(count(Channel::Sdk), 28);
    assert_eq!(count(Channel::Intent), 3);
    assert_eq!(count(Channel::NfcServer), 7);
    assert_eq!(count(Channel::NfcTerminal), 19);
    assert_eq!(vendor_page::rows().len(), 129);
}

#[test]
fn the_catalogue_is_the_page_row_by_row_in_its_order() {
    let mut of_the_page = catalog().filter(|entry| entry.source == Source::VendorPage);
    for row in vendor_page::rows() {
        let entry = of_the_page.next().expect("as many entries as rows");
        assert_eq!((entry.channel, entry.code.as_str()), (row.channel, row.code));
        assert_eq!(entry.meaning, row.text, "{} {}", row.channel, row.code);
        assert_eq!(entry.handling, row.note, "{} {}", row.channel, row.code);
        assert_eq!(entry.billed, row.billed, "{} {}", row.channel, row.code);
    }
    assert_eq!(of_the_page.next(), None);
}

#[test]
fn a_lookup_answers_what_the_page_says_in_every_locale() {
    for row in vendor_page::rows() {
        for &locale in Locale::ALL {
            let outcome = lookup(row.channel, row.code, Ask::new(locale));
            assert!(outcome.known);
            assert_eq!(outcome.code.as_ref().map(|code| code.as_str()), Some(row.code));
            assert_eq!(outcome.meaning, Some(row.text));
            assert_eq!(outcome.handling, row.note);
            assert_eq!(outcome.billed, row.billed);
            assert_eq!(outcome.message.locale, locale.as_str());
            assert!(!outcome.message.title.is_empty() && !outcome.message.text.is_empty());
        }
    }
}

#[test]
fn a_number_is_looked_up_like_its_text() {
    for row in vendor_page::rows() {
        let number: i32 = row.code.parse().expect("all codes of the page are numbers");
        let ask = Ask::default();
        assert_eq!(lookup(row.channel, number, ask), lookup(row.channel, row.code, ask));
    }
}

#[test]
fn what_became_free_in_july_2021_was_billed_before() {
    let changed = vendor_page::free_since_july_2021();
    assert_eq!(changed, ["2007", "2009", "2010", "2011", "2012", "2013", "2014", "2015"]);
    for row in vendor_page::rows() {
        let billed = |at| lookup(row.channel, row.code, Ask::default().at(at)).billed;
        let has_changed = row.channel == Channel::Wechat && changed.contains(&row.code);
        assert_eq!(billed(JULY_19), row.billed, "{} {}", row.channel, row.code);
        let before = if has_changed { Some(true) } else { row.billed };
        assert_eq!(billed(JULY_19 - 1.0), before, "{} {}", row.channel, row.code);
        assert_eq!(billed(0.0), before, "{} {}", row.channel, row.code);
    }
}

#[test]
fn the_catalogue_tells_until_when_a_code_was_billed() {
    let changed = vendor_page::free_since_july_2021();
    for entry in catalog() {
        let expected = entry.channel == Channel::Wechat && changed.contains(&entry.code.as_str());
        assert_eq!(entry.billed_before, expected.then_some("2021-07-19"), "{}", entry.code);
    }
}

#[test]
fn the_catalogue_and_a_lookup_agree() {
    for entry in catalog() {
        let outcome = lookup(entry.channel, entry.code.as_str(), Ask::default());
        assert_eq!(outcome.advice, entry.advice);
        assert_eq!(outcome.action, entry.action);
        assert_eq!(outcome.remedy, entry.remedy);
        assert_eq!(outcome.fault, entry.fault);
        assert_eq!(outcome.disclosure, entry.disclosure);
        assert_eq!(outcome.billed, entry.billed);
        let said = outcome.retry.map(|retry| (retry.by, retry.needs, retry.delay_ms));
        assert_eq!(entry.retry.map(|retry| (retry.by, retry.needs, retry.delay_ms)), said);
    }
}

#[test]
fn these_codes_and_no_others_have_meant_something_else() {
    let codes: Vec<_> = CHANGED_MEANINGS.iter().map(|it| (it.channel, it.code)).collect();
    let wechat =
        [1204, 2004, 2005, 2007, 2008, 2009, 2014, 2018].map(|code| (Channel::Wechat, code));
    assert_eq!(codes, [&wechat[..], &[(Channel::Sdk, -5018)]].concat());
}

#[test]
fn a_changed_meaning_has_both_texts_and_one_of_them_is_the_page_s() {
    for it in CHANGED_MEANINGS {
        let code = it.code.to_string();
        let row = vendor_page::rows()
            .into_iter()
            .find(|row| row.channel == it.channel && row.code == code);
        let text = row.expect("a row of the page").text;
        let (on_the_page, elsewhere) = if it.channel == Channel::Sdk {
            (it.later, it.earlier)
        } else {
            (it.earlier, it.later)
        };
        assert_eq!(on_the_page, text, "{code}");
        assert_ne!(elsewhere, text, "{code}");
    }
}

#[test]
fn what_a_changed_meaning_says_elsewhere_is_what_its_source_says() {
    let elsewhere = |code: i32| {
        let found = CHANGED_MEANINGS.iter().find(|it| it.code == code).expect("a changed meaning");
        if code == -5018 { found.earlier } else { found.later }
    };
    // CT/1007/31082, 115318, 115319.
    assert_eq!(elsewhere(1204), "离屏幕太近或太远，请确保人脸清晰完整");
    assert_eq!(elsewhere(2004), "视频提取照片出错，请重试或更换手机进行验证");
    assert_eq!(elsewhere(2005), "未查询到身份信息，请通过其他渠道验证");
    assert_eq!(elsewhere(2007), "未查询到照片信息，请通过其他渠道验证");
    assert_eq!(elsewhere(2008), "未查询到照片信息，请通过其他渠道验证");
    assert_eq!(elsewhere(2009), "查询到照片分辨率过低，请通过其他渠道验证");
    assert_eq!(elsewhere(2014), "视频像素太低无法检测，请更换手机进行验证");
    // CT/1007/108625.
    assert_eq!(elsewhere(2018), "操作过于频繁，请第二天0点后重试");
    // The open-source map of older codes.
    assert_eq!(elsewhere(-5018), "未识别到眨眼");
}
