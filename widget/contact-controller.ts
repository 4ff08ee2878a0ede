import type { LitElement, ReactiveController } from 'lit'
import { dutch, elementMessages, type ElementMessages } from '../ui/messages/element.ts'
import { isOffline } from './ask.ts'
import { emit, type ContactEvents, type Details } from './events.ts'
import type { Failure } from './failures.ts'
import { fetchLater, type Later } from './fetch-later.ts'
import { load } from './load.ts'
import {
  firstScreen,
  keptOf,
  next,
  nothingKept,
  type Happening,
  type Kept,
  type Screen,
} from './screen.ts'
import { text, type Settings } from './settings.ts'

/** Milliseconds. */
const loadLimit = 10_000

interface Host extends LitElement {
  /** Where the page wants the citizen to come back; empty is here. */
  readonly returnUrl: string
}

/**
 * Keeps the screen, and does what entering one means: ask, start, leave. Its listeners, timer and
 * requests end when the element is removed; put back, it goes on where it was.
 */
export class ContactController implements ReactiveController {
  screen: Screen = firstScreen
  /** Null while they are fetched. */
  words: ElementMessages | null = null
  /** What isn't needed to ask the first question, once it has been fetched. */
  later: Later | null = null
  readonly #host: Host
  #settings: Settings | null = null
  #life = new AbortController()
  /** Ends with the screen that it was made for. */
  #visit = new AbortController()

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    const { signal } = (this.#life = new AbortController())
    // Out of the back-forward cache the page is as it was left: leaving.
    addEventListener('pageshow', (event) => event.persisted && this.#happen('resumed'), { signal })
    addEventListener(
      'online',
      () => {
        this.#happen('online')
      },
      { signal },
    )
    if (this.#settings) this.#enter(this.#settings)
  }

  hostDisconnected(): void {
    this.#life.abort()
    this.#visit.abort()
    this.#happen('resumed')
  }

  /** Begins; or begins again, with the choices made, when the page says something else. */
  ask(settings: Settings): void {
    const before = this.#settings
    const kept = before?.purpose === settings.purpose ? keptOf(this.screen) : nothingKept
    if (before?.locale !== settings.locale) this.#speak(settings)
    this.#settings = settings
    this.happen({ type: 'asked', kept })
  }

  readonly happen = (happening: Happening): void => {
    const before = this.screen
    const settings = this.#settings
    const after = next(before, happening, this.later !== null)
    if (after === before || !settings) return
    this.screen = after
    this.#host.requestUpdate()
    if (!this.#tell(happening, settings)) return this.#happen('resumed')
    if (after.at === before.at && happening.type !== 'asked' && after.at !== 'fetching') return
    if (before.at === 'leaving') this.later?.takeReturn(before.options.purpose)
    this.#enter(settings)
  }

  /** Fetches what comes after the first question, before it is needed. */
  readonly prepare = (): void => {
    if (!this.later) this.#fetch().catch(over)
  }

  #happen(type: 'resumed' | 'online' | 'fetched'): void {
    this.happen({ type })
  }

  #speak({ locale }: Settings): void {
    this.words = locale === 'nl' ? dutch : null
    void elementMessages(locale).then((words) => {
      if (this.#settings?.locale !== locale) return
      this.words = words
      this.#host.requestUpdate()
    })
  }

  async #fetch(): Promise<Later> {
    const later = await fetchLater()
    later.adoptStyles(this.#host.renderRoot)
    return (this.later = later)
  }

  #enter(settings: Settings): void {
    this.#visit.abort()
    const { signal } = (this.#visit = new AbortController())
    const { screen } = this
    if (!this.#host.isConnected) return
    if (screen.at === 'loading') this.#load(settings, signal).catch(over)
    if (screen.at === 'fetching' && !screen.failure)
      this.#fetch().then(
        () => signal.aborted || this.#happen('fetched'),
        () => signal.aborted || this.happen({ type: 'fetch_failed', failure: unfetched() }),
      )
    if (screen.at === 'starting' || screen.at === 'leaving')
      this.later?.go({
        screen,
        settings,
        returnUrl: text(this.#host.returnUrl),
        happen: this.happen,
        signal,
      })
  }

  async #load(settings: Settings, signal: AbortSignal): Promise<void> {
    const { server } = settings
    if (!server) return this.#fail({ reason: 'server_unusable' })
    const kept = keptOf(this.screen)
    const [loaded, later] = await Promise.all([
      load(settings, server, { fetch, signal, milliseconds: loadLimit }),
      isUsual(settings, kept) ? null : this.#fetch().catch(unfetched),
    ])
    if (signal.aborted) return
    if ('failure' in loaded) return this.#fail(loaded.failure, signal)
    if (!later) return this.happen({ type: 'loaded', ...loaded })
    if ('reason' in later) return this.#fail(later)
    this.happen({ type: 'loaded', ...later.prepare(loaded.offer, settings, kept) })
  }

  /** Why the server can't be reached takes another question to find out. */
  async #fail(failure: Failure, signal = this.#visit.signal): Promise<void> {
    const { server, purpose } = this.#settings ?? {}
    const later = failure.reason === 'unreachable' && server && (await this.#fetch().catch(over))
    const found = later
      ? await later.whyUnreachable(server, purpose ?? '', { fetch, signal })
      : failure
    if (!signal.aborted) this.happen({ type: 'load_failed', failure: found })
  }

  /**
   * What the page and its editor hear of it.
   *
   * @returns false where the page stops it
   */
  #tell(happening: Happening, { purpose: given, server }: Settings): boolean {
    const { screen } = this
    const at = screen.at === 'fetching' ? screen.then : screen
    const purpose = given || ('step' in at && at.options?.purpose) || ''
    const tell = <Name extends keyof ContactEvents>(name: Name, detail: Details<Name>) =>
      emit(this.#host, name, purpose, detail)
    switch (happening.type) {
      case 'loaded': {
        const notice = happening.kept?.notice
        if (notice) tell('id-contact-returned', { notice })
        void this.#host.updateComplete.then(() =>
          tell('id-contact-ready', { open: at.at !== 'closed' }),
        )
        break
      }
      case 'picked':
        tell('id-contact-chose', {})
        break
      case 'chose': {
        const { comm, auth } = happening.choices
        tell('id-contact-chose', {
          ...(comm && { comm_method: comm }),
          ...(auth !== undefined && { auth_method: auth || null }),
        })
        break
      }
      case 'started': {
        if (at.at !== 'leaving') break
        const { comm, auth } = at.choices
        return tell('id-contact-started', { comm_method: comm, auth_method: auth || null })
      }
      case 'load_failed':
      case 'start_failed':
      case 'fetch_failed': {
        const { failure } = happening
        fetchLater().then(
          ({ warn }) => {
            warn(purpose, failure, server)
          },
          () => {
            console.warn('<id-contact>', failure.reason)
          },
        )
        tell('id-contact-failed', { reason: failure.reason })
        break
      }
      default:
    }
    return true
  }
}

/** Nothing in the page or in its address asks for more than the first questions. */
function isUsual(settings: Settings, { notice }: Kept): boolean {
  const { purpose, commMethod, authMethod, identifiesFirst } = settings
  const special = !purpose || commMethod || authMethod || identifiesFirst || notice
  return !special && !/#.*id-contact|[?&]notification=/.test(location.href)
}

const unfetched = (): Failure => ({ reason: isOffline() ? 'offline' : 'unreachable' })

/** The visit that a request was for is over: whoever ended it has moved on. */
const over = () => undefined
