import './desk.css'
import { deskElements } from './elements.ts'
import { LanguageChoice } from './language-choice.ts'
import { LoginWatch } from './login-watch.ts'

for (const [name, element] of Object.entries(deskElements)) customElements.define(name, element)
customElements.define('id-contact-login', LoginWatch)
customElements.define('id-contact-desk-language', LanguageChoice)
