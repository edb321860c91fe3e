/** The mini-program's component `faceid-message`, the counterpart of the element on a page. It decides nothing. */

import type { MessageLabels, Outcome, Step } from '../types.js'
import { countDown, sayWait } from '../view/countdown.js'
import { clausesOf } from '../view/lines.js'
import { DOTS, pathsOf, RING } from '../view/pictures.js'
import { STILL_AFTER, type View, type ViewButton, viewOf } from '../view/view.js'

interface Platform {
  getAppBaseInfo?: () => { fontSizeSetting?: number }
  getSystemInfoSync: () => { fontSizeSetting?: number }
  setClipboardData: (options: { data: string; success: () => void; fail: () => void }) => void
}

declare const wx: Platform
declare function Component(definition: object): void

/** The parts of a component's instance that its methods use. */
interface Instance {
  data: {
    outcome: Outcome | Step | null
    labels: Partial<MessageLabels> | null
    present: string
    support: string
    cover: boolean
  }
  setData: (data: object) => void
  triggerEvent: (name: string, detail: object, options: object) => void
  presented: Outcome | Step | null
  /** The instant since which it is presented. */
  since: number
  view: View | null
  /** Stops the timers. */
  stop: (() => void) | null
  present: (outcome: Outcome | Step | null) => void
  show: () => void
  clear: () => void
  answer: (name: string, more: object) => void
  tell: (name: string, detail: object) => void
}

interface Tap {
  currentTarget: { dataset: { index: number } }
}

/** The platform's own text size, px, for when it does not tell the person's. */
const FONT_SIZE = 16

Component({
  properties: {
    outcome: { type: Object, value: null },
    labels: { type: Object, value: null },
    theme: { type: String, value: '' },
    present: { type: String, value: '' },
    support: { type: String, value: '' },
    contained: { type: Boolean, value: false },
    cover: { type: Boolean, value: false },
  },
  data: { view: null, said: '', announced: '', fontSize: FONT_SIZE },

  observers: {
    outcome(this: Instance, outcome: Outcome | Step | null) {
      this.present(outcome)
    },
    'labels, present, support, cover'(this: Instance) {
      if (this.presented) this.show()
    },
  },

  lifetimes: {
    attached(this: Instance) {
      const { fontSizeSetting } = (wx.getAppBaseInfo || wx.getSystemInfoSync)()
      if (fontSizeSetting) this.setData({ fontSize: fontSizeSetting })
      // A component that is made with an outcome may not have been told of it.
      if (this.data.outcome && !this.view) this.present(this.data.outcome)
    },
    detached(this: Instance) {
      if (this.stop) this.stop()
    },
  },

  methods: {
    /** Presents an outcome in place of the previous one. Without words there is nothing to show. */
    present(this: Instance, outcome: Outcome | Step | null) {
      // Frameworks hand over the same outcome anew, and its wait runs on.
      if (!this.presented || JSON.stringify(outcome) !== JSON.stringify(this.presented)) this.since = Date.now()
      this.presented = outcome?.message ? outcome : null
      this.show()
    },

    /** Draws what is presented. */
    show(this: Instance) {
      this.clear()
      const { presented: outcome, data } = this
      if (!outcome) return
      const now = Date.now()
      const view = viewOf(outcome, {
        labels: data.labels,
        present: data.present,
        isSupportShown: data.support !== 'off',
        now,
        since: this.since,
      })
      // The mini-program's settings have the camera and the microphone only, and it can open no others.
      view.buttons = view.buttons.filter((button) => !opensSettings(button) || outcome.remedy === 'allow_camera')
      this.view = view
      this.setData({ view: drawn(view, data.cover) })
      if (view.isBusy) {
        const timer = setTimeout(() => this.setData({ said: view.labels.still }), STILL_AFTER)
        this.stop = () => clearTimeout(timer)
      }
      if (view.waitEnds !== null) this.stop = runWait(this, view, view.waitEnds, now)
    },

    clear(this: Instance) {
      if (this.stop) this.stop()
      this.stop = null
      this.view = null
      this.setData({ view: null, said: '', announced: '' })
    },

    press(this: Instance, { currentTarget }: Tap) {
      const button = this.view?.buttons[currentTarget.dataset.index]
      if (!button || button.isWaiting) return
      const { event, isSecond, way } = button
      // The platform opens its settings; whoever comes back from there goes on here.
      if (opensSettings(button)) return
      this.answer(event, event === 'way' ? { way } : event === 'retry' ? { second: isSecond } : {})
    },

    /** Reports the way to the settings, when the person has come back from there. */
    settle(this: Instance, { currentTarget }: Tap) {
      const button = this.view?.buttons[currentTarget.dataset.index]
      if (button) this.tell('way', { outcome: this.presented, way: button.way })
    },

    copy(this: Instance) {
      const { view } = this
      if (!view?.support) return
      const say = (said: string) => () => this.setData({ said })
      const { copied, notCopied } = view.labels
      wx.setClipboardData({ data: view.support.code, success: say(copied), fail: say(notCopied) })
    },

    /** Answers once. What is presented is hidden before the page gets the event. */
    answer(this: Instance, name: string, more: object) {
      const { presented: outcome } = this
      this.presented = null
      this.clear()
      this.tell(name, Object.assign({ outcome }, more))
    },

    tell(this: Instance, name: string, detail: object) {
      this.triggerEvent(`faceid-${name}`, detail, { bubbles: true, composed: true })
    },

    /** Does nothing. It handles a touch, so that the page behind a dialog does not scroll. */
    hold() {},
  },
})

