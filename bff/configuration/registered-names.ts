import { locales, type Locale } from '../../ui/locale.ts'
import { choiceMessages } from '../../ui/messages/choice.ts'
import { say, type Words } from '../../ui/words.ts'
import type { AuthMethod, CoreConfig } from './core-config.ts'

/** A way of identifying of this process, at which the organisation has a name of its own. */
export interface Registered {
  path: string
  registeredName: Words
}

/**
 * What the organisation is called where the citizen logs in stands with each way to log in, wherever that is chosen: the
 * rules of DigiD want it beside its name. It goes behind the description, which every page that asks shows.
 */
export function withRegisteredNames(
  config: CoreConfig,
  registered: readonly Registered[],
): CoreConfig {
  if (registered.length === 0) return config
  const authMethods = new Map(
    [...config.authMethods].map(([tag, method]) => [tag, described(method, config, registered)]),
  )
  const purposes = [...config.purposes].map(
    ([tag, purpose]) =>
      [
        tag,
        {
          ...purpose,
          authMethods: purpose.authMethods.map((method) => authMethods.get(method.tag) ?? method),
        },
      ] as const,
  )
  return { ...config, authMethods, purposes: new Map(purposes) }
}

function described(
  method: AuthMethod,
  { internalUrl, wording }: CoreConfig,
  registered: readonly Registered[],
): AuthMethod {
  const start = method.start.replace(/\/+$/, '')
  const its = registered.find(({ path }) => start === `${internalUrl.replace(/\/+$/, '')}${path}`)
  if (its === undefined) return method
  const said = (locale: Locale) => {
    const at = choiceMessages(locale, wording).at(say(its.registeredName, locale))
    const before = method.description && say(method.description, locale).trim()
    if (!before) return at
    return /[.!?…؟]$/.test(before) ? `${before} ${at}` : `${before}. ${at}`
  }
  const description = Object.fromEntries(locales.map((locale) => [locale, said(locale)]))
  return { ...method, description }
}
