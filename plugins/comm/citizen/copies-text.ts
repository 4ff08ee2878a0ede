import type { Locale } from '../../../ui/locale.ts'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import { dayAndTime } from '../../../ui/times.ts'
import type { Deletion } from '../conversation/views.ts'

type Copies = Pick<Deletion, 'unreadable_at' | 'unreadable_planned_at'>

/** What can be said of copies: sealed until then, or closed to everybody since; of messages that were kept by themselves. */
export function copiesText(
  { kept, ...rest }: Copies & Pick<Deletion, 'kept'>,
  { deleted: words }: ConversationMessages,
  locale: Locale,
): string {
  const said = (
    { unreadable_at, unreadable_planned_at }: Copies,
    { sealed, unreadable }: Pick<typeof words, 'sealed' | 'unreadable'>,
  ) =>
    unreadable_at === null
      ? sealed(dayAndTime(new Date(unreadable_planned_at), locale))
      : unreadable(dayAndTime(new Date(unreadable_at), locale))
  return kept === null ? said(rest, words) : `${said(rest, words)} ${said(kept, words.kept)}`
}
