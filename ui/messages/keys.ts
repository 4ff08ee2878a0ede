import { nl as call } from './call.nl.ts'
import { nl as choice } from './choice.nl.ts'
import { nl as contact } from './contact.nl.ts'
import { nl as conversation } from './conversation.nl.ts'
import { nl as identify } from './identify.nl.ts'
import { nl as page } from './page.nl.ts'
import { type AllMessages, placeholders } from './placeholders.ts'
import { nl as questions } from './questions.nl.ts'
import { nl as receipt } from './receipt.nl.ts'
import { nl as widget } from './widget.nl.ts'

/** A sentence that an organisation can put its own in the place of. */
export interface MessageKey {
  /** In the order in which the sentence gets them. What only chooses between sentences has none: "". */
  readonly placeholders: readonly string[]
  /** It may have a text for each plural form. */
  readonly counts: boolean
}

const dutch: AllMessages = {
  call,
  choice,
  contact,
  conversation,
  identify,
  page,
  questions,
  receipt,
  widget,
}

/** Every one, by its key: `questions.channel.title`. */
export const messageKeys: ReadonlyMap<string, MessageKey> = new Map(keysOf(dutch, placeholders))

type Entry = [key: string, about: MessageKey]

function keysOf(messages: object, names: unknown, at = ''): Entry[] {
  return Object.entries(messages).flatMap(([name, said]: [string, unknown]): Entry[] => {
    const key = at ? `${at}.${name}` : name
    const inside: unknown = isTree(names) ? Reflect.get(names, name) : undefined
    return isTree(said) ? keysOf(said, inside, key) : [[key, keyOf(inside)]]
  })
}

function keyOf(names: unknown): MessageKey {
  const given: unknown[] = Array.isArray(names) ? names : []
  const texts = given.map(String)
  return {
    placeholders: texts.map((name) => (name.startsWith('?') ? '' : name.replace('#', ''))),
    counts: texts.some((name) => name.startsWith('#')),
  }
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
