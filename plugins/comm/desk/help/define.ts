import { LanguageChoice } from '../language-choice.ts'
import { LoginWatch } from '../login-watch.ts'

customElements.define('id-contact-login', LoginWatch)
customElements.define('id-contact-desk-language', LanguageChoice)
