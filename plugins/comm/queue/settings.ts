import { z } from 'zod'

const seconds = (otherwise: number, least: number) =>
  z.number().int().min(least).max(600).default(otherwise)

/** `[comm.queue]`. */
export const QueueTable = z.strictObject({
  /** Accepted by hand, or offered to one agent after the other. */
  assign: z.enum(['by_hand', 'automatic']).default('by_hand'),
  /** How long an offer stands. */
  accept_seconds: seconds(30, 5),
  /** Without a sign of life of an agent's desk; longer than two heartbeats of its event stream. */
  vanished_seconds: seconds(60, 35),
  /** Whether who only wraps up is left alone. */
  wrapping_up_blocks: z.boolean().default(true),
  /** Tags of purposes; higher is served first. Who was served already comes before all of them. */
  priorities: z.record(z.string(), z.number().int().min(0).max(999)).default({}),
})
export type QueueSettings = Readonly<z.infer<typeof QueueTable>>
