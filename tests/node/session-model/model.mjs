// A model of the session in plain objects, written from docs/guide.md and tests/sessions/, and not from the core. An
// answer comes as its reader understood it; the model decides its meaning after all earlier ones.

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const BEIJING = 480 * MINUTE

/** The default policy of the package. */
export const POLICY = {
  captures: 3,
  billed: 2,
  automatic: 5,
  sameAdvice: 2,
  lifetimeMs: DAY,
  longestWaitMs: 5 * MINUTE,
}

/** The advice that replaces one which comes again. */
const STRONGER = {
  too_dark: 'another_place',
  too_bright: 'another_place',
  too_close: 'another_place',
  several_faces: 'another_place',
  face_covered: 'another_place',
  not_confirmed: 'another_place',
  another_place: 'another_device',
  camera_unavailable: 'another_device',
  recording_not_received: 'another_device',
  network_unstable: 'another_device',
  interrupted: 'another_device',
  timed_out: 'another_device',
  unknown: 'another_device',
  another_device: 'another_method',
  name_id_mismatch: 'another_method',
  name_or_id_malformed: 'another_method',
  name_invalid: 'another_method',
  id_number_invalid: 'another_method',
  not_same_person: 'another_method',
  identity_not_found: 'another_method',
  result_missing: 'another_method',
}
/** The retries of advices that a session itself gives. */
const OWN = {
  another_place: { by: 'user', needs: 'capture', delayMs: 0 },
  another_device: { by: 'user', needs: 'token', delayMs: 0 },
  result_rate_limited: { by: 'user', needs: 'result', delayMs: 30_000 },
}
/** The faults that end a session for the person. Faults of others are for others to fix. */
const CLOSES = ['user', 'environment', 'risk', 'none']
const OF_OTHERS = ['service', 'integrator']
const LIMITS_OF_THE_VENDOR = ['attempts_exhausted', 'daily_limit_reached', 'quota_exhausted']
const NO_ANSWER = ['no_result', 'channel_required', 'channel_mismatch', 'other_attempt']

const midnight = (at) => (Math.floor((at + BEIJING) / DAY) + 1) * DAY - BEIJING

/** Returns a session without attempts. It begins later than `before`, if there was one. */
export function begun(at, before = null) {
  return {
    began: before ? Math.max(at, before.began + 1) : at,
    latest: before ? Math.max(at, before.began + 1) : at,
    now: at,
    attempts: 0,
    captures: 0,
    billed: 0,
    automatic: 0,
    advice: null,
    repeats: 0,
    wait: null,
    waitsFor: null,
    closed: null,
    answer: null,
    call: null,
    ring: [],
  }
}

export const copy = (session) => structuredClone(session)

/** Returns what a new session knows of the attempts before it: that they are none of its own. */
const remembered = ({ ring }) =>
  ring
    .filter(({ id }) => id)
    .slice(0, 3)
    .map(({ id }) => ({ id, isCapture: true, isBilled: true, isOfBefore: true }))

/** Returns the last attempt of this session. */
const lastOf = ({ ring }) => (ring[0]?.isOfBefore ? undefined : ring[0])

const age = (session, at) => Math.max(session.latest, at) - session.began
export const isTooOld = (session, at) => age(session, at) > POLICY.lifetimeMs

/** Moves to an instant. A session that is too old, or was closed for a day that is over, begins anew. */
export function moved(given, at) {
  if (isTooOld(given, at)) return { ...begun(at, given), ring: remembered(given) }
  const session = copy(given)
  session.now = at
  session.latest = Math.max(session.latest, at)
  if (session.wait) {
    // A clock that was set back lengthens no wait.
    session.wait.end = Math.min(session.wait.end, at + session.wait.length)
    if (session.wait.end <= at) session.wait = null
  }
  const until = session.closed?.until
  return until && at >= until ? { ...begun(at, given), ring: remembered(given) } : session
}

const NOT_STARTED = { action: 'retry', advice: 'not_started', retry: { by: 'user', needs: 'token', delayMs: 0 } }

const isUntouched = ({ attempts, automatic, closed }) => !attempts && !automatic && !closed

/**
 * Returns a tab's session merged with the stored one: the later session wins, and within the same session the larger
 * counters.
 */
