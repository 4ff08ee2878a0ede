import type { ReactiveController, ReactiveElement } from '@lit/reactive-element'
import { dutch, elementMessages, type ElementMessages } from '../ui/messages/element.ts'
import { unreachable } from './ask.ts'
import { emit } from './events.ts'
import type { Failure } from './failures.ts'
import { fetchLater, type Later } from './fetch-later.ts'
import { load } from './load.ts'
import { parseOptions } from './options.ts'
import type { AnsweredWording } from './own-words.ts'
import { firstScreen, keptOf, next, nothingKept, type Happening, type Screen } from './screen.ts'
import type { Settings } from './settings.ts'

/** Milliseconds. */
const loadLimit = 10_000

export interface Host extends ReactiveElement {
  /** Where the page wants the citizen to come back; empty is here. */
  readonly returnUrl: string
}

/**
 * Keeps the screen, and does what entering one means: ask, start, leave. Its listeners, timer and
 * requests end with the screen, or when the element is removed; put back, it goes on where it was.
 */
export class ContactController implements ReactiveController {
  screen: Screen = firstScreen
  /** Null while they are fetched. */
  words: ElementMessages | null = null
  /** What isn't needed to ask the first question, once it has been fetched. */
  later: Later | null = null
  /** Before there is another step it only remembers. */
  readonly presses = {
    capture: true,
    handleEvent: (event: Event) => {
      this.#pressed = this.later?.stopRepeated(event, this.#pressed) ?? event
    },
  }
  #pressed: Event | undefined
  readonly #host: Host
  #settings: Settings | null = null
  #speaking: Promise<unknown> | null = null
  /** Ends with the screen that it was made for. */
  #visit = new AbortController()

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    if (this.#settings) this.#enter(this.#settings)
  }

  hostDisconnected(): void {
    this.#visit.abort()
    this.#happen('resumed')
  }

  /**
   * Begins; or asks again when the page says something else. Where the subject is the same, the citizen stays
   * where they are.
   */
  ask(settings: Settings): void {
    const { at } = this.screen
    const same = this.#settings?.purpose === settings.purpose
    this.#settings = settings
    this.#speaking = this.#speak(settings)
    if (same && (at === 'choosing' || at === 'closed')) this.#enter(settings, true)
    else this.happen({ type: 'asked', kept: same ? keptOf(this.screen) : nothingKept })
  }

  readonly happen = (happening: Happening): void => {
    const before = this.screen
    const settings = this.#settings
    const after = next(before, happening, this.later && this.later.move)
    if (after === before || !settings) return
    this.screen = after
    this.#host.requestUpdate()
    // Not before it has really come about.
    const waited = happening.type === 'fetched' && before.at === 'fetching'
    const told = waited ? before.happening : happening
    if (after.at !== 'fetching' || 'failure' in told)
      if (!this.#tell(told, settings)) return this.#happen('resumed')
    if (after.at === before.at && happening.type !== 'asked' && after.at !== 'fetching') return
    this.#enter(settings)
  }

  /** Fetches what comes after the first question, before it is needed. */
  readonly prepare = (): void => {
    if (!this.later) this.#fetch().catch(over)
  }

  #happen(type: 'resumed' | 'online' | 'fetched'): void {
    this.happen({ type })
  }

  async #speak(settings: Settings): Promise<void> {
    const { locale, address } = settings
    if (locale === 'nl' && address !== 'informal') this.words = dutch
    const words = await elementMessages(locale, address)
    if (settings !== this.#settings) return
    this.words = words
    this.#host.requestUpdate()
  }

  async #fetch(): Promise<Later> {
    const later = await fetchLater()
    if (!this.later) later.arrive(this.#host)
    return (this.later = later)
  }

