import { z } from 'zod'
import { AuthStatus } from './auth-result.ts'
import { optional } from './optional.ts'
import { HttpUrl, Tag } from './urls.ts'

/** `POST /link_phone`: ties the call of a telephony platform to the session with this code, once. */
export const LinkPhoneRequest = z.object({
  /** What the caller keyed in. */
  dtmf: z.string().regex(/^[0-9]{1,32}$/),
  sessionid: z.string().min(1).max(200),
})
export type LinkPhoneRequest = z.infer<typeof LinkPhoneRequest>

/** `GET /session_info/<sessionid>`: what the platform shows the agent. PROTOCOL.md section 4. */
export const PhoneSessionInfo = z.object({
  purpose: Tag,
  auth_result: z
    .object({
      status: AuthStatus,
      attributes: z
        .record(z.string(), z.string())
        .nullish()
        .transform((attributes) => attributes ?? {}),
      session_url: optional(HttpUrl),
    })
    .nullable(),
})
export type PhoneSessionInfo = z.infer<typeof PhoneSessionInfo>

/** The claims of the signed continuation of a telephone start, readable by anyone. PROTOCOL.md section 2. */
export const CallClaims = z.object({
  continuation: z.string().regex(/^tel:[+0-9]+[,;]+[0-9]+$/),
  iat: z.number(),
  exp: z.number(),
})
export type CallClaims = z.infer<typeof CallClaims>
