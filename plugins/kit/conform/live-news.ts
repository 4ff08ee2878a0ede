import type { AskDeps } from './ask.ts'

/** Listens to an event stream: the data of each event, in order. */
export class LiveNews {
  readonly heard: string[] = []
  readonly #stop = new AbortController()
  #isOver = false
  #status: number | undefined
  readonly #waiting = new Set<() => void>()

  constructor(url: string, deps: AskDeps) {
    void this.#listen(url, deps)
  }

  /** @returns whether it became so within so many milliseconds, and before the stream ended */
  until(isSo: (heard: readonly string[]) => boolean, milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (so: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(look)
        resolve(so)
      }
      const look = () => {
        if (isSo(this.heard)) end(true)
        else if (this.#isOver) end(false)
      }
      const timer = setTimeout(() => end(false), milliseconds)
      this.#waiting.add(look)
      look()
    })
  }

  /** Half a sentence: what was said last, where that is one of the words that are said. */
  get saying(): string {
    const last = this.heard.at(-1)
    if (last === undefined) return `nothing (status ${this.#status ?? 'unknown'})`
    return /^[a-z]{1,20}$/.test(last) ? `"${last}"` : 'something else'
  }

  close(): void {
    this.#stop.abort()
  }

  async #listen(url: string, { fetch }: AskDeps): Promise<void> {
    try {
      const { body, status } = await fetch(url, {
        headers: { accept: 'text/event-stream' },
        redirect: 'manual',
        signal: this.#stop.signal,
      })
      this.#status = status
      const decoder = new TextDecoder()
      let text = ''
      for await (const part of body ?? []) {
        text += decoder.decode(part, { stream: true })
        const lines = text.split(/\r?\n/)
        text = (lines.pop() ?? '').slice(-1000)
        this.heard.push(...lines.flatMap((line) => /^data: ?(.*)$/.exec(line)?.[1] ?? []))
        this.#look()
      }
    } catch {
      // That it ended is all there is to say.
    }
    this.#isOver = true
    this.#look()
  }

  #look(): void {
    for (const look of [...this.#waiting]) look()
  }
}