export function merged(own, stored) {
  if (isUntouched(own) || stored.began > own.began) return { ...copy(stored), now: own.now }
  if (stored.began < own.began) return own
  const isNewer = stored.attempts > own.attempts || (stored.attempts === own.attempts && stored.latest > own.latest)
  const of = copy(isNewer ? stored : own)
  const most = (name) => Math.max(own[name], stored[name])
  const later = (stored.wait?.end ?? 0) > (own.wait?.end ?? 0) ? stored : own
  return {
    ...of,
    now: own.now,
    latest: most('latest'),
    attempts: most('attempts'),
    captures: most('captures'),
    billed: most('billed'),
    automatic: most('automatic'),
    wait: later.wait && { ...later.wait },
    waitsFor: later.waitsFor,
    closed: own.closed ?? copy(stored.closed),
  }
}

/** Returns the attempts and automatic fetches that the limits still allow. */
export function remaining(session) {
  const left = (name) => (session.closed ? 0 : Math.max(0, POLICY[name] - session[name]))
  return {
    captures: left('captures'),
    billed: left('billed'),
    automatic: Math.max(0, POLICY.automatic - session.automatic),
  }
}

const spent = (session) =>
  session.billed >= POLICY.billed ? 'billed_spent' : session.captures >= POLICY.captures ? 'captures_spent' : null

function close(session, reason, advice, until = null) {
  session.closed ??= { reason, advice, until }
}

/** Ends a session by our own limits, without a wait for another attempt. */
function end(session, reason) {
  if (!session.closed) {
    session.wait = null
    session.waitsFor = null
  }
  close(session, reason, 'another_method')
}

/** Returns the fields of a step that depend on the session's state. */
function answered(session, answer) {
  const isOffered = answer.action === 'retry' && answer.retry.needs !== 'result'
  const left = remaining(session)
  return {
    attempt: session.attempts,
    escalated: null,
    reason: null,
    problem: null,
    ...answer,
    remaining: left,
    lastTry: isOffered && Math.min(left.captures, left.billed) === 1,
  }
}

const retry = (by, needs) => ({ by, needs })

/** Returns the answer for a page without news. */
export function now(session) {
  const last = lastOf(session)
  if (last?.isAwaited) return answered(session, { action: 'proceed', advice: 'completed', confirm: true, passed: null })
  const ended =
    session.closed ?? (session.attempts && spent(session) && { reason: spent(session), advice: 'another_method' })
  if (ended) return answered(session, { action: 'abort', advice: ended.advice, reason: ended.reason })
  if (session.wait) {
    const isOfResult = RESULTS.includes(session.waitsFor)
    const next = isOfResult ? { needs: 'result' } : {}
    return answered(session, { action: 'retry', advice: session.waitsFor, reason: 'not_before', retry: next })
  }
  return answered(session, { action: 'retry', advice: 'not_started', retry: retry('user', 'token') })
}

/**
 * Sets the wait for the next attempt to its observed end. It has to lie at least the base away, and at most the base
 * with exponential backoff under the cap. `earlier` is the end of the wait that it cannot end before, 0 for none.
 */
function wait(session, advice, base, times, observed, earlier = session.wait?.end ?? 0) {
  if (!base) return
  const most = Math.max(base, Math.min(base * 2 ** Math.min(times - 1, 16), POLICY.longestWaitMs))
  const end = observed ?? 0
  const least = Math.max(earlier, session.now + base)
  const longest = Math.max(earlier, Math.ceil(session.now + most))
  if (end < least || end > longest) throw new Error(`a wait until ${end}, not from ${least} to ${longest}`)
  if (end > (session.wait?.end ?? 0)) {
    session.wait = { length: end - session.now, end }
    session.waitsFor = advice
  }
}

const RESULTS = ['result_unavailable', 'result_rate_limited']

/** Asks for the result once more, by itself as long as the policy allows it. */
function fetched(session, said, own, observed) {
  let { advice, retry: next } = said
  let [times, reason] = [1, null]
  if (next.by === 'auto') {
    if (session.automatic >= POLICY.automatic) {
      advice = 'result_rate_limited'
      next = OWN[advice]
      reason = 'automatic_spent'
    } else {
      session.automatic += 1
      times = session.automatic
    }
  }
  // A wait for another attempt holds up no question about one that was made, and stays.
  const earlier = session.wait && RESULTS.includes(session.waitsFor) ? session.wait.end : 0
  wait(session, advice, next.delayMs, times, observed, earlier)
  const notBefore = next.delayMs ? observed : earlier || null
  return { ...own, action: 'retry', advice, retry: retry(next.by, next.needs), reason, notBefore }
}

