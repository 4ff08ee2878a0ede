import { z } from 'zod'
import { type CitizenRow, placeOf } from '../conversation/citizen-row.ts'
import type { CommContext } from '../conversation/context.ts'
import type { ConversationRow } from '../conversation/row.ts'
import { unwrapConversationKey } from '../retention/conversation-key.ts'
import type { Keyring } from '../retention/keyring.ts'

/** What is kept of a verified result, sealed under the conversation's key. */
export const StoredResult = z.object({
  attributes: z.record(z.string(), z.string()),
  auth_method: z.string().optional(),
  level: z.string().optional(),
  authenticated_at: z.string().optional(),
  /** The purpose for which an agent asked it during the conversation; absent of who identified to begin it. */
  asked_for: z.string().optional(),
  /** Where the way to identify wants to hear of activity and logout. */
  session_url: z.string().optional(),
})
export type StoredResult = z.infer<typeof StoredResult>

/**
 * Undefined where nothing was shared, or where its key has been destroyed.
 * @throws where it is damaged
 */
export async function readResult(
  keyring: Keyring,
  row: Pick<ConversationRow, 'id' | 'wrapped_key' | 'wrapping_key_id'>,
  citizen: Pick<CitizenRow, 'number' | 'sealed_result'>,
): Promise<StoredResult | undefined> {
  if (citizen.sealed_result === null) return undefined
  const key = await unwrapConversationKey(keyring, row.id, row)
  if (key === undefined) return undefined
  return StoredResult.parse(
    JSON.parse(key.open(placeOf('result', citizen.number), citizen.sealed_result)),
  )
}

/** The same for a view of it: one that is damaged is said to be so, and keeps nothing else from being shown. */
export async function readForView(
  { keyring, log }: Pick<CommContext, 'keyring' | 'log'>,
  row: Parameters<typeof readResult>[1],
  citizen: Parameters<typeof readResult>[2],
): Promise<{ result: StoredResult | undefined; damaged: boolean }> {
  try {
    return { result: await readResult(keyring, row, citizen), damaged: false }
  } catch {
    log.error('result_damaged', { conversation: row.id })
    return { result: undefined, damaged: true }
  }
}
