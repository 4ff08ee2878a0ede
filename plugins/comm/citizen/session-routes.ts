import type { Context, Hono } from 'hono'
import { citizenView } from '../conversation/citizen-view.ts'
import type { CommContext } from '../conversation/context.ts'
import { noteActivity } from '../session-feedback/activity.ts'
import { logOut } from '../session-feedback/log-out.ts'
import type { Owned } from './ownership.ts'
import { requireSeat } from './ownership.ts'
import type { Locale } from '../../../ui/locale.ts'

type There = Extract<Owned, { is: 'there' }>

export interface SessionRoutesGiven {
  requireThere: (c: Context) => Promise<There>
  localeOf: (c: Context, owned: There) => Locale
  seeConversation: (c: Context, id: string) => Response
}

/** News of whoever is logged in at a way to identify: that they are here, and that they log out. */
export function sessionRoutes(app: Hono, context: CommContext, given: SessionRoutesGiven): void {
  const { requireThere, localeOf, seeConversation } = given

  // Somebody is at the page: an open page alone keeps nobody logged in.
  app.post('/conversations/:id/active', async (c) => {
    isActive(context, await requireSeat(context, c))
    return c.body(null, 204)
  })

  app.post('/conversations/:id/log-out', async (c) => {
    const { row, citizen } = await requireThere(c)
    await logOut(context, row, citizen.number)
    if (!(c.req.header('accept') ?? '').includes('application/json')) {
      return seeConversation(c, row.id)
    }
    const owned = await requireThere(c)
    return c.json(await citizenView(context, owned, localeOf(c, owned)))
  })
}

/** They do something in the conversation; nobody waits for it to be told. */
export function isActive(
  context: CommContext,
  { isDue, ...seat }: Awaited<ReturnType<typeof requireSeat>>,
): void {
  if (isDue) context.sessions.inBackground(() => noteActivity(context, seat))
}
