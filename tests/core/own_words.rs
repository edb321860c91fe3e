//! A host's own words: the texts that they change, those that they leave, and the problems found in
//! them.

use faceid_response::{
    Advice, Ask, Channel, Locale, MessageProblemCode as Code, Messages, Outcome, Policy, Session,
    catalog, lookup, wording,
};

use super::test;

/// Returns the outcome of an App SDK code for a person who reads these language tags.
fn told(messages: &str, tags: &[&str], code: &str) -> Outcome<'static> {
    let messages = Messages::read(messages, None).0;
    let localizer = messages.localizer(tags);
    localizer.apply(lookup(Channel::Sdk, code, Ask::new(localizer.locale())).into_owned())
}

const TIMED_OUT: &str = "66660018";
/// Words in a language that will never be one of ours.
const LATIN: &str = r#"{"la": {"timed_out": {"title": "Tempus exiit", "text": "Incipe denuo.", "button": "Itera"}}}"#;

#[test]
fn what_is_given_replaces_ours_and_the_rest_stays() {
    let own = r#"{"en": {"timed_out": {"title": "Too slow"}}}"#;
    let ours = wording(Advice::TimedOut, Locale::En);
    let message = told(own, &["en"], TIMED_OUT).message;
    assert_eq!((&*message.title, &*message.text), ("Too slow", ours.text));
    assert_eq!(message.button.as_deref(), ours.button);
    assert_eq!(message.locale, "en");
    assert_eq!(
        told(own, &["zh-HK"], TIMED_OUT).message,
        wording(Advice::TimedOut, Locale::ZhHant).into()
    );
    assert_eq!(told(own, &["en"], "-5023").message, wording(Advice::TooBright, Locale::En).into());
}

#[test]
fn words_under_a_name_that_an_advice_had_before_are_its_words() {
    let own = Advice::ALL.iter().map(|advice| (advice.as_str(), *advice));
    for (name, advice) in own.chain(Advice::FORMER.iter().copied()) {
        let words = format!(r#"{{"en": {{"{name}": {{"title": "own"}}}}}}"#);
        let (messages, problems) = Messages::read(&words, None);
        assert_eq!(problems, [], "{name}");
        let localizer = messages.localizer(["en"]);
        for row in catalog().filter(|row| row.advice == advice).take(1) {
            let outcome = lookup(row.channel, row.code.as_str(), Ask::new(Locale::En));
            assert_eq!(localizer.apply(outcome).message.title, "own", "{name}");
        }
    }
}

#[test]
fn a_tag_that_one_of_our_locales_serves_changes_that_locale() {
    for (key, tag) in
        [("zh-CN", "zh"), ("zh_CN", "zh-Hans-SG"), ("zh-TW", "zh-HK"), ("en-GB", "en")]
    {
        let own = format!(r#"{{"{key}": {{"timed_out": {{"title": "own"}}}}}}"#);
        let message = told(&own, &[tag], TIMED_OUT).message;
        assert_eq!(message.title, "own", "{key} for {tag}");
        assert!(Locale::parse(&message.locale).is_some(), "{key} for {tag}");
    }
}

#[test]
fn of_several_for_one_locale_the_one_that_the_person_names_wins_then_the_one_named_as_ours() {
    let own = r#"{
        "zh-TW": {"timed_out": {"title": "TW"}},
        "zh-Hant": {"timed_out": {"title": "Hant"}},
        "zh-HK": {"timed_out": {"title": "HK"}}
    }"#;
    for (tag, title) in [("zh_HK", "HK"), ("zh-tw", "TW"), ("zh-MO", "Hant"), ("zh-Hant", "Hant")] {
        assert_eq!(told(own, &[tag], TIMED_OUT).message.title, title, "{tag}");
    }
}

#[test]
fn a_language_of_the_hosts_joins_the_negotiation() {
    for (tags, locale) in [
        (&["la-VA", "en"][..], "la"),
        (&["LA"], "la"),
        (&["eo", "la", "en"], "la"),
        (&["en", "la"], "en"),
        (&["lad"], "zh-Hans"),
        (&[], "zh-Hans"),
    ] {
        assert_eq!(told(LATIN, tags, TIMED_OUT).message.locale, locale, "{tags:?}");
    }
}

/// Returns the key whose words a reader of this tag gets, with English as a fallback; none where
/// the host's words are not used.
fn key_for<'k>(keys: &[&'k str], tag: &str) -> Option<&'k str> {
    let words = |key: &&str| {
        format!(r#""{key}": {{"timed_out": {{"title": "{key}", "text": "t", "button": "b"}}}}"#)
    };
    let own = format!("{{{}}}", keys.iter().map(words).collect::<Vec<_>>().join(","));
    let title = told(&own, &[tag, "en"], TIMED_OUT).message.title;
    keys.iter().copied().find(|key| *key == title)
}

