import type { Answer } from '../../browser/post.ts'

export interface Letter {
  key: string
  text: string
}

export interface OutboxOptions {
  send: (letter: Letter) => Promise<Answer>
  onSent: (body: unknown) => void
  onRetrying: (key: string) => void
  /** The server refused this one for good; later ones are still tried. */
  onRefused: (key: string, status: number) => void
}

/** In milliseconds. */
const firstPause = 1_000
const longestPause = 15_000

/**
 * Sends what was written, one at a time, in the order written, each with its key until the server has
 * answered: so nothing is lost by a broken connection and nothing said twice.
 */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #letters: Letter[] = []
  #busy = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  add(letter: Letter): void {
    this.#letters.push(letter)
    void this.#work()
  }

  /** The connection is back: no reason to sit out the pause. */
  nudge(): void {
    if (this.#letters.length > 0) void this.#work()
  }

  /** Forgets everything that was not sent. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#letters.length = 0
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    clearTimeout(this.#timer)
    this.#busy = true
    try {
      for (let letter = this.#letters[0]; letter; letter = this.#letters[0]) {
        const answer = await this.#options.send(letter)
        if (this.#letters[0] !== letter) continue
        if (answer.is === 'unknown') {
          this.#retryLater(letter)
          return
        }
        this.#failures = 0
        this.#letters.shift()
        if (answer.is === 'done') this.#options.onSent(answer.body)
        else this.#options.onRefused(letter.key, answer.status)
      }
    } finally {
      this.#busy = false
    }
  }

  #retryLater(letter: Letter): void {
    const pause = Math.min(longestPause, firstPause * 2 ** this.#failures)
    this.#failures += 1
    this.#options.onRetrying(letter.key)
    this.#timer = setTimeout(() => void this.#work(), pause)
  }
}