const isSame = (one, other) => one && other && one.kind === other.kind && one.text === other.text

/** Tells whether an answer is about the last attempt. */
function isLast(session, said) {
  const last = lastOf(session)
  if (!session.attempts || !last) return false
  if (said.id && last.id && said.id.kind === last.id.kind) return isSame(said.id, last.id)
  if (said.isServers && !last.isServers) return true
  if (said.call && said.call === session.call) return true
  return (!said.id || !last.id) && session.answer === said.answer
}

/** Counts an attempt; tells whether it is new. */
function count(session, said) {
  const isHeld = !OF_OTHERS.includes(said.fault)
  const isCapture = isHeld && (said.isFinished ?? (said.billed === true || said.isRecording))
  const isBilled = said.billed === true
  const add = (attempt) => {
    if (isCapture && !attempt.isCapture) session.captures += 1
    if (isBilled && !attempt.isBilled) session.billed += 1
    attempt.isCapture ||= isCapture
    attempt.isBilled ||= isBilled
  }
  const old = session.ring.find((each) => each !== lastOf(session) && isSame(each.id, said.id))
  if (old) {
    add(old)
    return { session, isNews: false, isOfBefore: old.isOfBefore }
  }
  const isAgain = isLast(session, said)
  if (!isAgain && session.ring[0]?.hasPassed && !session.closed) {
    // A pass has ended its flow; an old page of it is no news all the same. What is closed stays so.
    session = { ...begun(session.now, session), ring: remembered(session) }
  }
  session.answer = said.answer
  session.call = said.call
  const isSameAdvice = session.advice === said.advice
  const isNews = !isAgain || !isSameAdvice
  if (isNews) {
    session.repeats = isSameAdvice ? session.repeats + 1 : 1
    session.advice = said.advice
  }
  if (!isAgain) {
    session.attempts += 1
    // What has no id is never asked for again.
    const kept = session.ring.filter(({ id }) => id)
    session.ring = [
      { id: null, isCapture: false, isBilled: false, isServers: said.isServers, isRefused: false },
      ...kept,
    ]
    session.ring.length = Math.min(session.ring.length, 4)
  }
  const last = lastOf(session)
  if (isAgain && said.isServers && !isHeld && last.isAwaited && last.isCapture) {
    // It was counted when it was finished, and others broke it.
    session.captures -= 1
    last.isCapture = false
  }
  add(last)
  last.id ??= said.id
  last.isServers &&= said.isServers
  const proceeds = said.action === 'proceed'
  if (said.isServers) last.isRefused = !proceeds
  last.isAwaited = proceeds
  last.hasPassed = proceeds && said.passed === true && !last.isRefused
  return { session, isNews }
}

/**
 * Returns the meaning of an answer after all earlier ones. `observed` is the end of the wait, which is partly random.
 */
export function step(given, said, observed) {
  let session = copy(given)
  if (said.problem === 'no_result') return { session, step: { ...now(session), problem: 'no_result' } }
  const isAnswer = !NO_ANSWER.includes(said.problem)
  const isOfResult = said.retry?.needs === 'result'
  const isOver = isAnswer && !isOfResult && said.channel !== 'api' && said.advice !== 'not_finished'
  const isOfLast = session.ring[0]?.isAwaited && (isOfResult || said.channel === 'api')
  let isNews = true
  let isOfBefore = false
  if (isOver) ({ session, isNews, isOfBefore } = count(session, said))
  if (isOver && RESULTS.includes(session.waitsFor)) {
    // The result is there.
    session.wait = null
    session.waitsFor = null
  }
  const own = {
    problem: said.problem,
    passed: said.passed,
    attempt: session.attempts + Number(isAnswer && !isOver && !isOfLast),
  }
  // The end of a session before is none of this one.
  const isPast = isOfBefore && said.action === 'abort' && !session.closed
  const meant = isPast ? { ...said, ...NOT_STARTED } : said
  const decision = decided(session, meant, isNews, own, observed)
  if (isPast) decision.escalated = said.advice
  return { session, step: answered(session, { ...own, ...decision }) }
}

