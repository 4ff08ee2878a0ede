import { LanguageChoice } from '../language-choice.ts'
import { LoginWatch } from '../login-watch.ts'
import { PrivacyNews } from './privacy-news.ts'

customElements.define('id-contact-login', LoginWatch)
customElements.define('id-contact-desk-language', LanguageChoice)
customElements.define('id-contact-privacy-news', PrivacyNews)
