import type { Context } from 'hono'
import type { CommunicationStart, StartRequest } from '../../protocol/start.ts'
import type { Locale } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { localeOf } from '../http/locale-of.ts'
import { clearIdentified, readIdentified, setNonce } from '../split-choice/cookies.ts'
import { mayUseCookies } from '../split-choice/may-use-cookies.ts'
import { mayHaveIdentified, nextStepUrl } from '../split-choice/next-step.ts'
import { authenticationFirstStart } from './authentication-first-start.ts'
import { authenticatedStart, communicationStart } from './communication-start.ts'
import { fullStart } from './full-start.ts'
import type { StartDeps } from './start-deps.ts'

/** Does what an unsigned body of `POST /start` asks, and gives where the citizen goes. */
export async function startAsAsked(
  c: Context,
  { request, body }: { request: StartRequest; body: 'json' | 'form' },
  deps: StartDeps,
): Promise<string> {
  const locale = askedLocale(c, request, deps.config)
  switch (request.kind) {
    case 'full':
      return fullStart(request, locale, deps)
    case 'authenticated':
      return authenticatedStart(request, locale, deps)
    case 'authentication_first': {
      const { clientUrl, nonce } = await authenticationFirstStart(request, locale, deps)
      setNonce(c, 'identifying', nonce)
      return clientUrl
    }
    case 'communication':
      if (body === 'json') return communicationStart(request, locale, deps)
      if (mayHaveIdentified(c, request, deps.config)) return nextStepUrl(c, request, locale, deps)
      return mayUseCookies(c.req, deps.config)
        ? communicate(c, request, deps)
        : communicationStart(request, locale, deps)
  }
}

/** Starts with what the citizen identified for before, where they did; that is used up then. */
export async function communicate(
  c: Context,
  request: CommunicationStart,
  deps: StartDeps,
): Promise<string> {
  const locale = askedLocale(c, request, deps.config)
  const identified = await readIdentified(c, request.purpose, deps)
  if (!identified) return communicationStart(request, locale, deps)
  const authenticated = { ...request, auth_result: identified.result }
  const clientUrl = await authenticatedStart(authenticated, locale, deps, { trusted: true })
  clearIdentified(c)
  return clientUrl
}

/** Parts that say nothing of a language leave it to the plugins. */
const askedLocale = (
  c: Context,
  { locale }: { locale?: string | undefined },
  config: CoreConfig,
): Locale | undefined =>
  locale || c.req.header('accept-language') ? localeOf(c, config, locale) : undefined
