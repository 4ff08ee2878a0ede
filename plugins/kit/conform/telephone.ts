import { decodeJwt, decodeProtectedHeader } from 'jose'
import { CallClaims } from '../../../protocol/telephony.ts'
import { HttpUrl } from '../../../protocol/urls.ts'
import { ask, type Came, postJson, saying } from './ask.ts'
import type { TelephoneCheck } from './checks-of-telephone.ts'
import type { Chosen } from './choose.ts'
import type { ConformCore, ConformCoreDeps } from './core.ts'
import { plainText } from './forms.ts'
import { bodyOf, type PlayedPlugins } from './played-plugins.ts'
import type { Judging } from './report.ts'

/** A number, pauses and a code. */
const telephone = {
  url: 'tel:0881234567,,4820173956',
  number: '0881234567',
  code: '4820173956',
}

/** Three parts, at the end of an address or alone. */
const jws = /[\w-]+\.[\w-]+\.[\w-]*$/

export interface TelephoneStart extends Pick<ConformCore, 'family'> {
  chosen: Chosen
  start: (init: RequestInit) => Promise<Came>
  plugins: PlayedPlugins
}

/** Plays a comm plugin that gives a telephone number; judges where the auth plugin is told to send a citizen whose conversation is a telephone number. */
export async function judgeTelephone(
  { chosen, family, start, plugins }: TelephoneStart,
  deps: ConformCoreDeps,
  report: Judging<TelephoneCheck>,
): Promise<void> {
  const notOf = (one: 2021 | 2024, what: string) =>
    report.judge('telephone-continuation', family !== one, `${what}, in the ${one} family`)
  const { attr_url } = plugins.conversation
  const text = JSON.stringify({ client_url: telephone.url, attr_url })
  plugins.forget()
  plugins.instead = { of: 'comm', answer: { status: 200, text } }
  await start(postJson(chosen))
  plugins.instead = undefined
  const [asked] = plugins.of('auth')
  const { continuation } = asked ? bodyOf(asked) : {}
  if (typeof continuation !== 'string') return report.fail('telephone-continuation', 'none')
  const [token = ''] = jws.exec(continuation) ?? []
  const claims = claimsOf(token)
  if (continuation === telephone.url) notOf(2024, 'the tel: URL')
  else if (claims && token === continuation) notOf(2021, 'a bare JWS')
  else if (claims) notOf(2024, 'an address with a JWS')
  else if (HttpUrl.safeParse(continuation).success) {
    report.pass('telephone-continuation')
    await judgePage(continuation)
  } else report.fail('telephone-continuation', 'something else')
  if (claims) judgeToken(token, claims)
  report.skip('telephone-token', 'there is none')
  report.skip('telephone-page', 'the continuation is no page of the core')

  async function judgePage(url: string): Promise<void> {
    const came = await ask(url, { headers: { accept: 'text/html' } }, deps)
    const isPage = came.fault === undefined && came.status === 200
    const digits = isPage ? plainText(came.text).replace(/\D/g, '') : ''
    const isShown = digits.includes(telephone.number) && digits.includes(telephone.code)
    const isStored = isPage && !/no-store/.test(came.headers.get('cache-control') ?? '')
    const lacks = isShown ? '' : ' without the number or the code'
    const what = `${saying(came)}${isPage ? lacks : ''}${isStored ? ' that may be stored' : ''}`
    report.judge('telephone-page', isShown && !isStored, what)
  }

  function judgeToken(token: string, claims: object): void {
    const { alg } = decodeProtectedHeader(token)
    const read = CallClaims.safeParse(claims)
    const others = Object.keys(claims).filter((name) => !(name in CallClaims.shape)).length
    const isSigned = (alg === 'RS256' || alg === 'ES256') && !token.endsWith('.')
    const life = read.success ? read.data.exp - read.data.iat : undefined
    const isOurs = read.success && read.data.continuation === telephone.url
    const what = !isSigned
      ? 'another algorithm, or no signature'
      : others > 0
        ? `${others} others as well`
        : !isOurs
          ? 'others'
          : `one that lives ${life} s`
    report.judge('telephone-token', isSigned && others === 0 && isOurs && life === 3600, what)
  }
}

/** Where there is a token that says where the citizen goes on. */
function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    decodeProtectedHeader(token)
    const claims = decodeJwt(token)
    return 'continuation' in claims ? claims : undefined
  } catch {
    return undefined
  }
}
