import { ConnectionWord } from '../browser/connection-word.ts'
import { browserWorld, LiveStream } from '../browser/live-stream.ts'
import { getter, poster } from '../browser/post.ts'
import { record, text } from '../browser/shape.ts'
import { readDeletion } from '../browser/shapes.ts'
import { readDeskView } from './shapes.ts'
import type { Mark } from '../conversation/desk-views.ts'
import type { NewAsk, Receiver } from './acts.ts'
import { Drafts } from './drafts.ts'
import { QueueClient } from './queue-client.ts'
import { ReceiversClient } from './receivers-client.ts'
import { readReplies } from './read-replies.ts'
import type { DeskPageData } from './page-data.ts'
import {
  type Act,
  type Dialog,
  type DeskState,
  firstOfMine,
  firstState,
  type Happening,
  happened,
  listOf,
  mayShow,
  type Pane,
} from './state.ts'
import { Talks } from './talks.ts'

/** An agent's side: the state of the desk, and everything that goes to and comes from the server. */
export class DeskClient {
  readonly #data: DeskPageData
  readonly #changed: (before: DeskState, happening: Happening) => void
  readonly #post = poster(fetch.bind(globalThis))
  readonly #get = getter(fetch.bind(globalThis))
  #state: DeskState
  #listed = false
  readonly #connection = new ConnectionWord((connection) =>
    this.#happened({ type: 'connection', connection }),
  )

  constructor(data: DeskPageData, changed: (before: DeskState, happening: Happening) => void) {
    this.#data = data
    this.#changed = changed
    this.#state = firstState(data.agent)
  }

  get state(): DeskState {
    return this.#state
  }

  /** What was typed and not sent in the open conversation. */
  get draft(): string {
    return this.#drafts.of(this.#state.open?.id ?? '')
  }

  set draft(text: string) {
    if (this.#state.open) this.#drafts.typed(this.#state.open.id, text)
  }

  /** Whether a reply in any of the agent's conversations was typed and not sent, or is still under way. */
  get hasUnsent(): boolean {
    const ids = this.#state.desk.mine.map(({ id }) => id)
    const isUnderWay = (id: string) => listOf(this.#state, id).pending.length > 0
    return this.#drafts.any(ids) || ids.some(isUnderWay)
  }

  start(): void {
    this.#stream.start()
  }

  stop(): void {
    this.#stream.stop()
    this.#talks.stop()
    this.#connection.stop()
  }

  open(id: string): void {
    this.#drafts.begin()
    this.#happened({ type: 'opened', id })
    this.#talks.follow(id)
  }

  close(): void {
    this.#talks.leave()
    this.#happened({ type: 'closed' })
  }

  look(pane: Pane): void {
    this.#happened({ type: 'looked', pane })
  }

  /** Opens a dialog, where there is something for it to be about; 'none' closes it. */
  show(dialog: Dialog): void {
    if (!mayShow(dialog, this.#state)) return
    this.#happened({ type: 'shown', dialog })
    if (dialog === 'transferring') void this.#receivers.find(this.#state.open?.id ?? '')
    if (dialog === 'inviting') void this.invite()
  }

  say(text: string): void {
    const id = this.#state.open?.id
    if (id === undefined) return
    this.#drafts.begin()
    const key = crypto.randomUUID()
    this.#happened({ type: 'wrote', id, key, text })
    this.#talks.say(id, { key, text })
  }

  sayAgain(key: string): void {
    const id = this.#state.open?.id
    if (id === undefined) return
    const again = listOf(this.#state, id).pending.find((one) => one.key === key)
    if (!again) return
    this.#happened({ type: 'sent_again', id, key })
    this.#talks.say(id, { key, text: again.text })
  }

  /** For the access log; the agent has the value whatever comes of it. */
  copied(kind: string): void {
    const id = this.#state.open?.id
    if (id !== undefined) void this.#post(this.#address(`/conversations/${id}/copied`), { kind })
  }

  async extend(): Promise<void> {
    await this.#do('extending', 'extend')
  }

  async end(): Promise<void> {
    if (this.#state.open?.conversation?.at === 'talking') await this.#do('ending', 'end')
  }

  /** Ends when needed, and deletes; the desk says so only when the server has. */
  async delete(): Promise<void> {
    const id = this.#state.open?.id
    const body = await this.#do('deleting', 'delete')
    if (id === undefined || body === undefined) return
    this.#talks.forget(id)
    this.#drafts.forget(id)
    this.#happened({ type: 'deleted', id, deletion: readDeletion(body) })
  }

  /** Gives it away; from then on it is somebody else's. */
  async transfer(to: Receiver, note: string): Promise<void> {
    const id = this.#state.open?.id
    const body = note.trim() === '' ? { to } : { to, note: note.trim() }
    const answer = await this.#do('transferring', 'transfer', body)
    if (id === undefined || answer === undefined) return
    this.#talks.leave()
    this.#talks.forget(id)
    this.#drafts.forget(id)
    this.#happened({ type: 'transferred', id })
  }

  async mark(mark: Mark | null): Promise<void> {
    await this.#do('marking', 'mark', { mark })
  }

  /** A link for a second person; the same one while it is open. */
  async invite(): Promise<void> {
    if (this.#state.invitation !== undefined) return
    const body = await this.#do('inviting', 'invite')
    if (body === undefined) return
    this.#happened({ type: 'invited', url: record({ url: text })(body).url })
  }

  /** The question is there when the next view says so; the dialog closes when the server has it. */
  async ask(asked: NewAsk): Promise<void> {
    const answer = await this.#do('asking', 'ask', asked)
    if (answer !== undefined) this.#happened({ type: 'shown', dialog: 'none' })
  }

  async withdraw(citizen: number): Promise<void> {
    const answer = await this.#do('asking', 'ask/withdraw', { citizen })
    if (answer !== undefined) this.#happened({ type: 'act', act: undefined })
  }

  async writeNote(note: { key: string; text: string }): Promise<boolean> {
    const id = this.#state.open?.id
    if (id === undefined) return false
    const answer = await this.#post(this.#address(`/conversations/${id}/notes`), note)
    if (answer.is === 'refused' && answer.status === 401) this.#toLogin()
    return answer.is === 'done'
  }

  /** Nobody waits for it, and nobody is told: it is tried again with the next letter. */
  async keepDraft(id: string, text: string): Promise<boolean> {
    const answer = await this.#post(this.#address(`/conversations/${id}/note-draft`), { text })
    return answer.is === 'done'
  }

  async findReplies(): Promise<void> {
    const { open, replies } = this.#state
    if (!open || replies === 'loading' || typeof replies === 'object') return
    const { id } = open
    this.#happened({ type: 'replies', id, replies: 'loading' })
    const answer = await this.#get(this.#address(`/conversations/${id}/replies`))
    const found = answer.is === 'done' ? readReplies(answer.body) : 'failed'
    this.#happened({ type: 'replies', id, replies: found })
  }

  /** Asks the server something about the open conversation; what it changes comes by the stream. */
  async #do(doing: Act, path: string, body?: object): Promise<unknown> {
    const id = this.#state.open?.id
    if (id === undefined || this.#state.act?.is === 'busy') return undefined
    this.#happened({ type: 'act', act: { doing, is: 'busy' } })
    const answer = await this.#post(this.#address(`/conversations/${id}/${path}`), body)
    if (answer.is === 'done') return answer.body
    if (answer.is === 'refused' && answer.status === 401) this.#toLogin()
    this.#happened({ type: 'act', act: { doing, is: 'failed' } })
    return undefined
  }

  readonly #address = (path: string, more = ''): string =>
    `${this.#data.base}${path}?lang=${this.#data.locale}${more}`

  readonly #toLogin = (): void => {
    dispatchEvent(new CustomEvent('id-contact-logged-out'))
    location.assign(`${this.#data.base}/login`)
  }

  /** Taking conversations, or not. */
  readonly queue = new QueueClient({
    state: () => this.#state,
    happened: (happening) => this.#happened(happening),
    address: this.#address,
    post: this.#post,
    onLoggedOut: this.#toLogin,
    onAccepted: (id) => {
      this.#happened({ type: 'accepted', id })
      this.#talks.follow(id)
    },
  })

  readonly #talks = new Talks({
    state: () => this.#state,
    happened: (happening) => this.#happened(happening),
    address: this.#address,
    post: this.#post,
    onConnection: (connected) => connected && this.#talks.nudge(),
    onLoggedOut: this.#toLogin,
  })

  readonly #receivers = new ReceiversClient({
    happened: (happening) => this.#happened(happening),
    get: this.#get,
    address: this.#address,
  })

  readonly #drafts = new Drafts(() => {
    const { open } = this.#state
    // Whether it arrives doesn't matter: a next one comes soon.
    if (open) void this.#post(this.#address(`/conversations/${open.id}/typing`))
  })

  readonly #stream = new LiveStream(
    {
      url: () => this.#address('/events'),
      events: { desk: (data) => this.#onList(data) },
      onConnection: (connected) => this.#onConnection(connected),
      onRefused: this.#toLogin,
    },
    browserWorld(),
  )

  #onList(data: unknown): void {
    const desk = readDeskView(data)
    this.#happened({ type: this.#listed ? 'listed' : 'first_listed', desk })
    if (this.#listed) {
      this.queue.listed()
      return
    }
    this.#listed = true
    const first = firstOfMine(desk)
    if (first !== undefined) this.open(first)
  }

  #onConnection(connected: boolean): void {
    this.#connection.is(connected)
    if (connected) this.#talks.nudge()
  }

  #happened(happening: Happening): void {
    const before = this.#state
    this.#state = happened(before, happening)
    this.#changed(before, happening)
  }
}
