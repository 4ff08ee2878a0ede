import { z } from 'zod'
import { ConversationSubject } from './conversation-subject.ts'
import { optional } from './optional.ts'
import { Problem } from './problem.ts'
import { HttpUrl, LocaleTag, Tag } from './urls.ts'

/** What this project adds to every unsigned start. */
const additions = {
  /** Where the citizen came from, and goes back to when it is cancelled or done. */
  return_url: optional(HttpUrl),
  locale: optional(LocaleTag),
}

/** Authenticate, then communicate. JSON or form. */
export const FullStart = z.object({
  purpose: Tag,
  auth_method: Tag,
  comm_method: Tag,
  ...additions,
})
export type FullStart = z.infer<typeof FullStart>

/** Communicate, already authenticated. JSON only. */
export const AuthenticatedStart = z.object({
  purpose: Tag,
  comm_method: Tag,
  auth_result: z.string().min(1),
  ...additions,
})
export type AuthenticatedStart = z.infer<typeof AuthenticatedStart>

/** Communicate without authentication. JSON or form. */
export const CommunicationStart = z.object({ purpose: Tag, comm_method: Tag, ...additions })
export type CommunicationStart = z.infer<typeof CommunicationStart>

/** Authenticate first, choose the channel after (split choice). Form only. */
export const AuthenticationFirstStart = z.object({ purpose: Tag, auth_method: Tag, ...additions })
export type AuthenticationFirstStart = z.infer<typeof AuthenticationFirstStart>

/**
 * The claims of a signed start (`application/jwt`): authenticate during a conversation. There is no
 * `sub`; `exp` and `iat` may be absent. Older cores read none of what comes after `attr_url`.
 */
export const SignedStart = z.object({
  request: z.object({
    purpose: Tag,
    auth_method: Tag,
    comm_url: z.string().min(1).max(16_384).refine(URL.canParse, 'must be a URL'),
    attr_url: optional(HttpUrl),
    /** Of those of the purpose, when not all of them are asked for. */
    attributes: optional(z.array(Tag).min(1).max(100)),
    /** Its comm URL lets a result in only from the browser of the conversation: from a way that gives it to the browser. */
    result_in_browser: optional(z.boolean()),
    /** When it was asked in the conversation: the citizen reads it where the attributes are shared. */
    asked_at: optional(z.iso.datetime({ offset: true })),
    /** What the conversation is about, in the citizen's language: they read it there too. */
    subject: optional(ConversationSubject),
    /** Where a citizen goes who cancels, with `?notice=`. */
    cancel_url: optional(HttpUrl),
    locale: optional(LocaleTag),
  }),
  exp: optional(z.number()),
  iat: optional(z.number()),
  nbf: optional(z.number()),
})
export type SignedStart = z.infer<typeof SignedStart>

/** The four unsigned bodies of `POST /start`, told apart. */
export type StartRequest =
  | ({ kind: 'full' } & FullStart)
  | ({ kind: 'authenticated' } & AuthenticatedStart)
  | ({ kind: 'communication' } & CommunicationStart)
  | ({ kind: 'authentication_first' } & AuthenticationFirstStart)

export const StartResponse = z.object({ client_url: z.string().min(1) })
export type StartResponse = z.infer<typeof StartResponse>

/**
 * Tells the unsigned bodies apart, in the order of precedence of PROTOCOL.md section 2.
 * @throws Problem 'body_invalid' with the `path` of the first wrong field; also for an unsigned body with
 * `comm_url` or `attr_url`, which counts only when it is signed
 */
export function readStartRequest(body: unknown): StartRequest {
  if (!isObject(body)) throw new Problem('body_invalid', { path: '' })
  const has = (name: string) => body[name] !== undefined && body[name] !== null
  for (const signedOnly of ['comm_url', 'attr_url'])
    if (signedOnly in body)
      throw new Problem('body_invalid', { path: signedOnly, fault: 'unsigned' })
  if (has('auth_method') && has('comm_method')) return { kind: 'full', ...read(FullStart, body) }
  if (has('auth_result')) return { kind: 'authenticated', ...read(AuthenticatedStart, body) }
  if (has('comm_method')) return { kind: 'communication', ...read(CommunicationStart, body) }
  return { kind: 'authentication_first', ...read(AuthenticationFirstStart, body) }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Problem('body_invalid', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
}

const isObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
