import { randomUUID } from 'node:crypto'
import type { AuthResult } from '../../../protocol/auth-result.ts'
import { Problem } from '../../../protocol/problem.ts'
import { sealAuthResult } from '../../../protocol/seal-auth-result.ts'
import { deliverAuthResult } from '../deliver.ts'
import type { Log } from '../log.ts'
import type { AuthConfig } from './auth-config.ts'
import type { Session } from './session.ts'
import type { Identified, Refused } from './way.ts'
import { withNotice } from './with-notice.ts'

export interface FinishDeps {
  config: AuthConfig
  now: () => Date
  log: Log
  fetch: typeof globalThis.fetch
  /** Milliseconds that the attr URL may take; see `deliver.ts`. */
  timeout?: number
}

/** The result of an identification, sealed for the one who may open it: nobody in between, not this plugin either. */
export function sealIdentified(
  session: Session,
  { attributes, level, authenticatedAt, session: heard }: Identified,
  deps: FinishDeps,
): Promise<string> {
  const { config, now } = deps
  const result: AuthResult = {
    status: 'success',
    attributes: { ...attributes },
    ...(heard !== undefined && { session_url: feedbackUrl(config, heard) }),
    authenticated_at: (authenticatedAt ?? now()).toISOString(),
    level,
    ...claims(session, config),
  }
  return seal(result, deps)
}

/**
 * Delivers the result of an identification, and gives the URL that the citizen goes to.
 * @param mayHaveArrived an earlier delivery for this session did not say whether it arrived
 * @throws Problem 'delivery_failed'
 */
export async function bring(
  session: Session,
  jwe: string,
  deps: FinishDeps,
  mayHaveArrived = false,
): Promise<string> {
  const { log } = deps
  try {
    const next = await deliver(session, jwe, deps, mayHaveArrived)
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
export async function fail(
  session: Session,
  why: Refused['refused'] | 'expired',
  deps: FinishDeps,
): Promise<string> {
  const { cancelUrl, attrUrl, continuation } = session
  const wayBack = cancelUrl && withNotice(cancelUrl, why)
  const result: AuthResult = { status: 'failed', attributes: {}, ...claims(session, deps.config) }
  let next = continuation
  try {
    // In band only the citizen could bring the result, who goes elsewhere where there is a way back.
    if (attrUrl || !wayBack) next = await deliver(session, await seal(result, deps), deps)
  } catch (error) {
    if (!(error instanceof Problem) || isUsed(error)) throw error
    deps.log.warn('result_not_delivered', error.facts)
  }
  deps.log.info(why === 'cancelled' ? 'authentication_cancelled' : 'authentication_failed', { why })
  return wayBack ?? next
}

/** Whether the attr URL has had its one result. */
export const isUsed = ({ code, facts }: Problem): boolean =>
  code === 'delivery_failed' && facts.answer === 404

const feedbackUrl = ({ internalUrl, path }: AuthConfig, session: string) =>
  `${internalUrl}${path}/session_feedback/${session}`

const claims = ({ purpose }: Session, { authMethod }: AuthConfig) => ({
  auth_method: authMethod,
  purpose,
  jti: randomUUID(),
})

const seal = (result: AuthResult, { config, now }: FinishDeps): Promise<string> => {
  const { signingKey, encryptionKey, dialect } = config
  return sealAuthResult(result, { signingKey, encryptionKey, dialect, now })
}

const deliver = (
  { continuation, attrUrl }: Session,
  jwe: string,
  { config, log, fetch, timeout }: FinishDeps,
  mayHaveArrived = false,
): Promise<string> =>
  deliverAuthResult(
    { jwe, continuation, attrUrl, allowedOrigins: config.allowedOrigins, mayHaveArrived },
    { fetch, log, timeout },
  )
