//! Rules for every session under any events: outcomes, verdicts, waits, reloads, clock jumps,
//! second tabs.

use faceid_response::{
    Action, Advice, Answer, Ask, Code, Fault, Needs, Policy, Reason, Remaining, RestoreProblem,
    RetryBy, Session, Step, catalog, lookup,
};
use proptest::prelude::*;

const START: f64 = 1_772_413_200_000.0;

/// The longest wait before a result is asked for again, ms: what a server may ask for.
const LONGEST_OF_A_RESULT: f64 = 3_600_000.0;

/// An event.
#[derive(Clone, Debug)]
enum Event {
    /// An attempt that ends in the code of this row, with this order number (0 = none) and hint.
    Attempt {
        row: usize,
        order: u8,
        hint: Option<f64>,
    },
    /// The server's word on the attempt.
    Confirm(Word),
    /// A page without news.
    Now,
    /// A span of time that passes; negative when the clock is set back.
    Pass(f64),
    /// A reload of the page.
    Reload,
    /// A second tab that takes the saved session. What happens there is merged on `Merge`.
    Fork,
    /// An attempt in the second tab.
    Elsewhere {
        row: usize,
    },
    Merge,
}

#[derive(Clone, Copy, Debug)]
enum Word {
    Passed,
    Failed,
    Pending,
    Row(usize),
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
        8 => (0..rows, 0u8..8, hint).prop_map(|(row, order, hint)| Event::Attempt { row, order, hint }),
        2 => prop_oneof![
            Just(Word::Passed),
            Just(Word::Failed),
            Just(Word::Pending),
            (0..rows).prop_map(Word::Row),
        ].prop_map(Event::Confirm),
        2 => Just(Event::Now),
        2 => (0.0..4e5).prop_map(Event::Pass),
        1 => (-1e9..1e9).prop_map(Event::Pass),
        1 => Just(Event::Reload),
        1 => Just(Event::Fork),
        1 => (0..rows).prop_map(|row| Event::Elsewhere { row }),
        1 => Just(Event::Merge),
    ]
}

/// Returns the same policy with a lifetime longer than any test.
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

fn outcome(row: usize, order: u8, at: f64) -> faceid_response::Outcome<'static> {
    let entry = catalog().nth(row).expect("a row");
    let code = Code::new(&entry.code).map(Code::into_owned);
    let mut outcome = lookup(entry.channel, code, Ask::default().at(at));
    outcome.reference.order_no = (order > 0).then(|| format!("order{order}"));
    outcome
}

fn take(session: &mut Session, row: usize, order: u8, hint: Option<f64>, at: f64) -> Step {
    session.step(outcome(row, order, at), at, hint)
}

fn confirm(session: &mut Session, word: Word, at: f64) -> Step {
    let answer = match word {
        Word::Passed => Answer::Passed,
        Word::Failed => Answer::Failed,
        Word::Pending => Answer::Pending,
        Word::Row(row) => Answer::Vendor(Box::new(outcome(row, 0, at))),
    };
    session.confirm(answer, Ask::default(), at)
}

fn used(policy: &Policy, left: Remaining) -> [u32; 3] {
    [
        policy.captures - left.captures,
        policy.billed - left.billed,
        policy.automatic - left.automatic,
    ]
}

