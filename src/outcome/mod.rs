//! Entry + Advice + copy: what a page or a server acts on.

mod ask;
mod decision;
mod into_code;
mod retry;

use core::sync::atomic::AtomicU16;

pub use ask::Ask;
pub use decision::Decision;
pub use into_code::IntoCode;
pub use retry::Retry;

use crate::{
    advice::{Action, Advice, Disclosure, Fault, Remedy},
    catalog,
    channel::Channel,
    code::Code,
    copy::{self, Message, Offer},
    flat::{self, Flat, Text, Units, Writer},
    locale::Locale,
    reference::Reference,
    response::{self, Found, Problem},
    risk::{self, RiskReport},
    session::{InputIds, Progress},
    support::{ReferenceSubject, SupportReference},
    way::Ways,
};

/// The outcome that a page acts on.
///
/// ```
/// use faceid_response::{Action, Ask, Channel, Remedy, lookup};
/// let outcome = lookup(Channel::Wechat, "1201", Ask::default());
/// assert_eq!((outcome.action, outcome.remedy), (Action::Retry, Remedy::MoreLight));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Outcome<'a> {
    /// The source of the code; none = nothing in the input says whose it is.
    pub channel: Option<Channel>,
    /// The canonical code; none = not finished, or the input could not be read.
    pub code: Option<Code<'a>>,
    /// True where the catalogue has the code.
    pub known: bool,
    /// The reason for which the input was not believed as it stands, for the developer; none where it was.
    pub problem: Option<Problem>,
    /// The claim of the terminal; none = it does not say.
    pub passed: Option<bool>,
    /// The next thing that the page does.
    pub action: Action,
    /// The unit of guidance.
    pub advice: Advice,
    /// The thing that has to change first, or to be done instead.
    pub remedy: Remedy,
    /// The one who can fix what went wrong.
    pub fault: Fault,
    /// The permission to tell the person the reason.
    pub disclosure: Disclosure,
    /// The words for the person.
    pub message: Message,
    /// The ways that the page has and that help here, the most helpful first.
    pub ways: Vec<Offer>,
    /// The vendor's text, or ours for a code that the vendor's page lacks: for logs and support, not
    /// for the person.
    pub meaning: Option<&'static str>,
    /// The vendor's handling note.
    pub handling: Option<&'static str>,
    /// True where the attempt was billed; none = the source does not say.
    pub billed: Option<bool>,
    /// True where your server has to be asked before the page acts: for every pass, and for a failure of which the
    /// vendor has a result.
    pub confirm: bool,
    /// The next attempt; present exactly where the action is `retry`.
    pub retry: Option<Retry>,
    /// The ids that support will ask for.
    pub reference: Reference,
    /// The device-risk report, where the input carries one.
    pub risk: Option<RiskReport>,
    /// The ids that it came with.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) ids: InputIds,
    /// A bit for each channel that fits.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) fitting: u16,
    /// The decision that it was made from, and that a session goes on from.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) decision: Decision,
    /// The language that was asked for.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) locale: Locale,
    /// The ways that the page has.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) given: Option<Ways>,
}

impl<'a> Outcome<'a> {
    fn new(decision: Decision, code: Option<Code<'a>>, ask: Ask) -> Self {
        let support = SupportReference::of(&decision, subject_of(code.as_ref()), None, ask.at);
        let entry = decision.channel.zip(decision.place);
        let entry = entry.and_then(|(channel, place)| catalog::entry(channel, place));
        let locale = ask.locale.unwrap_or(Locale::ZhHans);
        Self {
            channel: decision.channel,
            code,
            known: decision.known,
            problem: decision.problem,
            passed: decision.passed,
            action: decision.action,
            advice: decision.advice,
            remedy: decision.remedy,
            fault: decision.fault,
            disclosure: decision.disclosure,
            message: copy::message(&decision, locale, ask.ways),
            ways: copy::offers(decision.advice, locale, ask.ways),
            meaning: entry.map(|entry| entry.meaning),
            handling: entry.and_then(|entry| entry.handling),
            billed: decision.billed,
            confirm: decision.confirm,
            retry: decision.retry.map(|plan| Retry::starting(plan, ask.at)),
            reference: Reference { support, ..Reference::default() },
            risk: None,
            ids: InputIds::default(),
            fitting: 0,
            decision,
            locale,
            given: ask.ways,
        }
    }

    /// Returns the channels that fit the input, where its problem is [`Problem::ChannelRequired`] or
    /// [`Problem::ChannelMismatch`]: the caller names one of them.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, read};
    /// let outcome = read(r#"{"errorCode":"600102"}"#, None, Ask::default());
    /// assert!(outcome.fitting_channels().any(|channel| channel == Channel::NfcTerminal));
    /// ```
    pub fn fitting_channels(&self) -> impl Iterator<Item = Channel> {
        let fitting = self.fitting;
        Channel::ALL.iter().copied().filter(move |channel| fitting >> *channel as u16 & 1 != 0)
    }

