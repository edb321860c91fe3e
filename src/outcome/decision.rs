//! The decision that follows from a code: everything that an outcome decides, and none of its texts.

#![allow(missing_docs, reason = "the fields are those of `Outcome`")]

use crate::{
    advice::{Action, Advice, Disclosure, Fault, Guidance, Needs, Remedy, RetryBy, RetryPlan},
    catalog::{self, Facts},
    channel::Channel,
    flat::Units,
    response::{Found, Problem},
};

/// Everything that an outcome decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// The channel; none where nothing in the input names it.
    pub channel: Option<Channel>,
    /// The place of the code among the channel's rows, where the catalogue has it.
    pub place: Option<u8>,
    pub known: bool,
    pub problem: Option<Problem>,
    pub passed: Option<bool>,
    pub action: Action,
    pub advice: Advice,
    pub remedy: Remedy,
    pub fault: Fault,
    pub disclosure: Disclosure,
    pub billed: Option<bool>,
    pub confirm: bool,
    pub retry: Option<RetryPlan>,
    /// True where the vendor has a result of this attempt; none where the App SDK's domain does not tell.
    pub has_result: Option<bool>,
    /// True where a server says it, on an attempt that has ended.
    pub is_verdict: bool,
}

impl Decision {
    /// Decides on a code. `place` is that of its row; a code without a row has the advice `otherwise`, and so has an
    /// attempt that is not finished.
    pub fn on_code(
        channel: Channel,
        place: Option<u8>,
        otherwise: Advice,
        at: Option<f64>,
    ) -> Self {
        let facts = place.and_then(|place| catalog::facts(channel, place));
        let advice = facts.map_or(otherwise, |facts| facts.advice);
        let mut decision = Self::new(Some(channel), advice, facts, at);
        decision.place = place;
        decision.known = facts.is_some() || advice == Advice::NotFinished;
        decision
    }

    /// Decides on the finds of a reader.
    pub fn on<U: Units>(found: &Found<U>, at: Option<f64>) -> Self {
        // Whatever the code says, something else in the input may say otherwise.
        let is_believed = matches!(found.problem, None | Some(Problem::PartFailed));
        let channel = found.channel.filter(|_| is_believed);
        let code = found.code.filter(|_| found.advice.is_none());
        let row = channel.zip(code).and_then(|(channel, code)| {
            let place = catalog::place_of(channel, code)?;
            Some((place, catalog::facts(channel, place)?))
        });
        let (place, facts) = (row.map(|row| row.0), row.map(|row| row.1));
        // A name of API 3.0 that the catalogue lacks is still of a family.
        let family = code.filter(|_| channel == Some(Channel::Api)).and_then(catalog::family_of);
        let advice = match (facts, found.advice) {
            _ if found.problem == Some(Problem::NoResult) => Advice::NotStarted,
            _ if !is_believed => Advice::Unknown,
            (Some(facts), _) => facts.advice,
            // A reader that is done has read a card.
            (None, Some(Advice::Completed)) if channel == Some(Channel::NfcTerminal) => {
                Advice::CardRead
            }
            (None, Some(stated)) => stated,
            (None, None) if code.is_none() => Advice::NotFinished,
            (None, None) => family.unwrap_or(Advice::Unknown),
        };
        let mut decision = Self::new(found.channel, advice, facts, at);
        decision.place = place;
        decision.known =
            facts.is_some() || is_believed && advice != Advice::Unknown && family.is_none();
        decision.problem = found.problem;
        decision.has_result = found.has_result;
        decision.is_verdict = found.is_verdict;
        if found.is_verdict && advice == Advice::Completed {
            decision.passed = Some(true);
        }
        if decision.action != Action::Proceed
            && let Some(has_result) = found.has_result
        {
            decision.confirm = has_result;
            // Without a result the attempt never reached the vendor: it is begun anew, with a new order number.
            if let Some(retry) = decision.retry.as_mut().filter(|_| !has_result)
                && matches!(retry.needs, Needs::Capture | Needs::Result)
            {
                retry.needs = Needs::Token;
                retry.by = RetryBy::User;
            }
        }
        decision
    }

    #[inline(never)]
    fn new(
        channel: Option<Channel>,
        advice: Advice,
        facts: Option<Facts>,
        at: Option<f64>,
    ) -> Self {
        let guidance = advice.guidance();
        let billed = facts.and_then(|facts| facts.billing.at(at));
        Self {
            channel,
            place: None,
            known: false,
            problem: None,
            passed: facts.and_then(|facts| claimed(facts, &guidance)),
            action: guidance.action,
            advice,
            remedy: guidance.remedy,
            fault: guidance.fault,
            disclosure: guidance.disclosure,
            billed,
            confirm: guidance.remedy == Remedy::AskServer,
            retry: guidance.retry_after(billed),
            has_result: None,
            is_verdict: false,
        }
    }

    /// Returns the decision of an advice that is known without a code.
    pub fn stated(advice: Advice) -> Self {
        let mut decision = Self::new(None, advice, None, None);
        decision.known = advice != Advice::Unknown;
        decision
    }

    /// Tells whether the person may say that the input is right, and try once more with it.
    pub fn asks_once_more(&self) -> bool {
        self.retry.is_some_and(|retry| retry.needs == Needs::Input)
            && self.advice.doubts_the_input()
    }

    /// Replaces the advice by a stronger one. The fault, the disclosure, and the need for a new token or changed input
    /// stay.
    pub fn escalate(&mut self, advice: Advice) {
        let guidance = advice.guidance();
        let own_needs = self.retry.map(|retry| retry.needs);
        self.advice = advice;
        self.action = guidance.action;
        self.remedy = guidance.remedy;
        self.retry = guidance.retry;
        if let (Some(retry), Some(own)) = (&mut self.retry, own_needs)
            && own != Needs::Capture
        {
            retry.needs = own;
        }
    }
}

/// Returns the verdict that the terminal claims: a pass where it states one, no pass where the attempt ended without
/// one. Returns none where there is no verdict: the attempt is not finished, the person left, or the result is still
/// to be fetched.
fn claimed(facts: Facts, guidance: &Guidance) -> Option<bool> {
    match guidance.action {
        Action::Proceed => facts.states_pass.then_some(true),
        Action::Retry | Action::Abort => {
            let no_verdict = guidance.fault == Fault::None
                || facts.advice == Advice::ResultMissing
                || guidance.retry.is_some_and(|plan| plan.needs == Needs::Result);
            (!no_verdict).then_some(false)
        }
    }
}
