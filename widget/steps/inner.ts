import { consume } from '@lit/context'
import { LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import { contactContext, type Contact } from '../contact.ts'

/**
 * An element inside `<id-contact>`, drawn in that element's own shadow root, so that there is one set
 * of style sheets and parts, and what it shows can be named by what stands elsewhere in there.
 */
export abstract class InnerElement extends LitElement {
  @consume({ context: contactContext, subscribe: true })
  @property({ attribute: false })
  contact?: Contact

  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