function decided(session, said, isNews, own, observed) {
  const { action, advice } = said
  if (action === 'proceed') return { action, advice }
  if (action === 'abort') {
    const limit = LIMITS_OF_THE_VENDOR.includes(advice) ? 'vendor_limit' : null
    if (CLOSES.includes(said.fault)) {
      const isDays = advice === 'daily_limit_reached'
      const until = isDays ? midnight(session.now) : null
      close(session, limit ?? 'terminal', advice, until)
      if (isDays) {
        session.wait = { length: until - session.now, end: until }
        session.waitsFor = null
        session.closed.until = until
      }
    }
    return { action, advice, reason: limit }
  }
  if (said.retry.needs === 'result') {
    const answer = fetched(session, said, own, observed)
    return { ...answer, escalated: answer.advice === advice ? null : advice }
  }
  const over = session.closed
    ? session.closed.reason === 'not_restored'
      ? 'not_restored'
      : 'terminal'
    : spent(session)
  if (over) {
    end(session, over)
    return { action: 'abort', advice: 'another_method', escalated: advice, reason: over }
  }
  let stronger = advice
  if (session.advice === advice) {
    for (let times = POLICY.sameAdvice; times <= session.repeats; times += 1) stronger = STRONGER[stronger] ?? stronger
  }
  if (stronger === 'another_method') {
    if (CLOSES.includes(said.fault)) end(session, 'same_advice_repeated')
    return { action: 'abort', advice: stronger, escalated: advice, reason: 'same_advice_repeated' }
  }
  const isEscalated = stronger !== advice
  const next = isEscalated ? OWN[stronger] : said.retry
  // A new token or other input is needed still.
  const needs = isEscalated && said.retry.needs !== 'capture' ? said.retry.needs : next.needs
  const earlier = session.wait?.end ?? 0
  if (isNews) wait(session, stronger, next.delayMs, session.repeats, observed)
  const stillWaits = earlier && session.wait?.end === earlier
  return {
    action: 'retry',
    advice: stronger,
    retry: retry(next.by, needs),
    escalated: isEscalated ? advice : null,
    reason: isEscalated ? 'same_advice_repeated' : stillWaits ? 'not_before' : null,
  }
}

const PENDING = { advice: 'result_unavailable', retry: { by: 'auto', needs: 'result', delayMs: 2000 } }

/** Returns the step for the word of the page's own server, which alone verifies. */
export function confirm(given, word, said, observed) {
  const session = copy(given)
  const pending = (problem) => {
    const answer = fetched(session, PENDING, { problem, passed: null }, observed)
    return { session, step: answered(session, answer) }
  }
  const verified = () => ({
    session: begun(session.now, session),
    step: {
      ...answered(begun(session.now), { action: 'proceed', advice: 'verified', passed: true, confirm: false }),
      attempt: session.attempts,
    },
  })
  const failed = (answer) => {
    // The server speaks of the last attempt, whoever told of it.
    const last = lastOf(session)
    const isServers = last?.isServers ?? true
    if (last) last.isServers = false
    const result = step(session, { ...answer, isServers: true }, observed)
    const now = lastOf(result.session)
    if (now) now.isServers = isServers
    return result
  }
  if (word === true) return verified()
  if (word === false) return failed(said)
  if (word === 'pending') return pending(null)
  const last = lastOf(session)
  const isAnother = said.id && last?.id && said.id.kind === last.id.kind && !isSame(said.id, last.id)
  // Where only a server has told, another order is the next attempt.
  if (isAnother && !last.isServers) return pending('other_attempt')
  if (said.passed === true) return verified()
  const saysNothing =
    said.problem ||
    said.channel === 'api' ||
    said.action === 'proceed' ||
    said.advice === 'not_finished' ||
    said.retry?.needs === 'result'
  return saysNothing ? pending(said.problem) : failed(said)
}

/** Returns a session whose saved text cannot be trusted: it allows nothing billed until it is reset. */
export function distrusted(given) {
  const session = copy(given)
  close(session, 'not_restored', 'another_method')
  return session
}
