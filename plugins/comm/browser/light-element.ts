import { LitElement } from 'lit'

/**
 * An element without a shadow: it stands on our own page, under our own style sheet. What the server
 * put in it is shown until the first render takes its place.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): this {
    this.replaceChildren()
    return this
  }
}
