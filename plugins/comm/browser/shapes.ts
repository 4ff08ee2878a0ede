import type { Deletion, Message, TimeLimit } from '../conversation/views.ts'
import type { TwoWords } from '../two-words/of-leg.ts'
import { list, oneOf, orNull, record, text, time, whole, yesOrNo } from './shape.ts'

/** What the server says, read before anything is done with it. */
export const readMessage = record<Message>({
  sequence: whole,
  key: text,
  from: oneOf('citizen', 'agent'),
  citizen: orNull(whole),
  name: orNull(text),
  colleague: yesOrNo,
  text,
  at: time,
})

export const limit = record<TimeLimit>({
  warns_at: time,
  ends_at: time,
  reason: oneOf('idle', 'total'),
})

export const someone = oneOf('citizen', 'agent', 'timer')

export const deletion = {
  deleted_at: time,
  attributes: list(text),
  messages: whole,
  notes_deleted: whole,
  by: someone,
  unreadable_planned_at: time,
  unreadable_at: orNull(time),
  kept: orNull(
    record<NonNullable<Deletion['kept']>>({
      until: time,
      reason: text,
      removed_at: orNull(time),
      unreadable_planned_at: time,
      unreadable_at: orNull(time),
    }),
  ),
}

export const readDeletion = record<Deletion>(deletion)

/** A process of the release before says nothing of it. */
export const orUnsaid =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): T | null | undefined =>
    value === undefined ? undefined : orNull(read)(value)

export const whetherSaid = (value: unknown): boolean | undefined =>
  value === undefined ? undefined : yesOrNo(value)

const twoWords = orNull(record<TwoWords>({ agent: text, citizen: text }))
// A process of the release before says nothing of them.
export const words = (value: unknown) => (value === undefined ? null : twoWords(value))

export type At<T extends { at: string }, A extends T['at']> = Extract<T, { at: A }>
