/** Figures as a bar chart, in which they are easy to compare. */

import { make } from './dom.js'

/** A row of the chart. */
export interface Bar {
  name: string
  value: number
  /** The value with its unit. */
  text: string
  /** True where it is one of ours among others. */
  isOwn?: boolean
}

/** Returns a chart of figures. */
export const bars = (figures: readonly Bar[]) => make('dl', 'bars', ...rows(figures))

/** Returns a row for each figure, with a bar whose length is the share of the largest. */
export function rows(figures: readonly Bar[]): HTMLElement[] {
  const longest = Math.max(...figures.map(({ value }) => value))
  return figures.map(({ name, value, text, isOwn = true }) => {
    const line = make('div', 'bar')
    line.style.setProperty('--share', String(Math.max(value / longest, 0.005)))
    return make('div', isOwn ? 'own' : '', make('dt', '', name), make('dd', '', line, make('span', '', text)))
  })
}

/** Formats a number with three digits, which are enough here. */
export const figure = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)

/** Formats a number of bytes in kilobytes. */
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
