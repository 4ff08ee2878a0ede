import { randomUUID } from 'node:crypto'
import type { AuthResult } from '../../../protocol/auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import { sealAuthResult } from '../../../protocol/seal-auth-result.ts'
import { deliverAuthResult } from '../../kit/deliver.ts'
import type { Log } from '../../kit/log.ts'
import type { DemoAuthConfig } from './config.ts'
import { attributesOf, type TestCitizen } from './people.ts'
import type { Session } from './session.ts'

export interface FinishDeps {
  config: DemoAuthConfig
  now: () => Date
  log: Log
  fetch: typeof globalThis.fetch
  /** Milliseconds that the attr URL may take; see the kit. */
  timeout?: number
}

/**
 * Makes the result of an identification, delivers it, and gives the URL that the citizen goes to.
 * @param mayHaveArrived an earlier delivery for this session did not say whether it arrived
 * @throws Problem 'delivery_failed'
 */
export async function succeed(
  session: Session,
  citizen: TestCitizen,
  deps: FinishDeps,
  mayHaveArrived = false,
): Promise<string> {
  const { config, now, log } = deps
  const result: AuthResult = {
    status: 'success',
    attributes: attributesOf(citizen, session.attributes),
    ...(config.sessionUrl && { session_url: feedbackUrl(config) }),
    authenticated_at: now().toISOString(),
    level: config.level,
    ...claims(session, config),
  }
  try {
    const next = await deliver(session, result, deps, mayHaveArrived)
    log.info('authentication_succeeded', { in_band: session.attrUrl === undefined })
    return next
  } catch (error) {
    if (error instanceof Problem && error.code === 'delivery_failed') {
      log[isUsed(error) ? 'info' : 'error']('result_not_delivered', error.facts)
    }
    throw error
  }
}

/**
 * Tells the other side that nobody identified, and gives the URL that the citizen goes to: the way back
 * where there is one. Who wants to leave can leave, also when the other side can't be reached.
 * @throws Problem 'delivery_failed' with `answer` 404: a result was delivered before, so this is no cancelling any more
 */
export async function fail(session: Session, deps: FinishDeps): Promise<string> {
  const { cancelUrl, attrUrl, continuation } = session
  const wayBack = cancelUrl && withNotice(cancelUrl, 'cancelled')
  const result: AuthResult = { status: 'failed', attributes: {}, ...claims(session, deps.config) }
  let next = continuation
  try {
    // In band only the citizen could bring the result, who goes elsewhere where there is a way back.
    if (attrUrl || !wayBack) next = await deliver(session, result, deps)
  } catch (error) {
    if (!(error instanceof Problem) || isUsed(error)) throw error
    deps.log.warn('result_not_delivered', error.facts)
  }
  deps.log.info('authentication_cancelled')
  return wayBack ?? next
}

/** Whether the attr URL has had its one result. */
export const isUsed = ({ code, facts }: Problem): boolean =>
  code === 'delivery_failed' && facts.answer === 404

/** The way back, with what the page there is to say. */
export function withNotice(url: string, notice: 'cancelled' | 'expired'): string {
  const address = new URL(url)
  address.searchParams.set('notice', notice)
  return address.href
}

const feedbackUrl = ({ internalUrl, path }: DemoAuthConfig) =>
  `${internalUrl}${path}/session_feedback/${randomUUID()}`

const claims = ({ purpose }: Session, { authMethod }: DemoAuthConfig) => ({
  auth_method: authMethod,
  purpose,
  jti: randomUUID(),
})

async function deliver(
  { continuation, attrUrl }: Session,
  result: AuthResult,
  { config, now, log, fetch, timeout }: FinishDeps,
  mayHaveArrived = false,
): Promise<string> {
  const { signingKey, encryptionKey, dialect, allowedOrigins } = config
  const jwe = await sealAuthResult(result, { signingKey, encryptionKey, dialect, now })
  return deliverAuthResult(
    { jwe, continuation, attrUrl, allowedOrigins, mayHaveArrived },
    { fetch, log, timeout },
  )
}
