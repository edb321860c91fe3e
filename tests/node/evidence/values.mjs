// The meanings of values: zero, true, empty.

const TRUE = new Set(['true', '1'])

export const isScalar = (value) => typeof value === 'string' || typeof value === 'number'

/** Tells whether a code is zero as terminals write it. `00`, `0.0` and `+0` are other codes. */
export const isZero = (value) => isScalar(value) && String(value).trim() === '0'

/** Words in the place of a code that say nothing or report success. They prove nothing, and contradict nothing. */
const NO_CODES = new Set(['', 'ok', 'success', 'undefined', 'null'])

/** Tells whether a code has a value other than zero. */
export const isOther = (value) => isScalar(value) && !NO_CODES.has(String(value).trim().toLowerCase()) && !isZero(value)

/** Tells whether a flag is true as terminals and bridges write it. */
export const isTrue = (value) => value === true || (isScalar(value) && TRUE.has(String(value).trim().toLowerCase()))

/** Tells whether a flag has no value. An empty text counts as absent; the reader may be stricter. */
export const isAbsent = (value) => value === null || value === undefined || value === ''

/** Tells whether an error field reports no error. Every part of an object has to be empty. */
export function isNoError(value) {
  if (value === '{}' || value === '[]') return true
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNoError)
  const isNothing = isZero(value) || (typeof value === 'string' && /^0(\.0+)?$/.test(value.trim()))
  return isAbsent(value) || value === false || isNothing || value === 'false' || value === 'null'
}
