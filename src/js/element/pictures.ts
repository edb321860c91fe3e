/** What has to change, as a line drawing: it says without the text what the text says. */

import type { Remedy } from '../types.js'
import { makeSvg } from './dom.js'

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`
const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h-${width}z`

// A canvas of 32 by 32.
const head = circle(16, 16, 11)
const eyes = 'M12 13v2m8-2v2'
const smile = 'M11.5 20q4.5 3.5 9 0'
const frame = 'M3 9V3h6m14 0h6v6m0 14v6h-6M9 29H3v-6'
const framed = `${circle(16, 16, 8)}M13.5 14v1m5-1v1m-6 4q3.5 2.5 7 0`
const person = `${circle(14, 9, 6)}M3 29v-2q0-9 11-9t11 9v2`
const phone = `${box(8, 2, 16, 28)}M14 26h4`
const card = `${box(2, 6, 28, 20)}${circle(10, 13.5, 3)}M5.5 21.5q4.5-5 9 0M19 12h7m-7 5h7`
const camera = `M2 9h7l2-3h10l2 3h7v17H2z${circle(16, 17, 5)}`
const clock = `${circle(16, 16, 13)}M16 8v8l6 3`
const stopwatch = `${circle(16, 18, 11)}M16 7V3m-4 0h8m5.5 5.5 2-2`
const microphone = 'M12 7a4 4 0 0 1 8 0v8a4 4 0 0 1-8 0zM7 14v1a9 9 0 0 0 18 0v-1m-9 10v5m-5 0h10'
const waves = 'M5 12q5 4 0 8m6-12q9 8 0 16m6-20q13 12 0 24'
const signal = 'M2 12q14-13 28 0M7 17.5q9-8 18 0M12 23q4-3.5 8 0M16 27.5v.1'
const globe = `${circle(16, 16, 13)}M3 16h26M16 3q-11 13 0 26m0-26q11 13 0 26`
const window = `${box(2, 5, 28, 22)}M2 11h28M6 8h.1m3.9 0h.1`
const bubble = 'M3 4h26v18H15l-7 6v-6H3z'
const turn = 'M27 5v8h-8m7.6 0A12 12 0 1 0 28 18'
const cloud = 'M9 25a6 6 0 0 1-.5-12 8 8 0 0 1 15.5 1 5.5 5.5 0 0 1-1 11z'
const sun = `${circle(16, 16, 6)}M16 2v3m0 22v3M2 16h3m22 0h3M6 6l2 2m16 16 2 2M6 26l2-2M24 8l2-2`
const bulb = 'M12 24v-3q-5-3-5-9a9 9 0 0 1 18 0q0 6-5 9v3zm1 5h6M16 12v-3m0 6v-3m-3 0h3m0 0h3'
const headset = 'M5 20v-4a11 11 0 0 1 22 0v4M5 17h4v8H5zm18 0h4v8h-4zm2 8q0 4-7 4h-2'
const calendar = `${box(3, 6, 26, 23)}M3 13h26M10 3v6m12-6v6`
const pin = `M16 30Q6 19 6 12a10 10 0 0 1 20 0q0 7-10 18z${circle(16, 12, 3.5)}`

// Laid over the lower end corner, about 24 by 24.
const check = 'm20 24.5 3 3 5.5-7'
const cross = 'm20.5 20.5 7 7m0-7-7 7'
const plus = 'M24 19.5v9M19.5 24h9'
const again = 'M28.5 19.5v3.5H25m3 0a4.5 4.5 0 1 0 .3 2.5'
const pencil = 'm19.5 28.5.7-3 6-6 2.3 2.3-6 6z'
const swap = 'm19 22 2.5-2.5L19 22h9m1 4-2.5 2.5L29 26h-9'
const down = 'M24 19.5v8.5m-4-4 4 4 4-4'

/** A drawing, and what is laid over its corner. */
type Picture = readonly [base: string, badge?: string]

