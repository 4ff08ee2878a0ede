import { toConversationSubject } from '../../../protocol/conversation-subject.ts'
import { Problem } from '../../../protocol/problem.ts'
import { signStart } from '../../../protocol/sign-start.ts'
import { type Locale, negotiateLocale } from '../../../ui/locale.ts'
import { say } from '../../../ui/words.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { type ConversationRow, findConversation, lockConversation } from '../conversation/row.ts'
import { hashOf, newSecret } from '../conversation/secrets.ts'
import { note } from '../conversation/timeline.ts'
import { later } from '../retention/limits.ts'
import { type AskRow, askBySecret, mayAsk, openAsk } from './ask-row.ts'
import { noteDestroyed } from './held.ts'
import { requireIdentification } from './require-identification.ts'
import { topicsOf } from './move-ask.ts'
import { cancelHashOf } from './way-back.ts'

/** Who begins: the citizen in the conversation, or a choice page with the secret that it was given. */
export type Beginner = { id: string; number: number } | { startToken: string; purpose: string }

/**
 * The citizen begins to identify as they were asked to: the core is asked where they go. What they began before comes to
 * nothing; only the newest nonces and the newest attr URL count. Who cancels comes back by a nonce of its own: it passes
 * through other hands than that of who identified, and lets nothing into the conversation.
 * @throws Problem 'conversation_state' where nothing is asked any more, 'method_not_allowed' or 'method_unknown', and as
 * `CoreClient.start` does; then all is as it was
 */
export async function begin(
  context: CommContext,
  beginner: Beginner,
  method: string,
): Promise<string> {
  const { config, database, now, log } = context
  const { core, key, kid } = requireIdentification(context)
  const asked = await findAsk(context, beginner)
  if (!config.authMethodNames.has(method)) {
    throw new Problem('method_unknown', { path: 'auth_method' })
  }
  const allowed = config.purposes.get(asked.purpose)?.allowedAuth ?? []
  if (!allowed.includes('*') && !allowed.includes(method)) {
    throw new Problem('method_not_allowed', { path: 'auth_method' })
  }

  const [nonce, cancelNonce, attrToken] = [newSecret(), newSecret(), newSecret()]
  const { conversation_id: id, locale } = asked
  const back = (secret: string) =>
    `${config.serverUrl}${config.path}/conversations/${id}/identified/${secret}`
  const attributes = config.purposes.get(asked.purpose)?.attributes ?? []
  const about = config.purposes.get(asked.subject)?.name ?? asked.subject
  const clientUrl = await core.start(
    await signStart(
      {
        purpose: asked.purpose,
        auth_method: method,
        comm_url: back(nonce),
        attr_url: `${config.internalUrl}${config.path}/identification/${attrToken}`,
        // With the nonce and the cookie: who only has the nonce gets nothing.
        result_in_browser: true,
        attributes: attributes.length === asked.attributes.length ? undefined : asked.attributes,
        asked_at: asked.asked_at.toISOString(),
        subject: toConversationSubject(say(about, locale)),
        cancel_url: back(cancelNonce),
        locale,
      },
      { key, kid, now },
    ),
  )

  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    requireOpen(context, row, asked)
    const before = await openAsk(transaction, { id, number: asked.citizen })
    const at = now()
    const moved = await transaction.query(
      `update identification set state = 'busy', auth_method = $3, changed_at = $4, expires_at = $5,
         nonce_hash = $6, cancel_nonce_hash = $9, attr_token_hash = $7, result_status = null, sealed_result = null
       where conversation_id = $1 and number = $2 and ended_at is null
         and (not $8::boolean or result_status is null) returning number`,
      [
        id,
        asked.number,
        method,
        at,
        later(at, config.limits.identifying),
        hashOf(nonce),
        hashOf(attrToken),
        'startToken' in beginner,
        cancelHashOf(hashOf(nonce), cancelNonce),
      ],
    )
    if (moved.length === 0) throw new Problem('conversation_state')
    if (before) await noteDestroyed(context, transaction, row, before)
    await goOnLonger(context, transaction, id)
    await note(transaction, id, { kind: 'identifying', about: method }, at)
    await tell(transaction, ...topicsOf(row))
  })
  log.info('identification_begun', { conversation: id })
  return clientUrl
}

/** While they are away to identify nothing is said: that is no reason to end it. */
export async function goOnLonger(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  transaction: Parameters<typeof lockConversation>[0],
  id: string,
): Promise<void> {
  await transaction.query(
    `update conversation set ends_at = greatest(ends_at, $2) where id = $1 and state = 'talking'`,
    [id, later(now(), config.limits.idle)],
  )
}

/** With the citizen's language, and the tag of what the conversation is about. */
type Asked = AskRow & { locale: Locale; subject: string }

async function findAsk(context: CommContext, beginner: Beginner): Promise<Asked> {
  const { database } = context
  const ask =
    'startToken' in beginner
      ? await askBySecret(database, 'start', beginner.startToken)
      : await openAsk(database, beginner)
  const row = ask && (await findConversation(database, ask.conversation_id))
  if (ask === undefined) throw new Problem('conversation_state')
  requireOpen(context, row, ask)
  // What a page elsewhere has begun isn't begun anew by it once something has come of it.
  if ('startToken' in beginner && ask.result_status !== null) {
    throw new Problem('conversation_state')
  }
  if ('startToken' in beginner && beginner.purpose !== ask.purpose) {
    throw new Problem('method_not_allowed', { path: 'purpose' })
  }
  const [citizen] = await database.query<{ locale: string }>(
    'select locale from citizen where conversation_id = $1 and number = $2',
    [ask.conversation_id, ask.citizen],
  )
  return { ...ask, locale: negotiateLocale({ asked: citizen?.locale }), subject: row.purpose }
}

/** @throws Problem 'conversation_state' where nobody asks it any more */
function requireOpen(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  row: ConversationRow | undefined,
  ask: AskRow,
): asserts row is ConversationRow {
  const isThere = row?.state === 'talking' || row?.state === 'waiting'
  if (!isThere || ask.expires_at <= now()) {
    throw new Problem('conversation_state')
  }
  if (!mayAsk(config, row.purpose, ask.purpose)) throw new Problem('conversation_state')
}
