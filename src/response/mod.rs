//! Reads what a terminal handed over.
//!
//! 1. An input is recognised: each file below knows the answers of one family of terminals by their own marks, and never
//!    by the vendor's sentences, which change without notice. Its head is a table: what recognises an answer, what a pass
//!    in it rests on, what contradicts one, and which other answers share its marks and are none.
//! 2. Answers inside ([`WRAPPERS`]) are read the same way. A mark weighs more than none, and a failure more than a pass.
//! 3. The channel is decided, between what the input says and what the caller says.
//! 4. A failure is taken as it is. A pass must be proven, and nothing in the whole input may contradict it
//!    ([`contradiction`]).
//!
//! An input is read flat ([`crate::flat`]): photos, names, ID numbers, scores and signatures are not in it.

mod app_sdk;
mod bare;
mod contradiction;
mod found;
mod id;
mod nfc;
mod origin;
mod part;
mod problem;
mod record;
mod redirect;
mod server;
mod wechat;

pub use found::Found;
pub use id::{Id, IdKind};
pub use problem::Problem;

use crate::{
    channel::Channel,
    flat::{Field, Kind, Units, View},
};
use found::Proof;
use origin::Origin;
use part::{ERRORS, identifier, is_token};

/// The fields of hosts, bridges and plug-ins that hold an answer.
const WRAPPERS: &[Field] = &[
    Field::Response,
    Field::Data,
    Field::ResultIn,
    Field::Body,
    Field::Ret,
    Field::Detail,
    Field::RawData,
    Field::FaceVerifyResult,
    Field::ReferrerInfo,
    Field::ExtraData,
    Field::Res,
];

/// The most levels of wrappers.
const DEEPEST: u8 = 6;

/// Recognises the shape of an input and reads it. `asked` is the channel that the caller names.
pub fn read<U: Units>(found: &mut Found<U>, input: View<U>, asked: Option<Channel>) {
    if !any(found, input, asked, DEEPEST) {
        // What is nested deeper than it is read may hold anything.
        let is_too_deep = |(field, value): (u16, View<U>)| {
            value.is(Kind::Present)
                && (Field::is_among(field, WRAPPERS) || Field::is_among(field, ERRORS))
        };
        let is_unreadable = input.every_field().any(is_too_deep);
        let problem = if is_unreadable { Problem::Unreadable } else { Problem::NoResult };
        found.set_nothing(Origin::ANY, problem);
        found.channel = asked;
        return;
    }
    found.id = id_of(found, input);
    decide_channel(found, asked);
    if found.problem == Some(Problem::PartFailed) && found.claims() {
        found.set_problem(Problem::CodesDiffer);
    }
    if let Some(channel) = found.channel.filter(|_| found.claims())
        && let Some(problem) = contradiction::of(found, input, channel)
    {
        found.set_problem(problem);
    }
}

/// Returns the id of the attempt that an answer is about: the first one that it has.
fn id_of<U: Units>(found: &Found<U>, input: View<U>) -> Option<Id<U>> {
    const IDS: [(IdKind, Field); 6] = [
        (IdKind::Order, Field::OrderNo),
        (IdKind::Token, Field::BizToken),
        (IdKind::Token, Field::EidToken),
        (IdKind::Token, Field::Token),
        (IdKind::Reading, Field::ReqId),
        (IdKind::Face, Field::H5FaceId),
    ];
    if let Some(text) = found.order {
        return Some(Id { kind: IdKind::Order, text });
    }
    let at = found.at.unwrap_or(input);
    IDS.iter().find_map(|(kind, name)| {
        let text = match *kind {
            IdKind::Order => found::order_of(at),
            _ => at.word(*name).and_then(identifier),
        }?;
        // A page has a token of its own, which is not of this form.
        let is_id = *kind != IdKind::Token || at.field(*name).is_some_and(is_token);
        is_id.then_some(Id { kind: *kind, text })
    })
}

/// Reads a code that the caller has taken out of an input already.
pub fn bare<U: Units>(found: &mut Found<U>, code: View<U>, channel: Channel) {
    bare::alone(found, code);
    found.channel = Some(channel);
}

