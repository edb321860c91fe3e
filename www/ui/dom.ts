/** Makes DOM nodes from data. Strings become text nodes, never markup. */

type Value = string | number | boolean | null | undefined
type Child = Node | string | null

/** Attributes by name. `true` stands for an attribute without a value; null and false remove it. */
type Attributes = Record<string, Value>

/** Makes an element with attributes and children; a null child is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes | string = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  set(made, named(attributes))
  made.append(...children.filter((child) => child !== null))
  return made
}

/** Sets attributes; those that are null, undefined or false are removed. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** Replaces all children of an element, like `replaceChildren`, which the oldest supported browsers lack. */
export function fill(parent: Element, ...children: readonly (Node | string)[]): void {
  parent.textContent = ''
  parent.append(...children)
}

/**
 * Runs a function in a microtask, after the present code, like `queueMicrotask`, which the oldest supported browsers
 * lack.
 */
export function afterwards(act: () => void): void {
  Promise.resolve().then(act)
}

/** Returns attributes as an object, since a string stands for a class. */
const named = (attributes: Attributes | string): Attributes =>
  typeof attributes === 'string' ? { class: attributes || null } : attributes

/** Returns a button with a click handler. */
export function button(attributes: Attributes | string, act: () => void, ...children: readonly Child[]) {
  const made = make('button', attributes, ...children)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** Attributes of a field whose text no keyboard and no browser should correct. */
export const AS_TYPED = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' }

/** Returns an icon of the page's sprite. Screen readers skip it, since the text beside it says the same. */
export function icon(name: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const use = document.createElementNS(space, 'use')
  use.setAttribute('href', `#icon-${name}`)
  set(svg, { class: 'icon', 'aria-hidden': 'true' })
  svg.append(use)
  return svg
}

/** Returns a drop-down list of named values. */
export function select(
  attributes: Attributes,
  choices: readonly (readonly [value: string, text: string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLSelectElement {
  const made = make('select', attributes, ...choices.map(([value, text]) => make('option', { value }, text)))
  made.value = chosen
  made.addEventListener('change', () => choose(made.value))
  return made
}

/** Returns the heading of a view. Chinese breaks between phrases rather than within a word. */
export const title = (text: string): HTMLHeadingElement =>
  make('h1', '', ...text.split(/(?<=，)/).map((phrase) => make('span', 'phrase', phrase)))

let fields = 0

/** Returns a control with its label above it. */
export function field(label: string, control: HTMLElement, className = ''): HTMLElement {
  fields += 1
  control.id = `field-${fields}`
  return make('div', `field ${className}`.trim(), make('label', { for: control.id }, label), control)
}

/** Returns a description list of terms and values; a term without a value is left out. */
export function facts(rows: readonly (readonly [term: string, value: Child | readonly Child[]])[]): HTMLDListElement {
  const cells = rows.flatMap(([term, value]) =>
    value === null ? [] : [make('div', '', make('dt', '', term), make('dd', '', ...[value].flat()))],
  )
  return make('dl', 'facts', ...cells)
}
