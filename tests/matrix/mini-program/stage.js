// Renders the component as WeChat does: by the platform's own component system, with its elements and default styles,
// in a page.

import jComponent from 'j-component'

const { register, create } = jComponent
const ARIA = ['aria-role', 'aria-label', 'aria-live', 'aria-hidden', 'aria-modal', 'aria-disabled']

/** Defines a built-in component of the platform. Its accessibility attributes are on its node. */
function builtIn(tagName) {
  const properties = { openType: { type: String, value: '', observer: attribute('open-type') } }
  for (const name of ARIA) {
    const camel = name.replace(/-(.)/, (_, letter) => letter.toUpperCase())
    properties[camel] = { type: null, value: '', observer: attribute(name === 'aria-role' ? 'role' : name) }
  }
  register({ id: tagName, tagName, template: '<slot/>', properties })
}

const attribute = (name) =>
  function (value) {
    this._exparserNode.$$.setAttribute(name, String(value))
  }

for (const name of ['wx-view', 'wx-text', 'wx-button']) builtIn(name)

/** Returns a template with the element names that the platform uses in a page. */
const drawn = (template) => template.replace(/<(\/?)(view|text|button)\b/g, '<$1wx-$2')

const EVENTS = ['retry', 'abort', 'proceed', 'dismiss', 'way']

/** Returns styles with rpx in pixels, since every phone's width is 750 rpx. */
const sized = (styles) => styles.replace(/([\d.]+)rpx/g, (_, width) => `${(width * innerWidth) / 750}px`)

/** Mounts the component in a page of a mini-program that records its events. */
window.mount = ({ template, styles, data = {} }) => {
  const style = document.createElement('style')
  style.textContent = sized(styles)
  document.head.append(style)
  register({ ...window.definition, id: 'faceid-message', tagName: 'faceid-message', template: drawn(template) })
  const names = ['outcome', 'labels', 'theme', 'present', 'support', 'contained', 'cover']
  const given = names.map((name) => `${name}="{{${name}}}"`).join(' ')
  const heard = EVENTS.map((name) => `bind:faceid-${name}="hear"`).join(' ')
  const page = register({
    tagName: 'main',
    template: `<faceid-message id="message" ${given} ${heard}/>`,
    usingComponents: { 'faceid-message': 'faceid-message' },
    data: { outcome: null, labels: null, theme: '', present: '', support: '', contained: false, cover: false, ...data },
    methods: {
      hear({ type, detail }) {
        window.heard.push({ type, detail, isGone: !document.querySelector('.stage') })
      },
    },
  })
  window.heard = []
  window.page = create(page)
  window.page.attach(document.body)
}

/** Fires the platform's event for a person who comes back from the settings. */
window.settle = () => {
  const component = window.page.querySelector('#message')
  component.querySelectorAll('.way')[0].dispatchEvent('opensetting', { detail: { authSetting: {} } })
}

window.Component = (definition) => {
  window.definition = definition
}
window.clipboard = []
window.wx = {
  getAppBaseInfo: () => ({ fontSizeSetting: window.fontSize || 17 }),
  setClipboardData({ data, success, fail }) {
    window.clipboard.push(data)
    if (window.isClipboardForbidden) fail()
    else success()
  },
}
