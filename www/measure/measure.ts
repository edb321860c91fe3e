/** The measurement on the visitor's own device: bytes, start time and time per call. */

import type { Faceid } from 'faceid-response'
import type { Context, View } from '../app/view.js'
import type { Labels } from '../labels/index.js'
import { type Bar, figure, kilobytes, rows } from '../ui/bars.js'
import { button, fill, make, set, title } from '../ui/dom.js'
import { peers } from './peers.js'
import { type Start, startTime } from './start.js'
import { FIRST_OUTCOME, perCall } from './timing.js'

const URL_QUERY = '?code=66660018&h5faceId=a&newSignature=F0&orderNo='

/** The commonest calls of a page. */
const CALLS: readonly (readonly [name: keyof Labels['meter']['calledWith'], make: (faceid: Faceid) => () => void])[] = [
  ['lookup', (faceid) => () => faceid.lookup('sdk', '66660018')],
  ['handle', (faceid) => () => faceid.handle(`${URL_QUERY}o1`)],
  ['step', stepping],
]

/** Returns a call that steps a session. Each attempt is a new one, and after some the session begins anew. */
function stepping(faceid: Faceid): () => void {
  const session = faceid.session({ policy: { captures: 100, billed: 100, sameAdvice: 100 }, at: 0 })
  let count = 0
  return () => {
    count += 1
    if (count % 50 === 0) session.reset({ at: 0 })
    session.step(`${URL_QUERY}o${count}`, { at: 0 })
  }
}

/** The results, kept while the page is open: coming back or changing the language measures nothing again. */
const measured: { starts: Partial<Record<Start, number>>; calls: Partial<Record<Start, number[]>> } = {
  starts: {},
  calls: {},
}

/** Makes the view with the measurement. */
export function measure(context: Context): View {
  const { faceid, labels } = context
  const { meter: words } = labels
  const starts = make('dl', 'bars')
  const calls = make('dl', 'bars')
  const said = make('p', { role: 'status' })
  const wantsPlain = make('input', { type: 'checkbox' })
  const run = button('primary', () => measureAll(), words.run)

  async function measureAll(): Promise<void> {
    set(run, { disabled: true })
    said.textContent = words.running
    const cores: Start[] = wantsPlain.checked && faceid.engine === 'wasm' ? ['wasm', 'js'] : [faceid.engine]
    for (const core of cores) {
      const start = await startTime(core)
      if (start !== null) measured.starts[core] = start
      show()
      const its = core === faceid.engine ? faceid : (await import('faceid-response/sync')).create()
      measured.calls[core] = []
      for (const [, makeCall] of CALLS) {
        measured.calls[core]?.push(await perCall(makeCall(its)))
        show()
      }
    }
    said.textContent = ''
    set(run, { disabled: false })
    run.textContent = words.again
  }

  function show(): void {
    const visit = performance.getEntriesByName(FIRST_OUTCOME)[0]?.duration
    fill(
      starts,
      ...rows([
        ...bar(words.thisVisit, visit, words.milliseconds),
        ...bar(`${words.freshWorker} · ${words.wasm}`, measured.starts.wasm, words.milliseconds),
        ...bar(`${words.freshWorker} · ${words.js}`, measured.starts.js, words.milliseconds),
      ]),
    )
    const each = CALLS.flatMap(([name], index) =>
      (['wasm', 'js'] as const).flatMap((core) =>
        bar(
          `${labels.named(name, words.calledWith[name])} · ${words[core]}`,
          measured.calls[core]?.[index],
          words.microseconds,
        ),
      ),
    )
    fill(calls, ...rows(each))
    set(calls, { hidden: each.length === 0 })
  }

  show()
  return {
    root: make(
      'div',
      'measure',
      title(words.heading),
      make('p', 'lead', words.lead),
      make(
        'section',
        '',
        make('h2', '', words.bytes),
        make('p', 'quiet', words.bytesLead),
        make('p', '', words.bytesBuy),
        bytes(labels),
      ),
      make(
        'section',
        '',
        make('h2', '', words.start),
        make('p', 'quiet', words.startLead),
        starts,
        make('h2', '', words.calls),
        make('p', 'quiet', words.callsLead),
        calls,
        make(
          'div',
          'run',
          run,
          faceid.engine === 'wasm' ? make('label', 'check', wantsPlain, words.plain) : null,
          said,
        ),
        make('p', 'quiet device', labels.named(words.device, navigator.userAgent)),
      ),
      peers(labels),
    ),
  }
}

/** Returns the bytes that the browser downloaded for the package, as the browser reports them. */
function bytes(labels: Labels): HTMLElement {
  const { meter: words } = labels
  const names: Record<string, string> = {
    '/index.js': words.script,
    '/element.js': words.element,
    '/plain.js': words.js,
    '/sync.js': words.js,
  }
  const entries = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).flatMap((entry) => {
    const name = Object.keys(names).find((end) => entry.name.includes('/package/') && entry.name.endsWith(end))
    return name ? [{ name: names[name] ?? '', ...sizes(entry) }] : []
  })
  const total = {
    name: words.together,
    transferred: sum(entries.map(({ transferred }) => transferred)),
    size: sum(entries.map(({ size }) => size)),
  }
  // Rows that wrap in large text are tables all the same.
  const row = (role: string, [name, ...values]: readonly string[]) =>
    make(
      'tr',
      { role: 'row' },
      make('th', { role, scope: role === 'columnheader' ? 'col' : 'row' }, name ?? ''),
      ...values.map((value) =>
        role === 'columnheader' ? make('th', { role, scope: 'col' }, value) : make('td', { role: 'cell' }, value),
      ),
    )
  return make(
    'table',
    { class: 'numbers', role: 'table' },
    make('thead', { role: 'rowgroup' }, row('columnheader', [words.file, words.transferred, words.size])),
    make(
      'tbody',
      { role: 'rowgroup' },
      ...[...entries, total].map(({ name, transferred, size }) =>
        row('rowheader', [name, transferred ? kilobytes(transferred) : words.cached, kilobytes(size)]),
      ),
    ),
  )
}

const sizes = ({ transferSize, decodedBodySize }: PerformanceResourceTiming) => ({
  transferred: transferSize,
  size: decodedBodySize,
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Returns a figure as a bar; no bar where nothing was measured. */
const bar = (name: string, value: number | undefined, say: (value: string) => string): Bar[] =>
  value === undefined ? [] : [{ name, value, text: say(figure(value)) }]
