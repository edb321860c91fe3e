/** Warnings on the console, each once. */

const told: { [text: string]: true } = {}

/** Warns with a text, unless the same text has been shown before. */
export function warn(text: string): void {
  if (!told[text]) console.warn(text)
  told[text] = true
}
