import { ConnectionWord } from '../browser/connection-word.ts'
import { browserWorld, LiveStream } from '../browser/live-stream.ts'
import { poster } from '../browser/post.ts'
import { readMessage } from '../browser/shapes.ts'
import { readCitizenView, readPlace } from './shapes.ts'
import { TypingSignal } from '../channels/chat/typing-signal.ts'
import { Outbox } from '../channels/chat/outbox.ts'
import type { CitizenPageData } from './page-data.ts'
import {
  type CitizenState,
  firstState,
  type Happening,
  happened,
  isStillTold,
  resumesAfter,
  unread,
} from './state.ts'

/** Asked the page again less than this ago: asking once more would be a circle. In milliseconds. */
const askedRecently = 60_000

/** As often as the server tells it on. In milliseconds. */
const activeEvery = 60_000

/** The citizen's side of one conversation: its state, and everything that goes to and comes from the server. */
export class ConversationClient {
  readonly #data: CitizenPageData
  readonly #changed: (before: CitizenState, happening: Happening) => void
  readonly #post = poster(fetch.bind(globalThis))
  #state: CitizenState
  #toldRead = 0
  /** Before then it needn't be told that the person does something, on the page's own clock. */
  #nextActive = 0
  #draft: string
  readonly #connection = new ConnectionWord((connection) =>
    this.#happened({ type: 'connection', connection }),
  )

  constructor(
    data: CitizenPageData,
    changed: (before: CitizenState, happening: Happening) => void,
  ) {
    this.#data = data
    this.#changed = changed
    this.#draft = data.draft
    this.#state = firstState(data.view, data.messages)
  }

  get state(): CitizenState {
    return this.#state
  }

  /** Where the page that asks before it deletes is, for a form without scripts: the language is a field of it. */
  get stopAddress(): string {
    const { base, view } = this.#data
    return `${base}/conversations/${view.id}/stop`
  }

  address(path: string, more = ''): string {
    const { base, view, locale } = this.#data
    return `${base}/conversations/${view.id}${path}?lang=${locale}${more}`
  }

  start(): void {
    if (isStillTold(this.#state.view)) this.#stream.start()
  }

  stop(): void {
    this.#stream.stop()
    this.#sayNoMore()
  }

  /** Nothing can be said any more, and a connection that is lost is nobody's concern. */
  #sayNoMore(): void {
    this.#outbox.clear()
    this.#connection.stop()
  }

  /** What was typed and not sent: the field has it again after a transfer, and when they are back from identifying. */
  get draft(): string {
    return this.#draft
  }

  /** What stands in the field changed; the agent sees that something is being written, not what. */
  drafted(text: string): void {
    this.#draft = text
    this.#typing.wrote(text)
  }

  /** The person is looking at the page as it is now. */
  async look(): Promise<void> {
    const sequence = unread(this.#state, this.#toldRead)
    if (sequence === undefined) return
    const before = this.#toldRead
    this.#toldRead = sequence
    const { is } = await this.#post(this.address('/read'), { sequence })
    // Told again with the next look.
    if (is === 'unknown') this.#toldRead = before
  }

  say(text: string): void {
    this.#typing.sent()
    const key = crypto.randomUUID()
    this.#happened({ type: 'wrote', key, text })
    this.#outbox.add({ key, text })
  }

  sayAgain(key: string): void {
    const again = this.#state.list.pending.find((one) => one.key === key)
    if (!again) return
    this.#happened({ type: 'sent_again', key })
    this.#outbox.add({ key, text: again.text })
  }

  /** "I am still here." */
  async extend(): Promise<void> {
    if (this.#state.extending === 'busy') return
    this.#happened({ type: 'extending', extending: 'busy' })
    const { is } = await this.#post(this.address('/extend'))
    // Done: the server's next view has the new time, and that is what ends "busy".
    if (is !== 'done') this.#happened({ type: 'extending', extending: 'failed' })
  }

  /** At the way in which they identified; the conversation goes on. */
  async logOut(): Promise<void> {
    if (this.#state.loggingOut === 'busy') return
    this.#happened({ type: 'logging_out', loggingOut: 'busy' })
    const answer = await this.#post(this.address('/log-out'))
    if (answer.is === 'done') {
      this.#happened({ type: 'viewed', view: readCitizenView(answer.body) })
    } else if (answer.is === 'refused') this.#askPageAgain()
    else this.#happened({ type: 'logging_out', loggingOut: 'failed' })
  }

  /** The person does something on the page: who is logged in stays so. */
  attended(): void {
    const now = performance.now()
    if (this.#state.view.session?.is !== 'in' || now < this.#nextActive) return
    this.#nextActive = now + activeEvery
    // Whether it arrives doesn't matter: a next one comes.
    void this.#post(this.address('/active'))
  }

  askToDelete(asking: boolean): void {
    if (this.#state.stopping === 'busy') return
    this.#happened({ type: 'stopping', stopping: asking ? 'asking' : 'no' })
  }

  /** Stops, and deletes everything; the page says so only when the server has. */
  async delete(): Promise<void> {
    if (this.#state.stopping === 'busy') return
    this.#happened({ type: 'stopping', stopping: 'busy' })
    const answer = await this.#post(this.address('/stop'))
    if (answer.is === 'done') {
      this.#happened({ type: 'viewed', view: readCitizenView(answer.body) })
    } else if (answer.is === 'refused') this.#askPageAgain()
    else this.#happened({ type: 'stopping', stopping: 'failed' })
  }

  readonly #typing = new TypingSignal(
    // Whether it arrives doesn't matter: a next one comes soon.
    () => void this.#post(this.address('/typing')),
    () => performance.now(),
  )

  readonly #outbox = new Outbox({
    send: (letter) => this.#post(this.address('/messages'), letter),
    onSent: (body) => this.#happened({ type: 'received', message: readMessage(body) }),
    onRetrying: (key) => this.#happened({ type: 'retrying', key }),
    onRefused: (key) => this.#happened({ type: 'refused', key }),
  })

  readonly #stream = new LiveStream(
    {
      url: () => this.address('/events', `&after=${resumesAfter(this.#state)}`),
      events: {
        view: (data) => this.#happened({ type: 'viewed', view: readCitizenView(data) }),
        place: (data) => this.#happened({ type: 'moved_up', place: readPlace(data) }),
        message: (data) => this.#happened({ type: 'received', message: readMessage(data) }),
      },
      onConnection: (connected) => this.#onConnection(connected),
      onRefused: () => this.#refused(),
    },
    browserWorld(),
  )

  #happened(happening: Happening): void {
    const before = this.#state
    this.#state = happened(before, happening)
    if (this.#state === before) return
    if (!isStillTold(this.#state.view)) this.stop()
    else if (this.#state.view.at === 'deleted') this.#sayNoMore()
    this.#changed(before, happening)
  }

  #onConnection(connected: boolean): void {
    if (this.#state.view.at === 'deleted') return
    this.#connection.is(connected)
    if (connected) this.#outbox.nudge()
  }

  /** What was told of a deletion stays on the page, also when the cookie that it was told by is gone. */
  #refused(): void {
    if (this.#state.view.at === 'deleted') this.stop()
    else this.#askPageAgain()
  }

  /** The server knows why it refuses, and its page says so. */
  #askPageAgain(): void {
    const asked: unknown = history.state
    if (typeof asked === 'number' && Date.now() - asked < askedRecently) {
      this.#happened({ type: 'connection', connection: 'gone' })
      return
    }
    history.replaceState(Date.now(), '')
    location.reload()
  }
}
