/**
 * `faceid-response/rehearse`, for development: a drawer in the page that plays the terminal. A production build has
 * `rehearse-off.ts` in its place.
 */

import { listen } from './development/rehearsal.js'
import { mount, reach } from './rehearse/drawer.js'
import { Rehearsal } from './rehearse/rehearsal.js'

// A server renders the page without a drawer.
const rehearsal = typeof document === 'undefined' ? null : new Rehearsal()

if (rehearsal) {
  reach()
  listen((outcome, session) => rehearsal.hear(outcome, session))
  if (document.body) mount(rehearsal)
  else document.addEventListener('DOMContentLoaded', () => mount(rehearsal))
}

const nowhere = () => Promise.reject(new Error('faceid-response/rehearse: there is no page to rehearse'))

/** Returns what the App's bridge or `wx.startVerify` would return, once it is chosen in the drawer. */
export function verify(): Promise<unknown> {
  return rehearsal ? rehearsal.verify() : nowhere()
}

/**
 * Returns what your server would say of the attempt, once it is chosen in the drawer. It is meant for a session's
 * `confirm`.
 */
export function ask(orderNo?: string): Promise<unknown> {
  return rehearsal ? rehearsal.ask(orderNo) : nowhere()
}
