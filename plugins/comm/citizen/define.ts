import './citizen.css'
import { fetchConversationMessages } from '../../../ui/messages/fetch-conversation.ts'
import { ChatLog } from '../channels/chat/chat-log.ts'
import { Composer } from '../channels/chat/composer.ts'
import { Conversation } from './conversation.ts'
import { citizenPageDataOf } from './page-data.ts'

const { locale, wording } = citizenPageDataOf(document)
Conversation.words = await fetchConversationMessages(locale, wording)

customElements.define('id-contact-chat-log', ChatLog)
customElements.define('id-contact-composer', Composer)
customElements.define('id-contact-conversation', Conversation)
