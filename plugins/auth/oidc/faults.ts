import * as oidc from 'openid-client'
import { ProviderUnreachable } from '../../kit/bounded-fetch.ts'

/** What went wrong at the provider, for the log: nothing that it or the browser said, only names that we know. */
export interface ProviderFault {
  fault: 'unreachable' | 'slow' | 'refused' | 'unusable' | 'metadata'
  /** The library's own name for it, or that of the standard. */
  code?: string
}

/** What the provider says about itself can't be right. */
export class MetadataUnusable extends Error {
  /** Which part of it. */
  readonly part: string

  constructor(part: string) {
    super('metadata_unusable')
    this.name = 'MetadataUnusable'
    this.part = part
  }
}

/** Of RFC 6749, OpenID Connect Core and OpenID Connect Core Unmet Authentication Requirements. */
const knownErrors = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_request_object',
  'invalid_request_uri',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unmet_authentication_requirements',
  'unsupported_response_type',
])

/** The library's errors carry what was said; of that nothing is taken over. */
export function faultOf(thrown: unknown): ProviderFault {
  if (thrown instanceof MetadataUnusable) return { fault: 'metadata', code: thrown.part }
  if (thrown instanceof oidc.AuthorizationResponseError || thrown instanceof oidc.ResponseBodyError)
    return { fault: 'refused', code: knownErrors.has(thrown.error) ? thrown.error : 'other' }
  const code = codeOf(thrown)
  if (code === 'OAUTH_TIMEOUT') return { fault: 'slow', code }
  const unreachable = unreachableIn(thrown)
  if (unreachable) return { fault: unreachable.slow ? 'slow' : 'unreachable' }
  return { fault: 'unusable', ...(code !== undefined && { code }) }
}

/** Not the citizen's doing, nor a forgery: it can't be reached, or says that it can't go on. */
export const isAway = ({ fault, code }: ProviderFault): boolean =>
  fault === 'unreachable' ||
  fault === 'slow' ||
  (fault === 'refused' && (code === 'server_error' || code === 'temporarily_unavailable'))

/** It was away, or had a fault of its own, and said so at once: asked again it may answer. */
export const mayPass = (thrown: unknown): boolean => unreachableIn(thrown)?.slow === false

function unreachableIn(thrown: unknown): ProviderUnreachable | undefined {
  if (thrown instanceof ProviderUnreachable) return thrown
  return thrown instanceof Error ? unreachableIn(thrown.cause) : undefined
}

const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && /^[A-Z_]{1,60}$/.test(String(thrown.code))
    ? String(thrown.code)
    : undefined
