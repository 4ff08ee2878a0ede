import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import type { Log } from '../log.ts'
import type { Client, Clients } from './client-address.ts'
import { speaksForMany } from './speaks-for-many.ts'
import { createBuckets } from './token-bucket.ts'

/** Where everybody may look like one client, so many times as much is allowed. */
const forEverybody = 20

/**
 * Takes one from what a client may still do.
 * @returns the seconds to wait where there is nothing left, else 0
 */
export type Allowance = (client: Client) => number

export interface AllowanceDeps {
  rateLimit: { burst: number; perMinute: number }
  now: () => Date
  log: Log
}

/** Lets a client do so much and not more. What takes from the same one counts together. */
export function createAllowance({ rateLimit, now, log }: AllowanceDeps): Allowance {
  const take = createBuckets(rateLimit, { now })
  const isManifold = speaksForMany()
  let told = false

  return ({ address, shared, forwards, speaksFor }) => {
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
    return take(keyOf(address), shared ? forEverybody : 1)
  }
}

/** @throws Problem 'rate_limited', with `retry-after` in seconds */
export function rateLimited(allowance: Allowance, clients: Clients): MiddlewareHandler {
  return async (c, next) => {
    const seconds = allowance(clients.ofContext(c))
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
