import { Hono, type Context } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import { questionMessages } from '../../ui/messages/questions.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import type { Availabilities } from '../discovery/availability.ts'
import { purposeOptions } from '../discovery/purpose-options.ts'
import { loggedProblem } from '../http/answer-problem.ts'
import { languagesOf, localeOf } from '../http/locale-of.ts'
import { page } from '../http/page.ts'
import type { Log } from '../log.ts'
import { readIdentified } from '../split-choice/cookies.ts'
import { contactPage } from './contact-page.ts'
import { canBegin, subjectsPage, unknownSubjectPage } from './subjects-page.ts'

export interface ContactDeps {
  config: CoreConfig
  availability: Pick<Availabilities, 'ofChannel' | 'isThere'>
  now: () => Date
  log: Log
}

/** `GET /contact/:purpose`, for links and QR codes, and `GET /contact` with all of them. */
export function contactRoutes({ config, availability, now, log }: ContactDeps): Hono {
  const app = new Hono()

  app.get('/contact', (c) => page(200, subjectsPage({ config, ...languageOf(c) })))

  app.get('/contact/:purpose', async (c) => {
    const { locale, query, languages } = languageOf(c)
    const purpose = config.purposes.get(c.req.param('purpose'))
    if (!purpose || !canBegin(purpose)) {
      loggedProblem(new Problem('purpose_unknown', { path: 'purpose' }), log)
      return page(404, unknownSubjectPage({ config, locale, query, languages }))
    }
    const shown = contactPage({
      purpose: purpose.tag,
      options: await purposeOptions(purpose, { config, locale, availability }),
      path: `/contact/${encodeURIComponent(purpose.tag)}${query}`,
      config,
      locale,
      languages,
      words: questionMessages(locale, config.wording),
      now: now(),
      identified: (await readIdentified(c, purpose.tag, { config, now })) !== undefined,
    })
    return page(200, shown)
  })
  return app

  /** What was asked for by name stays in the address when the citizen goes on and comes back. */
  function languageOf(c: Context) {
    const asked = c.req.query('lang')
    const locale = localeOf(c, config, asked)
    const languages = languagesOf(c, config)
    return { locale, languages, query: asked === undefined ? '' : `?lang=${locale}` }
  }
}
