import type { Post } from '../browser/post.ts'
import { record, text } from '../browser/shape.ts'
import type { DeskState, Happening } from './state.ts'

export interface QueueClientOptions {
  state: () => DeskState
  happened: (happening: Happening) => void
  address: (path: string) => string
  post: Post
  /** Nobody is logged in any more. */
  onLoggedOut: () => void
  /** This conversation is the agent's now. */
  onAccepted: (id: string) => void
}

/** What an agent asks of the queue: to be given conversations or not, to take one, to leave one. */
export class QueueClient {
  readonly #options: QueueClientOptions
  /** Whom the agent had when they pressed, where nobody said what came of it. */
  #hadBefore: ReadonlySet<string> | undefined

  constructor(options: QueueClientOptions) {
    this.#options = options
  }

  /** Says whether this agent takes conversations; what they are now comes by the stream. */
  async be(presence: 'available' | 'pause' | 'away'): Promise<void> {
    const { state, happened, onLoggedOut } = this.#options
    if (state().presence?.is === 'busy' || state().desk.presence === presence) return
    happened({ type: 'presence', presence: { to: presence, is: 'busy' } })
    const answer = await this.#post('/presence', { presence })
    if (answer.is === 'done') return
    if (answer.is === 'refused' && answer.status === 401) onLoggedOut()
    happened({ type: 'presence', presence: { to: presence, is: 'failed' } })
  }

  /** Leaves what was offered to a colleague. */
  async decline(id: string): Promise<void> {
    const { happened, onLoggedOut } = this.#options
    const answer = await this.#post(`/conversations/${id}/decline`)
    if (answer.is === 'refused' && answer.status === 401) onLoggedOut()
    // Refused otherwise: it was no longer this agent's to decline, and the list says so.
    if (answer.is === 'unknown') happened({ type: 'accepting', accepting: 'failed' })
  }

  /** Takes the one named, or who waits longest; a colleague may be first. */
  async accept(id: string | 'next'): Promise<void> {
    const { state, happened, onLoggedOut, onAccepted } = this.#options
    const { accepting, desk } = state()
    if (accepting === 'busy' || desk.waiting.length + desk.offers.length === 0) return
    happened({ type: 'accepting', accepting: 'busy' })
    const had = new Set(desk.mine.map((one) => one.id))
    const answer = await this.#post(`/conversations/${id}/accept`)
    if (answer.is === 'done') {
      this.#hadBefore = undefined
      happened({ type: 'accepting', accepting: 'no' })
      onAccepted(record({ id: text })(answer.body).id)
    } else if (answer.is === 'refused' && answer.status === 401) onLoggedOut()
    else {
      // Whoever presses again is told that somebody was faster: perhaps they were, by the press before.
      if (answer.is === 'unknown') this.#hadBefore ??= had
      happened({ type: 'accepting', accepting: answer.is === 'refused' ? 'taken' : 'failed' })
      this.listed()
    }
  }

  /**
   * A list has come. Where the answer to accepting was lost, the list gives it: who wasn't the agent's before was
   * accepted after all.
   */
  listed(): void {
    const { state, happened, onAccepted } = this.#options
    const accepted = state().desk.mine.find(({ id }) => this.#hadBefore?.has(id) === false)
    if (accepted === undefined) return
    this.#hadBefore = undefined
    happened({ type: 'accepting', accepting: 'no' })
    onAccepted(accepted.id)
  }

  #post(path: string, body?: object) {
    return this.#options.post(this.#options.address(path), body)
  }
}
