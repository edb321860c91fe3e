//! What holds in every session, whatever happens: outcomes, waits, reloads, clock jumps, second tabs.

use std::mem;

use faceid_response::{
    Action, Advice, Ask, Code, Needs, Policy, Reason, Remaining, RetryBy, Session, Step, catalog,
    lookup,
};
use proptest::prelude::*;

const START: f64 = 1_772_413_200_000.0;

/// One thing that happens.
#[derive(Clone, Debug)]
enum Event {
    /// An attempt ends in the code of this row, with this order number (0 = none) and hint.
    Attempt {
        row: usize,
        order: u8,
        hint: Option<f64>,
    },
    /// So much time passes; a clock that is set back makes it negative.
    Pass(f64),
    /// The page is left and comes back.
    Reload,
    /// A second tab takes what is saved; what happens there afterwards comes back on `Merge`.
    Fork,
    /// An attempt in the second tab.
    Elsewhere {
        row: usize,
    },
    Merge,
}

fn event() -> impl Strategy<Value = Event> {
    let rows = catalog().count();
    let hint = prop::option::of(prop_oneof![
        Just(0.0),
        Just(-1.0),
        Just(3.2e10),
        0.0..1e6,
        Just(f64::INFINITY)
    ]);
    prop_oneof![
        6 => (0..rows, 0u8..4, hint).prop_map(|(row, order, hint)| Event::Attempt { row, order, hint }),
        2 => (0.0..4e5).prop_map(Event::Pass),
        1 => (-1e9..1e9).prop_map(Event::Pass),
        1 => Just(Event::Reload),
        1 => Just(Event::Fork),
        1 => (0..rows).prop_map(|row| Event::Elsewhere { row }),
        1 => Just(Event::Merge),
    ]
}

/// The same policy with a lifetime that no test outlives.
fn long_lived(mut policy: Policy) -> Policy {
    policy.lifetime_ms = 1e9;
    policy
}

fn policy() -> impl Strategy<Value = Policy> {
    (1u32..5, 0u32..4, 0u32..6, 1u32..4, 1.0..1e9, 0.0..1e7).prop_map(
        |(captures, billed, automatic, same_advice, life, longest)| {
            let mut policy = Policy::default();
            policy.captures = captures;
            policy.billed = billed;
            policy.automatic = automatic;
            policy.same_advice = same_advice;
            policy.lifetime_ms = f64::trunc(life);
            policy.longest_wait_ms = f64::trunc(longest);
            policy
        },
    )
}

fn take(session: &mut Session, row: usize, order: u8, hint: Option<f64>, at: f64) -> Step {
    let entry = catalog().nth(row).expect("a row");
    let code = Code::new(&entry.code).map(Code::into_owned);
    let mut outcome = lookup(entry.channel, code, Ask::default().at(at));
    outcome.reference.order_no = (order > 0).then(|| format!("order{order}"));
    session.step(outcome, at, hint)
}

