import type { CoreConfig } from '../configuration/core-config.ts'
import { canBegin } from '../contact/subjects-page.ts'
import { addresses, layouts, scripts, themes, type Choices } from './snippets.ts'

/** What was chosen, in the query; whatever isn't a choice is the first one. */
export function readChoices(
  query: (name: string) => string | undefined,
  { config, kept }: { config: CoreConfig; kept: boolean },
): Choices | undefined {
  const purposes = [...config.purposes.values()].filter(canBegin).map(({ tag }) => tag)
  const [first] = purposes
  if (first === undefined) return undefined
  const one = <T extends string>(list: readonly T[], name: string, otherwise: T): T =>
    list.find((value) => value === query(name)) ?? otherwise
  return {
    purpose: one(purposes, 'purpose', first),
    lang: one(['', ...config.languages], 'language', ''),
    address: one(addresses, 'address', ''),
    layout: one(layouts, 'layout', 'inline'),
    theme: one(themes, 'theme', 'page'),
    // A version that nobody keeps would be gone with the next one.
    script: one(scripts, 'script', kept ? 'pinned' : 'newest'),
  }
}

export type Site =
  | { is: 'not_asked' }
  | { is: 'unusable' }
  | { is: 'allowed' | 'not_allowed'; origin: string; returns: boolean }

/** Whether the widget may be on a site: its address as somebody types it, with or without `https://`. */
export function judgeSite(
  said: string | undefined,
  { allowedOrigins, returnOrigins }: Pick<CoreConfig, 'allowedOrigins' | 'returnOrigins'>,
): Site {
  const typed = said?.trim().slice(0, 300)
  if (!typed) return { is: 'not_asked' }
  const origin = originOf(typed)
  if (origin === undefined) return { is: 'unusable' }
  return {
    is: allowedOrigins.includes(origin) ? 'allowed' : 'not_allowed',
    origin,
    returns: returnOrigins.includes(origin),
  }
}

function originOf(typed: string): string | undefined {
  try {
    const { origin, protocol, hostname } = new URL(
      /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`,
    )
    return /^https?:$/.test(protocol) && hostname ? origin : undefined
  } catch {
    return undefined
  }
}
