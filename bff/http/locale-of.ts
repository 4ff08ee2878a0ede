import type { Context } from 'hono'
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