#[test]
fn script_and_region_of_a_language_of_the_hosts_are_hints_in_both_directions() {
    for (key, tags) in [
        ("ug-Arab", &["ug", "ug-CN", "ug_CN_#Arab", "ug-Arab-CN", "ug-Arab"][..]),
        ("ug", &["ug-Arab", "ug_Arab_CN", "ug-CN"]),
        ("la-VA", &["la", "la-VA", " la-VA", "la_VA.UTF-8", "la-US", "la-Latn-VA", "LA"]),
        ("la_VA.UTF-8", &["la", "la-VA"]),
        ("EO_pl", &["eo", "eo-PL", "eo-Latn-PL"]),
        ("mn_CN_#Mong", &["mn", "mn-Mong", "mn-CN"]),
        ("sr-Latn", &["sr", "sr-RS", "sr_RS@latin", "sh"]),
        ("pt-BR", &["pt", "pt-PT", "pt-Latn-AO"]),
        ("es-419", &["es", "es-MX", "es-ES"]),
        ("de-1996", &["de", "de-AT"]),
    ] {
        for tag in tags {
            assert_eq!(key_for(&[key], tag), Some(key), "{tag}");
        }
    }
}

#[test]
fn a_language_has_one_name_on_both_sides() {
    for names in [
        &["id-ID", "in_ID", "id", "in"][..],
        &["he", "iw_IL", "iw", "he-IL"],
        &["yi", "ji"],
        &["jv", "jw"],
        &["fil", "tl", "fil-PH"],
        &["nb", "no", "nn", "nb-NO", "no_NO.UTF-8", "nn-NO"],
        &["ro", "mo", "ro-MD"],
    ] {
        for key in names {
            for tag in names {
                assert_eq!(key_for(&[key], tag), Some(*key), "{tag}");
            }
        }
    }
}

#[test]
fn words_in_another_script_or_language_than_the_tag_states_are_not_said() {
    for (key, tag) in [
        ("sr-Latn", "sr-Cyrl"),
        ("sr-Latn", "sr_RS@cyrillic"),
        ("sr_RS@latin", "sr-Cyrl-RS"),
        ("ug-Arab", "ug-Cyrl-KZ"),
        ("mn-Mong-CN", "mn_MN_#Cyrl"),
        ("la", "lad"),
        ("lad", "la"),
        ("deutsch", "de"),
        ("deutsch", "*"),
        ("la,eo", "*"),
        ("", ""),
    ] {
        assert_eq!(key_for(&[key], tag), None, "{key} for {tag}");
    }
}

#[test]
fn of_several_keys_the_nearest_wins_wherever_it_stands() {
    // The best first.
    for (tag, keys) in [
        ("ug-CN", &["ug-CN", "ug-Arab-CN", "ug", "ug-Arab"][..]),
        ("ug-Arab-CN", &["ug_CN_#Arab", "ug-Arab", "ug-CN", "ug", "ug-KZ"]),
        ("sr-Latn-RS", &["sr-Latn-RS", "sr-Latn", "sr-RS", "sr", "sr-ME"]),
        ("pt-PT", &["pt-PT", "pt", "pt-BR"]),
        ("pt", &["pt", "pt-BR"]),
        ("nn", &["nn", "nb"]),
        ("no", &["nb", "nn"]),
        ("ca-valencia", &["ca-valencia", "ca"]),
        ("ca", &["ca", "ca-valencia"]),
        // And of our own locales.
        ("zh-Hant-HK", &["zh-Hant-HK", "zh-HK", "zh-Hant", "zh-TW"]),
        ("zh-TW", &["zh-TW", "zh-Hant-TW", "zh-Hant", "zh-HK"]),
        ("zh-CN", &["zh-CN", "zh-Hans-CN", "zh-Hans", "zh", "zh-SG"]),
        ("zh", &["zh", "zh-Hans", "zh-CN"]),
        ("zho_HK", &["zh-HK", "zh-Hant", "yue"]),
        ("en-AU", &["en-AU", "en", "en-GB"]),
    ] {
        for (place, best) in keys.iter().enumerate() {
            let mut rest = keys[place..].to_vec();
            for _ in 0..2 {
                assert_eq!(key_for(&rest, tag), Some(*best), "{rest:?} for {tag}");
                rest.reverse();
            }
        }
    }
}

