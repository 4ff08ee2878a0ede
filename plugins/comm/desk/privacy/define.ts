import { LoginWatch } from '../login-watch.ts'

customElements.define('id-contact-login', LoginWatch)
