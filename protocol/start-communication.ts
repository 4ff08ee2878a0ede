import { z } from 'zod'
import { optional } from './optional.ts'
import { ClientUrl, HttpUrl, LocaleTag, Tag } from './urls.ts'

/** `POST <start>/start_communication`, core to comm plugin (PROTOCOL.md sections 4 and 7). */
export const StartCommunicationRequest = z.object({
  purpose: Tag,
  /** A sealed auth result. The plugin opens it at once, and then answers without `attr_url`. */
  auth_result: optional(z.string().min(1)),
  return_url: optional(HttpUrl),
  /** Where a citizen goes who stops before the conversation, with `?notice=`. */
  cancel_url: optional(HttpUrl),
  locale: optional(LocaleTag),
})
export type StartCommunicationRequest = z.infer<typeof StartCommunicationRequest>

export const StartCommunicationResponse = z.object({
  client_url: ClientUrl,
  /** Takes the auth result, once. */
  attr_url: optional(HttpUrl),
})
export type StartCommunicationResponse = z.infer<typeof StartCommunicationResponse>