/** Returns a view in the form that the template takes. */
function drawn({ kind, picture, title, text, isBusy, support, labels, buttons }: View, cover: boolean) {
  const [base, badge] = picture && !isBusy ? pathsOf(picture).map(maskOf) : []
  return {
    kind,
    isDialog: kind === 'dialog' || (isBusy && cover),
    picture: isBusy ? maskOf(DOTS) : base || '',
    badge: badge || '',
    ring: isBusy ? maskOf(RING) : '',
    title,
    titleLines: linesOf(title),
    text,
    textLines: linesOf(text),
    support: support && Object.assign({ label: labels.support, copy: labels.copy }, support),
    buttons: buttons.map((button) => ({
      role: button.role,
      label: button.label,
      shown: button.label,
      isWaiting: button.isWaiting,
      openType: opensSettings(button) ? 'openSetting' : '',
    })),
  }
}

/**
 * Returns the clauses of a text. A clause that is too long for a line may break anywhere, where the platform has no
 * word segmentation.
 */
const linesOf = (text: string) => clausesOf(text).map((clause) => ({ clause, isParted: clause.indexOf('\u200b') > 0 }))

/** Returns true for the way to the settings. */
const opensSettings = ({ way }: ViewButton) => way !== null && way.id === 'open_settings'

/** Returns a drawing as the mask of a box. Its colour is the box's, so that it follows the theme. */
function maskOf(path: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='black' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'><path d='${path}'/></svg>`
  const image = `mask-image:url("data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E')}")`
  return `-webkit-${image};${image}`
}

/** Runs a countdown in the label of the first button that waits, and returns the function that stops it. */
function runWait(component: Instance, view: View, end: number, begin: number): () => void {
  const { labels, buttons } = view
  const waiting = buttons.filter(({ isWaiting }) => isWaiting)
  const first = buttons.indexOf(waiting[0] as ViewButton)
  const show = (now: number) => {
    const { sentence, rest } = sayWait(end, now, labels)
    component.setData({
      [`view.buttons[${first}].shown`]: rest === null ? sentence : (buttons[first] as ViewButton).label + rest,
    })
    return sentence
  }
  show(begin)
  return countDown(
    end,
    (left, isAnnounced) => {
      const sentence = show(end - left)
      if (isAnnounced) component.setData({ announced: sentence })
    },
    () => {
      const changes: { [path: string]: unknown } = { announced: labels.ready }
      for (const button of waiting) {
        button.isWaiting = false
        const place = `view.buttons[${buttons.indexOf(button)}]`
        changes[`${place}.isWaiting`] = false
        changes[`${place}.shown`] = button.label
      }
      component.setData(changes)
    },
  )
}
