/** Copying of a text to the clipboard. */

/**
 * Copies a text, and returns whether that worked. `place` is where the focus is, since nothing outside a modal dialog
 * can be selected.
 */
export function copy(text: string, place: Element): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard }
  // Chromium 69, WebViews and pages without TLS have no clipboard, or forbid it.
  const bySelection = () => copySelected(text, place)
  return clipboard ? clipboard.writeText(text).then(() => true, bySelection) : Promise.resolve(bySelection())
}

function copySelected(text: string, place: Element): boolean {
  const { activeElement } = place.getRootNode() as ShadowRoot
  const area = document.createElement('textarea')
  area.value = text
  // Read only, it calls up no keyboard.
  area.readOnly = true
  area.style.cssText = 'position:fixed;opacity:0'
  place.append(area)
  area.select()
  let isCopied = false
  try {
    isCopied = document.execCommand('copy')
  } catch (_) {
    // A sandboxed frame forbids it.
  }
  area.remove()
  if (activeElement) (activeElement as HTMLElement).focus()
  return isCopied
}
