import type { HostPageData } from '../page-data.ts'
import { newsOfStatus } from './news.ts'

/** In milliseconds. */
const firstPause = 1_000
const longestPause = 15_000

/**
 * Keeps the room on the page up to date. The server makes all of it; what was there goes for what is there now, and the
 * focus stays where it was.
 */
export class LiveRoom {
  readonly #page: HostPageData
  readonly #token: string
  readonly #announce: (text: string) => void
  #source: EventSource | undefined
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The page that was asked for last didn't come. */
  #isAway = false

  constructor(
    page: HostPageData,
    token: string,
    { announce }: { announce: (text: string) => void },
  ) {
    this.#page = page
    this.#token = token
    this.#announce = announce
  }

  /** Listens for news for as long as there can be any, and looks again when the page would say another thing by itself. */
  follow(host: HTMLElement | undefined): void {
    const { at, soonIn } = host?.dataset ?? {}
    clearTimeout(this.#timer)
    if (soonIn !== undefined)
      this.#timer = setTimeout(() => void this.refresh(), Number(soonIn) * 1000)
    const open = at === 'empty' || at === 'open'
    if (!open) {
      this.#source?.close()
      this.#source = undefined
    } else if (this.#source === undefined) this.#listen()
  }

  #listen(): void {
    const source = new EventSource(`${this.#page.base}/host/live/${this.#token}`)
    this.#source = source
    source.onopen = () => this.#announce('')
    source.onmessage = () => {
      this.#failures = 0
      // Whatever it says, also `start`: something may have happened since the page was made.
      void this.refresh()
    }
    source.onerror = () => {
      this.#announce(this.#page.offline)
      if (source.readyState !== EventSource.CLOSED) return
      const pause = Math.min(longestPause, firstPause * 2 ** this.#failures)
      this.#failures += 1
      setTimeout(() => this.#source === source && this.#listen(), pause)
    }
  }

  /** What is on the page stays until the server says what is there now. */
  #lookAgain(): void {
    this.#isAway = true
    this.#announce(this.#page.offline)
    setTimeout(() => void this.refresh(), longestPause)
  }

  /** The page as it is now. */
  async refresh(): Promise<void> {
    const next = await documentAt(`${this.#page.base}/host/${this.#token}`)
    const [now, then] = [document.getElementById('host'), next?.getElementById('host')]
    if (!now || !then || !next) return this.#lookAgain()
    if (this.#isAway) this.#announce('')
    this.#isAway = false
    if (now.innerHTML !== then.innerHTML) {
      const news = newsOf(now, then, this.#page.news)
      const focused = document.activeElement?.id
      document.title = next.title
      now.replaceWith(document.adoptNode(then))
      // What had it may be gone: a keyboard goes on at the top of what is there now.
      if (focused) (document.getElementById(focused) ?? then.querySelector('h1'))?.focus()
      if (news) this.#announce(news)
    }
    this.follow(then)
  }
}

/** Undefined while there is no connection, or the server can't answer. No script of it runs. */
function documentAt(url: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.responseType = 'document'
    request.setRequestHeader('accept', 'text/html')
    request.onload = () =>
      resolve(request.status < 500 ? (request.responseXML ?? undefined) : undefined)
    request.onerror = () => resolve(undefined)
    request.send()
  })
}

/** What is new about anybody, for whoever doesn't see it. */
function newsOf(
  before: HTMLElement,
  after: HTMLElement,
  news: HostPageData['news'],
): string | undefined {
  if (after.dataset.at === 'ended') return news.ended
  for (const guest of after.querySelectorAll<HTMLElement>('[data-guest]')) {
    const { guest: number, status } = guest.dataset
    const was = before.querySelector<HTMLElement>(`[data-guest="${number ?? ''}"]`)?.dataset.status
    if (was === status) continue
    return newsOfStatus(status, news)
  }
  const isSoon = (host: HTMLElement) => host.querySelector('[data-soon]') !== null
  return isSoon(after) && !isSoon(before) ? news.soon : undefined
}
