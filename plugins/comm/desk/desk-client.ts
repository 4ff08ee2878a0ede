import { browserWorld, LiveStream } from '../browser/live-stream.ts'
import { poster } from '../browser/post.ts'
import { record, text } from '../browser/shape.ts'
import { readDeletion, readDeskView } from '../browser/shapes.ts'
import type { DeskPageData } from './page-data.ts'
import {
  type Act,
  type DeskState,
  firstOfMine,
  firstState,
  type Happening,
  happened,
  listOf,
  type Pane,
} from './state.ts'
import { Talks } from './talks.ts'

/** A connection that is gone for longer than this is worth a word. In milliseconds. */
const hiccup = 3_000

/** An agent's side: the state of the desk, and everything that goes to and comes from the server. */
export class DeskClient {
  readonly #data: DeskPageData
  readonly #changed: (before: DeskState, happening: Happening) => void
  readonly #post = poster(fetch.bind(globalThis))
  readonly #drafts = new Map<string, string>()
  #state: DeskState
  #listed = false
  #lostTimer: ReturnType<typeof setTimeout> | undefined

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
    return (this.#state.open && this.#drafts.get(this.#state.open.id)) ?? ''
  }

  set draft(text: string) {
    if (this.#state.open) this.#drafts.set(this.#state.open.id, text)
  }

  start(): void {
    this.#stream.start()
  }

  stop(): void {
    this.#stream.stop()
    this.#talks.stop()
    clearTimeout(this.#lostTimer)
  }

  open(id: string): void {
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

  ask(asking: boolean): void {
    const at = this.#state.open?.conversation?.at
    if (asking && at !== 'talking' && at !== 'wrapping_up') return
    this.#happened({ type: 'asking', asking })
  }

  /** Takes the one named, or who waits longest; a colleague may be first. */
  async accept(id: string | 'next'): Promise<void> {
    if (this.#state.accepting === 'busy' || this.#state.desk.waiting.length === 0) return
    this.#happened({ type: 'accepting', accepting: 'busy' })
    const answer = await this.#post(this.#address(`/conversations/${id}/accept`))
    if (answer.is === 'done') {
      this.#happened({ type: 'accepting', accepting: 'no' })
      const { id: accepted } = record({ id: text })(answer.body)
      this.#happened({ type: 'accepted', id: accepted })
      this.#talks.follow(accepted)
    } else if (answer.is === 'refused' && answer.status === 401) this.#toLogin()
    else {
      const accepting = answer.is === 'refused' ? 'taken' : 'failed'
      this.#happened({ type: 'accepting', accepting })
    }
  }

  say(text: string): void {
    const id = this.#state.open?.id
    if (id === undefined) return
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
    this.#drafts.delete(id)
    this.#happened({ type: 'deleted', id, deletion: readDeletion(body) })
  }

  /** Asks the server something about the open conversation; what it changes comes by the stream. */
  async #do(doing: Act, path: string): Promise<unknown> {
    const id = this.#state.open?.id
    if (id === undefined || this.#state.act?.is === 'busy') return undefined
    this.#happened({ type: 'act', act: { doing, is: 'busy' } })
    const answer = await this.#post(this.#address(`/conversations/${id}/${path}`))
    if (answer.is === 'done') return answer.body
    if (answer.is === 'refused' && answer.status === 401) this.#toLogin()
    this.#happened({ type: 'act', act: { doing, is: 'failed' } })
    return undefined
  }

  readonly #address = (path: string, more = ''): string =>
    `${this.#data.base}${path}?lang=${this.#data.locale}${more}`

  readonly #toLogin = (): void => {
    location.assign(`${this.#data.base}/login`)
  }

  readonly #talks = new Talks({
    state: () => this.#state,
    happened: (happening) => this.#happened(happening),
    address: this.#address,
    post: this.#post,
    onConnection: (connected) => connected && this.#talks.nudge(),
    onLoggedOut: this.#toLogin,
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
    if (this.#listed) return
    this.#listed = true
    const first = firstOfMine(desk)
    if (first !== undefined) this.open(first)
  }

  #onConnection(connected: boolean): void {
    if (connected) {
      clearTimeout(this.#lostTimer)
      this.#lostTimer = undefined
      this.#happened({ type: 'connection', connection: 'up' })
      this.#talks.nudge()
    } else {
      this.#lostTimer ??= setTimeout(
        () => this.#happened({ type: 'connection', connection: 'lost' }),
        hiccup,
      )
    }
  }

  #happened(happening: Happening): void {
    const before = this.#state
    this.#state = happened(before, happening)
    this.#changed(before, happening)
  }
}