#[test]
fn of_several_tags_the_one_that_chose_the_language_chooses_the_words() {
    let own = r#"{"en": {"timed_out": {"title": "any"}}, "en-US": {"timed_out": {"title": "US"}}}"#;
    assert_eq!(told(own, &["en-US", "en"], TIMED_OUT).message.title, "US");
    assert_eq!(told(own, &["en", "en-US"], TIMED_OUT).message.title, "any");
    assert_eq!(told(own, &["la,en;q=0.8,en-US;q=0.9"], TIMED_OUT).message.title, "US");
}

#[test]
fn a_language_of_the_hosts_joins_the_negotiation_of_a_list_as_text() {
    for (list, locale) in [
        ("la,en;q=0.9", "la"),
        ("en;q=0.8,la;q=0.9", "la"),
        ("la;q=0.8,en;q=0.9", "en"),
        ("la;q=0.8,en;q=0.8", "la"),
        ("en;q=0.8,la;q=0.8", "en"),
        ("la;q=0,en;q=0.1", "en"),
        ("eo_PL:la_VA:en", "la"),
    ] {
        assert_eq!(told(LATIN, &[list], TIMED_OUT).message.locale, locale, "{list}");
    }
}

#[test]
fn a_key_as_android_or_posix_writes_it_is_a_tag() {
    for key in ["la_VA.UTF-8", "mn_CN_#Mong", "sr_RS@latin", " la"] {
        let own = LATIN.replace("la", key);
        assert_eq!(Messages::read(&own, None).1, [], "{key}");
    }
}

#[test]
fn a_message_that_the_hosts_language_lacks_is_in_the_persons_next_language_and_says_so() {
    let bright = told(LATIN, &["la", "en"], "-5023").message;
    assert_eq!(bright, wording(Advice::TooBright, Locale::En).into());
    for part in ["title", "text", "button"] {
        let half = LATIN.replace(part, "no");
        assert_eq!(told(&half, &["la", "en"], TIMED_OUT).message.locale, "en", "without {part}");
    }
}

#[test]
fn a_message_without_a_button_needs_none_and_may_get_one_where_it_proceeds() {
    let own = r#"{
        "la": {"completed": {"title": "Perfectum", "text": "Exspecta."}},
        "eo": {"completed": {"title": "Farite", "text": "Atendu.", "button": "Antaŭen"}},
        "en": {"completed": {"button": "Go on"}, "result_unavailable": {"button": "Now"}}
    }"#;
    assert_eq!(told(own, &["la"], "0").message.title, "Perfectum");
    assert_eq!(told(own, &["la"], "0").message.button, None);
    assert_eq!(told(own, &["eo"], "0").message.button.as_deref(), Some("Antaŭen"));
    assert_eq!(told(own, &["en"], "0").message.button.as_deref(), Some("Go on"));
    // The page asks again by itself.
    let (messages, _) = Messages::read(own, None);
    let localizer = messages.localizer(["en"]);
    let asked = lookup(Channel::Api, "InternalError", Ask::new(localizer.locale()));
    assert_eq!(asked.advice, Advice::ResultUnavailable);
    assert_eq!(localizer.apply(asked).message.button, None);
}

#[test]
fn the_wait_is_said_as_long_as_it_is() {
    let own = r#"{
        "en": {"rate_limited": {"text": "Please wait {wait}."}},
        "la": {"rate_limited": {"title": "Turba", "text": "{wait}", "button": "Itera"}}
    }"#;
    assert_eq!(told(own, &["en"], "400506").message.text, "Please wait 30 seconds.");
    assert_eq!(told(own, &["la"], "400506").message.text, "0:30");
    let mut session = Session::new(Policy::default(), 0.0, 1);
    let outcome = lookup(Channel::Sdk, "400506", Ask::new(Locale::En).at(0.0));
    let step = session.step(outcome, 0.0, Some(90_000.0));
    let messages = Messages::read(own, None).0;
    let localizer = messages.localizer(["en"]);
    assert_eq!(localizer.apply(step.outcome).message.text, "Please wait 2 minutes.");
}

