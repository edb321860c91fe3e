/**
 * The element's looks, under a policy without `unsafe-inline`: as a constructed stylesheet, and where an engine has
 * none (Chromium before 73, Safari before 16.4) set on the elements one by one, which no policy forbids. A `<style>`
 * element would be refused, even an empty one whose rules are inserted by script.
 */

const COLORS = ['surface', 'text', 'muted', 'accent', 'on-accent', 'quiet']

/** The colours in the order of their names, unless the page has others. */
const palette = (...colors: readonly string[]) =>
  COLORS.map((name, index) => `--${name}:var(--faceid-${name},${colors[index]})`).join(';')

const LIGHT = palette('#fff', '#191d24', '#4b5563', '#0b57d0', '#fff', '#e9edf3')
const DARK = palette('#1e2227', '#f2f4f7', '#b4bcc7', '#7db1ff', '#0b1a30', '#323943')

/** The element itself takes no place among its siblings. */
const HOST = 'position:absolute'

/** What only a stylesheet can say; without it an engine's own outline shows the focus. */
const SHEET_ONLY = [
  `:host(:not([contained])){${HOST}}`,
  'button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}',
  '@media (prefers-reduced-motion:no-preference){[part~=card]{animation:appear .2s ease-out}}',
  '@keyframes appear{from{opacity:0;transform:translateY(12px)}}',
]

/** Each by the media query under which it holds. */
const SHEETS: readonly (readonly [media: string, rules: readonly string[]])[] = [
  [
    'all',
    [
      // The person's own text size, whatever a page makes of the root's.
      '.message{font:var(--faceid-font-size,medium)/1.5 var(--faceid-font,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif)}',
      '[role=status],dialog{position:fixed;right:0;bottom:0;left:0;width:auto;max-width:none;max-height:none;margin:0;border:0;padding:calc(16px + env(safe-area-inset-top)) calc(16px + env(safe-area-inset-right)) calc(16px + env(safe-area-inset-bottom)) calc(16px + env(safe-area-inset-left));z-index:var(--faceid-layer,2147483000)}',
      '[role=status]{pointer-events:none}',
      'dialog{top:0;height:auto;overflow:auto;overscroll-behavior:contain;background:var(--faceid-scrim,rgba(0,0,0,.5));display:flex}',
      'dialog:not([open]){display:none}',
      '[part~=card]{box-sizing:border-box;width:20em;max-width:100%;margin:auto;padding:24px 20px 20px;border:1px solid var(--quiet);border-radius:var(--faceid-radius,16px);background:var(--surface);color:var(--text);box-shadow:0 8px 32px rgba(0,0,0,.2);text-align:center;overflow-wrap:break-word}',
      '[part~=toast]{display:flex;align-items:center;width:fit-content;padding:12px 16px;text-align:start}',
      'svg{display:block;flex:none;width:4em;height:4em;margin:0 auto .75em;color:var(--accent);fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}',
      'circle{fill:var(--surface);stroke:none}',
      '[part~=toast] svg{width:2.5em;max-width:14vw;height:2.5em;margin:0;margin-inline-end:.75em}',
      'h2,p{margin:0}',
      'h2{font-size:1.25em;line-height:1.35}',
      'h2,h2~p{text-wrap:balance}',
      'p{margin-top:.5em;color:var(--muted)}',
      '[part~=toast] div{min-width:0}',
      '[part~=toast] p{margin:0}',
      '[part~=toast] [part~=title]{color:var(--text);font-weight:bold}',
      '[part~=wait]{color:var(--text);font-weight:bold;font-variant-numeric:tabular-nums}',
      '[part~=buttons]{display:flex;flex-wrap:wrap;margin:16px -4px -4px}',
      'button{flex:1 auto;min-width:48px;min-height:48px;margin:4px;padding:.5em .75em;border:1px solid transparent;border-radius:999px;background:var(--quiet);color:var(--text);font:inherit}',
      '[part~=primary]{background:var(--accent);color:var(--on-accent);font-weight:bold}',
      '[part~=second]{flex-basis:100%;margin-top:8px;border-color:var(--muted);background:none}',
      '[aria-disabled=true]{background:var(--quiet);color:var(--muted)}',
      '[aria-live]{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
      '.message:not([data-contained=null])>*{position:absolute}',
      `.message{${LIGHT}}`,
      `[data-theme=dark]{${DARK}}`,
    ],
  ],
  ['(prefers-color-scheme:dark)', [`.message:not([data-theme=light]){${DARK}}`]],
  [
    '(forced-colors:active)',
    [
      'svg{color:CanvasText}',
      'circle{fill:Canvas}',
      '[part~=primary]{color:ButtonText}',
      '[aria-disabled=true]{border-color:GrayText;color:GrayText}',
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
  const sheets = SHEETS.map(([media, rules]) => `@media ${media}{${rules.join('')}}`)
  made.replaceSync([...sheets, ...SHEET_ONLY].join(''))
  return made
}

function dressEach(root: ShadowRoot): void {
  const host = root.host as HTMLElement
  const declared = new Map([[host, host.hasAttribute('contained') ? '' : HOST]])
  for (const [media, rules] of SHEETS) {
    if (!matchMedia(media).matches) continue
    for (const rule of rules) {
      const [selector = '', declarations] = rule.split(/[{}]/)
      for (const element of root.querySelectorAll<HTMLElement>(selector)) {
        declared.set(element, `${declared.get(element) || ''}${declarations};`)
      }
    }
  }
  declared.forEach((declarations, element) => {
    element.style.cssText = declarations
  })
}
