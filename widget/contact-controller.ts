import type { LitElement, ReactiveController } from 'lit'
import type { Locale } from '../ui/locale.ts'
import type { FormOfAddress } from '../ui/wording.ts'
import { withoutIdentification, type Choices } from './choices.ts'
import { emit } from './events.ts'
import type { Failure } from './failures.ts'
import { load, type Loaded } from './load.ts'
import { takeReturn } from './page-address.ts'
import { choicesOf, firstScreen, next, type Happening, type Screen } from './screen.ts'
import { warn } from './warnings.ts'

/** What the page says, by the element's attributes. */
export interface Settings {
  readonly purpose: string
  readonly server: URL | null
  readonly locale: Locale
  readonly address: FormOfAddress | undefined
}

/** Milliseconds. A start asks two more servers, which get 5 s each. */
const loadLimit = 10_000
const startLimit = 15_000
/** After this long on a page that was left, the button works again. */
const leaveLimit = 20_000

/**
 * Keeps the screen, and does what entering one means: ask, start, leave. Its listener, timer and
 * requests end when the element is removed; put back, it goes on where it was.
 */
export class ContactController implements ReactiveController {
  screen: Screen = firstScreen
  /** What the last loading gave: words and options in the language of then. */
  loaded: Loaded | null = null
  readonly #host: LitElement
  #settings: Settings | null = null
  #life = new AbortController()
  /** Ends with the screen that it was made for. */
  #visit = new AbortController()

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#life = new AbortController()
    // Out of the back-forward cache the page is as it was left: leaving.
    const resume = ({ persisted }: PageTransitionEvent) => {
      if (persisted) this.happen({ type: 'resumed' })
    }
    addEventListener('pageshow', resume, { signal: this.#life.signal })
    if (this.#settings && this.screen.at === 'loading') this.#enter(this.screen, this.#settings)
  }

  hostDisconnected(): void {
    this.#life.abort()
    this.#visit.abort()
    this.happen({ type: 'resumed' })
  }

  /** Begins; or begins again, with the choices made, when the page says something else. */
  ask(settings: Settings): void {
    const { purpose } = settings
    const made = this.#settings?.purpose === purpose ? choicesOf(this.screen) : null
    const back = takeReturn(purpose)
    this.#settings = settings
    this.happen({
      type: 'asked',
      kept: { choices: back?.choices ?? made, notice: back?.notice ?? null },
    })
    if (back?.notice) emit(this.#host, 'id-contact-returned', { purpose, notice: back.notice })
  }

  readonly happen = (happening: Happening): void => {
    const before = this.screen
    const after = next(before, happening)
    if (after === before || !this.#settings) return
    this.screen = after
    this.#host.requestUpdate()
    this.#tell(happening, this.#settings)
    if (after.at === before.at && happening.type !== 'asked') return
    if (before.at === 'leaving') takeReturn(this.#settings.purpose)
    this.#enter(after, this.#settings)
  }

  #enter(screen: Screen, settings: Settings): void {
    this.#visit.abort()
    const { signal } = (this.#visit = new AbortController())
    if (!this.#host.isConnected) return
    if (screen.at === 'loading') this.#load(settings, signal)
    if (screen.at === 'starting') this.#start(settings, screen.choices, signal)
    if (screen.at === 'leaving') {
      this.loaded?.leave(screen.url, settings.purpose, screen.choices)
      const timer = setTimeout(() => {
        this.happen({ type: 'resumed' })
      }, leaveLimit)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
      })
    }
  }

  #load({ purpose, server, locale, address }: Settings, signal: AbortSignal): void {
    const fail = (failure: Failure) => {
      this.happen({ type: 'load_failed', failure })
    }
    if (!purpose) return fail({ reason: 'purpose_missing' })
    if (!server) return fail({ reason: 'server_unusable' })
    const asking = { fetch, signal, milliseconds: loadLimit }
    load({ server, purpose, locale, address }, asking).then((loaded) => {
      if (signal.aborted) return
      if ('failure' in loaded) return fail(loaded.failure)
      this.loaded = loaded
      this.happen({ type: 'loaded', options: loaded.options })
    }, over)
  }

  #start({ purpose, server, locale }: Settings, choices: Choices, signal: AbortSignal): void {
    if (!server || !this.loaded) return
    const way = { server, purpose, choices, locale, page: location.href }
    const asking = { fetch, signal, milliseconds: startLimit }
    this.loaded.start(way, asking).then((answer) => {
      if (signal.aborted) return
      if ('url' in answer) this.happen({ type: 'started', url: answer.url })
      else this.happen({ type: 'start_failed', failure: answer.failure })
    }, over)
  }

  /** What the page and its editor hear of it. */
  #tell(happening: Happening, { purpose }: Settings): void {
    const { screen } = this
    if (happening.type === 'loaded') {
      const open = screen.at !== 'closed'
      void this.#host.updateComplete.then(() => {
        emit(this.#host, 'id-contact-ready', { purpose, open })
      })
    }
    if (happening.type === 'chose') {
      const { comm, auth } = happening.choices
      emit(this.#host, 'id-contact-chose', {
        purpose,
        ...(comm ? { comm_method: comm } : {}),
        ...(auth === undefined ? {} : { auth_method: named(auth) }),
      })
    }
    if (happening.type === 'started' && screen.at === 'leaving') {
      const { comm, auth } = screen.choices
      emit(this.#host, 'id-contact-started', {
        purpose,
        comm_method: comm ?? '',
        auth_method: named(auth),
      })
    }
    if (happening.type === 'load_failed' || happening.type === 'start_failed') {
      warn(purpose, happening.failure)
      emit(this.#host, 'id-contact-failed', { purpose, reason: happening.failure.reason })
    }
  }
}

/** The visit that a request was for is over: whoever ended it has moved on. */
const over = () => undefined

function named(auth: string | null): string | null {
  return auth === withoutIdentification ? null : auth
}