#[test]
fn a_fault_is_told_with_its_place_and_the_nearest_name_and_the_rest_applies() {
    let own = r#"{
        "en": {
            "timed_out": {"title": "Too slow", "txt": "x", "text": 7, "button": " "},
            "too_drak": {"title": "x"},
            "too_dark": null,
            "daily_limit_reached": {"text": "come back in {wait}"},
            "rate_limited": {"text": "wait {minutes}, {wiat} or {wait}"}
        },
        "zh-Hnas": {},
        "english": {},
        "la": {"timed_out": {"title": "Tempus exiit"}, "labels": {"dismiss": "Postea", "wait": 7, "copy": " "}},
        "vi": {"labels": "x"},
        "zh-Hant": {"rate_limited": {"title": "x"}},
        "eo": []
    }"#;
    let mut problems: Vec<_> = Messages::read(own, None)
        .1
        .into_iter()
        .map(|it| (it.path.join("."), it.code, it.nearest))
        .collect();
    problems.sort_by(|one, other| one.0.cmp(&other.0));
    let expected = [
        ("en.daily_limit_reached.text", Code::UnknownPlaceholder, None),
        ("en.rate_limited.text", Code::UnknownPlaceholder, None),
        ("en.rate_limited.text", Code::UnknownPlaceholder, Some("wait")),
        ("en.timed_out.button", Code::EmptyText, None),
        ("en.timed_out.text", Code::WrongType, None),
        ("en.timed_out.txt", Code::UnknownField, Some("text")),
        ("en.too_dark", Code::WrongType, None),
        ("en.too_drak", Code::UnknownAdvice, Some("too_dark")),
        ("english", Code::UnknownLocale, None),
        ("eo", Code::WrongType, None),
        ("la.labels.copy", Code::EmptyText, None),
        ("la.labels.wait", Code::WrongType, None),
        ("la.timed_out", Code::IncompleteMessage, None),
        ("vi.labels", Code::WrongType, None),
        ("zh-Hant.rate_limited", Code::PlaceholdersDiffer, Some("wait")),
    ];
    assert_eq!(problems, expected.map(|(path, code, nearest)| (path.to_owned(), code, nearest)));
    assert_eq!(told(own, &["en"], TIMED_OUT).message.title, "Too slow");
}

#[test]
fn the_hosts_name_stands_in_its_words_in_every_language() {
    let own = r#"{
        "en": {"timed_out": {"title": "{brand} ran out of time"}},
        "la": {"timed_out": {"title": "{brand}: Tempus exiit", "text": "{brand}{brand}", "button": "Itera"}}
    }"#;
    let told = |brand, tag| {
        let (messages, problems) = Messages::read(own, brand);
        let localizer = messages.localizer([tag]);
        (
            localizer.apply(lookup(Channel::Sdk, TIMED_OUT, Ask::new(localizer.locale()))).message,
            problems,
        )
    };
    let (english, problems) = told(Some("Acme {wait}"), "en");
    assert_eq!((&*english.title, problems.len()), ("Acme {wait} ran out of time", 0));
    let (latin, _) = told(Some("Acme"), "la");
    assert_eq!((&*latin.title, &*latin.text), ("Acme: Tempus exiit", "AcmeAcme"));
    for nothing in [None, Some(""), Some(" ")] {
        let (message, problems) = told(nothing, "en");
        assert_eq!(message.title, "{brand} ran out of time");
        assert!(problems.iter().all(|it| it.code == Code::MissingBrand), "{problems:?}");
        assert_eq!(problems.len(), 4, "one for each place: {problems:?}");
    }
}

#[test]
fn a_placeholder_that_one_language_lacks_is_named() {
    let own = r#"{
        "en": {"rate_limited": {"text": "{brand}: wait {wait}"}, "too_dark": {"title": "{brand}"}},
        "zh-Hans": {"rate_limited": {"text": "{wait}"}, "too_dark": {"title": "{wait}"}}
    }"#;
    let told: Vec<_> =
        Messages::read(own, Some("Acme")).1.into_iter().map(|it| it.nearest).collect();
    assert_eq!(told, [Some("brand"), Some("wait")]);
}

#[test]
fn what_is_no_object_of_messages_is_one_fault_and_changes_nothing() {
    for own in ["7", "null", "[]", "\"en\"", "{", "", "true"] {
        let (messages, problems) = Messages::read(own, None);
        let codes: Vec<_> = problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [Code::WrongType], "{own}");
        assert_eq!(messages.localizer(["en"]).locale(), Locale::En);
    }
}
