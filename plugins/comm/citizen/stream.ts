import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/event-stream.ts'
import { readMessages } from '../channels/chat/read-messages.ts'
import { citizenView, deletedView } from '../conversation/citizen-view.ts'
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
  let sequence = resumesAfter(c)
  let refresh = () => {}

  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      streamsOf.set(id, (streamsOf.get(id) ?? 0) + 1)
      quietly(keepConnected(context, id))
      stream.closed.addEventListener('abort', () => {
        const left = (streamsOf.get(id) ?? 1) - 1
        if (left > 0) streamsOf.set(id, left)
        else {
          streamsOf.delete(id)
          quietly(noteDisconnected(context, id))
        }
      })

      // The queue moves for everybody in it; what is said concerns this conversation only.
      const topics: Topic[] = [`conversation ${id}`, 'queue']
      refresh = keepUpToDate(context, stream, topics, async () => {
        const row = await findConversation(context.database, id)
        if (row === undefined) {
          const deletion = await findDeletion(context.database, id)
          if (deletion !== undefined) send('view', deletedView(context, deletion, locale))
          return
        }
        for (const message of await readMessages(context, row, sequence)) {
          stream.send({ event: 'message', data: message, id: message.sequence })
          sequence = message.sequence
        }
        send('view', await citizenView(context, row, locale))
      })
    },
    () => {
      quietly(keepConnected(context, id))
      refresh()
    },
  )

  /** Presence is worth a line in the log, not the stream. */
  function quietly(work: Promise<void>): void {
    work.catch((fault: unknown) => {
      context.log.warn('presence_failed', {
        fault: fault instanceof Error ? fault.name : 'unknown',
      })
    })
  }
}