  /** @param anew asks what can be chosen, though that is on the screen */
  #enter(settings: Settings, anew?: boolean): void {
    this.#visit.abort()
    const { signal } = (this.#visit = new AbortController())
    const { screen } = this
    if (!this.#host.isConnected) return
    // Browsers say so as soon as there is a network, which is before anything gets through.
    addEventListener(
      'online',
      () => setTimeout(() => signal.aborted || this.#happen('online'), 1000),
      { signal },
    )
    if (anew || screen.at === 'loading') this.look(settings, signal).catch(over)
    if (screen.at === 'fetching' && !screen.failure)
      this.#fetch().then(
        () => signal.aborted || this.#happen('fetched'),
        () => signal.aborted || this.happen({ type: 'fetch_failed', failure: unreachable() }),
      )
    this.later?.entered(this, this.#host, settings, signal)
  }

  /** Asks what can be chosen, for the screen that waits for it or that shows it already. */
  async look(settings: Settings, signal: AbortSignal): Promise<void> {
    const { server } = settings
    if (!server) return this.#fail({ reason: 'server_unusable' })
    const kept = keptOf(this.screen)
    const [answer, later] = await Promise.all([
      load(settings, server, { fetch, signal, milliseconds: loadLimit }),
      isUsual(settings, this.screen) ? null : this.#fetch().catch(over),
      this.#speaking,
    ])
    if (signal.aborted) return
    if ('failure' in answer) return this.#fail(answer.failure)
    if (later === undefined) return this.#fail(unreachable())
    const { body } = answer
    const wording = Object(
      settings.purpose ? body : Object.values(Object(body) as object)[0],
    ) as AnsweredWording
    if (wording.form_of_address ?? wording.texts) {
      const words = await inOwnWords(settings, wording)
      if (signal.aborted) return
      this.words = words ?? this.words
    }
    const options = later ? null : parseOptions(settings.purpose, body)
    const loaded = later?.prepare(body, settings, kept) ?? (options && { offer: [options] })
    if (!loaded) return this.#fail({ reason: 'answer_unusable' })
    this.happen({ type: this.screen.at === 'loading' ? 'loaded' : 'refreshed', ...loaded })
  }

  /** What it means, and what to say, is known by what is fetched later; where that can't be fetched, it has failed. */
  async #fail(failure: Failure): Promise<void> {
    const { signal } = this.#visit
    const later = await this.#fetch().catch(over)
    const found = later ? await later.findOut(failure, this.#settings, { fetch, signal }) : failure
    if (!signal.aborted) this.happen({ type: 'load_failed', failure: found })
  }

  /**
   * What the page and its editor hear of it.
   *
   * @returns false where the page stops it
   */
  #tell(happening: Happening, settings: Settings): boolean {
    const host = this.#host
    const { screen, later } = this
    const purpose = settings.purpose || keptOf(screen).purpose || ''
    if (happening.type === 'loaded')
      void host.updateComplete.then(() =>
        emit(host, 'id-contact-ready', purpose, { open: this.screen.at !== 'closed' }),
      )
    if ('failure' in happening) {
      const { reason } = happening.failure
      emit(host, 'id-contact-failed', purpose, { reason })
      if (!later) console.warn('<id-contact>', reason)
    }
    if (later) return later.tell(host, purpose, happening, screen)
    // The first choice: it is told once what tells it has been fetched.
    if (happening.type === 'chose')
      this.#fetch().then(({ tell }) => tell(host, purpose, happening, screen), over)
    return true
  }
}

/** What an organisation says in its own way; without it nothing is missing. */
const inOwnWords = (settings: Settings, wording: AnsweredWording) =>
  import('./own-words.ts').then(({ ownWords }) => ownWords(settings, wording)).catch(over)

/** Nothing in the page or in its address asks for more than the first question. */
function isUsual(settings: Settings, screen: Screen): boolean {
  const { purpose, commMethod, authMethod, identifiesFirst } = settings
  const again = !('again' in screen) || screen.again || screen.kept.choices
  const special = !purpose || commMethod || authMethod || identifiesFirst || again
  return !special && !/#.*id-contact|[?&]notification=/.test(location.href)
}

/** The visit that a request was for is over: whoever ended it has moved on. */
const over = () => undefined
