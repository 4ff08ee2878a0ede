import { html, render, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { Chime } from '../browser/chime.ts'
import { LightElement } from '../browser/light-element.ts'
import { browserWorld, LiveStream } from '../browser/live-stream.ts'
import { badge } from '../browser/parts.ts'
import { poster } from '../browser/post.ts'
import { ServerClock } from '../browser/server-clock.ts'
import { readCitizenView, readMessage } from '../browser/shapes.ts'
import { Outbox } from '../channels/chat/outbox.ts'
import { type CitizenPageData, readCitizenPageData } from './page-data.ts'
import { screen, type ScreenActs } from './screens.ts'
import {
  type CitizenState,
  firstState,
  type Happening,
  happened,
  nearlyUp,
  resumesAfter,
} from './state.ts'
import { stopDialog } from './stop-dialog.ts'
import { announcementOf, badgeOf, tabTitleOf } from './wording.ts'

/** In milliseconds. */
const hiccup = 3_000
const expectedPatience = 8_000
const askedPageRecently = 60_000

/**
 * `<id-contact-conversation>`: the citizen's side of one conversation, from arriving to "your data is
 * deleted". Reads its first state from the page's `#data`, follows the server's event stream after
 * that, and stays right over reloads, lost connections and the back-forward cache.
 */
export class Conversation extends LightElement {
  @state() private state!: CitizenState
  @state() private slow = false
  @state() private warns = false
  @state() private sound = false

  #data!: CitizenPageData
  #clock!: ServerClock
  #life: AbortController | undefined
  #stream: LiveStream | undefined
  #lostTimer: ReturnType<typeof setTimeout> | undefined
  #attention: 'none' | 'turn' | 'message' = 'none'
  readonly #chime = new Chime()
  readonly #post = poster(fetch.bind(globalThis))
  readonly #shownSince = Date.now()

  get #words() {
    return conversationMessages(this.#data.locale)
  }

  #address(path: string, more = ''): string {
    const { base, view, locale } = this.#data
    return `${base}/conversations/${view.id}${path}?lang=${locale}${more}`
  }

  readonly #outbox = new Outbox({
    send: (letter) => this.#post(this.#address('/messages'), letter),
    onSent: (body) => this.#happened({ type: 'received', message: readMessage(body) }),
    onRetrying: (key) => this.#happened({ type: 'retrying', key }),
    onRefused: (key) => this.#happened({ type: 'refused', key }),
  })

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.#data = readCitizenPageData(
        JSON.parse(document.getElementById('data')?.textContent ?? 'null'),
      )
      this.#clock = new ServerClock(this.#data.now, Date.now())
      this.state = firstState(this.#data.view, this.#data.messages)
    }
    super.connectedCallback()
    this.#life = new AbortController()
    const { signal } = this.#life
    const attended = () => this.#attend('none')
    for (const sign of ['pointerdown', 'keydown'] as const) {
      addEventListener(sign, attended, { signal })
    }
    document.addEventListener('visibilitychange', attended, { signal })
    const ticking = setInterval(this.#tick, 1000)
    signal.addEventListener('abort', () => clearInterval(ticking))
    this.#follow()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#life?.abort()
    this.#stream?.stop()
    clearTimeout(this.#lostTimer)
    void this.#chime.close()
  }

  #follow(): void {
    if (this.state.view.at === 'deleted') return
    this.#stream = new LiveStream(
      {
        url: () => this.#address('/events', `&after=${resumesAfter(this.state)}`),
        events: {
          view: (data) => this.#happened({ type: 'viewed', view: readCitizenView(data) }),
          message: (data) => this.#happened({ type: 'received', message: readMessage(data) }),
        },
        onConnection: this.#onConnection,
        onRefused: this.#onRefused,
      },
      browserWorld(),
    )
    this.#stream.start()
  }

  #happened(happening: Happening): void {
    const before = this.state
    this.state = happened(before, happening)
    const { view, list } = this.state
    this.#tick()
    if (before.view.at === 'waiting' && view.at === 'talking') {
      this.#attend('turn')
      if (this.sound) this.#chime.ring()
    } else if (happening.type === 'received' && list !== before.list && document.hidden) {
      if (happening.message.from === 'agent') this.#attend('message')
    }
    if (view.at === 'deleted') {
      this.#stream?.stop()
      this.#outbox.clear()
    }
    const said = announcementOf(before, this.state, this.#words, this.#data.locale)
    if (said !== undefined) this.#announce(said)
  }

  /** What the clock alone changes. */
  readonly #tick = (): void => {
    this.warns = nearlyUp(this.state.view, this.#clock.now())
    this.slow =
      this.state.view.at === 'arriving' && Date.now() - this.#shownSince > expectedPatience
  }

  readonly #onConnection = (connected: boolean): void => {
    if (connected) {
      clearTimeout(this.#lostTimer)
      this.#lostTimer = undefined
      this.#happened({ type: 'connection', connection: 'up' })
      this.#outbox.nudge()
    } else {
      this.#lostTimer ??= setTimeout(
        () => this.#happened({ type: 'connection', connection: 'lost' }),
        hiccup,
      )
    }
  }

  /** The server knows why; its page says so. Asked once, so that it never becomes a circle. */
  readonly #onRefused = (): void => {
    const asked: unknown = history.state
    if (typeof asked === 'number' && Date.now() - asked < askedPageRecently) {
      this.#happened({ type: 'connection', connection: 'gone' })
      return
    }
    history.replaceState(Date.now(), '')
    location.reload()
  }

  readonly #acts: ScreenActs = {
    askToStop: (event) => {
      event.preventDefault()
      this.#happened({ type: 'stopping', stopping: 'asking' })
    },
    extend: () => void this.#extend(),
    wrote: ({ detail: { text } }) => {
      const key = crypto.randomUUID()
      this.#happened({ type: 'wrote', key, text })
      this.#outbox.add({ key, text })
    },
    sendAgain: ({ detail: { key } }) => {
      const again = this.state.list.pending.find((one) => one.key === key)
      if (!again) return
      this.#happened({ type: 'sent_again', key })
      this.#outbox.add({ key, text: again.text })
    },
    sound: (event) => {
      this.sound = (event.target as HTMLInputElement).checked
      if (!this.sound) return
      this.#chime.allow()
      this.#chime.ring()
    },
  }

  async #extend(): Promise<void> {
    if (this.state.extending === 'busy') return
    this.#happened({ type: 'extending', extending: 'busy' })
    const { is } = await this.#post(this.#address('/extend'))
    // Done: the server's next view has the new time, and that is what ends "busy".
    if (is !== 'done') this.#happened({ type: 'extending', extending: 'failed' })
  }

  async #stop(): Promise<void> {
    if (this.state.stopping === 'busy') return
    this.#happened({ type: 'stopping', stopping: 'busy' })
    const answer = await this.#post(this.#address('/stop'))
    if (answer.is === 'done') {
      this.#happened({ type: 'viewed', view: readCitizenView(answer.body) })
    } else if (answer.is === 'refused') this.#onRefused()
    else this.#happened({ type: 'stopping', stopping: 'failed' })
  }

  protected override render(): TemplateResult {
    return html`${screen({
        state: this.state,
        words: this.#words,
        locale: this.#data.locale,
        acts: this.#acts,
        slow: this.slow,
        warns: this.warns,
        sound: this.sound,
        stopAddress: this.#address('/stop'),
      })}
      ${stopDialog(this.state, this.#words.stop, {
        confirm: () => void this.#stop(),
        cancel: (event) => {
          event.preventDefault()
          if (this.state.stopping === 'busy') return
          this.#happened({ type: 'stopping', stopping: 'no' })
        },
      })}
      <p class="visually-hidden" role="status"></p>`
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('state') as CitizenState | undefined
    this.#showDialog()
    this.#showOutside()
    if (before && before.view.at !== this.state.view.at) {
      this.querySelector<HTMLElement>('h1')?.focus()
      if (this.state.view.at !== 'talking') scrollTo(0, 0)
    }
  }

  #showDialog(): void {
    const dialog = this.querySelector('dialog')
    if (this.state.stopping === 'no') dialog?.close()
    else if (!dialog?.open) dialog?.showModal()
  }

  /** The header's badge and the tab's title stand outside the element. */
  #showOutside(): void {
    const { view } = this.state
    const place = document.getElementById('badge')
    const shown = badgeOf(view, this.#words)
    if (place) {
      // What the server put there isn't lit's to replace.
      if (!this.#badgeTaken) place.replaceChildren()
      this.#badgeTaken = true
      render(shown ? badge(shown) : '', place)
    }
    const { yourTurn, newMessage } = this.#words.talking
    const title =
      this.#attention === 'turn'
        ? yourTurn
        : this.#attention === 'message'
          ? newMessage
          : tabTitleOf(view, this.#words)
    document.title = `${title} - ${view.organisation}`
  }
  #badgeTaken = false

  #attend(attention: 'none' | 'turn' | 'message'): void {
    if (this.#attention === attention) return
    this.#attention = attention
    this.requestUpdate()
  }

  #announce(text: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact-conversation': Conversation
  }
}
