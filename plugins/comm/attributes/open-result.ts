import { openAuthResult, type OpenedAuthResult } from '../../../protocol/open-auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { CommConfig } from '../configuration.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import type { StoredResult } from './stored-result.ts'

export interface ResultForPurpose {
  result: OpenedAuthResult
  /** What is to be kept of it: no more than the purpose asks for; null of a failed one. */
  stored: StoredResult | null
}

/**
 * Verifies a result for this purpose.
 *
 * @throws Problem 'auth_result_invalid', 'auth_result_expired' as `openAuthResult` does, and where it was made for
 *   another purpose, by a method that the purpose doesn't allow, or lacks an attribute that the purpose asks for
 */
export async function openResultFor(
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  purpose: string,
  jwe: string,
): Promise<ResultForPurpose> {
  const result = await openAuthResult(jwe, {
    decryptionKey: config.decryptionKey,
    signatureKeys: config.signatureKeys,
    now,
  })
  if (result.purpose !== undefined && result.purpose !== purpose) {
    throw new Problem('auth_result_invalid', { fault: 'purpose' })
  }
  if (!isAllowed(config, purpose, result.auth_method)) {
    throw new Problem('auth_result_invalid', { fault: 'auth_method' })
  }
  const asked = config.purposes.get(purpose)?.attributes ?? []
  return { result, stored: whatThePurposeAsks(result, asked) }
}

/**
 * Notes, in the transaction that takes the result, that it was taken.
 * @throws Problem 'auth_result_reused' when it was before, for whatever that was
 */
export async function useOnce(transaction: Queryable, result: OpenedAuthResult): Promise<void> {
  const fresh = await transaction.query(
    `insert into used_result (digest, expires_at) values ($1, $2)
     on conflict do nothing returning digest`,
    [result.digest, result.expiresAt],
  )
  if (fresh.length === 0) throw new Problem('auth_result_reused')
}

/** Results of older plugins don't say by which method they came. */
function isAllowed(config: CommConfig, purpose: string, method: string | undefined): boolean {
  const allowed = config.purposes.get(purpose)?.allowedAuth ?? []
  if (method === undefined) return true
  return allowed.includes('*') ? config.authMethodNames.has(method) : allowed.includes(method)
}

/** No more than the purpose asks for is kept, and no less is accepted. Nothing of a failed result. */
function whatThePurposeAsks(
  result: OpenedAuthResult,
  asked: readonly string[],
): StoredResult | null {
  if (result.status === 'failed') return null
  const attributes: Record<string, string> = {}
  for (const tag of asked) {
    const value = Object.hasOwn(result.attributes, tag) ? result.attributes[tag] : undefined
    if (value === undefined) throw new Problem('auth_result_invalid', { fault: 'attributes' })
    attributes[tag] = value
  }
  const { auth_method, level, authenticated_at } = result
  return { attributes, auth_method, level, authenticated_at }
}
