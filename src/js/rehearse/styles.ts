/**
 * The looks of the drawer, under any policy: a constructed stylesheet. An engine that has none shows the drawer without
 * style.
 */

const RULES = `
:host{position:fixed;right:0;bottom:0;z-index:2147483600;max-width:100%}
section{font:14px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#191d24;text-align:start}
[hidden]{display:none!important}
.tab{display:block;margin:0 8px 8px auto;border-radius:22px;padding:0 16px;background:#0b57d0;border-color:#0b57d0;color:#fff;font-weight:bold}
.panel{box-sizing:border-box;width:360px;max-width:100vw;max-height:70vh;overflow:auto;margin-inline-start:auto;padding:12px;border:1px solid #8a94a3;border-radius:12px 12px 0 0;background:#fff;box-shadow:0 0 24px rgba(0,0,0,.25)}
h2{margin:12px 0 4px;font-size:14px}
p,dl,ol,ul{margin:4px 0;padding:0;list-style:none}
[role=status]{padding:8px;border-radius:8px;background:#e9edf3}
label{display:block;margin-top:8px;font-weight:bold}
select,input,button{box-sizing:border-box;min-width:44px;min-height:44px;border:1px solid #6b7685;border-radius:8px;padding:4px 8px;background:#fff;color:inherit;font:inherit}
select,input,textarea{box-sizing:border-box;width:100%}
textarea{font:12px/1.4 ui-monospace,monospace}
button{cursor:pointer}
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
.row{display:flex;flex-wrap:wrap;gap:6px;margin-top:6px}
li>button{width:100%;margin-top:4px;text-align:start;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:1fr auto;gap:2px 8px}
dd{margin:0;font-variant-numeric:tabular-nums}
.log>li{border-top:1px solid #cdd4de;padding:6px 0;overflow-wrap:anywhere}
.log p{color:#4b5563}
@media (forced-colors:active){.tab,.panel{border-color:CanvasText}}
`

/** Applies the styles to a shadow root. */
export function dress(root: ShadowRoot): void {
  if (!('adoptedStyleSheets' in root)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(RULES)
  root.adoptedStyleSheets = [sheet]
}
