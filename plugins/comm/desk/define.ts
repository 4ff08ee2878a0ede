import './desk.css'
import { ChatLog } from '../channels/chat/chat-log.ts'
import { Composer } from '../channels/chat/composer.ts'
import { Copy } from './copy.ts'
import { Desk } from './desk.ts'
import { LoginWatch } from './login-watch.ts'

customElements.define('id-contact-chat-log', ChatLog)
customElements.define('id-contact-composer', Composer)
customElements.define('id-contact-copy', Copy)
customElements.define('id-contact-desk', Desk)
customElements.define('id-contact-login', LoginWatch)
