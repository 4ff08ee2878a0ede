import { z } from 'zod'

/** The query of `POST <session_url>?type=`, comm plugin to auth plugin; no body. PROTOCOL.md section 3. */
export const SessionActivity = z.object({ type: z.enum(['user_active', 'logout']) })
export type SessionActivity = z.infer<typeof SessionActivity>
