//! Entry + Advice + copy: what a page acts on.

use crate::{
    advice::{Action, Advice, Disclosure, Fault, Needs, Remedy, RetryBy},
    catalog::{self, Entry},
    channel::Channel,
    code::Code,
    copy::{self, Message},
    error::Error,
    locale::Locale,
    reference::Reference,
    response::{self, Found, Problem, Value, native::Json},
    risk::RiskReport,
};

/// How an outcome is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ask {
    /// The language of the message.
    pub locale: Option<Locale>,
    /// The instant it is about, ms since 1970 UTC: billing rules are dated, waits end at one. The core
    /// has no clock; without an instant today's rules hold and `not_before` is empty.
    pub at: Option<f64>,
}

impl Ask {
    /// In this language, by today's rules.
    pub const fn new(locale: Locale) -> Self {
        Self { locale: Some(locale), at: None }
    }

    /// About this instant, ms since 1970 UTC.
    pub const fn at(mut self, instant: f64) -> Self {
        self.at = Some(instant);
        self
    }
}

/// How the next attempt is made.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Retry {
    /// Who makes it.
    pub by: RetryBy,
    /// What it needs.
    pub needs: Needs,
    /// How long to wait first, ms.
    pub delay_ms: u32,
    /// The instant the wait ends, ms since 1970 UTC; none without [`Ask::at`] or without a wait.
    pub not_before: Option<f64>,
}

/// What a page acts on.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Outcome<'a> {
    /// Where the code comes from.
    pub channel: Channel,
    /// The canonical code; none = not finished, or the input could not be read.
    pub code: Option<Code<'a>>,
    /// Whether the catalogue has the code.
    pub known: bool,
    /// Why the input was not taken at its word, for the developer; none where it was.
    pub problem: Option<Problem>,
    /// What the terminal claims; none = it does not say.
    pub passed: Option<bool>,
    /// What the page does next.
    pub action: Action,
    /// The unit of guidance.
    pub advice: Advice,
    /// What has to change first, or what to do instead.
    pub remedy: Remedy,
    /// Who can fix it.
    pub fault: Fault,
    /// May the person learn the reason?
    pub disclosure: Disclosure,
    /// What to tell the person.
    pub message: Message,
    /// The vendor's text, or ours for a code that the vendor's page lacks: for logs and support, not
    /// for the person.
    pub meaning: Option<&'static str>,
    /// The vendor's handling note.
    pub handling: Option<&'static str>,
    /// Whether the attempt was billed; none = the source does not say.
    pub billed: Option<bool>,
    /// Ask your server before acting on it: true for every pass, and for a failure of which the
    /// vendor has a result.
    pub confirm: bool,
    /// How the next attempt is made; present exactly where the action is `retry`.
    pub retry: Option<Retry>,
    /// What support will ask for.
    pub reference: Reference,
    /// The device-risk report, where the input carries one.
    pub risk: Option<RiskReport>,
    /// Whether the vendor has a result of this attempt, where the App SDK's domain tells.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) has_result: Option<bool>,
    /// Whether a server says it, on an attempt that has ended.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) is_verdict: bool,
    /// Which of our languages was asked for.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) locale: Locale,
}

impl Outcome<'_> {
    /// The same outcome, owning the text of its code.
    pub fn into_owned(self) -> Outcome<'static> {
        Outcome { code: self.code.map(Code::into_owned), ..self }
    }

    /// Puts a stronger advice in the place of its own. Whose fault it was stays, and so does what must not
    /// be told, and that a new token or changed input is needed.
    pub(crate) fn escalate(&mut self, advice: Advice) {
        let guidance = advice.guidance();
        let own_needs = self.retry.map(|retry| retry.needs);
        self.action = guidance.action;
        self.remedy = guidance.remedy;
        self.retry = guidance.retry.map(|(by, needs, delay_ms)| Retry {
            by,
            needs: own_needs.filter(|own| *own != Needs::Capture).unwrap_or(needs),
            delay_ms,
            not_before: None,
        });
        self.escalate_words(advice);
    }

    /// The same with its words and name only.
    pub(crate) fn escalate_words(&mut self, advice: Advice) {
        self.advice = advice;
        self.message = copy::wording(advice, self.locale).into();
    }
}

/// The outcome of a code in a channel. No code (`None`) means that the person has not finished.
///
/// Allocates nothing when the code is text in its canonical spelling.
pub fn lookup<'a>(channel: Channel, code: impl IntoCode<'a>, ask: Ask) -> Outcome<'a> {
    let code = code.into_code();
    let entry = code.as_ref().and_then(|code| catalog::find(channel, code));
    let advice = match (&code, entry) {
        (None, _) => Advice::NotFinished,
        (Some(_), Some(entry)) => entry.advice,
        (Some(_), None) => Advice::Unknown,
    };
    let known = code.is_none() || entry.is_some();
    assemble(channel, code, known, entry, advice, ask)
}

