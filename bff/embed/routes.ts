import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import type { CoreConfig } from '../configuration/core-config.ts'
import { localeOf } from '../http/locale-of.ts'
import { page } from '../http/page.ts'
import { embedPage } from './embed-page.ts'
import { judgeSite, readChoices } from './read-choices.ts'
import { embedLocales, type EmbedLocale } from './words/words.ts'

export interface EmbedDeps {
  config: CoreConfig
  /** The widget that is served under this version. */
  widget: { folder: string; version: string; kept: boolean }
}

/** `GET /embed`: the code that a web editor pastes. */
export function embedRoutes({ config, widget }: EmbedDeps): Hono {
  const app = new Hono()
  const { folder, version, kept } = widget

  app.get('/embed', async (c) => {
    const query = (name: string) => c.req.query(name)
    const siteText = (query('site') ?? '').slice(0, 300)
    const shown = embedPage({
      config,
      locale: languageOf(c, config),
      query: new URL(c.req.url).search,
      choices: readChoices(query, { config, kept }),
      site: judgeSite(siteText, config),
      siteText,
      version,
      integrity: {
        complete: await hashOf(join(folder, 'id-contact.complete.js')),
        classic: await hashOf(join(folder, 'id-contact.classic.js')),
      },
      kept,
    })
    return page(200, shown)
  })
  return app
}

/** The one that was asked for by name, also where no citizen reads it; else English for who reads no Dutch. */
function languageOf(c: Context, config: CoreConfig): EmbedLocale {
  const asked = c.req.query('lang')
  const byName = embedLocales.find((locale) => locale === asked)
  return byName ?? (localeOf(c, config, asked) === 'nl' ? 'nl' : 'en')
}

/** For `integrity`. W3C Subresource Integrity section 3.1. */
async function hashOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}
