import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../protocol/problem.ts'

/**
 * For an address where asking does something. Link checkers and scanners of mail ask for the headers of whatever
 * they find, and would do it in the place of the citizen.
 * @throws Problem 'method_not_supported'
 */
export const getOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'HEAD') {
    c.header('allow', 'GET')
    throw new Problem('method_not_supported')
  }
  await next()
}
