import type { Context } from 'hono'
import type { CommunicationStart } from '../../protocol/start.ts'
import { clearIdentified, readIdentified, setNonce } from '../split-choice/cookies.ts'
import { mayUseCookies } from '../split-choice/may-use-cookies.ts'
import { mayHaveIdentified, nextStepUrl } from '../split-choice/next-step.ts'
import { authenticationFirstStart } from './authentication-first-start.ts'
import { authenticatedStart, communicationStart } from './communication-start.ts'
import { fullStart } from './full-start.ts'
import type { FormStart } from './read-start.ts'
import { askedLocale } from './start-by-script.ts'
import type { StartDeps } from './start-deps.ts'

/** Does what a form asks, and gives where the citizen goes. Their browser may keep a result of before. */
export async function startByForm(
  c: Context,
  request: FormStart,
  deps: StartDeps,
): Promise<string> {
  const locale = askedLocale(request.locale, c.req.header('accept-language'), deps)
  switch (request.kind) {
    case 'full':
      return fullStart(request, locale, deps)
    case 'authentication_first': {
      const { clientUrl, nonce } = await authenticationFirstStart(request, locale, deps)
      setNonce(c, 'identifying', nonce)
      return clientUrl
    }
    case 'communication':
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
  const locale = askedLocale(request.locale, c.req.header('accept-language'), deps)
  const identified = await readIdentified(c, request.purpose, deps)
  if (!identified) return communicationStart(request, locale, deps)
  const authenticated = { ...request, auth_result: identified.result }
  const clientUrl = await authenticatedStart(authenticated, locale, deps, { trusted: true })
  clearIdentified(c)
  return clientUrl
}