/// Checks the rules for every step: a wait is kept, the page itself fetches only results, and the
/// retry that is offered is within the limits.
fn check(policy: &Policy, step: &Step, at: f64) -> Result<(), TestCaseError> {
    let (outcome, progress) = (&step.outcome, &step.progress);
    prop_assert_eq!(outcome.action == Action::Retry, outcome.retry.is_some());
    let Some(retry) = outcome.retry else {
        prop_assert!(!progress.last_try);
        return Ok(());
    };
    prop_assert!(retry.by == RetryBy::User || retry.needs == Needs::Result);
    prop_assert_eq!(retry.not_before, progress.not_before);
    prop_assert!(f64::from(retry.delay_ms) <= 2_147_483_647.0);
    if retry.needs == Needs::Result {
        // A limit of the day, or of another attempt, holds up no question about a result.
        prop_assert!(f64::from(retry.delay_ms) <= policy.longest_wait_ms.max(LONGEST_OF_A_RESULT));
    }
    if let Some(end) = retry.not_before {
        prop_assert!(end > at && end - at <= 2_147_483_647.0);
    }
    let left = progress.remaining.captures.min(progress.remaining.billed);
    let is_offered = retry.needs != Needs::Result;
    prop_assert_eq!(progress.last_try, is_offered && left == 1);
    // The first attempt is nobody's offer.
    prop_assert!(!is_offered || left > 0 || progress.attempt == 0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_history_grants_more_than_the_policy(policy in policy(), seed in any::<u32>(), events in prop::collection::vec(event(), 1..40)) {
        let policy = long_lived(policy);
        let mut at = START;
        let mut session = Session::new(policy, at, seed);
        let mut second = session.clone();
        // What was billed since the session began, by order number; a pass, a verified flow and a day's end begin anew.
        let mut billed = 0;
        for event in events {
            let looked = session.now(Ask::default(), at);
            check(&policy, &looked, at)?;
            let before = looked.progress;
            let saved = session.save();
            match event {
                Event::Pass(ms) => at = (at + ms).clamp(START - 4e8, START + 4e8),
                Event::Reload => {
                    // The second that is saved and the one that comes back are one.
                    let (restored, problem) = Session::restore(policy, Some(&saved), at, 0);
                    let (again, _) = Session::restore(policy, Some(&restored.save()), at, 7);
                    prop_assert_eq!(&restored, &again);
                    prop_assert_eq!(problem, None);
                    session = restored;
                    prop_assert_eq!(session.now(Ask::default(), at), looked);
                }
                Event::Now => {
                    // What only looks changes nothing, however often.
                    prop_assert_eq!(session.now(Ask::default(), at), looked);
                    prop_assert_eq!(session.save(), saved);
                }
                Event::Fork => second = session.clone(),
                Event::Elsewhere { row } => {
                    take(&mut second, row, 0, None, at);
                }
                Event::Merge => {
                    let there = second.remaining();
                    let problem = session.merge(&second.save(), at);
                    prop_assert_eq!(problem, None);
                    // Of one session nothing is lost; another one wins as it is, or changes nothing.
                    let both = session.remaining();
                    let is_older = both == before.remaining;
                    let is_both = both.billed <= there.billed && both.captures <= there.captures;
                    let is_anew = session.now(Ask::default(), at).progress.attempt == 0;
                    prop_assert!(is_older || is_both || is_anew, "an attempt in the other tab was lost");
                    billed = 0;
                }
                Event::Confirm(word) => {
                    let step = confirm(&mut session, word, at);
                    check(&policy, &step, at)?;
                    let is_verified = step.outcome.advice == Advice::Verified;
                    // A server's word alone verifies, and the flow is over.
                    prop_assert_eq!(is_verified, matches!(word, Word::Passed) || step.outcome.passed == Some(true));
                    if is_verified {
                        prop_assert_eq!(step.progress.attempt, before.attempt);
                        let fresh = session.now(Ask::default(), at);
                        prop_assert_eq!((fresh.outcome.advice, fresh.progress.attempt), (Advice::NotStarted, 0));
                        prop_assert_eq!(used(&policy, session.remaining()), [0, 0, 0]);
                        billed = 0;
                    } else if matches!(word, Word::Pending) {
                        // Asking costs nothing.
                        prop_assert_eq!(step.progress.remaining.captures, before.remaining.captures);
                        prop_assert_eq!(step.progress.remaining.billed, before.remaining.billed);
                        prop_assert_eq!(step.outcome.retry.map(|retry| retry.needs), Some(Needs::Result));
                    }
                }
                Event::Attempt { row, order, hint } => {
                    let wait = session.not_before();
                    let closed = before.remaining.billed == 0 && looked.outcome.action == Action::Abort;
                    let step = take(&mut session, row, order, hint, at);
                    check(&policy, &step, at)?;
                    let left = step.progress.remaining;
                    let has_passed = looked.outcome.advice == Advice::Completed;
 let has_begun = has_passed && step.progress.attempt == 1;
                    if left.billed > before.remaining.billed || left.captures > before.remaining.captures {
                        // Only what passed, and was not refused, ends a flow; a page that looked would have said so.
                        prop_assert!(has_begun, "a budget was freed");
                        billed = 0;
                    }
                    // The wait for a result ends when the result is there.
                    let is_of_result = has_passed || looked.outcome.retry.is_some_and(|retry| retry.needs == Needs::Result);
                    let is_kept = !has_begun && !is_of_result && step.outcome.action == Action::Retry;
                    if let Some(end) = wait.filter(|_| is_kept) {
                        prop_assert!(session.not_before().is_some_and(|later| later >= end), "a wait was lost");
                        if step.outcome.retry.is_some_and(|retry| retry.needs != Needs::Result) {
                            prop_assert_eq!(step.progress.not_before, session.not_before());
                        }
                    }
                    // A session that has ended never offers another attempt.
                    if closed && let Some(retry) = step.outcome.retry {
                        prop_assert_eq!(retry.needs, Needs::Result);
                    }
                    // What others broke takes nothing and ends nothing.
                    let is_of_others = matches!(step.outcome.fault, Fault::Service | Fault::Integrator);
                    if is_of_others && step.outcome.billed != Some(true) && before.remaining.captures.min(before.remaining.billed) > 0 {
                        prop_assert!(left.captures >= before.remaining.captures && left.billed >= before.remaining.billed);
                    }
                    // Told once more, it is no news.
                    let again = take(&mut session.clone(), row, order, hint, at);
                    prop_assert_eq!(again.progress.remaining.captures, left.captures);
                    prop_assert_eq!(again.progress.remaining.billed, left.billed);
                    if step.outcome.retry.is_some_and(|retry| retry.needs != Needs::Result) {
                        prop_assert!(left.billed > 0);
                        billed += u32::from(step.outcome.billed == Some(true));
                    }
                }
            }
        }
        // Offered again after so many billed attempts: no more than the policy allows, whatever was told how often.
        prop_assert!(billed <= 8 * policy.billed.max(1));
    }

    #[test]
    fn a_saved_session_is_restored_as_it_was(policy in policy(), seed in any::<u32>(), rows in prop::collection::vec((0usize..300, 0u8..3, prop::option::of(0u8..3)), 0..12)) {
        let mut at = START;
        let mut session = Session::new(long_lived(policy), at, seed);
        for (row, order, word) in rows {
            at += 1000.0;
            match word {
                None => take(&mut session, row, order, None, at),
                Some(0) => confirm(&mut session, Word::Failed, at),
                Some(1) => confirm(&mut session, Word::Pending, at),
                Some(_) => confirm(&mut session, Word::Row(row), at),
            };
            let text = session.save();
            prop_assert!(text.starts_with("f2.") && text.len() <= 256, "{text}");
            prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)));
            let (restored, problem) = Session::restore(long_lived(policy), Some(&text), at, 99);
            prop_assert_eq!(problem, None);
            prop_assert_eq!(&restored, &session);
        }
    }

    #[test]
    fn no_text_grants_a_fresh_budget(text in ".*|f[12]\\.[0-9a-z_.-]{0,80}", at in any::<f64>()) {
        let (mut session, problem) = Session::restore(Policy::default(), Some(&text), at, 1);
        prop_assert!(problem.is_some());
        prop_assert_eq!(session.remaining().billed, 0);
        prop_assert_eq!(session.now(Ask::default(), at).outcome.action, Action::Abort);
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

    #[test]
    fn what_is_too_old_is_as_good_as_none(rows in prop::collection::vec((0usize..300, 1u8..8), 0..8), late in 86_400_001.0..1e10) {
        let mut session = Session::new(Policy::default(), START, 1);
        for (row, order) in rows {
            take(&mut session, row, order, None, START);
        }
        let at = START + f64::trunc(late);
        let (mut old, problem) = Session::restore(Policy::default(), Some(&session.save()), at, 1);
        prop_assert_eq!(problem, Some(RestoreProblem::Expired));
        prop_assert_eq!(used(&Policy::default(), old.remaining()), [0, 0, 0]);
        prop_assert_eq!(old.now(Ask::default(), at).progress.attempt, 0);
        // Beside a session of today it changes nothing.
        let mut today = Session::new(Policy::default(), at, 1);
        take(&mut today, 30, 1, None, at);
        let before = today.clone();
        prop_assert_eq!(today.merge(&session.save(), at), Some(RestoreProblem::Expired));
        prop_assert_eq!(today, before);
    }
}