/// The outcome of what a reader found in an input.
pub(crate) fn conclude(channel: Channel, found: Found, ask: Ask) -> Outcome<'static> {
    let Found { code, finished, problem, is_verdict, has_result, reference, risk, .. } = found;
    let mut outcome = match (finished, problem) {
        (true, _) => assemble(channel, None, true, None, Advice::Completed, ask),
        (false, None | Some(Problem::PartFailed)) => lookup(channel, code, ask),
        // Whatever the code says, something else in the input says otherwise.
        (false, Some(_)) => assemble(channel, code, false, None, Advice::Unknown, ask),
    };
    if is_verdict && outcome.advice == Advice::Completed {
        outcome.passed = Some(true);
    }
    if let Some(has_result) = has_result.filter(|_| outcome.action != Action::Proceed) {
        outcome.confirm = has_result;
        // Without a result the attempt never reached the vendor: it is begun anew, with a new order number.
        if let Some(retry) = outcome.retry.as_mut().filter(|_| !has_result)
            && matches!(retry.needs, Needs::Capture | Needs::Result)
        {
            retry.needs = Needs::Token;
            retry.by = RetryBy::User;
        }
    }
    Outcome { problem, reference, risk, has_result, is_verdict, ..outcome }
}

/// The outcome of what a terminal handed over, as text: a bare code, a redirect URL or query, or
/// whatever a callback or a server answered, as JSON.
///
/// # Errors
/// [`Error::ChannelRequired`] where neither the input nor `channel` says where it comes from;
/// [`Error::ChannelMismatch`] where they say different things.
pub fn read(input: &str, channel: Option<Channel>, ask: Ask) -> Result<Outcome<'static>, Error> {
    read_value(&Json::from(input), channel, ask)
}

/// Reads any kind of value, as [`read`] reads text.
///
/// # Errors
/// As [`read`].
pub fn read_value<V: Value>(
    input: &V,
    channel: Option<Channel>,
    ask: Ask,
) -> Result<Outcome<'static>, Error> {
    let (channel, found) = response::read(input, channel)?;
    Ok(conclude(channel, found, ask))
}

/// Looks up a code that is a value of any kind; null says that the person has not finished.
pub fn lookup_value<V: Value>(channel: Channel, code: &V, ask: Ask) -> Outcome<'static> {
    conclude(channel, response::bare(code, channel), ask)
}

fn assemble<'a>(
    channel: Channel,
    code: Option<Code<'a>>,
    known: bool,
    entry: Option<Entry>,
    advice: Advice,
    ask: Ask,
) -> Outcome<'a> {
    let guidance = advice.guidance();
    let locale = ask.locale.unwrap_or(Locale::ZhHans);
    let billed = entry.and_then(|entry| entry.billing.at(ask.at));
    let retry = guidance.retry_after(billed).map(|(by, needs, delay_ms)| Retry {
        by,
        needs,
        delay_ms,
        not_before: ask.at.filter(|_| delay_ms > 0).map(|at| at + f64::from(delay_ms)),
    });
    Outcome {
        channel,
        code,
        known,
        problem: None,
        passed: claimed(entry, advice),
        action: guidance.action,
        advice,
        remedy: guidance.remedy,
        fault: guidance.fault,
        disclosure: guidance.disclosure,
        message: copy::wording(advice, locale).into(),
        meaning: entry.map(|entry| entry.meaning),
        handling: entry.and_then(|entry| entry.handling),
        billed,
        confirm: guidance.action == Action::Proceed,
        retry,
        reference: Reference::default(),
        risk: None,
        has_result: None,
        is_verdict: false,
        locale,
    }
}

/// A pass where the terminal states it, no pass where an attempt ended without one, and nothing where
/// there is no verdict: not finished, left, the result still to be fetched, an unknown code.
fn claimed(entry: Option<Entry>, advice: Advice) -> Option<bool> {
    let entry = entry?;
    let guidance = advice.guidance();
    match guidance.action {
        Action::Proceed => entry.states_pass.then_some(true),
        Action::Retry | Action::Abort => {
            let no_verdict = guidance.fault == Fault::None
                || advice == Advice::ResultMissing
                || matches!(guidance.retry, Some((_, Needs::Result, _)));
            (!no_verdict).then_some(false)
        }
    }
}

/// Anything that is a code or says that there is none.
pub trait IntoCode<'a> {
    /// The code; `None` means that the person has not finished.
    fn into_code(self) -> Option<Code<'a>>;
}

impl<'a> IntoCode<'a> for Option<Code<'a>> {
    fn into_code(self) -> Option<Code<'a>> {
        self
    }
}

impl<'a> IntoCode<'a> for Code<'a> {
    fn into_code(self) -> Option<Code<'a>> {
        Some(self)
    }
}

impl<'a> IntoCode<'a> for &'a str {
    fn into_code(self) -> Option<Code<'a>> {
        Code::new(self)
    }
}

impl<'a> IntoCode<'a> for i32 {
    fn into_code(self) -> Option<Code<'a>> {
        Some(Code::from(self))
    }
}
