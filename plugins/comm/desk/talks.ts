import { browserWorld, LiveStream } from '../browser/live-stream.ts'
import type { Post } from '../browser/post.ts'
import { readMessage } from '../browser/shapes.ts'
import { readDeskConversation } from './shapes.ts'
import { lastWithoutGap } from '../channels/chat/message-list.ts'
import { Outbox } from '../channels/chat/outbox.ts'
import { blankConversation } from '../conversation/blank.ts'
import type { DeskConversation } from '../conversation/desk-views.ts'
import type { Message } from '../conversation/views.ts'
import { listOf, type DeskState, type Happening } from './state.ts'

export interface TalksOptions {
  state: () => DeskState
  happened: (happening: Happening) => void
  address: (path: string, more?: string) => string
  post: Post
  onConnection: (connected: boolean) => void
  /** Nobody is logged in any more. */
  onLoggedOut: () => void
}

/**
 * The conversations that the agent has in hand: the event stream of the one that is open, and for each
 * one what was written and not yet sent, which goes on being sent when another is opened.
 */
export class Talks {
  readonly #options: TalksOptions
  readonly #outboxes = new Map<string, Outbox>()
  #stream: LiveStream | undefined

  constructor(options: TalksOptions) {
    this.#options = options
  }

  /** Follows this conversation and no other. */
  follow(id: string): void {
    this.leave()
    const { address, state, happened, onConnection, onLoggedOut } = this.#options
    this.#stream = new LiveStream(
      {
        url: () =>
          address(`/conversations/${id}/events`, `&after=${lastWithoutGap(listOf(state(), id))}`),
        events: {
          conversation: (data) => this.#viewed(id, readDeskConversation(data)),
          message: (data) => happened({ type: 'received', id, message: readMessage(data) }),
        },
        onConnection,
        onRefused: (status) => {
          if (status === 401) onLoggedOut()
          else this.#viewed(id, notMine(id))
        },
      },
      browserWorld(),
    )
    this.#stream.start()
  }

  leave(): void {
    this.#stream?.stop()
    this.#stream = undefined
  }

  stop(): void {
    this.leave()
    for (const outbox of this.#outboxes.values()) outbox.clear()
  }

  say(id: string, letter: { key: string; text: string }): void {
    this.#outboxOf(id).add(letter)
  }

  /** The connection is back. */
  nudge(): void {
    for (const outbox of this.#outboxes.values()) outbox.nudge()
  }

  /** Nothing of it is sent or kept any more. */
  forget(id: string): void {
    this.#outboxes.get(id)?.clear()
    this.#outboxes.delete(id)
  }

  #viewed(id: string, conversation: DeskConversation): void {
    if (conversation.at === 'deleted' || conversation.at === 'not_mine') {
      this.forget(id)
      this.leave()
    }
    this.#options.happened({ type: 'viewed', conversation })
  }

  #outboxOf(id: string): Outbox {
    const known = this.#outboxes.get(id)
    if (known) return known
    const { post, address, happened, onLoggedOut } = this.#options
    const outbox = new Outbox({
      send: (letter) => post(address(`/conversations/${id}/messages`), letter),
      onSent: (body) => {
        const message: Message = readMessage(body)
        happened({ type: 'received', id, message })
      },
      onRetrying: (key) => happened({ type: 'retrying', id, key }),
      onRefused: (key, status) => {
        if (status === 401) onLoggedOut()
        else happened({ type: 'refused', id, key })
      },
    })
    this.#outboxes.set(id, outbox)
    return outbox
  }
}

const notMine = (id: string): DeskConversation => ({ ...blankConversation(id), at: 'not_mine' })
