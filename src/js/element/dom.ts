/** Makes nodes from data: text is always text. */

type Attributes = Readonly<Record<string, string>>

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

export function makeSvg(name: string, attributes: Attributes): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement
  setAttributes(made, attributes)
  return made
}

/** `replaceChildren`, which engines of 2018 lack. */
export function fill(parent: Element, ...children: readonly Node[]): void {
  parent.textContent = ''
  parent.append(...children)
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] as string)
}
