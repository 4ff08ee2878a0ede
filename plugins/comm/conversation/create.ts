import { Problem } from '../../../protocol/problem.ts'
import { makeConversationKey } from '../retention/conversation-key.ts'
import { keepDaysOf } from '../retention/keep-chat.ts'
import { later } from '../retention/limits.ts'
import { placeOf } from './citizen-row.ts'
import type { CommContext } from './context.ts'
import { note } from './timeline.ts'
import { hashOf, newId, newSecret } from './secrets.ts'

export interface CreatedConversation {
  id: string
  /** Whoever brings it first owns the conversation: part of the client URL. */
  clientToken: string
  /** Takes one result: part of the attr URL. */
  attrToken: string
}

/**
 * A conversation that nobody has arrived in yet.
 * @throws Problem 'purpose_unknown' for a purpose that this installation doesn't have
 */
export async function createConversation(
  { config, database, keyring, now }: CommContext,
  wanted: { purpose: string; locale: string; returnUrl: string | undefined },
): Promise<CreatedConversation> {
  if (!config.purposes.has(wanted.purpose)) throw new Problem('purpose_unknown')

  const created = { id: newId(), clientToken: newSecret(), attrToken: newSecret() }
  const { key, wrapped } = await makeConversationKey(keyring, created.id)
  const at = now()
  await database.transaction(async (transaction) => {
    await transaction.query(
      `insert into conversation (id, purpose, channel, state, wrapped_key, wrapping_key_id,
         created_at, ends_at, deadline_at, keep_days)
       values ($1, $2, 'chat', 'created', $3, $4, $5, $6, $7, $8)`,
      [
        created.id,
        wanted.purpose,
        wrapped.wrapped_key,
        wrapped.wrapping_key_id,
        at,
        later(at, config.limits.arrival),
        later(at, config.limits.arrival + config.limits.total),
        keepDaysOf(config, wanted.purpose),
      ],
    )
    await transaction.query(
      `insert into citizen (conversation_id, number, locale, client_token_hash, attr_token_hash,
         sealed_return_url)
       values ($1, 1, $2, $3, $4, $5)`,
      [
        created.id,
        wanted.locale,
        hashOf(created.clientToken),
        hashOf(created.attrToken),
        wanted.returnUrl === undefined
          ? null
          : key.seal(placeOf('return_url', 1), wanted.returnUrl),
      ],
    )
    await note(transaction, created.id, { kind: 'created' }, at)
  })
  return created
}
