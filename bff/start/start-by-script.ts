import { negotiateLocale, type Locale } from '../../ui/locale.ts'
import { authenticatedStart, communicationStart } from './communication-start.ts'
import { fullStart } from './full-start.ts'
import type { JsonStart } from './read-start.ts'
import type { StartDeps } from './start-deps.ts'

/** Does what a JSON body of `POST /start` asks, which needs no cookies, and gives where the citizen goes. */
export function startByScript(
  request: JsonStart,
  acceptLanguage: string | undefined,
  deps: StartDeps,
): Promise<string> {
  const locale = askedLocale(request.locale, acceptLanguage, deps)
  switch (request.kind) {
    case 'full':
      return fullStart(request, locale, deps)
    case 'authenticated':
      return authenticatedStart(request, locale, deps)
    case 'communication':
      return communicationStart(request, locale, deps)
  }
}

/** Parts that say nothing of a language leave it to the plugins. */
export function askedLocale(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  { config: { languages } }: Pick<StartDeps, 'config'>,
): Locale | undefined {
  if (!asked && !acceptLanguage) return undefined
  return negotiateLocale({ asked, acceptLanguage, offered: languages })
}