/// Reads an input of any shape. Returns true where something in it is a terminal's. `depth` is the number of wrappers
/// that may still follow.
fn any<U: Units>(found: &mut Found<U>, input: View<U>, asked: Option<Channel>, depth: u8) -> bool {
    if input.is(Kind::Address) {
        return redirect::read(found, input, asked);
    }
    if let Some(text) = input.spelled() {
        return server::error_name(found, input)
            || bare::can_be_code(text) && bare::alone(found, input);
    }
    if input.is(Kind::Null) {
        // A named terminal says with null that the person has not finished.
        return asked.is_some() && bare::alone(found, input);
    }
    if input.is(Kind::Present) || depth == 0 {
        return found.set_nothing(Origin::ANY, Problem::Unreadable);
    }
    let is_own = source(found, input, asked);
    let is_read =
        read_inside(found, input, asked, depth, is_own) || bare::in_object(found, input, asked);
    if found.request_id.is_none() {
        found.request_id = input.word(Field::RequestId).and_then(identifier);
    }
    is_read
}

/// Tries the sources of an answer, those with the strongest marks first. Returns true where one of them read it.
fn source<U: Units>(found: &mut Found<U>, input: View<U>, asked: Option<Channel>) -> bool {
    location(found, input, asked)
        || app_sdk::event(found, input)
        || server::error(found, input)
        || server::detect_info(found, input)
        || app_sdk::result(found, input)
        || record::will(found, input)
        || redirect::query(found, input)
        || nfc::terminal(found, input)
        || record::read(found, input)
        || wechat::eid(found, input)
        || server::eid_status(found, input)
        || server::face_id_result(found, input, asked)
        || wechat::verdict(found, input)
        || wechat::face(found, input)
        || wechat::start_verify(found, input, asked)
}

/// Reads a page's `location`, or a URL as an object.
fn location<U: Units>(found: &mut Found<U>, input: View<U>, asked: Option<Channel>) -> bool {
    let address = input.field(Field::Href).filter(|href| href.is(Kind::Address));
    address.is_some_and(|address| redirect::read(found, address, asked))
}

/// Reads the answers inside an input, and keeps the one with precedence in `found`. `is_read` tells whether the answer
/// around them was read, `depth` how many wrappers may still follow. Returns true where any answer was read.
fn read_inside<U: Units>(
    found: &mut Found<U>,
    input: View<U>,
    asked: Option<Channel>,
    depth: u8,
    mut is_read: bool,
) -> bool {
    for name in WRAPPERS {
        let holds_fields = |inner: &View<U>| !inner.is(Kind::Number) && !inner.is(Kind::Present);
        let Some(inner) = input.embedded(*name).filter(holds_fields) else { continue };
        let mut other = Found::NOTHING;
        if any(&mut other, inner, asked, depth - 1) {
            if !is_read || found.is_weaker_than(&other) {
                *found = other;
            }
            is_read = true;
        }
    }
    is_read
}

/// Decides the channel from the origin and the one that the caller names.
fn decide_channel<U: Units>(found: &mut Found<U>, asked: Option<Channel>) {
    let origin = found.origin;
    found.channel = match asked {
        Some(asked) if !origin.is_stated() => Some(asked),
        None if origin.is_open() => None,
        _ => Some(origin.channel),
    };
    let claims = found.claims();
    if claims && found.proof == Proof::None {
        found.set_nothing(Origin::ANY, Problem::NoResult);
        found.channel = asked;
    } else if asked.is_some_and(|asked| origin.is_stated() && !origin.fits(asked)) {
        found.set_problem(Problem::ChannelMismatch);
    } else if found.channel.is_none() || asked.is_none() && claims && found.proof == Proof::Channel
    {
        if found.code.is_some() {
            found.channel = None;
            found.set_problem(Problem::ChannelRequired);
        } else if found.problem.is_none() {
            found.set_nothing(Origin::ANY, Problem::NoResult);
        }
    }
}
