import { ChatLog } from '../channels/chat/chat-log.ts'
import { Composer } from '../channels/chat/composer.ts'
import { AskDialog } from './ask-dialog.ts'
import { DeskAsked } from './asked.ts'
import { DeskClosing } from './closing.ts'
import { Copy } from './copy.ts'
import { DeleteDialog } from './delete-dialog.ts'
import { Desk } from './desk.ts'
import { DeskFacts } from './facts.ts'
import { InviteDialog } from './invite-dialog.ts'
import { DeskListFoot } from './list-foot.ts'
import { DeskMark } from './mark-menu.ts'
import { DeskMine } from './mine.ts'
import { DeskNotes } from './notes.ts'
import { DeskOffers } from './offers.ts'
import { DeskPresence } from './presence.ts'
import { DeskReplies } from './replies.ts'
import { DeskSettings } from './settings.ts'
import { ShortcutsDialog } from './shortcuts-dialog.ts'
import { DeskTalkBar } from './talk-bar.ts'
import { DeskTalk } from './talk.ts'
import { DeskTimeline } from './timeline.ts'
import { TransferDialog } from './transfer-dialog.ts'
import { DeskWaiting } from './waiting.ts'

/** Every element of the desk by its tag, the desk itself last: its parts must be there when it draws. */
export const deskElements: Readonly<Record<string, CustomElementConstructor>> = {
  'id-contact-chat-log': ChatLog,
  'id-contact-composer': Composer,
  'id-contact-copy': Copy,
  'id-contact-desk-presence': DeskPresence,
  'id-contact-desk-offers': DeskOffers,
  'id-contact-desk-mine': DeskMine,
  'id-contact-desk-waiting': DeskWaiting,
  'id-contact-desk-list-foot': DeskListFoot,
  'id-contact-desk-settings': DeskSettings,
  'id-contact-desk-talk': DeskTalk,
  'id-contact-desk-talk-bar': DeskTalkBar,
  'id-contact-desk-mark': DeskMark,
  'id-contact-desk-replies': DeskReplies,
  'id-contact-desk-facts': DeskFacts,
  'id-contact-desk-asked': DeskAsked,
  'id-contact-desk-notes': DeskNotes,
  'id-contact-desk-timeline': DeskTimeline,
  'id-contact-desk-closing': DeskClosing,
  'id-contact-desk-delete': DeleteDialog,
  'id-contact-desk-transfer': TransferDialog,
  'id-contact-desk-invite': InviteDialog,
  'id-contact-desk-ask': AskDialog,
  'id-contact-desk-shortcuts': ShortcutsDialog,
  'id-contact-desk': Desk,
}
