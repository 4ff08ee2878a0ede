import { z } from 'zod'
import { ConversationSubject } from './conversation-subject.ts'
import { optional } from './optional.ts'
import { HttpUrl, LocaleTag, Tag } from './urls.ts'

/** `POST <start>/start_authentication`, core to auth plugin (PROTOCOL.md sections 3 and 7). */
export const StartAuthenticationRequest = z.object({
  /** Tags. One that the plugin can't provide makes it refuse. */
  attributes: z.array(Tag),
  /** Opaque: a URL, a `tel:` URL, or in the 2024 family a bare JWS. */
  continuation: z.string().min(1).max(16_384),
  attr_url: optional(HttpUrl),
  return_url: optional(HttpUrl),
  /** Where a citizen goes who cancels, with `?notice=`. */
  cancel_url: optional(HttpUrl),
  /** What it is for, so that the citizen reads it where the attributes are shared. */
  purpose: optional(Tag),
  /** When somebody asked for it during a conversation; absent where the citizen began it. */
  asked_at: optional(z.iso.datetime({ offset: true })),
  /** What that conversation is about, in the citizen's language. */
  subject: optional(ConversationSubject),
  locale: optional(LocaleTag),
})
export type StartAuthenticationRequest = z.infer<typeof StartAuthenticationRequest>

export const StartAuthenticationResponse = z.object({ client_url: HttpUrl })
export type StartAuthenticationResponse = z.infer<typeof StartAuthenticationResponse>
