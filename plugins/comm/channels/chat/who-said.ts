import type { ConversationMessages } from '../../../../ui/messages/conversation.ts'
import type { Message } from '../../conversation/views.ts'

/** Whose page it is: the agent's, or that of one of the citizens by their number in the conversation. */
export type Me = 'agent' | number

/** What another agent said, before a transfer, isn't this agent's own. */
export const isMine = (
  { from, citizen, colleague }: Pick<Message, 'from' | 'citizen' | 'colleague'>,
  me: Me,
): boolean =>
  me === 'agent' ? from === 'agent' && !colleague : from === 'citizen' && (citizen ?? 1) === me

/** Who said it, as this page calls them. @param people what citizens are called, where they have to be told apart */
export function sayerOf(
  message: Pick<Message, 'from' | 'citizen' | 'name' | 'colleague'>,
  me: Me,
  words: ConversationMessages['log'],
  people: ReadonlyMap<number, string> = new Map(),
): string {
  if (isMine(message, me)) return words.you
  if (message.from === 'agent') {
    return message.name ?? (me === 'agent' ? words.beside : words.other)
  }
  return people.get(message.citizen ?? 1) ?? (me === 'agent' ? words.other : words.beside)
}
