export interface NoteDraft {
  /** The same until the server has the note: sending again keeps it once. */
  key: string
  text: string
}

/** After the last letter, in milliseconds. */
const pause = 1_000

type Timer = ReturnType<typeof setTimeout>

/**
 * Notes that were typed and not kept, a conversation. The server has them too, a moment after they were typed, so that they
 * are there after a reload.
 */
export class NoteDrafts {
  readonly #keep: (id: string, text: string) => Promise<boolean>
  readonly #drafts = new Map<string, NoteDraft>()
  /** What the server has. */
  readonly #kept = new Map<string, string>()
  readonly #timers = new Map<string, Timer>()
  /** One after the other: what was typed last is what stays. */
  #turn: Promise<void> = Promise.resolve()
  #underWay = 0

  /** @param keep with the server: true when it has it */
  constructor(keep: (id: string, text: string) => Promise<boolean>) {
    this.#keep = keep
  }

  of(id: string): NoteDraft | undefined {
    return this.#drafts.get(id)
  }

  /** What the server had when the desk began: it counts once, and not over what was typed since. */
  found(id: string, text: string): void {
    if (this.#kept.has(id)) return
    this.#kept.set(id, text)
    if (text !== '' && !this.#drafts.has(id)) this.#drafts.set(id, draftOf(text))
  }

  typed(id: string, text: string): void {
    // Other words are another note, also where an earlier attempt may have arrived.
    this.#drafts.set(id, draftOf(text))
    clearTimeout(this.#timers.get(id))
    this.#timers.set(
      id,
      setTimeout(() => this.#keepNow(id), pause),
    )
  }

  /** It is a note now, and the server keeps no draft of it; unless more was typed meanwhile. */
  written(id: string, draft: NoteDraft): void {
    if (this.#drafts.get(id) !== draft) return
    this.#drafts.delete(id)
    clearTimeout(this.#timers.get(id))
    this.#kept.set(id, '')
    // What was on its way there may come after it.
    if (this.#underWay > 0) this.#keepNow(id)
  }

  /** Whether what was typed about any of these would be lost with the page. */
  wouldLose(ids: readonly string[]): boolean {
    return ids.some((id) => {
      const text = this.of(id)?.text ?? ''
      return text.trim() !== '' && text !== this.#kept.get(id)
    })
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #keepNow(id: string): void {
    this.#underWay += 1
    this.#turn = this.#turn.then(async () => {
      const text = this.of(id)?.text ?? ''
      const isKept = await this.#keep(id, text)
      if (isKept) this.#kept.set(id, text)
      else this.#kept.delete(id)
      this.#underWay -= 1
    })
  }
}

const draftOf = (text: string): NoteDraft => ({ key: crypto.randomUUID(), text })
