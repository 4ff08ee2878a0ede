import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStream, type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { hearTyping } from '../channels/chat/typing.ts'
import { readMessagesAtDesk } from '../channels/chat/read-messages.ts'
import type { CommContext } from '../conversation/context.ts'
import { atMostEvery } from '../conversation/at-most-every.ts'
import { deskView } from '../conversation/desk-list.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import { keepUpToDate, sendChanges } from '../conversation/live.ts'
import type { Topic } from '../conversation/news.ts'
import { noteReadByAgent } from '../conversation/read-marker.ts'
import type { AgentRow } from '../agents/agent.ts'
import { keepAtDesk } from '../agents/presence.ts'
import { agentOf, stillWorks } from '../agents/login.ts'

/** Between two looks at a list while the queue moves, in milliseconds, and while people write. */
const betweenMoves = 200
const betweenMessages = 500

/** Who waits and what this agent has in hand. */
export function listStream(
  context: CommContext,
  streams: EventStreams,
  c: Context,
  agent: AgentRow,
  locale: Locale,
): Response {
  let refresh = () => {}
  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      const own = [`agent ${agent.id}`, `login ${agent.id}`] as const
      stay()
      refresh = keepUpToDate(context, stream, own, async () => {
        const now = await agentOf(context, c)
        if (now?.id !== agent.id || !now.roles.includes('agent')) return stream.close()
        send('desk', await deskView(context, now, locale))
      })
      hearSoon(context, stream, ['queue'], betweenMoves, refresh)
      hearSoon(context, stream, [`unread ${agent.id}`], betweenMessages, refresh)
    },
    // Nobody tells that a connection was lost when its process was killed: it shows here.
    () => {
      stay()
      refresh()
    },
  )

  /** For as long as this stream is open the agent hasn't vanished. */
  function stay(): void {
    keepAtDesk(context, context.database, agent.id).catch((fault: unknown) => {
      context.log.warn('presence_failed', {
        fault: fault instanceof Error ? fault.name : 'unknown',
      })
    })
  }
}

/** One conversation of this agent's: its state, its attributes and what is said in it. */
export function conversationStream(
  context: CommContext,
  streams: EventStreams,
  c: Context,
  agent: AgentRow,
  id: string,
  locale: Locale,
): Response {
  let sequence = resumesAfter(c)
  let refresh = () => {}
  let hear = () => {}
  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      const typing = hearTyping(context, stream, id, 'citizen', () => refresh())
      const topics = [`conversation ${id}`, `login ${agent.id}`] as const
      refresh = keepUpToDate(context, stream, topics, async () => {
        if (!(await stillWorks(context, c, agent, 'agent'))) return stream.close()
        const { view, row } = await deskConversation(context, agent.id, id, locale)
        send('conversation', { ...view, typing: row !== undefined && typing.isTyping() })
        if (row !== undefined && row.agent_read_sequence < sequence) {
          await noteReadByAgent(context, id, agent.id, sequence)
        }
      })
      // What is said goes at once and alone; what follows from it, such as when it ends, follows.
      const follow = atMostEvery(betweenMessages, refresh)
      hear = keepUpToDate(context, stream, [`said ${id}`, ...topics], async () => {
        const messages = await readMessagesAtDesk(context, c, agent.id, id, sequence)
        for (const message of messages) {
          stream.send({ event: 'message', data: message, id: message.sequence })
          sequence = message.sequence
        }
        if (typing.isTyping() && messages.some(({ from }) => from === 'citizen')) {
          typing.sent()
          refresh()
        } else if (messages.length > 0) follow()
      })
      hearSoon(context, stream, [`read ${id} citizen`], betweenMessages, refresh)
    },
    () => {
      hear()
      refresh()
    },
  )
}

/** Refreshes when it is news, but not at every one where they come fast. */
function hearSoon(
  { news }: CommContext,
  stream: EventStream,
  topics: readonly Topic[],
  milliseconds: number,
  refresh: () => void,
): void {
  const forget = news.hear(topics, atMostEvery(milliseconds, refresh))
  stream.closed.addEventListener('abort', forget, { once: true })
}
