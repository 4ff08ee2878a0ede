/** The other side hears at most this often that somebody writes. In milliseconds. */
const pause = 3_000

/** Tells that somebody is writing while they do, and never what. */
export class TypingSignal {
  readonly #send: () => void
  readonly #now: () => number
  #sent = -Infinity

  constructor(send: () => void, now: () => number) {
    this.#send = send
    this.#now = now
  }

  /** What stands in the field changed; an empty field is nobody writing. */
  wrote(text: string): void {
    if (text.trim() === '' || this.#now() - this.#sent < pause) return
    this.#sent = this.#now()
    this.#send()
  }

  /** The message is sent: the next letter is news again. */
  sent(): void {
    this.#sent = -Infinity
  }
}
