import options from './options.css?inline'
import styleSheet from './steps.css?inline'
import tokens from './tokens.css?inline'

let adopted: CSSStyleSheet | undefined

/** Gives the shadow root of `<id-contact>` the looks of the steps: one sheet for all on the page. */
export function adoptQuestionStyles(root: Node): void {
  if (!(root instanceof ShadowRoot)) return
  if (!adopted) {
    adopted = new CSSStyleSheet()
    adopted.replaceSync(tokens + styleSheet + options)
  }
  if (!root.adoptedStyleSheets.includes(adopted)) root.adoptedStyleSheets.push(adopted)
}
