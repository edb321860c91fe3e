/** Bytes, start time and time per call, taken on the visitor's own device. */

import type { Faceid } from 'faceid-response'
import { button, make, set, title } from './dom.js'
import type { Labels } from './labels/index.js'
import { peers } from './peers.js'
import { type Start, startTime } from './start.js'
import { FIRST_OUTCOME, perCall } from './timing.js'
import type { Context, View } from './view.js'

/** What a page does most. */
const CALLS: Record<string, (faceid: Faceid) => () => void> = {
  "lookup('sdk', 66660018)": (faceid) => () => faceid.lookup('sdk', '66660018'),
  'handle(url)': (faceid) => () => faceid.handle('?code=66660018&orderNo=o1&h5faceId=a&newSignature=F0'),
  'session.step(url)': stepping,
}

/** Steps of a session that goes on: each attempt is a new one, and after some the session begins anew. */
function stepping(faceid: Faceid): () => void {
  const session = faceid.session({ policy: { captures: 100, billed: 100, sameAdvice: 100 }, at: 0 })
  let count = 0
  return () => {
    count += 1
    if (count % 50 === 0) session.reset({ at: 0 })
    session.step(`?code=66660018&orderNo=o${count}&h5faceId=a&newSignature=F0`, { at: 0 })
  }
}

/** Kept while the page is open: coming back or changing the language measures nothing again. */
const measured: { starts: Partial<Record<Start, number>>; calls: Partial<Record<Start, number[]>> } = {
  starts: {},
  calls: {},
}

export function measure(context: Context): View {
  const { faceid, labels } = context
  const { meter: words } = labels
  const starts = make('tbody')
  const calls = make('tbody')
  const said = make('p', { role: 'status' })
  const wantsPlain = make('input', { type: 'checkbox' })
  const run = button('primary', () => measureAll(), words.run)

  async function measureAll(): Promise<void> {
    set(run, { disabled: true })
    said.textContent = words.running
    const cores: Start[] = wantsPlain.checked && faceid.engine === 'wasm' ? ['wasm', 'js'] : [faceid.engine]
    for (const core of cores) {
      measured.starts[core] = await startTime(core)
      show()
      const its = core === faceid.engine ? faceid : (await import('faceid-response/sync')).create()
      measured.calls[core] = []
      for (const makeCall of Object.values(CALLS)) {
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
    const rows: [string, number | undefined][] = [
      [words.thisVisit, visit],
      [`${words.freshWorker} · ${words.wasm}`, measured.starts.wasm],
      [`${words.freshWorker} · ${words.js}`, measured.starts.js],
    ]
    const longest = Math.max(...rows.map(([, value]) => value ?? 0))
    starts.replaceChildren(
      ...rows.flatMap(([name, value]) =>
        value === undefined ? [] : [bar(name, value / longest, words.milliseconds(figure(value)))],
      ),
    )
    const each = Object.keys(CALLS).flatMap((name, index) =>
      (['wasm', 'js'] as const).flatMap((core) => {
        const value = measured.calls[core]?.[index]
        return value === undefined ? [] : [[name, words[core], value] as const]
      }),
    )
    const slowest = Math.max(...each.map(([, , value]) => value))
    calls.replaceChildren(
      ...each.map(([name, core, value]) =>
        bar(`${name} · ${core}`, value / slowest, words.microseconds(figure(value))),
      ),
    )
    set(callTable, { hidden: each.length === 0 })
  }

  const callTable = make('table', 'bars', calls)
  show()
  return {
    root: make(
      'div',
      'measure',
      title(words.heading),
      make('p', 'lead', words.lead),
      make('section', '', make('h2', '', words.bytes), make('p', 'quiet', words.bytesLead), bytes(labels)),
      make(
        'section',
        '',
        make('h2', '', words.start),
        make('p', 'quiet', words.startLead),
        make('table', 'bars', starts),
        make('h2', '', words.calls),
        make('p', 'quiet', words.callsLead),
        callTable,
        make(
          'div',
          'run',
          run,
          faceid.engine === 'wasm' ? make('label', 'check', wantsPlain, words.plain) : null,
          said,
        ),
        make('p', 'quiet device', `${words.device}: ${navigator.userAgent}`),
      ),
      peers(labels),
    ),
  }
}

/** What the browser downloaded for the package, by its own account. */
function bytes(labels: Labels): HTMLElement {
  const { meter: words } = labels
  const names: Record<string, string> = {
    '.wasm': words.binary,
    '/index.js': words.script,
    '/element.js': words.element,
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
  const heads = [words.file, words.transferred, words.size]
  return make(
    'table',
    'numbers',
    make('thead', '', make('tr', '', ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make(
      'tbody',
      '',
      ...[...entries, total].map(({ name, transferred, size }) =>
        make(
          'tr',
          '',
          make('th', { scope: 'row' }, name),
          make('td', '', transferred ? kilobytes(transferred) : words.cached),
          make('td', '', kilobytes(size)),
        ),
      ),
    ),
  )
}

const sizes = ({ transferSize, decodedBodySize }: PerformanceResourceTiming) => ({
  transferred: transferSize,
  size: decodedBodySize,
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Three digits tell enough. */
export const figure = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** A value as a line, as long as its share of the largest. */
export function bar(name: string, share: number, value: string): HTMLElement {
  const line = make('div', 'bar')
  line.style.setProperty('--share', String(Math.max(share, 0.005)))
  return make('tr', '', make('th', { scope: 'row' }, name), make('td', '', line, make('span', '', value)))
}
