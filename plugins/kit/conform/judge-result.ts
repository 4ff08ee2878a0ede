import type { KeyObject } from 'node:crypto'
import { compactDecrypt, decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import {
  contentEncryptions,
  encryptionAlgorithm,
  signatureAlgorithm,
} from '../../../protocol/algorithms.ts'
import { isCanonical } from '../../../protocol/compact-token.ts'
import { parseJsonBytes } from '../../../protocol/parse-json.ts'
import { verifiedPayload } from '../../../protocol/verify-compact.ts'
import type { Checks, Report } from './report.ts'

/** What each family writes. "succes" is how the 2021 family spells it. */
export const families = {
  2021: { sub: 'id-contact-attributes', success: 'succes' },
  2024: { sub: 'verder-helpen-attributes', success: 'success' },
} as const
export type Family = keyof typeof families

export const tokenChecks = {
  'token-compact': {
    expected:
      'A result is a compact JWE: five parts of unpadded base64url, each spelled in the one way there is.',
    section: 5,
  },
  'token-size': { expected: 'A result stays below 8 KiB.', section: 2 },
  'token-encryption': {
    expected:
      'A result is encrypted with RSA-OAEP or ECDH-ES, as the key has it, and one of the six enc of RFC 7518, without zip.',
    section: 5,
  },
  'token-nesting': {
    expected: 'What is encrypted is the JSON object {"njwt": "<compact JWS>"}, not the JWS itself.',
    section: 5,
  },
  'token-signature-algorithm': { expected: 'A result is signed with RS256 or ES256.', section: 5 },
  'token-signature': {
    expected: 'The configured key made the signature.',
    section: 5,
    decisive: true,
  },
  'token-subject': {
    expected: 'sub is id-contact-attributes (2021) or verder-helpen-attributes (2024).',
    section: 5,
  },
  'token-status': {
    expected:
      'status is "succes" where sub is that of 2021, "success" where it is that of 2024, and "failed" in both.',
    section: 5,
  },
  'token-attributes': {
    expected:
      'attributes holds a text for each tag that was asked and nothing else; none on "failed".',
    section: 5,
  },
  'token-expiry': {
    expected: 'exp is there, in seconds, later than now and within a day.',
    section: 5,
  },
  'token-issued': {
    expected: 'iat is there, in seconds, and not later than the clock of whoever reads it.',
    section: 5,
  },
  'token-optional-claims': {
    expected:
      'session_url is an http(s) URL, authenticated_at an ISO 8601 time, auth_method, level, purpose and jti texts, where they are there.',
    section: 5,
  },
} as const satisfies Checks<string>
export type TokenCheck = keyof typeof tokenChecks

export interface JudgeSettings {
  /** Without it nothing of a result can be opened. */
  decryptionKey?: KeyObject | undefined
  /** Without it the signature itself isn't checked. */
  signatureKey?: KeyObject | undefined
  family?: Family | undefined
  /** Tags. */
  asked: readonly string[]
  now: () => Date
}

export interface Opened {
  status?: string
  sessionUrl?: string
}

/** Judges a result in every respect of section 5, and gives what the rest of a run needs of it. */
export async function judgeResult(
  report: Report<TokenCheck>,
  jwe: string,
  settings: JudgeSettings,
): Promise<Opened> {
  report.judge('token-size', jwe.length < 8 * 1024, `${jwe.length} bytes`)
  if (!isCanonical(jwe, 'jwe')) {
    const parts = jwe.split('.').length
    report.fail('token-compact', parts === 5 ? 'another spelling of base64url' : `${parts} parts`)
    return {}
  }
  report.pass('token-compact')
  const { decryptionKey } = settings
  if (decryptionKey === undefined) return {}
  const plaintext = await decrypted(report, jwe, decryptionKey)
  if (plaintext === undefined) return {}
  const nested = z.object({ njwt: z.string() }).safeParse(parseJsonBytes(plaintext))
  if (!nested.success || !isCanonical(nested.data.njwt, 'jws')) {
    report.fail('token-nesting', whatStands(plaintext))
    return {}
  }
  report.pass('token-nesting')
  await judgeSignature(report, nested.data.njwt, settings)
  const [, payload = ''] = nested.data.njwt.split('.')
  return judgeClaims(report, parseJsonBytes(Buffer.from(payload, 'base64url')), settings)
}

async function decrypted(
  report: Report<TokenCheck>,
  jwe: string,
  key: KeyObject,
): Promise<Uint8Array | undefined> {
  const fail = (came: string) => report.fail('token-encryption', came)
  try {
    const { alg, enc, zip } = z
      .object({ alg: z.string(), enc: z.string(), zip: z.unknown().optional() })
      .parse(decodeProtectedHeader(jwe))
    if (alg !== encryptionAlgorithm(key)) return void fail(`alg ${named(alg)}`)
    if (!contentEncryptions.includes(enc)) return void fail(`enc ${named(enc)}`)
    if (zip !== undefined) return void fail('zip')
  } catch {
    return void fail('a header without alg and enc')
  }
  try {
    const { plaintext } = await compactDecrypt(jwe, key)
    report.pass('token-encryption')
    return plaintext
  } catch {
    return void fail('something that the key of --decryption-key does not open')
  }
}

/** A name out of a token, as far as it is one. */
const named = (text: unknown) =>
  typeof text === 'string' && /^[\w+-]{1,40}$/.test(text) ? text : 'of another kind'

function whatStands(plaintext: Uint8Array): string {
  const text = Buffer.from(plaintext).toString()
  if (isCanonical(text, 'jws')) return 'the JWS itself'
  return parseJsonBytes(plaintext) === undefined ? 'no JSON' : 'JSON without a compact JWS as njwt'
}

async function judgeSignature(
  report: Report<TokenCheck>,
  njwt: string,
  { signatureKey }: JudgeSettings,
): Promise<void> {
  const { alg } = headerOf(njwt)
  const allowed = signatureKey ? [signatureAlgorithm(signatureKey)] : ['RS256', 'ES256']
  report.judge(
    'token-signature-algorithm',
    allowed.some((one) => one === alg),
    `alg ${named(alg)}`,
  )
  if (signatureKey === undefined) report.skip('token-signature', '--signature-key was not given')
  else {
    const payload = await verifiedPayload(njwt, signatureKey)
    report.judge('token-signature', payload !== undefined, 'a signature that is not of that key')
  }
}

function headerOf(token: string): { alg?: string | undefined } {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return {}
  }
}

