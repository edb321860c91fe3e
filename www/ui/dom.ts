/** Makes nodes from data: text is always text. */

type Value = string | number | boolean | null | undefined
type Child = Node | string | null

/** Attributes by name; `true` is an attribute without a value, null and false are none. */
type Attributes = Record<string, Value>

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

export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** Puts these children in the place of all others; `replaceChildren` is younger than browsers that show the page. */
export function fill(parent: Element, ...children: readonly (Node | string)[]): void {
  parent.textContent = ''
  parent.append(...children)
}

/** Does something once the page is as the present code leaves it; so does `queueMicrotask`, which is younger too. */
export function afterwards(act: () => void): void {
  Promise.resolve().then(act)
}

/** A class alone may stand for itself. */
const named = (attributes: Attributes | string): Attributes =>
  typeof attributes === 'string' ? { class: attributes || null } : attributes

/** A button that does something in the page. */
export function button(attributes: Attributes | string, act: () => void, ...children: readonly Child[]) {
  const made = make('button', attributes, ...children)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** Attributes of a field whose text no keyboard and no browser should mend. */
export const AS_TYPED = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' }

/** A drawing of the page's sprite, hidden from screen readers: a text beside it says the same. */
export function icon(name: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const use = document.createElementNS(space, 'use')
  use.setAttribute('href', `#icon-${name}`)
  set(svg, { class: 'icon', 'aria-hidden': 'true' })
  svg.append(use)
  return svg
}

/** A choice among named values. */
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

/** The heading of a view. A Chinese line breaks between its phrases rather than within a word. */
export const title = (text: string): HTMLHeadingElement =>
  make('h1', '', ...text.split(/(?<=，)/).map((phrase) => make('span', 'phrase', phrase)))

let fields = 0

/** A control with its label above it. */
export function field(label: string, control: HTMLElement, className = ''): HTMLElement {
  fields += 1
  control.id = `field-${fields}`
  return make('div', `field ${className}`.trim(), make('label', { for: control.id }, label), control)
}

/** Terms and what they say; a term without a value is left out. */
export function facts(rows: readonly (readonly [term: string, value: Child | readonly Child[]])[]): HTMLDListElement {
  const cells = rows.flatMap(([term, value]) =>
    value === null ? [] : [make('div', '', make('dt', '', term), make('dd', '', ...[value].flat()))],
  )
  return make('dl', 'facts', ...cells)
}
