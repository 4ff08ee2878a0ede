import { IdContact } from './id-contact.ts'
import { upgradeMarked } from './upgrade.ts'

/** Registers the tag. The script may be on the page twice, in two versions: the first one counts. */
if (!customElements.get('id-contact')) {
  customElements.define('id-contact', IdContact)
  // Every element has a language, so `lang` is none of the class's own; it listens to it all the same.
  upgradeMarked([...IdContact.observedAttributes, 'lang'])
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact': IdContact
  }
}
