//! A server that gives out order numbers and knows the verdict. Its limits hold, whatever a page says.
//!
//! It reads the vendor's answers, one a line, and prints what it tells the page of each.

use std::io::BufRead;

use faceid_response::{Action, Advice, Answer, Ask, Policy, Session, read};

/// The record of a person and a purpose, beside the order number that was given out last.
#[derive(Clone, Debug, Default)]
struct Kept {
    session: Option<String>,
}

/// The answer that the page hands to `confirm`.
#[derive(Clone, Debug, PartialEq)]
enum Verdict {
    Passed,
    Pending,
    /// The code alone: nothing of the person leaves the server.
    Failed(Option<String>),
}

impl Kept {
    fn open(&self, at: f64) -> Session {
        let (policy, seed) = (Policy::default(), at as u32);
        match &self.session {
            Some(saved) => Session::restore(policy, Some(saved), at, seed).0,
            None => Session::new(policy, at, seed),
        }
    }

    /// Returns true where a new order number may be given out now.
    fn may_begin(&self, at: f64) -> bool {
        let step = self.open(at).now(Ask::default(), at);
        step.outcome.action != Action::Abort && step.progress.not_before.is_none()
    }

    /// Takes in what the vendor says of the order that was given out last.
    fn verdict(&mut self, answer: &str, at: f64) -> Verdict {
        let mut session = self.open(at);
        let said = read(answer, None, Ask::default()).into_owned();
        // The step tells that this order is the attempt, and the confirmation that it has passed.
        let step = session.step(said.clone(), at, None).outcome;
        let is_verified = step.action == Action::Proceed
            && session.confirm(Answer::Vendor(Box::new(said)), Ask::default(), at).outcome.advice
                == Advice::Verified;
        self.session = Some(session.save());
        match step.passed {
            _ if is_verified => Verdict::Passed,
            Some(false) => Verdict::Failed(step.code.map(|code| code.to_string())),
            _ => Verdict::Pending,
        }
    }
}

fn main() -> std::io::Result<()> {
    let mut kept = Kept::default();
    for answer in std::io::stdin().lock().lines() {
        let at = std::time::UNIX_EPOCH.elapsed().map_or(0.0, |now| now.as_millis() as f64);
        println!("{:?}, another: {}", kept.verdict(&answer?, at), kept.may_begin(at));
    }
    Ok(())
}
