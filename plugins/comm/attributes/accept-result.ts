import { Problem } from '../../../protocol/problem.ts'
import { placeOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { lockConversation } from '../conversation/row.ts'
import { hashOf } from '../conversation/secrets.ts'
import { note } from '../conversation/timeline.ts'
import type { Queryable } from '../database/database.ts'
import { joinQueueWhenReady } from '../queue/join.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import { judgeResult, useOnce } from './judge-result.ts'
import { noteShown } from './kinds-shown.ts'

/** Whose result it is: by the attr URL's token, or, brought by the owning browser, by who they are. */
export type ResultFor = { attrToken: string } | { conversationId: string; number: number }

/**
 * Takes the one result of a conversation: verified now, sealed at once under the conversation's key.
 *
 * @throws Problem 'attr_url_unknown' when no conversation waits for it, it has ended, or its result is there already
 * @throws Problem 'auth_result_invalid', 'auth_result_expired' as `openAuthResult` does, and where it was
 *   made for another purpose, by a method that
 *   the purpose doesn't allow, or lacks an attribute that the purpose asks for
 * @throws Problem 'auth_result_reused' when any conversation has accepted the same result before
 */
export async function acceptResult(
  context: CommContext,
  whose: ResultFor,
  jwe: string,
): Promise<void> {
  const { config, database, keyring, now, log } = context
  const waiting = await findAwaiting(database, whose)
  if (waiting === undefined) throw new Problem('attr_url_unknown')

  const { opened: result, stored } = await judgeResult(
    context,
    {
      purpose: waiting.purpose,
      attributes: config.purposes.get(waiting.purpose)?.attributes ?? [],
    },
    jwe,
  )

  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, waiting.id)
    const key = row && (await unwrapConversationKey(keyring, row.id, row))
    const open = await transaction.query(
      `update citizen set attr_token_hash = null
       where conversation_id = $1 and number = $2 and attr_token_hash is not null returning number`,
      [waiting.id, waiting.number],
    )
    // After the end nobody asks for it any more.
    const isOver = row === undefined || row.state === 'wrapping_up'
    if (isOver || key === undefined || open.length === 0) {
      throw new Problem('attr_url_unknown')
    }

    await useOnce(transaction, result)
    await transaction.query(
      `update citizen set result_status = $3, sealed_result = $4, result_received_at = $5,
         result_method = $6
       where conversation_id = $1 and number = $2`,
      [
        row.id,
        waiting.number,
        result.status,
        stored && key.seal(placeOf('result', waiting.number), JSON.stringify(stored)),
        now(),
        stored?.auth_method ?? null,
      ],
    )
    const happening =
      stored === null
        ? ({ kind: 'not_identified' } as const)
        : ({ kind: 'identified', about: stored.auth_method } as const)
    await note(transaction, row.id, happening, now())
    await joinQueueWhenReady(context, transaction, row)
    // Whoever is in the conversation already sees it as it comes.
    if (row.agent !== null && stored !== null) await noteShown(context, transaction, row.id)
    await tell(
      transaction,
      `conversation ${row.id}`,
      ...(row.agent ? [`agent ${row.agent}` as const] : []),
    )
  })
  log.info('result_accepted', { conversation: waiting.id, status: result.status })
}

interface Awaiting {
  id: string
  purpose: string
  number: number
}

async function findAwaiting(queryable: Queryable, whose: ResultFor): Promise<Awaiting | undefined> {
  const [who, values] =
    'attrToken' in whose
      ? ['attr_token_hash = $1', [hashOf(whose.attrToken)]]
      : ['conversation_id = $1 and number = $2', [whose.conversationId, whose.number]]
  const rows = await queryable.query<Awaiting>(
    `select id, purpose, number from citizen join conversation on id = conversation_id
     where ${who} and attr_token_hash is not null`,
    values,
  )
  return rows[0]
}
