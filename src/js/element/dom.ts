/** Nodes from data. A text is always set as text, never as HTML. */

type Attributes = Readonly<Record<string, string>>
type Children = readonly (Node | string)[]

/** Creates an element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: Children
): HTMLElementTagNameMap[K] {
  return complete(document.createElement(name), attributes, children)
}

/** Creates an SVG element with attributes and children. */
export function makeSvg(name: string, attributes: Attributes, ...children: Children): SVGElement {
  return complete(document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement, attributes, children)
}

/** Replaces the children of an element. Engines of 2018 have no `replaceChildren`. */
export function fill(parent: Element, ...children: Children): void {
  parent.textContent = ''
  parent.append(...children)
}

function complete<E extends Element>(element: E, attributes: Attributes, children: Children): E {
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] as string)
  element.append(...children)
  return element
}
