import { z } from 'zod'
import { optional } from './optional.ts'
import { Tag } from './urls.ts'

/** `GET <start>/availability?purpose=`, core to comm plugin (PROTOCOL.md section 7). */
export const AvailabilityQuery = z.object({ purpose: Tag })
export type AvailabilityQuery = z.infer<typeof AvailabilityQuery>

export const Availability = z.object({
  available: z.boolean(),
  /** How long a citizen would wait now, in whole minutes. */
  waiting: optional(z.number().int().nonnegative()),
  /** ISO 8601 with a time zone; given when closed. */
  opens_at: optional(z.iso.datetime({ offset: true })),
})
export type Availability = z.infer<typeof Availability>