/// Returns a text with its correct checksum: FNV-1a in base 36.
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
    // Began, latest, attempts, captures, billed, automatic, repeats, wait, its end, seed; version 2 has the end of a limit,
    // the last answer and the last call; four attempts; the last advice and the reason of the end; version 2 has the advice
    // of the end, and what is waited for.
    assert_eq!(restore("f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0--"), None);
    assert_eq!(restore("f2.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0-0-0-0----"), None);
    for (version, more, words) in [("f1", "", "-"), ("f2", "0-0-0-", "---")] {
        for body in [
            format!("mm8h21s0-mm8h21s0-0-0-0-0-0-zzzzzzz-mm9h21s0-1-{more}0-0-0-0-{words}"), // a wait beyond any timer
            format!("mm8h21s0-mm8h21s0-0-0-0-0-0-1jk-0-1-{more}0-0-0-0-{words}"), // a wait without an end
            format!("mm8h21s1-mm8h21s0-0-0-0-0-0-0-0-1-{more}0-0-0-0-{words}"), // begun after it was last seen
            format!("mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-{more}0-0-0-0-no_advice{words}"), // an advice that is none
            format!("mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-{more}0-0-0-0--no_reason{}", &words[1..]), // a reason that is none
            format!("mm8h21s0-mm8h21s0-00-0-0-0-0-0-0-1-{more}0-0-0-0-{words}"), // another spelling of a number
            format!("mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-{more}0-0-0-{words}"),    // a field too few
            format!("mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-{more}0-0-0-0-{words}-"), // a field too many
            format!("mm8h21s0-mm8h21s0-2gosa7pa2gv-0-0-0-0-0-0-1-{more}0-0-0-0-{words}"), // a count beyond any
        ] {
            let body = format!("{version}.{body}");
            assert_eq!(restore(&body), Some("corrupt"), "{body}");
        }
    }
    // The words of version 2 alone.
    for words in ["--no_advice-", "---no_advice"] {
        let body = format!("f2.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0-0-0-0-{words}");
        assert_eq!(restore(&body), Some("corrupt"), "{body}");
    }
    // The fields of the one version under the name of the other, and a version to come.
    assert_eq!(restore("f2.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0--"), Some("corrupt"));
    assert_eq!(restore("f1.mm8h21s0-mm8h21s0-0-0-0-0-0-0-0-1-0-0-0-0-0-0-0----"), Some("corrupt"));
    assert_eq!(restore("f3.mm8h21s0"), Some("future_version"));
}

