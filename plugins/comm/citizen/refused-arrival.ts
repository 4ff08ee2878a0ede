import type { Context, Hono } from 'hono'
import { Problem } from '../../../protocol/problem.ts'

/** Why a browser that came by an address with a secret isn't let in, by the end of the address where it reads so. */
const refusals = {
  unknown: () => new Problem('conversation_unknown'),
  'not-yours': () => new Problem('conversation_not_yours'),
  'invitation-used': () => new Problem('conversation_not_yours', { fault: 'invitation' }),
  'invitation-replaced': () =>
    new Problem('conversation_not_yours', { fault: 'invitation_replaced' }),
  elsewhere: () => new Problem('identified_elsewhere'),
} as const satisfies Record<string, () => Problem>

export type Refusal = keyof typeof refusals

const isRefusal = (name: string): name is Refusal => Object.hasOwn(refusals, name)

/**
 * Who navigates reads it at an address that says only that: neither the secret nor what else was brought stays in the address
 * bar or the history, where somebody could have it from.
 * @param base where the citizen app is mounted: `/comm/chat`
 * @throws Problem for a script
 */
export function refuseArrival(c: Context, base: string, why: Refusal): Response {
  if (!(c.req.header('accept') ?? '').includes('text/html')) throw refusals[why]()
  const asked = c.req.query('lang')
  const query = asked === undefined ? '' : `?lang=${encodeURIComponent(asked)}`
  return c.body(null, 303, {
    location: `${base}/refused/${why}${query}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
}

export function refusedRoutes(app: Hono): void {
  app.get('/refused/:why', (c) => {
    const why = c.req.param('why')
    throw isRefusal(why) ? refusals[why]() : new Problem('not_found')
  })
}
