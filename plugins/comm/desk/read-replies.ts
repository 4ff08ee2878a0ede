import { locales } from '../../../ui/locale.ts'
import { list, oneOf, orNull, record, text } from '../browser/shape.ts'
import type { Reply } from './state.ts'

/** What the server answers to the question for canned replies. */
export const readReplies = list(
  record<Reply>({ text, language: oneOf(...locales), own: orNull(text) }),
)
