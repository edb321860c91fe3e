/**
 * The element's looks, under a policy without `unsafe-inline`: as a constructed stylesheet, and where an engine has
 * none (Chromium before 73, Safari before 16.4) set on the elements one by one, which no policy forbids. A `<style>`
 * element would be refused, even an empty one whose rules are inserted by script.
 */

type Rules = readonly (readonly [selector: string, declarations: string])[]

const DARK = `--surface:var(--faceid-surface,#1e2227);--text:var(--faceid-text,#f2f4f7);--muted:var(--faceid-muted,#b4bcc7);--accent:var(--faceid-accent,#7db1ff);--on-accent:var(--faceid-on-accent,#0b1a30);--quiet:var(--faceid-quiet,#323943)`

/** Each by the media query under which it holds. */
const SHEETS: readonly (readonly [media: string, rules: Rules])[] = [
  [
    'all',
    [
      [':host', 'display:contents'],
      [
        '.message',
        // The person's own text size, whatever a page makes of the root's.
        'font:var(--faceid-font-size,medium)/1.5 var(--faceid-font,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif);--surface:var(--faceid-surface,#fff);--text:var(--faceid-text,#191d24);--muted:var(--faceid-muted,#4b5563);--accent:var(--faceid-accent,#0b57d0);--on-accent:var(--faceid-on-accent,#fff);--quiet:var(--faceid-quiet,#e9edf3)',
      ],
      [
        '[role=status],dialog',
        'position:fixed;right:0;bottom:0;left:0;box-sizing:border-box;width:auto;max-width:none;margin:0;border:0;padding:calc(16px + env(safe-area-inset-top,0px)) calc(16px + env(safe-area-inset-right,0px)) calc(16px + env(safe-area-inset-bottom,0px)) calc(16px + env(safe-area-inset-left,0px));z-index:var(--faceid-layer,2147483000)',
      ],
      ['[role=status]', 'pointer-events:none'],
      [
        'dialog',
        'top:0;height:auto;max-height:none;overflow:auto;overscroll-behavior:contain;background:var(--faceid-scrim,rgba(0,0,0,.55));color:inherit;display:none',
      ],
      ['dialog[open]', 'display:flex'],
      ['dialog::backdrop', 'display:none'],
      [
        '.card',
        'box-sizing:border-box;width:20em;max-width:100%;margin:auto;padding:1.5em 1.25em 1.25em;border:1px solid transparent;border-radius:var(--faceid-radius,16px);background:var(--surface);color:var(--text);box-shadow:0 8px 32px rgba(0,0,0,.2);text-align:center;overflow-wrap:break-word;-webkit-text-size-adjust:100%',
      ],
      ['.toast', 'display:flex;align-items:center;width:fit-content;padding:.75em 1em;text-align:start'],
      [
        'svg',
        'display:block;flex:none;width:4em;height:4em;margin:0 auto .75em;color:var(--accent);fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round',
      ],
      ['circle', 'fill:var(--surface);stroke:none'],
      ['.toast svg', 'width:2.5em;height:2.5em;margin:0;margin-inline-end:.75em'],
      ['h2,p', 'margin:0'],
      ['h2', 'font-size:1.25em;line-height:1.35;text-wrap:balance'],
      ['p', 'margin-top:.5em;color:var(--muted);text-wrap:pretty'],
      ['.toast p', 'margin:0'],
      ['.toast .title', 'color:var(--text);font-weight:bold'],
      ['.wait', 'color:var(--text);font-weight:bold;font-variant-numeric:tabular-nums'],
      ['.buttons', 'display:flex;flex-wrap:wrap;margin:1.25em -4px 0'],
      [
        'button',
        'flex:1 1 7em;min-height:48px;margin:4px;padding:.5em .75em;border:1px solid transparent;border-radius:var(--faceid-button-radius,999px);background:var(--quiet);color:var(--text);font:inherit;cursor:pointer;touch-action:manipulation',
      ],
      ['.primary', 'background:var(--accent);color:var(--on-accent);font-weight:bold'],
      ['[aria-disabled=true]', 'background:var(--quiet);color:var(--muted);cursor:default'],
      ['button:focus-visible', 'outline:3px solid var(--accent);outline-offset:2px'],
      ['button:active:not([aria-disabled=true])', 'opacity:.85'],
      [
        '.unseen',
        'position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
      ],
      ['.message.dark', DARK],
    ],
  ],
  ['(prefers-color-scheme:dark)', [['.message:not(.light)', DARK]]],
  [
    '(forced-colors:active)',
    [
      ['button', 'border-color:ButtonText'],
      ['svg', 'color:CanvasText'],
      ['.primary', 'forced-color-adjust:none;border-color:Highlight;background:Highlight;color:HighlightText'],
      ['[aria-disabled=true]', 'forced-color-adjust:none;border-color:GrayText;background:Canvas;color:GrayText'],
    ],
  ],
  [
    '(prefers-reduced-motion:no-preference)',
    [
      ['.card', 'animation:appear .2s ease-out'],
      ['@keyframes appear', 'from{opacity:0;transform:translateY(12px)}'],
    ],
  ],
]

let sheet: CSSStyleSheet | null | undefined

/** Dresses a shadow root, once or after each change. */
export function dress(root: ShadowRoot): void {
  if (sheet === undefined) sheet = 'adoptedStyleSheets' in root ? construct() : null
  if (sheet) root.adoptedStyleSheets = [sheet]
  else dressEach(root)
}

function construct(): CSSStyleSheet {
  const made = new CSSStyleSheet()
  const rule = ([selector, declarations]: Rules[number]) => `${selector}{${declarations}}`
  made.replaceSync(SHEETS.map(([media, rules]) => `@media ${media}{${rules.map(rule).join('')}}`).join(''))
  return made
}

function dressEach(root: ShadowRoot): void {
  const declared = new Map<HTMLElement, string>([[root.host as HTMLElement, SHEETS[0]?.[1][0]?.[1] ?? '']])
  for (const [media, rules] of SHEETS) {
    if (matchMedia(media).matches)
      for (const [selector, declarations] of rules) {
        for (const element of select(root, selector)) {
          declared.set(element, `${declared.get(element) || ''}${declarations};`)
        }
      }
  }
  declared.forEach((declarations, element) => {
    element.style.cssText = declarations
  })
}

/** What a selector names; nothing where an engine does not know the selector, as in a stylesheet. */
function select(root: ShadowRoot, selector: string): Iterable<HTMLElement> {
  try {
    return root.querySelectorAll<HTMLElement>(selector)
  } catch (_) {
    return []
  }
}
