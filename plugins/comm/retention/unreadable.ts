import type { CommContext } from '../conversation/context.ts'
import type { DeletionRow } from './delete-conversation.ts'
import { hourEndedOf, wrappingKeyIdAt } from './keyring.ts'
import { later, type Limits, longestLife } from './limits.ts'

/**
 * When the last key that can open a copy is to be destroyed: it is old enough then, and the sweep comes within this
 * minute. Where no process runs then it is later.
 */
export function plannedUnreadable(
  { wrapping_key_ids, deleted_at }: Pick<DeletionRow, 'wrapping_key_ids' | 'deleted_at'>,
  limits: Limits,
): Date {
  // No key is younger than the deletion, whoever wrote which ones they were.
  const ids = wrapping_key_ids.length > 0 ? wrapping_key_ids : [wrappingKeyIdAt(deleted_at)]
  const last = Math.max(...ids.map((id) => hourEndedOf(id) ?? deleted_at.getTime()))
  return later(new Date(last + longestLife(limits)), 1)
}

type Noted = Pick<
  DeletionRow,
  | 'wrapping_key_ids'
  | 'deleted_at'
  | 'unreadable_at'
  | 'kept_until'
  | 'kept_removed_at'
  | 'kept_unreadable_at'
>

/** When nobody can open copies any more: as it is planned, and since when it is so; null until then. */
export interface Copies {
  planned: Date
  unreadable: Date | null
}

/**
 * What holds for copies of what was deleted with the conversation, and of messages that were kept at first: those stand under
 * a key of their own, which is destroyed at the end of their time, however early they went.
 */
export function copiesOfEach(row: Noted, limits: Limits): { rest: Copies; kept: Copies | null } {
  const { unreadable_at, kept_until, kept_unreadable_at } = row
  return {
    rest: { planned: plannedUnreadable(row, limits), unreadable: unreadable_at },
    kept:
      kept_until === null
        ? null
        : { planned: later(kept_until, 1), unreadable: kept_unreadable_at },
  }
}

/** The same of all that a deletion has taken away by now: messages that were kept count once they are gone too. */
export function copiesOf(row: Noted, limits: Limits): Copies {
  const { rest, kept } = copiesOfEach(row, limits)
  if (kept === null || row.kept_removed_at === null) return rest
  return {
    planned: latest(rest.planned, kept.planned),
    unreadable:
      rest.unreadable && kept.unreadable ? latest(rest.unreadable, kept.unreadable) : null,
  }
}

const latest = (one: Date, other: Date): Date => (one > other ? one : other)

/**
 * Notes of each deletion since when nobody can read a copy: when all keys that ever wrapped it are seen to be
 * destroyed. Never before that, and a little after it where the process that destroyed them was killed.
 */
export async function noteUnreadable({
  database,
  keyring,
  now,
}: Pick<CommContext, 'database' | 'keyring' | 'now'>): Promise<void> {
  const wanted = await database.query<{ id: string }>(
    'select distinct unnest(wrapping_key_ids) as id from deletion where unreadable_at is null',
  )
  const each = await Promise.all(
    wanted.map(async ({ id }) => ((await keyring.isDestroyed(id)) ? [id] : [])),
  )
  const destroyed = each.flat()
  if (destroyed.length === 0) return
  await database.query(
    `update deletion set unreadable_at = $1
     where unreadable_at is null and wrapping_key_ids <> '{}' and wrapping_key_ids <@ $2::text[]`,
    [now(), destroyed],
  )
}

/** How long a browser's cookie shows its owner what was deleted, in minutes: longer than the cookie lives. */
const ownersKept = 24 * 60

/**
 * Forgets whose a deletion was when their cookie has gone, and all of it after the days of the configuration. Those begin
 * when all of it is over: where messages were kept, when those are too.
 */
export async function forgetOldDeletions({
  config,
  database,
  keyring,
  now,
}: Pick<CommContext, 'config' | 'database' | 'keyring' | 'now'>): Promise<void> {
  await database.query(
    `update deletion set owner_hashes = '{}', kinds_of_each = null
     where deleted_at < $1 and owner_hashes <> '{}'`,
    [later(now(), -ownersKept)],
  )
  const before = later(now(), -config.deletionDays * 24 * 60)
  await database.query(
    `delete from deletion
     where deleted_at < $1 and coalesce(kept_until < $1, true) and coalesce(kept_removed_at < $1, true)`,
    [before],
  )
  // Later, because a conversation may have had keys that are older than itself by as long as it took.
  await keyring.forgetDestroyed(later(before, -config.deletionDays * 24 * 60))
}
