import { z } from 'zod'
import { authTable } from '../../kit/auth/auth-config.ts'

/** The table `[auth.<name>]` of the stand-in. */
export const DemoTable = z.strictObject({
  ...authTable,
  plugin: z.literal('demo').default('demo'),
  /** Stands in every result where configured. */
  level: z.string().min(1).optional(),
  /** Whether results ask for news of activity and logout. */
  session_url: z.boolean().default(false),
})
export type DemoTable = z.output<typeof DemoTable>
