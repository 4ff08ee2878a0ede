import { createHash } from 'node:crypto'
import type { Locale } from '../../ui/locale.ts'
import type { CoreConfig, Method, Purpose } from '../configuration/core-config.ts'
import type { Availabilities } from './availability.ts'
import { purposeOptions } from './purpose-options.ts'

/** What can be chosen, as it goes over the wire. */
export interface Answer {
  body: string
  headers: Readonly<Record<'cache-control' | 'content-language' | 'etag' | 'vary', string>>
}

export interface Answers {
  /** For a purpose, or for each of them; made anew where what it was made of counts no longer. */
  of(purpose: Purpose | undefined, locale: Locale): Promise<Answer>
  /** The same, where it was made before and still counts. An unknown purpose has none. */
  kept(purpose: string | undefined, locale: Locale): Answer | undefined
}

interface Kept {
  answer: Answer
  /** Milliseconds since 1970. */
  until: number
  /** Methods, and whether the plugin of each was there. */
  there: readonly (readonly [Method, boolean])[]
}

export interface AnswersDeps {
  config: CoreConfig
  availability: Pick<Availabilities, 'ofChannel' | 'isThere' | 'countsUntil'>
  now: () => Date
}

/** Answers are kept for as long as what the plugins said counts: everybody who comes then gets the same bytes. */
export function createAnswers({ config, availability, now }: AnswersDeps): Answers {
  const { isThere, countsUntil } = availability
  const all = new Map<string, Kept>()
  // No tag of a purpose is empty.
  const keyOf = (purpose = '', locale: Locale) => `${locale} ${purpose}`

  function kept(purpose: string | undefined, locale: Locale): Answer | undefined {
    const known = all.get(keyOf(purpose, locale))
    const counts =
      known &&
      known.until > now().getTime() &&
      known.there.every(([method, there]) => isThere(method) === there)
    return counts ? known.answer : undefined
  }

  async function make(purpose: Purpose | undefined, locale: Locale): Promise<Answer> {
    const purposes = purpose ? [purpose] : [...config.purposes.values()]
    // Before anything is awaited: what is asked of a plugin only now counts from the next time on.
    const until = Math.min(
      ...purposes.flatMap(({ tag, commMethods }) => commMethods.map((m) => countsUntil(m, tag))),
    )
    const there = [...new Set(purposes.flatMap(methodsOf))].map((m) => [m, isThere(m)] as const)
    const options = await Promise.all(
      purposes.map((one) => purposeOptions(one, { config, locale, availability })),
    )
    const [only] = options
    const byTag = purposes.map(({ tag }, index) => [tag, options[index]])
    const answer = answerOf(purpose ? only : Object.fromEntries(byTag), locale)
    all.set(keyOf(purpose?.tag, locale), { answer, until, there })
    return answer
  }

  return {
    of: async (purpose, locale) => kept(purpose?.tag, locale) ?? make(purpose, locale),
    kept,
  }
}

const methodsOf = ({ authMethods, commMethods }: Purpose): Method[] => [
  ...authMethods,
  ...commMethods,
]

function answerOf(options: unknown, locale: Locale): Answer {
  const body = JSON.stringify(options)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    vary: 'Accept-Language',
    'cache-control': 'max-age=5',
    'content-language': locale,
    etag,
  }
  return { body, headers }
}
