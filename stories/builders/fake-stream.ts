/** What a server tells over one event stream, in order: the event's name and its data. */
export type Told = readonly (readonly [event: string, data: unknown])[]

let streams: Readonly<Record<string, Told>> = {}

/**
 * Takes the place of the browser's event streams: one whose path ends in a key of these opens and tells
 * what stands there; any other can't connect, and goes on trying.
 */
export function tellBy(told: Readonly<Record<string, Told>>): void {
  streams = told
  globalThis.EventSource = FakeStream as unknown as typeof EventSource
}

class FakeStream extends EventTarget {
  readyState = 0

  constructor(url: string) {
    super()
    const { pathname } = new URL(url, document.baseURI)
    const told = Object.entries(streams).find(([path]) => pathname.endsWith(path))?.[1]
    setTimeout(() => {
      if (this.readyState === 2) return
      if (!told) {
        this.dispatchEvent(new Event('error'))
        return
      }
      this.readyState = 1
      this.dispatchEvent(new Event('open'))
      for (const [name, data] of told) {
        this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }))
      }
    })
  }

  close(): void {
    this.readyState = 2
  }
}
