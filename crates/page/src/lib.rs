//! The core for pages, as a module that takes numbers and gives numbers.
//!
//! The script writes an input flat into `INPUT` and calls a function with its length; the answer stands in
//! `OUTPUT`: indices of vocabularies, and the few texts that are not ours. Nothing is allocated, nothing is
//! imported, and no path can panic. `src/js/bindings.ts` is the other side; what both must agree on is generated
//! (`examples/page.rs`).

mod answer;
mod output;
mod session;

use core::sync::atomic::{AtomicU16, Ordering::Relaxed};

use faceid_response::{
    Advice, Channel,
    internal::{Decision, Found, Units, VERSION, View, Words, bare, facts, read, write_code},
};
use output::{OUTPUT, Output};
use wasm_bindgen::prelude::*;

/// Room for an input. `src/js/input.ts` stops well before its end.
const UNITS: usize = 1 << 15;

static INPUT: [AtomicU16; UNITS] = [const { AtomicU16::new(0) }; UNITS];

/// Returns the version of what the script and the binary must agree on.
#[wasm_bindgen]
pub fn version() -> u32 {
    VERSION
}

/// Returns the address of `INPUT`.
#[wasm_bindgen(js_name = inputAddress)]
pub fn input_address() -> usize {
    INPUT.as_ptr() as usize
}

/// Returns the address of `OUTPUT`.
#[wasm_bindgen(js_name = outputAddress)]
pub fn output_address() -> usize {
    OUTPUT.as_ptr() as usize
}

/// The units in `INPUT`. Having no size, it is passed on for nothing.
#[derive(Clone, Copy)]
struct Input;

impl Units for Input {
    fn unit(self, place: u32) -> u16 {
        INPUT.get(place as usize % UNITS).map_or(0, |unit| unit.load(Relaxed))
    }

    fn set(self, place: u32, unit: u16) {
        if let Some(old) = INPUT.get(place as usize % UNITS) {
            old.store(unit, Relaxed);
        }
    }
}

/// Returns the input of so many units, from place 1 on. Behind it there is nothing, whatever stood there before.
fn input(length: u32) -> View<Input> {
    Input.set(0, 0);
    Input.set(length + 1, 0);
    Input.first()
}

/// Returns the channel of an index; there is none past the last.
fn asked(channel: u32) -> Option<Channel> {
    Channel::ALL.get(channel as usize).copied()
}

/// Returns an instant or a length of time, where one was given.
fn instant(ms: f64) -> Option<f64> {
    (!ms.is_nan()).then_some(ms)
}

/// Answers for what a terminal handed over.
#[wasm_bindgen]
pub fn handle(length: u32, channel: u32, at: f64) -> u32 {
    let mut found = Found::NOTHING;
    read(&mut found, input(length), asked(channel));
    outcome(&found, at)
}

/// Answers for a code in a channel.
#[wasm_bindgen]
pub fn lookup(length: u32, channel: u32, at: f64) -> u32 {
    let mut found = Found::NOTHING;
    bare(&mut found, input(length), asked(channel).unwrap_or(Channel::Wechat));
    outcome(&found, at)
}

fn outcome(found: &Found<Input>, at: f64) -> u32 {
    let mut output = Output::default();
    output.decision(&Decision::on(found, instant(at)));
    output.texts(found);
    output.length()
}

/// Answers for a row of the catalogue: what its code decides, whether it was billed once, its source, and its code up to
/// the end. Past a channel's last row the answer is empty.
#[wasm_bindgen]
pub fn row(channel: u32, place: u32) -> u32 {
    let mut output = Output::default();
    let Some(channel) = asked(channel) else { return 0 };
    let Some(facts) = u8::try_from(place).ok().and_then(|place| facts(channel, place)) else {
        return 0;
    };
    output.decision(&Decision::on_code(channel, Some(place as u8), Advice::Unknown, None));
    output.unit(facts.billing.billed_before().is_some().into());
    output.unit(facts.source as u16);
    write_code(channel, place as u8, &mut |unit| output.unit(unit));
    output.length()
}

/// Chooses the words for a list of tags and a list of the host's languages: the locale, the host's words for it, and
/// its own language.
#[wasm_bindgen]
pub fn choose(length: u32) -> u32 {
    let tags = input(length);
    let words = Words::choose(tags, tags.next().unwrap_or(tags));
    let mut output = Output::default();
    output.unit(words.locale as u16);
    output.index(words.own.map(|place| place as u16));
    output.index(words.foreign.map(|place| place as u16));
    output.length()
}

/// Reports on a device, by a level and then its tags.
#[wasm_bindgen]
pub fn risk(length: u32) -> u32 {
    let mut output = Output::default();
    let level = input(length);
    output.risk(Some(level), level.next());
    output.length()
}
