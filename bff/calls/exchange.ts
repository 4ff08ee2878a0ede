import type { Dispatcher } from 'undici'

export interface Asked {
  origin: string
  /** With the query. */
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string | undefined
}

export interface Answered {
  status: number
  /** Undefined where it was larger than allowed: then the rest isn't read. */
  text: string | undefined
}

/** There was no whole answer in time. */
export class TooSlow extends Error {
  override name = 'TooSlow'
}

/**
 * One request and its whole answer; redirects are not followed. undici's own `request` makes a stream
 * and a signal for each; half the time of a call to a quick plugin goes into those.
 * @param timeout milliseconds until the last byte is read; then the connection is closed
 * @param largest bytes of the answer
 * @throws TooSlow; what undici throws
 */
export function exchange(
  dispatcher: Dispatcher,
  { origin, path, method, headers, body }: Asked,
  { timeout, largest }: { timeout: number; largest: number },
): Promise<Answered> {
  const limits = { headersTimeout: 0, bodyTimeout: 0 }
  return new Promise((resolve, reject) => {
    const answer = new WholeAnswer(largest, resolve, reject)
    answer.within(timeout)
    dispatcher.dispatch({ origin, path, method, headers, body, ...limits }, answer)
  })
}

/**
 * Takes an answer in from undici. It is a handler of the kind that undici 7 itself uses: for the newer one all headers
 * of the answer are put into an object, which nobody reads here.
 */
class WholeAnswer implements Dispatcher.DispatchHandler {
  readonly #largest: number
  readonly #resolve: (answered: Answered) => void
  readonly #reject: (error: Error) => void
  #timer: NodeJS.Timeout | undefined
  #abort: ((reason: Error) => void) | undefined
  #over = false
  #status = 0
  #size = 0
  readonly #chunks: Buffer[] = []

  constructor(
    largest: number,
    resolve: (answered: Answered) => void,
    reject: (error: Error) => void,
  ) {
    this.#largest = largest
    this.#resolve = resolve
    this.#reject = reject
  }

  /** @param timeout milliseconds */
  within(timeout: number): void {
    this.#timer = setTimeout(() => {
      const fault = new TooSlow()
      this.onError(fault)
      this.#abort?.(fault)
    }, timeout)
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.#abort = abort
    // It waited for a connection for too long.
    if (this.#over) abort(new TooSlow())
  }

  onHeaders(status: number): boolean {
    this.#status = status
    return true
  }

  onData(chunk: Buffer): boolean {
    this.#size += chunk.length
    if (this.#size <= this.#largest) {
      this.#chunks.push(chunk)
      return true
    }
    this.#end({ status: this.#status, text: undefined })
    this.#abort?.(new Error('larger than allowed'))
    return false
  }

  onComplete(): void {
    this.#end({ status: this.#status, text: textOf(this.#chunks) })
  }

  onError(error: Error): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#timer)
    this.#reject(error)
  }

  #end(answered: Answered): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#timer)
    this.#resolve(answered)
  }
}

const textOf = (chunks: readonly Buffer[]): string =>
  chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString()
