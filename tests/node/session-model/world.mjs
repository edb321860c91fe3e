// A world of tabs, a storage and a clock, in which a history of events happens to the real session and to the model.
// Both must give the same answers, and the promises to people and hosts must hold.

import assert from 'node:assert/strict'
import { persist } from 'faceid-response'
import { answer, REFUSED } from './answers.mjs'
import * as model from './model.mjs'

/** The instant at which every history begins. */
export const START = Date.parse('2026-03-02T09:00:00+08:00')
const KEY = 'flow'

/** Texts under the key that no session wrote, by the problem that each causes. */
const BAD = { foreign: 'eyJhbGciOiJIUzI1NiJ9', corrupt: 'f2.mm8h21s0-mm8h21s0-1', future_version: 'f9.a-b-c.d' }

/** Returns a storage that can throw or be full. */
function storage() {
  let text = null
  const store = {
    mode: 'works',
    get text() {
      return text
    },
    put(given) {
      text = given
    },
    getItem() {
      if (store.mode === 'throws') throw new Error('SecurityError')
      return text
    },
    setItem(_, given) {
      if (store.mode !== 'works') throw new Error('QuotaExceededError')
      text = given
    },
    removeItem() {
      if (store.mode === 'throws') throw new Error('SecurityError')
      text = null
    },
  }
  return store
}

/** Plays a history; returns the number of steps. `skew` is the difference of the device's clock from the host's. */
export function play(faceid, { skew, events }) {
  const device = Date.now
  let world = START
  Date.now = () => world + skew
  try {
    return new World(faceid, skew, (instant) => {
      world = instant
    }).play(events)
  } finally {
    Date.now = device
  }
}

class World {
  constructor(faceid, skew, setClock) {
    Object.assign(this, { faceid, skew, setClock, at: START, steps: 0 })
    this.store = storage()
    /** The contents under the key, for the model: a session, or the name of a bad text. */
    this.stored = null
    this.saved = []
    this.tabs = [this.open(), null, null]
  }

  play(events) {
    for (const event of events) {
      this.at = Math.max(START - 86_400_000, this.at + event.after)
      this.setClock(this.at)
      this.tabs[event.tab] ??= this.open()
      this[event.what](event, this.tabs[event.tab])
      this.steps += 1
    }
    return this.steps
  }

  /** Opens a page with the storage, and with a text from its address if there is one. Its clock is the host's. */
  open(saved) {
    const { at, store } = this
    const options = { at, seed: 1 + this.steps, saved: saved?.text }
    const tab = { session: model.begun(at), problem: null, isForeign: false, passedOver: null, hasEnded: false }
    if (saved) {
      tab.problem = model.isTooOld(saved.session, at) ? 'expired' : null
      tab.session = model.moved(saved.session, at)
    }
    tab.real = persist(this.faceid.session(options), { key: KEY, storage: store, at })
    this.take(tab)
    assert.equal(tab.real.problem, tab.problem, 'the problem of a page that opens')
    return tab
  }

  /** Takes the stored session into the model, as a page does before anything else. */
  take(tab) {
    const { stored, store, at } = this
    if (store.mode === 'throws' || stored === null || stored === tab.passedOver) return
    tab.passedOver = null
    tab.isForeign = stored === 'foreign'
    if (typeof stored === 'string') {
      tab.session = model.distrusted(tab.session)
      tab.problem = stored
    } else if (model.isTooOld(stored, at)) {
      tab.problem = 'expired'
      this.stored = null
    } else {
      tab.session = model.moved(model.merged(tab.session, stored), at)
      tab.problem = null
    }
  }

  write(tab) {
    if (tab.isForeign || this.store.mode === 'throws' || (this.store.mode === 'full' && !tab.hasEnded)) return
    this.stored = tab.hasEnded ? null : model.copy(tab.session)
  }

  /** Looks at the page just before an event, which must not change the storage. */
  before(tab) {
    const text = this.store.text
    const isTooOld = this.stored && typeof this.stored !== 'string' && model.isTooOld(this.stored, this.at)
    const seen = this.look(tab)
    if (!isTooOld) assert.equal(this.store.text, text, 'looking changed the storage')
    return seen
  }

  /** Takes in the stored session, and tells whether it is another one than before. */
  enter(tab) {
    const { began } = tab.session
    this.take(tab)
    tab.session = model.moved(tab.session, this.at)
    return tab.session.began !== began
  }

  look(tab) {
    this.enter(tab)
    const real = tab.real.now()
    this.same(tab, real, model.now(tab.session))
    return real
  }

  /** Checks that the real step equals the model's. */
  same(tab, real, expected) {
    const end = tab.session.wait?.end ?? null
    const { retry, notBefore = end, ...rest } = expected
    for (const [name, value] of Object.entries(rest)) {
      if (value !== undefined) assert.deepEqual(real[name], value, name)
    }
    for (const [name, value] of Object.entries(retry ?? {})) assert.equal(real.retry[name], value, `retry.${name}`)
    assert.equal(real.notBefore, notBefore, 'notBefore')
    assert.equal(tab.real.notBefore, end, "the session's notBefore")
    if (real.retry) assert.equal(real.retry.notBefore, notBefore, 'retry.notBefore')
    assert.equal(real.action === 'retry', real.retry !== null)
    assert.deepEqual(tab.real.remaining, real.remaining)
    assert.equal(tab.real.problem, tab.problem, 'problem')
    assert.equal(this.store.text === null, this.stored === null, 'whether something is stored')
    if (real.retry?.needs !== 'result') assert.notEqual(real.retry?.by, 'auto', 'only a result is fetched by itself')
  }

