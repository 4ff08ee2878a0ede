import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../../../protocol/problem.ts'
import { signChoiceParams } from '../../../protocol/sign-choice-params.ts'
import { readForm, readJson } from '../../kit/parse-body.ts'
import { say } from '../../../ui/words.ts'
import type { Locale } from '../../../ui/locale.ts'
import { keepDraft, Typed } from '../channels/chat/draft.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Seat } from '../conversation/presence.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import { openAsk } from './ask-row.ts'
import { refuse } from './ask.ts'
import { begin } from './begin.ts'
import { comeBack } from './come-back.ts'
import { requireIdentification } from './require-identification.ts'
import { takeBack } from './take-back.ts'

export interface CitizenRoutesGiven {
  /** Whose browser it is. @throws Problem where it is nobody's */
  requireSeat: (c: Context) => Promise<Seat>
  ownerSecretOf: (c: Context, id: string) => string | undefined
  localeOf: (c: Context) => Locale
  /** To the page of the conversation. */
  see: (c: Context, id: string) => Response
  /** To a page without the nonce. @throws Problem for a script */
  refuse: (c: Context, why: 'elsewhere' | 'not-yours') => Response
}

const Chosen = z.object({ auth_method: z.string().min(1).max(200) })
const ChosenElsewhere = Chosen.extend({ purpose: z.string().min(1).max(200) })

/** What the citizen's browser asks about identifying during the conversation; forms, which work without scripts too. */
export function identificationRoutes(
  app: Hono,
  context: CommContext,
  { requireSeat, ownerSecretOf, localeOf, see, refuse: refuseArrival }: CitizenRoutesGiven,
): void {
  const { config, database, now } = context

  /** Whose browser leaves its page by a form, with what they had typed there. */
  const leaves = async (c: Context): Promise<Seat> => {
    const seat = await requireSeat(c)
    await keepDraft(context, seat, (await readForm(c, Typed)).draft)
    return seat
  }

  app.post('/conversations/:id/identify', async (c) => {
    const seat = await leaves(c)
    try {
      const { auth_method } = await readForm(c, Chosen)
      return onward(c, await begin(context, seat, auth_method))
    } catch (fault) {
      // The page says what is asked now, if anything.
      if (fault instanceof Problem && ofThePage.has(fault.code)) return see(c, seat.id)
      throw fault
    }
  })

  /** To the page where they choose, with a secret by which that page begins in their place. */
  app.post('/conversations/:id/identify/elsewhere', async (c) => {
    const { id, number } = await leaves(c)
    const { choicePage } = requireIdentification(context)
    const ask = await openAsk(database, { id, number })
    if (choicePage === undefined || ask === undefined) return see(c, id)
    const secret = newSecret()
    await database.query(
      `update identification set start_token_hash = $3
       where conversation_id = $1 and number = $2 and ended_at is null`,
      [id, ask.number, hashOf(secret)],
    )
    const at = `${config.serverUrl}${config.path}`
    const params = await signChoiceParams(
      {
        purpose: ask.purpose,
        start_url: `${at}/identify/${secret}`,
        cancel_url: `${at}/conversations/${id}`,
        display_name: say(choicePage.displayName, localeOf(c)),
        attributes: ask.attributes,
      },
      { key: choicePage.key, dialect: choicePage.dialect, now },
    )
    return onward(c, `${choicePage.url}${params}`)
  })

  app.post('/conversations/:id/identify/refuse', async (c) => {
    const seat = await leaves(c)
    await refuse(context, seat)
    return see(c, seat.id)
  })

  app.post('/conversations/:id/take-back', async (c) => {
    const seat = await leaves(c)
    await takeBack(context, seat)
    return see(c, seat.id)
  })

  /** Server to server: the choice page has asked the citizen how. */
  app.post('/identify/:secret', async (c) => {
    const { purpose, auth_method } = await readJson(c, ChosenElsewhere)
    const beginner = { startToken: c.req.param('secret'), purpose }
    return c.json({ client_url: await begin(context, beginner, auth_method) }, 200, notKept)
  })

  app.get('/conversations/:id/identified/:nonce', async (c) => {
    // Whoever only looks ahead isn't the citizen who comes back.
    if (c.req.method !== 'GET' || /prefetch/.test(c.req.header('sec-purpose') ?? '')) {
      return c.body(null, 204, notKept)
    }
    const { id, nonce } = c.req.param()
    const came = await comeBack(context, {
      id,
      nonce,
      ownerSecret: ownerSecretOf(c, id),
      result: c.req.query('result'),
      notice: c.req.query('notice'),
    })
    if (came === 'known') return see(c, id)
    return refuseArrival(c, came === 'elsewhere' ? 'elsewhere' : 'not-yours')
  })
}

/** Nothing was chosen, or nothing is asked any more. */
const ofThePage = new Set<string>(['body_invalid', 'conversation_state'])

const notKept = { 'cache-control': 'no-store' }

function onward(c: Context, url: string): Response {
  return c.body(null, 303, { ...notKept, location: url, 'referrer-policy': 'no-referrer' })
}