fn used(policy: &Policy, left: Remaining) -> [u32; 3] {
    [
        policy.captures - left.captures,
        policy.billed - left.billed,
        policy.automatic - left.automatic,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_history_grants_more_than_the_policy(policy in policy(), seed in any::<u32>(), events in prop::collection::vec(event(), 1..40)) {
        let mut at = START;
        let mut session = Session::new(policy, at, seed);
        let mut second = session.clone();
        let mut before = used(&policy, session.remaining());
        let mut has_ended = false;
        // The attempts that cost money, and were offered; an order number is one attempt, however often it is told.
        let mut billed_here = 0;
        let mut billed_orders = [false; 4];
        let mut was_offered = true;
        for event in events {
            match event {
                Event::Pass(ms) => at += ms,
                Event::Reload => {
                    // The second that is saved and the one that comes back are one.
                    let (restored, _) = Session::restore(policy, Some(&session.save()), at, 0);
                    let (again, _) = Session::restore(policy, Some(&restored.save()), at, 7);
                    prop_assert_eq!(&restored, &again);
                    session = restored;
                }
                Event::Fork => second = session.clone(),
                Event::Elsewhere { row } => {
                    take(&mut second, row, 0, None, at);
                }
                Event::Merge => {
                    session.merge(&second.save(), at);
                    let both = used(&policy, session.remaining());
                    for (both, there) in both.iter().zip(used(&policy, second.remaining())) {
                        prop_assert!(*both >= there, "an attempt in the other tab was lost");
                    }
                }
                Event::Attempt { row, order, hint } => {
                    // What is left of an earlier wait at this instant, by a clock that may have been set back.
                    let wait = Session::restore(policy, Some(&session.save()), at, 0).0.not_before();
                    let step = take(&mut session, row, order, hint, at);
                    let (outcome, progress) = (&step.outcome, &step.progress);
                    if outcome.billed == Some(true) {
                        let was_billed = mem::replace(&mut billed_orders[usize::from(order)], order > 0);
                        billed_here += u32::from(was_offered && !was_billed);
                    }
                    prop_assert!(progress.attempt >= 1);
                    if let Some(retry) = outcome.retry {
                        // An automatic attempt is only ever the free fetching of a result.
                        prop_assert!(retry.by == RetryBy::User || retry.needs == Needs::Result);
                        // A wait is kept, and no timer is ever set beyond what timers take.
                        prop_assert_eq!(retry.not_before, progress.not_before);
                        prop_assert!(f64::from(retry.delay_ms) <= 2_147_483_647.0);
                        if let Some(end) = retry.not_before {
                            prop_assert!(end > at && end - at <= 2_147_483_647.0);
                        }
                        if let Some(end) = wait {
                            prop_assert!(retry.not_before.is_some_and(|later| later >= end));
                        }
                        // A session that has ended never offers another attempt.
                        if has_ended {
                            prop_assert_eq!(retry.needs, Needs::Result);
                        }
                        if retry.needs != Needs::Result {
                            // Whatever is offered can be paid for.
                            prop_assert!(progress.remaining.captures > 0 && progress.remaining.billed > 0);
                        }
                    }
                    prop_assert_eq!(outcome.action == Action::Retry, outcome.retry.is_some());
                    was_offered = outcome.action == Action::Retry && outcome.retry.is_some_and(|retry| retry.needs != Needs::Result);
                    has_ended |= outcome.action == Action::Abort;
                }
            }
            let now = used(&policy, session.remaining());
            for (after, before) in now.iter().zip(before) {
                prop_assert!(*after >= before, "a counter fell");
            }
            before = now;
        }
        // The first attempt is nobody's offer; every later one was allowed.
        prop_assert!(billed_here <= policy.billed.max(1), "{billed_here} billed attempts were offered");
    }

    #[test]
    fn a_saved_session_is_restored_as_it_was(policy in policy(), seed in any::<u32>(), rows in prop::collection::vec((0usize..300, 0u8..3), 0..12)) {
        let mut at = START;
        let mut session = Session::new(long_lived(policy), at, seed);
        for (row, order) in rows {
            at += 1000.0;
            take(&mut session, row, order, None, at);
            let text = session.save();
            prop_assert!(text.len() <= 200, "{text}");
            prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)));
            let (restored, problem) = Session::restore(long_lived(policy), Some(&text), at, 99);
            prop_assert_eq!(problem, None);
            prop_assert_eq!(&restored, &session);
        }
    }

    #[test]
    fn no_text_grants_a_fresh_budget(text in ".*|f1\\.[0-9a-z_.-]{0,80}", at in any::<f64>()) {
        let (mut session, problem) = Session::restore(Policy::default(), Some(&text), at, 1);
        prop_assert!(problem.is_some());
        prop_assert_eq!(session.remaining().billed, 0);
        prop_assert_eq!(take(&mut session, 20, 0, None, at).outcome.retry.filter(|retry| retry.needs != Needs::Result), None);
    }

    #[test]
    fn a_changed_letter_is_noticed(place in any::<prop::sample::Index>(), letter in "[0-9a-z.-]") {
        let mut session = Session::new(Policy::default(), START, 5);
        take(&mut session, 30, 1, None, START);
        let text = session.save();
        let place = place.index(text.len());
        let changed = format!("{}{letter}{}", &text[..place], &text[place + 1..]);
        prop_assume!(changed != text);
        prop_assert!(Session::restore(Policy::default(), Some(&changed), START, 1).1.is_some());
    }
}

/// A text with the checksum that it should have: FNV-1a in base 36.
fn signed(body: &str) -> String {
    let mut sum = body
        .bytes()
        .fold(0x811c_9dc5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut digits = String::new();
    while digits.is_empty() || sum > 0 {
        digits.insert(0, char::from_digit(sum % 36, 36).expect("a digit"));
        sum /= 36;
    }
    format!("{body}.{digits}")
}

#[test]
fn what_no_session_writes_is_corrupt_even_with_a_right_checksum() {
    let restore = |body: &str| {
        let text = signed(body);
        Session::restore(Policy::default(), Some(&text), START, 1).1.map(|problem| problem.as_str())
    };
    // Began, latest, attempts, captures, billed, automatic, repeats, wait, its end, seed, four attempts.
    assert_eq!(restore("f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0--"), None);
    for body in [
        "f1.mm8h21s0-mm8h21s0-0-0-0-0-0-zzzzzzz-mm9h21s0-1-0-0-0-0--", // a wait beyond any timer
        "f1.mm8h21s0-mm8h21s0-0-0-0-0-0-1jk-0-1-0-0-0-0--",            // a wait without an end
        "f1.mm8h21s1-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0--", // begun after it was last seen
        "f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0-no_advice-", // an advice that is none
        "f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0--no_reason", // a reason that is none
        "f1.mm8h21s0-mm8h21s0-00-0-0-0-0-0-0-1-0-0-0-0--", // another spelling of a number
        "f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0--",   // a field too few
        "f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0---", // a field too many
    ] {
        assert_eq!(restore(body), Some("corrupt"), "{body}");
    }
}

/// Every name that a word goes by or once went by, with its name of today.
macro_rules! names {
    ($words:ident) => {
        $words::ALL
            .iter()
            .map(|word| (word.as_str(), word.as_str()))
            .chain($words::FORMER.iter().map(|(former, word)| (*former, word.as_str())))
    };
}

#[test]
fn a_session_that_was_saved_before_a_rename_is_restored_as_it_was() {
    for (advice, advice_now) in names!(Advice) {
        for (reason, reason_now) in names!(Reason) {
            let body = |advice, reason| {
                format!("f1.mm8h21s0-mm8h21s0-3-2-1-0-1-0-0-1-0-0-0-0-{advice}-{reason}")
            };
            let saved = signed(&body(advice, reason));
            let (session, problem) = Session::restore(Policy::default(), Some(&saved), START, 1);
            assert_eq!(problem, None, "{saved}");
            assert_eq!(session.save(), signed(&body(advice_now, reason_now)));
        }
    }
}
