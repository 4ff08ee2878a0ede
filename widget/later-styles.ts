import styleSheet from './later.css?inline'
import tokens from './later-tokens.css?inline'

let adopted: CSSStyleSheet | undefined

/** Gives the shadow root of `<id-contact>` the looks of what is fetched later: one sheet for all on the page. */
export function adoptStyles(root: Node): void {
  if (!(root instanceof ShadowRoot)) return
  if (!adopted) {
    adopted = new CSSStyleSheet()
    adopted.replaceSync(tokens + styleSheet)
  }
  if (!root.adoptedStyleSheets.includes(adopted)) root.adoptedStyleSheets.push(adopted)
}
