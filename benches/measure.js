// Nanoseconds per operation, of several operations in turn, so that what disturbs the machine disturbs all of them.

/**
 * Measures the nanoseconds of each operation. Its `run(count)` runs it that often. A batch has as many calls as take
 * `milliseconds`, and the median batch counts.
 */
export function measure(operations, { batches, milliseconds }) {
  const prepared = operations.map((operation) => ({
    ...operation,
    count: calibrate(operation.run, milliseconds),
    times: [],
  }))
  for (let batch = 0; batch < batches; batch += 1) {
    for (const { run, count, times } of prepared) times.push((time(run, count) / count) * 1e6)
  }
  return prepared.map(({ run, count, times, ...described }) => ({ ...described, nanoseconds: median(times) }))
}

/** Returns the median of some numbers. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Returns the number of calls that take so long, once the engine has compiled the code. */
function calibrate(run, milliseconds) {
  let spent = 0
  for (let count = 16; ; count *= 2) {
    const taken = time(run, count)
    spent += taken
    if (taken >= milliseconds && spent >= 10 * milliseconds) return count
    if (taken >= milliseconds) count /= 2
  }
}

function time(run, count) {
  const began = performance.now()
  const used = run(count)
  const elapsed = performance.now() - began
  // What is not used may be optimized away.
  if (!(used >= 0)) throw new Error('an operation gave nothing')
  return elapsed
}
