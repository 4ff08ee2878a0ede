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
  asked: Asked,
  { timeout, largest }: { timeout: number; largest: number },
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let sending: Dispatcher.DispatchController | undefined
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
      sending?.abort(fault)
    }, timeout)

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        sending = controller
        // It waited for a connection for too long.
        if (over) controller.abort(new TooSlow())
      },
      onResponseStart(_controller, code) {
        status = code
      },
      onResponseData(controller, chunk) {
        size += chunk.length
        if (size <= largest) return void chunks.push(chunk)
        end(() => resolve({ status, text: undefined }))
        controller.abort(new Error('larger than allowed'))
      },
      onResponseEnd() {
        end(() => resolve({ status, text: textOf(chunks) }))
      },
      onResponseError(_controller, error) {
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
