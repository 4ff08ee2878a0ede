import type { Context } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import {
  type EventStream,
  type EventStreams,
  forgetRequest,
  resumesAfter,
} from '../../kit/stream.ts'
import { followMessages } from '../channels/chat/follow-messages.ts'
import { hearTyping } from '../channels/chat/typing.ts'
import { readMessagesOfCitizen } from '../channels/chat/read-messages.ts'
import { citizenView, deletedView } from '../conversation/citizen-view.ts'
import { citizensOf, countPeople } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { digestOf, keepUpToDate } from '../conversation/live.ts'
import { findConversation } from '../conversation/row.ts'
import type { CitizenView, Place } from '../conversation/views.ts'
import { type Follower, openPlaces, type Places } from '../queue/places.ts'
import { deletionFor, findDeletion } from '../retention/delete-conversation.ts'
import { connections } from './connections.ts'
import type { Owned } from './ownership.ts'
import { type PresentPages, presentPages } from './present-pages.ts'

/** What the streams of one process share. */
interface Shared {
  context: CommContext
  places: Places
  present: PresentPages
}

/**
 * The citizen's events: where they stand, and what is said after the last message that they have.
 * Two tabs of one citizen are one citizen: they are gone when the last stream is.
 */
export function citizenStream(context: CommContext, streams: EventStreams) {
  const shared: Shared = {
    context,
    places: openPlaces(context),
    present: presentPages(connections(context)),
  }
  return (c: Context, owned: Owned, locale: Locale): Response => {
    const page = new OpenPage(shared, owned, locale, resumesAfter(c))
    forgetRequest(c)
    return streams.open(
      c,
      (stream) => page.opened(stream),
      () => page.beat(),
    )
  }
}

/** One stream. Ten thousand of them wait at the same time: what each remembers is kept small. */
class OpenPage implements Follower {
  readonly id: string
  readonly #number: number
  /** Came to a conversation that is there: else nobody has to know that their page is open. */
  readonly #isThere: boolean
  readonly #locale: Locale
  readonly #shared: Shared
  #stream: EventStream | undefined
  #refresh = (): void => {}
  /** The last message that the page had when it came. */
  readonly #sequence: number
  /** Of the last view that was sent, its place aside. */
  #digest: string | undefined
  /** Where they wait, and the place that was told last. */
  #purpose = ''
  #people = 0
  #minutes: number | null = null
  #served: boolean | undefined
  #unfollow: (() => void) | undefined
  #typing: ReturnType<typeof hearTyping> | undefined
  #messages: ReturnType<typeof followMessages> | undefined

  constructor(shared: Shared, owned: Owned, locale: Locale, sequence: number) {
    this.#shared = shared
    this.id = owned.is === 'there' ? owned.row.id : owned.deletion.conversation_id
    this.#number = owned.is === 'there' ? owned.citizen.number : owned.number
    this.#isThere = owned.is === 'there'
    this.#locale = locale
    this.#sequence = sequence
  }

  get purpose(): string {
    return this.#purpose
  }

  opened(stream: EventStream): void {
    this.#stream = stream
    const { context, present } = this.#shared
    const seat = this.#seat
    if (seat) present.opened(seat)
    stream.onOver(() => {
      if (seat) present.closed(seat)
      this.#unfollow?.()
    })
    // The queue moves for everybody in it, which `places` tells; this is what concerns them only.
    const topics = [`conversation ${this.id}`] as const
    this.#refresh = keepUpToDate(context, stream, topics, () => this.#update(stream))
  }

  beat(): void {
    const seat = this.#seat
    if (seat) this.#shared.present.stays(seat)
    // What a place is, and whether it is still one, is told by others.
    if (this.#unfollow) return
    this.#messages?.look()
    this.#refresh()
  }

  told(place: Place | undefined): void {
    if (place === undefined) this.#refresh()
    else if (
      place.people_before !== this.#people ||
      place.expected_minutes !== this.#minutes ||
      place.served !== this.#served
    ) {
      this.#remember(place)
      this.#stream?.send({ event: 'place', data: place })
    }
  }

  get #seat() {
    return this.#isThere ? { id: this.id, number: this.#number } : undefined
  }

  async #update(stream: EventStream): Promise<void> {
    const { context, places } = this.#shared
    const row = await findConversation(context.database, this.id)
    const citizens = await citizensOf(context.database, this.id)
    const citizen = citizens.find((one) => one.number === this.#number)
    if (row === undefined || citizen === undefined) {
      const deletion = await findDeletion(context.database, this.id)
      this.#stopFollowing()
      if (deletion !== undefined) {
        const told = deletionFor(deletion, this.#number)
        this.#show(stream, deletedView(context, told, this.#locale))
      }
      return
    }
    // Nobody says anything to those who wait: there are thousands of them.
    if (row.state === 'talking' || row.last_sequence > this.#sequence) this.#hear(stream)
    const present = { row, citizen, people: countPeople(citizens) }
    const view = await citizenView(context, present, this.#locale, places.placeOf)
    if (stream.isOver) return
    this.#stopFollowing()
    this.#show(
      stream,
      view.at === 'talking' ? { ...view, typing: this.#typing?.isTyping() ?? false } : view,
    )
    if (view.at !== 'waiting') return
    this.#purpose = row.purpose
    this.#unfollow = places.follow(this)
  }

  /** What is said and whether the other side is writing, from now on. */
  #hear(stream: EventStream): void {
    if (this.#messages || stream.isOver) return
    const { context } = this.#shared
    const { id } = this
    const number = this.#number
    this.#typing = hearTyping(context, stream, id, 'agent', () => this.#refresh())
    this.#messages = followMessages(context, stream, {
      id,
      topics: [`conversation ${id}`],
      after: this.#sequence,
      read: (after) => readMessagesOfCitizen(context, { id, number }, after),
      other: 'agent',
      typing: this.#typing,
      refresh: () => this.#refresh(),
    })
  }

  #stopFollowing(): void {
    this.#unfollow?.()
    this.#unfollow = undefined
  }

  /** Sent only when it differs from the last one. */
  #show(stream: EventStream, view: CitizenView): void {
    const isPlace = view.at === 'waiting'
    const digest = digestOf(
      isPlace
        ? { ...view, place: 0, people_before: 0, expected_minutes: null, served: true }
        : view,
    )
    if (digest === this.#digest) {
      if (isPlace) this.told(view)
      return
    }
    this.#digest = digest
    if (isPlace) this.#remember(view)
    stream.send({ event: 'view', data: view })
  }

  #remember({ people_before, expected_minutes, served }: Place): void {
    this.#people = people_before
    this.#minutes = expected_minutes
    this.#served = served
  }
}
