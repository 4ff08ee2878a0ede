import { z } from 'zod'
import { locales } from '../../../../ui/locale.ts'
import { say } from '../../../../ui/words.ts'
import type { Locale } from '../../../../ui/locale.ts'
import type { CommConfig } from '../../configuration.ts'
import type { DeletionRow } from '../delete-conversation.ts'
import { copiesOfEach } from '../unreadable.ts'

/** Says in a header which kind of token it is, so that nothing else of ours passes for a receipt. */
export const receiptType = 'id-contact-deletion-receipt+jwt'

const moment = z.iso.datetime()
const named = z.object({ tag: z.string(), name: z.string() })

/**
 * What a receipt says (RECEIPT.md): which kinds of data were deleted, when and why, and since when nobody can read a
 * copy. Never a value.
 */
export const Receipt = z.object({
  version: z.literal(1),
  /** Whose it is: the address of the conversations, below which the keys are published. */
  iss: z.string(),
  /** The conversation's id: random, and opens nothing. */
  sub: z.string(),
  /** Seconds since 1970. */
  iat: z.number(),
  /** The language of the names in it. */
  locale: z.enum(locales),
  organisation: z.string(),
  subject: named.nullable(),
  attributes: z.array(named),
  messages: z.int().nonnegative(),
  notes: z.int().nonnegative(),
  cause: z.enum(['agent', 'citizen', 'timer']),
  removed_at: moment,
  /** When the last key that can open a copy is to be destroyed; later where no process ran then. */
  unreadable_planned_at: moment,
  /** Since when it is: null until all of them are seen to be destroyed. */
  unreadable_at: moment.nullable(),
  /** What was said is kept until then, for a reason that the organisation gives. */
  kept: z
    .object({
      until: moment,
      reason: z.string(),
      /** When they were deleted too. */
      removed_at: moment.nullable().default(null),
      /**
       * Of their copies, which have a key of their own: as the two above, which say nothing of them. Null in a receipt of an
       * older release, of which those two are of the messages as well once they are deleted.
       */
      unreadable_planned_at: moment.nullable().default(null),
      unreadable_at: moment.nullable().default(null),
    })
    .nullable(),
})
export type Receipt = z.infer<typeof Receipt>

/** What can be said of a deletion now, with the names of kinds and subject in one language. */
export function receiptOf(
  { config, now }: { config: CommConfig; now: () => Date },
  row: DeletionRow,
  locale: Locale,
): Receipt {
  const { organisation, purposes, attributeNames, limits } = config
  const { purpose } = row
  const { rest, kept } = copiesOfEach(row, limits)
  return {
    version: 1,
    iss: `${config.serverUrl}${config.path}`,
    sub: row.conversation_id,
    iat: Math.floor(now().getTime() / 1000),
    locale,
    organisation: say(organisation.name, locale),
    subject:
      purpose === null
        ? null
        : { tag: purpose, name: say(purposes.get(purpose)?.name ?? purpose, locale) },
    attributes: row.attributes.map((tag) => ({
      tag,
      name: say(attributeNames.get(tag) ?? tag, locale),
    })),
    messages: row.messages,
    notes: row.notes,
    cause: row.caused_by,
    removed_at: row.deleted_at.toISOString(),
    unreadable_planned_at: rest.planned.toISOString(),
    unreadable_at: rest.unreadable?.toISOString() ?? null,
    kept:
      row.kept_until && kept
        ? {
            until: row.kept_until.toISOString(),
            reason: row.kept_reason ? say(row.kept_reason, locale) : '',
            removed_at: row.kept_removed_at?.toISOString() ?? null,
            unreadable_planned_at: kept.planned.toISOString(),
            unreadable_at: kept.unreadable?.toISOString() ?? null,
          }
        : null,
  }
}
