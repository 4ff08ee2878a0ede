import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { optional } from './optional.ts'
import { parseJsonBytes } from './parse-json.ts'
import { Problem } from './problem.ts'
import { HttpUrl, Tag } from './urls.ts'
import { timeFault, verifiedPayload } from './verify-compact.ts'

/**
 * What a comm plugin signs into the address of the choice page (PROTOCOL.md section 6). Where its URLs
 * may lead is for the configuration to say.
 */
export const ChoiceParams = z.object({
  purpose: Tag,
  /** Takes `{purpose, auth_method}` and answers `{client_url}`. */
  start_url: HttpUrl,
  /** Where a citizen goes who cancels. The 2021 family has none. */
  cancel_url: optional(HttpUrl),
  /** What citizens know the comm plugin as. */
  display_name: z.string(),
  /** Of those of the purpose, when not all of them are asked for. Older pages name all. */
  attributes: optional(z.array(Tag).min(1).max(100)),
})
export type ChoiceParams = z.infer<typeof ChoiceParams>

/** What each family writes. */
const subjects = ['id-contact-widget-params', 'verder-helpen-widget-params'] as const

const Claims = z.object({
  sub: z.enum(subjects),
  exp: z.number(),
  iat: optional(z.number()),
  nbf: optional(z.number()),
})

/** Longest token that is looked at, in characters: servers take no longer addresses. */
const longest = 16_384

export interface OpenChoiceParamsSettings<Signer> {
  /** Any of these may have signed it. The token has no `kid`, so each is tried. */
  signers: readonly Signer[]
  now: () => Date
}

export interface OpenedChoiceParams<Signer> {
  params: ChoiceParams
  /** Whose key it was. */
  signer: Signer
  /** Then nothing may be started with it. Its `cancel_url` is as good as before. */
  expired: boolean
}

type Fault = 'size' | 'signature' | 'claims' | 'time' | 'shape'

const refuse = (fault: Fault) => new Problem('signed_request_invalid', { fault })

/**
 * Verifies the params of a choice page, and tells whether they have expired: that is the caller's to
 * refuse, with the way back that stands in them.
 * @throws Problem 'signed_request_invalid' with the fact `fault`: `size`, `signature` (also for what is no
 * compact JWS), `claims` (sub, or no exp), `time` (made in the future) or `shape`
 */
export async function openChoiceParamsOfAnyAge<Signer extends { key: KeyObject }>(
  jws: string,
  { signers, now }: OpenChoiceParamsSettings<Signer>,
): Promise<OpenedChoiceParams<Signer>> {
  if (jws.length > longest) throw refuse('size')
  const { payload, signer } = await verify(jws, signers)
  const claims = parseJsonBytes(payload)
  const checked = Claims.safeParse(claims)
  if (!checked.success) throw refuse('claims')
  const fault = timeFault(checked.data, now())
  if (fault === 'time') throw refuse(fault)
  const params = ChoiceParams.safeParse(claims)
  if (!params.success) throw refuse('shape')
  return { params: params.data, signer, expired: fault === 'expired' }
}

async function verify<Signer extends { key: KeyObject }>(jws: string, signers: readonly Signer[]) {
  for (const signer of signers) {
    const payload = await verifiedPayload(jws, signer.key)
    if (payload) return { payload, signer }
  }
  throw refuse('signature')
}
