import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import type { Log } from './log.ts'

/** No message of the protocol comes near this; an auth result stays below 8 KiB. */
const largestBody = 64 * 1024

/**
 * An app with what every plugin needs: `GET /healthz`, bodies of at most 64 kB, and every error as
 * `application/problem+json`. A `Problem` gives its own code; anything else gives `internal` and says
 * nothing of itself to the caller.
 */
export function pluginApp({ log }: { log: Log }): Hono {
  const app = new Hono()

  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Problem('body_too_large')
      },
    }),
  )
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
  app.notFound(() => problemResponse(new Problem('not_found')))
  app.onError((error) => {
    const problem = error instanceof Problem ? error : new Problem('internal', faultOf(error))
    const facts = { ...problem.facts, code: problem.code }
    if (problem.status >= 500) log.error('request_failed', facts)
    else log.info('request_refused', facts)
    return problemResponse(problem)
  })
  return app
}

/** Where it went wrong, without the message: messages quote what a person sent. */
function faultOf(error: Error): { fault: string; at?: string } {
  const head = `${error.name}: ${error.message}`
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : ''
  const at = /[^/\\\s(]+:\d+:\d+/.exec(frames)?.[0]
  return { fault: error.name, ...(at && { at }) }
}
