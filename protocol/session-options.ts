import { z } from 'zod'
import { optional } from './optional.ts'
import { Tag } from './urls.ts'

/** A way to identify or to communicate, as offered to a citizen (PROTOCOL.md sections 2 and 7). */
export const MethodOption = z.object({
  tag: Tag,
  name: z.string(),
  /** Relative to the core's public base URL; the leading slash may be absent. */
  image_path: z.string(),
  description: optional(z.string()),
  /** Absent counts as available. */
  available: optional(z.boolean()),
  /** How long a citizen would wait now, in whole minutes. */
  waiting: optional(z.number().int().nonnegative()),
  /** ISO 8601 with a time zone; given when the method is closed. */
  opens_at: optional(z.iso.datetime({ offset: true })),
})
export type MethodOption = z.infer<typeof MethodOption>

/** One attribute that identifying for this purpose shares, in the citizen's language. */
export const AttributeOption = z.object({
  tag: Tag,
  name: z.string(),
  reason: optional(z.string()),
})
export type AttributeOption = z.infer<typeof AttributeOption>

export const Authentication = z.enum(['required', 'optional', 'none'])
export type Authentication = z.infer<typeof Authentication>

/** `{0}` is the first thing that the sentence is about. One that counts may have a text for each plural form. */
export const OwnText = z.union([
  z.string(),
  z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string()),
])

/** `GET /session_options/<purpose>`. The older cores give the two lists only. */
export const PurposeOptions = z.object({
  auth_methods: z.array(MethodOption),
  comm_methods: z.array(MethodOption),
  name: optional(z.string()),
  description: optional(z.string()),
  /** Absent counts as required. */
  authentication: optional(Authentication),
  attributes: optional(z.array(AttributeOption)),
  /** A sentence: how long what was shared is kept. */
  retention: optional(z.string()),
  /** Who receives the attributes. */
  controller: optional(z.string()),
  /** How the organisation speaks to citizens, where that isn't with "u". */
  form_of_address: optional(z.literal('informal')),
  /** The organisation's own sentences in the language of the answer, for the widget. */
  texts: optional(z.record(z.string(), OwnText)),
})
export type PurposeOptions = z.infer<typeof PurposeOptions>

/** `GET /session_options`: by tag of the purpose. */
export const SessionOptions = z.record(Tag, PurposeOptions)
export type SessionOptions = z.infer<typeof SessionOptions>
