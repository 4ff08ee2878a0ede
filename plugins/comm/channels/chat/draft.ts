import { z } from 'zod'
import { type CitizenRow, placeOf } from '../../conversation/citizen-row.ts'
import type { CommContext } from '../../conversation/context.ts'
import type { Seat } from '../../conversation/presence.ts'
import { type ConversationRow, lockConversation } from '../../conversation/row.ts'
import { unwrapConversationKey } from '../../retention/conversation-key.ts'
import { longestDraft } from './longest.ts'

/** As a form sends it along: its line ends are CR LF. One that is too long is no reason to refuse the rest of the form. */
export const Typed = z.object({
  draft: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').slice(0, longestDraft))
    .optional(),
})

/**
 * Keeps what a citizen has typed and not sent while they leave the page, sealed; nobody but their own page is given it. Nothing
 * is kept of a conversation that is over.
 */
export async function keepDraft(
  { database, keyring }: Pick<CommContext, 'database' | 'keyring'>,
  { id, number }: Seat,
  draft: string | undefined,
): Promise<void> {
  if (draft === undefined || draft.trim() === '') return
  await database.transaction(async (transaction) => {
    const row = await lockConversation(transaction, id)
    if (row?.state !== 'talking' && row?.state !== 'waiting') return
    const key = await unwrapConversationKey(keyring, id, row)
    if (key === undefined) return
    await transaction.query(
      'update citizen set sealed_draft = $3 where conversation_id = $1 and number = $2',
      [id, number, key.seal(placeOf('draft', number), draft)],
    )
  })
}

/**
 * Gives it back to the citizen's page, once: what becomes of it there is known to nobody, so it is kept no longer.
 * @returns empty where there is none, or nothing can be said any more
 */
export async function takeDraft(
  { database, keyring }: Pick<CommContext, 'database' | 'keyring'>,
  row: ConversationRow,
  { number, sealed_draft }: CitizenRow,
): Promise<string> {
  if (sealed_draft === null || (row.state !== 'talking' && row.state !== 'waiting')) return ''
  // Two tabs that ask at once: one of them has it.
  const taken = await database.query(
    `update citizen set sealed_draft = null
     where conversation_id = $1 and number = $2 and sealed_draft = $3 returning 1`,
    [row.id, number, sealed_draft],
  )
  const key = taken.length === 0 ? undefined : await unwrapConversationKey(keyring, row.id, row)
  return key?.open(placeOf('draft', number), sealed_draft) ?? ''
}
