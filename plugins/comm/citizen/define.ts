import './citizen.css'
import { ChatLog } from '../channels/chat/chat-log.ts'
import { Composer } from '../channels/chat/composer.ts'
import { Conversation } from './conversation.ts'

customElements.define('id-contact-chat-log', ChatLog)
customElements.define('id-contact-composer', Composer)
customElements.define('id-contact-conversation', Conversation)