const PICTURES: Record<Remedy, Picture> = {
  none: [`${circle(16, 16, 13)}M10 16h.1m5.9 0h.1m5.9 0h.1`],
  ask_server: [`${cloud}M11 19h.1m4.9 0h.1m4.9 0h.1`],
  more_light: [bulb],
  less_light: [sun, cross],
  move_back: [`${circle(7, 16, 5)}${box(24, 9, 6, 14)}M13.5 16h9m-6-3-3 3 3 3m3-6 3 3-3 3`],
  move_closer: [`${circle(7, 16, 5)}${box(24, 9, 6, 14)}M13.5 16H17m5 0h-3m-4-2.5 2.5 2.5-2.5 2.5m6-5-2.5 2.5 2.5 2.5`],
  center_face: [`${circle(16, 16, 8)}M16 2v8m0 12v8M2 16h8m12 0h8`],
  show_whole_face: [frame + framed],
  face_camera: [`${box(7, 2, 18, 28)}${circle(16, 14, 5)}M14 13v.1m4-.1v.1M12 26q4-4 8 0`],
  uncover_face: [`${head}${eyes}M5.5 18q10.5-3 21 0M9 24h14`, cross],
  hold_still: [`${box(10, 4, 12, 24)}M15 24h2M6 10v12M2 13v6m24-9v12m4-9v6`, check],
  be_alone: [`${person}M22 4a6 6 0 0 1 1 10m2 5q4 2 5 7`, cross],
  close_eyes: [`${head}M10 13q2 3 4 0m4 0q2 3 4 0${smile}`],
  open_mouth: [head + eyes + circle(16, 20.5, 3)],
  follow_prompt: [`${phone}M12 8h8m-8 4h8m-8 6 3 3 5-5`],
  speak_louder: [`${microphone}M3 5q-2 5 0 10m26-10q2 5 0 10`],
  speak_slowly: [`${bubble}M9 13h.1m6.9 0h.1m6.9 0h.1`],
  move_lips: ['M2 15q6-6 10-6l4 2 4-2q4 0 10 6-6 9-14 9T2 15zm4 0q5 1 10 0t10 0'],
  record_six_seconds: [`${stopwatch}M18 12q-5 4-4.5 7.5a2.5 2.5 0 1 0 2.5-2.5`],
  record_longer: [`${stopwatch}M16 12v6`, plus],
  record_again: [camera, again],
  record_in_person: [person, check],
  answer_again: [`${bubble}M13 10a3 3 0 1 1 3 3v1.5m0 3v.1`],
  correct_name: [person, pencil],
  correct_id_number: [`${box(2, 8, 28, 16)}M8 13v6m5-6v6m5-6v6`, pencil],
  correct_name_or_id_number: [card, pencil],
  confirm_identity: [card, check],
  use_own_document: [card, again],
  use_valid_document: [calendar, check],
  retake_document: [`${frame}${box(7, 10, 18, 12)}M10 14h5m-5 4h9`],
  use_id_card: [card],
  hold_card_still: [`${box(3, 2, 15, 28)}${box(14, 10, 16, 11)}M18 14h8`],
  read_card_again: [waves, again],
  restart_nfc: [`${phone}M12 12q3 2.5 0 5m3.5-7q6 4.5 0 9`, again],
  allow_camera: [camera, check],
  close_other_apps: [window, cross],
  restart_app: [phone, again],
  change_browser: [globe, swap],
  change_network: [signal, swap],
  change_device: [phone, swap],
  update_app: [phone, down],
  wait: [clock],
  try_tomorrow: [`${calendar}M10 21h11m-4-4 4 4-4 4`],
  finish_flow: ['M6 30V3q5-2 10 0t10 0v14q-5 2-10 0t-10 0'],
  start_over: [turn],
  stay_on_page: [`${window}M11 19l3.5 3.5L21 16`],
  change_place: [pin],
  other_method: ['M16 30v-9L6 11V4m0 0L2 8m4-4 4 4m6 13 10-10V4m0 0-4 4m4-4 4 4'],
  contact_support: [headset],
}

/** The drawing of a remedy, hidden from screen readers: the text beside it says the same. */
export function picture(remedy: Remedy): SVGElement {
  const [base, badge] = PICTURES[remedy] || PICTURES.none
  const svg = makeSvg('svg', { viewBox: '0 0 32 32', part: 'picture', 'aria-hidden': 'true' })
  svg.append(makeSvg('path', { d: base }))
  if (badge) svg.append(makeSvg('circle', { cx: '24', cy: '24', r: '8' }), makeSvg('path', { d: badge }))
  return svg
}
