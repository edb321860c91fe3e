//! The words, texts and names of fields that a page's script must share with the core, as JSON.
//! `scripts/vocabulary.mjs` makes modules of it.
//!
//! ```sh
//! cargo run --quiet --example page
//! ```

use faceid_response::{
    Action, Advice, Channel, Confidence, Disclosure, Fault, Locale, MessageProblemCode, Needs,
    Platform, Policy, Problem, Reason, Remedy, RestoreProblem, RetryBy, Source, Way, catalog,
    internal::{
        CALL_WORDS, Field, Kind, LIMITS, Phrases, Read, Shorts, VERSION, Waits, phrases_of,
        risk_meanings, shorts_of, waits_of, with_ways,
    },
    wording,
};
use serde_json::{Map, Value, json};

macro_rules! vocabularies {
    ($($name:ident),+ $(,)?) => {
        [$(($name::TYPESCRIPT, json!($name::ALL))),+]
    };
}

fn main() {
    let vocabularies = vocabularies![
        Action,
        Advice,
        Channel,
        Confidence,
        Disclosure,
        Fault,
        Kind,
        Locale,
        MessageProblemCode,
        Needs,
        Platform,
        Problem,
        Reason,
        Remedy,
        RestoreProblem,
        RetryBy,
        Source,
        Way,
    ];
    let rows: Vec<_> = catalog().collect();
    let facts = json!({
        "version": VERSION,
        "vocabularies": Map::from_iter(vocabularies.map(|(name, words)| (name.to_owned(), words))),
        "fields": Field::ALL.iter().map(|(_, name, read)| field(name, *read)).collect::<Vec<_>>(),
        "parameters": Field::IN_ADDRESS.iter().map(|field| *field as u16).collect::<Vec<_>>(),
        "callWords": CALL_WORDS,
        "policy": LIMITS.iter().zip(Policy::default().numbers()).map(|(limit, default)| json!({
            "name": limit.name, "default": default, "least": limit.least, "most": limit.most,
        })).collect::<Vec<_>>(),
        "formerAdvices": Advice::FORMER,
        "formerReasons": Reason::FORMER,
        "helpful": Advice::ALL.iter().map(|advice| {
            advice.ways().iter().map(|way| (*way as u8).to_string()).collect::<String>()
        }).collect::<Vec<_>>(),
        "languages": Locale::ALL.iter().map(|locale| language(*locale)).collect::<Vec<_>>(),
        "meanings": rows.iter().map(|row| row.meaning).collect::<Vec<_>>(),
        "handlings": rows.iter().map(|row| row.handling).collect::<Vec<_>>(),
        "shorts": Map::from_iter(Locale::ALL.iter().map(|locale| (locale.to_string(), shorts(*locale)))),
        "billedBefore": rows.iter().find_map(|row| row.billed_before),
        "riskMeanings": risk_meanings().collect::<Vec<_>>(),
    });
    println!("{facts}");
}

fn field(name: &str, read: Read) -> Value {
    let read = match read {
        Read::Value => "value",
        Read::Presence => "presence",
        Read::Container => "container",
        Read::Address => "address",
        Read::Call => "call",
        Read::Exception => "exception",
    };
    json!({ "name": name, "read": read })
}

/// Returns all texts of a language: the titles, the texts and the buttons in the order of the advices, and its other
/// words. A text that depends on the page's ways is a template.
fn language(locale: Locale) -> Value {
    let words: Vec<_> = Advice::ALL.iter().map(|advice| wording(*advice, locale)).collect();
    let Phrases { second, last_try, tried, ways, elsewhere, or } = phrases_of(locale);
    let text = |advice: &Advice| match with_ways(*advice, locale) {
        "" => wording(*advice, locale).text,
        written => written,
    };
    let Waits { moment, seconds, minutes, hours } = waits_of(locale);
    json!({
        "titles": words.iter().map(|words| words.title).collect::<Vec<_>>(),
        "texts": Advice::ALL.iter().map(text).collect::<Vec<_>>(),
        "buttons": words.iter().map(|words| words.button).collect::<Vec<_>>(),
        "phrases": [second, last_try, tried[0], tried[1], or],
        "elsewhere": elsewhere,
        "ways": ways,
        "waits": [moment, seconds, minutes[0], minutes[1], hours[0], hours[1]],
    })
}

/// Returns all short labels of a language, those of the ways by their ids.
fn shorts(locale: Locale) -> Value {
    let Shorts { start, again, edit, check, close, leave, wait, ways } = shorts_of(locale);
    let own = [
        ("start", start),
        ("again", again),
        ("edit", edit),
        ("check", check),
        ("close", close),
        ("leave", leave),
        ("wait", wait),
    ];
    let all = own.into_iter().chain(ways.iter().map(|(id, label)| (*id, label)));
    Value::Object(all.map(|(name, label)| (name.to_owned(), json!(label))).collect())
}
