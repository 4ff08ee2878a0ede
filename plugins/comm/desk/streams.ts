import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { betweenMessages, followMessages } from '../channels/chat/follow-messages.ts'
import { hearTyping } from '../channels/chat/typing.ts'
import { readMessagesAtDesk } from '../channels/chat/read-messages.ts'
import type { CommContext } from '../conversation/context.ts'
import { deskView } from '../conversation/desk-list.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import { hearSoon, keepUpToDate, sendChanges } from '../conversation/live.ts'
import type { Topic } from '../conversation/news.ts'
import { noteReadByAgent } from '../conversation/read-marker.ts'
import type { AgentRow } from '../agents/agent.ts'
import { keepAtDesk } from '../agents/presence.ts'
import { agentOf, stillWorks } from '../agents/login.ts'

/** Between two looks at a list while the queue moves, in milliseconds. */
const betweenMoves = 200

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
      const own: readonly Topic[] = [
        `agent ${agent.id}`,
        `login ${agent.id}`,
        ...(agent.roles.includes('lead') ? (['leads'] as const) : []),
      ]
      stay()
      refresh = keepUpToDate(context, stream, own, async () => {
        const now = await agentOf(context, c)
        if (now?.id !== agent.id || !now.roles.includes('agent')) return stream.close()
        send('desk', await deskView(context, now, locale))
      })
      hearSoon(context, stream, ['queue', 'connected'], betweenMoves, refresh)
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
  let refresh = () => {}
  let look = () => {}
  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      const typing = hearTyping(context, stream, id, 'citizen', () => refresh())
      const topics = [`conversation ${id}`, `login ${agent.id}`] as const
      const messages = followMessages(context, stream, {
        id,
        topics,
        after: resumesAfter(c),
        read: (after) => readMessagesAtDesk(context, c, agent.id, id, after),
        other: 'citizen',
        typing,
        refresh: () => refresh(),
      })
      look = messages.look
      refresh = keepUpToDate(context, stream, topics, async () => {
        if (!(await stillWorks(context, c, agent, 'agent'))) return stream.close()
        const { view, row } = await deskConversation(context, agent.id, id, locale)
        send('conversation', { ...view, typing: row !== undefined && typing.isTyping() })
        if (row !== undefined && row.agent_read_sequence < messages.lastSent()) {
          await noteReadByAgent(context, id, agent.id, messages.lastSent())
        }
      })
    },
    () => {
      look()
      refresh()
    },
  )
}