function judgeClaims(
  report: Report<TokenCheck>,
  claims: unknown,
  { family, asked, now }: JudgeSettings,
): Opened {
  const { sub, status, attributes, exp, iat, ...rest } = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(claims)
  const own = Object.values(family ? { [family]: families[family] } : families)
  const wrote = own.find((one) => one.sub === sub)
  report.judge('token-subject', wrote !== undefined, sub === undefined ? 'none' : named(sub))
  const statuses = wrote
    ? [wrote.success, 'failed']
    : [...own.map(({ success }) => success), 'failed']
  report.judge(
    'token-status',
    statuses.some((one) => one === status),
    status === undefined ? 'none' : `"${named(status)}"`,
  )
  judgeAttributes(report, attributes, status === 'failed' ? [] : asked)
  judgeTimes(report, exp, iat, now())
  const wrong = Object.entries(optional).flatMap(([name, schema]) =>
    schema.nullish().safeParse(rest[name]).success ? [] : [name],
  )
  report.judge('token-optional-claims', wrong.length === 0, `another ${wrong.join(', ')}`)
  return {
    ...(typeof status === 'string' && { status }),
    ...(typeof rest.session_url === 'string' && { sessionUrl: rest.session_url }),
  }
}

const optional: Readonly<Record<string, z.ZodType>> = {
  session_url: z.url({ protocol: /^https?$/ }),
  authenticated_at: z.iso.datetime({ offset: true }),
  auth_method: z.string(),
  level: z.string(),
  purpose: z.string(),
  jti: z.string(),
}

function judgeAttributes(
  report: Report<TokenCheck>,
  attributes: unknown,
  asked: readonly string[],
): void {
  const given = z.record(z.string(), z.unknown()).safeParse(attributes ?? {}).data
  const fail = (came: string) => report.fail('token-attributes', came)
  if (given === undefined) return fail('something that is no object')
  const missing = asked.filter((tag) => given[tag] === undefined)
  const more = Object.keys(given).filter((tag) => !asked.includes(tag))
  if (missing.length > 0) return fail(`${missing.length} of those asked missing`)
  if (more.length > 0) return fail(`${more.length} that nobody asked for`)
  const texts = Object.values(given).every((value) => typeof value === 'string')
  report.judge('token-attributes', texts, 'values that are not texts')
}

function judgeTimes(report: Report<TokenCheck>, exp: unknown, iat: unknown, now: Date): void {
  const second = now.getTime() / 1000
  if (typeof exp !== 'number') report.fail('token-expiry', 'none')
  else if (exp > second + 24 * 60 * 60)
    report.fail('token-expiry', exp > 1e11 ? 'milliseconds' : 'more than a day from now')
  else report.judge('token-expiry', exp > second, 'a time that is over')
  if (typeof iat !== 'number') report.fail('token-issued', 'none')
  else
    report.judge(
      'token-issued',
      iat <= second,
      `${Math.ceil(iat - second)} s in the future: the older parts refuse any`,
    )
}
