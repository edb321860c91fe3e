// The report of inputs that a reader takes for a pass without proof: shrunk, and grouped so that a person can read
// them.

const SHRUNK_PER_GROUP = 3
const GROUPS_SHOWN = 30

/** Yields all values that are smaller by one field, one item or one level. */
function* smaller(value) {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'string') yield* smallerText(value)
    return
  }
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) yield inner
  for (const name of Object.keys(value)) {
    if (Array.isArray(value)) yield value.filter((_, index) => String(index) !== name)
    else yield Object.fromEntries(Object.entries(value).filter(([one]) => one !== name))
    for (const inner of smaller(value[name])) {
      yield Array.isArray(value) ? value.with(Number(name), inner) : { ...value, [name]: inner }
    }
  }
}

function* smallerText(text) {
  if (/^\s*[{["]/.test(text)) {
    try {
      yield JSON.parse(text)
    } catch {
      return
    }
  }
  const pairs = text.slice(text.indexOf('?') + 1).split('&')
  if (!text.includes('=') || pairs.length === 1) return
  for (const left of pairs) yield `?${pairs.filter((pair) => pair !== left).join('&')}`
}

/** Returns a smaller input that fails, too: everything that the failure does not need is removed. */
function shrink(input, isFailing) {
  for (const candidate of smaller(input)) if (isFailing(candidate)) return shrink(candidate, isFailing)
  return input
}

/** Splits a reason into its kind and the name of the field: `App SDK result, against it: code` and `errCode`. */
function kindOf(why) {
  const [first] = why.split('; ')
  const [, kind, name = ''] = /^(.*?: (?:\w+: )?(?:code|flag|error|domain|word))(?: (\w+))?$/.exec(first) ?? [
    null,
    first,
  ]
  return [kind, name]
}

const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1)
const most = (map) =>
  [...map]
    .filter(([name]) => name !== '')
    .sort((one, other) => other[1] - one[1])
    .slice(0, 5)
    .map(([name, times]) => `${name} (${times})`)
    .join(', ')

/**
 * Groups failures `{ request, outcome, why }`, and writes the smallest of each group. `check(input, channel)`
 * returns the failure of an input, or null.
 */
export function report(failures, check) {
  const groups = new Map()
  for (const failure of failures) {
    const { request, outcome } = failure
    const [reason, name] = kindOf(failure.why)
    const kind = `${outcome.passed === true ? 'passed' : 'proceeds'} as ${outcome.channel}: ${reason}`
    const group = groups.get(kind) ?? { kind, times: 0, smallest: [], steps: new Map(), names: new Map() }
    groups.set(kind, group)
    group.times += 1
    for (const step of request.steps) count(group.steps, step)
    count(group.names, name)
    group.smallest.push({ ...failure, size: JSON.stringify(request.input).length })
    group.smallest.sort((one, other) => one.size - other.size)
    group.smallest.length = Math.min(group.smallest.length, SHRUNK_PER_GROUP)
  }
  const sorted = [...groups.values()].sort((one, other) => other.times - one.times)
  const shown = sorted.slice(0, GROUPS_SHOWN).map((group) => written(group, check))
  const more = sorted.length > GROUPS_SHOWN ? [`… and ${sorted.length - GROUPS_SHOWN} more kinds`] : []
  return [`${failures.length} inputs, ${sorted.length} kinds`, ...shown, ...more].join('\n\n')
}

function written({ kind, times, smallest, steps, names }, check) {
  const shown = smallest.map(({ request, why }) => {
    const isFailing = (input) => check(input, request.channel)?.why === why
    const input = JSON.stringify(shrink(request.input, isFailing))
    return `    ${request.channel ? `channel ${request.channel}, ` : ''}${input.slice(0, 400)}`
  })
  const fields = most(names)
  const lines = [`${times} × ${kind}`, `  made by: ${most(steps)}`, ...(fields ? [`  fields: ${fields}`] : [])]
  return [...lines, ...new Set(shown)].join('\n')
}
