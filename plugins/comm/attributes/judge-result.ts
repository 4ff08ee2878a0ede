import { openAuthResult, type OpenedAuthResult } from '../../../protocol/open-auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import type { CommConfig } from '../configuration.ts'
import type { CommContext } from '../conversation/context.ts'
import type { Queryable } from '../database/database.ts'
import type { StoredResult } from './stored-result.ts'

/** What a result must answer to. */
export interface Wanted {
  /** Tag of what it was asked for. */
  purpose: string
  /** Tags of the attributes that were asked. */
  attributes: readonly string[]
  /** The way to identify that was chosen, where that is known. */
  method?: string | undefined
}

export interface JudgedResult {
  opened: OpenedAuthResult
  /** What of it is kept; null of a failed one. */
  stored: StoredResult | null
}

/** @throws Problem as `openAuthResult` does */
export const openResult = (
  { config, now }: Pick<CommContext, 'config' | 'now'>,
  jwe: string,
): Promise<OpenedAuthResult> =>
  openAuthResult(jwe, {
    decryptionKey: config.decryptionKey,
    signatureKeys: config.signatureKeys,
    now,
  })

/**
 * Opens a result, unless it was opened already, and takes of it what was asked for.
 * @throws Problem 'auth_result_invalid', 'auth_result_expired' as `openAuthResult` does, and where it was made for another
 * purpose or by another method, or lacks an attribute that was asked for
 */
export async function judgeResult(
  context: Pick<CommContext, 'config' | 'now'>,
  wanted: Wanted,
  result: string | OpenedAuthResult,
): Promise<JudgedResult> {
  const opened = typeof result === 'string' ? await openResult(context, result) : result
  if (opened.purpose !== undefined && opened.purpose !== wanted.purpose) {
    throw new Problem('auth_result_invalid', { fault: 'purpose' })
  }
  if (!isAllowed(context.config, wanted, opened.auth_method)) {
    throw new Problem('auth_result_invalid', { fault: 'auth_method' })
  }
  return { opened, stored: whatWasAsked(opened, wanted.attributes) }
}

/**
 * From now on it is taken nowhere any more.
 * @throws Problem 'auth_result_reused' when it was taken before, by any conversation
 */
export async function useOnce(transaction: Queryable, opened: OpenedAuthResult): Promise<void> {
  if (!(await useFirst(transaction, opened))) throw new Problem('auth_result_reused')
}

/** The same. @returns false when it was taken before, by any conversation */
export async function useFirst(
  transaction: Queryable,
  { digest, expiresAt }: OpenedAuthResult,
): Promise<boolean> {
  const fresh = await transaction.query(
    `insert into used_result (digest, expires_at) values ($1, $2)
     on conflict do nothing returning digest`,
    [digest, expiresAt],
  )
  return fresh.length > 0
}

/** Results of older plugins don't say by which method they came. */
function isAllowed(
  config: CommConfig,
  { purpose, method: chosen }: Wanted,
  method: string | undefined,
): boolean {
  if (method === undefined) return true
  if (chosen !== undefined) return method === chosen
  const allowed = config.purposes.get(purpose)?.allowedAuth ?? []
  return allowed.includes('*') ? config.authMethodNames.has(method) : allowed.includes(method)
}

/** No more than was asked for is kept, and no less is accepted. Nothing of a failed result. */
function whatWasAsked(result: OpenedAuthResult, asked: readonly string[]): StoredResult | null {
  if (result.status === 'failed') return null
  const attributes: Record<string, string> = {}
  for (const tag of asked) {
    const value = Object.hasOwn(result.attributes, tag) ? result.attributes[tag] : undefined
    if (value === undefined) throw new Problem('auth_result_invalid', { fault: 'attributes' })
    attributes[tag] = value
  }
  const { auth_method, level, authenticated_at, session_url } = result
  return { attributes, auth_method, level, authenticated_at, session_url }
}
