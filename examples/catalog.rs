//! The core's knowledge beyond the catalogue's rows, as JSON: documentation needs it, a page does not.
//!
//! ```sh
//! cargo run --quiet --example catalog
//! ```

use faceid_response::{
    Advice, CATALOG_DATE, CATALOG_VERSION, CHANGED_MEANINGS, CatalogEntry, Channel, Code, Locale,
    catalog, find, risk_tags,
};
use serde_json::{Map, Value, json};

fn main() {
    let facts = json!({
        "version": CATALOG_VERSION,
        "date": CATALOG_DATE,
        "languages": Locale::ALL.iter().map(|locale| language(*locale)).collect::<Vec<_>>(),
        "channels": Channel::ALL.iter().map(|channel| names(*channel)).collect::<Vec<_>>(),
        "advices": Advice::ALL.iter().map(|advice| decision(*advice)).collect::<Vec<_>>(),
        "changedMeanings": CHANGED_MEANINGS,
        "evidence": catalog().map(|row| evidence(&row)).collect::<Vec<_>>(),
        "riskTags": risk_tags().collect::<Vec<_>>(),
    });
    println!("{facts}");
}

/// Returns the sources of a row.
fn evidence(row: &CatalogEntry) -> Value {
    let found = Code::new(&row.code).and_then(|code| find(row.channel, &code));
    let evidence = found.map(|found| found.evidence);
    json!({
        "channel": row.channel,
        "code": row.code,
        "sources": evidence.map(|evidence| evidence.sources().collect::<Vec<_>>()),
        "confidence": evidence.map(|evidence| evidence.confidence),
    })
}

fn decision(advice: Advice) -> Value {
    let guidance = advice.guidance();
    json!({
        "advice": advice,
        "action": guidance.action,
        "remedy": guidance.remedy,
        "fault": guidance.fault,
        "disclosure": guidance.disclosure,
        "retry": guidance.retry,
    })
}

fn language(locale: Locale) -> Value {
    json!({ "locale": locale, "name": locale.own_name() })
}

/// Returns a channel with its name in each language.
fn names(channel: Channel) -> Value {
    let labels =
        Locale::ALL.iter().map(|locale| (locale.to_string(), channel.label(*locale).into()));
    json!({ "channel": channel, "labels": labels.collect::<Map<_, _>>() })
}
