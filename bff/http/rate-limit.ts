import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import type { Log } from '../log.ts'
import type { Client } from './client-address.ts'
import { speaksForMany } from './speaks-for-many.ts'
import { createBuckets } from './token-bucket.ts'

/** Where everybody may look like one client, so many times as much is allowed. */
const forEverybody = 20

export interface RateLimitDeps {
  rateLimit: { burst: number; perMinute: number }
  clientOf: (c: Context) => Client
  now: () => Date
  log: Log
}

/**
 * Lets a client do so much and not more. What is mounted with the same one counts together.
 * @throws Problem 'rate_limited', with `retry-after` in seconds
 */
export function rateLimited({ rateLimit, clientOf, now, log }: RateLimitDeps): MiddlewareHandler {
  const take = createBuckets(rateLimit, { now })
  const isManifold = speaksForMany()
  let told = false

  return async (c, next) => {
    const { address, shared, forwards, speaksFor } = clientOf(c)
    if (shared && forwards && !told) {
      told = true
      log.warn('rate_limit_shared', {
        address,
        advice: 'Requests come through a proxy that is not in trusted_proxies: add its address',
      })
    }
    if (address && speaksFor && isManifold(address, speaksFor))
      log.warn('rate_limit_shared', {
        address,
        advice: 'It speaks for many others: if it is a proxy of yours, add it to trusted_proxies',
      })
    const seconds = take(keyOf(address), shared ? forEverybody : 1)
    if (seconds > 0) {
      c.header('retry-after', String(seconds))
      throw new Problem('rate_limited')
    }
    await next()
  }
}

/** One customer has a whole /64 of IPv6 addresses, and may take another for every request. */
function keyOf(address = 'unknown'): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
