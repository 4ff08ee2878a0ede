import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { hearTyping } from '../channels/chat/typing.ts'
import { readMessages } from '../channels/chat/read-messages.ts'
import { citizenView, deletedView } from '../conversation/citizen-view.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { keepUpToDate, sendChanges } from '../conversation/live.ts'
import type { CitizenView } from '../conversation/views.ts'
import { queueBoard } from '../queue/board.ts'
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
  const board = queueBoard(context)
  return (c: Context, owned: Owned, locale: Locale): Response =>
    openStream(context, streams, streamsOf, board, c, owned, locale)
}

function openStream(
  context: CommContext,
  streams: EventStreams,
  streamsOf: Map<string, number>,
  board: ReturnType<typeof queueBoard>,
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

      const typing = hearTyping(context, stream, id, 'agent', () => refresh())
      let last: CitizenView | undefined
      const show = (view: CitizenView) => send('view', (last = view))
      // The queue moves for everybody in it: then only the place is told anew, by what was read for all.
      const moved = async () => {
        const before = last
        if (before?.at !== 'waiting') return
        const place = (await board.now()).get(id)
        if (place !== undefined && last === before) show({ ...before, ...place })
      }
      const forget = context.news.hear(['queue'], () => quietly(moved()))
      stream.closed.addEventListener('abort', forget, { once: true })
      refresh = keepUpToDate(context, stream, [`conversation ${id}`], async () => {
        const row = await findConversation(context.database, id)
        const citizen = (await citizensOf(context.database, id)).find(
          (one) => one.number === number,
        )
        if (row === undefined || citizen === undefined) {
          const deletion = await findDeletion(context.database, id)
          if (deletion !== undefined) show(deletedView(context, deletion, locale))
          return
        }
        const messages = await readMessages(context, row, sequence)
        if (messages.some(({ from }) => from === 'agent')) typing.sent()
        for (const message of messages) {
          stream.send({ event: 'message', data: message, id: message.sequence })
          sequence = message.sequence
        }
        const place = row.state === 'waiting' ? (await board.now()).get(id) : undefined
        const view = await citizenView(context, { row, citizen }, locale, place)
        show(view.at === 'talking' ? { ...view, typing: typing.isTyping() } : view)
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

  /** Presence and places are worth a line in the log, not the stream: the next heartbeat tells them. */
  function quietly(work: Promise<void>): void {
    work.catch((fault: unknown) => {
      context.log.warn('presence_failed', {
        fault: fault instanceof Error ? fault.name : 'unknown',
      })
    })
  }
}
