/**
 * The element's looks, under a policy without `unsafe-inline`: as a constructed stylesheet, and where an engine has
 * none (Chromium before 73, Safari before 16.4) set on the elements one by one, which no policy forbids. A `<style>`
 * element would be refused, even an empty one whose rules are inserted by script.
 */

const COLORS = ['surface', 'text', 'muted', 'accent', 'on-accent', 'quiet']

/** Returns the declarations of the colours, in the order of their names. A page can override each. */
const palette = (...colors: readonly string[]) =>
  COLORS.map((name, index) => `--${name}:var(--faceid-${name},${colors[index]})`).join(';')

const LIGHT = palette('#fff', '#191d24', '#4b5563', '#0b57d0', '#fff', '#e9edf3')
const DARK = palette('#1e2227', '#f2f4f7', '#b4bcc7', '#7db1ff', '#0b1a30', '#323943')

/** The style of the element itself, which takes no space among its siblings. */
const HOST = 'position:absolute'

/** The rules that only a stylesheet can have. Without them the focus has the engine's own outline. */
const SHEET_ONLY = [
  `:host(:not([contained])){${HOST}}`,
  ':focus-visible:not(h2){outline:3px solid var(--accent);outline-offset:2px}',
  // What the host put in looks like a way, unless the page has its own looks for it.
  '::slotted(*){box-sizing:border-box;display:block;min-height:48px;margin:8px 0 0;padding:11px .75em;border:1px solid;border-radius:24px;background:none;color:inherit;font:inherit;text-align:center;text-decoration:none}',
  '@media (prefers-reduced-motion:no-preference){[part~=card]{animation:appear .2s ease-out}}',
  '@keyframes appear{from{opacity:0;transform:translateY(12px)}}',
  // The size that the person chose in the settings of iOS. On a Mac the same name is smaller than other text.
  '@supports (font:-apple-system-body) and (-webkit-touch-callout:none){.message{font:-apple-system-body;line-height:1.5}}',
]

const SPACE = ['top', 'right', 'bottom', 'left'].map((side) => `calc(var(--gap) + env(safe-area-inset-${side}))`)

/**
 * The rules by the media query under which they hold. Without a stylesheet a later rule wins, whatever its selector is.
 */
