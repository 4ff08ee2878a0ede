import { Problem } from '../../../protocol/problem.ts'
import { asLongAsIfWaitedFor } from '../attributes/accept-result.ts'
import { judgeResult, useOnce } from '../attributes/judge-result.ts'
import type { CommContext } from '../conversation/context.ts'
import { lockConversation } from '../conversation/row.ts'
import { hashOf } from '../conversation/secrets.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import { earliest, later } from '../retention/limits.ts'
import { type AskRow, askBySecret, heldPlace } from './ask-row.ts'

/** How long a result waits for the browser that is brought back right after it was delivered, in minutes. */
const heldFor = 2

/**
 * Takes the result of an identification during a conversation, and shows it to nobody: it is sealed until the browser
 * that identified brings the nonce, and is of the conversation's own citizen.
 * @throws Problem 'attr_url_unknown' when nobody waits for it (any more), and as `judgeResult` and `useOnce` do
 */
export async function holdResult(
  context: CommContext,
  attrToken: string,
  jwe: string,
): Promise<void> {
  const { database, keyring, now, log } = context
  const ask = await askBySecret(database, 'attr', attrToken)
  if (ask === undefined || ask.expires_at <= now()) {
    await asLongAsIfWaitedFor(context, jwe)
    throw new Problem('attr_url_unknown')
  }
  const { purpose, attributes } = ask
  const method = ask.auth_method ?? undefined
  const { opened, stored } = await judgeResult(context, { purpose, attributes, method }, jwe)

  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, ask.conversation_id)
    const key = row && (await unwrapConversationKey(keyring, row.id, row))
    const isThere = row?.state === 'talking' || row?.state === 'waiting'
    const held = await transaction.query<AskRow>(
      `update identification set attr_token_hash = null, result_status = $3, sealed_result = $4,
         expires_at = $5
       where attr_token_hash = $1 and state = 'busy' and expires_at > $2 returning number`,
      [
        hashOf(attrToken),
        now(),
        opened.status,
        stored && key ? key.seal(heldPlace(ask), JSON.stringify(stored)) : null,
        earliest(ask.expires_at, later(now(), heldFor)),
      ],
    )
    if (!isThere || key === undefined || held.length === 0) throw new Problem('attr_url_unknown')
    await useOnce(transaction, opened)
  })
  log.info('result_held', { conversation: ask.conversation_id, status: opened.status })
}
