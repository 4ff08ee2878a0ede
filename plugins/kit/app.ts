import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import type { Log } from './log.ts'
import { securityHeaders } from '../../ui/security-headers.ts'

/** No message of the protocol comes near this; an auth result stays below 8 KiB. */
const largestBody = 64 * 1024

export interface PluginAppDeps {
  log: Log
  /** @throws Problem where it answers, but can't do its work */
  healthy?: () => Promise<void>
}

/**
 * An app with what every plugin needs: `GET /healthz`, bodies of at most 64 kB, every answer with the headers that keep it
 * out of frames, and every error as `application/problem+json`. A `Problem` gives its own code; anything else gives `internal` and says
 * nothing of itself to the caller.
 */
export function pluginApp({ log, healthy }: PluginAppDeps): Hono {
  const app = new Hono()
  app.use(securityHeaders)

  const limited = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw new Problem('body_too_large')
    },
  })
  // Only to see whether there is a body Hono's limit makes a whole request of the lean one it gets.
  app.use((c, next) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' || isShort(c) ? next() : limited(c, next),
  )
  app.get('/healthz', async (c) => {
    await healthy?.()
    return c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' })
  })
  app.notFound(() => problemResponse(new Problem('not_found')))
  app.onError((error) => problemResponse(loggedProblem(error, log)))
  return app
}

/** It says how long its body is, and so long it may be: the server reads no more than what is said (RFC 9112 section 6). */
function isShort(c: Context): boolean {
  const length = c.req.header('content-length')
  return (
    length !== undefined &&
    c.req.header('transfer-encoding') === undefined &&
    Number(length) <= largestBody
  )
}

/**
 * The error as a `Problem`, after its one line in the log: what we refused as `request_refused`, what
 * failed on our side as `request_failed`. For an app that answers with pages, in its own `onError`.
 */
export function loggedProblem(error: Error, log: Log): Problem {
  const problem = error instanceof Problem ? error : new Problem('internal', placeOf(error))
  const facts = { ...problem.facts, code: problem.code }
  if (problem.status >= 500) log.error('request_failed', facts)
  else log.info('request_refused', facts)
  return problem
}

/** Where it went wrong, without the message: messages quote what a person sent. */
function placeOf(error: Error): { error: string; at?: string } {
  const head = `${error.name}: ${error.message}`
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : ''
  const at = /[^/\\\s(]+:\d+:\d+/.exec(frames)?.[0]
  return { error: error.name, ...(at && { at }) }
}
