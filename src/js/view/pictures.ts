/** Line drawings of what has to change, or of success. They say without words what the text says. */

import type { Outcome, Remedy } from '../types.js'
import { nameIn } from './labels.js'

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`
const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h-${width}z`

// A canvas of 32 by 32.
const head = circle(16, 16, 12)
const eyes = 'M12 13v2m8-2v2'
const smile = 'M12 20q4 4 8 0'
const smallFace = `${circle(16, 16, 8)}M14 14v1m4-1v1m-5 3q3 3 6 0`
const corners = 'M3 9V3h6m14 0h6v6m0 14v6h-6M9 29H3v-6'
const middle = 'M16 2v3m0 22v3M2 16h3m22 0h3'
const sun = `${circle(16, 16, 6)}${middle}M6 6l2 2m16 16 2 2M6 26l2-2M24 8l2-2`
const person = `${circle(14, 9, 6)}M3 29v-2q0-9 11-9t11 9v2`
const apart = `${circle(6, 16, 4)}${box(26, 8, 5, 16)}`
const phone = `${box(8, 2, 16, 28)}M14 6h4`
const steps = `${phone}M12 11h8m-8 5h8m-8 6 3 3 5-5`
const card = `${box(2, 6, 28, 20)}${circle(10, 13, 3)}M5 22q5-6 10 0M19 12h7m-7 5h7`
const camera = `M2 9h7l2-3h10l2 3h7v17H2z${circle(16, 17, 5)}`
const stopwatch = `${circle(16, 18, 11)}M16 7V3m-4 0h8m5 6 2-2`
const running = `${stopwatch}M16 12v6`
const turn = 'M27 5v8h-8m8 0a12 12 0 1 0 1 5'
const microphone = `${box(12, 3, 8, 13)}M7 13q0 11 9 11t9-11m-9 11v5m-5 0h10`
const signal = 'M2 12q14-14 28 0M8 18q8-8 16 0'
const window = `${box(2, 5, 28, 22)}M2 11h28M6 8h0m4 0h0`
const bubble = 'M3 4h26v18H15l-7 6v-6H3z'
const calendar = `${box(3, 6, 26, 23)}M3 13h26M10 3v6m12-6v6`

// Laid over the lower right corner, about 24 by 24: a bar sets it off from what lies below.
const check = '|m20 24 3 3 6-7'
const cross = '|m20 20 8 8m0-8-8 8'
const plus = '|M24 19v10m-5-5h10'
const again = '|M29 19v4h-4m4 0a5 5 0 1 0 0 3'
const pencil = '|m19 29 1-4 6-6 3 3-6 6z'
const swap = '|m21 18-3 3h11m-11 5h11l-3 3'
const down = '|M24 18v11m-5-5 5 5 5-5'

const PICTURES: Record<Remedy, string> = {
  none: turn,
  ask_server: `${circle(14, 14, 11)}M22 22l8 8M9 14h0m5 0h0m5 0h0`,
  more_light: sun + plus,
  less_light: sun + cross,
  move_back: `${apart}M15 12l-4 4 4 4m4-8 4 4-4 4`,
  move_closer: `${apart}M12 12l4 4-4 4m10-8-4 4 4 4`,
  center_face: smallFace + middle,
  show_whole_face: smallFace + corners,
  face_camera: `${phone}${circle(16, 14, 4)}M10 26q6-9 12 0`,
  uncover_face: `${head + smile}M6 13h20m-17 0q0 5 3 5t3-5m2 0q0 5 3 5t3-5${cross}`,
  hold_still: `${box(10, 4, 12, 24)}M6 9v14M2 13v6M26 9v14m4-10v6${cross}`,
  be_alone: `${person}M22 4a6 6 0 0 1 1 10m2 5q4 2 5 7${cross}`,
  close_eyes: `${head}M10 13q2 3 4 0m4 0q2 3 4 0${smile}`,
  open_mouth: head + eyes + circle(16, 21, 3),
  follow_prompt: steps,
  speak_louder: `${microphone}M3 5q-2 5 0 10m26-10q2 5 0 10`,
  speak_slowly: `${bubble}M10 13h0m6 0h0m6 0h0`,
  move_lips: `${head + eyes}M9 21q7-5 14 0-7 6-14 0h14`,
  record_six_seconds: `${stopwatch}M18 12q-5 4-5 7a3 3 0 1 0 3-2`,
  record_longer: running + plus,
  record_again: camera + again,
  record_in_person: person + check,
  answer_again: `${bubble}M13 10a3 3 0 1 1 3 3v1m0 4h0`,
  correct_name: person + pencil,
  correct_id_number: card + pencil,
  correct_name_or_id_number: card + pencil,
  confirm_identity: card + check,
  use_own_document: card + swap,
  use_valid_document: calendar + check,
  retake_document: `${corners}${box(7, 10, 18, 12)}M11 14h5m-5 4h10`,
  use_id_card: card,
  hold_card_still: `${box(3, 2, 15, 28)}${box(14, 10, 16, 11)}M18 14h8`,
  read_card_again: card + again,
  restart_nfc: phone + again,
  allow_camera: camera + check,
  close_other_apps: window + cross,
  restart_app: phone + again,
  change_browser: window + swap,
  change_network: signal + swap,
  change_device: phone + swap,
  update_app: phone + down,
  wait: running,
  try_tomorrow: `${calendar}M10 21h11m-4-4 4 4-4 4`,
  finish_flow: steps,
  start_over: turn,
  stay_on_page: window + check,
  change_place: `M16 30Q6 19 6 12a10 10 0 0 1 20 0q0 7-10 18z${circle(16, 12, 4)}`,
  other_method: 'M16 30v-9L6 11V4M3 7l3-3 3 3m7 14 10-10V4m-3 3 3-3 3 3',
  contact_support: 'M5 17h4v8H5v-9a11 11 0 0 1 22 0v9h-4v-8h4m0 8q0 4-7 4h-2',
}

/** The ring that turns around the dots while something is going on. */
export const RING = 'M16 2a14 14 0 0 1 14 14'
/** The dots that stand for something going on. */
export const DOTS = 'M10 16h0m6 0h0m6 0h0'

/** The name of a drawing: a remedy, or `done` for a success that needs no change. */
export type PictureId = Remedy | 'done'

const DONE = `${circle(16, 16, 13)}M10 16l4 4 8-8`

/** Returns the drawing that belongs to an outcome. */
export function pictureOf({ action, advice, remedy }: Outcome): PictureId {
  if (action === 'proceed' && remedy === 'none') return 'done'
  // What has not begun has nothing to mend: it shows what is to come.
  if (advice === 'not_started') return 'show_whole_face'
  return nameIn(PICTURES, remedy) || 'none'
}

/**
 * Returns the paths of a drawing on a canvas of 32 by 32. A second path lies on a disc at 24, 24 with a radius of 8.
 */
export function pathsOf(id: PictureId): readonly string[] {
  return (id === 'done' ? DONE : PICTURES[id]).split('|')
}
