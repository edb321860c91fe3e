// The operations that are measured warm, the same in Node and in a browser.

import { distinctQueries, REDIRECT } from './queries.js'

const AT = 1_772_413_200_000

/** The names of the operations. */
export const LOOKUP = 'lookup of a code seen before'
export const HANDLE_SAME = 'handle of the same redirect query'
export const HANDLE_DISTINCT = 'handle of 1,000 distinct redirect queries in turn'
export const STEP = 'session.step'
export const MAP_GET = 'Map.get of a code'
export const TEXT = 'i18next.t of one text'
export const MESSAGE = 'i18next.t of a message (title, text, button)'

/**
 * Returns the operations that are measured. `opened` are the contestants by name, and `t` is i18next's. Each operation
 * has a loop of its own.
 */
export function operationsOf(opened, t) {
  const faceids = Object.entries(opened).filter(([, { session }]) => session)
  const [[, { catalog }]] = faceids
  const rows = new Map(
    catalog()
      .filter(({ channel }) => channel === 'sdk')
      .map((row) => [row.code, row]),
  )
  const codes = [...rows.keys()]
  const seen = codes.slice(0, 16)
  const queries = distinctQueries(codes)

  const handles = Object.entries(opened).flatMap(([name, subject]) => [
    {
      name,
      operation: HANDLE_SAME,
      run(count) {
        let used = 0
        for (let index = 0; index < count; index += 1) used += subject.handle(REDIRECT).message.title.length
        return used
      },
    },
    {
      name,
      operation: HANDLE_DISTINCT,
      run(count) {
        let used = 0
        for (let index = 0; index < count; index += 1)
          used += subject.handle(queries[index % 1000]).message.title.length
        return used
      },
    },
  ])
  const own = faceids.flatMap(([name, faceid]) => {
    const session = faceid.session({ at: AT, seed: 1 })
    return [
      {
        name,
        operation: LOOKUP,
        run(count) {
          let used = 0
          for (let index = 0; index < count; index += 1) used += faceid.lookup('sdk', seen[index & 15]).known ? 1 : 0
          return used
        },
      },
      {
        name,
        operation: STEP,
        run(count) {
          let used = 0
          for (let index = 0; index < count; index += 1)
            used += session.step(queries[index % 1000], { at: AT }).message.title.length
          return used
        },
      },
    ]
  })
  const { advice } = rows.get('66660018')
  const [title, text, button] = ['title', 'text', 'button'].map((part) => `${advice}.${part}`)
  return [
    ...handles,
    ...own,
    {
      name: 'Map',
      operation: MAP_GET,
      run(count) {
        let used = 0
        for (let index = 0; index < count; index += 1) used += rows.get(seen[index & 15]).meaning === null ? 0 : 1
        return used
      },
    },
    {
      name: 'i18next',
      operation: TEXT,
      run(count) {
        let used = 0
        for (let index = 0; index < count; index += 1) used += t(title).length
        return used
      },
    },
    {
      name: 'i18next',
      operation: MESSAGE,
      run(count) {
        let used = 0
        for (let index = 0; index < count; index += 1) used += t(title).length + t(text).length + t(button).length
        return used
      },
    },
  ]
}
