/** A connection that is gone for longer than this is worth a word. In milliseconds. */
const hiccup = 3_000

/** Tells a person of a connection that comes and goes: at once when it is back, lost only when it stays away. */
export class ConnectionWord {
  readonly #say: (connection: 'up' | 'lost') => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(say: (connection: 'up' | 'lost') => void) {
    this.#say = say
  }

  is(connected: boolean): void {
    if (!connected) {
      this.#timer ??= setTimeout(() => this.#say('lost'), hiccup)
      return
    }
    this.stop()
    this.#say('up')
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
