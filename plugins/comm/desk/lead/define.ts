import { LanguageChoice } from '../language-choice.ts'
import { LoginWatch } from '../login-watch.ts'
import { Lead } from './lead.ts'

customElements.define('id-contact-login', LoginWatch)
customElements.define('id-contact-lead', Lead)
customElements.define('id-contact-desk-language', LanguageChoice)
