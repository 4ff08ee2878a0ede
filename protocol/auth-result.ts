import { z } from 'zod'
import { optional } from './optional.ts'
import { HttpUrl } from './urls.ts'

/** A sealed auth result is shorter than this, in characters: deployed parts refuse more (PROTOCOL.md section 2). */
export const largestAuthResult = 8 * 1024

/** Which of the two deployed families' words are written; both are always read. */
export const Dialect = z.enum(['id-contact', 'verder-helpen'])
export type Dialect = z.infer<typeof Dialect>

/** "succes" is the 2021 family's own spelling, "success" the 2024 one's; deployed plugins compare the string. */
export const AuthStatus = z
  .enum(['succes', 'success', 'failed'])
  .transform((status) => (status === 'failed' ? 'failed' : 'success'))
export type AuthStatus = z.infer<typeof AuthStatus>

/** Tag to value. Values are text, also where they hold a number or a date. */
const Attributes = z.record(z.string(), z.string())

const optionalClaims = {
  session_url: optional(HttpUrl),
  auth_method: optional(z.string().max(200)),
  level: optional(z.string().max(200)),
  /** ISO 8601 with a time zone. */
  authenticated_at: optional(z.iso.datetime({ offset: true })),
  purpose: optional(z.string().max(200)),
  jti: optional(z.string().max(200)),
}

const Succeeded = z.object({
  status: z.enum(['succes', 'success']).transform(() => 'success' as const),
  attributes: Attributes,
  ...optionalClaims,
})

const Failed = z.object({
  status: z.literal('failed'),
  /** Deployed plugins send nothing, null or {}; a failure that carries attributes is not one. */
  attributes: Attributes.nullish()
    .refine((attributes) => Object.keys(attributes ?? {}).length === 0, 'must be empty')
    .transform(() => ({})),
  ...optionalClaims,
})

/** The claims of an auth result (PROTOCOL.md section 5), status normalised; `null` and absent are one. */
export const AuthResult = z.discriminatedUnion('status', [Succeeded, Failed])

/** The outcome of an authentication. On `failed` there are no attributes. */
export interface AuthResult {
  status: 'success' | 'failed'
  attributes: Record<string, string>
  session_url?: string
  auth_method?: string
  level?: string
  authenticated_at?: string
  purpose?: string
  jti?: string
}
