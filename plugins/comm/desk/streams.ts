import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { hearTyping } from '../channels/chat/typing.ts'
import { readMessages } from '../channels/chat/read-messages.ts'
import type { CommContext } from '../conversation/context.ts'
import { deskView } from '../conversation/desk-list.ts'
import { deskConversation } from '../conversation/desk-view.ts'
import { keepUpToDate, sendChanges } from '../conversation/live.ts'
import { noteReadByAgent } from '../conversation/read-marker.ts'
import type { AgentRow } from '../agents/agent.ts'
import { keepAtDesk } from '../agents/presence.ts'
import { agentOf, stillWorks } from '../agents/login.ts'

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
      const topics = ['queue', 'connected', `agent ${agent.id}`, `login ${agent.id}`] as const
      stay()
      refresh = keepUpToDate(context, stream, topics, async () => {
        if (!(await stillWorks(context, c, agent, 'agent'))) return stream.close()
        send('desk', await deskView(context, (await agentOf(context, c)) ?? agent, locale))
      })
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
  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      const typing = hearTyping(context, stream, id, 'citizen', () => refresh())
      const topics = [`conversation ${id}`, `login ${agent.id}`] as const
      refresh = keepUpToDate(context, stream, topics, async () => {
        if (!(await stillWorks(context, c, agent, 'agent'))) return stream.close()
        const { view, row } = await deskConversation(context, agent.id, id, locale)
        const messages = row === undefined ? [] : await readMessages(context, row, sequence)
        if (messages.some(({ from }) => from === 'citizen')) typing.sent()
        for (const message of messages) {
          stream.send({ event: 'message', data: message, id: message.sequence })
          sequence = message.sequence
        }
        send('conversation', { ...view, typing: row !== undefined && typing.isTyping() })
        if (row !== undefined && row.agent_read_sequence < sequence) {
          await noteReadByAgent(context, id, agent.id, sequence)
        }
      })
    },
    () => refresh(),
  )
}
