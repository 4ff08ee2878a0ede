import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { type EventStreams, resumesAfter } from '../../kit/stream.ts'
import { followMessages } from '../channels/chat/follow-messages.ts'
import { hearTyping } from '../channels/chat/typing.ts'
import { readMessagesOfCitizen } from '../channels/chat/read-messages.ts'
import { citizenView, deletedView } from '../conversation/citizen-view.ts'
import { citizensOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { keepUpToDate, sendChanges } from '../conversation/live.ts'
import { findConversation } from '../conversation/row.ts'
import type { CitizenView } from '../conversation/views.ts'
import { openPlaces, type Places } from '../queue/places.ts'
import { findDeletion } from '../retention/delete-conversation.ts'
import { type Connections, connections } from './connections.ts'
import type { Owned } from './ownership.ts'

/** What the streams of one process share. */
interface Shared {
  context: CommContext
  streams: EventStreams
  places: Places
  connections: Connections
  /** How many are open of each citizen. */
  open: Map<string, number>
}

/**
 * The citizen's events: where they stand, and what is said after the last message that they have.
 * Two tabs of one citizen are one citizen: they are gone when the last stream is.
 */
export function citizenStream(context: CommContext, streams: EventStreams) {
  const shared: Shared = {
    context,
    streams,
    places: openPlaces(context),
    connections: connections(context),
    open: new Map(),
  }
  return (c: Context, owned: Owned, locale: Locale): Response =>
    openStream(shared, c, owned, locale)
}

function openStream(shared: Shared, c: Context, owned: Owned, locale: Locale): Response {
  const { context, streams, places } = shared
  const id = owned.is === 'there' ? owned.row.id : owned.deletion.conversation_id
  const number = owned.is === 'there' ? owned.citizen.number : undefined
  const present = number === undefined ? undefined : presenceOf(shared, { id, number })
  const sequence = resumesAfter(c)
  let refresh = () => {}
  let messages: ReturnType<typeof followMessages> | undefined
  let isWaiting = false

  return streams.open(
    c,
    (stream) => {
      const send = sendChanges(stream)
      let unfollow: (() => void) | undefined
      present?.opened()
      stream.closed.addEventListener('abort', () => {
        present?.closed()
        unfollow?.()
      })

      const typing = hearTyping(context, stream, id, 'agent', () => refresh())
      // The queue moves for everybody in it, which `places` tells; this is what concerns them only.
      const topics = [`conversation ${id}`] as const
      refresh = keepUpToDate(context, stream, topics, async () => {
        const row = await findConversation(context.database, id)
        const citizen = (await citizensOf(context.database, id)).find(
          (one) => one.number === number,
        )
        if (row === undefined || citizen === undefined) {
          unfollow?.()
          const deletion = await findDeletion(context.database, id)
          if (deletion !== undefined) send('view', deletedView(context, deletion, locale))
          return
        }
        // Nobody says anything to those who wait: there are thousands of them.
        if (row.state === 'talking' || row.last_sequence > sequence) hear()
        const view = await citizenView(context, { row, citizen }, locale)
        show(view.at === 'talking' ? { ...view, typing: typing.isTyping() } : view, row.purpose)
      })

      function hear(): void {
        if (stream.closed.aborted) return
        messages ??= followMessages(context, stream, {
          id,
          topics,
          after: sequence,
          read: (after) => readMessagesOfCitizen(context, { id, number: number ?? 0 }, after),
          other: 'agent',
          typing,
          refresh: () => refresh(),
        })
      }

      function show(view: CitizenView, purpose: string): void {
        send('view', view)
        unfollow?.()
        isWaiting = view.at === 'waiting'
        if (view.at !== 'waiting' || stream.closed.aborted) return
        unfollow = places.follow({ id, purpose }, (place) => {
          if (place === undefined) refresh()
          else send('view', { ...view, ...place })
        })
      }
    },
    () => {
      present?.stays()
      // What a place is, and whether it is still one, is told by others.
      if (isWaiting) return
      messages?.look()
      refresh()
    },
  )
}

/** Written down when the first stream of a citizen opens, as long as one is open, and when the last has closed. */
function presenceOf(
  { connections: { here, gone }, open }: Shared,
  seat: { id: string; number: number },
) {
  const who = `${seat.id} ${seat.number}`
  return {
    opened: () => {
      open.set(who, (open.get(who) ?? 0) + 1)
      here(seat)
    },
    stays: () => here(seat),
    closed: () => {
      const left = (open.get(who) ?? 1) - 1
      if (left > 0) open.set(who, left)
      else {
        open.delete(who)
        gone(seat)
      }
    },
  }
}
