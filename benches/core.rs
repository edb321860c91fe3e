//! The core on a server. `npm run bench` reads the results that criterion writes.

#![allow(missing_docs, reason = "criterion's macros write undocumented functions")]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use faceid_response::{Ask, Channel, Locale, Policy, Session, lookup, read};

const REDIRECT: &str = "?code=66660018&orderNo=20260302090000001&h5faceId=2da2cb8f3a8f4c9e91b0a4d0&newSignature=2E3D5A8F0C7B41D6&liveRate=88";

/// 2 March 2026, 09:00:00 in Beijing.
const AT: f64 = 1_772_413_200_000.0;

fn core(criterion: &mut Criterion) {
    let ask = Ask::new(Locale::ZhHans).at(AT);
    criterion.bench_function("lookup", |bencher| {
        bencher.iter(|| lookup(black_box(Channel::Sdk), black_box("66660018"), black_box(ask)));
    });
    criterion.bench_function("read", |bencher| {
        bencher.iter(|| read(black_box(REDIRECT), None, black_box(ask)));
    });
    criterion.bench_function("step", |bencher| {
        let mut session = Session::new(Policy::default(), AT, 1);
        let outcome = lookup(Channel::Sdk, "66660018", ask).into_owned();
        bencher.iter_batched(
            || outcome.clone(),
            |outcome| session.step(outcome, AT, None),
            BatchSize::SmallInput,
        );
    });
}

criterion_group!(benches, core);
criterion_main!(benches);
