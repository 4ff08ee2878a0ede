import { IdContact } from './id-contact.ts'

/** Registers the tag. The script may be on the page twice, in two versions: the first one counts. */
if (!customElements.get('id-contact')) customElements.define('id-contact', IdContact)

declare global {
  interface HTMLElementTagNameMap {
    'id-contact': IdContact
  }
}
