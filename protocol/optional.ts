import type { z } from 'zod'

/** A field that may be absent. Deployed parts also send `null` for it; that is read as absent. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional()