  now(_, tab) {
    this.look(tab)
  }

  /** Reloads the page. If a pass was being confirmed, the page still has to say so. */
  reload(event, tab) {
    const before = this.before(tab)
    const isKept = this.isKept(tab)
    tab.real.stop()
    this.tabs[event.tab] = this.open()
    const after = this.look(this.tabs[event.tab])
    if (!isKept) return
    this.frees(before, after)
    if (before.advice === 'completed')
      assert.equal(after.advice, 'completed', 'a reload forgot what is being confirmed')
  }

  /** Opens an address with a text that this flow saved before, maybe long ago. */
  openOld(event, tab) {
    const saved = this.saved[event.index % Math.max(1, this.saved.length)]
    if (!saved) return
    const before = this.before(tab)
    const isKept = this.isKept(tab)
    this.tabs[event.tab] = this.open(saved)
    const after = this.look(this.tabs[event.tab])
    // What is stored stays, unless the text of the address is of a session that began later.
    if (isKept && saved.session.began <= tab.session.began) this.frees(before, after)
  }

  /** Tells whether all that a page knows is stored: no write failed, and nobody cleared the storage. */
  isKept({ session }) {
    const { stored, store } = this
    if (store.mode === 'throws' || stored === null || typeof stored === 'string') return false
    const counted = ({ began, captures, billed, closed, ring }) =>
      JSON.stringify([began, captures, billed, closed, ring])
    return counted(stored) === counted(session)
  }

  /** Checks that nothing spent is available again. */
  frees(before, after) {
    for (const name of ['captures', 'billed']) {
      assert.ok(
        after.remaining[name] <= before.remaining[name],
        `${name} were freed: ${before.remaining[name]}, then ${after.remaining[name]}`,
      )
    }
  }

  /** Checks that no attempt was used up and that the session was not ended. */
  costs(before, after, tab) {
    const { captures, billed } = before.remaining
    // Where nothing was left, it may be told now.
    if (tab.session.closed?.reason === 'not_restored' || !Math.min(captures, billed)) return
    for (const name of ['captures', 'billed']) {
      assert.ok(after.remaining[name] >= before.remaining[name], `${name} were taken from the person`)
    }
    assert.equal(tab.session.closed, null, 'the session was ended by others')
  }

  step(event, tab) {
    const before = this.before(tab)
    const { input, channel, said } = answer(this.faceid, event.answer)
    const { id, problem, fault, billed } = said
    const isOld = id && tab.session.ring.some((attempt) => attempt.id?.kind === id.kind && attempt.id.text === id.text)
    const isAnother = this.enter(tab)
    const real = tab.real.step(input, { channel })
    this.finish(tab, real, model.step(tab.session, said, real.notBefore))
    if (isAnother) return
    // What is told once more can only add what it did not say before.
    const isBroken = ['service', 'integrator'].includes(fault)
    // But what its server says that others broke was no recording.
    if (isOld && !(isBroken && said.isServers)) this.frees(before, real)
    const isOfOthers = isBroken && billed !== true
    if (isOfOthers || problem === 'no_result' || problem === 'channel_required' || problem === 'channel_mismatch') {
      this.costs(before, real, tab)
    }
  }

  confirm(event, tab) {
    const before = this.before(tab)
    const { word } = event
    const told = word === 'vendors' ? answer(this.faceid, event.answer) : null
    const said = word === false ? REFUSED : told?.said
    const [last] = tab.session.ring
    // A pass that only a server told has ended its flow, and another order is the first attempt of the next one.
    const isNextFlow = last?.isServers && last.hasPassed && said?.id && last.id && said.id.text !== last.id.text
    const isAnother = this.enter(tab)
    const real = tab.real.confirm(told ? told.input : word, { channel: told?.channel })
    const result = model.confirm(tab.session, told ? null : word, said, real.notBefore)
    tab.hasEnded = result.step.advice === 'verified'
    this.finish(tab, real, result)
    if (tab.hasEnded) {
      if (!isAnother) assert.equal(real.attempt, before.attempt)
      if (this.store.mode !== 'throws' && !tab.isForeign)
        assert.equal(this.store.text, null, 'a verified flow left something')
      const after = tab.real.remaining
      if (this.store.text === null) assert.deepEqual(after, { captures: 3, billed: 2, automatic: 5 })
    } else if (!isAnother && !isNextFlow) {
      if (!['service', 'integrator'].includes(said?.fault)) this.frees(before, real)
      if (real.retry?.needs === 'result') this.costs(before, real, tab)
    }
  }

  finish(tab, real, { session, step }) {
    tab.session = session
    if (step.advice !== 'verified') tab.hasEnded = false
    this.write(tab)
    this.same(tab, real, step)
    const text = tab.real.save()
    assert.match(text, /^f2\.[\w.-]{20,250}$/)
    if (this.saved.length < 50) this.saved.push({ text, session: model.copy(session) })
  }

  reset(_, tab) {
    this.before(tab)
    tab.real.reset()
    tab.session = model.begun(this.at, tab.session)
    tab.problem = null
    tab.hasEnded = false
    if (tab.isForeign) tab.passedOver = this.store.mode === 'throws' ? null : this.stored
    this.write(tab)
    assert.deepEqual(tab.real.remaining, { captures: 3, billed: 2, automatic: 5 })
    if (this.store.mode === 'works') this.look(tab)
  }

  /** Makes the storage work, throw, or be full. */
  fail(event) {
    this.store.mode = event.mode
  }

  clear() {
    this.store.put(null)
    this.stored = null
  }

  spoil(event) {
    this.store.put(BAD[event.problem])
    this.stored = event.problem
  }
}
