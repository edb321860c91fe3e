/** Values in the places of those of a fixture, also in JSON text inside it. */

type Fields = { readonly [name: string]: unknown }

/** The option for each field in which terminals have such a value. */
const NAMES: { readonly [name: string]: 'orderNo' | 'token' | 'requestId' } = {
  orderNo: 'orderNo',
  token: 'token',
  BizToken: 'token',
  EidToken: 'token',
  RequestId: 'requestId',
  bizSeqNo: 'requestId',
}

/** Returns a copy of a fixture with these values in their places. */
export function fill<Value>(
  value: Value,
  given: { readonly [Name in (typeof NAMES)[string]]?: string | undefined },
): Value {
  const copy = (each: unknown, name: string): unknown => {
    const asked = NAMES[name]
    const said = asked && given[asked]
    if (said !== undefined) return said
    if (Array.isArray(each)) return each.map((item) => copy(item, ''))
    if (isText(each)) return JSON.stringify(copy(JSON.parse(each), ''))
    if (!isObject(each)) return each
    const fields = Object.entries(each).map(([key, item]) => ({ [key]: copy(item, key) }))
    return Object.assign({}, ...fields)
  }
  return copy(value, '') as Value
}

/** Returns a copy with a code at a path. A number is replaced by a number. */
export function put(value: unknown, [name, ...rest]: readonly string[], code: string): unknown {
  if (name === undefined) return typeof value === 'number' && /^-?\d+$/.test(code) ? Number(code) : code
  if (isText(value)) return JSON.stringify(put(JSON.parse(value), [name, ...rest], code))
  const fields = value as Fields
  return Object.assign({}, fields, { [name]: put(fields[name], rest, code) })
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isText = (value: unknown): value is string => typeof value === 'string' && value.startsWith('{')