    /// Returns the same outcome, owning the text of its code.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, lookup};
    /// let outcome = {
    ///     let code = String::from("66660018");
    ///     lookup(Channel::Sdk, code.as_str(), Ask::default()).into_owned()
    /// };
    /// assert!(outcome.known);
    /// ```
    pub fn into_owned(self) -> Outcome<'static> {
        Outcome { code: self.code.map(Code::into_owned), ..self }
    }

    /// Returns the outcome of an advice that is known without a code.
    pub(crate) fn stated(advice: Advice, ask: Ask) -> Self {
        Self::new(Decision::stated(advice), None, ask)
    }

    /// Applies the decision that a session has made in view of all earlier attempts.
    pub(crate) fn apply(&mut self, decision: Decision, progress: &Progress, at: f64) {
        let (reference, risk, code) = (self.reference.clone(), self.risk.clone(), self.code.take());
        let (ids, fitting) = (self.ids, self.fitting);
        let subject = subject_of(code.as_ref());
        let ask = Ask { locale: Some(self.locale), at: None, ways: self.given };
        *self = Self::new(decision, code, ask);
        (self.reference, self.risk, self.ids, self.fitting) = (reference, risk, ids, fitting);
        self.reference.support =
            SupportReference::of(&decision, subject, Some(progress.attempt), Some(at));
        self.retry = decision.retry.map(|plan| Retry::new(plan, progress.not_before));
        self.message = copy::in_session(self.message.clone(), self.locale, progress);
    }
}

/// Returns the outcome of a code in a channel. No code (`None`) means that the person has not finished.
///
/// Allocates nothing when the code is text in its canonical spelling.
///
/// ```
/// use faceid_response::{Ask, Channel, Locale, lookup};
/// let outcome = lookup(Channel::Wechat, "1201", Ask::new(Locale::En));
/// assert_eq!(outcome.message.title, "It's too dark");
/// ```
pub fn lookup<'a>(channel: Channel, code: impl IntoCode<'a>, ask: Ask) -> Outcome<'a> {
    let code = code.into_code();
    let place = code.as_ref().and_then(|code| catalog::place(channel, code));
    let otherwise = match &code {
        None => Advice::NotFinished,
        Some(code) if place.is_none() => catalog::off_table(channel, code),
        Some(_) => Advice::Unknown,
    };
    let decision = Decision::on_code(channel, place, otherwise, ask.at);
    let ids = InputIds { code: code.as_ref().map_or(0, InputIds::code_of), ..InputIds::default() };
    Outcome { ids, ..Outcome::new(decision, code, ask) }
}

/// Returns the outcome of what a terminal handed over, as text: a bare code, a redirect URL or query, or
/// whatever a callback or a server answered, as JSON.
///
/// It never fails: an input that is no result of a terminal has an outcome too, whose
/// [`problem`](Outcome::problem) says why ([`Problem::NoResult`], [`Problem::ChannelRequired`],
/// [`Problem::ChannelMismatch`]).
///
/// ```
/// use faceid_response::{Action, Advice, Ask, read};
/// let outcome = read("?code=66660018&orderNo=o1&newSignature=F0", None, Ask::default());
/// assert_eq!(outcome.action, Action::Retry);
/// assert_eq!(outcome.reference.order_no.as_deref(), Some("o1"));
/// assert_eq!(read("", None, Ask::default()).advice, Advice::NotStarted);
/// ```
pub fn read(input: &str, channel: Option<Channel>, ask: Ask) -> Outcome<'static> {
    let mut writer = Writer::new();
    flat::input(&mut writer, input);
    conclude(writer.flat(), channel, ask)
}

/// Returns the outcome of an input that a script has written flat.
#[doc(hidden)]
pub fn read_flat(units: &[u16], channel: Option<Channel>, ask: Ask) -> Outcome<'static> {
    let units: Vec<AtomicU16> = units.iter().copied().map(AtomicU16::new).collect();
    conclude(Flat::new(&units), channel, ask)
}

/// Returns the outcome of an input that is written flat.
fn conclude(flat: Flat<'_>, channel: Option<Channel>, ask: Ask) -> Outcome<'static> {
    let mut found = Found::NOTHING;
    response::read(&mut found, flat.first(), channel);
    let decision = Decision::on(&found, ask.at);
    // An identifier is ASCII.
    let own = |text: Text<Flat<'_>>| text.units().map(|unit| char::from(unit as u8)).collect();
    let mut outcome = Outcome::new(decision, found.code.map(Code::from), ask);
    outcome.reference.order_no = found.order_no().map(own);
    outcome.reference.request_id = found.request_id.map(own);
    outcome.risk = found.risk.map(risk::of_info);
    outcome.fitting = found.fitting();
    outcome.ids = InputIds::of(&found);
    outcome
}

fn subject_of(code: Option<&Code<'_>>) -> Option<ReferenceSubject> {
    code.map(|code| ReferenceSubject::code(code.number(), || InputIds::code_of(code)))
}
