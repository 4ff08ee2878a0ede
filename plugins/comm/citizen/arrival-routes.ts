import type { Context, Hono } from 'hono'
import type { Locale } from '../../../ui/locale.ts'
import { destroyResult, takeBrought } from '../attributes/brought-result.ts'
import { type Arrival, arrive } from '../conversation/arrive.ts'
import type { CommContext } from '../conversation/context.ts'
import { makeOwner, ownerSecretOf } from './ownership.ts'
import { type Refusal, refuseArrival, refusedRoutes } from './refused-arrival.ts'

export interface ArrivalRoutesGiven {
  localeOf: (c: Context) => Locale
  /** To the page of the conversation. */
  see: (c: Context, id: string) => Response
}

/** By which address a browser comes to a conversation, from the core or from whoever was invited. */
export function arrivalRoutes(
  app: Hono,
  context: CommContext,
  { localeOf, see }: ArrivalRoutesGiven,
): void {
  app.get('/c/:token', async (c) => {
    // Whoever only looks ahead (a prefetch, a preview) isn't the citizen who arrives.
    if (c.req.method !== 'GET' || /prefetch/.test(c.req.header('sec-purpose') ?? '')) {
      return c.body(null, 204, { 'cache-control': 'no-store' })
    }
    const arrival = await arrive(
      context,
      c.req.param('token'),
      (id) => ownerSecretOf(c, id),
      localeOf(c),
    )
    // That an auth plugin could only send along with the citizen (PROTOCOL.md section 3).
    const result = c.req.query('result')
    if (arrival.kind === 'yours') {
      if (arrival.ownerSecret !== undefined) makeOwner(c, arrival.id, arrival.ownerSecret)
      if (result !== undefined) await takeBrought(context, arrival, result)
      return see(c, arrival.id)
    }
    const isGone = result !== undefined && (await destroyResult(context, result))
    const why = isGone && arrival.kind === 'not_yours' ? 'elsewhere' : refusals[arrival.kind]
    return refuseArrival(c, context.config.path, why)
  })

  refusedRoutes(app)
}

const refusals = {
  unknown: 'unknown',
  not_yours: 'not-yours',
  identified_elsewhere: 'elsewhere',
  invitation_used: 'invitation-used',
  invitation_replaced: 'invitation-replaced',
} as const satisfies Record<Exclude<Arrival['kind'], 'yours'>, Refusal>
