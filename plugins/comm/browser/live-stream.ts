import { parseJson } from '../../../protocol/parse-json.ts'

export interface LiveStreamOptions {
  /** Where the stream is; asked anew for every connection, so that it can say after which event to go on. */
  url: () => string
  /** What to do with each kind of event; the data is parsed JSON and nothing more. */
  events: Readonly<Record<string, (data: unknown) => void>>
  onConnection: (connected: boolean) => void
  /** The server won't have us (401, 403, 404 or 410): nothing more will come of this stream. */
  onRefused: (status: number) => void
}

/** What it needs of the browser; an argument so that tests can be one. */
export interface StreamWorld {
  window: EventTarget
  document: EventTarget & { readonly visibilityState: DocumentVisibilityState }
  EventSource: new (url: string) => EventSource
  fetch: (url: string, init: RequestInit) => Promise<{ status: number }>
  now: () => number
  random: () => number
}

const refusals = new Set([401, 403, 404, 410])

/** In milliseconds. A connection that slept longer than this may be dead without knowing it. */
const longSleep = 30_000
const firstPause = 1_000
const longestPause = 15_000

/**
 * An event stream that doesn't give up: over lost networks, restarts of the server, sleeping
 * devices and the back-forward cache. The browser's own EventSource resumes with `Last-Event-ID`; where
 * it gives up (any answer but 200) this makes a new one, at growing pauses.
 */
export class LiveStream {
  readonly #options: LiveStreamOptions
  readonly #world: StreamWorld
  #life: AbortController | undefined
  #source: EventSource | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #hiddenSince: number | undefined

  constructor(options: LiveStreamOptions, world: StreamWorld) {
    this.#options = options
    this.#world = world
  }

  start(): void {
    this.stop()
    this.#life = new AbortController()
    const { window, document } = this.#world
    const { signal } = this.#life
    window.addEventListener('online', this.#reopen, { signal })
    window.addEventListener('offline', () => this.#options.onConnection(false), { signal })
    window.addEventListener('pagehide', this.#close, { signal })
    window.addEventListener('pageshow', this.#resume, { signal })
    document.addEventListener('visibilitychange', this.#look, { signal })
    this.#open()
  }

  stop(): void {
    this.#life?.abort()
    this.#life = undefined
    this.#close()
  }

  readonly #close = (): void => {
    clearTimeout(this.#timer)
    this.#source?.close()
    this.#source = undefined
  }

  readonly #reopen = (): void => {
    this.#failures = 0
    this.#open()
  }

  /** Out of the back-forward cache, where the connection was closed. */
  readonly #resume = (): void => {
    if (!this.#source) this.#reopen()
  }

  readonly #look = (): void => {
    const { document, now } = this.#world
    if (document.visibilityState === 'hidden') {
      this.#hiddenSince = now()
      return
    }
    const slept = this.#hiddenSince === undefined ? 0 : now() - this.#hiddenSince
    this.#hiddenSince = undefined
    // 1 is OPEN.
    if (slept > longSleep || this.#source?.readyState !== 1) this.#reopen()
  }

  #open(): void {
    this.#close()
    if (!this.#life) return
    const source = new this.#world.EventSource(this.#options.url())
    this.#source = source
    source.addEventListener('open', () => {
      if (this.#source !== source) return
      this.#failures = 0
      this.#options.onConnection(true)
    })
    source.addEventListener('error', () => {
      if (this.#source !== source) return
      this.#options.onConnection(false)
      // 2 is CLOSED: the browser has given up. Otherwise it is connecting again by itself.
      if (source.readyState === 2) void this.#askWhy(this.#life)
    })
    for (const [name, happened] of Object.entries(this.#options.events)) {
      source.addEventListener(name, (event) => {
        if (this.#source !== source) return
        const data = parsed((event as MessageEvent<unknown>).data)
        if (data !== undefined) happened(data)
      })
    }
  }

  /** EventSource doesn't tell the status of an answer; asking once more does. */
  async #askWhy(life: AbortController | undefined): Promise<void> {
    const question = new AbortController()
    const status = await this.#world
      .fetch(this.#options.url(), {
        headers: { accept: 'text/event-stream' },
        cache: 'no-store',
        redirect: 'manual',
        signal: question.signal,
      })
      .then(
        (response) => response.status,
        () => undefined,
      )
    question.abort()
    if (this.#life !== life || !life) return
    if (status !== undefined && refusals.has(status)) {
      this.stop()
      this.#options.onRefused(status)
      return
    }
    const pause = Math.min(longestPause, firstPause * 2 ** this.#failures)
    this.#failures += 1
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#open(), pause * (0.75 + this.#world.random() / 2))
  }
}

function parsed(data: unknown): unknown {
  return typeof data === 'string' ? parseJson(data) : undefined
}

/** The real browser. */
export const browserWorld = (): StreamWorld => ({
  window,
  document,
  EventSource,
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
})