const SHEETS: readonly (readonly [media: string, rules: readonly string[]])[] = [
  [
    'all',
    [
      // The person's own text size, whatever a page makes of the root's.
      '.message{--gap:16px;font:medium/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}',
      `[role=status],dialog{position:fixed;right:0;bottom:0;left:0;box-sizing:border-box;width:auto;max-width:none;max-height:none;margin:0;border:0;padding:${SPACE.join(' ')};font-family:var(--faceid-font,inherit);font-size:var(--faceid-font-size,1em);z-index:var(--faceid-layer,2147483000)}`,
      '[role=status]{pointer-events:none}',
      'dialog{top:0;height:auto;overflow:hidden;background:var(--faceid-scrim,rgba(0,0,0,.5));display:flex}',
      'dialog:not([open]){display:none}',
      '[part~=card]{position:relative;box-sizing:border-box;width:20em;max-width:100%;max-height:100%;overflow:auto;overscroll-behavior:contain;margin:auto;padding:24px 20px 16px;border:1px solid var(--quiet);border-radius:var(--faceid-radius,16px);background:var(--surface);color:var(--text);box-shadow:0 8px 32px rgba(0,0,0,.2);text-align:center;overflow-wrap:break-word;word-break:keep-all}',
      '[part~=dialog]{display:flex;flex-direction:column}',
      'svg{display:block;flex:none;width:4em;height:4em;margin:0 auto .75em;color:var(--accent);fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}',
      'circle{fill:var(--surface);stroke:none}',
      '[part=words]{flex:none;min-width:0}',
      'h2,p{margin:0}',
      'h2{font-size:1.25em;line-height:1.35;outline:0}',
      // What to do is as strong as what has happened.
      'h2~[part=text]{margin-top:.5em;font-size:1.125em;line-height:1.45}',
      '.clause{display:inline-block;max-width:100%}',
      // The lines of a text are about as long. In Chinese each clause is taken for itself, so that lines end with clauses.
      'h2,p,.clause{text-wrap:balance}',
      'p:lang(zh){text-wrap:wrap}',
      '[part=said]{margin-top:.5em;font-weight:bold}',
      '[part=said]:empty{margin:0}',
      '[part=support]{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;margin-top:8px;color:var(--muted)}',
      '[part=reference]{display:block;color:var(--text);font-weight:bold;font-variant-numeric:tabular-nums;letter-spacing:.04em}',
      'button,a{box-sizing:border-box;display:block;flex:none;min-width:48px;min-height:48px;margin:8px 0 0;padding:11px .75em;border:1px solid var(--muted);border-radius:24px;background:none;color:var(--text);font:inherit;font-variant-numeric:tabular-nums;text-align:center;text-decoration:none;pointer-events:auto}',
      '[part=dismiss]{border-color:transparent;color:var(--muted)}',
      '[part=copy]{margin:0 0 0 4px;border-color:transparent;color:var(--accent);font-weight:bold}',
      '[part~=primary]{margin-top:20px;border-color:transparent;background:var(--accent);color:var(--on-accent);font-weight:bold}',
      // However long the text is, what to do next can be reached; what scrolls below it stays apart from it.
      '[part~=dialog] [part~=primary]{position:sticky;bottom:-8px;z-index:1;box-shadow:0 0 0 8px var(--surface)}',
      '[aria-disabled=true]{border:1px dashed var(--muted);background:var(--quiet);color:var(--muted)}',
      '[part~=dialog] [part=buttons]{display:contents}',
      '[part~=toast],[part~=line]{display:flex;flex-wrap:wrap;align-items:center;width:fit-content;max-height:80vh;padding:12px 16px;text-align:start}',
      '[part~=toast] svg{width:2.5em;max-width:14vw;height:2.5em;margin:0;margin-inline-end:.75em}',
      '[part~=toast] [part=words]{flex:1}',
      '[part~=line] [part=words]{flex:1 0 100%}',
      '[part~=toast] [part=title]{font-weight:bold}',
      '[part~=toast] [part=support],[part~=line] [part=support]{justify-content:flex-start;margin:0}',
      '[part~=toast] [part=buttons],[part~=line] [part=buttons]{display:flex;flex:1 0 100%;flex-wrap:wrap;margin:0 -4px}',
      '[part~=toast] [part=buttons]>*,[part~=line] [part=buttons]>*{flex:1 auto;margin:8px 4px 0}',
      '[part~=line] [part~=primary]{border-color:var(--quiet);background:none;color:var(--accent)}',
      '.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
      '.message:not([data-contained=null])>*{position:absolute}',
      `.message{${LIGHT}}`,
      `[data-theme=dark]{${DARK}}`,
    ],
  ],
  ['(prefers-color-scheme:dark)', [`.message:not([data-theme=light]){${DARK}}`]],
  // In the person's own letters: a small phone, or a large text on any.
  [
    '(max-width:22em)',
    [
      '.message{--gap:8px}',
      '[part~=dialog]{padding:16px 12px 8px}',
      '[part~=dialog] [part~=primary]{bottom:0}',
      '[part~=dialog] svg{width:3em;height:3em;margin-bottom:.5em}',
    ],
  ],
  [
    '(max-width:14em)',
    ['h2{font-size:1.1em}', 'h2~[part=text]{font-size:1em}', '[part~=dialog] svg{width:1.5em;height:1.5em}'],
  ],
  ['(max-height:20em)', ['[part~=dialog] svg{width:1.5em;height:1.5em;margin-bottom:.25em}']],
  // A phone that lies on its side.
  [
    '(max-height:30em) and (min-width:32em)',
    [
      '[part~=dialog]{flex-flow:row wrap;align-items:center;width:36em;padding:16px 20px 12px;text-align:start}',
      '[part~=dialog] svg{margin:0;margin-inline-end:1em}',
      '[part~=dialog] [part=words]{flex:1}',
      '[part~=dialog] [part=support]{justify-content:flex-start}',
      '[part~=dialog] [part=buttons]{position:sticky;bottom:0;display:flex;flex:1 0 100%;flex-wrap:wrap;margin:4px -4px 0;background:var(--surface);box-shadow:0 12px var(--surface)}',
      '[part~=dialog] [part=buttons]>*{position:static;flex:1 auto;margin:8px 4px 0;box-shadow:none}',
    ],
  ],
  [
    '(prefers-contrast:more)',
    [
      '.message{--muted:var(--text)}',
      '[part~=card]{border:2px solid var(--text)}',
      '[part=dismiss],[part=copy]{border-color:var(--text)}',
    ],
  ],
  [
    '(forced-colors:active)',
    [
      'svg{color:CanvasText}',
      'circle{fill:Canvas}',
      '[part=buttons]>*,[part=copy],[part~=line] [part~=primary]{border-color:ButtonText;color:ButtonText}',
      '[part~=primary]{border-width:3px}',
      '[aria-disabled=true]{border:1px dashed GrayText;color:GrayText}',
    ],
  ],
]

let sheet: CSSStyleSheet | null | undefined

/** Applies the styles to a shadow root. Without a stylesheet this is called after each change. */
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
