/** A region that came to the page just now is heard only when its words come a moment later. In milliseconds. */
const moment = 100

/** Long enough to be said; after that the words are no longer true. In milliseconds. */
const spoken = 5_000

/**
 * The hidden line by which a screen reader says what changed. What is said at the same moment is said
 * together, and it doesn't stay: who reads the page back later must not find old news.
 */
export class StatusLine {
  readonly #place: () => { textContent: string | null } | null
  #texts: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param place the element with `role=status`, once it is there */
  constructor(place: () => { textContent: string | null } | null) {
    this.#place = place
  }

  say(text: string): void {
    this.#texts.push(text)
    if (this.#texts.length > 1) return
    this.#after(moment, () => {
      this.#show(this.#texts.join(' '))
      this.#texts = []
      this.#after(spoken, () => this.#show(''))
    })
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#texts = []
    this.#show('')
  }

  #after(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(then, milliseconds)
  }

  #show(text: string): void {
    const place = this.#place()
    if (place) place.textContent = text
  }
}