/// Checks a text of version 1 with two attempts, one of them billed, against the same as this
/// version writes it.
#[test]
fn a_text_of_the_first_version_is_read_and_written_anew() {
    const FIRST: &str = "f1.mm8h21s0-mm8h3c2o-2-2-1-0-1-0-0-1-3-0-0-0-name_id_mismatch-.qhqf80";
    let (session, problem) = Session::restore(Policy::default(), Some(FIRST), START, 1);
    assert_eq!(problem, None);
    let left = session.remaining();
    assert_eq!((left.captures, left.billed, left.automatic), (1, 1, 5));
    let text = session.save();
    assert!(text.starts_with("f2."), "{text}");
    assert_eq!(Session::restore(Policy::default(), Some(&text), START, 1).0, session);
}

/// Lists every current and former name of each word, with its current name.
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
    const NUMBERS: &str = "mm8h21s0-mm8h21s0-3-2-1-0-1-0-0-1";
    for (advice, advice_now) in names!(Advice) {
        for (reason, reason_now) in names!(Reason) {
            // Version 1 did not say with what advice it ended.
            let first = signed(&format!("f1.{NUMBERS}-0-0-0-0-{advice}-{reason}"));
            let second =
                signed(&format!("f2.{NUMBERS}-0-0-0-0-0-0-0-{advice}-{reason}-{advice}-{advice}"));
            let restored = |saved: &str| Session::restore(Policy::default(), Some(saved), START, 1);
            let of_first =
                format!("f2.{NUMBERS}-0-0-0-0-0-0-0-{advice_now}-{reason_now}-another_method-");
            let of_second =
                format!("f2.{NUMBERS}-0-0-0-0-0-0-0-{advice_now}-{reason_now}-{advice_now}-");
            for (saved, body) in [(first, of_first), (second, of_second)] {
                let (session, problem) = restored(&saved);
                assert_eq!(problem, None, "{saved}");
                assert_eq!(session.save(), signed(&body));
            }
        }
    }
}
