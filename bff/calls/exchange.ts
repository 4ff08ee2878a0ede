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
 * and a signal for each; half the time of a call to a quick plugin goes into those. The handler is of the kind that
 * undici 7 itself uses: for the newer one it puts all headers of the answer into an object, which nobody reads here.
 * @param timeout milliseconds until the last byte is read; then the connection is closed
 * @param largest bytes of the answer
 * @throws TooSlow; what undici throws
 */
export function exchange(
  dispatcher: Dispatcher,
  asked: Asked,
  { timeout, largest }: { timeout: number; largest: number },
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let abort: ((reason: Error) => void) | undefined
    let over = false
    let status = 0
    let size = 0
    const chunks: Buffer[] = []

    function end(settle: () => void): void {
      if (over) return
      over = true
      clearTimeout(timer)
      settle()
    }
    const timer = setTimeout(() => {
      const fault = new TooSlow()
      end(() => reject(fault))
      abort?.(fault)
    }, timeout)

    const handler: Dispatcher.DispatchHandler = {
      onConnect(abortIt) {
        abort = abortIt
        // It waited for a connection for too long.
        if (over) abort(new TooSlow())
      },
      onHeaders(code) {
        status = code
        return true
      },
      onData(chunk) {
        size += chunk.length
        if (size <= largest) {
          chunks.push(chunk)
          return true
        }
        end(() => resolve({ status, text: undefined }))
        abort?.(new Error('larger than allowed'))
        return false
      },
      onComplete() {
        end(() => resolve({ status, text: textOf(chunks) }))
      },
      onError(error) {
        end(() => reject(error))
      },
    }
    const { origin, path, method, headers, body } = asked
    const limits = { headersTimeout: 0, bodyTimeout: 0 }
    dispatcher.dispatch({ origin, path, method, headers, body, ...limits }, handler)
  })
}

const textOf = (chunks: readonly Buffer[]): string =>
  chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString()
