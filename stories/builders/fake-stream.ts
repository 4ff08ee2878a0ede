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

const connected = new Set<FakeStream>()

/** Tells one thing more over the streams whose path ends so. */
export function tellMore(path: string, name: string, data: unknown): void {
  for (const stream of connected) if (stream.path.endsWith(path)) stream.tell(name, data)
}

class FakeStream extends EventTarget {
  readyState = 0
  readonly path: string

  constructor(url: string) {
    super()
    const { pathname } = new URL(url, document.baseURI)
    this.path = pathname
    const told = Object.entries(streams).find(([path]) => pathname.endsWith(path))?.[1]
    setTimeout(() => {
      if (this.readyState === 2) return
      if (!told) {
        this.dispatchEvent(new Event('error'))
        return
      }
      this.readyState = 1
      connected.add(this)
      this.dispatchEvent(new Event('open'))
      for (const [name, data] of told) {
        this.tell(name, data)
      }
    })
  }

  tell(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }))
  }

  close(): void {
    this.readyState = 2
    connected.delete(this)
  }
}
