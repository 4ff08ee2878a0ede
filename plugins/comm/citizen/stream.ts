import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { readMessages } from '../channels/chat/read-messages.ts'
import { citizenView, deletedView } from '../conversation/citizen-view.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { keepUpToDate, sendChanges } from '../conversation/live.ts'
import type { Topic } from '../conversation/news.ts'
import { keepConnected, noteDisconnected } from '../conversation/presence.ts'
import { findConversation } from '../conversation/row.ts'
import { findDeletion } from '../retention/delete-conversation.ts'
import type { Owned } from './ownership.ts'

/**
 * The citizen's events: where they stand, and what is said after the last message that they have.
 * Two tabs of one citizen are one citizen: they are gone when the last stream is.
 */
export function citizenStream(context: CommContext, streams: EventStreams) {
  const streamsOf = new Map<string, number>()
  return (c: Context, owned: Owned, locale: Locale): Response =>
    openStream(context, streams, streamsOf, c, owned, locale)
}

function openStream(
  context: CommContext,
  streams: EventStreams,
  streamsOf: Map<string, number>,
  c: Context,
  owned: Owned,
  locale: Locale,
): Response {
  const id = owned.is === 'there' ? owned.row.id : owned.deletion.conversation_id
  const number = owned.is === 'there' ? owned.citizen.number : undefined
  const who = `${id} ${number}`
  let sequence = resumesAfter(c)
  let refresh = () => {}

  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      streamsOf.set(who, (streamsOf.get(who) ?? 0) + 1)
      stay()
      stream.closed.addEventListener('abort', () => {
        const left = (streamsOf.get(who) ?? 1) - 1
        if (left > 0) streamsOf.set(who, left)
        else {
          streamsOf.delete(who)
          if (number !== undefined) quietly(noteDisconnected(context, id, number))
        }
      })

      // The queue moves for everybody in it; what is said concerns this conversation only.
      const topics: Topic[] = [`conversation ${id}`, 'queue']
      refresh = keepUpToDate(context, stream, topics, async () => {
        const row = await findConversation(context.database, id)
        const citizen = (await citizensOf(context.database, id)).find(
          (one) => one.number === number,
        )
        if (row === undefined || citizen === undefined) {
          const deletion = await findDeletion(context.database, id)
          if (deletion !== undefined) send('view', deletedView(context, deletion, locale))
          return
        }
        for (const message of await readMessages(context, row, sequence)) {
          stream.send({ event: 'message', data: message, id: message.sequence })
          sequence = message.sequence
        }
        send('view', await citizenView(context, { row, citizen }, locale))
      })
    },
    () => {
      stay()
      refresh()
    },
  )

  function stay(): void {
    if (number !== undefined) quietly(keepConnected(context, id, number))
  }

  /** Presence is worth a line in the log, not the stream. */
  function quietly(work: Promise<void>): void {
    work.catch((fault: unknown) => {
      context.log.warn('presence_failed', {
        fault: fault instanceof Error ? fault.name : 'unknown',
      })
    })
  }
}
