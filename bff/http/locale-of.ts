import type { Context } from 'hono'
import type { InLanguages } from '../../ui/languages.ts'
import { negotiateLocale, type Locale } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'

/**
 * The language of what is answered: the one that was asked for by name, else of the browser, as far as it is offered.
 */
export const localeOf = (c: Context, { languages }: CoreConfig, asked?: string): Locale =>
  negotiateLocale({
    asked,
    acceptLanguage: c.req.header('accept-language'),
    offered: languages,
  })

/**
 * Where the page at this address can be read in another language; nowhere, when it is the answer to a form.
 * @param query what the address asks besides the language, as far as we know it
 */
export function languagesOf(
  c: Context,
  { languages }: CoreConfig,
  query?: string,
): InLanguages | undefined {
  return c.req.method === 'GET' ? { offered: languages, query } : undefined
}
