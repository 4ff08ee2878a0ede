import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { AvailabilityQuery } from '../../../protocol/availability.ts'
import { openAuthResult } from '../../../protocol/open-auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import { StartCommunicationRequest } from '../../../protocol/start-communication.ts'
import { negotiateLocale } from '../../../ui/locale.ts'
import { pluginApp } from '../app.ts'
import { readJson, readText } from '../parse-body.ts'
import type { CommPluginDeps } from './comm-plugin.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { Conversation } from './store.ts'

/** Milliseconds that nobody needs a conversation longer than. */
const conversationLife = 2 * 60 * 60_000

/** What the core and the auth plugins ask: to start, and to take who somebody is. */
export function internalApp(deps: CommPluginDeps): Hono {
  const { config, way, store, now, log } = deps
  const app = pluginApp({ log })

  app.post('/start_communication', async (c) => {
    const request = await readJson(c, StartCommunicationRequest)
    const client = newSecret()
    const attr = request.auth_result === undefined ? newSecret() : undefined
    const conversation: Conversation = {
      id: randomUUID(),
      purpose: request.purpose,
      locale: negotiateLocale({ asked: request.locale, offered: config.languages }),
      ...(request.return_url !== undefined && { returnUrl: request.return_url }),
      clientHash: hashOf(client),
      ...(attr !== undefined && { attrHash: hashOf(attr) }),
      identified: 'waiting',
      until: now().getTime() + conversationLife,
    }
    await store.add(conversation)
    try {
      await way.started?.(conversation)
      if (request.auth_result !== undefined) await accept(conversation, request.auth_result)
    } catch (fault) {
      // Nobody will come for it: nothing stays of a start that was refused.
      await store.remove(conversation.id)
      throw fault
    }
    log.info('conversation_started', { identified: attr === undefined })
    return c.json({
      client_url: `${config.serverUrl}${config.path}/c/${client}`,
      ...(attr !== undefined && {
        attr_url: `${config.internalUrl}${config.path}/attributes/${attr}`,
      }),
    })
  })

  app.post('/attributes/:secret', async (c) => {
    const result = await readText(c, 'application/jwt')
    const conversation = await store.find({ attrHash: hashOf(c.req.param('secret')) })
    if (conversation === undefined) throw new Problem('attr_url_unknown')
    await accept(conversation, result)
    return c.body(null, 204)
  })

  app.get('/availability', async (c) => {
    const query = AvailabilityQuery.safeParse(c.req.query())
    if (!query.success) throw new Problem('body_invalid', { path: 'purpose' })
    return c.json((await way.availability?.(query.data.purpose)) ?? { available: true })
  })
  return app

  /** @throws Problem as `openAuthResult` does, 'attr_url_unknown' and 'auth_result_reused' */
  async function accept(conversation: Conversation, jwe: string): Promise<void> {
    const { decryptionKey, signatureKeys } = config
    const opened = await openAuthResult(jwe, { decryptionKey, signatureKeys, now })
    const { digest, expiresAt, ...result } = opened
    if (result.purpose !== undefined && result.purpose !== conversation.purpose)
      throw new Problem('auth_result_invalid', { fault: 'purpose' })
    const { status } = result
    const seen = { digest: hashOf(digest), until: expiresAt.getTime(), status }
    const claimed = await store.claim(conversation.id, seen)
    if (claimed === 'gone') throw new Problem('attr_url_unknown')
    if (claimed === 'reused') throw new Problem('auth_result_reused')
    try {
      await way.identified({ ...conversation, identified: status }, result)
    } catch (fault) {
      // Whoever brought it may bring it again: it was not taken.
      const now = await store.find({ id: conversation.id })
      await store.release(
        { ...conversation, ...(now?.ownerHash && { ownerHash: now.ownerHash }) },
        seen.digest,
      )
      throw fault
    }
    log.info('result_accepted', { status })
  }
}
