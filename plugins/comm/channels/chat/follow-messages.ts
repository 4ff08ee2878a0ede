import type { EventStream } from '../../../kit/stream.ts'
import { atMostEvery } from '../../conversation/at-most-every.ts'
import type { CommContext } from '../../conversation/context.ts'
import { keepUpToDate } from '../../conversation/live.ts'
import type { Topic } from '../../conversation/news.ts'
import type { Message } from '../../conversation/views.ts'
import type { hearTyping, Typist } from './typing.ts'

/** Between two looks at what follows from messages, such as when a talk ends, in milliseconds. */
export const betweenMessages = 500

export interface Followed {
  id: string
  /** What else it looks for messages at. */
  topics: readonly Topic[]
  /** The last message that the page has. */
  after: number
  read: (after: number) => Promise<Message[]>
  /** Who is at the other side, and whether they are writing. */
  other: Typist
  typing: ReturnType<typeof hearTyping>
  /** Looks at the rest of the conversation. */
  refresh: () => void
}

/**
 * Sends what is said in a conversation on one stream: at once and by itself, because everybody in it waits for that.
 * What follows from it is looked at afterwards, for all that was said in half a second together.
 */
export function followMessages(
  context: Pick<CommContext, 'news' | 'log'>,
  stream: EventStream,
  { id, topics, after, read, other, typing, refresh }: Followed,
): { look: () => void; lastSent: () => number } {
  let sequence = after
  const follow = atMostEvery(betweenMessages, refresh)
  const look = keepUpToDate(context, stream, [`said ${id}`, ...topics], async () => {
    const messages = await read(sequence)
    for (const message of messages) {
      stream.send({ event: 'message', data: message, id: message.sequence })
      sequence = message.sequence
    }
    if (typing.isTyping() && messages.some(({ from }) => from === other)) {
      typing.sent()
      refresh()
    } else if (messages.length > 0) follow()
  })
  stream.onOver(context.news.hear([`read ${id} ${other}`], follow))
  return { look, lastSent: () => sequence }
}
