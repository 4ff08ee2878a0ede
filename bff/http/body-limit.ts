import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../../protocol/problem.ts'

/** Whoever sent the body is gone before its end. */
export const brokenOff = (): Problem => new Problem('body_invalid', { fault: 'broken_off' })

/**
 * Takes bodies of so many bytes at most. Hono's own limit asks for the body as a stream, only to see
 * whether there is one; where the length is told, which the server holds whoever sends it to, that isn't needed.
 * @throws Problem 'body_too_large'; 'body_invalid' where one that is read here breaks off
 */
export function bodyLimited(maxSize: number): MiddlewareHandler {
  const refuse = () => {
    throw new Problem('body_too_large')
  }
  const whileReading = bodyLimit({ maxSize, onError: refuse })
  return async (c, next) => {
    const length = c.req.header('content-length')
    const isTold = length !== undefined && c.req.header('transfer-encoding') === undefined
    if (!isTold) {
      await whileReading(c, () => Promise.resolve()).catch((error: unknown) => {
        throw error instanceof Problem ? error : brokenOff()
      })
      return next()
    }
    if (Number(length) > maxSize) refuse()
    return next()
  }
}
