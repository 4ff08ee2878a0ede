import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { readMessages } from '../channels/chat/read-messages.ts'
import type { CommContext } from '../conversation/context.ts'
import { deskConversation, deskView } from '../conversation/desk-view.ts'
import { keepUpToDate, sendChanges } from '../conversation/live.ts'
import { tell } from '../conversation/news.ts'
import type { AgentRow } from '../agents/agent.ts'
import { stillWorks } from '../agents/login.ts'

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
      const topics = ['queue', `agent ${agent.id}`, `login ${agent.id}`] as const
      refresh = keepUpToDate(context, stream, topics, async () => {
        if (!(await stillWorks(context, c, agent, 'agent'))) return stream.close()
        send('desk', await deskView(context, agent, locale))
      })
    },
    // Nobody tells that a connection was lost when its process was killed: it shows here.
    () => refresh(),
  )
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
      const topics = [`conversation ${id}`, `login ${agent.id}`] as const
      refresh = keepUpToDate(context, stream, topics, async () => {
        if (!(await stillWorks(context, c, agent, 'agent'))) return stream.close()
        const { view, row } = await deskConversation(context, agent.id, id, locale)
        const messages = row === undefined ? [] : await readMessages(context, row, sequence)
        for (const message of messages) {
          stream.send({ event: 'message', data: message, id: message.sequence })
          sequence = message.sequence
        }
        send('conversation', view)
        if (row !== undefined && row.agent_read_sequence < sequence) {
          await noteRead(context, agent.id, id, sequence)
        }
      })
    },
    () => refresh(),
  )
}

/** What the open conversation has shown is unread no more. */
async function noteRead(
  { database }: CommContext,
  agent: string,
  id: string,
  sequence: number,
): Promise<void> {
  await database.query(
    `update conversation set agent_read_sequence = greatest(agent_read_sequence, $3)
     where id = $1 and agent = $2`,
    [id, agent, sequence],
  )
  await tell(database, `agent ${agent}`)
}
